"""A record as one row of the index holds it: JSON, packed with the words that most records have in common."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import Any, Final

from citator.model import Field, FieldValue, FrozenMap, Name, PartialDate, Record

__all__ = ["as_json", "packed", "record_of", "unpacked"]

_COMMON: Final = (
    b'{"type":"chapter","type":"book","type":"paper-conference","type":"article","publisher-place":"New York","publisher":"Wiley'
    b'Springer Science and Business Media LLCOxford University Press (OUP)Informa UK LimitedElsevier BV","collection-title":"Lecture Notes'
    b'","ISBN":"978","editor":{"names":[["","original-title":"","title-short":"","status":"retracted","container-title-short":"","event-'
    b'title":"Proceedings of the International Conference on","PMID":"","language":"en","other-years":"20","number":"","{"type":"article-'
    b'journal","fields":{"title":"","author":{"names":[["","],["issued":{"date":[20},"published-print":{"date":[20},"published-online":'
    b'{"date":[20},"container-title":"Journal of ","volume":"","issue":"1","page":"1-","publisher":"","DOI":"10.1","ISSN":"","URL":'
    b'"https://doi.org/10.1'
)
_MOST: Final = 4_000_000  # bytes unpacked


def packed(record: Record) -> bytes:
    """A record as the bytes of a row."""
    data = json.dumps(as_json(record), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    packer = zlib.compressobj(6, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, _COMMON)
    return packer.compress(data) + packer.flush()


def unpacked(data: bytes) -> dict[str, Any]:
    """What :func:`as_json` gave. Raises ``ValueError`` for bytes that are no such row."""
    try:
        found = json.loads(zlib.decompressobj(-15, _COMMON).decompress(data, _MOST))
    except zlib.error as error:
        raise ValueError(str(error)) from None
    return dict(found)


def as_json(record: Record) -> dict[str, Any]:
    """A record without loss but for where its fields came from.

    >>> as_json(Record.from_csl({"type": "book", "title": "Walden", "author": [{"family": "Thoreau"}], "issued": "1854"}))
    {'type': 'book', 'fields': {'title': 'Walden', 'author': {'names': [['Thoreau']]}, 'issued': {'date': [1854]}}}
    """
    return {"type": record.type, "fields": {name: _written(field.value) for name, field in record.fields.items()}}


def record_of(item: Mapping[str, Any]) -> Record:
    """The record that :func:`as_json` wrote."""
    return Record(item["type"], FrozenMap({name: Field(_read(value)) for name, value in item["fields"].items()}))


def _written(value: FieldValue) -> Any:
    if isinstance(value, PartialDate):
        return {"date": [part for part in (value.year, value.month, value.day) if part is not None]}
    if isinstance(value, tuple):
        return {"names": [_parts(name) for name in value]}
    return value


def _parts(name: Name) -> list[str]:
    parts = [name.family, name.given, name.particle, name.suffix, name.literal]
    while parts and not parts[-1]:
        parts.pop()
    return parts


def _read(value: Any) -> FieldValue:
    if not isinstance(value, dict):
        return str(value)
    return tuple(Name(*parts) for parts in value["names"]) if "names" in value else PartialDate(*value["date"])
