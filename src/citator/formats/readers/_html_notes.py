"""Notes of a web page: which links are markers, and what they point at.

The rule: a link with a short label leads to a place further on in the page, and what stands there leads back. It holds for Word's "save
as web page", MediaWiki, Substack, WordPress plug-ins, Pandoc, DPUB-ARIA and law reviews alike, whatever their ids are called, and it
leaves out tables of contents, which have no way back. Where a page leads one way only, the marker must be raised or called a note
(DPUB-ARIA 1.1 ``doc-noteref``, EPUB ``noteref``), or its target must be. Pages without links have raised figures in front of the notes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote

from citator.formats.readers._reading_order import Element, Flow
from citator.model import NoteKind
from citator.text.spans import Place, best_chain

__all__ = ["PageMarker", "PageNote", "fragment", "linked_notes", "lost_notes", "raised_notes"]

_LABEL: Final = re.compile(r"[\[(^\s]*((?:[a-z]{1,12}\.?[ \xa0])?\d{1,4}|[ivxlcdm]{1,7}|[a-z]{1,2}|[*†‡§¶#]{1,4})[\])\s.]*", re.IGNORECASE)
_NOTE_NAME: Final = re.compile(
    r"(?:^|[^a-z])(?:foot|end|side|cite_?)?note?s?(?:$|[^a-z])|(?:^|[^a-z])(?:ftn|edn|fn)(?:$|[^a-z])", re.IGNORECASE
)
_END_NAME: Final = re.compile(r"endnote|(?:^|[^a-z])edn(?:$|[^a-z])", re.IGNORECASE)
_BLOCKS: Final = frozenset(("li", "p", "div", "aside", "dd", "td", "section", "blockquote", "tr", "details", "article"))
_NESTS: Final = frozenset(("li", "div", "aside", "dd", "td", "tr", "section", "details"))
_UNIT: Final = re.compile(r"(?:\d|\b(?:k|c|m|d|n|µ)?m|\b[a-z])$")
_BACK_SIGNS: Final = re.compile(r"[\s^↑↩⤴⏎↵\ufe0e\ufe0f.]+")


@dataclass(frozen=True, slots=True)
class PageMarker:
    """A marker at ``[start, end)`` of the text."""

    label: str
    start: int
    end: int


@dataclass(slots=True)
class PageNote:
    """A note at ``[start, end)``; what it says, without label and ways back, is ``[body, close)``."""

    label: str
    kind: NoteKind
    start: int
    end: int
    body: int
    close: int
    markers: list[PageMarker] = field(default_factory=list)


@dataclass(slots=True)
class _Target:
    element: Element
    markers: list[Element]
    label: str
    block: Element
    start: int
    end: int


def fragment(element: Element, pages: frozenset[str]) -> str | None:
    """The fragment that a link of this page leads to; ``None`` for a link to elsewhere. ``pages`` are addresses of the page itself."""
    href = (element.get("href") or "").strip()
    page, mark, name = href.partition("#")
    return unquote(name) if mark and name and (not page or page in pages) else None


def linked_notes(root: Element, flow: Flow, pages: frozenset[str]) -> list[PageNote]:
    """The notes that links lead to, in the order in which they stand."""
    named = _named(root)
    inner = [(link, name) for link in root.iter("a") if link in flow.spans and (name := fragment(link, pages))]
    back: dict[str, list[Element]] = {}
    for link, name in inner:
        back.setdefault(name, []).append(link)
    candidates: dict[Element, list[tuple[Element, str]]] = {}
    for link, name in inner:
        label = _label(flow.shown(link))
        if label and name in named and named[name] in flow.spans:
            candidates.setdefault(named[name], []).append((link, label))
    targets = [target for element, links in candidates.items() if (target := _target(element, links, flow, back))]
    notes = _notes(sorted(targets, key=lambda target: target.start), flow, back)
    return sorted([*notes, *_beside(root, flow)], key=lambda note: note.start)


def lost_notes(root: Element, flow: Flow, pages: frozenset[str]) -> list[PageMarker]:
    """Raised links with a note's label whose target is not in the page."""
    named = _named(root)
    out: list[PageMarker] = []
    for link in root.iter("a"):
        name = fragment(link, pages)
        label = _label(flow.shown(link)) if name and link in flow.spans else None
        if label and name not in named and _NOTE_NAME.search(name or "") and _is_raised(link):
            out.append(_marker(link, label, flow))
    return out


