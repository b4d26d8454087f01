"""Author and year alone, as social scientists cite in notes: "Bender/Schumacher 1980, S. 138", "Brook (1994), p. 12"."""

from __future__ import annotations

import re

from citator.model import PartialDate
from citator.parsing.cutting.evidence import AUTHOR_YEAR
from citator.parsing.kinds.draft import Draft
from citator.text.dates import YEAR
from citator.text.names import is_body, is_person, parse_names
from citator.text.persons import CAPITALS
from citator.text.pinpoints import pinpoint_at

__all__ = ["YEAR_IN_BRACKETS", "read_author_year"]

_PLACE = r"\d{1,4}(?:[-–]\d{1,4})?(?:\s?ff?\b\.?)?"
_AUTHOR_YEAR_PAGE = re.compile(  # "Weir and Hale 2014, 12–13", "Weir et al. 2014: 12"
    rf"(?P<names>[{CAPITALS}][\w’-]{{2,24}}(?:(?:,\s|,?\sand\s|\s?[&/]\s?|\set\s|\sund\s)[{CAPITALS}][\w’-]{{2,24}}){{0,3}}"
    r"(?:\set al\.)?),?\s"
    r"(?P<year>(?:1[89]|20)\d\d(?:[–-]\d\d(?:\d\d)?)?[a-z]?)[,:]\s"
    rf"(?P<pin>{_PLACE}(?:,\s{_PLACE}){{0,5}}(?:,\s(?:nos?|cat|figs?|pls?|nn?|Abb|Taf|Nr|Kat)\.\s\d{{1,4}}[a-z]?(?:[-–]\d{{1,4}})?){{0,3}})"
)
_TWO_AND_YEAR = re.compile(
    rf"(?P<names>(?P<first>[{CAPITALS}][\w’-]{{2,24}})\s(?:and|&|et|und|y|e)\s(?P<second>[{CAPITALS}][\w’-]{{2,24}})),?\s(?P<year>(?:1[89]|20)\d\d)[a-z]?"
)
YEAR_IN_BRACKETS = re.compile(
    rf"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d;:“”‘]{{1,80}}?)\s\((?P<year>{YEAR})[a-z]?(?:[:,]\s?(?:pp?\.\s?)?(?P<pin>\d{{1,4}}(?:[-–]\d{{1,4}})?(?:\s?ff?\.?)?))?\)"
    r"(?P<title>,\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž“‘«][^,]{3,}))?"
)


def read_author_year(draft: Draft) -> bool:
    """Read "Bender/Schumacher 1980, S. 138": families and year of a list that stands elsewhere."""
    if _author_and_year_in_brackets(draft):
        return True
    found = _AUTHOR_YEAR_PAGE.fullmatch(draft.text, draft.start, draft.end)
    if found:
        draft.pinpoint = found["pin"]
        draft.put("locator", found["pin"], *found.span("pin"))
    two = _TWO_AND_YEAR.fullmatch(draft.text, draft.start, draft.end) if draft.pinpoint else None
    if (
        two and is_person(two["first"], surname=True) and is_person(two["second"], surname=True)
    ):  # "Brook and Hale 2004", before its "ch. 3"
        draft.people("author", *two.span("names"))
        draft.date(*two.span("year"))
        draft.start = draft.end
        return True
    found = found or AUTHOR_YEAR.match(draft.text, draft.start, draft.end)
    if not found or (draft.text[found.end() : draft.end].strip(" ,.;)") and not pinpoint_at(draft.text, found.end() + 1, draft.end)):
        return False
    draft.put("author", parse_names(re.sub(r"\s?[/&]\s?", " and ", found["names"])), *found.span("names"))
    draft.put("issued", PartialDate(int(found["year"][:4])), *found.span("year"))
    pinpoint = pinpoint_at(draft.text, found.end() + 1, draft.end)
    if pinpoint and not draft.pinpoint:
        draft.pinpoint = pinpoint.text
        draft.put("locator", pinpoint.text, pinpoint.start, pinpoint.end)
    draft.start = draft.end
    return True


def _author_and_year_in_brackets(draft: Draft) -> bool:
    """Read "Brook (1994), p. 12", "Weir and Hale (2004: 47)": names and a year, and no title behind them."""
    found = YEAR_IN_BRACKETS.match(draft.text, draft.start, draft.end)
    if not found or found["title"] or draft.text[found.end() : draft.end].strip(" ,.;"):
        return False
    members = re.split(r",\s(?:and\s|&\s)?|\s(?:and|&|und|et|y|e)\s", re.sub(r"\set al\.?$", "", found["names"]))
    listed = "," in found["names"]  # "WHO, Health and Poverty (2005)" is a body and its title
    if listed and not re.search(r"\s(?:and|&|und|et|y|e)\s|\set al", found["names"]):
        return False
    if not all(is_person(one, surname=True) or (is_body(one) and not listed) for one in members):
        return False
    draft.put("author", parse_names(found["names"]), *found.span("names"))
    draft.put("issued", PartialDate(int(found["year"])), *found.span("year"))
    if found["pin"] and not draft.pinpoint:
        draft.pinpoint = found["pin"]
        draft.put("locator", found["pin"], *found.span("pin"))
    draft.start = draft.end
    return True
