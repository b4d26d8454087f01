"""Bodies that adopt resolutions and decisions, and the symbol that a number of theirs stands for.

The number alone tells little: 1416 is a resolution of the Security Council of 2002, one of the Parliamentary Assembly of the Council of
Europe of 2005, and a bill somewhere. What a number stands for follows from the body that is named with it; or, where none is, from a form
that one body alone uses (the facts tables decide), or from the only body that the passage speaks of. Else nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from citator.facts.general_assembly import ROMAN_SESSIONS, fits_session, roman
from citator.facts.security_council import last_number, possible_years, year_of

__all__ = ["BODY", "FOREIGN", "Number", "Symboled", "body_named", "by_form", "symbol_of", "wrong_year"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed: ``822 (1993)``, ``62/243``, ``217 A (III)``, ``2024/18``, ``853``.

    ``first`` is the number, or the session or year before the slash; ``second`` the number behind it. ``session`` is a Roman one,
    ``year`` the one in parentheses, ``letter`` that of a part.
    """

    first: str
    second: str = ""
    session: str = ""
    year: str = ""
    letter: str = ""

    @property
    def bare(self) -> bool:
        """Whether it is a number and no more."""
        return not (self.second or self.session or self.year)

    @property
    def by_year(self) -> bool:
        """Whether it is a year and a number: ``2024/18``."""
        return bool(self.second) and len(self.first) == 4 and self.first.isdigit()


@dataclass(frozen=True, slots=True)
class Symboled:
    """What a number of a body stands for: the symbol ("" where the words do not make one), the year it was adopted, and
    what can't be right.
    """

    value: str
    authority: str
    year: int | None = None
    problem: str | None = None


_NAMES: Final = {
    "Security Council": r"Security\s+Council|UNSC\b|(?<![\w.])S\.?C\.?(?=\s+[Rr]es\b)",
    "General Assembly": r"General\s+Assembly|UNGA\b|(?<![\w.])G\.?A\.?(?=\s+[Rr]es\b)",
    "Economic and Social Council": r"Economic\s+and\s+Social\s+Council|ECOSOC\b",
    "Human Rights Council": r"Human\s+Rights\s+Council|UNHRC\b|HRC\b",
    "Commission on Human Rights": r"Commission\s+on\s+Human\s+Rights|Human\s+Rights\s+Commission",
    "Sub-Commission on the Promotion and Protection of Human Rights": r"Sub-?Commission(?:\s+on\s+[A-Z][\w\s]{0,90}?)?",
    "United Nations Environment Assembly": r"Environment\s+Assembly|UNEA\b",
}  # fmt: skip
_SHORT: Final = r"(?:Assembly|Council|Commission)"
_FULL: Final = "|".join(f"(?:{names})" for names in _NAMES.values())
_OF_UN: Final = r"(?:(?:United\s+Nations|UN|U\.N\.)(?:[’']s)?\s+)?"
BODY: Final = rf"{_OF_UN}(?:{_FULL}|(?<![\w-]){_SHORT})(?:\s+of\s+the\s+(?:United\s+Nations|UN\b|U\.N\.))?"
"""Names of bodies of the United Nations, long and short, with "United Nations" before or behind them."""

FOREIGN: Final = re.compile(
    r"\b(?:Parliamentary\s+Assembl(?:y|ies)|PACE|Council\s+of\s+Europe|Committee\s+of\s+Ministers|European\s+(?:Parliament|Council|Union|Commission)|"
    r"House|Senate|Congress|Legislature|National\s+Assembly|State\s+Assembly|Parliament|Knesset|Bundestag|Duma|Federal\s+Assembly|"
    r"Health\s+Assembly|Executive\s+Board|Islamic|OIC|OSCE|CSCE|NATO|African\s+Union|Organi[sz]ation\s+of\s+American\s+States|ILO|ICAO|IMO|IAEA|"
    r"UNESCO|Inter-Parliamentary|Conference\s+of\s+the\s+Parties|Committee|Board|Conference|City\s+Council|County|Senators?|Assemblym[ae]n)\b"
)
"""Names of others that adopt what is called a resolution or decision."""

# Those that number as the Security Council does, and those that number by sessions.
_RIVALS_BY_YEAR: Final = re.compile(
    r"Parliamentary\s+Assembl|\bPACE\b|Council\s+of\s+Europe|Committee\s+of\s+Ministers|Local\s+and\s+Regional"
)
_RIVALS_BY_SESSION: Final = re.compile(
    r"\bCommission\b|Environment\s+Assembly|Health\s+Assembly|Executive\s+Board|Islamic|\bOIC\b|Conference\s+of\s+the\s+Parties|"
    r"House\s+of|\bSenate\b|\bIAEA\b|\bICAO\b|\bESCAP\b|Legislature|Inter-Parliamentary|Governing\s+Council"
)
_RIVALS_BY_YEAR_AND_NUMBER: Final = re.compile(
    r"European|\bEU\b|Executive\s+Board|Commission\s+on\s+(?!Human)|\bECE\b|\bOSCE\b|Parliament|\bBoard\b"
)
_COUNCIL: Final = re.compile(r"(?<!Security )(?<!Security\n)(?<!Rights )(?<!Governing )\bCouncil\b(?!\s+of\s)")

