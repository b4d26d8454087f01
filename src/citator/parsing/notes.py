"""One note, or one entry of a bibliography, into citations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from citator.model import Citation, Form, Identifier
from citator.parsing.prose import Reading, read_stretch
from citator.parsing.seen import Recogniser, Seen, Stretch, look_at
from citator.parsing.split import split_note

__all__ = ["citation_of", "parse_note"]


def parse_note(text: str, recognise: Recogniser, note_id: str = "n1") -> list[Citation]:
    """The citations of one note, in order, with offsets in ``text``; short forms are not resolved yet.

    >>> note = "See Ann Brook, Rivers and Their Names (Leeds, Weir Press, 1994), p. 12. Emphasis added."
    >>> [one] = parse_note(note, lambda text: ())
    >>> one.raw, one.signal, one.pinpoint, one.record.text("publisher")
    ('Ann Brook, Rivers and Their Names (Leeds, Weir Press, 1994), p. 12', 'See', 'p. 12', 'Weir Press')
    """
    seen = look_at(text, recognise)
    out: list[Citation] = []
    for stretch in split_note(seen):
        reading = read_stretch(seen, stretch)
        out.append(citation_of(seen, stretch, reading, note_id, len(out) + 1))
        if reading.within:
            book = read_stretch(seen, reading.within)
            out.append(citation_of(seen, reading.within, book, note_id, len(out) + 1))
    return [one for one in out if one.record.fields or one.form == Form.IBID]


def citation_of(seen: Seen, stretch: Stretch, reading: Reading, note_id: str, number: int) -> Citation:
    """The citation at a stretch."""
    matches = [match for match in (reading.match, *reading.items) if match is not None]
    identifiers: list[Identifier] = []
    for match in matches:
        if match.identifier and all(match.identifier.scheme != known.scheme for known in identifiers):
            identifiers.append(match.identifier)
    problems = [match.problem for match in matches if match.problem] + list(reading.problems)
    return Citation(
        id=f"{note_id}-{number}",
        start=stretch.start,
        end=stretch.end,
        raw=seen.text[stretch.start : stretch.end],
        record=reading.record,
        note=note_id,
        form=reading.form,
        signal=stretch.signal,
        pinpoint=reading.pinpoint,
        identifiers=tuple(identifiers),
        url=reading.url,
        url_as_written=reading.url_as_written,
        system=next((match.system for match in matches), None),
        problems=tuple(dict.fromkeys(problems)),
    )


def numbered(citations: Sequence[Citation], note_id: str) -> list[Citation]:
    """The citations with the ids of their order in the note."""
    return [replace(one, id=f"{note_id}-{number}") for number, one in enumerate(citations, 1)]
