"""SARIF 2.1.0 (OASIS standard of 27 March 2020), for code scanning and editors."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from urllib.parse import quote

from citator.formats.bibtex_text import one_line
from citator.formats.json.values import JSON, drop_empty, time_text
from citator.formats.writers._places import Places
from citator.model import Examined, Failed, Finding, Report, Severity

FORMATS = ("sarif",)

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def write(report: Report, format: str, *, verbose: bool = False) -> str:  # noqa: A002, ARG001 - the shape of every writer
    """The findings of ``report`` as a SARIF log with one run; a source that could not be read is a notification of the tool."""
    name, _, version = report.tool.partition(" ")
    found = [finding for one in report.examined for finding in one.findings]
    rules = sorted({(one.code, one.name) for one in found})
    numbers = {code: index for index, (code, _) in enumerate(rules)}
    driver = {
        "name": name or "citator",
        "informationUri": "https://github.com/citator/citator",
        "rules": [
            {"id": code, "name": label, "shortDescription": {"text": label.replace("-", " ")}, "help": {"text": f"citator explain {code}"}}
            for code, label in rules
        ],
    }
    run = {
        "tool": {"driver": {**driver, **({"version": version} if version else {})}},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [result for one in report.examined for result in _results(one, numbers)],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _invocation(report: Report) -> JSON:
    return drop_empty(
        {
            "startTimeUtc": time_text(report.started),
            "endTimeUtc": time_text(report.finished),
            "toolExecutionNotifications": [_notification(one) for one in report.failed],
        }
    ) | {"executionSuccessful": not report.failed}


def _notification(one: Failed) -> JSON:
    return {
        "level": "error",
        "descriptor": {"id": one.code},
        "message": {"text": f"{one_line(one.source)}: {one_line(one.message)}"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(one.source)}}}],
    }


def _results(one: Examined, numbers: dict[str, int]) -> list[JSON]:
    places = Places(one.document.text)
    seen: Counter[str] = Counter()
    return [_result(one, finding, numbers[finding.code], places, seen) for finding in one.findings]


def _result(one: Examined, finding: Finding, rule: int, places: Places, seen: Counter[str]) -> JSON:
    line, column = places.at(finding.start)
    end_line, end_column = places.at(max(finding.start, finding.end))
    words = one.document.text[finding.start : finding.end]
    message = finding.message + (f" Suggestion: {finding.suggestion}" if finding.suggestion else "")
    # The fingerprint doesn't hold the line: a finding stays the same one when text above it changes.
    base = f"{one.document.source}\0{finding.code}\0{one_line(words)}"
    seen[base] += 1
    print_ = hashlib.sha256(f"{base}\0{seen[base]}".encode(errors="replace")).hexdigest()
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        **({"snippet": {"text": words}} if words else {}),
    }
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(one.document.source)}, "region": region}}],
        "partialFingerprints": {"citator/v1": print_},
        **({} if finding.known is None else {"baselineState": "unchanged" if finding.known else "new"}),
        "properties": drop_empty(
            {
                "name": finding.name,
                "note": finding.note,
                "citation": finding.citation,
                "work": finding.work,
                "page": one.document.page_at(finding.start),
                "expected": finding.expected,
                "found": finding.found,
                "suggestion": finding.suggestion,
            }
        ),
    }


def _uri(source: str) -> str:
    """A path or address as a URI reference (RFC 3986).

    >>> _uri("my notes/letter.txt")
    'my%20notes/letter.txt'
    """
    return quote(source.replace("\\", "/"), safe="/:?&=#%~+,;@!$'()*" if source.startswith(("http://", "https://")) else "/~+,;@!$'()*")
