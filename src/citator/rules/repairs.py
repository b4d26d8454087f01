"""From findings to repairs: for each finding of a document what should stand there, or why it is left as it is. Pure.

A repair is proposed on evidence alone that leaves no doubt; what is probable stays a suggestion. Where a document says two things of one
work, no rule can tell which of them is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from citator.model import Change, Citation, Examined, Finding, Left, Link, Observation, Repair, Severity, Work
from citator.rules.bearing import by_itself
from citator.rules.repair_addresses import moved, replaced, respelled
from citator.rules.repair_fields import identifier, mismatch, missing

__all__ = ["gone_with", "proposed"]

_SPELLING: Final = ("url-broken", "url-broken-across-lines", "scheme-missing")
_WHY: Final = {
    "link-mismatch": "which of the two is meant, the words or the address, the document does not say",
    "identifiers-disagree": "which of the two numbers is meant, the document does not say",
    "date-inconsistent": "which of the dates is right, the document does not say",
    "date-mismatch": "whether the date or what it is held against is wrong can't be told",
    "author-misspelled": "two people can be named almost alike",
    "work-not-found": "nothing like it is known",
    "retracted": "whether to cite it still is yours to say",
    "superseded": "whether the earlier one is meant is yours to say",
    "link-restricted": "it says nothing against the citation",
    "link-insecure": "only its publisher can put that right",
    "identifier-invalid": "which sign of it is wrong can't be told",
    "no-such-document": "which document is meant can't be told",
}
_ELSE: Final = "there is no repair that is certain"


def proposed(
    examined: Examined,
    index: int,
    works: Mapping[str, Work],
    observed: Mapping[str, Observation],
    *,
    archived: bool = False,
    named: Iterable[str] = (),
) -> Iterator[Repair | Left]:
    """For each finding of a document what can be done about it, in their order.

    ``index`` is the document's place in the report, ``observed`` what was seen, by id. With ``archived``, an archived copy takes the place
    of what is lost. What is only worth noting is repaired where its code is ``named``.
    """
    codes = frozenset(named)
    cited = {citation.id: citation for citation in examined.citations}
    of_work = {
        work.id: {place.citation: cited[place.citation] for place in work.cited_in if place.document == index and place.citation in cited}
        for work in works.values()
    }
    for finding in examined.findings:
        work = works.get(finding.work or "")
        if finding.severity is Severity.INFO and finding.code not in codes:
            if finding.suggestion:
                yield Left(
                    finding, f"worth noting only (--only {finding.code} repairs it)" if finding.name in _SPELLING else _said(finding)
                )
        elif work is not None:
            yield from _of_work(finding, *_alone(finding, work, index, of_work[work.id]), observed, examined.document.links, archived)
        elif finding.name == "identifier-invalid" and finding.field == "doi" and finding.suggestion and finding.citation:
            yield Repair(finding, Change.FIELD, finding.found or "", finding.suggestion, (finding.citation,), field="DOI")
        elif finding.name in _SPELLING:
            yield from respelled(finding, examined.document.text[finding.start : finding.end], cited)
        else:
            yield Left(finding, _said(finding))


def gone_with(finding: Finding, repairs: Iterable[Repair], citations: Mapping[str, Citation]) -> bool:
    """Whether what a document says in two ways is said in one when these repairs are made: one date becomes the other."""
    citation = citations.get(finding.citation or "")
    if finding.name != "date-inconsistent" or not finding.found or not finding.expected or citation is None:
        return False
    two, work = {finding.found[:4], finding.expected[:4]}, citation.work
    return any(
        repair.field == "issued" and {repair.old, repair.new} == two and any(citations[one].work == work for one in repair.citations)
        for repair in repairs
    )


def _alone(finding: Finding, work: Work, index: int, citations: Mapping[str, Citation]) -> tuple[Work, Mapping[str, Citation]]:
    """The work as the citation of the finding gives it, and that citation, where it was judged by itself; else both as they are."""
    own = next((one for one in work.differing if one.place.document == index and one.place.citation == finding.citation), None)
    citation = citations.get(finding.citation or "")
    if own is None or citation is None or not by_itself(finding):
        return work, citations
    return replace(work, cited=citation.record, verification=own.verification), {citation.id: citation}


def _of_work(
    finding: Finding,
    work: Work,
    citations: Mapping[str, Citation],
    observed: Mapping[str, Observation],
    links: Sequence[Link],
    archived: bool,
) -> Iterator[Repair | Left]:
    if finding.name == "link-moved":
        yield from moved(finding, work, citations, observed, links)
    elif finding.name == "link-dead" or (finding.name == "link-mismatch" and finding.evidence):
        yield from replaced(finding, work, citations, archived=archived)
    elif finding.name in ("identifier-dead", "identifier-of-other-work"):
        yield from identifier(finding, work, citations.values())
    elif finding.name == "field-mismatch":
        yield from mismatch(finding, work, citations.values())
    elif finding.name == "container-missing":
        yield from missing(finding, work, citations.values())
    else:
        yield Left(finding, _said(finding))


def _said(finding: Finding) -> str:
    return _WHY.get(finding.name, _ELSE)
