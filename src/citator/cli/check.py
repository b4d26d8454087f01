"""``citator check``: the main job."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from citator.cli.options import Format, Output, Progress, Quiet, Sources, Verbose, with_settings
from citator.cli.output import check_writable, emit, exit_code, named, say, tell_failed
from citator.cli.terminal import bar_for, interruptible
from citator.config import Settings
from citator.errors import ConfigError
from citator.formats.writers._status import looked_up_here
from citator.text.counts import counted

if TYPE_CHECKING:
    from citator.model import Report

Also = Annotated[
    list[str] | None,
    typer.Option("--also", metavar="FORMAT=FILE", help="Write the same result in this format too; repeatable.", show_default=False),
]

FORMATS = ("text", "json", "jsonl", "html", "markdown", "sarif", "junit", "bibtex", "biblatex", "csl-json", "ris")


@with_settings("reading", "network", "authorities", "local", "archives", "memory", "findings", "exit code")
def check(
    sources: Sources = None,
    format: Format(*FORMATS) = "text",  # type: ignore[valid-type]
    output: Output = None,
    also: Also = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    progress: Progress = True,
    *,
    settings: Settings,
) -> int:
    """Read documents, ask for every source and link in them, and report with evidence.

    A SOURCE is a file, a folder, an address or - for standard input: PDF, Word, HTML, Markdown, plain text, and bibliographies
    (BibTeX, RIS, CSL-JSON). Ctrl-C ends the run early and still reports what is known by then.
    """
    from citator import flow, selection
    from citator.formats import writers
    from citator.model import Report

    more = [_format_and_file(item) for item in also or ()]
    check_writable(output, *(file for _, file in more), sources=sources or ())
    selection.select(Report(), settings)  # what is wrong with it is told now, and not after the run
    with bar_for(progress and not quiet) as bar, interruptible() as stop:
        report = flow.check(*named(sources), settings=settings, progress=bar, stop=stop)
    tell_failed(report.failed)
    kept = selection.select(report, settings)
    emit(writers.write(kept.report, format, verbose=verbose), output)
    for form, file in more:
        emit(writers.write(kept.report, form, verbose=verbose), file)
    if not quiet and (output is not None or format != "text"):
        say(_summary(kept.report))
    return exit_code(kept.report, kept.new, settings.fail_on)


def _format_and_file(item: str) -> tuple[str, Path]:
    form, _, file = item.partition("=")
    if form not in FORMATS or not file:
        raise ConfigError(f"--also {item}: not FORMAT=FILE with a format of {', '.join(FORMATS)}")
    return form, Path(file)


def _summary(report: Report) -> str:
    counts = Counter(work.link.verdict.value for work in report.works if work.link)
    findings = Counter(finding.severity.value for finding in report.findings)
    links = ", ".join(f"{n} {verdict}" for verdict, n in sorted(counts.items())) or "no links"
    told = ", ".join(counted(findings[level], level) for level in ("error", "warning") if findings[level]) or "nothing wrong found"
    offline = f" Off line: no link was checked, and none is called dead; {looked_up_here(report)}." if report.offline else ""
    documents, works = counted(len(report.examined), "document"), counted(len(report.works), "work")
    return f"{documents}, {works}; links: {links}; {told}.{offline}"
