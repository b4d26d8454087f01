"""What kind of document an archive is, by the parts in it: whole, cut short or damaged.

PKWARE APPNOTE 4.3, OpenDocument 1.3 part 2 §3.3, EPUB OCF 3.3 §4.2, ECMA-376 part 2.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from itertools import islice
from typing import Final

__all__ = ["ODF_TEXT", "WORD", "archive_type", "unpacked_size"]

WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODF_TEXT: Final = "application/vnd.oasis.opendocument.text"
_MIMETYPES: Final = (ODF_TEXT, "application/epub+zip")
_SAMPLE: Final = 262_144  # bytes in which a part states a type
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, struct.error, RuntimeError, OSError, ValueError, NotImplementedError, EOFError)
_OPC: Final = (
    ("word/", WORD),
    ("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_STATED: Final = (
    ("[Content_Types].xml", b"wordprocessingml", WORD),
    ("[Content_Types].xml", b"ms-word", WORD),
    ("META-INF/manifest.xml", ODF_TEXT.encode(), ODF_TEXT),
    ("META-INF/container.xml", b"rootfile", "application/epub+zip"),
)
"""Parts of an archive in which its type is stated."""
_LOCAL: Final = re.compile(rb"PK\x03\x04.{4}(?P<method>..).{18}(?P<extra>..)(?=(?P<name>[\x20-\x7e]{1,120}))", re.DOTALL)
_MOST_PARTS: Final = 2000
_PACKED: Final = {
    ".docx": WORD, ".docm": WORD, ".dotx": WORD, ".xlsx": _OPC[1][1], ".pptx": _OPC[2][1],
    ".odt": ODF_TEXT, ".epub": "application/epub+zip",
}  # fmt: skip


def archive_type(data: bytes, suffix: str) -> str:
    """The media type of a zip archive; of one that is broken, by what is left of it, and else by ``suffix``."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                declared = archive.read("mimetype").decode("ascii", "replace").strip()
                if declared.startswith(_MIMETYPES):
                    return declared.split()[0]
            kind = _declared(archive)
            if kind:
                return kind
    except _BROKEN:
        return _cut_archive(data) or _PACKED.get(suffix, "application/zip")  # cut or damaged: the reader will say so
    return next((media_type for folder, media_type in _OPC if any(name.startswith(folder) for name in names)), "application/zip")


def _cut_archive(data: bytes) -> str | None:
    """The type of an archive without its directory, by the parts that are there (APPNOTE 4.3.7: a header stands before each)."""
    for found in islice(_LOCAL.finditer(data), _MOST_PARTS):
        packed, name = found["method"] != b"\0\0", found["name"].decode("ascii")
        extra = int.from_bytes(found["extra"], "little")
        if media_type := next((kind for folder, kind in _OPC if name.startswith(folder)), None):
            return media_type
        if name.startswith("mimetype"):
            declared = name.removeprefix("mimetype")
            if kind := next((kind for kind in _MIMETYPES if declared.startswith(kind)), None):
                return kind
        for part, mark, media_type in _STATED:
            if name.startswith(part) and mark in _unpacked(data, found.start("name") + len(part) + extra, packed=packed):
                return media_type
    return None


def _unpacked(data: bytes, at: int, *, packed: bool) -> bytes:
    """What can be unpacked of a part that begins at ``at``."""
    if not packed:
        return data[at : at + _SAMPLE]
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data[at : at + _SAMPLE], _SAMPLE)
    except zlib.error:
        return b""


def _declared(archive: zipfile.ZipFile) -> str | None:
    """The type that an archive states in a part of its own, wherever its text is kept: a repacked OpenDocument or book, a Word file."""
    for part, mark, media_type in _STATED:
        try:
            with archive.open(part) as stream:
                if mark in stream.read(_SAMPLE):
                    return media_type
        except (KeyError, *_BROKEN):  # no such part, or one that can't be unpacked
            continue
    return None


def unpacked_size(data: bytes) -> int:
    """The bytes that an archive says it unpacks to; else the number of bytes.

    >>> unpacked_size(b"See note 3.")
    11
    """
    if not data.startswith(b"PK\3\4"):
        return len(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return max(len(data), sum(entry.file_size for entry in archive.infolist()))
    except _BROKEN:
        return len(data)
