"""RIS: references of two-letter tags, from ``TY`` to ``ER`` (Research Information Systems, "RIS Format Specifications", 2011)."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import Final

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.fields import record_from_ris
from citator.model import Document, Entry

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES: Final = ("application/x-research-info-systems",)

_TAG: Final = re.compile(r"[ \t\ufeff]*([A-Z][A-Z0-9]) {0,2}- ?(.*)")


@dataclass(slots=True)
class _Reference:
    start: int
    line: int
    tags: list[tuple[str, str]] = field(default_factory=list)
    end: int = 0


def read(data: bytes, source: str, base_url: str | None = None) -> Document:
    """The references, in order, keyed by ``ID`` or counted; the text is the decoded file, unchanged.

    Raises :class:`SourceUnreadable` (``empty``, ``not-ris``).
    """
    decoded = media.decode(data)
    if decoded is None:
        raise SourceUnreadable(source, "this is no bibliography: it holds binary data", "not-ris")
    text = decoded.text
    if not text.strip():
        raise SourceUnreadable(source, "the file is empty", "empty")
    references, warnings = _references(text)
    if not references:
        raise SourceUnreadable(source, "no reference was found in it: no line begins with TY", "not-ris")
    entries = [
        Entry(dict(reference.tags).get("ID", "") or f"ref{number}", record_from_ris(reference.tags), reference.start, reference.end)
        for number, reference in enumerate(references, 1)
    ]
    return Document(
        source=source,
        media_type=MEDIA_TYPES[0],
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        base_url=base_url,
        entries=tuple(entries),
        warnings=tuple(warnings),
    )


def _references(text: str) -> tuple[list[_Reference], list[str]]:
    """The references, and what was passed over. A line without a tag goes on with the line before; ``ER`` may be missing."""
    found: list[_Reference] = []
    warnings: list[str] = []
    current: _Reference | None = None
    at = 0
    for number, raw in enumerate(text.splitlines(keepends=True), 1):
        line = raw.rstrip()
        tag = _TAG.fullmatch(line)
        if tag and tag[1] == "TY":
            if current:
                warnings.append(f"line {current.line}: the reference has no end (ER)")
            current = _Reference(at, number)
            found.append(current)
        if current and tag:
            current.tags.append((tag[1], tag[2].strip()))
            current.end = at + len(line)
            if tag[1] == "ER":
                current = None
        elif current and line.strip() and current.tags:
            name, value = current.tags[-1]
            current.tags[-1] = (name, f"{value} {line.strip()}")
            current.end = at + len(line)
        elif line.strip() and not current:
            warnings.append(f"line {number}: stands outside a reference: {line.strip()[:40]}")
        at += len(raw)
    return found, warnings
