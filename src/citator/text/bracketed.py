"""Notes that carry their own brackets or names: ``[Footnote 3: …]`` of Project Gutenberg, and reference lists with named entries
(``[RFC2119]  Bradner, S., …``), as the RFC Style Guide (RFC 7322, section 4.8.6) has them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from citator.model import NoteKind
from citator.text.lines import Layout
from citator.text.notes import NoteSpan
from citator.text.openers import opener_at

__all__ = ["Marked", "bracketed_notes", "named_references"]

_OPEN: Final = re.compile(
    r"\[(?:(?:Footnote|Fußnote|Note de bas de page)(?: (?P<label>\d{1,4}|[A-Z]|[*†‡§]{1,3}))?|Note (?P<number>\d{1,4})): ?", re.IGNORECASE
)
_BRACKET: Final = re.compile(r"[\[\]]")
_LONGEST: Final = 20_000
_DAMAGED: Final = 20  # brackets that never close, after which a text is no Gutenberg book
_NAMED: Final = re.compile(r"\[(?P<key>(?=[^\]\s]*[A-Za-z])[\w.+:/-]{2,40})\](?=\s)\s{0,30}")
_NEXT_SECTION: Final = re.compile(r"(?:\d+\.|[A-Z]\.|Appendix\b|Author)[\d.]*\s*\S.*|[A-Z][A-Za-z' ]{3,40}")


@dataclass(frozen=True, slots=True)
class Marked:
    """A note and the places of its markers."""

    span: NoteSpan
    markers: tuple[tuple[int, int], ...]


def bracketed_notes(text: str) -> list[Marked]:
    """The notes in ``[Footnote 3: …]``; each belongs to the last ``[3]`` before it that has none yet.

    >>> sample = "The lamp[1] burned.\\n\\n[Footnote 1: Until 1874 [sic].]\\n"
    >>> [(one.span.label, sample[one.span.body : one.span.end], one.markers) for one in bracketed_notes(sample)]
    [('1', 'Until 1874 [sic].', ((8, 11),))]
    """
    out: list[Marked] = []
    places: dict[str, list[int]] = {}
    for match in re.finditer(r"\[(\d{1,4}|[A-Z]|[*†‡§]{1,3})\]", text) if _OPEN.search(text) else ():
        places.setdefault(match[1], []).append(match.start())
    since: dict[str, int] = {}
    at = unclosed = 0
    while found := _OPEN.search(text, at):
        close = _closing(text, found.end())
        at = found.end() if close is None else close
        if close is None:
            unclosed += 1
            if unclosed > _DAMAGED:
                break
            continue
        label = found["label"] or found["number"] or "*"
        before = places.get(label, [])
        last = bisect_left(before, found.start()) - 1
        marked = last >= 0 and before[last] >= since.get(label, 0)
        markers = ((before[last], before[last] + len(label) + 2),) if marked else ()
        since[label] = found.start()
        out.append(Marked(NoteSpan(label, NoteKind.FOOTNOTE, found.start(), found.end(), close - 1), markers))
    return out


def _closing(text: str, at: int) -> int | None:
    """The end of the bracket that is open at ``at``."""
    depth = 1
    for bracket in _BRACKET.finditer(text, at, at + _LONGEST):
        depth += 1 if bracket[0] == "[" else -1
        if depth == 0:
            return bracket.end()
    return None


def named_references(text: str, layout: Layout) -> list[Marked]:
    """The entries of reference lists whose labels are names, with every place that points at them.

    >>> from citator.text.lines import split_lines
    >>> sample = "As in [LAMP74], it burns.\\n\\n9. References\\n\\n[LAMP74]  Iveson, M., \\"Lamps\\",\\n          1874.\\n"
    >>> [(one.span.label, sample[slice(*one.markers[0])]) for one in named_references(sample, split_lines(sample))]
    [('LAMP74', '[LAMP74]')]
    """
    spans = list(_entries(layout))
    if not spans:
        return []
    keys = {span.label for span in spans}
    ranges = [(span.start, span.end) for span in spans]
    first = min(start for start, _ in ranges)
    markers: dict[str, list[tuple[int, int]]] = {}
    for match in _NAMED_ANYWHERE.finditer(text, 0, first):
        if match[1] in keys:
            markers.setdefault(match[1], []).append(match.span())
    if len(markers) * 2 < len(keys):
        return []
    return [Marked(span, tuple(markers.get(span.label, ()))) for span in spans]


_NAMED_ANYWHERE: Final = re.compile(r"\[([\w.+:/-]{2,40})\](?!\()")


def _entries(layout: Layout) -> Iterator[NoteSpan]:
    lines = layout.lines
    index = 0
    seen: set[str] = set()
    while index < len(lines):
        if opener_at(lines[index].text) != "list":
            index += 1
            continue
        index += 1
        indent = lines[index].indent if index < len(lines) else 0
        while index < len(lines) and (named := _NAMED.match(lines[index].text)) and named["key"] not in seen:
            last = index
            while last + 1 < len(lines) and not _NAMED.match(lines[last + 1].text) and _goes_on(layout, last + 1, indent):
                last += 1
            start = lines[index].start + lines[index].indent
            end = lines[last].start + lines[last].indent + len(lines[last].text)
            seen.add(named["key"])
            yield NoteSpan(named["key"], NoteKind.REFERENCE, start, min(start + named.end(), end), end)
            index = last + 1


def _goes_on(layout: Layout, index: int, indent: int) -> bool:
    """Whether a line goes on with the entry above it: further in, or without a gap; a heading doesn't."""
    line = layout.lines[index]
    if line.indent > indent:
        return True
    return not layout.blanks[index] and not opener_at(line.text) and not _NEXT_SECTION.fullmatch(line.text)
