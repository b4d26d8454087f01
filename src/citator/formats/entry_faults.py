"""What is wrong with an entry of BibTeX or biblatex, by the words of the file itself: findings, as name and clause. Nothing is corrected.

What an entry must have is what both btxdoc and biblatex (manual 3.20, section 2.1) ask of its type; dates are in :mod:`.date_faults`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from citator.formats import date_faults

__all__ = ["BACKWARDS", "PROBLEM", "as_written", "in_fields"]

PROBLEM: Final = "entry-faulty"
"""The finding on what programs refuse, or read otherwise than it is meant."""

BACKWARDS: Final = " run backwards"
"""How the clause on pages ends: the only one of these on what is read as it is meant."""

_THESES: Final = frozenset(["phdthesis", "mastersthesis", "mathesis", "thesis"])
_IN_BOOKS: Final = frozenset(["inproceedings", "conference", "incollection"])
_BOOKS: Final = ("booktitle", "maintitle", "journaltitle", "journal", "eventtitle", "series", "howpublished", "crossref", "xdata")
_SCHOOLS: Final = ("school", "institution", "publisher", "organization", "howpublished", "crossref", "xdata")
_PAGES: Final = re.compile(r"\s*(\d{1,9})\s*[-\u2010-\u2015]+\s*(\d{1,9})\s*")
_NO_SCHEME: Final = re.compile(
    r"(?!https?://)(?P<scheme>h?t{1,3}pp?s?|htps?)(?:[:;.]+[/\\]*|[/\\]{2,})(?=[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE
)
_SAID: Final = 60  # characters of a value that a clause repeats


def as_written(key: str, earlier: int, doubled: Sequence[str], undefined: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with an entry as a piece of the file; ``earlier`` is the line of another entry with its key, 0 where there is none.

    >>> list(as_written("brook", 3, ["title"], []))
    [('entry-faulty', 'line 3 has the key brook already'), ('entry-faulty', 'title is given twice: the first is taken')]
    """
    if earlier:
        yield PROBLEM, f"line {earlier} has the key {key} already"
    for name in dict.fromkeys(doubled):
        yield PROBLEM, f"{name} is given twice: the first is taken"
    for name in dict.fromkeys(undefined):
        yield PROBLEM, f"no @string before it defines {name[:_SAID]}: the name itself is taken"


def in_fields(kind: str, own: Mapping[str, str], fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What is wrong with the fields of an entry; ``own`` are those that it has itself, ``fields`` also those taken from another.

    >>> list(in_fields("article", {"pages": "120--110"}, {"pages": "120--110"}))
    [('entry-faulty', 'pages 120--110 run backwards')]
    """
    has = {name for name, value in fields.items() if value.strip("{} \t\r\n")}
    if kind in _IN_BOOKS and not has.intersection(_BOOKS):
        what = "a part without the book it stands in" if kind == "incollection" else "a paper without the book of its conference"
        yield "container-missing", f"no booktitle: {what}"
    if kind in _THESES and not has.intersection(_SCHOOLS):
        yield "incomplete", "no school: a thesis without the university it was handed in at"
    pages = _PAGES.fullmatch(own.get("pages", "").strip("{}"))
    if pages and _is_backwards(pages[1], pages[2]):
        yield PROBLEM, f"pages {own['pages'].strip('{} ')}{BACKWARDS}"
    url = own.get("url", "").strip("{} \t\r\n")
    if found := _NO_SCHEME.match(url):
        yield "url-broken", f"{found.group()!r} begins no address: {url[:_SAID]}"
    yield from ((date_faults.PROBLEM, clause) for clause in date_faults.in_bibtex(own))


def _is_backwards(first: str, last: str) -> bool:
    """Whether a range ends before it begins. A shorter end is a shortened one, "120--8" is up to 128."""
    return len(first) == len(last) and int(last) < int(first)
