"""CSL-JSON: the value of a member, where it stands. Order, indentation and the escapes of everything else stay."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.formats.editing._places import NotPlaced, cut, doi_pattern, merged, occurrences
from citator.formats.readers.csl_json import members as members_of
from citator.model import Change, Citation, Document, Edit, Repair

__all__ = ["MEDIA_TYPES", "edits"]

MEDIA_TYPES: Final = ("application/vnd.citationstyles.csl+json",)

_YEAR: Final = re.compile(r"(\{\s*\"date-parts\"\s*:\s*\[\s*\[\s*\"?)(\d{4})(?=\"?\s*\]\s*\]\s*\})")
_RANGE: Final = re.compile(r"\s*[-\u2010-\u2015]+\s*")


def edits(source: str, document: Document, citations: Sequence[Citation], repair: Repair) -> list[Edit]:  # noqa: ARG001 - what an editor is given
    """The edits that make the repair. Raises :class:`NotPlaced`."""
    if repair.change in (Change.WORDS, Change.ADDITION):
        raise NotPlaced("only values that are there are changed in such files")
    starts = [citation.start for citation in citations]
    found = [edit for start in starts if source[start : start + 1] == "{" for edit in _of_item(source, start, repair)]
    if not found:
        raise NotPlaced(f"no member of the item has {repair.old}")
    return merged(found)


def _of_item(source: str, at: int, repair: Repair) -> Iterator[Edit]:
    members = list(members_of(source, at, json.JSONDecoder()))
    names = [name for name, _, _, _ in members]
    if len(set(names)) < len(names):
        raise NotPlaced("the item has a member twice")
    is_doi = repair.field == "DOI"
    if repair.change is Change.ADDRESS or is_doi:
        pattern = doi_pattern(repair.old) if is_doi else re.escape(repair.old)
        for name, value, start, end in members:
            if name in ("URL", "DOI", "note") and isinstance(value, str):
                whole = [found.span("doi" if is_doi else 0) for found in occurrences(value, pattern, ignore_case=is_doi)]
                if whole:
                    yield from _changed(source, start, end, value, whole, repair.new)
        return
    for name, value, start, end in members:
        if name == repair.field:
            yield _field(source, start, end, value, repair)


def _changed(source: str, start: int, end: int, value: str, whole: Sequence[tuple[int, int]], new: str) -> Iterator[Edit]:
    """The stretches of a string that are put right; what is escaped in it must stand outside them."""
    written = source[start + 1 : end - 1]
    for first, last in whole:
        old = value[first:last]
        places = [found.start() for found in re.finditer(re.escape(old), written)]
        escaped = old.replace("/", "\\/")
        if not places and written.count(escaped) == len(whole):
            places, old = [found.start() for found in re.finditer(re.escape(escaped), written)], escaped
        if len(places) != len(whole):
            raise NotPlaced("it is written with escapes")
        place = start + 1 + places[[span[0] for span in whole].index(first)]
        text = json.dumps(new)[1:-1]
        yield cut(source, place, place + len(old), text.replace("/", "\\/") if "\\/" in old else text)


def _field(source: str, start: int, end: int, value: object, repair: Repair) -> Edit:
    if repair.field == "issued":
        year = _YEAR.fullmatch(source[start:end]) or _YEAR.match(source[start:end])
        if year is None or year[2] != repair.old:
            raise NotPlaced("its date is more than a year")
        return cut(source, start + year.start(2), start + year.end(2), repair.new)
    if isinstance(value, int) and not isinstance(value, bool) and str(value) == repair.old and repair.new.isdecimal():
        return cut(source, start, end, str(int(repair.new)))
    if not isinstance(value, str) or _RANGE.sub("-", value.strip()) != _RANGE.sub("-", repair.old):
        raise NotPlaced(f"{repair.field} is not {repair.old!r} alone")
    dash = _RANGE.search(value) if repair.field == "page" else None
    new = _RANGE.sub(dash.group(), repair.new) if dash else repair.new
    return cut(source, start, end, json.dumps(new, ensure_ascii="\\u" in source[start:end] or source.isascii()))
