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
from collections.abc import Sequence
from typing import Final

from citator.model import NoteKind
from citator.text.citing_lines import is_citation
from citator.text.labels import ROMAN_FROM, number_of
from citator.text.lines import Layout, ends_sentence
from citator.text.note_blocks import Block, Label, NoteSpan, Style, last_numbers
from citator.text.note_lines import BIBLIOGRAPHIC, CITES, FAR, NOTE_WORD, Start
from citator.text.unannounced import Unannounced

__all__ = ["Block", "NoteSpan", "Style", "find_notes"]

_TITLE: Final = 3  # lines that the title of a chapter takes, at most
_TITLE_LENGTH: Final = 100
_FEWEST: Final = 2  # notes that are a text of their own
_LONGEST_NOTE: Final = 600  # characters of a note that surely cites and does not tell
_UNDERSCORES: Final = re.compile(r"[_ ]{5,}|[―─━]{5,}")


def find_notes(layout: Layout, pointed_at: Sequence[tuple[int, str, str]], barriers: Sequence[tuple[int, int]] = ()) -> list[Block]:
    """The blocks of notes in a text, in order.

    ``pointed_at`` are (place, label, style) of everything that looks like a marker, in order; ``barriers`` are stretches that no
    note goes on behind (listed link targets).
    """
    return _Finder(layout, pointed_at, barriers).blocks()


