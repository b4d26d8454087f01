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
from citator.formats.readers.html.announced import BESIDE, CODE
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

_CLOSED: Final = re.compile(r"</(?P<tag>[a-zA-Z][^\s/<>]{0,80})")
_BESIDE: Final = BESIDE | {"pre"}
_UNSEEN: Final = frozenset(("noscript", "svg", "select", "object", "canvas", "audio", "video", "datalist"))  # the reader sees none of these


def edits(source: str, document: Document, citations: Sequence[Citation], repair: Repair) -> list[Edit]:  # noqa: ARG001 - what an editor is given
    """The edits that make the repair. Raises :class:`NotPlaced`."""
    if repair.change is not Change.ADDRESS:
        raise NotPlaced("only addresses are put right in a page")
    tokens = list(_TOKEN.finditer(source))
    linked = any(link.href == repair.old for link in document.links)
    found: list[Edit] = []
    unseen, code, anchor = 0, 0, False
    typed = _is_typescript(source, tokens)
    inside = 0
    for token in [*tokens, None]:
        if not unseen and (anchor or not code):
            found += _in_text(source, inside, token.start() if token else len(source), repair)
        if token is None:
            break
        inside = token.end()
        closed = _CLOSED.match(token[0])
        name = (token["tag"] or (closed["tag"] if closed else "")).lower()
        step = -1 if closed else 1
        if name in _UNSEEN:
            unseen = max(0, unseen + step)
        elif name in CODE or (name == "pre" and not typed):
            code = max(0, code + step)
        elif name in ("a", "area") and not unseen:
            target = None if closed or not linked else _target(source, token, repair)
            anchor = target is not None and name == "a"  # what such a link shows is no code, wherever it stands
            found += [target] if target else []
    if not found:
        raise NotPlaced(f"{repair.old} stands in no link and no words that could be changed" + " but in code" * (repair.old in source))
    return merged(found)


def _is_typescript(source: str, tokens: Sequence[re.Match[str]]) -> bool:
    """Whether ``<pre>`` means no code, as the reader has it: nothing but headings and ways about the site stands beside it."""
    beside = inside = 0
    for token in tokens:
        if not beside and re.search(r"\w", source[inside : token.start()]):
            return False
        inside = token.end()
        closed = _CLOSED.match(token[0])
        if (token["tag"] or (closed["tag"] if closed else "")).lower() in _BESIDE:
            beside = max(0, beside + (-1 if closed else 1))
    return True


def _target(source: str, token: re.Match[str], repair: Repair) -> Edit | None:
    """The edit of the target of a link, if it leads to the address."""
    attributes = _ATTRIBUTE.finditer(source, token.start("attributes"), token.end("attributes"))
    found = next((one for one in attributes if one["name"].lower() == "href"), None)  # of two, the first counts
    if found is None or found.lastgroup == "name":
        return None
    start, end = found.span(str(found.lastgroup))
    value = source[start:end]
    if html.unescape(value).strip() != repair.old:
        return None
    start, end = start + len(value) - len(value.lstrip()), end - len(value) + len(value.rstrip())
    new = html_written(repair.new)
    if found["bare"] is not None and re.search(r"[\s\"'=<>`]", new):
        raise NotPlaced("the target stands there without quotation marks, and the new one needs them")
    return cut(source, start, end, new)


def _in_text(source: str, start: int, end: int, repair: Repair) -> Iterator[Edit]:
    for found in occurrences(source[start:end], html_pattern(repair.old)):
        yield cut(source, start + found.start(), start + found.end(), html_written(repair.new))
