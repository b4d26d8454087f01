"""What reference managers, and LibreOffice itself, keep behind the citations of an OpenDocument text.

Zotero, Mendeley and JabRef mark the place by a reference mark or a bookmark; LibreOffice has marks of its own (``text:bibliography-mark``)
and keeps the fields of a Word document that it does not know, with their code (``field:fieldmark-start``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from citator.formats.readers._assemble import Assembly, Place
from citator.formats.readers._office import managers
from citator.formats.readers._office.odf_styles import TEXT
from citator.formats.readers._office.word_citations import managed
from citator.formats.readers._office.word_fields import FieldCode, is_bibliography, parse
from citator.model import Entry, Record

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["FIELD", "OdfCitations"]

FIELD: Final = "{urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0}"

_CODE: Final = "vnd.oasis.opendocument.field.code"
_TYPES: Final = {
    "article": "article-journal", "book": "book", "booklet": "book", "conference": "paper-conference", "inproceedings": "paper-conference",
    "proceedings": "book", "inbook": "chapter", "incollection": "chapter", "journal": "article-journal", "mastersthesis": "thesis",
    "phdthesis": "thesis", "techreport": "report", "www": "webpage", "email": "personal_communication",
}  # fmt: skip
_FIELDS: Final = {
    "title": "title", "journal": "container-title", "booktitle": "container-title", "publisher": "publisher", "address": "publisher-place",
    "volume": "volume", "number": "issue", "pages": "page", "edition": "edition", "isbn": "ISBN", "url": "URL", "year": "issued",
    "school": "publisher", "institution": "publisher", "organizations": "publisher", "series": "collection-title", "note": "note",
}  # fmt: skip


class OdfCitations:
    """Adds the items behind citations to the entries of an :class:`Assembly`; ``bibliographies`` are the lists of works cited."""

    def __init__(self, out: Assembly, kept: Mapping[str, str]) -> None:
        """``kept`` is what reference managers put into the properties of the document, by the bookmark it belongs to."""
        self.bibliographies: list[Place] = []
        self._out = out
        self._kept = kept
        self._marks: dict[str, Place] = {}
        self._fields: list[tuple[str, Place | None]] = []

    def section(self, place: Place, name: str) -> None:
        """A section of that name has ended: Zotero and JabRef keep their bibliographies in one that is named for it."""
        if managers.holds_bibliography(name) or name.startswith("JR_bib"):
            self.bibliographies.append(place)

    def open_mark(self, element: Element) -> None:
        """A reference mark, or a bookmark, begins."""
        name = element.get(TEXT + "name", "")
        if name in self._kept or not str(element.tag).endswith("bookmark-start"):
            self._marks[name] = self._out.open()

    def close_mark(self, element: Element) -> None:
        """A reference mark, or a bookmark, ends: its name holds the items, or they are kept beside the text."""
        name = element.get(TEXT + "name", "")
        place = self._marks.pop(name, None)
        if place is None:
            return
        self._out.close(place)
        words = self._kept.get(name, name)
        if managers.holds_bibliography(words):
            self.bibliographies.append(place)
        else:
            self._add(place, managers.from_code(words))

    def open_field(self, element: Element) -> None:
        """A field of Word begins."""
        codes = [one.get(FIELD + "value", "") for one in element.iterfind(FIELD + "param") if one.get(FIELD + "name") == _CODE]
        self._fields.append(("".join(codes), None))

    def separate(self, _: Element) -> None:
        """The result of the innermost field begins."""
        if self._fields and self._fields[-1][1] is None:
            self._fields[-1] = self._fields[-1][0], self._out.open()

    def close_field(self) -> tuple[FieldCode, Place] | None:
        """The innermost field ends: what it is, and the place of its result, if it has one."""
        code, place = self._fields.pop() if self._fields else ("", None)
        if place is None:
            return None
        self._out.close(place)
        parsed = parse(code)
        if is_bibliography(parsed):
            self.bibliographies.append(place)
        elif parsed.name == "ADDIN" and parsed.arguments:
            self._add(place, managed(parsed, ""))
        return parsed, place

    def mark(self, place: Place, element: Element) -> None:
        """A mark of LibreOffice's own, which holds a record in its attributes."""
        item: dict[str, object] = {}
        for name, csl in _FIELDS.items():
            if words := element.get(TEXT + name, "").strip():
                item.setdefault(csl, words)
        item["type"] = _TYPES.get(element.get(TEXT + "bibliography-type", ""), "document")
        for role in ("author", "editor"):
            item[role] = [{"literal": name.strip()} for name in element.get(TEXT + role, "").split(";") if name.strip()]
        self._add(place, iter([(element.get(TEXT + "identifier", ""), Record.from_csl(item))]))

    def _add(self, place: Place, items: managers.Kept) -> None:
        start, end = place.start or 0, place.end
        if end > start:
            self._out.entries += [Entry(key, record, start, end) for key, record in items]
