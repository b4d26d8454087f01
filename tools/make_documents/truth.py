"""The truth beside a made document: what a reader should find in it, in the shape of ``NAME.truth.json``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tools.make_documents.model import Block, Inline, Link, Made, Mark, Note, link_targets, words_of

__all__ = ["truth"]

_CONTEXT = 40


@dataclass
class _Body:
    text: str = ""
    places: list[tuple[int, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def add(self, inlines: tuple[Inline, ...]) -> None:
        """Appends a text; notes the places of its markers and its links."""
        for one in inlines:
            if isinstance(one, Mark):
                self.places.append((one.note, len(self.text)))
            else:
                self.text += words_of([one])
        self.links += link_targets(inlines)


def truth(
    made: Made,
    file: str,
    producer: str,
    kind: str = "",
    label: Callable[[str], str] = str,
    hyperlinks: bool = True,
    reference: str = "",
) -> dict[str, Any]:
    """The truth of ``made`` as written to ``file``. ``kind`` is what the format makes of footnotes (``endnote``), ``label`` how it
    counts them; without ``hyperlinks`` the links are addresses in the text only. ``reference`` stands before the number of a reference.
    """
    body = _Body()
    for block in made.blocks:
        _add(body, block)
    body.text = body.text.rstrip("\n")
    notes = [
        {
            "id": at,
            "label": _label(note, label, reference),
            "kind": kind if kind and note.kind == "footnote" else note.kind,
            "text": " ".join(words_of(paragraph) for paragraph in note.paragraphs),
            "urls": [link.url for paragraph in note.paragraphs for link in link_targets(paragraph)],
        }
        for at, note in enumerate(made.notes)
    ]
    links: list[dict[str, Any]] = [{"url": link.url, "text": link.shown, "where": "body"} for link in body.links]
    for at, note in enumerate(made.notes):
        links += [
            {"url": link.url, "text": link.shown, "where": "note", "note": at}
            for paragraph in note.paragraphs
            for link in link_targets(paragraph)
        ]
    return {
        "file": file,
        "producer": producer,
        "language": made.language,
        "notes": notes,
        "markers": [
            {
                "note": at,
                "label": notes[at]["label"],
                "offset": place,
                "before": body.text[max(0, place - _CONTEXT) : place],
                "after": body.text[place : place + _CONTEXT],
            }
            for at, place in body.places
        ],
        "links": links,
        "anchors": hyperlinks,
        "table_notes": [{"label": letter, "text": said} for block in made.blocks if block.table for letter, said in block.table.notes],
        "not_markers": made.not_markers,
        "body": body.text,
    }


def _label(note: Note, label: Callable[[str], str], reference: str) -> str | None:
    if note.label is None:
        return None
    return reference + note.label if note.kind == "reference" else label(note.label)


def _add(body: _Body, block: Block) -> None:
    if block.number:
        body.text += block.number + " "
    body.add(block.inlines)
    if block.table:
        for row in block.table.rows:
            for cell in row:
                body.add(cell)
                body.text += "\t"
            body.text = body.text.rstrip("\t") + "\n"
        body.text += "".join(f"{letter} {said}\n" for letter, said in block.table.notes)
    body.text = body.text.rstrip("\n") + "\n\n"
