"""``citator extract``: everything that can be known without the network."""

from __future__ import annotations

from citator.cli.options import Format, Never, Output, Progress, Quiet, Sources, Verbose, with_settings
from citator.cli.output import check_writable, emit, exit_code, named, tell_failed
from citator.config import Settings

FORMATS = ("text", "json", "jsonl", "html", "markdown", "sarif", "junit", "bibtex", "biblatex", "csl-json", "ris")


@with_settings("reading", "findings", "exit code")
def extract(
    sources: Sources = None,
    format: Format(*FORMATS) = "text",  # type: ignore[valid-type]
    output: Output = None,
    offline: Never = False,  # noqa: ARG001 - this, "quiet" and "progress" are common options: nothing is asked, nothing shown meanwhile
    quiet: Quiet = False,  # noqa: ARG001
    verbose: Verbose = False,
    progress: Progress = True,  # noqa: ARG001
    *,
    settings: Settings,
) -> int:
    """Read documents and give their notes, links, citations and quotations, and the faults that show without the network."""
    from citator import flow, selection
    from citator.formats import writers

    sources = list(named(sources))
    check_writable(output, sources=sources)
    report = flow.report_of(sources, settings=settings)
    tell_failed(report.failed)
    kept = selection.select(report, settings)
    shown = "listing" if format == "text" else format
    emit(writers.write(kept.report, shown, verbose=verbose), output)
    return exit_code(kept.report, kept.new, settings.fail_on)
