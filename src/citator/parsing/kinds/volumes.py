"""Volume, year and pages behind a title in marks, as Oxford's law notes and the notes of the humanities in Britain have them.

‘Title’ (1979) 27 Political Studies 183; ‘Title’ (2004) Harbour Law 90     OSCOLA, with or without a volume
‘Title’, 100 Harbour Law Journal (1991) 2403, at 2412                      law journals of the continent of Europe
“Title” (2010) 55:2 Harbour LJ 123 at 130                                 McGill
‘Title’, Modern Harbour Review, 88 (1993), 601–14 (p. 609)                MHRA Style Guide
"""

from __future__ import annotations

import re

from citator.parsing.kinds.containers import take_pin
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import THESIS
from citator.text.dates import MONTH, YEAR

__all__ = ["LONG_ISSUE", "read_volume_and_pages", "roman_volume", "without_volumes"]

LONG_ISSUE = rf"(?!{YEAR}\))\d{{4,5}}(?=\))"
"""An issue of four or five figures in brackets, and no year, as a pattern: "The Lancet, 404(10467)"."""

_OXFORD = re.compile(  # "(1994-VI) 250 Recueil": a part of the year stands beside it; "(2005) 21 SAJHR 1 3" has the place cited last
    rf"[\s,]{{0,2}}[(\[](?P<year>{YEAR})(?:[-–/][IVX]{{1,4}})?[)\]]\s(?:(?P<volume>\d{{1,4}})(?:\s?\((?P<issue>\d{{1,3}}(?:[-–/]\d+)?)\)|:(?P<number>\d{{1,3}}))?\s)?"
    rf"(?P<journal>[A-Z][^,()\d]{{2,90}}?)\s?(?<=[ .])(?P<page>[\dxvi]{{1,6}})(?P<more>[-–—]\d+)?"
    r"(?:(?:,\s(?:at\s)?|\sat\s|(?(volume)\s(?=\d{1,4}$)|(?!)))(?P<pin>\d[\d–—-]*(?:,\s\d+)*))?\s*$"
)
_WITHOUT_PAGES = re.compile(  # of a journal on line: "(2010) 1(1) EJLT <https://…>"
    rf"[\s,]{{0,2}}\((?P<year>{YEAR})\)\s(?P<volume>\d{{1,3}})(?:\s?\((?P<issue>\d{{1,3}}(?:[-–/]\d+)?)\))?\s(?!{MONTH}\s?$)(?P<journal>[A-Z][^,()\d:]{{2,90}})\s?$"
)
# ‘Title’, 100 Harbour Law Journal (1991) 2403, at 2412; the pages are taken off already where they have "p."
_VOLUME_FIRST = re.compile(
    rf",?\s(?P<volume>\d{{1,3}})(?:\s?\((?P<issue>\d{{1,3}}(?:[-–/]\d+)?)\)|[:.](?P<number>\d{{1,3}}))?\s"
    rf"(?P<journal>(?!(?:{MONTH}|Vols?|Bde?|Parts?)\b)[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d“”‘;:]{{1,90}}?)\s\((?P<year>{YEAR})(?:[-–/]\d{{2,4}})?\)"
    r"(?:,?\s(?P<page>\d{1,5})(?P<more>[-–—]\d{1,5})?(?:(?:,\s(?:at\s)?|\sat\s)(?P<pin>\d[\d–—-]*(?:,\s\d[\d–—-]*){0,4}))?)?$"
)
# ‘Title’ [2010] EHRLR 582, 584: the year in square brackets stands for the volume.
_BY_YEAR = re.compile(
    rf"[\s,]{{0,2}}\[(?P<year>{YEAR})\]\s(?P<journal>[A-Z][A-Za-z&.]{{1,12}}(?:\s(?:[A-Z][A-Za-z&.]{{0,12}}|&|of|and)){{0,4}})\s"
    r"(?P<page>\d{1,4})(?P<more>[-–—]\d+)?(?:(?:,\s(?:at\s)?|\sat\s)(?P<pin>\d[\d–—-]*(?:,\s\d[\d–—-]*){0,4}))?\s*$"
)
# The pages are taken off already where they have "pp.".
_HUMANITIES = re.compile(
    r",?\s(?P<journal>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d“”]{2,90}?),\s(?:(?:n\.\s?s\.|[Nn]ew [Ss]eries|\d(?:st|nd|rd|th) ser\.),?\s)?"
    r"(?P<volume>\d{1,4}|[IVXLC]{1,7}|[ivxlc]{1,7})(?:[./:](?P<issue>\d{1,3}(?:[-–/]\d{1,3})?))?(?:,\s[Nn]os?\.?\s(?P<number>\d{1,4}(?:[-–/]\d{1,4})?))?"
    rf"\s\((?P<date>[^()]{{0,24}}?{YEAR}(?:[-–/]\d{{2,4}})?)\)(?:[,:]\s(?P<pages>\d{{1,5}}[-–—]\d{{1,5}}|(?P<page>\d{{1,5}})))?$"
)


