"""Words by which a page says that it is not the page one asked for: walls, error pages, parked and abandoned names.

The tables stand in ``page_words.txt``, with their origin. How much a phrase weighs depends on where it stands; that is the
business of :mod:`citator.rules.link_signs`.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["phrases"]


@cache
def _tables() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    table: list[str] = []
    for line in (files("citator.facts") / "page_words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            table = found[line[1:-1]] = []
        elif line.strip() and not line.startswith("#"):
            table.append(line.strip())
    return {name: tuple(lines) for name, lines in found.items()}


def phrases(name: str) -> tuple[str, ...]:
    """The phrases of a table, as they stand there: a ``~`` marks those that say little by themselves.

    Raises :class:`KeyError` for a table that does not exist.

    >>> "page introuvable" in phrases("NOT_FOUND"), "~just a moment" in phrases("BLOCKED")
    (True, True)
    """
    return _tables()[name]
