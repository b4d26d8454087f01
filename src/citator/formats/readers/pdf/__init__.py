"""PDF, with PDFium (pypdfium2) alone.

The page is read as it is printed: characters become lines, lines columns in reading order; what every page repeats is left out;
footnotes are told by rule, size and sequence, their markers by being raised or by the links that programs put on them. Reading runs
in a process of its own, for PDFium is not thread-safe, and a damaged file must not take more than itself down.

    chars ─▶ paper ─▶ lines, columns ─▶ furniture ─▶ zones, labels, notes ─▶ text, links, title
"""

from __future__ import annotations

from typing import Final

from citator.errors import SourceUnreadable
from citator.model import Document

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES: Final = ("application/pdf",)

SECONDS: Final = 120.0
SECONDS_PER_MEGABYTE: Final = 20.0


def read(data: bytes, source: str, base_url: str | None = None) -> Document:
    """The document in ``data``, read in a worker process.

    Raises :class:`SourceUnreadable` with the code ``empty``, ``not-pdf``, ``encrypted``, ``damaged`` or ``no-text``.
    """
    from citator import workers
    from citator.formats.readers.pdf.document import read_document

    if not data:
        raise SourceUnreadable(source, "an empty file", "empty")
    if b"%PDF-" not in data[:1024]:
        raise SourceUnreadable(source, "not a PDF", "not-pdf")
    limit = SECONDS + SECONDS_PER_MEGABYTE * len(data) / 1e6
    try:
        return workers.run(read_document, data, source, base_url, alone=True, timeout=limit)
    except workers.WorkerLost as error:
        raise SourceUnreadable(source, f"the PDF can't be read: {error}", "damaged") from None
