"""What can be put right, and what has to be left: a repair says what should stand in place of what, an edit where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from citator.model.verdict import Finding

__all__ = ["Change", "Edit", "Left", "Repair"]


class Change(StrEnum):
    """What a repair changes: an address wherever the citations have it, the words of one stretch, a field of a record, or one it lacks."""

    ADDRESS = "address"
    WORDS = "words"
    FIELD = "field"
    ADDITION = "addition"


@dataclass(frozen=True, slots=True)
class Repair:
    """What should stand in place of what, in one document, and why.

    ``citations`` are the ids of those that it is about. ``old`` and ``new`` are values, not yet written as the format of the document
    wants them; ``field`` is the CSL name of a field. ``confirm`` is an address that must be seen alive before anything is changed, ""
    where the run has seen enough. ``title`` is what the page at that address should show.
    """

    finding: Finding
    change: Change
    old: str
    new: str
    citations: tuple[str, ...] = ()
    field: str = ""
    confirm: str = ""
    title: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """``new`` in place of ``old``, which is the stretch ``[start, end)`` of the decoded file."""

    start: int
    end: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Left:
    """A finding that is not repaired, and why, in one clause."""

    finding: Finding
    reason: str
