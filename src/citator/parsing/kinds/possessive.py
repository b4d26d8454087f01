"""Works named by their author in the genitive, as notes of another age and short notes of all ages have them.

Hale’s Rivers of the North, 1871, vol. ii, pp. 195–197
Dr. Weir’s Old Bridges, p. 12
"""

from __future__ import annotations

import re

from citator.parsing.cutting.genitives import WORK, named_by
from citator.parsing.kinds.draft import Draft
from citator.text.pinpoints import label_kind

__all__ = ["read_possessive"]

_STEP = re.compile(r"(?:part|pt\.|vol\.|book)\s(?P<volume>[ivxlc]{1,6}|\d{1,2}),\s(?=pp?\.)", re.IGNORECASE)
_PLACES = ("page", "item", "part", "chapter", "note")


def read_possessive(draft: Draft) -> bool:
    """Read the draft as such a work, cited with its place, its year or its volume; False where nothing of the shape is there.

    What has a publisher has its author before the title: "Hale’s Rivers (London: Weir Press, 1999)" is a book about them.
    """
    text = draft.text
    ahead = min(draft.end, draft.start + 48)
    if text.find("’", draft.start, ahead) < 0 and text.find("'", draft.start, ahead) < 0:
        return False
    placed = draft.pinpoint is not None and label_kind(draft.pinpoint) in _PLACES
    if draft.url or draft.has("issued") or not (placed or draft.pinpoint is None):
        return False
    found = WORK.match(text, draft.start, draft.end)
    if not found or not named_by(found["name"]) or not (placed or any(found[one] for one in ("day", "year", "year2", "volume", "page"))):
        return False
    draft.people("author", *found.span("name"))
    draft.title(*found.span("title" if found["title"] else "marked"))
    if found["day"] and not draft.pinpoint:  # of a diary
        draft.pinpoint = found["day"]
        draft.put("locator", found["day"], *found.span("day"))
    for name, group in (("volume", "volume"), ("volume", "roman"), ("publisher-place", "place")):
        if found[group]:
            draft.take(name, *found.span(group))
    for group in ("year", "year2"):
        if found[group]:
            draft.date(*found.span(group))
    if found["page"] and not draft.pinpoint:
        draft.pinpoint = found["page"]
        draft.put("locator", found["page"], *found.span("page"))
    _step(draft)
    draft.kind = "book"
    draft.start = draft.end
    return True


def _step(draft: Draft) -> None:
    """The volume that was taken for a step of the pinpoint: "part iv, pp. 12–13"."""
    step = _STEP.match(draft.pinpoint or "")
    if step is None or draft.pinpoint is None or draft.has("volume"):
        return
    start, end = draft.place("locator")
    draft.take("volume", start + step.start("volume"), start + step.end("volume"))
    draft.pinpoint = draft.pinpoint[step.end() :]
    del draft.fields["locator"]
    draft.put("locator", draft.pinpoint, start + step.end(), end)
