"""Lines in, lines out: one line of JSON for every line read, in order; what can't be used says so in its place."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from citator import media
from citator.media import lists

__all__ = ["Bad", "Row", "addresses", "decoded", "dumps", "in_utf8", "is_document", "rows", "why_not_opened"]

_DOCUMENTS = frozenset(".md .markdown .tex .rst .html .htm .xhtml .pdf .docx .odt .epub".split())


def is_document(file: Path | None) -> bool:
    """Whether a file is by its name a document, which is read as a whole, and no list of lines.

    >>> is_document(Path("letter.md")), is_document(Path("notes.txt")), is_document(None)
    (True, False, False)
    """
    return file is not None and file.suffix.lower() in _DOCUMENTS


def why_not_opened(file: Path, error: OSError) -> str:
    """Why a file of lines can't be read, with its name."""
    folder = isinstance(error, IsADirectoryError)
    return f"{file}: {'this is a folder: check and extract take folders' if folder else error.strerror or error}"


@dataclass(frozen=True, slots=True)
class Row:
    """One usable line: its id as it came (the line number where none was given), its fields, and whether it is plain text, no JSON."""

    id: str | int
    fields: Mapping[str, object]
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Bad:
    """One line that can't be used, and why; its fields and its number, where it has any."""

    id: str | int
    code: str
    message: str
    fields: Mapping[str, object] = field(default_factory=dict)
    number: int | None = None

    def to_json(self) -> dict[str, object]:
        """The line that goes out in its place."""
        return {"id": self.id, "error": {"code": self.code, "message": self.message}}


def decoded(line: bytes) -> str:
    """One line as text, without its end: in UTF-8, or in the older encoding that its bytes are of, as documents are read.

    >>> decoded("Küste\\r".encode()), decoded(b"Die Fl\\xfcsse und die H\\xe4fen, K\\xf6ln 1999")
    ('Küste', 'Die Flüsse und die Häfen, Köln 1999')
    """
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        found = media.decode(line)
        text = found.text if found else line.decode("utf-8", "replace")
    return text.rstrip("\r").removeprefix("\ufeff")


def in_utf8(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The bytes of a stream as they arrive; of one that begins with the byte order mark of UTF-16, in UTF-8, so that its lines can be cut.

    >>> b"".join(in_utf8(["Küste\\n".encode("utf-16")[:3], "Küste\\n".encode("utf-16")[3:]])).decode()
    'Küste\\n'
    """
    decoder = None
    for number, piece in enumerate(pieces):
        if number == 0 and piece[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            decoder = codecs.getincrementaldecoder("utf-16")("replace")
        yield decoder.decode(piece).encode("utf-8", "replace") if decoder else piece


def addresses(lines: Iterable[str]) -> Iterator[Row | Bad]:
    """The lines of a list of addresses; the field "url" of each is its address. Blank lines and remarks are passed over.

    >>> [one.id for one in addresses(["# the harbour", "https://example.org", "example.org", '{"id": "b", "url": "https://example.org/b"}'])]
    ['2', '3', 'b']
    >>> next(addresses(['{"url": 3, "URL": "https://example.org"}'])).fields["url"]
    'https://example.org'
    """
    for number, line in enumerate(lines, 1):
        found = lists.read_line(line)
        if found is None:
            continue
        name = _id(found.fields, str(number))
        if isinstance(found, lists.Fault):
            yield Bad(name, found.code, found.reason, found.fields, number)
        else:
            yield Row(
                name, found.fields if found.fields.get("url") is found.url else {**found.fields, "url": found.url}, plain=not found.fields
            )


def rows(lines: Iterable[str], main: str, why_not: Callable[[Mapping[str, object]], str] | None = None) -> Iterator[Row | Bad]:
    """Each line as JSON object, or as plain text that is the field ``main``. Blank lines are passed over.

    An object needs a text in ``main``, unless ``why_not`` says otherwise: "" or why it can't be used.

    >>> [row.fields for row in rows(['{"url": "https://example.org"}', "https://example.com"], "url")]
    [{'url': 'https://example.org'}, {'url': 'https://example.com'}]
    >>> next(iter(rows(['{"url": 3}'], "url"))).message
    'no text in "url"'
    """
    for number, line in enumerate(lines, 1):
        text = line.strip().lstrip("\ufeff")
        if not text:
            continue
        name: str | int = str(number)
        if not text.startswith("{") and not _is_json(text):
            yield Row(name, {main: text}, plain=True)
            continue
        try:
            item = json.loads(text)
        except (ValueError, RecursionError) as error:
            yield Bad(name, "bad-json", f"not JSON: {error}" if isinstance(error, ValueError) else "not JSON: nested too deep")
            continue
        if not isinstance(item, Mapping):
            yield Bad(name, "bad-json", "JSON, and no object")
            continue
        name = _id(item, name)
        text_given = isinstance(item.get(main), str) and item[main].strip()
        fault = why_not(item) if why_not is not None else "" if text_given else f'no text in "{main}"'
        if fault:
            yield Bad(name, "bad-input", fault, item)
        else:
            yield Row(name, item)


def _is_json(text: str) -> bool:
    """Whether a line that begins no object is JSON all the same: a list, or an object that was cut. "[3] Tides" is text."""
    if _MEMBER.search(text):
        return True
    try:
        return text.startswith("[") and text.endswith("]") and isinstance(json.loads(text), list)
    except (ValueError, RecursionError):
        return False


def _id(item: Mapping[str, object], otherwise: str | int) -> str | int:
    given = item.get("id")
    return given if isinstance(given, str | int) and not isinstance(given, bool) else otherwise


_MEMBER = re.compile(r'"[A-Za-z][\w-]{0,30}" ?: ?["\[{\d].{0,2000}[}\]],?$')  # of an object whose beginning is gone
_encoded = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(", ", ": ")).encode  # nothing here holds itself
_LONE = re.compile("[\ud800-\udfff]")


def dumps(item: object) -> str:
    r"""One line of JSON. Half a character, which UTF-8 can't hold, stays the escape that it came as.

    >>> dumps({"id": "\ud800é"})
    '{"id": "\\ud800é"}'
    """
    line = _encoded(item)
    return line if line.isascii() else _LONE.sub(lambda half: f"\\u{ord(half[0]):04x}", line)
