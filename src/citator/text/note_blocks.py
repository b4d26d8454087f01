"""Blocks of notes as they stand in plain text, and how their numbers go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from citator.model import NoteKind
from citator.text.labels import ROMAN_FROM, number_of, written

__all__ = ["Block", "Label", "NoteSpan", "Style", "following_label", "last_numbers"]

Label = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Style:
    """How a label is written: ``square`` [3], ``round`` (3), ``raised`` ³, ``dotted`` 3., ``bare`` 3, ``roman`` iii, ``sign`` *."""

    name: str
    indented: bool


@dataclass(frozen=True, slots=True)
class NoteSpan:
    """A note at ``[start, end)``; its text begins at ``body``, after the label."""

    label: str
    kind: NoteKind
    start: int
    body: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """Notes that stand together at ``[start, end)``. ``opener`` is "rule", "heading" or "" where nothing announces them.

    ``carried`` is the stretch before the first label that goes on with the last note of the block before, over a page break.
    """

    start: int
    end: int
    opener: str
    style: Style
    notes: tuple[NoteSpan, ...]
    carried: tuple[int, int] | None = None


def following_label(label: str) -> str:
    """The label with the next number."""
    return written((number_of(label) or 0) + 1)


def last_numbers(found: Sequence[Block]) -> dict[bool, int]:
    """The last number of the notes so far, by series: in Roman figures or not."""
    last: dict[bool, int] = {}
    for block in reversed(found[-20:]):
        for note in reversed(block.notes):
            number = number_of(note.label)
            if number is not None and number > 0:
                last.setdefault(number >= ROMAN_FROM, number)
                break
        if len(last) > 1:
            break
    return last
