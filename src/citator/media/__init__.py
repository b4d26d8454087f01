"""What kind of document some bytes are, by what is in them, and their text where they are text. The name only decides between kinds
of plain text, which look alike.

Signatures: PDF 32000-1 §7.5.2, PKWARE APPNOTE 4.3, OpenDocument 1.3 part 2 §3.3, EPUB OCF 3.3 §4.2, the WHATWG MIME Sniffing Standard.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from citator.facts.alphabets import BEYOND_ASCII, LATIN_ENCODINGS
from citator.media import lists
from citator.media.archives import ODF_TEXT, WORD, archive_type, unpacked_size

__all__ = ["NAMES", "Decoded", "decode", "sniff", "transcoded", "unpacked_size"]

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
    "application/jats+xml": "an article in the XML of journals (JATS)",
    "application/tei+xml": "a text in the XML of TEI",
    "application/docbook+xml": "a text in the XML of DocBook",
    "application/octet-stream": "binary data",
    "image/png": "a picture (PNG)",
    "image/jpeg": "a picture (JPEG)",
    "image/gif": "a picture (GIF)",
    "image/tiff": "a picture (TIFF)",
}
"""What to call a file of a type that no reader takes."""

BIBLIOGRAPHIES: Final = frozenset(
    ["application/x-bibtex", "application/x-research-info-systems", "application/vnd.citationstyles.csl+json", lists.MEDIA_TYPE]
)
"""Media types of files that hold records and no prose."""

_CSL: Final = "application/vnd.citationstyles.csl+json"

_MAGIC: Final = (
    (b"PK\3\4", "application/zip"),
    (b"PK\5\6", "application/zip"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
)
_BOMS: Final = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LATIN: Final = frozenset(("iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii"))  # the WHATWG Encoding Standard §4.2
_HEAD = 4096  # characters in which a format shows itself
_JUDGED = 40_000  # bytes that are held against alphabets
_SURE = 0.7  # share of letters; names in other languages and damaged bytes are the rest
_PUNCTUATION: Final = frozenset("’‘“”„«»–—…·•°§¿¡\u00a0\u00ad€£©ªº")
_SAMPLE = 262_144  # bytes from which an encoding is guessed
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x7f-\x84\x86-\x9f]")
_STRANGE: Final = re.compile(r"[^\W\d_][^\w\s\x00-\x7f’‘'´`·\u00ad\u0300-\u036f](?=[^\W\d_])|[^\W\d_A-ZÀ-ÞЀ-Я][A-ZÀ-ÖØ-ÞЀ-Я]")
"""A sign, or a capital, inside a word: what a wrong encoding makes of a letter."""
_FLAT: Final = (
    # All parts of a document in one XML file: OpenDocument 1.3 part 3, 3.1.2, and Word's "flat OPC".
    (re.compile(r"<office:document\s[^>]*mimetype=[\"']" + re.escape(ODF_TEXT)), f"{ODF_TEXT}-flat-xml"),
    (re.compile(r"<pkg:package\s[^>]*office/2006/xmlPackage[^>]*>.{0,4000}/word/", re.DOTALL), WORD),
)
_BEFORE_ROOT: Final = (
    r"(?:\ufeff?\s*(?:<\?[^>]{0,400}\?>|<!--(?:(?!-->).){0,2000}-->"
    r"|<!DOCTYPE(?:[^\[\]<>\"']++|\"[^\"]{0,400}\"|'[^']{0,400}'){0,60}+>))*\s*"
)
_VOCABULARIES: Final = tuple(
    (re.compile(f"{_BEFORE_ROOT}(?:{root})", re.DOTALL), f"application/{name}+xml")
    for root, name in (
        (r"<article\s[^>]{0,1000}(?:article-type=|dtd-version=|xmlns:(?:xlink|mml)=)|(?<=\.dtd\">)\s*<article[\s>]", "jats"),
        (r"<(?:TEI(?:\.2)?|teiCorpus)[\s>]", "tei"),
        (r"<(?:book|article|chapter)\s[^>]{0,1000}docbook\.org", "docbook"),
    )
)
"""Root elements of XML that has elements of the names that HTML has."""
_SAVED_PAGE: Final = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,20}){0,30}?Content-Type:\s*multipart/related\s*;",
    re.IGNORECASE,
)
_HTML: Final = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_TAGS: Final = re.compile(
    r"</?(?:p|div|span|a|h[1-6]|br|table|ul|ol|li|sup|em|strong|b|i|title|article|section|main)(?:\s[^<>]{0,400})?/?>", re.IGNORECASE
)
_ENTRY: Final = re.compile(r"^[ \t]*@[A-Za-z]+[ \t]*[{(]", re.MULTILINE)
_RIS: Final = re.compile(r"\s*TY {1,2}- ?[A-Z]+|(?:Provider|Database): [^\n]*\n(?:[^\n]*\n){0,6}TY {2}- ?[A-Z]+")
_MARKDOWN: Final = re.compile(r"^\[\^[^\]\n]{1,60}\]:|^#{1,6} \S|\]\(https?://|^\[[^\]\n]{1,60}\]: +<?https?://", re.MULTILINE)
_WIKI: Final = re.compile(
    r"<ref(?:\s[^<>\n]{0,200})?>|<references\s?/?>|\{\{[Rr]eflist|\[\[[^\[\]\n]{1,200}\]\]|^={2,5}[^=\n]{1,80}={2,5}\s*$|'''", re.MULTILINE
)
_TEX: Final = re.compile(r"\A(?:\s*%[^\n]*\n)*\s*\\documentclass\s*[\[{]|^[ \t]*\\begin\{document\}", re.MULTILINE)
_TEX_PART: Final = re.compile(
    r"^[ \t]*\\(?:chapter|(?:sub){0,2}section)\*?\{|\\(?:footnote|emph|textit|href|[a-z]*cite[a-z]*)(?:\[[^\]\n]{0,80}\])?\{", re.MULTILINE
)
_RST: Final = (
    re.compile(r"^\.\. \[[#*\w][\w.-]{0,40}\] ", re.MULTILINE),
    re.compile(r"^\.\. _[^:\n]{1,80}: (?:https?://|$)", re.MULTILINE),
    re.compile(r"^\.\. (?:[a-z-]{3,30}::|\|[^|\n]{1,40}\| [a-z]{3,20}::)", re.MULTILINE),
    re.compile(r"`[^`\n]{1,80} <https?://[^>\n]{1,400}>`__?"),
    re.compile(r"(?<=\s)\[(?:\d{1,3}|#[\w-]{0,40}|\*)\]_(?=[\s.,;:)])"),
)
_BY_NAME: Final = {
    ".md": "text/markdown", ".markdown": "text/markdown", ".tex": "text/x-tex", ".ltx": "text/x-tex", ".latex": "text/x-tex",
    ".rst": "text/x-rst", ".rest": "text/x-rst",
    ".wiki": "text/x-wiki", ".mediawiki": "text/x-wiki", ".wikitext": "text/x-wiki",
}  # fmt: skip


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
    if wide := _wide(data):
        return wide
    if b"\0" in data[:_SAMPLE]:
        return None
    found = (
        (None if b"\x1b$" in data[:_SAMPLE] else _strict(data, "utf-8"))
        or (_strict(data, declared) if declared else None)
        or _damaged_utf8(data)
        or _guessed(data)
    )
    return found if found and not _is_binary(found.text) else None


def transcoded(data: bytes, charset: str) -> bytes:
    """Text in the encoding that its carrier names (RFC 9110, 8.3.2), as UTF-8 with a byte order mark, which then decides.

    ``data`` itself where the name says nothing: no such encoding, bytes that are not in it or are no text, a byte order mark of their
    own, or UTF-8, which nothing else looks like (servers send one ``charset`` with every file).

    >>> transcoded("Číslo".encode("iso8859-2"), "iso-8859-2").decode("utf-8-sig"), transcoded(b"\\xc3\\xa9t\\xc3\\xa9", "latin-1")
    ('Číslo', b'\\xc3\\xa9t\\xc3\\xa9')
    """
    if _signed(data) or any(data.startswith(mark) for mark, _ in _BOMS):
        return data
    escapes = b"\x1b" in data[:_SAMPLE]  # of ISO-2022, whose bytes are ASCII
    if not escapes and b"\0" not in data[:_SAMPLE] and _strict(data, "utf-8"):
        return data
    label = charset.strip().strip("\"'").lower()
    found = _strict(data, "cp1252" if label in _LATIN else label)
    return data if found is None or _is_binary(found.text) else b"\xef\xbb\xbf" + found.text.encode("utf-8", "replace")


def sniff(data: bytes, name: str = "") -> str:
    """The media type of ``data``; ``application/octet-stream`` for what is nothing known, ``application/x-empty`` for nothing at all.

    >>> sniff(b"%PDF-1.7 ..."), sniff(b"<!DOCTYPE html><p>Hello"), sniff(b"@book{key, title = {Rivers}}"), sniff(b"Dear reader,")
    ('application/pdf', 'text/html', 'application/x-bibtex', 'text/plain')
    >>> sniff(b"# Rivers\\n\\nText", "rivers.md"), sniff(b"\\x00\\x01\\x02\\x03")
    ('text/markdown', 'application/octet-stream')
    """
    if not data.strip(b" \t\r\n\0"):
        return "application/x-empty"
    if signed := _signed(data):
        return archive_type(data, _suffix(name)) if signed == "application/zip" else signed
    decoded = decode(data)
    if decoded and not decoded.text.strip("\ufeff\0 \t\r\n"):
        return "application/x-empty"
    if not decoded:
        return "application/octet-stream"
    text = decoded.text if "\n" in decoded.text else decoded.text.replace("\r", "\n")  # lines may end as on an old Macintosh
    return _text_type(text, _suffix(name) if name else None)


def _signed(data: bytes) -> str | None:
    """The media type of what begins with a signature."""
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    return next((media_type for magic, media_type in _MAGIC if data.startswith(magic)), None)


def _suffix(name: str) -> str:
    """The ending of a file's name, or of the path of an address."""
    if name.lower().startswith(("http://", "https://")):
        name = re.split(r"[?#]", name, maxsplit=1)[0].partition("://")[2].partition("/")[2]
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()


