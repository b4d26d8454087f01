"""Notes of a web page that are paragraphs or lines with a typed number ("1.", "(1)", "1"), and to which figures in the text lead.

They stand below what announces them, or below a rule; a numbered paragraph anywhere else is one of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from citator.formats.readers.html.announced import Announced, headings
from citator.formats.readers.html.extent import PageMarker, PageNote
from citator.formats.readers.html.matching import NEARLY_ALL, align, near
from citator.formats.readers.html.order import Flow
from citator.model import NoteKind
from citator.text.spans import Within

__all__ = ["numbered_notes"]

_OPENS: Final = re.compile(
    r"^(?:\((?P<round>\d{1,4})\)|(?P<dotted>\d{1,4})[.)](?=\s|[^\W\d])|(?P<bare>\d{1,4})(?=[ \xa0]+[^\W\d_a-z]|[ \xa0]+[“\"«‘(\[]))"
    r"[ \xa0]{0,9}(?=\S)",
    re.MULTILINE,
)
_LEFT_OUT: Final = 3


def numbered_notes(flow: Flow, announced: Sequence[Announced], pointing: Sequence[PageMarker], passed_over: Within) -> list[PageNote]:
    """The notes, in order; at least half of them have markers in the text before, nearly all where only a rule is above them.

    ``pointing`` is in order. Nothing in ``passed_over`` is the label of a note.
    """
    openers = [found for found in _OPENS.finditer(flow.text) if not passed_over.touches(*found.span())] if announced and pointing else []
    if not openers:
        return []
    starts = [one.start for one in pointing]
    heads = [place for place, _ in headings(flow)]
    found: list[PageNote] = []
    since = last = 0
    for one in announced:
        first, end = (bisect_left(openers, place, key=re.Match.start) for place in (one.start, one.until))
        inside = openers[first:end]
        if not inside or (
            one.is_rule and flow.text[one.start : inside[0].start()].strip() and not passed_over(one.start, inside[0].start())
        ):
            continue
        series = [opener for opener in inside if opener.lastgroup == inside[0].lastgroup]
        groups = [_notes(group, flow, one, starts, heads) for group in _groups(series, last)]
        if not groups:
            continue
        until = bisect_left(starts, one.start)
        free = pointing[max(bisect_left(starts, since), until - near(series)) : until]
        if one.is_of_references:
            free = [mark for mark in free if flow.text[mark.start] != "["]  # which name references in any order
        notes = [note for group in align(groups, free, NEARLY_ALL if one.is_rule else 0.5) for note in group]
        if notes:
            found += notes
            since, last = notes[-1].end, int(notes[-1].label)
    return found


def _groups(openers: Sequence[re.Match[str]], before: int) -> list[list[re.Match[str]]]:
    """Labels that go on counting. A group begins with 1, or goes on from ``before``; a 1 behind which the count goes on is none."""
    groups: list[list[re.Match[str]]] = []
    last = before
    for opener, following in pairwise([*openers, None]):
        assert opener is not None
        number = _number(opener)
        ahead = _number(following) if following is not None else 0
        if number == 1 and not (last > 1 and ahead == last + 1):
            groups.append([opener])
        elif last < number <= last + _LEFT_OUT and (groups or before):
            if not groups:
                groups.append([])
            groups[-1].append(opener)
        else:
            continue
        last = number
    return groups


def _number(opener: re.Match[str]) -> int:
    return int(opener[opener.lastgroup or 0])


def _notes(group: Sequence[re.Match[str]], flow: Flow, one: Announced, marks: Sequence[int], heads: Sequence[int]) -> list[PageNote]:
    text = flow.text
    headed = flow.spans[one.element][0] < one.start
    kind = NoteKind.ENDNOTE if headed and not one.is_of_references else one.kind
    notes: list[PageNote] = []
    for opener, following in pairwise([*group, None]):
        assert opener is not None
        start, body = opener.span()
        in_lines = following is None and len(group) > 1 and "\n\n" not in text[group[-2].end() : start]
        end = text.find("\n" if in_lines else "\n\n", body)
        end = len(text) if end < 0 else end
        if following is not None and not (_has(heads, end, following.start()) or (one.is_rule and _has(marks, end, following.start()))):
            end = following.start()
        elif following is not None:
            end = min(end, following.start())
        end = start + len(text[start:end].rstrip())
        notes.append(PageNote(str(_number(opener)), kind, start, end, min(body, end), end))
    return notes


def _has(places: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
