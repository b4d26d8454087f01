"""What a person reads in the terminal: the findings by document, then what was found out of links and sources, and what was not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from citator.formats.bibtex_text import one_line
from citator.formats.writers._listing import listed, short
from citator.formats.writers._places import Places
from citator.formats.writers._status import found_word, looked_up_here, reason
from citator.media import BIBLIOGRAPHIES, lists
from citator.model import Citation, Examined, Finding, LinkVerdict, Record, Report, Severity, Verification, VerificationVerdict, Work
from citator.text.counts import counted

FORMATS = ("text", "listing")

_LINKS = {
    LinkVerdict.ALIVE: "there",
    LinkVerdict.DEAD: "dead",
    LinkVerdict.MISMATCH: "of another work",
    LinkVerdict.INSECURE: "without a valid certificate",
    LinkVerdict.RESTRICTED: "behind a login, a wall or a block",
    LinkVerdict.UNSTABLE: "did not answer well: ask again later",
    LinkVerdict.UNSAFE: "not asked, because the address is not safe to reach",
    LinkVerdict.UNKNOWN: "could not be told",
}
_SOURCES = {
    VerificationVerdict.OK: "found as cited",
    VerificationVerdict.FIELD_ERROR: "found with a wrong field",
    VerificationVerdict.NOT_FOUND: "not found in any catalogue that covers such works",
    VerificationVerdict.UNKNOWN: "could not be told",
}


_CSL = {"container": "container-title", "pages": "page", "doi": "DOI", "isbn": "ISBN"}
_USUAL = frozenset(("url-broken-across-lines",))
"""What every printed page has, and what would hide the rest: the first are shown, the others counted."""
_SHOWN = 3
_UNTOLD = 10
_NAMED = 5
_MARKS = {None: "", True: " (known)", False: " (new)"}
"""Whether the baseline has a finding."""


def write(report: Report, format: str, *, verbose: bool = False) -> str:  # noqa: A002 - the shape of every writer
    """The report as plain text, one finding a line (``source:line:column: severity code message``); ``verbose`` shows remarks too.

    A "listing" has what was read before the findings: the notes with their citations, the links, the quotations.
    """
    documents = _documents(report, verbose, listing=format == "listing")
    return "\n".join([*documents, *_failed(report), *_summary(report, verbose)]).strip("\n") + "\n"


def _documents(report: Report, verbose: bool, *, listing: bool) -> Iterator[str]:
    for one in report.examined:
        shown = [finding for finding in one.findings if verbose or finding.severity is not Severity.INFO]
        places = Places(one.document.text)
        yield _heading(one)
        if listing:
            yield from listed(one, places)
            yield ""
        if shown:
            usual = [] if verbose else [finding for finding in shown if finding.name in _USUAL][_SHOWN:]
            for finding in shown:
                if finding not in usual:
                    yield from _finding(one, finding, places)
            for (code, name), count in sorted(Counter((finding.code, finding.name) for finding in usual).items()):
                yield f"  {one_line(one.document.source)}: {count} more of {code} [{name}] (shown with -v)"
            yield ""


def _heading(one: Examined) -> str:
    if one.document.media_type in BIBLIOGRAPHIES:
        words = ("address", "addresses") if one.document.media_type == lists.MEDIA_TYPE else ("entry", "entries")
        return f"{one_line(one.document.source)}: {counted(len(one.citations), *words)}"
    counts = [(len(one.document.notes), "note"), (len(one.citations), "citation"), (len(one.document.links), "link")]
    return f"{one_line(one.document.source)}: " + ", ".join(counted(count, noun) for count, noun in counts)


def _finding(one: Examined, finding: Finding, places: Places) -> Iterator[str]:
    line, column = places.at(finding.start)
    page = one.document.page_at(finding.start)
    note = one.document.note(finding.note) if finding.note else None
    where = ", ".join(text for text in (f"note {note.label}" if note and note.label else "", f"page {page}" if page else "") if text)
    yield (
        f"  {one_line(one.document.source)}:{line}:{column}: {finding.severity.value} {finding.code} "
        f"{one_line(finding.message)} [{finding.name}]" + (f" ({where})" if where else "") + _MARKS[finding.known]
    )
    quoted = one_line(one.document.text[finding.start : finding.end])
    if quoted:
        yield f"      | {short(quoted, 110)}"
    if finding.expected or finding.found:
        told = ((f"{found_word(finding)}: {finding.found}", finding.found), (f"expected: {finding.expected}", finding.expected))
        yield "      " + "; ".join(one_line(text) for text, there in told if there)
    if finding.suggestion and finding.suggestion != finding.expected:
        yield f"      suggestion: {one_line(finding.suggestion)}"


def _failed(report: Report) -> Iterator[str]:
    if report.failed:
        yield "Could not be read:"
        yield from (f"  {one_line(one.source)}: {one_line(one.message)} ({one.code})" for one in report.failed)
        yield ""


def _summary(report: Report, verbose: bool) -> Iterator[str]:
    if report.failed and not report.examined:
        yield "Nothing could be read."
        return
    citations = [citation for one in report.examined for citation in one.citations]
    without = sum(citation.work is None for citation in citations)
    yield (
        f"{counted(len(report.examined), 'document')}, {counted(len(citations), 'citation')} of {counted(len(report.works), 'work')}"
        f"{f' ({without} of no known work)' if without else ''}: {_severities(report, verbose)}"
    )
    links = Counter(work.link.verdict for work in report.works if work.link)
    untitled = [work for work in report.works if work.link and work.link.title_unseen]
    links[LinkVerdict.ALIVE] -= len(untitled)
    told = [(links[verdict], text) for verdict, text in _LINKS.items()]
    told.insert(1, (len(untitled), "there without the cited title" + ("" if verbose else " (listed with -v)")))
    yield from _counts("Links of the works", told)
    if verbose and untitled:
        yield "There, and the cited title was not seen on the page:"
        yield from (f"  {work.key}: {one_line(work.link.url)}" for work in untitled if work.link)
    sources = Counter(work.verification.verdict for work in report.works if work.verification)
    faulty = sum(len(work.differing) for work in report.works)
    counted_sources = [(sources[verdict], text) for verdict, text in _SOURCES.items()]
    yield from _counts("Sources", [*counted_sources, (faulty, "more of their citations with a fault")])
    yield from _untold(report)
    yield from _unknown(report)
    if report.offline:
        yield f"Off line: no link could be checked, and none is called dead; {looked_up_here(report)}."
    elif not report.complete:
        yield "Not complete: the run ended before everything was asked; what is missing is reported as not checked."


def _severities(report: Report, verbose: bool) -> str:
    counts = Counter(finding.severity for finding in report.findings)
    told = [counted(counts[severity], severity.value) for severity in (Severity.ERROR, Severity.WARNING) if counts[severity]]
    if counts[Severity.INFO]:
        told.append(counted(counts[Severity.INFO], "remark") + ("" if verbose else " (shown with -v)"))
    said = ", ".join(told) or "nothing to report"
    known = sum(1 for finding in report.findings if finding.known)
    held = any(finding.known is not None for finding in report.findings)
    return f"{said}; {known} known from the baseline, {len(report.findings) - known} new" if held else said


def _counts(heading: str, counts: list[tuple[int, str]]) -> Iterator[str]:
    told = [f"{count} {text}" for count, text in counts if count]
    if told:
        yield f"{heading}: " + "; ".join(told)


def _untold(report: Report) -> Iterator[str]:
    """The faulty sources that no finding above is about: left out by choice, or nobody's words say what is wrong."""
    told = {
        (at, finding.citation)
        for at, one in enumerate(report.sources)
        if isinstance(one, Examined)
        for finding in one.findings
        if finding.severity is Severity.ERROR
    }
    untold = []
    for work in report.works:
        seen = work.verification
        if seen is None or seen.verdict not in (VerificationVerdict.FIELD_ERROR, VerificationVerdict.NOT_FOUND):
            continue
        if not any((place.document, place.citation) in told for place in work.cited_in):
            untold.append(f"  {_place(work, report)}: {_faults(work, seen)}")
    if untold:
        yield "Of these, without a finding above (left out by choice, or of no citation alone):"
        yield from untold[:_UNTOLD]
        if len(untold) > _UNTOLD:
            yield f"  and {len(untold) - _UNTOLD} more"


