"""Notes in web pages that hold typescript, as those of the Federal Register do."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from citator.formats.readers.html.extent import PageMarker, PageNote
from citator.model import NoteKind

__all__ = ["register_notes"]

_REGISTER_MARK: Final = re.compile(r"\\(\d{1,4})\\")
_REGISTER_RULE: Final = re.compile(r"^-{20,}[ \t]*$", re.MULTILINE)


def register_notes(text: str) -> list[PageNote]:
    r"""Notes as in the Federal Register's typescript: ``\1\`` in the text, and at the start of a line below a rule of hyphens."""
    marks = list(_REGISTER_MARK.finditer(text))
    if len(marks) < 2:
        return []
    rules = [found.start() for found in _REGISTER_RULE.finditer(text)]
    pointing: dict[str, list[PageMarker]] = {}
    notes: list[PageNote] = []
    for at, mark in enumerate(marks):
        opens = not text[text.rfind("\n", 0, mark.start()) + 1 : mark.start()].strip()
        earlier = pointing.get(mark[1])
        if not opens or not earlier:
            pointing.setdefault(mark[1], []).append(PageMarker(mark[1], mark.start(), mark.end()))
            continue
        rule = bisect_left(rules, mark.end())
        stop = rules[rule] if rule < len(rules) else text.find("\n\n", mark.end())
        following = next((other.start() for other in marks[at + 1 : at + 2] if _opens_line(text, other.start())), len(text))
        end = min(stop if stop > 0 else len(text), following)
        end = mark.start() + len(text[mark.start() : end].rstrip())
        body = mark.end() + (len(text[mark.end() : end]) - len(text[mark.end() : end].lstrip()))
        notes.append(PageNote(mark[1], NoteKind.FOOTNOTE, mark.start(), end, body, end, pointing.pop(mark[1])))
    return notes


def _opens_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()
