"""What tells two works of one title apart, whatever the title: each has a number, a DOI or an address of its own."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from typing import Final

from citator.facts.identifier_kinds import OF_ONE_DOCUMENT
from citator.facts.web_archives import in_web_archive
from citator.model import Citation, Record
from citator.text.clean import fold
from citator.text.identifiers import is_whole_of
from citator.text.urls import host_of

__all__ = ["NUMBERED", "are_numbered_apart", "numbers_of"]

NUMBERED: Final = frozenset(("report", "document", "standard", "patent", "bill", "regulation", "resolution"))
"""Types whose number is that of the document, and not of a series, a case or an issue."""
_PLACE: Final = ("volume", "issue")


def are_numbered_apart(one: Citation, other: Citation) -> bool:
    """Whether two citations of one title, author and year are of two documents.

    They are where each has another symbol or number of a kind that names documents one by one. Another DOI may be a wrong one of the same
    article, but only where both stand on one page of one volume. Titles that say nothing ("Keynote") on two hosts are of two pages.
    """
    schemes = {found.scheme for found in one.identifiers} & {found.scheme for found in other.identifiers}
    if any(_disjoint(one, other, scheme) for scheme in schemes & OF_ONE_DOCUMENT):
        return True
    if "doi" in schemes and _disjoint(one, other, "doi"):
        return not _in_one_place(one.record, other.record)
    if schemes & OF_ONE_DOCUMENT or "doi" in schemes:
        return False
    return _differ_in_number(one.record, other.record) or _on_two_hosts(one, other)


def numbers_of(citation: Citation) -> Hashable:
    """All that :func:`are_numbered_apart` looks at: of two citations that have the same, one tells as much as both."""
    record = citation.record
    own = tuple(found for found in citation.identifiers if found.scheme == "doi" or found.scheme in OF_ONE_DOCUMENT)
    place = tuple(record.text(field) for field in ("page", *_PLACE)) if own else ()
    host = "" if record.is_part else host_of(record.text("URL") or citation.url or "")
    return own, place, record.text("number") if record.type in NUMBERED else "", host


def _disjoint(one: Citation, other: Citation, scheme: str) -> bool:
    """Whether none of the identifiers of a scheme is one of the other's; a lettered part of a resolution goes with the whole."""
    left, right = (_values(citation, scheme) for citation in (one, other))
    return not any(a == b or is_whole_of(a, b) or is_whole_of(b, a) for a in left for b in right)


def _values(citation: Citation, scheme: str) -> set[str]:
    return {value for found in citation.identifiers if found.scheme == scheme for value in (found.value, *found.equivalents)}


def _in_one_place(one: Record, other: Record) -> bool:
    """Whether both give the same first page, in the same volume or issue."""
    pages = [re.split("[-–—]", record.text("page"), maxsplit=1)[0].strip() for record in (one, other)]
    both = [(fold(one.text(field)), fold(other.text(field))) for field in _PLACE if one.text(field) and other.text(field)]
    return bool(pages[0]) and pages[0] == pages[1] and bool(both) and all(a == b for a, b in both)


def _differ_in_number(one: Record, other: Record) -> bool:
    """Whether both are numbered, and neither number is the other written out ("WB-12", "12", "Report No. 12").

    >>> numbered = lambda number: Record.from_csl({"type": "report", "number": number})
    >>> [_differ_in_number(numbered("WB-12"), numbered(other)) for other in ("WB-13", "12", "No. 12", "IMF-12", "WB12")]
    [True, False, False, True, False]
    """
    numbers = one.text("number"), other.text("number")
    if one.type not in NUMBERED or other.type not in NUMBERED or not all(numbers):
        return False
    in_words = any(" " in number.strip() for number in numbers)
    parts = [_parts(number, in_words) for number in numbers]
    return all(parts) and not parts[0] <= parts[1] and not parts[1] <= parts[0]


def _parts(number: str, digits_only: bool) -> set[str]:
    found: Sequence[str] = re.findall(r"\d+" if digits_only else r"\d+|[^\W\d_]+", number.casefold())
    return {part.lstrip("0") or "0" for part in found}


def _on_two_hosts(one: Citation, other: Citation) -> bool:
    """Whether a title of one or two words, which many pages have, stands at two hosts. A copy in an archive says nothing."""
    if len(fold(one.record.text("title")).split()) > 2 or one.record.is_part or other.record.is_part:
        return False
    hosts = {host_of(citation.record.text("URL") or citation.url or "") for citation in (one, other)}
    return len(hosts) == 2 and all(hosts) and not any(map(in_web_archive, hosts))
