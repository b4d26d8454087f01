"""Notes of a web page that are typed: paragraphs that begin with "[1]", "[2]" …, and "[1]" in the text, without any link."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from citator.formats.readers.html.announced import Announced
from citator.formats.readers.html.extent import PageMarker, PageNote
from citator.formats.readers.html.matching import align, attach, near
from citator.formats.readers.html.order import Flow
from citator.model import NoteKind
from citator.text.spans import Within

__all__ = ["BIBLIOGRAPHIC", "bracketed_notes"]

BIBLIOGRAPHIC: Final = re.compile(
    r"\b(?:1[5-9]|20)\d\d[a-z]?\b|\b[ns]\. ?d\.|\bforthcoming\b|\bin press\b|\bdoi\b|https?://|www\.|\b10\.\d{4,6}/", re.IGNORECASE
)
_OPENS: Final = re.compile(r"^\[(\d{1,4})\](?![(\[:])\s{0,3}(?=\S)", re.MULTILINE)
_LEFT_OUT: Final = 3


def bracketed_notes(flow: Flow, announced: Sequence[Announced], pointing: Sequence[PageMarker], passed_over: Within) -> list[PageNote]:
    """The notes, in order. ``pointing`` are figures that could be markers; nothing in ``passed_over`` is the label of a note."""
    openers = [found for found in _OPENS.finditer(flow.text) if not passed_over.touches(*found.span())]
    if not openers:
        return []
    at_start = {found.start() for found in openers}
    free = [one for one in pointing if one.start not in at_start]
    starts = [one.start for one in free]
    heads = [one.start for one in announced]
    found: list[PageNote] = []
    given: set[tuple[int, str]] = set()
    since = 0
    for head, begin, groups in _sections(_groups(openers, heads), announced, heads, flow.text, starts):
        notes = [note for group in groups for note in group]
        first, last = bisect_left(starts, begin), bisect_left(starts, notes[-1].end)
        before = free[max(bisect_left(starts, since), first - near(notes)) : first]
        if head is not None and head.is_of_references:
            cites = [*free[max(0, first - near(notes)) : first], *free[last : last + near(notes)]]
            good = notes if _cite(notes, [one for one in cites if (one.start, one.label) not in given], flow.text) else []
            given.update((one.start, one.label) for note in notes for one in note.markers)
        elif head is not None:
            good = [note for group in align(groups, before) for note in group]
        else:  # a summary that names ranges of numbered paragraphs ("[4–9]" in a judgment) makes no notes of them
            good = notes if attach(notes, [one for one in before if len(one.label) + 2 >= one.end - one.start]) else []
        if good:
            found += good
            since = good[-1].end
    return found


def _sections(
    groups: Sequence[list[re.Match[str]]], announced: Sequence[Announced], heads: Sequence[int], text: str, marks: Sequence[int]
) -> Iterator[tuple[Announced | None, int, list[list[PageNote]]]]:
    """What announces notes, where they begin, and their groups; below a heading of notes these may begin anew, as those of chapters do."""
    bundle: list[list[PageNote]] = []
    before: Announced | None = None
    begin = 0
    for group in groups:
        at = bisect_right(heads, group[0].start()) - 1
        head = announced[at] if at >= 0 and group[0].start() < announced[at].until else None
        if bundle and not (head is not None and head is before and not head.is_of_references):
            yield before, begin, bundle
            bundle = []
        begin = begin if bundle else group[0].start()
        bundle.append(_notes(group, text, head, marks))
        before = head
    if bundle:
        yield before, begin, bundle


def _groups(openers: Sequence[re.Match[str]], heads: Sequence[int]) -> list[list[re.Match[str]]]:
    """Labels that go on counting; a group ends where it begins anew, or where notes are announced again."""
    groups: list[list[re.Match[str]]] = []
    last = 0
    for opener in openers:
        number = int(opener[1])
        goes_on = bool(groups) and last < number <= last + _LEFT_OUT
        if goes_on and bisect_right(heads, opener.start()) == bisect_right(heads, groups[-1][0].start()):
            groups[-1].append(opener)
        elif number == 1 or goes_on or (not groups and number < _LEFT_OUT):
            groups.append([opener])
        else:
            continue
        last = number
    return groups


def _notes(group: Sequence[re.Match[str]], text: str, head: Announced | None, marks: Sequence[int]) -> list[PageNote]:
    kind = NoteKind.FOOTNOTE
    if head is not None:
        kind = NoteKind.REFERENCE if head.is_of_references else NoteKind.ENDNOTE
    notes: list[PageNote] = []
    for opener, following in pairwise([*group, None]):
        assert opener is not None
        start, body = opener.span()
        lines = text.find("\n", group[-2].end(), start) if following is None and len(group) > 1 else -1
        in_lines = lines >= 0 and "\n\n" not in text[group[-2].end() : start]  # notes are lines of one paragraph
        end = text.find("\n" if in_lines else "\n\n", body)
        end = len(text) if end < 0 else end
        if following is not None:
            mark = bisect_left(marks, end)
            again = mark < len(marks) and marks[mark] < following.start()  # the text goes on between them
            end = min(end, following.start()) if again and head is None else following.start()
        end = start + len(text[start:end].rstrip())
        notes.append(PageNote(str(int(opener[1])), kind, start, end, min(body, end), end))
    return notes


def _cite(notes: Sequence[PageNote], free: Sequence[PageMarker], text: str) -> bool:
    """Give references their markers, which stand in any order; whether these are references."""
    order = {note.label: note for note in notes}
    for one in free:
        if one.label in order and text[one.start] == "[":
            order[one.label].markers.append(one)
    alike = sum(1 for note in notes if note.markers or BIBLIOGRAPHIC.search(text, note.body, note.close))
    return alike * 2 >= len(notes)
