"""CSL-JSON: a list of items, one item, or an object with ``items`` (as Zotero's API and citeproc-js write it).

https://github.com/citation-style-language/schema (csl-data.json, 1.0.2)
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any, Final

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.json import record_from_json
from citator.model import Document, Entry, Field, FieldValue, FrozenMap, PartialDate, Record

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES: Final = ("application/vnd.citationstyles.csl+json",)

_BLANK: Final = re.compile(r"[ \t\r\n]*")
_LONE: Final = re.compile("[\ud800-\udfff]")


def read(data: bytes, source: str, base_url: str | None = None) -> Document:
    """The items, in order; the text is the decoded file, unchanged.

    Raises :class:`SourceUnreadable` (``empty``, ``not-csl-json``).
    """
    decoded = media.decode(data)
    text = decoded.text if decoded else ""
    if not text.strip():
        raise SourceUnreadable(source, "the file is empty", "empty")
    entries: list[Entry] = []
    warnings: list[str] = []
    try:
        for number, (item, start, end) in enumerate(_items(text), 1):
            if not isinstance(item, dict):
                warnings.append(f"line {text.count(chr(10), 0, start) + 1}: item {number} is no object")
                continue
            key = item.get("id", item.get("citation-key", number))
            entries.append(Entry(str(_sound(key)), _record(_sound(item)), start, end))
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        raise SourceUnreadable(source, "this is no JSON" + (f": see line {line}" if line else ""), "not-csl-json") from error
    return Document(
        source=source,
        media_type=MEDIA_TYPES[0],
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        base_url=base_url,
        entries=tuple(entries),
        warnings=tuple(warnings),
    )


def _record(item: dict[str, Any]) -> Record:
    """The record of an item, with the type and fields that citator keeps in ``custom``; where they came from is told of another file."""
    try:
        record = record_from_json(item)
    except (AttributeError, KeyError, TypeError, ValueError):  # a "custom" of other making
        return Record.from_csl(item)
    kind: object = record.type
    fields = {name: Field(field.value) for name, field in record.fields.items() if _is_sound(field.value)}
    return Record(kind if isinstance(kind, str) else "document", FrozenMap(fields))


def _is_sound(value: FieldValue) -> bool:
    """Whether a value has parts of the right types, whoever wrote the file."""
    parts: list[object] = []
    if isinstance(value, PartialDate):
        parts += [part for part in (value.year, value.month, value.day) if part is not None]
        return bool(parts) and all(isinstance(part, int) for part in parts)
    if isinstance(value, tuple):
        parts += [part for name in value for part in (name.family, name.given, name.particle, name.suffix, name.literal)]
        return all(isinstance(part, str) for part in parts)
    return bool(value)


def _items(text: str) -> Iterator[tuple[Any, int, int]]:
    """The items with their places."""
    decoder = json.JSONDecoder()
    at = _skip(text, 0)
    if text[at : at + 1] == "{":
        whole, end = decoder.raw_decode(text, at)
        if not isinstance(whole.get("items"), list):
            yield whole, at, end
            return
        key = re.compile(r'"items"\s*:\s*(?=\[)').search(text, at)
        at = key.end() if key else at
    if text[at : at + 1] != "[":
        raise json.JSONDecodeError("no list of items", text, at)
    at = _skip(text, at + 1)
    while text[at : at + 1] != "]":
        item, end = decoder.raw_decode(text, at)
        yield item, at, end
        at = _skip(text, end)
        if text[at : at + 1] == ",":
            at = _skip(text, at + 1)
        elif text[at : at + 1] != "]":
            raise json.JSONDecodeError("a comma is missing", text, at)


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _sound(value: Any) -> Any:
    """``value`` without lone surrogates, which JSON can hold and UTF-8 can't."""
    if isinstance(value, str):
        return _LONE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_sound(item) for item in value]
    return {_sound(key): _sound(item) for key, item in value.items()} if isinstance(value, dict) else value
