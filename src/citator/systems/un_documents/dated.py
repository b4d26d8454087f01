"""Resolutions of which only number and date are printed, in a table or in a list whose head stands elsewhere.

"American Samoa 79/99 4 December 2024": that a number by sessions has a date within that session of the General Assembly is chance in one
case of a hundred. "2577 (2021) and 2633 (2022)": two numbers in a row that the Security Council reached in
just these years. "… and 75/123 on the Fourth
International Decade": a later member of a list whose members have titles. "ES-10/25": nobody but the
General Assembly has emergency special sessions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from citator.facts.security_council import possible_years
from citator.model import PartialDate
from citator.systems.un_documents.attribution import ASSEMBLY, ECONOMIC, by_form
from citator.systems.un_documents.bodies import symbol_of
from citator.systems.un_documents.dates import date_at
from citator.systems.un_documents.numbers import Number
from citator.systems.un_documents.passages import NOTHING
from citator.systems.un_documents.prose import Named

__all__ = ["dated_numbers"]

_DATED: Final = re.compile(
    r"(?P<first>\d(?<![\w/.,(-].)(?<!No\.\s.)(?<!Nos\.\s.)\d{1,3})/(?P<second>\d{1,3})(?:(?P<mark>[a-z])|\s?(?P<letter>[A-Z](?:-[A-Z])?))?"
    r"\s(?:of\s|du\s|de\s|от\s)?(?=\d{1,2}\s)"
)
_LAW: Final = re.compile(
    r"\b(?:[Ll]aw|[Aa]ct|[Rr]egulation|[Dd]irective|[Dd]ecree|[Cc]ase|[Oo]rder|[Rr]ule|[Ff]ile|[Nn]umber|[Nn]o\.?|N[o°º]|[Ll]oi|[Dd]écret|[Ll]ey|Закон\w*|"
    r"\((?:EU|EC|EEC|CFSP)\))\s*$"
)
# Behind the stroke of a number with its date, or with its title: most numbers have neither.
_GOES_ON: Final = re.compile(
    r"/(?<=\d\d/)\d{1,3}(?:[a-z]|\s?[A-Z](?:-[A-Z])?)?\s+(?:(?:of\s|du\s|de\s|от\s)?\d|on\s|concerning\s|entitled\s)"
)
_LISTED: Final = re.compile(r"\b(?:19|20)\d\d(?:\d{1,2})?(?:[,;]\d{0,2}|[,;]?\s(?:and|et|y|и))\s*$")
_EMERGENCY: Final = re.compile(r"(?P<first>ES(?<![\w/.-]..)[-–]\d{1,2})/(?P<second>\d{1,3})(?![\w/.-]*/)(?!\w)")
_TITLED: Final = re.compile(
    r"(?P<first>\d(?<=\s\d)\d)/(?P<second>\d{2,3})(?=\s+(?:(?:on|concerning)\s+(?:the\s+)?[A-Z][a-z]+\s+(?:[a-z]+\s+)?[A-Z]|entitled\s+[“\"]))"
)
_MEMBER: Final = re.compile(r"(?:\band|,|;)\s+$")
_RUN: Final = re.compile(r"\d(?<![\w/.-].)\d{2,3}\s\((?:19|20)\d\d\)(?:(?:,\s(?:and\s)?|\s(?:and|et|y|и|و)\s?)\d{3,4}\s\((?:19|20)\d\d\))+")
_OF_A_YEAR: Final = re.compile(r"\((?<=\d\s\()(?:19|20)\d\d\)[,\s]")
_ITEM: Final = re.compile(r"(\d{3,4})\s\((\d{4})\)")


def dated_numbers(text: str) -> Iterator[Named]:
    """Numbers with their date that can be one body's only. ``text`` is folded.

    >>> [r.stands_for.value for r in dated_numbers("Anguilla 79/100 4 December 2024 Bermuda 79/101 4 December 2024")]
    ['A/RES/79/100', 'A/RES/79/101']
    >>> [r.stands_for.value for r in dated_numbers("(2020), 2577 (2021) and 2633 (2022)")]
    ['S/RES/2577 (2021)', 'S/RES/2633 (2022)']
    >>> list(dated_numbers("Law 79/100 of 4 December 2024; 12/14 of 3 May 2001"))
    []
    """
    if "/" in text:
        yield from _by_session(text)
    if _OF_A_YEAR.search(text):  # the first of a row
        for run in _RUN.finditer(text):
            yield from _in_a_row(text, run)


def _by_session(text: str) -> Iterator[Named]:
    """Numbers by the session of the General Assembly, which all have a stroke."""
    if _GOES_ON.search(text):
        yield from _beside_words(text)
    for found in _EMERGENCY.finditer(text) if "ES" in text else ():
        stands_for = symbol_of(ASSEMBLY, Number(found["first"].replace("–", "-"), found["second"]))
        if stands_for:
            yield Named(found.start(), found.end(), found.group(), stands_for)


def _beside_words(text: str) -> Iterator[Named]:
    """Numbers before a date or a title."""
    for found in _DATED.finditer(text):
        dated = date_at(text, found.end())
        if dated and not _LAW.search(text, max(0, found.start() - 20), found.start()):
            yield from _dated(text, found, dated.date, dated.end)
    for found in _TITLED.finditer(text):
        # Nobody else has come to such numbers; before a title in capitals they are no fraction.
        if int(found["first"]) > 66 and 20 < int(found["second"]) < 400 and _MEMBER.search(text, max(0, found.start() - 10), found.start()):
            stands_for = symbol_of(ASSEMBLY, Number(found["first"], found["second"]))
            if stands_for:
                yield Named(found.start("first"), found.end(), f"{found['first']}/{found['second']}", stands_for)


def _dated(text: str, found: re.Match[str], date: PartialDate, end: int) -> Iterator[Named]:
    number = Number(found["first"], found["second"], letter=found["letter"] or "")
    if number.by_year:
        body = ECONOMIC if _LISTED.search(text, max(0, found.start() - 20), found.start()) else ""
        body = body and by_form(number, NOTHING, date)
    else:
        body = by_form(number, NOTHING, date) if int(number.first) > 30 and not text[found.start() - 1 : found.start()].isalpha() else ""
        body = body if body == ASSEMBLY else ""
    decision = bool(body) and len(number.second) == 3 and number.second >= "401"
    stands_for = symbol_of(body, number, decision=decision) if body else None
    if stands_for and stands_for.value and not stands_for.problem:
        yield Named(found.start(), end, text[found.start() : found.end()].strip(), stands_for, date, decision)


def _in_a_row(text: str, run: re.Match[str]) -> Iterator[Named]:
    items = list(_ITEM.finditer(text, run.start(), run.end()))
    # The Parliamentary Assembly of the Council of Europe stood at the same numbers from 1996 to 1998.
    agree = all(possible_years(int(item[1])) == (int(item[2]), int(item[2])) for item in items)
    if not agree or all("1996" <= item[2] <= "1998" for item in items):
        return
    for item in items:
        stands_for = symbol_of("Security Council", Number(item[1], year=item[2]))
        if stands_for:
            yield Named(item.start(), item.end(), item.group(), stands_for, PartialDate(int(item[2])))
