"""Runs of characters → lines of text with the place of each character, and which of them are raised."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Final

from citator.formats.readers.pdf.runs import Run

__all__ = ["Line", "make_line", "make_lines"]

SAME_ROW: Final = 0.2  # em; baselines nearer than this are one row
SMALLER: Final = 0.86  # a raised or lowered sign is smaller than this part of the line's size
RAISED: Final = 0.12  # em of the line; nearer to the baseline a small run is small capitals
HIGHEST: Final = 0.8  # em of the line; higher it belongs to the line above
LOWEST: Final = -0.45  # em of the line
WORD_GAP: Final = 0.18  # em; a gap where no blank was written
BUCKET: Final = 12.0  # points; twice this is more than a sign is raised
REACH: Final = 1.5  # em of the line; a raised sign stands nearer than this to its word
HANGING: Final = 4.0  # em; so far may the raised label of a note stand before its text
_LABEL: Final = 4  # characters


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line. ``middles`` is the horizontal middle of each character of ``text``; ``raised`` are ranges of raised characters.

    ``cells`` counts the parts of the line that wide gaps separate; ``note`` is the number of the note on the page whose tag most of it
    bears (0: none).
    """

    page: int
    text: str
    middles: Sequence[float]
    left: float
    right: float
    baseline: float
    size: float
    raised: tuple[tuple[int, int], ...] = ()
    cells: int = 1
    note: int = 0

    def divided(self, at: int) -> tuple[Line, Line]:
        """The line as two, cut before the character ``at``; blanks at the cut are left out."""
        end = len(self.text[:at].rstrip())
        first = tuple((a, min(b, end)) for a, b in self.raised if a < end)
        second = tuple((max(a, at) - at, b - at) for a, b in self.raised if b > at)
        return (
            replace(self, text=self.text[:end], middles=self.middles[:end], right=self.middles[end - 1], raised=first),
            replace(self, text=self.text[at:], middles=self.middles[at:], left=self.middles[at], raised=second),
        )

    def is_raised(self, start: int, end: int) -> bool:
        """Whether all of ``[start, end)`` is raised."""
        return any(a <= start and end <= b for a, b in self.raised)


def make_lines(runs: Iterable[Run], page: int) -> list[Line]:
    """The lines of one column, from top to bottom.

    Larger runs found the rows; a smaller one joins a row when it stands on the same baseline, or raised or lowered beside it.
    """
    rows = _Rows()
    for run in sorted(runs, key=lambda run: (-round(run.size, 1), -round(run.baseline, 1), run.left)):
        rows.add([run])
    # A raised sign before small capitals was placed before them: now that the rows are whole, it is asked once more.
    again = _Rows()
    for row in sorted(rows.rows, key=lambda row: (-len(row), -row[0].size)):
        again.add(row)
    return sorted((make_line(row, page) for row in again.rows), key=lambda line: -line.baseline)


class _Rows:
    """Rows of runs, found by height. The first run of a row is its largest."""

    def __init__(self) -> None:
        self.rows: list[list[Run]] = []
        self._near: dict[int, list[int]] = defaultdict(list)

    def add(self, runs: Sequence[Run]) -> None:
        """Puts runs into the row to which the first of them belongs, or into a new one."""
        first = runs[0]
        bucket = round(first.baseline / BUCKET)
        places = [place for at in range(bucket - 2, bucket + 3) for place in self._near.get(at, ())]
        fitting = [place for place in places if _fits(first, self.rows[place])]
        if fitting:
            self.rows[min(fitting, key=lambda place: abs(self.rows[place][0].baseline - first.baseline))].extend(runs)
            return
        self._near[bucket].append(len(self.rows))
        self.rows.append(list(runs))


def _fits(run: Run, row: Sequence[Run]) -> bool:
    founder = row[0]
    step = run.baseline - founder.baseline
    if abs(step) <= SAME_ROW * min(run.size, founder.size):
        return True
    if run.size >= SMALLER * founder.size or not LOWEST * founder.size < step < HIGHEST * founder.size:
        return False
    near = REACH * founder.size
    hanging = HANGING * founder.size if len(run.text) <= _LABEL else near
    return any(run.left - other.right < near and other.left - run.right < hanging for other in row)


def make_line(row: Sequence[Run], page: int) -> Line:
    """The runs of one row as a line."""
    row = sorted(row, key=lambda run: run.left)
    size = main_size(row)
    on_line = [run.baseline for run in row if abs(run.size - size) <= 0.1 * size]
    baseline = median(on_line)
    text = ""
    middles = array("f")
    raised: list[tuple[int, int]] = []
    cells = 1
    before: Run | None = None
    for run in row:
        if before is not None:
            gap = run.left - before.right
            follows = run.order == before.order + 1 and run.blank
            if gap > WORD_GAP * size or (follows and gap > 0.03 * size):
                text += " "
                middles.append((before.right + run.left) / 2)
                cells += gap > size
        if run.size < SMALLER * size and run.baseline - baseline > RAISED * size:
            raised.append((len(text), len(text) + len(run.text)))
        text += run.text
        middles.extend((left + right) / 2 for left, right in zip(run.lefts, run.rights, strict=True))
        before = run
    note = 0
    if any(run.note for run in row):
        tagged: Counter[int] = Counter()
        for run in row:
            tagged[run.note] += len(run.text)
        note = tagged.most_common(1)[0][0]
    right = max(run.right for run in row)
    return Line(page, text, middles, row[0].left, right, baseline, size, tuple(_merged(raised, text)), cells, note)


def main_size(runs: Iterable[Run]) -> float:
    """The size in which most characters are set; the larger one of two that are near each other in number."""
    counts: Counter[float] = Counter()
    for run in runs:
        counts[round(run.size, 1)] += len(run.text)
    most = max(counts.values(), default=0)
    return max((size for size, count in counts.items() if 2 * count >= most), default=0.0)


def _merged(ranges: list[tuple[int, int]], text: str) -> Iterable[tuple[int, int]]:
    """Ranges that only blanks part, as one."""
    open_range: tuple[int, int] | None = None
    for start, end in ranges:
        if open_range is not None and not text[open_range[1] : start].strip():
            open_range = (open_range[0], end)
            continue
        if open_range is not None:
            yield open_range
        open_range = (start, end)
    if open_range is not None:
        yield open_range