_THESIS = re.compile(  # the MLA's “Rivers.” PhD diss., University of Leeds, 2016; in notes with the page behind it
    rf"[\s.,]*(?P<genre>[A-Z]?[\w.’' ]{{0,24}}(?i:{THESIS.pattern}|diss\.)[^(),\d]{{0,20}}),\s"
    rf"(?P<publisher>[A-Z][^(),\d]{{3,80}}),\s(?P<year>{YEAR})(?:,\s(?P<pin>\d{{1,4}}(?:[-–—]\d{{1,4}})?(?:,\s\d{{1,4}}(?:[-–—]\d{{1,4}})?)*))?"
)


def read_volume_and_pages(draft: Draft) -> bool:
    """Read journal, volume, issue, year and pages from what stands behind the title; False where they stand in another order."""
    thesis = _THESIS.fullmatch(draft.text, draft.start, draft.end) if draft.text[draft.end - 1 : draft.end].isdecimal() else None
    if thesis:
        draft.kind = "thesis"
        draft.take("genre", *thesis.span("genre"))
        draft.take("publisher", *thesis.span("publisher"))
        draft.date(*thesis.span("year"))
        if thesis["pin"]:
            take_pin(draft, thesis)
        return True
    found = _OXFORD.match(draft.text, draft.start, draft.end) or _WITHOUT_PAGES.match(draft.text, draft.start, draft.end)
    if found is None and draft.text[draft.start : draft.start + 3].lstrip(", ").isdigit():
        found = _VOLUME_FIRST.match(draft.text, draft.start, draft.end)
        found = None if found and "," in found["journal"] and not (found["page"] or draft.pinpoint) else found
    if found:
        _take_place(draft, found)
        return True
    found = _BY_YEAR.match(draft.text, draft.start, draft.end) if draft.has("author") else None
    if found:
        draft.kind = "article-journal"
        draft.date(*found.span("year"))
        draft.take("container-title", *found.span("journal"))
        draft.take("page", found.start("page"), found.end("more") if found["more"] else found.end("page"))
        take_pin(draft, found)
        return True
    behind = draft.text[draft.start - 2 : draft.start + 2]  # "‘Title’, Journal" and “Title,” Journal
    if (behind[2:] != ", " and not (behind[0] == "," and behind[2:3] == " ")) or draft.text.find(")", draft.start, draft.end) < 0:
        return False
    found = _HUMANITIES.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.kind = "article-journal"
    draft.take("container-title", *found.span("journal"))
    draft.take("volume", *found.span("volume"))
    for group in ("issue", "number"):
        if found[group]:
            draft.take("issue", *found.span(group))
    draft.date(*found.span("date"))
    if found["page"] and not draft.pinpoint:
        draft.pinpoint = found["page"]
        draft.put("locator", found["page"], *found.span("page"))
    elif found["pages"]:
        draft.take("page", *found.span("pages"))
    return True


def _take_place(draft: Draft, found: re.Match[str]) -> None:
    groups = found.groupdict()
    draft.kind = "article-journal"
    draft.date(*found.span("year"))
    for name, group in (("volume", "volume"), ("issue", "issue"), ("issue", "number"), ("container-title", "journal")):
        if groups.get(group):
            draft.take(name, *found.span(group))
    if groups.get("page"):
        draft.take("page", found.start("page"), found.end("more") if found["more"] else found.end("page"))
        take_pin(draft, found)


_ROMAN_ALONE = re.compile(r"(?P<volume>[ivxlc]{1,7})[.,]\s(?P<page>\d{1,4}(?:[-–]\d{1,4})?)")
_ROMAN = re.compile(r",\s(?:vol\.\s)?(?P<volume>[ivxlc]{1,7}|[IVXLC]{1,7})\.,?\s(?:pp?\.\s)?(?P<page>\d{1,4}(?:[-–]\d{1,4})?)$")


def roman_volume(draft: Draft) -> None:
    """Take volume and page of an old journal, "American Journal of Harbours, vii. 309"."""
    found = _ROMAN.search(draft.text, draft.start, draft.end) or _ROMAN_ALONE.fullmatch(draft.text, draft.start, draft.end)
    if found:
        draft.take("volume", *found.span("volume"))
        draft.put("locator", found["page"], *found.span("page"))
        draft.pinpoint = draft.pinpoint or found["page"]
        draft.end = found.start()


_OF_VOLUMES = re.compile(r",\s(?P<volumes>\d{1,3})\s(?:vols?\.?|volumes|Bde\.?|Bände|tomes|tomi|tomos|voll\.)$")


def without_volumes(draft: Draft, start: int, end: int) -> int:
    """Take "3 vols." from the end of a title or of its editors; where that ends then."""
    found = _OF_VOLUMES.search(draft.text, start, end)
    if found:
        draft.take("number-of-volumes", *found.span("volumes"))
    return found.start() if found else end
