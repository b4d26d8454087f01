"""The templates of a wiki in its notes: each is one citation, in however many pieces its printed words were read, or in none.

What a short form stands for and which source a quotation has is settled behind this: the template must stand there by then.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from citator.limits import NOTE
from citator.model import Citation, Document, Entry, Field, Form, FrozenMap, Name, Note, PartialDate, Record
from citator.parsing.entries import WIKITEXT, holder
from citator.text.pinpoints import pinpoint_at

__all__ = ["with_templates"]

_GAP: Final = re.compile(r"\.\s(?=(?:pp?|S|с)\.)|[\s,:()\[\]–—-]*(?:(?:at|here|hier|esp\.|ici)\s)?")
_ENDS: Final = re.compile(r"\s*(?:[.;,:()\[\]<{]|\Z|(?:and|und|et|y|e|&)\s)")
"""What stands behind the place of a template: other words would say whose place it is."""
_ACCESSED: Final = re.compile(r"[\s,.;:(\[]*(?:[^\W\d]+\.?:?\s+){1,3}")
_OF_ANOTHER: Final = ("title", "author", "editor", "container-title", "publisher", "publisher-place")
"""Fields of a work: where the words behind a template have one, they speak of another work."""
_NUMBERS: Final = ("DOI", "ISBN", "ISSN")
_CALLS: Final = re.compile(r"\{\{\s*(?:sfn|harv)\w*\s*\|([^{}]*)\}\}", re.IGNORECASE)
_YEAR: Final = re.compile(r"(\d{4})[a-z]?")
_UNDATED: Final = re.compile(r"n\.\s?d\.|undated|forthcoming|in press|o\.\s?J\.|s\.\s?d\.|б\.\s?г\.|.*\d.*", re.IGNORECASE)
"""What stands for a year and is none that could be held against others: "n.d.", "c. 2006", "2006/07"."""


def with_templates(document: Document, noted: Sequence[Citation]) -> list[Citation]:
    """The citations of the notes of a document in their order, those of a wiki with one for each template that cites."""
    if document.media_type != WIKITEXT:
        return list(noted)
    entries: dict[str, list[Entry]] = defaultdict(list)
    for entry in document.entries:
        if note := holder(document, entry.start, entry.end):
            entries[note].append(entry)
    found: dict[str, list[Citation]] = defaultdict(list)
    for one in noted:
        found[one.note or ""].append(one)
    return [one for note in document.notes for one in _of_note(document.text, note, found[note.id], entries[note.id])]


def _of_note(text: str, note: Note, found: Sequence[Citation], entries: Sequence[Entry]) -> Sequence[Citation]:
    if not entries or len(note.text) > NOTE:
        return [_called(one) for one in found]
    ends = [entry.end for entry in entries]
    pieces: list[list[Citation]] = [[] for _ in entries]
    out: list[Citation] = []
    for one in found:
        at = bisect_right(ends, one.start)
        (pieces[at] if at < len(entries) and entries[at].start < one.end else out).append(one)
    begins = sorted(one.start for one in out)
    for at, entry in enumerate(entries):
        stop = entries[at + 1].start if at + 1 < len(entries) else note.end
        following = bisect_right(begins, entry.end - 1)
        out += _of_template(text, note.id, entry, pieces[at], stop, min([stop, *begins[following : following + 1]]))
    out.sort(key=lambda one: (one.start, one.end))
    return [_called(replace(one, id=f"{note.id}-{number}", raw=text[one.start : one.end])) for number, one in enumerate(out, 1)]


def _of_template(text: str, note: str, entry: Entry, pieces: Sequence[Citation], stop: int, until: int) -> Iterator[Citation]:
    """The citation of a template, with the place that stands behind it and before ``until``; and what is cited beside it, before the
    next one (``stop``), and was read with it.
    """
    none = Citation("", entry.start, entry.end, "", entry.record, note=note)
    first = pieces[0] if pieces else none
    before = {name: field for name, field in first.record.fields.items() if field.end is not None and field.end <= entry.start}
    behind = [_behind(one.record, entry.end) for one in pieces]
    runs_on = first.end > stop or any(name in _OF_ANOTHER for fields in behind[:1] for name in fields)
    own = {name: field for fields in behind[:1] for name, field in fields.items() if name in _NUMBERS and not runs_on}
    if "title" in before:
        end = max(field.end or 0 for field in before.values())
        yield replace(first, end=end, record=Record(first.record.type, FrozenMap(before)), identifiers=(), url=None, url_as_written=None)
        first, before, runs_on = replace(none, end=first.end), {}, True
    pinpoint = first.pinpoint if "locator" in before else None
    gap = _GAP.match(text, entry.end, until)
    place = pinpoint_at(text, gap.end(), until) if gap else None
    if place and _ENDS.match(text, place.end, until):
        own["locator"] = Field(place.text, "text", place.start, place.end)
        pinpoint = place.text
    for one, fields in zip(pieces, behind, strict=True):
        locator, accessed = fields.get("locator"), fields.get("accessed")
        if locator and "locator" not in own and not re.search(r"\w", text[entry.end : locator.start]):
            own["locator"], pinpoint = locator, one.pinpoint
        if accessed and _ACCESSED.fullmatch(text, entry.end, accessed.start or 0):
            own["accessed"] = accessed
    ends = [entry.end, *(field.end or 0 for field in own.values())]
    whole = replace(
        first,
        start=min(first.start, entry.start),
        end=max([*ends, *([] if runs_on else [first.end])]),
        record=entry.record.completed(Record(entry.record.type, FrozenMap({**before, **own}))),
        form=Form.FULL,
        pinpoint=pinpoint,
    )
    yield replace(whole, identifiers=(), url=None, url_as_written=None) if runs_on else whole
    for one, fields in zip(pieces[1:], behind[1:], strict=True):
        at = _word(text, max(one.start, *ends))
        if "title" in fields and at < one.end <= stop:
            yield replace(one, start=at, record=Record(one.record.type, FrozenMap(fields)))


def _behind(record: Record, end: int) -> dict[str, Field]:
    return {name: field for name, field in record.fields.items() if field.start is not None and field.start >= end}


def _word(text: str, at: int) -> int:
    """Where the next word begins."""
    found = re.compile(r"\w").search(text, at)
    return found.start() if found else at


def _called(one: Citation) -> Citation:
    """The citation, with the names and the year of the template that calls a work and nothing else, where its words look like a title."""
    calls = _CALLS.fullmatch(one.raw) if one.form is Form.FULL and not one.identifiers else None
    if calls is None:
        return one
    given = [" ".join(part.replace("''", "").split()) for part in calls[1].split("|") if "=" not in part]
    year = _YEAR.fullmatch(given[-1]) if given else None
    if set(one.record.fields) <= {"author", "issued", "locator"} and "issued" in one.record.fields:
        return one
    names = [name for name in (given[:-1] if year or (given and _UNDATED.fullmatch(given[-1])) else given) if name]
    fields: dict[str, Field] = {name: field for name, field in one.record.fields.items() if name == "locator"}
    if names:
        # What lists are sorted by: whether that is a family name or the name of a body, the template does not say.
        fields["author"] = Field(tuple(Name(family=name) for name in names), "text", one.start, one.end)
    if year:
        fields["issued"] = Field(PartialDate(int(year[1])), "text", one.start, one.end)
    return replace(one, record=Record("document", FrozenMap(fields)))
