"""The text of an HTML tree in reading order, with the range that every element takes in it.

White space is collapsed as a browser does it (CSS Text 3 §4.1); blocks are divided by a blank line, ``<br>`` and table rows by a line
end. What is never shown (scripts, hidden elements) is left out; hidden notes are put at the end, since they are read there or nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from lxml import etree

__all__ = ["Element", "Flow", "reading_order"]

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for the type of its elements

_BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead ul caption".split()
)
_DROPPED: Final = frozenset(
    "head script style template noscript svg select textarea iframe object canvas audio video map datalist input button".split()
)
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_HIDDEN_NOTE: Final = re.compile(r"footnote__note\b|footnote-content\b.*\bhidden\b|\bnote-tooltip\b", re.IGNORECASE)
_FURNITURE_TAGS: Final = frozenset(("header", "footer", "aside"))
_FURNITURE_ROLES: Final = frozenset(("navigation", "banner", "contentinfo", "search", "menubar", "menu"))
_FURNITURE_CLASSES: Final = frozenset(
    "nav navbar navbox navigation menu main-menu sidebar breadcrumb breadcrumbs toc mw-editsection mw-jump-link catlinks noprint "
    "skip-link screen-reader-text sharedaddy social-share share-buttons related-posts cookie-notice site-header site-footer".split()
)
_SPACE: Final = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class Flow:
    """The text, the range of every element in it, and the ranges of the furniture of the page.

    Ranges begin and end at a character that is no white space; an empty element has ``start == end``, where the text after it begins.
    """

    text: str
    spans: dict[Element, tuple[int, int]]
    furniture: list[tuple[int, int]] = field(default_factory=list)

    def shown(self, element: Element) -> str:
        """What an element shows; "" for one that is not shown."""
        start, end = self.spans.get(element, (0, 0))
        return self.text[start:end]


def reading_order(root: Element, targets: Collection[str] = ()) -> Flow:
    """The flow of the tree below ``root``. Elements whose id is in ``targets`` are not dropped when hidden, but put at the end."""
    writer = _Writer(frozenset(targets))
    writer.walk(root)
    while writer.deferred:
        element = writer.deferred.pop(0)
        writer.break_line(2)
        writer.walk(element, top=True)
    return writer.flow()


class _Writer:
    def __init__(self, targets: frozenset[str]) -> None:
        self._targets = targets
        self._pieces: list[str] = []
        self._length = 0
        self._breaks = 0
        self._space = False
        self._preformatted = 0
        self._spans: dict[Element, tuple[int, int]] = {}
        self._furniture: list[Element] = []
        self._seen: set[Element] = set()
        self.deferred: list[Element] = []

    def walk(self, root: Element, *, top: bool = False) -> None:
        """Write a tree; ``top`` where it is a hidden element that is to be written now."""
        events = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in events:
            if event in ("comment", "pi"):
                if element is not root:
                    self._write(element.tail)
            elif event == "start":
                if self._is_dropped(element) and not (top and element is root):
                    events.skip_subtree()
                    if element.tag == "br":
                        self.break_line(1)
                    continue
                self._open(element)
            else:
                self._close(element)
                if element is not root:
                    self._write(element.tail)

    def _is_dropped(self, element: Element) -> bool:
        if element.tag in _DROPPED:
            return True
        attributes = element.attrib
        if not attributes:
            return False
        note = _HIDDEN_NOTE.search(attributes.get("class", ""))
        if note or "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")):
            if (note or attributes.get("id", "") in self._targets) and element not in self._seen:
                self._seen.add(element)
                self.deferred.append(element)
            return True
        return False

    def _open(self, element: Element) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self.break_line(2)
            self._preformatted += tag == "pre"
        elif tag in ("br", "tr"):
            self.break_line(1)
        elif tag in ("td", "th"):
            self._space = True
        if _is_furniture(element):
            self._furniture.append(element)
        self._spans[element] = (self._length, self._length)
        self._write(element.text)

    def _close(self, element: Element) -> None:
        if element not in self._spans:
            return
        self._spans[element] = (self._spans[element][0], self._length)
        if element.tag in _BLOCKS:
            self.break_line(2)
            self._preformatted -= element.tag == "pre"
        elif element.tag == "tr":
            self.break_line(1)

    def break_line(self, count: int) -> None:
        """Let what comes next begin a line, after ``count`` line ends."""
        if self._length:
            self._breaks = max(self._breaks, count)
        self._space = False

    def _write(self, text: str | None) -> None:
        if not text:
            return
        if self._preformatted:
            first, *rest = text.split("\n")
            self._put(first, strip=False)
            for line in rest:
                self._breaks = min(2, self._breaks + 1) if self._length else 0
                self._put(line, strip=False)
            return
        self._put(_SPACE.sub(" ", text), strip=True)

    def _put(self, text: str, *, strip: bool) -> None:
        core = text.strip(" ") if strip else text.rstrip()
        if not core:
            self._space = self._space or (bool(text) and not self._breaks)
            return
        if self._breaks:
            self._append("\n" * self._breaks)
        elif self._length and (self._space or (strip and text[0] == " ")):
            self._append(" ")
        self._append(core)
        self._breaks = 0
        self._space = text[-1] == " "

    def _append(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def flow(self) -> Flow:
        """What was written."""
        text = "".join(self._pieces)
        spans: dict[Element, tuple[int, int]] = {}
        for element, span in self._spans.items():
            start, end = span
            while start < len(text) and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            spans[element] = (start, max(start, end))
        return Flow(text, spans, _without_main_text(self._furniture, spans, len(text)))


def _is_furniture(element: Element) -> bool:
    tag = element.tag
    if tag == "nav":
        return True
    attributes = element.attrib
    if attributes and tag in ("div", "section", "ul", "ol", "aside", "header", "footer", "form", "span", "sup", "table", "p", "a"):
        if attributes.get("role") in _FURNITURE_ROLES:
            return True
        if not _FURNITURE_CLASSES.isdisjoint(attributes.get("class", "").split()):
            return True
    return tag in _FURNITURE_TAGS and not any(ancestor.tag in ("article", "main") for ancestor in element.iterancestors())


def _without_main_text(elements: list[Element], spans: dict[Element, tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """The outermost of the ranges; none that holds more than half of the text, which is then no furniture."""
    out: list[tuple[int, int]] = []
    for start, end in sorted((spans[element] for element in elements), key=lambda span: (span[0], -span[1])):
        if end > start and (end - start) * 2 <= length and (not out or start >= out[-1][1]):
            out.append((start, end))
    return out
