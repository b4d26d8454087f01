"""The text of an HTML tree in reading order, with the range that every element takes in it.

White space is collapsed as a browser does it (CSS Text 3 §4.1); blocks are divided by a blank line, ``<br>`` and table rows by a line
end. What is never shown (scripts, hidden elements) is left out; notes that are hidden or stand beside the text are put at the end, since
they are read there or nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, TypeAlias

from lxml import etree

from citator.formats.readers.html.labels import label_of

__all__ = ["Element", "Flow", "above", "reading_order"]

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for the type of its elements

_BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hgroup hr html legend li main menu nav ol p pre search section summary table tbody tfoot thead ul caption frameset "
    "noframes".split()
)
_DROPPED: Final = frozenset(
    "head script style template noscript svg select textarea iframe object canvas audio video map datalist input annotation "
    "annotation-xml applet embed progress meter rp".split()
)
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_UNSEEN: Final = frozenset(("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "cite-accessibility-label"))
_BESIDE: Final = re.compile(
    r"footnote__note\b|footnote-content\b.*\bhidden\b|\bnote-tooltip\b|(?:^|\s)(?:sidenote|marginnote|ltx_note_outer)(?:\s|$)|"
    r"\bfootnote_tooltip\b",
    re.IGNORECASE,
)
"""Notes that a style sheet hides, or puts into the margin: Modern Footnotes, LaTeXML, Tufte CSS and the like."""

_REPEATS: Final = re.compile(r"\bnote-tooltip\b|\bfootnote_tooltip\b", re.IGNORECASE)
_QUOTED: Final = re.compile(r"['\"#]([\w:.-]+)")
_SPACE: Final = re.compile(r"[ \t\n\r\f]+")
_DEEP: Final = 60
"""How many levels up something can be that has to do with an element. Pages of 100,000 nested elements exist as attacks only."""


def above(element: Element) -> Iterator[Element]:
    """The elements around ``element``, from the inside; not more than 60, so that no depth makes work grow with its square."""
    return islice(element.iterancestors(), _DEEP)


@dataclass(slots=True)
class Flow:
    """The text, the range of every element in it, and the order of elements: when each is entered and left.

    Ranges begin and end at a character that is no white space; an empty element has ``start == end``, where the text after it begins.
    """

    text: str
    spans: dict[Element, tuple[int, int]]
    order: dict[Element, tuple[int, int]] = field(default_factory=dict)

    def shown(self, element: Element) -> str:
        """What an element shows; "" for one that is not shown."""
        start, end = self.spans.get(element, (0, 0))
        return self.text[start:end]

    def holds(self, outer: Element, inner: Element) -> bool:
        """Whether ``inner`` is ``outer`` or stands in it."""
        left, right = self.order.get(outer, (1, 0))
        return left <= self.order.get(inner, (-1, -1))[0] <= right


def reading_order(root: Element, targets: Collection[str] = (), names: Collection[str] = ()) -> Flow:
    """The flow of the tree below ``root``. Elements whose id is in ``targets`` are not dropped when hidden, but put at the end; ``names``
    are all ids and names in the page.
    """
    writer = _Writer(frozenset(targets), frozenset(names))
    writer.walk(root)
    for element in writer.deferred:  # grows while it is read
        writer.break_line(2)
        writer.walk(element, top=True)
    return writer.flow()


class _Writer:
    def __init__(self, targets: frozenset[str], names: frozenset[str]) -> None:
        self._targets = targets
        self._names = names
        self._pieces: list[str] = []
        self._length = 0
        self._breaks = 0
        self._space = False
        self._preformatted = 0
        self._sidenotes = 0
        self._clock = 0
        self._spans: dict[Element, tuple[int, int]] = {}
        self._order: dict[Element, tuple[int, int]] = {}
        self._seen: set[Element] = set()
        self.deferred: list[Element] = []

    def walk(self, root: Element, *, top: bool = False) -> None:
        """Write a tree; ``top`` where it is a hidden element that is to be written now."""
        events = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in events:
            if event == "start":
                if self._is_dropped(element) and not (top and element is root):
                    events.skip_subtree()
                    continue
                self._open(element)
            elif event == "end":
                self._close(element)
                if element is not root:
                    self._write(element.tail)
            elif element is not root:
                self._write(element.tail)

    def _is_dropped(self, element: Element) -> bool:
        tag = element.tag
        if tag in _DROPPED:
            return True
        attributes = element.attrib
        if tag == "button":
            return not (label_of("".join(map(str, element.itertext())).strip()) and "note" in str(attributes).lower())
        if not attributes:
            return tag == "dialog"
        if "hidden" in attributes or "popover" in attributes or (tag == "dialog" and "open" not in attributes):
            return self._set_aside(element, attributes.get("id", "") in self._targets)
        style = attributes.get("style")
        if style and _HIDDEN.search(style):
            return self._set_aside(element, attributes.get("id", "") in self._targets)
        classes = attributes.get("class")
        if not classes:
            return False
        if "ltx_" in classes and _is_second_label(element, classes):
            return True
        if "note" in classes and _BESIDE.search(classes):
            return self._set_aside(element, not (_REPEATS.search(classes) and self._is_listed(element)))
        return not _UNSEEN.isdisjoint(classes.split()) and len("".join(map(str, islice(element.itertext(), 40)))) < 200

    def _set_aside(self, element: Element, wanted: bool) -> bool:
        if wanted and element not in self._seen:
            self._seen.add(element)
            self.deferred.append(element)
        return True

    def _is_listed(self, tooltip: Element) -> bool:
        """Whether the marker before a tooltip leads to the note itself, which then stands elsewhere in the page."""
        own = tooltip.get("id")
        around = [one for one in (tooltip.getprevious(), tooltip.getparent()) if one is not None]
        values = " ".join(str(value) for one in around for value in one.attrib.values())
        return any(name in self._names and name != own for name in _QUOTED.findall(values))

    def _open(self, element: Element) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self.break_line(2)
            self._preformatted += tag == "pre"
        elif tag == "br":
            self._breaks = min(2, self._breaks + 1) if self._length else 0
            self._space = False
        elif tag == "tr":
            self.break_line(1)
        elif tag in ("td", "th"):
            self._space = True
        self._clock += 1
        self._order[element] = (self._clock, self._clock)
        self._spans[element] = (self._length, self._length)
        if tag == "q":
            self._write("“")
        self._write(element.text)
        if tag == "label" and "sidenote-number" in element.get("class", ""):  # the style sheet counts (Tufte CSS)
            self._sidenotes += 1
            self._write(str(self._sidenotes))

    def _close(self, element: Element) -> None:
        if element not in self._spans:
            return
        if element.tag == "q":
            self._write("”")
        self._spans[element] = (self._spans[element][0], self._length)
        self._order[element] = (self._order[element][0], self._clock)
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
        known, shown = -1, 0
        for element, span in self._spans.items():
            start, end = span
            if start != known:
                known = shown = start
                while shown < len(text) and text[shown].isspace():
                    shown += 1
            start = shown
            while end > start and text[end - 1].isspace():
                end -= 1
            spans[element] = (start, max(start, end))
        return Flow(text, spans, self._order)


def _is_second_label(element: Element, classes: str) -> bool:
    """Whether an element is the label that LaTeXML puts once more into the note itself."""
    parent = element.getparent()
    inside = parent is not None and "ltx_note_content" in parent.get("class", "")
    return inside and any(name in classes for name in ("ltx_note_mark", "ltx_tag_note", "ltx_note_type"))
