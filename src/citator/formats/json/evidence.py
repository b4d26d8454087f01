"""Verdicts, findings and observations as JSON."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from citator.formats.json.record import record_from_json, record_to_json
from citator.formats.json.values import JSON, drop_empty, get_time, items, time_text
from citator.model import (
    Archived,
    FailureKind,
    Finding,
    FrozenMap,
    Hop,
    LinkCheck,
    LinkVerdict,
    Observation,
    Page,
    Severity,
    Standing,
    Verification,
    VerificationVerdict,
)

__all__ = [
    "archived_from_json", "archived_to_json", "finding_from_json", "finding_to_json", "link_check_from_json", "link_check_to_json",
    "observation_from_json", "observation_to_json", "verification_from_json", "verification_to_json",
]  # fmt: skip

_PLAIN = ("elapsed", "requests", "status", "final_url", "media_type", "sha256", "size", "truncated", "detail", "signature", "unchanged")
_DEFAULTS = {field.name: field.default for field in fields(Observation)}
_NUMBERS = frozenset(["year"])  # expected values that the contract shows as numbers


def archived_to_json(archived: Archived | None) -> JSON | None:
    """An archived copy as ``{"url", "datetime"}``."""
    return None if archived is None else {"url": archived.url, "datetime": time_text(archived.datetime)}


def archived_from_json(item: JSON | None) -> Archived | None:
    """The archived copy in what :func:`archived_to_json` gave."""
    moment = get_time(item["datetime"]) if item else None
    return Archived(item["url"], moment) if item and moment else None


def _hops(hops: tuple[Hop, ...]) -> list[JSON]:
    return [{"url": hop.url, "status": hop.status} for hop in hops]


def _read_hops(value: Any) -> tuple[Hop, ...]:
    return items(value, lambda one: Hop(one["url"], one["status"]))


def link_check_to_json(check: LinkCheck) -> JSON:
    """The verdict on an address as a line of ``citator links``, without the ``id`` of its input."""
    return {
        "url": check.url,
        "verdict": check.verdict.value,
        "reason": check.reason,
        "status": check.status,
        "final_url": check.final_url,
        "permanent": check.permanent,
        "hops": _hops(check.hops),
        "title": check.title,
        "media_type": check.media_type,
        "sha256": check.sha256,
        "fragment_ok": check.fragment_ok,
        "suggested_url": check.suggested_url,
        "archived": archived_to_json(check.archived),
        "in_archive": check.in_archive,
        "checked_at": time_text(check.checked_at),
        "elapsed": check.elapsed,
        "requests": check.requests,
        "evidence": list(check.evidence),
        **({} if check.observation is None else {"observation": check.observation}),
    }


def link_check_from_json(item: JSON) -> LinkCheck:
    """The verdict in what :func:`link_check_to_json` gave."""
    return LinkCheck(
        url=item["url"],
        verdict=LinkVerdict(item["verdict"]),
        reason=item["reason"],
        status=item["status"],
        final_url=item["final_url"],
        permanent=item["permanent"],
        hops=_read_hops(item["hops"]),
        title=item["title"],
        media_type=item["media_type"],
        sha256=item["sha256"],
        fragment_ok=item["fragment_ok"],
        suggested_url=item["suggested_url"],
        archived=archived_from_json(item["archived"]),
        in_archive=item.get("in_archive"),
        checked_at=get_time(item["checked_at"]),
        elapsed=item["elapsed"],
        requests=item["requests"],
        evidence=tuple(item["evidence"]),
        observation=item.get("observation"),
    )


def verification_to_json(verification: Verification, item_id: str = "record") -> JSON:
    """What the authorities say as a line of ``citator verify``, without the ``id`` of its input; ``item_id`` is for ``record``."""
    record = verification.record
    return {
        "verdict": verification.verdict.value,
        "fields": dict(verification.fields),
        "expected": {
            name: int(value) if name in _NUMBERS and value.isascii() and value.isdigit() and value == str(int(value)) else value
            for name, value in verification.expected.items()
        },
        "record": None if record is None else record_to_json(record, item_id),
        "authority": verification.authority,
        "score": verification.score,
        "asked": list(verification.asked),
        "evidence": list(verification.evidence),
        "reason": verification.reason,
        "identifiers": dict(verification.identifiers),
        "suggestion": dict(verification.suggestion),
        "disputed": list(verification.disputed),
        "status": verification.status,
        "standing": verification.standing.value,
    }


def verification_from_json(item: JSON) -> Verification:
    """The verification in what :func:`verification_to_json` gave."""
    return Verification(
        verdict=VerificationVerdict(item["verdict"]),
        fields=FrozenMap(item["fields"]),
        expected=FrozenMap({name: str(value) for name, value in item["expected"].items()}),
        record=None if item["record"] is None else record_from_json(item["record"]),
        authority=item["authority"],
        score=item["score"],
        asked=tuple(item["asked"]),
        evidence=tuple(item["evidence"]),
        reason=item.get("reason", ""),
        identifiers=FrozenMap(item.get("identifiers") or {}),
        suggestion=FrozenMap(item.get("suggestion") or {}),
        disputed=tuple(item.get("disputed", ())),
        status=item.get("status", ""),
        standing=Standing(item.get("standing", Standing.REGISTRY)),
    )


def finding_to_json(finding: Finding) -> JSON:
    """A finding as it stands in ``documents[].findings``."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "start": finding.start,
        "end": finding.end,
        "note": finding.note,
        "citation": finding.citation,
        "expected": finding.expected,
        "found": finding.found,
        "suggestion": finding.suggestion,
        "evidence": [{"observation": one} for one in finding.evidence],
        **{name: value for name in ("source", "work", "field", "known") if (value := getattr(finding, name)) is not None},
    }


