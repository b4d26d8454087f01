"""Repairs for people and for programs: a diff, one line for each finding that is left, and JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from citator._version import __version__
from citator.formats.diff import unified
from citator.formats.writers._places import Places
from citator.mending import Mended
from citator.model import Left, Report, Severity

__all__ = ["diff", "repairs_to_json", "untouched"]


def diff(one: Mended) -> Iterator[str]:
    """The unified diff of a file, line by line; nothing where nothing is repaired."""
    yield from unified(one.text, one.edits, one.source)


def untouched(one: Mended, *, least: Severity) -> Iterator[str]:
    """A line for each finding that is left, from a severity on, with the reason; one for the whole file where that can't be edited."""
    if one.refused:
        suggested = sum(1 for finding in one.examined.findings if finding.suggestion)
        if suggested:
            yield f"{one.source}: {one.refused} ({suggested} here)"
        return
    places = Places(one.examined.document.text)
    for left in one.left:
        if left.finding.severity.rank >= least.rank:
            line, column = places.at(left.finding.start)
            offer = left.finding.suggestion
            told = f"; suggested: {offer}" if offer and offer not in left.reason else ""
            message = left.finding.message
            yield f"{one.source}:{line}:{column}: left: {left.finding.code} {message[:200]}: {left.reason}{told}"


def repairs_to_json(mended: Sequence[Mended], report: Report, written: Sequence[Mended]) -> dict[str, Any]:
    """All repairs with their places in the decoded file, and what is left, as ``citator fix --format json`` gives them."""
    return {
        "schema": "citator/1",
        "tool": f"citator {__version__}",
        "files": [
            *(_file(one, is_written=one in written and bool(one.made)) for one in mended),
            *({"source": one.source, "error": {"code": one.code, "message": one.message}} for one in report.failed),
        ],
    }


def _file(one: Mended, *, is_written: bool) -> dict[str, Any]:
    places = Places(one.text)
    return {
        "source": one.source,
        "sha256": one.examined.document.sha256,
        "written": is_written,
        "refused": one.refused or None,
        "repairs": [
            {
                "file": one.source,
                "start": edit.start,
                "end": edit.end,
                "line": places.at(edit.start)[0],
                "old": edit.old,
                "new": edit.new,
                "code": repair.finding.code,
                "name": repair.finding.name,
                "message": repair.finding.message,
                "evidence": list(repair.evidence),
            }
            for repair, edits in one.made
            for edit in edits
        ],
        "left": [_left(left) for left in one.left],
    }


def _left(left: Left) -> dict[str, Any]:
    finding = left.finding
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "start": finding.start,
        "end": finding.end,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "reason": left.reason,
    }
