"""Notes and reference lists that the author typed by hand in a format that has notes of its own.

What is typed is found as in plain text; but here the format tells which figures are raised.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from citator.formats.readers._assemble import Assembly, Draft, Place
from citator.model import Marker, NoteKind
from citator.text.attachment import attached
from citator.text.lines import split_lines
from citator.text.markers import Sign, signs
from citator.text.notes import Block, find_notes
from citator.text.spans import Within
from citator.text.urls import find_addresses

__all__ = ["add_typed_notes"]

_UNITS: Final = ("m", "km", "cm", "mm", "dm", "s")


def add_typed_notes(out: Assembly, end: int, raised: Sequence[Place]) -> None:
    """Add the notes that are typed in the first ``end`` characters to ``out``; ``raised`` are the places set as superscript.

    Where the document has real notes, only what a heading announces or square brackets mark is taken for typed ones. Markers whose
    notes are missing are told only where there are no notes at all.
    """
    text = out.text()[:end]
    real = bool(out.notes)
    taken = Within([(note.place.start or 0, note.place.end) for note in out.notes])
    written = [(marker.start, marker.end) for note in out.notes for marker in note.markers]
    addresses = [(address.start, address.end) for address in find_addresses(text)]
    skip = Within(sorted([*written, *addresses]))
    found = _signs(text, skip, raised)
    _point_at_references(out, [sign for sign in found if sign.style == "square"], taken)
    blocks = find_notes(split_lines(text), [(sign.start, sign.label, sign.style) for sign in found])
    blocks = [block for block in blocks if not real or block.opener == "heading" or block.style.name == "square"]
    blocks = _in_series([block for block in blocks if not taken.touches(block.start, block.end)])
    markers = attached(blocks, found)
    for block, of_block in zip(blocks, markers, strict=True):
        for note, of_note in zip(block.notes, of_block, strict=True):
            pointing = [Marker(sign.label, sign.start, sign.end) for sign in of_note]
            out.notes.append(Draft(note.label, note.kind, Place(note.start, note.end), note.body, pointing))
    if not real and not blocks:
        out.dangling += [Marker(sign.label, sign.start, sign.end) for sign in _lost([sign for sign in found if not _is_index(text, sign)])]


def _in_series(blocks: Sequence[Block]) -> list[Block]:
    """The blocks whose notes begin where notes begin, or go on for long enough: in one block, or in several whose numbers go on, as at
    the foot of each page of a document that a program made of one with pages.
    """
    runs: list[list[Block]] = []
    for block in blocks:
        if runs and block.notes[0].label.isdecimal() and block.notes[0].label == _next(runs[-1][-1].notes[-1].label):
            runs[-1].append(block)
        else:
            runs.append([block])
    return [block for run in runs if _is_series(run) for block in run]


def _next(label: str) -> str:
    return str(int(label) + 1) if label.isdecimal() else "1"


def _is_series(run: Sequence[Block]) -> bool:
    """Whether blocks whose numbers go on are notes. A single note must be announced: "[25]" at a line start, or the first line of a list
    of contents, is none.
    """
    notes = [note for block in run for note in block.notes]
    begins = not notes[0].label.isdecimal() or notes[0].label == "1"
    return len(notes) > 2 or (begins and (bool(run[0].opener) or len(notes) > 1))


def _is_index(text: str, sign: Sign) -> bool:
    """Whether figures in square brackets are a place in a list, as in "/keeper[1]/name[1]" or "tides[1][2]", and no marker."""
    low = sign.start
    while low and sign.start - low < 60 and not text[low - 1].isspace():
        low -= 1
    return sign.style == "square" and (text[sign.end : sign.end + 1] in ("/", "[", "(") or "/" in text[low : sign.start])


def _lost(found: Sequence[Sign]) -> list[Sign]:
    """Markers of a list of notes that was lost: figures in square brackets that count from 1, or raised ones that do so without any
    repetition, as those of authors and their institutions don't.
    """
    square = [sign for sign in found if sign.style == "square"]
    raised = [sign for sign in found if sign.style == "raised"]
    lost = square if _counts(list(dict.fromkeys(sign.label for sign in square))) else []
    if len(raised) > 2 and _counts([sign.label for sign in raised]):
        lost = [*lost, *raised]
    return sorted(lost, key=lambda sign: sign.start)


def _counts(labels: Sequence[str]) -> bool:
    return list(labels) == [str(number) for number in range(1, len(labels) + 1)]


def _signs(text: str, skip: Within, raised: Sequence[Place]) -> list[Sign]:
    """What could be a marker. Where figures are raised at all, those glued to a word without being raised are none."""
    typed = signs(text, skip)
    bracketed = Within(sorted({(sign.start, sign.end) for sign in typed if sign.style == "square"}))
    high = [sign for place in raised if (sign := _raised_sign(text, place)) and not skip.touches(sign.start, sign.end)]
    high = [sign for sign in high if not bracketed.touches(sign.start, sign.end)]
    kept = [sign for sign in typed if sign.style in ("square", "sign")] if high else typed
    return sorted([*kept, *high], key=lambda sign: (sign.start, sign.end))


def _raised_sign(text: str, place: Place) -> Sign | None:
    start, end = place.start or 0, min(place.end, len(text))
    label = text[start:end].strip(" [](),.")
    if not label.isdecimal() or len(label) > 3 or _is_power(text, start):
        return None
    first = text.index(label, start)
    return Sign(label, first, first + len(label), "raised", 3)


def _is_power(text: str, at: int) -> bool:
    low = at
    while low and at - low < 4 and text[low - 1].isalnum():
        low -= 1
    return text[low:at][-1:].isdigit() or text[low:at] in _UNITS


def _point_at_references(out: Assembly, square: Sequence[Sign], taken: Within) -> None:
    """Numbers in square brackets point at the numbered entries of a bibliography that a program made."""
    entries = {note.label: note for note in out.notes if note.kind is NoteKind.REFERENCE and note.label and not note.markers}
    for sign in square:
        if sign.label in entries and not taken(sign.start, sign.end):
            entries[sign.label].markers.append(Marker(sign.label, sign.start, sign.end))