def finding_from_json(item: JSON) -> Finding:
    """The finding in what :func:`finding_to_json` gave."""
    return Finding(
        code=item["code"],
        name=item["name"],
        severity=Severity(item["severity"]),
        message=item["message"],
        start=item["start"],
        end=item["end"],
        note=item["note"],
        citation=item["citation"],
        expected=item["expected"],
        found=item["found"],
        suggestion=item["suggestion"],
        evidence=items(item["evidence"], lambda one: str(one["observation"])),
        source=item.get("source"),
        work=item.get("work"),
        field=item.get("field"),
        known=item.get("known"),
    )


def observation_to_json(seen: Observation) -> JSON:
    """An observation as it stands in ``observations``; what is at its default is left out."""
    out: JSON = {"id": seen.id, "url": seen.url, "at": time_text(seen.at)}
    out |= {name: getattr(seen, name) for name in _PLAIN if getattr(seen, name) != _DEFAULTS[name]}
    return out | drop_empty(
        {
            "hops": _hops(seen.hops),
            "headers": dict(seen.headers),
            "failure": seen.failure and seen.failure.value,
            "notes": list(seen.notes),
            "page": seen.page and _page(seen.page),
            "probe": seen.probe and observation_to_json(seen.probe),
            "insecure": seen.insecure and observation_to_json(seen.insecure),
        }
    )


def observation_from_json(item: JSON) -> Observation:
    """The observation in what :func:`observation_to_json` gave."""
    moment = get_time(item["at"])
    if moment is None:
        raise ValueError("an observation without a time")
    failure, page, probe, insecure = (item.get(name) for name in ("failure", "page", "probe", "insecure"))
    return Observation(
        id=item["id"],
        url=item["url"],
        at=moment,
        hops=_read_hops(item.get("hops")),
        headers=FrozenMap(item.get("headers") or {}),
        failure=FailureKind(failure) if failure else None,
        notes=tuple(item.get("notes", ())),
        page=_read_page(page) if page else None,
        probe=observation_from_json(probe) if probe else None,
        insecure=observation_from_json(insecure) if insecure else None,
        **{name: item[name] for name in _PLAIN if name in item},
    )


def _page(page: Page) -> JSON:
    out = {field.name: getattr(page, field.name) for field in fields(page)}
    out |= {"meta": dict(page.meta), "metas": [list(pair) for pair in page.metas], "ids": sorted(page.ids)}
    out |= {"headings": list(page.headings), "json_ld": list(page.json_ld)}
    return {name: value for name, value in out.items() if name == "url" or getattr(page, name) != getattr(Page(""), name)}


def _read_page(item: JSON) -> Page:
    given = dict(item)
    given |= {"headings": tuple(item.get("headings", ())), "json_ld": tuple(item.get("json_ld", ()))}
    given |= {"meta": FrozenMap(item.get("meta") or {}), "metas": items(item.get("metas"), lambda pair: (pair[0], pair[1]))}
    return Page(**{**given, "ids": frozenset(item.get("ids", ()))})
