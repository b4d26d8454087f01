"""What every page repeats and the document does not say: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from citator.formats.readers.pdf.labels import label_at_start
from citator.formats.readers.pdf.lines import Line
from citator.formats.readers.pdf.paper import Rule
from citator.formats.readers.pdf.zones import body_size

__all__ = ["Face", "find_furniture"]

OUTER: Final = 0.15  # of the height: where heads and feet stand
MOST_ROWS: Final = 4
CLEAR: Final = 1.4  # em between the furniture and the text
LITTLE: Final = 0.9  # em, where the same words stand on many pages
LONG_RULE: Final = 0.62  # of the width of the text
SURE: Final = 3  # pages
SAME_HEIGHT: Final = 4.0  # points

_NUMBER = re.compile(
    r"\[?(?:page|p\.|seite|página|pág\.)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?\s*[-–—|]?\]?",
    re.IGNORECASE,
)
_OF_PAGES = re.compile(r"\b(\d{1,4})\s?(?:/|of|von|de|sur)\s?(\d{1,4})\b")
_FIGURES = re.compile(r"\d{1,9}")
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")


@dataclass(frozen=True, slots=True)
class Face:
    """The lines of one page, its height, and its rules."""

    number: int
    height: float
    lines: Sequence[Line]
    rules: Sequence[Rule] = ()


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    lines: tuple[Line, ...]
    y: float
    size: float
    text: str
    mark: str  # its words in order, with every number as a "#"
    numbers: tuple[int, ...] = ()  # in order of size


def find_furniture(faces: Sequence[Face]) -> set[Line]:
    """The lines that are running heads, running feet or page numbers.

    A row counts when the same words (numbers and order aside) stand at the same height on another page, when it is a bare page
    number, when a long rule stands below it, or when it stands farther out than such rows do; the rows must lie at the edge and be
    set off from the text. The head of the first page is left alone unless it is repeated in the same place: it is the head of the
    document. The last row of a page is its number wherever it stands, if it says nothing but that.
    """
    pages = {face.number: _rows(face.lines) for face in faces}
    body = body_size(line for face in faces for line in face.lines)
    found: set[Line] = set()
    for top in (True, False):
        outer = {face.number: _outer(pages[face.number], face.height, top=top) for face in faces}
        seen: dict[str, dict[int, _Row]] = defaultdict(dict)
        for number, rows in outer.items():
            for row in rows:
                seen[row.mark].setdefault(number, row)
        first = set(" ".join(row.text for row in pages[faces[0].number][:6]).split()) if faces else set()
        often = {mark for mark, places in seen.items() if len(places) >= SURE}
        known = {
            row
            for face in faces
            for row in outer[face.number]
            if _repeated(row, face.number, seen)
            or _is_number(row, face, len(faces), top=top)
            or (top and _is_ruled(row, face, body))
            or (top and face.number > 1 and _names_document(row, first))
        }
        taken = {number: _peeled(page if top else page[::-1], known, often) for number, page in pages.items()}
        edges = [row.y for rows in taken.values() for row in rows]
        if edges:
            band = min(edges) - 2 if top else max(edges)
            for number, rows in outer.items():
                if number > 1 or not top:
                    known.update(row for row in rows if (row.y >= band if top else row.y <= band + row.size))
        if not top:  # now that the others have told how far in such rows stand: pages of one kind alone may have wide margins
            known.update(row for number, rows in outer.items() for row in rows[:1] if _says_page(row, number, len(faces)))
        if known:
            taken = {number: _peeled(page if top else page[::-1], known, often) for number, page in pages.items()}
        found.update(line for rows in taken.values() for row in rows for line in row.lines)
    return found


def _rows(lines: Iterable[Line]) -> list[_Row]:
    """The lines of a page that share a baseline, from top to bottom."""
    groups: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.baseline):
        if groups and groups[-1][0].baseline - line.baseline <= 0.3 * line.size:
            groups[-1].append(line)
        else:
            groups.append([line])
    rows = []
    for group in groups:
        group.sort(key=lambda line: line.left)
        text = "  ".join(line.text for line in group)
        rows.append(
            _Row(
                tuple(group),
                group[0].baseline,
                max(line.size for line in group),
                text,
                " ".join(sorted(_DIGITS.sub("#", text.casefold()).split())),
                tuple(sorted(int(number) for number in _FIGURES.findall(text))),
            )
        )
    return rows


def _outer(page: Sequence[_Row], height: float, *, top: bool) -> list[_Row]:
    """The rows at one edge, from the edge inward: those in the outer part of the page, and at least the last one."""
    ordered = page if top else page[::-1]
    limit = height * (1 - OUTER) if top else height * OUTER
    return [row for at, row in enumerate(ordered[:MOST_ROWS]) if at == 0 or (row.y >= limit if top else row.y <= limit)]


def _repeated(row: _Row, number: int, seen: Mapping[str, Mapping[int, _Row]]) -> bool:
    """Whether the row stands on another page in the same place, with the same numbers or such as count the pages."""
    return any(
        page != number and abs(other.y - row.y) <= SAME_HEIGHT and _counts_pages(row.numbers, other.numbers, number - page)
        for page, other in seen[row.mark].items()
    )


def _counts_pages(one: Sequence[int], other: Sequence[int], pages: int) -> bool:
    return len(one) == len(other) and all(a - b in (0, pages) for a, b in zip(one, other, strict=True))


def _is_number(row: _Row, face: Face, pages: int, *, top: bool) -> bool:
    if row.y < face.height * (1 - OUTER) if top else row.y > face.height * OUTER:
        return False
    if _NUMBER.fullmatch(row.text.strip()):
        return True
    return len(row.text) < 40 and any((int(at), int(of)) == (face.number, pages) for at, of in _OF_PAGES.findall(row.text))


def _is_ruled(row: _Row, face: Face, body: float) -> bool:
    """Whether a long rule parts a row in small letters from the text. The masthead of a document is larger."""
    width = max(line.right for line in face.lines) - min(line.left for line in face.lines)
    return row.size <= body * 1.05 and any(
        0 < row.y - rule.y < CLEAR * row.size and rule.right - rule.left > LONG_RULE * width for rule in face.rules
    )


def _says_page(row: _Row, number: int, pages: int) -> bool:
    return row.numbers in ((number,), (number, pages)) and bool(_NUMBER.fullmatch(row.text.strip()))


def _names_document(row: _Row, first: set[str]) -> bool:
    """Whether a head consists of words from the head of the first page: its symbol, its title."""
    return len(row.text) > 4 and all(word in first for word in row.text.split())


def _peeled(ordered: Sequence[_Row], known: set[_Row], often: set[str]) -> Sequence[_Row]:
    """The rows from the edge inward that are furniture, as many as end before a clear gap; words that ``often`` stand there need less."""
    taken = 0
    while taken < min(len(ordered), MOST_ROWS) and ordered[taken] in known and not _begins_note(ordered[taken]):
        taken += 1
    while taken:
        inner, after = ordered[taken - 1], ordered[taken] if taken < len(ordered) else None
        clear = LITTLE if inner.mark in often and not any(label_at_start(line) for line in inner.lines) else CLEAR
        if after is None or abs(inner.y - after.y) >= clear * max(inner.size, after.size):
            break
        taken -= 1
    return ordered[:taken]


def _begins_note(row: _Row) -> bool:
    return any((label := label_at_start(line)) is not None and label.sure for line in row.lines)
