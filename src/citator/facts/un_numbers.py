"""Numbers that no document of the United Nations can have: past the end of a year or session, or of a session that has not opened.

Written down from rules and well-known facts, so that what is said to be impossible is so with room to spare:

* Security Council resolutions are numbered through; the table of :mod:`citator.facts.security_council` says where each year ended. No year
  has had a hundred (93 in 1993, https://research.un.org/en/docs/sc/quick). Since 1994 the number of its other documents begins anew every
  year (``S/1994/1``; before, ``S/26000``): https://research.un.org/en/docs/symbols.
* A regular session of the General Assembly opens in September of the year 1945 + its number; none has adopted four hundred resolutions
  (349 in the seventy-third, https://research.un.org/en/docs/ga/quick/regular).
* The Human Rights Council meets three times a year since June 2006 and has not adopted sixty resolutions in one session.
* The Economic and Social Council numbers by years since 1978 and has not adopted two hundred resolutions in one.

Tests hold the symbols of the development data against this.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from citator.facts import human_rights_council, security_council
from citator.facts.general_assembly import beyond_any_session, roman, roman_sessions, session_opens

__all__ = ["why_impossible"]

_COUNCIL_RESOLUTION: Final = re.compile(r"S/RES/(?P<number>\d{1,5}) \((?P<year>\d{4})\)")
_COUNCIL_YEAR: Final = re.compile(r"S/(?:PRST/|INF/|Agenda/)?(?P<year>(?:19|20)\d\d)/\d{1,4}(?:/.*)?")
_SESSION: Final = re.compile(r"A/(?:(?P<kind>RES|DEC)/)?(?P<session>\d{2})/(?:L\.)?(?P<number>\d{1,4})(?:\[?[A-Z](?:-[A-Z])?\]?)?(?:/.*)?")
_ROMAN: Final = re.compile(r"A/RES/(?P<number>\d{1,4})\((?P<session>[IVXL]{1,6})\)(?:\[[A-Z](?:-[A-Z])?\])?")
_RIGHTS: Final = re.compile(r"A/HRC/(?:(?P<kind>RES|DEC)/)?(?P<session>\d{1,3})/(?:L\.)?(?P<number>\d{1,4})(?:/.*)?")
_ECONOMIC: Final = re.compile(r"E/(?:(?P<kind>RES|DEC)/)?(?P<year>\d{4})/(?:L\.)?(?P<number>\d{1,4})(?:/.*)?")

_MOST_A_YEAR: Final = 100  # resolutions of the Security Council
_MOST_ECONOMIC: Final = 200
_ROOM: Final = 50  # numbers by which the end of a session before 1976 may be wrong in our table


def why_impossible(symbol: str, today: date) -> str | None:
    """Why no document can bear ``symbol`` on that day, in words; ``None`` where it can, or where that is not known.

    >>> day = date(2026, 11, 28)
    >>> why_impossible("S/RES/9999 (2024)", day)
    'the Security Council came to resolution 2767 in 2024'
    >>> why_impossible("A/RES/99/5", day), why_impossible("A/HRC/RES/16/98", day)
    ('the ninety-ninth session of the General Assembly opens in 2044', 'no session of the Human Rights Council has had 98 resolutions')
    >>> why_impossible("A/RES/62/243", day), why_impossible("S/RES/2800 (2025)", day)
    (None, None)
    """
    for pattern, judge in _JUDGES:
        if found := pattern.fullmatch(symbol):
            return judge(found, today)
    return None


def _of_council(found: re.Match[str], today: date) -> str | None:
    number, year, last = int(found["number"]), int(found["year"]), security_council.last_number()
    last_year = security_council.year_of(last) or today.year
    if year > today.year:
        return f"the year {year} has not come"
    if number <= last:
        return None  # whether it is the year of this number is another question
    if year <= last_year:
        return f"the Security Council came to resolution {security_council.last_number(year)} in {year}"
    most = last + _MOST_A_YEAR * (year - last_year)
    return f"the Security Council, at resolution {last} in {last_year}, can't have come to {number} in {year}" if number > most else None


def _of_year(found: re.Match[str], today: date) -> str | None:
    year = int(found["year"])
    if year > today.year:
        return f"the year {year} has not come"
    return None if year >= 1994 else "documents of the Security Council have the year in their symbol from 1994 on"


def _of_session(found: re.Match[str], today: date) -> str | None:
    session, number = int(found["session"]), int(found["number"])
    opens = session_opens(session)
    if (opens, 9) > (today.year, today.month) and not _is_prepared(found, opens, today):
        return f"the {_ordinal(session)} session of the General Assembly opens in {opens}"
    return beyond_any_session(number) if found["kind"] == "RES" else None


def _is_prepared(found: re.Match[str], opens: int, today: date) -> bool:
    """Documents of a session are out some months before it opens; its resolutions are not."""
    return found["kind"] is None and opens <= today.year + 1


def _of_roman_session(found: re.Match[str], _: date) -> str | None:
    session, number = roman(found["session"]), int(found["number"])
    first, last = roman_sessions().get(session or 0, (0, 1 << 30))
    if first - _ROOM <= number <= last + _ROOM:
        return None
    return f"resolution {number} of the General Assembly was not adopted at the {_ordinal(session or 0)} session"


def _of_rights_council(found: re.Match[str], today: date) -> str | None:
    session, number = int(found["session"]), int(found["number"])
    year = human_rights_council.session_year(session)
    if year > today.year + (found["kind"] is None):
        return f"the {_ordinal(session)} session of the Human Rights Council is not before {year}"
    if found["kind"] == "RES" and number >= human_rights_council.MOST_IN_A_SESSION:
        return f"no session of the Human Rights Council has had {number} resolutions"
    return None


def _of_economic_council(found: re.Match[str], today: date) -> str | None:
    year, number = int(found["year"]), int(found["number"])
    if year > today.year + 1:  # a session begins in July of the year before
        return f"the year {year} has not come"
    if found["kind"] == "RES" and number >= _MOST_ECONOMIC:
        return f"the Economic and Social Council has not had {number} resolutions in one year"
    return None


_JUDGES: Final = (
    (_COUNCIL_RESOLUTION, _of_council),
    (_COUNCIL_YEAR, _of_year),
    (_ROMAN, _of_roman_session),
    (_RIGHTS, _of_rights_council),
    (_SESSION, _of_session),
    (_ECONOMIC, _of_economic_council),
)

_TENS: Final = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
_WHOLE_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_UNITS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth"
).split()


def _ordinal(number: int) -> str:
    """The ordinal number in words, to the ninety-ninth.

    >>> _ordinal(7), _ordinal(30), _ordinal(62), _ordinal(101)
    ('seventh', 'thirtieth', 'sixty-second', '101st')
    """
    if not 0 < number < 100:
        return f"{number}{'th' if number % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
    if number < 20:
        return _UNITS[number - 1]
    tens, unit = divmod(number, 10)
    return f"{_WHOLE_TENS[tens - 2]}-{_UNITS[unit - 1]}" if unit else _TENS[tens - 2]
