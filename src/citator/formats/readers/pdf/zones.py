"""Where the text of a column ends and its footnotes begin."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from citator.formats.readers.pdf.labels import Label, form, label_at_start, ordinal
from citator.formats.readers.pdf.lines import Line
from citator.formats.readers.pdf.lists import is_heading
from citator.formats.readers.pdf.paper import Rule
from citator.formats.readers.pdf.signs import pointers, signs

__all__ = ["body_size", "is_drawn_rule", "split_zone", "usual_size"]

SMALL: Final = 0.93  # of the body's size: notes are smaller
NOT_LARGER: Final = 1.03
ALIKE: Final = 0.97
SHORT_RULE: Final = 0.62  # of the column's width
INDENT: Final = 3.5  # em
TENTH: Final = 10
FEW: Final = 4  # lines
USUAL_WIDTH: Final = 24.0  # em of a column
UNDERLINE: Final = 0.35  # em below the baseline

_DRAWN: Final = re.compile(r"[_\-–—―‒─━=.·]{5,}|[_–—]{3,}")


def is_drawn_rule(line: Line) -> bool:
    """Whether a line is a rule made of characters: underscores, dashes."""
    return bool(_DRAWN.fullmatch(line.text.replace(" ", "")))


def body_size(lines: Iterable[Line]) -> float:
    """The size of running text: the largest of the sizes in which much is set, since notes can outnumber the text they belong to."""
    counts: Counter[float] = Counter()
    for line in lines:
        counts[line.size] += len(line.text)
    most = max(counts.values(), default=0)
    return max((size for size, count in counts.items() if 4 * count >= most), default=0.0)


def usual_size(lines: Sequence[Line]) -> float:
    """The size of the running text of a document: the largest in which a tenth of it is set, on at least half of its pages. Notes can be
    many times as long as the text.
    """
    counts: Counter[float] = Counter()
    pages: dict[float, set[int]] = defaultdict(set)
    for line in lines:
        counts[line.size] += len(line.text)
        pages[line.size].add(line.page)
    total, all_pages = counts.total(), len(set().union(*pages.values()))
    often = (size for size, count in counts.items() if TENTH * count >= total and 2 * len(pages[size]) >= all_pages)
    return max(max(often, default=0.0), body_size(lines))


def split_zone(
    lines: Sequence[Line], rules: Sequence[Rule], body: float, awaited: Collection[str], *, open_note: bool, usual: float
) -> tuple[int, int, bool]:
    """The range of the lines that are notes at the foot of a column, empty where it has none, and whether a rule parts them off.

    Notes are what the tags of the file call so. Without tags they lie below the last short rule that starts at the column's left edge,
    or, without one, are the last lines in a smaller size, if one of them bears a label, or else lines in the size of the text below
    a rule whose labels are just those that the text above it points at. ``body`` is the size of the text on this page,
    ``usual`` that of the document; ``awaited`` are the labels that the text of the page points at; ``open_note``: the last note of the
    page before may go on here.
    """
    if not lines:
        return 0, 0, False
    tagged = [at for at, line in enumerate(lines) if line.note]
    if tagged:
        return tagged[0], tagged[-1] + 1, True
    left = min(line.left for line in lines)
    width = max(line.right for line in lines) - left
    if len(lines) < FEW:  # the end of a note alone on the last page does not tell how wide the column is
        width = max(width, USUAL_WIDTH * usual)
    alike = len(lines)
    for rule in sorted(rules, key=lambda rule: rule.y):
        if abs(rule.left - left) > INDENT * body or _underlines(rule, lines):
            continue
        start = next((at for at, line in enumerate(lines) if line.baseline < rule.y), len(lines))
        end = next((at for at in range(start, len(lines)) if lines[at].size > NOT_LARGER * body), len(lines))
        if 0 < start < len(lines) and lines[start].size >= SMALL * body and _are_alike(lines, start, body, awaited, open_note=open_note):
            alike = min(alike, start)
        if rule.right - rule.left > SHORT_RULE * width:
            continue
        if open_note and start == 0 and all(line.size < SMALL * usual for line in lines):
            return 0, len(lines), True  # a note of the page before fills the page
        if start < end and _are_notes(lines[start:end], body, awaited, above=start > 0, open_note=open_note):
            return start, end, True
    small = _small_end(lines, body, awaited, open_note=open_note)
    return (alike, len(lines), True) if small == len(lines) > alike else (small, len(lines), False)


def _are_alike(lines: Sequence[Line], start: int, body: float, awaited: Collection[str], *, open_note: bool) -> bool:
    """Whether lines in the size of the text are its notes: their labels, all written in one way and one after the other, are just those
    that the text above points at, and nothing in them points at anything.
    """
    above, below = lines[:start], lines[start:]
    labelled = ((line, label) for line in below if (label := label_at_start(line, awaited)) is not None)
    begin, first = next(((line, label) for line, label in labelled if label.text in awaited), (None, None))
    if begin is None or first is None or first.square or not (open_note or begin is below[0]):
        return False
    pointed_at = pointers(sign for line in above for sign in signs(line) if not sign.doubtful)
    if not pointed_at or any(line.size > NOT_LARGER * body or any(not sign.doubtful for sign in signs(line)) for line in below):
        return False
    written = form(first, begin)
    same = [first.text, *(label.text for line, label in labelled if form(label, line) == written)]
    own = [label for label in same if label in awaited]
    numbers = [ordinal(label) or 0 for label in own]
    goes_on = str(numbers[-1] + 1) in same  # a list, of which the text names the first numbers by chance
    return (
        not goes_on
        and numbers == list(range(numbers[0], numbers[0] + len(own)))
        and {*own} >= {one for one in pointed_at if "(" not in one}
    )


def _small_end(lines: Sequence[Line], body: float, awaited: Collection[str], *, open_note: bool) -> int:
    """The index of the first of the last lines that are small and hold a label; ``len(lines)`` where there are none."""
    at = len(lines)
    while at and lines[at - 1].size < SMALL * body:
        at -= 1
    labelled = [line for line in lines[at:] if _label(line, awaited)]
    if not labelled:
        return len(lines)
    size = max(line.size for line in labelled)
    start = len(lines)
    while start > at and lines[start - 1].size <= NOT_LARGER * size:
        start -= 1
    if not open_note:
        start = next((i for i in range(start, len(lines)) if _label(lines[i], awaited)), len(lines))
    return len(lines) if start < len(lines) and _is_list(lines[:start], lines[start:], size, body, awaited) else start


def _is_list(above: Sequence[Line], below: Sequence[Line], size: float, body: float, awaited: Collection[str]) -> bool:
    """Whether small lines are part of a list of notes: its heading stands above, with nothing between them but other notes and the names
    of chapters, or such names alone are on the page, whose text points at none of these notes.
    """
    names = False
    for at, line in enumerate(reversed(above)):
        if is_heading(line) and (at == 0 or line.size > NOT_LARGER * size):
            return True
        if NOT_LARGER * size < line.size <= NOT_LARGER * body:
            return False
        names = names or line.size > size
    labels = [label.text for line in below if (label := label_at_start(line, awaited)) is not None]
    return names and all(label.isdecimal() and label not in awaited for label in labels)


def _label(line: Line, awaited: Collection[str]) -> Label | None:
    """The label of a note that needs no rule above it: raised, or one that the text points at, and not in square brackets, as the
    entries of a list of references are labelled.
    """
    label = label_at_start(line, awaited)
    return label if label is not None and not label.square and (label.sure or label.text in awaited) else None


def _underlines(rule: Rule, lines: Sequence[Line]) -> bool:
    """Whether a rule is the underline of a link: it lies right below a line and within it."""
    return any(
        0 <= line.baseline - rule.y < UNDERLINE * line.size and line.left - 1 <= rule.left < rule.right <= line.right + 2 for line in lines
    )


def _are_notes(lines: Sequence[Line], body: float, awaited: Collection[str], *, above: bool, open_note: bool) -> bool:
    """Whether the lines below a rule are notes: small, or, below text in the same size, with a raised label or a symbol first."""
    if any(line.size > NOT_LARGER * body for line in lines):
        return False
    small = sum(len(line.text) for line in lines if line.size < SMALL * body)
    if 2 * small > sum(len(line.text) for line in lines):
        if any(line.size > ALIKE * body for line in lines):
            return False  # text goes on below the rule, which is the last of a table
        return open_note or any(label_at_start(line, awaited) for line in lines)
    first = lines if open_note else lines[:1]
    return above and any((label := label_at_start(line, awaited)) is not None and label.sure for line in first)
