"""Automatic numbers of paragraphs: Word keeps the rule and not the number (ECMA-376 part 1, 17.9).

Without them "[3]" in the text points at nothing, and "para. 12" of a numbered document can't be found. Bullets are no numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from citator.formats.readers._office.labels import label
from citator.formats.readers._office.word_parts import W, WordFile, attribute, flag, number, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["ListNumbers"]

_PLACE: Final = re.compile(r"%([1-9])")
_SUFFIX: Final = {"space": " ", "nothing": ""}
_LEVELS: Final = 9
_LONGEST: Final = 60  # characters around the numbers; it is written once for each paragraph


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int
    suffix: str
    legal: bool  # all numbers in figures
    style: str  # of the paragraphs that stand on this level without saying so
    after: int | None  # it begins anew only behind paragraphs of this level or above; -1: never


@dataclass(frozen=True, slots=True)
class _List:
    """One ``w:num``: its levels, the count it shares with others of the same kind, and the levels that it starts anew."""

    levels: dict[int, _Level]
    shared: str
    restarts: dict[int, int]


class ListNumbers:
    """Counts the numbered paragraphs of a document, which must be asked for in their order."""

    def __init__(self, word: WordFile) -> None:
        root = word.related("numbering")
        kinds = [] if root is None else list(root.iterfind(W + "abstractNum"))
        linked = {name: kind for kind in kinds if (name := value(kind, "styleLink"))}
        # A kind of list that a style defines is written down once, and others name the style (17.9.21, 17.9.27).
        same = {attribute(kind, "abstractNumId"): linked.get(value(kind, "numStyleLink"), kind) for kind in kinds}
        levels = {kind_id: _levels(kind) for kind_id, kind in same.items()}
        shared = {kind_id: attribute(kind, "abstractNumId") for kind_id, kind in same.items()}
        lists = [] if root is None else list(root.iterfind(W + "num"))
        self._lists = {attribute(one, "numId"): _list(one, levels, shared) for one in lists}
        self._counts: dict[str, dict[int, int]] = {}
        self._used: set[str] = set()
        self._styles = {attribute(style, "styleId"): style for style in ([] if word.styles is None else word.styles.iter(W + "style"))}

    def next(self, properties: Element | None) -> str:
        """The number printed before the paragraph with these properties, with the blank behind it; "" where there is none."""
        if properties is None or not self._lists:
            return ""
        list_id, level = self._place(properties)
        found = self._lists.get(list_id)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.shared, {})
        if list_id not in self._used:
            self._used.add(list_id)
            for at, start in found.restarts.items():
                counts[at] = start - 1
        counts[level] = counts.get(level, found.levels[level].start - 1) + 1
        for deeper in [at for at in counts if at > level and _begins_anew(found.levels.get(at), level)]:
            del counts[deeper]
        shape = found.levels[level]
        if shape.form in ("bullet", "none") or not shape.text:
            return ""

        def number_at(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            upper = found.levels.get(at, shape)
            return label(counts.get(at, upper.start), "decimal" if shape.legal and upper.form != "decimalZero" else upper.form)

        return _PLACE.sub(number_at, shape.text) + shape.suffix

    def _place(self, properties: Element) -> tuple[str, int]:
        """The list of a paragraph and its level there: its own, or that of its style or of one the style is based on."""
        own = properties.find(W + "numPr")
        list_id, level = value(own, "numId"), value(own, "ilvl")
        style_id = style = value(properties, "pStyle")
        said = bool(level)
        for _ in range(_LEVELS):
            element = self._styles.get(style_id)
            if element is None or (list_id and level):
                break
            given = element.find(f"{W}pPr/{W}numPr")
            list_id = list_id or value(given, "numId")
            level = level or value(given, "ilvl")
            style_id = value(element, "basedOn")
        named = {} if said or list_id not in self._lists else self._lists[list_id].levels
        at = next((at for at, one in named.items() if style and one.style == style), number(level, 0))
        return list_id, min(at, _LEVELS - 1)


def _begins_anew(deeper: _Level | None, level: int) -> bool:
    """Whether a level counts anew behind a paragraph of a higher one: behind any, unless it names one (17.9.11)."""
    return deeper is None or deeper.after is None or level <= deeper.after


def _levels(kind: Element) -> dict[int, _Level]:
    return {number(attribute(level, "ilvl"), 0): _level(level) for level in kind.iterfind(W + "lvl")}


def _level(element: Element) -> _Level:
    return _Level(
        value(element, "numFmt") or "decimal",
        value(element, "lvlText")[:_LONGEST],
        number(value(element, "start"), 0),
        _SUFFIX.get(value(element, "suff"), "\t"),
        flag(element, "isLgl"),
        value(element, "pStyle"),
        None if not (after := value(element, "lvlRestart")) else number(after, 0) - 1,
    )


def _list(element: Element, kinds: dict[str, dict[int, _Level]], shared: dict[str, str]) -> _List:
    kind = value(element, "abstractNumId")
    levels = dict(kinds.get(kind, {}))
    restarts: dict[int, int] = {}
    for override in element.iterfind(W + "lvlOverride"):
        at = number(attribute(override, "ilvl"), 0)
        level = override.find(W + "lvl")
        if level is not None:
            levels[at] = _level(level)
        start = value(override, "startOverride")
        if start:
            restarts[at] = number(start, 1)
    return _List(levels, shared.get(kind, kind), restarts)
