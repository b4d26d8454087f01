"""EPUB books (2 and 3): the chapters in the order of the spine, read as one page.

Notes may stand in a file of their own. So the files are put together first, with their ids made distinct and the links between them
made links inside the page; then the rules for notes of web pages hold across files. https://www.w3.org/TR/epub-33/

    package ─▶ chapter ─▶ joined ─▶ the reader of web pages, with contents for its furniture ─▶ pages ─▶ document

``package`` tells the renditions of a book and the order of their files, ``chapter`` parses one file, ``joined`` makes one page of all.
``contents`` finds tables of contents, cover and index; ``pages`` are those of the printed book.
"""

from __future__ import annotations

from typing import Final

from citator.limits import Limits
from citator.model import Document

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES: Final = ("application/epub+zip",)


def read(data: bytes, source: str, base_url: str | None = None, limits: Limits = Limits()) -> Document:
    """The document in the bytes of an EPUB book. ``base_url`` plays no part: links of a book are relative to the book.

    Of several renditions the first with text is read. Tables of contents, cover and index are furniture. Pages are those of the printed
    book, where it states them. Raises :class:`SourceUnreadable`: ``empty``, ``encrypted``, ``damaged``, ``too-large``, ``too-deep``,
    ``not-epub``, ``no-text``.
    """
    from citator.formats.readers.epub.document import read_document

    return read_document(data, source, base_url, limits)
