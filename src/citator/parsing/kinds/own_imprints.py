"""The imprint behind a title in marks: of the work itself, or of a book that stands there without "in"."""

from __future__ import annotations

import re

from citator.facts.places import PLACES, TOWNS
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import is_news
from citator.parsing.kinds.houses import is_publisher
from citator.parsing.kinds.numbered_issues import PERIODICAL_NAME
from citator.text.dates import YEAR, parse_date
from citator.text.names import is_body

__all__ = ["behind_first_year", "imprint_like", "own_imprint"]

_PRESS = re.compile(
    r"\b(?:University|Univ\.|Academic) Press$|\bUP$|\bUniversity of [A-Z]\w+ Press$|\bVerlag$|\b(?:Books|Publishers|Éditions)$"
)
_OWN = re.compile(
    r",?\s?(?P<first>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;()“”«»\d]{1,40}?)(?:(?:,|\s?:)\s(?P<second>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;()“”«»\d]{1,60}?))?,?\s"
)


def own_imprint(draft: Draft, start: int, end: int) -> bool:
    """Whether town and publisher of the work itself stand before the year: "« Les phares », Paris, Seuil, 2004"; they are taken then."""
    found = _OWN.fullmatch(draft.text, start, end)
    if not found:
        return _of_a_book(draft, start, end)
    first, second = found["first"], found["second"]
    if second is None and draft.has("author") and _PRESS.search(first):  # "“The Lamps,” Weir University Press, 2007"
        draft.take("publisher", *found.span("first"))
        draft.kind = "book"
        return True
    town = "first" if first in PLACES else "second" if second in PLACES and is_publisher(first) else None
    if town is None or is_news(first) or (second and is_news(second)):
        return False
    draft.take("publisher-place", *found.span(town))
    if second:
        draft.take("publisher", *found.span("second" if town == "first" else "first"))
    body = draft.has("author") and is_body(draft.text[slice(*draft.place("author"))])
    draft.kind = "report" if body else "book" if second else draft.kind
    return True


_OF_A_BOOK = re.compile(
    r",?\s?(?P<book>[A-ZÀ-ÞĀ-ŒŔ-Ž][^:;()“”«»]{1,120}?),\s(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;()“”«»\d]{1,30})(?:,|\s?:)\s(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;()“”«»\d]{1,60}?),?\s"
)


def _of_a_book(draft: Draft, start: int, end: int) -> bool:
    """Whether a book with its imprint stands behind a title in marks, without "in": "« Le quai », Les ports, Paris, Seuil, 1994"."""
    found = _OF_A_BOOK.fullmatch(draft.text, start, end)
    if not found or found["town"] not in TOWNS or found["house"] in PLACES or is_news(found["book"]):
        return False
    if is_news(found["house"]) or not draft.has("author") or is_publisher(found["book"].rpartition(", ")[2]):
        return False
    draft.title(*found.span("book"), "container-title")
    draft.take("publisher-place", *found.span("town"))
    draft.take("publisher", *found.span("house"))
    draft.kind = "article-journal" if PERIODICAL_NAME.search(found["book"]) else "chapter"  # some name town and publisher of a journal
    return True


def imprint_like(words: str) -> bool:
    """Whether words between brackets are place, publisher and year, and not a date only."""
    return bool(re.search(r"[^\W\d]{4,},\s|:\s", words)) and parse_date(words.strip()) is None and not _SEASON.fullmatch(words.strip())


_SEASON = re.compile(
    rf"(?:Spring|Summer|Autumn|Fall|Winter|Michaelmas|Hilary|Trinity)(?:\s?[-–/]\s?[A-Z][a-z]{{3,9}})?,\s{YEAR}(?:[-–/]\d{{2,4}})?"
)


# “Lamps” (1917), in The Works of Brook (Leeds: Quay, 1957): the book has its own year.
_FIRST_PRINTED = re.compile(rf"(?P<year>\s[(\[]{YEAR}[)\]]),?\s(?:reprinted\s|repr\.\s)?in:?\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^;]*?[,\s]{YEAR}\b")


def behind_first_year(text: str, start: int, end: int) -> int:
    """Where what follows a title goes on behind the year in which it was first printed, if the book that it stands in has its own."""
    first = _FIRST_PRINTED.match(text, start, end)
    return first.end("year") if first else start
