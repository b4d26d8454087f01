"""What a number of a body stands for: the symbol of its resolution or decision, and what can't be right in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from citator.facts.general_assembly import beyond_any_session, fits_session, roman, roman_sessions, written
from citator.facts.security_council import possible_years, year_of
from citator.systems.un_documents.numbers import Number

__all__ = ["Symboled", "symbol_of", "wrong_year"]


@dataclass(frozen=True, slots=True)
class Symboled:
    """What a number of a body stands for: the symbol ("" where the words do not make one), the year it was adopted, and
    what can't be right.
    """

    value: str
    authority: str
    year: int | None = None
    problem: str | None = None


def symbol_of(body: str, number: Number, *, decision: bool = False) -> Symboled | None:
    """What ``number`` of ``body`` (a full name) stands for; ``None`` where the body does not number so.

    >>> symbol_of("Security Council", Number("853")).value
    'S/RES/853 (1993)'
    >>> symbol_of("General Assembly", Number("217", session="III", letter="A")).value
    'A/RES/217(III)[A]'
    >>> symbol_of("Security Council", Number("62", "243")) is None
    True
    """
    maker = _MAKERS.get(body)
    return maker(number, "DEC" if decision else "RES") if maker else None


def _security_council(number: Number, kind: str) -> Symboled | None:
    if number.second or number.session or number.letter or kind == "DEC":
        return None
    count = int(number.first)
    true = year_of(count)
    name = "Security Council"
    if not number.year:
        return Symboled(f"S/RES/{count} ({true})" if true else "", name, true) if 0 < count < 6000 else None
    year = int(number.year)
    if number.stroke and year != true:
        return None
    return Symboled(f"S/RES/{count} ({year})", name, year, wrong_year(count, year))


def wrong_year(number: int, year: int) -> str | None:
    """What is wrong with a Security Council resolution of that number and year, where that is certain.

    >>> wrong_year(822, 1994), wrong_year(822, 1993)
    ('resolution 822 of the Security Council was adopted in 1993, not 1994', None)
    """
    years = possible_years(number)
    if years is None or years[0] <= year <= years[1]:
        return None
    true = str(years[0]) if years[0] == years[1] else f"{years[0]} or {years[1]}"
    return f"resolution {number} of the Security Council was adopted in {true}, not {year}"


def _general_assembly(number: Number, kind: str) -> Symboled | None:
    name = "General Assembly"
    if number.year or number.by_year:
        return None
    if number.second:
        if not re.fullmatch(r"(?:ES|S)-\d{1,2}|\d{2}|1\d\d", number.first):
            return None
        count = int(number.second)
        problem = None
        if number.first.isdigit() and int(number.first) < 31:
            problem = f"to the thirtieth session the number comes first and the session is Roman: {count} ({number.first})"
        elif kind == "RES":
            problem = beyond_any_session(count)
        return Symboled(f"A/{kind}/{number.first}/{number.second}{number.letter}", name, None, problem)
    session = number.session
    if not session:
        fitting = [session for session in roman_sessions() if fits_session(int(number.first), session)]
        session = written(fitting[0]) if len(fitting) == 1 and kind == "RES" and len(number.first) > 2 else ""
        if not session:
            return None
    value = f"A/{kind}/{number.first}({session}){f'[{number.letter}]' if number.letter else ''}"
    late = "-" not in session and (roman(session) or 99) > 30
    return Symboled(
        value, name, None, "resolutions with a session in Roman numerals end with the thirtieth session (XXX)" if late else None
    )


def _economic_and_social(number: Number, kind: str) -> Symboled | None:
    name = "Economic and Social Council"
    if number.session and roman(number.session):
        return Symboled(f"E/{kind}/{number.first}({number.session}){f'[{number.letter}]' if number.letter else ''}", name)
    return (
        Symboled(f"E/{kind}/{number.first}/{number.second}{number.letter}", name) if number.by_year and int(number.first) > 1977 else None
    )


def _of_sessions(series: str, name: str) -> Callable[[Number, str], Symboled | None]:
    def make(number: Number, kind: str) -> Symboled | None:
        fits = number.second and not number.by_year and re.fullmatch(r"S-\d{1,2}|\d{1,2}", number.first)
        return Symboled(f"{series}/{kind}/{number.first}/{number.second}{number.letter}", name) if fits else None

    return make


def _of_years(series: str, name: str) -> Callable[[Number, str], Symboled | None]:
    def make(number: Number, kind: str) -> Symboled | None:
        if number.session and roman(number.session) and not number.letter:
            return Symboled(f"{series}/{kind}/{number.first}({number.session})", name)
        # Both bodies were replaced in 2006; in the seventies they counted by sessions.
        return (
            Symboled(f"{series}/{kind}/{number.first}/{number.second}", name)
            if number.by_year and 1979 < int(number.first) < 2007
            else None
        )

    return make


def _environment_assembly(number: Number, kind: str) -> Symboled | None:
    fits = number.second and len(number.first) == 1 and not number.letter
    return Symboled(f"UNEP/EA.{number.first}/{kind.title()}.{number.second}", "United Nations Environment Assembly") if fits else None


_MAKERS: Final[dict[str, Callable[[Number, str], Symboled | None]]] = {
    "Security Council": _security_council,
    "General Assembly": _general_assembly,
    "Economic and Social Council": _economic_and_social,
    "Human Rights Council": _of_sessions("A/HRC", "Human Rights Council"),
    "Commission on Human Rights": _of_years("E/CN.4", "Commission on Human Rights"),
    "Sub-Commission on the Promotion and Protection of Human Rights": _of_years(
        "E/CN.4/Sub.2", "Sub-Commission on the Promotion and Protection of Human Rights"
    ),
    "United Nations Environment Assembly": _environment_assembly,
}
