"""When a document of the United Nations can have been adopted, from its symbol.

The regular session of the General Assembly of a year opens in September and ends when the next one opens: the thirty-first opened
in 1976, and one has opened every year since (rules of procedure of the General Assembly, A/520/Rev.20, rules 1 and 2). Symbols of
the Security Council and the Economic and Social Council bear the year. To the thirtieth, sessions of the Assembly are in Roman numerals.
Of other documents nothing is said: letters and reports are older than the document that circulates them, reports on a session and
reprints years younger.
Written down from these rules; no table is needed.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from citator.facts.general_assembly import roman
from citator.facts.human_rights_council import session_year

__all__ = ["years_of"]

Months: TypeAlias = tuple[tuple[int, int], tuple[int, int]]

_SESSION: Final = re.compile(r"A/(?:RES|DEC)/(?P<session>\d{2})/\d{1,3}(?:\[?[A-Z]?\]?)$")
_ROMAN_SESSION: Final = re.compile(r"A/RES/\d{1,4}\((?P<session>[IVX]{1,6})\)(?:\[[A-Z](?:-[A-Z])?\])?$")
_OF_RIGHTS: Final = re.compile(r"A/HRC/(?:RES|DEC)/(?P<session>\d{1,2})/\d{1,4}$")
_COUNCIL: Final = re.compile(r"S/RES/\d{1,4} \((?P<year>(?:19|20)\d\d)\)$|S/PRST/(?P<statement>\d{4})/\d{1,3}$")
_ECOSOC: Final = re.compile(r"E/(?:RES|DEC)/(?P<year>\d{4})/\d{1,3}$")


def years_of(symbol: str) -> Months | None:
    """The first and last month, as (year, month), in which the document can have been adopted; ``None`` where the symbol does not say.

    >>> years_of("A/RES/62/243"), years_of("S/RES/822 (1993)"), years_of("CCPR/C/106/2")
    (((2007, 9), (2008, 9)), ((1993, 1), (1993, 12)), None)
    """
    if found := _SESSION.match(symbol):
        opened = 1945 + int(found["session"])
        return ((opened, 9), (opened + 1, 9)) if opened >= 1976 else None
    if found := _COUNCIL.match(symbol):
        year = int(found["year"] or found["statement"])
        return (year, 1), (year, 12)
    if found := _ROMAN_SESSION.match(symbol):
        opened = 1945 + (roman(found["session"]) or 99)
        return ((opened, 1), (opened + 1, 9)) if opened < 1976 else None
    if found := _OF_RIGHTS.match(symbol):
        year = session_year(int(found["session"]))
        return (year, 1), (year, 12)
    if found := _ECOSOC.match(symbol):
        year = int(found["year"])  # since 2014 a session begins in July of the year before
        return (year - 1, 7), (year, 12)
    return None
