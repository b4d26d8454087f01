"""The works of one title, by what tells them apart: a journal has ten thousand editorials, and a citation of one is not to be held against
all of them. What is left out here :func:`citator.parsing.works.gather` would find to be apart; all others it looks at one by one.

A kind of mark ("doi", a scheme of official numbers, "number", "host", "place", "entry") tells a citation from each work that has the kind
and no mark of it in common (:mod:`citator.parsing.two_numbers`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import combinations
from typing import Final

from citator.facts.identifier_kinds import OF_ONE_DOCUMENT
from citator.facts.web_archives import in_web_archive
from citator.model import Citation, Record
from citator.parsing.two_numbers import NUMBERED
from citator.text.clean import fold
from citator.text.identifiers import letter_of
from citator.text.urls import host_of

__all__ = ["Namesakes", "first_page"]

_FEW_FIGURES: Final = 5  # that have not many parts
_DASHES: Final = str.maketrans("–—", "--")


class Namesakes:
    """Works of one title, in the order in which they came."""

    __slots__ = ("_lacking", "_marked", "_order")

    def __init__(self) -> None:
        self._order: dict[int, int] = {}
        self._marked: dict[str, set[int]] = {}
        self._lacking: dict[str, set[int]] = {}

    def add(self, at: int, citation: Citation) -> None:
        """Put in a citation of the work ``at``."""
        marks = _marks(citation)
        for kind in marks:
            self._lacking.setdefault(kind, set(self._order))
        if at not in self._order:
            self._order[at] = len(self._order)
            for kind in self._lacking:
                self._lacking[kind].add(at)
        for kind, values in marks.items():
            self._lacking[kind].discard(at)
            for value in values:
                self._marked.setdefault(f"{kind} {value}", set()).add(at)

    def near(self, citation: Citation) -> Iterable[int]:
        """The works that a citation may be of, in their order."""
        shared = [self._sharing(kind, values) for kind, values in _asked(citation).items() if kind in self._lacking]
        fewest = min(shared, key=len, default=None)
        return self._order if fewest is None else sorted(fewest, key=self._order.__getitem__)

    def _sharing(self, kind: str, values: Collection[str]) -> set[int]:
        marked: list[set[int]] = [self._marked.get(f"{kind} {value}", set()) for value in values]
        if kind == "number" and len(marked) <= _FEW_FIGURES:
            # One number has all figures of the other: the rarest of these, or some of these and no more.
            parts = (part for size in range(1, len(marked)) for part in combinations(sorted(values), size))
            some = [self._marked.get(f"number ={'/'.join(part)}", set()) for part in parts]
            rarest: set[int] = min(marked, key=len)
            return self._lacking[kind].union(rarest, *some)
        return self._lacking[kind].union(*marked)


def first_page(pages: str) -> str:
    """The first of some pages, which is often all that is cited.

    >>> first_page("113–129"), first_page("S12-S14")
    ('113', 's12')
    """
    return fold(pages.translate(_DASHES).partition("-")[0])


def _marks(citation: Citation) -> dict[str, list[str]]:
    """The marks of a citation that is put in, by their kinds; an empty mark stands for what it does not have of a kind."""
    marks = _numbers(citation)
    record = citation.record
    pages = first_page(record.text("page"))
    volume, issue = fold(record.text("volume")), fold(record.text("issue"))
    if "doi" in marks:
        marks["doi"] += _of_place(record)
    if digits := _digits(citation):
        marks["number"] = [*digits, f"={'/'.join(sorted(digits))}"]
    if host := _host(citation):
        marks["host"] = [host]
    if key := _entry(citation):
        marks["entry"] = [f"key {key}", f"volume {volume}"]
    if pages or volume or issue:
        marks["place"] = [f"page {pages}", f"volume {volume}", f"issue {issue}", f"doi {fold(record.text('DOI'))}"]
    return marks


def _asked(citation: Citation) -> dict[str, list[str]]:
    """The marks of which a work has to have one, by the kinds that can tell a citation from it."""
    record, marks = citation.record, _numbers(citation)
    pages = first_page(record.text("page"))
    if "doi" in marks:
        marks["doi"] += _of_place(record)
    if not marks:  # numbers of other kinds say nothing beside these
        if digits := _digits(citation):
            marks["number"] = digits
        if len(fold(record.text("title")).split()) < 3 and (host := _host(citation)):
            marks["host"] = [host]
    if (key := _entry(citation)) and (volume := fold(record.text("volume"))):
        marks["entry"] = [f"key {key}", "volume ", f"volume {volume}"]
    part = next((name for name in ("volume", "issue") if fold(record.text(name))), "")
    if pages and part:
        doi = fold(record.text("DOI"))
        own = [f"doi {doi}"] if doi else []
        marks["place"] = ["page ", f"page {pages}", f"{part} ", f"{part} {fold(record.text(part))}", *own]
    return marks


def _of_place(record: Record) -> list[str]:
    """The place of an article that may have two DOIs: its first page, with the volume or the issue."""
    page = re.split("[-–—]", record.text("page"), maxsplit=1)[0].strip()
    return [f"page {page} {name} {part}" for name in ("volume", "issue") if page and (part := fold(record.text(name)))]


def _numbers(citation: Citation) -> dict[str, list[str]]:
    """The DOIs and official numbers of a citation, by scheme; that of a lettered part of a resolution with the whole's."""
    found: dict[str, list[str]] = {}
    for one in citation.identifiers:
        if one.scheme == "doi" or one.scheme in OF_ONE_DOCUMENT:
            found.setdefault(one.scheme, []).extend(mark for value in (one.value, *one.equivalents) for mark in _with_whole(value))
    return found


def _with_whole(value: str) -> Iterator[str]:
    yield value
    letter = letter_of(value)
    if letter:
        yield value.removesuffix(f"[{letter}]").removesuffix(letter)


def _digits(citation: Citation) -> list[str]:
    record = citation.record
    numbers = re.findall(r"\d+", record.text("number").casefold()) if record.type in NUMBERED else []
    return sorted({number.lstrip("0") or "0" for number in numbers})


def _entry(citation: Citation) -> str:
    """The key of a book in a bibliography: two of them are of two works where they are of two volumes."""
    return citation.record.text("citation-key") if citation.record.type == "book" else ""


def _host(citation: Citation) -> str:
    if citation.record.is_part:
        return ""
    host = host_of(citation.record.text("URL") or citation.url or "")
    return "" if not host or in_web_archive(host) else host
