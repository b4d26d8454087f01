"""Notes in plain text: where the blocks of notes stand, and which line opens which note.

A block opens with a rule of underscores or dashes, with a heading ("Notes", "References"), or, where the layout shows neither, with
a line that carries the next number and that something in the text points at. Inside a block a line opens a note only if its number is
the next one, or 1 where numbering starts again; every other line belongs to the open note, blank lines or not. That rule keeps
dates and page numbers at line starts ("11 March 1992 …") from being taken for notes, as it does in PDFs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from citator.model import NoteKind
from citator.text.dates import MONTH
from citator.text.lines import Layout, ends_sentence, recurring
from citator.text.spans import Within

__all__ = ["Block", "NoteSpan", "Style", "find_notes", "label_at", "number_of"]

_RULE: Final = re.compile(r"_{5,}|[-–—―─━═=]{5,}|(?:_ ?){8,}|(?:[-–—*] ?){10,}")
_UNDERSCORES: Final = re.compile(r"[_ ]{5,}|[―─━]{5,}")
_HEADING: Final = re.compile(
    r"[#*\s\d.]{0,8}(?:(?P<notes>(?:end|foot)?notes?(?: and references)?|endnoten|fußnoten|anmerkungen|notas(?: al pie)?|"
    r"notes de bas de page|примечания|сноски|notas de rodapé|الهوامش|注释|注)|"
    r"(?P<list>references|bibliography|works cited|sources|literature cited|literatur(?:verzeichnis)?|bibliographie|références|"
    r"referencias|bibliografía|bibliografia|riferimenti|referências|литература|источники|список литературы|المراجع|参考文献))[*\s:.]{0,4}",
    re.IGNORECASE,
)
_SUPERSCRIPT: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LABEL: Final = re.compile(
    r"(?:\[(?P<square>\d{1,4})\]:?|\((?P<round>\d{1,4})\)|(?P<raised>[⁰¹²³⁴-⁹]{1,4})|(?P<dotted>\d{1,4})[.)](?=\s|[^\W\d])"
    r"|(?P<bare>\d{1,4})(?=\s{1,12}\S|[^\W\d_][^\W\d]|[“«\"‘(]\w|$)|(?P<sign>\*{1,4}|[†‡§¶]{1,3}))\s{0,12}"
)
_DATE: Final = re.compile(MONTH)
_LONGEST_FOOT = 150  # lines of notes at the foot of one page
_SIGNS: Final = ("*", "†", "‡", "§", "¶")
_POINTED_BY: Final = {
    "square": ("square",), "round": ("round",), "sign": ("sign",), "raised": ("raised", "glued", "spaced"),
    "alone": ("raised", "glued", "spaced", "loose")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Style:
    """How a label is written: ``square`` [3], ``round`` (3), ``raised`` ³, ``dotted`` 3., ``bare`` 3, ``sign`` *."""

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
    """Notes that stand together at ``[start, end)``. ``opener`` is "rule", "heading" or "" where nothing announces them."""

    start: int
    end: int
    opener: str
    style: Style
    notes: tuple[NoteSpan, ...]


def number_of(label: str) -> int | None:
    """The number of a label; of a sign, how often it is repeated, below zero, so that signs form series of their own.

    >>> number_of("12"), number_of("**"), number_of("†")
    (12, -2, -11)
    """
    if label.isdecimal():
        return int(label)
    return -(10 * _SIGNS.index(label[0]) + len(label)) if label and label[0] in _SIGNS else None


def label_at(line: str) -> tuple[str, str, int] | None:
    """The label that a line opens with, its style, and how many characters it takes.

    >>> label_at("12  Text"), label_at("[3] Text"), label_at("1996, p. 4")
    (('12', 'bare', 4), ('3', 'square', 4), None)
    """
    found = _LABEL.match(line)
    style = found.lastgroup if found else None
    if not found or not style:
        return None
    return found[style].translate(_SUPERSCRIPT), style, found.end()


def find_notes(layout: Layout, pointed_at: Sequence[tuple[int, str, str]], barriers: Sequence[tuple[int, int]] = ()) -> list[Block]:
    """The blocks of notes in a text, in order.

    ``pointed_at`` are (place, label, style) of everything that looks like a marker, in order; ``barriers`` are stretches that no
    note goes on behind (listed link targets).
    """
    return _Finder(layout, pointed_at, barriers).blocks()


class _Finder:
    def __init__(self, layout: Layout, pointed_at: Sequence[tuple[int, str, str]], barriers: Sequence[tuple[int, int]]) -> None:
        self._layout = layout
        self._lines = layout.lines
        barred = Within(barriers)
        self._pointers: dict[tuple[str, str], list[int]] = {}
        for at, label, style in pointed_at:
            self._pointers.setdefault((label, style), []).append(at)
        self._openers = {index: opener for index in range(len(self._lines)) if (opener := self._opener(index))}
        self._barred = [barred(line.start, line.end) for line in self._lines]
        heads = recurring(layout)
        self._next_head = self._stops(heads.__contains__)
        self._next_stop = self._stops(lambda index: index in self._openers or self._barred[index])
        self._next_page = self._stops(lambda index: index > 0 and self._lines[index].page != self._lines[index - 1].page)

    def _stops(self, stops: Callable[[int], bool]) -> list[int]:
        """For each line the first one after it that ``stops``."""
        out = [len(self._lines)] * len(self._lines)
        for index in range(len(self._lines) - 2, -1, -1):
            out[index] = index + 1 if stops(index + 1) else out[index + 1]
        return out

    def blocks(self) -> list[Block]:
        found: list[Block] = []
        index = 0
        last = 0
        while index < len(self._lines):
            block = None
            opener = self._openers.get(index, "")
            first = index + 1 if opener else index
            if first < len(self._lines) and not self._barred[first]:
                block = self._read(first, opener, last, found[-1].end if found else 0)
            if not block:
                index += 1
                continue
            found.append(block)
            numbers = [number for note in block.notes if (number := number_of(note.label)) is not None and number > 0]
            last = numbers[-1] if numbers else last
            while index < len(self._lines) and self._lines[index].start < block.end:
                index += 1
        return found

    def _opener(self, index: int) -> str:
        line = self._lines[index].text
        if _RULE.fullmatch(line):
            return "rule"
        heading = _HEADING.fullmatch(line) if len(line) < 48 else None
        return ("list" if heading["list"] else "heading") if heading else ""

    def _read(self, first: int, opener: str, last: int, since: int) -> Block | None:
        """The block whose first note is line ``first``, if that line opens one."""
        label = label_at(self._lines[first].text)
        if not label or not self._opens_block(first, opener, label, last, since):
            return None
        style = Style(label[1], self._lines[first].indent > 0)
        starts = [(first, label[0], label[2])]
        stop = self._stop(first, opener)
        if opener == "" and style.name == "bare" and stop - first > _LONGEST_FOOT:
            return None
        for index in range(first + 1, stop):
            following = label_at(self._lines[index].text)
            if following and self._continues(index, following, style, starts[-1][1], since, first):
                starts.append((index, following[0], following[2]))
                if style.name == "sign":
                    style = Style(following[1], self._lines[index].indent > 0)
        if opener == "" and not self._stands_alone(starts, stop, style):
            return None
        final = self._end_of_last(starts[-1][0], stop, opener)
        kind = NoteKind.REFERENCE if opener == "list" else NoteKind.ENDNOTE if opener == "heading" else NoteKind.FOOTNOTE
        notes = []
        for position, (index, name, length) in enumerate(starts):
            after = starts[position + 1][0] if position + 1 < len(starts) else final
            start = self._lines[index].start + self._lines[index].indent
            end = self._lines[after - 1].start + self._lines[after - 1].indent + len(self._lines[after - 1].text)
            notes.append(NoteSpan(name, kind, start, min(start + length, end), end))
        start = self._lines[first - 1].start if opener else notes[0].start
        return Block(start, notes[-1].end, "heading" if opener == "list" else opener, style, tuple(notes))

    def _opens_block(self, index: int, opener: str, label: tuple[str, str, int], last: int, since: int) -> bool:
        name, style, _ = label
        number = number_of(name)
        if number is None:
            return False
        at = self._lines[index].start
        # A block without a rule or heading follows the words that point at it; numbers alone also open lists and paragraphs.
        pointed = self._pointed_at(name, style, since, at)
        if opener == "":
            fits = number in (1, last + 1) or number < 0 or last == 0
            clear = style in ("square", "raised") or (style == "bare" and self._begins_like_note(index, label[2]))
            return fits and clear and pointed and index > 0
        if number < 0:
            return pointed
        if opener == "rule":
            plain = bool(_UNDERSCORES.fullmatch(self._lines[index - 1].text)) and style != "dotted" and number in (1, last + 1)
            return plain or pointed
        return number in (1, last + 1) or pointed

    def _continues(self, index: int, label: tuple[str, str, int], style: Style, before: str, since: int, first: int) -> bool:
        name, kind, _ = label
        number, previous = number_of(name), number_of(before)
        if (
            number is None
            or previous is None
            or (kind != style.name and "sign" not in (kind, style.name))
            or (style.name == "sign" and kind == "dotted")
        ):
            return False
        line = self._lines[index]
        if style.indented and kind == "bare" and not line.indent:
            return False
        if label[2] >= len(line.text) and not self._pointed_at(name, "alone", since, self._lines[first].start):
            return False  # in text that was copied, a marker may stand on a line of its own, too
        if kind == "sign":
            return self._pointed_at(name, kind, since, line.start)
        if previous < 0:
            return number == 1 or self._pointed_at(name, kind, since, line.start)
        if number == previous + 1:
            ended = ends_sentence(self._lines[index - 1].text)
            return kind != "bare" or line.indent > 0 or ended or self._begins_like_note(index, label[2])
        skipped = previous + 1 < number <= previous + 4 and ends_sentence(self._lines[index - 1].text)
        return skipped and self._pointed_at(name, kind, since, line.start)

    def _pointed_at(self, label: str, style: str, since: int, until: int) -> bool:
        for kind in _POINTED_BY.get(style, ("raised", "glued", "spaced", "square")):
            places = self._pointers.get((label, kind), [])
            at = bisect_left(places, since)
            if at < len(places) and places[at] < until:
                return True
        return False

    def _begins_like_note(self, index: int, length: int) -> bool:
        rest = self._lines[index].text[length:] or (self._lines[index + 1].text if index + 1 < len(self._lines) else "")
        return bool(rest) and not _DATE.match(rest) and (rest[0].isupper() or rest[0] in '“"«‘(' or rest.startswith(("http", "www.")))

    def _stop(self, first: int, opener: str) -> int:
        """The first line after ``first`` that can't belong to the block: a rule, a heading, a list of targets, a new page."""
        stop = self._next_stop[first]
        return min(stop, self._next_page[first], self._next_head[first]) if opener in ("rule", "") else stop

    def _stands_alone(self, starts: Sequence[tuple[int, str, int]], stop: int, style: Style) -> bool:
        """Whether notes that nothing announces reach down to the end of their page, as notes do."""
        if style.name in ("square", "raised"):
            return True
        return stop - self._end_of_last(starts[-1][0], stop, "") < 4  # a running foot may stand below them

    def _end_of_last(self, index: int, stop: int, opener: str) -> int:
        """The line behind the last note of a block, where the text goes on without a sign: an ended sentence, and then a line that
        begins a paragraph or goes on with another sentence.
        """
        lines, layout = self._lines, self._layout
        hanging = any(lines[at].indent for at in range(index + 1, min(stop, index + 3)))
        for at in range(index + 1, stop):
            address = lines[at].text.startswith(("http://", "https://", "www."))
            if layout.blanks[at] > layout.gap + 1 and opener not in ("heading", "list"):
                return at
            if address or not ends_sentence(lines[at - 1].text):
                continue
            lower = lines[at].text[:1].islower() and opener == "rule"
            indented = lines[at].indent > 0 and not hanging
            if layout.opens_gap(at) or layout.is_short(at - 1) or lower or indented:
                return at
        return stop
