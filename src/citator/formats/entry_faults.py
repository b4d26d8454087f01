"""What is wrong with an entry of BibTeX or biblatex, by the words of the file itself: findings, as name and clause. Nothing is corrected.

What an entry must have is what both btxdoc and biblatex (manual 3.20, section 2.1) ask of its type; dates are in :mod:`.date_faults`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from citator.formats import date_faults
from citator.formats.bibtex_names import without_others

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
# "www.quay.example/x", "quay.example/x": a host with a path, or one that is called so; "file.pdf" and "10.1000/x" are none.
_BARE_HOST: Final = re.compile(r"(?:www\.[\w-]+|[A-Za-z][\w-]{0,62})(?:\.[A-Za-z][\w-]{0,62}){0,4}\.[A-Za-z]{2,24}(?::\d+)?(?:/\S*)?")
# ISO 8601-2 (EDTF) as biblatex reads it: open and unknown ends, uncertain, approximate, seasons, times (manual, 2.3.8).
_POINT: Final = (
    r"(?:-?[\dX]{4}(?:-[\dX]{2}(?:-[\dX]{2}(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?[?~%]?|y-?\d{5,9}|unknown|open)"
)
_ISO: Final = re.compile(rf"(?:{_POINT}(?:/(?:{_POINT})?)?|/{_POINT})", re.IGNORECASE)
_PEOPLE: Final = ("author", "editor", "translator", "bookauthor")
_BRACED: Final = re.compile(r"\{(?:[^{}]|\{[^{}]*\})*\}|\\.")
_JUNIOR: Final = re.compile(r"(?:[JjSs][Rr]\.?|[IVX]{1,4}|[1-9](?:st|nd|rd|th))")
_NAMED_BY: Final = re.compile(r"\sand\s", re.IGNORECASE)
_NOBODY: Final = re.compile(r"(?:(?<=\s)|^)and\sand(?=\s)|^and\s(?=\w)|(?<=[\w.])\sand$")
"""A name that is missing beside an "and"."""
_ENTITY: Final = re.compile(r"&(?:#\d{1,6}|#x[\da-fA-F]{1,5}|[A-Za-z]{2,8});")
_SAID: Final = 60  # characters of a value that a clause repeats


def as_written(
    key: str, earlier: int, doubled: Sequence[str], undefined: Sequence[str], absent: Sequence[str] = (), uncut: Sequence[str] = ()
) -> Iterator[tuple[str, str]]:
    """What is wrong with an entry as a piece of the file; ``key`` is that which it has itself; ``earlier`` is the line of another entry
    with it, 0 where there is none; ``absent`` are the keys that it refers to and the file does not have, ``uncut`` the fields behind
    which no comma stands.

    >>> list(as_written("brook", 3, ["title"], []))
    [('entry-faulty', 'line 3 has the key brook already'), ('entry-faulty', 'title is given twice: the first is taken')]
    """
    if not key:
        yield PROBLEM, "it has no key, so that nothing can cite it"
    if earlier:
        yield PROBLEM, f"line {earlier} has the key {key} already"
    for name in dict.fromkeys(uncut):
        yield PROBLEM, f"no comma stands behind {name}: BibTeX reads nothing of the entry from there on"
    for name in dict.fromkeys(doubled):
        yield PROBLEM, f"{name} is given twice: the first is taken"
    for name in dict.fromkeys(undefined):
        yield PROBLEM, f"no @string before it defines {name[:_SAID]}: the name itself is taken"
    for name in dict.fromkeys(absent):
        yield PROBLEM, f"the file has no entry {name[:_SAID]}, of which this one is a part"


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
    elif _BARE_HOST.fullmatch(url) and (url.lower().startswith("www.") or "/" in url):
        yield "scheme-missing", f"the address has no scheme: {url[:_SAID]}"
    yield from _in_people(own)
    for name in date_faults.DATED:
        date = own.get(name, "").strip('{}" \t\r\n')
        if any(letter.isdigit() for letter in date) and not _ISO.fullmatch(date):
            yield PROBLEM, f"{name} {date[:_SAID]} is no date that biblatex reads, such as 2020-05-31"
    yield from ((date_faults.PROBLEM, clause) for clause in date_faults.in_bibtex(own))


def _in_people(own: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Names that commas or semicolons part: BibTeX parts them at " and " only, and takes all of them for one person."""
    for name in _PEOPLE:
        value = _ENTITY.sub("x", own.get(name, "").strip())  # "d&apos;Amore": its semicolon parts nobody
        for one in map(without_others, _NAMED_BY.split(_BRACED.sub("", value))):
            parts = [part.strip() for part in one.split(",")]
            listed = len(parts) > 3 or (len(parts) == 3 and not _JUNIOR.fullmatch(parts[1]))
            people = [part for part in one.split(";") if any(letter.isalpha() for letter in part)]
            if (listed and all(parts)) or len(people) > 1:
                yield PROBLEM, f"{name}: “{one.strip()[:_SAID]}” is read as one person, as names are parted by “and”"
                break
        if found := _NOBODY.search(" ".join(_BRACED.sub("x", value).split())):
            yield PROBLEM, f"{name}: “{found.group().strip()}” leaves a name out, as names are parted by “and”"


def _is_backwards(first: str, last: str) -> bool:
    """Whether a range ends before it begins. A shorter end is a shortened one, "120--8" is up to 128."""
    return len(first) == len(last) and int(last) < int(first)
