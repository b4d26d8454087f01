"""Which citation of a document bears a finding on its work: several citations may describe one work, and not all of them wrongly."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from citator.model import Citation, Finding, Identifier, Record, Standing, Verification, VerificationVerdict, Work
from citator.rules.compare import examine, same_work, verification
from citator.rules.compare_text import key
from citator.rules.compare_written import heard

__all__ = ["bearer", "by_itself", "fullest_first", "own_identifiers", "refuted", "says_otherwise", "told_by_itself"]

_CSL: Final = {"container": "container-title", "pages": "page", "doi": "DOI", "isbn": "ISBN"}
_BY_ITSELF: Final = ("field-mismatch", "identifier-dead", "identifier-of-other-work", "work-not-found")
_SETTLED: Final = {"date-inconsistent": "year", "author-misspelled": "author"}
_UNLIKE: Final = frozenset({"dead", "of-other-work"})
_OF_ONE_WORK: Final = ("doi", "isbn", "pmid", "pmcid", "arxiv")
_TOLD: Final = ("title", "author", "year", "container", "volume", "issue", "pages")


def bearer(finding: Finding, work: Work, citations: Sequence[Citation], alone: Collection[str]) -> Citation | None:
    """The citation that a finding on a work stands at, of ``citations``, those of the work in one document; ``None`` where it is none.

    It is the first one; where the finding is about a field, the first that has the value in question. Those that are judged by themselves
    (``alone``, by id) bear no finding on what is stated (:func:`by_itself`), and nobody does for another document's words.
    """
    left = [one for one in citations if one.id not in alone]
    if finding.field is None:
        return next(iter(left if by_itself(finding) else citations), None)
    value = _value(work.cited, finding.field)
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


def told_by_itself(found: Verification, citation: Citation, work: Verification | None, text: str = "") -> Verification | None:
    """What is to be told of one citation of a work by itself, ``None`` for nothing. ``work`` is the verdict on the work.

    That nobody has found it is told where an identifier of its own is dead or of another work. Else the citation is held against the
    record of the work, which a registry has: a search that does not bring it up proves nothing of what exists. ``text`` is the citation
    as it is written, where it was read from running text.
    """
    if found.verdict is VerificationVerdict.NOT_FOUND and not _UNLIKE & set(found.identifiers.values()):
        return _held_against(citation.record, work, text)
    return found if found.verdict in (VerificationVerdict.FIELD_ERROR, VerificationVerdict.NOT_FOUND) else None


def _held_against(cited: Record, work: Verification | None, text: str) -> Verification | None:
    """The faults of a citation by the record of its work, ``None`` where there are none or nobody may tell."""
    if work is None or work.record is None or work.standing is not Standing.REGISTRY or not work.authority:
        return None
    if work.verdict not in (VerificationVerdict.OK, VerificationVerdict.FIELD_ERROR) or work.authority == "page":
        return None
    seen = examine(cited, work.record)
    seen = heard(text, work.record, seen) if text else seen
    if not same_work(cited, work.record, seen, named=True):
        return None
    # Whose another identifier is, is not known here; and what the authorities dispute is no error of the citation.
    doubted = [name for name in seen.wrong if name in ("doi", "isbn", *work.disputed)]
    seen = replace(seen, fields=seen.fields.having(**dict.fromkeys(doubted, "unsupported")))
    done = verification(cited, work.record, seen, work.authority)
    return replace(done, reason="field-differs") if done.verdict is VerificationVerdict.FIELD_ERROR else None


def by_itself(finding: Finding) -> bool:
    """Whether a finding says something of what a citation states, and not of the work that is meant."""
    return finding.name in _BY_ITSELF


def refuted(finding: Finding, work: Work, citation: Citation) -> bool:
    """Whether a registry confirms what the document itself has otherwise in another place: the slip stands there, and is told there."""
    field, seen = _SETTLED.get(finding.name), work.verification
    if field is None or seen is None or seen.standing is not Standing.REGISTRY or not (finding.expected and finding.found):
        return False
    if any(one.place.citation == citation.id for one in work.differing) or seen.fields.get(field) != "match":
        return False
    years = field == "year" and finding.expected[:4] == finding.found[:4]
    return not years and _value(citation.record, field) == _value(work.cited, field)


def _value(record: Record, field: str) -> str:
    """What a record has for a field, as far as it counts: for people their family names."""
    if field == "year":
        day = record.date()
        return str(day.year) if day else ""
    if field == "author":
        names = record.names("author") or record.names("editor")
        return " ".join(key(name.family or name.literal) for name in names)
    return key(record.text(_CSL.get(field, field)))
