"""The document in a Markdown file: code, notes, links, and what joins them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.readers.markdown.linked import linked_notes
from citator.formats.readers.markdown.links import LinkSpan, definitions, find_links
from citator.formats.readers.markdown.marked import DEFINED, marked_notes
from citator.formats.readers.markdown.typed import typed_notes
from citator.formats.readers.markdown.words import notes_of
from citator.model import Document, Link, LinkKind, Note
from citator.text.language import detect, primary
from citator.text.spans import Within, disjoint, holder
from citator.text.urls import find_addresses

__all__ = ["read_document"]

_FENCE: Final = re.compile(r"^(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?P<fence>`{3,}|~{3,})", re.MULTILINE)
_LINE: Final = re.compile(r"[^\n]*\n?")
_ITEM: Final = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|" + DEFINED + r"|:[ \t]")
_PARAGRAPH: Final = re.compile(r"\n[ \t>]*(?:\n|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t])")
_WEB: Final = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
_TICKS: Final = re.compile(r"`+")
_COMMENT: Final = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)  # each start is tried up to the next one only
_FRONT: Final = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n(.{0,200000}?)^(?:\1|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_HEADING: Final = re.compile(r"^ {0,3}#[ \t]+(.+?)[ \t#]*$|^(\S.{0,200})\n=+[ \t]*$", re.MULTILINE)


def read_document(data: bytes, source: str, base_url: str | None) -> Document:
    """The document in a Markdown file, as :func:`citator.formats.readers.markdown.read` says."""
    decoded = media.decode(data)
    if decoded is None:
        raise SourceUnreadable(source, "this is no text: it holds binary data", "not-text")
    text = decoded.text
    if not text.strip():
        raise SourceUnreadable(source, "the file is empty", "empty")
    blocks, spans = _code(text)
    code = Within(disjoint([*blocks, *spans]))
    targets, defined = definitions(text, code)
    spanned = find_links(text, code, Within(disjoint(blocks)), targets, Within(disjoint(defined)))
    links = [_link(text, span) for span in spanned if not span.image and _WEB.match(span.href)]
    found, loose, told = marked_notes(text, code)
    if not found:
        found, missing, led = linked_notes(text, spanned, code)
        inner = {(span.start, span.end) for span in led}
        links = [link for link in links if (link.start, link.end) not in inner]
        if not found and not any(label.isdecimal() for label in targets):
            found, missing = typed_notes(text, disjoint([*blocks, *spans]))
        loose = missing or loose
    notes = notes_of(text, found, spanned, code)
    held = Within(disjoint([*((span.whole_start, span.whole_end) for span in spanned), *defined]))
    for address in find_addresses(text, joined=False):
        if not held.touches(address.start, address.end) and not code.touches(address.start, address.end):
            links.append(Link(address.start, address.end, text[address.start : address.end], address.url, LinkKind.PRINTED))
    return Document(
        source=source,
        media_type="text/markdown",
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        title=_title(text, code),
        language=primary(_stated(text, "lang") or _stated(text, "language")) or detect(text),
        base_url=base_url,
        notes=notes,
        links=tuple(sorted(_in_notes(links, notes), key=lambda link: (link.start, link.end))),
        dangling_markers=tuple(loose),
        warnings=(*told, f"some bytes are not {decoded.encoding} and are shown as \ufffd") if decoded.lossy else told,
    )


def _code(text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Blocks that are no prose (fenced and indented code, the metadata at the top), and code in a line and comments."""
    blocks: list[tuple[int, int]] = []
    front = _FRONT.match(text)
    if front:
        blocks.append(front.span())
    at = front.end() if front else 0
    while fence := _FENCE.search(text, at):
        end = text.find("\n", fence.end())
        if fence["fence"][0] == "`" and "`" in text[fence.end() : end if end >= 0 else len(text)]:
            at = fence.end()
            continue
        close = _closing_fence(fence["fence"]).search(text, fence.end())
        at = close.end() if close else len(text)
        blocks.append((fence.start(), at))
    fenced = Within(blocks)
    blocks += [span for span in _indented(text) if not fenced.touches(*span)]
    comments = [match.span() for match in _COMMENT.finditer(text) if not fenced.touches(*match.span())]
    verbatim = Within(disjoint([*blocks, *comments]))
    return sorted(blocks), sorted([*_code_spans(text, verbatim), *comments])


@lru_cache(maxsize=64)
def _closing_fence(fence: str) -> re.Pattern[str]:
    return re.compile(rf"^[ \t>]*{re.escape(fence)}{re.escape(fence[0])}*[ \t]*$", re.MULTILINE)


def _indented(text: str) -> Iterator[tuple[int, int]]:
    """Indented code: lines four blanks in behind an empty line, where no list or note is open that they could go on with."""
    open_list = blank = inside = False
    start = end = 0
    for line in _LINE.finditer(text):
        if not line[0]:
            break
        if not line[0].strip():
            blank = True
            continue
        deep = line[0].startswith(("    ", "\t"))
        if inside and not deep:
            yield start, end
            inside = False
        if deep and (inside or (blank and not open_list)):
            start = start if inside else line.start()
            end, inside = line.end(), True
        elif not deep:
            open_list = bool(_ITEM.match(line[0])) or (open_list and (not blank or line[0][0] in " \t"))
        blank = False
    if inside:
        yield start, end


def _code_spans(text: str, verbatim: Within) -> Iterator[tuple[int, int]]:
    ends: dict[int, list[int]] = {}
    ticks = [match for match in _TICKS.finditer(text) if not verbatim.touches(*match.span())]
    for match in reversed(ticks):
        ends.setdefault(len(match[0]), []).append(match.start())
    at = 0
    for match in ticks:
        escaped = match.start() > 0 and text[match.start() - 1] == "\\" and text[match.start() - 2 : match.start() - 1] != "\\"
        waiting = ends[len(match[0])]
        while waiting and waiting[-1] <= match.start():
            waiting.pop()
        if match.start() < at or escaped or not waiting or _PARAGRAPH.search(text, match.end(), waiting[-1]):
            continue
        at = waiting[-1] + len(match[0])
        yield match.start(), at


def _link(text: str, span: LinkSpan) -> Link:
    return Link(span.start, span.end, text[span.start : span.end], span.href, LinkKind.ANCHOR)


def _in_notes(links: Sequence[Link], notes: Sequence[Note]) -> Iterator[Link]:
    note_at = holder([(note.start, note.end, note.id) for note in notes])
    return (replace(link, note=note_at(link.start)) for link in links)


def _title(text: str, code: Within) -> str | None:
    """The title that the metadata states, else the first heading of the first rank."""
    if stated := _stated(text, "title"):
        return stated
    for match in _HEADING.finditer(text):
        if not code.touches(*match.span()):
            heading = re.sub(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])", r"\1", match[1] or match[2])
            heading = re.sub(r"\[\^[^\]]*\]|\s*\{[#.][^{}]*\}$", "", heading)
            return re.sub(r"(?<!\\)[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}", "", heading).strip() or None
    return None


def _stated(text: str, name: str) -> str | None:
    """What the metadata at the top (YAML or TOML) states under ``name`` on one line."""
    front = _FRONT.match(text)
    found = re.search(rf"^{name}[ \t]*[:=][ \t]*(?:\"(.*?)\"|'(.*?)'|(.*?))[ \t]*$", front[2], re.MULTILINE) if front else None
    value = (found[1] or found[2] or found[3] or "").strip() if found else ""
    return value if value and value not in ("|", ">", "|-", ">-") else None
