"""Where a value stands in a source, whole and as it is written there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from citator.model import Edit

__all__ = ["NotPlaced", "cut", "doi_pattern", "merged", "occurrences"]

# What can stand right before and behind an address or identifier that is whole there.
_BEFORE = r"(?<![\w/%?=&.@~+-])"
_BEHIND = r"(?=[.,;:!?]*(?:[\s<>\"'’”»)\]}|`]|\\[^\w]|\\par\b|\Z))"


class NotPlaced(Exception):
    """A repair can't be written into this file: the reason, one clause."""


def occurrences(source: str, written: str, *, ignore_case: bool = False) -> Iterator[re.Match[str]]:
    """Where the pattern ``written`` stands whole: not in the middle of something longer.

    >>> text = "https://example.org/a https://example.org/a/b (https://example.org/a). https://w.org/https://example.org/a"
    >>> [found.start() for found in occurrences(text, re.escape("https://example.org/a"))]
    [0, 47]
    """
    return re.finditer(f"{_BEFORE}(?:{written}){_BEHIND}", source, re.IGNORECASE if ignore_case else 0)


def doi_pattern(doi: str, character: dict[str, str] | None = None) -> str:
    """The pattern of a DOI as it is printed, alone or behind "doi:", "https://doi.org/" and the like; its group ``doi`` is the DOI."""
    bare = "".join((character or {}).get(sign, re.escape(sign)) for sign in doi)
    return rf"(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi:\s?)?(?P<doi>{bare})"


def cut(source: str, start: int, end: int, new: str) -> Edit:
    """The edit that puts ``new`` in place of ``[start, end)``."""
    return Edit(start, end, source[start:end], new)


def merged(edits: Iterable[Edit]) -> list[Edit]:
    """The edits in order, each once."""
    return sorted(set(edits), key=lambda edit: (edit.start, edit.end))
