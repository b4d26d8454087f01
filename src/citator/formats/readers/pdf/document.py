"""The pages of a PDF → a :class:`Document`. Runs in a worker process."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from citator.errors import SourceUnreadable
from citator.formats.readers.pdf.columns import blocks
from citator.formats.readers.pdf.furniture import Face, find_furniture
from citator.formats.readers.pdf.labels import Sign, signs
from citator.formats.readers.pdf.lines import Line
from citator.formats.readers.pdf.links import anchors, linked_signs, make_links
from citator.formats.readers.pdf.lists import bracket_signs, find_linked, find_lists
from citator.formats.readers.pdf.notes import FootnoteReader, RawNote, match_signs
from citator.formats.readers.pdf.paper import Paper, Rule, read_paper
from citator.formats.readers.pdf.text import TextBuilder
from citator.formats.readers.pdf.title import find_title
from citator.formats.readers.pdf.zones import body_size, is_drawn_rule, split_zone
from citator.limits import Limits
from citator.model import Document, Marker, Note
from citator.text.clean import join_lines, vocabulary
from citator.text.language import detect

__all__ = ["read_document"]


@dataclass(slots=True)
class _Sheet:
    """One page without furniture: its columns of text, and the lines of its notes."""

    paper: Paper
    columns: list[list[Line]]
    rules: list[Rule]
    notes: list[Line]

    @property
    def lines(self) -> list[Line]:
        """All lines of the page."""
        return [line for column in self.columns for line in column] + self.notes


def read_document(data: bytes, source: str, base_url: str | None = None, limits: Limits = Limits()) -> Document:
    """The document in ``data``. Raises :class:`SourceUnreadable`."""
    papers, stated, warnings = _papers(data, source, limits)
    sheets = [_Sheet(paper, blocks(paper.runs, paper.number), list(paper.rules), []) for paper in papers]
    _leave_out_furniture(sheets)
    body = body_size(line for sheet in sheets for line in sheet.lines)
    first_page = [list(column) for column in sheets[0].columns]
    footnotes, listed, dangling = _all_notes(sheets, body)
    builder = TextBuilder()
    spans = _put_together(sheets, footnotes, builder)
    spans.update((note, builder.span(note.lines)) for note in listed)
    text = builder.text
    words = vocabulary(text)
    ordered = sorted(spans, key=lambda note: spans[note])
    notes = tuple(_note(note, f"n{number}", spans[note], builder, words) for number, note in enumerate(ordered, 1))
    pages = {sheet.paper.number: (sheet.paper.annotations, sheet.lines) for sheet in sheets}
    return Document(
        source=source,
        media_type="application/pdf",
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        pages=len(papers),
        title=find_title(stated, first_page, body),
        language=detect(text),
        base_url=base_url,
        notes=notes,
        links=make_links(text, notes, anchors(pages, builder.starts, text), builder.page_starts),
        dangling_markers=tuple(_markers(dangling, builder)),
        page_starts=tuple(builder.page_starts),
        warnings=tuple(warnings),
    )


def _all_notes(sheets: Sequence[_Sheet], body: float) -> tuple[list[RawNote], list[RawNote], list[Sign]]:
    """Footnotes, taken out of the columns; the notes and references that stay where they stand in the text; signs without a note."""
    reader = FootnoteReader()
    found: list[Sign] = []
    for sheet in sheets:
        found += _read_notes(sheet, reader, body)
    text = [line for sheet in sheets for column in sheet.columns for line in column]
    listed = list(find_lists(text))
    text = _without(text, listed)
    known = {(note.label, note.page) for note in [*reader.notes, *listed]}
    linked = [sign for sign in found if sign.target and not sign.doubtful and (sign.label, sign.target) not in known]
    listed += find_linked(text, linked)
    text = _without(text, listed)
    own = set(text)
    found = [sign for sign in found if sign.line in own]
    found += bracket_signs(text, {note.label for note in listed})
    return reader.notes, listed, match_signs(found, [*reader.notes, *listed])


def _without(lines: Sequence[Line], notes: Sequence[RawNote]) -> list[Line]:
    taken = {line for note in notes for line in note.lines}
    return [line for line in lines if line not in taken]


def _papers(data: bytes, source: str, limits: Limits) -> tuple[list[Paper], str, list[str]]:
    """All pages, the stated title, and what could not be read."""
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
        stated = document.get_metadata_value("Title")
        papers = [(at + 1, read_paper(document.raw, at)) for at in range(count)]
    finally:
        document.close()
    lost = [number for number, paper in papers if paper is None]
    if len(lost) == count:
        raise SourceUnreadable(source, "the PDF is damaged: none of its pages can be loaded", "damaged")
    pictures = [number for number, paper in papers if paper and not paper.runs and not paper.blank]
    if not pictures and not any(paper and paper.runs for _, paper in papers):
        raise SourceUnreadable(source, "the pages of the PDF are blank", "no-text")
    warnings = [*_told(lost, "is damaged", "are damaged"), *_told(pictures, "has no text layer", "have no text layer")]
    crosswise = [number for number, paper in papers if paper and paper.crosswise]
    warnings += _told(crosswise, "has text in another direction, which was left out", "have text in another direction, which was left out")
    return [paper or Paper(number, 0.0, 0.0, ()) for number, paper in papers], stated, warnings


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


def _leave_out_furniture(sheets: Sequence[_Sheet]) -> None:
    """Takes running heads and feet, page numbers and rules made of characters out of the columns."""
    for sheet in sheets:
        for column in sheet.columns:
            # A rule made of characters is as good as a printed one; its length says nothing.
            sheet.rules += [Rule(line.left, line.left, line.baseline) for line in column if is_drawn_rule(line)]
            column[:] = [line for line in column if not is_drawn_rule(line)]
    furniture = find_furniture([Face(sheet.paper.number, sheet.paper.height, sheet.lines, sheet.rules) for sheet in sheets])
    for sheet in sheets:
        for column in sheet.columns:
            column[:] = [line for line in column if line not in furniture]
        sheet.columns = [column for column in sheet.columns if column]


def _read_notes(sheet: _Sheet, reader: FootnoteReader, body: float) -> list[Sign]:
    """Moves the footnotes of a page from its columns to ``reader``; the signs in its text."""
    own = [line for line in sheet.lines if line.size > 0.97 * body]
    size = body if len(own) >= 3 else body_size(sheet.lines)
    zone: list[Line] = []
    ruled = False
    for column in sheet.columns:
        start, end, below_rule = split_zone(column, sheet.rules, size, open_note=reader.open is not None)
        ruled = ruled or below_rule
        zone += column[start:end]
        del column[start:end]
    text = [line for column in sheet.columns for line in column]
    linked = list(linked_signs(sheet.paper.annotations, text))
    plain = [sign for line in text for sign in signs(line)]
    found = _with_links(plain, linked)
    if zone:
        left_over = reader.read(zone, {sign.label for sign in found}, ruled=ruled)
        sheet.notes = [line for line in zone if line not in left_over]
        if left_over:
            sheet.columns.append(left_over)
    else:
        reader.close()
    place = {line: at for at, line in enumerate(text)}
    return sorted(found, key=lambda sign: (place[sign.line], sign.start))


def _with_links(plain: Sequence[Sign], linked: Sequence[Sign]) -> list[Sign]:
    """The signs, each with the place to which a link on it leads.

    A link makes a sign sure, and tells where one sign ends and the next begins.
    """
    found = []
    for sign in plain:
        over = [one for one in linked if one.line is sign.line and one.start < sign.end and sign.start < one.end]
        same = next((one for one in over if one.label == sign.label), None)
        if same is not None:
            found.append(replace(sign, target=same.target, height=same.height, doubtful=False))
        elif not over:
            found.append(sign)
    return found + [sign for sign in linked if not any(sign.line is one.line and sign.start == one.start for one in found)]


def _put_together(sheets: Sequence[_Sheet], notes: Sequence[RawNote], builder: TextBuilder) -> dict[RawNote, tuple[int, int]]:
    """The text: of each page its columns, then the notes that begin there, with what the next page holds of them."""
    by_page: dict[int, list[RawNote]] = defaultdict(list)
    for note in notes:
        by_page[note.page].append(note)
    spans: dict[RawNote, tuple[int, int]] = {}
    for sheet in sheets:
        builder.begin_page()
        for column in sheet.columns:
            builder.add_body(column)
        for note in by_page[sheet.paper.number]:
            spans[note] = builder.add_note(note)
    return spans


def _note(note: RawNote, note_id: str, span: tuple[int, int], builder: TextBuilder, words: Collection[str]) -> Note:
    start, end = span
    text, offsets = join_lines(builder.text, start + note.after, end, words)
    markers = tuple(_markers(note.signs, builder))
    return Note(note_id, note.label, note.kind, start, end, text, note.page, markers, offsets)


def _markers(signs: Sequence[Sign], builder: TextBuilder) -> Iterator[Marker]:
    for sign in sorted(signs, key=lambda sign: (builder.starts[sign.line], sign.start)):
        start = builder.starts[sign.line]
        yield Marker(sign.label, start + sign.start, start + sign.end, sign.line.page)
