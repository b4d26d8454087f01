"""Reviews of books, named by what they review: they stand in a journal, whatever words of a book are in them.

Jo Weir’s review of Ann Brook, Lamps and Ferries, in Harbour Studies 12 (2004), pp. 33–35
Review of The Salt Road, by Ann Brook, Journal of Ports 3, no. 2 (1999): 44–46
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.text.dates import YEAR
from citator.text.names import is_person, parse_names
from citator.text.telling import Signs, Spelled

__all__ = ["REVIEW", "behind_reviewed", "read_review"]

_REVIEW = re.compile(
    r"(?:(?P<by>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\d]{3,50}?)(?:[’']s?|,)\s)?"
    r"(?P<title>(?:[Bb]ook\s)?[Rr]eview\sof\s[^;]{3,200}?)(?:,\sin:?|,|\sin:?)\s"
    r"(?P<journal>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\d]{3,70}?),?\s(?:vol\.\s)?(?P<volume>\d{1,4})"
    r"(?:(?:,\s(?:[Nn]o\.|[Ii]ssue)\s|[:.])(?P<issue>\d{1,3}(?:[-–/]\d{1,3})?))?"
    rf"\s\((?P<date>[^()\d]{{0,20}}{YEAR})\)(?:(?::\s?|,\s(?:pp?\.\s)?)(?P<pages>\d{{1,4}}(?:[-–]\d{{1,4}})?))?$"
)
# "reseña de Ana Ros, Hispania, vol. 36, núm. 133, 1976, pp. 441-444"
_ABROAD = Spelled(
    re.compile(
        r"(?:l[ae]\s|une?\s)?(?:(?P<by>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”«»\d]{3,50}?),\s)?(?P<title>(?:[Cc]ompte[\s-]rendu\s(?:de|d[’'])|[Rr]eseña\s(?:de|a)|[Rr]ecensione\s(?:di|a)|[Rr]esenha\s(?:de|a)|"
        r"(?:Rez(?:ension|\.)|Besprechung)\s(?:von|zu):?)\s?[^;]{3,200}?),\s(?:in:?\s)?"
        r"(?P<journal>«[^«»]{3,60}»|[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”«»\d]{3,60}?),?\s(?:vol\.\s|t\.\s|a\.\s|n\.\ss\.\s)?(?P<volume>\d{1,4}|[IVXLC]{1,8})"
        r"(?:,\s(?:n[°º.]|núm\.|fasc\.)\s?(?P<issue>\d{1,4}(?:[-–/]\d{1,3})?))?"
        rf"(?:,\s(?P<date>{YEAR})(?:[-–]\d{{2,4}})?|\s\((?P<date2>{YEAR})\))(?:,\s(?:n[°º.]|fasc\.)\s?(?P<issue2>\d{{1,3}}))?(?:,\s(?:pp?\.|S\.)\s(?P<pages>\d{{1,4}}[-–]\d{{1,4}}))?$"
    ),
    "ompte",
    "eseña",
    "ecension",
    "esenha",
    "Rez",
    "esprechung",
)
_PAGES = re.compile(r"pp?\.\s?(?P<pages>\d{1,4}[-–]\d{1,4})")
REVIEW = Signs((_REVIEW, _ABROAD.pattern), "review of ", *_ABROAD.words)
"""What every review is called."""


def read_review(draft: Draft) -> bool:
    """Read the draft as the review of a book in a journal; False where it is none.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Jo Weir’s review of Ann Brook, Lamps, in Harbour Studies 12 (2004): 33–35"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_review(draft), draft.record().text("title"), draft.record().text("container-title")
    (True, 'review of Ann Brook, Lamps', 'Harbour Studies')
    """
    if "eview of " not in draft.rest:
        return _abroad(draft)
    found = _REVIEW.match(draft.text, draft.start, draft.end)
    if not found or (found["by"] and not is_person(found["by"])):
        return False
    if found["by"]:
        draft.put("author", parse_names(found["by"]), *found.span("by"))
    draft.title(*found.span("title"))
    draft.title(*found.span("journal"), "container-title")
    for name, group in (("volume", "volume"), ("issue", "issue"), ("page", "pages")):
        if found[group]:
            draft.take(name, *found.span(group))
    draft.date(*found.span("date"))
    pages = _PAGES.fullmatch(draft.pinpoint or "") if not draft.has("page") else None
    if pages:
        draft.put("page", pages["pages"], *draft.place("locator"))
        draft.fields.pop("locator", None)
        draft.pinpoint = None
    return draft.done("article-journal")


# “Dim Lamps,” review of Lamps and Ferries, by Ann Brook, Harbour Times, May 3, 2004
_REVIEWED = re.compile(r"[\s,]*(?:[Bb]ook\s)?[Rr]ev(?:iew|\.)\sof\s.{3,300},\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž][^,]{2,})")


def behind_reviewed(text: str, start: int, end: int) -> int:
    """Where the periodical begins behind a title and what is reviewed under it."""
    reviewed = _REVIEWED.match(text, start, end)
    return reviewed.end() if reviewed else start


def _abroad(draft: Draft) -> bool:
    found = _ABROAD.match(draft.text, draft.start, draft.end) if _ABROAD.may_match(draft.text, draft.start, draft.end) else None
    if not found or (found["by"] and not is_person(found["by"])):
        return False
    if found["by"]:
        draft.put("author", parse_names(found["by"]), *found.span("by"))
    draft.title(*found.span("title"))
    draft.title(*found.span("journal"), "container-title")
    for name, group in (("volume", "volume"), ("issue", "issue"), ("issue", "issue2"), ("page", "pages")):
        if found[group]:
            draft.take(name, *found.span(group))
    draft.date(*found.span("date" if found["date"] else "date2"))
    pages = _PAGES_ABROAD.fullmatch(draft.pinpoint or "") if not draft.has("page") else None
    if pages:
        draft.put("page", pages["pages"], *draft.place("locator"))
        draft.fields.pop("locator", None)
        draft.pinpoint = None
    return draft.done("article-journal")


_PAGES_ABROAD = re.compile(r"(?:pp?|S)\.\s?(?P<pages>\d{1,4}[-–]\d{1,4})")
