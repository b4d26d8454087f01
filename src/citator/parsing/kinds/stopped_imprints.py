"""The imprint behind a full stop, in a note whose other parts stand between commas.

J. Weir, The Lever of Lamps. New York, NY: Oxford University Press, 1990, p. 4
A. Roe, Fens. Oxford University Press, 1999
"""

from __future__ import annotations

import re

from citator.facts.places import TOWNS
from citator.parsing.kinds.draft import Draft

__all__ = ["imprint_behind_stop"]

_STOPPED = re.compile(
    r"\.\s(?P<place>(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,.:;()\d]{1,30})(?P<state>,\s(?:[A-Z]{2,3}|(?:[A-Z]\.\s?){2,3}|[A-Z][a-z]{1,4}\.))?):\s"
    r"(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][^:;()“”\d]{2,60})$"
)
_PRESS = re.compile(r"\.\s(?P<house>(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+\s){1,4}(?:University|Univ\.)\sPress)$")


def imprint_behind_stop(draft: Draft) -> bool:
    """Take town and house, or a university's press alone, from the end of a draft whose year is known; False where none stand there."""
    date = draft.year()
    if date is None or date.month or draft.has("publisher") or draft.has("publisher-place"):
        return False
    printed = _STOPPED.search(draft.text, draft.start, draft.end)
    if printed and printed["town"] in TOWNS:
        draft.take("publisher-place", *printed.span("place"))
    else:
        printed = _PRESS.search(draft.text, draft.start, draft.end)
    if printed is None:
        return False
    draft.take("publisher", *printed.span("house"))
    draft.end = printed.start()
    return True
