"""A document that was read column by column, with its places led back to the text as it stands in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from citator.model import Document, Link, Marker, Note, OffsetMap, Span
from citator.text.spans import without

__all__ = ["led_back"]


def led_back(document: Document, text: str, offsets: OffsetMap, pages: tuple[int, ...]) -> Document:
    """``document`` with the places in ``text`` that ``offsets`` lead to.

    Between the lines of one column stand those of the other: a note or link is where it begins, up to there. The further lines of a
    note are left out of the text, as those are of a note that goes on over a page; its own map of offsets leads to them.
    """
    back = _Back(document.text, text, offsets)
    notes = tuple(back.note(note) for note in document.notes)
    shown = [stretch for link in document.links for stretch in back.stretches(link.start, link.end)]
    further = [(note.page, list(back.stretches(note.start, note.end))[1:]) for note in document.notes]
    rest = [Span(start, end, page) for page, stretches in further for start, end in without(stretches, shown)]
    aside = [Span(start, end, one.page) for one in document.furniture for start, end in back.stretches(one.start, one.end)]
    return replace(
        document,
        text=text,
        notes=tuple(sorted(notes, key=lambda note: note.start)),
        links=tuple(sorted((back.link(link) for link in document.links), key=lambda link: (link.start, link.end))),
        dangling_markers=tuple(sorted(map(back.marker, document.dangling_markers), key=lambda marker: marker.start)),
        furniture=tuple(sorted({*rest, *aside}, key=lambda span: (span.start, span.end))),
        page_starts=pages if document.page_starts else (),
    )


class _Back:
    def __init__(self, read: str, text: str, offsets: OffsetMap) -> None:
        self._read = read
        self._text = text
        self._offsets = offsets

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of the text that ``[start, end)`` consists of; lines with nothing between them are one."""
        open_from = open_to = -1
        at = start
        while at < end:
            line_end = self._read.find("\n", at, end)
            line_end = end if line_end < 0 else line_end
            if self._read[at:line_end].strip():
                left, right = self._offsets.span(at, line_end)
                if open_to >= 0 and open_to <= left and not self._text[open_to:left].strip():
                    open_to = right
                else:
                    if open_to >= 0:
                        yield open_from, open_to
                    open_from, open_to = left, right
            at = line_end + 1
        if open_to >= 0:
            yield open_from, open_to

    def note(self, note: Note) -> Note:
        start, end = next(self.stretches(note.start, note.end))
        return replace(note, start=start, end=end, offsets=note.offsets.then(self._offsets), markers=tuple(map(self.marker, note.markers)))

    def marker(self, marker: Marker) -> Marker:
        start, end = self._offsets.span(marker.start, marker.end)
        return replace(marker, start=start, end=end)

    def link(self, link: Link) -> Link:
        (start, end), *more = self.stretches(link.start, link.end)
        return replace(link, start=start, end=end, text=self._text[start:end], broken=link.broken or bool(more))
