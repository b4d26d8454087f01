"""The lines of a text with their places, and what the layout of a page shows: how wide lines are, how many blank ones stand between."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

__all__ = ["Layout", "Line", "ends_sentence", "recurring", "running_heads", "side_by_side", "split_lines"]

_BREAK: Final = re.compile("\r\n|[\n\r\f\v\x85\u2028\u2029]")
_ENDS: Final = re.compile(r"[.!?…。][\"”’»')\]*]{0,3}\s*$|[.!?…。][\"”’»')\]]{0,3}\s?\[?\d{1,3}\]?\s*$")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:pp?|paras?|arts?|nos?|vols?|eds?|chaps?|ch|secs?|cf|see|e\.g|i\.e|op|cit|ibid|rev|ser|add|corr|doc|rep|int|univ|St|Mr|Mrs|Ms|Dr|"
    r"Prof|[A-Z]))\.\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """``[start, end)`` without its line end; ``text`` is without white space at both ends. ``page`` counts form feeds before it."""

    start: int
    end: int
    text: str
    indent: int
    page: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a text that hold anything, and for each how many blank lines stand before it.

    ``width`` is the length that nine lines of ten don't exceed; ``gap`` the number of blank lines between two lines of one
    paragraph (1 where the text was copied with a blank line after each line).
    """

    lines: tuple[Line, ...]
    blanks: tuple[int, ...]
    width: int
    gap: int

    def opens_gap(self, index: int) -> bool:
        """Whether more blank lines stand before the line than between lines of a paragraph."""
        return self.blanks[index] > self.gap

    def is_short(self, index: int) -> bool:
        """Whether the line ends well before the margin, as the last of a paragraph does."""
        return len(self.lines[index].text) < 0.75 * self.width


def split_lines(text: str) -> Layout:
    """The layout of ``text``.

    >>> [(line.text, line.indent, line.page) for line in split_lines("a\\n  b \\f\\nc").lines]
    [('a', 0, 0), ('b', 2, 0), ('c', 0, 1)]
    """
    lines: list[Line] = []
    blanks: list[int] = []
    at = page = empty = 0
    stops = [(found.start(), found.end(), found[0]) for found in _BREAK.finditer(text)]
    for end, following, sign in [*stops, (len(text), len(text), "")]:
        raw = text[at:end]
        stripped = raw.strip()
        if stripped:
            lines.append(Line(at, end, stripped, len(raw) - len(raw.lstrip()), page))
            blanks.append(empty)
            empty = 0
        elif sign != "\f":
            empty += 1
        page += sign == "\f"
        at = following
    return Layout(tuple(lines), tuple(blanks), _width(lines), _gap(lines, blanks))


_FIGURES: Final = re.compile(r"\d+")


