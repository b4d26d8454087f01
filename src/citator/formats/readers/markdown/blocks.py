"""The blocks of a Markdown file in which notes may stand: paragraphs and the items of lists, and the label that each begins with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from citator.text.spans import Within

__all__ = ["Block", "blocks_of", "past_tags"]

_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+\Z")
_ITEM: Final = re.compile(r"[ \t>]*(?:[-*+]|(?P<number>\d{1,4})[.)])[ \t]+")
_DIVIDES: Final = re.compile(r"[ \t>]*(?:#{1,6}(?:[ \t]|$)|(?:[-*_][ \t]*){3,}$|=+[ \t]*$)")
_LABELLED: Final = re.compile(
    r"[ \t>]*(?:<[^<>\n]{1,400}>[ \t]*){0,8}(?:\\?\[|<sup>|\*{0,2}\^)|[ \t>]*<(?:li|p|div|tr|dt|dd|aside)\b", re.IGNORECASE
)
_QUOTE: Final = re.compile(r"[ \t>]*")
_TAGS: Final = re.compile(r"(?:[ \t>*_^]|\\\^|</?[A-Za-z][^<>\n]{0,400}>|\[\]\{[^{}\n]{0,200}\}|\{[#.][^{}\n]{0,200}\})*")
_TYPED: Final = re.compile(r"\\?[\[(](\d{1,4})\\?[\])](?!\()[.:]?|(\d{1,4})(?=[.)\s]|\\\.|</)(?:\\?[.)])?|([⁰¹²³⁴-⁹]{1,4})")
_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Block:
    """A block at ``[start, end)``. ``label`` is the number typed before it, ``body`` where its words begin; ``deep``: it is indented and
    goes on with what stands above it; ``divides``: a heading or a rule.
    """

    start: int
    end: int
    body: int
    label: str | None = None
    deep: bool = False
    divides: bool = False


def past_tags(text: str, at: int) -> int:
    """Where the words begin behind tags, places with a name, and signs of emphasis."""
    found = _TAGS.match(text, at)
    return found.end() if found else at


def blocks_of(text: str, code: Within) -> list[Block]:
    """The blocks in their order. A line opens one that begins as notes do, an item of a list, a heading, a rule; code is in none."""
    out: list[Block] = []
    start = end = -1
    for line in _LINE.finditer(text):
        shown = line[0].strip(" \t\r\n>")
        verbatim = not shown or code(line.start(), line.start() + len(line[0].rstrip()))
        divides = bool(_DIVIDES.match(line[0]))
        if start >= 0 and (verbatim or divides or _opens(line[0])):
            out.append(_block(text, start, end))
            start = -1
        if verbatim:
            continue
        if divides:
            out.append(Block(line.start(), line.end(), line.start(), divides=True))
        else:
            start = line.start() if start < 0 else start
            end = line.start() + len(line[0].rstrip())
    return out if start < 0 else [*out, _block(text, start, end)]


def _opens(line: str) -> bool:
    """Whether a line begins something new, though no blank line stands before it."""
    return bool(_ITEM.match(line) or _LABELLED.match(line))


def _block(text: str, start: int, end: int) -> Block:
    item = _ITEM.match(text, start, end)
    quote = _QUOTE.match(text, start, end)
    deep = not item and text.startswith(("  ", "\t"), start)
    body = past_tags(text, item.end() if item else quote.end() if quote else start)
    label = item["number"] if item else None
    if label is None and (typed := _TYPED.match(text, body, end)):
        label = typed[1] or typed[2] or typed[3].translate(_RAISED)
        body = past_tags(text, typed.end())
    return Block(start, end, min(body, end), label, deep)
