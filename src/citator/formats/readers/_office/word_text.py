"""The text of a Word document in the order in which it is read: paragraphs, tables, text boxes, then the notes.

Deleted and moved text (``w:del``, ``w:moveFrom``) and hidden text are out, inserted text is in, as Word prints it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from citator.formats.readers._assemble import Assembly, Draft, Place
from citator.formats.readers._office.symbols import symbol
from citator.formats.readers._office.word_citations import WordCitations
from citator.formats.readers._office.word_fields import Fields, OpenField
from citator.formats.readers._office.word_lists import ListNumbers
from citator.formats.readers._office.word_notes import KINDS, Use, WordNotes
from citator.formats.readers._office.word_parts import R, W, WordFile, attribute, flag, value
from citator.formats.readers._office.word_styles import RunStyles
from citator.model import Marker, NoteKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Paragraph", "WordText"]

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_OUT: Final = frozenset(
    W + name
    for name in """del moveFrom pPr rPr tblPr tblGrid tblPrEx trPr tcPr sdtPr sdtEndPr sectPr rt delText delInstrText rPrChange
    pPrChange background""".split()
)
_FIXED: Final = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "softHyphen": "",
}  # fmt: skip
_TRIMMED: Final = " \t\r\n"  # and no other blank: the author's no-break spaces stay
# What a newer way of writing may need for us to read it; else the older way beside it has the text (an emoji, a formula).
_READ: Final = frozenset("wps wpg wpc w14 w15 wp14 wpi".split())
_TYPED: Final = re.compile(r"(\s*)([\[(](?:[^\w\s\[\]()]{1,4}|\w{1,4})[\])]|[^\w\s]{1,4}|\w{1,3}(?!\w))")
_SIGNS: Final = re.compile("[\uf020-\uf0ff]")
_BLANKS: Final = re.compile(r"[\t\r\n]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its place in the text and the (English, lower-case) name of its style; ``number`` is the place of an automatic
    number before it.
    """

    place: Place
    style: str
    number: Place | None = None


