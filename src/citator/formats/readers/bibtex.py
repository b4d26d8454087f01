"""BibTeX and biblatex files, by bibtexparser 2: entries with their records and places. Fields: :mod:`citator.formats.fields`.

What bibtexparser can't read is told with its line, and the entries around it are read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.fields import record_from_bibtex
from citator.model import Document, Entry

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES: Final = ("application/x-bibtex",)


def read(data: bytes, source: str, base_url: str | None = None) -> Document:
    """The entries of a bibliography, in order; the text is the decoded file, unchanged.

    Raises :class:`SourceUnreadable` (``empty``, ``not-bibtex``).
    """
    decoded = media.decode(data)
    if decoded is None:
        raise SourceUnreadable(source, "this is no bibliography: it holds binary data", "not-bibtex")
    text = decoded.text
    if not text.strip():
        raise SourceUnreadable(source, "the file is empty", "empty")
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    warnings: list[str] = []
    seen: dict[str, int] = {}
    raw: list[_Raw] = []
    for block in _blocks(text):
        line = int(block.start_line or 0)
        entry, problem = _entry_of(block)
        if problem:
            warnings.append(f"line {line + 1}: {problem}")
        if entry is None:
            continue
        at = text.find(entry.raw or "", starts[line])
        first = seen.setdefault(entry.key, line)
        if first != line:
            warnings.append(f"line {line + 1}: the key {entry.key} was given in line {first + 1} already")
        fields = {field.key.lower(): field.value for field in entry.fields if isinstance(field.value, str)}
        raw.append(_Raw(entry.key, entry.entry_type.lower(), fields, at if at >= 0 else starts[line], len(entry.raw or "")))
    by_key = {entry.key.lower(): entry.fields for entry in reversed(raw)}
    entries = [
        Entry(entry.key, record_from_bibtex(entry.kind, _inherited(entry, by_key)), entry.at, entry.at + entry.length) for entry in raw
    ]
    if not entries and not warnings:
        raise SourceUnreadable(source, "no entry was found in it", "not-bibtex")
    return Document(
        source=source,
        media_type="application/x-bibtex",
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        base_url=base_url,
        entries=tuple(entries),
        warnings=tuple(warnings),
    )


@dataclass(frozen=True, slots=True)
class _Raw:
    key: str
    kind: str
    fields: dict[str, str]
    at: int
    length: int


def _inherited(entry: _Raw, by_key: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """The fields of an entry with those it takes from the entry that it refers to by ``crossref`` (btxdoc, section 3.1)."""
    parent = by_key.get(entry.fields.get("crossref", "").strip().lower())
    if parent is None or parent is entry.fields:
        return entry.fields
    fields = {name: value for name, value in parent.items() if name not in ("crossref", "xref", "ids", "title", "author")}
    if entry.kind in ("inproceedings", "incollection", "inbook", "conference", "bookinbook"):
        fields.setdefault("booktitle", parent.get("title", ""))
    else:
        fields["title"] = parent.get("title", "")
        fields["author"] = parent.get("author", "")
    return {**{name: value for name, value in fields.items() if value}, **entry.fields}


def _blocks(text: str) -> list[Any]:
    """What bibtexparser makes of the file, in order; macros are replaced, and the outer braces or quotes of values taken off."""
    import logging

    from bibtexparser.entrypoint import parse_string

    log = logging.getLogger("bibtexparser")
    level = log.level
    log.setLevel(logging.CRITICAL)  # what it would print is told in the warnings
    try:
        return list(parse_string(text).blocks)
    finally:
        log.setLevel(level)


def _entry_of(block: Any) -> tuple[Any, str]:
    """The entry in a block, if there is one, and what is wrong with it. A key or field given twice does not lose the entry."""
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, ParsingFailedBlock
    from bibtexparser.model import Entry as BibEntry

    if isinstance(block, BibEntry):
        return block, ""
    if isinstance(block, DuplicateBlockKeyBlock):
        return (block.ignore_error_block if isinstance(block.ignore_error_block, BibEntry) else None), ""
    if isinstance(block, DuplicateFieldKeyBlock):
        inner = block.ignore_error_block
        return (inner if isinstance(inner, BibEntry) else None), f"given twice: {', '.join(sorted(block.duplicate_keys))}"
    if isinstance(block, ParsingFailedBlock):
        what = (block.raw or "").strip().split("\n", 1)[0][:60]
        return None, f"can't be read as an entry: {what}"
    return None, ""
