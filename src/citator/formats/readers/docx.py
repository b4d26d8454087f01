"""Word documents (DOCX, DOCM, DOTX): OOXML, transitional and strict (ISO/IEC 29500, ECMA-376).

Text, notes, links and the records of reference managers are read straight from the XML parts. Headers and footers are out. Notes stand
behind the text, footnotes first, each with its label as Word would print it. There are no pages: Word makes them when it prints.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from citator.formats.readers._assemble import Assembly
from citator.formats.readers._office.package import Package, damaged
from citator.formats.readers._office.references import add_references, title_of
from citator.formats.readers._office.word_parts import WordFile
from citator.formats.readers._office.word_text import Paragraph, WordText
from citator.formats.readers._typed import add_typed_notes
from citator.limits import Limits
from citator.model import Document
from citator.text.language import detect, primary

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["MEDIA_TYPES", "read"]

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MEDIA_TYPES: tuple[str, ...] = (
    f"{_WORD}.document",
    f"{_WORD}.template",
    "application/vnd.ms-word.document.macroenabled.12",
    "application/vnd.ms-word.template.macroenabled.12",
    # An encrypted DOCX is an OLE container, as the old binary format is: only a look inside tells which.
    "application/msword",
)

_CONTENTS: Final = re.compile(r"toc [1-9]|toc heading|table of (?:figures|authorities)")
_BIBLIOGRAPHY_STYLES: Final = frozenset(("bibliography", "endnote bibliography", "csl bibliography"))


def read(data: bytes, source: str, base_url: str | None = None, limits: Limits = Limits()) -> Document:
    """The document in the bytes of a Word file. Relative targets of links are joined to ``base_url``.

    ``entries`` are the items that Zotero, Mendeley or EndNote left behind the citations, each with the place of the citation;
    entries of their bibliographies are notes of kind ``reference``.

    Raises :class:`SourceUnreadable`: ``empty``, ``encrypted``, ``damaged``, ``too-large``, ``not-docx``.
    """
    package = Package(data, source, "docx", limits)
    out = Assembly()
    text = WordText(WordFile(package), out)
    try:
        text.read()
    except RecursionError:  # 256 levels are within reach of Python's stack, unless the caller has used most of it
        raise damaged(source, "its parts are nested too deeply") from None
    out.furniture += [one.place for one in text.paragraphs if _CONTENTS.fullmatch(one.style)]
    add_references(out, text.paragraphs, text.bibliographies, lambda one: one.style in _BIBLIOGRAPHY_STYLES)
    add_typed_notes(out, text.body_end, text.raised)
    core = package.xml("docProps/core.xml")
    for clause in package.warnings:
        out.warn(clause)
    if not out.text().strip():
        out.warn("there is no text in the document")
    title = _title(core, text.paragraphs, out)
    return out.document(source, MEDIA_TYPES[0], data, base_url, title=title, language=_language(out.text(), text))


def _title(core: Element | None, paragraphs: Sequence[Paragraph], out: Assembly) -> str | None:
    """The title in the properties, else the paragraph set as title, else a heading that opens the text."""
    stated = "" if core is None else core.findtext("{*}title") or ""
    filled = [one for one in paragraphs if one.place.end > (one.place.start or 0)]
    heading = next((one.place for one in filled if one.style == "title"), None)
    if heading is None and filled and filled[0].style == "heading 1":
        heading = filled[0].place
    return title_of(out, stated, heading)


def _language(written: str, text: WordText) -> str | None:
    """The language of the words; where they don't tell, the one most of them are marked as. The mark is often just Word's default."""
    marked = next((language for language, _ in text.languages.most_common(1)), None)
    return detect(written) or primary(marked)
