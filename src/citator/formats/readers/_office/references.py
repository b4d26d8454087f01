"""What the readers of office documents make of paragraphs: entries of a bibliography, and the title."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Final, Protocol, TypeVar

from citator.formats.readers._assemble import Assembly, Draft, Place, squeeze
from citator.model import NoteKind

__all__ = ["Placed", "add_references", "title_of"]

_LIST_LABEL: Final = re.compile(r"\s*(?:\[(\w{1,12})\]|\(?(\d{1,4})[.)]?)\s+")
# Titles that programs put in by themselves.
_NO_TITLE: Final = re.compile(
    r"microsoft (?:office )?word\b.*|document ?\d*|untitled.*|title|.*\.(?:docx?|dotx?|odt|rtf|pdf)", re.IGNORECASE
)


_HEADING: Final = re.compile(r"(?<![A-Za-z])(?:heading|title)(?![A-Za-z])", re.IGNORECASE)  # English in files of any language


class Placed(Protocol):
    """A paragraph of any of the formats: its place, the name of its style, and the place of an automatic number before it."""

    @property
    def place(self) -> Place: ...
    @property
    def style(self) -> str: ...
    @property
    def number(self) -> Place | None: ...


P = TypeVar("P", bound=Placed)


def add_references(out: Assembly, paragraphs: Sequence[P], lists: Sequence[Place], styled: Callable[[P], bool]) -> None:
    """The paragraphs of a bibliography that a program made are its entries: those in ``lists``, headings aside, and those ``styled`` so."""
    ordered = sorted((place.start or 0, place.end) for place in lists)
    written = out.text()
    for paragraph in paragraphs:
        start, end = paragraph.place.start or 0, paragraph.place.end
        at = bisect_right(ordered, (start, 1 << 62)) - 1
        listed = at >= 0 and end <= ordered[at][1] and not _HEADING.search(paragraph.style)
        if end > start and (styled(paragraph) or listed):
            first = start if paragraph.number is None else paragraph.number.start or 0
            found = _LIST_LABEL.match(written, first, end)
            label = (found[1] or found[2]) if found else ""
            out.notes.append(Draft(label, NoteKind.REFERENCE, Place(first, end), found.end() if found else start))


def title_of(out: Assembly, stated: str, heading: Place | None) -> str | None:
    """The title stated in the properties, if a person put it there; else the words of the heading, without note markers."""
    stated = " ".join(stated.split())
    if stated and not _NO_TITLE.fullmatch(stated):
        return stated
    if heading is None:
        return None
    start, end = heading.start or 0, heading.end
    words = out.text()[start:end]
    markers = [marker for note in out.notes for marker in note.markers if start <= marker.start < end]
    for marker in sorted(markers, key=lambda marker: -marker.start):
        words = words[: marker.start - start] + words[marker.end - start :]
    return squeeze(words, 0, len(words))[0] or None
