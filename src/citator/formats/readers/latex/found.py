"""What a walk through LaTeX source finds, with its places."""

from __future__ import annotations

from dataclasses import dataclass, field

from citator.formats.readers.latex.numbering import Series
from citator.model import LinkKind, NoteKind
from citator.text.clean import Edit

__all__ = ["Cite", "Found", "Heading", "Item", "Mark", "RawNote", "Reference"]


@dataclass(slots=True)
class RawNote:
    """A note at ``[start, end)`` with its text at ``[body, close)``. ``apart``: its marker stands elsewhere (``\\footnotetext``)."""

    kind: NoteKind
    label: str
    series: Series
    start: int
    body: int
    close: int
    end: int
    marker: tuple[int, int] | None = None
    apart: bool = False
    by_hand: bool = False
    """Its number was given, or the counter set for it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A ``\\footnotemark``: the label it prints; ``given`` where the author wrote the number."""

    label: str
    series: Series
    start: int
    end: int
    given: bool


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation by key: the keys with their places, and what stands before and after (the pinpoint)."""

    start: int
    end: int
    keys: tuple[tuple[str, int, int], ...]
    before: str = ""
    after: str = ""
    follows: bool = False
    """Whether it is a further one of the same command (``\\cites``)."""
    edit: int = -1
    """The number of the edit that stands for its words."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A ``\\ref`` or ``\\footref``. ``marks``: it prints a raised number, and so marks a note another time."""

    key: str
    start: int
    end: int
    edit: int
    marks: bool


@dataclass(frozen=True, slots=True)
class Item:
    """A ``\\bibitem``: its key, the label it was given, its place, and where its text begins."""

    key: str
    label: str
    start: int
    body: int
    end: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A title or heading: its level (0 for the title of the document), and the place of its words."""

    level: int
    start: int
    end: int


@dataclass(slots=True)
class Found:
    """Everything found. ``edits`` make the source what a reader sees; ``dropped`` are whole stretches that he does not see."""

    edits: list[Edit] = field(default_factory=list)
    dropped: list[tuple[int, int]] = field(default_factory=list)
    furniture: list[tuple[int, int]] = field(default_factory=list)
    code: list[tuple[int, int]] = field(default_factory=list)
    notes: list[RawNote] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    links: list[tuple[int, int, str, LinkKind]] = field(default_factory=list)
    cites: list[Cite] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    labels: dict[str, int] = field(default_factory=dict)
    headings: list[Heading] = field(default_factory=list)
    bibliographies: list[str] = field(default_factory=list)
    inputs: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    uncounted: list[tuple[str, int]] = field(default_factory=list)
    """Files that are part of the document and whose notes could not be counted, and where they belong."""
    pages_restart: bool = False
    whole: bool = False
    """Whether it is a document of its own, with a class, and no part of one."""
