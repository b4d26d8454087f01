"""What the caller named: files, folders, addresses or standard input, one by one, with one clear reason where one can't be had."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from citator import media
from citator.errors import SourceError, SourceMissing, SourceUnreadable

__all__ = ["MAX_BYTES", "Address", "Named", "beside", "expand", "is_address"]

MAX_BYTES = 256 * 1024 * 1024
"""A larger file is refused: no document that people cite from is larger, and it would not fit into memory several times."""

_ANY = "*.bib"
_COMPANIONS_BYTES = 64 * 1024 * 1024  # of all the files that belong to one document
_SUFFIXES = frozenset(
    ".bib .csl .docx .epub .htm .html .json .latex .ltx .markdown .md .odt .pdf .rest .ris .rst .tex .text .txt .xhtml".split()
)


@dataclass(frozen=True, slots=True)
class Named:
    """The bytes of one source, under the name the caller knows it by.

    ``path`` is its file, if it has one; ``root`` the folder that the caller named, where the file was found in one.
    """

    source: str
    data: bytes
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
        yield replace(found, root=folder) if isinstance(found, Named) else found
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
        return Named(str(path), path.read_bytes(), path)
    except (OSError, ValueError) as error:  # ValueError: a null byte in the name
        return SourceUnreadable(str(path), f"can't be read ({getattr(error, 'strerror', None) or error})")


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
