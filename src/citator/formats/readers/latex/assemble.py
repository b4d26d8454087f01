"""From what a walk found to the notes and links of a document: texts are paired with their markers, words are made plain."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import Final

from citator.formats.readers._assemble import squeeze
from citator.formats.readers.latex.found import Cite, Found, Mark, RawNote
from citator.formats.readers.latex.numbering import Series
from citator.model import Link, LinkKind, Marker, Note, NoteKind, OffsetMap
from citator.text.clean import Edit, edited
from citator.text.spans import Within, disjoint, holder
from citator.text.urls import find_addresses

__all__ = ["Markup", "links_of", "notes_of", "paired"]

_WEB: Final = ("http://", "https://", "ftp://")


class Markup:
    """The edits that make a source what a reader sees, and the stretches that he does not see, in order."""

    def __init__(self, text: str, found: Found) -> None:
        self._text = text
        self._edits = sorted(found.edits)
        self._edit_starts = [start for start, _, _ in self._edits]
        self._dropped = disjoint(found.dropped)
        self._dropped_starts = [start for start, _ in self._dropped]

    def within(self, start: int, end: int, holes: Sequence[tuple[int, int]] = ()) -> list[Edit]:
        """The edits of a stretch. ``holes`` are further stretches to leave out. What lies inside a dropped one is read all the same."""
        low, high = bisect_left(self._dropped_starts, start), bisect_left(self._dropped_starts, end)
        cuts = disjoint([*self._dropped[low:high], *holes])
        inside = Within(cuts)
        low, high = bisect_left(self._edit_starts, start), bisect_left(self._edit_starts, end)
        kept = [edit for edit in self._edits[low:high] if edit[1] <= end and not inside.touches(edit[0], max(edit[1], edit[0] + 1))]
        out: list[Edit] = []
        for edit in sorted([*kept, *((left, min(right, end), "") for left, right in cuts)]):
            if not out or edit[0] >= out[-1][1]:
                out.append(edit)
        return out

    def read(self, start: int, end: int, holes: Sequence[tuple[int, int]] = ()) -> tuple[str, OffsetMap]:
        """A stretch as a reader sees it, on one line, and the map back."""
        plain, inner = edited(self._text, start, end, self.within(start, end, holes))
        clean, outer = squeeze(plain, 0, len(plain))
        return clean, outer.then(inner)


def paired(found: Found) -> tuple[list[list[Marker]], list[Marker]]:
    """The markers of each note, and those that have no note.

    ``\\footnotetext`` takes the number that the counter has. Where several marks go before several texts and nobody set the counter,
    LaTeX would give every text the last number; the texts then belong to the last of the marks in their order, which is what was meant.
    """
    _count_texts(found)
    markers: list[list[Marker]] = [[Marker(note.label, *note.marker)] if note.marker else [] for note in found.notes]
    by_label: dict[tuple[Series, str], _Candidates] = {}
    for index, note in enumerate(found.notes):
        by_label.setdefault((note.series, note.label), _Candidates()).add(index, note)
    lost: list[Marker] = []
    for mark in found.marks:
        candidates = by_label.get((mark.series, mark.label))
        at = candidates.note_of(mark) if candidates else None
        (lost if at is None else markers[at]).append(Marker(mark.label, mark.start, mark.end))
    starts = [note.start for note in found.notes]
    labelled: dict[str, int] = {}
    for key, offset in found.labels.items():
        at = _holding(found.notes, starts, offset)
        if at is not None:
            labelled[key] = at
    for reference in found.references:
        at = labelled.get(reference.key)
        if at is None:
            continue
        start, end, _ = found.edits[reference.edit]
        if reference.marks:
            markers[at].append(Marker(found.notes[at].label, reference.start, reference.end))
        else:
            found.edits[reference.edit] = (start, end, found.notes[at].label)
    return markers, lost


def _holding(notes: Sequence[RawNote], starts: Sequence[int], offset: int) -> int | None:
    at = bisect_right(starts, offset) - 1
    for index in range(at, max(-1, at - 9), -1):
        if notes[index].start <= offset < notes[index].end:
            return index
    return None


class _Candidates:
    """The notes with one label of one series, in order."""

    def __init__(self) -> None:
        self._all: list[tuple[int, int]] = []  # where they begin, and which they are
        self._apart: list[tuple[int, int]] = []

    def add(self, index: int, note: RawNote) -> None:
        self._all.append((note.start, index))
        if note.apart:
            self._apart.append((note.start, index))

    def note_of(self, mark: Mark) -> int | None:
        """The text that comes next, or else the note before: a number that the author wrote marks that one again."""
        after = bisect_left(self._apart, (mark.start, 0))
        if after < len(self._apart):
            return self._apart[after][1]
        before = bisect_left(self._all if mark.given else self._apart, (mark.start, 0))
        return (self._all if mark.given else self._apart)[before - 1][1] if before else None


def _count_texts(found: Found) -> None:
    """Gives texts that stand together the numbers of the marks before them."""
    marks = [mark for mark in found.marks if not mark.given]
    starts = [mark.start for mark in marks]
    used = 0
    at = 0
    while at < len(found.notes):
        note = found.notes[at]
        if not note.apart or note.by_hand:
            at += 1
            continue
        group = [note]
        following = at + 1
        reached = bisect_left(starts, note.start)
        while following < len(found.notes) and found.notes[following].apart and not found.notes[following].by_hand:
            if bisect_left(starts, found.notes[following].start) != reached:
                break
            group.append(found.notes[following])
            following += 1
        pending = [mark for mark in marks[used:reached] if mark.series == note.series]
        if len(group) > 1 and len(pending) > 1:
            for one, mark in zip(group, pending[-len(group) :], strict=False):
                one.label = mark.label
        used, at = reached, following


def notes_of(
    found: Found, markup: Markup, markers: Sequence[Sequence[Marker]], cites: Sequence[Cite]
) -> tuple[tuple[Note, ...], list[Marker]]:
    """The notes in order, the entries of a list of references among them; and the citations by key that point at none of these."""
    raw = [(note, list(marks)) for note, marks in zip(found.notes, markers, strict=True)]
    starts = [note.start for note in found.notes]
    made: list[Note] = []
    for note, marks in raw:
        holes = _inner(found.notes, starts, note)
        clean, offsets = markup.read(note.body, note.close, holes)
        ordered = tuple(sorted(marks, key=lambda marker: marker.start))
        made.append(Note("", note.label, note.kind, note.start, note.end, clean, markers=ordered, offsets=offsets))
    pointing: dict[str, list[Marker]] = {item.key: [] for item in found.items}
    lost: list[Marker] = []
    numbers = count(1)
    labels = {item.key: item.label or str(next(numbers)) for item in found.items}
    for cite in cites:
        for key, start, end in cite.keys:
            place = (cite.start, cite.end) if len(cite.keys) == 1 else (start, end)
            pointing.get(key, lost).append(Marker(labels.get(key, key), *place))
    for item in found.items:
        clean, offsets = markup.read(
            item.body, item.end, [(one.start, one.end) for one in found.notes if item.body <= one.start < item.end]
        )
        made.append(
            Note("", labels[item.key], NoteKind.REFERENCE, item.start, item.end, clean, markers=tuple(pointing[item.key]), offsets=offsets)
        )
        pointing[item.key] = []
    ordered_notes = sorted(made, key=lambda note: (note.start, -note.end))
    return tuple(replace(note, id=f"n{number}") for number, note in enumerate(ordered_notes, 1)), lost


def _inner(notes: Sequence[RawNote], starts: Sequence[int], note: RawNote) -> list[tuple[int, int]]:
    """The notes inside a note."""
    low, high = bisect_right(starts, note.start), bisect_left(starts, note.close)
    return [(one.start, one.end) for one in notes[low:high]]


def links_of(text: str, found: Found, markup: Markup, notes: Sequence[Note]) -> tuple[Link, ...]:
    """The addresses that are links, and those that are only printed."""
    note_at = holder([(note.start, note.end, note.id) for note in notes])
    links: dict[tuple[int, int], Link] = {}
    for start, end, written, kind in found.links:
        href = _web_address(written)
        if href:
            shown = written if text[start:end] != written and kind is not LinkKind.ANCHOR else markup.read(start, end)[0]
            links.setdefault((start, end), Link(start, end, shown, href, kind, note=note_at(start)))
    hidden = Within(disjoint([*found.furniture, *found.code, *((start, end) for start, end, _, _ in found.links)]))
    plain, offsets = edited(text, 0, len(text), markup.within(0, len(text)))
    for address in find_addresses(plain, joined=False):
        start, end = offsets.span(address.start, address.end)
        if not hidden.touches(start, end):
            links[start, end] = Link(start, end, address.as_written, address.url, LinkKind.PRINTED, note=note_at(start))
    return tuple(sorted(links.values(), key=lambda link: (link.start, link.end)))


def _web_address(written: str) -> str | None:
    if written.lower().startswith(_WEB):
        return written
    bare = next(find_addresses(written, joined=False), None)
    return bare.url if bare and bare.start == 0 and bare.end >= len(written) - 1 else None
