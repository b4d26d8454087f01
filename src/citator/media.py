"""What kind of document some bytes are, by what is in them, and their text where they are text. The name only decides between kinds
of plain text, which look alike.

Signatures: PDF 32000-1 §7.5.2, PKWARE APPNOTE 4.3, OpenDocument 1.3 part 2 §3.3, EPUB OCF 3.3 §4.2, the WHATWG MIME Sniffing Standard.
"""

from __future__ import annotations

import io
import json
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

__all__ = ["NAMES", "Decoded", "decode", "sniff"]

NAMES: Final = {
    "application/pdf": "a PDF file",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "a Word document",
    "application/msword": "a Word document in the old binary format",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "an Excel workbook",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "a PowerPoint presentation",
    "application/vnd.oasis.opendocument.text": "an OpenDocument text",
    "application/epub+zip": "an EPUB book",
    "application/rtf": "an RTF document",
    "application/zip": "a ZIP archive",
    "application/gzip": "a compressed file",
    "application/json": "a JSON file that is no CSL-JSON",
    "application/xml": "an XML file",
    "application/octet-stream": "binary data",
    "image/png": "a picture (PNG)",
    "image/jpeg": "a picture (JPEG)",
    "image/gif": "a picture (GIF)",
    "image/tiff": "a picture (TIFF)",
}
"""What to call a file of a type that no reader takes."""

BIBLIOGRAPHIES: Final = frozenset(
    ["application/x-bibtex", "application/x-research-info-systems", "application/vnd.citationstyles.csl+json"]
)
"""Media types of files that hold records and no prose."""

