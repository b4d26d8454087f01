"""Where results go: standard output or a file, written whole or not at all; and one line on standard error for each failed source."""

from __future__ import annotations

import codecs
import contextlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import typer

from citator import media
from citator.cli.lines import decoded, in_utf8, why_not_opened
from citator.errors import ConfigError, SourceUnreadable
from citator.files import is_plain, put
from citator.model import Failed, Finding, Report, Severity
from citator.sources import arriving
from citator.text.userinfo import masked

__all__ = ["check_writable", "code_of", "emit", "exit_code", "lines_of", "named", "opened", "say", "say_off_line", "shown", "tell_failed"]


def check_writable(*outputs: Path | None, sources: Iterable[str] = ()) -> None:
    """Raise :class:`ConfigError` for a file that can't be written, or is one of those to be read: before a long run, not after it."""
    read: list[Path] = []
    for path in map(Path, sources):
        with contextlib.suppress(OSError, ValueError):  # an address, or no name of a file
            read += [path] if path.is_file() else []
    for output in filter(None, outputs):
        if output.is_file() and any(output.samefile(path) for path in read):
            raise ConfigError(f"{output}: can't be written (it is what is read)")
        folder = output.parent
        if output.is_dir():
            raise ConfigError(f"{output}: can't be written (is a directory)")
        if not folder.is_dir():
            raise ConfigError(f"{output}: can't be written (no folder {folder})")
        if not os.access(folder if is_plain(output) else output, os.W_OK):
            raise ConfigError(f"{output}: can't be written (permission denied)")


def emit(text: str, output: Path | None) -> None:
    """Print ``text``, or write it to ``output``, whole or not at all."""
    if text and not text.endswith("\n"):
        text += "\n"
    if output is None:
        stdout = _stdout()
        stdout.write(text)
        stdout.flush()
        return
    put(text.encode("utf-8", "replace"), output)  # a file name that is no UTF-8 stands in the report as it was given


@contextmanager
def opened(output: Path | None, source: Path | None = None) -> Iterator[Callable[[str], None]]:
    """A function that writes one line and flushes it, to standard output or to a file.

    A file that is there already is written beside it and takes its place at the end; a new one holds what is known so far, also where
    the run is killed. Raises :class:`ConfigError` for one that can't be written, and for ``source``, which is still to be read.
    """
    if output is None:
        stdout = _stdout()
        yield lambda line: print(line, file=stdout, flush=True)
        return
    if source is not None and output.is_file() and source.is_file() and output.samefile(source):
        raise ConfigError(f"{output}: can't be written (it is what is read)")
    replaced = output.resolve() if output.is_file() else None  # a link stays one
    try:
        if replaced is None:
            file = output.open("w", encoding="utf-8", errors="replace")
        else:
            check_writable(output)
            handle, name = tempfile.mkstemp(dir=replaced.parent, prefix=".citator-")
            file = os.fdopen(handle, "w", encoding="utf-8", errors="replace")
    except OSError as error:
        raise ConfigError(f"{output}: can't be written ({error.strerror or error})") from None
    if replaced is None:
        with file:
            yield lambda line: print(line, file=file, flush=True)
        return
    try:
        with file:
            yield lambda line: print(line, file=file, flush=True)
        Path(name).chmod(replaced.stat().st_mode & 0o777)
        Path(name).replace(replaced)
    finally:
        Path(name).unlink(missing_ok=True)


def _stdout() -> TextIO:
    if sys.stdout is None:
        raise ConfigError("standard output is closed")
    return sys.stdout


def named(sources: Sequence[str] | None) -> Sequence[str]:
    """The sources of the command line; without any, standard input, unless that is a terminal."""
    if not sources and (sys.stdin is None or sys.stdin.isatty()):
        raise ConfigError("no SOURCE is named (see citator --help)")
    return sources or ["-"]


def shown(text: object) -> str:
    """``text`` on one line, with what a terminal would obey or turn round, and what no file can hold, as its escape.

    >>> print(shown("a\\x1b[2Jb\\nc\\u202ed\\ud800 é"), shown(7))
    a\\x1b[2Jb\\nc\\u202ed\\ud800 é 7
    """
    return "".join(c if c == " " or c.isprintable() else ascii(c)[1:-1] for c in str(text))


def say(line: str) -> None:
    """One line on standard error, without the passwords of addresses in it."""
    typer.echo(masked(" ".join(line.split())), err=True)


def say_off_line(*, chosen: bool) -> None:
    """Say that no link was asked; ``chosen``: because the user wanted it so, and not because nothing answered."""
    why = "by choice: no link was asked" if chosen else "nothing answers at all, so no link could be checked"
    say(f"citator: off line{' ' if chosen else ': '}{why}, and none is called dead")


def tell_failed(failed: Iterable[Failed]) -> None:
    """One line on standard error for each source that could not be read."""
    for one in failed:
        say(f"citator: {one.source}: {one.message}")


def exit_code(report: Report, findings: Iterable[Finding], fail_on: str) -> int:
    """The exit code of the contract for a report: 1 where a source could not be read, else as :func:`code_of` its findings."""
    return 1 if report.failed else code_of((finding.severity for finding in findings), fail_on)


def code_of(severities: Iterable[Severity], fail_on: str) -> int:
    """2 where one of these is as bad as ``fail_on`` ("never", or the name of a severity) or worse, else 0.

    >>> code_of([Severity.WARNING], "error"), code_of([Severity.WARNING], "info"), code_of([Severity.ERROR], "never")
    (0, 2, 0)
    """
    return 2 if fail_on != "never" and any(one.rank >= Severity(fail_on).rank for one in severities) else 0


_HEAD = 4096  # bytes from which it is told that a file holds no lines of text


def lines_of(file: Path | None, stop: Callable[[], bool] = lambda: False) -> Iterator[str]:
    """The lines of a file, or of standard input (also for ``-``), as they arrive, without their ends.

    Raises :class:`SourceUnreadable` for a file that is binary. When ``stop()`` turns true, standard input is read no further than it has
    come: nobody waits for what may never be typed.
    """
    if file is None or str(file) == "-":
        yield from _arriving(stop)
        return
    try:
        with file.open("rb") as stream:
            kind = media.sniff(stream.peek(_HEAD)[:_HEAD], str(file))
            if kind in media.NAMES and not kind.endswith(("json", "xml")):
                told = f"this is {media.NAMES[kind]}: lines of text are read here, extract and check take documents"
                raise SourceUnreadable(str(file), told, "unsupported")
            if stream.peek(2)[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
                yield from _cut(in_utf8(iter(lambda: stream.read(_HEAD), b"")))
                return
            for line in stream:
                yield decoded(line.removesuffix(b"\n"))
    except OSError as error:
        raise ConfigError(why_not_opened(file, error)) from None


def _arriving(stop: Callable[[], bool]) -> Iterator[str]:
    if sys.stdin is None:
        raise ConfigError("standard input is closed")
    yield from _cut(in_utf8(arriving(sys.stdin.buffer, stop)))


def _cut(pieces: Iterable[bytes]) -> Iterator[str]:
    held: list[bytes] = []
    for data in pieces:
        first, *others = data.split(b"\n")
        held.append(first)
        for piece in others:
            yield decoded(b"".join(held))
            held = [piece]
    if held and any(held):
        yield decoded(b"".join(held))
