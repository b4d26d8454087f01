"""``S``: the structure of the notes: markers, notes, numbering, and short forms that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from citator.model import Examined, Finding, Note, NoteKind, Severity
from citator.rules import rule
from citator.rules.context import Context, told

_NUMBERED = (NoteKind.FOOTNOTE, NoteKind.ENDNOTE)


@rule("S001", "dangling-marker", Severity.ERROR)
def dangling_marker(examined: Examined, _: Context) -> Iterator[Finding]:
    """A marker in the text points at a note that the document does not have.

    Example: ``… were left orphaned.[1]`` in a copy of an essay that has lost its list of notes.

    What to do: restore the note, or take the marker out. Where every marker dangles, the notes were probably lost when the
    text was copied: look at the original.
    """
    every = not examined.document.notes
    for marker in examined.document.dangling_markers:
        more = "; the document has no notes at all" if every else ""
        yield dangling_marker.finding(f"marker {marker.label} has no note{more}", start=marker.start, end=marker.end, found=marker.label)


@rule("S002", "note-unreferenced", Severity.WARNING)
def note_unreferenced(examined: Examined, _: Context) -> Iterator[Finding]:
    """A footnote or endnote that no marker in the text points at.

    Example: note 7 stands at the foot of the page, and the text goes from 6 to 8.

    What to do: set the marker where it belongs. An entry of a reference list needs no marker and is not reported.
    """
    notes = [note for note in examined.document.notes if note.kind in _NUMBERED]
    if not any(note.markers for note in notes):
        return  # no marker was recognised at all: that tells of the reading, not of the document
    for note in notes:
        if not note.markers:
            yield note_unreferenced.finding(
                f"nothing in the text points at note {note.label}", start=note.start, end=note.end, note=note.id
            )


@rule("S003", "numbering-gap", Severity.WARNING)
def numbering_gap(examined: Examined, _: Context) -> Iterator[Finding]:
    """The numbers of the notes leave one out.

    Example: notes 1, 2, 4.

    What to do: look for the lost note. Numbering that starts again at 1 (each page, each chapter, an annex) is no gap.
    """
    last: dict[NoteKind, Note] = {}  # footnotes and endnotes are counted apart
    for note in examined.document.notes:
        if note.kind not in _NUMBERED or not note.label.isdigit():
            continue
        before = last.get(note.kind)
        last[note.kind] = note
        if before is not None and int(note.label) > int(before.label) + 1:
            left_out = range(int(before.label) + 1, int(note.label))
            which = str(left_out[0]) if len(left_out) == 1 else f"{left_out[0]} to {left_out[-1]}"
            yield numbering_gap.finding(
                f"between notes {before.label} and {note.label}, {which} is left out",
                start=note.start,
                end=note.end,
                note=note.id,
                expected=str(left_out[0]),
                found=note.label,
            )


@rule("S004", "short-form-unresolved", Severity.WARNING)
def short_form_unresolved(examined: Examined, _: Context) -> Iterator[Finding]:
    """*Ibid.*, *supra* or a short title that has no antecedent, or more than one.

    Example: ``Ibid., p. 4.`` after a note that cites two works.

    What to do: name the work. citator never guesses which one is meant.
    """
    yield from told(short_form_unresolved, examined)


@rule("S005", "part-not-read", Severity.WARNING)
def part_not_read(examined: Examined, _: Context) -> Iterator[Finding]:
    """A part of the document could not be read, so that nothing is known of what is cited there.

    Example: pages that are pictures without a text layer (scans), a damaged page, an entry of a bibliography that can't be parsed.

    What to do: for scans, run a text recognition over the file first; else mend the part that is named.
    """
    for warning in examined.document.warnings:
        yield part_not_read.finding(warning)
