"""reStructuredText: notes, citations and links, on top of the text, which stays the decoded file, unchanged.

By the specification of docutils; automatic numbers are the ones that docutils gives. Comments, code and what directives hold that is no
prose are furniture: nothing is cited from them, and nothing they name is read.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.readers._assemble import squeeze
from citator.formats.readers._code import addressed
from citator.formats.readers.rst.blocks import Blocks, Target, read_blocks
from citator.formats.readers.rst.inline import Inline, read_inline
from citator.formats.readers.rst.numbering import labelled
from citator.model import Document, Link, LinkKind, Marker, Note, NoteKind, OffsetMap, Span
from citator.text.clean import Edit, edited
from citator.text.language import detect
from citator.text.spans import Within, disjoint, holder
from citator.text.urls import find_addresses

__all__ = ["MEDIA_TYPES", "code_of", "read"]

MEDIA_TYPES: Final = ("text/x-rst",)

_PARAGRAPH: Final = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
_TARGET: Final = re.compile(r"[ \t]*(?:\.\. _|__)")
_CHAIN = 20  # names that lead to names


def code_of(text: str) -> list[tuple[int, int]]:
    """What is code in reStructuredText, a comment, or else no prose and no target of a link, in order."""
    blocks = read_blocks(text)
    hidden = disjoint(blocks.hidden)
    inline = read_inline(text, _prose(text, hidden, blocks), blocks.substitutions)
    return disjoint([*(span for span in hidden if not _TARGET.match(text, *span)), *inline.code])


def read(data: bytes, source: str, base_url: str | None = None) -> Document:
    """The document in a reStructuredText file.

    Raises :class:`SourceUnreadable` (``empty``, ``not-text``).
    """
    decoded = media.decode(data)
    if decoded is None:
        raise SourceUnreadable(source, "this is no text: it holds binary data", "not-text")
    text = decoded.text
    if not text.strip():
        raise SourceUnreadable(source, "the file is empty", "empty")
    blocks = read_blocks(text)
    hidden = disjoint(blocks.hidden)
    inline = read_inline(text, _prose(text, hidden, blocks), blocks.substitutions)
    markup = _markup(text, hidden, blocks, inline)
    notes, loose = _notes(text, blocks, inline, markup)
    links = _links(text, blocks, inline, markup, hidden, notes)
    seen = edited(text, 0, len(text), markup)[0]
    return Document(
        source=source,
        media_type="text/x-rst",
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        title=blocks.title or _title(text, blocks, markup),
        language=detect(seen),
        base_url=base_url,
        notes=notes,
        links=links,
        dangling_markers=loose,
        furniture=tuple(Span(start, end) for start, end in disjoint([*hidden, *addressed(text, inline.code)]) if end > start),
        markup=tuple(markup),
        warnings=(f"some bytes are not {decoded.encoding} and are shown as \ufffd",) if decoded.lossy else (),
    )


def _prose(text: str, hidden: Sequence[tuple[int, int]], blocks: Blocks) -> Iterator[tuple[int, int]]:
    """The paragraphs in which inline markup is read: cut at what is hidden, at list items and where notes begin."""
    cuts = sorted(
        {edge for span in hidden for edge in span}
        | {note.body for note in blocks.notes}
        | {note.start for note in blocks.notes}
        | {end for _, end in blocks.items}
        | {end for _, end in blocks.joints}
    )
    within = Within(hidden)
    for found in _PARAGRAPH.finditer(text):
        start, end = found.span()
        edges = [start, *(cut for cut in cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]), end]
        for left, right in pairwise(edges):
            if not within(left, right):
                yield left, right


def _markup(text: str, hidden: Sequence[tuple[int, int]], blocks: Blocks, inline: Inline) -> list[Edit]:
    """What a reader sees in the place of the signs, in order and apart."""
    edits: list[Edit] = [(start, end, "\n\n") for start, end in hidden if end > start]
    edits += [(start, end, "\n\n") for start, end in blocks.joints if end > start]
    edits += [(start, end, f"\n\n{_bullet(text[start:end])}") for start, end in blocks.items]
    edits += [(note.start, note.body, "\n\n") for note in blocks.notes]
    edits += [edit for edit in inline.edits if edit[1] > edit[0]]
    edits += [(found.start(), found.end(), ":") for found in re.finditer(r"(?<=\S)::(?=[ \t]*(?:\n|\Z))", text)]
    out: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        if not out or edit[0] >= out[-1][1]:
            out.append(edit)
    return out


def _bullet(sign: str) -> str:
    return "•" if sign in "*+-" else sign


def _read(text: str, start: int, end: int, markup: Sequence[Edit]) -> tuple[str, OffsetMap]:
    """A stretch as a reader sees it, on one line, and the map back."""
    low, high = bisect_left(markup, (start, -1, "")), bisect_left(markup, (end, -1, ""))
    plain, inner = edited(text, start, end, [(left, min(right, end), new) for left, right, new in markup[low:high]])
    clean, outer = squeeze(plain, 0, len(plain))
    return clean, outer.then(inner)


def _notes(text: str, blocks: Blocks, inline: Inline, markup: Sequence[Edit]) -> tuple[tuple[Note, ...], tuple[Marker, ...]]:
    labels, led = labelled(blocks.notes, inline.marks)
    markers: list[list[Marker]] = [[] for _ in blocks.notes]
    loose: list[Marker] = []
    for (name, start, end), at in zip(inline.marks, led, strict=True):
        if at is None:
            loose.append(Marker(name.lstrip("#") or name, start, end))
        else:
            markers[at].append(Marker(labels[at], start, end))
    notes: list[Note] = []
    for number, (note, label) in enumerate(zip(blocks.notes, labels, strict=True), 1):
        words, offsets = _read(text, note.body, max(note.body, note.end), markup)
        kind = NoteKind.FOOTNOTE if note.label[0] in "#*" or note.label.isdecimal() else NoteKind.REFERENCE
        notes.append(Note(f"n{number}", label, kind, note.start, note.end, words, markers=tuple(markers[number - 1]), offsets=offsets))
    return tuple(notes), tuple(loose)


def _links(
    text: str, blocks: Blocks, inline: Inline, markup: Sequence[Edit], hidden: Sequence[tuple[int, int]], notes: Sequence[Note]
) -> tuple[Link, ...]:
    note_at = holder([(note.start, note.end, note.id) for note in notes])
    named = {target.name: target for target in reversed([*blocks.targets, *inline.targets]) if target.name}
    anonymous = iter([target for target in blocks.targets if target.name is None])
    found = list(inline.links)
    for start, end, name in inline.references:
        target = named.get(name) if name else next(anonymous, None)
        found.append((start, end, _address(target, named)))
    links: dict[tuple[int, int], Link] = {}
    for start, end, written in found:
        href = _web_address(written)
        if href:
            links.setdefault((start, end), Link(start, end, _read(text, start, end, markup)[0], href, LinkKind.ANCHOR, note=note_at(start)))
    held = Within(disjoint([*hidden, *inline.code, *((start, end) for start, end, _ in found)]))
    plain, offsets = edited(text, 0, len(text), markup)
    for address in find_addresses(plain, joined=False):
        start, end = offsets.span(address.start, address.end)
        if not held.touches(start, end):
            kind = LinkKind.PRINTED if address.scheme_missing else LinkKind.ANCHOR
            links[start, end] = Link(start, end, address.as_written, address.url, kind, note=note_at(start))
    return tuple(sorted(links.values(), key=lambda link: (link.start, link.end)))


def _address(target: Target | None, named: Mapping[str, Target]) -> str:
    """Where a target leads in the end; "" for a place in the document."""
    for _ in range(_CHAIN):
        if target is None or not target.alias:
            break
        target = named.get(target.alias)
    return target.address if target else ""


def _web_address(written: str) -> str | None:
    if written.lower().startswith(("http://", "https://", "ftp://")):
        return written
    return f"http://{written}" if written.lower().startswith("www.") else None


def _title(text: str, blocks: Blocks, markup: Sequence[Edit]) -> str | None:
    return next((words for start, end in blocks.headings[:1] if (words := _read(text, start, end, markup)[0])), None)
