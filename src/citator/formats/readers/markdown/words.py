"""The words of a note in Markdown, without the signs that set them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from citator.formats.readers.markdown.found import Found
from citator.formats.readers.markdown.links import LinkSpan
from citator.model import Marker, Note
from citator.text.clean import Edit, edited, join_lines, vocabulary
from citator.text.spans import Within, disjoint
from citator.text.urls import find_addresses

__all__ = ["TAG", "notes_of"]

TAG: Final = re.compile(r"</?[A-Za-z][^<>\n]{0,400}>")
_APART: Final = re.compile(r"</?(?:br|p|div|li)\b", re.IGNORECASE)
_TICKS: Final = re.compile(r"`+")
_QUOTED: Final = re.compile(r"\n[ \t]*((?:>[ \t]?)+)")
_STARS: Final = re.compile(r"(?<!\\)\*{1,3}(?=\S)|(?<=\S)(?<!\\)\*{1,3}")
_SCORES: Final = re.compile(r"(?<![\w\\])_{1,3}(?=\w)|(?<=[\w.,;:!?)\"”’])_{1,3}(?!\w)")
_ESCAPED: Final = re.compile(r"\\(?=[!-/:-@\[-`{-~])")


def notes_of(text: str, found: Sequence[Found], links: Sequence[LinkSpan], code: Within) -> tuple[Note, ...]:
    """The notes that were found, in their order."""
    words = vocabulary(text)
    ordered = sorted(links, key=lambda link: link.whole_start)
    starts = [link.whole_start for link in ordered]
    notes: list[Note] = []
    for number, note in enumerate(found, 1):
        inside = ordered[bisect_left(starts, note.body) : bisect_left(starts, note.close)]
        plain, inner = edited(text, note.body, note.close, _markup(text, note, inside, code))
        clean, outer = join_lines(plain, 0, len(plain), words)
        markers = tuple(Marker(note.label, start, end) for start, end in note.markers)
        notes.append(Note(f"n{number}", note.label, note.kind, note.start, note.end, clean, None, markers, outer.then(inner)))
    return tuple(notes)


def _markup(text: str, note: Found, links: Sequence[LinkSpan], code: Within) -> list[Edit]:
    """Edits that take the signs of Markdown, and the tags of HTML, out of a note."""
    start, end = note.body, note.close
    edits: list[Edit] = [(left, right, "") for left, right in note.cuts]
    for link in links:
        if link.whole_end <= end:
            edits += [(link.whole_start, link.start, ""), (link.end, link.whole_end, "")]
    edits += [(match.start(1), match.end(1), "") for match in _QUOTED.finditer(text, start, end)]
    edits = _apart(edits)
    addresses = [(start + found.start, start + found.end) for found in find_addresses(text[start:end], joined=False)]
    held = Within(disjoint([*((left, right) for left, right, _ in edits), *addresses]))
    tags = [match for match in TAG.finditer(text, start, end) if not held.touches(*match.span()) and not code.touches(*match.span())]
    edits += [(*match.span(), " " if _APART.match(match[0]) else "") for match in tags]
    held = Within(disjoint([*((left, right) for left, right, _ in edits), *addresses]))
    for pattern in (_STARS, _SCORES):
        signs = [match.span() for match in pattern.finditer(text, start, end) if not held.touches(*match.span())]
        if len(signs) % 2 == 0:
            edits += [(left, right, "") for left, right in signs]
    edits += [(*match.span(), "") for match in _ESCAPED.finditer(text, start, end) if not held.touches(*match.span())]
    edits += [(*match.span(), "") for match in _TICKS.finditer(text, start, end) if not held.touches(*match.span())]
    return _apart(edits)


def _apart(edits: Sequence[Edit]) -> list[Edit]:
    """The edits in order, each once, without those inside another."""
    out: list[Edit] = []
    for edit in sorted(set(edits), key=lambda edit: (edit[0], -edit[1])):
        if not out or edit[0] >= out[-1][1]:
            out.append(edit)
    return out
