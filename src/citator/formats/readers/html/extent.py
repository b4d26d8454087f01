"""How far a note of a web page reaches, and what of it is label and way back."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from citator.formats.readers.html.labels import BACK_SIGNS, RAISED, is_back, label_of, without_back
from citator.formats.readers.html.order import Element, Flow, above
from citator.model import NoteKind

__all__ = [
    "MORE",
    "Extent",
    "PageMarker",
    "PageNote",
    "Target",
    "behind_label",
    "block_of",
    "in_line",
    "kind_of",
    "note_at",
    "opens_with",
    "shown_label",
]

_BLOCKS: Final = frozenset(
    ("li", "p", "div", "aside", "dd", "dt", "td", "th", "section", "blockquote", "tr", "table", "details", "article", "body")
)
_NESTS: Final = frozenset(("li", "div", "aside", "dd", "td", "th", "tr", "tbody", "table", "section", "details"))
_ONE_EACH: Final = frozenset(("li", "dd", "tr", "tbody", "table", "aside", "details"))
MORE: Final = frozenset(("p", "blockquote", "ul", "ol", "table", "pre", "dl", "figure", "dd"))
"""Blocks that a note may go on with."""

_END_NAME: Final = re.compile(r"end_?-?note|(?:^|[^a-z])edn(?:$|[^a-z])", re.IGNORECASE)
_REFERENCE_NAME: Final = re.compile(
    r"(?:^|[._-])(?:bib|bibr|bibitem|cr|ltx_bibitem|csl-entry|citeref|biblioentry)(?:[._-]|\d|\s|$)", re.IGNORECASE
)
_ONE_NOTE: Final = re.compile(
    r"(?:foot|end|side)_?-?note(?!s)|(?:^|[^a-z])(?:note|sdfootnote|ftn|edn|fn|cite_note)(?:$|[^a-z])", re.IGNORECASE
)
_TYPE: Final = re.compile(r"(?:foot|end)note(?:text|mark)?: ?", re.IGNORECASE)
_BEFORE: Final = re.compile(rf"[\s\xa0{re.escape(BACK_SIGNS)}]+|[\])）］】][.:\s]*|[.:]\s")
_SIGNS: Final = re.compile(rf"[\s\xa0{re.escape(BACK_SIGNS)}]+")
_REST: Final = re.compile(r"[.:)\]\s]*")
_SHOWN: Final = re.compile(r"[\[(]?(\w{1,6})([.)\]:]{0,2})")
_LABEL_NAME: Final = re.compile(r"(?:^|[\s_-])(?:label|num|number|ord|ordinal|counter|index)(?:[\s_-]|$)", re.IGNORECASE)
_GAP: Final = 80
"""The most letters of signs and words between a way back and the edge of its note."""

_WAYS: Final = 60
"""No note is pointed at so often that more ways back stand in the middle of it."""

_AROUND: Final = (("[", "]"), ("(", ")"), ("［", "］"), ("（", "）"))


@dataclass(frozen=True, slots=True)
class PageMarker:
    """A marker at ``[start, end)`` of the text."""

    label: str
    start: int
    end: int


@dataclass(slots=True)
class PageNote:
    """A note at ``[start, end)``; what it says is ``[body, close)``, without the label, and without the ranges of ``cuts``."""

    label: str
    kind: NoteKind
    start: int
    end: int
    body: int
    close: int
    markers: list[PageMarker] = field(default_factory=list)
    cuts: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Target:
    """What markers lead to: an element, and the block that it stands in or opens. ``in_lines``: notes are lines of that block."""

    element: Element
    markers: list[Element]
    label: str
    block: Element
    start: int
    end: int
    in_lines: bool = False


def block_of(element: Element, flow: Flow) -> Element | None:
    """The block that a target names: itself, the one around it, or the next where it is empty and stands before one."""
    block = element if element.tag in _BLOCKS else next((outer for outer in above(element) if outer.tag in _BLOCKS), None)
    if not flow.shown(element):
        for empty in (element, *islice(element.iterancestors(), 2)):
            if flow.shown(empty):
                break
            last, following = empty, empty.getnext()
            while following is not None and not flow.shown(following) and not (last.tail or "").strip():
                last, following = following, following.getnext()
            if following is not None and following.tag in _BLOCKS and not (last.tail or "").strip():
                return following
    return block if block is not None and block in flow.spans else None


class Extent:
    """How far each of the notes reaches; ``targets`` are in the order of the page."""

    def __init__(self, targets: list[Target], flow: Flow) -> None:
        self._flow = flow
        self._targets = targets
        self._marks = sorted(flow.spans[marker][0] for target in targets for marker in target.markers)
        self._counts: dict[Element, int] = {}
        for target in targets:
            for outer in {target.element, target.block, *above(target.element), *above(target.block)}:
                self._counts[outer] = self._counts.get(outer, 0) + 1

    def all(self) -> Iterator[tuple[Target, int, int]]:
        """Each target with start and end of its note."""
        flow = self._flow
        for target in self._targets:
            self._widen(target)
        for index, target in enumerate(self._targets):
            following = self._targets[index + 1] if index + 1 < len(self._targets) else None
            start, end = target.start, target.end
            if target.in_lines or self._counts[target.block] > 1:
                start, end = self._line(target, following, index)
            elif following and self._goes_on(target.block, following):
                end = flow.spans[following.block][0]  # a note of several paragraphs that stand side by side
            elif target.block.tag == "dt":
                end = self._definition(target.block, end)
            while end > start and flow.text[end - 1].isspace():
                end -= 1
            if end > start:
                yield target, start, end

    def _line(self, target: Target, following: Target | None, index: int) -> tuple[int, int]:
        """A note among several of a block, divided by line ends; the last one ends where the ones before it would."""
        text = self._flow.text
        start = max(target.start, self._flow.spans[target.element][0])
        if following is not None and following.block is target.block:
            return start, self._flow.spans[following.element][0]
        before = self._targets[index - 1] if index else None
        first = self._flow.spans[before.element][0] if before and before.block is target.block else start
        stop = text.find("\n" if 0 < text.find("\n", first) < start and "\n\n" not in text[first:start] else "\n\n", start, target.end)
        return start, stop if stop > 0 else target.end

    def _widen(self, target: Target) -> None:
        """Let the note be the largest element around its target that begins with it and holds nothing but it."""
        flow = self._flow
        if target.in_lines or self._counts[target.block] > 1:
            return
        parent = target.block.getparent()
        while parent is not None and parent.tag in _NESTS and self._counts.get(parent, 0) == 1 and flow.spans[parent][0] == target.start:
            if any(flow.holds(parent, marker) for marker in target.markers) or not self._is_one_note(parent, target):
                return
            target.block, target.end = parent, flow.spans[parent][1]
            parent = parent.getparent()

    def _is_one_note(self, parent: Element, target: Target) -> bool:
        if parent.tag in _ONE_EACH or _ONE_NOTE.search(f"{parent.get('id') or ''} {parent.get('class') or ''}"):
            return True
        left, right = self._flow.spans[parent][1], target.end
        if not without_back(self._flow.text[right:left]):
            return True
        return any(
            beside is not None and beside.tag == parent.tag and self._counts.get(beside, 0) == 1
            for beside in (parent.getnext(), parent.getprevious())
        )

    def _goes_on(self, block: Element, following: Target) -> bool:
        """Whether between a note and the next there are only blocks of text, without markers: more of the note."""
        if following.block.getparent() is not block.getparent():
            return False
        end = self._flow.spans[following.block][0]
        at = bisect_left(self._marks, self._flow.spans[block][1])
        if at < len(self._marks) and self._marks[at] < end:
            return False
        for element in islice(block.itersiblings(), 12):
            if element is following.block or (element.tag not in MORE and self._flow.shown(element)):
                return element is following.block
        return False

    def _definition(self, block: Element, end: int) -> int:
        for element in block.itersiblings():
            if element.tag != "dd":
                break
            end = max(end, self._flow.spans.get(element, (0, 0))[1])
        return end


def note_at(target: Target, start: int, end: int, flow: Flow, ways: list[tuple[int, int]]) -> PageNote:
    """The note at ``[start, end)``; ``ways`` are the ranges of links in it that lead back."""
    text = flow.text
    body, close = start, end
    labelled = False
    cuts: list[tuple[int, int]] = []
    ways = _without_words(ways, start, end, text)
    for left, right in ways:
        if left < body:
            continue
        if left - body > _GAP or right - left > _GAP or (without_back(text[body:left]) and not label_of(text[body:right])):
            break
        labelled = labelled or target.label in re.findall(r"\w+|[*†‡§¶]+", text[left:right])
        body = right
    for left, right in reversed(ways):
        if left < body or close - right > _GAP or without_back(text[right:close]):
            break
        close = left
    for left, right in ways:
        if left >= body and right <= close and right > left and (label_of(text[left:right]) or is_back(text[left:right])):
            cuts.append((left, right))  # and not words of the note
    shown = shown_label(target.block, body, flow)
    if shown and shown[0] == target.label:
        body, labelled = shown[1], True
    body = behind_label(text, body, close, "" if labelled else target.label, listed=target.block.tag == "li")
    while close > body and (text[close - 1].isspace() or text[close - 1] in BACK_SIGNS):
        close -= 1
    if text[close - 1 : close] in ("[", "(") and close < end:
        close = len(text[:close].rstrip("[( \n")) if close - body < 100_000 else close
    markers = [in_line(link, label_of(flow.shown(link)) or target.label, flow) for link in target.markers]
    return PageNote(target.label, kind_of(target.element, target.block), start, end, body, max(body, close), markers, cuts[:_WAYS])


def _without_words(ways: list[tuple[int, int]], start: int, end: int, text: str) -> list[tuple[int, int]]:
    """The ways back; where they are all that a note holds (its words are the link), only those that show a label or a sign."""
    at, rest = start, ""
    for left, right in ways:
        rest += text[at:left][:_GAP]
        at = max(at, right)
    if not ways or without_back(rest + text[at:end][:_GAP]):
        return ways
    return [(left, right) for left, right in ways if label_of(text[left:right]) or is_back(text[left:right])]


def kind_of(element: Element, block: Element) -> NoteKind:
    """The kind of a note, by what it is called."""
    named = " ".join(one.get(name) or "" for one in (element, block) for name in ("id", "name", "class", "role"))
    if _REFERENCE_NAME.search(named) and "note" not in named:
        return NoteKind.REFERENCE
    return NoteKind.ENDNOTE if _END_NAME.search(named) else NoteKind.FOOTNOTE


def behind_label(text: str, body: int, close: int, label: str, *, listed: bool) -> int:
    """Where the note's words begin: after its label and the signs around it. In a numbered list a bare figure is no label."""
    found = _BEFORE.match(text, body, close)
    body = found.end() if found else body
    found = _TYPE.match(text, body, close)
    body = found.end() if found else body
    if label:
        body = _behind(text, body, close, label, listed=listed)
    found = _SIGNS.match(text, body, close)
    return found.end() if found else body


