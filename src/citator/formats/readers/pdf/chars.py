"""PDFium → what is printed on a page: runs of characters with size, baseline and edges.

The functions of the C library are called through prototypes of our own: pointers as plain numbers and results written straight
into one array cost a third of the generic bindings (2 µs a character instead of 7).

Coordinates are points from the lower left corner of the visible page, y upward, after the page is turned so that most of its
text runs from left to right.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter, deque
from collections.abc import Iterator
from ctypes import PYFUNCTYPE, c_double, c_float, c_int, c_uint, c_void_p
from itertools import pairwise, repeat
from typing import Any, Final

from citator.formats.readers.pdf.runs import NOTHING, Run, Style, Turn, assemble
from citator.formats.readers.pdf.tags import notes_by_object

__all__ = ["read_runs"]

FIGURES: Final = frozenset("0123456789")
HIGH: Final = 0.2  # em above the baseline: where the bottom edge of a raised glyph lies at the least
LOW: Final = 0.62  # em: its greatest height; a figure that stands on the line is about 0.65 to 0.7 em high
OF_RAISED: Final = 0.6  # the size of a raised glyph, as a part of that of its font
# Glyphs of TeX's T1 ("Cork") encoding whose font does not say what they are: PDFium then gives the code of the glyph, a control character.
CORK: Final = dict(
    zip(range(0x10, 0x20), ("“", "”", "„", "«", "»", "–", "—", "", "", "ı", "ȷ", "ff", "fi", "fl", "ffi", "ffl"), strict=True)
)


def read_runs(document: Any, page: Any, text_page: Any, turn: Turn) -> tuple[list[Run], Turn, bool]:
    """The runs of a page in the order of the file, the turn under which they are upright, and whether other text was left out."""
    import pypdfium2.raw as pdfium

    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return [], turn, False
    handle = ctypes.cast(text_page, c_void_p).value or 0
    letters = _letters(handle, count)
    of_object = _prototype(pdfium.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
    objects: list[int | None] = list(map(of_object, repeat(handle), range(count)))
    styles: dict[int | None, Style] = {None: NOTHING}
    for index, pointer in enumerate(objects):
        if pointer not in styles:
            styles[pointer] = _style(pdfium, text_page, index)
    quarters: Counter[int | None] = Counter()
    for pointer, characters in Counter(objects).items():
        quarters[styles[pointer].quarter] += characters if pointer is not None else 0
    upright = max((quarter for quarter in quarters if quarter is not None), key=lambda quarter: quarters[quarter], default=0)
    turn = Turn(turn.left, turn.bottom, turn.right, turn.top, upright)
    # The loose box runs from origin to origin plus advance, so that gaps are blanks and not the shape of letters. Its height is not used:
    # it has been absurd in some releases (pypdfium2 issue 421).
    of_box = _prototype(pdfium.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
    boxes = (c_float * (4 * count))()  # left, top, right, bottom of each
    first = ctypes.addressof(boxes)
    deque(map(of_box, repeat(handle), range(count), range(first, first + 16 * count, 16)), maxlen=0)
    raised = _raised_glyphs(pdfium, handle, letters, objects, styles)
    notes = notes_by_object(document, page, filter(None, styles))
    runs = assemble(letters, objects, styles, *_edges(boxes, turn), turn, raised, notes)
    other = sum(n for quarter, n in quarters.items() if quarter != upright)
    return runs, turn, other > 0


def _edges(boxes: ctypes.Array[c_float], turn: Turn) -> tuple[list[float], list[float]]:
    """The left and the right edge of each character on the turned page."""
    if turn.quarters == 0 and turn.left == 0:
        return boxes[0::4], boxes[2::4]
    if turn.quarters == 0:
        return [left - turn.left for left in boxes[0::4]], [right - turn.left for right in boxes[2::4]]
    turned = [turn.box(left, bottom, right, top) for left, top, right, bottom in batched(boxes)]
    return [box[0] for box in turned], [box[2] for box in turned]


def batched(boxes: ctypes.Array[c_float]) -> Iterator[tuple[float, float, float, float]]:
    """The four edges of each character."""
    return zip(boxes[0::4], boxes[1::4], boxes[2::4], boxes[3::4], strict=True)


def _prototype(function: Any, result: Any, *arguments: Any) -> Any:
    return PYFUNCTYPE(result, *arguments)(ctypes.cast(function, c_void_p).value or 0)


def _letters(handle: int, count: int) -> list[str]:
    """One string for each character index of PDFium."""
    import pypdfium2.raw as pdfium

    of_unicode = _prototype(pdfium.FPDFText_GetUnicode, c_uint, c_void_p, c_int)
    points = list(map(of_unicode, repeat(handle), range(count)))
    table = {point: CORK.get(point) or chr(point) if point < 0x110000 and not 0xD800 <= point < 0xE000 else "" for point in set(points)}
    letters = list(map(table.__getitem__, points))
    if any(0xD800 <= point < 0xE000 for point in table):
        for index, (high, low) in enumerate(pairwise(points)):  # a character beyond the first plane may come as two halves
            if 0xD800 <= high < 0xDC00 <= low < 0xE000:
                letters[index] = chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00)
    return letters


def _raised_glyphs(
    pdfium: Any, handle: int, letters: list[str], objects: list[int | None], styles: dict[int | None, Style]
) -> dict[int, tuple[float, float]]:
    """Size of the figures that stand on the line and yet are drawn high and small, and how high: a font's own superiors (the OpenType
    feature "sups"), which Typst and InDesign use. Nothing but the shape of the glyph tells them.
    """
    of_box = _prototype(pdfium.FPDFText_GetCharBox, c_int, c_void_p, c_int, c_void_p, c_void_p, c_void_p, c_void_p)
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    edges = [ctypes.addressof(edge) for edge in (left, right, bottom, top)]
    found: dict[int, tuple[float, float]] = {}
    for index, letter in enumerate(letters):
        if letter not in FIGURES or objects[index] is None:
            continue
        style = styles[objects[index]]
        if style.quarter != 0 or not of_box(handle, index, *edges):
            continue
        if bottom.value - style.y > HIGH * style.size and 0 < top.value - bottom.value < LOW * style.size:
            found[index] = (OF_RAISED * style.size, bottom.value - style.y)
    return found


def _style(pdfium: Any, text_page: Any, index: int) -> Style:
    matrix, x, y = pdfium.FS_MATRIX(), c_double(), c_double()
    pdfium.FPDFText_GetMatrix(text_page, index, matrix)
    pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
    # The font size is the operand of Tf, often 1: the matrix says how large it is printed.
    size = abs(pdfium.FPDFText_GetFontSize(text_page, index)) * math.hypot(matrix.c, matrix.d)
    angle = math.degrees(math.atan2(matrix.b, matrix.a))
    quarter = round(angle / 90)
    return Style(size, x.value, y.value, quarter % 4 if abs(angle - 90 * quarter) < 5 else None)
