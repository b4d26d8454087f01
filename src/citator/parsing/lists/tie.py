"""A callout tied to what it can mean."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Tie"]


@dataclass(frozen=True, slots=True)
class Tie:
    """A callout at ``[start, end)`` and the ids of the entries that it can mean: more than one where that can't be told."""

    start: int
    end: int
    ids: tuple[str, ...]
    pinpoint: str | None = None