def raised_notes(root: Element, flow: Flow) -> list[PageNote]:
    """Notes that open with a raised figure and are pointed at by the same raised figure, without any link."""
    groups: list[list[PageNote]] = []
    pointing: list[PageMarker] = []
    pointed: set[str] = set()
    last = 0
    for sup in root.iter("sup"):
        start, end = flow.spans.get(sup, (0, 0))
        label = _label(flow.text[start:end])
        if not label or not label.isdecimal():
            continue
        block = next((above for above in sup.iterancestors() if above.tag in _BLOCKS), None)
        close = flow.spans[block][1] if block is not None and flow.spans[block][0] == start else 0
        number = int(label)
        if close > end and number in (last + 1, 1) and label in pointed:
            if number == 1 or not groups:
                groups.append([])
            groups[-1].append(PageNote(label, NoteKind.FOOTNOTE, start, close, _skip(flow.text, end, close), close))
            last = number
        elif not _UNIT.search(flow.text[max(0, start - 3) : start]):
            pointing.append(PageMarker(label, start, end))
            pointed.add(label)
    starts = [marker.start for marker in pointing]
    since = 0
    for notes in groups:
        labels = {note.label: index for index, note in enumerate(notes)}
        free = pointing[bisect_left(starts, since) : bisect_left(starts, notes[0].start)]
        places = [Place(labels[marker.label], marker.start, 1, marker) for marker in free if marker.label in labels]
        for place in best_chain(places):
            notes[place.order].markers.append(place.what)
        since = notes[-1].end
    return [note for notes in groups for note in notes]


def _named(root: Element) -> dict[str, Element]:
    named: dict[str, Element] = {}
    for element in root.iter("*"):
        for attribute in ("id", "name"):
            if element.attrib and (name := element.get(attribute)):
                named.setdefault(name, element)
    return named


def _label(shown: str) -> str | None:
    found = _LABEL.fullmatch(shown) if len(shown) < 24 else None
    return found[1] if found else None


def _target(element: Element, links: list[tuple[Element, str]], flow: Flow, back: dict[str, list[Element]]) -> _Target | None:
    """What the links lead to, if it is a note."""
    block = element if element.tag in _BLOCKS else next((above for above in element.iterancestors() if above.tag in _BLOCKS), None)
    if block is None:
        return None
    start, end = flow.spans[block]
    before = [(link, label) for link, label in links if flow.spans[link][1] <= start and not _holds(block, link)]
    if not before or end == start:
        return None
    returns = any(_holds(block, way) for link, _ in before for name in _names_of(link, flow) for way in back.get(name, ()))
    if not returns:
        called = bool(_NOTE_NAME.search(element.get("id") or element.get("name") or "")) or "note" in (element.get("role") or "")
        before = [(link, label) for link, label in before if called and _is_raised(link)]
    if not before:
        return None
    return _Target(element, [link for link, _ in before], before[0][1], block, start, end)


def _holds(block: Element, element: Element) -> bool:
    return block is element or any(above is block for above in element.iterancestors())


def _is_raised(link: Element) -> bool:
    if (
        "noteref"
        in f"{link.get('role')} {link.get('{http://www.idpf.org/2007/ops}type')} {link.get('epub:type')} {link.get('class')}".lower()
    ):
        return True
    near = [link, *link.iterdescendants("sup", "span"), *list(link.iterancestors())[:2]]
    return any(element.tag == "sup" or "footnote" in (element.get("class") or "").lower() for element in near)


def _names_of(link: Element, flow: Flow) -> Iterator[str]:
    """Names by which a way back can lead to a marker: its own, of what is in it or closely around it, and of an empty anchor before it."""
    around = [link]
    for above in link.iterancestors():
        if len(flow.shown(above)) > len(flow.shown(link)) + 4:
            break
        around.append(above)
    for element in [*around, *link.iterdescendants("*")]:
        yield from (name for name in (element.get("id"), element.get("name")) if name)
    for element in around:
        previous = element.getprevious()
        if previous is not None and not flow.shown(previous):
            yield from (name for name in (previous.get("id"), previous.get("name")) if name)


