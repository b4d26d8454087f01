"""OpenDocument texts (ODT): OASIS OpenDocument 1.0 to 1.4, ISO/IEC 26300, as LibreOffice and others write them.

Text, notes and links are read straight from the XML parts. Headers and footers are out. Notes stand behind the text, footnotes first,
each with the label it carries. There are no pages: the program makes them when it prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from citator.errors import SourceUnreadable
from citator.formats.readers._assemble import Assembly
from citator.formats.readers._office.managers import kept_properties
from citator.formats.readers._office.odf_styles import OFFICE, Styles
from citator.formats.readers._office.odf_text import OdfText, Paragraph
from citator.formats.readers._office.package import Package, damaged, parse_xml
from citator.formats.readers._office.references import add_references, title_of
from citator.formats.readers._typed import add_typed_notes
from citator.limits import Limits, exceeded, megabytes
from citator.model import Document
from citator.text.language import detect, primary

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["MEDIA_TYPES", "read"]

_TYPE: Final = "application/vnd.oasis.opendocument.text"
MEDIA_TYPES: tuple[str, ...] = (_TYPE, f"{_TYPE}-template", f"{_TYPE}-master", f"{_TYPE}-web", f"{_TYPE}-flat-xml")

_META: Final = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_MANIFEST: Final = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_FLAT: Final = b"urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_HEAD: Final = 8192  # bytes in which the root element begins
_PICTURES: Final = re.compile(rb"<office:binary-data>[^<]*</office:binary-data>")
_CONTENTS: Final = re.compile(r"Contents_20_(?:[1-9]|10|Heading)")
_BIBLIOGRAPHY_STYLES: Final = frozenset(("Bibliography_20_1", "Bibliography"))


def read(data: bytes, source: str, base_url: str | None = None, limits: Limits = Limits()) -> Document:
    """The document in the bytes of an OpenDocument text. Relative targets of links are joined to ``base_url``.

    ``entries`` are the items that Zotero, Mendeley or the bibliography database left behind the citations, each with the place of the
    citation; entries of their bibliographies are notes of kind ``reference``.

    Raises :class:`SourceUnreadable`: ``empty``, ``encrypted``, ``damaged``, ``too-large``, ``not-odt``.
    """
    out = Assembly()
    flat = _FLAT in data[:_HEAD] and not data.startswith(b"PK")
    content, other, meta = _flat(data, source, out, limits) if flat else _parts(data, source, out, limits)
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise SourceUnreadable(source, "an OpenDocument file, but not a text", "not-odt")
    styles = Styles(content, other)
    text = OdfText(styles, out, kept_properties(_properties(meta)))
    try:
        text.read(body)
    except RecursionError:  # 256 levels are within reach of Python's stack, unless the caller has used most of it
        raise damaged(source, "its parts are nested too deeply") from None
    out.furniture += [one.place for one in text.paragraphs if _CONTENTS.fullmatch(one.style)]
    add_references(out, text.paragraphs, text.bibliographies, lambda one: one.style in _BIBLIOGRAPHY_STYLES)
    add_typed_notes(out, text.body_end, text.raised)
    if not out.text().strip():
        out.warn("there is no text in the document")
    title = _title(meta, text.paragraphs, out)
    return out.document(source, _TYPE, data, base_url, title=title, language=detect(out.text()) or primary(styles.language()))


def _parts(data: bytes, source: str, out: Assembly, limits: Limits) -> tuple[Element, Element | None, Element | None]:
    """Content, styles and properties of a zipped document."""
    package = Package(data, source, "odt", limits)
    if _encrypted(package):
        raise SourceUnreadable(source, "protected by a password", "encrypted")
    if "content.xml" not in package:
        raise package.not_this("a zip archive without an OpenDocument text in it")
    content = package.xml("content.xml")
    if content is None:
        raise damaged(source, "content.xml is no XML")
    found = content, package.xml("styles.xml"), package.xml("meta.xml")
    for clause in package.warnings:
        out.warn(clause)
    return found


def _flat(data: bytes, source: str, out: Assembly, limits: Limits) -> tuple[Element, Element | None, Element | None]:
    """The same of a document in one XML file (FODT): all three are the whole."""
    if len(data) > limits.unpacked:
        raise exceeded(source, f"an XML file of more than {megabytes(limits.unpacked)}", "max_unpacked")
    problems: list[str] = []
    root = parse_xml(_PICTURES.sub(b"", data), problems)
    if root is None or root.tag != f"{OFFICE}document":
        raise damaged(source, "the document is no XML")
    for problem in problems:
        out.warn(f"the document {problem}")
    return root, None, root


def _encrypted(package: Package) -> bool:
    """Whether the text itself is encrypted: alone (1.0 to 1.3), or with the whole package (LibreOffice from 24.8 on)."""
    if "encrypted-package" in package:
        return True
    manifest = package.xml("META-INF/manifest.xml")
    entries = [] if manifest is None else manifest.iter(f"{_MANIFEST}file-entry")
    return any(
        entry.get(f"{_MANIFEST}full-path") == "content.xml" and entry.find(f"{_MANIFEST}encryption-data") is not None for entry in entries
    )


def _properties(meta: Element | None) -> Iterator[tuple[str, str]]:
    for element in [] if meta is None else meta.iter(f"{_META}user-defined"):
        yield element.get(f"{_META}name", ""), element.text or ""


def _title(meta: Element | None, paragraphs: Sequence[Paragraph], out: Assembly) -> str | None:
    """The title in the properties, else the paragraph set as title, else a heading that opens the text."""
    stated = "" if meta is None else next((found.text or "" for found in meta.iter("{http://purl.org/dc/elements/1.1/}title")), "")
    filled = [one for one in paragraphs if one.place.end > (one.place.start or 0)]
    heading = next((one.place for one in filled if one.style == "Title"), None)
    if heading is None and filled and filled[0].level == 1:
        heading = filled[0].place
    return title_of(out, stated, heading)
