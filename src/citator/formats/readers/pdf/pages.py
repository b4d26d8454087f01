"""The file → its pages, one after the other: of each the lines of its columns, its rules and its links.

The characters of a page, far the largest part, are let go when its lines are made, so that a thousand pages need little memory.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from citator.errors import SourceUnreadable
from citator.formats.readers.pdf.columns import SAME_GUTTER, blocks, usual_gutters
from citator.formats.readers.pdf.lines import Line
from citator.formats.readers.pdf.paper import Paper, read_paper
from citator.limits import Limits

__all__ = ["Pages", "is_written_leftward", "read_pages"]


@dataclass(frozen=True, slots=True)
class Pages:
    """What a file holds: its pages without their characters, the columns of each, the stated title, and what could not be read."""

    papers: tuple[Paper, ...]
    columns: tuple[list[list[Line]], ...]
    title: str
    warnings: tuple[str, ...]


def read_pages(data: bytes, source: str, limits: Limits = Limits()) -> Pages:
    """All pages of a PDF.

    Raises :class:`SourceUnreadable` with the code ``encrypted``, ``damaged``, ``no-text`` where nothing is printed on any page, or that
    of a limit.
    """
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (pdfium.raw.FPDF_ERR_PASSWORD, pdfium.raw.FPDF_ERR_SECURITY):
            raise SourceUnreadable(source, "the PDF is encrypted and opens only with its password", "encrypted") from None
        raise SourceUnreadable(source, "the PDF is damaged: no pages can be found in it", "damaged") from None
    try:
        count = len(document)
        if not count:
            raise SourceUnreadable(source, "the PDF has no pages", "damaged")
        limits.check_pages(source, count)
        return _all(document.raw, count, document.get_metadata_value("Title"), source)
    finally:
        document.close()


def _all(document: Any, count: int, title: str, source: str) -> Pages:
    papers: list[Paper] = []
    columns: list[list[list[Line]]] = []
    gutters: list[list[float]] = []
    lost: list[int] = []
    pictures: list[int] = []
    for at in range(count):
        paper = read_paper(document, at)
        if paper is None:
            lost.append(at + 1)
            paper = Paper(at + 1, 0.0, 0.0, ())
        elif not paper.runs and not paper.blank:
            pictures.append(at + 1)
        of_page, found = blocks(paper.runs, at + 1)
        columns.append(of_page)
        gutters.append(found)
        papers.append(replace(paper, runs=()))
    if len(lost) == count:
        raise SourceUnreadable(source, "the PDF is damaged: none of its pages can be loaded", "damaged")
    if not pictures and not any(columns):
        raise SourceUnreadable(source, "the pages of the PDF are blank", "no-text")
    _look_again(document, columns, gutters)
    warnings = [*_told(lost, "is damaged", "are damaged"), *_told(pictures, "has no text layer", "have no text layer")]
    crosswise = [paper.number for paper in papers if paper.crosswise]
    warnings += _told(crosswise, "has text in another direction, which was left out", "have text in another direction, which was left out")
    leftward = [paper.number for paper, of_page in zip(papers, columns, strict=True) if is_written_leftward(of_page)]
    warnings += _told(leftward, *(f"{be} written from right to left: words and notes in it are not read in order" for be in ("is", "are")))
    return Pages(tuple(papers), tuple(columns), title, tuple(warnings))


_LETTER: Final = re.compile(r"[^\W\d_]")
_LEFTWARD: Final = re.compile(r"[\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u0710-\u072f\ufb1d-\ufdfb\ufe70-\ufefc]")


def is_written_leftward(columns: Sequence[Sequence[Line]]) -> bool:
    """Whether most letters of a page are Hebrew, Arabic or Syriac, which a PDF holds in the order of the paper and not of the language.

    Order of characters: Unicode Standard Annex 9, https://www.unicode.org/reports/tr9/; a PDF says nothing of it.
    """
    text = "".join(line.text for column in columns for line in column)
    return 2 * len(_LEFTWARD.findall(text)) > len(_LETTER.findall(text))


def _look_again(document: Any, columns: list[list[list[Line]]], gutters: Sequence[Sequence[float]]) -> None:
    """A page that lacks a gutter of the others is read once more: it may hold little text beside it."""
    usual = usual_gutters(gutters)
    for at, found in enumerate(gutters):
        if any(all(abs(one - gutter) > SAME_GUTTER for one in found) for gutter in usual):
            paper = read_paper(document, at)
            columns[at] = blocks(paper.runs, at + 1, usual)[0] if paper is not None else columns[at]


def _told(numbers: Sequence[int], one: str, many: str) -> list[str]:
    """A warning for these pages, runs of pages as ranges."""
    if not numbers:
        return []
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    listed = ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in ranges)
    return [f"page {listed} {one}" if len(numbers) == 1 else f"pages {listed} {many}"]
