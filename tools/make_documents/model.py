"""What a made document says, before any format: blocks of text with links, look-alikes and marks of notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

__all__ = ["Block", "Inline", "Link", "Made", "Mark", "Note", "Raised", "Table", "link_targets", "words_of"]


@dataclass(frozen=True, slots=True)
class Link:
    """An address that the document makes a link. ``shown`` is what the reader sees."""

    url: str
    shown: str


@dataclass(frozen=True, slots=True)
class Raised:
    """A raised figure or letter that is no marker: a power, an isotope, an ordinal, the letter of a table note."""

    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """The place of a marker: the number of the note in ``Made.notes``."""

    note: int


Inline = str | Link | Raised | Mark


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its label (``None``: whatever the page gives it), and its paragraphs."""

    label: str | None
    paragraphs: tuple[tuple[Inline, ...], ...]
    kind: str = "footnote"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first one being the head; ``notes`` are its own (letter, words) and none of the document's."""

    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    notes: tuple[tuple[str, str], ...] = ()
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the body. ``kind``: title, author, heading, paragraph, caption, table; ``number`` is printed before a paragraph."""

    kind: str
    inlines: tuple[Inline, ...] = ()
    number: str = ""
    table: Table | None = None


@dataclass(slots=True)
class Made:
    """One made document."""

    language: str
    blocks: list[Block] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    not_markers: list[str] = field(default_factory=list)
    head: str = ""

    @property
    def footnotes(self) -> list[tuple[int, Note]]:
        """The notes that are no entries of a reference list, each with its number."""
        return [(at, note) for at, note in enumerate(self.notes) if note.kind != "reference"]

    @property
    def references(self) -> list[tuple[int, Note]]:
        """The entries of the reference list, each with its number."""
        return [(at, note) for at, note in enumerate(self.notes) if note.kind == "reference"]


def words_of(inlines: Iterable[Inline]) -> str:
    """What the reader sees of a text, without its markers."""
    return "".join(one if isinstance(one, str) else one.shown if isinstance(one, Link) else one.text for one in _without_marks(inlines))


def _without_marks(inlines: Iterable[Inline]) -> list[str | Link | Raised]:
    return [one for one in inlines if not isinstance(one, Mark)]


def link_targets(inlines: Iterable[Inline]) -> list[Link]:
    """The links of a text, in order."""
    return [one for one in inlines if isinstance(one, Link)]
