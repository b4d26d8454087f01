"""What the labels of a reference can't be: a work without a title where a title stands, an edition in the name of a place.

A sequence model knows neighbours only, not the whole: that a reference has one title, and that it stands behind the authors.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from citator.facts.given_names import GIVEN_NAMES, GIVEN_OR_FAMILY
from citator.facts.places import TOWNS
from citator.parsing.kinds.houses import is_publisher
from citator.parsing.lists.sequence.tagger import Segment
from citator.text.dates import YEAR
from citator.text.names import PERSON, is_body

__all__ = ["mended"]

_BEFORE_A_TITLE: Final = frozenset(["author", "editor", "date", "citation-number"])
_TAKEN_FOR_OTHERS: Final = frozenset(["container-title", "collection-title", "publisher", "genre", "note"])
_CONTAINERS: Final = frozenset(["container-title", "collection-title", "journal"])
_NAMES: Final = frozenset(["author", "editor", "translator"])
_OF_A_BOOK: Final = frozenset(["publisher", "location", "edition", "translator"])
_IN: Final = re.compile(r"\W*(?:in|dans|en|nel|nella)\b", re.IGNORECASE)
# "Ovid. Metamorphoseon.", "Andrade, Mário de. Macunaíma.": the stop is behind a whole word, and what follows it is nobody's name.
_WORK_BEHIND_A_NAME: Final = re.compile(r"(?<=\w[^\W\d_])\.\s+(?=[\"“„«]?[^\W\d_])")
_WORK_BEHIND_INITIALS: Final = re.compile(  # "Weir, Edward W. Lamplight."
    r"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:\s[A-Z]\.){1,2})\s(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]{2,}(?:[\s:][^.,&]{2,120})?)[.?!]?\s*"
)
_FIRST_PART: Final = re.compile(r"\s*\(|\.\s+(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])")
_SAINT: Final = re.compile(r"\b(?:St|Ft|Mt|Ste)\.?\s$")  # "St. Louis"
_BOOK_IN_NAMES: Final = re.compile(
    r"(?P<names>[^.:]{3,60},\s[^.:,]{2,40})\.\s(?P<title>[^.:]{4,120}(?::\s[^.:]{4,120})?)\.\s"
    r"(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:,\d]{2,30}):\s(?P<publisher>[A-ZÀ-ÞĀ-ŒŔ-Ž][^:]{2,60}?)[\s,.]*"
)
_EDITED: Final = re.compile(
    r"(?<=[.?!”\"’'»,])\s(?P<lead>(?:[Ii]n|[Ee]n|[Dd]ans|[Ee]m):?\s)(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž](?:[^()\"“”.:;\d]|(?<=[A-ZÀ-ÞĀ-ŒŔ-Ž])\.|;){2,200}?),?\s"
    r"(?P<mark>\((?:[Ee]ds?|Hrsgg?|Hgg?|[Dd]irs?|[Cc]oords?|[Cc]omps?|[Oo]rgs?|[Éé]ds?|a\scura\sdi)\.?\)[:.]?|(?<=[A-Z],\s)editors?\.),?\s"
    r"(?P<book>[A-ZÀ-ÞĀ-ŒŔ-Ž\"“„][^()]{2,200}?)(?=\s\([^()]*\d|\.\s+[A-ZÀ-ÞĀ-ŒŔ-Ž(]|,\s(?:[Vv]ols?\b|pp?\.|pages?\s\d|S\.|\d{1,2}(?:st|nd|rd|th)\b)|\.?$"
    rf"|(?P<behind>,\s(?P<one>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,.:()]{{2,40}})(?:,\s(?P<other>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,.:()]{{2,40}}?))?,?\s{YEAR}\b))"
)
_ED_BY: Final = re.compile(
    rf"(?<=[’”],)\s(?P<book>in\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^,()“”]{{2,150}}),\s(?P<editor>(?:eds?\.|edited)\sby\s{PERSON}(?:(?:,\s|,?\sand\s){PERSON}){{0,3}})(?=,|\s\()"
)
"""The MHRA's "‘Lamps’, in Harbours, ed. by Ann Weir"."""
_BEHIND_AN_IMPRINT: Final = re.compile(
    r"[\s,.;(]+(?:(?:first|second|third|fourth|fifth|sixth|revised|new|\d{1,2}(?:st|nd|rd|th|\.|e|ª)?)\s+(?:ed\b|edn\b|edition\b|aufl)"
    r"|reprinted\b|(?:re)?published\b|submitted\b|to\sappear\b|available\b|(?<=\.\s)\d{1,4}\W*$)",
    re.IGNORECASE,
)


