"""Verdicts on links, works and quotations, and findings. One verdict has one meaning everywhere.

Shapes and words are those of ``docs/interfaces.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from citator.model.evidence import Hop, Severity, Standing
from citator.model.frozen import FrozenMap
from citator.model.record import Record

__all__ = [
    "AGREEING", "GIVEN_COPY", "TITLE_UNSEEN", "Archived", "Finding", "LinkCheck", "LinkVerdict", "Verification", "VerificationVerdict",
]  # fmt: skip

AGREEING: Final = ("match", "variant")
"""The verdicts on a field (:class:`Verification`) that say: this is what the authority has, in the same words or in others."""

GIVEN_COPY: Final = "the copy that the citation gives shows the work"
"""What the evidence says where the archived copy is the one that is cited beside the address."""

TITLE_UNSEEN: Final = "the cited title was not seen on the page"
"""What the evidence says of a page that is there and was read, and that has not the title that the citation gives."""


class LinkVerdict(StrEnum):
    """What the rules say of a link."""

    ALIVE = "alive"
    DEAD = "dead"
    RESTRICTED = "restricted"
    UNSTABLE = "unstable"
    UNSAFE = "unsafe"
    MISMATCH = "mismatch"
    INSECURE = "insecure"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Archived:
    """An archived copy (RFC 7089: a memento): its address and the time it was made."""

    url: str
    datetime: datetime


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """The verdict on one address with its evidence in words; field by field as ``citator links`` prints it.

    ``archived`` is a copy in an archive that shows the cited work. ``in_archive`` tells whether there is one; ``None`` where no archive
    was asked, or none gave an answer that decides.
    """

    url: str
    verdict: LinkVerdict
    reason: str
    status: int | None = None
    final_url: str | None = None
    permanent: bool = False
    hops: tuple[Hop, ...] = ()
    title: str | None = None
    media_type: str | None = None
    sha256: str | None = None
    fragment_ok: bool | None = None
    suggested_url: str | None = None
    archived: Archived | None = None
    in_archive: bool | None = None
    checked_at: datetime | None = None
    elapsed: float = 0.0
    requests: int = 0
    evidence: tuple[str, ...] = ()
    observation: str | None = None

    @property
    def title_unseen(self) -> bool:
        """Whether the page is there, and its text does not show the cited title: that it is the cited one is taken from its address."""
        return self.verdict is LinkVerdict.ALIVE and TITLE_UNSEEN in self.evidence


class VerificationVerdict(StrEnum):
    """What the authorities say of a record."""

    OK = "ok"
    FIELD_ERROR = "field_error"
    NOT_FOUND = "not_found"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Verification:
    """A cited record held against the authorities that could know it.

    ``fields`` says of each: match, variant, wrong, absent, unsupported. ``expected`` holds what the authority has where a field is
    wrong. ``asked`` are the authorities that answered.

    ``reason`` is one word for the verdict ("" for a plain ``ok``), ``identifiers`` says of each scheme that was looked up: confirmed,
    of-other-work, dead, registered (at an agency whose records are not at hand), not-known, unanswered. ``suggestion`` holds, under its
    name in CSL-JSON, what to put in place of a wrong identifier, or the DOI that is not cited; ``disputed`` are fields of which the
    authorities have different values; ``status`` is what happened to the work: retracted, superseded; ``standing`` is what the word of
    ``record`` weighs.
    """

    verdict: VerificationVerdict
    fields: FrozenMap[str] = FrozenMap()
    expected: FrozenMap[str] = FrozenMap()
    record: Record | None = None
    authority: str | None = None
    score: float | None = None
    asked: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    reason: str = ""
    identifiers: FrozenMap[str] = FrozenMap()
    suggestion: FrozenMap[str] = FrozenMap()
    disputed: tuple[str, ...] = ()
    status: str = ""
    standing: Standing = Standing.REGISTRY


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing worth telling, with its place. ``code`` and ``name`` are those of its rule: ``citator explain CODE``."""

    code: str
    name: str
    severity: Severity
    message: str
    start: int = 0
    end: int = 0
    note: str | None = None
    citation: str | None = None
    expected: str | None = None
    found: str | None = None
    suggestion: str | None = None
    evidence: tuple[str, ...] = ()  # ids of observations
    source: str | None = None  # the document
    work: str | None = None
    field: str | None = None  # of ``Verification.fields``, where it is about one
    known: bool | None = None  # whether the baseline has it; None without one