_NAMED: Final = {name: re.compile(rf"(?:{pattern})") for name, pattern in _NAMES.items()}


def body_named(words: str) -> str:
    """The full name of the body that ``words`` name: the short names "Assembly", "Council", "Commission" as they are; "" for none.

    >>> body_named("UN Security Council"), body_named("the Council"), body_named("Sub-Commission"), body_named("House")
    ('Security Council', 'Council', 'Sub-Commission on the Promotion and Protection of Human Rights', '')
    """
    for name, pattern in reversed(_NAMED.items()):
        if pattern.search(words):
            return name
    short = re.search(rf"\b{_SHORT}\b", words)
    return short.group() if short else ""


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
        elif kind == "RES" and count >= 600:
            problem = f"no session of the General Assembly has had {count} resolutions"
        return Symboled(f"A/{kind}/{number.first}/{number.second}{number.letter}", name, None, problem)
    session = number.session
    if not session:
        fitting = [session for session in ROMAN_SESSIONS if fits_session(int(number.first), session)]
        session = _NUMERALS[fitting[0]] if len(fitting) == 1 and kind == "RES" and len(number.first) > 2 else ""
        if not session:
            return None
    value = f"A/{kind}/{number.first}({session}){f'[{number.letter}]' if number.letter else ''}"
    late = "-" not in session and (roman(session) or 99) > 30
    return Symboled(
        value, name, None, "resolutions with a session in Roman numerals end with the thirtieth session (XXX)" if late else None
    )


_NUMERALS: Final = dict(enumerate(
    "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV XXVI XXVII XXVIII XXIX XXX".split(), 1
))  # fmt: skip


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
        return Symboled(f"{series}/{kind}/{number.first}/{number.second}", name) if number.by_year else None

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


def by_form(number: Number, passage: str, *, decision: bool = False) -> str:
    """The body that ``number`` points at by its form alone, given the ``passage`` around it; "" where it points at none or at two.

    ``n (year)`` is the Security Council where that number was adopted in that year and no parliamentary assembly that counts alike is
    named; ``n (ROMAN)`` the General Assembly where the number lies in that session's range; ``session/n`` the General Assembly where no
    other body that counts by sessions has come so far, or is named.
    """
    named = {name for name, pattern in _NAMED.items() if pattern.search(passage)}
    if number.year:
        return _by_year(number, named, passage) if not decision else ""
    if number.session:
        return _by_numeral(number, named, passage)
    if number.by_year:
        by_years = named & {"Economic and Social Council", "Commission on Human Rights"}
        if _RIVALS_BY_YEAR_AND_NUMBER.search(passage) or len(by_years) > 1:
            return ""
        return next(iter(by_years), "") or ("Economic and Social Council" if _COUNCIL.search(passage) else "")
    if number.second:
        return _by_session(number, named, passage)
    only = named == {"Security Council"} and not FOREIGN.search(passage) and len(number.first) > 2 and not number.letter
    return "Security Council" if only and not decision and int(number.first) <= last_number() else ""


def _by_numeral(number: Number, named: set[str], passage: str) -> str:
    session = roman(number.session.rpartition("-")[2]) or 0
    if fits_session(int(number.first), session) or "-" in number.session:
        return "General Assembly" if session > 2 or int(number.first) > 20 or "General Assembly" in named else ""
    economic = "Economic and Social Council" in named or (not named and _COUNCIL.search(passage))
    return "Economic and Social Council" if economic and session else ""


def _by_year(number: Number, named: set[str], passage: str) -> str:
    year, count = int(number.year), int(number.first)
    years = possible_years(count)
    later = years is None and count > last_number() and year > (year_of(last_number()) or 0)
    agrees = later or (years is not None and years[0] <= year <= years[1])
    # The Parliamentary Assembly of the Council of Europe stood at the same numbers from 1996 to 1998.
    rival = (1996 <= year <= 1998 or _RIVALS_BY_YEAR.search(passage)) and "Security Council" not in named
    return "Security Council" if agrees and not rival and not number.letter else ""


def _by_session(number: Number, named: set[str], passage: str) -> str:
    session = int(number.first.rpartition("-")[2])
    count = int(number.second)
    if number.first.startswith("ES-"):
        return "General Assembly"
    if number.first.startswith("S-"):
        if count > 1 and "Human Rights Council" not in named:  # its special sessions adopt one resolution each
            return "General Assembly"
        return next(iter(named)) if named and named <= {"General Assembly", "Human Rights Council"} and len(named) == 1 else ""
    if "Human Rights Council" in named:
        if count > 100 and session > 30:
            return "General Assembly"
        return "Human Rights Council" if not named - {"Human Rights Council", "Security Council"} else ""
    if not 31 <= session <= 120:
        return ""
    # No other body has come to sixty resolutions in a session. The commissions of the Economic and Social Council that count
    # sessions are near their seventieth (Status of Women: 70th in 2026, Narcotic Drugs: 69th) and adopt less than twenty in each.
    alone = count > 60 or session > 72 or (session > 60 and count > 20)
    return "General Assembly" if "General Assembly" in named or (alone and not _RIVALS_BY_SESSION.search(passage)) or count > 100 else ""
