"""A document that is a zip of XML parts (OPC, ODF, OCF), opened so that no file can hurt: bounded, offline, without entities."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from citator.errors import SourceUnreadable
from citator.limits import MEGABYTE, Limits, exceeded, megabytes

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["OLE", "Package", "damaged", "parse_xml"]

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of an OLE container: an old office file, or a new one that is encrypted."""

_SMALL: Final = MEGABYTE  # up to here a part may be packed as tightly as it likes
_DAMAGE: Final = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
# Office applications also write the ISO "strict" spelling of the namespaces; one spelling is enough for the readers.
_STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/bibliography", b"http://schemas.openxmlformats.org/officeDocument/2006/bibliography"),
)
_FLAT_OPC: Final = b"http://schemas.microsoft.com/office/2006/xmlPackage"
_PKG: Final = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_PICTURES: Final = re.compile(rb"<pkg:binaryData>[^<]*</pkg:binaryData>")
_DEEP: Final = 256  # the bound of libxml2, which goes with its bound on texts
_HEAD: Final = 4096  # bytes in which the root element of a flat package stands


def damaged(source: str, reason: str) -> SourceUnreadable:
    """The exception for a document that is broken."""
    return SourceUnreadable(source, reason, "damaged")


def parse_xml(data: bytes, problems: list[str] | None = None) -> Element | None:
    """The root of an XML document; what can be had of it where it is not well-formed, ``None`` where that is nothing.

    No entity is expanded beyond XML's own five, nothing is fetched, and trees deeper than 256 levels are cut. What is wrong with a
    document that was read all the same is added to ``problems``.
    """
    from lxml import etree

    fault = ""
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    for recover, huge in ((False, False), (False, True), (True, False)):
        if huge and "text node" not in fault.lower():
            continue  # only a text of ten megabytes in one piece is worth a second look, and no tree that is deeper
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, huge_tree=huge, load_dtd=False, remove_comments=True, remove_pis=True, recover=recover
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:  # ValueError: bytes that lxml takes for no XML at all
            if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
                raise MemoryError from None  # and not: damaged
            fault = str(error).partition(", line")[0]
            continue
        if huge and root is not None and _is_deep(root):
            continue
        if recover and root is not None and problems is not None:
            problems.append(f"is not well-formed ({fault}); what is missing is not known")
        return root
    return None


def _is_deep(root: Element) -> bool:
    """Whether elements stand more than :data:`_DEEP` deep in each other."""
    depth, level = 0, [root]
    while level and depth <= _DEEP:
        level = [child for element in level for child in element]
        depth += 1
    return bool(level)


class Package:
    """The parts of a zipped document, by name; a leading slash and letter case play no part. A "flat OPC" document, in which Word writes
    all parts into one XML file, is one too.

    ``kind`` is the word for messages and codes ("docx"). Raises :class:`SourceUnreadable`: ``empty``, ``encrypted``, ``damaged``,
    ``too-large``, or ``not-<kind>``.
    """

    def __init__(self, data: bytes, source: str, kind: str, limits: Limits = Limits()) -> None:
        self._limits = limits
        self.source = source
        self.kind = kind
        self.warnings: list[str] = []
        self._read = 0
        self._flat: dict[str, Element] = {}
        self._entries: dict[str, zipfile.ZipInfo] = {}
        if not data:
            raise SourceUnreadable(source, "empty file", "empty")
        if data.startswith(OLE):
            # An encrypted package is kept as streams of this name in an OLE container ([MS-OFFCRYPTO] 2.3).
            if "EncryptedPackage".encode("utf-16-le") in data:
                raise SourceUnreadable(source, "protected by a password", "encrypted")
            raise self.not_this("a document in an old binary format; save it in a new one")
        if not data.startswith(b"PK") and b"PK\x03\x04" not in data[:65536]:
            if _FLAT_OPC not in data[:_HEAD]:
                raise self.not_this("no zip archive")
            self._open_flat(data)
            return
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except _DAMAGE as error:
            raise damaged(source, f"the file is damaged or cut short: what is there is no whole zip archive ({error})") from None
        if len(entries) > limits.parts:
            raise exceeded(source, f"an archive of {len(entries):,} files, more than {limits.parts:,}", "max_parts")
        self._entries = {_plain(entry.filename): entry for entry in entries}

    def _open_flat(self, data: bytes) -> None:
        if len(data) > self._limits.unpacked:
            raise exceeded(self.source, f"an XML file of more than {megabytes(self._limits.unpacked)}", "max_unpacked")
        problems: list[str] = []
        root = parse_xml(_PICTURES.sub(b"", data), problems)
        if root is None or root.tag != f"{_PKG}package":
            raise damaged(self.source, "the package is no XML")
        self.warnings += [f"the package {problem}" for problem in problems]
        for part in root.iterfind(f"{_PKG}part"):
            content = part.find(f"{_PKG}xmlData/*")
            if content is not None:
                self._flat[_plain(part.get(f"{_PKG}name", ""))] = content

    def not_this(self, reason: str) -> SourceUnreadable:
        """The exception for a file that is no document of this kind."""
        return SourceUnreadable(self.source, reason, f"not-{self.kind}")

    def names(self) -> list[str]:
        """The names of all parts, in the order of the archive."""
        return [*self._flat, *(entry.filename for entry in self._entries.values())]

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._entries or _plain(name) in self._flat

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; ``None`` where there is none of that name."""
        entry = self._entries.get(_plain(name))
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise SourceUnreadable(self.source, "protected by a password", "encrypted")
        limits = self._limits
        limit = min(limits.part, limits.unpacked - self._read, max(_SMALL, limits.ratio * entry.compress_size))
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(limit + 1)
        except _DAMAGE as error:
            raise damaged(self.source, f"{entry.filename} can't be unpacked ({error})") from None
        if len(data) > limit:
            raise self._too_large(entry, limit)
        self._read += len(data)
        return data

    def _too_large(self, entry: zipfile.ZipInfo, limit: int) -> SourceUnreadable:
        if limit == self._limits.part:
            return exceeded(self.source, f"{entry.filename} unpacks to more than {megabytes(limit)}", "max_part")
        if limit == self._limits.unpacked - self._read:
            return exceeded(self.source, f"it unpacks to more than {megabytes(self._limits.unpacked)}", "max_unpacked")
        return exceeded(self.source, f"{entry.filename} unpacks to more than {self._limits.ratio} times its size", "max_ratio")

    def xml(self, name: str) -> Element | None:
        """The root element of an XML part; ``None`` where there is no such part or nothing can be read in it (with a warning)."""
        if self._flat:
            return self._flat.get(_plain(name))
        data = self.part(name)
        problems: list[str] = []
        root = parse_xml(data, problems) if data is not None else None
        if data is not None and root is None:
            problems.append("is no XML and was left out")
        self.warnings += [warning for problem in problems if (warning := f"{name} {problem}") not in self.warnings]
        return root


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
