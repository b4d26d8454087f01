"""A document that is a list of references and nothing else, without a heading that says so: what a writer keeps beside the text.

Nothing but the entries themselves tells it, so nearly all of the document must be entries, and nearly all entries must be read as works.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citator.facts.places import TOWNS
from citator.model import Citation, Document
from citator.parsing.lists.bibliography import dated_words, split_entries
from citator.parsing.lists.legal import LEGAL_TYPES

__all__ = ["SAMPLE", "is_list", "is_work", "unheaded_places"]

SAMPLE = 40
"""Entries by which a document of many is judged before all of them are read."""

_FEWEST = 2  # entries; a single line may be anything
_SHARE = 0.9  # of the words of the document that are entries: a title and headings may stand between them
_DENSITY = 1 / 80  # years and addresses for a word: an entry has one at least
_READ = 0.75  # of the entries that are read as works
_DECIDED = re.compile(r"\b(?:[Jj]udge?ment|Urteil|[Aa]rrêt|[Ss]entenza|[Ss]entencia|Series A)\b|\[GC\]")
_SEEN_IN = ("DOI", "ISBN", "PMID", "publisher", "collection-title", "URL", "genre")
"""Fields of which one says where a work was published; a name, some words and a year may be a clerk and the term of his office."""


def unheaded_places(document: Document, seen: str) -> list[tuple[int, int]]:
    """Where the entries stand if the whole document can be a list without a heading, in order; else nothing.

    ``seen`` is the text with blanks in the place of markup. What is found has the outside of entries: ask :func:`is_list` of their
    citations.
    """
    words = _words(seen)
    if document.notes or document.entries or not dated_words(seen, _DENSITY * words):
        return []
    places = split_entries(document.text, seen)
    covered = sum(_words(seen[start:end]) for start, end in places)
    return places if len(places) >= _FEWEST and covered >= _SHARE * words else []


def _words(text: str) -> int:
    """How many words a text has; the signs before the items of a list are none."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def is_list(citations: Sequence[Citation]) -> bool:
    """Whether the entries, read as references, are works: most of them have what a published work is cited by."""
    return sum(map(is_work, citations)) >= max(_FEWEST, _READ * len(citations))


_TURNED = re.compile(r"(?:[a-z]{1,5}\s){0,2}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+,\s[A-ZÀ-ÞĀ-ŒŔ-Ž]")


_OF_MUSIC = re.compile(r"\b(?:Nr|No|op|KV|BWV|D)\.?\s\d|\b(?:[Dd]ur|[Mm]oll|major|minor)\b")


def _in_town(one: Citation) -> bool:
    """Whether a name that is turned round has a title with a town that is known and a year behind it: "Huber, Karl: Am Kai. Wien 1999".

    In the order of speech it may be who gave a speech or wrote a symphony; one word may be an office, and a number or a key that of music.
    """
    day, town, title = one.record.date(), one.record.text("publisher-place"), one.record.text("title")
    if " " not in title or _OF_MUSIC.search(title):
        return False
    return (
        town in TOWNS and day is not None and day.month is None and bool(one.record.names("author")) and _TURNED.match(one.raw) is not None
    )


def is_work(one: Citation) -> bool:
    """Whether the entry, read as a reference, has what a work is cited by. Two sides and a day may be a match of chess."""
    record = one.record
    fields = set(record.fields)
    if record.type in ("case", "treaty"):
        told = bool(one.identifiers) or "container-title" in fields or {"authority", "number"} <= fields
        return told or _DECIDED.search(one.raw) is not None
    if record.type in LEGAL_TYPES:
        return bool({"title", "number"} & fields)
    within = "container-title" in fields and bool({"volume", "issue", "page", "editor"} & fields)
    seen = within or any(name in fields for name in _SEEN_IN) or _in_town(one)
    return seen and "title" in fields and bool({"author", "editor", "issued"} & fields)
