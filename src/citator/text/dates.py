"""Dates in running text, as precise as the words and never more precise.

Forms: "24 March 1997", "March 14, 2008", "8 to 9 November 1911", "Sept. 2016", "1997-03-24", "1997/03/23", "24.3.1997",
"1992–1993", "c. 1850". Month names of English, French, Spanish, German, Italian and Russian stand in one table,
those of other languages of Europe, which are read behind a day, in another. A date in
figures whose day and month can't be told apart ("03/04/2005") gives its year only. ISO 8601 is the output of
:class:`~citator.model.PartialDate`; approximate dates follow EDTF level 1 (https://www.loc.gov/standards/datetime/).
"""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from citator.model import PartialDate
from citator.text.case import lower

__all__ = ["MONTH", "YEAR", "DateSpan", "date_in_address", "find_dates", "first_date", "parse_date"]

_MONTHS = (
    "january jan janvier janv enero ene genn januar jänner gennaio gen января январь янв janeiro",
    "february feb february février févr fevrier febrero febr februar febbraio febbr февраля февраль фев fevereiro",
    "march mar mars marzo märz maerz mrz марта март мар março",
    "april apr avril avr abril abr aprile апреля апрель апр",
    "may mai mayo maggio mag мая май maio",
    "june jun juin junio juni giugno giu июня июнь июн junho",
    "july jul juillet juill juil julio juli luglio lugl lug июля июль июл julho",
    "august aug août aout agosto agos agost августа август авг",
    "september sept sep septembre septiembre settembre sett set сентября сентябрь сент сен setembro",
    "october oct octobre octubre oktober okt ottobre ott октября октябрь окт outubro",
    "november nov novembre noviembre ноября ноябрь ноя novembro",
    "december dec décembre déc decembre diciembre dezember dez dicembre dic декабря декабрь дек dezembro",
)
# Behind a day only: by themselves many of them are names of people and words ("Maja 2001", "Mart 2008").
# The dotless i of Turkish is written as `lower` has it.
_BEHIND_A_DAY = (
    "januari tammikuuta stycznia ledna január січня ocak gener",
    "februari helmikuuta lutego února február лютого şubat febrer",
    "maart marts maaliskuuta marca března marec березня mart març",
    "huhtikuuta kwietnia dubna квітня nisan",
    "maj mei toukokuuta maja května травня mayis maig",
    "kesäkuuta czerwca června червня haziran juny",
    "heinäkuuta lipca července липня temmuz juliol",
    "augusti augustus elokuuta sierpnia srpna серпня ağustos",
    "syyskuuta września září вересня eylül setembre",
    "lokakuuta października října жовтня ekim",
    "marraskuuta listopada listopadu листопада kasim",
    "desember joulukuuta grudnia prosince грудня aralik desembre",
)
_NUMBER_OF_ANY = {name: number for rows in (_BEHIND_A_DAY, _MONTHS) for number, row in enumerate(rows, 1) for name in row.split()}
_NUMBER_OF = {name: number for number, row in enumerate(_MONTHS, 1) for name in row.split()}


def _by_initial(names: Iterable[str]) -> str:
    """A pattern for one of the names, the longest first: most are passed over with their first letter."""
    of: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        of.setdefault(name[0], []).append(name[1:])
    return "|".join(f"{initial}(?:{'|'.join(rests)})" for initial, rests in of.items())


_INITIALS = "".join(sorted({name[0] for name in _NUMBER_OF}))
# Most words begin with another letter than any month does: they are passed over without trying seventy names.
MONTH = rf"(?i:(?=[{_INITIALS}])(?:{_by_initial(_NUMBER_OF)}))\b\.?"
"""A month name or its abbreviation, as a pattern that carries its own indifference to case."""
_MONTH_OF_DAY = rf"(?i:{_by_initial(_NUMBER_OF_ANY)})\b\.?"

YEAR = r"(?:1[4-9]|20)\d\d"
"""A year from 1400 to 2099, as a pattern."""

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_ORDINAL = r"(?:st|nd|rd|th|er|[ºª°]|\.)?"
_TO = r"\s?(?:[-–—/]|to|and|bis|und|au|et|al?|y|по|и)\s?"
_OF = r"\s?(?:of\s|de\s|del\s|d[’'])?"