_MAGIC: Final = (
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
)
_OPC: Final = (
    ("word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_BOMS: Final = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_HEAD = 4096  # characters in which a format shows itself
_SAMPLE = 262_144  # bytes from which an encoding is guessed
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x7f-\x84\x86-\x9f]")
_SIGN_IN_WORD: Final = {
    "cp1252": re.compile(r"[^\W\d_][^\x00-\x7f\u00a0\u00adÀ-ÖØ-öø-ÿŒœŠšŽžŸ–—‘’“”…](?=[^\W\d_]|\s)"),
    "cp1250": re.compile(r"[^\W\d_][^\x00-\x7f\u00a0\u00adÀ-ÖØ-öø-ž–—‘’“”„…](?=[^\W\d_]|\s)"),
}
_DAMAGE: Final = (zipfile.BadZipFile, zlib.error, struct.error, RuntimeError, OSError, ValueError, NotImplementedError, EOFError)
_ODF_TEXT: Final = "application/vnd.oasis.opendocument.text"
_FLAT: Final = (
    # All parts of a document in one XML file: OpenDocument 1.3 part 3, 3.1.2, and Word's "flat OPC".
    (re.compile(r"<office:document\s[^>]*mimetype=[\"']" + re.escape(_ODF_TEXT)), f"{_ODF_TEXT}-flat-xml"),
    (re.compile(r"<pkg:package\s[^>]*office/2006/xmlPackage[^>]*>.{0,4000}/word/", re.DOTALL), _OPC[0][1]),
)
_HTML: Final = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_TAGS: Final = re.compile(
    r"</?(?:p|div|span|a|h[1-6]|br|table|ul|ol|li|sup|em|strong|b|i|title|article|section|main)(?:\s[^<>]{0,400})?/?>", re.IGNORECASE
)
_ENTRY: Final = re.compile(r"^[ \t]*@[A-Za-z]+[ \t]*[{(]", re.MULTILINE)
_RIS: Final = re.compile(r"\s*TY {1,2}- ?[A-Z]+|(?:Provider|Database): [^\n]*\n(?:[^\n]*\n){0,6}TY {2}- ?[A-Z]+")
_MARKDOWN: Final = re.compile(r"^\[\^[^\]\n]{1,60}\]:|^#{1,6} \S|\]\(https?://|^\[[^\]\n]{1,60}\]: +<?https?://", re.MULTILINE)
_BY_NAME: Final = {".md": "text/markdown", ".markdown": "text/markdown", ".tex": "text/x-tex", ".rst": "text/x-rst"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes; ``lossy`` where some of them could not be read and stand as U+FFFD."""

    text: str
    encoding: str
    lossy: bool = False


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """The text in ``data``, or ``None`` where it is binary.

    A byte order mark decides, then UTF-8 if all of it is, then ``declared`` (what the document says of itself), then a guess.

    >>> decode("Zürich".encode("utf-16")).text, decode(b"caf\\xe9 au lait, d\\xe9j\\xe0 vu").text, decode(bytes(range(20))) is None
    ('Zürich', 'café au lait, déjà vu', True)
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data, encoding) or _replaced(data, encoding)
    wide = _wide(data)
    if wide and (found := _strict(data, wide)) and not _is_binary(found.text):
        return found
    if b"\0" in data[:_SAMPLE]:
        return None
    found = _strict(data, "utf-8") or (_strict(data, declared) if declared else None) or _damaged_utf8(data) or _guessed(data)
    return found if found and not _is_binary(found.text) else None


def sniff(data: bytes, name: str = "") -> str:
    """The media type of ``data``; ``application/octet-stream`` for what is nothing known, ``application/x-empty`` for nothing at all.

    >>> sniff(b"%PDF-1.7 ..."), sniff(b"<!DOCTYPE html><p>Hello"), sniff(b"@book{key, title = {Rivers}}"), sniff(b"Dear reader,")
    ('application/pdf', 'text/html', 'application/x-bibtex', 'text/plain')
    >>> sniff(b"# Rivers\\n\\nText", "rivers.md"), sniff(b"\\x00\\x01\\x02\\x03")
    ('text/markdown', 'application/octet-stream')
    """
    if not data.strip(b" \t\r\n\0"):
        return "application/x-empty"
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    if data.startswith((b"PK\3\4", b"PK\5\6")):
        return _archive(data)
    for magic, media_type in _MAGIC:
        if data.startswith(magic):
            return media_type
    decoded = decode(data)
    return _text_type(decoded.text, PurePosixPath(name.replace("\\", "/")).suffix.lower()) if decoded else "application/octet-stream"


def _text_type(text: str, suffix: str) -> str:
    head = text[:_HEAD].lstrip()
    markup = head.startswith("<")
    if _HTML.search(head) and (markup or suffix in (".html", ".htm", ".xhtml")):
        return "text/html"
    if head.startswith(("<?xml", "<office:document", "<pkg:package")):
        return next((media_type for shape, media_type in _FLAT if shape.search(text[: 4 * _HEAD])), "application/xml")
    if (markup and len(_TAGS.findall(text[: 4 * _HEAD])) > 2) or (
        suffix in (".html", ".htm", ".xhtml") and _TAGS.search(text[: 16 * _HEAD])
    ):
        return "text/html"
    if head[:1] in "[{" and (json_type := _json_type(text)):
        return json_type
    if _RIS.match(head):
        return "application/x-research-info-systems"
    entry = _ENTRY.search(text)
    if entry and (suffix == ".bib" or all(line.lstrip().startswith("%") for line in text[: entry.start()].splitlines() if line.strip())):
        return "application/x-bibtex"
    if suffix in _BY_NAME:
        return _BY_NAME[suffix]
    if head.startswith("\\documentclass") or "\\begin{document}" in head:
        return "text/x-tex"
    return "text/markdown" if suffix != ".txt" and len(_MARKDOWN.findall(text[: 8 * _HEAD])) > 2 else "text/plain"


def _json_type(text: str) -> str | None:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    items = value.get("items", value.get("references", [value])) if isinstance(value, dict) else value
    if isinstance(items, list) and items and all(isinstance(item, dict) for item in items):
        csl = [
            item
            for item in items
            if isinstance(item.get("type"), str) and (item.keys() & {"title", "id", "author", "URL", "DOI", "issued"})
        ]
        if len(csl) * 2 >= len(items):
            return "application/vnd.citationstyles.csl+json"
    return "application/json"


def _archive(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                declared = archive.read("mimetype").decode("ascii", "replace").strip()
                if declared in NAMES or declared.startswith(_ODF_TEXT):
                    return declared
            kind = _declared(archive)
            if kind:
                return kind
    except _DAMAGE:
        names = [kind for kind, _ in _OPC if kind.encode() in data[:65536]]  # cut or damaged: the reader will say so
        declared = data[30:120].partition(b"mimetype")[2].decode("ascii", "replace")
        if found := next((kind for kind in (_ODF_TEXT, "application/epub+zip") if declared.startswith(kind)), None):
            return found
    return next((media_type for folder, media_type in _OPC if any(name.startswith(folder) for name in names)), "application/zip")


def _declared(archive: zipfile.ZipFile) -> str | None:
    """The type that an archive states in a part of its own, wherever its text is kept: a repacked OpenDocument text, a Word document."""
    for part, mark, media_type in (
        ("[Content_Types].xml", b"wordprocessingml", _OPC[0][1]),
        ("[Content_Types].xml", b"ms-word", _OPC[0][1]),
        ("META-INF/manifest.xml", _ODF_TEXT.encode(), _ODF_TEXT),
    ):
        try:
            with archive.open(part) as stream:
                if mark in stream.read(_SAMPLE):
                    return media_type
        except (KeyError, *_DAMAGE):  # no such part, or one that can't be unpacked
            continue
    return None


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeError, LookupError):
        return None


def _replaced(data: bytes, encoding: str) -> Decoded:
    return Decoded(data.decode(encoding, "replace"), encoding, lossy=True)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark shows as a zero byte in nearly every second place of Western text."""
    sample = data[:2000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(sample) > 3 and odd > 0.4 * len(sample) / 2 and even < odd / 8:
        return "utf-16-le"
    return "utf-16-be" if len(sample) > 3 and even > 0.4 * len(sample) / 2 and odd < even / 8 else None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes: cut in the middle of a letter, or with a line of another encoding in it."""
    found = _replaced(data, "utf-8")
    letters = sum(1 for byte in data if byte >= 0xC2) if len(data) < _SAMPLE else len(data) // 20
    bad = found.text.count("\ufffd")
    return found if bad * 10 < letters or (bad == 1 and found.text.endswith("\ufffd")) else None


def _guessed(data: bytes) -> Decoded | None:
    for encoding in ("cp1252", "cp1250"):  # short texts in Latin letters, of which too little is known for statistics
        latin = _strict(data, encoding)
        if latin and _is_latin(latin.text[:_SAMPLE], encoding):
            return latin
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    encoding = best.encoding if best else "cp1252"
    return _strict(data, encoding) or _strict(data, "cp1252") or _replaced(data, encoding)


def _is_latin(text: str, encoding: str) -> bool:
    """Whether letters with accents are few, and no sign stands inside a word where another encoding has a letter ("Wa³êsa")."""
    letters = sum(map(str.isalpha, text))
    accented = sum(1 for letter in text if letter > "\x7f" and letter.isalpha())
    return accented * 3 < letters and not _SIGN_IN_WORD[encoding].search(text)


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) * 50 > len(sample)