def _text_type(text: str, ending: str | None) -> str:
    """The type of a text; of one without a name, none that only a name makes likely (a list of addresses)."""
    suffix = ending or ""
    head = text[:_HEAD].lstrip()
    markup = head.startswith("<")
    if _SAVED_PAGE.match(head):
        return "multipart/related"
    if markup and (vocabulary := next((kind for shape, kind in _VOCABULARIES if shape.match(head)), None)):
        return vocabulary
    if _HTML.search(head) and (markup or suffix in (".html", ".htm", ".xhtml")):
        return "text/html"
    if head.startswith(("<?xml", "<office:document", "<pkg:package")):
        return next((media_type for shape, media_type in _FLAT if shape.search(text[: 4 * _HEAD])), "application/xml")
    if (markup and len(_TAGS.findall(text[: 4 * _HEAD])) > 2) or (
        suffix in (".html", ".htm", ".xhtml") and _TAGS.search(text[: 16 * _HEAD])
    ):
        return "text/html"
    json_type = _json_type(text, suffix) if head[:1] in "[{" else None
    if json_type != _CSL and ending in lists.ENDINGS and lists.is_list(text):
        return lists.MEDIA_TYPE
    if json_type:
        return json_type
    if _RIS.match(head):
        return "application/x-research-info-systems"
    entry = _ENTRY.search(text)
    if entry and (suffix == ".bib" or all(line.lstrip().startswith("%") for line in text[: entry.start()].splitlines() if line.strip())):
        return "application/x-bibtex"
    if suffix in _BY_NAME:
        return _BY_NAME[suffix]
    if "<ref" in text and len(_WIKI.findall(text[: 8 * _HEAD])) > 2:
        return "text/x-wiki"
    if "\\" in head and (_TEX.search(text[: 16 * _HEAD]) or len(_TEX_PART.findall(text[: 8 * _HEAD])) > 4):
        return "text/x-tex"
    return "application/x-bibtex" if suffix == ".bib" else _plain_type(text, suffix)  # whose reader tells that no entry is in it


