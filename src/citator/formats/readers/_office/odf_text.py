"""The text of an OpenDocument text in the order in which it is read: paragraphs, lists, tables, text boxes, then the notes.

OpenDocument 1.3, part 3 (https://docs.oasis-open.org/office/OpenDocument/v1.3/). Deleted text is kept apart from the text in this format;
inserted text stands in it. Notes stand where their markers are; they are read behind the text, each with the label it carries.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from citator.formats.readers._assemble import Assembly, Place
from citator.formats.readers._office.odf_citations import FIELD, OdfCitations
from citator.formats.readers._office.odf_lists import ListNumbers
from citator.formats.readers._office.odf_styles import DRAW, OFFICE, TABLE, TEXT, XLINK, Styles
from citator.model import Marker, NoteKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["OdfText", "Paragraph"]

_SVG: Final = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_OUT: Final = frozenset(
    [
        *(TEXT + name for name in ("tracked-changes", "ruby-text", "note-citation", "script", "sequence-decls", "variable-decls")),
        *(TEXT + name for name in ("user-field-decls", "alphabetical-index-auto-mark-file", "number", "table-of-content-source")),
        *(OFFICE + name for name in ("annotation", "annotation-end", "forms", "binary-data", "event-listeners", "scripts")),
        *(TABLE + name for name in ("covered-table-cell", "table-header-columns", "table-column")),
        *(_SVG + name for name in ("title", "desc")),
    ]
)
_INDEXES: Final = ("table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index")
_FIXED: Final = {TEXT + "tab": "\t", TEXT + "line-break": "\n"}
_BLANKS: Final = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its place, the style it is based on, and its outline level (0 for none); ``number`` is that of a list before it."""

    place: Place
    style: str
    level: int
    number: Place | None = None


@dataclass(slots=True)
class _Pending:
    """A note whose text is still to be written."""

    label: str
    kind: NoteKind
    body: Element | None
    markers: list[Marker]
    typed: bool  # the label is the author's own, and may stand in the text of the note once more


