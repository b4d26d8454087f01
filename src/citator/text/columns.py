"""Two columns side by side, as ``pdftotext -layout`` writes them: each page put in reading order, the left column before the right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from citator.model import OffsetMap

__all__ = ["in_reading_order"]

_GAP: Final = re.compile(r"(?<=\S) {2,}(?=\S)")
_LEAST: Final = 25  # characters of the left column, at least
_NEAR: Final = 10  # lines above and below in which the gutter stands at the same place
_INDENT: Final = 5  # characters that a paragraph may be set in by
_GAPS: Final = 8  # gaps in a line, at most
_MOST: Final = 400  # characters of a line that are looked at
_PROSE: Final = 24  # characters of the lines of a column, on average: those of tables hold fewer

Piece = tuple[int, int]


def in_reading_order(text: str) -> tuple[str, OffsetMap] | None:
    """The text with the columns of each page one behind the other, and the map back to ``text``; ``None`` where the text stands in
    one column, as all do in which fewer than half of the pages show a gutter.
    """
    pages = list(_pages(text))
    columns = [_columns(lines, text) for lines in pages]
    written = [bool(lines) for lines in pages]
    if not any(columns) or sum(map(bool, columns)) * 2 < sum(written):
        return None
    out: list[str] = []
    anchors: list[tuple[int, int]] = []
    at = 0
    for lines, pair in zip(pages, columns, strict=True):
        for start, end in [*pair[0], *pair[1]] if pair else lines:
            anchors.append((at, start))
            out.append(text[start:end])
            at += end - start
            out.append("\n")
            at += 1
        if lines and text[lines[-1][1] : lines[-1][1] + 1] == "\f":
            out.append("\f")
            at += 1
    return "".join(out), OffsetMap(tuple(anchors))


def _pages(text: str) -> Iterator[list[Piece]]:
    """The lines of each page, without their ends."""
    at = 0
    for page in text.split("\f"):
        lines: list[Piece] = []
        for line in page.split("\n"):
            lines.append((at, at + len(line)))
            at += len(line) + 1
        yield lines


def _columns(lines: Sequence[Piece], text: str) -> tuple[list[Piece], list[Piece]] | None:
    """The lines of the left column and those of the right; ``None`` for a page of one column."""
    rows = [text[start : min(end, start + _MOST)].rstrip() for start, end in lines]
    starts = [_starts(row) for row in rows]
    held = sum(1 for row in rows if row)
    if sum(map(bool, starts)) * 3 < max(held, 30):
        return None
    left: list[Piece] = []
    right: list[Piece] = []
    parted = 0
    last = max((index for index, row in enumerate(rows) if row), default=0)
    for index, ((start, end), row) in enumerate(zip(lines, rows, strict=True)):
        near = Counter(at for some in starts[max(0, index - _NEAR) : index + _NEAR + 1] for at in some)
        own = _gutter(near, starts[index])
        cut = own if own is not None or not row else _cut(row, _gutter(near, near))
        if cut is None and index == last and row.strip().isdecimal():
            right.append((start, end))  # the number of the page
            continue
        if cut is None:
            left.append((start, end))
            continue
        parted += 1
        if row[:cut].strip():
            left.append((start, start + len(row[:cut].rstrip())))
        right.append((start + cut, end))
    two = parted > 9 and parted * 5 > held * 2
    return (left, right) if two and all(_is_prose(column, text) for column in (left, right)) else None


def _is_prose(column: Sequence[Piece], text: str) -> bool:
    lengths = [len(line) for start, end in column if (line := text[start:end].strip())]
    return len(lengths) > 9 and sum(lengths) > _PROSE * len(lengths)


def _starts(row: str) -> list[int]:
    """Where a right column may begin in a line: nowhere in one with many gaps, as those of tables have."""
    indent = len(row) - len(row.lstrip())
    found = [at for at in ([indent] if row else []) + [gap.end() for gap in _GAP.finditer(row)] if at > _LEAST]
    return found if len(found) <= _GAPS else []


def _gutter(near: Counter[int], places: Iterable[int]) -> int | None:
    """Of some places the one at which most right columns begin in the lines near by, or a little behind which."""
    support = {at: near[at] * 2 + sum(near[at + step] for step in range(-_INDENT, _INDENT + 1)) for at in places}
    best = max(support, key=lambda at: (support[at], -at), default=None)
    return best if best is not None and support[best] > 5 else None


def _cut(row: str, gutter: int | None) -> int | None:
    """Where the right column begins in a line without a gap; ``None`` where it holds nothing."""
    if gutter is None or len(row) < gutter + 2 or len(row) - len(row.lstrip()) >= gutter:
        return None
    blank = row.rfind(" ", gutter - 8, gutter + 1)
    return blank + 1 if blank > 0 else None
