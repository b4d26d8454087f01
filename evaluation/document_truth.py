"""What is known to be in a document: the truths beside the development data and beside the sample, brought to one shape.

Three shapes come in: that of ``tools.make_documents`` and of the reader documents (notes with labels, markers with the words before them,
links with their place), that of the United Nations PDFs (notes and markers by page, link annotations; most of them counted by a program),
and that of law reviews (the notes of a page by the ids of its elements, with whatever the page prints around them).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["Case", "KnownLink", "KnownMarker", "KnownNote", "law_cases", "nations_cases", "own_cases"]


@dataclass(frozen=True, slots=True)
class KnownNote:
    """A note that is there. ``label`` is ``None`` where it is not known; ``texts`` are readings of its words, any of which is right."""

    label: str | None
    kind: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownMarker:
    """A marker that is there, with the words before it, without other markers."""

    label: str | None
    kind: str
    before: str


@dataclass(frozen=True, slots=True)
class KnownLink:
    """A link that is there; ``kind`` is that of its note, or ``body``. ``pieces``: it may be read in up to so many pieces."""

    url: str
    kind: str
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class Case:
    """One document and what is known of it.

    ``links_of`` says which of the links read are compared: all, those of notes, or annotations. What the truth can't know is set aside,
    and told: without ``knows_symbols`` notes with ``*``, without ``knows_neighbours`` markers side by side, without ``knows_all`` further
    notes and links; ``knows_references`` and ``knows_markers`` say whether it speaks of those at all. ``optional`` notes, those
    of tables, may be read or not, with their markers. ``small_capitals``: the page writes
    in small letters what the document prints in small capitals, so that case is not compared.
    """

    path: Path
    notes: tuple[KnownNote, ...]
    markers: tuple[KnownMarker, ...] = ()
    links: tuple[KnownLink, ...] = ()
    optional: tuple[KnownNote, ...] = ()
    links_of: str = "all"
    knows_symbols: bool = True
    knows_neighbours: bool = True
    knows_all: bool = True
    knows_references: bool = True
    knows_markers: bool = True
    small_capitals: bool = False

    @property
    def format(self) -> str:
        """The format, by the ending of the name."""
        return self.path.suffix.lstrip(".")


def own_cases(folder: Path) -> Iterator[Case]:
    """The documents of a folder with truths in the shape of the reader documents."""
    for path in sorted(folder.glob("*.truth.json")):
        truth = _load(path)
        kinds = [note["kind"] for note in truth["notes"]]
        yield Case(
            path=path.with_name(truth["file"]),
            notes=tuple(KnownNote(note["label"], note["kind"], (note["text"],)) for note in truth["notes"]),
            markers=tuple(KnownMarker(one["label"], kinds[one["note"]], one["before"]) for one in truth["markers"]),
            optional=tuple(KnownNote(one["label"], "footnote", (one["text"],)) for one in truth.get("table_notes", ())),
            links=tuple(KnownLink(link["url"], kinds[link["note"]] if "note" in link else "body") for link in truth["links"]),
        )


def nations_cases(folder: Path, *, hand_checked: bool) -> Iterator[Case]:
    """The United Nations PDFs of the sample documents, either those checked by reading or those counted by a program."""
    for path in sorted(folder.glob("*.pdf.truth.json")) or sorted(folder.glob("*.truth.json")):
        truth = _load(path)
        if "link_annotations" not in truth or bool(truth["hand_checked"]) != hand_checked:
            continue
        yield Case(
            path=folder / truth["file"],
            notes=tuple(KnownNote(note["label"], "footnote", (note["text"],)) for note in truth["footnotes"]["notes"]),
            markers=tuple(KnownMarker(one["label"], "footnote", one["before"]) for one in truth["markers"]["list"]),
            links=tuple(KnownLink(link["uri"], "body", link["annotations"]) for link in truth["link_annotations"]["list"]),
            links_of="annotations",
            knows_symbols=False,
            knows_neighbours=hand_checked,
            knows_references=False,
        )


def law_cases(folder: Path) -> Iterator[Case]:
    """The pages of law reviews, and the PDFs of the same articles, held against the notes of their pages; labels by order."""
    for path in sorted(folder.glob("law_*.html.truth.json")):
        truth = _load(path)
        texts = [without_signs(note["text"]) for note in truth["footnotes"]["notes"]]
        links = tuple(KnownLink(url, "footnote") for url in truth["urls_in_notes"])
        common: dict[str, Any] = {"links": links, "links_of": "notes", "knows_references": False, "knows_markers": False}
        page = path.with_name(truth["file"])
        yield Case(page, tuple(KnownNote(None, "footnote", text) for text in texts), **common)
        pdf = page.with_suffix(".pdf")
        if pdf.exists():
            notes = tuple(KnownNote(str(number), "footnote", text) for number, text in enumerate(texts, 1))
            yield Case(pdf, notes, **common, knows_all=False, small_capitals=True)


def without_signs(text: str) -> tuple[str, ...]:
    """The words of a note without what a page prints around it: signs before it, with or without its number, and a way back behind it.

    >>> without_signs("↑ 12 See the almanac of 1902. Return to citation ^")
    ('See the almanac of 1902.', '12 See the almanac of 1902.')
    >>> without_signs(". See the almanac. ↑")
    ('See the almanac.',)
    """
    signs = re.match(r"[\s.^↑↩]*", text)
    assert signs
    bare = re.sub(r"(?:\s*Return to citation)?[\s^↑↩]*$", "", text[signs.end() :])
    shorter = re.sub(r"^\d{1,3}\.?\s+", "", bare) if signs[0].strip() else bare
    return (shorter,) if shorter == bare else (shorter, bare)


def _load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded
