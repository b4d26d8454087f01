"""Parts of books as the Modern Language Association has them: the book stands behind the title in marks, who edited it behind its name.

Ana Ros, “The Quay in Dutch Art.” Art and Ports, edited by Jo Weir, U of Leeds P, 1987, pp. 51-96
"""

from __future__ import annotations

import re

from citator.parsing.kinds.authors import read_authors
from citator.parsing.kinds.draft import Draft
from citator.text.dates import YEAR
from citator.text.names import parse_names
from citator.text.telling import Signs

__all__ = ["PART_OF_MLA", "read_part_of_mla"]

_BOOK = re.compile(
    r"[\s,.]*(?P<book>[A-ZÀ-ÞĀ-ŒŔ-Ž][^“”;]{2,140}?)"
    r"(?:,\s(?:translated by\s[^,;]{3,60},\s)?edited by\s(?P<editor>[A-ZÀ-ÞĀ-ŒŔ-Ž][^;()]{3,90}?))"
    rf"(?:,\s\d{{1,2}}(?:st|nd|rd|th)\sed\.)?(?:,\svol\.\s(?P<volume>\d{{1,3}}))?,\s(?P<publisher>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()]{{2,60}}),\s(?P<year>{YEAR})"
    r"(?:,\s(?:pp?\.\s)?(?P<pages>\d{1,5}[-–]\d{1,5}))?$"
)
PART_OF_MLA = Signs((_BOOK,), "edited by ")
"""What stands before the editor of such a book."""


def read_part_of_mla(draft: Draft) -> bool:
    """Read the draft as a part of an edited book in this style; False where it is none.

    >>> from citator.parsing.cutting.nesting import nest
        >>> text = "Ana Ros, “The Quay.” Art and Ports, edited by Jo Weir, U of Leeds P, 1987, pp. 51-96"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_part_of_mla(draft), [draft.record().text(name) for name in ("container-title", "publisher", "page")]
    (True, ['Art and Ports', 'U of Leeds P', '51-96'])
    """
    text = draft.text
    if text.find("edited by ", draft.start, draft.end) < 0:
        return False
    quoted = next((one for one in draft.nesting.quoted if draft.start <= one.start and one.end < draft.end), None)
    found = _BOOK.match(text, quoted.end, draft.end) if quoted and quoted.start - draft.start < 120 else None
    if quoted is None or found is None:
        return False
    draft.title(*found.span("book"), "container-title")
    draft.put("editor", parse_names(found["editor"]), *found.span("editor"))
    for name, group in (("volume", "volume"), ("publisher", "publisher"), ("page", "pages")):
        if found[group]:
            draft.take(name, *found.span(group))
    draft.date(*found.span("year"))
    whole, draft.end = draft.end, draft.start + len(text[draft.start : quoted.start].rstrip(" ,."))
    if draft.end > draft.start:
        read_authors(draft, limit=draft.end, required_comma=False)
    draft.end = whole
    draft.title(quoted.start, quoted.end)
    if draft.pinpoint and not draft.has("page") and (extent := _EXTENT.fullmatch(draft.pinpoint)):
        draft.put("page", extent["pages"], *draft.place("locator"))
        draft.fields.pop("locator", None)
        draft.pinpoint = None
    return draft.done("chapter")


_EXTENT = re.compile(r"pp?\.\s(?P<pages>\d{1,5}[-–]\d{1,5})")
