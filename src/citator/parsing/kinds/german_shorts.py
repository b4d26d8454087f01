"""Names and title in the short forms of German notes.

Weir (Hg.), Fähren (wie Anm. 5); Hans Weir: Fähren, a.a.O.; ders. (o. Fn. 5)
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.text.names import is_person

__all__ = ["OF_GERMANY", "german_head"]

OF_GERMANY = re.compile(r"[Aa]\.?\s?a\.?\s?O\b")
"""The words that only Germans call a work again with."""
_THE_SAME = re.compile(r"[Dd](?:ers|ies)\.?(?:[,:]\s|$)")  # who is meant is told by what stands before
_NAMES_FIRST = re.compile(r"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^\d():,]{1,90}?)(?:\su\.\s?a\.)?(?:(?P<edited>\s\((?:Hrsgg?|Hgg?)\.?\))[,:]|:)\s")
_BETWEEN = re.compile(r"\s?/\s?|\s(?:und|u\.)\s")


def german_head(draft: Draft, start: int, end: int) -> int:
    """Where the title begins, once the names before it were taken; ``start`` where they stand as they do elsewhere."""
    if same := _THE_SAME.match(draft.text, start, end):
        return same.end()
    found = _NAMES_FIRST.match(draft.text, start, end)
    if not found or not all(is_person(one, surname=found["edited"] is not None) for one in _BETWEEN.split(found["names"])):
        return start
    draft.people("editor" if found["edited"] else "author", *found.span("names"))
    return found.end()
