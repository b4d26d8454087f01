"""Automatic numbers of list items and headings: OpenDocument keeps the rule and not the number (1.3 part 3, 5.3 and 16.30).

An item without a paragraph of its own only holds a list inside it, and takes no number: so programs write an item of the second level
whose neighbours stand elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from citator.formats.readers._office.labels import label
from citator.formats.readers._office.odf_styles import LOEXT, STYLE, TEXT, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["ListNumbers"]

_FORMATS: Final = {
    "1": "decimal", "i": "lowerRoman", "I": "upperRoman", "a": "lowerLetter", "A": "upperLetter", "1st": "ordinal", "01": "decimalZero",
    "①, ②, ③, ...": "decimalEnclosedCircle", "１, ２, ３, ...": "decimalFullWidth", "": "none",
}  # fmt: skip
_LONGEST: Final = 60  # characters around the numbers; they are written once for each item
_LEVELS: Final = 10
_XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
_PLACE: Final = re.compile(r"%(\d{1,2})%")
_FOLLOWED: Final = {"space": " ", "nothing": ""}


@dataclass(slots=True)
class _List:
    """The counts of a list by level, from 1; lists that go on with one another share them."""

    id: str
    counts: dict[int, int] = field(default_factory=dict)


class ListNumbers:
    """Counts the items of the lists that are open, and the headings."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._list = _List("")
        self._open: list[str] = []  # the styles of the lists that are open, the innermost last
        self._by_id: dict[str, _List] = {}
        self._by_style: dict[str, _List] = {}
        self._headings: dict[int, int] = {}
        self._pending = ""

    def open(self, element: Element) -> None:
        """A list begins; without a style of its own it has that of the list around it."""
        style = element.get(TEXT + "style-name") or (self._open[-1] if self._open else "")
        goes_on = element.get(TEXT + "continue-numbering") == "true"
        if not self._open:
            before = self._by_id.get(element.get(TEXT + "continue-list", "")) or (self._by_style.get(style) if goes_on else None)
            self._list = before or _List("")
            if list_id := element.get(_XML_ID, ""):
                self._by_id[list_id] = self._list
            self._by_style[style] = self._list
        self._open.append(style)

    def close(self) -> None:
        """The innermost list ends."""
        self._open.pop()
        self._pending = ""

    def item(self, element: Element) -> None:
        """An item begins: its number stands before the next paragraph."""
        self._pending = ""
        depth = len(self._open)
        shape = self._level(self._open[-1], depth)
        own = next((str(child.tag) for child in element if str(child.tag) in (TEXT + "p", TEXT + "h", TEXT + "list")), "")
        if own == TEXT + "list" or depth > _LEVELS:
            return
        counts = self._list.counts
        given = _number(element.get(TEXT + "start-value"))
        counts[depth] = counts[depth] + 1 if given is None and depth in counts else _first(shape) if given is None else given
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]
        if shape is not None:
            self._pending = self._shown(shape, counts, depth, self._open[-1])

    def heading(self, element: Element, level: int) -> str:
        """The number printed before a heading that stands in no list, with the blank behind it; "" where headings have none."""
        shape = self._styles.outline.get(level)
        plain = element.get(TEXT + "is-list-header") == "true" or self._styles.list_style(element.get(TEXT + "style-name", "")) == ""
        if shape is None or plain or self._open or not 0 < level <= _LEVELS:
            return ""
        counts = self._headings
        given = _number(element.get(TEXT + "start-value")) if element.get(TEXT + "restart-numbering") == "true" else None
        counts[level] = counts[level] + 1 if given is None and level in counts else _first(shape) if given is None else given
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        return self._shown(shape, counts, level, None)

    def take(self) -> str:
        """The number to print before the paragraph that begins now, with the blank behind it."""
        shown, self._pending = self._pending, ""
        return shown

    def _level(self, style: str | None, depth: int) -> Element | None:
        if style is None:
            return self._styles.outline.get(depth)
        return self._styles.list_levels(style).get(depth)

    def _shown(self, level: Element, counts: dict[int, int], depth: int, style: str | None) -> str:
        if not level.get(STYLE + "num-format"):
            return ""

        def number(at: int) -> str:
            upper = level if at == depth else self._level(style, at)
            return _written(counts.get(at, _first(upper)), upper if upper is not None else level)

        shaped = level.get(LOEXT + "num-list-format") or level.get(STYLE + "num-list-format")
        if shaped:
            words = _PLACE.sub(lambda place: number(min(int(place[1]), depth)), shaped[:_LONGEST])
        else:
            shown = min(_number(level.get(TEXT + "display-levels")) or 1, depth)
            numbers = [words for at in range(depth - shown + 1, depth + 1) if (words := number(at))]
            before, after = (level.get(STYLE + name, "")[:_LONGEST] for name in ("num-prefix", "num-suffix"))
            words = f"{before}{'.'.join(numbers)}{after}"
        follows = level.find(f"{STYLE}list-level-properties/{STYLE}list-level-label-alignment")
        blank = _FOLLOWED.get("" if follows is None else follows.get(TEXT + "label-followed-by", ""), "\t")
        return words.rstrip() + blank if blank and words.strip() else words


def _written(number: int, level: Element) -> str:
    form = _FORMATS.get(level.get(STYLE + "num-format", ""), "decimal")
    if form.endswith("Letter") and level.get(STYLE + "num-letter-sync") != "true":
        return _counted(number, form)
    return label(number, form)


def _counted(number: int, form: str) -> str:
    """a, …, z, aa, ab, …: letters as figures, where Word repeats them."""
    letters = ""
    while number > 0:
        number, at = divmod(number - 1, 26)
        letters = chr(ord("a") + at) + letters
    return letters.upper() if form.startswith("upper") else letters


def _first(level: Element | None) -> int:
    start = None if level is None else _number(level.get(TEXT + "start-value"))
    return 1 if start is None else start


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else None
