"""Notes of a web page that are a numbered list under a heading ("Notes", "Références") and are pointed at by bare figures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from citator.formats.readers.html.announced import Announced
from citator.formats.readers.html.extent import PageMarker, PageNote, behind_label, shown_label
from citator.formats.readers.html.labels import BACK_SIGNS, without_back
from citator.formats.readers.html.matching import NEARLY_ALL, align, near
from citator.formats.readers.html.order import Element, Flow, above
from citator.model import NoteKind
from citator.text.spans import Within

__all__ = ["item_note", "listed_notes"]


def listed_notes(
    root: Element, flow: Flow, announced: Sequence[Announced], pointing: Sequence[PageMarker], taken: Within
) -> list[PageNote]:
    """The items of numbered lists of notes to which at least half of the numbers in the text lead. ``pointing`` is in order.

    Below a rule, which parts other things too, only the list that stands there is one, and nearly all must lead to it.
    """
    found: list[PageNote] = []
    since = 0
    lists = _numbered(root, flow) if announced else []
    starts = [one.start for one in pointing]
    for one in announced:
        items = [(number, item) for number, item in _items(lists, flow, one) if not taken.touches(*flow.spans[item])]
        if not items:
            continue
        groups: list[list[PageNote]] = []
        last = 0
        for number, item in items:
            if not groups or number <= last:
                groups.append([])
            groups[-1].append(item_note(flow, str(number), item, one.kind))
            last = number
        last_mark = bisect_left(starts, one.start)
        free = pointing[max(bisect_left(starts, since), last_mark - near(items)) : last_mark]
        notes = [note for group in align(groups, free, NEARLY_ALL if one.is_rule else 0.5) for note in group]
        if not notes:
            continue
        square = sum(1 for note in notes for marker in note.markers if flow.text[marker.start] == "[")
        if one.is_of_references and square * 2 > sum(len(note.markers) for note in notes):
            for note in notes:
                note.kind = NoteKind.REFERENCE  # raised figures lead to notes, whatever these are called
        found += notes
        since = notes[-1].end
    return found


def item_note(flow: Flow, label: str, item: Element, kind: NoteKind) -> PageNote:
    """The note that an element is, without the way back at its end."""
    start, end = flow.spans[item]
    text = flow.text
    body = start
    while body < end and (text[body].isspace() or text[body] in BACK_SIGNS):
        body += 1
    shown = shown_label(item, body, flow)
    if shown and (shown[0] == label or (not label and shown[0].isdecimal())):
        label, body = shown[0], behind_label(text, shown[1], end, "", listed=True)
    close = end
    for link in reversed([link for link in item.iterdescendants("a") if link in flow.spans]):
        left, right = flow.spans[link]
        if right > left >= body and not without_back(text[left:close]):
            close = left
    while close > body and (text[close - 1].isspace() or text[close - 1] in BACK_SIGNS):
        close -= 1
    return PageNote(label, kind, start, end, body, close)


def _numbered(root: Element, flow: Flow) -> list[tuple[int, int, Element]]:
    """The numbered lists that are in no other list, in order."""
    found = [(*flow.spans[listed], listed) for listed in root.iter("ol") if listed in flow.spans]
    return sorted(
        (one for one in found if one[1] > one[0] and not any(outer.tag in ("ol", "ul") for outer in above(one[2]))),
        key=lambda one: one[:2],
    )


def _items(lists: list[tuple[int, int, Element]], flow: Flow, one: Announced) -> list[tuple[int, Element]]:
    """The numbered items of the lists that are announced; of those below a rule the first, where nothing stands before it."""
    items: list[tuple[int, Element]] = []
    first, last = (bisect_left(lists, place, key=lambda listed: listed[0]) for place in (one.start, one.until))
    within = lists[first : min(last, first + 1) if one.is_rule else last]
    for left, right, listed in within:
        if right > one.until or (one.is_rule and left > one.start):
            continue
        begins = (listed.get("start") or "").strip()
        number = int(begins) if begins.isdecimal() and len(begins) < 6 else 1
        for item in listed.iterchildren("li"):
            value = (item.get("value") or "").strip()
            number = int(value) if value.isdecimal() and len(value) < 6 else number
            if flow.shown(item):
                items.append((number, item))
            number += 1
    return items
