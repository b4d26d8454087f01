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
from dataclasses import dataclass
from email.message import Message
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, TypeAlias, cast

from citator import media
from citator.errors import SourceError, SourceMissing, SourceUnreachable, SourceUnreadable
from citator.limits import Limits, exceeded, megabytes
from citator.model import FrozenMap, Outcome, Request, Response

__all__ = ["Address", "File", "Named", "arriving", "expand", "fetched", "is_address", "is_folder", "load"]

_SUFFIXES = frozenset(".bib .csl .docx .epub .htm .html .json .markdown .md .odt .pdf .ris .rst .tex .text .txt .xhtml".split())
_WAIT_SECONDS = 0.2  # how often we look whether to go on waiting
_PIECE = 1 << 16
_NO_FILE = "not a regular file (what comes out of a pipe is read with -)"


Send: TypeAlias = Callable[[Request], Awaitable[Outcome]]


@dataclass(frozen=True, slots=True)
class File:
    """A source that has not been read yet; "-" is standard input."""

    source: str


@dataclass(frozen=True, slots=True)
class Named:
    """The bytes of one source, under the name the caller knows it by; ``charset`` is the encoding that came with them."""

    source: str
    data: bytes
    base_url: str | None = None
    charset: str | None = None


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
    return _standard_input(limits, stop) if file.source == "-" else _file(file.source, limits)


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
            yield File(str(path))
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
    return Named(name, data)


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
