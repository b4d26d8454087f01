"""Words in marks that stand in the midst of a German title, and are no title: "Die Polarisierung der „Fährleute“. Eine Studie".

The marks are hidden while the citation is read: whatever reads a title without marks reads it then as any other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citator.model import FrozenMap, Match, Record
from citator.parsing.cutting.seen import Seen, Stretch, look_at

__all__ = ["shown", "without_inner_marks"]

# No name ends with these, and a title does not end before them. Behind "zu", "von" and "über" may stand what a review is of.
_LED = re.compile(r"(?:^|[\s„»])(?:[Dd]er|[Dd]ie|[Dd]as|des|dem|den|und|als|im|am|[Ee]ine[rsnm]?|[Ee]in|oder|statt|[Kk]eine?)\s$")
_GOES_ON = re.compile(r"\s(?:und|oder|als|im|am|des)\s(?![^;]{0,6}Verlag)")
_IN_BOOK = re.compile(r",\s[Ii]n:?\s")
_MARKS = '„“”»«"‚‘’›‹'
_HIDDEN = "".join(chr(0xE010 + at) for at in range(len(_MARKS)))
_HIDE, _SHOW = str.maketrans(_MARKS, _HIDDEN), str.maketrans(_HIDDEN, _MARKS)


def without_inner_marks(seen: Seen, stretch: Stretch) -> Seen | None:
    """The note with such marks hidden, places as they were; ``None`` where the stretch has none."""
    inner = [
        one
        for one in seen.nesting.quoted
        if stretch.start < one.start and one.end < stretch.end and not seen.nesting.depth[one.start - 1] & 2
    ]
    if not inner or any(stretch.start <= match.start and match.end <= stretch.end for match in seen.matches):
        return None
    text = seen.text
    begins = [one for one in inner if text[one.start - 2 : one.start] == ", " and _GOES_ON.match(text, one.end, stretch.end)]
    hidden = [one for one in inner if _LED.search(text, max(stretch.start, one.start - 8), one.start) or one in begins]
    if not hidden or (len(hidden) < len(inner) and not begins):
        return None
    if _IN_BOOK.search(text, inner[0].end, hidden[0].start):
        return None  # "„Hafen“, in: Otto Hirsch (Hg.), „Küste“ und „Meer“": the first is a title
    letters = list(text)
    for one in inner:
        for at in (one.start, one.end - 1):
            letters[at] = letters[at].translate(_HIDE)
    return look_at("".join(letters), _nothing)


def shown(record: Record) -> Record:
    """The record with the marks where they stood."""
    fields = {
        name: replace(field, value=field.value.translate(_SHOW)) if isinstance(field.value, str) else field
        for name, field in record.fields.items()
    }
    return replace(record, fields=FrozenMap(fields))


def _nothing(_: str) -> Sequence[Match]:
    return ()
