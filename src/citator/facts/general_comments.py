"""Symbols of the general comments and recommendations of the human rights treaty bodies, as far as they follow a rule or are well known.

From about 2004 on a committee's general comments bear ``GC`` and their own number (``CCPR/C/GC/34``); before, the series differ and most
have been reprinted in a compilation. Written down from general knowledge of the list at
https://www.ohchr.org/en/treaty-bodies/general-comments, not copied from it; what is not certain is left out.
"""

from __future__ import annotations

from typing import Final

__all__ = ["is_recommendation", "symbol_of"]

_BY_RULE: Final = {
    "CCPR": ("CCPR/C/GC/", 32, 37), "CAT": ("CAT/C/GC/", 2, 4), "CEDAW": ("CEDAW/C/GC/", 28, 40), "CERD": ("CERD/C/GC/", 33, 36),
    "CESCR": ("E/C.12/GC/", 17, 26), "CRC": ("CRC/C/GC/", 7, 26), "CRPD": ("CRPD/C/GC/", 1, 8), "CMW": ("CMW/C/GC/", 1, 5),
}  # fmt: skip
"""Committee: (series, the first and the last number that bear the symbol of the series with their number)."""

_KNOWN: Final = {
    ("CCPR", 29): "CCPR/C/21/Rev.1/Add.11", ("CCPR", 31): "CCPR/C/21/Rev.1/Add.13", ("CESCR", 12): "E/C.12/1999/5",
    ("CESCR", 14): "E/C.12/2000/4", ("CESCR", 15): "E/C.12/2002/11", ("CRC", 1): "CRC/GC/2001/1", ("CRC", 5): "CRC/GC/2003/5",
    ("CRC", 6): "CRC/GC/2005/6",
}  # fmt: skip
# Joint ones are published under the symbols of both, the number of one is not the number of the other.
_JOINT: Final = frozenset([("CEDAW", 31), ("CRC", 18), ("CMW", 3), ("CMW", 4), ("CRC", 22), ("CRC", 23)])


def symbol_of(body: str, number: int) -> str:
    """The symbol of a general comment or recommendation of a committee; "" where it is not certain.

    >>> symbol_of("CCPR", 31), symbol_of("CCPR", 34), symbol_of("CCPR", 6), symbol_of("CESCR", 20)
    ('CCPR/C/21/Rev.1/Add.13', 'CCPR/C/GC/34', '', 'E/C.12/GC/20')
    """
    if (body, number) in _JOINT:
        return ""
    known = _KNOWN.get((body, number))
    series, first, last = _BY_RULE.get(body, ("", 1, 0))
    return known or (f"{series}{number}" if first <= number <= last else "")


def is_recommendation(body: str) -> bool:
    """Whether the committee calls them general recommendations, and not general comments.

    >>> is_recommendation("CEDAW"), is_recommendation("CCPR")
    (True, False)
    """
    return body in ("CEDAW", "CERD")
