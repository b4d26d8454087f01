"""What the lines of a text show to the reader of notes: their labels, where notes can't go on, where a paragraph begins."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Final

from citator.text.dates import MONTH
from citator.text.labels import label_at
from citator.text.lines import Layout, ends_sentence, recurring
from citator.text.openers import opener_at
from citator.text.pointers import Pointers
from citator.text.spans import Within

__all__ = ["BIBLIOGRAPHIC", "CITES", "FAR", "NOTE_WORD", "NoteLines", "Start"]

NOTE_WORD: Final = re.compile(r"(?:ibid|see|cf|op\. ?cit|loc\. ?cit|id\.|supra|ebd|vgl|voir|véase|там же|см)\b", re.IGNORECASE)
BIBLIOGRAPHIC: Final = re.compile(r"\b(?:1[6-9]|20)\d\d\b|https?://|www\.|doi\b|\bpp?\. ?\d|\bvol\. ?\d|\b[A-Z]\. ?[A-Z]", re.IGNORECASE)
CITES: Final = re.compile(
    r"(?:^|[\s(])(?:pp?\.|S\.|págs?\.|para\.|§)\s?\d|https?://|www\.|\bdoi\b|\([^()]{0,80}\b(?:1[5-9]|20)\d\d\)|\[(?:1[5-9]|20)\d\d\]|,\s(?:1[5-9]|20)\d\d\.?$|"
    r",\s\d{1,4}(?:[-–]\d{1,4})?\.?$|\s\d{1,3}:\d{1,4}\b|"
    r"\b(?:[Ii]b[ií]d|[Ii]vi|[Ff]ols?\.|[Ii]dem|[Ii]d\.|[Oo]p\. ?cit|[Ll]oc\. ?cit|[Ss]upra|[Ee]bd|[Aa]\. ?a\. ?O|cit\.|n\s\d)"
)
"""What a note has that cites a source and no paragraph of a text needs: a place, an imprint in brackets, a word that points back."""
FAR: Final = 90
"""Lines from one label to the next, at most."""
_DATE: Final = re.compile(MONTH)
_CUT_HOST: Final = re.compile(r"(?:://|\bwww\.)[\w.-]{0,80}\.\Z")
_HOST_GOES_ON: Final = re.compile(r"[a-z0-9][\w.-]{0,80}/")

Start = tuple[int, str, int]
"""A line that opens a note, its label, and how many characters that takes."""


class NoteLines:
    """The lines of a text, the markers in it (:class:`Pointers`), and the stretches that no note goes on behind."""

    def __init__(self, layout: Layout, pointed_at: Sequence[tuple[int, str, str]], barriers: Sequence[tuple[int, int]]) -> None:
        self._layout = layout
        self._lines = layout.lines
        self._starts = [line.start for line in layout.lines]
        barred = Within(barriers)
        self._pointers = Pointers(pointed_at)
        self._labels = [label_at(line.text) for line in self._lines]
        self._labelled: dict[str, list[int]] = {}
        for index, label in enumerate(self._labels):
            if label:
                self._labelled.setdefault(label[0], []).append(index)
        self._openers = {index: opener for index, line in enumerate(self._lines) if (opener := opener_at(line.text))}
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

    def _start(self, index: int) -> int:
        return self._lines[index].start + self._lines[index].indent

    def _end(self, index: int) -> int:
        return self._start(index) + len(self._lines[index].text)

    def _line_with(self, name: str, kind: str, after: int) -> Start | None:
        """The next line behind ``after`` that opens with the label ``name``."""
        lines = self._labelled.get(name, [])
        for index in lines[bisect_right(lines, after) :][:4]:
            if index - after > FAR or index >= self._next_stop[after]:
                return None
            label = self._labels[index]
            if not label or (label[1] != kind and {label[1], kind} != {"bare", "raised"}):
                continue
            ended = ends_sentence(self._lines[index - 1].text) or self._lines[index].indent > 0
            if label[1] != "bare" or self._begins_like_note(index, label[2]) or (ended and not self._is_date(index, label[2])):
                return index, label[0], label[2]
        return None

    def _begins_like_note(self, index: int, length: int) -> bool:
        rest = self._rest(index, length)
        noted = rest[:1].isupper() or rest[:1] in "“\"«‘„'([" or rest.startswith(("http", "www.")) or bool(NOTE_WORD.match(rest))
        uncased = rest[:1].isalpha() and not rest[:1].islower()  # Arabic, Chinese
        return bool(rest) and not _DATE.match(rest) and (noted or uncased)

    def _is_date(self, index: int, length: int) -> bool:
        return bool(_DATE.match(self._rest(index, length)))

    def _rest(self, index: int, length: int) -> str:
        return self._lines[index].text[length:] or (self._lines[index + 1].text if index + 1 < len(self._lines) else "")

    def _begins_paragraph(self, index: int) -> bool:
        return self._layout.opens_gap(index) or ends_sentence(self._lines[index - 1].text) or self._layout.is_short(index - 1)

    def _end_of_last(self, index: int, stop: int, opener: str) -> int:
        """The line behind the last note of a block, where the text goes on without a sign: an ended sentence, and then a line that
        begins a paragraph or goes on with another sentence.
        """
        lines, layout = self._lines, self._layout
        alone = bool(self._labels[index]) and lines[index].text == (self._labels[index] or ("",))[0]
        hanging = any(lines[at].indent for at in range(index + 1, min(stop, index + 3)))
        for at in range(index + 1 + alone, stop):
            address = lines[at].text.startswith(("http://", "https://", "www."))
            if layout.blanks[at] > layout.gap + 1 and opener not in ("heading", "list"):
                return at
            if self._is_cut_address(at - 1):
                continue
            ended = ends_sentence(lines[at - 1].text) or _ends_in_address(
                lines[at - 1].text, layout.is_short(at - 1) or (lines[at].indent > 0 and not hanging)
            )
            if address or not ended:
                continue
            lower = lines[at].text[:1].islower() and opener not in ("heading", "list")
            indented = lines[at].indent > 0 and not hanging
            if layout.opens_gap(at) or layout.is_short(at - 1) or lower or indented:
                return at
        return stop

    def _wider_above(self, first: int, before: int) -> int:
        """The first of the lines above line ``first`` that are wider than any of the text on their page and on the page before, where
        notes begin at line ``before``; ``first``, where there is none.
        """
        lines = self._lines
        top = first
        while top and lines[top - 1].page == lines[first].page:
            top -= 1
        above = [len(lines[at].text) for at in range(max(0, before - FAR), before) if lines[at].page == lines[before].page]
        text = [len(line.text) for line in lines[top : min(top + 3, first)]]
        if len(above) < 5 or not text:
            return first
        width = max(sorted(above)[len(above) * 19 // 20], *text)
        at = first - 1  # the last line of a note may be short
        wide = [len(line.text) > width for line in lines[top:first]]
        while at > top and (wide[at - 1 - top] or (at - 1 > top and wide[at - 2 - top] and len(lines[at - 1].text) > width - 6)):
            at -= 1
        return at if at > top and (at < first - 1 or len(lines[at].text) > width) else first

    def _first_end(self, last: int, stop: int) -> int:
        """Where nothing but the next marker tells that the text began again: behind the first line that ends a sentence."""
        ends = (at + 1 for at in range(last, stop) if ends_sentence(self._lines[at].text) and not self._is_cut_address(at))
        return next(ends, last + 1)

    def _is_cut_address(self, index: int) -> bool:
        """Whether the line ends in the host of an address, cut at its full stop, with which the next line goes on."""
        following = self._lines[index + 1].text if index + 1 < len(self._lines) else ""
        return bool(_CUT_HOST.search(self._lines[index].text) and _HOST_GOES_ON.match(following))


def _ends_in_address(line: str, short: bool) -> bool:
    """Whether a line that ends before the margin ends in a whole address."""
    last = line.rsplit(maxsplit=1)[-1]
    return short and ("://" in last or last.startswith("www.")) and last[-1].isalnum()
