"""The labels of notes in reStructuredText, as docutils gives them (``docutils.transforms.references.Footnotes``)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from citator.formats.readers.rst.blocks import Definition

__all__ = ["labelled"]

_SYMBOLS: Final = "*†‡§¶#♠♥♦♣"


def labelled(notes: Sequence[Definition], marks: Sequence[tuple[str, int, int]]) -> tuple[list[str], list[int | None]]:
    """The label of each note, and for each marker the number of its note (``None``: it has none).

    ``[#]`` take the numbers that nobody wrote, in the order of the notes, and the references without a name lead to them in order; so do
    the symbols of ``[*]``.
    """
    taken = {note.label for note in notes if note.label.isdecimal()}
    labels: list[str] = []
    number = symbols = 0
    for note in notes:
        if note.label.startswith("#"):
            number += 1
            while str(number) in taken:
                number += 1
            labels.append(str(number))
        elif note.label == "*":
            labels.append(_SYMBOLS[symbols % len(_SYMBOLS)] * (1 + symbols // len(_SYMBOLS)))
            symbols += 1
        else:
            labels.append(note.label)
    by_name: dict[str, int] = {}
    for index, note in enumerate(notes):
        by_name.setdefault(note.label.lower(), index)
        by_name.setdefault(labels[index].lower(), index)  # an automatic number can be named by hand
    waiting = {sign: iter([index for index, note in enumerate(notes) if note.label == sign]) for sign in ("#", "*")}
    return labels, [next(waiting[name], None) if name in waiting else by_name.get(name.lower()) for name, _, _ in marks]
