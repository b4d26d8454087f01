"""Dates in the entry of a bibliography that no calendar has, and those that contradict each other. No date is corrected: it is told.

What may be right in some reading is left alone: seasons (EDTF: months 21 to 41; citeproc-js: 13 to 16), ranges of years ("1994-95"), names
of months in languages that nobody has listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from citator.model import DATES
from citator.text.dates import last_day

__all__ = ["DATED", "PROBLEM", "in_bibtex", "in_csl", "in_ris", "in_words"]

PROBLEM: Final = "date-inconsistent"
"""The finding that they become."""

DATED: Final = ("date", "urldate", "eventdate", "origdate")
"""The fields of biblatex that hold a date."""
_DATING: Final = frozenset([*DATED, "year", "month", "day"])
_REMARKS: Final = ("note", "howpublished", "addendum")
_ACCESSED: Final = re.compile(
    r"\b(?:[Aa]ccessed|[Vv]isited|[Rr]etrieved|[Vv]iewed|[Cc]onsulted|[Aa]bgerufen|[Zz]ugriff)(?:\s(?:on|am))?:?\s"
    r"(?P<date>\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?\s\d{4}|[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4})(?![\d-])"
)
_MOST: Final = 1_000  # characters of a remark
_LONGEST: Final = 40  # characters of a date
_ISO: Final = re.compile(r"(?<![\d-])(?P<year>\d{4})(?P<mark>[-/])(?P<month>\d{1,2})(?:(?P=mark)(?P<day>\d{1,2}))?(?![\d-])")
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NO_YEAR: Final = re.compile(r"(?<!\d)\d{5,8}(?!\d)")
_MISTYPED: Final = re.compile(r"(?=\D{0,3}\d)(?=.*[A-Za-z])[\dOoQDIlSsBZ]{4}")  # figures and the letters that look like them
_MONTHS: Final = "January February March April May June July August September October November December".split()
_NAMED: Final = re.compile(
    r"(?:(?P<day>\d{1,2})\s)?(?P<month>[A-Z][a-z]{2,8}\.?)(?(day)|\s(?P<behind>\d{1,2}),)\s(?P<year>\d{4})"
)  # "31 February 2021", "February 31, 2021"
_SHORT: Final = {name[:3].lower(): number for number, name in enumerate(_MONTHS, 1)}


def in_bibtex(fields: Mapping[str, str]) -> list[str]:
    """What is wrong with the dates of an entry of BibTeX or biblatex, by its own fields.

    >>> in_bibtex({"year": "1994", "date": "1995"}), in_bibtex({"year": "1994", "month": "jun", "day": "31"})
    (['year 1994, but date 1995'], ['31 June 1994: June has 30 days'])
    """
    given = {name: value.strip('{}" ')[:_LONGEST] for name, value in fields.items() if name in _DATING}
    out = [fault for name in DATED for fault in _in_text(given.get(name, ""))]
    if found := _NO_YEAR.search(given.get("year", "")):
        out.append(f"year {found.group()}: no year has {len(found.group())} figures")
    elif _MISTYPED.fullmatch(given.get("year", "")):
        out.append(f"year {given['year']}: this is no year")
    years, date = _YEAR.findall(given.get("year", "")), given.get("date", "")
    month = _month(given.get("month", ""))
    if years and _YEAR.match(date) and not set(years) & set(_years(date)):
        out.append(f"year {given['year']}, but date {date}")
    told = _ISO.match(date)
    if month and told and told["mark"] == "-" and 1 <= int(told["month"]) <= 12 and int(told["month"]) != month and "/" not in date:
        out.append(f"month {given['month']}, but date {date}")
    if given.get("month", "").isdecimal() and not month:
        out.append(f"there is no month {given['month']}")
    for name in _REMARKS:  # "Accessed: 2021-02-30"
        for words in _ACCESSED.finditer(fields.get(name, "")[:_MOST]):
            out += [fault for fault in in_words(words["date"]) if fault not in out]
    day = given.get("day", "")
    if len(years) == 1 and month and day.isdecimal() and len(day) < 4:
        out += _day_fault(int(years[0]), month, int(day))
    return out


def in_ris(tags: Iterable[tuple[str, str]]) -> list[str]:
    """What is wrong with the dates of a reference in RIS: PY and Y1 are its year, DA its date, Y2 the day of access.

    >>> in_ris([("PY", "1994"), ("DA", "1995/03/02/")]), in_ris([("DA", "1994/13/02")])
    (['PY 1994, but DA 1995/03/02/'], ['1994/13/02: there is no month 13'])
    """
    first: dict[str, str] = {}
    for tag, value in tags:
        first.setdefault(tag, value.strip()[:_LONGEST])
    out = [fault for tag in ("PY", "Y1", "DA", "Y2") for fault in _in_text(first.get(tag, ""))]
    day = _YEAR.match(first.get("DA", ""))
    for tag in ("PY", "Y1"):
        year = _YEAR.match(first.get(tag, ""))
        if _MISTYPED.fullmatch(first.get(tag, "").rstrip("/")):
            out.append(f"{tag} {first[tag]}: this is no year")
        if year and day and year[0] != day[0]:
            out.append(f"{tag} {first[tag]}, but DA {first['DA']}")
    return out


def in_csl(item: Mapping[str, Any]) -> list[str]:
    """What is wrong with the dates of an item of CSL-JSON.

    >>> in_csl({"issued": {"date-parts": [[1994, 2, 30]]}}), in_csl({"issued": {"date-parts": [[1994, 13]]}})
    (['30 February 1994: February 1994 has 28 days'], [])
    """
    out: list[str] = []
    for name in sorted(DATES & item.keys()):
        value = item[name]
        listed = value.get("date-parts") if isinstance(value, Mapping) else None
        if isinstance(listed, list):
            out += [fault for parts in listed[:2] if isinstance(parts, list) for fault in _in_parts(parts)]
        else:
            told = (value.get(kind) for kind in ("edtf", "raw", "literal")) if isinstance(value, Mapping) else (value,)
            out += _in_text(next((text for text in told if isinstance(text, str)), "")[:_LONGEST])
    return out


def in_words(text: str) -> list[str]:
    """What is wrong with a date as people write it, in figures or with the English name of its month; nothing of a text that is more.

    >>> in_words("31 February 2021"), in_words("February 29, 2020"), in_words("2020-13-01"), in_words("No. 31 June 2019")
    (['31 February 2021: February 2021 has 28 days'], [], ['2020-13-01: there is no month 13'], [])
    """
    text = text.strip()
    if _ISO.fullmatch(text):
        return list(_in_text(text))
    found = _NAMED.fullmatch(text)
    month = _month(found["month"]) if found else 0
    day = int(found["day"] or found["behind"]) if found else 0
    return _day_fault(int(found["year"]), month, day) if found and month and day <= 31 else []


def _in_parts(parts: Sequence[object]) -> Iterator[str]:
    numbers = [int(str(part)) for part in parts[:3] if str(part).removeprefix("-").isdecimal() and len(str(part)) < 6]
    if len(numbers) != len(parts[:3]) or len(numbers) < 2:
        return
    year, month, *days = numbers
    if not (1 <= month <= 16 or 21 <= month <= 41):
        yield f"{'-'.join(map(str, numbers))}: there is no month {month}"
    elif month <= 12 and days:
        yield from _day_fault(year, month, days[0])


def _in_text(text: str) -> Iterator[str]:
    for found in _ISO.finditer(text):
        year, month, day = int(found["year"]), int(found["month"]), found["day"]
        if found["mark"] == "/" and not day:
            continue  # a range, or a year of two halves
        if 1 <= month <= 12:
            yield from _day_fault(year, month, int(day)) if day else ()
        elif day or not (21 <= month <= 41 or month > year % 100):
            yield f"{found.group()}: there is no month {month}"


def _day_fault(year: int, month: int, day: int) -> list[str]:
    """The clause on a day that its month had in no calendar of the time; nothing for the 0 of a day that isn't known."""
    last = last_day(year, month)
    if day <= last:
        return []
    name = _MONTHS[month - 1]
    return [f"{day} {name} {year}: {name}{f' {year}' * (month == 2)} has {last} days"]


def _years(text: str) -> list[str]:
    """The years of a date: both of a range."""
    found = [year.group() for year in _YEAR.finditer(text)]
    return [str(year) for year in range(int(found[0]), int(found[1]) + 1)] if len(found) == 2 else found


def _month(text: str) -> int:
    """The number of a month that is given as a number or by its English name; 0 for all else, and for two of them."""
    if text.isdecimal():
        return int(text) if len(text) < 4 and 1 <= int(text) <= 12 else 0
    name = text.removesuffix(".").lower()
    number = _SHORT.get(name[:3], 0)
    return number if number and _MONTHS[number - 1].lower().startswith(name) else 0
