"""What bills and resolutions of American legislatures have in common: how they are called, and whose they are."""

from __future__ import annotations

import re
from typing import Final

from citator.facts.us_states import ABBREVIATIONS, STATES

__all__ = ["MEASURE", "ORDINAL", "congress_of", "kind_of", "ordinal", "state_about"]

_WORDS: Final = {"house": "H", "senate": "S", "assembly": "A"}
_FORMS: Final = {
    "bill": "B",
    "resolution": "R",
    "joint resolution": "JR",
    "concurrent resolution": "CR",
    "file": "F",
    "joint memorial": "JM",
    "memorial": "M",
}
MEASURE: Final = re.compile(
    r"(?<![\w./-])(?:(?P<chamber>House|Senate|Assembly)\s(?P<form>(?:Joint\s|Concurrent\s)?Resolution|Bill|File|(?:Joint\s)?Memorial)\s(?:[Nn]os?\.?\s{0,2})?|"
    r"Legislative\s(?P<legislative>Bill|Document)\s(?:[Nn]os?\.?\s{0,2})?|"
    r"(?=[HSA]\.)(?<!Ct\.\s)(?<!m[’']n\s)(?<!Conv\.\son\s)(?<!m[’']n\son\s)(?P<dotted>(?:H\.\s?R\.\s?(?=(?:J|C|Con|Conc|Res)\.)|[HSA]\.\s?)(?:(?:J|C|Con|Conc)\.\s?)?(?:R(?:es)?|B|F|M)\.)\s?(?:[Nn]os?\.\s?)?|"
    r"(?P<short>[HSA](?:[JC]|J |Con |Con\.)?(?:R(?:es\.?)?|B|F)|LB|LD)[\s-]?(?:[Nn]o\.\s?)?(?=\d))"
    r"(?P<number>[1-9]\d{0,4}[A-Z]?)(?![\w/%]|[-–.,]\d|\s[Nn]o\.?\s\d)"
)
"""A bill or resolution with its number: "House Resolution 535", "H.R. 1594", "S.B. 12", "HCR 7"; human rights behind a court are none."""

ORDINAL: Final = r"(?P<congress>\d{1,3})(?:st|nd|rd|th|d)"
_STATE_NAMES: Final = "|".join(sorted(map(re.escape, STATES), key=len, reverse=True))
_SHORT_NAMES: Final = "|".join(sorted(map(re.escape, ABBREVIATIONS), key=len, reverse=True))
_HOUSE: Final = (
    r"(?:(?:’s|'s|\sState)?(?:\s(?:General\sAssembly|State\sLegislature|[Ll]egislature(?:[’']s)?|House(?:\sof\sRepresentatives|\sof\sDelegates)?|"
    r"State\sSenate|State\sHouse|Senate|Assembly|State))?)"
)
_BEFORE: Final = re.compile(
    rf"(?<!\w)(?:(?P<name>{_STATE_NAMES})|(?P<short>{_SHORT_NAMES})){_HOUSE}(?:,\s\d{{1,3}}(?:st|nd|rd|th)\sLegislature)?"
    r"(?:,?\s(?:adopted|passed|approved|introduced|enacted|in)\s(?:its\s)?|,?\s|:\s)?$"
)
_BEHIND: Final = re.compile(
    rf"(?:,?\s(?:of|adopted\sby|passed\sby|by|in)\s(?:the\s)?(?:(?:State|Legislature|General\sAssembly|House\sof\sRepresentatives|Senate|House)\sof\s"
    rf"(?:the\s(?:State|Commonwealth)\sof\s)?)?(?P<name>{_STATE_NAMES})\b|"
    rf",\s(?P<chamber_of>{_STATE_NAMES})\s(?:House|Senate|Assembly|General\sAssembly|State\s(?:House|Senate|Assembly)|Legislature)\b(?:\sof\s(?:Representatives|Delegates))?|"
    r"(?:,\s(?:\d{1,4}(?:st|nd|rd|th|d|[–-]\d{2,4})?\s)?[A-Z][\w.]{0,12}(?:\s[A-Z][\w.]{0,12}){0,5}){0,4},?\s?"
    rf"\((?:(?P<short>{_SHORT_NAMES})|(?P<long>{_STATE_NAMES}))(?:,?\s(?P<year>(?:18|19|20)\d\d))?\))"
)
_YEAR: Final = re.compile(
    r"(?:,\s(?:\d{1,3}(?:st|nd|rd|th|d)\s)?Leg(?:\.|islature)(?:,\s[\w.]{1,9}(?:\s[\w.]{1,9}){0,2}){0,2})?"
    r",?\s\((?:[A-Z][a-z]{2,8}\.?\s\d{1,2},\s)?(?P<year>(?:18|19|20)\d\d)\)"
)


def kind_of(found: re.Match[str]) -> str:
    """The kind of a measure in capitals: "HR", "SCR", "HB".

    >>> kind_of(MEASURE.match("House Concurrent Resolution 7")), kind_of(MEASURE.match("H. Con. Res. 7"))
    ('HCR', 'HCR')
    """
    if found["chamber"]:
        return _WORDS[found["chamber"].lower()] + _FORMS[" ".join(found["form"].lower().split())]
    if found["legislative"]:  # of Nebraska's one chamber, and of both of Maine's
        return "L" + found["legislative"][0]
    letters = re.sub(r"[^A-Za-z]", "", found["dotted"] or found["short"])
    letters = re.sub(r"^HR(?=J|C|Res)", "H", letters)  # the Bluebook's "H.R. Res. 1400", "H.R.J. Res. 114"
    return letters.replace("Conc", "C").replace("Con", "C").replace("Res", "R").upper()


def state_about(text: str, start: int, end: int) -> tuple[str, int | None, int, int] | None:
    """The state whose measure stands at ``[start, end)``, the year, and where the words begin and end that tell it."""
    before = _BEFORE.search(text[max(0, start - 90) : start])
    behind = _BEHIND.match(text, end)
    year = _YEAR.match(text, end)
    if behind:
        short = behind["short"]
        name = ABBREVIATIONS[short] if short else behind["name"] or behind["long"] or behind["chamber_of"]
        stop = behind.end()
        return name, int(behind["year"]) if behind["year"] else None, start, stop
    if before:
        name = before["name"] or ABBREVIATIONS[before["short"]]
        begin = max(0, start - 90) + before.start()
        return name, int(year["year"]) if year else None, begin, end
    return None


def congress_of(year: int) -> int:
    """The Congress that sat in most of a year.

    >>> congress_of(2001), congress_of(2002), congress_of(1789)
    (107, 107, 1)
    """
    return (year - 1789) // 2 + 1


def ordinal(number: int) -> str:
    """The number as an ordinal.

    >>> ordinal(101), ordinal(112), ordinal(93)
    ('101st', '112th', '93rd')
    """
    last = number % 10 if not 10 <= number % 100 <= 20 else 0
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"
