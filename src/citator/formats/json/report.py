"""A whole report as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from citator.formats.json.citation import (
    citation_from_json,
    citation_to_json,
    dangling_from_json,
    dangling_to_json,
    quotation_from_json,
    quotation_to_json,
)
from citator.formats.json.document import document_from_json, document_to_json
from citator.formats.json.evidence import (
    archived_from_json,
    archived_to_json,
    finding_from_json,
    finding_to_json,
    link_check_from_json,
    link_check_to_json,
    observation_from_json,
    observation_to_json,
    verification_from_json,
    verification_to_json,
)
from citator.formats.json.record import record_from_json, record_to_json
from citator.formats.json.values import JSON, drop_empty, get_time, items, time_text
from citator.model import CitedIn, Differing, Examined, Failed, Report, Work

__all__ = [
    "SCHEMA", "examined_from_json", "examined_to_json", "failed_to_json", "report_from_json", "report_to_json", "work_from_json",
    "work_to_json",
]  # fmt: skip

SCHEMA = "citator/1"


def report_to_json(report: Report) -> JSON:
    """A report as ``check`` and ``extract`` give it."""
    return {
        "schema": SCHEMA,
        "tool": report.tool,
        "started": time_text(report.started),
        "finished": time_text(report.finished),
        "complete": report.complete,
        "offline": report.offline,
        "summary": _summary(report),
        "documents": [examined_to_json(one) if isinstance(one, Examined) else failed_to_json(one) for one in report.sources],
        "works": [work_to_json(work) for work in report.works],
        "observations": [observation_to_json(one) for one in report.observations],
    }


def report_from_json(item: JSON) -> Report:
    """The report in what :func:`report_to_json` gave. Raises ``ValueError`` where it is of another schema."""
    if item.get("schema") != SCHEMA:
        raise ValueError(f"schema {item.get('schema')!r}: not {SCHEMA!r}")
    return Report(
        sources=items(item["documents"], _read_source),
        works=items(item.get("works"), work_from_json),
        observations=items(item.get("observations"), observation_from_json),
        started=get_time(item.get("started")),
        finished=get_time(item.get("finished")),
        complete=item.get("complete", True),
        offline=item.get("offline", False),
        tool=item["tool"],
    )


def _summary(report: Report) -> JSON:
    """Counts, so that a script need not make them."""
    findings = Counter(one.severity.value for one in report.findings)
    return {
        "documents": len(report.examined),
        "failed": len(report.failed),
        "citations": sum(len(one.citations) for one in report.examined),
        "works": len(report.works),
        "findings": {severity: findings[severity] for severity in ("error", "warning", "info")},
        "links": _counts([work.link.verdict.value for work in report.works if work.link]),
        "verifications": _counts([work.verification.verdict.value for work in report.works if work.verification]),
    }


def _counts(values: Sequence[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))


def examined_to_json(one: Examined) -> JSON:
    """A document with everything found in it, as it stands in ``documents`` and as a line of ``extract --format jsonl``."""
    return {
        **document_to_json(one.document),
        "citations": [citation_to_json(citation) for citation in one.citations],
        "quotations": [quotation_to_json(quotation) for quotation in one.quotations],
        "findings": [finding_to_json(finding) for finding in one.findings],
        **drop_empty({"dangling_callouts": [dangling_to_json(callout) for callout in one.dangling_callouts]}),
    }


def examined_from_json(item: JSON) -> Examined:
    """The examined document in what :func:`examined_to_json` gave."""
    return Examined(
        document_from_json(item),
        items(item["citations"], citation_from_json),
        items(item["quotations"], quotation_from_json),
        items(item["findings"], finding_from_json),
        items(item.get("dangling_callouts"), dangling_from_json),
    )


def failed_to_json(one: Failed) -> JSON:
    """A source that could not be read: ``{"source", "error": {"code", "message"}}``."""
    return {"source": one.source, "error": {"code": one.code, "message": one.message}}


def _read_source(item: JSON) -> Examined | Failed:
    if "error" in item:
        return Failed(item["source"], item["error"]["code"], item["error"]["message"])
    return examined_from_json(item)


def work_to_json(work: Work) -> JSON:
    """A work as it stands in ``works``; ``cited_in`` says in which of ``documents`` each citation stands."""
    return {
        "id": work.id,
        "key": work.key,
        "citations": list(work.citations),
        "cited_in": [_place(place) for place in work.cited_in],
        "record": record_to_json(work.record, work.key),
        "cited": record_to_json(work.cited, work.key),
        "url": work.url,
        "link": work.link and link_check_to_json(work.link),
        "more_links": [link_check_to_json(link) for link in work.more_links],
        "verification": work.verification and verification_to_json(work.verification, work.key),
        "quotations": [],
        "archived": archived_to_json(work.archived),
        "findings": list(work.findings),
        "differing": [{**_place(one.place), "verification": verification_to_json(one.verification, work.key)} for one in work.differing],
    }


def _place(place: CitedIn) -> JSON:
    return {"document": place.document, "citation": place.citation}


def _read_place(item: JSON) -> CitedIn:
    return CitedIn(item["document"], item["citation"])


def work_from_json(item: JSON) -> Work:
    """The work in what :func:`work_to_json` gave."""
    return Work(
        id=item["id"],
        key=item["key"],
        cited_in=items(item["cited_in"], _read_place),
        cited=record_from_json(item["cited"]),
        record=record_from_json(item["record"]),
        url=item["url"],
        link=link_check_from_json(item["link"]) if item["link"] else None,
        more_links=items(item["more_links"], link_check_from_json),
        verification=verification_from_json(item["verification"]) if item["verification"] else None,
        archived=archived_from_json(item["archived"]),
        findings=tuple(item["findings"]),
        differing=items(item.get("differing"), lambda one: Differing(_read_place(one), verification_from_json(one["verification"]))),
    )
