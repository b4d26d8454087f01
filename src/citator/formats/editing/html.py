"""HTML: the target of a link, and an address that is printed. The page is cut into tags and text by its source alone (HTML Standard,
13.2.5); what stands in comments, scripts, styles and raw text is no link and stays.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.formats.editing._places import NotPlaced, cut, merged, occurrences
from citator.formats.editing._written import html_pattern, html_written
from citator.model import Change, Citation, Document, Edit, Repair

__all__ = ["MEDIA_TYPES", "edits"]

MEDIA_TYPES: Final = ("text/html",)

# Each piece is bounded: a page of nothing but open brackets takes no longer than another.
_TOKEN: Final = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<[!?/][^<>]{0,4000}>"
    r"|<(?P<raw>script|style|textarea|title|template|xmp|iframe|noembed|noframes)\b[^<>]{0,4000}>.*?(?:</(?P=raw)\b[^<>]{0,4000}>|\Z)"
    r"|<(?P<tag>[a-zA-Z][^\s/<>]{0,80})(?P<attributes>(?:[^<>\"']|\"[^\"]{0,8000}\"|'[^']{0,8000}'){0,4000}+)>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE: Final = re.compile(r"(?P<name>[^\s\"'>/=]+)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'=<>`]+)))?")


def edits(source: str, document: Document, citations: Sequence[Citation], repair: Repair) -> list[Edit]:  # noqa: ARG001 - what an editor is given
    """The edits that make the repair. Raises :class:`NotPlaced`."""
    if repair.change is not Change.ADDRESS:
        raise NotPlaced("only addresses are put right in a page")
    linked = any(link.href == repair.old for link in document.links)
    found = list(_targets(source, repair)) if linked else []
    found += _printed(source, repair)
    if not found:
        raise NotPlaced(f"where {repair.old} is written was not found")
    return merged(found)


def _targets(source: str, repair: Repair) -> Iterator[Edit]:
    for token in _TOKEN.finditer(source):
        if (token["tag"] or "").lower() not in ("a", "area"):
            continue
        attributes = _ATTRIBUTE.finditer(source, token.start("attributes"), token.end("attributes"))
        found = next((one for one in attributes if one["name"].lower() == "href"), None)  # of two, the first counts
        if found is None or found.lastgroup == "name":
            continue
        start, end = found.span(str(found.lastgroup))
        value = source[start:end]
        if html.unescape(value).strip() != repair.old:
            continue
        start, end = start + len(value) - len(value.lstrip()), end - len(value) + len(value.rstrip())
        new = html_written(repair.new)
        if found["bare"] is not None and re.search(r"[\s\"'=<>`]", new):
            raise NotPlaced("the target stands there without quotation marks, and the new one needs them")
        yield cut(source, start, end, new)


def _printed(source: str, repair: Repair) -> Iterator[Edit]:
    """The address as the readers of the page see it."""
    inside = 0
    for token in _TOKEN.finditer(source):
        yield from _in_text(source, inside, token.start(), repair)
        inside = token.end()
    yield from _in_text(source, inside, len(source), repair)


def _in_text(source: str, start: int, end: int, repair: Repair) -> Iterator[Edit]:
    for found in occurrences(source[start:end], html_pattern(repair.old)):
        yield cut(source, start + found.start(), start + found.end(), html_written(repair.new))
