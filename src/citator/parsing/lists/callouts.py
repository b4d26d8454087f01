"""The callouts of a document with lists of references: places in the text that name an entry, each tied to the entry that it can mean.

"(Brook 1994, p. 12)", "Brook and Hale (1994a)", "(Brook 12)", "[3, 5–7]". A callout is no citation of its own: the entry is the
citation, and carries its callouts. One that can mean several entries is tied to each of them and says so. The list of its own chapter,
which is the next one behind it, goes before all others. Names are taken for names only where a list has them; what no list answers is told
only where the lists were plainly read well, and where the form can be nothing else than a callout.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from citator.model import Callout, Citation, DanglingCallout, Document, Form, NoteKind, Record
from citator.parsing.lists.dangling import Dangling
from citator.parsing.lists.heads import Head, heads
from citator.parsing.lists.index import Index
from citator.parsing.lists.labels import labelled, marked
from citator.parsing.lists.sites import Known, Site, by_page, sites
from citator.parsing.lists.tie import Tie
from citator.text.spans import Within, disjoint

__all__ = ["Tied", "tie", "with_callouts"]

_GAP = re.compile(r"[^\n\f]")
_REST = re.compile(r"[\s,.:;()\[\]]*")


@dataclass(frozen=True, slots=True)
class Tied:
    """What a document's callouts name: in order, and those that no entry answers."""

    ties: tuple[Tie, ...] = ()
    dangling: tuple[DanglingCallout, ...] = ()


def tie(document: Document, seen: str, citations: Sequence[Citation], places: Sequence[tuple[int, int]]) -> Tied:
    """The callouts of a document. ``seen`` is its text with blanks in the place of markup, ``citations`` are the entries of its lists,
    ``places`` where those without numbers stand. Takes time in proportion to the text and the lists.
    """
    listed = heads(document, citations, places)
    if not listed:
        return Tied()
    text = _without(
        seen, [*((_from_label(seen, one.start), one.end) for one in listed), *((one.start, one.end) for one in document.furniture)]
    )
    index = Index(listed)
    notes = {note.id: note for note in document.notes if note.kind is NoteKind.REFERENCE}
    markers = {one.id: [(m.start, m.end) for m in notes[one.note].markers] for one in citations if one.note in notes}
    linked = marked(listed, markers)
    known = Known(index.names)
    dangling = Dangling(document, text, index)
    ties: list[Tie] = []
    answered: set[int] = set()
    unanswered: list[Site] = []
    for site in sites(text, known):
        found = index.resolve(site, known.letters)
        if found:
            ties.append(_settled(site, found, linked))
            answered.add(site.group)
        else:
            unanswered.append(site)
    for site in by_page(text, known):
        if found := index.by_name_alone(site):
            ties.append(_settled(site, found, linked))
    by_year = Within(disjoint((one.start, one.end) for one in ties))
    labels = labelled(text, listed, [one for one in linked if not by_year.touches(one.start, one.end)], index.own)
    left = dangling.among(unanswered, answered, len(ties))
    return Tied(tuple(sorted([*_joined(ties), *labels], key=lambda one: (one.start, one.end))), left)


_LABEL = re.compile(r"\[[^\[\]\n]{1,64}\]\s+$")


def _from_label(text: str, start: int) -> int:
    """Where an entry begins with the label in brackets before it, which calls nothing: "[Brook 1994] Ann Brook. Lamps."."""
    label = _LABEL.search(text, max(0, start - 70), start)
    return label.start() if label else start


def _without(text: str, holes: Iterable[tuple[int, int]]) -> str:
    """The text with blanks in the place of what is no running text; lines stay."""
    pieces: list[str] = []
    at = 0
    for start, end in disjoint(holes):
        pieces += [text[at:start], _GAP.sub(" ", text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def _settled(site: Site, found: tuple[int, Sequence[Head]], linked: Sequence[Tie]) -> Tie:
    """The callout; where it can mean several entries, and is a link to one of them, it means that one."""
    start, entries = found
    ids = tuple(one.id for one in entries)
    if len(ids) > 1 and linked:
        at = bisect_right(linked, site.end, key=lambda one: one.start)
        over = [one.ids[0] for one in linked[max(0, at - 4) : at] if one.end > start and one.ids[0] in ids]
        ids = (over[0],) if len(set(over)) == 1 else ids
    return Tie(site.start if site.more else start, site.end, ids, site.pinpoint)


def _joined(ties: Sequence[Tie]) -> list[Tie]:
    """The callouts; two years of one entry side by side, "[1931] 1994", are one."""
    out: list[Tie] = []
    for one in ties:
        if out and out[-1].ids == one.ids and len(one.ids) == 1 and one.start - out[-1].end <= 2:
            out[-1] = replace(out[-1], end=one.end, pinpoint=out[-1].pinpoint or one.pinpoint)
        else:
            out.append(one)
    return out


def with_callouts(citations: Iterable[Citation], ties: Sequence[Tie]) -> list[Citation]:
    """The citations, each entry with its callouts; a note that is nothing but a callout is a short form of its entry."""
    of: dict[str, list[Callout]] = {}
    for one in ties:
        for entry in one.ids:
            of.setdefault(entry, []).append(Callout(one.start, one.end, one.pinpoint, len(one.ids) > 1))
    out = [replace(one, callouts=tuple(of[one.id])) if one.id in of else one for one in citations]
    types = {one.id: one.type for one in out}
    starts = [one.start for one in ties]
    return [_short(one, ties, starts, types) for one in out]


def _short(citation: Citation, ties: Sequence[Tie], starts: Sequence[int], types: dict[str, str]) -> Citation:
    if citation.note is None or citation.callouts or citation.short_form_of or citation.identifiers or citation.url:
        return citation
    at = bisect_right(starts, citation.start + 3) - 1
    if at < 0 or ties[at].start < citation.start - 3 or len(ties[at].ids) != 1 or ties[at].ids[0] == citation.id:
        return citation
    rest = citation.raw[max(0, ties[at].end - citation.start) :]
    pinpoint = citation.pinpoint or ties[at].pinpoint
    if not _REST.fullmatch(rest.replace(pinpoint or "", "", 1)):
        return citation
    fields = {name: value for name, value in citation.record.fields.items() if name in ("author", "issued", "locator")}
    problems = tuple(one for one in citation.problems if one[0] != "short-form-unresolved")
    entry = ties[at].ids[0]
    record = Record(types.get(entry, citation.type)).having(**fields)
    return replace(citation, form=Form.SHORT, short_form_of=entry, pinpoint=pinpoint, record=record, problems=problems)
