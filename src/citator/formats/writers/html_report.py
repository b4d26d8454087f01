"""One HTML file that needs nothing else: no script, no request, no font or image from elsewhere.

The text of each document stands beside the works it cites; citations lead to works and back. Titles, pages and addresses are
other people's words: everything is escaped (Jinja2, autoescape), only http and https become links, and a Content Security
Policy forbids the rest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from citator.formats.bibtex_text import one_line
from citator.formats.writers._html_text import Block, anchor, blocks, place_of
from citator.formats.writers._places import Places
from citator.formats.writers._status import archived, found_word, looked_up_here
from citator.model import Citation, Examined, Finding, LinkVerdict, Report, Severity, VerificationVerdict, Work
from citator.text.counts import counted

if TYPE_CHECKING:
    from jinja2 import Template

FORMATS = ("html",)

_LEVELS = ("error", "warning", "unknown", "good", "plain")
"""What a reader is told at a glance, worst first; "plain" is what nothing was asked about."""

_OF_LINK = {
    LinkVerdict.ALIVE: "good",
    LinkVerdict.DEAD: "error",
    LinkVerdict.MISMATCH: "error",
    LinkVerdict.UNSAFE: "error",
    LinkVerdict.RESTRICTED: "warning",
    LinkVerdict.INSECURE: "warning",
    LinkVerdict.UNSTABLE: "unknown",
    LinkVerdict.UNKNOWN: "unknown",
}
_OF_SOURCE = {
    VerificationVerdict.OK: "good",
    VerificationVerdict.FIELD_ERROR: "error",
    VerificationVerdict.NOT_FOUND: "error",
    VerificationVerdict.UNKNOWN: "unknown",
}
_HTTP = re.compile(r"https?://[^\s\x00-\x20<>\"\\^`{|}\x7f]+", re.IGNORECASE)


def write(report: Report, format: str, *, verbose: bool = False) -> str:  # noqa: A002, ARG001 - the shape of every writer
    """``report`` as one self-contained HTML page."""
    works = {work.id: work for work in report.works}
    views = [_document(index, source, report) for index, source in enumerate(report.sources) if isinstance(source, Examined)]
    shown: set[str] = set()
    for view in views:
        view.findings = list(_findings(view))
        view.cards = [works[name] for name in view.cited if name not in shown]
        view.elsewhere = [works[name] for name in view.cited if name in shown]
        shown.update(view.cited)
    levels = {work.id: _level(work) for work in report.works}
    return _template().render(
        report=report,
        documents=views,
        levels=levels,
        places=_places_of(report, views),
        uncited=[work for work in report.works if work.id not in shown],
        severities=Counter(finding.severity.value for finding in report.findings),
        links=Counter(work.link.verdict for work in report.works if work.link),
        looked_up_here=looked_up_here(report),
        verifications=Counter(work.verification.verdict for work in report.works if work.verification),
        of_link=_OF_LINK,
        of_source=_OF_SOURCE,
        signs={"error": "✗", "warning": "!", "unknown": "?", "good": "✓", "plain": "·", "info": "i"},
        archived=archived,
    )


@dataclass(slots=True)
class _View:
    """What the template shows of one document."""

    index: int
    examined: Examined
    blocks: list[Block]
    anchors: set[str]  # the ids that are in the text
    findings: list[tuple[Finding, str, str, str]]  # with its place as a link, as words, and its note's label
    cited: list[str]  # ids of works in the order of their first citation
    levels: dict[str, str]  # of citations
    cards: list[Work]  # works told of beside this document
    elsewhere: list[Work]  # works told of beside an earlier one


def _document(index: int, one: Examined, report: Report) -> _View:
    work_at = {(place.document, place.citation): work for work in report.works for place in work.cited_in}
    of_citation = {citation.id: work_at.get((index, citation.id)) for citation in one.citations}

    def target(citation: Citation) -> str:
        work = of_citation.get(citation.id)
        return anchor("w", work.id) if work else ""

    worst = {citation.id: _level(work) if (work := of_citation[citation.id]) else "plain" for citation in one.citations}
    for finding in one.findings:
        if finding.citation in worst and finding.severity is not Severity.INFO:
            worst[finding.citation] = min(worst[finding.citation], finding.severity.value, key=_LEVELS.index)
    text = list(blocks(index, one, target))
    return _View(
        index=index,
        examined=one,
        blocks=text,
        anchors={piece.anchor for block in text for piece in block.pieces} | {block.anchor for block in text},
        findings=[],
        cited=list(dict.fromkeys(work.id for work in of_citation.values() if work)),
        levels=worst,
        cards=[],
        elsewhere=[],
    )


def _findings(view: _View) -> Iterator[tuple[Finding, str, str, str]]:
    document = view.examined.document
    places = Places(document.text)
    labels = {note.id: note.label for note in document.notes}
    for number, finding in enumerate(view.examined.findings):
        line, column = places.at(finding.start)
        page = document.page_at(finding.start)
        words = f"page {page}" if page else f"line {line}, column {column}"
        place = place_of(view.index, number, finding, view.examined, view.anchors)
        yield finding, place, words, labels.get(finding.note or "", "")


def _places_of(report: Report, views: list[_View]) -> dict[str, list[tuple[str, str]]]:
    """Where each work is cited: the id of each citation, and what to call it ("note 3")."""
    labels: dict[tuple[int, str], tuple[str, str]] = {}
    for view in views:
        notes = {note.id: note for note in view.examined.document.notes}
        for citation in view.examined.citations:
            note = notes.get(citation.note or "")
            wanted = [anchor("c", view.index, citation.id), *([anchor("n", view.index, note.id)] if note else [])]
            place = next((name for name in wanted if name in view.anchors), anchor("d", view.index))
            labels[view.index, citation.id] = place, f"note {note.label}" if note and note.label else "list" if note else "text"
    return {
        work.id: [labels[place.document, place.citation] for place in work.cited_in if (place.document, place.citation) in labels]
        for work in report.works
    }


def _level(work: Work) -> str:
    found = [_OF_LINK[work.link.verdict]] if work.link else []
    found += [_OF_SOURCE[work.verification.verdict]] if work.verification else []
    return min(found, key=_LEVELS.index, default="plain")


def http_url(url: str | None) -> str:
    """The address where it may become a link: http or https, without a sign that has no place in an address; else "".

    >>> http_url("https://example.org/a?b=1"), http_url("javascript:alert(1)"), http_url(None)
    ('https://example.org/a?b=1', '', '')
    """
    return url if url and _HTTP.fullmatch(url) else ""


def _record(work: Work) -> list[tuple[str, str, str]]:
    """The fields of a record: name, value as words, and where it came from if not from the text."""
    out = [("type", work.record.type, "")]
    for name, value in work.record.light().items():
        words = "; ".join(_name(one) for one in value) if isinstance(value, list) else str(value)
        source = work.record.fields[name].source
        out.append((name, one_line(words), "" if source == "text" else source))
    return out


def _name(name: Any) -> str:
    return str(name.get("literal") or ", ".join(part for part in (name.get("family"), name.get("given")) if part))


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("citator.formats.writers", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(http_url=http_url, record=_record)
    environment.globals.update(anchor=anchor, counted=counted, found_word=found_word)
    return environment.get_template("report.html")
