"""Notes and references that stand together under a heading, at the end of a document or of a chapter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from citator.formats.readers.pdf.chapters import entries_by_chapter
from citator.formats.readers.pdf.labels import Label, form, label_at_start, ordinal
from citator.formats.readers.pdf.lines import Line
from citator.formats.readers.pdf.notes import RawNote
from citator.formats.readers.pdf.signs import Sign, between
from citator.model import NoteKind

__all__ = ["bracket_signs", "find_linked", "find_lists", "is_heading"]

LARGER: Final = 1.06  # than the entries: the next heading
HANGING: Final = 0.6  # em
FARTHER: Final = 1.25  # of the usual distance between lines
LEAST_ENTRIES: Final = 2
LEAST_UNANNOUNCED: Final = 4

_HEADING: Final = re.compile(
    r"(?:(?:\d{1,2}|[ivx]{1,5}|[a-z])[.)]?\s+)?(?:(?P<notes>(?:end|foot)?notes?|notes and references|endnoten|anmerkungen|notas"
    r"|notes et références|примечания)"
    r"|(?P<list>references(?: cited)?|bibliography|works cited|literature(?: cited)?|sources|list of references|literatur(?:verzeichnis)?"
    r"|quellen(?:verzeichnis)?|bibliographie|références|referencias|bibliografía|bibliografia|riferimenti|referências|литература"
    r"|список литературы|источники))\s*:?",
    re.IGNORECASE,
)
_PART: Final = re.compile(r"[^\W\d_][^\d.,;:?!()]{2,48}")
_BEGINS: Final = re.compile(
    r"(?:(?:[Dd]e|[Dd]i|[Dd]a|[Vv]an|[Vv]on|[Ll]a|[Ll]e|[Dd]er|[Dd]en)\s){0,2}[^\W\d_a-zß-ÿ][\w’'-]+(?:\s[^\W\d_a-zß-ÿ][\w’'-]+)?,\s"
    r"[^\W\d_a-zß-ÿ](?:\.|[\w’'-]+[.,]?\s)|[-–—_]{3,}[.,]|[^\W\d_a-zß-ÿ][^.,;:()]{2,80}[.,]?\s\(?(?:1[4-9]|20)\d\d[a-z]?\)?[.,:]"
)
_ENDS: Final = re.compile(r"(?:[.\])\d]|https?://\S+|\b10\.\d{4,}/\S+)\s*$")
_BRACKETED: Final = re.compile(r"\[(?P<inner>\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,12})\]")
_NUMBER: Final = re.compile(r"\d{1,3}")


def find_lists(lines: Sequence[Line], awaited: Counter[str]) -> Iterator[RawNote]:
    """The entries of each list among the lines of the text, in order.

    ``awaited`` are the labels that the text points at, and how often it does. Numbered entries follow the sequence from 1, notes of a
    book that for each chapter; without numbers an entry begins where a hanging indent does, or after a gap.
    """
    at = 0
    while at < len(lines):
        heading = _HEADING.fullmatch(lines[at].text.strip())
        if not heading:
            unannounced = _unannounced(lines, at)
            yield from unannounced
            at += sum(len(entry.lines) for entry in unannounced) or 1
            continue
        if heading["notes"]:
            parted, end = entries_by_chapter(lines, at, awaited, _end_of_list, lambda piece: _numbered(piece, NoteKind.ENDNOTE, awaited))
            if parted:
                yield from parted
                at = end
                continue
        kind = NoteKind.ENDNOTE if heading["notes"] else NoteKind.REFERENCE
        end = _end_of_list(lines, at + 1)
        entries = list(_numbered(lines[at + 1 : end], kind, awaited if heading["notes"] else ()))
        if not entries and kind is NoteKind.REFERENCE:
            parts = list(_parts(lines, at))
            entries = [entry for start, stop in parts for entry in _unnumbered(lines[start:stop])]
            end = parts[-1][1]
        if len(entries) >= LEAST_ENTRIES:
            yield from entries
        at = max(at + 1, end if len(entries) >= LEAST_ENTRIES else 0)


def is_heading(line: Line) -> bool:
    """Whether a line announces a list of notes or of references."""
    return bool(_HEADING.fullmatch(line.text.strip()))


def _unannounced(lines: Sequence[Line], start: int) -> list[RawNote]:
    """The entries of a list of references without a heading that begins with this line: numbers in square brackets, in order."""
    label = label_at_start(lines[start])
    if label is None or not label.square or label.text != "1":
        return []
    entries = list(_numbered(lines[start : _end_of_list(lines, start)], NoteKind.REFERENCE))
    if entries and any((again := label_at_start(line)) and again.square and again.text == "1" for line in entries[0].lines[1:]):
        return []  # a line of the text that begins with its marker
    return entries if len(entries) >= LEAST_UNANNOUNCED else []


def _end_of_list(lines: Sequence[Line], start: int) -> int:
    """Where a list that begins at ``start`` ends: before the next heading, which is larger, or named as one."""
    if start >= len(lines):
        return start
    size = lines[start].size
    for at in range(start + 1, len(lines)):
        if lines[at].size > LARGER * size or _HEADING.fullmatch(lines[at].text.strip()):
            return at
    return len(lines)


def _parts(lines: Sequence[Line], heading: int) -> Iterator[tuple[int, int]]:
    """The parts of a list without numbers, which may have headings of their own: "Books", "Articles"."""
    start = heading + 1
    while True:
        start += _names_part(lines, start)
        end = _end_of_list(lines, start)
        yield start, end
        if end >= len(lines) or lines[end].size > lines[heading].size or not _names_part(lines, end):
            return
        start = end


def _names_part(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the heading of a part of a list: short, without figures and end, and an entry begins below it."""
    return at + 1 < len(lines) and _PART.fullmatch(lines[at].text.strip()) is not None and _BEGINS.match(lines[at + 1].text) is not None


