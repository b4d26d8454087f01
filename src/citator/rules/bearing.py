"""Which citation of a document bears a finding on its work: several citations may describe one work, and not all of them wrongly."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from citator.model import Citation, Finding, Record, Work
from citator.rules.compare_text import key

__all__ = ["bearer", "says_otherwise"]

_CSL: Final = {"container": "container-title", "pages": "page", "doi": "DOI", "isbn": "ISBN"}
_TOLD: Final = ("title", "author", "year", "container", "volume", "issue", "pages")


def bearer(finding: Finding, work: Work, citations: Sequence[Citation], alone: Collection[str]) -> Citation | None:
    """The citation that a finding on a work stands at, of ``citations``, those of the work in one document; ``None`` where it is none.

    It is the first one; where the finding is about a field, the first that has the value in question. Those that are judged by themselves
    (``alone``, by id) bear no such finding, and nobody does for another document's words.
    """
    if finding.field is None:
        return citations[0] if citations else None
    value = _value(work.cited, finding.field)
    left = [one for one in citations if one.id not in alone]
    if not value:
        return left[0] if left else None
    found = next((one for one in left if _value(one.record, finding.field) == value), None)
    everything_here = len(citations) == len(work.cited_in) and not any(_value(one.record, finding.field) for one in citations)
    return found or (left[0] if left and everything_here else None)


def says_otherwise(citation: Citation, work: Work) -> bool:
    """Whether a citation and the record of its work have different values for one field."""
    pairs = ((_value(citation.record, field), _value(work.cited, field)) for field in _TOLD)
    return any(one and other and one != other for one, other in pairs)


def _value(record: Record, field: str) -> str:
    """What a record has for a field, as far as it counts: for people their family names."""
    if field == "year":
        day = record.date()
        return str(day.year) if day else ""
    if field == "author":
        names = record.names("author") or record.names("editor")
        return " ".join(key(name.family or name.literal) for name in names)
    return key(record.text(_CSL.get(field, field)))
