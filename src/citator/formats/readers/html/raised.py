"""Notes of a web page that no link leads to: raised figures that open a paragraph and stand in the text, too; notes beside their marker.

A raised figure in a text may be a power or a unit. It is a marker only in the order of the notes, as in plain text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from citator.formats.readers.html.extent import PageMarker, PageNote, behind_label, in_line
from citator.formats.readers.html.labels import label_of, order_of
from citator.formats.readers.html.order import Element, Flow, above
from citator.model import NoteKind
from citator.text.spans import Place, Within, best_chain

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


@dataclass(frozen=True, slots=True)
class _Sign:
    label: str
    start: int
    end: int
    close: int = 0


def raised_notes(root: Element, flow: Flow, taken: Within) -> list[PageNote]:
    """Notes that open with a raised label and are pointed at by the same raised label, without any link.

    What touches ``taken`` (notes and markers that are known) is passed over.
    """
    openers, pointing = _signs(root, flow, taken)
    notes: list[PageNote] = []
    for kind in ("digit", "letter", "sign"):
        series = [sign for sign in openers if _kind(sign.label) == kind]
        if series:
            notes += _series(series, [sign for sign in pointing if _kind(sign.label) == kind], flow)
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


def _kind(label: str) -> str:
    return "digit" if label.isdecimal() else "letter" if label[0].isalpha() else "sign"


def _signs(root: Element, flow: Flow, taken: Within) -> tuple[list[_Sign], list[_Sign]]:
    """Raised labels that open a line and text goes on behind, and those that stand behind something."""
    openers: list[_Sign] = []
    pointing: list[_Sign] = []
    for sup in _raised(root, flow):
        start, end = flow.spans[sup]
        label = label_of(flow.text[start:end])
        if not label or taken.touches(start, end):
            continue
        block = next((outer for outer in above(sup) if outer.tag in _BLOCKS), None)
        if block is not None and block.tag in ("td", "th") and block.getparent() is not None and flow.spans[block][0] == start:
            row = block.getparent()
            block = row if row is not None and row in flow.spans and flow.spans[row][0] == start else block
        close = flow.spans[block][1] if block is not None else 0
        if close > end and (start == 0 or flow.text[start - 1] == "\n"):
            openers.append(_Sign(label, start, end, close))
        elif not label.isdecimal() or not _is_unit(sup, flow):
            pointing.append(_Sign(label, start, end))
    openers.sort(key=lambda sign: sign.start)
    return openers, sorted(pointing, key=lambda sign: sign.start)


def _series(openers: list[_Sign], pointing: list[_Sign], flow: Flow) -> list[PageNote]:
    """Notes in groups that each begin anew; markers stand between the group before and their own.

    In a group of figures a note may lack its marker, as long as most have one.
    """
    groups: list[list[_Sign]] = []
    firsts = {sign.label: sign.start for sign in reversed(pointing)}
    last = 0
    for sign in openers:
        number = order_of(sign.label)
        if firsts.get(sign.label, sign.start) >= sign.start and not (groups and number == last + 1 and sign.label.isdecimal()):
            continue
        if number is None:
            if not groups or sign.label in [other.label for other in groups[-1]]:
                groups.append([])
        elif number == 1 or (not groups and number < 4):
            groups.append([])
        elif not groups or not last < number <= last + (_LEFT_OUT if sign.label.isdecimal() else 1):
            continue
        groups[-1].append(sign)
        last = number or 0
    notes: list[PageNote] = []
    since = 0
    starts = [sign.start for sign in pointing]
    for group in groups:
        free = pointing[bisect_left(starts, since) : bisect_left(starts, group[0].start)]
        of_group = [_noted(at, group, flow) for at in range(len(group))]
        _place(of_group, free)
        marked = [note for note in of_group if note.markers]
        notes += of_group if len(marked) * 3 >= len(of_group) * 2 else marked
        since = of_group[-1].end
    return notes


def _noted(at: int, group: list[_Sign], flow: Flow) -> PageNote:
    sign = group[at]
    following = group[at + 1].start if at + 1 < len(group) else sign.close
    end = min(sign.close, following)
    if at + 1 == len(group) and at and group[at - 1].close == sign.close:  # notes are lines of one block
        stop = flow.text.find("\n", sign.end, end)
        end = stop if stop > 0 else end
    end = sign.start + len(flow.text[sign.start : end].rstrip())
    return PageNote(sign.label, NoteKind.FOOTNOTE, sign.start, end, behind_label(flow.text, sign.end, end, "", listed=False), end)


def _place(notes: list[PageNote], free: list[_Sign]) -> None:
    """Give the notes of one group their markers: of figures the series that rises with them, and then what repeats one of it."""
    order = {note.label: index for index, note in enumerate(notes)}
    known = [sign for sign in free if sign.label in order]
    if notes and notes[0].label.isdecimal():
        chain = [place.what for place in best_chain([Place(order[sign.label], sign.start, 1, sign) for sign in known])]
        first = {sign.label: sign.start for sign in chain}
        known = [sign for sign in known if sign.start >= first.get(sign.label, sign.start + 1)]
    for sign in known:
        notes[order[sign.label]].markers.append(PageMarker(sign.label, sign.start, sign.end))


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
