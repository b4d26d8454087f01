"""What a record lacks, taken from the one that an authority has: only where both are of one publication.

A work can be out in several forms and places: a preprint and the paper, a talk and the article, an essay in two readers, a book in four
editions. The verdict on the reference may be that it is right, by the record of another of them; the volume, page, ISBN or DOI of that one
in the reference would make a publication of them that never was.
"""

from __future__ import annotations

from typing import Final

from citator.model import AGREEING, FrozenMap, Record, Verification, VerificationVerdict
from citator.rules.compare import is_other_form

__all__ = ["completed"]

_OF_THE_WORK: Final = frozenset(["title", "title-short", "original-title", "author", "language", "abstract", "status"])
"""What all publications of a work have in common."""


def completed(cited: Record, verification: Verification | None) -> Record:
    """The cited record with what it lacks from that of the authority that confirmed it.

    >>> from citator.rules.compare import compare
    >>> cited = Record.from_csl({"type": "chapter", "title": "Tides", "container-title": "Sea Reader", "issued": "2012"})
    >>> found = Record.from_csl({"type": "article-journal", "title": "Tides", "container-title": "Sea", "volume": "3", "issued": "1958"})
    >>> completed(cited, compare(cited, found, "crossref")).text("volume")
    ''
    """
    if verification is None or verification.record is None or verification.verdict is not VerificationVerdict.OK:
        return cited
    found = verification.record
    if not _of_one_publication(cited, found, verification.fields):
        found = Record(found.type, FrozenMap({name: field for name, field in found.fields.items() if name in _OF_THE_WORK}))
    elif verification.fields.get("volume") == "variant":
        found = found.having(issue=None)  # it may be what is called the volume: "JHEP 07 (2014)"
    if verification.fields.get("isbn") == "absent" and _in_several_editions(cited, found, verification.fields):
        found = found.having(ISBN=None, publisher=None, publisher_place=None)
    return cited.completed(found)


def _in_several_editions(cited: Record, found: Record, fields: FrozenMap[str]) -> bool:
    """Whether the record is of more than one edition, or of that of another house than the cited one."""
    houses = bool(cited.text("publisher") and found.text("publisher"))
    return len(set(found.text("edition-years").split())) > 1 or (houses and fields.get("publisher") == "unsupported")


def _of_one_publication(cited: Record, found: Record, fields: FrozenMap[str]) -> bool:
    """Whether a record is of the very publication that is cited, by what was said of the fields."""
    if fields.get("doi") == "match" or fields.get("isbn") == "match":
        return True
    if is_other_form(cited, found, fields.get("container", "")):
        return False
    if fields.get("container") == "unsupported" and cited.text("container-title") and found.text("container-title"):
        return fields.get("volume") in AGREEING or fields.get("pages") in AGREEING  # else it is another journal or book
    return fields.get("year") != "unsupported" or cited.date() is None or not found.date()  # else it is another edition
