"""Years of the resolutions of the Security Council, from their numbers.

The table ``security_council.tsv`` (made by ``tools/make_security_council.py``) ends with the last full year it was made for;
of later resolutions nothing is said.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from importlib.resources import files

__all__ = ["last_number", "year_of"]


@cache
def _table() -> tuple[tuple[int, int, int], ...]:
    """Rows of (first number, last number, year), rising."""
    text = files("citator.facts").joinpath("security_council.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple((int(first), int(last), int(year)) for year, first, last in rows)


def last_number() -> int:
    """The number of the last resolution in the table."""
    return _table()[-1][1]


def year_of(number: int) -> int | None:
    """The year in which resolution ``number`` was adopted; ``None`` where the table does not cover it.

    >>> year_of(822), year_of(1416), year_of(99999)
    (1993, 2002, None)
    """
    table = _table()
    at = bisect_right(table, (number, 1 << 30, 0)) - 1
    return table[at][2] if at >= 0 and table[at][0] <= number <= table[at][1] else None
