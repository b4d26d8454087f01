"""Numbers that stand in a citation and are none of its kind: of a report beside its title, of a resolution in a title, a DOI."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citator.model import Field, Match, Name
from citator.parsing.kinds.draft import Draft
from citator.text.dates import find_dates, first_date
from citator.text.names import is_body

__all__ = ["REPORTS", "put_number", "put_of_report", "read_numbered_first", "without_year_of_resolution"]

REPORTS = ("amnesty_index", "crisis_group", "hrw", "eu_document", "achpr")
"""Numbers that stand beside the titles of reports."""


def read_numbered_first(draft: Draft, items: Sequence[Match]) -> bool:
    """Such as "Crisis Group Africa Report N°62, Lake of Fire, 5 May 2003": who, the number, and then the title and the day."""
    number = next((one for one in items if one.identifier and one.identifier.scheme == "crisis_group" and not one.address), None)
    if number is None or draft.text[number.end : number.end + 2] != ", ":
        return False
    maker = draft.text[draft.start : number.start].rstrip(" ,")
    if not maker or "," in maker or not is_body(maker):
        return False
    dates = list(find_dates(draft.text, number.end, draft.end))
    last = dates[-1].start if dates and not draft.text[dates[-1].end : draft.end].strip(" ).,") else draft.end
    title = draft.text[number.end + 2 : last].rstrip(" ,(")
    if not title:
        return False
    draft.put("author", (Name(literal=maker),), draft.start, draft.start + len(maker))
    draft.title(number.end + 2, number.end + 2 + len(title))
    if last < draft.end:
        draft.put("issued", dates[-1].date, dates[-1].start, dates[-1].end)
    return draft.done("report")


def put_of_report(draft: Draft, match: Match, end: int) -> None:
    """A report's number ends its title or stands behind it, and is no volume of a journal."""
    title = draft.fields.get("title")
    if title and title.start is not None and title.end is not None and title.start < match.start < title.end <= match.end + 2:
        last = len(draft.text[title.start : match.start].rstrip(" ,([:;")) + title.start
        last = _without_date(draft, title.start, last)
        del draft.fields["title"]
        draft.title(title.start, last)
    of_number = ("title",) if match.system == "eurlex" and title and title.value in ("COM", "JOIN", "SWD", "SEC") else ()
    for name in (*of_number, "container-title", "issue", "volume"):
        field = draft.fields.get(name)
        if field and field.start is not None and match.start <= field.start < match.end:
            del draft.fields[name]
            draft.kind = match.record.type
    if match.record.type == "resolution" and draft.kind == "report":
        draft.kind = "resolution"
    issued = draft.fields.get("issued")
    if issued and issued.start is not None and match.start <= issued.start < match.end:  # of the number: "COM(2020) 789 final"
        date = first_date(draft.text, match.end, min(end, match.end + 60))
        if date and date.date.month and draft.text[match.end : date.start].count(",") < 3:
            draft.fields["issued"] = Field(date.date, "text", date.start, date.end)


_INDEX = re.compile(r",?\s\(?(?:(?:AI\s)?Index|[Dd]oc(?:ument|\.)?)(?:\s(?:[Nn]o\.|[Nn]umber))?$")


def _without_date(draft: Draft, start: int, end: int) -> int:
    """Take the date between the title and the number of a report, "Harbour Watch, Lamps, May 2016, Index: …"; where the title ends."""
    index = _INDEX.search(draft.text, max(start, end - 16), end)
    end = index.start() if index else end
    dates = list(find_dates(draft.text, max(start, end - 30), end)) if not draft.has("issued") else []
    if not dates or dates[-1].end != end or not draft.text.endswith(", ", start, dates[-1].start):
        return end
    draft.put("issued", dates[-1].date, dates[-1].start, dates[-1].end)
    return dates[-1].start - 2


_OF_RESOLUTION = re.compile(r"\b[Rr](?:esolutions?|ésolutions?|esolución|esoluciones)\s\d{1,4}\s\($")


def without_year_of_resolution(draft: Draft) -> None:
    """The year in "Report … on the implementation of resolution 2139 (2014)" is that of the resolution, and no end of the title."""
    issued, title = draft.fields.get("issued"), draft.fields.get("title")
    if not issued or not title or not issued.start or title.start is None or not title.end:
        return
    if title.start < issued.start and _OF_RESOLUTION.search(draft.text, max(0, issued.start - 24), issued.start):
        del draft.fields["issued"], draft.fields["title"]
        end = draft.end if draft.end > issued.start else issued.start + 5
        draft.title(title.start, end)


def put_number(draft: Draft, match: Match) -> None:
    """An identifier of the item (DOI, ISBN, …) as a field."""
    if match.identifier is None or match.address:
        return
    names = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "pmcid": "PMCID"}
    scheme = match.identifier.scheme
    if scheme in names:
        if scheme == "isbn":
            _without_isbn(draft, match)
        draft.put(names[scheme], match.identifier.value, match.start, match.end)
    elif scheme in ("un_symbol", "eu_document", "amnesty_index", "crisis_group", "oas_document") and not _is_subject(draft, match):
        draft.put("number", match.identifier.value, match.start, match.end)


_ISBN_AHEAD = re.compile(r"[\s,(]*ISBN(?:-1[03])?:?\s*$")


def _without_isbn(draft: Draft, match: Match) -> None:
    """The title without the number of the book behind it, "Harbour Watch, Lamps of Norway, ISBN: 1-56432-670-5, July 2010"."""
    title = draft.fields.get("title")
    if title is None or title.start is None or title.end is None or not title.start < match.start <= match.end == title.end:
        return
    ahead = _ISBN_AHEAD.search(draft.text, title.start, match.start)
    del draft.fields["title"]
    draft.title(title.start, ahead.start() if ahead else len(draft.text[: match.start].rstrip(" ,(:")))


_OF_PERSONS = ("article-journal", "article-newspaper", "article-magazine", "chapter", "book", "thesis")


def _is_subject(draft: Draft, match: Match) -> bool:
    """Whether the title of an article or a book is about the document whose number stands in it, which numbers nothing then."""
    start, end = draft.place("title")
    return draft.kind in _OF_PERSONS and draft.has("title") and start < match.start and match.end <= end
