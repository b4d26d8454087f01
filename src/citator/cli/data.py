"""``citator data``: dumps of authorities and libraries of one's own on this machine, asked before the network."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from citator.cli.options import Format, Output, Progress, Quiet, with_settings
from citator.cli.output import emit, say, shown
from citator.cli.terminal import interruptible, number_for
from citator.config import Settings
from citator.errors import ConfigError, SourceError

if TYPE_CHECKING:
    from citator.local import Index, Source
    from citator.local.loading import Loaded

app = typer.Typer(
    help="Records on this machine, which verify and check ask before the network: dumps of Crossref, OpenAlex, DataCite and dblp, "
    "catalogues in MARCXML, libraries of your own.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120},
)

_TOLD = 20  # faults of one file; their number is told of all


@with_settings("local", "reading")
def add(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="Files of records, packed with gzip or not; folders of them.", show_default=False)
    ],
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="NAME", help="Name of the data (else that of the file or folder); several may have one."),
    ] = None,
    format: Format("text", "json") = "text",  # type: ignore[valid-type]
    output: Output = None,
    quiet: Quiet = False,
    progress: Progress = True,
    *,
    settings: Settings,
) -> int:
    """Load files of records into the index, each in the place of what it gave before. A file that has not been touched is not read again.

    Works of Crossref, OpenAlex and DataCite as JSON (a line each, wrapped or in lists), the XML of dblp, MARCXML, BibTeX, RIS and
    CSL-JSON. What can't be read is told with its line, and the rest is loaded. A load that was stopped goes on where it ended when the
    file is added again.
    """
    from citator.local.loading import files_in, load, name_for

    if name is not None and not name.strip():
        raise ConfigError("name: must not be empty")
    done: list[Loaded] = []
    failed = False
    named = [(one, name or (name_for(path) if path.is_dir() else "")) for path in files for one in files_in(path)]
    if not named:
        raise ConfigError(f"data: no file of records in {', '.join(map(str, files))}")
    with _opened(settings, write=True) as index, number_for(progress and not quiet, "records") as bar, interruptible() as stop:
        for file, own in named:
            told = _Faults(quiet)
            try:
                with _uncollected():
                    done.append(load(index, file, own, settings.limits(), tell=told, progress=bar, stop=stop))
            except SourceError as error:
                failed = True
                say(f"citator: {shown(error)}")
            told.end(file)
            if stop():
                break
        whole = len(done) == len(named) and all(one.whole for one in done)
    if format == "json":
        emit(json.dumps([_loaded(one) for one in done], ensure_ascii=False, indent=1), output)
    else:
        emit("\n".join(map(_words, done)), output)
    return 1 if failed or not whole or any(one.faults for one in done) else 0


@with_settings("local")
def list_(
    format: Format("text", "json") = "text",  # type: ignore[valid-type]
    output: Output = None,
    *,
    settings: Settings,
) -> int:
    """List what is loaded: the name by which verdicts call it, its records, the file it was read from, and when."""
    if not _file(settings).is_file() and settings.data_file is None:
        sources: list[Source] = []
    else:
        with _opened(settings) as index:
            sources = index.sources()
    if format == "json":
        rows = [{"authority": f"local:{one.name}", **_listed(one)} for one in sources]
        emit(json.dumps(rows, ensure_ascii=False, indent=1), output)
        return 0
    wide = max((len(one.name) for one in sources), default=0)
    lines = [f"{one.name:<{wide}}  {one.records:>11,} records  {one.added[:10]}  {one.path}" + (_state(one)) for one in sources]
    emit("\n".join(lines) or f"nothing is loaded ({_file(settings)})", output)
    return 0


@with_settings("local")
def remove(
    names: Annotated[list[str], typer.Argument(metavar="NAME…", help="Names of data, as citator data list has them.", show_default=False)],
    quiet: Quiet = False,
    *,
    settings: Settings,
) -> int:
    """Take data out of the index, and what it took up of the file."""
    unknown = []
    with _opened(settings, write=_file(settings).is_file()) as index:
        known = {one.name for one in index.sources()}
        for name in names:
            if name not in known:
                unknown.append(name)
                continue
            with index.alone():
                count = index.remove(name)
            if not quiet:
                say(f"{name}: {count:,} records removed")
        if unknown:
            raise ConfigError(f"data: no {', '.join(unknown)} in {index.file}; there is {', '.join(sorted(known)) or 'nothing'}")
    return 0


class _Faults:
    """Tells what could not be read, the first ones of each file."""

    def __init__(self, quiet: bool) -> None:
        self._quiet = quiet
        self._count = 0

    def __call__(self, line: str) -> None:
        self._count += 1
        if self._count <= _TOLD:
            say(f"citator: {shown(line)}")

    def end(self, file: Path) -> None:
        if self._count > _TOLD and not self._quiet:
            say(f"citator: {file}: {self._count - _TOLD:,} more that can't be read")


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nobody looks for cycles meanwhile: records hold none, and it takes a seventh of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _opened(settings: Settings, *, write: bool = False) -> Iterator[Index]:
    from citator.local import open_index

    file = _file(settings)
    if not write and not file.is_file():
        raise ConfigError(f"data: no file {file} (citator data add makes it)")
    with open_index(file, write=write) as index:
        yield index


def _file(settings: Settings) -> Path:
    from citator.local import default_file

    return Path(settings.data_file) if settings.data_file else default_file()


def _words(one: Loaded) -> str:
    faults = f", {one.faults:,} could not be read" if one.faults else ""
    rest = " (unchanged)" if one.unchanged else "" if one.whole else "; stopped: add it again to go on"
    rest = "; incomplete: the file is cut or damaged" if one.cut else rest
    return f"{one.name}: {one.records:,} records of {one.path}{faults}{rest}"


def _loaded(one: Loaded) -> dict[str, object]:
    return {
        "name": one.name,
        "path": one.path,
        "records": one.records,
        "faults": one.faults,
        "whole": one.whole,
        "cut": one.cut,
        "unchanged": one.unchanged,
    }


def _listed(one: Source) -> dict[str, object]:
    return {name: getattr(one, name) for name in ("name", "path", "records", "faults", "added", "whole", "cut")}


def _state(one: Source) -> str:
    return "" if one.whole else "  (incomplete: the file is cut or damaged)" if one.cut else "  (incomplete: add it again to go on)"


app.command("add")(add)
app.command("list")(list_)
app.command("remove")(remove)
