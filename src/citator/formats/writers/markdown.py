"""Markdown for issues, pull requests and job summaries: what is wrong first, then every work in a table.

What comes from documents and pages is shown as text: no markup, no mention of a user, no reference to an issue, no link to
anything but http and https. An issue on GitHub holds 65,536 characters; longer reports are cut between lines, with a count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.formats.bibtex_text import one_line, verbatim
from citator.formats.writers._places import Places
from citator.formats.writers._status import archived, looked_up_here, reason
from citator.model import Report, Severity, Work
from citator.text.counts import counted
from citator.text.userinfo import masked

FORMATS = ("markdown",)

_LIMIT = 60_000
_MARKS = {Severity.ERROR: "❌ error", Severity.WARNING: "⚠️ warning", Severity.INFO: "ℹ️ info"}


def write(report: Report, format: str, *, verbose: bool = False) -> str:  # noqa: A002, ARG001 - the shape of every writer
    """The report as GitHub-flavoured Markdown, at most 60,000 characters; ``verbose`` shows findings of severity info too."""
    lines: list[str] = []
    size = 0
    whole = [*_lines(report, verbose)]
    for index, line in enumerate(whole):
        size += len(line) + 1
        if size > _LIMIT:
            lines += [
                "",
                f"… {counted(len(whole) - index, 'more line is', 'more lines are')} left out here; the JSON report has everything.",
            ]
            break
        lines.append(line)
    return "\n".join(lines) + "\n"


def _lines(report: Report, verbose: bool) -> Iterator[str]:
    counts = [(sum(one.severity is severity for one in report.findings), mark) for severity, mark in _MARKS.items()]
    yield "# Citations"
    yield ""
    yield " · ".join(
        [counted(len(report.examined), "document"), counted(len(report.works), "work"), *(f"{n} × {mark}" for n, mark in counts if n)]
    )
    if report.offline:
        yield f"\n**Off line:** no link could be checked, and none is called dead; {looked_up_here(report)}."
    elif not report.complete:
        yield "\n**Not complete:** the run ended before everything was asked."
    for failed in report.failed:
        yield f"\n**Could not be read:** {_plain(failed.source)}: {_plain(failed.message)}"
    for one in report.examined:
        shown = [finding for finding in one.findings if verbose or finding.severity is not Severity.INFO]
        if not shown:
            continue
        yield f"\n## {_plain(one.document.source)}\n\n| where | | finding | suggestion |\n| --- | --- | --- | --- |"
        places = Places(one.document.text)
        for finding in shown:
            line, column = places.at(finding.start)
            note = one.document.note(finding.note) if finding.note else None
            where = f"{line}:{column}" + (f", note {_plain(note.label)}" if note and note.label else "")
            yield (
                f"| {where} | {_MARKS[finding.severity]} | {finding.code} {_plain(finding.message)} | {_plain(finding.suggestion or '')} |"
            )
    if report.works:
        yield "\n## Works\n\n| key | work | link | source | archived |\n| --- | --- | --- | --- | --- |"
        yield from map(_work, report.works)


def _work(work: Work) -> str:
    title = _plain(work.record.text("title") or work.record.text("number") or work.key)
    link = reason(work.link) if work.link else "not checked" if work.url else "no address"
    verification = work.verification.verdict.value.replace("_", " ") if work.verification else ""
    wrong = [name for name, state in work.verification.fields.items() if state == "wrong"] if work.verification else []
    if wrong:
        verification += f" ({', '.join(wrong)})"
    copy = archived(work)
    kept = _link(copy.datetime.date().isoformat(), copy.url) if copy else ""
    return f"| {_plain(work.key)} | {_link(title, work.url or '')} | {_plain(link)} | {verification} | {kept} |"


def _link(text: str, url: str) -> str:
    """A link for http and https, the text alone for anything else. ``text`` is Markdown already."""
    if not url.lower().startswith(("http://", "https://")):
        return text
    return f"[{text}](<{re.sub('[<>|]', lambda found: f'%{ord(found[0]):02X}', verbatim(url))}>)"


def _plain(text: str) -> str:
    """``text`` as Markdown that shows it as it is.

    >>> _plain("a|b <i> *c* @d #1")
    'a\\\\|b &lt;i&gt; \\\\*c\\\\* &#64;d &#35;1'
    """
    html = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "&#64;", "#": "&#35;"}
    shown = re.sub(r"[\\`*_{}\[\]|~$<>&@#]", lambda found: html.get(found[0], "\\" + found[0]), masked(one_line(text)))
    # "https://…" would become a link of its own, wherever it leads
    return re.sub(r"(?i)(https?|ftp):(?=//)|www\.", lambda found: found[0][:-1] + ("&#58;" if found[0][-1] == ":" else "&#46;"), shown)
