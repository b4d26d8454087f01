"""PDF, with PDFium (pypdfium2) alone.

The page is read as it is printed: characters become lines, lines columns in reading order; what every page repeats is left out;
footnotes are told by rule, size and sequence, their markers by being raised or by the links that programs put on them. Reading runs
in a process of its own, for PDFium is not thread-safe, and a damaged file must not take more than itself down.

    chars ─▶ paper ─▶ lines, columns ─▶ furniture ─▶ zones, labels, notes ─▶ text, links, title
"""

from __future__ import annotations

from typing import Final

from citator.errors import SourceUnreadable
from citator.limits import Limits
from citator.model import Document

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES: Final = ("application/pdf",)


def read(data: bytes, source: str, base_url: str | None = None, limits: Limits = Limits()) -> Document:
    """The document in ``data``, read in a worker process.

    Raises :class:`SourceUnreadable` with the code ``empty``, ``not-pdf``, ``encrypted``, ``damaged``, ``no-text``, or that of a limit.
    """
    from citator.formats.readers._alone import read_alone
    from citator.formats.readers.pdf.document import read_document

    if not data:
        raise SourceUnreadable(source, "an empty file", "empty")
    if b"%PDF-" not in data[:1024]:
        raise SourceUnreadable(source, "not a PDF", "not-pdf")
    return read_alone(read_document, data, source, base_url, limits, limits=limits)
