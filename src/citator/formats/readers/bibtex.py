"""BibTeX and biblatex files: entries with their records and places. Fields: :mod:`citator.formats.fields`.

What can't be read is told with its line, and the entries around it are read. Containers that are no works (``@xdata``, ``@set``) lend
their fields and are no entries.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate
from typing import Final

from citator import media
from citator.errors import SourceUnreadable
from citator.formats import entry_faults
from citator.formats.bibtex_scan import Scanned, scan
from citator.formats.fields import read_bibtex
from citator.model import Document, Entry, FrozenMap

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES: Final = ("application/x-bibtex",)

_CONTAINERS: Final = frozenset(["xdata", "set"])
_PARTS: Final = frozenset("inproceedings conference incollection inbook bookinbook suppbook suppcollection inreference".split())
_OWN: Final = frozenset("crossref xref xdata ids entryset related label shorthand execute presort sortkey sorttitle options".split())
_DEPTH: Final = 4  # entries that refer to entries


def read(data: bytes, source: str, base_url: str | None = None, *, whole: bool = True) -> Document:
    """The entries of a bibliography, in order; the text is the decoded file, unchanged. What can't be read is a warning.

    Raises :class:`SourceUnreadable` (``empty``, ``not-bibtex``); with ``whole`` also where there are entries and none can be read.
    """
    decoded = media.decode(data)
    if decoded is None:
        raise SourceUnreadable(source, "this is no bibliography: it holds binary data", "not-bibtex")
    text = decoded.text
    if not text.strip():
        raise SourceUnreadable(source, "the file is empty", "empty")
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n" if "\n" in text else "\r"))]
    warnings: list[str] = []
    seen: dict[str, int] = {}
    earlier: dict[int, int] = {}  # the line of an entry with the same key, by the place of the second one
    found: list[Scanned] = []
    for one in scan(text):
        line = bisect_right(starts, one.start)
        if one.fault:
            warnings.append(f"line {line}: {one.fault}")
            continue
        first = seen.setdefault(one.key, one.start) if one.key else one.start
        earlier[one.start] = bisect_right(starts, first) if first != one.start else 0
        found.append(one)
    by_key = {one.key.lower(): one for one in reversed(found)}
    works = [one for one in found if one.kind not in _CONTAINERS]
    if not found and (whole or not warnings):
        raise SourceUnreadable(source, warnings[0] if warnings else "no entry was found in it", "not-bibtex")
    return Document(
        source=source,
        media_type="application/x-bibtex",
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        base_url=base_url,
        entries=tuple(_entry(one, one.key or f"entry{number}", by_key, earlier[one.start]) for number, one in enumerate(works, 1)),
        warnings=tuple(warnings),
    )


def _entry(one: Scanned, key: str, by_key: Mapping[str, Scanned], earlier: int) -> Entry:
    fields = _inherited(one, by_key)
    record, more = read_bibtex(one.kind, fields)
    left = {name: value for name, value in one.fields.items() if name in more and not _is_found(name, value, by_key)}
    problems = (
        *entry_faults.as_written(one.key, earlier, one.doubled, one.undefined, _absent(one, by_key), one.uncut),
        *entry_faults.in_fields(one.kind, one.fields, fields),
    )
    return Entry(key, record, one.start, one.end, kind=one.kind, problems=problems, more=FrozenMap(left))


def _absent(one: Scanned, by_key: Mapping[str, Scanned]) -> list[str]:
    """The keys of entries that this one takes its fields from and that the file does not have."""
    named = (key.strip() for name in ("crossref", "xdata") for key in one.fields.get(name, "").split(","))
    return [key for key in named if key and key.lower() not in by_key]


def _is_found(name: str, value: str, by_key: Mapping[str, Scanned]) -> bool:
    """Whether a field only refers to entries of this file, whose fields are taken in."""
    return name in ("crossref", "xdata") and all(key.strip().lower() in by_key for key in value.split(","))


def _inherited(entry: Scanned, by_key: Mapping[str, Scanned], depth: int = 0) -> dict[str, str]:
    """The fields of an entry with those it takes from the entries that it refers to by ``crossref`` (btxdoc, section 3.1; biblatex,
    appendix B) and by ``xdata`` (biblatex, 3.13.6). What it says itself goes before what it takes.
    """
    fields = dict(entry.fields)
    if depth == _DEPTH:
        return fields
    for key in fields.get("xdata", "").split(","):
        container = by_key.get(key.strip().lower()) if key.strip() else None
        if container is not None and container is not entry:
            lent = _inherited(container, by_key, depth + 1)
            fields = {**{name: value for name, value in lent.items() if name not in _OWN}, **fields}
    parent = by_key.get(fields.get("crossref", "").strip().lower())
    if parent is None or parent is entry or not fields.get("crossref", "").strip():
        return fields
    lent = {name: value for name, value in _inherited(parent, by_key, depth + 1).items() if name not in _OWN}
    return {**_lent(entry.kind, parent.kind, lent), **fields}


def _lent(kind: str, parent: str, lent: dict[str, str]) -> dict[str, str]:
    """What an entry takes from its parent: the title of a book is the book title of a part of it, that of a journal its journal."""
    title = {**dict.fromkeys(_PARTS, "book"), "article": "journal"}.get(kind, "")
    if title == "journal" and parent != "periodical":
        title = ""
    if not title:
        return lent
    names = {"title": f"{title}title", "subtitle": f"{title}subtitle", "titleaddon": f"{title}titleaddon"}
    kept = {name: value for name, value in lent.items() if name not in (*names, "author", "shorttitle", "pages")}
    return kept | {names[name]: value for name, value in lent.items() if name in names and names[name] not in kept}
