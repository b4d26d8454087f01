"""What the caller named: files, folders, addresses or standard input, one by one, with one clear reason where one can't be had.

Naming and reading are two steps, so that of many documents only those being read stand in memory.
"""

from __future__ import annotations

import asyncio
import os
import select
import stat
import sys
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from email.message import Message
from io import BufferedReader
from pathlib import Path, PurePath
from typing import BinaryIO, TypeAlias, cast

from citator import media
from citator.errors import SourceError, SourceMissing, SourceUnreachable, SourceUnreadable
from citator.limits import Limits, exceeded, megabytes
from citator.model import FrozenMap, Outcome, Request, Response

__all__ = ["Address", "File", "Named", "arriving", "beside", "expand", "fetched", "is_address", "is_folder", "load", "own_files"]

_ANY = "*.bib"
_COMPANIONS_BYTES = 64 * 1024 * 1024  # of all the files that belong to one document
_SUFFIXES = frozenset(
    ".bib .csl .docx .epub .htm .html .json .latex .ltx .markdown .md .mht .mhtml .odt .pdf .rest .ris .rst .tex .text .txt .xhtml".split()
)
_LIBRARIES = frozenset((".bib", ".ris", ".json", ".csl"))  # of which a folder's citations can be, and an index too
_WAIT_SECONDS = 0.2  # how often we look whether to go on waiting
_PIECE = 1 << 16
_NO_FILE = "not a regular file (what comes out of a pipe is read with -)"


Send: TypeAlias = Callable[[Request], Awaitable[Outcome]]


@dataclass(frozen=True, slots=True)
class File:
    """A source that has not been read yet; "-" is standard input. ``root`` is the folder that the caller named, if it was found in one."""

    source: str
    root: Path | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """The bytes of one source, under the name the caller knows it by; ``charset`` is the encoding that came with them.

    ``path`` is its file, if it has one; ``root`` the folder that the caller named, where the file was found in one.
    """

    source: str
    data: bytes
    base_url: str | None = None
    charset: str | None = None
    path: Path | None = None
    root: Path | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """A source that has to be fetched."""

    source: str


def is_address(source: str) -> bool:
    """Whether a source is an address of the web.

    >>> is_address("https://example.org/report"), is_address("report.pdf")
    (True, False)
    """
    return source.lower().startswith(("http://", "https://"))


def own_files(sources: Iterable[str | Path]) -> list[Path]:
    """The files from which the citations of these sources can be: themselves, those in folders, and the libraries beside LaTeX."""
    found: list[Path] = []
    for path in (Path(item) for item in sources if str(item) != "-" and not is_address(str(item))):
        if is_folder(str(path)):
            found += (one for one in path.rglob("*") if one.suffix.lower() in _LIBRARIES)
        else:
            found += [path, *(path.parent.glob("*.bib") if path.suffix.lower() == ".tex" else ())]
    return found


def expand(sources: Iterable[str | Path], limits: Limits = Limits()) -> Iterator[File | Address | SourceError]:
    """Each source in its order; a folder gives its documents, sorted by name. What can't be had is given as the error.

    Nothing is read here but JSON files in folders: only bibliographies are meant there.
    """
    for item in sources:
        name = str(item)
        if is_address(name):
            yield Address(name)
        elif name != "-" and is_folder(name):
            yield from _folder(Path(name), limits)
        else:
            yield File(name)


def load(file: File, limits: Limits = Limits(), stop: Callable[[], bool] = lambda: False) -> Named:
    """The bytes of a file, or of standard input, which is waited for until ``stop()`` turns true.

    Raises :class:`SourceMissing` and :class:`SourceUnreadable` (``too-large`` where it is larger than the limits allow).
    """
    return _standard_input(limits, stop) if file.source == "-" else replace(_file(file.source, limits), root=file.root)


def _standard_input(limits: Limits, stop: Callable[[], bool]) -> Named:
    if sys.stdin is None:
        raise SourceUnreadable("<stdin>", "standard input is closed")
    data = bytearray()
    try:
        for piece in arriving(sys.stdin.buffer, stop):
            data += piece
            if stop():
                break
            if len(data) > limits.size:
                raise _too_large("<stdin>", limits)
    except (OSError, ValueError, AttributeError) as error:  # a folder, for example; closed, or replaced, by the program that runs us
        raise SourceUnreadable("<stdin>", f"can't be read ({getattr(error, 'strerror', None) or error})") from None
    if stop():
        raise SourceUnreadable("<stdin>", "not read: the run was stopped", "stopped")
    return Named("<stdin>", bytes(data))


def arriving(stream: BinaryIO, stop: Callable[[], bool]) -> Iterator[bytes]:
    """What comes over a stream, piece by piece, until its end or until ``stop()``: nobody waits for what may never be typed."""
    while _ready(stream, stop):
        piece = cast("BufferedReader", stream).read1(_PIECE)
        if not piece:
            return
        yield piece


def _ready(stream: BinaryIO, stop: Callable[[], bool]) -> bool:
    """Wait until there is something to read; false when stopped before."""
    while True:
        try:
            ready, _, _ = select.select([stream], [], [], _WAIT_SECONDS)
        except (OSError, ValueError):  # no file of the operating system (a test), or one that select can't ask (Windows)
            return not stop()
        if ready or stop():
            return bool(ready)


def is_folder(name: str) -> bool:
    """Whether a folder has this name."""
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):  # a null byte in the name, a name that is too long: reading it will say so
        return False


