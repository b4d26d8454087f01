"""The numbers of lines in the margin, as in court papers, bills and drafts: no part of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from citator.formats.readers.pdf.lines import main_size
from citator.formats.readers.pdf.runs import Run

__all__ = ["without_line_numbers"]

LEAST: Final = 8  # numbers in a margin
FROM_TOP: Final = 0.25  # of the height of the page: labels of notes stand farther down
SPREAD: Final = 0.6  # of the height of the text
NUMBERED: Final = 0.95  # of the rows, where every row has a number: notes have more lines than labels
SAME_ROW: Final = 0.3  # em
STEPS: Final = (1, 2, 5, 10)  # every line is numbered, or every so many
APART: Final = 0.4  # em between the numbers and the text


def without_line_numbers(runs: Sequence[Run]) -> list[Run]:
    """The runs without a column of numbers that counts down the left or the right margin and has nothing beyond it."""
    figures = [run for run in runs if len(run.text) <= 4 and run.text.isdecimal()]
    if len(figures) < LEAST:
        return list(runs)
    numbers: set[int] = set()
    for side in ("left", "right"):
        for column in _columns(figures, side):
            if _counts(column) and _is_outside(column, runs, numbers) and _goes_down(column, runs):
                numbers.update(map(id, column))
    return [run for run in runs if id(run) not in numbers]


def _columns(figures: Sequence[Run], side: str) -> Iterator[list[Run]]:
    """Figures that are flush on one side, from top to bottom."""
    column: list[Run] = []
    for run in sorted(figures, key=lambda run: float(getattr(run, side))):
        if column and abs(getattr(run, side) - getattr(column[-1], side)) > 0.3 * run.size:
            yield column
            column = []
        column.append(run)
    if column:
        yield column


def _counts(column: list[Run]) -> bool:
    """Whether the figures count the lines: from top to bottom in equal steps."""
    column.sort(key=lambda run: -run.baseline)
    numbers = [int(run.text) for run in column]
    steps = {below - above for above, below in pairwise(numbers)}
    return len(column) >= LEAST and len(steps) == 1 and min(steps) in STEPS


def _goes_down(column: Sequence[Run], runs: Sequence[Run]) -> bool:
    """Whether the figures go down from the top of the page, and where they count by one stand before nearly every row."""
    size = main_size(runs)
    rows: list[float] = []
    for height in sorted({run.baseline for run in runs if run.size > 0.95 * size}, reverse=True):
        if not rows or rows[-1] - height > SAME_ROW * size:
            rows.append(height)
    top, bottom = column[0].baseline, column[-1].baseline
    inside = [height for height in rows if bottom - SAME_ROW * size <= height <= top + SAME_ROW * size]
    by_one = int(column[1].text) - int(column[0].text) == 1
    highest, lowest = max(run.baseline for run in runs), min(run.baseline for run in runs)
    from_top = top >= highest - FROM_TOP * (highest - lowest) and top - bottom >= SPREAD * (rows[0] - rows[-1])
    return from_top and (not by_one or len(column) >= NUMBERED * len(inside))


def _is_outside(column: Sequence[Run], runs: Sequence[Run], known: set[int]) -> bool:
    """Whether nothing stands beyond the column, and the text keeps its distance from it."""
    own = {id(run) for run in column} | known
    left, right = min(run.left for run in column), max(run.right for run in column)
    gap = APART * column[0].size
    top, bottom = column[0].baseline + column[0].size, column[-1].baseline - column[0].size
    beside = [run for run in runs if id(run) not in own and bottom <= run.baseline <= top]
    return bool(beside) and (all(run.left >= right + gap for run in beside) or all(run.right <= left - gap for run in beside))