def running_heads(layout: Layout) -> frozenset[int]:
    """Indices of the lines that are no part of the text of their page: running heads and feet, page numbers.

    They stand among the first or last three lines of a page and come back, figures aside, on a third of the pages (two at
    least). Only pages that are divided by form feeds are looked at.
    """
    pages: dict[int, list[int]] = {}
    for index, line in enumerate(layout.lines):
        pages.setdefault(line.page, []).append(index)
    if len(pages) < 2:
        return frozenset()
    edges = [index for page in pages.values() for index in dict.fromkeys((*page[:3], *page[-3:])) if _may_be_head(layout.lines[index])]
    edges = [index for index in edges if not _is_labelled(layout, index)]
    edges = [index for index in edges if not layout.lines[index].text.isdecimal()] + _page_numbers(layout, edges)
    shapes = {index: _shape(layout.lines[index]) for index in edges}
    counts = Counter((shapes[index], layout.lines[index].page) for index in edges)
    often = Counter(shape for shape, _ in counts)
    least = max(2, (len(pages) + 2) // 3)
    numbers = {
        index for page in pages.values() for index in (page[0], page[-1]) if _shape(layout.lines[index]).strip(" -–[]()") in ("#", "#/#")
    }
    return frozenset(numbers | {index for index in edges if often[shapes[index]] >= least and len(layout.lines[index].text) < 120})


def _page_numbers(layout: Layout, edges: Sequence[int]) -> list[int]:
    """Bare numbers that count the pages. Others are the labels of notes that stand on lines of their own."""
    bare = [(index, int(layout.lines[index].text) - layout.lines[index].page) for index in edges if _is_number(layout.lines[index].text)]
    agreeing = Counter(ahead for _, ahead in bare)
    outermost = Counter(ahead for index, ahead in bare if _is_outermost(layout, index))
    ahead, often = max(agreeing.items(), key=lambda pair: (pair[1], outermost[pair[0]]), default=(0, 0))
    return [index for index, one in bare if one == ahead] if often > 1 else []


def _is_outermost(layout: Layout, index: int) -> bool:
    """Whether the line is the first or last of its page."""
    page = layout.lines[index].page
    return any(not 0 <= near < len(layout.lines) or layout.lines[near].page != page for near in (index - 1, index + 1))


def _is_number(text: str) -> bool:
    return len(text) < 5 and text.isdecimal()


def _is_labelled(layout: Layout, index: int) -> bool:
    """Whether the line may be a short note ("A/61/108.") whose label stands on the line before."""
    before = layout.lines[index - 1] if index else None
    return bool(before and before.page == layout.lines[index].page and _is_number(before.text) and layout.lines[index].text.endswith("."))


def _may_be_head(line: Line) -> bool:
    """Whether the line may be a running head: no rule, and nothing like a short note ("12 Ibid.", "[4] See above.")."""
    note = re.match(r"[\[(]?\d{1,4}[\])]?[.)]?\s+[^\W\d_]", line.text) and line.text.endswith(".")
    return any(map(str.isalnum, line.text)) and not note


def recurring(layout: Layout) -> frozenset[int]:
    """Indices of short lines with figures that come back, figures aside, at least three times and mostly far apart.

    In text whose page breaks are lost they show where a page ended ("24-04412 3/7", "A/78/811"). Two in three must be apart, as
    the head of one page and the foot of the one before may be next to each other. Bare numbers must count up.
    """
    places: dict[str, list[int]] = {}
    for index, line in enumerate(layout.lines):
        if len(line.text) < 60 and line.text[-1].isalnum() and any(map(str.isdigit, line.text)):
            places.setdefault(_shape(line), []).append(index)
    apart = (found for found in places.values() if sum(right - left > 8 for left, right in pairwise(found)) * 3 >= max(2, len(found)) * 2)
    return frozenset(index for found in apart if _counts_pages(layout, found) for index in found)


def _counts_pages(layout: Layout, found: Sequence[int]) -> bool:
    """Whether bare numbers count up by one, as those of pages do; labels of notes that stand alone leave out those that don't."""
    if not all(_is_number(layout.lines[index].text) for index in found):
        return True
    steps = [int(layout.lines[right].text) - int(layout.lines[left].text) for left, right in pairwise(found)]
    return sum(step == 1 for step in steps) * 2 >= len(steps)


_GUTTER: Final = re.compile(r"(?<=\S) {3,}(?=\S)")


def side_by_side(text: str, layout: Layout) -> bool:
    """Whether the text stands in columns side by side, as ``pdftotext -layout`` writes it: half of the lines have a gap that ends at
    the same place. A note is no stretch of such a text.
    """
    if len(layout.lines) < 20:
        return False
    ends: Counter[int] = Counter()
    for line in layout.lines[:2000]:
        places = {(gap.end() - line.start) // 2 for gap in _GUTTER.finditer(text, line.start + line.indent, line.end)}
        ends.update(places)
    (place, _), *_ = ends.most_common(1) or [(0, 0)]
    return sum(ends[place + near] for near in (-1, 0, 1)) * 2 > min(len(layout.lines), 2000)


def _shape(line: Line) -> str:
    return _FIGURES.sub("#", line.text)


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, with or without a note marker; an abbreviation is no end.

    >>> ends_sentence("was found.”4"), ends_sentence("S/2018/462, para."), ends_sentence("the harbour master,")
    (True, False, False)
    """
    tail = line[-40:]
    return bool(_ENDS.search(tail)) and not _ABBREVIATION.search(tail)


def _width(lines: Sequence[Line]) -> int:
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _gap(lines: Sequence[Line], blanks: Sequence[int]) -> int:
    spaced = sum(1 for count in blanks[1:] if count == 1)
    return 1 if len(blanks) > 4 and spaced > 0.6 * (len(blanks) - 1) and _width(lines) < 150 else 0
