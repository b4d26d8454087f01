"""Automatic numbers of list items: OpenDocument keeps the rule and not the number (1.3 part 3, 5.3 and 16.30)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from citator.formats.readers._office.labels import label
from citator.formats.readers._office.odf_styles import STYLE, TEXT, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["ListNumbers"]

_FORMATS: Final = {"1": "decimal", "i": "lowerRoman", "I": "upperRoman", "a": "lowerLetter", "A": "upperLetter"}
_LONGEST: Final = 60  # characters around the numbers; they are written once for each item
_XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"


@dataclass(slots=True)
class _Open:
    style: str
    list_id: str
    number: int | None  # of the last item; None before the first


class ListNumbers:
    """Counts the items of the lists that are open."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._open: list[_Open] = []
        self._ended: dict[str, int] = {}
        self._last: dict[tuple[str, int], int] = {}
        self._pending = ""

    def open(self, element: Element) -> None:
        """A list begins; without a style of its own it has that of the list around it."""
        style = element.get(TEXT + "style-name") or (self._open[-1].style if self._open else "")
        found = _Open(style, element.get(_XML_ID, ""), None)
        before = self._ended.get(element.get(TEXT + "continue-list", ""))
        if before is None and element.get(TEXT + "continue-numbering") == "true":
            before = self._last.get((style, len(self._open)))
        found.number = before
        self._open.append(found)

    def close(self) -> None:
        """The innermost list ends."""
        ended = self._open.pop()
        self._pending = ""
        if ended.number is not None:
            self._ended[ended.list_id] = ended.number
            self._last[ended.style, len(self._open)] = ended.number

    def item(self, element: Element) -> None:
        """An item begins: its number stands before the next paragraph."""
        here = self._open[-1]
        level = self._level(here.style, len(self._open))
        given = element.get(TEXT + "start-value", "")
        if given.isascii() and given.isdigit() and len(given) < 7:
            here.number = int(given)
        else:
            here.number = _start(level) if here.number is None else here.number + 1
        self._pending = "" if level is None else self._shown(here.style, level)

    def take(self) -> str:
        """The number to print before the paragraph that begins now, with the blank behind it."""
        shown, self._pending = self._pending, ""
        return shown

    def _level(self, style: str, depth: int) -> Element | None:
        found = self._styles.lists.get(style)
        levels = [] if found is None else found.iter(TEXT + "list-level-style-number")
        return next((level for level in levels if level.get(TEXT + "level") == str(depth)), None)

    def _shown(self, style: str, level: Element) -> str:
        form = _FORMATS.get(level.get(STYLE + "num-format", ""))
        if form is None:
            return ""
        wanted = level.get(TEXT + "display-levels", "1")
        count = min(int(wanted) if wanted.isascii() and wanted.isdigit() else 1, len(self._open))
        first = len(self._open) - max(count, 1)
        numbers = []
        for depth in range(first, len(self._open)):
            upper = self._level(style, depth + 1)
            shape = form if upper is None else _FORMATS.get(upper.get(STYLE + "num-format", ""), "")
            if shape:
                numbers.append(label(self._open[depth].number or 1, shape))
        before, after = (level.get(STYLE + name, "")[:_LONGEST] for name in ("num-prefix", "num-suffix"))
        return f"{before}{'.'.join(numbers)}{after}\t"


def _start(level: Element | None) -> int:
    start = "" if level is None else level.get(TEXT + "start-value", "")
    return int(start) if start.isascii() and start.isdigit() and len(start) < 7 else 1
