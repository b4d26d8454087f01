"""Blocks of notes that nothing announces: their first line carries the next number, and something in the text before points at it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Final

from citator.model import NoteKind
from citator.text.labels import ROMAN_FROM, number_of, written
from citator.text.lines import ends_sentence
from citator.text.note_blocks import Block, Label, NoteSpan, Style, following_label, last_numbers
from citator.text.note_lines import BIBLIOGRAPHIC, FAR, NOTE_WORD, Start
from citator.text.unseen import SERIES, UNSEEN, UnseenMarkers

__all__ = ["Unannounced"]

_SAME: Final = 8  # lines with the same label that are looked at, at most


def _pointing(kind: str) -> str:
    return "closing" if kind == "round" else kind


class Unannounced(UnseenMarkers):
    """Finds the blocks that nothing announces."""

    def unannounced(self, first: int, found: Sequence[Block]) -> Block | None:
        """The block whose first note is line ``first``, if the markers before it say so."""
        label = self._labels[first]
        number = number_of(label[0]) if label else None
        if not label or number is None or not first:
            return None
        name, kind, _ = label
        since = self._since(label, found)
        if self._is_higher_up(first, label) or (kind == "dotted" and found and found[-1].style.name in ("bare", "raised")):
            return None  # the paragraphs of a document are numbered so, too
        last = last_numbers(found)
        pointing = _pointing(kind)
        row = self._row_in_brackets(first, label, since)
        if row:
            starts = row
        elif not self._pointers.at(name, pointing, since, self._lines[first].start):
            starts = self._begun_unseen(first, label, since, last)
        elif number < 0:
            starts = self._signed(first, since)
            starts += self._below_signs(starts, since, last)
        else:
            starts = self._with_unseen(self._counted(first, label, since, last), kind, first)
        if not starts or self._is_above_title(starts[0]):
            return None
        kind = (self._labels[starts[-1][0]] or label)[1]
        stop, marked = self._text_again(starts, kind, since)
        final = self._end_of_last(starts[-1][0], stop, "")
        if kind == "dotted" and self._are_paragraphs(starts, final, found):
            return None
        if marked and final == stop:
            final = self._first_end(starts[-1][0], stop)
        final = self._without_stray(starts, final)
        if len(starts) == 1 and number > 0 and not self._is_alone(first, final, label, found):
            return None
        notes = self._spans(starts, final, self._kind(starts, since, kind))
        return Block(notes[0].start, notes[-1].end, "", Style(kind, self._lines[first].indent > 0), notes, self._carried(first, found))

    def _is_above_title(self, start: Start) -> bool:
        """Whether a label is the number of a page: on a line of its own, and a title stands below, with gaps around both."""
        index, _, length = start
        if len(self._lines[index].text) > length or index + 2 >= len(self._lines):
            return False
        apart = all(self._layout.opens_gap(at) for at in range(index, index + 3))
        return apart and self._layout.is_short(index + 1) and not ends_sentence(self._lines[index + 1].text)

    def _since(self, label: Label, found: Sequence[Block]) -> int:
        """From where on the markers of a block count: behind the one before, or above it where that is full and goes on with this note."""
        since = found[-1].end if found else 0
        name, kind, _ = label
        last = found[-1].notes[-1].label if found else ""
        if not last or name != following_label(last) or found[-1].opener == "heading" or found[-1].style.name != kind:
            return since
        below = self._pointers.first(name, kind, since)
        place = self._pointers.first(last, kind, found[-2].end if len(found) > 1 else 0)
        above = self._pointers.first(name, kind, place) if place is not None else None
        stands_above = above is not None and above < found[-1].start
        return above if above is not None and stands_above and below is None else since

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

    def _are_paragraphs(self, starts: Sequence[Start], final: int, found: Sequence[Block]) -> bool:
        """Whether lines with labels as "4." are paragraphs of a text that numbers them: the number before opens a paragraph higher up, and
        they hold markers themselves, or other notes farther down have the same labels.
        """
        first, name, _ = starts[0]
        before = self._labelled.get(written((number_of(name) or 0) - 1), [])
        above = [index for index in before[: bisect_left(before, first)] if (self._labels[index] or ("", ""))[1] == "dotted"]
        if not above or any(block.start <= self._start(above[-1]) < block.end for block in found):
            return False
        since, until = self._lines[first].start, self._lines[final - 1].end
        later = following_label(starts[-1][1])
        if self._pointers.any_in(since, until) or any(
            self._pointers.at(one, "dotted", since, until) for one in (later, following_label(later))
        ):
            return True
        return self._labelled[name][-1] > first

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
        chain = self._pointers.chain(name, _pointing(kind), since, self._lines[first].start)
        chain = self._over_unseen(chain, label, first) if kind in ("bare", "raised") else chain
        before = last.get(number >= ROMAN_FROM)
        begins = number in (1, ROMAN_FROM + 1) or before is None or number > before
        if not chain or not begins or (kind == "bare" and not self._begins_like_note(first, length)):
            return []
        if kind == "square" and len(chain) == 1 and not self._begins_paragraph(first):
            return []
        if kind == "round" and not ((len(chain) > 1 or before == number - 1) and self._begins_paragraph(first)):
            return []  # figures in round brackets count the parts of a sentence, too
        starts: list[Start] = [(first, name, length)]
        ending = number_of(chain[-1][0]) or 0
        while number < ending:
            number += 1
            names = [pair[0] for pair in chain[len(starts) :] if number_of(pair[0]) == number] or [written(number)]
            found = self._line_with(names[0], kind, starts[-1][0])
            if found and self._is_behind_text(first, found[0], ending, kind):
                chain = [pair for pair in chain if (number_of(pair[0]) or 0) < number]
                break
            following = self._line_with(following_label(names[0]), kind, starts[-1][0]) if found and number < ending else None
            if found is not None and not (following and following[0] < found[0]):  # pdftotext puts a label behind the page at times
                starts.append(found)
            elif number > (number_of(starts[-1][1]) or 0) + 1 or not (
                number + 1 < ending or self._is_last_over_gap(starts[-1][0], kind, ending)
            ):
                break
        whole = kind not in ("dotted", "round") or len(starts) >= len(chain) or self._is_list_at_end(starts, kind, since)
        if len(starts) * 2 < len(chain) or not whole:
            return []
        if kind == "dotted" and len(starts) < 2:
            return []
        if kind == "roman" and len(starts) == 1 and before is None:
            return []
        return starts

    def _is_last_over_gap(self, index: int, kind: str, ending: int) -> bool:
        """Whether the note that the last marker asks for stands right below the one that line ``index`` opens, though a number is left
        out: in brackets or raised, as bare figures open other lines, too.
        """
        line = self._line_with(written(ending), kind, index) if kind in ("square", "round", "raised") else None
        return line is not None and line[0] < self._next_page[index] and self._stands_close(index, line[0], line[0])

    def _is_behind_text(self, first: int, index: int, last: int, kind: str) -> bool:
        """Whether a line stands on a later page than line ``first``, below text with one of the markers that follow number ``last``."""
        page = self._next_page[first]
        if index < page:
            return False
        since, until = self._lines[page].start, self._lines[index].start
        return any(self._pointers.at(written(last + step), _pointing(kind), since, until) for step in (1, 2))

    def _is_list_at_end(self, starts: Sequence[Start], kind: str, since: int) -> bool:
        """Whether the lines are the numbered list at the end of the text that figures in square brackets point at, and few others."""
        first, last = starts[0][0], starts[-1][0]
        called = all(self._pointers.at(name, "square", since, self._lines[first].start) for _, name, _ in starts)
        end = self._end_of_last(last, min(self._next_stop[last], self._next_page[last]), "")
        return kind == "dotted" and called and end == len(self._lines) and self._layout.opens_gap(first)

    def _begun_unseen(self, first: int, label: Label, since: int, last: dict[bool, int]) -> list[Start]:
        """The notes of a block whose first one or two markers were not seen, but more of the others; or whose markers are all faint."""
        name, kind, length = label
        number = number_of(name) or 0
        if kind not in SERIES or not 0 < number < ROMAN_FROM or number not in (1, last.get(False, 0) + 1):
            return []
        if not self._begins_like_note(first, length) or not self._begins_paragraph(first):
            return []
        starts: list[Start] = [(first, name, length)]
        while len(starts) <= UNSEEN:
            at = starts[-1][0]
            line = self._line_with(following_label(starts[-1][1]), kind, at)
            if line is None or line[0] >= self._next_page[first] or not self._stands_close(at, line[0], line[0]):
                break
            if self._pointers.at(line[1], kind, since, self._lines[first].start):
                counted = self._counted(line[0], (line[1], kind, line[2]), since, {})
                noted = bool(NOTE_WORD.match(self._rest(first, length)) or BIBLIOGRAPHIC.search(self._lines[first].text))
                enough = len(counted) > len(starts) or (noted and bool(counted))
                if enough:
                    return starts + self._with_unseen(counted, kind, line[0])
                break
            starts.append(line)
        return self._faintly_marked(first, label, since)

    def _faintly_marked(self, first: int, label: Label, since: int) -> list[Start]:
        """Three notes and more of which each has a marker with blanks around, or a faint one: so a program writes all of them."""
        name, kind, length = label
        until = self._lines[first].start
        place = self._pointers.first(name, "any", since)
        starts: list[Start] = [(first, name, length)]
        while place is not None and place < until:
            line = self._line_with(following_label(starts[-1][1]), kind, starts[-1][0])
            if line is None or line[0] >= self._next_page[first]:
                break
            if not self._stands_close(starts[-1][0], line[0], line[0]):
                return []
            starts.append(line)
            place = self._pointers.first(line[1], "any", place + 1)
        whole = place is not None and place < until and len(starts) > 2
        return starts if whole and self._reads_as_note(starts[-1], kind, len(starts)) and self._ends_page(starts[-1][0]) else []

    def _below_signs(self, starts: Sequence[Start], since: int, last: dict[bool, int]) -> list[Start]:
        """The numbered notes below those with signs: the note of the author, and then the first."""
        if not starts:
            return []
        upper = starts[-1][0]
        for index in range(upper + 1, min(self._next_stop[upper], self._next_page[upper], upper + FAR)):
            label = self._labels[index]
            number = number_of(label[0]) if label else None
            if label and number is not None and number > 0:
                fits = number in (1, last.get(number >= ROMAN_FROM, 0) + 1) and ends_sentence(self._lines[index - 1].text)
                return self._with_unseen(self._counted(index, label, since, last), label[1], index) if fits else []
        return []

    def _text_again(self, starts: Sequence[Start], kind: str, since: int) -> tuple[int, bool]:
        """The first line behind the last label that can't belong to the notes, and whether it is so because of the next marker."""
        last = starts[-1][0]
        stop = min(self._next_stop[last], self._next_page[last], self._next_head[last])
        number = number_of(starts[-1][1]) or 0
        if number < 0:
            return stop, False
        begun = next(name for _, name, _ in starts if (number_of(name) or 0) > 0)
        series = self._pointers.chain(begun, _pointing(kind), since, 1 << 62)
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
        if kind in ("square", "raised", "roman") and (found or number_of(name) in (0, 1, ROMAN_FROM + 1)):
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
        roman = (number_of(starts[0][1]) or 0) >= ROMAN_FROM
        return NoteKind.ENDNOTE if roman or apart else NoteKind.FOOTNOTE

    def _spans(self, starts: Sequence[Start], final: int, kind: NoteKind, ends: Mapping[int, int] | None = None) -> tuple[NoteSpan, ...]:
        """The notes that begin at the lines ``starts``; ``ends`` are the lines behind those that end before the next one begins."""
        notes = []
        for position, (index, name, length) in enumerate(starts):
            after = starts[position + 1][0] if position + 1 < len(starts) else final
            start, end = self._start(index), self._end((ends or {}).get(position, after) - 1)
            notes.append(NoteSpan(name, kind, start, min(start + length, end), end))
        return tuple(notes)
