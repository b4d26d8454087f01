"""EPUB: a book whose notes stand in a file of their own."""

from __future__ import annotations

import io
import zipfile
from html import escape

from tools.make_documents.model import Made, Note
from tools.make_documents.web import PageWriter

__all__ = ["epub"]

_FIRST = (1980, 1, 1, 0, 0, 0)  # the same bytes for the same seed
_CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def _xhtml(title: str, body: str, language: str) -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'xml:lang="{language}"><head><title>{escape(title)}</title></head><body>{body}</body></html>'
    )


def epub(made: Made) -> bytes:
    """The book."""

    def mark(at: int, note: Note) -> str:
        seen[at] = seen.get(at, 0) + 1
        own = f"r{at}" if seen[at] == 1 else f"r{at}-{seen[at]}"
        return f'<sup><a epub:type="noteref" id="{own}" href="notes.xhtml#n{at}">{note.label}</a></sup>'

    seen: dict[int, int] = {}
    writer = PageWriter(made, mark)
    body = f'<section epub:type="chapter">{writer.body()}</section>'
    notes = "".join(
        f'<aside epub:type="footnote" id="n{at}"><p><a href="chapter.xhtml#r{at}">{note.label}.</a> {writer.note(note)}</p></aside>'
        for at, note in made.footnotes
    )
    title = "".join(one for one in made.blocks[0].inlines if isinstance(one, str))
    own = {"nav": ' properties="nav"'}
    items = "".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"{own.get(name, "")}/>'
        for name in ("nav", "chapter", "notes")
    )
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:example:book</dc:identifier>'
        f"<dc:title>{escape(title)}</dc:title><dc:language>{made.language}</dc:language></metadata><manifest>{items}</manifest>"
        '<spine><itemref idref="chapter"/><itemref idref="notes"/></spine></package>'
    )
    nav = '<nav epub:type="toc"><ol><li><a href="chapter.xhtml">Chapter</a></li><li><a href="notes.xhtml">Notes</a></li></ol></nav>'
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "OEBPS/content.opf": package,
        "OEBPS/nav.xhtml": _xhtml("Contents", nav, made.language),
        "OEBPS/chapter.xhtml": _xhtml(title, body, made.language),
        "OEBPS/notes.xhtml": _xhtml("Notes", f'<section epub:type="endnotes"><h2>Notes</h2>{notes}</section>', made.language),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, _FIRST), content, kind)
    return out.getvalue()
