"""Notes of a web page: which links are markers, and what they point at.

The rule: a link with a short label leads to a place further on in the page, and what stands there leads back. It holds for Word's "save
as web page", MediaWiki, Substack, WordPress plug-ins, Pandoc, DPUB-ARIA and law reviews alike, whatever their ids are called, and it
leaves out tables of contents, which have no way back. Where a page leads one way only, two of three must say "note": the marker (raised,
in brackets, DPUB-ARIA 1.1 ``doc-noteref``, EPUB ``noteref``), the name or place of the target, the label that the target begins with.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final
from urllib.parse import unquote

from citator.formats.readers.html.extent import Extent, PageMarker, PageNote, Target, block_of, in_line, note_at, opens_with
from citator.formats.readers.html.furniture import REFERENCE_HEADING
from citator.formats.readers.html.labels import is_back, is_bracketed, label_of
from citator.formats.readers.html.order import Element, Flow, above

__all__ = ["PageLinks", "is_raised", "linked_notes", "lost_notes", "own_pages"]

_NOTE_NAME: Final = re.compile(
    r"foot_?-?note|end_?-?note|side_?-?note|(?:^|[^a-z])(?:cite_?)?notes?(?:$|[^a-z])|(?:^|[^a-z])(?:sd)?(?:ftnt?|edn|fn|ntr|en)(?:$|[^a-z])",
    re.IGNORECASE,
)
_LIST_NAME: Final = re.compile(
    r"footnotes|endnotes|(?:^|[\s_-])(?:notes|references|reflist|bibliography|ref-list)(?:$|[\s_-])", re.IGNORECASE
)
_OTHER_NAME: Final = re.compile(
    r"^(?:page|pg|p|line|l|v|verse|ch\w*|sec\w*|toc\w*|top|h|fig\w*|tab\w*|eq\w*|q|faq\w*|step\w*)[._-]?\d", re.IGNORECASE
)
_CALLED: Final = re.compile(r"(?:\b(?:foot|end)?notes?|\bnn?\.|\bfns?\.?|supra|infra|\bsee|\bat|\banm\.|\bfn\.?)\s?$", re.IGNORECASE)
_CONTENTS: Final = frozenset(("toc", "nav", "navigation", "menu", "breadcrumb", "breadcrumbs", "pagination", "table-of-contents", "navbox"))
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_WAYS: Final = 400
"""How many links of a block are looked at for a way back."""

_IDEOGRAPH: Final = re.compile(r"[\u3040-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")
_QUOTED: Final = re.compile(r"['\"]#?([\w:.-]{2,100})['\"]")


@dataclass(slots=True)
class PageLinks:
    """The links inside a page, the elements that they can lead to, and which links lead to a name."""

    named: dict[str, Element]
    inner: list[tuple[Element, str]]
    back: dict[str, list[Element]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element, base_pages: frozenset[str]) -> PageLinks:
        """The links of the tree below ``root``. ``base_pages`` are addresses of the page itself."""
        named: dict[str, Element] = {}
        for element in root.iter("*"):
            for attribute in ("id", "name"):
                if element.attrib and (name := element.get(attribute)):
                    named.setdefault(name, element)
        pages = base_pages | own_pages(root, named)
        links = cls(named, [(link, name) for link in root.iter("*") if (name := _leads_to(link, pages, named))])
        for link, name in links.inner:
            links.back.setdefault(name, []).append(link)
        return links


def own_pages(root: Element, named: dict[str, Element]) -> frozenset[str]:
    """Addresses that must be the page's own, since nearly all places that links look for there are in this page."""
    seen: Counter[str] = Counter()
    here: Counter[str] = Counter()
    for link in root.iter("a"):
        page, mark, name = (link.get("href") or "").strip().partition("#")
        if page and mark and name:
            seen[page] += 1
            here[page] += unquote(name) in named
    return frozenset(page for page, count in here.items() if count > 1 and count * 10 >= seen[page] * 9)


def _leads_to(element: Element, pages: frozenset[str], named: dict[str, Element]) -> str | None:
    """The place in this page that a link leads to, or an element that a script makes a link."""
    if not element.attrib:
        return None
    if element.tag == "a" and (href := (element.get("href") or "").strip()) and not href.lower().startswith("javascript:"):
        page, mark, name = href.partition("#")
        if mark and name and (not page or page in pages):
            return unquote(name) if unquote(name) in named else name
        if href != "#":
            return None
    if (click := element.get("onclick")) and len(click) < 500:
        return next((name for name in _QUOTED.findall(click) if name in named), None)
    if element.tag in ("a", "button", "sup"):
        for attribute in ("aria-describedby", "aria-controls", "data-target", "data-footnote-id"):
            name = (element.get(attribute) or "").lstrip("#")
            if name in named and _NOTE_NAME.search(name):
                return name
    return None


