"""The document in a Markdown file: code, notes, links, and what joins them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.readers._code import addressed
from citator.formats.readers.markdown.code import FRONT, code_of, tagged_code
from citator.formats.readers.markdown.linked import linked_notes
from citator.formats.readers.markdown.links import LinkSpan, definitions, find_links
from citator.formats.readers.markdown.marked import marked_notes
from citator.formats.readers.markdown.typed import typed_notes
from citator.formats.readers.markdown.words import notes_of
from citator.model import Document, Link, LinkKind, Note, Span
from citator.text.language import detect, primary
from citator.text.spans import Within, disjoint, holder, without
from citator.text.urls import find_addresses

__all__ = ["read_document"]

_WEB: Final = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
_EMPHASIS: Final = re.compile(r"([*_]{1,3})[^*_]+\1")
_MARKS_BEFORE: Final = re.compile(r"(?:\*{1,3}|_{1,3})\Z")
_MARKS: Final = re.compile(r"\*{1,3}|_{1,3}")
_EMPHASISED: Final = re.compile(r"<(?P<tag>em|i|b|strong|cite|u)(?:\s[^<>]{0,200})?>(?P<words>[^<>]+)</(?P=tag)\s*>", re.IGNORECASE)
_TAG: Final = re.compile(
    r"(?<!\w)<(?:em|i|b|strong|cite|u)(?:\s[^<>]{0,200})?>(?=\S)|(?<=\S)</(?:em|i|b|strong|cite|u)\s*>(?!\w)", re.IGNORECASE
)
_HEADING: Final = re.compile(r"^ {0,3}#[ \t]+(.+?)[ \t#]*$|^(\S.{0,200})\n=+[ \t]*$", re.MULTILINE)


def read_document(data: bytes, source: str, base_url: str | None) -> Document:
    """The document in a Markdown file, as :func:`citator.formats.readers.markdown.read` says."""
    decoded = media.decode(data)
    if decoded is None:
        raise SourceUnreadable(source, "this is no text: it holds binary data", "not-text")
    text = decoded.text
    if not text.strip():
        raise SourceUnreadable(source, "the file is empty", "empty")
    blocks, spans = code_of(text)
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
    tagged = tagged_code(text, code)
    verbatim = Within(disjoint([*blocks, *spans, *tagged]))
    held = Within(disjoint([*((span.whole_start, span.whole_end) for span in spanned), *defined, *tagged]))
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
        furniture=tuple(
            Span(*place)
            for place in disjoint(
                [*_unlinked(text, disjoint([*blocks, *spans, *tagged]), spanned), *_targets(text, spanned, defined), *_tags(text, verbatim)]
            )
        ),
        warnings=(*told, f"some bytes are not {decoded.encoding} and are shown as \ufffd") if decoded.lossy else told,
    )


def _unlinked(text: str, code: Sequence[tuple[int, int]], links: Sequence[LinkSpan]) -> list[tuple[int, int]]:
    """What in code holds an address and is no link."""
    front = FRONT.match(text)
    places = disjoint(addressed(text, (span for span in code if not front or span[0] >= front.end())))
    return list(without(places, [(link.whole_start, link.whole_end) for link in links]))


def _targets(text: str, links: Sequence[LinkSpan], defined: Mapping[tuple[int, int], str]) -> Iterator[tuple[int, int]]:
    """Where it is written where links lead, beside their words or apart, which no reader of the document sees: the link carries it."""
    led = [link for link in links if not link.image and _WEB.match(link.href)]
    hrefs = {link.href for link in led}
    yield from (place for place, href in defined.items() if href in hrefs)
    for link in led:
        if text[link.whole_start : link.whole_start + 1] == "[" or text[link.whole_start : link.whole_start + 2].lower() == "<a":
            start, end = _within_marks(text, link.start, link.end)
            around = _marks_around(text, link)
            yield link.whole_start - around, start
            yield end, link.whole_end + around


def _marks_around(text: str, link: LinkSpan) -> int:
    """How many signs of emphasis stand round a link on both its sides, "*[Quays](…)*"."""
    before, after = _MARKS_BEFORE.search(text, max(0, link.whole_start - 3), link.whole_start), _MARKS.match(text, link.whole_end)
    return len(before[0]) if before and after and before[0] == after[0] else 0


def _within_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The words of a link without marks of emphasis and tags around all of them."""
    while True:
        marks, tags = _EMPHASIS.fullmatch(text, start, end), _EMPHASISED.fullmatch(text, start, end)
        if marks:
            start, end = start + len(marks[1]), end - len(marks[1])
        elif tags:
            start, end = tags.span("words")
        else:
            return start, end


def _tags(text: str, code: Within) -> Iterator[tuple[int, int]]:
    """The tags of HTML that emphasise words, which a reader sees as the marks of Markdown."""
    return (tag.span() for tag in _TAG.finditer(text) if not code.touches(*tag.span()))


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
    front = FRONT.match(text)
    found = re.search(rf"^{name}[ \t]*[:=][ \t]*(?:\"(.*?)\"|'(.*?)'|(.*?))[ \t]*$", front[2], re.MULTILINE) if front else None
    value = (found[1] or found[2] or found[3] or "").strip() if found else ""
    return value if value and value not in ("|", ">", "|-", ">-") else None
