"""The records that EndNote leaves behind the citations of a Word document: its own XML, in the code of a field or packed beside it.

``ADDIN EN.CITE <EndNote><Cite>…`` holds all of it; ``ADDIN EN.CITE`` alone has it in base 64 in the data of the field, or in those of a
field ``ADDIN EN.CITE.DATA`` inside it.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from citator.formats.readers._office.managers import MOST_ITEMS
from citator.formats.readers._office.package import parse_xml
from citator.model import Record

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["from_endnote"]

_ENDNOTE_TYPES: Final = {
    "Journal Article": "article-journal", "Book": "book", "Edited Book": "book", "Book Section": "chapter", "Electronic Book": "book",
    "Conference Proceedings": "paper-conference", "Conference Paper": "paper-conference", "Newspaper Article": "article-newspaper",
    "Magazine Article": "article-magazine", "Report": "report", "Thesis": "thesis", "Web Page": "webpage", "Case": "legal_case",
    "Statute": "legislation", "Bill": "bill", "Government Document": "report", "Blog": "post-weblog", "Map": "map",
    "Personal Communication": "personal_communication", "Online Database": "dataset", "Dataset": "dataset",
}  # fmt: skip
_ENDNOTE_FIELDS: Final = {
    "titles/title": "title", "titles/secondary-title": "container-title", "pages": "page", "volume": "volume", "number": "issue",
    "edition": "edition", "publisher": "publisher", "pub-location": "publisher-place", "isbn": "ISBN",
    "electronic-resource-num": "DOI", "urls/related-urls/url": "URL", "dates/year": "issued",
}  # fmt: skip
_LEADING_DOI: Final = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)


def from_endnote(text: str) -> Iterator[tuple[str, Record]]:
    """The items of an EndNote field: ``text`` is the field code, or the base 64 data that stands beside it."""
    start = text.find("<EndNote>")
    if start < 0:
        try:
            text = base64.b64decode("".join(text.split())).decode("utf-8", "replace").rstrip("\0")
        except (ValueError, binascii.Error):
            return
        start = text.find("<EndNote>")
    root = parse_xml(text[start:].encode()) if start >= 0 else None
    for cite in [] if root is None else list(root.iterfind("Cite"))[:MOST_ITEMS]:
        record = cite.find("record")
        if record is None:
            continue
        kind = record.find("ref-type")
        item: dict[str, object] = {"type": _ENDNOTE_TYPES.get("" if kind is None else kind.get("name", ""), "document")}
        for path, name in _ENDNOTE_FIELDS.items():
            words = _words(found) if (found := record.find(path)) is not None else ""
            item[name] = _LEADING_DOI.sub("", words) if name == "DOI" else words
        for path, name in (("authors/author", "author"), ("secondary-authors/author", "editor")):
            people = [_words(person) for person in record.iterfind(f"contributors/{path}")]
            item[name] = [_person(person) for person in people if person]
        key = cite.findtext("RecNum") or record.findtext("rec-number") or ""
        yield key, Record.from_csl(item)


def _words(element: Element) -> str:
    """The text of an element, whose letters EndNote wraps in style elements."""
    return "".join(str(piece) for piece in element.itertext()).strip()


def _person(written: str) -> dict[str, str]:
    """EndNote writes ``Family, Given``; a name that ends in a comma is that of a body."""
    family, comma, given = (part.strip() for part in written.partition(","))
    return {"family": family, "given": given} if comma and given else {"literal": family}
