"""A resolution with the symbol under which its text was printed, as the Bluebook has it: one work with two numbers.

G.A. Res. 1803 (XVII), at 15, U.N. Doc. A/5217 (Dec. 14, 1962)
G.A. Res. 217 (III) A, Universal Declaration of Lamps, U.N. Doc. A/RES/217(III) (Dec. 10, 1948)
"""

from __future__ import annotations

import re

from citator.model import Match
from citator.text.identifiers import is_whole_of

__all__ = ["printed_as"]

_PLACE = (
    r",?\s(?:at\s\d{1,4}(?:[-–]\d{1,4})?|¶¶?\s?\d{1,3}(?:\([a-z]\))?(?:\s?[-–]\s?\d{1,3})?|(?:op(?:erative|\.)\s)?paras?\.\s\d{1,3}(?:[-–]\d{1,3})?|"
    r"pmbl\.|preamble|[Aa]nnex(?:\s[IVX]{1,4})?|[Aa]pp(?:endix|\.)|arts?\.\s\d{1,3}(?:\(\d\))?(?:[-–]\d{1,3})?)"
)
_BETWEEN = re.compile(
    rf"(?:{_PLACE}){{0,3}}(?:[,:]\s(?P<title>[“\"]?[A-Z][^;()]{{3,240}}?))?(?:{_PLACE}){{0,3}}"
    rf"(?:,\s(?:(?:U\.\s?N\.|UN)\s)?(?:GAOR|SCOR|ESCOR|Official Records)\b[^;()]{{3,80}}?)?(?:{_PLACE}){{0,2}},?\s"
    r"(?:\([^()]{4,30}\),?\s)?(?:UN|U\.\s?N\.|United Nations)\s[Dd]oc(?:ument|s)?\.?\s(?:[Nn]o\.\s)?"
)
# Words of another document, which has the symbol: "…, and the report of the Secretary-General, U.N. Doc. A/5217".
_OF_ANOTHER = re.compile(
    r"\b(?:[Rr]eports?|[Rr]ep\.|[Ll]etters?|[Nn]otes?|[Ss]tatements?|[Ss]tud(?:y|ies)|[Ss]ummary|[Ss]ubmissions?|[Cc]ommunications?|[Oo]bservations|"
    r"[Mm]emorandum|[Cc]omments?|[Ss]ee|[Cc]f\.|contained|reproduced|cited|in|[Rr]es\.|[Rr]esolutions?|[Dd]ecisions?|Draft)(?=[\s,]|$)"
)
_BOUND = re.compile(r"A/\d{3,5}|A/\d\d/49(?:\s?\(Vol\.\s?[IVX]+\))?(?:/Corr\.\d+)?")
"""The volumes of the resolutions of a session of the Assembly: symbols had no session before 1976, and are Supplement No. 49 since."""


def printed_as(text: str, act: Match, symbol: Match) -> bool:
    """Whether a symbol is that under which the resolution named in words before it was printed, and the cited words of one work hold both.

    >>> from citator.systems import recognise
    >>> note = "G.A. Res. 2625 (XXV), Declaration on the Principles of Lamps, U.N. Doc. A/8028 (Oct. 24, 1970)"
    >>> printed_as(note, *recognise(note))
    True
    >>> note = "G.A. Res. 2625 (XXV), Report of the Secretary-General, U.N. Doc. A/8028 (1970)"
    >>> printed_as(note, *recognise(note))
    False
    """
    if act.record.type != "resolution" or act.identifier is None or symbol.identifier is None or symbol.address:
        return False
    if text.find("oc", act.end, symbol.start) < 0 or "/RES/" in text[act.start : act.end]:
        return False
    between = _BETWEEN.fullmatch(text, act.end, symbol.start)
    if between is None:
        return False
    named, printed = act.identifier.value, symbol.identifier.value
    if named == printed or is_whole_of(printed, named):
        return True
    if named.startswith("S/RES/"):
        bound = printed.startswith("S/INF/")
    else:
        old = "/49" not in printed
        bound = named.startswith("A/RES/") and _BOUND.fullmatch(printed) is not None and not (old and _OF_SESSION.match(named))
    return bound and not (between["title"] and _OF_ANOTHER.search(between["title"]))


_OF_SESSION = re.compile(r"A/RES/\d{2}/")
