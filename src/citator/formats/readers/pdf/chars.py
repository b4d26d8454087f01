"""PDFium → what is printed on a page: runs of characters with size, baseline and edges.

The functions of the C library are called through prototypes of our own: pointers as plain numbers and results written straight
into one array cost a third of the generic bindings (2 µs a character instead of 7).

Coordinates are points from the lower left corner of the visible page, y upward, after the page is turned so that most of its
text runs from left to right.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from ctypes import PYFUNCTYPE, c_double, c_float, c_int, c_uint, c_void_p
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final, NamedTuple

from citator.formats.readers.pdf.tags import notes_by_object

__all__ = ["Run", "Turn", "read_runs"]

LINE_END_HYPHENS: Final = "\x02\ufffe"  # PDFium's signs for a hyphen at a line end
LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
WIDE_GAP: Final = 0.9  # em; a wider blank inside a row may part columns or cells
BACK: Final = 0.6  # em; a longer step back starts something else
LEAST_SIZE: Final = 1.0  # points; smaller text is not there to be read
FIGURES: Final = frozenset("0123456789")
HIGH: Final = 0.2  # em above the baseline: where the bottom edge of a raised glyph lies at the least
LOW: Final = 0.62  # em: its greatest height; a figure that stands on the line is about 0.65 to 0.7 em high
OF_RAISED: Final = 0.6  # the size of a raised glyph, as a part of that of its font
# Glyphs of TeX's T1 ("Cork") encoding whose font does not say what they are: PDFium then gives the code of the glyph, a control character.
CORK: Final = dict(
    zip(range(0x10, 0x20), ("“", "”", "„", "«", "»", "–", "—", "", "", "ı", "ȷ", "ff", "fi", "fl", "ffi", "ffl"), strict=True)
)


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


class _Style(NamedTuple):
    """What all characters of one text object share: size, first origin and the quarter of its direction (``None``: slanted)."""

    size: float
    x: float
    y: float
    quarter: int | None


_NOTHING: Final = _Style(0.0, 0.0, 0.0, None)


def read_runs(document: Any, page: Any, text_page: Any, turn: Turn) -> tuple[list[Run], Turn, bool]:
    """The runs of a page in the order of the file, the turn under which they are upright, and whether other text was left out."""
    import pypdfium2.raw as pdfium

    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return [], turn, False
    handle = ctypes.cast(text_page, c_void_p).value or 0
    letters = _letters(handle, count)
    of_object = _prototype(pdfium.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
    objects: list[int] = [of_object(handle, index) or 0 for index in range(count)]
    styles: dict[int, _Style] = {0: _NOTHING}
    for index, pointer in enumerate(objects):
        if pointer not in styles:
            styles[pointer] = _style(pdfium, text_page, index)
    quarters = Counter(styles[pointer].quarter for pointer in objects if pointer)
    upright = max((quarter for quarter in quarters if quarter is not None), key=lambda quarter: quarters[quarter], default=0)
    turn = Turn(turn.left, turn.bottom, turn.right, turn.top, upright)
    # The loose box runs from origin to origin plus advance, so that gaps are blanks and not the shape of letters. Its height is not used:
    # it has been absurd in some releases (pypdfium2 issue 421).
    of_box = _prototype(pdfium.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
    boxes = (c_float * (4 * count))()
    at = ctypes.addressof(boxes)
    for index in range(count):
        of_box(handle, index, at)  # left, top, right, bottom
        at += 16
    raised = _raised_glyphs(pdfium, handle, letters, objects, styles)
    notes = notes_by_object(document, page, filter(None, styles))
    runs = _assemble(letters, objects, styles, list(boxes), turn, raised, notes)
    other = sum(n for quarter, n in quarters.items() if quarter != upright)
    return runs, turn, other > 0


def _prototype(function: Any, result: Any, *arguments: Any) -> Any:
    return PYFUNCTYPE(result, *arguments)(ctypes.cast(function, c_void_p).value or 0)


def _letters(handle: int, count: int) -> list[str]:
    """One string for each character index of PDFium."""
    import pypdfium2.raw as pdfium

    of_unicode = _prototype(pdfium.FPDFText_GetUnicode, c_uint, c_void_p, c_int)
    points = [of_unicode(handle, index) for index in range(count)]
    letters = [CORK.get(point) or chr(point) if point < 0x110000 else "" for point in points]
    for index, (high, low) in enumerate(pairwise(points)):  # a character beyond the first plane may come as two halves
        if 0xD800 <= high < 0xDC00 <= low < 0xE000:
            letters[index], letters[index + 1] = chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00), ""
    return ["" if "\ud800" <= letter <= "\udfff" else letter for letter in letters]


def _raised_glyphs(
    pdfium: Any, handle: int, letters: list[str], objects: list[int], styles: dict[int, _Style]
) -> dict[int, tuple[float, float]]:
    """Size of the figures that stand on the line and yet are drawn high and small, and how high: a font's own superiors (the OpenType
    feature "sups"), which Typst and InDesign use. Nothing but the shape of the glyph tells them.
    """
    of_box = _prototype(pdfium.FPDFText_GetCharBox, c_int, c_void_p, c_int, c_void_p, c_void_p, c_void_p, c_void_p)
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    edges = [ctypes.addressof(edge) for edge in (left, right, bottom, top)]
    found: dict[int, tuple[float, float]] = {}
    for index, letter in enumerate(letters):
        if letter not in FIGURES or not objects[index]:
            continue
        style = styles[objects[index]]
        if style.quarter != 0 or not of_box(handle, index, *edges):
            continue
        if bottom.value - style.y > HIGH * style.size and 0 < top.value - bottom.value < LOW * style.size:
            found[index] = (OF_RAISED * style.size, bottom.value - style.y)
    return found


def _style(pdfium: Any, text_page: Any, index: int) -> _Style:
    matrix, x, y = pdfium.FS_MATRIX(), c_double(), c_double()
    pdfium.FPDFText_GetMatrix(text_page, index, matrix)
    pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
    # The font size is the operand of Tf, often 1: the matrix says how large it is printed.
    size = abs(pdfium.FPDFText_GetFontSize(text_page, index)) * math.hypot(matrix.c, matrix.d)
    angle = math.degrees(math.atan2(matrix.b, matrix.a))
    quarter = round(angle / 90)
    return _Style(size, x.value, y.value, quarter % 4 if abs(angle - 90 * quarter) < 5 else None)


def _assemble(
    letters: list[str],
    objects: list[int],
    styles: dict[int, _Style],
    boxes: list[float],
    turn: Turn,
    raised: dict[int, tuple[float, float]],
    notes: dict[int, int],
) -> list[Run]:
    runs: list[Run] = []
    run: Run | None = None
    blank = False
    last = 0
    width, height = turn.size
    size = baseline = 0.0
    usable = False
    for index, letter in enumerate(letters):
        if not letter or letter in "\r\n":
            continue
        pointer = objects[index]
        if letter.isspace() or (not pointer and letter not in LINE_END_HYPHENS):
            blank = True
            continue
        if pointer != last and pointer:
            style = styles[pointer]
            size, baseline = style.size, turn.point(style.x, style.y)[1]
            usable = style.quarter == turn.quarters and size >= LEAST_SIZE and -1 <= baseline <= height + 1
            last = pointer
        if letter < " " and letter not in LINE_END_HYPHENS:
            continue
        if not usable:
            continue
        left, right = _edges(boxes, index, turn)
        own, line = size, baseline
        if index in raised:
            own, line = raised[index][0], baseline + raised[index][1]
        begins = run is None or _parts(run, left, own, line)
        if begins and (right < -1 or left > width + 1):
            continue  # a printer's mark; but a line too long for its page is read to its end
        if run is None or begins:
            run = Run(own, line, blank, len(runs), notes.get(last, 0))
            runs.append(run)
        elif blank:
            run.text += " "
            run.lefts.append(run.rights[-1])
            run.rights.append(max(left, run.rights[-1]))
        blank = False
        for part in LIGATURES.get(letter, "-" if letter in LINE_END_HYPHENS else letter):
            run.text += part
            run.lefts.append(left)
            run.rights.append(right)
    return runs


def _edges(boxes: list[float], index: int, turn: Turn) -> tuple[float, float]:
    left, top, right, bottom = boxes[4 * index : 4 * index + 4]
    if turn.quarters == 0:
        return left - turn.left, right - turn.left
    box = turn.box(left, bottom, right, top)
    return box[0], box[2]


def _parts(run: Run, left: float, size: float, baseline: float) -> bool:
    """Whether a character can't belong to the run before it."""
    if abs(size - run.size) > 0.02 * run.size or abs(baseline - run.baseline) > 0.04 * run.size:
        return True
    gap = left - run.rights[-1]
    return gap > WIDE_GAP * size or gap < -BACK * size