def _folder(folder: Path, limits: Limits) -> Iterator[File | SourceError]:
    faults: list[OSError] = []
    paths: list[Path] = []
    for at, inner, names in os.walk(folder, onerror=faults.append):
        inner[:] = [name for name in inner if not name.startswith(".")]
        paths += [Path(at, name) for name in names if not name.startswith(".") and Path(name).suffix.lower() in _SUFFIXES]
    empty = True
    for path in sorted(paths):
        if path.is_file() and not (path.suffix.lower() == ".json" and _is_other_json(path, limits)):
            empty = False
            yield File(str(path), folder)
    for fault in faults:
        yield SourceMissing(str(fault.filename or folder), f"can't be read ({fault.strerror or fault})")
    if empty and not faults:
        yield SourceMissing(str(folder), "no document in this folder", "no-documents")


def _is_other_json(path: Path, limits: Limits) -> bool:
    """Whether this is JSON of another kind: in a folder, only bibliographies are meant."""
    try:
        return media.sniff(_file(str(path), limits).data, path.name) == "application/json"
    except SourceError:
        return False  # to be told when it is read


def _file(name: str, limits: Limits) -> Named:
    try:
        if not stat.S_ISREG(os.stat(name).st_mode):  # noqa: PTH116 - to open some devices does something
            raise SourceUnreadable(name, _NO_FILE)
        # Not to wait for the other end of a pipe, which the name can have become since.
        handle = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
        with open(handle, "rb") as file:  # noqa: PTH123 - what is checked and what is read are one file
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise SourceUnreadable(name, _NO_FILE)
            data = file.read(limits.size + 1) if os.fstat(handle).st_size <= limits.size else None
    except FileNotFoundError:
        broken = os.path.lexists(name)
        raise SourceMissing(name, "a link to a file that is not there" if broken else "no such file") from None
    except (OSError, ValueError) as error:  # ValueError: a null byte in the name
        raise SourceUnreadable(name, f"can't be read ({getattr(error, 'strerror', None) or error})") from None
    if data is None or len(data) > limits.size:
        raise _too_large(name, limits)
    return Named(name, data, path=Path(name))


def _too_large(source: str, limits: Limits) -> SourceUnreadable:
    return exceeded(source, f"larger than {megabytes(limits.size)}", "max_size")


async def fetched(one: Address, send: Send, limits: Limits, stop: Callable[[], bool]) -> Named | SourceError:
    """What stands at an address, asked with ``send``; not waited for any longer when ``stop()`` turns true."""
    accept = FrozenMap({"accept": "text/html, application/pdf, */*;q=0.5"})
    asked = asyncio.ensure_future(send(Request(one.source, max_bytes=limits.size, purpose="source", headers=accept)))
    try:
        while not asked.done() and not stop():
            await asyncio.wait([asked], timeout=_WAIT_SECONDS)
        if not asked.done():
            return SourceUnreachable(one.source, "not read: the run was stopped", "stopped")
    finally:
        asked.cancel()
    return _answered(one.source, asked.result(), limits)


def _answered(source: str, outcome: Outcome, limits: Limits) -> Named | SourceError:
    """The document in an answer, with what the answer says of it: its last address, and its encoding."""
    if not isinstance(outcome, Response):
        return SourceUnreachable(source, f"did not answer ({outcome.detail or outcome.kind})")
    if outcome.status >= 400:
        return SourceUnreachable(source, f"answered {outcome.status}")
    if outcome.truncated:
        if len(outcome.body) >= limits.size:
            return exceeded(source, f"larger than {megabytes(limits.size)}", "max_size")
        return SourceUnreachable(source, f"broke off after {len(outcome.body):,} bytes ({'; '.join(outcome.notes) or 'no reason given'})")
    said = Message()
    said["content-type"] = outcome.headers.get("content-type", "")
    charset = said.get_content_charset()
    return Named(source, outcome.body, outcome.url, charset)


def beside(source: Named, names: Iterable[str]) -> dict[str, bytes]:
    """The files that belong to a document, by the names that it has for them; ``*.bib`` are all of that kind.

    They are looked for in the folder of the document, and where the caller named a folder above it, in those between (a chapter names files
    from where its book is). A document must not be able to have any file of the machine read: absolute names, ``..`` and links that lead
    out are left out, and so is what is no regular file or too large.
    """
    found: dict[str, bytes] = {}
    if source.path is None:
        return found
    root = source.root or source.path.parent
    folders = [folder for folder in source.path.parents if folder == root or folder.is_relative_to(root)]
    left = _COMPANIONS_BYTES
    for name in names:
        for folder in folders:
            paths = sorted(folder.glob(name)) if name == _ANY else [folder / name]
            for path in paths:
                data = _inside(path, root, left) if ".." not in PurePath(name).parts else None
                if data is not None:
                    found[name if name != _ANY else path.name] = data
                    left -= len(data)
            if found.get(name) is not None or (paths and name == _ANY):
                break
    return found


def _inside(path: Path, root: Path, most: int) -> bytes | None:
    """What is in a file, if it lies in ``root`` and has no more than ``most`` bytes."""
    try:
        real = path.resolve()
        if real.is_relative_to(root.resolve()) and real.is_file() and real.stat().st_size <= most:
            return real.read_bytes()
    except (OSError, ValueError, RuntimeError):  # not readable; a null byte; links in a circle
        pass
    return None
