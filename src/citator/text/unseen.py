"""Notes whose markers are faint or were not seen: lines whose labels go on with those that are pointed at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from citator.text.lines import ends_sentence
from citator.text.note_blocks import Label, following_label
from citator.text.note_lines import BIBLIOGRAPHIC, NOTE_WORD, NoteLines, Start

__all__ = ["SERIES", "UNSEEN", "UnseenMarkers"]

SERIES: Final = ("bare", "raised", "dotted")
"""Styles of labels that are numbers of a series."""
_CLOSED: Final = {"square": "square", "round": "closing"}
"""Labels in brackets, which number paragraphs and the parts of a sentence too, and what points at them."""
UNSEEN: Final = 2
"""Markers on end that may not have been seen."""
_LONGEST: Final = 3000  # notes that one block holds, at most
_ROW: Final = 3  # notes of a row in round brackets, at least
_SYMBOL: Final = re.compile(r"\b[A-Z]{1,4}/[A-Z\d]")  # A/RES/70/1
_SHORT: Final = 12  # lines of a note that nothing points at, at most


class UnseenMarkers(NoteLines):
    """Goes on with a block of notes where markers were not seen."""

    def _over_unseen(self, chain: list[tuple[str, int]], label: Label, first: int) -> list[tuple[str, int]]:
        """The chain of markers, gone on with where one or two are faint or unseen, as long as lines with their labels follow."""
        kind = label[1]
        if not chain:
            return chain
        until = self._lines[first].start
        out = list(chain)
        at = first
        for name, _ in chain[1:]:
            line = self._line_with(name, kind, at)
            if line is None:
                return chain
            at = line[0]
        while len(out) < _LONGEST:
            name, place = out[-1]
            number = int(name)
            steps: list[tuple[str, int]] = []
            for step in range(1, UNSEEN + 2):
                line = self._line_with(str(number + step), kind, at)
                if line is None or line[0] >= self._next_page[first]:
                    break
                at = line[0]
                steps.append((line[1], at))
                seen = self._pointers.first(line[1], kind, place + 1)
                if (seen is None or seen >= until) and step < UNSEEN + 1:
                    seen = self._pointers.first(line[1], "faint", place + 1)
                if seen is not None and seen < until:
                    out.append((line[1], seen))
                    break
            else:
                return out
            if out[-1][0] == name:
                return out
        return out

    def _with_unseen(self, starts: list[Start], kind: str, first: int) -> list[Start]:
        """The notes of a block, and one or two more behind the last whose markers were not seen: they stand as close, say what notes
        say, nothing farther down points at them, and nothing but the end of the page comes after.
        """
        if not starts or kind not in (*SERIES, *_CLOSED) or not starts[-1][1].isdecimal():
            return starts
        out = list(starts)
        while len(out) < len(starts) + min(UNSEEN, len(starts)):
            at = out[-1][0]
            line = self._line_with(following_label(out[-1][1]), kind, at)
            near = starts[1][0] if len(starts) > 1 else first
            if line is None or line[0] >= self._next_page[first] or not self._stands_close(at, line[0], near):
                break
            if self._is_called_later(line, _CLOSED.get(kind, kind), self._lines[first].start) or not self._reads_as_note(
                line, kind, len(starts)
            ):
                break
            out.append(line)
        return out if out == starts or self._ends_page(out[-1][0]) else starts

    def _row_in_brackets(self, first: int, label: Label, since: int) -> list[Start]:
        """Notes from 1 on in round brackets, in a row without a gap that more than half have a marker in their order, also behind a
        figure ("resolution 70/1 (2)"). As the parts of an article are counted so, too, one of the markers must end a sentence or a
        part of it, and half of the notes must name a source.
        """
        name, kind, _ = label
        until = self._lines[first].start
        place = self._pointers.first(name, "row", since)
        if kind != "round" or name != "1" or place is None or place >= until or not self._begins_paragraph(first):
            return []
        row: list[Start] = [(first, name, label[2])]
        called = 1
        while len(row) < _LONGEST:
            upper = row[-1][0]
            line = self._line_with(following_label(row[-1][1]), kind, upper)
            if line is None or line[0] >= self._next_page[first] or not self._is_near(upper, line[0], line[0]):
                break
            place = self._pointers.first(line[1], "row", place + 1) if place is not None else None
            place = place if place is not None and place < until else None
            if place is None and not (self._stands_close(upper, line[0], line[0]) and self._reads_as_note(line, kind, called)):
                break
            row.append(line)
            called += place is not None
        closed = any(self._pointers.at(one, "closing", since, until) for _, one, _ in row)
        return row if called >= _ROW and called * 2 > len(row) and closed and self._name_sources(row) else []

    def _name_sources(self, row: Sequence[Start]) -> bool:
        rests = [self._rest(index, length) for index, _, length in row]
        return sum(1 for rest in rests if NOTE_WORD.match(rest) or BIBLIOGRAPHIC.search(rest) or _SYMBOL.search(rest)) * 2 >= len(row)

    def _stands_close(self, upper: int, lower: int, first: int) -> bool:
        """Whether the line ``lower`` opens a note right below the one that line ``upper`` opens."""
        label = self._labels[lower]
        noted = label is not None and bool(NOTE_WORD.match(self._rest(lower, label[2])))
        ended = self._lines[lower - 1].text.endswith(".") or ends_sentence(self._lines[lower - 1].text)
        return self._is_near(upper, lower, first) and (ended or noted)

    def _is_near(self, upper: int, lower: int, first: int) -> bool:
        """Whether no wider gap stands between two lines than above line ``first``."""
        widest = max(self._layout.blanks[first], self._layout.gap)
        inside = all(self._layout.blanks[at] <= self._layout.gap for at in range(upper + 1, lower))
        return inside and self._layout.blanks[lower] <= widest

    def _is_called_later(self, line: Start, kind: str, since: int) -> bool:
        """Whether a marker farther down points at the note, before numbers begin anew; its own label may look like one."""
        index, name, length = line
        own = self._start(index)
        later = self._pointers.first(name, kind, since)
        if later is not None and own <= later < own + length:
            later = self._pointers.first(name, kind, own + length)
        anew = self._pointers.first("1", kind, self._lines[index].start)
        return later is not None and (anew is None or anew > later)

    def _ends_page(self, index: int) -> bool:
        """Whether the note that line ``index`` opens is the last of its page, but for a line or two below."""
        stop = min(self._next_stop[index], self._next_page[index], self._next_head[index])
        return self._lines_to_next(index, stop) >= stop - 2

    def _reads_as_note(self, line: Start, kind: str, seen: int) -> bool:
        """Whether a line with a label that nothing points at opens a note, and no heading or paragraph."""
        index, _, length = line
        following = self._lines_to_next(index, min(self._next_stop[index], self._next_page[index], self._next_head[index]))
        text = " ".join(self._lines[at].text for at in range(index, following))[length:]
        noted = bool(NOTE_WORD.match(text) or BIBLIOGRAPHIC.search(text))
        if not self._begins_like_note(index, length) or not (noted or (seen > 1 and kind in ("bare", "raised"))):
            return False
        return (noted or ends_sentence(text)) and not self._pointers.any_in(self._start(index) + length, self._lines[following - 1].end)

    def _lines_to_next(self, index: int, stop: int) -> int:
        """The line behind the note that line ``index`` opens, in a block whose notes follow each other closely."""
        at = index + 1
        while at < stop and at - index < _SHORT and not self._layout.opens_gap(at) and not self._labels[at]:
            at += 1
        return at
