"""How much of one source is read: every bound in one place. What goes beyond one is a :class:`SourceUnreadable` that names it.

The numbers of :class:`Limits` are those of :class:`citator.config.Settings`, in bytes and seconds. They are handed down from call to
call, also to reading processes; nothing of them is global.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from citator.errors import SourceUnreadable

__all__ = ["ENTRY", "MEGABYTE", "NOTE", "Limits", "exceeded", "megabytes"]

MEGABYTE: Final = 1024 * 1024

# What no document that was read rightly has; the rest of a document that has it is read all the same, so these are no settings.
NOTE: Final = 2_000_000
"""Characters of one note, as many as a thick book has. A longer one is told (part-not-read) and keeps its place; nothing in it is read."""
ENTRY: Final = 20_000
"""Characters of one entry of a list of references: ten pages. Of a longer one the first so many are read, and that is told."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds on one source. The defaults are those of the settings."""

    size: int = 256 * MEGABYTE
    """Bytes of a source. No document that people cite from is larger, and it stands in memory several times."""
    unpacked: int = 192 * MEGABYTE
    """Bytes that the parts of an archive which are read unpack to: more than the text of any book; XML takes several times that."""
    part: int = 64 * MEGABYTE
    """Bytes that one part unpacks to."""
    ratio: int = 500
    """How many times its packed size a part of more than a megabyte may unpack to. Prose comes to 4, spreadsheets of blanks to 100."""
    parts: int = 20_000
    """Files in an archive."""
    pages: int = 10_000
    """Pages of a PDF, files of a book."""
    text: int = 20_000_000
    """Characters of text; a thick book has two million."""
    depth: int = 2_048
    """Elements inside each other."""
    seconds: float = 600.0
    """Seconds for one document, from its bytes to its citations."""
    memory: int = 4096 * MEGABYTE
    """Bytes of address space of a reading process, where the system can bound it."""
    alone: int = MEGABYTE // 4
    """Bytes (of an archive: unpacked) from which a document gets a process of its own, as every PDF does."""

    def check_text(self, source: str, length: int) -> None:
        """Raise for a text of more than the allowed length."""
        if length > self.text:
            raise exceeded(source, f"its text has {length:,} characters, more than {self.text:,}", "max_text")

    def check_depth(self, source: str, depth: int) -> None:
        """Raise for elements that are nested deeper than allowed."""
        if depth > self.depth:
            raise exceeded(source, f"elements are nested deeper than {self.depth:,}", "max_depth", "too-deep")

    def check_pages(self, source: str, count: int) -> None:
        """Raise for a document of more pages than allowed."""
        if count > self.pages:
            raise exceeded(source, f"it has {count:,} pages, more than {self.pages:,}", "max_pages")


def megabytes(count: int) -> str:
    """A number of bytes, for a message.

    >>> megabytes(268_435_456), megabytes(10_485)
    ('256 MB', '0.01 MB')
    """
    return f"{round(count / MEGABYTE, 3):g} MB"


def exceeded(source: str, reason: str, setting: str, code: str = "too-large") -> SourceUnreadable:
    """The exception for a source beyond a limit; its line says which setting moves that limit.

    >>> str(exceeded("atlas.pdf", "larger than 256 MB", "max_size"))
    'atlas.pdf: larger than 256 MB (setting max_size)'
    """
    return SourceUnreadable(source, f"{reason} (setting {setting})", code)