def _notes(targets: list[_Target], flow: Flow, back: dict[str, list[Element]]) -> list[PageNote]:
    elements = {target.element for target in targets}
    counts: dict[Element, int] = {}
    for element in elements:
        for above in (element, *element.iterancestors()):
            counts[above] = counts.get(above, 0) + 1
    notes: list[PageNote] = []
    for index, target in enumerate(targets):
        _widen(target, flow, counts)
        following = targets[index + 1] if index + 1 < len(targets) else None
        start, end = target.start, target.end
        if counts[target.block] > 1:  # several notes in one block, divided by <br>
            start = flow.spans[target.element][0]
            if following and following.block is target.block:
                end = flow.spans[following.element][0]
        elif following and following.block.getparent() is target.block.getparent() and _only_text_between(target.block, following.block):
            end = flow.spans[following.block][0]  # a note of several paragraphs that stand side by side
        while end > start and flow.text[end - 1].isspace():
            end -= 1
        notes.append(_note(target, start, end, flow, back))
    return notes


def _widen(target: _Target, flow: Flow, counts: dict[Element, int]) -> None:
    """Let the note be the largest element around its target that begins with it and holds no other note and none of its markers."""
    parent = target.block.getparent()
    while parent is not None and parent.tag in _NESTS and counts.get(parent, 0) == 1 and flow.spans[parent][0] == target.start:
        if any(_holds(parent, marker) for marker in target.markers):
            return
        target.block, target.end = parent, flow.spans[parent][1]
        parent = parent.getparent()


def _only_text_between(block: Element, following: Element) -> bool:
    element = block.getnext()
    for _ in range(4):
        if element is None or element is following or element.tag not in ("p", "blockquote", "ul", "ol"):
            return element is following
        element = element.getnext()
    return False


def _note(target: _Target, start: int, end: int, flow: Flow, back: dict[str, list[Element]]) -> PageNote:
    ways = sorted(
        flow.spans[way]
        for marker in target.markers
        for name in _names_of(marker, flow)
        for way in back.get(name, ())
        if start <= flow.spans[way][0] and flow.spans[way][1] <= end
    )
    body, close = start, end
    labelled = False
    for left, right in ways:
        if not _BACK_SIGNS.sub("", flow.text[body:left]).strip("[]()"):
            labelled = labelled or target.label in re.findall(r"\w+|[*†‡§¶]+", flow.text[left:right])
            body = max(body, right)
    for left, right in reversed(ways):
        if left >= body and not _BACK_SIGNS.sub("", flow.text[right:close]).strip("[]()"):
            close = left
    body = _skip_label(flow.text, body, close, "" if labelled else target.label, listed=target.block.tag == "li")
    while close > body and (flow.text[close - 1].isspace() or flow.text[close - 1] in "↑↩⤴↵^\ufe0e\ufe0f"):
        close -= 1
    named = f"{target.element.get('id')} {target.element.get('name')} {target.element.get('class')}"
    kind = NoteKind.ENDNOTE if _END_NAME.search(named) else NoteKind.FOOTNOTE
    markers = [_marker(link, _label(flow.shown(link)) or target.label, flow) for link in target.markers]
    return PageNote(target.label, kind, start, end, body, close, markers)


def _skip_label(text: str, body: int, close: int, label: str, *, listed: bool) -> int:
    """Where the note's words begin: after its label and the signs around it. In a numbered list a bare figure is no label."""
    found = re.compile(r"[\s^↑↩\xa0]+|[\])][.\s]*|\.\s").match(text, body, close)
    body = found.end() if found else body
    if label:
        sign = re.escape(label)
        stop = rf"\[{sign}\][.:\s]*|{sign}[.)]\s+" if listed else rf"(?:\[{sign}\]|\({sign}\)|{sign}(?=[\s.:)\]]|[^\W\d]))[.:)\]\s]*"
        found = re.compile(stop).match(text, body, close)
        body = found.end() if found else body
    return _skip(text, body, close)


def _skip(text: str, start: int, end: int) -> int:
    while start < end and (text[start].isspace() or text[start] in "^↑"):
        start += 1
    return start


def _marker(link: Element, label: str, flow: Flow) -> PageMarker:
    """The marker with the brackets that stand around the link."""
    start, end = flow.spans[link]
    if flow.text[max(0, start - 1) : start] == "[" and flow.text[end : end + 1] == "]":
        start, end = start - 1, end + 1
    return PageMarker(label, start, end)


def _beside(root: Element, flow: Flow) -> Iterator[PageNote]:
    """Notes in a hidden element behind their marker (the WordPress plug-in "Modern Footnotes")."""
    for element in root.iter("span", "div"):
        marker = element.getprevious()
        if "footnote__note" not in (element.get("class") or "") or marker is None or element not in flow.spans:
            continue
        label = _label(flow.shown(marker))
        start, end = flow.spans[element]
        if label and end > start:
            yield PageNote(label, NoteKind.FOOTNOTE, start, end, start, end, [_marker(marker, label, flow)])
