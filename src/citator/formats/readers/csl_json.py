"""CSL-JSON: a list of items, one item, an object with ``items`` or ``references`` (as Zotero's API and pandoc write it), or one that holds
the items by their keys (as citeproc-js takes them).

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
from citator.formats import date_faults
from citator.formats.json import record_from_json
from citator.formats.spare_fields import date_of, read_date
from citator.model import DATES, NAMES, Document, Entry, Field, FieldValue, FrozenMap, PartialDate, Record
from citator.text.dates import parse_date

__all__ = ["MEDIA_TYPES", "members", "read", "record_of"]

MEDIA_TYPES: Final = ("application/vnd.citationstyles.csl+json",)

_LISTS: Final = ("items", "references")
_OF_AN_ITEM: Final = frozenset(["type", "title", "author", "issued"])
_BLANK: Final = re.compile(r"[ \t\r\n]*")
_LONE: Final = re.compile("[\ud800-\udfff]")


def read(data: bytes, source: str, base_url: str | None = None, *, whole: bool = True) -> Document:
    """The items, in order; the text is the decoded file, unchanged. Without ``whole``, those before a fault too, which is a warning then.

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
            problems = tuple((date_faults.PROBLEM, clause) for clause in date_faults.in_csl(item))
            entries.append(Entry(str(_sound(key)), record_of(item), start, end, problems=problems))
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        if whole or not (entries or warnings):
            raise SourceUnreadable(source, "this is no JSON" + (f": see line {line}" if line else ""), "not-csl-json") from error
        warnings.append(f"{f'line {line}: ' if line else ''}can't be read from here on: this is no JSON")
    return Document(
        source=source,
        media_type=MEDIA_TYPES[0],
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        base_url=base_url,
        entries=tuple(entries),
        warnings=tuple(warnings),
    )


def record_of(item: dict[str, Any]) -> Record:
    """The record of one item, whatever types its values have; what has not the shape of its field is left out.

    A ``year``, which is no field of CSL, is what is meant by it where there is no date: unread it would pass unchecked.

    >>> str(record_of({"type": "book", "title": ["Rivers"], "issued": 1994, "page": None}).date())
    '1994'
    >>> record_of({"title": "Rivers", "year": 1994}).light()
    {'title': 'Rivers', 'issued': '1994'}
    """
    if "year" in item and not item.get("issued") and re.fullmatch(r"\s*-?\d{4}\s*", str(item["year"])):
        item = {("issued" if name == "year" else name): value for name, value in item.items() if name != "issued"}
    return _record({name: plain for name, value in _sound(item).items() if (plain := _plain(name, value)) is not None})


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


def _plain(name: str, value: Any) -> Any:
    """A value in the shape that CSL has for its field: dates as other programs write them, and the first of several titles."""
    if isinstance(value, list) and value and isinstance(value[0], str) and name not in NAMES:
        return value[0]
    if name not in DATES:
        return value
    if isinstance(value, dict) and value.get("date-parts"):
        return _possible(value)
    told = next((value[kind] for kind in ("edtf", "raw", "literal") if value.get(kind)), "") if isinstance(value, dict) else value
    date = (parse_date(str(told)) or read_date(str(told))) if isinstance(told, (str, int)) else None
    return date.to_csl() if date else None


def _possible(value: dict[str, Any]) -> dict[str, Any]:
    """A date as far as a calendar has it: the year where the month is a season (13 to 16, 21 to 24) or none."""
    first = value["date-parts"][0] if isinstance(value["date-parts"], list) else None
    if not isinstance(first, list) or len(first) < 2 or not all(re.fullmatch(r"-?\d{1,4}", str(part)) for part in first[:3]):
        return value
    year, month, *days = (str(part).lstrip("-") for part in first[:3])
    date = date_of(int(year) * (-1 if str(first[0]).startswith("-") else 1), month, days[0] if days else None)
    return {**value, **date.to_csl()}


def _items(text: str) -> Iterator[tuple[Any, int, int]]:
    """The items with their places."""
    decoder = json.JSONDecoder()
    at = _skip(text, 0)
    if text[at : at + 1] == "{":
        end = decoder.raw_decode(text, at)[1]
        found = list(members(text, at, decoder))
        listed = next((start for name, value, start, _ in found if name in _LISTS and isinstance(value, list)), None)
        if listed is None and found and all(isinstance(value, dict) and value.keys() & _OF_AN_ITEM for _, value, _, _ in found):
            yield from (({"id": name, **value}, start, stop) for name, value, start, stop in found)
            return
        if listed is None:
            yield decoder.raw_decode(text, at)[0], at, end
            return
        at = listed
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


def members(text: str, at: int, decoder: json.JSONDecoder) -> Iterator[tuple[str, Any, int, int]]:
    """The names and values of the object that begins at ``at`` and is sound, with the places of the values.

    >>> list(members('{"DOI": "10.5555/a"}', 0, json.JSONDecoder()))
    [('DOI', '10.5555/a', 8, 19)]
    """
    at = _skip(text, at + 1)
    while text[at : at + 1] == '"':
        name, at = decoder.raw_decode(text, at)
        start = _skip(text, _skip(text, at) + 1)
        value, end = decoder.raw_decode(text, start)
        yield name, value, start, end
        at = _skip(text, end)
        at = _skip(text, at + 1) if text[at : at + 1] == "," else at


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
