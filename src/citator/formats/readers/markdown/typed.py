"""Notes in Markdown without marks or links of their own: read as plain text is, with the signs of Markdown taken for what they show.

``\\[1\\]`` shows ``[1]``, ``<sup>1</sup>`` and ``^1^`` a raised figure, ``---`` a rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.formats.readers.html.labels import BACK_SIGNS
from citator.formats.readers.markdown.found import Found
from citator.formats.readers.markdown.words import TAG
from citator.formats.readers.plain import notes_in
from citator.model import Marker, Note, NoteKind
from citator.text.clean import Edit, edited
from citator.text.spans import Within

__all__ = ["typed_notes"]

_SHOWN: Final = re.compile(
    rf"(?P<open><sup\b[^<>\n]{{0,200}}>|(?<![\\^])\^)(?P<figure>\d{{1,4}})(?P<close></sup>|\^)|(?P<escape>\\)[\[\]().*]|(?P<tag>{TAG.pattern})"
    r"|(?:\n[ \t]*\n|\A)(?P<rule>(?:[-*_][ \t]*){3,9})(?=\r?\n)"
)
_BACK_FIRST: Final = re.compile(rf"\s*\*{{0,2}}[{re.escape(BACK_SIGNS)}]+\*{{0,2}}\s*")
_BACK_LAST: Final = re.compile(rf"\s*[{re.escape(BACK_SIGNS)}][\s{re.escape(BACK_SIGNS)}]*\Z")
_LONGEST: Final = 100  # signs at the end of a note
_OPENED: Final = re.compile(r"(?:<sup\b[^<>\n]{0,200}>|\\|\^)\Z")
_CLOSED: Final = re.compile(r"</sup>|\^")
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def typed_notes(text: str, code: Sequence[tuple[int, int]]) -> tuple[list[Found], list[Marker]]:
    """The notes, and the markers whose note is missing. Nothing in ``code`` is either."""
    shown, offsets = edited(text, 0, len(text), _edits(text, Within(code)))
    notes, loose = notes_in(shown, [(offsets.clean(start), offsets.clean(end)) for start, end in code])

    def place(marker: Marker) -> tuple[int, int]:
        return _whole(text, *offsets.span(marker.start, marker.end))

    found = []
    for note in notes:
        start, end = offsets.span(note.start, note.end)
        body = offsets.source(note.offsets.source(0)) if note.text else end
        start = _whole(text, start, start)[0]
        first = _BACK_FIRST.match(text, body, end)
        body = first.end() if first else body
        last = _BACK_LAST.search(text[max(body, end - _LONGEST) : end])
        close = end - len(last[0]) if last else end
        found.append(Found(start, end, body, close, note.label, [place(marker) for marker in note.markers], kind=_kind(note)))
    return found, [Marker(marker.label, *place(marker)) for marker in loose]


def _kind(note: Note) -> NoteKind:
    """An entry below "References" is one; every other note of Markdown is a footnote, wherever it is typed."""
    return note.kind if note.kind is NoteKind.REFERENCE else NoteKind.FOOTNOTE


def _edits(text: str, code: Within) -> Iterator[Edit]:
    """What makes of the text what it shows."""
    for match in _SHOWN.finditer(text):
        kind = match.lastgroup or ""
        if code.touches(*match.span(kind)):
            continue
        if kind == "close":
            yield (*match.span("open"), "")
            yield (*match.span("figure"), match["figure"].translate(_RAISED))
            yield (*match.span("close"), "")
        else:
            yield (*match.span(kind), "-----" if kind == "rule" else "")


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """A label with the backslash, or the tags or signs that raise it, around it."""
    opened = _OPENED.search(text[max(0, start - 210) : start])
    if opened and opened[0] == "\\":
        return start - 1, end
    closed = _CLOSED.match(text, end)
    return (start - len(opened[0]) if opened else start), (closed.end() if opened and closed else end)
