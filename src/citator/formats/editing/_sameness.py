"""Whether an edited file is the same document still, apart from the repaired places: it is read again and held against what was before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from citator.formats.editing._places import doi_pattern, occurrences
from citator.media import BIBLIOGRAPHIES
from citator.model import Change, Document, Edit, Entry, Link, PartialDate, Repair

__all__ = ["difference"]

_DASHES = re.compile(r"\s*[-\u2010-\u2015]+\s*")


def difference(before: Document, after: Document, source: str, made: Sequence[tuple[Repair, Sequence[Edit]]]) -> str:
    """What else than the repairs is otherwise in the document as it is read again, in one clause; "" for nothing.

    ``source`` is the decoded file as it was, ``made`` are the repairs with their edits in it. Notes, markers, links and records must be as
    many, in their order and places, with their labels; only what was repaired may stand otherwise in them.
    """
    if before.media_type != after.media_type or len(before.warnings) < len(after.warnings):
        return "it is read otherwise"
    if before.media_type in BIBLIOGRAPHIES:
        return _of_entries(before, after, made)
    if source != before.text:
        return _of_page(before, after, made)
    return _of_text(before, after, made)


class _Shift:
    """Where a place of the text stands after the edits; ``None`` inside one of them."""

    def __init__(self, made: Sequence[tuple[Repair, Sequence[Edit]]]) -> None:
        self._edits = sorted({edit for _, edits in made for edit in edits}, key=lambda edit: edit.start)
        self._ends = [edit.end for edit in self._edits]
        self._moved = [0]
        for edit in self._edits:
            self._moved.append(self._moved[-1] + len(edit.new) - (edit.end - edit.start))

    def __call__(self, place: int) -> int | None:
        at = bisect_right(self._ends, place)
        if at < len(self._edits) and self._edits[at].start < place:
            return None
        return place + self._moved[at]

    def same(self, before: tuple[int, int], after: tuple[int, int]) -> bool:
        return all(moved is None or moved == new for moved, new in zip(map(self, before), after, strict=True))


def _of_text(before: Document, after: Document, made: Sequence[tuple[Repair, Sequence[Edit]]]) -> str:
    """Prose whose text is the file: everything must stand in its place."""
    shift = _Shift(made)
    links, now = _untouched(before, made, after=False), _untouched(after, made, after=True)
    parts = (
        ("notes", [(one.label, one.kind) for one in before.notes], [(one.label, one.kind) for one in after.notes]),
        ("links", [one.kind for one in links], [one.kind for one in now]),
        ("markers", [one.label for one in before.dangling_markers], [one.label for one in after.dangling_markers]),
    )
    for what, one, two in parts:
        if one != two:
            return f"its {what} are read otherwise"
    for note, other in zip(before.notes, after.notes, strict=True):
        places = [((one.start, one.end), (two.start, two.end)) for one, two in zip(note.markers, other.markers, strict=False)]
        places.append(((note.start, note.end), (other.start, other.end)))
        if len(note.markers) != len(other.markers) or not all(shift.same(*place) for place in places):
            return f"note {note.label} is read otherwise"
    for link, new in zip(links, now, strict=True):
        if not shift.same((link.start, link.end), (new.start, new.end)) or _blanked(link.href, made) != _blanked(new.href, made):
            return f"the link to {link.href} is read otherwise"
    return ""


def _untouched(document: Document, made: Sequence[tuple[Repair, Sequence[Edit]]], *, after: bool) -> list[Link]:
    """The links but for those that a repair of words makes: what was broken may not have been a link at all."""
    words = [(repair, edits) for repair, edits in made if repair.change is Change.WORDS]
    targets = {repair.new for repair, _ in words}
    spans = [] if after else [(edit.start, edit.end) for _, edits in words for edit in edits]
    return [
        link for link in document.links if link.href not in targets and not any(link.start < high and low < link.end for low, high in spans)
    ]


def _of_page(before: Document, after: Document, made: Sequence[tuple[Repair, Sequence[Edit]]]) -> str:
    """A page, whose places are not those of its source: its words must be the same."""
    if _blanked(before.text, made) != _blanked(after.text, made):
        return "its words are read otherwise"
    for what, one, two in (
        (
            "notes",
            [(note.label, note.kind, len(note.markers), _blanked(note.text, made)) for note in before.notes],
            [(note.label, note.kind, len(note.markers), _blanked(note.text, made)) for note in after.notes],
        ),
        (
            "links",
            [(link.kind, link.note, _blanked(link.text, made), _blanked(link.href, made)) for link in before.links],
            [(link.kind, link.note, _blanked(link.text, made), _blanked(link.href, made)) for link in after.links],
        ),
        ("markers", [one.label for one in before.dangling_markers], [one.label for one in after.dangling_markers]),
    ):
        if one != two:
            return f"its {what} are read otherwise"
    return ""


def _of_entries(before: Document, after: Document, made: Sequence[tuple[Repair, Sequence[Edit]]]) -> str:
    """A bibliography: every record as it was, but for the fields that were repaired in this entry."""
    shift = _Shift(made)
    if len(before.entries) != len(after.entries):
        return "it has other entries"
    places = [(edit.start, repair) for repair, edits in made for edit in edits]
    places.sort(key=lambda pair: pair[0])
    at = 0
    for one, two in zip(before.entries, after.entries, strict=True):
        mine: list[Repair] = []
        while at < len(places) and places[at][0] < one.end:
            mine.append(places[at][1])
            at += 1
        if (one.key, one.kind) != (two.key, two.kind) or not shift.same((one.start, one.end), (two.start, two.end)):
            return f"entry {one.key} is read otherwise"
        wrong = _of_entry(one, two, mine)
        if wrong:
            return f"in entry {one.key} {wrong} is read otherwise"
    return ""


def _of_entry(before: Entry, after: Entry, repairs: Sequence[Repair]) -> str:
    """The field that is otherwise without having been repaired, or not as it should be; "" for none."""
    allowed = {name for repair in repairs for name in (("URL", "DOI", "note") if _is_link(repair) else (repair.field,))}
    one, two = before.record, after.record
    if one.type != two.type or (not repairs and (one != two or before.more != after.more)):
        return "its type" if one.type != two.type else "what was not repaired"
    added = {repair.field for repair in repairs if repair.change is Change.ADDITION}
    for name in {*one.fields, *two.fields} - added:
        if one.get(name) != two.get(name) and (name not in allowed or one.get(name) is None or two.get(name) is None):
            return name
    for repair in repairs:
        value = two.get(repair.field)
        if repair.field and not _is_link(repair) and (value is None or not _is_now(value, repair.new)):
            return repair.field
        if repair.field == "DOI" and two.text("DOI") and not two.text("DOI").lower().endswith(repair.new.lower()):
            return "DOI"
    return ""


def _is_link(repair: Repair) -> bool:
    return repair.change is Change.ADDRESS or repair.field == "DOI"


def _is_now(value: object, new: str) -> bool:
    if isinstance(value, PartialDate):
        return f"{value.year:04}" == new
    return isinstance(value, str) and _DASHES.sub("-", " ".join(value.split())) == _DASHES.sub("-", " ".join(new.split()))


def _blanked(text: str, made: Sequence[tuple[Repair, Sequence[Edit]]]) -> str:
    """The text with what was repaired, and what stands there now, left out."""
    for repair, edits in made:
        for value in dict.fromkeys((repair.old, repair.new, *(edit.old for edit in edits), *(edit.new for edit in edits))):
            if len(value) < 6:
                continue
            doi = repair.field == "DOI"  # which stands in the address of its resolver
            spans = [found.span("doi" if doi else 0) for found in occurrences(text, doi_pattern(value) if doi else re.escape(value))]
            for start, end in reversed(spans):
                text = f"{text[:start]}\0{text[end:]}"
    return text
