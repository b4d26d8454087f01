"""The text of a document, put together line by line, with the place of every line in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from citator.formats.readers.pdf.lines import Line
from citator.formats.readers.pdf.notes import RawNote

__all__ = ["TextBuilder", "paragraphs"]

WIDER: Final = 1.3  # of the usual distance between lines: a new paragraph
INDENT: Final = 0.8  # em
RESIZED: Final = 0.07  # of the size: a heading, a quotation

_FINISHED: Final = re.compile(r"[.!?:;)”’\"'»\]]\d{0,3}$")


_ITEM: Final = re.compile(r"[•●▪◦–—*-]\s|[\[(]?(?:\d{1,3}|[a-z]{1,4})[\].)]{1,2}\s")


class TextBuilder:
    """Collects the text. ``starts`` holds the offset of each line that is in it."""

    def __init__(self) -> None:
        self.starts: dict[Line, int] = {}
        self.page_starts: list[int] = []
        self._parts: list[str] = []
        self._length = 0
        self._last: Line | None = None

    @property
    def text(self) -> str:
        """Everything so far."""
        return "".join(self._parts)

    def begin_page(self) -> None:
        """What is added now stands on the next page."""
        self.page_starts.append(self._length)

    def add_body(self, lines: Sequence[Line]) -> None:
        """One column of text: lines, with a blank line between paragraphs."""
        for first, paragraph in enumerate(paragraphs(lines)):
            for at, line in enumerate(paragraph):
                self._add(line, "\n" if at or (not first and self._goes_on(line)) else "\n\n")

    def add_note(self, note: RawNote) -> tuple[int, int]:
        """The lines of a note, those from the next page too; its range in the text."""
        for at, line in enumerate(note.lines):
            self._add(line, "\n" if at else "\n\n")
        self._last = None
        return self.span(note.lines)

    def span(self, lines: Sequence[Line]) -> tuple[int, int]:
        """The range of the text from the first of these lines to the end of the last."""
        return self.starts[lines[0]], self.starts[lines[-1]] + len(lines[-1].text)

    def _add(self, line: Line, separator: str) -> None:
        if self._parts:
            self._parts.append(separator)
            self._length += len(separator)
            if self.page_starts and self.page_starts[-1] == self._length - len(separator):
                self.page_starts[-1] = self._length
        self.starts[line] = self._length
        self._parts.append(line.text)
        self._length += len(line.text)
        self._last = line

    def _goes_on(self, line: Line) -> bool:
        """Whether a column goes on with the sentence of the column before."""
        if self._last is None or abs(self._last.size - line.size) > RESIZED * line.size:
            return False
        return not _FINISHED.search(self._last.text) and (line.text[:1].islower() or self._last.text.endswith("-"))


def paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of a column, grouped into paragraphs by distance, indent and size."""
    if not lines:
        return
    steps = [above.baseline - below.baseline for above, below in pairwise(lines)]
    usual = median(steps) if steps else 0.0
    group = [lines[0]]
    for at in range(1, len(lines)):
        if _begins(lines, at, steps[at - 1], usual):
            yield group
            group = []
        group.append(lines[at])
    yield group


def _begins(lines: Sequence[Line], at: int, step: float, usual: float) -> bool:
    above, line = lines[at - 1], lines[at]
    if abs(line.size - above.size) > RESIZED * max(line.size, above.size):
        return True
    if step > WIDER * min(usual, 1.5 * line.size) and step > 1.15 * line.size:
        return True
    if _ITEM.match(above.text):
        return False
    indent = INDENT * line.size
    below = lines[at + 1] if at + 1 < len(lines) else None
    return line.left - above.left > indent and below is not None and line.left - below.left > indent
