"""Works: one for each thing cited, however often. And the report, which holds all that was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from citator.model.citation import Citation, DanglingCallout, Quotation
from citator.model.document import Document
from citator.model.evidence import Observation
from citator.model.record import Record
from citator.model.verdict import Archived, Finding, LinkCheck, Verification

__all__ = ["CitedIn", "Differing", "Examined", "Failed", "Report", "Work"]


@dataclass(frozen=True, slots=True)
class CitedIn:
    """One place where a work is cited: the index of the source in ``Report.sources``, and the id of the citation there."""

    document: int
    citation: str


@dataclass(frozen=True, slots=True)
class Differing:
    """A citation that gives the work otherwise than the others do (another DOI, another volume), and what becomes of it."""

    place: CitedIn
    verification: Verification


@dataclass(frozen=True, slots=True)
class Work:
    """One thing that is cited: where, the record as cited, and what the checks brought.

    ``key`` is its citation key, stable under re-runs. ``record`` is the cited one, completed by an authority. ``url`` is the address
    that is checked. ``verification`` is that of ``cited``; citations that say otherwise have their own in ``differing``. ``findings`` are
    codes.
    """

    id: str
    key: str
    cited_in: tuple[CitedIn, ...]
    cited: Record
    record: Record
    url: str | None = None
    link: LinkCheck | None = None
    more_links: tuple[LinkCheck, ...] = ()
    verification: Verification | None = None
    archived: Archived | None = None
    findings: tuple[str, ...] = ()
    differing: tuple[Differing, ...] = ()

    @property
    def citations(self) -> tuple[str, ...]:
        """The ids of the citations, in order."""
        return tuple(place.citation for place in self.cited_in)


@dataclass(frozen=True, slots=True)
class Examined:
    """A document with what was found in it, offline. ``dangling_callouts`` name works that its lists of references do not have."""

    document: Document
    citations: tuple[Citation, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    findings: tuple[Finding, ...] = ()
    dangling_callouts: tuple[DanglingCallout, ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """A source that could not be read: its name, a stable code, one clause."""

    source: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """The whole result: each source in its order, the works, and every observation that the verdicts rest on.

    ``complete`` is false when the run was stopped or its deadline passed before everything was asked; what was not asked is
    ``unknown``/``not-checked``. ``offline`` says that nothing could be reached at all.
    """

    sources: tuple[Examined | Failed, ...] = ()
    works: tuple[Work, ...] = ()
    observations: tuple[Observation, ...] = ()
    started: datetime | None = None
    finished: datetime | None = None
    complete: bool = True
    offline: bool = False
    tool: str = ""

    @property
    def examined(self) -> tuple[Examined, ...]:
        """The documents that could be read."""
        return tuple(source for source in self.sources if isinstance(source, Examined))

    @property
    def failed(self) -> tuple[Failed, ...]:
        """The sources that could not be read."""
        return tuple(source for source in self.sources if isinstance(source, Failed))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, in the order of the documents; ``source`` of each is its document."""
        return tuple(replace(finding, source=one.document.source) for one in self.examined for finding in one.findings)

    def citations(self) -> Iterator[tuple[Examined, Citation]]:
        """Every citation, with the document it stands in."""
        for one in self.examined:
            for citation in one.citations:
                yield one, citation
