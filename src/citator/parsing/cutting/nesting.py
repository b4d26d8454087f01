"""What stands inside what: quotations, brackets and addresses of a stretch of text, so that cuts are made outside them only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from citator.text.urls import Address

__all__ = ["Nesting", "Quoted", "nest", "quoted_stretches"]

# The mark itself first: a pattern that begins with a set of characters is tried at these only, which is many times faster.
_QUOTE_OPEN = re.compile(
    r"[“„«‹\"‘‚'`](?:(?<=[“„«‹])|(?<=\")(?:(?<![\w.,;:!?…)\]”’]\")(?=[\w\[(‘'…$.])|(?<=[,:;]\")(?=[A-ZÀ-ÞĀ-ŒŔ-Ž]))|"
    r"(?<=[‘‚])(?<![\w’][‘‚])(?=[\w\[(“\"…])|(?<=')(?<![\w’']')(?=[A-ZÀ-ÞĀ-ŒŔ-Ž\[(])|(?<=`)`)"
)
_SINGLE_END = re.compile(r"[’'‘](?!\w)")
_AFTER_SINGLE = re.compile(r"[’'‘](?=\s*(?:[,.;:)\]?!”\"]|$|\s(?:in|\(|\[|\d|[A-ZÀ-ÞĀ-ŒŔ-Ž]))|(?<=[?!.,])[’'])")
# "‘The Beekeepers’ Guild’ (1990)": a mark behind "s" and before a capital may tell of several owners, where only words of the title
# stand before one that closes; "‘Lamps’ Harbour Post (London, 3 May 1990) on the masters’, …" has been left by then.
_CLOSES_SINGLE = re.compile(
    r"(?:[^\s,.;()\[\]<>“”\"‘’']|\s(?!['(])|\s\((?:[^()\d]*\)|[\d–-]{4,9}\)(?=[’']))|"
    r",(?:(?!\s\d)|(?=\s(?:\d\d?\s[^\W\d]+\s)?[\d–-]{4,9}[’']))|(?<=\s[vs])\.|(?<=\sArt)\.|(?<=\w)[’'](?=\w)|(?<=[sS])[’'](?=\s[^\W\d]))*?"
    r"(?P<mark>[’'](?=\s*(?:[,.;:)\]?!”\"]|$)|\s(?:in\s|\(|\[|\d))|(?<=[?!,])[’'])"
)
_SINGLE_OPEN = re.compile(r"(?<![\w’])[‘‚](?=[\w\[(“\"…])")
_ANY_CLOSER = {
    "“": re.compile("[“”\"]"), "„": re.compile("[“”\"]"), "«": re.compile("[«»]"), "‹": re.compile("[‹›]"), '"': re.compile("[\"”]"),
    "‘": re.compile("[’‘']"), "‚": re.compile("[’‘']"), "'": re.compile("['’]"), "``": re.compile("''"),
}  # fmt: skip
_LONGEST = 1500
_BRACKET = {"(": ")", "[": "]"}
_ANY_BRACKET = re.compile(r"[()\[\]]")
_WITH = {bit: bytes(value | bit for value in range(256)) for bit in (1, 2)}
"""For each bit the table that sets it in every byte."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation: ``[start, end)`` with its marks, ``inner_start`` and ``inner_end`` without them."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    marks: str


@dataclass(frozen=True, slots=True)
class Nesting:
    """For each character whether it is in the open (0) or inside a quotation (1), brackets (2) or an address (4)."""

    depth: bytes
    quoted: tuple[Quoted, ...]
    brackets: tuple[tuple[int, int], ...]

    def open(self, at: int) -> bool:
        """Whether the character at ``at`` stands outside all."""
        return self.depth[at] == 0 if at < len(self.depth) else True

    def bracket_to(self, end: int) -> int | None:
        """The start of the brackets that close just before ``end``."""
        for start, stop in self.brackets:
            if stop == end:
                return start
        return None

    def first_quoted(self, start: int, end: int) -> Quoted | None:
        """The first quotation that begins in ``[start, end)``."""
        for one in self.quoted:
            if start <= one.start < end:
                return one
        return None


