"""Number ranges of the resolutions of the General Assembly to the thirtieth session, when they were numbered through.

Used to tell the General Assembly from the Economic and Social Council, which numbered in the same way ("1503 (XLVIII)"): no number
of one falls near a number of the other in a session of the same Roman numeral, from the third session on. The ranges are widened
by some tens, so they do not prove that a resolution exists. Written down from general knowledge, not copied from a publication; tests hold
well-known resolutions against them.
"""

from __future__ import annotations

from typing import Final

__all__ = ["ROMAN_SESSIONS", "fits_session", "roman", "session_opens", "written"]

ROMAN_SESSIONS: Final = {
    1: (1, 112), 2: (95, 192), 3: (180, 292), 4: (280, 370), 5: (360, 510), 6: (490, 615), 7: (600, 720), 8: (700, 815),
    9: (800, 915), 10: (900, 998), 11: (990, 1140), 12: (1130, 1240), 13: (1230, 1355), 14: (1345, 1476), 15: (1470, 1630),
    16: (1620, 1760), 17: (1740, 1880), 18: (1870, 2000), 19: (1985, 2010), 20: (2000, 2145), 21: (2125, 2245), 22: (2240, 2385),
    23: (2365, 2500), 24: (2490, 2610), 25: (2600, 2770), 26: (2745, 2905), 27: (2890, 3055), 28: (3045, 3205), 29: (3195, 3365),
    30: (3355, 3545),
}  # fmt: skip
"""Session: (no resolution of it has a lower number, none a higher one)."""

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
    low, high = ROMAN_SESSIONS.get(session, (1, 0))
    return low <= number <= high


def session_opens(session: int) -> int:
    """The year in whose September a regular session opens; it ends the September after it. The first opened in London in January 1946.

    >>> session_opens(79)
    2024
    """
    return 1945 + session
