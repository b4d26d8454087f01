"""One name for one file, from whichever folder it is added: that which the store has for it, else its way from the store's folder."""

from __future__ import annotations

import os
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from citator.sources import is_address

__all__ = ["Names", "whole"]


def whole(path: str | Path) -> Path:
    """A path from the root, without ``..``; a link to a file keeps its own name."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow it


@dataclass(frozen=True, slots=True)
class Names:
    """What the documents of a store are called. ``folder`` is where the store is, ``None`` where it is no file; ``known``: their names.

    A name that is no path from the root is one from the folder of the store, or, of what lies outside it, one from the folder in which
    the command was given.
    """

    folder: Path | None
    known: Container[str]

    def of(self, source: str) -> str:
        """The name of a source: its own if that is of no other file, else its whole path."""
        if self.folder is None or is_address(source) or source.startswith(("<", "-")):
            return source
        path, there = whole(source), whole(self.folder / source)
        if source in self.known and path == there:
            return source
        inside = path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) else ""
        if Path(source).is_absolute():
            return inside if inside in self.known and source not in self.known else source
        if str(path) in self.known and inside not in self.known:
            return str(path)
        return inside or (str(path) if there.is_file() else source)

    def places(self, name: str) -> set[Path]:
        """Where the document of a name may be; none for what is no file."""
        if is_address(name) or name.startswith("<"):
            return set()
        return {whole(name), *([whole(self.folder / name)] if self.folder else [])}
