"""Number ranges of the resolutions of the General Assembly to the thirtieth session, when they were numbered through.

Used to tell the General Assembly from the Economic and Social Council, which numbered in the same way ("1503 (XLVIII)"): no number
of one falls near a number of the other in a session of the same Roman numeral, from the third session on. The ranges of the table
``general_assembly.tsv`` (made by ``tools/make_general_assembly.py``, which tells its origin) are widened by some tens, so they do not prove
that a resolution exists.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

__all__ = ["beyond_any_session", "fits_session", "roman", "roman_sessions", "session_opens", "written"]


@cache
def roman_sessions() -> Mapping[int, tuple[int, int]]:
    """By session: no resolution of it has a number lower than the first, none one higher than the second.

    >>> roman_sessions()[3]
    (180, 292)
    """
    text = files("citator.facts").joinpath("general_assembly.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {int(session): (int(first), int(last)) for session, first, last, *_ in rows}


_VALUES: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman(numeral: str) -> int | None:
    """The value of a Roman numeral up to the hundreds; ``None`` where it is none.

    >>> roman("XXIX"), roman("XLVIII"), roman("IIX"), roman("")
    (29, 48, None, None)
    """
    values = [_VALUES.get(letter, 0) for letter in numeral]
    total = sum(-value if index + 1 < len(values) and value < values[index + 1] else value for index, value in enumerate(values))
    return total if total and 0 not in values and numeral == written(total) else None


def written(value: int) -> str:
    """The Roman numeral of a number below four hundred.

    >>> written(29), written(3)
    ('XXIX', 'III')
    """
    out = ""
    for worth, letters in ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        out += letters * (value // worth)
        value %= worth
    return out


def fits_session(number: int, session: int) -> bool:
    """Whether ``number`` can be a resolution of that session (the first to the thirtieth) of the General Assembly.

    >>> fits_session(217, 3), fits_session(1503, 48)
    (True, False)
    """
    low, high = roman_sessions().get(session, (1, 0))
    return low <= number <= high


def beyond_any_session(number: int) -> str | None:
    """What is wrong with resolution ``number`` of a session since the thirty-first; the most was 349, in the seventy-third.

    >>> beyond_any_session(743), beyond_any_session(349)
    ('no session of the General Assembly has had 743 resolutions', None)
    """
    return f"no session of the General Assembly has had {number} resolutions" if number >= 400 else None


def session_opens(session: int) -> int:
    """The year in whose September a regular session opens; it ends the September after it. The first opened in London in January 1946.

    >>> session_opens(79)
    2024
    """
    return 1945 + session
