"""The records that reference managers leave in a document behind the citations they print.

Zotero and Mendeley keep CSL-JSON items in the code of a field (``ADDIN ZOTERO_ITEM CSL_CITATION {…}``), in the name of a reference mark
(LibreOffice) or in a document property; Mendeley Cite in the tag of a content control, EndNote its own XML in ``ADDIN EN.CITE``.
https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html, https://www.zotero.org/support/kb/word_field_codes
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from citator.formats.readers._office.package import parse_xml
from citator.model import Record

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["from_code", "from_endnote", "from_tag"]

_ITEMS: Final = 2_000
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


def from_code(code: str) -> Iterator[tuple[str, Record]]:
    """The items of a citation field or reference mark, each with its key: the citation key, else the name of the item.

    >>> code = 'ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"id":7,"itemData":{"type":"book","title":"Tides"}}]}'
    >>> [(key, record.type, record.text("title")) for key, record in from_code(code)]
    [('7', 'book', 'Tides')]
    """
    start = code.find("{")
    if "CSL_CITATION" not in code[: max(start, 0)]:
        return
    try:
        cluster, _ = json.JSONDecoder(strict=False).raw_decode(code, start)
    except (ValueError, RecursionError):
        return
    yield from _items(cluster)


def from_tag(tag: str) -> Iterator[tuple[str, Record]]:
    """The items in the tag of a content control of Mendeley Cite (``MENDELEY_CITATION_v3_`` and JSON in base 64)."""
    head, _, packed = tag.rpartition("_")
    if not head.upper().startswith("MENDELEY_CITATION"):
        return
    try:
        cluster = json.loads(base64.b64decode(packed + "=" * (-len(packed) % 4)))
    except (ValueError, RecursionError, binascii.Error):
        return
    yield from _items(cluster)


def _items(cluster: object) -> Iterator[tuple[str, Record]]:
    found = cluster.get("citationItems") if isinstance(cluster, Mapping) else None
    for item in found[:_ITEMS] if isinstance(found, list) else ():
        data = item.get("itemData") if isinstance(item, Mapping) else None
        if not isinstance(data, Mapping) or len(data) < 2:
            continue
        uris = item.get("uris") or item.get("uri")
        uri = uris[0] if isinstance(uris, list) and uris and isinstance(uris[0], str) else ""
        names = (data.get("citation-key"), re.split(r"[/=]", uri)[-1], data.get("id"), item.get("id"))
        yield next((str(name) for name in names if name), ""), Record.from_csl(data)


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
    for cite in [] if root is None else list(root.iterfind("Cite"))[:_ITEMS]:
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
