"""``citator bib``: the bibliography of documents."""

from __future__ import annotations

from citator.cli.options import Format, Output, Progress, Quiet, Sources, Verbose, with_settings
from citator.cli.output import check_writable, emit, named, say, tell_failed
from citator.cli.terminal import bar_for, interruptible
from citator.config import Settings

FORMATS = ("bibtex", "biblatex", "csl-json", "ris")


@with_settings("reading", "network", "authorities", "local")
def bib(
    sources: Sources = None,
    format: Format(*FORMATS) = "bibtex",  # type: ignore[valid-type]
    output: Output = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    progress: Progress = True,
    *,
    settings: Settings,
) -> int:
    """Write a record for every work cited, with the status of its link.

    The records are completed from the authorities and the cited pages; with --offline they hold what the documents say.
    What of a bibliography can't be written as it stands in its file is told on standard error, a line each, and so are the citations of a
    document that name no work.
    """
    from citator import flow
    from citator.formats import writers
    from citator.formats.losses import losses

    sources = list(named(sources))
    check_writable(output, sources=sources)
    if settings.offline:
        report = flow.report_of(sources, settings=settings)
    else:
        with bar_for(progress and not quiet) as bar, interruptible() as stop:
            report = flow.check(*sources, settings=settings, progress=bar, stop=stop)
    tell_failed(report.failed)
    text = writers.write(report, format, verbose=verbose)
    emit(text, output)
    for line in losses(report, format, text):
        say(f"citator: {line}")
    return 1 if report.failed else 0
