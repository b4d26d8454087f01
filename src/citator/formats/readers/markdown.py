"""Markdown: links and footnotes on top of the text, which stays the decoded file, unchanged.

CommonMark 0.31 for links (sections 4.7, 6.3, 6.5), Pandoc's and GitHub's ``[^1]`` for notes, Pandoc's ``^[…]`` for notes in place. Code is
passed over. Notes are labelled with the numbers that a reader sees: counted in the order of their first markers.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.readers.plain import notes_in
from citator.model import Document, Link, LinkKind, Marker, Note, NoteKind
from citator.text.clean import Edit, edited, join_lines, vocabulary
from citator.text.language import detect
from citator.text.spans import Within, disjoint, holder
from citator.text.urls import find_addresses

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES: Final = ("text/markdown",)

_FENCE: Final = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)
_TICKS: Final = re.compile(r"`+")
_COMMENT: Final = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)  # each start is tried up to the next one only
_FRONT: Final = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_DEFINITION: Final = re.compile(r"^ {0,3}\[\^([^\]\s^]{1,60})\]:[ \t]*", re.MULTILINE)
_MARKER: Final = re.compile(r"\[\^([^\]\s^]{1,60})\](?!:[ \t])")
_LINK: Final = re.compile(
    r"(?<![!\\])\[(?P<text>(?:[^\[\]\\]|\\.|!?\[[^\[\]]{0,400}\](?:\([^()\s]{0,400}\))?){1,800})\]"
    r"(?:\(\s{0,3}(?:<(?P<angled>[^<>\n]{0,2000})>|(?P<url>(?:[^\s()<>]|\([^\s()]{0,400}\)){1,2000}))"
    r"(?:\s{1,3}(?:\"[^\"]{0,400}\"|'[^']{0,400}'|\([^()]{0,400}\)))?\s{0,3}\)|\[(?P<label>[^\[\]]{0,200})\])?"
)
_IMAGE: Final = re.compile(r"!\[[^\[\]]{0,400}\]\([^()]{0,2000}(?:\([^()]{0,400}\)[^()]{0,2000})?\)")
_TARGET: Final = re.compile(r"^ {0,3}\[(?!\^)([^\[\]]{1,200})\]:[ \t]*\n?[ \t]*(?:<([^<>\n]{1,2000})>|(\S{1,2000}))", re.MULTILINE)
_AUTOLINK: Final = re.compile(r"<((?:https?|ftp)://[^\s<>]{1,2000})>", re.IGNORECASE)
_HEADING: Final = re.compile(r"^ {0,3}#[ \t]+(.+?)[ \t#]*$|^(\S.{0,200})\n=+[ \t]*$", re.MULTILINE)
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


def read(data: bytes, source: str, base_url: str | None = None) -> Document:
    """The document in a Markdown file.

    Raises :class:`SourceUnreadable` (``empty``, ``not-text``).
    """
    decoded = media.decode(data)
    if decoded is None:
        raise SourceUnreadable(source, "this is no text: it holds binary data", "not-text")
    text = decoded.text
    if not text.strip():
        raise SourceUnreadable(source, "the file is empty", "empty")
    code = Within(_code(text))
    markup = Within(disjoint(_markup_ranges(text, code)))
    links = list(_links(text, code, markup))
    found, lost = _footnotes(text, code)
    if found or any(text[match.start(1)].isdecimal() for match in _TARGET.finditer(text)):
        notes = _notes(text, found, links)
        loose = tuple(lost)
    else:
        notes, loose = notes_in(text)
        loose = tuple(marker for marker in loose if not code.touches(marker.start, marker.end)) or tuple(lost)
    held = Within(disjoint([*((link.start, link.end) for link in links), *_markup_ranges(text, code)]))
    for address in find_addresses(text, joined=False):
        if not held.touches(address.start, address.end) and not code.touches(address.start, address.end):
            links.append(Link(address.start, address.end, text[address.start : address.end], address.url, LinkKind.PRINTED))
    return Document(
        source=source,
        media_type="text/markdown",
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        title=_title(text, code),
        language=detect(text),
        base_url=base_url,
        notes=notes,
        links=tuple(sorted(_in_notes(links, notes), key=lambda link: (link.start, link.end))),
        dangling_markers=loose,
        warnings=(f"some bytes are not {decoded.encoding} and are shown as \ufffd",) if decoded.lossy else (),
    )


def _code(text: str) -> list[tuple[int, int]]:
    """Fenced code, code in a line, comments, and the metadata at the top."""
    out: list[tuple[int, int]] = []
    front = _FRONT.match(text)
    if front:
        out.append(front.span())
    at = front.end() if front else 0
    while fence := _FENCE.search(text, at):
        close = re.compile(rf"^ {{0,3}}{re.escape(fence[1])}[`~]*[ \t]*$", re.MULTILINE).search(text, fence.end())
        at = close.end() if close else len(text)
        out.append((fence.start(), at))
    fenced = Within(out)
    opened: dict[int, list[int]] = {}
    ticks = [match for match in _TICKS.finditer(text) if not fenced.touches(*match.span())]
    for match in reversed(ticks):
        opened.setdefault(len(match[0]), []).append(match.start())
    at = 0
    for match in ticks:
        waiting = opened[len(match[0])]
        while waiting and waiting[-1] <= match.start():
            waiting.pop()
        if match.start() < at or not waiting or "\n\n" in text[match.end() : waiting[-1]]:
            continue
        at = waiting[-1] + len(match[0])
        out.append((match.start(), at))
    inside = Within(out)
    out += [match.span() for match in _COMMENT.finditer(text) if not inside.touches(*match.span())]
    return sorted(out)


def _markup_ranges(text: str, code: Within) -> Iterator[tuple[int, int]]:
    """Links, images and link definitions, whole: addresses in them are not printed."""
    for pattern in (_LINK, _IMAGE, _TARGET):
        for match in pattern.finditer(text):
            if not code.touches(*match.span()) and (pattern is not _LINK or match["url"] or match["angled"]):
                yield match.span()


def _links(text: str, code: Within, markup: Within) -> Iterator[Link]:
    targets: dict[str, str] = {}
    for match in _TARGET.finditer(text):
        if not code.touches(*match.span()):
            targets.setdefault(_key(match[1]), match[2] or match[3])
    for match in _LINK.finditer(text):
        if code.touches(*match.span()) or match["text"].startswith("^"):
            continue
        named = targets.get(_key(match["label"] or match["text"])) if text[match.end() : match.end() + 1] != ":" else None
        href = match["angled"] or match["url"] or (named if match["url"] is None else None)
        if href and re.match(r"(?:https?|ftp)://", href, re.IGNORECASE):
            yield Link(match.start("text"), match.end("text"), match["text"], _ESCAPED.sub("", href), LinkKind.ANCHOR)
    for match in _AUTOLINK.finditer(text):
        if not code.touches(*match.span()) and not markup.touches(*match.span()):
            yield Link(match.start(1), match.end(1), match[1], match[1], LinkKind.ANCHOR)


def _key(label: str) -> str:
    return " ".join(label.casefold().split())


def _footnotes(text: str, code: Within) -> tuple[list[_Found], list[Marker]]:
    """The notes in the order of their first markers, then those without a marker; and the markers without a note."""
    defined: dict[str, _Found] = {}
    for match in _DEFINITION.finditer(text):
        if not code.touches(*match.span()):
            end = _definition_end(text, match.end())
            defined.setdefault(match[1], _Found(match.start() + match[0].index("["), end, min(match.end(), end), end, match[1]))
    ordered: list[tuple[int, _Found]] = []
    lost: list[Marker] = []
    for match in _MARKER.finditer(text):
        if code.touches(*match.span()):
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
            if shown and ((after_blank and not indented) or _DEFINITION.match(line[0]) or _TARGET.match(line[0])):
                break
        if shown:
            end = line.start() + len(line[0].rstrip())
    return end


def _in_place(text: str, code: Within) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"(?<!\\)\^\[", text):
        depth = 0
        for bracket in _BRACKET.finditer(text, match.end() - 1, match.end() + _LONGEST):
            depth += {"[": 1, "]": -1}.get(bracket[0], _DEEPEST)
            if depth == 0 and not code.touches(match.start(), bracket.end()):
                yield match.start(), bracket.end()
            if depth == 0 or depth > _DEEPEST:
                break


def _notes(text: str, found: Sequence[_Found], links: Sequence[Link]) -> tuple[Note, ...]:
    words = vocabulary(text)
    notes: list[Note] = []
    for number, note in enumerate(found, 1):
        label = str(number) if note.markers else note.name
        plain, inner = edited(text, note.body, note.close, _markup(text, note.body, note.close, links))
        clean, outer = join_lines(plain, 0, len(plain), words)
        markers = tuple(Marker(label, start, end) for start, end in note.markers)
        notes.append(Note(f"n{number}", label, NoteKind.FOOTNOTE, note.start, note.end, clean, None, markers, outer.then(inner)))
    return tuple(notes)


def _markup(text: str, start: int, end: int, links: Sequence[Link]) -> list[Edit]:
    """Edits that take the signs of Markdown out of ``[start, end)``."""
    edits: list[Edit] = []
    for link in links:
        if not start <= link.start < end:
            continue
        whole = _AUTOLINK.match(text, link.start - 1) if text[link.start - 1] == "<" else _LINK.match(text, link.start - 1)
        if whole and whole.end() <= end:
            edits += [(whole.start(), link.start, ""), (link.end, whole.end(), "")]
    addresses = [(start + found.start, start + found.end) for found in find_addresses(text[start:end], joined=False)]
    held = Within(disjoint([*((left, right) for left, right, _ in edits), *addresses]))
    for pattern in (_STARS, _SCORES):
        signs = [match.span() for match in pattern.finditer(text, start, end) if not held.touches(*match.span())]
        if len(signs) % 2 == 0:
            edits += [(left, right, "") for left, right in signs]
    edits += [(*match.span(), "") for match in _ESCAPED.finditer(text, start, end) if not held.touches(*match.span())]
    edits += [(*match.span(), "") for match in _TICKS.finditer(text, start, end) if not held.touches(*match.span())]
    return sorted(set(edits))


def _in_notes(links: Sequence[Link], notes: Sequence[Note]) -> Iterator[Link]:
    note_at = holder([(note.start, note.end, note.id) for note in notes])
    return (replace(link, note=note_at(link.start)) for link in links)


def _title(text: str, code: Within) -> str | None:
    for match in _HEADING.finditer(text):
        if not code.touches(*match.span()):
            heading = match[1] or match[2]
            heading = _LINK.sub(lambda link: str(link["text"]), heading)
            return re.sub(r"(?<!\\)[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}", "", heading).strip() or None
    front = _FRONT.match(text)
    stated = re.search(r"^title:[ \t]*[\"']?(.*?)[\"']?[ \t]*$", front[1], re.MULTILINE) if front else None
    return stated[1] if stated and stated[1] else None
