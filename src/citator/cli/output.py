"""Where results go: standard output or a file, written whole or not at all; and one line on standard error for each failed source."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import typer

from citator.errors import ConfigError
from citator.model import Failed, Finding, Report, Severity

__all__ = ["emit", "exit_code", "lines_of", "opened", "say", "tell_failed"]


def emit(text: str, output: Path | None) -> None:
    """Print ``text``, or write it to ``output`` (first beside it, then renamed, so that no half file is ever left)."""
    if text and not text.endswith("\n"):
        text += "\n"
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    try:
        handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(output)
    except OSError as error:
        raise ConfigError(f"{output}: can't be written ({error.strerror or error})") from None


@contextmanager
def opened(output: Path | None) -> Iterator[Callable[[str], None]]:
    """A function that writes one line and flushes it, to standard output or to a file."""
    if output is None:
        yield lambda line: print(line, flush=True)  # noqa: T201 - this is the result
        return
    try:
        with output.open("w", encoding="utf-8") as file:
            yield lambda line: print(line, file=file, flush=True)
    except OSError as error:
        raise ConfigError(f"{output}: can't be written ({error.strerror or error})") from None


def say(line: str) -> None:
    """One line on standard error."""
    typer.echo(" ".join(line.split()), err=True)


def tell_failed(failed: Iterable[Failed]) -> None:
    """One line on standard error for each source that could not be read."""
    for one in failed:
        say(f"citator: {one.source}: {one.message}")


def exit_code(report: Report, findings: Iterable[Finding], fail_on: str) -> int:
    """The exit code of the contract: 1 where a source could not be read, 2 where a finding is bad enough, else 0."""
    if report.failed:
        return 1
    if fail_on == "never":
        return 0
    least = Severity(fail_on).rank
    return 2 if any(finding.severity.rank >= least for finding in findings) else 0


def lines_of(file: Path | None) -> Iterator[str]:
    """The lines of a file, or of standard input (also for ``-``), as they arrive, without their ends."""
    if file is None or str(file) == "-":
        yield from _decoded(sys.stdin)
        return
    try:
        with file.open(encoding="utf-8-sig", errors="replace") as stream:
            yield from _decoded(stream)
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror or error}") from None


def _decoded(stream: TextIO) -> Iterator[str]:
    if stream is sys.stdin and hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8-sig", errors="replace")
    for line in stream:
        yield line.rstrip("\r\n")
