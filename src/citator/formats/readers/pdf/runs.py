"""Characters with their edges → runs: neighbouring characters of one row in one size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

__all__ = ["NOTHING", "Run", "Style", "Turn", "assemble"]

LINE_END_HYPHENS: Final = "\x02\ufffe"  # PDFium's signs for a hyphen at a line end
LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
WIDE_GAP: Final = 0.9  # em; a wider blank inside a row may part columns or cells
BACK: Final = 0.6  # em; a longer step back starts something else
LEAST_SIZE: Final = 1.0  # points; smaller text is not there to be read


@dataclass(slots=True)
class Run:
    """Neighbouring characters of one row in one size. ``lefts`` and ``rights`` are the edges of each character.

    ``blank`` tells that a blank was written before it. ``order`` is its place in the order of the file, ``note`` the number of the note
    on the page that its tag names (0: none).
    """

    size: float
    baseline: float
    blank: bool = False
    order: int = 0
    note: int = 0
    text: str = ""
    lefts: list[float] = field(default_factory=list)
    rights: list[float] = field(default_factory=list)

    def add(self, letters: str, left: float, right: float) -> None:
        """One character that is read as these letters."""
        self.text += letters
        self.lefts += [left] * len(letters)
        self.rights += [right] * len(letters)

    @property
    def left(self) -> float:
        """The left edge."""
        return self.lefts[0]

    @property
    def right(self) -> float:
        """The right edge."""
        return self.rights[-1]


@dataclass(frozen=True, slots=True)
class Turn:
    """From user space to the page as it is read: ``quarters`` clockwise turns of the box that is visible."""

    left: float
    bottom: float
    right: float
    top: float
    quarters: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height after turning."""
        wide, high = self.right - self.left, self.top - self.bottom
        return (wide, high) if self.quarters % 2 == 0 else (high, wide)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of user space on the turned page.

        >>> Turn(0, 0, 600, 800, quarters=1).point(0, 0)     # the lower left corner goes to the upper left
        (0, 600)
        """
        match self.quarters % 4:
            case 0:
                return x - self.left, y - self.bottom
            case 1:
                return y - self.bottom, self.right - x
            case 2:
                return self.right - x, self.top - y
            case _:
                return self.top - y, x - self.left

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Left, bottom, right, top of a box of user space on the turned page."""
        (a, b), (c, d) = self.point(left, bottom), self.point(right, top)
        return min(a, c), min(b, d), max(a, c), max(b, d)


class Style(NamedTuple):
    """What all characters of one text object share: size, first origin and the quarter of its direction (``None``: slanted)."""

    size: float
    x: float
    y: float
    quarter: int | None


NOTHING: Final = Style(0.0, 0.0, 0.0, None)


def assemble(
    letters: Sequence[str],
    objects: Sequence[int | None],
    styles: Mapping[int | None, Style],
    lefts: Sequence[float],
    rights: Sequence[float],
    turn: Turn,
    raised: Mapping[int, tuple[float, float]],
    notes: Mapping[int, int],
) -> list[Run]:
    """The runs of a page, in the order of the file.

    ``letters`` has a string for each character, ``objects`` its text object (``None``: put in by PDFium), ``lefts`` and ``rights`` its
    edges; ``raised`` size and height of the figures that the font itself raises, ``notes`` the number of the tagged note of an object.
    """
    runs: list[Run] = []
    width, height = turn.size
    kinds = {letter: _kind(letter) for letter in set(letters)}
    run = Run(0.0, 0.0)  # of no size: the first character begins another
    blank = True
    last: int | None = None
    size = baseline = widest = farthest = edge = 0.0
    usable = changed = False
    for index, (letter, pointer, left, right) in enumerate(zip(letters, objects, lefts, rights, strict=True)):
        kind = kinds[letter]
        if kind == _NONE:
            continue
        if kind == _BLANK or (pointer is None and letter not in LINE_END_HYPHENS):
            blank = True
            continue
        if pointer != last and pointer is not None:
            style = styles[pointer]
            size, baseline = style.size, turn.point(style.x, style.y)[1]
            usable = style.quarter == turn.quarters and size >= LEAST_SIZE and -1 <= baseline <= height + 1
            widest, farthest = WIDE_GAP * size, -BACK * size
            changed = _differs(run, size, baseline)
            last = pointer
        if not usable or kind == _CONTROL:
            continue
        own, line = size, baseline
        if index in raised:
            own, line = raised[index][0], baseline + raised[index][1]
            changed = _differs(run, own, line)
        gap = left - edge
        if changed or gap > widest or gap < farthest:
            if right < -1 or left > width + 1:
                continue  # a printer's mark; but a line too long for its page is read to its end
            run = Run(own, line, blank, len(runs), notes.get(last, 0) if last is not None else 0)
            runs.append(run)
            changed = index in raised
        elif blank:
            run.text += " "
            run.lefts.append(edge)
            run.rights.append(max(left, edge))
        if index in raised:
            changed = _differs(run, size, baseline)
        blank = False
        edge = right
        if kind == _LETTER:
            run.text += letter
            run.lefts.append(left)
            run.rights.append(right)
        else:
            run.add(LIGATURES.get(letter, "-" if letter in LINE_END_HYPHENS else letter), left, right)
    return runs


_LETTER, _BLANK, _NONE, _CONTROL, _OTHER = range(5)


def _kind(letter: str) -> int:
    if not letter or letter in "\r\n":
        return _NONE
    if letter.isspace():
        return _BLANK
    if letter in LINE_END_HYPHENS or len(letter) > 1 or letter in LIGATURES:
        return _OTHER
    return _CONTROL if letter < " " else _LETTER


def _differs(run: Run, size: float, baseline: float) -> bool:
    """Whether characters of that size and baseline can't belong to a run."""
    return abs(size - run.size) > 0.02 * run.size or abs(baseline - run.baseline) > 0.04 * run.size
