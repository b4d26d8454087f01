"""The place cited that stands beside a symbol: before it, behind it, behind its title, or before the day in brackets.

General Comment No. 34, ¶ 11, U.N. Doc. CCPR/C/GC/34; A/73/215, ¶ 14 (July 23, 2018);
G.A. Res. 63/124, The Law of Lamps, ¶ 5 (Dec. 11, 2008)
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.text.dates import YEAR, find_dates
from citator.text.pinpoints import pinpoint_at, pinpoint_before

__all__ = ["before_place", "place_before_day", "place_behind_title", "place_right_behind"]

_AT_PAGE = re.compile(
    rf",?\s(?:at\s)?(?P<pin>(?:(?<!at\s)pts?\.\s\d\d?,\sat\s|(?<=at\s))\d[\d–-]*(?:,\s(?!{YEAR}$)\d[\d–-]*)*)(?=\s\(|$|,\s{YEAR}$)"
)
_LABELLED_AHEAD = re.compile(r",?\s(?:at\s)?(?=[¶§]|(?:para|art|p|sect|annex)[a-z]{0,7}\.?\s(?:\d|[IVX]{1,5}\b))")
_DAY_IN_BRACKETS = re.compile(rf"\s\((?:[^()]{{1,20}}\s)?{YEAR}\)")
_YEAR_BEHIND = re.compile(rf"\s?\({YEAR}\)")


_PLACES = frozenset(["paragraph", "page", "section", "article"])
_PLACE_AT = re.compile(r",\sat\s(?P<pin>\d{1,4}(?:[-–]\d{1,4})?)$")


def before_place(draft: Draft, end: int) -> int:
    """Take the place cited that stands before the symbol, "General Comment No. 34, ¶ 11, U.N. Doc. …"; where the words before it end."""
    if draft.pinpoint:
        return end
    at = _PLACE_AT.search(draft.text, max(draft.start, end - 16), end)
    begin = draft.start
    while not at and (found := pinpoint_before(draft.text, begin, end)):
        if draft.text.endswith(", ", draft.start, found.start) and found.kind in _PLACES and any(map(str.isdigit, found.text)):
            draft.pinpoint = found.text
            draft.put("locator", found.text, found.start, found.end)
            return found.start - 2
        begin = found.start + 1
    if at:
        draft.pinpoint = at["pin"]
        draft.put("locator", at["pin"], *at.span("pin"))
    return at.start() if at else end


def place_right_behind(draft: Draft, at: int) -> int:
    """Take the place at ``at``, "PC.JOUR/1213, agenda item 4, 31 January 2019"; where it ends, or ``at`` where there is none."""
    text, end = draft.text, draft.end
    if draft.pinpoint or not text.startswith(", ", at):
        return at
    # Of a day the figures are none of the place: "p. 4, 24 April 2019".
    day = next((one for one in find_dates(text, at, end) if one.date.month), None)
    cited = pinpoint_at(text, at + 2, day.start - 2 if day else end)
    if not cited or not (text[cited.end : cited.end + 2] in (", ", "") or _YEAR_BEHIND.match(text, cited.end, end)):
        return at
    draft.pinpoint = cited.text
    draft.put("locator", cited.text, cited.start, cited.end)
    return cited.end


def place_before_day(draft: Draft, at: int) -> None:
    """Take the place cited between a symbol and the day in brackets, as the Bluebook has it: "A/73/215, ¶ 14 (July 23, 2018)"."""
    text, end = draft.text, draft.end
    place = _AT_PAGE.match(text, at, end)
    ahead = None if place else _LABELLED_AHEAD.match(text, at, end)
    labelled = pinpoint_at(text, ahead.end(), end) if ahead else None
    if place:
        draft.pinpoint = place["pin"]
        draft.put("locator", place["pin"], *place.span("pin"))
    elif labelled and _DAY_IN_BRACKETS.match(text, labelled.end, end):
        draft.pinpoint = labelled.text
        draft.put("locator", labelled.text, labelled.start, labelled.end)


# "G.A. Res. 63/124, The Law of Lamps, ¶ 5 (Dec. 11, 2008)"; the symbol of its text may stand before the day, or between.
_BEFORE_DAY = re.compile(
    r",\s(?P<pin>(?:at\s)?(?:(?<=at\s)\d{1,4}(?:[-–]\d{1,4})?|¶¶?\s?\d{1,3}(?:\s?[-–]\s?\d{1,3}|,\s\d{1,3}){0,4}|paras?\.\s\d{1,3}(?:[-–]\d{1,3})?|"
    r"[Aa]nnex(?:\s[IVX]{1,4})?(?:,\s(?:arts?\.|¶¶?|paras?\.|princs?\.)\s?\d{1,3}(?:[-–]\d{1,3})?)?|arts?\.\s\d{1,3}(?:[-–]\d{1,3})?))"
    rf"(?=\s\([^()]{{0,20}}{YEAR}\)$|,\s(?:U\.\s?N\.|UN)\s[Dd]oc)"
)


def place_behind_title(draft: Draft, at: int) -> None:
    """Take the place cited that stands behind the title of a resolution, or behind its symbol, before the day in brackets."""
    found = None if draft.pinpoint else _BEFORE_DAY.search(draft.text, at, draft.end)
    if found:
        draft.pinpoint = found["pin"].removeprefix("at ")
        draft.put("locator", draft.pinpoint, found.end("pin") - len(draft.pinpoint), found.end("pin"))
