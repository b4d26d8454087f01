"""What the labels of a reference can't be: a work without a title where a title stands, an edition in the name of a place.

A sequence model knows neighbours only, not the whole: that a reference has one title, and that it stands behind the authors.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from citator.parsing.lists.sequence.tagger import Segment
from citator.text.names import is_body

__all__ = ["mended"]

_BEFORE_A_TITLE: Final = frozenset(["author", "editor", "date", "citation-number"])
_TAKEN_FOR_OTHERS: Final = frozenset(["container-title", "collection-title", "publisher", "genre", "note"])
_CONTAINERS: Final = frozenset(["container-title", "collection-title", "journal"])
_OF_A_BOOK: Final = frozenset(["publisher", "location", "edition", "translator"])
_IN: Final = re.compile(r"\W*(?:in|dans|en|nel|nella)\b", re.IGNORECASE)
# "Ovid. Metamorphoseon.", "Andrade, Mário de. Macunaíma.": the stop is behind a whole word, and what follows it is nobody's name.
_WORK_BEHIND_A_NAME: Final = re.compile(r"(?<=\w[^\W\d_])\.\s+(?=[\"“„«]?[^\W\d_])")
_FIRST_PART: Final = re.compile(r"\s*\(|\.\s+(?=[A-ZÀ-Þ])")
_SAINT: Final = re.compile(r"\b(?:St|Ft|Mt|Ste)\.?\s$")  # "St. Louis"
_BOOK_IN_NAMES: Final = re.compile(
    r"(?P<names>[^.:]{3,60},\s[^.:,]{2,40})\.\s(?P<title>[^.:]{4,120}(?::\s[^.:]{4,120})?)\.\s"
    r"(?P<place>[A-ZÀ-Þ][^.:,\d]{2,30}):\s(?P<publisher>[A-ZÀ-Þ][^:]{2,60}?)[\s,.]*"
)
_EDITED: Final = re.compile(
    r"(?<=[.?!”\"’])\s(?P<lead>In:?\s)(?P<names>[A-ZÀ-Þ](?:[^()\"“”.:;\d]|(?<=[A-ZÀ-Þ])\.|;){2,160}?),?\s(?P<mark>\((?:[Ee]ds?|Hrsgg?|Hgg?|[Dd]irs?|[Cc]oords?|[Cc]omps?)\.?\)),?\s"
    r"(?P<book>[A-ZÀ-Þ\"“„][^()]{2,200}?)(?=\s\([^()]*\d|\.\s+[A-ZÀ-Þ(]|,\s(?:[Vv]ols?\b|pp?\.|pages?\s\d|S\.|\d{1,2}(?:st|nd|rd|th)\b)|\.?$)"
)
_BEHIND_AN_IMPRINT: Final = re.compile(
    r"[\s,.;(]+(?:(?:first|second|third|fourth|fifth|sixth|revised|new|\d{1,2}(?:st|nd|rd|th|\.|e|ª)?)\s+(?:ed\b|edn\b|edition\b|aufl)"
    r"|reprinted\b|(?:re)?published\b|submitted\b|to\sappear\b|available\b|(?<=\.\s)\d{1,4}\W*$)",
    re.IGNORECASE,
)


def mended(text: str, found: Sequence[Segment]) -> list[Segment]:
    """The labelled stretches of ``text``, with a title where one stands, and imprints that end where they do."""
    whole = [part for one in found for part in (_whole_book(text, one) if one.label == "author" else (one,))]
    out = [_imprint(text, one) if one.label in ("location", "publisher") else one for one in whole]
    out = _in_a_book(text, out)
    return out if any(one.label == "title" for one in out) else _titled(text, out)


def _in_a_book(text: str, found: list[Segment]) -> list[Segment]:
    """With the editors and the book behind "In" where the model ran over the mark between them, "In K. Weber (Ed.), Rivers and books"."""
    book = _EDITED.search(text) if found and "(" in text else None
    if book is None:
        return found
    start, mark, end = book.start("lead"), book.end("mark"), book.end("book")
    run_on = any(one.label == "editor" and one.start < mark < one.end - 2 for one in found)
    if not run_on and any(one.label in _CONTAINERS and one.start < end and one.end > mark for one in found):
        return found
    out = [
        part
        for one in found
        for part in (one._replace(end=min(one.end, start)), one._replace(start=max(one.start, end)))
        if part.start < part.end and (part.label != "editor" or part.end <= start)
    ]
    out += [Segment("editor", start, mark), Segment("container-title", *book.span("book"))]
    return sorted(out, key=lambda one: one.start)


def _imprint(text: str, one: Segment) -> Segment:
    """A place or a publisher without the edition, the page or the remark behind it."""
    saint = _SAINT.search(text, max(0, one.start - 4), one.start) if one.label == "location" else None
    one = one._replace(start=saint.start()) if saint else one
    end = _BEHIND_AN_IMPRINT.search(text, one.start + 1, one.end)
    return one._replace(end=end.start()) if end else one


def _whole_book(text: str, one: Segment) -> tuple[Segment, ...]:
    """Names that run on into title, place and publisher, "de Vries, Jan. Barges and Towns. Wageningen: Weir Press": each by itself."""
    found = _BOOK_IN_NAMES.fullmatch(text, one.start, one.end)
    if not found:
        return (one,)
    labels = (("names", "author"), ("title", "title"), ("place", "location"), ("publisher", "publisher"))
    return tuple(Segment(label, *found.span(group)) for group, label in labels)


def _titled(text: str, found: list[Segment]) -> list[Segment]:
    """The first stretch behind the authors is the title; or it stands behind the last full stop of the names.

    Not so where a journal is cited by volume and page alone: physicists leave out the title.
    """
    labels = {one.label for one in found}
    at = next((at for at, one in enumerate(found) if one.label not in _BEFORE_A_TITLE), None)
    if at and found[at].label in _TAKEN_FOR_OTHERS and not _IN.match(text, found[0].start) and not _IN.match(text, found[at].start):
        one = found[at]
        again = any(other.label == one.label for other in found[at + 1 :])
        part = _FIRST_PART.search(text, one.start, one.end - 1)
        if not text[one.start].isupper():
            return found
        if one.label == "collection-title" and not again:
            return [*found[:at], one._replace(label="title"), *found[at + 1 :]]
        if (one.label == "container-title" and "volume" not in labels) or (one.label == "publisher" and again):
            return [*found[:at], one._replace(label="title"), *found[at + 1 :]]
        if part and one.label in ("publisher", "note", "genre") and part.start() - one.start > 3:
            rest = one._replace(start=part.end())
            return [*found[:at], Segment("title", one.start, part.start()), rest, *found[at + 1 :]]
    return _behind_the_names(text, found) if labels & _OF_A_BOOK else found


def _behind_the_names(text: str, found: list[Segment]) -> list[Segment]:
    at = next((at for at, one in enumerate(found) if one.label == "author"), None)
    if at is None:
        return found
    one = found[at]
    stop = next(_WORK_BEHIND_A_NAME.finditer(text, one.start, one.end), None)
    work = text[stop.end() : one.end].strip(" .,") if stop else ""
    if stop is None or "," in work or ". " in work or len(work) < 4 or is_body(text[one.start : stop.start()]) or is_body(work):
        return found
    names, title = one._replace(end=stop.start()), Segment("title", stop.end(), one.end)
    return [*found[:at], names, title, *found[at + 1 :]]
