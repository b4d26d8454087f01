"""Footnotes: which line of the notes begins which note, and which sign in the text points at it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from citator.formats.readers.pdf.labels import Label, label_at_start, ordinal
from citator.formats.readers.pdf.lines import Line
from citator.formats.readers.pdf.signs import Sign
from citator.model import NoteKind

__all__ = ["FootnoteReader", "RawNote", "match_signs"]

MOST_SKIPPED: Final = 3  # notes whose start was missed
_STOP: Final = re.compile(r"[.!?)\]’”\"'»]\s+$")
_ENDED: Final = re.compile(r"[.!?)\]’”\"'»…/]$|^https?://\S+$|\d$")


@dataclass(slots=True, eq=False)
class RawNote:
    """A note before it has offsets. The text of the first line begins at ``after``; ``page`` is where the note begins.

    ``part`` counts from 1 where numbers begin anew under one heading, for each chapter of a book; else it is 0.
    """

    label: str
    page: int
    lines: list[Line]
    after: int = 0
    kind: NoteKind = NoteKind.FOOTNOTE
    signs: list[Sign] = field(default_factory=list)
    part: int = 0


class FootnoteReader:
    """Reads the notes of one page after the other.

    A line begins a note when its label is the one that is due: pointed at by a sign in the text, next in the sequence, or 1 where
    numbering begins again. Every other line goes on with the open note, which may be one of the page before.
    """

    def __init__(self) -> None:
        self.notes: list[RawNote] = []
        self.open: RawNote | None = None
        self._last: dict[bool, int] = {}  # by kind of figure: roman or not
        self._awaited: set[str] = set()
        self._signs_seen = False

    def read(self, lines: Iterable[Line], pointed_at: Iterable[str], *, ruled: bool) -> list[Line]:
        """The notes of a page, given the labels that its text points at. Returns the lines that belong to no note.

        Where no text points at anything, a plain number begins a note only below a rule (``ruled``).
        """
        awaited = set(pointed_at)
        self._signs_seen = self._signs_seen or any(label.isdigit() for label in awaited)
        awaited |= self._awaited
        left_over: list[Line] = []
        table = False
        lines = [part for line in lines for part in _parts(line, awaited)]
        labels = [label_at_start(line, awaited) for line in lines]
        for at, (line, label) in enumerate(zip(lines, labels, strict=True)):
            table = table or _is_table_note(line)
            tagged = bool(line.note) and (at == 0 or line.note != lines[at - 1].note)
            due = label is not None and ((tagged and label.text in awaited) or self._is_due(label, awaited, labels[at + 1 :], ruled=ruled))
            if label is not None and due and not (table and label.text.isalpha()):
                self._begin(label, line)
                awaited -= {label.text, f"({label.text})"}
            elif table and _is_lettered(line):
                self.open = None
                left_over.append(line)
            elif self.open is not None:
                self.open.lines.append(line)
            else:
                left_over.append(line)
        self._awaited = awaited
        return left_over

    def close(self) -> None:
        """No line that follows can belong to the last note."""
        self.open = None

    def _is_due(self, label: Label, awaited: set[str], later: Sequence[Label | None], *, ruled: bool) -> bool:
        number = ordinal(label.text)
        if number is None:
            return True
        if label.square and not (ruled and label.text in awaited):
            return False  # an entry of a list of references
        last = self._last.get(label.text.isalpha())
        step = None if last is None else number - last
        if label.sure:
            if step is None:
                return not label.text.isalpha() or number == 1
            return step == 1 or number == 1 or label.text in awaited or 0 < step <= MOST_SKIPPED
        if any(one is not None and one.sure and one.text == label.text for one in later):
            return False  # the raised figure further down is the label: "para.|20."
        if label.text in awaited:
            if self._is_skipped(number, awaited, later):
                return False
            return step is None or 0 < step <= MOST_SKIPPED or number == 1 or self.open is None
        if step == 1 or (number == 1 and (step is None or self.open is None)):
            return ruled and not self._signs_seen and (self.open is None or bool(_ENDED.search(self.open.lines[-1].text)))
        return False

    def _is_skipped(self, number: int, awaited: set[str], later: Iterable[Label | None]) -> bool:
        """Whether the note that is due before this number comes later: then this is no label ("3 May 2021" at the start of a line)."""
        last = self._last.get(False) or 0
        due = {str(one) for one in range(last + 1 if number > last else 1, number)} & awaited
        return any(label is not None and label.text in due for label in later)

    def _begin(self, label: Label, line: Line) -> None:
        # Roman figures are what word processors give endnotes, so that they don't mix with footnotes.
        kind = NoteKind.ENDNOTE if label.text.isalpha() else NoteKind.FOOTNOTE
        self.open = RawNote(label.text, line.page, [line], label.after, kind)
        self.notes.append(self.open)
        number = ordinal(label.text)
        if number is not None:
            self._last[label.text.isalpha()] = number


def _parts(line: Line, awaited: Collection[str]) -> list[Line]:
    """A line, divided where another note begins in it: short notes are set one after the other in some books and papers."""
    parts = [line]
    for start, end in line.raised:
        sign = line.text[start:end].strip()
        if start and sign.isdecimal() and sign in awaited and _STOP.search(line.text[:start]) and line.text[end : end + 1].strip() != ",":
            offset = len(line.text) - len(parts[-1].text)
            parts[-1:] = parts[-1].divided(start - offset)
    return parts


def _is_table_note(line: Line) -> bool:
    """Whether a line begins with a raised letter that is no roman figure: the note of a table, which signs in the table point at."""
    return _is_lettered(line) and line.text[0] not in "iv"


def _is_lettered(line: Line) -> bool:
    if not line.raised or line.raised[0][0] != 0:
        return False
    sign = line.text[: line.raised[0][1]].strip()
    return len(sign) == 1 and sign.isalpha()


def match_signs(
    found: Sequence[Sign], notes: Sequence[RawNote], known: Mapping[Sign, RawNote], references: Mapping[Sign, bool]
) -> list[Sign]:
    """Gives every note the signs that point at it; returns the signs without a note that are surely markers.

    A sign belongs to the note with its label on the page to which its link leads, else on its own page or the next, else to an
    endnote further on, else to the only one there is, or, where that has its sign already, to one of an earlier page (as in
    resolutions of the UN). A doubtful sign (a power, an asterisk) counts only where no better one points at that note. The note of some
    may be ``known``; ``references`` tells of some that they point at references alone, or at none.
    """
    by_label: dict[str, list[RawNote]] = defaultdict(list)
    for note in notes:
        by_label[note.label].append(note)
    chosen: dict[RawNote, list[Sign]] = defaultdict(list)
    without: list[Sign] = []
    restarts = any(len(same) > 1 for label, same in by_label.items() if label.isdecimal())
    for sign in found:
        own = [
            note for note in by_label.get(sign.label, []) if sign not in references or (note.kind is NoteKind.REFERENCE) == references[sign]
        ]
        pointed_at = known.get(sign) or _note_of(sign, own)
        if pointed_at is None and not restarts:
            pointed_at = _note_before(sign, own, chosen)
        if pointed_at is not None:
            chosen[pointed_at].append(sign)
        elif not sign.doubtful and references.get(sign, True):
            without.append(sign)
    for note, pointing in chosen.items():
        sure = [sign for sign in pointing if not sign.doubtful]
        # Asterisks are doubtful one by one, and yet all of them may point at the note; of powers at most the last does.
        note.signs = sure or (pointing[-1:] if ordinal(note.label) is not None else pointing)
        if note.kind is NoteKind.FOOTNOTE and all(sign.line.page < note.page - 1 for sign in note.signs):
            note.kind = NoteKind.ENDNOTE
    return _dangling(without, notes)


def _note_of(sign: Sign, notes: Sequence[RawNote]) -> RawNote | None:
    page = sign.line.page
    for wanted in (sign.target, page, page + 1):
        here = [note for note in notes if note.page == wanted and not (sign.doubtful and note.kind is NoteKind.REFERENCE)]
        if here:
            return here[0]
    if sign.doubtful and not sign.label.isalpha():
        return None
    later = [note for note in notes if note.page > page and note.kind is not NoteKind.FOOTNOTE]
    if later:
        return later[0]
    # One note with that label in the whole document: notes at its end without a heading, or a note that slipped.
    only = notes[0] if len(notes) == 1 else None
    return only if only is not None and only.page >= page - 1 else None


def _note_before(sign: Sign, notes: Sequence[RawNote], chosen: Mapping[RawNote, Sequence[Sign]]) -> RawNote | None:
    """The note of an earlier page that a sign points at once more, where numbers go through the document and the note has its sign."""
    only = notes[0] if len(notes) == 1 else None
    again = only is not None and sign.label.isdecimal() and not sign.doubtful and only.page < sign.line.page
    return only if again and only is not None and any(not one.doubtful for one in chosen[only]) else None


def _dangling(without: Sequence[Sign], notes: Sequence[RawNote]) -> list[Sign]:
    """The signs without a note that fit the numbering: not beyond the notes by more than a few, or a sequence of their own."""
    numbers = [number for note in notes if (number := ordinal(note.label)) is not None]
    highest = max(numbers, default=0)
    own = [(sign, number) for sign in without if (number := ordinal(sign.label)) is not None and sign.label.isdigit()]
    if not highest:
        labels = {number for _, number in own}
        highest = max((n for n in labels if set(range(1, n + 1)) <= labels), default=0)
        highest = highest if highest > 2 else 0
    return [sign for sign, number in own if 0 < number <= highest + MOST_SKIPPED * bool(highest)]
