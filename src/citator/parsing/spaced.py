"""Blanks that are wider than one, and those that do not break: they are read as a plain blank, and counted in their places.

Two blanks behind a full stop are the habit of a typewriter, tabulators and thin blanks that of a program; in print none of them shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from citator.model import Citation, OffsetMap
from citator.parsing.placing import placed

__all__ = ["evenly_spaced", "read_evenly_spaced"]

_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff"  # soft hyphens, joiners, marks of direction
_BLANKS = "\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_WIDE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNEVEN = re.compile(rf"(?!(?<![{_BLANKS}]) (?![{_BLANKS}]))[{_BLANKS}]+")


def evenly_spaced(text: str) -> tuple[str, OffsetMap]:
    """The text with one plain blank for each run of blanks in a line, and the map back.

    >>> evenly_spaced("Brook,\u00a0p.\u202f3.  See\\tHale")[0]
    'Brook, p. 3. See Hale'
    """
    kept: list[str] = []
    anchors: list[tuple[int, int]] = [(0, 0)]
    at = clean = 0
    for found in _UNEVEN.finditer(text):
        kept.append(text[at : found.start()] + " ")
        clean += len(kept[-1])
        at = found.end()
        if clean != at:
            anchors.append((clean, at))
    kept.append(text[at:])
    return "".join(kept), OffsetMap(tuple(anchors))


def read_evenly_spaced(text: str, read: Callable[[str], Sequence[Citation]]) -> Sequence[Citation]:
    """What ``read`` finds in the text with plain blanks, with the places that it has in ``text``."""
    if "  " not in text and "\t" not in text and (text.isascii() or not _WIDE.search(text)):
        return read(text)
    plain, offsets = evenly_spaced(text)
    out: list[Citation] = []
    for one in read(plain):
        start, end = offsets.span(one.start, one.end)
        out.append(replace(one, start=start, end=end, raw=text[start:end], record=placed(one.record, offsets.span)))
    return out