class WordText:
    """Writes the text of a Word document into an :class:`Assembly`; what it learns on the way stands in its attributes."""

    def __init__(self, word: WordFile, out: Assembly) -> None:
        self.paragraphs: list[Paragraph] = []
        self.languages: Counter[str] = Counter()
        self.raised: list[Place] = []
        self.body_end = 0
        self._word = word
        self._out = out
        self._notes = WordNotes(word, out)
        self._fields = Fields(out)
        self._lists = ListNumbers(word)
        self._relations = word.relations(word.main)
        self._citations = WordCitations(word, out)
        self._looks = RunStyles(word)
        self._rendered = next(word.document.iter(W + "lastRenderedPageBreak"), None) is not None
        self._language = self._usual = word.default_language()
        self._section = self._page = 0
        self._gap = "\n\n"
        self._joined = False  # the paragraph mark before is deleted or hidden
        self._style = ""  # of the paragraph
        self._font = ""  # of the run
        self._hidden = self._raised = False
        self._awaited: tuple[NoteKind, str] | None = None  # the note whose own mark comes in the next run
        self._boxes: list[Element] = []
        self._draft: Draft | None = None
        self._handlers = self._table_of_handlers()

    @property
    def bibliographies(self) -> list[Place]:
        """Where lists of works cited stand that a program made."""
        return self._citations.bibliographies

    def read(self) -> None:
        """Write the body, then the notes."""
        self._walk(self._word.document)
        self._end_story()
        self.body_end = self._out.length
        self._notes.write(self._note)
        if self._notes.by_page() and not self._page:
            self._out.warn("the notes are numbered anew on each page, and the file does not say where pages begin")

    def _note(self, element: Element, use: Use, draft: Draft) -> None:
        self._relations = self._word.relations(self._word.part_of(f"{use.kind.value}s"))
        self._draft = draft
        self._gap = "\n\n"
        before = self._out.length
        self._joined = False
        self._walk(element)
        self._end_story()
        if use.custom:
            written = self._out.since(draft.place.start or before)
            blanks = len(written) - len(written.lstrip())
            if use.label and written.startswith(use.label, blanks):
                draft.words = (draft.place.start or before) + blanks + len(use.label)
        self._draft = None

    def _end_story(self) -> None:
        self._typed_mark("")
        self._fields.close_all()

    def _table_of_handlers(self) -> dict[str, Callable[[Element], None]]:
        word: dict[str, Callable[[Element], None]] = {
            "p": self._paragraph, "r": self._run, "t": self._plain, "sym": self._symbol, "tbl": self._table, "tr": self._row,
            "hyperlink": self._hyperlink, "fldSimple": self._simple_field, "fldChar": self._field_char, "instrText": self._code,
            "footnoteReference": self._reference, "endnoteReference": self._reference, "footnoteRef": self._own_label,
            "endnoteRef": self._own_label, "bookmarkStart": self._bookmark, "bookmarkEnd": self._bookmark, "sdt": self._control,
            "txbxContent": self._boxes_append, "lastRenderedPageBreak": self._rendered_break, "altChunk": self._foreign,
            "subDoc": self._foreign,
        }  # fmt: skip
        fixed = dict.fromkeys(_FIXED, self._fixed)
        fixed |= {_VML + name: self._vml for name in ("shape", "rect", "roundrect", "oval", "line", "group", "image")}
        more = {_MC + "AlternateContent": self._alternate, _MATH + "t": self._plain, _DRAWING + "hlinkClick": self._shape_link}
        return {**{W + name: handler for name, handler in word.items()}, **fixed, **more}

    def _walk(self, element: Element) -> None:
        for child in element:
            tag = str(child.tag)  # an entity has a function for its name, which no handler is for
            if tag in _OUT:
                continue
            self._handlers.get(tag, self._walk)(child)

    # ------------------------------------------------------------------------------------------ blocks

    def _paragraph(self, element: Element) -> None:
        properties = element.find(W + "pPr")
        number = None
        if not self._joined:
            self._out.separate(self._gap)
            number = self._number(_surviving(element))
        self._gap = "\n\n"
        self._joined = _is_joined(properties)
        if flag(properties, "pageBreakBefore") and not self._rendered:
            self._page += 1
        outer = self._style, self._boxes
        self._style, self._boxes = value(properties, "pStyle"), []
        place = self._out.open()
        self._walk(element)
        self._out.close(place)
        self._typed_mark("")
        self.paragraphs.append(Paragraph(place, self._word.style_names.get(self._style, ""), number))
        boxes = self._boxes
        self._style, self._boxes = outer
        for box in boxes:
            self._out.separate("\n\n")
            self._walk(box)
        section = None if properties is None else properties.find(W + "sectPr")
        if section is not None:
            self._section += 1
            if value(section, "type") != "continuous" and not self._rendered:
                self._page += 1

    def _number(self, properties: Element | None) -> Place | None:
        shown = "" if self._draft is not None else self._lists.next(properties)
        if not shown or self._fields.coding:
            return None
        place = self._out.open()
        self._out.write(shown)
        self._out.close(place)
        return place

    def _boxes_append(self, element: Element) -> None:
        """A text box stands inside a run; it is read behind its paragraph, which it would tear apart."""
        self._boxes.append(element)

    def _table(self, element: Element) -> None:
        self._joined = False
        self._walk(element)
        self._joined = False
        self._gap = "\n\n"

    def _row(self, element: Element) -> None:
        """Cells that hold no more than one paragraph stand in one line, with tabs between; else each is a block."""
        properties = element.find(W + "trPr")
        if properties is not None and properties.find(W + "del") is not None:
            return
        cells = [cell for cell in element.iter(W + "tc") if next(cell.iterancestors(W + "tr"), None) is element]
        cells = [cell for cell in cells if cell.find(f"{W}tcPr/{W}cellDel") is None]
        in_line = all(sum(1 for _ in cell.iter(W + "p")) < 2 for cell in cells)
        for number, cell in enumerate(cells):
            if number:
                self._gap = "\t" if in_line else "\n\n"
            self._joined = False
            self._walk(cell)
        self._gap = "\n" if in_line else "\n\n"

    def _control(self, element: Element) -> None:
        """A content control: a table of contents is none of the text, and Mendeley Cite keeps its items in the tag."""
        properties = element.find(W + "sdtPr")
        gallery = value(None if properties is None else properties.find(W + "docPartObj"), "docPartGallery").lower()
        place = self._out.open()
        content = element.find(W + "sdtContent")
        if content is not None:
            self._walk(content)
        self._out.close(place)
        if gallery == "table of contents":
            self._out.furniture.append(place)
        else:
            self._citations.control(place, value(properties, "tag"), gallery)

    def _alternate(self, element: Element) -> None:
        """The same thing for newer and for older readers: one way of writing it is enough."""
        choices, fallback = element.findall(_MC + "Choice"), element.find(_MC + "Fallback")
        fit = next((one for one in choices if _READ.issuperset(one.get("Requires", "").split())), fallback)
        fit = choices[0] if fit is None and choices else fit
        if fit is not None:
            self._walk(fit)

    def _foreign(self, _: Element) -> None:
        self._out.warn("a part in another format is embedded and was not read")

    # -------------------------------------------------------------------------------------------- runs

    def _run(self, element: Element) -> None:
        properties = element.find(W + "rPr")
        before = self._hidden, self._raised, self._language, self._font
        self._hidden = self._looks.hidden(properties, self._style)
        self._raised = self._looks.raised(properties, self._style)
        self._font = self._looks.font(properties, self._style)
        self._language = value(properties, "lang") or self._usual
        self._walk(element)
        self._hidden, self._raised, self._language, self._font = before

    def _plain(self, element: Element) -> None:
        text = (element.text or "") + "".join(child.tail or "" for child in element)
        if _SIGNS.search(text):  # signs of a symbol font, typed as text
            text = _SIGNS.sub(lambda sign: symbol(self._font, f"{ord(sign[0]):X}"), text)
        self._text(_BLANKS.sub(" ", text if element.get(_SPACE) == "preserve" else text.strip(_TRIMMED)))

    def _symbol(self, element: Element) -> None:
        self._text(symbol(attribute(element, "font"), attribute(element, "char")))

    def _fixed(self, element: Element) -> None:
        if attribute(element, "type") == "page" and not self._rendered:
            self._page += 1
        self._text(_FIXED[str(element.tag)])

    def _rendered_break(self, _: Element) -> None:
        self._page += 1

    def _text(self, text: str) -> None:
        if self._fields.coding:
            self._fields.add_code(text)
            return
        if self._hidden or not text:
            if text.strip():
                self._out.warn("hidden text was left out")
            return
        if self._awaited is not None and text.strip():
            text = self._typed_mark(text)
        self.languages[self._language] += len(text)
        place = self._out.open()
        self._out.write(text)
        self._out.close(place)
        if self._raised:
            self._fields.raise_()
            self.raised.append(place)

    # ------------------------------------------------------------------------------------------- notes

    def _typed_mark(self, text: str) -> str:
        """Take the own mark of the awaited note off the start of ``text``, and give what is left; without it the note is there too."""
        if self._awaited is None:
            return text
        typed = _TYPED.match(text)
        (kind, note_id), self._awaited = self._awaited, None
        self._out.write(typed[1] if typed else "")
        self._notes.refer(kind, note_id, self._section, self._page, typed[2] if typed else "")
        return text[typed.end() :] if typed else text

    def _reference(self, element: Element) -> None:
        if self._hidden or self._fields.coding:
            return
        self._typed_mark("")
        kind = KINDS[str(element.tag).endswith("}endnoteReference")]
        note_id = attribute(element, "id")
        if attribute(element, "customMarkFollows").lower() in ("", "0", "false", "off"):
            self._notes.refer(kind, note_id, self._section, self._page)
        else:
            self._awaited = kind, note_id

    def _own_label(self, _: Element) -> None:
        if self._draft is not None:
            self._out.write(self._draft.label)
            self._draft.words = self._out.length

    def _bookmark(self, element: Element) -> None:
        bookmark_id, name = attribute(element, "id"), attribute(element, "name")
        if str(element.tag).endswith("Start"):
            self._notes.open_bookmark(bookmark_id, name)
            self._citations.open_bookmark(bookmark_id, name)
        else:
            self._notes.close_bookmark(bookmark_id)
            self._citations.close_bookmark(bookmark_id)

    # ------------------------------------------------------------------------------- links and fields

    def _hyperlink(self, element: Element) -> None:
        place = self._out.open()
        self._walk(element)
        self._out.close(place)
        fragment = attribute(element, "anchor") or attribute(element, "docLocation")
        self._link(place, element.get(R + "id", ""), fragment)

    def _shape_link(self, element: Element) -> None:
        """A picture that is a link: nothing is shown as text."""
        place = self._out.open()
        self._out.close(place)
        self._link(place, element.get(R + "id", ""))

    def _vml(self, element: Element) -> None:
        """A shape of older files; it can be a link."""
        place = self._out.open()
        self._walk(element)
        self._out.close(place)
        if href := element.get("href", ""):
            self._out.link(place, href)

    def _link(self, place: Place, relation_id: str, fragment: str = "") -> None:
        relation = self._relations.get(relation_id)
        if relation is None or not relation.external or not relation.target:
            return  # a place in this document
        self._out.link(place, relation.target + (f"#{fragment}" if fragment and "#" not in relation.target else ""))

    def _field_char(self, element: Element) -> None:
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            self._fields.begin(data=element.findtext(W + "fldData") or "")
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end" and (field := self._fields.end()) is not None:
            self._field(field)

    def _code(self, element: Element) -> None:
        self._fields.add_code(element.text or "")

    def _simple_field(self, element: Element) -> None:
        self._fields.begin(attribute(element, "instr"), element.findtext(W + "fldData") or "")
        self._fields.separate()
        self._walk(element)
        if (field := self._fields.end()) is not None:
            self._field(field)

    def _field(self, field: OpenField) -> None:
        code, place = field.parsed, field.result
        if place is None:
            return
        if code.target:
            self._out.link(place, code.target)
        elif code.name == "NOTEREF" and code.arguments and 0 < place.end - (place.start or 0) < 40:
            if field.raised or code.switch("f") is not None:  # else it is a number in a sentence: "see note 5"
                shown = self._out.since(place.start or 0).strip()
                self._notes.repeat(code.arguments[0], Marker(shown, place.start or 0, place.end))
        elif code.name == "TOC":
            self._out.furniture.append(place)
        else:
            self._citations.field(field, place)


def _is_joined(properties: Element | None) -> bool:
    """Whether the next paragraph goes on where this one ends: its mark is deleted, moved away or hidden, or it is a large initial."""
    if attribute(None if properties is None else properties.find(W + "framePr"), "dropCap") in ("drop", "margin"):
        return True
    marks = None if properties is None else properties.find(W + "rPr")
    return marks is not None and (
        marks.find(W + "del") is not None or marks.find(W + "moveFrom") is not None or flag(marks, "vanish") or flag(marks, "specVanish")
    )


def _surviving(element: Element) -> Element | None:
    """The properties of the paragraph that remains of this one and those that are joined to it: those of the last."""
    properties = element.find(W + "pPr")
    following: Element | None = element
    while _is_joined(properties):
        following = following.getnext() if following is not None else None
        if following is None or following.tag != W + "p":
            break
        properties = following.find(W + "pPr")
    return properties
