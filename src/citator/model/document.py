"""A document as it was read: its text, notes, markers and links, every one with its place.

Offsets are Unicode code points of ``Document.text``, ``[start, end)``. Pages count from 1; ``None`` where a format has none.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from citator.model.frozen import FrozenMap
from citator.model.offsets import OffsetMap
from citator.model.record import Record

__all__ = ["Document", "Entry", "Link", "LinkKind", "Marker", "Note", "NoteKind", "Span"]


@dataclass(frozen=True, slots=True)
class Span:
    """A range of the text of a document."""

    start: int
    end: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Marker:
    """The sign in the text that points at a note: a raised figure, ``[3]``, an asterisk."""

    label: str
    start: int
    end: int
    page: int | None = None


class NoteKind(StrEnum):
    """What a note is: at the foot of the page, at the end, or an entry of a list of references."""

    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, an endnote, or an entry of a reference list.

    ``start`` and ``end`` enclose the note with its label as it stands in the document. ``text`` is without the label, with
    lines joined and hyphenation undone; ``offsets`` leads from ``text`` back to the document.
    """

    id: str
    label: str
    kind: NoteKind
    start: int
    end: int
    text: str
    page: int | None = None
    markers: tuple[Marker, ...] = ()
    offsets: OffsetMap = OffsetMap()


class LinkKind(StrEnum):
    """``anchor``: the document makes it a link. ``printed``: an address that is only text."""

    ANCHOR = "anchor"
    PRINTED = "printed"


@dataclass(frozen=True, slots=True)
class Link:
    """An address in the document. ``text`` is what is shown, ``href`` where it leads; ``note`` is the id of its note.

    ``broken`` says that a printed address runs over a line end and was joined: ``href`` is the joined address.
    """

    start: int
    end: int
    text: str
    href: str
    kind: LinkKind
    page: int | None = None
    note: str | None = None
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a bibliography file: its key, its record and its place in the text.

    In a document that cites by key (LaTeX) it is one citation: ``exact`` says that the stretch holds nothing else, ``signal`` and
    ``pinpoint`` are what the author put before and after the key.

    ``kind`` is the type that the file itself gives it ("article" in BibTeX), and ``problems`` are findings, by name and clause, on what it
    says that can't be right. ``more`` are the fields, as they are written, for which the record has no place.
    """

    key: str
    record: Record
    start: int
    end: int
    pinpoint: str | None = None
    signal: str | None = None
    exact: bool = False
    kind: str = ""
    problems: tuple[tuple[str, str], ...] = ()
    more: FrozenMap[str] = FrozenMap()


@dataclass(frozen=True, slots=True)
class Document:
    """One document as read. What could not be read is told in ``warnings``, one clause each; nothing is dropped in silence.

    ``furniture`` are stretches of the text that are no part of what the document says (navigation, listed link targets of a
    copied page): nothing is cited from them. ``markup`` are the commands of a source format (LaTeX, reStructuredText) with what a reader
    sees in their place, ``(start, end, words)``, in order and apart from each other. ``entries`` are the records of a bibliography
    file (BibTeX, CSL-JSON, RIS), each with its key and place, or what a document cites by key.
    ``page_starts`` are the offsets at which pages begin; ``hosts`` are those at which a web page says that it stands.
    """

    source: str
    media_type: str
    sha256: str
    text: str
    pages: int | None = None
    title: str | None = None
    language: str | None = None
    symbols: tuple[str, ...] = ()
    base_url: str | None = None
    hosts: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    links: tuple[Link, ...] = ()
    dangling_markers: tuple[Marker, ...] = ()
    furniture: tuple[Span, ...] = ()
    markup: tuple[tuple[int, int, str], ...] = ()
    page_starts: tuple[int, ...] = ()
    entries: tuple[Entry, ...] = ()
    warnings: tuple[str, ...] = ()

    def page_at(self, offset: int) -> int | None:
        """The page that holds the character at ``offset``, from 1; ``None`` where the format has no pages."""
        return bisect_right(self.page_starts, offset) or None if self.page_starts else None

    def note(self, note_id: str) -> Note | None:
        """The note with that id."""
        return next((note for note in self.notes if note.id == note_id), None)
