"""Years of the resolutions of the Security Council, from their numbers.

The table ``security_council.tsv`` (made by ``tools/make_security_council.py``, which tells its origin) ends with the last full year it was
made for; of later resolutions nothing is said. Where one year ends and the next begins is general knowledge for many years; the data prove
less. So there are two questions: the most likely year of a number, and the years that are possible.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from importlib.resources import files

__all__ = ["last_number", "possible_years", "year_of"]


@cache
def _table() -> tuple[tuple[int, int, int], ...]:
    """Rows of (first number, last number, year), rising."""
    return tuple((int(first), int(last), int(year)) for year, first, last, *_ in _rows())


@cache
def _seen() -> tuple[tuple[int, int, int], ...]:
    """Rows of (least number, greatest number, year) that the data show, rising."""
    return tuple((int(least), int(greatest), int(year)) for year, _, _, least, greatest in _rows() if least != "-")


def _rows() -> list[list[str]]:
    text = files("citator.facts").joinpath("security_council.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def last_number(year: int | None = None) -> int:
    """The number of the last resolution in the table, or of the last one of ``year`` (0 before 1946).

    >>> last_number(1993)
    892
    """
    return next((last for _, last, of in reversed(_table()) if year is None or of <= year), 0)


def year_of(number: int) -> int | None:
    """The year in which resolution ``number`` was adopted, to the best of our knowledge; ``None`` where the table does not cover it.

    >>> year_of(822), year_of(1416), year_of(99999)
    (1993, 2002, None)
    """
    table = _table()
    at = bisect_right(table, (number, 1 << 30, 0)) - 1
    return table[at][2] if at >= 0 and table[at][0] <= number <= table[at][1] else None


def possible_years(number: int) -> tuple[int, int] | None:
    """The first and last year in which resolution ``number`` can have been adopted, since its neighbours are known to be of these years.

    ``None`` where the table does not cover it. A year outside is certainly wrong.

    >>> possible_years(1416), possible_years(99999)
    ((2002, 2002), None)
    """
    if year_of(number) is None:
        return None
    below = [year for least, _, year in _seen() if least <= number]
    above = [year for _, greatest, year in _seen() if greatest >= number]
    return (below[-1], above[0]) if below and above else None
