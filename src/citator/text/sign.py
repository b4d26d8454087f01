"""Something in a text that could point at a note."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Sign"]


@dataclass(frozen=True, slots=True)
class Sign:
    """Something at ``[start, end)`` that could point at the note ``label``; ``weight`` from 1 (a number with blanks around) to 3.

    ``in_path``: it ends a path or file name ("man/ldd.1"). ``several``: it is part of a figure that is several of them.
    """

    label: str
    start: int
    end: int
    style: str
    weight: float
    in_path: bool = False
    several: bool = False
