"""``S``: the numbers of notes in cross-references ("supra note 7") held against what those notes cite."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.model import Citation, Examined, Finding, Note, Severity
from citator.rules import rule
from citator.rules.context import Context, at
from citator.text.clean import fold

_AGAIN = re.compile(r"(?:\W|see\s|vgl\.\s)*(?:[il]bid|id\.|idem\b|ebd|ebenda|ivi\b)", re.IGNORECASE)
_ABOVE = re.compile(r"\bsupra\b|\babove\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:infra|below|unten|nachfolgend|infra note)\b", re.IGNORECASE)


@rule("S009", "note-number-off", Severity.WARNING)
def note_number_off(examined: Examined, _: Context) -> Iterator[Finding]:
    """A cross-reference names a note that cites something else, or that does not exist, and the work stands in another note.

    Example: ``Rose, supra note 4`` where note 4 cites two cases and Rose is in note 3.

    What to do: correct the number; the one that is probably meant is suggested. Notes that were inserted or taken out later make such
    faults. Nothing is said where the note that is named speaks of the author at all, or where notes do not have plain numbers.
    """
    citations = {one.id: one for one in examined.citations}
    labels = {note.label: note for note in examined.document.notes}
    for citation in examined.citations:
        if not any(name == note_number_off.name for name, _ in citation.problems) or _LATER.search(citation.raw):
            continue
        number = citation.record.text("references")
        named, target = labels.get(number), _first(citation, citations)
        note = examined.document.note(target.note) if target is not None and target.note else None
        ahead = named is not None and _is_ahead(named, citation)
        if note is None or not note.label.isdigit() or (named is not None and _speaks_of(named, citation, ahead=ahead)):
            continue
        where = f"note {number} cites something else" if named is not None else f"there is no note {number}"
        if named is not None and ahead and _speaks_of(named, citation, ahead=False):
            where = f"note {number} is this one" if named.id == citation.note else f"note {number} comes later"
        yield note_number_off.finding(
            f"{where}; “{_who(citation)}” is in note {note.label}",
            expected=note.label,
            found=number,
            suggestion=note.label,
            **at(citation),
        )


def _first(citation: Citation, citations: dict[str, Citation]) -> Citation | None:
    """Where the work is cited in full."""
    at_most = len(citations)
    while citation.short_form_of and at_most:
        before = citations.get(citation.short_form_of)
        if before is None:
            return None
        citation, at_most = before, at_most - 1
    return citation


def _who(citation: Citation) -> str:
    names = citation.record.names("author") or citation.record.names("editor")
    return (names[0].family or names[0].literal) if names else citation.record.text("title")


def _is_ahead(note: Note, citation: Citation) -> bool:
    """Whether "supra" leads to the note in which it stands itself, or to a later one: an "ibid." there means what is called here."""
    return citation.note is not None and citation.start < note.end and _ABOVE.search(citation.raw) is not None


def _speaks_of(note: Note, citation: Citation, *, ahead: bool) -> bool:
    """Whether the words by which the work is named stand in the note, whatever was read of it, or may be meant by its "ibid."."""
    words = fold(_who(citation)).split()
    if ahead and (_AGAIN.match(note.text) or note.id == citation.note):
        return not words
    return not words or _AGAIN.match(note.text) is not None or words[-1] in fold(note.text).split()
