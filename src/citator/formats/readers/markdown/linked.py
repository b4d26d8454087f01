r"""Notes in Markdown that a converter made of a page or a Word file: links in the document that lead from a label to a note and back.

``[\[1\]](#_ftn1)`` and ``[\[1\]](#_ftnref1) Text`` (Word's own pages), ``[[1]](#footnote-1)`` and
``1. <a id="footnote-1"></a> Text [↑](#…)`` (mammoth), ``[1](#fn1)`` and ``1. Text [↩](#fnref1)`` (turndown, markdownify),
``<sup><a href="#fn1">1</a></sup>``, and all of these with the address of the page before the ``#``.

The rule is that of web pages: a link shows a label, and a block further on has this label and leads back, or is the place that the link
leads to and is labelled so. Tables of contents lead one way only.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from citator.formats.readers.html.labels import is_back, label_of
from citator.formats.readers.markdown.blocks import Block, blocks_of, past_tags
from citator.formats.readers.markdown.found import Found
from citator.formats.readers.markdown.links import LinkSpan
from citator.formats.readers.markdown.words import TAG
from citator.model import Marker
from citator.text.spans import Within

__all__ = ["linked_notes"]

_SIGNS: Final = re.compile(r"[\\*_`^]|</?[A-Za-z][^<>\n]{0,400}>|\[?if !support\w{1,20}\]?|\[?endif\]?")  # Word's conditions
_NAMED: Final = re.compile(r"\b(?:id|name)\s*=\s*[\"']?([^\s\"'<>]{1,200})", re.IGNORECASE)
_BRACED: Final = re.compile(r"\{[^{}\n]{0,200}?#([^\s{}]{1,200})[^{}\n]{0,200}\}")
_BEHIND_LABEL: Final = re.compile(r"(?:\{[^{}\n]{0,200}\})?(?:</?[A-Za-z][^<>\n]{0,400}>|[\\.:)\]*_^])*[ \t]*")
_ATTRIBUTES: Final = re.compile(r"\{[#.][^{}\n]{0,200}\}")
_STARS: Final = re.compile(r"\*{1,3}")
_JUMP: Final = re.compile(r"(?:^|[\s:])[a-z]\s*$")
_FAR: Final = 8
"""Blocks from one note to the next, at most, that are taken for its further paragraphs."""


@dataclass(slots=True)
class _Inner:
    """A link into the document: its label, or whether it shows a way back; ``page`` is what stands before the ``#``."""

    span: LinkSpan
    page: str
    place: str
    label: str | None
    back: bool


@dataclass(slots=True)
class _Note:
    """A block that may be a note: its label, where its words begin, the places that it is, its links back."""

    block: int
    label: str
    body: int
    leads: bool
    places: list[str] = field(default_factory=list)
    ways: list[_Inner] = field(default_factory=list)
    markers: list[_Inner] = field(default_factory=list)


def linked_notes(text: str, links: Sequence[LinkSpan], code: Within) -> tuple[list[Found], list[Marker], list[LinkSpan]]:
    """The notes that links lead to, the markers whose note is missing, and the links of these, which lead nowhere else."""
    inner = sorted(filter(None, (_inner(text, span) for span in links)), key=lambda one: one.span.whole_start)
    if not any(one.label for one in inner):
        return [], [], []
    blocks = blocks_of(text, code)
    candidates = list(_candidates(text, blocks, inner))
    heads = {id(way) for note in candidates for way in note.ways}
    markers = [one for one in inner if one.label and id(one) not in heads]
    notes = _paired(blocks, candidates, markers)
    used = {id(marker) for note in notes for marker in note.markers}
    kinds = {_kind(marker.place) for note in notes for marker in note.markers}
    lost = [one for one in markers if id(one) not in used and _kind(one.place) in kinds]
    found = [_found(text, blocks, note, end) for note, end in _extents(blocks, notes, [one.span.whole_start for one in markers])]
    led = [one.span for note in notes for one in (*note.markers, *note.ways)]
    return found, [Marker(one.label or "", *_place(text, one.span)) for one in lost], [*led, *(one.span for one in lost)]


def _inner(text: str, span: LinkSpan) -> _Inner | None:
    page, mark, place = span.href.partition("#")
    if span.image or not mark or not place or span.end - span.start > 200:
        return None
    written = text[span.start : span.end].replace("\\", "").strip()
    shown = _SIGNS.sub("", written).strip()
    if _STARS.fullmatch(written):
        return _Inner(span, page, place, written, back=False)
    back = not shown or is_back(shown) or ((jump := _JUMP.sub("", shown)) != "" and is_back(jump))
    label = None if back else label_of(shown)
    return _Inner(span, page, place, label, back) if label or back else None


