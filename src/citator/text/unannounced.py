"""Blocks of notes that nothing announces: their first line carries the next number, and something in the text before points at it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from citator.model import NoteKind
from citator.text.labels import ROMAN_FROM, number_of, written
from citator.text.lines import ends_sentence
from citator.text.note_blocks import Block, Label, NoteSpan, Style, following_label, last_numbers
from citator.text.note_lines import FAR, NoteLines, Start

__all__ = ["Unannounced"]

_SAME: Final = 8  # lines with the same label that are looked at, at most


class Unannounced(NoteLines):
    """Finds the blocks that nothing announces."""

    def unannounced(self, first: int, found: Sequence[Block]) -> Block | None:
        """The block whose first note is line ``first``, if the markers before it say so."""
        label = self._labels[first]
        number = number_of(label[0]) if label else None
        if not label or number is None or not first:
            return None
        since = found[-1].end if found else 0
        name, kind, _ = label
        if not self._pointers.at(name, kind, since, self._lines[first].start) or self._is_higher_up(first, label):
            return None
        starts = self._signed(first, since) if number < 0 else self._counted(first, label, since, last_numbers(found))
        if not starts:
            return None
        stop, marked = self._text_again(starts, kind, since)
        final = self._end_of_last(starts[-1][0], stop, "")
        if marked and final == stop:
            final = self._first_end(starts[-1][0], stop)
        final = self._without_stray(starts, final)
        if len(starts) == 1 and number > 0 and not self._is_alone(first, final, label, found):
            return None
        notes = self._spans(starts, final, self._kind(starts, since, kind))
        return Block(notes[0].start, notes[-1].end, "", Style(kind, self._lines[first].indent > 0), notes, self._carried(first, found))

    def _is_higher_up(self, first: int, label: Label) -> bool:
        """Whether line ``first`` is a heading ("2 Old harbours"): the label comes again farther down the page, and the text goes on in
        between, to the next marker or with a sentence of its own.
        """
        name, kind, _ = label
        if kind not in ("bare", "dotted") or self._next_page[0] == len(self._lines):
            return False
        same = self._labelled[name]
        for index in same[bisect_right(same, first) :][:_SAME]:
            other = self._labels[index]
            if index + 1 >= self._next_page[first] and (not other or other[2] >= len(self._lines[index].text)):
                return False  # the number of the page
            if index >= self._next_page[first]:
                return False
            if not other or other[1] != "bare" or not self._begins_like_note(index, other[2]):
                continue
            following = self._pointers.first(following_label(name), kind, self._lines[first].end)
            goes_on = following is not None and following < self._lines[index].start
            titled = self._layout.is_short(first) and not ends_sentence(self._lines[first].text)
            if goes_on or (titled and self._lines[first + 1].text[0].isupper()):
                return True
        return False

    def _carried(self, first: int, found: Sequence[Block]) -> tuple[int, int] | None:
        """The lines above the first label that go on with the last note of the page before: that note has no end, and a gap parts
        these lines, which begin in the middle of a sentence, from the text above them; or they are wider than it, as notes are that
        are set in smaller letters.
        """
        if not found or found[-1].opener == "heading":
            return None
        last = bisect_right(self._starts, found[-1].end) - 1
        page = self._lines[first].page
        if ends_sentence(self._lines[last].text) or self._lines[last].page != page - 1:
            return None
        at = first
        while at > last + 1 and self._lines[at - 1].page == page and not self._layout.opens_gap(at):
            at -= 1
        inside = at < first and at > last + 1 and self._lines[at - 1].page == page
        if not ends_sentence(self._lines[first - 1].text):
            return None
        if not inside or not self._lines[at].text[0].islower():
            at = self._wider_above(first, bisect_right(self._starts, found[-1].start) - 1)
        return (self._start(at), self._end(first - 1)) if at < first else None

    def _signed(self, first: int, since: int) -> list[Start]:
        """Notes with signs at the foot of a page. A sign that opens more lines than are pointed at is that of a list."""
        starts: list[Start] = []
        index = first
        while index < min(self._next_stop[first], self._next_page[first], first + FAR):
            following = self._labels[index]
            if following and following[1] == "sign" and following[0] not in [name for _, name, _ in starts]:
                name = following[0]
                pointed = self._pointers.at(name, "sign", since, self._lines[first].start)
                noted = self._begins_like_note(index, following[2]) and (name != "*" or self._may_be_foot(index))
                if pointed and noted and len(self._labelled[name]) <= self._pointers.count(name, "sign"):
                    starts.append((index, name, following[2]))
            if not starts:
                return []
            index += 1
        return starts

    def _may_be_foot(self, index: int) -> bool:
        """Whether a line with an asterisk may be a note: pages are divided, or a paragraph begins."""
        divided = self._next_page[0] < len(self._lines) or self._pointers.count("†", "sign") > 0
        return divided or self._begins_paragraph(index)

    def _counted(self, first: int, label: Label, since: int, last: dict[bool, int]) -> list[Start]:
        """The lines with the labels that the markers before line ``first`` ask for; none, if they are not there."""
        name, kind, length = label
        number = number_of(name) or 0
        chain = self._pointers.chain(name, kind, since, self._lines[first].start)
        before = last.get(number >= ROMAN_FROM)
        begins = number in (1, ROMAN_FROM + 1) or before is None or number > before
        if not chain or not begins or (kind == "bare" and not self._begins_like_note(first, length)):
            return []
        if kind == "round" or (kind == "square" and len(chain) == 1 and not self._begins_paragraph(first)):
            return []  # figures in round brackets count the parts of a sentence, too
        starts: list[Start] = [(first, name, length)]
        ending = number_of(chain[-1][0]) or 0
        while number < ending:
            number += 1
            names = [pair[0] for pair in chain[len(starts) :] if number_of(pair[0]) == number] or [written(number)]
            found = self._line_with(names[0], kind, starts[-1][0])
            following = self._line_with(following_label(names[0]), kind, starts[-1][0]) if found and number < ending else None
            if found is not None and not (following and following[0] < found[0]):  # pdftotext puts a label behind the page at times
                starts.append(found)
            elif number + 1 >= ending or number > (number_of(starts[-1][1]) or 0) + 1:
                break
        if len(starts) * 2 < len(chain) or (kind == "dotted" and (len(starts) < 2 or len(starts) < len(chain))):
            return []
        if kind == "roman" and len(starts) == 1 and before is None:
            return []
        return starts

    def _text_again(self, starts: Sequence[Start], kind: str, since: int) -> tuple[int, bool]:
        """The first line behind the last label that can't belong to the notes, and whether it is so because of the next marker."""
        last = starts[-1][0]
        stop = min(self._next_stop[last], self._next_page[last], self._next_head[last])
        number = number_of(starts[-1][1]) or 0
        if number < 0:
            return stop, False
        series = self._pointers.chain(starts[0][1], kind, since, 1 << 62)
        following = next((place for name, place in series if (number_of(name) or 0) > number and place > self._lines[last].end), None)
        if following is None:
            return stop, False
        line = bisect_right(self._starts, following) - 1
        return (line, True) if last < line < stop else (stop, False)

    def _without_stray(self, starts: Sequence[Start], final: int) -> int:
        """Without a label that pdftotext wrote behind the last note, away from its own, or a page number."""
        while final - 1 > starts[-1][0] + 1 and self._lines[final - 1].text.isdecimal():
            final -= 1
        return final

    def _is_alone(self, first: int, final: int, label: Label, found: Sequence[Block]) -> bool:
        """Whether one note that nothing announces is one: as those before, at the end of its page, or as the first of a series."""
        name, kind, _ = label
        if kind in ("square", "raised", "roman") and (found or number_of(name) in (0, 1)):
            return True
        if any(block.style.name == kind for block in found[-3:]) and number_of(name) in (1, *(last_numbers(found).values())):
            return True
        number = number_of(name) or 0
        same = [block for block in found[-3:] if block.style.name == kind]
        if same and any(number_of(block.notes[-1].label) == number - 1 for block in same):
            return True
        stop = min(self._next_stop[first], self._next_page[first], self._next_head[first])
        if stop - final < 4:  # a running foot may stand below
            return True
        following = self._pointers.first(str(number + 1), kind, self._lines[first].end)
        if number != 1 or following is None:
            return False
        at = bisect_right(self._starts, following) - 1
        return self._line_with(str(number + 1), kind, at) is not None

    def _kind(self, starts: Sequence[Start], since: int, kind: str) -> NoteKind:
        """Roman figures, and notes that stand together behind several pages, are endnotes."""
        place = self._pointers.first(starts[0][1], kind, since)
        page = self._lines[bisect_right(self._starts, place) - 1].page if place is not None else 0
        apart = len(starts) > 2 and page < self._lines[starts[0][0]].page - (0 if since == 0 else 1)
        return NoteKind.ENDNOTE if kind == "roman" or apart else NoteKind.FOOTNOTE

    def _spans(self, starts: Sequence[Start], final: int, kind: NoteKind) -> tuple[NoteSpan, ...]:
        notes = []
        for position, (index, name, length) in enumerate(starts):
            after = starts[position + 1][0] if position + 1 < len(starts) else final
            start, end = self._start(index), self._end(after - 1)
            notes.append(NoteSpan(name, kind, start, min(start + length, end), end))
        return tuple(notes)
