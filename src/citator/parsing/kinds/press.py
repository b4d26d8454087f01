"""Newspapers, magazines and agencies cited by name and day alone: "The Daily Harbour, 3 May 2011, p. 4", "Reuters, 12 June 2014"."""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import is_magazine, is_news
from citator.text.dates import find_dates
from citator.text.names import is_body, is_person

__all__ = ["SHEET", "page_of_sheet", "read_press"]

SHEET = re.compile(
    r",?\s(?:at\s|p\.\s?|pp\.\s?|S\.\s?|page\s|Seite\s|pág\.\s?)?(?P<page>(?:[A-Z]{1,2}-?)?\d{1,3}[A-Z]?(?:\s?[-–]\s?[A-Z]?\d{1,3})?)$"
)
"""The page of a newspaper at the end: "A4", "p. 12", "at B2"."""
_PAPER_OF_AN_OFFICE = re.compile(
    r"(?:Minutes|Proceedings|Transcripts?|Records?|Diar(?:y|ies)|Log ?book|Resolutions?|Decisions?|Orders?|Memorandum|Reports?|Notes?|"
    r"Protokoll|Niederschrift|Procès-verbal|Verbale|Actas?|Протокол)(?:\s(?:of|der|des|du|de|del|della)\b|$)"
)
_PLACE = re.compile(r"\s\((?P<place>[A-ZÀ-Þ][^()\d]{2,30})\)$")
_LED = re.compile(r"(?:,|\s(?:vom|du|del|dated|of|от))\s$")
_LAST = re.compile(r"[,\s]+(?:morning|evening|late|early|first|international|final|online|print)\s(?:ed(?:ition|n)?\.?)$", re.IGNORECASE)


def read_press(draft: Draft) -> bool:
    """Read the draft as an issue of a newspaper; False where it has more than a name, a day and a page, or has not the name of one."""
    text = draft.text
    if draft.end - draft.start > 130 or text[draft.end - 1] == ")" or "“" in text[draft.start : draft.end] or draft.has("issued"):
        return False
    date = next(find_dates(text, draft.start + 2, draft.end), None)
    if date is None or date.date.day is None:
        return False
    lead = _LED.search(text, draft.start, date.start)
    tail = text[date.end : draft.end]
    sheet = SHEET.match(text, date.end, draft.end)
    if lead is None or (tail.strip(" ,.") and not sheet and not _LAST.fullmatch(tail)):
        return False
    name_end = lead.start()
    place = _PLACE.search(text, draft.start, name_end)
    name_end = place.start() if place else name_end
    name = text[draft.start : name_end].strip("«»„“”\"‘’' ")
    paged = sheet is not None or (draft.pinpoint or "")[:2] in ("p.", "S.", "pp")
    lettered = sheet is not None and sheet["page"][0].isalpha()  # only newspapers have a page "A4"
    if not _is_outlet(name, paged and text[draft.start] != "“", lettered):
        return False
    draft.kind = "article-magazine" if is_magazine(name) else "article-newspaper"
    draft.title(draft.start, name_end, "container-title")
    draft.put("issued", date.date, date.start, date.end)
    if place:
        draft.take("publisher-place", *place.span("place"))
    if sheet:
        draft.take("page", *sheet.span("page"))
    page_of_sheet(draft)
    draft.start = draft.end
    return True


def _is_outlet(name: str, paged: bool, lettered: bool) -> bool:
    """Whether a few words name a newspaper: by a word of such names, or as no body or person where a page stands behind the day."""
    words = name.split()
    if _PAPER_OF_AN_OFFICE.match(name):
        return False
    if not name or not name[0].isupper() or len(words) > 6 or "," in name or re.search(r"\d|\b[a-z]+ing\b", name):
        return False
    if is_news(name) or is_magazine(name):
        return True
    return paged and len(words) > 1 and not (is_body(name) and words[0] != "The") and (lettered or not is_person(name))


def page_of_sheet(draft: Draft) -> None:
    """A page of a newspaper is where the article stands, no place within it: the pinpoint becomes the page."""
    found = re.fullmatch(
        r"(?:pp?|S|págs?|с|С)\.\s?(?P<page>[A-Z]?\d+(?:\s?[-–]\s?[A-Z]?\d+)?)|(?P<bare>[A-Z]{0,2}\d{1,3})", draft.pinpoint or ""
    )
    if found and not draft.has("page"):
        draft.put("page", found["page"] or found["bare"], *draft.place("locator"))
        draft.fields.pop("locator", None)
        draft.pinpoint = None
