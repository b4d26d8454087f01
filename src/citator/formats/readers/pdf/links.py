"""Links: annotations with the text they cover, and addresses that are only printed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from citator.formats.readers.pdf.lines import Line
from citator.formats.readers.pdf.paper import Annotation, Box
from citator.formats.readers.pdf.signs import Sign
from citator.model import Link, LinkKind, Marker, Note
from citator.text.spans import holder
from citator.text.urls import find_addresses, normalise

__all__ = ["anchors", "covered", "linked_signs", "printed"]

MIDDLE: Final = 0.25  # em above the baseline: the middle of small letters
LONGEST: Final = 400  # characters between two pieces of a link
RAISED_MIDDLE: Final = 0.45  # em: the middle of a raised sign

_NO_ADDRESS: Final = re.compile(r"\s*(?!(?:https?|ftp|file):)[a-z][a-z0-9+-]+:", re.IGNORECASE)  # but a host with its port
_LABEL: Final = re.compile(r"[\[(]?(\d{1,3}|[ivxlc]{1,7}|[*∗†‡§¶]{1,4})[\])]?")


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    page: int


def covered(box: Box, lines: Iterable[Line]) -> Iterator[tuple[Line, int, int]]:
    """The stretches of lines that a rectangle covers: characters whose middle lies strictly inside it.

    A tolerance would catch the neighbour: the full stop beside a raised figure.
    """
    left, bottom, right, top = box
    for line in lines:
        if not (bottom < line.baseline + MIDDLE * line.size < top or bottom < line.baseline + RAISED_MIDDLE * line.size < top):
            continue
        inside = [at for at, middle in enumerate(line.middles) if left < middle < right]
        if inside:
            start, end = inside[0], inside[-1] + 1
            while start < end and line.text[start].isspace():
                start += 1
            while end > start and line.text[end - 1].isspace():
                end -= 1
            if start < end:
                yield line, start, end


def linked_signs(annotations: Iterable[Annotation], lines: Sequence[Line]) -> Iterator[Sign]:
    """Short labels under a link to a place in the document. Doubtful: a table of contents links page numbers in the same way."""
    for annotation in annotations:
        if annotation.page is None:
            continue
        for box in annotation.boxes:
            for line, start, end in covered(box, lines):
                found = _LABEL.fullmatch(line.text[start:end])
                if found:
                    begin, stop = start + found.start(1), start + found.end(1)
                    sure = line.is_raised(begin, stop) or line.text[begin - 1 : begin] + line.text[stop : stop + 1] == "[]"
                    yield Sign(line, begin, stop, found[1].replace("∗", "*"), not sure, annotation.page, annotation.y)


def anchors(
    pages: Mapping[int, tuple[Sequence[Annotation], Sequence[Line]]], starts: Mapping[Line, int], text: str, notes: Sequence[Note]
) -> list[tuple[int, int, str, int]]:
    """Start, end, address and page of each link; the fragments of one link, a line each, are one."""
    note_at = holder([(note.start, note.end, note.id) for note in notes])
    by_uri: dict[str, list[_Piece]] = defaultdict(list)
    for number, (of_page, lines) in pages.items():
        for annotation in of_page:
            if annotation.uri is None or _NO_ADDRESS.match(annotation.uri):
                continue
            for box in annotation.boxes:
                by_uri[annotation.uri] += [
                    _Piece(starts[line] + start, starts[line] + end, number) for line, start, end in covered(box, lines) if line in starts
                ]
    found = []
    for uri, pieces in by_uri.items():
        for piece in _joined(sorted(_without_spill(pieces, uri, text, note_at), key=lambda piece: piece.start), uri, text, note_at):
            start, end = _trimmed(text, piece.start, piece.end, uri)
            if start < end:
                found.append((start, end, uri, piece.page))
    return sorted(found)


def _without_spill(pieces: Sequence[_Piece], uri: str, text: str, note_at: Callable[[int], str | None]) -> Iterator[_Piece]:
    """The pieces without those in notes that pdfTeX lays over them when a link in the text runs over the page end."""
    tight = uri.replace(" ", "")
    shown = [piece for piece in pieces if "".join(text[piece.start : piece.end].split()).rstrip(".,;") in tight]
    places = {(piece.page, note_at(piece.start)) for piece in shown}
    for piece in pieces:
        if piece in shown or not any(page == piece.page and place != note_at(piece.start) for page, place in places):
            yield piece


def _joined(pieces: Iterable[_Piece], uri: str, text: str, note_at: Callable[[int], str | None]) -> Iterator[_Piece]:
    """The pieces with those joined that only blanks, punctuation or a few letters of the address part, in one note or outside of notes.
    The rest of an address that goes on on the next page, behind the notes, is none of its own.
    """
    last: _Piece | None = None
    for piece in pieces:
        if last is not None:
            between = text[last.end : piece.start]
            goes_on = _tight(text[last.start : last.end] + text[piece.start : piece.end]) in uri
            near = (
                piece.start <= last.end
                or not between.strip(" \n-.,;")
                or (len(between) < LONGEST and _tight(text[last.start : piece.end]) in uri)
            )
            if near and note_at(last.start) == note_at(piece.start):
                last = _Piece(last.start, max(last.end, piece.end), last.page)
                continue
            if goes_on and piece.page == last.page + 1:
                continue
            yield last
        last = piece
    if last is not None:
        yield last


def _tight(text: str) -> str:
    return "".join(text.split()).rstrip(".,;)")


def _trimmed(text: str, start: int, end: int, uri: str) -> tuple[int, int]:
    """The range without the punctuation around it, where that is no part of the address."""
    while end > start and text[end - 1] in ".,;:!?" and not uri.endswith(text[end - 1]):
        end -= 1
    for opening, closing in ("()", "[]", "“”", "<>"):
        inside = text[start:end]
        if inside.endswith(closing) and inside.count(closing) > inside.count(opening):
            end -= 1
        if inside.startswith(opening) and inside.count(opening) > text[start:end].count(closing):
            start += 1
    return start, end


def printed(
    text: str, spans: Iterable[tuple[int, int, str | None]], taken: Sequence[tuple[int, int, str, int]]
) -> Iterator[tuple[int, int, str, bool]]:
    """Start, end, address, and whether it was broken over lines, of the printed addresses that no link covers with the same target.

    ``text`` is as long as that of the document; in it no marker stands that could be taken for the end of an address.
    """
    for begin, end, _ in spans:
        for address in find_addresses(text[begin:end]):
            start, stop = begin + address.start, begin + address.end
            over = [(uri, a <= start and stop <= b) for a, b, uri, _ in taken if a < stop and start < b]
            if not any(_same(address.url, uri, inside=inside) for uri, inside in over):
                yield start, stop, address.url, address.broken


def _same(printed_address: str, target: str, *, inside: bool) -> bool:
    """Whether a target is what is printed: the scheme aside, and hyphens or an end that the line breaks may have cost.

    ``inside``: the link covers all that was found, and may cover more: its first line, or only its last ("commission.example/…").
    """
    one, two = _bare(printed_address), _bare(target)
    begins = normalise(target).startswith(normalise(printed_address).rstrip("/"))
    return one == two or two.endswith(one) or (inside and (one in two or begins)) or one.replace("-", "") == two.replace("-", "")


def _bare(address: str) -> str:
    return normalise(address).partition("://")[2].removeprefix("www.").rstrip("/.")


def make_links(
    text: str, notes: Sequence[Note], markers: Iterable[Marker], found: Sequence[tuple[int, int, str, int]], page_starts: Sequence[int]
) -> tuple[Link, ...]:
    """All links in the order of the text, each with the id of its note. ``markers`` are no part of an address that they follow."""
    spans: list[tuple[int, int, str | None]] = []
    at = 0
    for note in notes:
        spans += [(at, note.start, None), (note.start, note.end, note.id)]
        at = note.end
    spans.append((at, len(text), None))
    begins = [start for start, _, _ in spans]

    def link(start: int, end: int, href: str, kind: LinkKind, *, broken: bool = False, page: int | None = None) -> Link:
        note = spans[bisect_right(begins, start) - 1][2]
        return Link(start, end, " ".join(text[start:end].split()), href, kind, page or bisect_right(page_starts, start), note, broken)

    links = [link(start, end, uri, LinkKind.ANCHOR, page=page) for start, end, uri, page in found]
    links += [
        link(start, end, url, LinkKind.PRINTED, broken=broken) for start, end, url, broken in printed(_without(markers, text), spans, found)
    ]
    return tuple(sorted(links, key=lambda link: (link.start, link.end)))


def _without(markers: Iterable[Marker], text: str) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in sorted((marker.start, marker.end) for marker in markers):
        if start >= at:
            pieces += [text[at:start], "•" * (end - start)]  # a sign that ends an address
            at = end
    return "".join([*pieces, text[at:]])
