"""Web pages: the text in reading order, notes and markers, links.

Navigation, page headers and footers stay in the text and are named as furniture; links and notes are not taken from them. Notes are
found by rules that trust less and less; what one has found is left alone by the next:

    tree ─▶ attributes ─▶ order ─▶ linked, raised (labels, extent) ─▶ announced ─▶ listed, numbered, bracketed, references ─▶ typescript
                                                                                                            │
                                                                          document ◀─ outgoing ◀─ furniture ◀──┘

``tree`` parses whatever is there; ``attributes`` makes elements of notes that are only in an attribute; ``order`` writes the text and
tells the range of each element. ``linked`` are notes that links lead to and back from, ``raised`` those with a raised figure on both
sides, and those beside their marker. Below what is ``announced`` stand the items of numbered lists (``listed``), paragraphs that begin
with "1." (``numbered``) or "[1]" (``bracketed``), and lists of ``references``; below a rule, the first two, and notes with a typed sign
(``signed``). Notes that begin anew by chapter or page, and their markers, are brought together by ``matching``. Then the rules of plain
text, and of the Federal Register's ``typescript``. ``outgoing`` are the links that lead out of the page; ``document`` puts it together.
``page`` is apart: what a fetched page says of itself, for the checks of links.
"""

from __future__ import annotations

from typing import Final

from citator.limits import Limits
from citator.model import Document

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES: Final = ("text/html", "application/xhtml+xml")


def read(data: bytes, source: str, base_url: str | None = None, limits: Limits = Limits()) -> Document:
    """The document in a web page. ``base_url`` is its address, where known; ``<base href>`` goes before it.

    Raises :class:`SourceUnreadable` (``empty``, ``not-html``, ``no-text``, ``too-deep``).
    """
    from citator.formats.readers.html.document import read_document

    return read_document(data, source, base_url, limits)
