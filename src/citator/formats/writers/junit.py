"""JUnit XML, as continuous integration servers read it: a suite for each document, a case for each work cited in it.

A case fails where an error stands against the work, and is skipped where nothing could be told; findings on no work are cases too.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET  # only written here, never read
from collections.abc import Iterable

from citator.formats.writers._places import Places
from citator.formats.writers._status import reason
from citator.model import Examined, Failed, Finding, LinkVerdict, Report, Severity, VerificationVerdict, Work

FORMATS = ("junit",)

# What XML 1.0 can't hold (section 2.2)
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(report: Report, format: str, *, verbose: bool = False) -> str:  # noqa: A002, ARG001 - the shape of every writer
    """The report as a ``testsuites`` document."""
    root = ET.Element("testsuites", name="citator")
    for index, source in enumerate(report.sources):
        suite = ET.SubElement(root, "testsuite")
        if isinstance(source, Failed):
            _fill(suite, source.source, [_failed(source)])
        else:
            works = [work for work in report.works if any(place.document == index for place in work.cited_in)]
            _fill(suite, source.document.source, _cases(source, works))
    for count in ("tests", "failures", "errors", "skipped"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _fill(suite: ET.Element, name: str, cases: Iterable[ET.Element]) -> None:
    suite.set("name", _text(name))
    for case in cases:
        case.set("classname", _text(name))
        suite.append(case)
    suite.set("tests", str(len(suite)))
    for count, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(count, str(sum(case.find(tag) is not None for case in suite)))


def _failed(source: Failed) -> ET.Element:
    case = ET.Element("testcase", name="read")
    ET.SubElement(case, "error", type=source.code, message=_text(source.message))
    return case


def _cases(one: Examined, works: list[Work]) -> list[ET.Element]:
    places = Places(one.document.text)
    of_citation = {citation.id: citation.work for citation in one.citations}
    by_work: dict[str, list[Finding]] = {work.id: [] for work in works}
    rest: list[Finding] = []
    for finding in one.findings:
        by_work.get(finding.work or of_citation.get(finding.citation or "") or "", rest).append(finding)
    cases = [_case(_name(work), by_work[work.id], places, _not_told(work)) for work in works]
    return [*cases, *(_case(f"{one.code} {one.name} {_place(one, places)}", [one], places, "") for one in rest)]


def _name(work: Work) -> str:
    return f"{work.key}: {work.url or work.record.text('title') or work.record.text('number') or work.id}"


def _not_told(work: Work) -> str:
    link, verification = work.link, work.verification
    if link and link.verdict in (LinkVerdict.UNKNOWN, LinkVerdict.UNSTABLE):
        return reason(link)
    if link is None and verification and verification.verdict is VerificationVerdict.UNKNOWN:
        return verification.evidence[0] if verification.evidence else "unknown"
    return ""


def _case(name: str, findings: list[Finding], places: Places, not_told: str) -> ET.Element:
    case = ET.Element("testcase", name=_text(name))
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    others = [finding for finding in findings if finding.severity is not Severity.ERROR]
    for finding in errors:
        failure = ET.SubElement(case, "failure", type=finding.name, message=_text(finding.message))
        failure.text = _told(finding, places)
    if not_told and not errors:
        ET.SubElement(case, "skipped", message=_text(not_told))
    if others:
        ET.SubElement(case, "system-out").text = "\n".join(_told(finding, places) for finding in others)
    return case


def _told(finding: Finding, places: Places) -> str:
    suggestion = f"\nsuggestion: {finding.suggestion}" if finding.suggestion else ""
    return _text(f"{_place(finding, places)}: {finding.severity.value} {finding.code} {finding.message}{suggestion}")


def _place(finding: Finding, places: Places) -> str:
    return ":".join(map(str, places.at(finding.start)))


def _text(text: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
