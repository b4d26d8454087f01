"""Numbers of things, in words: one of them is no plural."""

from __future__ import annotations

__all__ = ["counted"]


def counted(number: int, noun: str, several: str = "") -> str:
    """A number with what it counts; ``several`` is the plural where it is more than the noun with an "s".

    >>> counted(1, "work"), counted(0, "work"), counted(2, "address", "addresses")
    ('1 work', '0 works', '2 addresses')
    """
    return f"{number} {noun if number == 1 else several or noun + 's'}"