def _faults(work: Work, seen: Verification) -> str:
    if seen.verdict is VerificationVerdict.NOT_FOUND:
        return f"not known to {', '.join(seen.asked)}"
    wrong = [name for name, state in seen.fields.items() if state == "wrong"]
    told = [
        f"{name}{f' “{one_line(cited)}”' if (cited := _cited(work.cited, name)) else ''}"
        + (f", {seen.authority} has “{one_line(str(seen.expected[name]))}”" if seen.expected.get(name) else f" differs at {seen.authority}")
        for name in wrong
    ]
    return "; ".join(told) or seen.reason or "a wrong identifier"


def _cited(record: Record, field: str) -> str:
    if field == "author":
        return ", ".join(name.family or name.literal for name in record.names("author") or record.names("editor"))
    day = record.date()
    return (str(day.year) if day else "") if field == "year" else record.text(_CSL.get(field, field))


def _place(work: Work, report: Report) -> str:
    """The key of a work and, as that of a document is of our making, where it is cited first; of several files also in which."""
    for place in work.cited_in[:1]:
        one = report.sources[place.document] if place.document < len(report.sources) else None
        if not isinstance(one, Examined):
            continue
        where = [one_line(one.document.source).rsplit("/", 1)[-1]] if len(report.examined) > 1 else []
        if one.document.media_type not in BIBLIOGRAPHIES:
            citation = next((citation for citation in one.citations if citation.id == place.citation), None)
            where += [_in_words(one, citation)] if citation else []
        return f"{work.key} ({', '.join(where)})" if where else work.key
    return work.key


