"""What the caller named: files, folders, addresses or standard input, one by one, with one clear reason where one can't be had."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from citator import media
from citator.errors import SourceError, SourceMissing, SourceUnreadable

__all__ = ["MAX_BYTES", "Address", "Named", "expand", "is_address"]

MAX_BYTES = 256 * 1024 * 1024
"""A larger file is refused: no document that people cite from is larger, and it would not fit into memory several times."""

_SUFFIXES = frozenset(".bib .csl .docx .epub .htm .html .json .markdown .md .odt .pdf .ris .rst .tex .text .txt .xhtml".split())


@dataclass(frozen=True, slots=True)
class Named:
    """The bytes of one source, under the name the caller knows it by."""

    source: str
    data: bytes


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


def expand(sources: Iterable[str | Path]) -> Iterator[Named | Address | SourceError]:
    """Each source in its order; a folder gives its documents, sorted by name. What can't be had is given as the error."""
    for item in sources:
        name = str(item)
        if is_address(name):
            yield Address(name)
        elif name == "-":
            yield _standard_input()
        elif Path(name).is_dir():
            yield from _folder(Path(name))
        else:
            yield _file(Path(name))


def _standard_input() -> Named | SourceError:
    if sys.stdin is None:
        return SourceUnreadable("<stdin>", "standard input is closed")
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return SourceUnreadable("<stdin>", f"larger than {MAX_BYTES // 1_048_576} MB", "too-large")
    return Named("<stdin>", data)


def _folder(folder: Path) -> Iterator[Named | Address | SourceError]:
    empty = True
    try:
        paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES)
    except OSError as error:
        yield SourceMissing(str(folder), f"can't be read ({error.strerror or error})")
        return
    for path in paths:
        if any(part.startswith(".") for part in path.relative_to(folder).parts) or not path.is_file():
            continue
        found = _file(path)
        if path.suffix.lower() == ".json" and isinstance(found, Named) and media.sniff(found.data, path.name) == "application/json":
            continue  # some other JSON: in a folder, only bibliographies are meant
        empty = False
        yield found
    if empty:
        yield SourceMissing(str(folder), "no document in this folder", "no-documents")


def _file(path: Path) -> Named | SourceError:
    try:
        if not path.exists():
            return SourceMissing(str(path), "no such file")
        if not path.is_file():
            return SourceUnreadable(str(path), "not a regular file")
        if path.stat().st_size > MAX_BYTES:
            return SourceUnreadable(str(path), f"larger than {MAX_BYTES // 1_048_576} MB", "too-large")
        return Named(str(path), path.read_bytes())
    except (OSError, ValueError) as error:  # ValueError: a null byte in the name
        return SourceUnreadable(str(path), f"can't be read ({getattr(error, 'strerror', None) or error})")