def linked_notes(flow: Flow, links: PageLinks) -> list[PageNote]:
    """The notes that links lead to, in the order in which they stand."""
    candidates: dict[Element, list[tuple[Element, str]]] = {}
    for link, name in links.inner:
        element = links.named.get(name)
        marker, label = _labelled(link, flow)
        if label and _IDEOGRAPH.fullmatch(label) and not is_raised(link) and not is_bracketed(flow.shown(marker)):
            continue  # a word of one letter, as links to a glossary are
        if label and element is not None and element in flow.spans and not _is_contents(link):
            candidates.setdefault(element, []).append((marker, label))
    finder = _Finder(flow, links)
    targets = [target for element, found in candidates.items() if (target := finder.target(element, found))]
    extent = Extent(sorted(targets, key=lambda target: (target.start, flow.order[target.element][0])), flow)
    return [note_at(target, start, end, flow, finder.ways(target, start, end)) for target, start, end in extent.all()]


def lost_notes(flow: Flow, links: PageLinks) -> list[PageMarker]:
    """Raised links with a note's label whose target is not in the page."""
    out: list[PageMarker] = []
    for link, name in links.inner:
        if name in links.named or link not in flow.spans or not _NOTE_NAME.search(name):
            continue
        label = label_of(flow.shown(link))
        if label and is_raised(link):
            out.append(in_line(link, label, flow))
    return out


def is_raised(link: Element) -> bool:
    """Whether a link is raised or says that it is a reference to a note."""
    says = f"{link.get('role')} {link.get('{http://www.idpf.org/2007/ops}type')} {link.get('epub:type')} {link.get('class')}".lower()
    if "noteref" in says or link.get("data-footnote-ref") is not None:
        return True
    near = [link, *link.iterdescendants("sup", "span"), *islice(link.iterancestors(), 2)]
    return any(_is_up(element) for element in near)


def _is_up(element: Element) -> bool:
    if element.tag == "sup":
        return True
    style = element.get("style") or ""
    return bool(re.search(r"footnote|endnote|superscript|noteref", element.get("class") or "", re.IGNORECASE)) or "super" in style


def _labelled(link: Element, flow: Flow) -> tuple[Element, str | None]:
    """The label of a link, and the element that shows it: the link, or a raised sign at its end."""
    shown = flow.shown(link)
    label = label_of(shown)
    if label or not shown:
        return link, label
    raised = next((sup for sup in link.iterdescendants("sup") if sup in flow.spans and flow.spans[sup][1] == flow.spans[link][1]), None)
    return (raised, label_of(flow.shown(raised))) if raised is not None else (link, None)


def _is_contents(link: Element) -> bool:
    return any(
        outer.tag == "nav" or outer.get("role") == "navigation" or not _CONTENTS.isdisjoint((outer.get("class") or "").lower().split())
        for outer in above(link)
    )


