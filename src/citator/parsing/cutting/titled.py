"""Resolutions that are named in the title of a numbered document, which is what is cited.

Report of the Secretary-General on the implementation of Security Council resolution 2139 (2014) (S/2014/365)
National report submitted in accordance with paragraph 5 of the annex to Human Rights Council resolution 16/21: Ostland, A/HRC/WG.6/28/OST/1
Rapport du Secrétaire général en application de la résolution 2139 (2014) du Conseil de sécurité, S/2014/365
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from citator.model import Match
from citator.parsing.cutting.seen import Seen

__all__ = ["without_titled"]

_NOUN = re.compile(
    r"\b(?:[Rr]eports?|[Rr]apports?|[Ii]nformes?|[Ll]etters?|[Ll]ettres?|[Cc]artas?|[Nn]otes?|[Nn]otas?|[Ss]ummary|[Rr]ésumé|[Rr]esumen|"
    r"[Ss]tudy|[Éé]tude|[Ee]studio|[Cc]ompilation|[Cc]ompilación|[Uu]pdate|[Ss]urvey|[Ss]ynthesis)\s"
)
_LEADS_ON = re.compile(r"(?:[\s’][a-zà-ÿ]{1,14}|[Uu]nited Nations|\bUN)[\s’]$")
_NO_TITLE = re.compile(
    r";|\.\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])|\)\s?,|\b(?:that|was|were|is|are|has|had|have|adopted|adopting|decided|requested|welcomed|noted|recalled|see|"
    r"and the|et le|y el|paras?\.|pars?\.|párrs?\.|pp?\.)\s"
)
_LEAD = re.compile(
    r"\W{0,2}(?:(?:[Ss]ee(?:,? also)?|[Cc]f\.?|[Vv]oir(?: aussi)?|[Vv]éase|[Vv]er),?\s)?(?:(?:the|le|la|el)\s)?"
    r"(?:(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]*,?|of|the|on|for|and|des?|du|del|la|los|las|y|et)\s){0,14}(?:[a-z-]{4,12}\s)?[“‘«\"]?$"
)
_FAR = 300  # characters of a title
_CUTS = re.compile(r"[;]\s|\.\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])")


def without_titled(seen: Seen) -> Seen:
    """``seen`` without the resolutions that a title of a numbered document names."""
    acts = [match for match in seen.matches if match.record.type == "resolution" and not match.address]
    symbols = [match for match in seen.matches if _numbers_document(match)] if acts else []
    if not symbols:
        return seen
    titled = {id(act) for symbol in symbols for act in _in_title(seen, acts, symbol)}
    return replace(seen, matches=tuple(match for match in seen.matches if id(match) not in titled)) if titled else seen


def _numbers_document(match: Match) -> bool:
    number = match.identifier
    return number is not None and number.scheme == "un_symbol" and not match.address and "/RES/" not in number.value and "/" in number.value


def _in_title(seen: Seen, acts: list[Match], symbol: Match) -> Iterator[Match]:
    """The resolutions before ``symbol`` that stand in the title which it numbers."""
    text = seen.text
    cut = max((found.end() for found in _CUTS.finditer(text, max(0, symbol.start - 2 * _FAR), symbol.start)), default=0)
    before = [act for act in acts if cut <= act.start and act.end <= symbol.start and symbol.start - act.end < _FAR]
    if not before or _NO_TITLE.search(text, before[-1].end, symbol.start) or text[symbol.start - 1 : symbol.start] not in (" ", "("):
        return
    begin = max((one.end for one in seen.matches if cut < one.end <= before[0].start and one.identifier), default=cut)
    noun = _NOUN.search(text, begin, before[0].start)
    if noun is None or not _LEAD.fullmatch(text, begin, noun.start()) or _NO_TITLE.search(text, noun.start(), before[0].start):
        return
    if _LEADS_ON.search(text, noun.start(), before[0].start):
        yield from before
