"""Books of another age and of short notes: with "by" behind the title, by title and page alone.

Rivers and Lamps, by James Brook, pp. 225–254
The Science of Harbours, p. 30
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.text.names import is_body, is_person
from citator.text.pinpoints import label_kind

__all__ = ["read_plain"]

_BY_WHOM = re.compile(
    r"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()\d“”]{3,120}),\sby\s(?P<name>[^,;()\d“”]{4,50})(?:,\s[Vv]ol\.\s(?P<volume>[ivxlcIVXLC]{1,6}|\d{1,2})\.?,?)?$"
)
_TITLE = re.compile(r"(?:The|A|An)\s(?:(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+|of|and|the|in|on|to|for|from|a|with|at|by)\s){1,8}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+$")
_NO_BOOK = re.compile(r"\b(?:Report|Act|Code|Treaty|Convention|Case|Times|Post|Herald|Bill|Constitution|Statute|Rules|Guidelines)\b")


def read_plain(draft: Draft) -> bool:
    """Read the draft as such a book, cited with its place; False where nothing of their shape is there."""
    text, start, end = draft.text, draft.start, draft.end
    if text[start] not in "TA" and text.find("by", start, end) < 0:  # most have neither an article nor such a maker
        return False
    if draft.pinpoint is None or draft.url or draft.has("issued") or label_kind(draft.pinpoint) != "page":
        return False
    found = _BY_WHOM.match(text, start, end)
    if found and (not is_person(found["name"]) or is_body(found["name"])):
        return False
    if found:
        draft.people("author", *found.span("name"))
        draft.title(*found.span("title"))
        if found["volume"]:
            draft.take("volume", *found.span("volume"))
    elif _TITLE.match(text, start, end) and not is_body(text[start:end]) and not _NO_BOOK.search(text, start, end):
        draft.title(start, end)
    else:
        return False
    draft.kind = "book"
    draft.start = draft.end
    return True
