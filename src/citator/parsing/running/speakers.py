"""Who is said to speak in a sentence of running text: bodies, persons with their offices, and the verbs of saying."""

from __future__ import annotations

import re

from citator.model import Name
from citator.parsing.kinds.genre import is_news
from citator.text.names import is_body, is_person, parse_names

__all__ = ["NAMED", "SAYING", "WORK_NOUN", "named_at", "speaker_in"]

SAYING = (
    r"(?:said|says|stated|states|wrote|writes|noted|notes|declared|declares|reported|reports|concluded|concludes|"
    r"observed|observes|argued|argues|told|admitted|admits|"
    r"explained|explains|warned|warns|added|adds|claimed|claims|recalled|recalls|affirmed|affirms|reaffirmed|reaffirms|"
    r"stressed|stresses|emphasi[sz]ed|emphasi[sz]es|"
    r"recogni[sz]ed|recogni[sz]es|acknowledged|acknowledges|defined|defines|described|describes|responded|responds|"
    r"replied|replies|found|finds|documented|documents|"
    r"condemned|condemns|called|calls|demanded|demands|underlined|underlines|pointed out|points out|remarked|remarks|"
    r"commented|comments|announced|announces|confirmed|confirms|"
    r"testified|testifies|insisted|insists|maintained|maintains|provides|reads|considers|considered|urged|urges|"
    r"requested|expressed|quoted|quotes|estimated|estimates|objected|objects|complained|complains|remembered|remembers|recounted|"
    r"recounts|puts? it)"
)
"""Verbs of saying, as a pattern."""

WORK_NOUN = (
    r"(?:reports?|study|studies|survey|articles?|statements?|book|analysis|investigation|publication|testimony|declaration|"
    r"letter|interview|speech|memorandum|monograph|paper|briefing|bulletin|press release)"
)
"""Nouns for a work that is named in running text, as a pattern."""

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯƏ][\w’'./&-]*"
NAMED = rf"(?:{_CAPITAL}(?:\s(?:{_CAPITAL}|of|for|the|and|on|in|de|von|van|der|di|al|del|du|des|et|und)){{0,11}})"
"""Words that can be a name of a person or a body, as a pattern; :func:`named_at` trims and judges them."""
_NAMED = re.compile(NAMED)
_TAIL = re.compile(r"(?:\s(?:of|for|the|and|on|in|de|von|van|der|di|al|del|du|des|et|und))+$")
_NOT_BODIES = re.compile(
    r"^(?:In|On|At|The|A|An|This|That|These|As|After|Since|During|Although|However|Thus|Furthermore|Moreover|According|"
    r"Article|Chapter|Resolution|I|We|It|He|She|They)$"
)
_SPEAKS = re.compile(
    rf"(?:,\s(?:who|which|whose)\s[^.;:“”]{{2,220}}?,|,[^,.;:]{{2,100}},|[”\"]?\sorgani[sz]ation)?\s(?:(?:has|have|had|"
    rf"also|further|then|later|clearly|itself|publicly)\s){{0,2}}{SAYING}\b"
)


def named_at(text: str, start: int, end: int) -> tuple[int, int, tuple[Name, ...]] | None:
    """The person or body named at ``start``: where the name ends, and the name; ``None`` where none stands there."""
    article = re.compile(r"(?:the|The)\s").match(text, start, end)
    begin = article.end() if article else start
    match = _NAMED.match(text, begin, end)
    if not match:
        return None
    words = text[begin : match.end()]
    while words:
        trimmed = _TAIL.sub("", words).rstrip(".,’'")
        first = trimmed.split()[0] if trimmed.split() else ""
        if first and _NOT_BODIES.match(first):
            return None
        if (is_body(trimmed) or (article and is_news(trimmed))) and len(trimmed) > 2:
            return begin, begin + len(trimmed), (Name(literal=trimmed),)
        if is_person(trimmed):
            return begin, begin + len(trimmed), parse_names(trimmed)
        words = trimmed.rpartition(" ")[0]
    return None


def speaker_in(text: str, start: int, end: int) -> tuple[int, int, tuple[Name, ...]] | None:
    """The first name in ``[start, end)`` that a verb of saying follows; its range and the name; of an office it is who holds it."""
    for match in _NAMED.finditer(text, start, end):
        words = match.group().split()
        offset = 0
        while words and _NOT_BODIES.match(words[0]):
            offset += len(words[0]) + 1
            words = words[1:]
        found = named_at(text, match.start() + offset, end) if words else None
        if found and _SPEAKS.match(text, found[1], end):
            return _in_apposition(text, found, end) or found
    return None


def _in_apposition(text: str, found: tuple[int, int, tuple[Name, ...]], end: int) -> tuple[int, int, tuple[Name, ...]] | None:
    """The person behind an office: "the Minister of Works, Ann Field, told …"."""
    if is_person(str(found[2][0])) or not text.startswith(", ", found[1]):
        return None
    whom = named_at(text, found[1] + 2, end)
    return whom if whom and is_person(str(whom[2][0])) and text.startswith(",", whom[1]) else None
