"""What ``citator verify`` is given: JSON lines, one reference a line, or a bibliography file (BibTeX, RIS, CSL-JSON). In order, and what
can't be used says so in its place.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Final

from citator.cli.lines import Bad, Row, decoded, in_utf8, rows, why_not_opened
from citator.errors import ConfigError, SourceUnreadable
from citator.limits import NOTE, Limits, exceeded, megabytes
from citator.model import Document, Entry, Identifier, Record
from citator.sources import arriving

__all__ = ["Given", "given", "understood"]

_PIECE: Final = 1 << 16
_HEAD: Final = 1 << 16  # bytes from which the kind of file is told, where its first line does not tell it
_OWN_SUFFIXES: Final = (".csl", ".json")
_LIST: Final = re.compile(rb"\[\s*(?:\{|\]|$)")
_CSL: Final = "application/vnd.citationstyles.csl+json"
_RIS: Final = "application/x-research-info-systems"
_ITEMS: Final = ("items", "references")
_ITEM: Final = re.compile(r"item (\d+) is")
_LINE: Final = re.compile(r"line (\d+): (.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Given:
    """One reference that can be used; ``text`` are its words where the record was read from them."""

    id: str | int
    cited: Record
    identifiers: tuple[Identifier, ...] = ()
    text: str = ""


def given(file: Path | None, limits: Limits, stop: Callable[[], bool] = lambda: False) -> Iterator[Row | Given | Bad]:
    """The references of a file or of standard input: lines as they arrive, the entries of a bibliography when it has been read.

    Raises :class:`SourceError` for a bibliography of which nothing can be read, :class:`ConfigError` for a file that can't be opened.
    """
    name = "<stdin>" if file is None or str(file) == "-" else str(file)
    pieces = _pieces(file, stop)
    head = b""
    for piece in pieces:
        head += piece
        if b"\n" in head.lstrip():
            break
    kind = _kind(head, name)
    if kind is None:
        yield from rows(_lines(head, pieces), "text", _why_not)
        return
    data = bytearray(head)
    for piece in pieces:
        data += piece
        if len(data) > limits.size:
            raise exceeded(name, f"larger than {megabytes(limits.size)}", "max_size")
    yield from _entries(bytes(data), name, kind, limits)


def understood(row: Row | Given | Bad) -> Given | Bad:
    """The record of a line: its fields as they are given, or as they are read from the text."""
    from citator import parsing
    from citator.systems import recognise

    if not isinstance(row, Row):
        return row
    cited, text = row.fields.get("cited"), row.fields.get("text")
    if cited is None and not isinstance(text, str):
        cited = row.fields
    if isinstance(cited, Mapping):
        try:
            return _of_fields(row.id, cited)
        except Exception as error:  # noqa: BLE001 - no item, however odd, may end a run
            return Bad(row.id, "bad-input", f"the record can't be read: {type(error).__name__}: {error}", row.fields)
    if not any(map(str.isalnum, str(text))):
        return Bad(row.id, "bad-input", "no words in it", row.fields)
    if len(str(text)) > NOTE:
        return Bad(row.id, "too-long", f"not read: {len(str(text)):,} characters, more than {NOTE:,}", row.fields)
    one = parsing.parse_reference(str(text), recognise)
    return Given(row.id, one.record, one.identifiers, str(text))


def _why_not(item: Mapping[str, object]) -> str:
    """Why a JSON object is no reference; "" where it is one."""
    if "cited" in item:
        return "" if isinstance(item["cited"], Mapping) and item["cited"] else '"cited" is no record'
    text = item.get("text")
    if "text" in item:
        return "" if isinstance(text, str) and text.strip() else 'no text in "text"'
    return "" if any(isinstance(item.get(name), str) for name in ("title", "DOI", "ISBN", "URL")) else 'neither "cited" nor "text"'


def _of_fields(name: str | int, item: Mapping[str, Any]) -> Given:
    from citator.formats.readers.csl_json import record_of

    return _of_entry(name, Entry("", record_of(dict(item)), 0, 0))


def _of_entry(name: str | int, entry: Entry) -> Given:
    from citator.parsing.entries import from_entries
    from citator.systems import recognise

    one = from_entries(Document("", "application/json", "", "", entries=(entry,)), recognise)[0]
    return Given(name, one.record, one.identifiers)


def _entries(data: bytes, name: str, kind: str, limits: Limits) -> Iterator[Given | Bad]:
    """The entries of a bibliography in order, and what could not be read in its place."""
    from citator.formats import readers
    from citator.formats.readers import csl_json

    document = csl_json.read(data, name, whole=False) if kind == _CSL else readers.read(data, name, limits=limits, whole=False)
    starts = [0]
    for line in document.text.split("\n" if "\n" in document.text else "\r"):
        starts.append(starts[-1] + len(line) + 1)
    places = [entry.start for entry in document.entries]
    found: list[tuple[int, Given | Bad]] = [(entry.start, _of_entry(entry.key, entry)) for entry in document.entries]
    for number, warning in enumerate(document.warnings, 1):
        told, item = _LINE.fullmatch(warning), _ITEM.search(warning)
        start, end = (starts[min(int(told[1]), len(starts) - 1) - at] for at in (1, 0)) if told else (len(document.text),) * 2
        if kind == _CSL:  # all may stand in one line
            before = int(item[1]) - 1 - sum(isinstance(one, Bad) for _, one in found) if item else len(places)
            start = places[before - 1] if before else -1
        elif kind == _RIS and any(start <= place < end for place in places):
            continue  # the reference was read, and only something about it is told
        found.append((start, Bad(f"line {told[1]}" if told else f"fault {number}", "unreadable-entry", f"{name}: {warning}")))
    yield from (one for _, one in sorted(found, key=lambda pair: pair[0]))


def _kind(head: bytes, name: str) -> str | None:
    """The media type of a bibliography; ``None`` for lines. Raises :class:`SourceUnreadable` for what is neither."""
    from citator import media

    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    first = start.partition(b"\n")[0]
    own = name.lower().endswith(_OWN_SUFFIXES)
    if start.startswith(b"{"):
        try:
            item = json.loads(first)
        except (ValueError, RecursionError):
            return _CSL if own or first.strip() == b"{" else None
        return _CSL if any(isinstance(item.get(key), list) for key in _ITEMS) else None
    if start.startswith(b"["):
        return _CSL if own or _LIST.match(first) else None
    kind = media.sniff(start[:_HEAD], name) if start else ""
    if kind in media.BIBLIOGRAPHIES and kind != media.lists.MEDIA_TYPE:
        return kind
    if kind in media.NAMES:
        raise SourceUnreadable(
            name, f"this is {media.NAMES[kind]}: verify takes lines or a bibliography, check takes documents", "unsupported"
        )
    return None


def _pieces(file: Path | None, stop: Callable[[], bool]) -> Iterator[bytes]:
    if file is None or str(file) == "-":
        if sys.stdin is None:
            raise ConfigError("standard input is closed")
        yield from in_utf8(arriving(sys.stdin.buffer, stop))
        return
    try:
        with file.open("rb") as stream:
            yield from in_utf8(iter(lambda: stream.read(_PIECE), b""))
    except OSError as error:
        raise ConfigError(why_not_opened(file, error)) from None


def _lines(head: bytes, pieces: Iterator[bytes]) -> Iterator[str]:
    """The lines of what was read and of what follows, as they arrive."""
    held: list[bytes] = []
    for piece in chain([head], pieces):
        first, *others = piece.split(b"\n")
        held.append(first)
        for other in others:
            yield decoded(b"".join(held))
            held = [other]
    if any(held):
        yield decoded(b"".join(held))
