"""RIS: what stands behind the tag, on its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.formats.editing._places import NotPlaced, cut, doi_pattern, merged, occurrences
from citator.model import Change, Citation, Document, Edit, Repair

__all__ = ["MEDIA_TYPES", "edits"]

MEDIA_TYPES: Final = ("application/x-research-info-systems",)

_TAGS: Final = {
    "volume": ("VL",),
    "issue": ("IS", "CP"),
    "page": ("SP",),
    "issued": ("PY", "Y1"),
    "container-title": ("JO", "JF", "T2"),
}
_LINE: Final = re.compile(r"^[ \t\ufeff]*(?P<tag>[A-Z][A-Z0-9]|DOI|URL) {1,2}- ?(?P<value>(?:[^\r\n]*\S)?)[ \t]*\r?$", re.MULTILINE)
_ADDRESSES: Final = frozenset("UR L1 L2 L3 L4 LK URL DO M1 M3 N1 DOI".split())
_RANGE: Final = re.compile(r"\s*[-\u2010-\u2015]+\s*")


def edits(source: str, document: Document, citations: Sequence[Citation], repair: Repair) -> list[Edit]:  # noqa: ARG001 - what an editor is given
    """The edits that make the repair. Raises :class:`NotPlaced`."""
    if repair.change in (Change.WORDS, Change.ADDITION):
        raise NotPlaced("only values that are there are changed in such files")
    found: list[Edit] = []
    for citation in citations:
        lines = [line for line in _LINE.finditer(source, citation.start, citation.end) if line["value"]]
        is_link = repair.change is Change.ADDRESS or repair.field == "DOI"
        found += _links(source, lines, repair) if is_link else _field(source, lines, repair)
    if not found:
        raise NotPlaced(f"no line of the reference has {repair.old}")
    return merged(found)


def _links(source: str, lines: Sequence[re.Match[str]], repair: Repair) -> Iterator[Edit]:
    is_doi = repair.field == "DOI"
    pattern = doi_pattern(repair.old) if is_doi else re.escape(repair.old)
    for line in lines:
        if line["tag"] in _ADDRESSES:
            for found in occurrences(line["value"], pattern, ignore_case=is_doi):
                first, last = found.span("doi" if is_doi else 0)
                yield cut(source, line.start("value") + first, line.start("value") + last, repair.new)


def _field(source: str, lines: Sequence[re.Match[str]], repair: Repair) -> Iterator[Edit]:
    having = [line for line in lines if line["tag"] in _TAGS.get(repair.field, ())]
    ends = [line for line in lines if line["tag"] == "EP"]
    if repair.field == "page" and ends:
        yield from _pages(source, having, ends, repair)
        return
    if len(having) != 1 or (repair.field == "issued" and any(line["tag"] == "DA" for line in lines)):
        raise NotPlaced(f"the reference has {'several lines' if having else 'no line'} for it")
    (line,) = having
    value = line["value"]
    slashes = re.match(r"\d{4}(?=/*$)", value) if repair.field == "issued" else None
    written = slashes.group() if slashes else value
    if _RANGE.sub("-", written) != _RANGE.sub("-", repair.old):
        raise NotPlaced(f"{line['tag']} is not {repair.old!r} alone")
    yield cut(source, line.start("value"), line.start("value") + len(written), repair.new)


def _pages(source: str, starts: Sequence[re.Match[str]], ends: Sequence[re.Match[str]], repair: Repair) -> Iterator[Edit]:
    """First and last page on lines of their own."""
    old, new = _RANGE.split(repair.old), _RANGE.split(repair.new)
    if len(starts) != 1 or len(ends) != 1 or [starts[0]["value"], ends[0]["value"]] != old or len(new) != 2:
        raise NotPlaced("its lines for the pages are not those that are cited")
    for line, value in ((starts[0], new[0]), (ends[0], new[1])):
        if line["value"] != value:
            yield cut(source, line.start("value"), line.end("value"), value)