def mended(text: str, found: Sequence[Segment]) -> list[Segment]:
    """The labelled stretches of ``text``, with a title where one stands, and imprints that end where they do."""
    whole = [part for one in found for part in (_whole_book(text, one) if one.label == "author" else (one,))]
    whole = _given_behind(text, whole)
    whole = [part for one in whole for part in _parted(text, one, found)]
    out = [_imprint(text, one) if one.label in ("location", "publisher") else one for one in whole]
    out = _in_marks(text, _in_a_book(text, out))
    return out if any(one.label == "title" for one in out) else _titled(text, out)


def _outside(found: Sequence[Segment], start: int, end: int) -> list[Segment]:
    """What of the stretches stands before and behind a place."""
    parts = (part for one in found for part in (one._replace(end=min(one.end, start)), one._replace(start=max(one.start, end))))
    return [part for part in parts if part.start < part.end]


def _start(one: Segment) -> int:
    return one.start


def _in_a_book(text: str, found: list[Segment]) -> list[Segment]:
    """With the editors and the book behind "In" where the model ran over the mark between them, "In K. Weber (Ed.), Rivers and books"."""
    if found and " by " in text and (named := _ED_BY.search(text, found[0].start, found[-1].end)):
        parts = (Segment("container-title", *named.span("book")), Segment("editor", *named.span("editor")))
        return sorted([*_outside(found, *named.span()), *parts], key=_start)
    book = _EDITED.search(text, found[0].start, found[-1].end) if found and ("(" in text or "ditor" in text) else None
    if book is None or not any(one.label == "title" and one.start < book.start() for one in found):
        return found
    if book["behind"] and not {book["one"], book["other"]} & TOWNS and not is_publisher(book["one"]):
        return found
    start, mark, end = book.start("lead"), book.end("mark"), book.end("book")
    run_on = any(one.label == "editor" and (one.start < mark < one.end - 2 or one.start + 2 < start < one.end) for one in found)
    if not run_on and any(one.label in _CONTAINERS and one.start < end and one.end > mark for one in found):
        return found
    out = _outside([one for one in found if one.label != "editor" or one.end <= start or one.start >= end], start, end)
    last = max((at for at, one in enumerate(out) if one.end <= start), default=-1)
    if last >= 0 and out[last].label == "title" and text[out[last].end : start].strip(" .,"):
        out[last] = out[last]._replace(end=start)  # its end was taken for a name: "Lamps and Ports of South America. In E. Weir (Ed.)"
    out += [Segment("editor", start, mark), Segment("container-title", *book.span("book"))]
    return sorted(out, key=lambda one: one.start)


_COUNTED: Final = re.compile(
    r"(?!(?:[Vv]ol|[Bb]d|[Bb]and|[Hh]eft|[Nn][or]s?|[Tt]om[eo]?|[Jj]g|[Ii]ssue|[Ss]eries|[Nn]umber|[Pp]art)\b)(?P<journal>[A-ZÀ-ÞĀ-ŒŔ-Ž][^\d,()]{3,80}?),?\s"
    r"(?=(?:[Nn]os?|[Vv]ol|[Nn]r|[Bb]d)\.?\s?\d)"
)
_OF_BOOK: Final = re.compile(
    r"(?P<book>(?:[Ii]n|[Dd]ans|[Ee]n|IN):?\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^,()]{2,150}?),\s(?=(?:eds?\.|edited|hg\.|hrsg\.|herausgegeben|a\scura|dir\.|sous\sla\sdir|éd\.)\s)"
)


