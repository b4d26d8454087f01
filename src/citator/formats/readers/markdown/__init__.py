"""Markdown: links and footnotes on top of the text, which stays the decoded file, unchanged.

CommonMark 0.31 for links (sections 4.7, 6.3, 6.5), Pandoc's and GitHub's ``[^1]`` for notes, Pandoc's ``^[…]`` for notes in place. Code is
passed over. Notes are labelled with the numbers that a reader sees: counted in the order of their first markers.

    document: code ─▶ notes ─▶ links ─▶ title, language
"""

from __future__ import annotations

from typing import Final

from citator.model import Document

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES: Final = ("text/markdown",)


def read(data: bytes, source: str, base_url: str | None = None) -> Document:
    """The document in a Markdown file.

    Raises :class:`SourceUnreadable` (``empty``, ``not-text``).
    """
    from citator.formats.readers.markdown.document import read_document

    return read_document(data, source, base_url)
