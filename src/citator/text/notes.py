"""Notes in plain text: where the blocks of notes stand, and which line opens which note.

A block opens with a rule of underscores or dashes, with a heading ("Notes", "References"), or, where the layout shows neither, with
a line that carries the next number and that something in the text before points at. The markers that stand before such a line say how
many notes there are: with 4, 5 and 6 pointed at, three notes follow, and the next marker shows that the text has begun again. Inside
an announced block a line opens a note only if its number is the next one, or 1 where numbering starts again; every other line belongs
to the open note, blank lines or not. That rule keeps dates and page numbers at line starts ("11 March 1992 …") from being taken for
notes, as it does in PDFs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from citator.model import NoteKind
from citator.text.labels import ROMAN_FROM, number_of, written
from citator.text.lines import Layout, ends_sentence
from citator.text.note_lines import FAR, NOTE_WORD, NoteLines, Start

__all__ = ["Block", "NoteSpan", "Style", "find_notes"]

_UNDERSCORES: Final = re.compile(r"[_ ]{5,}|[―─━]{5,}")
_BIBLIOGRAPHIC: Final = re.compile(r"\b(?:1[6-9]|20)\d\d\b|https?://|www\.|doi\b|\bpp?\. ?\d|\bvol\. ?\d|\b[A-Z]\. ?[A-Z]", re.IGNORECASE)

_SAME: Final = 8  # lines with the same label that are looked at, at most

Label = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Style:
    """How a label is written: ``square`` [3], ``round`` (3), ``raised`` ³, ``dotted`` 3., ``bare`` 3, ``roman`` iii, ``sign`` *."""

    name: str
    indented: bool


@dataclass(frozen=True, slots=True)
class NoteSpan:
    """A note at ``[start, end)``; its text begins at ``body``, after the label."""

    label: str
    kind: NoteKind
    start: int
    body: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """Notes that stand together at ``[start, end)``. ``opener`` is "rule", "heading" or "" where nothing announces them.

    ``carried`` is the stretch before the first label that goes on with the last note of the block before, over a page break.
    """

    start: int
    end: int
    opener: str
    style: Style
    notes: tuple[NoteSpan, ...]
    carried: tuple[int, int] | None = None


def find_notes(layout: Layout, pointed_at: Sequence[tuple[int, str, str]], barriers: Sequence[tuple[int, int]] = ()) -> list[Block]:
    """The blocks of notes in a text, in order.

    ``pointed_at`` are (place, label, style) of everything that looks like a marker, in order; ``barriers`` are stretches that no
    note goes on behind (listed link targets).
    """
    return _Finder(layout, pointed_at, barriers).blocks()


class _Finder(NoteLines):
    def blocks(self) -> list[Block]:
        found: list[Block] = []
        index = 0
        while index < len(self._lines):
            opener = self._openers.get(index, "")
            first = index + 1 if opener else index
            block = None
            if first < len(self._lines) and not self._barred[first]:
                block = self._announced(first, opener, found) if opener else self._unannounced(first, found)
            if not block:
                index += 1
                continue
            found.append(block)
            while index < len(self._lines) and self._lines[index].start < block.end:
                index += 1
        return found

    def _announced(self, first: int, opener: str, found: Sequence[Block]) -> Block | None:
        """The block behind a rule or heading; lines before its first label may go on with the last note of the page before."""
        since = found[-1].end if found else 0
        begin = first
        if opener == "rule" and found and not self._labels[first]:
            begin = self._label_behind(first, found[-1])
        label = self._labels[begin]
        if not label or not self._opens_block(begin, opener, label, _last(found), since):
            return None
        stop = self._next_stop[begin]
        stop = min(stop, self._next_page[begin], self._next_head[begin]) if opener == "rule" else stop
        style = Style(label[1], self._lines[begin].indent > 0)
        starts = [(begin, label[0], label[2])]
        for index in range(begin + 1, stop):
            following = self._labels[index]
            if following and self._continues(index, following, style, starts[-1][1], since, begin):
                starts.append((index, following[0], following[2]))
                if style.name == "sign":
                    style = Style(following[1], self._lines[index].indent > 0)
        if opener == "rule" and not self._is_pointed_at(starts, style, since):
            return None
        if opener != "rule" and not self._is_list(starts, style, stop, opener, since):
            return None
        final = self._end_of_last(starts[-1][0], stop, opener)
        kind = NoteKind.REFERENCE if opener == "list" else NoteKind.ENDNOTE if opener == "heading" else NoteKind.FOOTNOTE
        notes = self._spans(starts, final, kind)
        carried = (self._start(first), self._end(begin - 1)) if begin > first else None
        return Block(self._lines[first - 1].start, notes[-1].end, "heading" if opener == "list" else opener, style, notes, carried)

    def _label_behind(self, first: int, before: Block) -> int:
        """The first line from ``first`` on, on its page, whose label is the next one: the lines before it go on with the last note."""
        stop = min(self._next_stop[first], self._next_page[first], self._next_head[first], first + FAR)
        last = number_of(before.notes[-1].label) or 0
        for index in range(first, stop):
            label = self._labels[index]
            number = number_of(label[0]) if label else None
            if label and number in (1, last + 1) and self._pointers.at(label[0], label[1], before.end, self._lines[first].start):
                return index
        return first

    def _unannounced(self, first: int, found: Sequence[Block]) -> Block | None:
        """The block whose first note is line ``first``, if the markers before it say so."""
        label = self._labels[first]
        number = number_of(label[0]) if label else None
        if not label or number is None or not first:
            return None
        since = found[-1].end if found else 0
        name, kind, _ = label
        if not self._pointers.at(name, kind, since, self._lines[first].start) or self._is_higher_up(first, label):
            return None
        starts = self._signed(first, since) if number < 0 else self._counted(first, label, since, _last(found))
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
            following = self._pointers.first(_next(name), kind, self._lines[first].end)
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
            following = self._line_with(_next(names[0]), kind, starts[-1][0]) if found and number < ending else None
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
        if any(block.style.name == kind for block in found[-3:]) and number_of(name) in (1, *(_last(found).values())):
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

    def _opens_block(self, index: int, opener: str, label: Label, last: dict[bool, int], since: int) -> bool:
        name, style, _ = label
        number = number_of(name)
        if number is None:
            return False
        pointed = self._pointers.at(name, style, since, self._lines[index].start)
        if number < 0:
            return pointed and len(self._labelled[name]) <= max(1, self._pointers.count(name, "sign"))
        expected = number in (1, ROMAN_FROM + 1, last.get(number >= ROMAN_FROM, 0) + 1)
        if opener != "rule":
            return expected or pointed
        if _UNDERSCORES.fullmatch(self._lines[index - 1].text):
            return pointed or (expected and style not in ("dotted", "roman"))
        return bool(self._counted(index, label, since, last)) or (pointed and expected and style not in ("bare", "roman"))

    def _is_pointed_at(self, starts: Sequence[Start], style: Style, since: int) -> bool:
        """Whether something points at half of the notes below a rule of dashes, as underlines a heading, too."""
        first = starts[0][0]
        if _UNDERSCORES.fullmatch(self._lines[first - 1].text) or style.name == "sign":
            return True
        pointed = sum(1 for _, name, _ in starts if self._pointers.at(name, style.name, since, self._lines[first].start))
        return pointed * 2 >= len(starts)

    def _is_list(self, starts: Sequence[Start], style: Style, stop: int, opener: str, since: int) -> bool:
        """Whether what stands below a heading are notes: something points at them, or they look like references."""
        at = self._lines[starts[0][0]].start
        if style.name in ("square", "raised") or any(self._pointers.at(name, style.name, since, at) for _, name, _ in starts[:3]):
            return True
        firsts = [self._lines[index].text for index, _, _ in starts]
        following = [self._lines[index + 1].text if index + 1 < stop else "" for index, _, _ in starts]
        cited = sum(1 for one, two in zip(firsts, following, strict=True) if _BIBLIOGRAPHIC.search(one) or _BIBLIOGRAPHIC.search(two))
        worded = sum(1 for one in firsts if NOTE_WORD.search(one[:12]))
        return (cited + worded) * 2 >= len(starts) if opener == "list" or len(starts) > 1 else cited + worded > 0

    def _continues(self, index: int, label: Label, style: Style, before: str, since: int, first: int) -> bool:
        name, kind, _ = label
        number, previous = number_of(name), number_of(before)
        if number is None or previous is None or (style.name == "sign" and kind in ("dotted", "roman")):
            return False
        if kind != style.name and "sign" not in (kind, style.name) and {kind, style.name} != {"bare", "raised"}:
            return False
        line = self._lines[index]
        if style.indented and kind == "bare" and not line.indent:
            return False
        if label[2] >= len(line.text) and not self._may_be_alone(index, label, previous, since, first):
            return False
        if kind == "sign":
            return self._pointers.at(name, kind, since, line.start)
        if previous < 0:
            return number == 1 or self._pointers.at(name, kind, since, line.start)
        if number == previous + 1:
            ended = ends_sentence(self._lines[index - 1].text)
            return kind != "bare" or line.indent > 0 or ended or self._begins_like_note(index, label[2])
        skipped = previous + 1 < number <= previous + 4 and ends_sentence(self._lines[index - 1].text)
        return skipped and self._pointers.at(name, kind, since, line.start)

    def _may_be_alone(self, index: int, label: Label, previous: int, since: int, first: int) -> bool:
        """Whether a label on a line of its own is one: in text that was copied, a marker may stand so, too."""
        alike = len(self._lines[first].text) == (self._labels[first] or ("", "", 0))[2]
        follows = number_of(label[0]) == previous + 1 and ends_sentence(self._lines[index - 1].text)
        return (alike and follows) or self._pointers.at(label[0], "alone", since, self._lines[first].start)


def _next(label: str) -> str:
    return written((number_of(label) or 0) + 1)


def _last(found: Sequence[Block]) -> dict[bool, int]:
    """The last number of the notes so far, by series: in Roman figures or not."""
    last: dict[bool, int] = {}
    for block in reversed(found[-20:]):
        for note in reversed(block.notes):
            number = number_of(note.label)
            if number is not None and number > 0:
                last.setdefault(number >= ROMAN_FROM, number)
                break
        if len(last) > 1:
            break
    return last
