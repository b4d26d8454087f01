"""Whether the bytes of a document can be read at all: what is whole, what was cut off, and what only begins like one.

What can't be opened says nothing of whether the source is there. Signatures and ends: PDF 32000-1 §7.5, PKWARE APPNOTE 4.3.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["cut_off", "unreadable", "without_pages"]

_PAGE: Final = re.compile(rb"/Type\s{0,5}/Page\b")
_PACKED: Final = b"/ObjStm"  # a stream of objects, which may hold the pages (§7.5.7)
_CATALOG: Final = re.compile(rb"/Type\s{0,5}/Catalog\b")
_PAGES_PROMISED: Final = re.compile(rb"/Count\s{1,5}0{0,9}[1-9]")
_ENDS: Final = (b"%%EOF", b"startxref", b"trailer")
_LAST: Final = 1024  # bytes in which readers look for the end (annex H, 3.4.4)
_LENGTH: Final = re.compile(rb"/Linearized\b[^>]{0,200}/L\s{1,5}(\d{1,15})")
_FRAME: Final = re.compile(rb"\s{0,99}%PDF-\d\.\d\s{1,99}(?:%[^\r\n]{0,200}\s{1,99}){0,9}?%%EOF\s{0,99}")
_PDF: Final = "application/pdf"
_ZIP: Final = "application/zip"
_DIRECTORY: Final = (b"PK\5\6", b"PK\6\6")  # its end, and that of a large one
_ARCHIVES: Final = (
    "application/epub+zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
)
_NOTHING_KNOWN: Final = ("application/octet-stream", "application/x-empty")


def unreadable(body: bytes, declared: str, signature: str) -> str | None:
    """Why nothing of a document that came whole can be read, in words; ``None`` where something can, and for what is no document.

    ``declared`` is the type that its server names, ``signature`` that of its bytes.

    >>> unreadable(b"%PDF-1.7 once upon a time", "application/pdf", "application/pdf")
    'it begins like a PDF, and no page can be found in it'
    >>> unreadable(b"%PDF-1.7 1 0 obj <</Type /Page>> endobj %%EOF", "application/pdf", "application/pdf")
    """
    if signature == _PDF:
        return None if _has_pages(body) or without_pages(body) else "it begins like a PDF, and no page can be found in it"
    if (declared == _PDF or declared in _ARCHIVES) and signature in _NOTHING_KNOWN:
        return f"it says {declared} and does not begin like one"
    return None


def cut_off(body: bytes, declared: str, signature: str) -> str | None:
    """What is missing of a document of which a part came, in words; ``None`` where nothing is, and for what is no document."""
    if signature == _PDF and _has_pages(body) and _without_end(body):
        return "the end of the PDF is missing"
    archive = signature in _ARCHIVES or (signature == _ZIP and declared in _ARCHIVES)
    if archive and not any(end in body for end in _DIRECTORY):
        return "the end of the archive (ZIP) is missing"
    return None


def without_pages(pdf: bytes) -> bool:
    """Whether a PDF is whole and has no page: nothing stands in it, or a catalog whose tree of pages has none (ISO 32000-1, 7.7).

    >>> without_pages(b"%PDF-1.4 1 0 obj <</Type /Catalog>> endobj %%EOF"), without_pages(b"%PDF-1.4 and some more")
    (True, False)
    """
    if _without_end(pdf) or _has_pages(pdf):
        return False
    return bool(_FRAME.fullmatch(pdf)) or bool(_CATALOG.search(pdf) and not _PAGES_PROMISED.search(pdf))


def _has_pages(pdf: bytes) -> bool:
    """Whether it can hold a page: the object of one, or a compressed stream of objects. Neither name is ever encrypted."""
    return _PACKED in pdf or _PAGE.search(pdf) is not None


def _without_end(pdf: bytes) -> bool:
    """Whether the end is missing: a PDF made for the web has a table of objects at its beginning too, and says how long it is."""
    if not any(end in pdf for end in _ENDS):
        return True
    length = _LENGTH.search(pdf[:_LAST]) if _ENDS[0] not in pdf[-_LAST:] else None
    return length is not None and int(length[1]) > len(pdf)
