"""References of a web page: what stands in a list, or in paragraphs, below "References", "Works cited", "Literatur".

They need no marker, and mostly have none. What makes them references is the heading, and that they look so: a year, an address, a link
out of the page. Menus, and lists of other pages of the site, have neither.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, pairwise
from typing import Final

from citator.formats.readers.html.announced import Announced
from citator.formats.readers.html.bracketed import BIBLIOGRAPHIC
from citator.formats.readers.html.extent import PageMarker, PageNote
from citator.formats.readers.html.labels import is_back, label_of
from citator.formats.readers.html.linked import PageLinks
from citator.formats.readers.html.listed import item_note
from citator.formats.readers.html.order import Element, Flow, above
from citator.model import NoteKind
from citator.text.spans import Within

__all__ = ["reference_lists"]

_ENTRIES: Final = frozenset(("li", "p", "div", "dd"))
_APART: Final = frozenset(("nav", "footer", "aside", "form", "a", "li", "table"))
_LISTS: Final = frozenset(("ul", "ol", "dl"))
_JUNK: Final = re.compile(
    r"©|\(c\)|copyright|all rights|(?:re)?posted|published (?:on|by|in|at)|(?:last )?(?:updated|modified|edited|reviewed)|filed under|"
    r"tags?:|retrieved from|page \d|by [A-Z]|share\b|previous|next\b|related|see also|categor(?:y|ies)",
    re.IGNORECASE,
)
_KEY: Final = re.compile(r"\[(\w[\w.:+&/-]{0,24})\]\s*")
_NUMBER: Final = re.compile(r"\(?(\d{1,4})[.)]\s+")
_CITED: Final = re.compile(r"\[(\w[\w.:+&/-]{0,24})\]")
_LONGEST: Final = 3000
_NAME: Final = 80
_HEAD: Final = 6
"""How many elements in an entry may have the name that links lead to."""

_MISSES: Final = 2
"""So many paragraphs in a row that are no references end a list of them."""


def reference_lists(
    root: Element, flow: Flow, links: PageLinks, announced: Sequence[Announced], pointing: Sequence[PageMarker], taken: Within, code: Within
) -> list[PageNote]:
    """The references that no other rule has found, in order. Nothing in ``taken`` is one, nothing in ``code`` points at one.

    ``links`` lead to them from their names ("Doe 2000"), ``pointing`` are figures.
    """
    heads = [one for one in announced if one.is_of_references and one.section_end > one.start and not _is_apart(one.element)]
    if not heads:
        return []
    blocks = sorted(
        ((*flow.spans[block], block) for block in root.iter(*_ENTRIES) if block in flow.spans and flow.shown(block)),
        key=lambda one: one[:2],
    )
    starts = [block[0] for block in blocks]
    found: list[PageNote] = []
    citing = _citing(flow.text, pointing, taken, code)
    naming = _naming(flow, links, taken)
    until = 0
    for one, following in pairwise([*heads, None]):
        assert one is not None
        last = min(one.section_end, following.start) if following else one.section_end
        inside = blocks[bisect_left(starts, max(one.start, until)) : bisect_left(starts, last)]
        entries = _entries([block for start, end, block in inside if end <= last and not taken.touches(start, end)], flow)
        if not entries:
            continue
        notes = _labelled(entries, flow)
        _point(notes, citing)
        _point_by_name(notes, entries, naming, flow)
        found += notes
        until = notes[-1].end
    return found


def _is_apart(element: Element) -> bool:
    return any(outer.tag in _APART or outer.get("role") in ("navigation", "complementary") for outer in above(element))


def _entries(blocks: Sequence[Element], flow: Flow) -> list[Element]:
    """The entries among the blocks of a section: of the kind of the first that looks like one, and side by side with it."""
    outer: list[Element] = []
    for block in blocks:
        if block.tag == "div" and any(child.tag in (*_ENTRIES, *_LISTS) for child in block):
            continue
        if not (outer and flow.holds(outer[-1], block)) and not any(up.tag in ("nav", "table", "figure", "form") for up in above(block)):
            outer.append(block)
    first = next((block for block in outer if _looks_so(block, flow)), None)
    if first is None:
        return []
    if first.tag in ("li", "dd"):
        return _of_lists([block for block in outer if block.tag == first.tag], first, flow)
    return _of_paragraphs([block for block in outer if _is_beside(block, first)], first, flow)


def _is_beside(block: Element, first: Element) -> bool:
    """Whether a block stands side by side with the first entry, or in an element like that of the first beside it: a list in parts."""
    own, other = first.getparent(), block.getparent()
    if own is other or own is None or other is None:
        return own is other
    return (
        own.getparent() is other.getparent() and own.tag == other.tag and bool(own.get("class")) and own.get("class") == other.get("class")
    )


def _of_lists(items: Sequence[Element], first: Element, flow: Flow) -> list[Element]:
    """The items of those lists, side by side with the first, in which at least half look like references."""
    lists: dict[Element, list[Element]] = {}
    for item in items:
        if (parent := item.getparent()) is not None:
            lists.setdefault(parent, []).append(item)
    own = first.getparent()
    beside = own.getparent() if own is not None else None
    out: list[Element] = []
    for listed, of_list in lists.items():
        near = listed is own or (beside is not None and flow.holds(beside, listed))
        if near and sum(_looks_so(item, flow) for item in of_list) * 2 >= len(of_list):
            out += of_list
    return out


def _of_paragraphs(blocks: Sequence[Element], first: Element, flow: Flow) -> list[Element]:
    out: list[Element] = []
    between: list[Element] = []
    for block in blocks[blocks.index(first) :]:
        if block.tag == first.tag and _looks_so(block, flow):
            out += [*between, block]
            between = []
        else:
            between.append(block)
        if len(between) >= _MISSES or block.tag != first.tag:
            break
    return out


def _looks_so(block: Element, flow: Flow) -> bool:
    start, end = flow.spans[block]
    if not 8 < end - start < _LONGEST or _JUNK.match(flow.text, start, end):
        return False
    if any((link.get("href") or "").lower().startswith(("http:", "https:", "//")) for link in block.iter("a")):
        return True
    return BIBLIOGRAPHIC.search(flow.text, start, end) is not None and " " in flow.text[start:end]


def _labelled(entries: Sequence[Element], flow: Flow) -> list[PageNote]:
    """The notes with the labels that they show, or that the browser counts."""
    notes = [item_note(flow, "", entry, NoteKind.REFERENCE) for entry in entries]
    if entries[0].tag in ("p", "div") and any("\n" in flow.text[note.body : note.close] for note in notes):
        notes = [line for note in notes for line in _lines(note, flow.text)]
        entries = [entries[0]] * len(notes)
    counted = [_NUMBER.match(flow.text, note.body, note.close) for note in notes]
    rising = sum(1 for at, found in enumerate(counted, 1) if found and int(found[1]) == at) * 2 > len(notes)
    numbers: dict[Element, int] = {}
    for note, entry, number in zip(notes, entries, counted, strict=True):
        key = _KEY.match(flow.text, note.body, note.close)
        if key and key.end() < note.close:
            note.label, note.body = key[1], key.end()
        elif rising and number:
            note.label, note.body = number[1], number.end()
        elif entry.tag == "dd":
            _take_term(note, entry, flow)
        elif (parent := entry.getparent()) is not None and parent.tag == "ol":
            value, first = (entry.get("value") or "").strip(), (parent.get("start") or "").strip()
            following = numbers[parent] + 1 if parent in numbers else int(first) if first.isdecimal() and len(first) < 6 else 1
            numbers[parent] = int(value) if value.isdecimal() and len(value) < 6 else following
            note.label = str(numbers[parent])
    return notes


def _lines(note: PageNote, text: str) -> list[PageNote]:
    """The references in the lines of one paragraph; the paragraph itself, where most of its lines are none."""
    places = [(found.start() + note.body, found.end() + note.body) for found in re.finditer(r"[^\n]+", text[note.body : note.close])]
    if sum(1 for start, end in places if BIBLIOGRAPHIC.search(text, start, end)) * 3 < len(places) * 2:
        return [note]
    return [PageNote("", note.kind, start, end, start, end) for start, end in places]


def _take_term(note: PageNote, entry: Element, flow: Flow) -> None:
    """The term before a definition is the label of the reference."""
    term = entry.getprevious()
    if term is None or term.tag != "dt" or not flow.shown(term):
        return
    shown = flow.shown(term).strip("[]")
    if len(shown) < 30 and "\n" not in shown:
        note.label, note.start = shown, flow.spans[term][0]


def _citing(text: str, pointing: Sequence[PageMarker], taken: Within, code: Within) -> dict[str, list[PageMarker]]:
    """What could name references, by the label: figures and short names in square brackets."""
    out: dict[str, list[PageMarker]] = {}
    for one in pointing:
        if text[one.start] == "[":
            out.setdefault(one.label, []).append(one)
    for found in _CITED.finditer(text):
        if not found[1].isdecimal() and not taken.touches(*found.span()) and not code.touches(*found.span()):
            out.setdefault(found[1], []).append(PageMarker(found[1], found.start(), found.end()))
    return out


def _point(notes: Sequence[PageNote], citing: dict[str, list[PageMarker]]) -> None:
    """Give references what names them anywhere but in the list itself. What is given is taken out of ``citing``."""
    start, end = notes[0].start, notes[-1].end
    for note in notes:
        note.markers.extend(one for one in citing.pop(note.label, ()) if not start <= one.start < end)


def _naming(flow: Flow, links: PageLinks, taken: Within) -> dict[Element, list[tuple[int, int]]]:
    """The words in the text that are a link to an element of the page, by that element."""
    out: dict[Element, list[tuple[int, int]]] = {}
    for link, name in links.inner:
        element = links.named.get(name)
        start, end = flow.spans.get(link, (0, 0))
        shown = flow.text[start:end]
        named = 0 < end - start < _NAME and not is_back(shown) and (label_of(shown) is None or BIBLIOGRAPHIC.search(shown))
        if element is not None and named and not taken.touches(start, end):
            out.setdefault(element, []).append((start, end))
    return out


def _point_by_name(notes: Sequence[PageNote], entries: Sequence[Element], naming: dict[Element, list[tuple[int, int]]], flow: Flow) -> None:
    """Give references the links that lead to them by name from outside of the list."""
    if not naming or len(notes) != len(entries):
        return
    first, last = notes[0].start, notes[-1].end
    for note, entry in zip(notes, entries, strict=True):
        at_its_head = [one for one in islice(entry.iterdescendants("*"), _HEAD) if flow.spans.get(one, (-1, -1))[0] == flow.spans[entry][0]]
        for element in (entry, *at_its_head):
            note.markers += [PageMarker(note.label, *span) for span in naming.get(element, ()) if not first <= span[0] < last]
        note.markers.sort(key=lambda one: one.start)