class _Finder:
    def __init__(self, flow: Flow, links: PageLinks) -> None:
        self._flow = flow
        self._links = links
        self._items: dict[Element, list[int]] = {}
        self._headings = sorted(span for element, span in flow.spans.items() if element.tag in _HEADINGS and span[1] > span[0])
        inside = sorted((flow.order[link][0], at) for at, (link, _) in enumerate(links.inner) if link in flow.order)
        self._entered = [entered for entered, _ in inside]
        self._inside = [links.inner[at] for _, at in inside]
        self._backs = sorted(flow.spans[link] for link, _ in self._inside if flow.shown(link) and is_back(flow.shown(link)))

    def target(self, element: Element, links: list[tuple[Element, str]]) -> Target | None:
        """What the links lead to, if it is a note."""
        flow = self._flow
        block = block_of(element, flow)
        if block is None:
            return None
        start, end = flow.spans[block]
        in_lines = any(flow.holds(block, link) for link, _ in links)
        if in_lines:
            start = flow.spans[element][0]
            if start and flow.text[start - 1] != "\n":
                return None
        named = bool(_NOTE_NAME.search(element.get("id") or element.get("name") or "")) or "note" in (element.get("role") or "")
        if end <= start or (not named and self._is_heading(element, block)):
            return None
        before = [one for one in links if flow.spans[one[0]][1] <= start and not (flow.holds(block, one[0]) and not in_lines)]
        before = [(link, label) for link, label in before if self._points(link)]
        if not before:
            return None
        if not any(self._returns(element, block, link, label, start, in_lines) for link, label in before):
            if any(label != before[0][1] for _, label in before):
                return None
            before = [(link, label) for link, label in before if self._says_note(link, label, element, block, start, named)]
        if not before:
            return None
        return Target(element, [link for link, _ in before], before[0][1], block, start, end, in_lines)

    def _is_heading(self, element: Element, block: Element) -> bool:
        if element.tag in _HEADINGS or any(outer.tag in _HEADINGS for outer in islice(element.iterancestors(), 3)):
            return True
        start, end = self._flow.spans[block]
        at = bisect_left(self._headings, (start, 0))
        return at < len(self._headings) and self._headings[at][1] <= end

    def _points(self, link: Element) -> bool:
        """Whether a link points at a note, and does not only name it ("see note 3")."""
        start, end = self._flow.spans[link]
        shown = self._flow.text[start:end]
        return is_raised(link) or is_bracketed(shown) or not _CALLED.search(self._flow.text[max(0, start - 12) : start])

    def _returns(self, element: Element, block: Element, link: Element, label: str, start: int, in_lines: bool) -> bool:
        """Whether a link in the block leads back to the marker, or to the paragraph of the marker."""
        flow = self._flow
        names = set(names_of(link, flow))
        left, right = flow.order[block]
        if in_lines:
            left = flow.order[element][0]
        first, last = bisect_left(self._entered, left), bisect_right(self._entered, right)
        for at in range(first, min(last, first + _WAYS)):
            way, name = self._inside[at]
            if way is link or flow.spans[way][0] < start:
                continue
            if name in names:
                return True
            place = self._links.named.get(name)
            if place is not None and not flow.shown(place):
                place = block_of(place, flow)
            if place is not None and flow.holds(place, link) and not flow.holds(place, block) and len(flow.shown(place)) < 5000:
                shown = flow.shown(way)
                if is_back(shown) or label_of(shown) == label:
                    return True
        return False

    def _says_note(self, link: Element, label: str, element: Element, block: Element, start: int, named: bool) -> bool:
        """Whether two of three say that a link without a way back points at a note."""
        shown = self._flow.shown(link)
        raised = is_raised(link) or (is_bracketed(shown) and not shown.strip().startswith("("))
        if not raised and self._is_in_row(link):
            return False
        text = self._flow.text
        opens = opens_with(text, start, label) or self._is_item(block, label)
        placed = named or self._is_under_notes(block, start)
        if _OTHER_NAME.search(element.get("id") or element.get("name") or "") and not named:
            return False
        return (placed and (raised or opens)) or (raised and opens)

    def _is_in_row(self, link: Element) -> bool:
        """Whether a link stands in a row of links with nothing between them, as the numbers of pages do."""
        text = self._flow.text
        start, end = self._flow.spans[link]
        sides = 0
        for other in (link.getnext(), link.getprevious()):
            if other is not None and other.tag == "a" and other in self._flow.spans:
                left, right = self._flow.spans[other]
                between = text[end:left] if left >= end else text[right:start]
                sides += not between.strip(" |·,-–\n")
        return sides > 0

    def _is_item(self, block: Element, label: str) -> bool:
        """Whether a block is the item of that number in a numbered list."""
        parent = block.getparent()
        if block.tag != "li" or parent is None or parent.tag != "ol" or not label.isdecimal():
            return False
        value = block.get("value") or ""
        if value.strip().isdecimal():
            return int(value) == int(label)
        place = self._flow.order[block][0]
        if parent not in self._items:
            self._items[parent] = [self._flow.order[item][0] for item in parent.iterchildren("li") if item in self._flow.order]
        first = parent.get("start") or "1"
        number = bisect_left(self._items[parent], place) + (int(first) if first.strip().isdecimal() else 1)
        return number == int(label)

    def _is_under_notes(self, block: Element, start: int) -> bool:
        before = bisect_right(self._headings, (start, 0)) - 1
        if before >= 0 and REFERENCE_HEADING.fullmatch(self._flow.text, *self._headings[before]):
            return True
        return any(
            _LIST_NAME.search(f"{outer.get('class')} {outer.get('id')}") or outer.get("role") in ("doc-endnotes", "doc-bibliography")
            for outer in [block, *islice(block.iterancestors(), 3)]
        )

    def ways(self, target: Target, start: int, end: int) -> list[tuple[int, int]]:
        """The ranges of the links in a note that lead back."""
        flow = self._flow
        found = {
            flow.spans[way]
            for marker in target.markers
            for name in names_of(marker, flow)
            for way in self._links.back.get(name, ())
            if way in flow.spans and start <= flow.spans[way][0] and flow.spans[way][1] <= end
        }
        at = bisect_left(self._backs, (start, start))
        while at < len(self._backs) and self._backs[at][1] <= end:
            found.add(self._backs[at])
            at += 1
        return sorted(found)


def names_of(link: Element, flow: Flow) -> Iterator[str]:
    """Names by which a way back can lead to a marker: its own, of what is in it or closely around it, and of an empty anchor before it."""
    around = [link]
    for outer in above(link):
        if len(flow.shown(outer)) > len(flow.shown(link)) + 4:
            break
        around.append(outer)
    for element in [*around, *link.iterdescendants("*")]:
        yield from (name for name in (element.get("id"), element.get("name")) if name)
    for element in around:
        for neighbour in (element.getprevious(), element.getnext()):
            if neighbour is not None and not flow.shown(neighbour):
                yield from (name for name in (neighbour.get("id"), neighbour.get("name")) if name)
