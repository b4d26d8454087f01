"""Notes that Markdown has marks for: ``[^1]`` with its definition, and ``^[…]`` in place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from citator.formats.readers.markdown.found import Found
from citator.model import Marker
from citator.text.spans import Within, disjoint

__all__ = ["DEFINED", "marked_notes"]

DEFINED: Final = r" {0,3}\[\^[^\]\s]{1,60}\]:"
_DEFINITION: Final = re.compile(r"^(?:[ \t]*>)*[ \t]*\[\^([^\]\s^]{1,60})\]:[ \t]*", re.MULTILINE)
_MARKER: Final = re.compile(r"(?<!\\)\[\^([^\]\s^]{1,60})\]")
_MATH: Final = re.compile(r"\$\$.{1,4000}?\$\$|(?<![\\$\w])\$(?=[^\s$])[^$\n]{1,400}(?<=[^\s\\])\$(?!\d)", re.DOTALL)
_INTERRUPTS: Final = re.compile(r"#{1,6}[ \t]|`{3}|~{3}|(?:[-*_][ \t]*){3,}$|[-*+][ \t]|\d{1,9}[.)][ \t]|\|")
_IS_TARGET: Final = re.compile(r" {0,3}\[(?!\^)[^\[\]]{1,200}\]:[ \t]*\S")
_BRACKET: Final = re.compile(r"(?<!\\)[\[\]]|\n[ \t]*\n")
_ROW: Final = re.compile(r"[^\n]*(?:\n|\Z)")
_LONGEST = 4000  # characters of a note in place
_DEEPEST = 8  # brackets inside brackets
_TOLD = 8  # labels in a message


def marked_notes(text: str, code: Within) -> tuple[list[Found], list[Marker], tuple[str, ...]]:
    """The notes in the order of their first markers, then those without a marker; the markers without a note; and what is to be said.

    A note is labelled with the number of its place, as it is shown; one without a marker, which is not shown, with its name.
    """
    defined: dict[str, Found] = {}
    heads: set[int] = set()
    again: dict[str, None] = {}
    for match in _DEFINITION.finditer(text):
        if not code.touches(*match.span()):
            heads.add(match.start(1) - 2)
            end = _definition_end(text, match.end())
            if match[1] in defined:
                again[match[1]] = None
            defined.setdefault(match[1], Found(match.start() + match[0].index("["), end, min(match.end(), end), end, match[1]))
    ordered: list[tuple[int, Found]] = []
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
        ordered.append((start, Found(start, end, start + 2, end - 1, markers=[(start, start + 1)])))
    notes = [note for _, note in sorted(ordered, key=lambda pair: pair[0])]
    for number, note in enumerate(notes, 1):
        note.label = str(number)
    return [*notes, *(note for note in defined.values() if not note.markers)], lost, _told(list(again))


def _told(again: list[str]) -> tuple[str, ...]:
    if not again:
        return ()
    names = ", ".join(f"[^{name}]" for name in again[:_TOLD]) + (" …" if len(again) > _TOLD else "")
    return (f"defined more than once, and only the first time is read as a note: {names}",)


def _definition_end(text: str, at: int) -> int:
    """The end of a definition: its paragraph, and the indented ones behind it."""
    end = at
    for line in _ROW.finditer(text, at):
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
