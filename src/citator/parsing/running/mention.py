"""A source named in running text, as it is found in a paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from citator.model import Field, FieldValue, Form, FrozenMap, Match, Record

__all__ = ["UNIDENTIFIED", "Mention", "record"]

UNIDENTIFIED = "source-not-identified"
"""The finding for a source of which too little is said to know which one it is."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A source named at ``[start, end)`` of a paragraph. ``speaker`` is whom quotations near it are attributed to.

    ``form`` and ``signal`` are known of what is cited as notes cite it; else the form follows from what was recognised.
    """

    start: int
    end: int
    record: Record
    speaker: str | None = None
    pinpoint: str | None = None
    problems: tuple[tuple[str, str], ...] = ()
    match: Match | None = None
    url: str | None = None
    url_as_written: str | None = None
    form: Form | None = None
    signal: str | None = None


def record(kind: str, **fields: tuple[FieldValue | None, int, int] | None) -> Record:
    """A record of values with their places; empty ones are left out, underscores stand for hyphens."""
    kept = {key.replace("_", "-"): Field(value[0], "text", value[1], value[2]) for key, value in fields.items() if value and value[0]}
    return Record(kind, FrozenMap(kept))
