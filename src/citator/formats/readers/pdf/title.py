"""The title of a document, or nothing where that is unsure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from citator.formats.readers.pdf.lines import Line

__all__ = ["find_title"]

LARGER: Final = 1.2  # than the body
MOST_LINES: Final = 5

_NO_TITLE: Final = re.compile(
    r"^(?:untitled|microsoft (?:word|powerpoint|excel)|document\s?\d*$|doc\d|title$|layout \d|slide \d|print|scan)|\.\w{2,5}$|[\\/_]|^\W*$",
    re.IGNORECASE,
)


def find_title(stated: str, first_page: Sequence[Sequence[Line]], body: float) -> str | None:
    """The title in the document information where the first page bears it out, else the largest line of the first page.

    A name left by a program or a file name is no title; neither is a large line that shares its row with others (a masthead).
    """
    stated = " ".join(stated.split())
    page = [line for block in first_page for line in block]
    words = _tight(" ".join(line.text for line in page))
    if len(stated) > 3 and not _NO_TITLE.search(stated) and (not words or (" " in stated and _tight(stated) in words)):
        return stated
    return _largest(page, body)


def _largest(page: Sequence[Line], body: float) -> str | None:
    largest = max((line.size for line in page if sum(c.isalpha() for c in line.text) > 3), default=0.0)
    if not body or largest < LARGER * body:
        return None
    first = next(at for at, line in enumerate(page) if line.size == largest)
    group = [page[first]]
    for line in page[first + 1 :]:
        step = group[-1].baseline - line.baseline
        if line.size != largest or not 0 < step < 2 * largest:
            break
        group.append(line)
    others = [line for line in page if line.size == largest and line not in group]
    text = " ".join(line.text for line in group)
    alone = all(line.cells == 1 and not _has_neighbour(line, page) for line in group)
    if others or not alone or len(group) > MOST_LINES or len(text.split()) < 3 or len(text) < 12:
        return None
    return text


def _has_neighbour(line: Line, page: Sequence[Line]) -> bool:
    return any(other is not line and abs(other.baseline - line.baseline) < 0.5 * line.size for other in page)


def _tight(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()