_FAMILY_ALONE: Final = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+,\s*")
_GIVEN_FIRST: Final = re.compile(r"(?P<given>[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zß-ÿ]+)(?:\s[A-Z]\.)?\.?\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž“\"‘«])")


def _given_behind(text: str, found: list[Segment]) -> list[Segment]:
    """A given name that is known was taken for the first word of the title: "Weir, Ann. Lamps of the Sea"."""
    if len(found) < 2 or (found[0].label, found[1].label) != ("author", "title") or not _FAMILY_ALONE.fullmatch(text, *found[0][1:]):
        return found
    given = _GIVEN_FIRST.match(text, found[1].start, found[1].end)
    if given is None or "." not in given.group() or not (given["given"] in GIVEN_NAMES or given["given"] in GIVEN_OR_FAMILY):
        return found
    return [found[0]._replace(end=given.end() - 1), found[1]._replace(start=given.end()), *found[2:]]


def _parted(text: str, one: Segment, found: Sequence[Segment]) -> tuple[Segment, ...]:
    """A stretch of two kinds: a journal and its number, "Tides, no. 26 (1989)"; a book and its editors, "in Tides, ed. by …"."""
    if one.label not in ("volume", "editor") or any(other.label in _CONTAINERS for other in found):
        return (one,)
    pattern, group, label = (_COUNTED, "journal", "journal") if one.label == "volume" else (_OF_BOOK, "book", "container-title")
    part = pattern.match(text, one.start, one.end)
    return (Segment(label, one.start, part.end(group)), one._replace(start=part.end())) if part else (one,)


_CLOSED: Final = {"“": "”", '"': '"', "«": "»", "‘": "’"}
_SINGLE: Final = re.compile(r"’,\s(?:in\s)?(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])")
_AT_ONCE: Final = re.compile(r"\s?[”\"»’](?:,|\s(?:[Ii]n|[Dd]ans|[Ee]n)\b)")


def _in_marks(text: str, found: list[Segment]) -> list[Segment]:
    """With the title that quotation marks set apart as they do: not cut off within them, and not running on behind them.

    Marks close a title where a stop stands at their end, or a comma or "in" behind them: "“Lamp” and “light”" is one, and so is
    "“Lamp”. A history".
    """
    at = next((at for at, one in enumerate(found) if one.label == "title" and text[one.start] in _CLOSED), None)
    if at is None:
        return found
    one = found[at]
    close = text.find(_CLOSED[text[one.start]], one.start + 1, found[-1].end)
    if text[one.start] == "‘":  # the same sign is an apostrophe
        single = _SINGLE.search(text, one.start + 1, found[-1].end)
        close = single.start() if single else -1
    if close < one.start + 4 or not (text[close - 1] in ".,?!" or _AT_ONCE.match(text, close - (text[close - 1] == " "))):
        return found
    if one.end in (close, close + 1, close + 2) or any(other.label in _NAMES and other.start < close for other in found[at + 1 :]):
        return found
    rest = found[at + 1 :]
    if one.end < close:
        rest = [other._replace(start=max(other.start, close + 1)) for other in rest if other.end > close + 1]
    elif rest and rest[0].label in _CONTAINERS and ". " not in text[close + 2 : rest[0].start]:
        rest = [rest[0]._replace(start=close + 2), *rest[1:]]
    elif text[close - 1] in ".?!":  # the MLA's and Chicago's, whose outlet stands behind it: see ``references``
        return found
    return [*found[:at], one._replace(end=close + 1), *rest]


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
    if initialled := _WORK_BEHIND_INITIALS.fullmatch(text, one.start, one.end):
        names, title = one._replace(end=initialled.end("names")), Segment("title", initialled.start("title"), one.end)
        return [*found[:at], names, title, *found[at + 1 :]]
    stop = next(_WORK_BEHIND_A_NAME.finditer(text, one.start, one.end), None)
    work = text[stop.end() : one.end].strip(" .,") if stop else ""
    if stop is None or "," in work or ". " in work or len(work) < 4 or is_body(text[one.start : stop.start()]) or is_body(work):
        return found
    names, title = one._replace(end=stop.start()), Segment("title", stop.end(), one.end)
    return [*found[:at], names, title, *found[at + 1 :]]
