"""Notes of a web page that no link leads to: raised figures that open a paragraph and stand in the text, too; notes beside their marker.

A raised figure in a text may be a power or a unit. It is a marker only in the order of the notes, as in plain text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from citator.formats.readers.html.extent import MORE, PageMarker, PageNote, behind_label, in_line
from citator.formats.readers.html.labels import label_of, order_of
from citator.formats.readers.html.matching import align
from citator.formats.readers.html.order import Element, Flow, above
from citator.model import NoteKind
from citator.text.labels import ROMAN_FROM, number_of
from citator.text.spans import Within

__all__ = ["notes_beside", "pointers", "raised_notes"]

_BLOCKS: Final = frozenset(
    ("li", "p", "div", "aside", "dd", "td", "th", "section", "blockquote", "tr", "caption", "body", "center", "small")
)
_UNIT: Final = re.compile(r"(?:\d|\b(?:k|c|m|d|n|µ)?m|\b[a-z]|\))$")
_UP: Final = re.compile(
    r"vertical-align\s*:\s*(?:super|text-top|top)|mso-text-raise|\bsuper(?:script)?\b|(?:^|\s)sup(?:\s|$)", re.IGNORECASE
)
_NUMBERS: Final = re.compile(r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){1,12}")
_NOTE_CLASS: Final = re.compile(
    r"footnote__note|(?:^|\s)sidenote(?:\s|$)|ltx_note_outer|note-tooltip|footnote_tooltip|footnote-content", re.IGNORECASE
)

_LEFT_OUT: Final = 3
"""How far a number may be from the one before it in the same group."""

_PARAGRAPHS: Final = 12
"""The most blocks of one note."""


@dataclass(frozen=True, slots=True)
class _Opener:
    """A raised label that opens a line of ``block``, which ends at ``close``."""

    label: str
    start: int
    end: int
    close: int
    block: Element


def raised_notes(root: Element, flow: Flow, taken: Within) -> list[PageNote]:
    """Notes that open with a raised label and are pointed at by the same raised label, without any link.

    What touches ``taken`` (notes and markers that are known) is passed over.
    """
    openers, pointing = _signs(root, flow, taken)
    opening = {sign.label for sign in openers}
    roman = "i" in opening and "h" not in opening
    notes: list[PageNote] = []
    for kind in ("digit", "roman", "letter", "sign"):
        series = [sign for sign in openers if _kind(sign.label, roman) == kind]
        if series:
            notes += _Series(kind, [sign for sign in pointing if _kind(sign.label, roman) == kind], flow).notes(series)
    return sorted(notes, key=lambda note: note.start)


def pointers(root: Element, flow: Flow, taken: Within) -> list[PageMarker]:
    """Raised figures that could be markers, in order; a list of several ("1, 3") gives one for each."""
    found: list[PageMarker] = []
    for sup in _raised(root, flow):
        start, end = flow.spans[sup]
        shown = flow.text[start:end].strip("[]() ")
        if taken.touches(start, end) or _is_unit(sup, flow):
            continue
        if _NUMBERS.fullmatch(shown):
            found += [PageMarker(each[0], start + each.start(), start + each.end()) for each in re.finditer(r"\d+", flow.text[start:end])]
        elif label := label_of(flow.text[start:end]):
            found.append(PageMarker(label, start, end))
    return sorted(found, key=lambda marker: marker.start)


def _raised(root: Element, flow: Flow) -> Iterator[Element]:
    for element in root.iter("sup", "span", "font"):
        start, end = flow.spans.get(element, (0, 0))
        if not 0 < end - start < 24:
            continue
        styled = element.tag != "sup" and _UP.search(f"{element.get('style') or ''} {element.get('class') or ''}")
        if element.tag == "sup" or (styled and not any(outer.tag == "sup" for outer in above(element))):
            yield element


def _is_unit(sup: Element, flow: Flow) -> bool:
    """Whether a raised figure is a power, or belongs to a unit or a chemical sign. One behind another is the next marker."""
    start = flow.spans[sup][0]
    for other in islice(sup.itersiblings(preceding=True), 4):
        if other.tag != sup.tag or flow.spans.get(other, (0, 0))[1] != start:
            break
        start = flow.spans[other][0]
    end = flow.spans[sup][1]
    before, behind = flow.text[max(0, start - 3) : start], flow.text[end : end + 1]
    return bool(_UNIT.search(before)) or (behind.isupper() and (not before or before[-1] in " \n("))  # or of an isotope: 14C


def _kind(label: str, roman: bool) -> str:
    if roman and (number_of(label) or 0) > ROMAN_FROM:
        return "roman"
    return "digit" if label.isdecimal() else "letter" if label[0].isalpha() else "sign"


def _signs(root: Element, flow: Flow, taken: Within) -> tuple[list[_Opener], list[PageMarker]]:
    """Raised labels that open a line and text goes on behind, and those that stand behind something."""
    openers: list[_Opener] = []
    pointing: list[PageMarker] = []
    for sup in _raised(root, flow):
        start, end = flow.spans[sup]
        label = label_of(flow.text[start:end])
        if not label or taken.touches(start, end):
            continue
        block = next((outer for outer in above(sup) if outer.tag in _BLOCKS), None)
        if block is not None and block.tag in ("td", "th") and block.getparent() is not None and flow.spans[block][0] == start:
            row = block.getparent()
            block = row if row is not None and row in flow.spans and flow.spans[row][0] == start else block
        if block is not None and flow.spans[block][1] > end and (start == 0 or flow.text[start - 1] == "\n"):
            openers.append(_Opener(label, start, end, flow.spans[block][1], block))
        elif not label.isdecimal() or not _is_unit(sup, flow):
            pointing.append(PageMarker(label, start, end))
    openers.sort(key=lambda sign: sign.start)
    return openers, sorted(pointing, key=lambda sign: sign.start)


class _Series:
    """The notes of one kind of labels, in groups that each begin anew, or go on at the foot of the next page."""

    def __init__(self, kind: str, pointing: list[PageMarker], flow: Flow) -> None:
        self._counts = kind in ("digit", "roman")
        self._kind = kind
        self._flow = flow
        self._pointing = pointing
        self._starts = [sign.start for sign in pointing]
        self._places: dict[str, list[int]] = {}
        for sign in pointing:
            self._places.setdefault(sign.label, []).append(sign.start)

    def notes(self, openers: Sequence[_Opener]) -> list[PageNote]:
        """The notes. In a group of figures a note may lack its marker, as long as most have one."""
        groups = [[self._noted(at, group) for at in range(len(group))] for group in self._groups(openers)]
        since = self._since(groups)
        if self._counts or len(set(since)) < len(groups):
            align(groups, self._pointing, 0, since)
        else:
            for group, low in zip(groups, since, strict=True):
                own = {note.label: note for note in group}
                for sign in self._pointing[bisect_left(self._starts, low) : bisect_left(self._starts, group[0].start)]:
                    if sign.label in own:
                        own[sign.label].markers.append(sign)
        notes: list[PageNote] = []
        for group in groups:
            marked = [note for note in group if note.markers]
            notes += group if len(marked) * 3 >= len(group) * 2 else marked
        return notes

    def _groups(self, openers: Sequence[_Opener]) -> list[list[_Opener]]:
        groups: list[list[_Opener]] = []
        last = 0
        for sign in openers:
            number = self._order(sign.label)
            pointed = self._places.get(sign.label, [sign.start])[0] < sign.start
            if not pointed and not (groups and number == last + 1 and self._counts):
                continue
            if number is None:
                if not groups or sign.label in [other.label for other in groups[-1]]:
                    groups.append([])
            elif number == 1 or (not groups and number < 4):
                groups.append([])
            elif not groups or not last < number <= last + (_LEFT_OUT if self._counts else 1):
                continue
            elif self._is_pointed_at(sign.label, groups[-1][-1].close, sign.start):
                groups.append([])
            groups[-1].append(sign)
            last = number or 0
        return groups

    def _order(self, label: str) -> int | None:
        return (number_of(label) or 0) - ROMAN_FROM if self._kind == "roman" else order_of(label)

    def _is_pointed_at(self, label: str, start: int, end: int) -> bool:
        places = self._places.get(label, [])
        at = bisect_left(places, start)
        return at < len(places) and places[at] < end

    def _since(self, groups: Sequence[Sequence[PageNote]]) -> list[int]:
        """Where the text begins that the markers of each group stand in: behind the group before, if half of them do, or with its text."""
        out: list[int] = []
        before = 0
        for group in groups:
            here = sum(self._is_pointed_at(note.label, before, group[0].start) for note in group)
            out.append(before if not out or here * 2 >= len(group) else out[-1])
            before = group[-1].end
        return out

    def _noted(self, at: int, group: Sequence[_Opener]) -> PageNote:
        sign, text = group[at], self._flow.text
        following = group[at + 1] if at + 1 < len(group) else None
        end = min(sign.close, following.start) if following else sign.close
        if following and self._goes_on(sign, following):
            end = following.start
        if not following and at and group[at - 1].close == sign.close:  # notes are lines of one block
            stop = text.find("\n", sign.end, end)
            end = stop if stop > 0 else end
        end = sign.start + len(text[sign.start : end].rstrip())
        return PageNote(sign.label, NoteKind.FOOTNOTE, sign.start, end, behind_label(text, sign.end, end, "", listed=False), end)

    def _goes_on(self, sign: _Opener, following: _Opener) -> bool:
        """Whether there are only blocks of text, without markers, up to the next note: more of this one."""
        if following.start <= sign.close or following.block.getparent() is not sign.block.getparent():
            return False
        at = bisect_left(self._starts, sign.close)
        if at < len(self._starts) and self._starts[at] < following.start:
            return False
        for element in islice(sign.block.itersiblings(), _PARAGRAPHS):
            if element is following.block or (element.tag not in MORE and self._flow.shown(element)):
                return element is following.block
        return False


def notes_beside(root: Element, flow: Flow) -> Iterator[PageNote]:
    """Notes in an element of their own behind their marker, hidden or in the margin (Modern Footnotes, LaTeXML, Tufte CSS)."""
    for element in root.iter("span", "div", "small", "aside"):
        if element not in flow.spans or not _NOTE_CLASS.search(element.get("class") or ""):
            continue
        start, end = flow.spans[element]
        marker = element.getprevious()
        while marker is not None and (marker.tag == "input" or not flow.shown(marker)):
            marker = marker.getprevious()
        label = label_of(flow.shown(marker)) if marker is not None else None
        if marker is None or not label or end <= start or flow.spans[marker][1] > start:
            continue
        body = start
        for _ in range(2):  # LaTeXML prints the label twice, once for the screen and once for paper
            body = behind_label(flow.text, body, end, label, listed=False)
        kind = NoteKind.ENDNOTE if "endnote" in (element.get("class") or "").lower() else NoteKind.FOOTNOTE
        yield PageNote(label, kind, start, end, body, end, [in_line(marker, label, flow)])
