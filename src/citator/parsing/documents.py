"""A whole document into its citations and quotations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from citator.limits import NOTE
from citator.model import Citation, Document, Note, NoteKind, Quotation
from citator.parsing.chains import resolve_chains
from citator.parsing.cutting.seen import Recogniser
from citator.parsing.links import attach_links, bare_links
from citator.parsing.lists.bibliography import entries, read_entries
from citator.parsing.notes import parse_note
from citator.parsing.placing import placed
from citator.parsing.references import parse_reference
from citator.parsing.running.text import read_running
from citator.text.spans import Within

__all__ = ["cite"]


def cite(document: Document, recognise: Recogniser) -> tuple[tuple[Citation, ...], tuple[Quotation, ...]]:
    """The citations of a document in the order of its text, and its quotations.

    Offsets are of the document; short forms are resolved; each citation has the target of the link that belongs to it.
    """
    noted: list[Citation] = []
    keyed = [(entry.start, entry.end) for entry in document.entries if entry.exact]
    for note in document.notes:
        noted += _of_note(document, note, recognise, keyed)
    resolved = list(resolve_chains(noted, {note.id: note.label for note in document.notes}, _unread(document)))
    running, quoted = read_running(document, recognise, resolved)
    masked = _masked(document)
    places = entries(document, masked)
    listed = read_entries(document, masked, places, lambda text: parse_reference(text, recognise))
    if places:  # what an entry names is part of it
        within = Within(places)
        held = {identifier for one in listed for identifier in one.identifiers}
        running = [one for one in running if not within.touches(one.start, one.end) or not set(one.identifiers) <= held]
    citations = attach_links([*resolved, *running, *listed], document.links, masked)
    citations += bare_links(document, citations, len(running) + 1)
    return tuple(sorted(citations, key=lambda one: (one.start, -one.end))), tuple(quoted)


def _unread(document: Document) -> list[str]:
    """The notes that hold nothing, or more than is read: what an ibid. behind one of them stands for can't be known."""
    return [note.id for note in document.notes if len(note.text) > NOTE or not note.text.strip()]


def _masked(document: Document) -> str:
    """The text with blanks in the place of markup; offsets stay as they are."""
    pieces: list[str] = []
    at = 0
    for start, end, _ in document.markup:
        pieces += [document.text[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, document.text[at:]])


def _without_keyed(note: Note, keyed: Sequence[tuple[int, int]]) -> str:
    """The text of a note with blanks in the place of what is cited by key: these citations are known already."""
    text = note.text
    for start, end in keyed[bisect_left(keyed, (note.start, 0)) : bisect_left(keyed, (note.end, 0))]:
        first, last = note.offsets.clean(start), note.offsets.clean(end)
        text = text[:first] + " " * (last - first) + text[last:]
    return text


def _of_note(document: Document, note: Note, recognise: Recogniser, keyed: Sequence[tuple[int, int]]) -> list[Citation]:
    text = _without_keyed(note, keyed) if len(note.text) <= NOTE else ""
    if not text.strip(" .,;:"):
        return []
    if note.kind == NoteKind.REFERENCE:
        found = [replace(parse_reference(text, recognise), id=f"{note.id}-1", note=note.id)]
    else:
        found = parse_note(text, recognise, note.id)
    out = []
    for one in found:
        start, end = note.offsets.span(one.start, one.end)
        out.append(replace(one, start=start, end=end, raw=document.text[start:end], record=placed(one.record, note.offsets.span)))
    return out
