"""A document that is named in a sentence by its symbol: with whose it is before the brackets, and with the place behind it."""

from __future__ import annotations

import re
from bisect import bisect_left

from citator.model import Match
from citator.parsing.cutting.parties import full_name
from citator.parsing.cutting.seen import Seen
from citator.text.names import is_body
from citator.text.pinpoints import pinpoint_at, pinpoint_before

__all__ = ["around", "between_documents", "between_numbers", "numbers_whole", "only_made_by", "repeats", "within_place"]

_GAP = re.compile(r",?\s(?:at\s|especially\s|in particular\s)?")
_WHOSE = re.compile(r"(?<![\w’-])(?P<body>[A-Z][\w’-]+(?:\s(?:of|on|the|for|and|[A-Z][\w’-]+)){1,12})\s$")
_OPENS = re.compile(r"(?:The|As|In|By|While|Although|Both|See|And|For)\s(?:the\s)?")


def around(seen: Seen, match: Match) -> tuple[int, int]:
    """Where the citation begins and ends that a symbol stands in: "Weir v. Ostland (CCPR/C/1/D/2/1999, para. 3)", "A/1/2, para. 3"."""
    text, end = seen.text, match.end
    gap = _GAP.match(text, end)
    place = pinpoint_at(text, gap.end()) if gap else None
    end = place.end if place else end
    if text[match.start - 1 : match.start] != "(" or text[end : end + 1] != ")":
        return match.start, end
    at = match.start - 1
    case = full_name(text, max(0, at - 160), at)
    if case and case[1] == at - 1:
        return case[0], end + 1
    whose = _WHOSE.search(text, max(0, at - 140), at)
    if whose is None:
        return match.start, end
    opener = _OPENS.match(whose["body"])
    begin = whose.start("body") + (opener.end() if opener else 0)
    return (begin, end + 1) if is_body(text[begin : at - 1]) else (match.start, end)


def between_numbers(seen: Seen, left: int, right: int) -> bool:
    """Whether the numbers of two letters or of two papers stand on both sides: "communications KEN 14/2020 and UGA 3/2021"."""
    before = next((one for one in seen.matches if one.end == left), None)
    after = next((one for one in seen.matches if one.start == right), None) if before else None
    if before is None or after is None or before.identifier is None or after.identifier is None:
        return False
    return before.identifier.scheme == after.identifier.scheme and before.identifier.scheme in ("special_procedures", "amnesty_index")


_NUMBER_NEXT = re.compile(r"\d|[IVXLC]{1,7}(?:\s?\(|[.,;]?$|,\s)")
_PLACED = re.compile(r"\)(?:,\s(?:paras?|sects?|chaps?|annex|pp?|arts?)\b[^()“”;]{0,50})?$")
_DOCUMENT_AHEAD = re.compile(
    r"(?:and\s)?(?:the\s|his\s|her\s|its\s)?(?:[\w’-]+\s){0,4}?(?:reports?|study|statement|letter|note|observations|comments?|summary|submission|"
    r"communication|repl(?:y|ies)|responses?|guidelines|conclusions|recommendations|survey|paper)\s",
    re.IGNORECASE,
)


def between_documents(seen: Seen, start: int, left: int, right: int, end: int) -> bool:
    """Whether a document with its symbol in brackets ends at ``left`` and another begins at ``right``.

    "the report of the Secretary-General on coasts (A/70/74), para. 14, and the report of the Special Rapporteur on water (A/HRC/33/49)".
    """
    text = seen.text
    if text.find("(", right, end) < 0 or text.find(")", max(start, left - 64), left) < 0:  # most joints: seen at once
        return False
    placed = _PLACED.search(text, max(start, left - 64), left)
    if placed is None or not _DOCUMENT_AHEAD.match(text, right, end):
        return False
    begin = seen.nesting.bracket_to(placed.start() + 1)
    return begin is not None and _numbers(seen, begin, placed.start()) and _numbers(seen, right, end)


_SPOKEN_OF = re.compile(
    r"^(?:[Tt]he\s)?(?:[Ii]dentical\s|[Ff]inal\s|[Ii]nterim\s|[Aa]nnual\s)?(?:[Ll]etters?|[Rr]eport|[Nn]ote)\s.*\b(?:established|pursuant|submitted|created|mandated)"
    r"\s(?:by|to|pursuant to|in accordance with)\s(?:paragraphs?\s\d[^;]{0,20}\sof\s)?(?:the\s)?$",
    re.DOTALL,
)


def numbers_whole(text: str, start: int, named: Match, symbol: Match) -> bool:
    """Whether a symbol is that of the letter or report begun at ``start``, which only speaks of the resolution ``named`` in it.

    "Letter dated 3 May 2015 from the Panel of Experts established pursuant to resolution 1591 (2005), S/2015/407".
    """
    if symbol.identifier is None or symbol.identifier.scheme != "un_symbol" or "/RES/" in symbol.identifier.value:
        return False
    return only_made_by(text, start, named)


def within_place(text: str, start: int, joint: re.Match[str], end: int) -> bool:
    """Whether an "and" stands between the numbers of one place: "A/70/74, paras. 17 and 18, and A/70/75", "arts. XXV y XXVI"."""
    if not _NUMBER_NEXT.match(text, joint.end(), end):
        return False
    before = pinpoint_before(text, start, joint.start())
    whole = pinpoint_at(text, before.start, end) if before else None
    return whole is not None and whole.end > joint.end()


def repeats(text: str, named: Match, symbol: Match) -> bool:
    """Whether a symbol repeats the resolution named before it, and the words between are its title: "Resolution 64/292: Water and …"."""
    if named.identifier is None or "/RES/" in text[named.start : named.end] or "/RES/" not in text[symbol.start : symbol.end]:
        return False
    return named.identifier == symbol.identifier and text[named.end : named.end + 1] in (":", ",")


def only_made_by(text: str, start: int, named: Match) -> bool:
    """Whether a resolution is only said to have made who wrote the letter or report that begins at ``start``."""
    return _SPOKEN_OF.search(text[start : named.start]) is not None


def _numbers(seen: Seen, start: int, end: int) -> bool:
    """Whether a symbol stands in brackets there."""
    at = bisect_left(seen.matches, start, key=_begins)
    while at < len(seen.matches) and seen.matches[at].start < end:
        match = seen.matches[at]
        if match.identifier and not match.address and "(" in seen.text[match.start - 10 : match.start]:
            return True
        at += 1
    return False


def _begins(match: Match) -> int:
    return match.start
