"""The document in a Markdown file: code, notes, links, and what joins them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.readers.markdown.links import LinkSpan, definitions, find_links
from citator.formats.readers.plain import notes_in
from citator.model import Document, Link, LinkKind, Marker, Note, NoteKind
from citator.text.clean import Edit, edited, join_lines, vocabulary
from citator.text.language import detect, primary
from citator.text.spans import Within, disjoint, holder
from citator.text.urls import find_addresses

__all__ = ["read_document"]

_FENCE: Final = re.compile(r"^(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?P<fence>`{3,}|~{3,})", re.MULTILINE)
_LINE: Final = re.compile(r"[^\n]*\n?")
_ITEM: Final = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)| {0,3}\[\^[^\]\s]{1,60}\]:|:[ \t]")
_PARAGRAPH: Final = re.compile(r"\n[ \t>]*(?:\n|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t])")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>\n]{0,400}>")
_WEB: Final = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
_TICKS: Final = re.compile(r"`+")
_COMMENT: Final = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)  # each start is tried up to the next one only
_FRONT: Final = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n(.{0,200000}?)^(?:\1|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_MATH: Final = re.compile(r"\$\$.{1,4000}?\$\$|(?<![\\$\w])\$(?=[^\s$])[^$\n]{1,400}(?<=[^\s\\])\$(?!\d)", re.DOTALL)
_DEFINITION: Final = re.compile(r"^(?:[ \t]*>)*[ \t]*\[\^([^\]\s^]{1,60})\]:[ \t]*", re.MULTILINE)
_MARKER: Final = re.compile(r"(?<!\\)\[\^([^\]\s^]{1,60})\]")
_INTERRUPTS: Final = re.compile(r"#{1,6}[ \t]|`{3}|~{3}|(?:[-*_][ \t]*){3,}$|[-*+][ \t]|\d{1,9}[.)][ \t]|\|")
_QUOTED: Final = re.compile(r"\n[ \t]*((?:>[ \t]?)+)")
_HEADING: Final = re.compile(r"^ {0,3}#[ \t]+(.+?)[ \t#]*$|^(\S.{0,200})\n=+[ \t]*$", re.MULTILINE)
_IS_TARGET: Final = re.compile(r" {0,3}\[(?!\^)[^\[\]]{1,200}\]:[ \t]*\S")
_BRACKET: Final = re.compile(r"(?<!\\)[\[\]]|\n[ \t]*\n")
_LONGEST = 4000  # characters of a note in place
_DEEPEST = 8  # brackets inside brackets
_STARS: Final = re.compile(r"(?<!\\)\*{1,3}(?=\S)|(?<=\S)(?<!\\)\*{1,3}")
_SCORES: Final = re.compile(r"(?<![\w\\])_{1,3}(?=\w)|(?<=[\w.,;:!?)\"”’])_{1,3}(?!\w)")
_ESCAPED: Final = re.compile(r"\\(?=[!-/:-@\[-`{-~])")


@dataclass(slots=True)
class _Found:
    """A note: where it stands, where its text is, and its markers."""

    start: int
    end: int
    body: int
    close: int
    name: str = ""
    markers: list[tuple[int, int]] = field(default_factory=list)


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
    found, lost = _footnotes(text, code)
    if found or any(label.isdecimal() for label in targets):
        notes = _notes(text, found, spanned)
        loose = tuple(lost)
    else:
        tags = [match.span() for match in _TAG.finditer(text)]
        notes, loose = notes_in(text, disjoint([*blocks, *spans, *tags]))
        loose = loose or tuple(lost)
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
        dangling_markers=loose,
        warnings=(f"some bytes are not {decoded.encoding} and are shown as \ufffd",) if decoded.lossy else (),
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


def _footnotes(text: str, code: Within) -> tuple[list[_Found], list[Marker]]:
    """The notes in the order of their first markers, then those without a marker; and the markers without a note."""
    defined: dict[str, _Found] = {}
    heads: set[int] = set()
    for match in _DEFINITION.finditer(text):
        if not code.touches(*match.span()):
            heads.add(match.start(1) - 2)
            end = _definition_end(text, match.end())
            defined.setdefault(match[1], _Found(match.start() + match[0].index("["), end, min(match.end(), end), end, match[1]))
    ordered: list[tuple[int, _Found]] = []
    lost: list[Marker] = []
    for match in _MARKER.finditer(text):
        if code.touches(*match.span()) or match.start() in heads:
            continue
        note = defined.get(match[1])
        if note:
            if not note.markers:
                ordered.append((match.start(), note))
            note.markers.append(match.span())
        elif (defined or match[1].isdecimal()) and match.start() and not text[match.start() - 1].isspace():
            lost.append(Marker(match[1], *match.span()))
    for start, end in _in_place(text, code):
        ordered.append((start, _Found(start, end, start + 2, end - 1, markers=[(start, start + 1)])))
    notes = [note for _, note in sorted(ordered, key=lambda pair: pair[0])]
    return [*notes, *(note for note in defined.values() if not note.markers)], lost


def _definition_end(text: str, at: int) -> int:
    """The end of a definition: its paragraph, and the indented ones behind it."""
    end = at
    for line in re.compile(r"[^\n]*(?:\n|\Z)").finditer(text, at):
        if line.start() == len(text):
            break
        shown = line[0].strip()
        if line.start() > at:
            after_blank = not text[end : line.start()].strip("\n\r\t ") and text.count("\n", end, line.start()) > 1
            indented = line[0].startswith(("  ", "\t"))
            if shown and ((after_blank and not indented) or _DEFINITION.match(line[0]) or _IS_TARGET.match(line[0])):
                break
            if shown and not after_blank and not indented and _INTERRUPTS.match(line[0]):
                break
        if shown:
            end = line.start() + len(line[0].rstrip())
    return end


def _in_place(text: str, code: Within) -> Iterator[tuple[int, int]]:
    math = Within(disjoint(match.span() for match in _MATH.finditer(text))) if "$" in text else Within([])
    for match in re.finditer(r"(?<!\\)\^\[", text):
        if math.touches(*match.span()):
            continue
        depth = 0
        for bracket in _BRACKET.finditer(text, match.end() - 1, match.end() + _LONGEST):
            depth += {"[": 1, "]": -1}.get(bracket[0], _DEEPEST)
            if depth == 0 and not code.touches(match.start(), bracket.end()):
                yield match.start(), bracket.end()
            if depth == 0 or depth > _DEEPEST:
                break


def _notes(text: str, found: Sequence[_Found], links: Sequence[LinkSpan]) -> tuple[Note, ...]:
    words = vocabulary(text)
    notes: list[Note] = []
    for number, note in enumerate(found, 1):
        label = str(number) if note.markers else note.name
        plain, inner = edited(text, note.body, note.close, _markup(text, note.body, note.close, links))
        clean, outer = join_lines(plain, 0, len(plain), words)
        markers = tuple(Marker(label, start, end) for start, end in note.markers)
        notes.append(Note(f"n{number}", label, NoteKind.FOOTNOTE, note.start, note.end, clean, None, markers, outer.then(inner)))
    return tuple(notes)


def _markup(text: str, start: int, end: int, links: Sequence[LinkSpan]) -> list[Edit]:
    """Edits that take the signs of Markdown out of ``[start, end)``."""
    edits: list[Edit] = []
    for link in links:
        if start <= link.whole_start and link.whole_end <= end:
            edits += [(link.whole_start, link.start, ""), (link.end, link.whole_end, "")]
    edits += [(match.start(1), match.end(1), "") for match in _QUOTED.finditer(text, start, end)]
    edits = _apart(edits)
    addresses = [(start + found.start, start + found.end) for found in find_addresses(text[start:end], joined=False)]
    held = Within(disjoint([*((left, right) for left, right, _ in edits), *addresses]))
    for pattern in (_STARS, _SCORES):
        signs = [match.span() for match in pattern.finditer(text, start, end) if not held.touches(*match.span())]
        if len(signs) % 2 == 0:
            edits += [(left, right, "") for left, right in signs]
    edits += [(*match.span(), "") for match in _ESCAPED.finditer(text, start, end) if not held.touches(*match.span())]
    edits += [(*match.span(), "") for match in _TICKS.finditer(text, start, end) if not held.touches(*match.span())]
    return _apart(edits)


def _apart(edits: Sequence[Edit]) -> list[Edit]:
    """The edits in order, each once, without those inside another."""
    out: list[Edit] = []
    for edit in sorted(set(edits), key=lambda edit: (edit[0], -edit[1])):
        if not out or edit[0] >= out[-1][1]:
            out.append(edit)
    return out


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
