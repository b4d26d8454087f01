"""Titles of one word behind a family name: "Brook, Rivers, p. 12"; "Weir, Staatsrecht, 2. Aufl. 1999, S. 230"."""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.text.names import is_person, parse_names
from citator.text.pinpoints import label_kind

__all__ = ["family_and_word"]

_LOW_FAMILY = re.compile(r"(?P<family>(?:von|van|de|di|del|ter|zu)\s(?:der\s|den\s|la\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{2,24}),\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])")
_FAMILY_AND_WORD = re.compile(
    r"(?P<family>(?:(?:von|van|de|di|del|ter|zu)\s(?:der\s|den\s|la\s)?)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{2,24}),\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{2,30}(?:\s(?:&|and)\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{2,30})?(?:,\s\d{1,2}(?:st|nd|rd|th)\sedn?\.?|,\s(?:t\.|[Vv]ol\.|Bd\.|tom[eo])\s[IVXLC\d]{1,5})?$)"
)


# Handbooks of a field are called by it: no town and no house is.
_FIELD = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß-]*(?:recht|lehre|kunde|ordnung|proze(?:ss|ß)|verfahren|geschichte|wissenschaft|philosophie|theorie|logie|nomie|politik|"
    r"wirtschaft|ethik|methodik|dogmatik|pädagogik|statistik|kritik)s?$"
)


def family_and_word(draft: Draft) -> str:
    """Take the family name before a title of one word: shortened with its page, "Brook, Rivers, p. 12", with its imprint, or dated where
    the word is that of a field, "Weir, Staatsrecht, 2. Aufl. 1999"; "author", or "" where none stands there.
    """
    printed = draft.has("publisher") and draft.has("publisher-place")
    shortened = draft.pinpoint is not None and not draft.has("issued") and label_kind(draft.pinpoint) in ("page", "chapter", None)
    found = _FAMILY_AND_WORD.match(draft.text, draft.start, draft.end) if printed or shortened or draft.has("issued") else None
    if found and not (printed or shortened) and not _FIELD.match(draft.text, found.end(), draft.end):
        return ""
    if shortened and not found and draft.text[draft.start].islower():  # "de Landa, Thousand Years, 5"
        found = _LOW_FAMILY.match(draft.text, draft.start, draft.end)
    if not found or not is_person(found["family"], surname=True):
        return ""
    draft.put("author", parse_names(found["family"]), *found.span("family"))
    draft.start = found.end()
    return "author"