def quoted_stretches(text: str, start: int = 0, end: int | None = None, skip: bytes | bytearray = b"") -> list[Quoted]:
    """The outermost quotations in the text; marks without a fellow are passed over, mixed pairs (" … ”) are taken."""
    end = len(text) if end is None else end
    out: list[Quoted] = []
    at = start
    ahead: dict[str, int] = {}  # where the next closing mark of a kind stands: looked for once, so that the whole is linear
    while opening := _QUOTE_OPEN.search(text, at, end):
        mark, at = opening.group(), opening.end()
        if skip and skip[opening.start()]:
            continue
        if ahead.get(mark, -1) < at:
            closing = _ANY_CLOSER[mark].search(text, at, end)
            ahead[mark] = closing.start() if closing else end
        limit = min(end, at + _LONGEST)
        close = _closing(text, opening, limit) if ahead[mark] < limit else None
        if close:
            out.append(Quoted(opening.start(), close[1], opening.end(), close[0], f"{mark} {text[close[0] : close[1]]}"))
            at = close[1]
    return out


def _closing(text: str, opening: re.Match[str], limit: int) -> tuple[int, int] | None:
    mark, at = opening.group(), opening.end()
    if mark == "``":
        found = text.find("''", at, limit)
        return (found, found + 2) if found >= 0 else None
    if mark in "‘‚'":
        another = _SINGLE_OPEN.search(text, at, limit)
        stop = another.start() if another else limit
        match = _AFTER_SINGLE.search(text, at, stop) or _SINGLE_END.search(text, at, limit)
        if match and text[match.start() - 1] in "sS" and text[match.end() : match.end() + 2].strip().isupper():
            closing = _CLOSES_SINGLE.match(text, match.end(), stop)
            return closing.span("mark") if closing else match.span()
        return match.span() if match else None
    depth = 0
    for closer in _ANY_CLOSER[mark].finditer(text, at, limit):
        position, letter = closer.start(), closer.group()
        if mark == '"' and letter == "”" and text.count("“", at, position) > text.count("”", at, position):
            continue  # the end of a “word” inside straight marks
        if letter == mark and mark != '"':
            if mark == "“" and not text[position - 1].isspace() and not text[position + 1 : position + 2].isalnum():
                return position, position + 1  # a closing mark set the wrong way round
            depth += 1
            if depth > 3:
                return None
        elif letter == '"' and mark != '"' and text[position + 1 : position + 2].isalnum():
            continue
        elif depth == 0 or letter == '"':
            return position, position + 1
        else:
            depth -= 1
    return None


def nest(text: str, addresses: Sequence[Address] = ()) -> Nesting:
    """The nesting of the text; ``addresses`` are those found in it."""
    depth = bytearray(len(text))
    for address in addresses:
        depth[address.start : address.end] = b"\x04" * (address.end - address.start)
    quoted = quoted_stretches(text, skip=depth)
    for one in quoted:
        depth[one.start : one.end] = depth[one.start : one.end].translate(_WITH[1])
    stack: list[tuple[int, str]] = []
    brackets: list[tuple[int, int]] = []
    for found in _ANY_BRACKET.finditer(text):
        at, letter = found.start(), found.group()
        if depth[at] & 4:
            continue
        if letter in _BRACKET:
            stack.append((at, _BRACKET[letter]))
        elif stack and (stack[-1][1] == letter or any(closing == letter for _, closing in stack[-4:])):
            while stack:
                begin, closing = stack.pop()
                if closing == letter:
                    brackets.append((begin, at + 1))
                    break
    covered = 0
    brackets.sort()
    for begin, stop in brackets:  # outermost ones only: the whole stays linear
        if begin >= covered:
            depth[begin:stop] = depth[begin:stop].translate(_WITH[2])
            covered = stop
    return Nesting(bytes(depth), tuple(quoted), tuple(brackets))
