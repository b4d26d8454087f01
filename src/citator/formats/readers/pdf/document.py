"""The pages of a PDF → a :class:`Document`. Runs in a worker process."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from citator.formats.readers.pdf.chapters import chapters_of_signs
from citator.formats.readers.pdf.furniture import Face, find_furniture
from citator.formats.readers.pdf.labels import label_at_start
from citator.formats.readers.pdf.lines import Line
from citator.formats.readers.pdf.links import anchors, linked_signs, make_links
from citator.formats.readers.pdf.lists import bracket_signs, find_linked, find_lists
from citator.formats.readers.pdf.notes import FootnoteReader, RawNote, match_signs
from citator.formats.readers.pdf.pages import read_pages
from citator.formats.readers.pdf.paper import Paper, Rule
from citator.formats.readers.pdf.signs import Sign, SignReader, pointers
from citator.formats.readers.pdf.text import TextBuilder
from citator.formats.readers.pdf.title import find_title
from citator.formats.readers.pdf.zones import body_size, is_drawn_rule, split_zone, usual_size
from citator.limits import Limits
from citator.model import Document, Marker, Note, NoteKind
from citator.text.clean import join_lines, vocabulary
from citator.text.language import detect

__all__ = ["read_document"]

LONGEST_BRACKET: Final = 80  # characters: "[2, 5–7, 12]"
_WAYS_BACK: Final = re.compile(r"(?:\s*[↩⤴⏎↵⮌⮐↰↥⇧⬆⇑↑]\s?[\ufe0e\ufe0f]?\d{0,2}){1,20}\s*$")


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
    pages = read_pages(data, source, limits)
    sheets = [_Sheet(paper, columns, list(paper.rules), []) for paper, columns in zip(pages.papers, pages.columns, strict=True)]
    _leave_out_furniture(sheets)
    body = usual_size([line for sheet in sheets for line in sheet.lines])
    first_page = [list(column) for column in sheets[0].columns]
    footnotes, listed, dangling = _all_notes(sheets, body)
    builder = TextBuilder()
    spans = _put_together(sheets, footnotes, builder)
    spans.update((note, builder.span(note.lines)) for note in listed)
    text = builder.text
    words = vocabulary(text)
    ordered = sorted(spans, key=lambda note: spans[note])
    notes = tuple(_note(note, f"n{number}", spans[note], builder, text, words) for number, note in enumerate(ordered, 1))
    links = {sheet.paper.number: (sheet.paper.annotations, sheet.lines) for sheet in sheets}
    lost = tuple(_markers(dangling, builder))
    markers = [*lost, *(marker for note in notes for marker in note.markers)]
    return Document(
        source=source,
        media_type="application/pdf",
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        pages=len(pages.papers),
        title=find_title(pages.title, first_page, body),
        language=detect(text),
        base_url=base_url,
        notes=notes,
        links=make_links(text, notes, markers, anchors(links, builder.starts, text, notes), builder.page_starts),
        dangling_markers=lost,
        page_starts=tuple(builder.page_starts),
        warnings=pages.warnings,
    )


def _all_notes(sheets: Sequence[_Sheet], body: float) -> tuple[list[RawNote], list[RawNote], list[Sign]]:
    """Footnotes, taken out of the columns; the notes and references that stay where they stand in the text; signs without a note."""
    reader, sign_reader = FootnoteReader(), SignReader()
    found: list[Sign] = []
    for sheet in sheets:
        found += _read_notes(sheet, reader, sign_reader, body)
    text = [line for sheet in sheets for column in sheet.columns for line in column]
    listed = list(find_lists(text, pointers(sign for sign in found if not sign.doubtful or sign.target)))
    text = _without(text, listed)
    known = {(note.label, note.page) for note in [*reader.notes, *listed]}
    linked = [sign for sign in found if sign.target and not sign.doubtful and (sign.label, sign.target) not in known]
    listed += find_linked(text, linked)
    text = _without(text, listed)
    own = set(text)
    places = _listed_places(text)
    found = [sign for sign in found if sign.line in own and (sign.line.page, sign.label) not in places]
    found = _with_brackets(found, list(bracket_signs(text, {note.label for note in listed})))
    notes = [*reader.notes, *listed]
    return reader.notes, listed, match_signs(found, notes, chapters_of_signs(found, notes), _references_only(found, listed))


def _references_only(found: Sequence[Sign], listed: Sequence[RawNote]) -> dict[Sign, bool]:
    """Of the signs with the number of a reference, where those are cited in brackets: ``True`` for the signs in brackets, ``False`` for
    raised figures, which then are markers of notes, or powers.
    """
    references = {note.label for note in listed if note.kind is NoteKind.REFERENCE}
    own = [sign for sign in found if sign.label in references]
    cited = [sign for sign in own if _is_bracketed(sign)]
    bare = [sign for sign in own if sign.target is None and not _is_bracketed(sign)]
    if len({sign.label for sign in bare}) > len({sign.label for sign in cited}):
        return {}
    return {**dict.fromkeys((sign for sign in cited if not sign.line.is_raised(sign.start, sign.end)), True), **dict.fromkeys(bare, False)}


def _is_bracketed(sign: Sign) -> bool:
    before = sign.line.text[max(0, sign.start - LONGEST_BRACKET) : sign.start + 1]
    return before.rfind("[") > before.rfind("]")


def _listed_places(text: Sequence[Line]) -> set[tuple[int, str]]:
    """Page and label of lines of the text that begin with a raised figure: institutions, to which the figures behind the authors' names
    lead, and no notes.
    """
    labels = [(line.page, label.text) for line in text if line.raised and (label := label_at_start(line)) is not None and label.sure]
    return {(page, label) for page, label in labels if label.isdecimal() and (page, "1") in labels}


def _without(lines: Sequence[Line], notes: Sequence[RawNote]) -> list[Line]:
    taken = {line for note in notes for line in note.lines}
    return [line for line in lines if line not in taken]


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


def _read_notes(sheet: _Sheet, reader: FootnoteReader, sign_reader: SignReader, body: float) -> list[Sign]:
    """Moves the footnotes of a page from its columns to ``reader``; the signs in its text."""
    own = [line for line in sheet.lines if line.size > 0.97 * body]
    size = body if len(own) >= 3 else body_size(sheet.lines)
    zone: list[Line] = []
    ruled = False
    awaited = sign_reader.awaited(sheet.lines)
    for column in sheet.columns:
        start, end, below_rule = split_zone(column, sheet.rules, size, awaited, open_note=reader.open is not None, usual=body)
        ruled = ruled or below_rule
        zone += column[start:end]
        del column[start:end]
    text = [line for column in sheet.columns for line in column]
    linked = list(linked_signs(sheet.paper.annotations, text))
    plain = list(sign_reader.read(text, {label.text for line in zone if (label := label_at_start(line, awaited))}))
    found = _with_links(plain, linked)
    if zone:
        left_over = reader.read(zone, pointers(found), ruled=ruled)
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
        elif not over or sign.between:
            found.append(sign)
    return found + [sign for sign in linked if not any(sign.line is one.line and sign.start == one.start for one in found)]


def _with_brackets(found: Sequence[Sign], brackets: Sequence[Sign]) -> list[Sign]:
    """The signs, with the brackets around those that a link covers alone, and those in brackets that no link covers."""
    by_line: dict[Line, list[Sign]] = defaultdict(list)
    for sign in brackets:
        by_line[sign.line].append(sign)
    wider: list[Sign] = []
    used: set[Sign] = set()
    for sign in found:
        around = next(
            (one for one in by_line[sign.line] if one.label == sign.label and one.start <= sign.start and sign.end <= one.end), None
        )
        wider.append(sign if around is None else replace(sign, start=around.start, end=around.end, doubtful=False))
        used.update(() if around is None else (around,))
    return wider + [sign for sign in brackets if sign not in used]


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


def _note(note: RawNote, note_id: str, span: tuple[int, int], builder: TextBuilder, text: str, words: Collection[str]) -> Note:
    start, end = span
    begin = start + note.after
    clean, offsets = join_lines(text, begin, begin + len(_WAYS_BACK.sub("", text[begin:end])), words)
    markers = tuple(_markers(note.signs, builder))
    return Note(note_id, note.label, note.kind, start, end, clean, note.page, markers, offsets)


def _markers(signs: Sequence[Sign], builder: TextBuilder) -> Iterator[Marker]:
    for sign in sorted(signs, key=lambda sign: (builder.starts[sign.line], sign.start)):
        start = builder.starts[sign.line]
        yield Marker(sign.label, start + sign.start, start + sign.end, sign.line.page)