class _Finder(Unannounced):
    def blocks(self) -> list[Block]:
        found: list[Block] = []
        index = 0
        while index < len(self._lines):
            opener = self._openers.get(index, "")
            first = index + 1 if opener else index
            block = None
            if first < len(self._lines) and not self._barred[first]:
                block = self._announced(first, opener, found) if opener else self.unannounced(first, found)
            if not block:
                index += 1
                continue
            found.append(block)
            while index < len(self._lines) and self._lines[index].start < block.end:
                index += 1
        return found or self._nothing_else()

    def _nothing_else(self) -> list[Block]:
        """One block where a text is nothing but notes, from 1 on, three in five of which have places cited, imprints or point back.

        Half of them at least are citations and nothing more, as paragraphs of a contract or a judgment are not.
        """
        starts: list[Start] = []
        style = ""
        for index, label in enumerate(self._labels):
            if label and number_of(label[0]) == len(starts) + 1 and (not starts or label[1] == style):
                starts.append((index, label[0], label[2]))
                style = label[1]
            elif not starts or self._barred[index]:
                return []
        if len(starts) < _FEWEST or style not in ("dotted", "square", "round", "bare", "raised"):
            return []
        notes = self._spans(starts, len(self._lines), NoteKind.ENDNOTE)
        ends = [*(index for index, _, _ in starts[1:]), len(self._lines)]
        texts = [
            " ".join(line.text[max(one.body - line.start, 0) :] for line in self._lines[index:end])
            for one, (index, _, _), end in zip(notes, starts, ends, strict=True)
        ]
        short = [text for text in texts if len(text) < _LONGEST_NOTE]
        cited, sure = sum(1 for text in short if CITES.search(text)), sum(map(is_citation, short))
        if cited * 5 < len(texts) * 3 or sure * 2 < len(texts):
            return []
        return [Block(notes[0].start, notes[-1].end, "", Style(style, False), notes)]

    def _announced(self, first: int, opener: str, found: Sequence[Block]) -> Block | None:
        """The block behind a rule or heading; lines before its first label may go on with the last note of the page before."""
        since = found[-1].end if found else 0
        begin = first
        if opener == "rule" and found and not self._labels[first]:
            begin = self._label_behind(first, found[-1])
        elif opener == "heading":
            begin = self._below_title(first)
        label = self._labels[begin]
        if not label or not self._opens_block(begin, opener, label, last_numbers(found), since):
            return None
        stop = self._next_stop[begin]
        stop = min(stop, self._next_page[begin], self._next_head[begin]) if opener == "rule" else stop
        style = Style(label[1], self._lines[begin].indent > 0)
        starts = [(begin, label[0], label[2])]
        ends: dict[int, int] = {}
        for index in range(begin + 1, stop):
            following = self._labels[index]
            if following and opener == "heading" and self._begins_anew(index, following, style, starts, since):
                ends[len(starts) - 1] = self._above_chapter(starts[-1][0], index)
                starts.append((index, following[0], following[2]))
            elif following and self._continues(index, following, style, starts[-1][1], since, begin):
                starts.append((index, following[0], following[2]))
                if style.name == "sign":
                    style = Style(following[1], self._lines[index].indent > 0)
        if opener == "rule" and not self._is_pointed_at(starts, style, since):
            return None
        if opener != "rule" and not self._is_list(starts, style, stop, opener, since):
            return None
        final = self._end_of_last(starts[-1][0], stop, opener)
        kind = NoteKind.REFERENCE if opener == "list" else NoteKind.ENDNOTE if opener == "heading" else NoteKind.FOOTNOTE
        notes = self._spans(starts, final, kind, ends)
        carried = (self._start(first), self._end(begin - 1)) if begin > first and opener == "rule" else None
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
        cited = sum(1 for one, two in zip(firsts, following, strict=True) if BIBLIOGRAPHIC.search(one) or BIBLIOGRAPHIC.search(two))
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
        above = self._lines[index - 1].text
        ended = ends_sentence(above) or (kind in ("square", "round") and above.endswith("."))  # "Ibid."
        if not ended or not previous + 1 < number <= previous + 4:
            return False
        alike = kind == "square" and number == previous + 2 and self._reads_as_note((index, name, label[2]), kind, 1)
        return alike or self._pointers.at(name, kind, since, line.start)

    def _begins_anew(self, index: int, label: Label, style: Style, starts: Sequence[Start], since: int) -> bool:
        """Whether the notes of another chapter begin, under the same heading: the text before has one more first marker."""
        name, kind, length = label
        alike = kind == style.name or {kind, style.name} == {"bare", "raised"}
        if number_of(name) not in (1, ROMAN_FROM + 1) or not alike or not self._begins_paragraph(index):
            return False
        firsts = sum(1 for _, other, _ in starts if other == name)
        called = self._pointers.count_before(name, style.name, since, self._lines[starts[0][0]].start)
        return called > firsts and (kind != "bare" or self._begins_like_note(index, length))

    def _above_chapter(self, last: int, anew: int) -> int:
        """The line behind the last note of a chapter, of which the title of the next one is no part."""
        end = self._end_of_last(last, anew, "heading")
        return end if anew - end <= _TITLE and all(map(self._is_title, range(end, anew))) else anew

    def _below_title(self, first: int) -> int:
        """The line with the first label below a heading, where the title of a chapter stands between; ``first``, where there is none."""
        for index in range(first, min(self._next_stop[first], first + _TITLE + 1)):
            label = self._labels[index]
            if label:
                return index if number_of(label[0]) in (1, ROMAN_FROM + 1) else first
            if not self._is_title(index):
                return first
        return first

    def _is_title(self, index: int) -> bool:
        return len(self._lines[index].text) < _TITLE_LENGTH and not ends_sentence(self._lines[index].text)

    def _may_be_alone(self, index: int, label: Label, previous: int, since: int, first: int) -> bool:
        """Whether a label on a line of its own is one: in text that was copied, a marker may stand so, too."""
        alike = len(self._lines[first].text) == (self._labels[first] or ("", "", 0))[2]
        follows = number_of(label[0]) == previous + 1 and ends_sentence(self._lines[index - 1].text)
        alone = self._pointers.at(label[0], "alone", since, self._lines[first].start)
        return (alike and follows) or alone or self._is_empty(index, label, previous, since, first)

    def _is_empty(self, index: int, label: Label, previous: int, since: int, first: int) -> bool:
        """Whether a label alone on its line is that of a note that holds nothing: pointed at, and the next line is the next note."""
        name, kind, _ = label
        following = self._labels[index + 1] if index + 1 < len(self._lines) else (str(previous + 2), kind, 0)
        numbered = number_of(name) == previous + 1 and following is not None and number_of(following[0]) == previous + 2
        at = self._lines[first].start
        return kind != "bare" and numbered and following is not None and following[1] == kind and self._pointers.at(name, kind, since, at)
