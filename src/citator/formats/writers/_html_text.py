"""A document's text cut into pieces for the HTML report: plain words, citations, places of findings, markers, and notes as blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from citator.model import Citation, Examined, Finding, Note

__all__ = ["Block", "Piece", "anchor", "blocks", "place_of"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text. ``kind`` is "text", "citation", "finding" or "marker"; ``anchor`` is its id, ``to`` the id it leads to."""

    text: str
    kind: str = "text"
    anchor: str = ""
    to: str = ""
    ref: str = ""  # the id of the citation, or the severity of the finding


@dataclass(frozen=True, slots=True)
class Block:
    """Running text (``note`` is ``None``), or a note with its cleaned text."""

    pieces: tuple[Piece, ...]
    note: Note | None = None
    anchor: str = ""
    back: tuple[str, ...] = ()  # ids of the markers that point at the note


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    piece: Piece  # without its text


def anchor(kind: str, *parts: object) -> str:
    """An id for use in the page and in ``#`` links, made of any strings.

    >>> anchor("c", 0, "n*-1")
    'c-0-n_2a-1'
    """
    return "-".join([kind, *(re.sub(r"[^A-Za-z0-9.-]", lambda found: f"_{ord(found[0]):x}", str(part)) for part in parts)])


def place_of(document: int, index: int, finding: Finding, one: Examined, there: Collection[str]) -> str:
    """The id of the place that a finding is about: its citation, its own words, else its note, else the document."""
    citations = [finding.citation] if finding.citation else []
    citations += [one.id for one in one.citations if one.start < finding.end and finding.start < one.end]
    wanted = [anchor("c", document, name) for name in citations[:1]] + [anchor("f", document, index)]
    wanted += [anchor("c", document, name) for name in citations[1:]]
    wanted += [anchor("n", document, finding.note)] if finding.note else []
    return next((name for name in wanted if name in there), anchor("d", document))


def blocks(document: int, one: Examined, works: Callable[[Citation], str]) -> Iterator[Block]:
    """The blocks of a document in order. Each note is a block, with its cleaned text, where its label stands in the document.

    ``works`` gives the id that a citation leads to, or "".
    """
    text = one.document.text
    notes = _apart([], one.document.notes, len(text))
    citations = [
        _Mark(citation.start, citation.end, Piece("", "citation", anchor("c", document, citation.id), works(citation), citation.id))
        for citation in one.citations
    ]
    markers = [
        _Mark(marker.start, marker.end, Piece("", "marker", anchor("m", document, note.id, number), anchor("n", document, note.id)))
        for note in notes
        for number, marker in enumerate(note.markers)
    ]
    findings = [
        _Mark(finding.start, finding.end, Piece("", "finding", anchor("f", document, index), "", finding.severity.value))
        for index, finding in enumerate(one.findings)
        if finding.citation is None
    ]
    marks: list[_Mark] = []
    for kind in (citations, markers, findings):  # where they overlap, the first kind is shown
        marks = _apart(marks, kind, len(text))
    kept = {mark.piece.anchor for mark in marks}
    at = done = 0
    for note in notes:
        body, done = _take(marks, done, note.start)
        if text[at : note.start].strip():
            yield Block(tuple(_cut(text, at, note.start, body)))
        inside, done = _take(marks, done, note.end)
        yield _note(document, note, inside, kept)
        at = max(at, note.end)
    if text[at:].strip():
        yield Block(tuple(_cut(text, at, len(text), marks[done:])))


class _Place(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


T = TypeVar("T", bound=_Place)


def _apart(kept: Sequence[T], more: Iterable[T], length: int) -> list[T]:
    """``kept``, which stand apart and in order, and those of ``more`` that touch none; of two the earlier, then the longer one."""
    out: list[T] = []
    at = end = 0
    for item in sorted(more, key=lambda one: (one.start, -one.end)):
        while at < len(kept) and kept[at].end <= item.start:
            out.append(kept[at])
            end = kept[at].end
            at += 1
        free = at == len(kept) or item.end <= kept[at].start
        if free and end <= item.start < item.end <= length:
            out.append(item)
            end = item.end
    return [*out, *kept[at:]]


def _take(marks: Sequence[_Mark], start: int, before: int) -> tuple[Sequence[_Mark], int]:
    """The marks from number ``start`` on that begin before the offset, and the number of the next."""
    end = start
    while end < len(marks) and marks[end].start < before:
        end += 1
    return marks[start:end], end


def _note(document: int, note: Note, inside: Sequence[_Mark], kept: Collection[str]) -> Block:
    """A note; the marks are moved from the document to the note's cleaned text."""
    moved = [
        _Mark(note.offsets.clean(mark.start), note.offsets.clean(mark.end - 1) + 1, mark.piece)
        for mark in inside
        if mark.piece.kind != "marker"
    ]
    pieces = _cut(note.text, 0, len(note.text), _apart([], moved, len(note.text)))
    markers = (anchor("m", document, note.id, number) for number in range(len(note.markers)))
    return Block(tuple(pieces), note, anchor("n", document, note.id), tuple(name for name in markers if name in kept))


def _cut(text: str, start: int, end: int, marks: Sequence[_Mark]) -> Iterator[Piece]:
    at = start
    for mark in marks:
        stop = min(mark.end, end)
        if mark.start > at:
            yield Piece(text[at : mark.start])
        if stop > mark.start:
            yield replace(mark.piece, text=text[mark.start : stop])
        at = max(at, stop)
    if at < end:
        yield Piece(text[at:end])
