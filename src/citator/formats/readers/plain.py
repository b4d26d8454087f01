"""Plain text: also text that was copied out of a PDF, with a blank line after each line, notes below a rule of underscores and the
link targets of a page listed behind it. Columns side by side are read one after the other. The text of the document is
the decoded file, unchanged.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.readers._columned import led_back
from citator.model import Document, Link, LinkKind, Marker, Note, OffsetMap, Span
from citator.text.attachment import attached
from citator.text.bracketed import Marked, bracketed_notes, named_references
from citator.text.clean import edited, join_lines, vocabulary
from citator.text.columns import in_reading_order
from citator.text.language import detect
from citator.text.lines import Layout, running_heads, side_by_side, split_lines
from citator.text.listed import Run, listed_targets
from citator.text.lost_markers import dangling
from citator.text.markers import Sign, signs
from citator.text.notes import Block, find_notes
from citator.text.spans import Within, disjoint, holder, without
from citator.text.urls import Address, find_addresses, normalise

__all__ = ["MEDIA_TYPES", "notes_in", "read"]

MEDIA_TYPES: Final = ("text/plain",)


def read(data: bytes, source: str, base_url: str | None = None) -> Document:
    """The document in a text file, in any of the usual encodings.

    Pages are divided by form feeds; without one there are none. Raises :class:`SourceUnreadable` (``empty``, ``not-text``).
    """
    if not data.strip(b" \t\r\n\0"):
        raise SourceUnreadable(source, "the file is empty", "empty")
    decoded = media.decode(data)
    if decoded is None:
        raise SourceUnreadable(source, "this is no text: it holds binary data", "not-text")
    text = decoded.text
    warnings = (f"some bytes are not {decoded.encoding} and are shown as \ufffd",) if decoded.lossy else ()
    ordered = in_reading_order(text)
    document = _document(ordered[0] if ordered else text, source, base_url)
    document = replace(document, sha256=hashlib.sha256(data).hexdigest(), warnings=warnings)
    return led_back(document, text, ordered[1], _pages(text)) if ordered else document


def _document(text: str, source: str, base_url: str | None) -> Document:
    layout, heads = _without_heads(split_lines(text))
    addresses = list(find_addresses(text))
    runs = listed_targets(text, layout)
    listed = Within([(run.start, run.end) for run in runs])
    pages = _pages(text)
    blocks, notes, loose = _noted(text, layout, addresses, runs, pages, heads)
    carried = _carried(blocks, notes)
    printed = [address for address in addresses if not listed(address.start, address.end)]
    links = _links(text, printed, runs, [*((note.start, note.end, note.id) for note in notes), *carried], pages)
    rest = without([(start, end) for start, end, _ in carried], [(link.start, link.end) for link in links])
    aside = disjoint([*heads, *rest, *((run.start, run.end) for run in runs)])
    return Document(
        source=source,
        media_type="text/plain",
        sha256="",
        text=text,
        pages=len(pages) if len(pages) > 1 else None,
        title=_title(layout),
        language=detect(text),
        base_url=base_url,
        notes=notes,
        links=links,
        dangling_markers=loose,
        furniture=tuple(Span(start, end, _page(pages, start)) for start, end in sorted(aside)),
        page_starts=pages if len(pages) > 1 else (),
    )


def notes_in(text: str, code: Sequence[tuple[int, int]] = ()) -> tuple[tuple[Note, ...], tuple[Marker, ...]]:
    """The notes in Markdown that has no marks of its own for them, and the markers whose note is missing.

    Nothing in ``code`` is a note or marker, and asterisks are none either: they set words in italics.
    """
    layout = split_lines(text)
    held = Within(disjoint([*code, *((address.start, address.end) for address in find_addresses(text))]))
    found = [sign for sign in signs(text, held) if not sign.label.startswith("*")]
    blocks = find_notes(layout, [(sign.start, sign.label, sign.style) for sign in found], code)
    markers = attached(blocks, found)
    notes = _notes(text, blocks, markers, (0,), [], vocabulary(text) if blocks else frozenset())
    numbered = tuple(replace(note, id=f"n{number}") for number, note in enumerate(notes, 1))
    return numbered, tuple(_marker(sign, (0,)) for sign in dangling(text, blocks, markers, found))


def _without_heads(layout: Layout) -> tuple[Layout, list[tuple[int, int]]]:
    """The layout without running heads and feet, and where these stand."""
    heads = running_heads(layout)
    if not heads:
        return layout, []
    kept = [index for index in range(len(layout.lines)) if index not in heads]
    rest = replace(layout, lines=tuple(layout.lines[index] for index in kept), blanks=tuple(layout.blanks[index] for index in kept))
    return rest, [(layout.lines[index].start, layout.lines[index].end) for index in sorted(heads)]


def _noted(
    text: str, layout: Layout, addresses: Sequence[Address], runs: Sequence[Run], pages: Sequence[int], heads: Sequence[tuple[int, int]]
) -> tuple[list[Block], tuple[Note, ...], tuple[Marker, ...]]:
    if side_by_side(text, layout):
        return [], (), ()
    marked = [*bracketed_notes(text), *named_references(text, layout)]
    apart = [(one.span.start, one.span.end) for one in marked]
    pointing = [place for one in marked for place in one.markers]
    skip = Within(disjoint([*heads, *apart, *pointing, *((address.start, address.end) for address in addresses)]))
    found = signs(text, skip)
    barriers = disjoint([*apart, *((run.start, run.end) for run in runs)])
    blocks = find_notes(layout, [(sign.start, sign.label, sign.style) for sign in found], barriers)
    blocks = [block for block in blocks if not Within(apart).touches(block.start, block.end)] if apart else blocks
    markers = attached(blocks, found)
    words = vocabulary(text) if blocks or marked else frozenset[str]()
    notes = [*_notes(text, blocks, markers, pages, heads, words), *_marked_notes(text, marked, pages, heads, words)]
    notes.sort(key=lambda note: note.start)
    numbered = tuple(replace(note, id=f"n{number}") for number, note in enumerate(notes, 1))
    return blocks, numbered, tuple(_marker(sign, pages) for sign in dangling(text, blocks, markers, found))


def _marked_notes(
    text: str, marked: Sequence[Marked], pages: Sequence[int], heads: Sequence[tuple[int, int]], words: frozenset[str]
) -> Iterator[Note]:
    for one in marked:
        span = one.span
        end = span.end + (text[span.start : span.start + 1] == "[" and text[span.end : span.end + 1] == "]")
        clean, offsets = _joined(text, span.body, span.end, words, heads)
        markers = tuple(Marker(span.label, start, stop, _page(pages, start)) for start, stop in one.markers)
        yield Note("", span.label, span.kind, span.start, end, clean, _page(pages, span.start), markers, offsets)


def _pages(text: str) -> tuple[int, ...]:
    """Where pages begin: after form feeds, not counting one at the end."""
    last = len(text.rstrip())
    return (0, *(found.end() for found in re.finditer("\f", text) if found.end() <= last))


def _page(pages: Sequence[int], offset: int) -> int | None:
    return bisect_right(pages, offset) if len(pages) > 1 else None


def _marker(sign: Sign, pages: Sequence[int]) -> Marker:
    return Marker(sign.label, sign.start, sign.end, _page(pages, sign.start))


def _notes(
    text: str,
    blocks: Sequence[Block],
    markers: Sequence[Sequence[Sequence[Sign]]],
    pages: Sequence[int],
    heads: Sequence[tuple[int, int]],
    words: frozenset[str],
) -> Iterator[Note]:
    for index, (block, of_block) in enumerate(zip(blocks, markers, strict=True)):
        carried = blocks[index + 1].carried if index + 1 < len(blocks) else None
        for span, of_note in zip(block.notes, of_block, strict=True):
            clean, offsets = _joined(text, span.body, span.end, words, heads)
            if carried and span is block.notes[-1]:
                clean, offsets = _carried_over(text, (span.body, span.end), carried, words, heads)
            marks = tuple(_marker(sign, pages) for sign in of_note)
            yield Note("", span.label, span.kind, span.start, span.end, clean, _page(pages, span.start), marks, offsets)


def _carried(blocks: Sequence[Block], notes: Sequence[Note]) -> list[tuple[int, int, str]]:
    """The stretches that go on with a note over a page break, and the ids of these notes."""
    ids = {note.start: note.id for note in notes}
    return [(*block.carried, ids[before.notes[-1].start]) for before, block in pairwise(blocks) if block.carried]


def _joined(text: str, start: int, end: int, words: frozenset[str], heads: Sequence[tuple[int, int]]) -> tuple[str, OffsetMap]:
    """A note on one line; the running heads of pages that it runs over are left out."""
    inside = heads[bisect_left(heads, (start, start)) : bisect_left(heads, (end, end))]
    if not inside:
        return join_lines(text, start, end, words)
    cut, inner = edited(text, start, end, [(left, min(right, end), "") for left, right in inside])
    clean, outer = join_lines(cut, 0, len(cut), words)
    return clean, outer.then(inner)


def _carried_over(
    text: str, note: tuple[int, int], rest: tuple[int, int], words: frozenset[str], heads: Sequence[tuple[int, int]]
) -> tuple[str, OffsetMap]:
    """A note that goes on behind the text of the next page."""
    between = [(left, right) for left, right in heads if note[0] <= left < note[1] or rest[0] <= left < rest[1]]
    cuts = sorted([*between, (note[1], rest[0])])
    cut, inner = edited(text, note[0], rest[1], [(left, right, "\n" if left == note[1] else "") for left, right in cuts])
    clean, outer = join_lines(cut, 0, len(cut), words)
    return clean, outer.then(inner)


def _links(
    text: str, printed: Sequence[Address], runs: Sequence[Run], noted: Sequence[tuple[int, int, str]], pages: Sequence[int]
) -> tuple[Link, ...]:
    """The printed addresses, and the words that the listed targets belong to. Where both are the same place and address, one link."""
    note_at = holder(noted)
    links: list[Link] = []
    led: dict[int, str] = {}
    for run in runs:
        last: str | None = None
        for target in run.targets:
            if target.shown:
                start, end = target.shown
                last = note_at(start)
                broken = any(map(str.isspace, text[start:end])) and "." in text[start:end] and "/" in text[start:end]
                links.append(Link(start, end, text[start:end], target.url, LinkKind.ANCHOR, _page(pages, start), last, broken))
                led[start] = target.url
            elif not target.repeats:
                page = _page(pages, target.start)
                links.append(Link(target.start, target.end, target.url, target.url, LinkKind.ANCHOR, page, last))
    for address in printed:
        if address.start in led and _same(led[address.start], address.url):
            continue
        shown = text[address.start : address.end]
        at = note_at(address.start)
        links.append(
            Link(address.start, address.end, shown, address.url, LinkKind.PRINTED, _page(pages, address.start), at, address.broken)
        )
    return tuple(sorted(links, key=lambda link: (link.start, link.end)))


def _same(one: str, other: str) -> bool:
    def bare(url: str) -> str:
        return normalise(url).partition("://")[2].removeprefix("www.").rstrip("/")

    return bare(one) == bare(other)


def _title(layout: Layout) -> str | None:
    """The first line, where it stands by itself, is short and is no sentence."""
    lines = layout.lines
    if len(lines) < 3:
        return None
    first, second = lines[0].text, lines[1].text
    alone = layout.blanks[1] > layout.gap or layout.gap == 0 < layout.blanks[1]
    ruled = not second.strip("=-~*#")
    wordy = first[:1].isupper() and 1 < len(first.split()) <= 25 and len(first) <= 160 and first[-1] not in ".,;:-–"
    if (alone or ruled) and wordy and not re.search(r"https?://|@|^\W*\d+\W*$", first):
        return first
    return None