def _in_words(one: Examined, citation: Citation) -> str:
    """Where a citation stands, for a person: its note, else the line of a text, else the page, as other formats have no lines to see."""
    note = one.document.note(citation.note) if citation.note else None
    if note is not None and note.label:
        return f"note {one_line(note.label)}"
    page = one.document.page_at(citation.start)
    if one.document.media_type.startswith("text/") and one.document.media_type != "text/html":
        return f"line {Places(one.document.text).at(citation.start)[0]}"
    return f"page {page}" if page else "in the list" if note is not None else "in the text"


def _unknown(report: Report) -> Iterator[str]:
    """What could not be told, by reason, each with the works it holds for."""
    by_reason: dict[str, list[Work]] = {}
    for work in report.works:
        link, verification = work.link, work.verification
        if link and link.verdict in (LinkVerdict.UNKNOWN, LinkVerdict.UNSTABLE, LinkVerdict.RESTRICTED):
            by_reason.setdefault(f"link {reason(link)}", []).append(work)
        if verification and verification.verdict is VerificationVerdict.UNKNOWN:
            why = verification.evidence[0] if verification.evidence else "no authority could tell"
            by_reason.setdefault(f"source unknown ({one_line(why)})", []).append(work)
    if by_reason:
        yield "Not known:"
        for why, works in sorted(by_reason.items(), key=lambda pair: (-len(pair[1]), pair[0])):
            yield f"  {len(works)} × {why}: {_these(works, report)}"


def _these(works: list[Work], report: Report) -> str:
    shown = ", ".join(_place(work, report) for work in works[:_NAMED])
    return f"{shown} and {len(works) - _NAMED} more" if len(works) > _NAMED else shown
