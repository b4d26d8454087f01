"""One paragraph of the running text with all that was seen in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from citator.model import Document
from citator.parsing.cutting.clauses import sentences
from citator.parsing.cutting.seen import Recogniser, Seen, look_at
from citator.parsing.lists.tie import Tie
from citator.parsing.quote_marks import turned_in_prose
from citator.parsing.running.mention import Mention
from citator.parsing.running.paragraphs import Paragraph, paragraphs

__all__ = ["Page", "pages_of"]

Stop = tuple[int, str | None]
"""A note marker: its place in the paragraph, and the id of its note; ``None`` where it points at none."""


@dataclass
class Page:
    """A paragraph, its sentences, the sources it names, who speaks in it, and the note markers in it.

    ``later`` is the marker that closes the list of which this paragraph is a member. ``callouts`` name entries of a list of
    references: start and end of each in the paragraph, and the id of the entry; "" where it can mean several.
    """

    paragraph: Paragraph
    seen: Seen
    sentences: list[tuple[int, int]]
    stops: list[Stop]
    mentions: list[Mention] = field(default_factory=list)
    speakers: list[tuple[int, str]] = field(default_factory=list)
    later: list[Stop] = field(default_factory=list)
    callouts: list[tuple[int, int, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text of the paragraph."""
        return self.paragraph.text

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds the character at ``offset``; the whole paragraph, where none does."""
        return next((one for one in self.sentences if one[0] <= offset < one[1]), (0, len(self.text)))


def pages_of(document: Document, recognise: Recogniser, callouts: Sequence[Tie] = ()) -> list[Page]:
    """The paragraphs of the running text, in order. ``callouts`` are those of the document, in order."""
    starts = [one.start for one in callouts]
    marks: list[Stop] = [(marker.start, note.id) for note in document.notes for marker in note.markers]
    marks += [(marker.start, None) for marker in document.dangling_markers]
    marks.sort(key=lambda mark: mark[0])
    places = [place for place, _ in marks]
    out = []
    for paragraph in paragraphs(document):
        inside = marks[bisect_left(places, paragraph.start) : bisect_left(places, paragraph.end + 13)]
        plain = turned_in_prose(paragraph.text)
        seen = look_at(plain, recognise)
        page = Page(paragraph, seen, sentences(plain, seen.nesting), _stops(paragraph, inside))
        page.callouts = [
            (paragraph.offsets.clean(one.start), paragraph.offsets.clean(one.end), one.ids[0] if len(one.ids) == 1 else "")
            for one in callouts[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        ]
        out.append(page)
    return out


def _stops(paragraph: Paragraph, marks: Sequence[Stop]) -> list[Stop]:
    return [(min(paragraph.offsets.clean(place), len(paragraph.text)), note) for place, note in marks]