def _plain_type(text: str, suffix: str) -> str:
    """Which of the formats without a sign of their own a text is in, by what stands in it."""
    signs = [len(pattern.findall(text[: 8 * _HEAD])) for pattern in _RST]
    if sum(signs) > 2 and sum(map(bool, signs)) > 1:
        return "text/x-rst"
    return "text/markdown" if suffix != ".txt" and len(_MARKDOWN.findall(text[: 8 * _HEAD])) > 2 else "text/plain"


_CSL_HEAD: Final = re.compile(r"\s*\[\s*\{\s*\"(?:id|type|title|author|issued|DOI|citation-key)\"\s*:")


def _json_type(text: str, suffix: str) -> str | None:
    """CSL-JSON where half of the items are of its kind; what is called JSON and can't be read as such is no text either."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        if suffix not in (".json", ".csl"):
            return None
        return _CSL if _CSL_HEAD.match(text) else "application/json"
    items = value.get("items", value.get("references", [value])) if isinstance(value, dict) else value
    if isinstance(items, list) and items:
        csl = [
            item
            for item in items
            if isinstance(item, dict)
            and isinstance(item.get("type"), str)
            and (item.keys() & {"title", "id", "author", "URL", "DOI", "issued"})
        ]
        if len(csl) * 2 >= len(items):
            return _CSL
    return "application/json"


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeError, LookupError, ValueError, AssertionError):  # what a stranger names may be no encoding of text
        return None


def _replaced(data: bytes, encoding: str) -> Decoded:
    return Decoded(data.decode(encoding, "replace"), encoding, lossy=True)


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark: read so, it is text of one or two scripts."""
    sample = data[: _SAMPLE // 4 * 4]
    if b"\0" not in sample or len(data) % 2 or len(data) < 4:
        return None
    zeros = [sample[at::2].count(0) for at in (0, 1)]  # of ASCII, every second byte is zero
    wide = ("utf-16-be", "utf-16-le") if zeros[0] > zeros[1] else ("utf-16-le", "utf-16-be")
    for encoding in ("utf-32-le", "utf-32-be", *wide):
        try:
            text = sample[:8000].decode(encoding)
        except UnicodeError:
            if not encoding.startswith("utf-16") or len(sample) < 8000:
                continue
            text = sample[:7998].decode(encoding, "replace")  # cut inside a pair
        if _is_prose(text) and (found := _strict(data, encoding)):
            return found
    return None


def _is_prose(text: str) -> bool:
    """Whether nearly all of ``text`` is visible, and of three blocks of Unicode at most, ideographs counted as one."""
    blocks = Counter(
        0x4E if 0x2E <= ord(letter) >> 8 <= 0x9F else 0xAC if 0xAC <= ord(letter) >> 8 <= 0xD7 else ord(letter) >> 8 for letter in text
    )
    common = sum(count for _, count in blocks.most_common(3))
    unseen = sum(1 for letter in text if unicodedata.category(letter) in ("Cc", "Cn", "Co", "Cs") and letter not in "\n\r\t\f\ufeff")
    inked = (
        len(text) > 3 and any(letter.isalpha() for letter in text) and (len(text) > 15 or any("\x1f" < letter < "\x7f" for letter in text))
    )
    return inked and common >= 0.9 * len(text) and unseen <= 0.01 * len(text)


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes: cut in the middle of a letter, or with a line of another encoding in it."""
    found = _replaced(data, "utf-8")
    letters = sum(1 for byte in data if byte >= 0xC2) if len(data) < _SAMPLE else len(data) // 20
    bad = found.text.count("\ufffd")
    return found if bad * 10 < letters or (bad == 1 and found.text.endswith("\ufffd")) else None


def _guessed(data: bytes) -> Decoded | None:
    """The encoding of Latin letters that gives the letters of one language, else what statistics say of the bytes."""
    if b"\x1b$" in data[:_SAMPLE] and (japanese := _strict(data, "iso2022_jp")):
        return japanese
    scored = [(_latin_score(text), encoding) for encoding in LATIN_ENCODINGS if (text := _sampled(data[:_JUDGED], encoding)) is not None]
    score, encoding = max(scored, key=lambda pair: pair[0], default=(0.0, "cp1252"))
    if score > _SURE and (latin := _strict(data, encoding)):
        return latin
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    encoding = best.encoding if best else "cp1252"
    return _strict(data, encoding) or _strict(data, "cp1252") or _replaced(data, encoding)


def _sampled(sample: bytes, encoding: str) -> str | None:
    try:
        return sample.decode(encoding)
    except UnicodeError:
        return None


def _latin_score(text: str) -> float:
    """The share of the letters beyond a to z that one language has, less what signs or capitals stand inside words; 0 where such
    letters are too many for Latin script.
    """
    letters = sum(map(str.isalpha, text))
    beyond = Counter(letter for letter in text if letter > "\x7f" and letter not in _PUNCTUATION)
    total = sum(beyond.values())
    accented = sum(count for letter, count in beyond.items() if letter.isalpha())
    if accented * 3 >= letters:
        return 0.0
    if not total:
        return 1.0
    best = max(sum(count for letter, count in beyond.items() if letter in alphabet) for alphabet in BEYOND_ASCII)
    return (best - len(_STRANGE.findall(text))) / total


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) * 50 > len(sample)
