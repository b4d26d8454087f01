"""A document that is named in a sentence by its symbol: with whose it is before the brackets, and with the place behind it."""

from __future__ import annotations

import re

from citator.model import Match
from citator.parsing.cutting.parties import full_name
from citator.parsing.cutting.seen import Seen
from citator.text.names import is_body
from citator.text.pinpoints import pinpoint_at

__all__ = ["around", "between_numbers"]

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
