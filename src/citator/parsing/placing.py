"""Places of fields in a tidied text, led back to the document it was made from."""

from __future__ import annotations

from collections.abc import Callable

from citator.model import Field, FrozenMap, Record

__all__ = ["placed"]


def placed(record: Record, span: Callable[[int, int], tuple[int, int]]) -> Record:
    """The record with the places of its fields led back to the document."""
    fields: dict[str, Field] = {}
    for name, value in record.fields.items():
        if value.start is None or value.end is None:
            fields[name] = value
        else:
            start, end = span(value.start, value.end)
            fields[name] = Field(value.value, value.source, start, end)
    return Record(record.type, FrozenMap(fields))
