"""One page as printed: its runs of characters, thin rules and link annotations."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from ctypes import c_float, c_int
from dataclasses import dataclass
from typing import Any, Final

from citator.formats.readers.pdf.chars import read_runs
from citator.formats.readers.pdf.runs import Run, Turn

__all__ = ["Annotation", "Box", "Paper", "Rule", "read_paper"]

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""

MOST_OBJECTS: Final = 5_000  # a page of drawn maps has more; its rules are not worth the time
MOST_LINKS: Final = 5_000
THICKEST: Final = 2.5  # points
SHORTEST: Final = 18.0  # points
PIECES: Final = 16.0  # points between two pieces of one rule


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin horizontal line."""

    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link annotation: where it lies, and the address (``uri``) or the place in this document (``page``, ``y``) it leads to."""

    boxes: tuple[Box, ...]
    uri: str | None = None
    page: int | None = None
    y: float | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """One page; ``number`` counts from 1. ``crosswise``: text in another direction was left out; ``blank``: nothing is printed on it."""

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    rules: tuple[Rule, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    crosswise: bool = False
    blank: bool = False


def read_paper(document: Any, index: int) -> Paper | None:
    """Page ``index`` (from 0) of an open ``FPDF_DOCUMENT``; ``None`` where PDFium can't load it."""
    import pypdfium2.raw as pdfium

    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return None
    try:
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, box)
        turn = Turn(box.left, box.bottom, box.right, box.top, pdfium.FPDFPage_GetRotation(page) % 4)
        text = pdfium.FPDFText_LoadPage(page)
        try:
            runs, turn, crosswise = read_runs(document, page, text, turn) if text else ([], turn, False)
        finally:
            if text:
                pdfium.FPDFText_ClosePage(text)
        return Paper(
            index + 1,
            *turn.size,
            runs=tuple(runs),
            rules=tuple(_whole(_rules(pdfium, page, turn))),
            annotations=tuple(_annotations(pdfium, document, page, turn)),
            crosswise=crosswise,
            blank=pdfium.FPDFPage_CountObjects(page) <= 0,
        )
    finally:
        pdfium.FPDF_ClosePage(page)


def _rules(pdfium: Any, page: Any, turn: Turn) -> Iterator[Rule]:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    for index in range(min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
            continue
        if pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            box = turn.box(left.value, bottom.value, right.value, top.value)
            if box[3] - box[1] <= THICKEST and box[2] - box[0] >= SHORTEST:
                yield Rule(box[0], box[2], (box[1] + box[3]) / 2)


def _whole(rules: Iterable[Rule]) -> Iterator[Rule]:
    """Rules drawn in pieces, a piece for each cell of a table, as one."""
    last: Rule | None = None
    for rule in sorted(rules, key=lambda rule: (round(rule.y), rule.left)):
        if last is not None and abs(rule.y - last.y) < 2 and rule.left - last.right < PIECES:
            last = Rule(last.left, max(last.right, rule.right), last.y)
            continue
        if last is not None:
            yield last
        last = rule
    if last is not None:
        yield last


def _annotations(pdfium: Any, document: Any, page: Any, turn: Turn) -> Iterator[Annotation]:
    position, link = c_int(0), pdfium.FPDF_LINK()
    for _ in range(MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, position, link):
            return
        boxes = tuple(_boxes(pdfium, link, turn))
        if not boxes:
            continue
        action = pdfium.FPDFLink_GetAction(link)
        target = pdfium.FPDFLink_GetDest(document, link)
        kind = pdfium.FPDFAction_GetType(action) if action else 0
        if kind == pdfium.PDFACTION_URI:
            uri = _uri(pdfium, document, action)
            if uri:
                yield Annotation(boxes, uri=uri)
            continue
        if not target and kind == pdfium.PDFACTION_GOTO:
            target = pdfium.FPDFAction_GetDest(document, action)
        number = pdfium.FPDFDest_GetDestPageIndex(document, target) if target else -1
        if number >= 0:
            yield Annotation(boxes, page=number + 1, y=_height(pdfium, target))


def _boxes(pdfium: Any, link: Any, turn: Turn) -> Iterator[Box]:
    """The quadrilaterals of a link, or its rectangle. Quadrilaterals that lie outside the rectangle are not believed."""
    rectangle = pdfium.FS_RECTF()
    if not pdfium.FPDFLink_GetAnnotRect(link, rectangle):
        return
    whole = turn.box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
    points = pdfium.FS_QUADPOINTSF()
    parts: list[Box] = []
    for index in range(pdfium.FPDFLink_CountQuadPoints(link)):
        if pdfium.FPDFLink_GetQuadPoints(link, index, points):
            xs, ys = (points.x1, points.x2, points.x3, points.x4), (points.y1, points.y2, points.y3, points.y4)
            part = turn.box(min(xs), min(ys), max(xs), max(ys))
            if part[0] >= whole[0] - 2 and part[2] <= whole[2] + 2 and part[1] >= whole[1] - 2 and part[3] <= whole[3] + 2:
                parts.append(part)
    yield from parts or [whole]


def _height(pdfium: Any, target: Any) -> float | None:
    has_x, has_y, has_zoom = c_int(), c_int(), c_int()
    x, y, zoom = c_float(), c_float(), c_float()
    found = pdfium.FPDFDest_GetLocationInPage(target, has_x, has_y, has_zoom, x, y, zoom)
    return y.value if found and has_y.value else None


def _uri(pdfium: Any, document: Any, action: Any) -> str:
    """The address of an action. It should be ASCII; UTF-8 is met, and Latin-1."""
    size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 1))
    pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
    try:
        return buffer.value.decode("utf-8").strip()
    except UnicodeDecodeError:
        return buffer.value.decode("latin-1").strip()
