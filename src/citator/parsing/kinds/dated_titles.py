"""The year in brackets between who wrote it and a title in marks, as economists and agencies have it.

OECD (2019), “Promoting lamps”, OECD Harbour Papers, No. 12, OECD Publishing, Paris
UNESCO (2016), «Culture and quays», Paris, UNESCO, p. 12
Brook, A. (2019), ‘Lamps on the quay’, Sea Studies 12, 3–9
"""

from __future__ import annotations

import re

from citator.facts.places import PLACES, TOWNS
from citator.parsing.kinds.articles import read_article
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import is_news
from citator.parsing.kinds.houses import is_publisher
from citator.text.dates import YEAR
from citator.text.names import is_body, is_person, parse_names

__all__ = ["read_dated_title"]

_HEAD = re.compile(rf"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()“”\"«»„;:\d]{{1,120}}?),?\s\((?P<year>{YEAR})[a-z]?\)[,:.]?\s")
_JOINED = re.compile(r",?\s(?:and|und|et|y|e|&)\s|(?<!\s[A-Z]),\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:,\s[A-Z]\.|\s[A-ZÀ-ÞĀ-ŒŔ-Ž]))")
_BEHIND = re.compile(
    r"[,.]?\s(?:(?P<series>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\"«»\d]{3,100}),\s(?:[Nn]o\.?|[Nn][°º]|[Nn]r\.|[Nn]úm\.|[Vv]ol\.)\s?(?P<number>\d[\w./-]{0,12}),\s)?"
    r"(?P<first>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\"«»\d]{1,60})(?:(?:,|\s?:)\s(?P<second>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\"«»\d]{1,60}))?\.?"
)
_PAPERS = re.compile(r"\b(?:Paper|Report|Brief|Note|Document)s?$")  # they are known by their number, as those behind other titles are
_FAR = 130


def read_dated_title(draft: Draft) -> bool:
    """Read the draft as such a work; False where nobody who can have written it stands before the year, or no title in marks behind.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "OECD (2019), “Promoting lamps”, OECD Harbour Papers, No. 12, OECD Publishing, Paris"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_dated_title(draft), [draft.record().text(name) for name in ("title", "genre", "publisher", "publisher-place")]
    (True, ['Promoting lamps', 'OECD Harbour Papers', 'OECD Publishing', 'Paris'])
    """
    text, start = draft.text, draft.start
    at = text.find("(", start, min(draft.end, start + _FAR))
    if at <= start or not text[at + 1 : at + 5].isdecimal():  # in most no year stands in the first brackets
        return False
    head = _HEAD.match(text, start, draft.end)
    quoted = next((one for one in draft.nesting.quoted if head and one.start == head.end()), None)
    if head is None or quoted is None or quoted.end > draft.end + 1 or draft.has("author"):
        return False
    names = head["names"]
    body = is_body(names)
    if is_news(names) or not (body or all(is_person(one, surname=True) for one in _JOINED.split(names))):
        return False
    if body:
        draft.body("author", *head.span("names"))
    else:
        draft.put("author", parse_names(names), *head.span("names"))
    draft.date(*head.span("year"))
    draft.start = quoted.start
    if _imprint(draft, quoted.end):
        draft.title(quoted.start, quoted.end)
        return draft.done("report" if body else "book")
    if read_article(draft):
        return True
    draft.fields = {name: field for name, field in draft.fields.items() if name not in ("author", "issued")}
    draft.start = start
    return False


def _imprint(draft: Draft, at: int) -> bool:
    """Take a numbered series and the imprint that are all that stands behind the title; False where they are not."""
    found = _BEHIND.fullmatch(draft.text, at, len(draft.text[: draft.end].rstrip(" ,.")))
    if found is None:
        return False
    first, second = found["first"], found["second"]
    town = "first" if first in TOWNS or (not second and first in PLACES) else "second" if second in PLACES and is_publisher(first) else None
    if town is None or is_news(first) or (second and (is_news(second) or (town == "first" and not is_publisher(second)))):
        return False
    draft.take("publisher-place", *found.span(town))
    if second:
        draft.take("publisher", *found.span("second" if town == "first" else "first"))
    if found["series"]:
        paper = _PAPERS.search(found["series"])
        draft.take("genre" if paper else "collection-title", *found.span("series"))
        draft.take("number" if paper else "collection-number", *found.span("number"))
    return True
