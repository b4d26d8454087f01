"""Notes of a web page that are a numbered list under a heading ("Notes", "Références") and are pointed at by bare figures; notes that
are only in an attribute of their marker; notes in pages that hold typescript (Federal Register).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from lxml import etree

from citator.formats.readers._announced import Announced, attach
from citator.formats.readers._html_labels import BACK_SIGNS, label_of, without_back
from citator.formats.readers._note_extent import PageMarker, PageNote
from citator.formats.readers._reading_order import Element, Flow, above
from citator.model import NoteKind
from citator.text.spans import Within

__all__ = ["expand_attributes", "item_note", "listed_notes", "register_notes"]

_ATTRIBUTES: Final = ("data-footnote", "data-footnote-content", "data-note", "data-content", "data-tooltip", "data-tippy-content", "title")
_SAYS: Final = re.compile(r"footnote|endnote|sidenote|noteref|note-ref|(?:^|\s)(?:fn|note)(?:\s|$)", re.IGNORECASE)
_REGISTER_MARK: Final = re.compile(r"\\(\d{1,4})\\")
_REGISTER_RULE: Final = re.compile(r"^-{20,}[ \t]*$", re.MULTILINE)


def listed_notes(
    root: Element, flow: Flow, announced: Sequence[Announced], pointing: Sequence[PageMarker], taken: Within
) -> list[PageNote]:
    """The items of numbered lists of notes to which at least half of the numbers in the text lead. ``pointing`` is in order."""
    found: list[PageNote] = []
    since = 0
    lists = _numbered(root, flow) if announced else []
    starts = [one.start for one in pointing]
    for one in announced:
        items = [(number, item) for number, item in _items(lists, flow, one.start, one.until) if not taken.touches(*flow.spans[item])]
        if not items:
            continue
        free = pointing[bisect_left(starts, since) : bisect_left(starts, one.start)]
        notes = [item_note(flow, str(number), item, one.kind) for number, item in items]
        if not attach(notes, free):
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


def _items(lists: list[tuple[int, int, Element]], flow: Flow, start: int, end: int) -> list[tuple[int, Element]]:
    """The numbered items of the lists between two places."""
    items: list[tuple[int, Element]] = []
    for _, right, listed in lists[bisect_left(lists, start, key=lambda one: one[0]) : bisect_left(lists, end, key=lambda one: one[0])]:
        if right > end:
            continue
        first = (listed.get("start") or "").strip()
        number = int(first) if first.isdecimal() and len(first) < 6 else 1
        for item in listed.iterchildren("li"):
            value = (item.get("value") or "").strip()
            number = int(value) if value.isdecimal() and len(value) < 6 else number
            if flow.shown(item):
                items.append((number, item))
            number += 1
    return items


def expand_attributes(root: Element, named: dict[str, Element]) -> None:
    """Put a note that is only in an attribute of its marker into a hidden element behind the marker."""
    for element in list(root.iter("sup", "a", "span", "button")):
        given, role = element.get("class"), element.get("role")
        own = element.get("data-footnote") is not None
        if not (given or role or own) or not (own or _SAYS.search(f"{given or ''} {role or ''}")):
            continue
        if all(element.get(name) is None for name in _ATTRIBUTES) or label_of("".join(map(str, element.itertext()))) is None:
            continue
        href = next((link.get("href") or "" for link in element.iter("a")), "")
        following = element.getnext()
        beside = following is not None and "note" in (following.get("class") or "").lower()
        text = next((value for name in _ATTRIBUTES if len((value := element.get(name) or "").split()) > 1), "")
        if beside or not text or href.partition("#")[2] in named or "view" in text.lower().split()[:1] or len(text) > 20_000:
            continue
        note = etree.Element("span", {"class": "footnote__note"})
        parsed = etree.fromstring(f"<div>{text}</div>", etree.HTMLParser()) if "<" in text else None
        if parsed is not None:
            note.extend(list(parsed.iter("div"))[:1])
        else:
            note.text = "".join(filter(lambda letter: letter.isprintable() or letter.isspace(), text))
        outer = element.getparent()
        at = outer if outer is not None and outer.tag == "sup" and element.tag != "sup" else element
        note.tail, at.tail = at.tail, None
        at.addnext(note)


def register_notes(text: str) -> list[PageNote]:
    r"""Notes as in the Federal Register's typescript: ``\1\`` in the text, and at the start of a line below a rule of hyphens."""
    marks = list(_REGISTER_MARK.finditer(text))
    if len(marks) < 2:
        return []
    rules = [found.start() for found in _REGISTER_RULE.finditer(text)]
    pointing: dict[str, list[PageMarker]] = {}
    notes: list[PageNote] = []
    for at, mark in enumerate(marks):
        opens = not text[text.rfind("\n", 0, mark.start()) + 1 : mark.start()].strip()
        earlier = pointing.get(mark[1])
        if not opens or not earlier:
            pointing.setdefault(mark[1], []).append(PageMarker(mark[1], mark.start(), mark.end()))
            continue
        rule = bisect_left(rules, mark.end())
        stop = rules[rule] if rule < len(rules) else text.find("\n\n", mark.end())
        following = next((other.start() for other in marks[at + 1 : at + 2] if _opens_line(text, other.start())), len(text))
        end = min(stop if stop > 0 else len(text), following)
        end = mark.start() + len(text[mark.start() : end].rstrip())
        body = mark.end() + (len(text[mark.end() : end]) - len(text[mark.end() : end].lstrip()))
        notes.append(PageNote(mark[1], NoteKind.FOOTNOTE, mark.start(), end, body, end, pointing.pop(mark[1])))
    return notes


def _opens_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()
