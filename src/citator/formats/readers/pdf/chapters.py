"""Notes at the end of a book whose numbers begin anew with each chapter, all under one heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from citator.formats.readers.pdf.labels import form, label_at_start
from citator.formats.readers.pdf.lines import Line
from citator.formats.readers.pdf.notes import RawNote
from citator.formats.readers.pdf.signs import Sign
from citator.model import NoteKind

__all__ = ["chapters_of_signs", "entries_by_chapter"]

MOST_LINES: Final = 3  # of the name of a chapter
NOT_LARGER: Final = 1.03  # than the heading over all notes
_FINISHED: Final = re.compile(r"[.!?:;)\]”’\"'»…/]$|^https?://\S+$")


def entries_by_chapter(
    lines: Sequence[Line],
    heading: int,
    awaited: Counter[str],
    end_of_list: Callable[[Sequence[Line], int], int],
    numbered: Callable[[Sequence[Line]], Iterator[RawNote]],
) -> tuple[list[RawNote], int]:
    """The notes below the line ``heading``, whose numbers begin anew, below the name of each chapter or without one; where they end.

    Nothing where they do not. For each beginning the text must have a marker of its own: ``awaited`` counts them.
    """
    parts: list[list[RawNote]] = []
    named = False
    end = start = heading + 1
    while len(parts) < awaited["1"]:
        first = next((at for at in range(start, min(start + MOST_LINES + 1, len(lines))) if _is_first(lines[at], awaited)), None)
        if first is None or any(line.size > NOT_LARGER * lines[heading].size for line in lines[start:first]):
            break
        end = end_of_list(lines, first)
        named = named or (first > start and lines[first - 1].size > NOT_LARGER * lines[first].size)
        parts += [entries for piece in _pieces(lines[first:end], awaited) if (entries := list(numbered(piece)))]
        start = end
    notes = [note for entries in parts for note in entries]
    if len(parts) == 1 and not (named and len(notes) > 1 and all(note.label in awaited for note in notes)):
        return [], heading
    if not 0 < len(parts) <= awaited["1"]:
        return [], heading
    for number, entries in enumerate(parts, 1):
        for note in entries:
            note.part = number
    return notes, end


def _is_first(line: Line, awaited: Counter[str]) -> bool:
    label = label_at_start(line, awaited)
    return label is not None and label.text == "1" and not label.square


def _pieces(lines: Sequence[Line], awaited: Counter[str]) -> Iterator[Sequence[Line]]:
    """The lines, cut where the numbers begin anew; names of chapters in the size of the notes belong to none."""
    written = [form(label, line) if (label := label_at_start(line, awaited)) else "" for line in lines]
    labels = [label.text if (label := label_at_start(line, awaited)) and written[at] == written[0] else "" for at, line in enumerate(lines)]
    start = 0
    for at in range(1, len(lines)):
        following = next(filter(None, labels[at + 1 :]), "2")
        if labels[at] != "1" or following not in ("1", "2"):
            continue
        end = at
        while end - 1 > start and at - end < MOST_LINES and not labels[end - 1] and not _FINISHED.search(lines[end - 1].text):
            end -= 1
        if not _FINISHED.search(lines[end - 1].text):
            end = at  # a note without a full stop
        yield lines[start:end]
        start = at
    yield lines[start:]


def chapters_of_signs(found: Sequence[Sign], notes: Sequence[RawNote]) -> Mapping[Sign, RawNote]:
    """The note of its own chapter for each sign, where notes are parted by chapters and the text begins anew as often."""
    parted = {(note.part, note.label): note for note in notes if note.part}
    feet = {(note.page, note.label) for note in notes if note.kind is NoteKind.FOOTNOTE}
    chapter, last = 0, ""
    places: dict[Sign, tuple[int, str]] = {}
    for sign in found if parted else ():
        if sign.doubtful or not sign.label.isdecimal() or (sign.line.page, sign.label) in feet:
            continue
        if sign.label == "1" or not last:
            chapter += 1
        last = sign.label
        places[sign] = (chapter, sign.label)
    if chapter != max((part for part, _ in parted), default=0):
        return {}
    return {sign: parted[place] for sign, place in places.items() if place in parted}