def _candidates(text: str, blocks: Sequence[Block], inner: Sequence[_Inner]) -> Iterator[_Note]:
    """The blocks with a label and a link back, or with a name."""
    at_start = {one.span.whole_start: one for one in inner}
    starts = [one.span.whole_start for one in inner]
    seen: set[str] = set()
    owner = -1
    last: _Note | None = None
    for index, block in enumerate(blocks):
        if block.divides:
            owner, last = -1, None
            continue
        within = inner[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        if block.deep and owner >= 0:  # a further paragraph of an item
            if last:
                last.ways += [one for one in within if one.back]
            else:
                last = _candidate(text, owner, blocks[owner], at_start, [one for one in within if one.back], seen)
                if last:
                    yield last
        else:
            owner = index
            last = _candidate(text, index, block, at_start, within, seen)
            if last:
                yield last
        seen.update(one.label for one in within if one.label)


def _candidate(text: str, index: int, block: Block, at_start: dict[int, _Inner], within: Sequence[_Inner], seen: set[str]) -> _Note | None:
    label, at, ways = block.label, block.body, [one for one in within if one.back]
    leads = False
    while one := at_start.get(at):
        if one.label and not leads and label in (None, one.label) and one.label in seen:
            label, leads = one.label, True
            ways.append(one)
        elif not one.back and not (leads or ways) and len(one.label or "") > 1:
            break
        elif not one.back:  # the letters of several ways back
            ways.append(one)
        behind = _BEHIND_LABEL.match(text, one.span.whole_end, block.end)
        at = past_tags(text, behind.end() if behind else one.span.whole_end)
    places = [found[1] for found in (*_NAMED.finditer(text, block.start, at), *_BRACED.finditer(text, block.start, at))]
    if not (ways or places) or (label is None and not (ways and places)):
        return None
    return _Note(index, label or "", min(at, block.end), leads, places, ways)


def _paired(blocks: Sequence[Block], candidates: Sequence[_Note], markers: Sequence[_Inner]) -> list[_Note]:
    """The candidates that are notes, with their markers: those that lead to a place in it, or else the first before it with its label
    that are not yet another's.
    """
    by_place: dict[str, list[_Inner]] = {}
    waiting: dict[tuple[str, str], list[str]] = {}
    for one in markers:
        if not one.page:
            by_place.setdefault(one.place, []).append(one)
        named = waiting.setdefault((one.page, one.label or ""), [])
        if one.place not in named[-8:]:
            named.append(one.place)
    to: dict[tuple[str, str], list[_Inner]] = {(one.page, one.place): [] for one in markers}
    for one in markers:
        to[one.page, one.place].append(one)
    returns = _several(candidates)
    next_of: dict[tuple[str, str], int] = {}
    out: list[_Note] = []
    for note in candidates:
        start = blocks[note.block].start
        for place in note.places:
            before = [one for one in by_place.get(place, ()) if one.span.whole_start < start]
            note.label = note.label or (before[0].label or "" if before else "")
            note.markers += [one for one in before if one.label == note.label]
        ways = [way for way in note.ways if (way.page, way.place) not in returns]
        for page in dict.fromkeys(way.page for way in ways if not note.markers):
            key = page, note.label
            named, at = waiting.get(key, []), next_of.get(key, 0)
            if at < len(named) and not any(way.place == named[at] for way in ways):
                note.markers = [one for one in to[page, named[at]] if one.span.whole_start < start and one.label == note.label]
            if note.markers:
                next_of[key] = at + 1
                break
        if note.markers:
            out.append(note)
    return out if not out else sorted([*out, *_unmarked(candidates, out)], key=lambda note: note.block)


def _several(candidates: Sequence[_Note]) -> set[tuple[str, str]]:
    """The places that notes of several labels lead back to: the top of a page, and no marker."""
    led: dict[tuple[str, str], str] = {}
    out: set[tuple[str, str]] = set()
    for note in candidates:
        for way in note.ways:
            if led.setdefault((way.page, way.place), note.label) != note.label:
                out.add((way.page, way.place))
    return out


def _unmarked(candidates: Sequence[_Note], notes: Sequence[_Note]) -> Iterator[_Note]:
    """Candidates that nothing points at, and that lead back to places that are called as those of the notes are."""
    kinds = {_kind(way.place) for note in notes for way in note.ways}
    known = {note.block for note in notes}
    for note in candidates:
        if note.label and note.block not in known and any(_kind(way.place) in kinds for way in note.ways):
            yield note


def _kind(place: str) -> str:
    return re.sub(r"\d+", "0", place)


def _extents(blocks: Sequence[Block], notes: Sequence[_Note], markers: Sequence[int]) -> Iterator[tuple[_Note, int]]:
    """The notes and where they end: with their indented paragraphs, with the one that leads back, and with what stands between them
    and the next note, if that is no heading and has no marker.
    """
    starts = [block.start for block in blocks]
    for number, note in enumerate(notes):
        following = notes[number + 1].block if number + 1 < len(notes) else len(blocks)
        last = note.block
        if note.body >= blocks[last].end and last + 1 < following and not blocks[last + 1].divides:
            last += 1  # the label stands by itself
        if note.ways:
            last = max(last, bisect_right(starts, max(way.span.whole_start for way in note.ways)) - 1)
        while last + 1 < following and blocks[last + 1].deep:
            last += 1
        between = blocks[last + 1 : following] if following - last <= _FAR and following < len(blocks) else ()
        if between and not any(block.divides for block in between):
            first, after = between[0].start, between[-1].end
            if bisect_left(markers, first) == bisect_left(markers, after):
                last = following - 1
        yield note, blocks[last].end


def _found(text: str, blocks: Sequence[Block], note: _Note, end: int) -> Found:
    block = blocks[note.block]
    start = block.start + len(text[block.start : block.end]) - len(text[block.start : block.end].lstrip(" \t>"))
    cuts = [(way.span.whole_start, way.span.whole_end) for way in note.ways if way.span.whole_start >= note.body]
    cuts += [match.span() for match in _ATTRIBUTES.finditer(text, note.body, end)]
    return Found(start, end, min(note.body, end), end, note.label, [_place(text, one.span) for one in note.markers], cuts)


def _place(text: str, span: LinkSpan) -> tuple[int, int]:
    """Where a marker stands, with the tags that raise it."""
    start, end = span.whole_start, span.whole_end
    opened = text[max(0, start - 200) : start].rpartition("<sup")[2]
    raised = text.startswith("</sup>", end) and TAG.fullmatch("<sup" + opened)
    return (start - len(opened) - 4, end + 6) if raised else (start, end)
