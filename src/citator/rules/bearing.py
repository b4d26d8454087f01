"""Which citation of a document bears a finding on its work: several citations may describe one work, and not all of them wrongly."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from citator.model import Citation, Finding, Identifier, Record, Verification, VerificationVerdict, Work
from citator.rules.compare_text import key

__all__ = ["bearer", "by_itself", "fullest_first", "own_identifiers", "says_otherwise", "told_by_itself"]

_CSL: Final = {"container": "container-title", "pages": "page", "doi": "DOI", "isbn": "ISBN"}
_BY_ITSELF: Final = ("field-mismatch", "identifier-dead", "identifier-of-other-work", "work-not-found")
_OF_ONE_WORK: Final = ("doi", "isbn", "pmid", "pmcid", "arxiv")
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


def fullest_first(citations: Sequence[Citation]) -> list[Citation]:
    """The citations of a work, those first that say most of it; short forms only add to what others say."""
    return sorted(citations, key=lambda citation: (citation.short_form_of is not None, -len(citation.record.fields)))


def own_identifiers(citations: Sequence[Citation]) -> list[Identifier]:
    """The identifiers by which a work is looked up: of those that one work has one of, the fullest citation's that has any.

    Another one of that kind is what another citation states, and is held against the authorities with it (:func:`says_otherwise`).
    """
    found: list[Identifier] = []
    for citation in fullest_first(citations):
        known = {one.scheme for one in found if one.scheme in _OF_ONE_WORK}
        found += [one for one in citation.identifiers if one.scheme not in known]
    return list(dict.fromkeys(found))


def says_otherwise(citation: Citation, work: Work, identifiers: Sequence[Identifier]) -> bool:
    """Whether a citation has another value for one field than the record of its work, or another identifier than ``identifiers``."""
    for scheme in _OF_ONE_WORK:
        own, others = ({one.value for one in some if one.scheme == scheme} for some in (citation.identifiers, identifiers))
        if own and others and own.isdisjoint(others):
            return True
    pairs = ((_value(citation.record, field), _value(work.cited, field)) for field in _TOLD)
    return any(one and other and one != other for one, other in pairs)


def told_by_itself(found: Verification | None) -> bool:
    """Whether a verdict on one citation of a work says something that is to be told of this one."""
    return found is not None and found.verdict in (VerificationVerdict.FIELD_ERROR, VerificationVerdict.NOT_FOUND)


def by_itself(finding: Finding) -> bool:
    """Whether a finding says something of what a citation states, and not of the work that is meant."""
    return finding.name in _BY_ITSELF


def _value(record: Record, field: str) -> str:
    """What a record has for a field, as far as it counts: for people their family names."""
    if field == "year":
        day = record.date()
        return str(day.year) if day else ""
    if field == "author":
        names = record.names("author") or record.names("editor")
        return " ".join(key(name.family or name.literal) for name in names)
    return key(record.text(_CSL.get(field, field)))
