"""The blocks of a page in reading order: a recursive XY-cut.

A page is cut into bands by horizontal white space, bands that share a gutter are read as columns from left to right, each column
again in the same way. The idea is old (Nagy and Seth, *Hierarchical representation of optically scanned documents*, 1984); the
rule for when a gutter parts columns and not the cells of a table is ours: there must be running text on both sides.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from math import isinf
from statistics import median
from typing import Final

from citator.formats.readers.pdf.lines import Line, make_lines
from citator.formats.readers.pdf.margins import without_line_numbers
from citator.formats.readers.pdf.runs import Run

__all__ = ["SAME_GUTTER", "blocks", "usual_gutters"]

GUTTER: Final = 0.9  # em
LEAST_ROWS: Final = 4  # rows on each side of a gutter
LEAST_WIDTH: Final = 9.0  # em of a column
LEAST_FILL: Final = 0.55  # how much of the column's width the median row fills
HEADING: Final = 1.1  # of the usual size
FLUSH: Final = 3.0  # em; the first line of a paragraph, or of a note, is indented
PARTED: Final = 2.5  # em; columns that end nearer to each other than this end together
DEPTH: Final = 6
SAME_GUTTER: Final = 6.0  # points

Gap = tuple[float, float]


def blocks(runs: Sequence[Run], page: int, known: Sequence[float] = ()) -> tuple[list[list[Line]], list[float]]:
    """Blocks of lines in reading order, and the middles of the gutters found. Each block is one column, or what lies across the columns.

    ``known`` are the gutters of other pages: at these a few lines are enough for a column, as on the last page of a document.
    """
    cutter = _Cutter(known)
    parts = [lines for part in cutter.cut(without_line_numbers(runs), DEPTH) if (lines := make_lines(part, page))]
    return parts, cutter.found


def usual_gutters(pages: Sequence[Sequence[float]]) -> list[float]:
    """The gutters that are found on several pages, at least on one of ten."""
    seen = Counter(round(gutter / SAME_GUTTER) for page in pages for gutter in set(page))
    least = max(2, len(pages) // 10)
    return [SAME_GUTTER * place for place, count in seen.items() if count + seen[place - 1] + seen[place + 1] >= least]


class _Cutter:
    """Cuts a page, and remembers where."""

    def __init__(self, known: Sequence[float]) -> None:
        self.known = known
        self.found: list[float] = []

    def cut(self, runs: list[Run], depth: int) -> Iterator[list[Run]]:
        if not runs:
            return
        if depth == 0:
            yield runs
            return
        bands = _bands(runs)
        size = median(run.size for run in runs)
        gaps = [_gaps(band, GUTTER * size) for band in bands]
        plain: list[Run] = []
        at = 0
        while at < len(bands):
            end, most, gutter = self._shared_gutter(bands, gaps, at, size)
            if gutter is None:
                plain.extend(bands[at])
                at += 1
                continue
            if plain:
                yield plain
                plain = []
            end = _flush_end(bands, at, end, most, gutter, size)
            end = _before_heading(bands, at, end, gutter, size)
            inside = [run for band in bands[at:end] for run in band]
            middle = (gutter[0] + gutter[1]) / 2
            self.found.append(middle)
            yield from self.cut([run for run in inside if run.left < middle], depth - 1)
            yield from self.cut([run for run in inside if run.left >= middle], depth - 1)
            at = end
        if plain:
            yield plain

    def _shared_gutter(
        self, bands: Sequence[Sequence[Run]], gaps: Sequence[list[Gap]], start: int, size: float
    ) -> tuple[int, int, Gap | None]:
        """How far from band ``start`` a gutter surely runs, how far it may run, and which; ``None`` where there is none.

        The longest stretch that holds a gutter is tried first, then shorter ones: a table under two columns must not undo them.
        """
        common = gaps[start]
        reach = [common]
        for more in gaps[start + 1 :]:
            common = _meet(common, more, GUTTER * size)
            if all(isinf(a) or isinf(b) for a, b in common):
                break
            reach.append(common)
        if all(isinf(a) or isinf(b) for a, b in reach[0]):
            return start, start, None
        length = len(reach)
        while length:
            inside = [run for band in bands[start : start + length] for run in band]
            gutter = self._gutter(inside, [gap for gap in reach[length - 1] if not (isinf(gap[0]) or isinf(gap[1]))], size)
            if gutter is not None:
                return start + length, start + len(reach), gutter
            length = length * 3 // 4
        return start, start, None

    def _gutter(self, inside: Sequence[Run], gaps: Sequence[Gap], size: float) -> Gap | None:
        """The gap at which to cut: the first, if there is running text in all strips between the gaps; else one with text on both sides."""
        for chosen in (gaps, *((gap,) for gap in sorted(gaps, key=lambda gap: gap[0] - gap[1]) if len(gaps) > 1)):
            strips: list[list[Run]] = [[] for _ in range(len(chosen) + 1)]
            middles = [(a + b) / 2 for a, b in sorted(chosen)]
            for run in inside:
                strips[bisect_right(middles, run.left)].append(run)
            if chosen and all(len(strip) >= LEAST_ROWS and _is_text(strip, size) for strip in strips):
                return min(chosen)
        for gap in gaps:
            if any(gap[0] < gutter < gap[1] for gutter in self.known) and len({run.left >= gap[1] for run in inside}) == 2:
                return gap
        return None


def _bands(runs: list[Run]) -> list[list[Run]]:
    """The runs parted by horizontal white space, from top to bottom."""
    bands: list[list[Run]] = []
    low = 0.0
    for run in sorted(runs, key=lambda run: -(run.baseline + 0.7 * run.size)):
        top, bottom = run.baseline + 0.7 * run.size, run.baseline - 0.1 * run.size
        if not bands or top < low:
            bands.append([])
            low = bottom
        bands[-1].append(run)
        low = min(low, bottom)
    return bands


def _flush_end(bands: Sequence[Sequence[Run]], start: int, end: int, most: int, gutter: Gap, size: float) -> int:
    """How far columns go on over bands whose lines begin where those of the columns do, as the cells of a table seldom do."""
    sides = [[run.left for band in bands[start:end] for run in band if (run.left >= gutter[1]) == right] for right in (False, True)]
    edges = [min(side, default=gutter[0]) for side in sides]
    while end < most:
        firsts = [min((run.left for run in bands[end] if (run.left >= gutter[1]) == right), default=None) for right in (False, True)]
        if any(first is not None and not -1 <= first - edge <= FLUSH * size for first, edge in zip(firsts, edges, strict=True)):
            break
        end += 1
    return end


def _before_heading(bands: Sequence[Sequence[Run]], start: int, end: int, gutter: Gap, size: float) -> int:
    """Where columns end that a short heading follows: it stands on the left, with nothing beside it, and both columns end above it and
    begin again below it, side by side.
    """
    near = PARTED * size
    for at in range(start + LEAST_ROWS, end):
        if all(run.right <= gutter[0] and run.size > HEADING * size for run in bands[at]):
            above, below = bands[max(start, at - 8) : at], bands[at + 1 : at + 9]
            ends = _is_even(above, gutter, near, last=True) and (not below or _is_even(below, gutter, near, last=False))
            if ends and (not below or _breaks_off(above, below, gutter, near)):
                return at
    return end


def _breaks_off(above: Sequence[Sequence[Run]], below: Sequence[Sequence[Run]], gutter: Gap, near: float) -> bool:
    """Whether the right column has a gap beside the heading, and does not run past it."""
    last = min(run.baseline for band in above for run in band if run.left >= gutter[1])
    first = max(run.baseline for band in below for run in band if run.left >= gutter[1])
    return last - first > near


def _is_even(bands: Sequence[Sequence[Run]], gutter: Gap, near: float, *, last: bool) -> bool:
    """Whether the columns on both sides of a gutter end (``last``) or begin at about the same height."""
    left = [run.baseline for band in bands for run in band if run.right <= gutter[0]]
    right = [run.baseline for band in bands for run in band if run.left >= gutter[1]]
    if not left or not right:
        return False
    return abs(min(left) - min(right)) < near if last else abs(max(left) - max(right)) < near


def _gaps(band: Sequence[Run], least: float) -> list[Gap]:
    """The blank intervals of a band, with those left and right of it."""
    gaps: list[Gap] = []
    edge = float("-inf")
    for run in sorted(band, key=lambda run: run.left):
        if run.left - edge >= least:
            gaps.append((edge, run.left))
        edge = max(edge, run.right)
    gaps.append((edge, float("inf")))
    return gaps


def _meet(one: list[Gap], two: list[Gap], least: float) -> list[Gap]:
    return [(max(a, c), min(b, d)) for a, b in one for c, d in two if min(b, d) - max(a, c) >= least]


def _is_text(runs: Sequence[Run], size: float) -> bool:
    """Whether a strip is running text: enough rows, wide enough, filled well enough."""
    rows: dict[float, list[float]] = {}
    for run in runs:
        row = rows.setdefault(round(run.baseline / (0.5 * size)), [run.left, run.right, 0.0])
        row[0], row[1] = min(row[0], run.left), max(row[1], run.right)
        row[2] += run.right - run.left
    width = max(row[1] for row in rows.values()) - min(row[0] for row in rows.values())
    if len(rows) < LEAST_ROWS or width < LEAST_WIDTH * size:
        return False
    return median(row[2] for row in rows.values()) >= LEAST_FILL * width
