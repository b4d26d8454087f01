"""The running text of a document as paragraphs: notes, markers and furniture left out, lines joined, every character traceable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citator.model import Document, OffsetMap
from citator.text.clean import Edit, edited, join_lines, vocabulary
from citator.text.lines import Layout, Line, ends_sentence, split_lines

__all__ = ["Paragraph", "paragraphs"]

_BULLET = re.compile(r"\s*(?:[•◦‣▪●*–—-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)")
_WIDE = 160  # lines longer than this are paragraphs: the text was never broken at a margin
_BLOCK = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")  # in a source format nothing but a blank line divides paragraphs
_GOES_ON = re.compile(r"[\s,;:–—-]*[a-zß-ÿа-я]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its tidied text, the map back to the document, and its range there."""

    text: str
    offsets: OffsetMap
    start: int
    end: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A range of the paragraph's text as a range of the document."""
        return self.offsets.span(start, end)

    @property
    def bullet(self) -> bool:
        """Whether it is a member of a list."""
        return bool(_BULLET.match(self.text))


def paragraphs(document: Document) -> list[Paragraph]:
    """The paragraphs of the running text, in order. What a page break or a note cuts in two is one again."""
    text, back = _seen(document) if document.markup else (_without(document), None)
    words = vocabulary(document.text)
    out: list[Paragraph] = []
    for start, end in _ranges(text) if back is None else ((block.start(), block.end()) for block in _BLOCK.finditer(text)):
        clean, offsets = join_lines(text, start, end, words)
        if clean and back:
            out.append(Paragraph(clean, offsets.then(back.window(start, end)), *back.span(start, end)))
        elif clean:
            out.append(Paragraph(clean, offsets, start, end))
    return out


def _seen(document: Document) -> tuple[str, OffsetMap]:
    """The text as a reader sees it, without notes, markers and furniture, and the map back."""
    edits: list[Edit] = []
    at = 0
    holes = ((start, end, "") for start, end in _holes(document))
    for start, end, new in sorted([*document.markup, *holes], key=lambda edit: (edit[0], -edit[1])):
        if start >= at:
            edits.append((start, end, new))
        elif end > at:
            edits.append((at, end, ""))  # the rest of a hole that begins in another
        at = max(at, end)
    return edited(document.text, 0, len(document.text), edits)


def _without(document: Document) -> str:
    """The text with blanks in the place of notes, markers and furniture; offsets stay as they are."""
    pieces: list[str] = []
    at = 0
    for start, end in sorted(_holes(document)):
        if end <= at:
            continue
        pieces.append(document.text[at:start])
        pieces.append(re.sub(r"[^\n\f]", " ", document.text[max(start, at) : end]))
        at = end
    pieces.append(document.text[at:])
    return "".join(pieces)


def _holes(document: Document) -> list[tuple[int, int]]:
    holes = [(note.start, note.end) for note in document.notes]
    holes += [(span.start, span.end) for span in document.furniture]
    holes += [(marker.start, marker.end) for note in document.notes for marker in note.markers]
    return holes + [(marker.start, marker.end) for marker in document.dangling_markers]


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    layout = split_lines(text)
    first: Line | None = None
    end = 0
    for index, line in enumerate(layout.lines):
        if first is None or _opens(layout, index, first):
            if first is not None:
                yield first.start, end
            first = line
        end = line.end
    if first is not None:
        yield first.start, end


def _opens(layout: Layout, index: int, first: Line) -> bool:
    """Whether a paragraph begins with the line; ``first`` is the first line of the one before."""
    line, previous = layout.lines[index], layout.lines[index - 1]
    gap, short = layout.opens_gap(index), layout.is_short(index - 1)
    if _BULLET.match(line.text):
        return True
    if previous.text.endswith(("-", "–", ",")):
        return False
    starts = line.text[:1].isupper() or line.text[:1] in '“"‘«('
    if previous.text.endswith(":") and starts:
        return True
    if _GOES_ON.match(line.text) and not ends_sentence(previous.text):
        return gap and short and layout.width <= _WIDE
    if _BULLET.match(first.text) and previous is not first and line.indent > previous.indent and starts:
        return True  # the lines of a list stand further in or further out than the paragraph after it
    return gap or line.indent > previous.indent + 1 or (short and (starts or ends_sentence(previous.text)))