_DATES = re.compile(
    rf"""
    (?:(?=\d)|(?<!\w)(?=[{_INITIALS}c]))  # most letters begin no date
    (?: \b(?P<d1>{_DAY}){_ORDINAL} (?: {_TO}(?P<d1b>{_DAY}){_ORDINAL} )? {_OF}\s? (?P<m1>{_MONTH_OF_DAY}),? {_OF} (?P<y1>{YEAR})\b
  | \b(?P<m2>{MONTH})
    (?: (?:\s|(?<=\.))(?P<d2>{_DAY})(?:st|nd|rd|th)? (?: {_TO}(?P<d2b>{_DAY})(?:st|nd|rd|th)? )? ,?\s (?P<y2>{YEAR})\b
      | (?: {_TO}(?P<m3b>{MONTH}) )? ,?{_OF}\s? (?P<y3>{YEAR})\b (?!/\d)
    )
  | (?<![\d./-]) (?P<y4>{YEAR}) (?P<s4>[-/.]) (?P<m4>0[1-9]|1[0-2]|[1-9]) (?P=s4) (?P<d4>{_DAY}) (?![\d])
  | (?<![\d./-]) (?P<a>\d{{1,2}}) (?P<s5>[./-]) \s?(?P<b>\d{{1,2}}) (?P=s5) \s?(?P<y5>{YEAR}) (?![\d])
  | (?<![\w./-]) (?P<circa>c\.\s?|ca\.?\s|circa\s)? (?P<y6>{YEAR}) (?: \s?[-–—/]\s? (?P<y6b>{YEAR}|\d\d) | –(?P<y6c>\d)(?!\d) )?
    (?![\w/]|[-–—]\d|\.\d)
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ANY_YEAR = re.compile(YEAR)
_LONGEST = 40  # characters of a date before its year: "30th and 31st of septiembre de "


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date and its place. ``until`` is the end of a range ("8 to 9 November 1911")."""

    start: int
    end: int
    date: PartialDate
    until: PartialDate | None = None


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[DateSpan]:
    """The dates in ``text[start:end]``, in order.

    >>> [(str(d.date), str(d.until)) for d in find_dates("from 8 to 9 November 1911; see March 14, 2008 and June 2011")]
    [('1911-11-08', '1911-11-09'), ('2008-03-14', 'None'), ('2011-06', 'None')]
    """
    at, stop = start, len(text) if end is None else min(end, len(text))
    while year := _ANY_YEAR.search(text, at, stop):  # every date has a year: the long pattern is tried around years only
        first, last = year.span()
        if start < first and last < stop and text[first - 1] in "([" and text[last] in ")],;":  # "(1994)": most years, and nothing else
            yield DateSpan(first, last, PartialDate(int(year.group())))
            at = last
            continue
        if text[first - 1] == " " and start < first - 2 and (plain := _plain(text, at, first, stop)):
            yield plain
            at = last
            continue
        match = _DATES.search(text, max(at, first - _LONGEST), stop)
        if match is None:
            return
        found = _read(match)
        if found:
            yield DateSpan(match.start(), match.end(), *found)
        at = match.end()


_GOES_ON = frozenset(" ),;:")  # behind a year that is no range and no part of a number; a full stop may be that of "1.2"
_JOINS = frozenset("to and bis und au et a al y по и".split())  # _TO


def _plain(text: str, at: int, first: int, stop: int) -> DateSpan | None:
    """The date with the year at ``first`` in the two plainest habits, "12 May 1994" and "Weir Press, 1994", read without the long pattern.

    ``None`` for all that could be more: of these the long pattern reads the same.
    """
    last = first + 4
    if last < stop and text[last] not in _GOES_ON:
        return None
    if last < stop and text[last] == " " and text[last + 1 : last + 2] in "-–—/":  # "1994 – 96"
        return None
    if text[first - 2] == ",":
        begin = first - 2
        while begin > at and text[begin - 1].isalpha():
            begin -= 1
        before = text[begin - 1 : begin] if begin > at else ""
        word = text[begin : first - 2]
        if before in ("", "_", ".") or before.isalnum() or lower(word) in _NUMBER_OF_ANY:
            return None
        return DateSpan(first, last, PartialDate(int(text[first:last])))
    between = text.rfind(" ", at, first - 1)
    month = _NUMBER_OF_ANY.get(lower(text[between + 1 : first - 1])) if between > at else None
    if month is None:
        return None
    begin = text.rfind(" ", max(at, between - 3), between) + 1
    day = text[begin:between]
    if not begin or not (day.isascii() and day.isdecimal()) or not 1 <= int(day) <= 31:
        return None
    joined = text[max(0, begin - 9) : begin - 1].rpartition(" ")[2]  # "8 to 12 May"
    if (joined[-1:] not in _GOES_ON and not joined.isalpha()) or lower(joined) in _JOINS:
        return None
    return DateSpan(begin, last, _date(int(text[first:last]), month, int(day)))


def first_date(text: str, start: int = 0, end: int | None = None) -> DateSpan | None:
    """The first date in ``text[start:end]``."""
    return next(find_dates(text, start, end), None)


def parse_date(text: str) -> PartialDate | None:
    """The date that the whole of ``text`` is; ``None`` where it is more, or no date. Of a range, its start.

    >>> str(parse_date("24 March 1997")), str(parse_date("mars 1997")), parse_date("March"), str(parse_date("03/04/2005"))
    ('1997-03-24', '1997-03', None, '2005')
    """
    match = _DATES.fullmatch(text.strip())
    found = _read(match) if match else None
    return found[0] if found else None


_IN_ADDRESS = re.compile(rf"(?<=[/=_-])({YEAR})(?:[/_-](0[1-9]|1[0-2])(?:[/_-](0[1-9]|[12]\d|3[01]))?)?(?=[/_.&?-]|$)")


def date_in_address(url: str) -> PartialDate | None:
    """The date that the path of an address carries, as news sites put it there.

    >>> str(date_in_address("https://example.org/news/1997/03/24/reply")), date_in_address("https://example.org/a/12345")
    ('1997-03-24', None)
    """
    for match in _IN_ADDRESS.finditer(url):
        year, month, day = match.groups()
        if month:
            return _date(int(year), int(month), int(day) if day else None)
    return None


def last_day(year: int, month: int) -> int:
    """The last day that a month had in any calendar of its time.

    The Julian calendar was in use until 1923 (Greece, 10 March), and has a 29 February every four years; Sweden had a 30 February in 1712.
    Where the year began in March (England until 1752), February was the last but one month of the year before.

    >>> last_day(2019, 2), last_day(1900, 2), last_day(1712, 2), last_day(1747, 2), last_day(1900, 4)
    (28, 29, 30, 29, 30)
    """
    last = monthrange(2000 if isleap(year) else 2001, month)[1]
    if month != 2:
        return last
    julian = (year % 4 == 0 and year < 1923) or (year % 4 == 3 and year < 1752)
    return 30 if year == 1712 else 29 if julian else last


def _read(match: re.Match[str]) -> tuple[PartialDate, PartialDate | None] | None:
    if match["y1"] or match["y2"]:
        key = "1" if match["y1"] else "2"
        year, month = int(match["y" + key]), _month(match["m" + key])
        last = match[f"d{key}b"]
        return _date(year, month, int(match["d" + key])), _date(year, month, int(last)) if last else None
    if match["y3"]:
        year = int(match["y3"])
        last = match["m3b"]
        return PartialDate(year, _month(match["m2"])), PartialDate(year, _month(last)) if last else None
    if match["y4"]:
        return _date(int(match["y4"]), int(match["m4"]), int(match["d4"])), None
    if match["y5"]:
        return _figures(int(match["a"]), int(match["b"]), int(match["y5"]), match["s5"]), None
    if match["y6"]:
        year = int(match["y6"])
        last = match["y6b"]
        until = int(last) if last and len(last) == 4 else year // 100 * 100 + int(last) if last else None
        if match["y6c"]:  # "1904–7"
            until = year // 10 * 10 + int(match["y6c"])
        if until is not None and until <= year:
            return None
        return PartialDate(year, circa=bool(match["circa"])), PartialDate(until) if until else None
    return None


def _month(name: str) -> int:
    return _NUMBER_OF_ANY[lower(name).rstrip(".")]


def _figures(first: int, second: int, year: int, mark: str) -> PartialDate:
    """Day and month in figures: with dots the day comes first; with strokes only where one of the two is above twelve."""
    if mark == "." and 1 <= second <= 12:
        return _date(year, second, first)
    if first > 12 >= second >= 1:
        return _date(year, second, first)
    if second > 12 >= first >= 1:
        return _date(year, first, second)
    return PartialDate(year, first) if 1 <= first == second <= 12 else PartialDate(year)


def _date(year: int, month: int, day: int | None) -> PartialDate:
    """The date; a day that the month has not (31 April) is left out, not corrected."""
    if day is not None and not 1 <= day <= 28 and not 29 <= day <= monthrange(year, month)[1]:
        return PartialDate(year, month)
    return PartialDate(year, month, day)
