"""What is fuzzed: for each format the seeds, made by the builders of the tests, and the words that mutations are made of."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

from tests.support.damage import outcome, samples

__all__ = ["TARGETS", "Target"]


@dataclass(frozen=True)
class Target:
    """One format. ``inner`` is the part of an archive that is fuzzed: bytes are packed into it before they are read."""

    name: str
    file: str
    words: tuple[str, ...]
    inner: str = ""

    @property
    def seeds(self) -> list[bytes]:
        """Small valid inputs."""
        whole = samples()[self.file]
        if not self.inner:
            return [whole]
        with zipfile.ZipFile(io.BytesIO(whole)) as archive:
            return [archive.read(self.inner)]

    def document(self, data: bytes) -> bytes:
        """The file to read for an input."""
        return packed(samples()[self.file], self.inner, data) if self.inner else data

    def check(self, data: bytes) -> None:
        """Read it. Anything but a sound document or :class:`SourceUnreadable` is raised."""
        outcome(self.document(data), self.file)


def packed(whole: bytes, inner: str, data: bytes) -> bytes:
    """The archive with this part in place of its own; nothing is compressed, for speed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, data if name == inner else old.read(name))
    return out.getvalue()


_XML = ("<!DOCTYPE x [", "<!ENTITY e", "&e;", "]]>", "<![CDATA[", "<?xml ", "xmlns:", "</", "/>", '="', "&#x", "&amp;")
_HTML = (
    '<a href="#n1"',
    'id="n1"',
    "<sup>",
    "</sup>",
    "<li>",
    "<ol>",
    "<table>",
    "<td>",
    "<br>",
    "role=doc-noteref",
    "hidden",
    "<base href=",
    "<meta charset=",
    "<pre>",
    "<svg>",
    "<script>",
    "<!--",
    "-->",
    "&nbsp;",
    "style=display:none",
    "<template>",
    "<title>",
    "rel=canonical",
)
_WORD = (
    "<w:p>",
    "<w:r>",
    "<w:t>",
    "<w:footnoteReference w:id=",
    "<w:fldChar w:fldCharType=",
    '"begin"/>',
    '"separate"/>',
    '"end"/>',
    "<w:instrText>",
    "HYPERLINK ",
    "<w:hyperlink r:id=",
    "<w:del>",
    "<w:ins>",
    "<w:sdt>",
    "<w:tbl>",
    "<w:numPr>",
    "<w:vertAlign w:val=",
    "<mc:AlternateContent>",
    "ADDIN ZOTERO_ITEM CSL_CITATION {",
    "<w:fldSimple w:instr=",
    "<w:sym w:char=",
)
_ODF = (
    "<text:p>",
    "<text:h text:outline-level=",
    "<text:note>",
    "<text:note-citation>",
    "<text:note-body>",
    "<text:span>",
    "<text:a xlink:href=",
    "<text:list>",
    "<text:s text:c=",
    "<text:tab/>",
    "<text:reference-mark-start text:name=",
    "<text:bibliography-mark>",
    "<table:table>",
)
_PROSE = (
    "[1]",
    "[^1]",
    "[^1]:",
    "^[",
    "](",
    "https://",
    "Notes\n",
    "References\n",
    "Ibid.",
    "¹",
    "²",
    "(1)",
    "1. ",
    "\f",
    "\n\n",
    "----",
    "```",
    "* ",
    "†",
    "­",
    "- \n",
    "<http://",
    "| a |",
    "\\footnote{",
    "Page 3 of 7",
)

TARGETS = {
    target.name: target
    for target in (
        Target("html", "page.html", _HTML),
        Target("markdown", "letter.md", _PROSE),
        Target("plain", "letter.txt", _PROSE),
        Target("docx", "letter.docx", (*_XML, *_WORD), "word/document.xml"),
        Target("docx-notes", "letter.docx", (*_XML, *_WORD), "word/footnotes.xml"),
        Target("docx-package", "letter.docx", ("PK\x03\x04", "PK\x01\x02", "PK\x05\x06", "word/document.xml", "_rels/.rels")),
        Target("odt", "letter.odt", (*_XML, *_ODF), "content.xml"),
        Target("epub", "book.epub", (*_XML, *_HTML), "OEBPS/one.xhtml"),
        Target("epub-package", "book.epub", (*_XML, "<itemref idref=", "<item id=", 'linear="no"', 'properties="nav"'), "OEBPS/book.opf"),
        Target("bibtex", "works.bib", ("@book{", "@string{", "@comment{", "@preamble{", " = {", ' # "', "crossref", "{\\'e}", "and ", "others", "%")),
        Target("ris", "works.ris", ("TY  - ", "ER  - ", "AU  - ", "PY  - ", "DA  - 1962/13/45", "SP  - ", "ID  - ", "TI  - ", "\r\n", "\ufeff")),
        Target("csl-json", "works.json", ('"issued"', '"date-parts"', "[[", "]]", '"family"', '"literal"', "1e999", "NaN", "\\ud800", "null", '"items":', '"custom"')),
    )
}  # fmt: skip

if __name__ == "__main__":
    print(*TARGETS)
