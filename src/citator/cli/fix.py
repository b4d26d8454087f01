"""``citator fix``: what is certain put right, shown first and written on demand."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from citator.cli.lines import dumps
from citator.cli.options import Format, Output, Progress, Quiet, Sources, Verbose, with_settings
from citator.cli.output import check_writable, emit, exit_code, named, say, shown, tell_failed
from citator.cli.terminal import bar_for, interruptible
from citator.config import Settings
from citator.errors import CitatorError
from citator.model import Severity
from citator.text.counts import counted

if TYPE_CHECKING:
    from citator.mending import Mended


@with_settings("reading", "network", "authorities", "local", "archives", "memory", "findings", "repairs", "exit code")
def fix(
    sources: Sources = None,
    write: Annotated[
        bool, typer.Option("--write", metavar="", help="Change the files; without it, only show what would be changed.")
    ] = False,
    format: Format("text", "json") = "text",  # type: ignore[valid-type]
    output: Output = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    progress: Progress = True,
    *,
    settings: Settings,
) -> int:
    """Show a diff of what can be put right beyond doubt; with --write, put it right. All else stays as it is, byte for byte.

    Put right are addresses that moved for good, addresses that are broken and were seen whole, DOIs, and fields of records that an
    identifier leads to; in plain text, Markdown, reStructuredText, LaTeX, HTML, BibTeX, RIS and CSL-JSON. What else is found is told on
    standard error, with the reason why it is left.
    """
    from citator import flow, mending, selection
    from citator.cli.repaired import diff, repairs_to_json, untouched
    from citator.model import Report

    check_writable(output, sources=sources or ())
    selection.select(Report(), settings)  # what is wrong with these is told now, and not after the run
    selection.codes(settings.fix_only, "only")
    with bar_for(progress and not quiet) as bar, interruptible() as stop:
        report = flow.check(*named(sources), settings=settings, progress=bar, stop=stop)
        kept = selection.select(report, settings)
        mended = mending.mend(kept.report, settings, stop)
        stopped = stop()
    tell_failed(report.failed)
    failed: list[Mended] = []
    if write and stopped:
        say("citator: stopped: nothing was written")
    write = write and not stopped
    if write:
        failed = list(_unwritten(mended))
    lines = [line for one in mended for line in diff(one)]
    if format == "json":
        emit(dumps(repairs_to_json(mended, report, [one for one in mended if write and one not in failed])), output)
    else:
        on_terminal = output is None and sys.stdout is not None and sys.stdout.isatty()
        emit("".join(f"{shown(line.rstrip(chr(10)))}\n" for line in lines) if on_terminal else "".join(lines), output)
    for one in mended:  # what is left is what was found, and no summary
        for line in untouched(one, least=Severity.INFO if verbose else Severity.WARNING):
            say(f"citator: {shown(line)}")
    if not quiet and (mended or not report.failed):  # of what was not read, nothing is known
        say(_summary(mended, write=write))
    done = set() if not write else {finding for one in mended if one not in failed for finding in one.repaired}
    code = exit_code(report, [finding for finding in kept.new if finding not in done], settings.fail_on)
    return 1 if failed else code


def _unwritten(mended: Sequence[Mended]) -> Iterator[Mended]:
    """Write the files; those that could not be written, each told with the reason."""
    from citator.mending import write

    for one in mended:
        try:
            write(one)
        except CitatorError as error:
            say(f"citator: {error}")
            yield one


def _summary(mended: Sequence[Mended], *, write: bool) -> str:
    repairs = sum(len(one.repaired) for one in mended)
    files = sum(1 for one in mended if one.made)
    left = sum(len(one.left) for one in mended)
    if not repairs:
        return f"nothing to repair; {counted(left, 'finding')} left"
    done = "repaired" if write else "can be repaired (--write does it)"
    return f"{counted(repairs, 'finding')} in {counted(files, 'file')} {done}; {left} left"
