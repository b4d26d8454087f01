"""A note of a Markdown file, as the parts of the reader hand it on."""

from __future__ import annotations

from dataclasses import dataclass, field

from citator.model import NoteKind

__all__ = ["Found"]


@dataclass(slots=True)
class Found:
    """A note: where it stands, where its text is, its markers, and what of its text leads back to these and is not said.

    ``label`` is what the file calls it; notes that the file only names (``[^lamps]``) have the number of their place instead.
    The entries of a list that its heading calls a bibliography are references.
    """

    start: int
    end: int
    body: int
    close: int
    label: str = ""
    markers: list[tuple[int, int]] = field(default_factory=list)
    cuts: list[tuple[int, int]] = field(default_factory=list)
    kind: NoteKind = NoteKind.FOOTNOTE
