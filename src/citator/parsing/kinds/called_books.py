"""The book in which a work stands, where that is called again: "in Thornton, op. cit.", "in P. Weir (dir.), Les lieux, op. cit."."""

from __future__ import annotations

import re

from citator.parsing.cutting.evidence import SHORT_FORM
from citator.parsing.kinds.containers import page_extent
from citator.parsing.kinds.draft import Draft
from citator.text.names import parse_names

__all__ = ["read_in_called_book"]

_EDITED_AGAIN = re.compile(r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()“”«»\d]{2,60}?)\s\((?:dirs?|eds?|Hrsg|Hg|coords?|orgs?|a cura di)\.?\),?\s")
_NAMED = re.compile(r"(?P<name>[A-Z][\w’-]+(?:\sand\s[A-Z][\w’-]+)?),?\s")


def read_in_called_book(draft: Draft, start: int) -> bool:
    """Read the book at ``start`` as one that is called again; False where it is given in full."""
    text, end = draft.text, min(draft.end + 1, len(draft.text))
    if not SHORT_FORM.search(text, start, end):
        return False
    draft.kind = "chapter"
    edited = _EDITED_AGAIN.match(text, start, draft.end)
    named = None if edited else _NAMED.match(text, start, draft.end)
    if edited:
        draft.people("editor", *edited.span("name"))
        back = SHORT_FORM.search(text, edited.end(), end)
        if back and text[edited.end() : back.start()].strip(" ,"):
            draft.title(edited.end(), back.start(), "container-title")
        page_extent(draft, True)
    elif named:
        draft.put("editor", parse_names(named["name"]), *named.span("name"))
    return True
