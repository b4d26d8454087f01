"""Lists of addresses, one a line or as JSON lines: each is an entry with its address, and its title where the line has one.

The text of the document is the decoded file, unchanged.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Final

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.readers.csl_json import record_of
from citator.media import lists
from citator.model import Document, Entry, Link, LinkKind, Record

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES: Final = (lists.MEDIA_TYPE,)
_SAID: Final = ("title", "accessed", "issued")


def read(data: bytes, source: str, base_url: str | None = None) -> Document:
    """The addresses, in order; each line without one is a warning. Raises :class:`SourceUnreadable` (``no-address``) where all are."""
    decoded = media.decode(data)
    text = decoded.text if decoded else ""
    entries: list[Entry] = []
    links: list[Link] = []
    faults: list[str] = []
    at = 0
    for number, line in enumerate(text.split("\n"), 1):
        found = lists.read_line(line)
        start = at + len(line) - len(line.lstrip().lstrip("\ufeff"))
        end = at + len(line.rstrip())
        at += len(line) + 1
        if isinstance(found, lists.Fault):
            faults.append(f"line {number}: {found.reason}")
        elif found is not None:
            url = found.url.strip()
            own = found.fields.get("id")
            key = own if isinstance(own, str) and not own.isdigit() else ""
            if not found.fields:
                start += line.lstrip().lstrip("\ufeff").index(url)  # past an angle bracket
                end = start + len(url)  # a remark behind it is no part of it
            entries.append(Entry(key, _record(url, found.fields), start, end))
            links.append(Link(start, end, text[start:end], url, LinkKind.PRINTED))
    if faults and not entries:
        raise SourceUnreadable(source, lists.nothing_in(faults), "no-address")
    return Document(
        source=source,
        media_type=lists.MEDIA_TYPE,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        base_url=base_url,
        links=tuple(links),
        entries=tuple(entries),
        warnings=tuple(faults),
    )


def _record(url: str, said: Mapping[str, object]) -> Record:
    more = {name: said[name] for name in _SAID if name in said}
    about = {"type": "webpage", "URL": url, **more}
    return record_of(about) if more else Record.from_csl(about)
