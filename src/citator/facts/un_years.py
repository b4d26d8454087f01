"""When a document of the United Nations can have been adopted, from its symbol.

The regular session of the General Assembly of a year opens in September and ends when the next one opens: the thirty-first opened
in 1976, and one has opened every year since (rules of procedure of the General Assembly, A/520/Rev.20, rules 1 and 2). Symbols of
the Security Council and the Economic and Social Council bear the year. To the thirtieth, sessions of the Assembly are in Roman numerals.
Other documents are only said to be circulated in the year that their symbol bears (https://research.un.org/en/docs/symbols): letters and
annexes are older than the document that has them, reports on a session, addenda and reprints younger, some by years. Of those with a
session in the symbol nothing is said.
Written down from these rules; no table is needed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, TypeAlias

from citator.facts.general_assembly import roman
from citator.facts.human_rights_council import session_year

__all__ = ["Circulated", "circulated", "years_of"]

Months: TypeAlias = tuple[tuple[int, int], tuple[int, int]]

_SESSION: Final = re.compile(r"A/(?:RES|DEC)/(?P<session>\d{2})/\d{1,3}(?:\[?[A-Z]?\]?)$")
_ROMAN_SESSION: Final = re.compile(r"A/RES/\d{1,4}\((?P<session>[IVX]{1,6})\)(?:\[[A-Z](?:-[A-Z])?\])?$")
_OF_RIGHTS: Final = re.compile(r"A/HRC/(?:RES|DEC)/(?P<session>\d{1,2})/\d{1,4}$")
_COUNCIL: Final = re.compile(r"S/RES/\d{1,4} \((?P<year>(?:19|20)\d\d)\)$|S/PRST/(?P<statement>\d{4})/\d{1,3}$")
_ECOSOC: Final = re.compile(r"E/(?:RES|DEC)/(?P<year>\d{4})/\d{1,3}$")


# The year stands between the series and the running number, which may have a letter for its kind: "S/2019/225", "E/CN.4/2003/54",
# "E/2010/L.5", "ST/SGB/2003/13". To 1993 the Security Council, to 1977 the Economic and Social Council numbered through.
_DOCUMENT: Final = re.compile(
    r"(?P<series>S|E(?:/(?:CN|C|ICEF|AC|ECE|ESCAP|ECA)(?:\.\d{1,2})?(?:/Sub\.\d)?)?|ST/(?:SGB|AI|IC)|DP(?:/[A-Z]{2,4})?|FCCC/[A-Z]{2,6}|ECE(?:/[A-Z]{2,6}){0,3})"
    r"/(?P<year>(?:19[789]|20\d)\d)/(?:(?:L|CRP|INF|WP|NGO|G|R|I)[./])?\d{1,4}(?P<part>[ /(\[].*)?$"
)


@dataclass(frozen=True, slots=True)
class Circulated:
    """The year of a document in its symbol. ``main`` is false of what came behind it: an addendum, a corrigendum, a revision;
    ``of_session`` of what a session adopted or had before it, which is often circulated months later.
    """

    year: int
    main: bool
    of_session: bool = False


def circulated(symbol: str) -> Circulated | None:
    """The year in which a document was circulated, as its symbol says; ``None`` where it says no year, or of a resolution.

    >>> circulated("S/2019/225"), circulated("E/CN.4/1998/53/Add.2"), circulated("A/73/762")
    (Circulated(year=2019, main=True, of_session=False), Circulated(year=1998, main=False, of_session=True), None)
    """
    found = _DOCUMENT.match(symbol)
    if found is None or int(found["year"]) < (1994 if found["series"] == "S" else 1978):
        return None
    return Circulated(int(found["year"]), not found["part"], not found["series"].startswith("S"))


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
