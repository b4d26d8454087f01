"""Notes of a web page with a typed sign ("* Professor of law."), and the sign behind a word that leads to them, not raised.

A line that begins with an asterisk may be an item of a list: it is a note below a rule or beside another note, and where few words carry
the sign.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from citator.formats.readers.html.announced import Announced
from citator.formats.readers.html.extent import PageMarker, PageNote
from citator.formats.readers.html.order import Flow
from citator.model import NoteKind
from citator.text.spans import Within

__all__ = ["signed_notes"]

_OPENS: Final = re.compile(r"^([*†‡]{1,4})[ \xa0]?(?=[^\W_]|[“\"«‘(\[])", re.MULTILINE)
_BEHIND: Final = re.compile(r"(?<=[^\W_]|[.,;:)”’\"\]])(?<!^[*†‡])([*†‡]{1,4})(?=[\s.,;:)\]]|\Z)", re.MULTILINE)
_PARAGRAPH: Final = re.compile(r"\n\n|\Z")
_MOST: Final = 3
"""How many words may carry the sign of one note; more are emphasis, or a rating."""


def signed_notes(flow: Flow, below: Sequence[Announced], found: Sequence[PageNote], passed_over: Within) -> list[PageNote]:
    """The notes, in order. ``below`` are announcements and rules, ``found`` notes that are known."""
    openers = [one for one in _OPENS.finditer(flow.text) if not passed_over.touches(*one.span())]
    pointing: dict[str, list[PageMarker]] = {}
    for sign in _BEHIND.finditer(flow.text) if openers else ():
        if not passed_over.touches(*sign.span()):
            pointing.setdefault(sign[1], []).append(PageMarker(sign[1], *sign.span()))
    openers = [one for one in openers if one[1] in pointing]
    notes = _beside([_note(one, following, flow.text) for one, following in pairwise([*openers, None]) if one], below, found, flow.text)
    out: list[PageNote] = []
    since: dict[str, int] = {}
    for note in notes:
        free = pointing[note.label]
        first, end = (bisect_left(free, place, key=lambda one: one.start) for place in (since.get(note.label, 0), note.start))
        if 0 < end - first <= _MOST:
            note.markers += free[first:end]
            out.append(note)
        since[note.label] = note.end
    return out


def _note(opener: re.Match[str], following: re.Match[str] | None, text: str) -> PageNote:
    stop = _PARAGRAPH.search(text, opener.end())
    end = stop.start() if stop else len(text)
    end = min(end, following.start()) if following is not None else end
    end = opener.start() + len(text[opener.start() : end].rstrip())
    return PageNote(opener[1], NoteKind.FOOTNOTE, opener.start(), end, opener.end(), end)


def _beside(notes: Sequence[PageNote], below: Sequence[Announced], found: Sequence[PageNote], text: str) -> list[PageNote]:
    """Those right below a rule or heading, or right before or behind a note; also one behind the other."""
    begins = {one.start for one in below} | {_next(text, one.start) for one in below} | {_next(text, note.end) for note in found}
    kept: set[int] = set()
    for note in notes:
        if note.start in begins:
            kept.add(note.start)
            begins.add(_next(text, note.end))
    after = {note.start for note in found} | kept
    for note in reversed(notes):
        if _next(text, note.end) in after:
            kept.add(note.start)
            after.add(note.start)
    return [note for note in notes if note.start in kept]


def _next(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
