"""Hearings before committees of a parliament, and papers of a case that are called by a witness.

Library Funding: Hearing Before the S. Comm. on Educ., 101st Cong. 14 (1990)
Tull Dep. 33:4–19; Brook Decl. ¶ 12

The Indigo Book, rules 20 and 15, https://law.resource.org/pub/us/code/blue/IndigoBook.html.
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.text.dates import YEAR
from citator.text.telling import Signs

__all__ = ["HEARING", "TESTIMONY", "read_hearing", "read_testimony"]

_HEARING = re.compile(
    r"(?P<title>(?:[A-ZÀ-ÞĀ-ŒŔ-Ž“\"][^;]{2,240}?:?\s)?(?:[A-Z][\w.-]+\s){0,2}[Hh]earings?\s(?:[^;]{2,160}?\s)?[Bb]efore\s(?:the\s)?[^;()]{3,220}?),\s"
    r"(?:(?P<congress>\d{1,3}(?:st|nd|rd|th|d)\sCong(?:\.|ress))(?:,\s\d(?:st|nd|rd|th|d)\s[Ss]ess(?:\.|ion))?)"
    rf"(?:,?\s(?:at\s|pp?\.\s)?(?P<pin>\d{{1,4}}(?:[-–]\d{{1,4}})?(?:,\s\d{{1,4}}(?:[-–]\d{{1,4}})?){{0,4}}))?(?:\s\((?P<date>[^()]{{0,24}}{YEAR})\))?"
    r"(?:\s\([^()]{0,40}(?:Transcripts?|Tr\.),?\sat\s(?P<there>\d{1,4}(?:[-–]\d{1,4})?)\))?$"
)
_TESTIMONY = re.compile(
    r"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.’'-]*(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž\d][\w.’'-]*){0,4}\s(?:Dep\.|Deposition|Decl\.|Declaration|Aff\.|Affidavit|Tr\.|Test\.|Hr[’']g\sTr\.))"
    r"(?:\s\(\d{1,2}/\d{1,2}/\d{2,4}\))?,?\s(?:at\s)?"
    r"(?P<pin>\d{1,4}:\d{1,2}(?:\s?[-–]\s?\d{1,4}(?::\d{1,2})?)?(?:,\s\d{1,4}:\d{1,2}(?:[-–]\d{1,4}(?::\d{1,2})?)?){0,4}|¶¶?\s?\d{1,4}(?:[-–]\d{1,4})?(?:,\s\d{1,4})*)$"
)
_STAFF = re.compile(
    r"(?P<by>(?:(?:Majority|Minority|MAJORITY|MINORITY)\s)?(?:Staff|STAFF)\s(?:of|OF)\s[^;()]{3,200}?),\s\d{1,3}(?:st|nd|rd|th|d|ST|ND|RD|TH|D)\sC(?:ong|ONG)\.,\s"
    r"(?P<title>[A-Z“\"][^;()]{3,240}?)(?:,\sat)?(?:\s(?P<pin>\d{1,4}(?:[-–]\d{1,4})?))?\s\((?:Comm\.|COMM\.)\s(?:Print|PRINT)\s"
    rf"(?P<date>(?:\d{{4}}-\d{{1,3}},\s)?{YEAR})\)$"
)
HEARING = Signs((_HEARING, _STAFF), "hearing", "staff of")
"""What a hearing is called."""


def read_hearing(draft: Draft) -> bool:
    """Read the draft as a hearing of a committee of Congress; False where it is none.

    >>> from citator.parsing.cutting.nesting import nest
        >>> text = "Lamps at Sea: Hearing Before the S. Comm. on Com., 101st Cong. 14 (1990)"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_hearing(draft), draft.record().text("title"), draft.pinpoint
    (True, 'Lamps at Sea: Hearing Before the S. Comm. on Com.', '14')
    """
    if "taff of" in draft.rest or "STAFF OF" in draft.rest:
        return _of_staff(draft)
    if "earing" not in draft.rest or "Cong" not in draft.rest:
        return False
    found = _HEARING.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.take("title", *found.span("title"))
    if found["date"]:
        draft.date(*found.span("date"))
    _at(draft, found)
    draft.kind = "speech"
    draft.start = draft.end
    return True


def _of_staff(draft: Draft) -> bool:
    """What the staff of a committee wrote: "Staff of S. Comm. on Ports, 113th Cong., Lamps in Ports 3 (Comm. Print 2014)"."""
    found = _STAFF.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.body("author", *found.span("by"))
    draft.title(*found.span("title"))
    draft.date(found.end("date") - 4, found.end("date"))
    _at(draft, found)
    return draft.done("report")


TESTIMONY = Signs((_TESTIMONY,), " dep", " decl", " aff", " tr.", " test.")
"""What a witness said or declared."""


def read_testimony(draft: Draft) -> bool:
    """Read the draft as what a witness said or declared, by page and line; False where it is none."""
    if draft.pinpoint and draft.pinpoint.startswith("¶"):
        place = draft.fields["locator"]
        found = _TESTIMONY.match(draft.text, draft.start, place.end or draft.end)
    else:
        found = _TESTIMONY.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.take("title", *found.span("title"))
    _at(draft, found)
    draft.kind = "document"
    draft.start = draft.end
    return True


def _at(draft: Draft, found: re.Match[str]) -> None:
    for group in ("pin", "there"):
        if found.groupdict().get(group) and not draft.pinpoint:
            draft.pinpoint = found[group]
            draft.put("locator", found[group], *found.span(group))