class OdfText:
    """Writes the text of an OpenDocument text into an :class:`Assembly`; what it learns on the way stands in its attributes."""

    def __init__(self, styles: Styles, out: Assembly, kept: Mapping[str, str]) -> None:
        """``kept`` is what reference managers put into the properties of the document, by the bookmark it belongs to."""
        self.paragraphs: list[Paragraph] = []
        self.raised: list[Place] = []
        self.body_end = 0
        self._styles = styles
        self._out = out
        self._lists = ListNumbers(styles)
        self._citations = OdfCitations(out, kept)
        self._notes: list[_Pending] = []
        self._by_id: dict[str, _Pending] = {}
        self._repeats: list[tuple[str, Marker]] = []
        self._bookmarks: set[str] = set()  # those that are open
        self._boxes: list[Element] = []
        self._gap = "\n\n"
        self._depth = 0  # of paragraphs: text outside of them is none
        self._blank = True  # white space that follows is dropped
        self._high = False
        self._page = 0
        self._last = 0, 0  # the page and number of the last note
        self._paged = False  # the file says where pages begin
        self._handlers = self._table_of_handlers()

    @property
    def bibliographies(self) -> list[Place]:
        """Where lists of works cited stand that a program made."""
        return self._citations.bibliographies

    def read(self, text: Element) -> None:
        """Write the text, then the notes."""
        self._paged = next(text.iter(TEXT + "soft-page-break"), None) is not None
        self._walk(text)
        self.body_end = self._out.length
        for kind in (NoteKind.FOOTNOTE, NoteKind.ENDNOTE):
            for note in [one for one in self._notes if one.kind is kind]:
                self._note_text(note)
        for name, marker in self._repeats:
            if name in self._by_id and self._by_id[name].label == marker.label:
                self._by_id[name].markers.append(marker)

    def _note_text(self, note: _Pending) -> None:
        draft = self._out.begin_note(note.label, note.kind)
        draft.markers = note.markers
        self._out.write(note.label)
        draft.words = self._out.length
        self._gap = " "
        if note.body is not None:
            self._walk(note.body)
        if note.typed and note.label:
            said = self._out.since(draft.words)
            blanks = len(said) - len(said.lstrip())
            again = said.startswith(note.label, blanks) and not said[blanks + len(note.label) :][:1].isalnum()
            draft.words += blanks + len(note.label) if again else 0
        self._out.end_note(draft)

    def _table_of_handlers(self) -> dict[str, Callable[[Element], None]]:
        text: dict[str, Callable[[Element], None]] = {
            "p": self._paragraph, "h": self._paragraph, "span": self._span, "a": self._link, "s": self._spaces, "note": self._note,
            "note-ref": self._note_reference, "list": self._list, "section": self._section, "bibliography": self._bibliography,
            "bibliography-mark": self._bibliography_mark, "reference-mark-start": self._mark, "reference-mark-end": self._mark_end,
            "bookmark-start": self._mark, "bookmark-end": self._mark_end, "bookmark-ref": self._note_reference,
            "soft-page-break": self._page_break,
            "hidden-text": self._hidden, "hidden-paragraph": self._hidden, "numbered-paragraph": self._list,
        }  # fmt: skip
        found = {TEXT + name: handler for name, handler in text.items()} | dict.fromkeys(_FIXED, self._fixed)
        found |= {TEXT + name: self._index for name in _INDEXES}
        found |= {
            FIELD + "fieldmark-start": self._citations.open_field,
            FIELD + "fieldmark-separator": self._citations.separate,
            FIELD + "fieldmark-end": self._field_end,
        }
        return found | {TABLE + "table": self._table, TABLE + "table-row": self._row, DRAW + "a": self._link}

    def _walk(self, element: Element) -> None:
        self._text(element.text)
        for child in element:
            tag = str(child.tag)
            if self._depth and child.get(TEXT + "display") == "none":
                pass  # a variable that is set and not shown
            elif tag in self._handlers:
                self._handlers[tag](child)
            elif tag.startswith(DRAW) and self._depth:
                self._boxes.append(child)  # what a frame holds would tear its paragraph apart
            elif tag not in _OUT:
                self._walk(child)
            self._text(child.tail)

    def _text(self, text: str | None) -> None:
        """Runs of white space are one blank, none at the start of a paragraph (part 3, 6.1.2)."""
        if not text or not self._depth:
            return
        shown = _BLANKS.sub(" ", text)
        if self._blank and shown.startswith(" "):
            shown = shown[1:]
        if shown:
            self._blank = shown.endswith(" ")
            self._write(shown)

    def _write(self, text: str) -> None:
        place = self._out.open()
        self._out.write(text)
        self._out.close(place)
        if self._high:
            self.raised.append(place)

    def _fixed(self, element: Element) -> None:
        self._blank = False
        self._write(_FIXED[str(element.tag)])

    def _spaces(self, element: Element) -> None:
        count = element.get(TEXT + "c", "1")
        self._blank = False
        self._write(" " * min(int(count) if count.isascii() and count.isdigit() else 1, 100))

    # ------------------------------------------------------------------------------------------ blocks

    def _paragraph(self, element: Element) -> None:
        style = element.get(TEXT + "style-name", "")
        if self._styles.hidden(style) or any(one.get(TEXT + "is-hidden") == "true" for one in element.iterfind(TEXT + "hidden-paragraph")):
            self._out.warn("hidden text was left out")
            return
        if self._gap == " ":
            self._out.write(" ")  # the first paragraph of a note goes on behind its label
        else:
            self._out.separate(self._gap)
        self._gap = "\n\n"
        if not self._paged and self._styles.begins_page(style):
            self._page += 1
        written = element.get(TEXT + "outline-level", "")
        level = int(written) if written.isascii() and written.isdigit() and len(written) < 3 else 0
        number = self._number(self._lists.take() or self._lists.heading(element, level))
        place, outer = self._out.open(), (self._blank, self._high)
        self._depth, self._blank, self._high = self._depth + 1, True, False
        self._walk(element)
        self._depth -= 1
        self._blank, self._high = outer
        self._out.close(place)
        self.paragraphs.append(Paragraph(place, self._styles.base(style), level, number))
        if self._depth:
            return
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._out.separate("\n\n")
            self._walk(box)

    def _number(self, shown: str) -> Place | None:
        if not shown:
            return None
        place = self._out.open()
        self._out.write(shown)
        self._out.close(place)
        return place

    def _list(self, element: Element) -> None:
        self._lists.open(element)
        for item in element:
            if str(item.tag) == TEXT + "list-item":
                self._lists.item(item)
                self._walk(item)
            elif str(item.tag) not in _OUT:
                self._walk(item)
        self._lists.close()

    def _table(self, element: Element) -> None:
        self._walk(element)
        self._gap = "\n\n"

    def _row(self, element: Element) -> None:
        """Cells that hold no more than one paragraph stand in one line, with tabs between; else each is a block."""
        cells = [cell for cell in element if str(cell.tag) == TABLE + "table-cell"]
        in_line = all(_paragraphs(cell) < 2 for cell in cells)
        for number, cell in enumerate(cells):
            if number:
                self._gap = "\t" if in_line else "\n\n"
            self._walk(cell)
        self._gap = "\n" if in_line else "\n\n"

    def _section(self, element: Element) -> None:
        if element.get(TEXT + "display") == "none" or element.get(TEXT + "is-hidden") == "true":
            self._out.warn("hidden text was left out")
            return
        self._citations.section(self._placed(element), element.get(TEXT + "name", ""))

    def _bibliography(self, element: Element) -> None:
        body = element.find(TEXT + "index-body")
        title = None if body is None else body.find(TEXT + "index-title")
        if body is not None and title is not None:  # the heading is no entry
            self._walk(title)
            body.remove(title)
        self.bibliographies.append(self._placed(body))

    def _index(self, element: Element) -> None:
        self._out.furniture.append(self._placed(element.find(TEXT + "index-body")))

    def _placed(self, element: Element | None) -> Place:
        place = self._out.open()
        if element is not None:
            self._walk(element)
        self._out.close(place)
        return place

    # ------------------------------------------------------------------------------- inside a paragraph

    def _span(self, element: Element) -> None:
        style = element.get(TEXT + "style-name", "")
        if self._styles.hidden(style):
            self._out.warn("hidden text was left out")
            return
        outer, self._high = self._high, self._high or self._styles.raised(style)
        self._walk(element)
        self._high = outer

    def _hidden(self, element: Element) -> None:
        if element.get(TEXT + "is-hidden") != "true":
            self._walk(element)

    def _link(self, element: Element) -> None:
        href = element.get(XLINK + "href", "")
        place = self._placed(element)
        if href and not href.startswith("#"):
            self._out.link(place, href.removeprefix("../"))  # relative to the parts inside the package (part 2, 3.7)

    def _note(self, element: Element) -> None:
        citation = element.find(TEXT + "note-citation")
        label = "" if citation is None else " ".join("".join(str(piece) for piece in citation.itertext()).split())
        label = label or ("" if citation is None else citation.get(TEXT + "label", "").strip())
        if label == "0":
            label = self._number_on_page()
        elif label.isdecimal():
            self._last = self._page, int(label[:6])
        kind = NoteKind.ENDNOTE if element.get(TEXT + "note-class") == "endnote" else NoteKind.FOOTNOTE
        typed = citation is not None and bool(citation.get(TEXT + "label", "").strip())
        note = _Pending(label, kind, element.find(TEXT + "note-body"), [self._out.marker(label)], typed)
        self._blank = False
        self._notes.append(note)
        for name in (element.get(TEXT + "id", ""), *self._bookmarks):
            self._by_id.setdefault(name, note)
        self._bookmarks.clear()  # one is set around one marker; what follows it in a larger one is not meant

    def _number_on_page(self) -> str:
        """LibreOffice writes 0 where numbers begin anew on each page and it has not made the pages: count them as far as they are known."""
        page, number = self._last
        self._last = self._page, number + 1 if page == self._page else 1
        return str(self._last[1])

    def _page_break(self, _: Element) -> None:
        self._page += 1

    def _note_reference(self, element: Element) -> None:
        """The number of a note once more; raised it is a marker, else a number in a sentence ("see note 5")."""
        place = self._placed(element)
        if self._high:
            self._repeat(element.get(TEXT + "ref-name", ""), place)

    def _mark(self, element: Element) -> None:
        self._bookmarks.add(element.get(TEXT + "name", ""))
        self._citations.open_mark(element)

    def _mark_end(self, element: Element) -> None:
        self._bookmarks.discard(element.get(TEXT + "name", ""))
        self._citations.close_mark(element)

    def _field_end(self, _: Element) -> None:
        """A field of Word that shows the number of a note once more is a marker of it."""
        ended = self._citations.close_field()
        if ended is None:
            return
        code, place = ended
        if code.target:
            self._out.link(place, code.target)
        elif code.name == "NOTEREF" and code.arguments and code.switch("f") is not None:
            self._repeat(code.arguments[0], place)

    def _repeat(self, name: str, place: Place) -> None:
        shown = self._out.since(place.start or 0).strip() if place.end - (place.start or 0) < 40 else ""
        if shown:
            self._repeats.append((name, Marker(shown, place.start or 0, place.end)))

    def _bibliography_mark(self, element: Element) -> None:
        self._citations.mark(self._placed(element), element)


def _paragraphs(cell: Element) -> int:
    """How many paragraphs stand in a cell, without those of its notes and of comments."""
    aside = sum(1 for note in cell.iter(TEXT + "note-body", OFFICE + "annotation") for _ in note.iter(TEXT + "p", TEXT + "h"))
    return sum(1 for _ in cell.iter(TEXT + "p", TEXT + "h")) - aside
