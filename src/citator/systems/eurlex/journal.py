"""The Official Journal: series, number, day and page; since 1 October 2023 each act is an issue of its own.

Forms: "OJ L 119, 4.5.2016, p. 1" (Interinstitutional style guide), "OJ 2016 L 119/1", "[2016] OJ L119/1" (OSCOLA), "2016 O.J. (L 119) 1"
(Bluebook), "OJ L, 2023/2854, 22.12.2023". https://publications.europa.eu/code/en/en-110201.htm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from citator.model import PartialDate
from citator.text.dates import first_date

__all__ = ["Issue", "address_of", "issues", "value_of"]

_NAME: Final = (
    r"(?:O\.?J\.?(?:\s?E\.?U\.?|\s?E\.?C\.?)?|Official\s+Journal(?:\s+of\s+the\s+European\s+(?:Union|Communit(?:y|ies)))?(?:\s+\(OJ\))?"
    r"|ABl\.(?:\s?E[UG])?|JO(?:UE|CE)?|DO(?:UE|CE)?|GU(?:UE|CE)?)"
)
_SERIES: Final = r"(?P<series>[LC])(?:[-\s](?:series|Series))?"
_YEAR: Final = r"(?:19[5-9]\d|20[0-4]\d)"
_NUMBER: Final = r"(?P<number>\d{1,4}(?:\s?[AEI]\b)?)"
_NEW: Final = re.compile(
    rf"\b{_NAME},?\s+(?:(?P<series>[LC])(?:\s+series)?,\s+)(?:[LC]/)?(?P<year>20[2-4]\d)/(?P<number>\d{{1,5}})(?![\d/])"
)
_STYLE: Final = re.compile(
    rf"(?:(?P<bracket>[\[(])(?P<before>{_YEAR})[\])]\s{{1,3}})?(?<!\w){_NAME},?\s{{1,3}}(?:(?P<between>{_YEAR}),?\s{{1,3}})?(?:N[or]\.?\s)?"
    rf"{_SERIES}\s{{0,3}}(?:No\.?\s)?{_NUMBER}(?:\s?/\s?(?P<page>\d{{1,5}})|(?=[\s,;.)\]]|$))"
)
_BLUEBOOK: Final = re.compile(rf"(?P<before>{_YEAR})\s+O\.?J\.?\s+\((?P<series>[LC])\s?(?P<number>\d{{1,4}})\)\s+(?P<page>\d{{1,5}})(?!\d)")
_NAMES: Final = ("OJ", "O.J", "Official", "ABl", "JO", "DO", "GU")
_FIGURES: Final = re.compile(rf"(?P<day>[0-3]?\d)\.\s?(?P<month>[01]?\d)\.\s?(?P<year>{_YEAR})(?!\d)")
_AFTER: Final = re.compile(r"\s*[,(]?\s*(?:(?:of|vom|du|de|del)\s+)?(?=\d|[A-Z][a-z]{2})")
_PAGE: Final = re.compile(r"\)?,?\s+(?:at\s+)?(?:p(?:p|ag|ágs?|áginas?|agg)?|[Ss]|str|blz|s)\.\s?(?P<page>\d{1,5})(?:\s?[-–]\s?\d{1,5})?")


@dataclass(frozen=True, slots=True)
class Issue:
    """A place in the Official Journal at ``[start, end)``; ``value`` is "" where the year is not given."""

    start: int
    end: int
    series: str
    number: str
    page: str = ""
    issued: PartialDate | None = None
    new: bool = False

    @property
    def value(self) -> str:
        """The spelling under which two forms of one place are equal."""
        return value_of(self.series, self.number, self.issued.year, self.page, new=self.new) if self.issued else ""


def value_of(series: str, number: str, year: int, page: str, *, new: bool = False) -> str:
    """The place as "OJ L 119, 2016, p. 1"; an act that is an issue of its own as "OJ L, 2023/2854"."""
    if new:
        return f"OJ {series}, {year}/{number}"
    return f"OJ {series} {number.replace(' ', '')}, {year}" + (f", p. {page}" if page else "")


def issues(text: str) -> Iterator[Issue]:
    """The places in the Official Journal that ``text`` names."""
    for name in _NAMES:
        if name in text:
            break
    else:
        return
    for found in _NEW.finditer(text):
        year = PartialDate(int(found["year"]))
        end, date = _day(text, found.end())
        yield Issue(found.start(), end if date else found.end(), found["series"], found["number"], "", date or year, new=True)
    for found in _STYLE.finditer(text):
        given = found["before"] or found["between"]
        end, date = _day(text, found.end())
        page, issued = found["page"] or "", date or (PartialDate(int(given)) if given else None)
        more = _PAGE.match(text, end) if not page else None
        if more:
            page, end = more["page"], more.end()
        yield Issue(found.start(), end, found["series"], found["number"], page, issued)
    for found in _BLUEBOOK.finditer(text):
        yield Issue(found.start(), found.end(), found["series"], found["number"], found["page"], PartialDate(int(found["before"])))


def _day(text: str, at: int) -> tuple[int, PartialDate | None]:
    lead = _AFTER.match(text, at, at + 12)
    figures = _FIGURES.match(text, lead.end()) if lead and lead.end() > at else None
    if figures:  # the Journal's own way is day, month, year
        date = PartialDate.parse(f"{figures['year']}-{figures['month']:0>2}-{figures['day']:0>2}")
        return (figures.end(), date) if date else (at, None)
    found = first_date(text, lead.end(), lead.end() + 20) if lead and lead.end() > at else None
    if lead and found and found.start == lead.end():
        return found.end, found.date
    return at, None


_VALUE: Final = re.compile(rf"OJ (?P<series>[LC]) (?P<number>\d{{1,4}})(?P<part>[AEI]?), (?P<year>{_YEAR})(?:, p\. (?P<page>\d+))?")
_NEW_VALUE: Final = re.compile(r"OJ (?P<series>[LC]), (?P<year>\d{4})/(?P<number>\d+)")


def address_of(value: str) -> str | None:
    """The address of a place in the Official Journal.

    >>> address_of("OJ L 119, 2016, p. 1")
    'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=uriserv:OJ.L_.2016.119.01.0001.01.ENG'
    >>> address_of("OJ L, 2023/2854")
    'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L_202302854'
    """
    new = _NEW_VALUE.fullmatch(value)
    if new:
        return f"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:{new['series']}_{new['year']}{int(new['number']):05}"
    found = _VALUE.fullmatch(value)
    if not found or found["part"]:
        return None
    series, year, number = found["series"], found["year"], int(found["number"])
    if found["page"]:
        place = f"{series}_.{year}.{number:03}.01.{int(found['page']):04}.01.ENG"
        return f"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=uriserv:OJ.{place}"
    return f"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:{series}:{year}:{number:03}:TOC"
