"""Where the names of instruments stand in a text: word by word, through a tree of all names; Chinese names as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from citator.facts.instruments import Instrument, instruments

__all__ = ["Named", "names"]

_WORD: Final = re.compile(r"[^\W_]+")
_GAP: Final = re.compile(r"(?:[ \t\xa0,()*_’'ʼ-]|\n(?!\s*\n)|–){1,6}|\.\s?")
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
_LONG: Final = 4
"""So many words make a name certain however its letters are set; shorter ones must have the capitals of the table."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name at ``[start, end)``. ``sure`` is False for letters that mean it beside an article only; ``full`` tells a full name."""

    start: int
    end: int
    instrument: Instrument
    full: bool
    sure: bool = True


@dataclass(slots=True)
class _Node:
    following: dict[str, _Node] = field(default_factory=dict)
    ends: tuple[Instrument, str, str] | None = None


@cache
def _tree() -> _Node:
    root = _Node()
    for one in instruments():
        for kind, group in (("full", one.full), ("short", one.short), ("abbreviation", one.abbreviations), ("cited", one.cited)):
            for name in group:
                if _CHINESE.search(name):
                    continue
                node = root
                for word in _WORD.findall(_folded(name)):
                    node = node.following.setdefault(word, _Node())
                node.ends = node.ends or (one, kind, name)
    return root


@cache
def _chinese() -> tuple[re.Pattern[str], dict[str, Instrument]]:
    known = {name: one for one in instruments() for name in one.full if _CHINESE.search(name)}
    return re.compile("|".join(sorted(map(re.escape, known), key=len, reverse=True))), known


def _folded(text: str) -> str:
    """Lower case, one letter for one (so that offsets stay), and ``ё`` as ``е``."""
    low = text.lower()
    return (low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)).replace("ё", "е")


def names(text: str) -> Iterator[Named]:
    """The names of instruments in ``text``, longest first at each place, none overlapping another."""
    root, folded = _tree(), _folded(text)
    following = root.following
    at = 0
    for word in _WORD.finditer(folded):
        if word.group() not in following or word.start() < at:
            continue
        found = _longest(text, folded, word, root)
        if found:
            yield found
            at = found.end
    if _CHINESE.search(text):
        pattern, known = _chinese()
        for chinese in pattern.finditer(text):
            yield Named(chinese.start(), chinese.end(), known[chinese.group()], full=True)


def _longest(text: str, folded: str, first: re.Match[str], root: _Node) -> Named | None:
    node, word, best = root.following[first.group()], first, None
    while True:
        if node.ends and _spelled(text[first.start() : word.end()], *node.ends[1:]):
            one, kind, _ = node.ends
            best = Named(first.start(), word.end(), one, kind == "full", kind != "cited")
        gap = _GAP.match(folded, word.end())
        if not gap or (gap.group()[0] == "." and word.end() - word.start() > 1):
            break
        following = _WORD.match(folded, gap.end())
        if not following or following.group() not in node.following:
            break
        node, word = node.following[following.group()], following
    if best and text[best.end : best.end + 1] == ")" and "(" in text[best.start : best.end].rpartition(")")[2]:
        return Named(best.start, best.end + 1, best.instrument, best.full, best.sure)
    return best


def _spelled(words: str, kind: str, name: str) -> bool:
    """Whether the letters are set as in a name: "cat" is no treaty, "geneva conventions" no name."""
    if kind in ("abbreviation", "cited"):
        return "".join(_WORD.findall(words)).isupper() or words[:2].isupper()
    parts, known = _WORD.findall(words), _WORD.findall(name)
    return len(known) >= _LONG or not any(one[0].isupper() and part[0].islower() for part, one in zip(parts, known, strict=False))