def _numbered(lines: Sequence[Line], kind: NoteKind, awaited: Collection[str] = ()) -> Iterator[RawNote]:
    """Entries with the numbers from 1, all written in one way: ``[1]``, ``1.``, a raised or a plain figure."""
    entry: RawNote | None = None
    last = 0
    written = ""
    for line in lines:
        label = label_at_start(line, awaited)
        if label and ordinal(label.text) == last + 1 and (entry is None or form(label, line) == written):
            if entry is not None:
                yield entry
            own = NoteKind.REFERENCE if label.square else kind
            entry, written = RawNote(label.text, line.page, [line], label.after, own), form(label, line)
            last += 1
        elif entry is None:
            return
        else:
            entry.lines.append(line)
    if entry is not None:
        yield entry


def _unnumbered(lines: Sequence[Line]) -> Iterator[RawNote]:
    """Entries without numbers. The left edge is taken column by column, where lines stand higher than the line before.

    Without a hanging indent an entry begins behind a gap, or with a name where the line before can be the end of one.
    """
    lines = [line for at, line in enumerate(lines) if not _names_part(lines, at)]
    for column in _columns(lines):
        left = min(line.left for line in column)
        hanging = sum(line.left > left + HANGING * line.size for line in column) * 4 >= len(column)
        steps = [above.baseline - below.baseline for above, below in pairwise(column)]
        usual = median(steps) if steps else 0.0
        entry: RawNote | None = None
        for at, line in enumerate(column):
            new = line.left <= left + HANGING * line.size if hanging else not at or steps[at - 1] > FARTHER * usual
            new = new or (not hanging and bool(_ENDS.search(column[at - 1].text)) and _BEGINS.match(line.text) is not None)
            if new or entry is None:
                if entry is not None:
                    yield entry
                entry = RawNote("", line.page, [line], 0, NoteKind.REFERENCE)
            else:
                entry.lines.append(line)
        if entry is not None:
            yield entry


def _columns(lines: Sequence[Line]) -> Iterator[list[Line]]:
    column: list[Line] = []
    for line in lines:
        if column and (line.page != column[-1].page or line.baseline > column[-1].baseline):
            yield column
            column = []
        column.append(line)
    if column:
        yield column


def find_linked(lines: Sequence[Line], found: Sequence[Sign]) -> Iterator[RawNote]:
    """Notes that no heading announces, told by the links that lead to them: a line begins with the label near the link's target.

    The height of the target is not exact: up to 75 points too high in files of Chromium with page margins. Notes stand behind their
    markers; what leads to a line further up is the way back from a note, and that line is one of the text that begins with its marker.
    """
    order = {line: at for at, line in enumerate(lines)}
    places: dict[int, Label] = {}
    for sign in found:
        near = [
            (abs(sign.height - line.baseline - line.size) if sign.height is not None else 0.0, at, label)
            for at, line in enumerate(lines)
            if line.page == sign.target
            and at > order.get(sign.line, -1)
            and (sign.height is None or -12 <= sign.height - line.baseline - line.size <= 75)
            and (label := label_at_start(line, {sign.label})) is not None
            and label.text == sign.label
        ]
        if near:
            _, at, label = min(near, key=lambda one: one[:2])
            places[at] = label
    starts = sorted(places)
    numbers = [ordinal(places[at].text) or 0 for at in starts]
    if len(starts) < LEAST_ENTRIES or numbers != sorted(numbers):
        return
    end = _end_of_list(lines, starts[-1])
    counted = list(_numbered(lines[starts[0] : end], NoteKind.ENDNOTE, {sign.label for sign in found}))
    if len(counted) >= len(starts):  # now and then a link is missing
        yield from counted
        return
    for at, after in pairwise([*starts, end]):
        kind = NoteKind.REFERENCE if places[at].square else NoteKind.ENDNOTE
        yield RawNote(places[at].text, lines[at].page, list(lines[at:after]), places[at].after, kind)


def bracket_signs(lines: Sequence[Line], labels: set[str]) -> Iterator[Sign]:
    """Numbers in square brackets that name an entry: ``[3]``, ``[2, 5]``, ``[4–6]``."""
    for line in lines:
        for found in _BRACKETED.finditer(line.text):
            numbers = list(_NUMBER.finditer(found["inner"]))
            if all(number.group() in labels for number in numbers):
                only = len(numbers) == 1
                last: Sign | None = None
                for number in numbers:
                    start, end = found.start("inner") + number.start(), found.start("inner") + number.end()
                    sign = Sign(line, start - only, end + only, number.group())
                    if last is not None and not set(line.text[last.end : start]) & set(",;"):
                        yield from (one for one in between(last, sign) if one.label in labels)
                    yield sign
                    last = sign
