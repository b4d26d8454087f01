"""Items of lists, and the notes below a table that are items (package threeparttable)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citator.formats.bibtex_text import unescape
from citator.formats.readers.latex.found import Mark, RawNote
from citator.model import NoteKind

if TYPE_CHECKING:
    from citator.formats.readers.latex.walk import Walk

__all__ = ["close_table_note", "read_item", "read_table_mark"]


def read_table_mark(walk: Walk, index: int) -> int:
    """``\\tnote{a}``: the marker of a note below the table."""
    token = walk.source.tokens[index]
    opened = walk.arguments.open_after(index, token.end)
    if opened is None:
        walk.edit(token.start, token.end, "")
        return index + 1
    start, close, end = walk.arguments.group(opened)
    label = " ".join(unescape(walk.text[start : min(close, start + 40)]).split())
    walk.out.marks.append(Mark(label, walk.numbers.series("tnote"), token.start, end, given=True))
    walk.edit(token.start, end, "")
    return walk.arguments.after(index, end)


def read_item(walk: Walk, index: int) -> int:
    """An item of a list; with a label below a table it is a note."""
    token = walk.source.tokens[index]
    bracket = walk.arguments.bracket(index, token.end)
    if bracket is None:
        walk.edit(token.start, token.end, "\n\n• ")
        return index + 1
    label_start, label_end, end = bracket
    if "tablenotes" not in walk.environments:
        walk.edit(token.start, label_start, "\n\n• ")
        walk.edit(label_end, end, " ")
        return walk.arguments.after(index, label_start)
    close_table_note(walk, token.start)
    label = " ".join(unescape(walk.text[label_start:label_end]).split())
    walk.table_note = RawNote(NoteKind.FOOTNOTE, label, walk.numbers.series("tnote"), token.start, end, end, end, apart=True, by_hand=True)
    walk.out.notes.append(walk.table_note)
    walk.edit(token.start, end, "\n\n")
    return walk.arguments.after(index, end)


def close_table_note(walk: Walk, offset: int) -> None:
    """The note below a table that is open ends here."""
    if walk.table_note is not None:
        note, walk.table_note = walk.table_note, None
        note.close = note.end = note.body + len(walk.text[note.body : offset].rstrip())