def shown_label(block: Element, body: int, flow: Flow) -> tuple[str, int] | None:
    """The label in an element of its own that a note opens with, and where it ends. A bare figure in bold type may be a volume."""
    for element in islice(block.iterdescendants("span", "div", "strong", "b", "sup", "label", "p", "td"), 6):
        start, end = flow.spans.get(element, (-1, -1))
        found = _SHOWN.fullmatch(flow.text[start:end]) if start == body and 0 < end - start < 12 else None
        if found and end < flow.spans[block][1] and (found[2] or _LABEL_NAME.search(element.get("class") or "")):
            return found[1], end
    return None


def opens_with(text: str, at: int, label: str) -> bool:
    """Whether the text at ``at`` opens with that label, in brackets or not."""
    return _behind(text, at, len(text), label, listed=False) > at


def _behind(text: str, body: int, close: int, label: str, *, listed: bool) -> int:
    opened = text[body : body + 1] in tuple("[(（［【〔")
    at = body + opened
    at += text[at : at + 1] == " "
    end = at + len(label)
    if text[at:end].translate(RAISED) != label or end > close:
        return body
    if opened:
        end += text[end : end + 1] == " "
        return _REST.match(text, end + 1, close).end() if text[end : end + 1] in tuple("])）］】〕") else body  # type: ignore[union-attr]
    following = text[end : end + 1]
    if listed:
        follows = following in tuple(".)") and text[end + 1 : end + 2].isspace()
    else:
        follows = following in tuple(".:)]") or following.isspace() or (following.isalpha() and not label.isalpha())
    return _REST.match(text, end, close).end() if follows and end < close else body  # type: ignore[union-attr]


def in_line(link: Element, label: str, flow: Flow) -> PageMarker:
    """The marker with the brackets that stand around the link."""
    start, end = flow.spans[link]
    if (flow.text[max(0, start - 1) : start], flow.text[end : end + 1]) in _AROUND:
        start, end = start - 1, end + 1
    return PageMarker(label, start, end)
