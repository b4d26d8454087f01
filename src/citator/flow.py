"""The whole pipeline. Each function is one step; the steps in order are::

    sources ──read──▶ Document ──examine──▶ Examined ──works_of──▶ Work ──_check──▶ Work with verdicts ──▶ Report

``read``, ``examine`` and ``works_of`` never touch the network. Only ``acheck`` does, through one engine.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from citator import config as configuration
from citator import parsing, rules, systems, workers
from citator._version import __version__
from citator.checker import Checker, Stop
from citator.config import Settings
from citator.errors import SourceError, SourceMissing, SourceUnreachable, SourceUnreadable
from citator.formats import readers, writers
from citator.media import BIBLIOGRAPHIES
from citator.model import (
    Citation,
    CitedIn,
    Document,
    Examined,
    Failed,
    Field,
    Finding,
    FrozenMap,
    Identifier,
    Quotation,
    Record,
    Report,
    Request,
    Response,
    Work,
)  # fmt: skip
from citator.parsing.entries import from_entries, with_entries
from citator.parsing.works import gather
from citator.rules.context import Context
from citator.sources import Address, Named, beside, expand, is_address
from citator.text.keys import keys

__all__ = ["Event", "acheck", "check", "examine", "export", "extract", "read", "report_of", "works_of"]

_SOURCE_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Event:
    """What a progress callback is told: the stage ("read", "work"), how many are done of how many, and the thing just done."""

    stage: str
    done: int
    total: int
    source: str | None = None
    work: Work | None = None


Progress = Callable[[Event], None]


# ---------------------------------------------------------------------------------------------- offline


def read(source: str | Path | bytes, name: str | None = None) -> Document:
    """One document, from a file or from its bytes (then ``name`` is the source's name). No network.

    Raises :class:`SourceError`: no such file; damaged, encrypted or empty; or an address, which only ``check`` fetches.
    """
    if isinstance(source, bytes):
        return _opened(Named(name or "<bytes>", source))
    if is_address(str(source)):
        raise SourceUnreadable(str(source), "an address: reading never asks the network; check does", "address")
    found = next(expand([source]))
    if isinstance(found, SourceError):
        raise found
    if Path(source).is_dir() or isinstance(found, Address):
        raise SourceMissing(str(source), "a folder: read its files one by one, or check it as a whole", "folder")
    return _opened(found)


def _opened(one: Named, base_url: str | None = None) -> Document:
    companions = beside(one, readers.companions(one.data, one.source)) if one.path else {}
    document = workers.run(readers.read, one.data, one.source, base_url, companions)
    return replace(document, symbols=document.symbols or systems.own_symbols(document.text))


def examine(document: Document) -> Examined:
    """A document with its citations, quotations and every finding that needs no network."""
    if document.media_type in BIBLIOGRAPHIES:
        citations = from_entries(document, systems.recognise)
        quotations: tuple[Quotation, ...] = ()
    else:
        citations, quotations = parsing.cite(document, systems.recognise)
        citations, quotations = with_entries(citations, quotations, from_entries(document, systems.recognise), document)
    citations = tuple(_addressed(citation) for citation in citations)
    examined = Examined(document, citations, quotations)
    judged = rules.judge_document(examined, Context(identify, _named, systems.canonical_url))
    examined = replace(examined, findings=tuple(judged))
    works = {place.citation: work.id for work in works_of([examined]) for place in work.cited_in}
    return _with_works(examined, works)


def extract(document: Document | str | Path) -> list[Citation]:
    """The citations of a document, in order. No network. Raises :class:`SourceError` where a file can't be read."""
    return list(examine(document if isinstance(document, Document) else read(document)).citations)


def identify(address: str) -> Identifier | None:
    """The document that an address names, where a source system knows such addresses."""
    return next((match.identifier for match in systems.recognise(address) if match.identifier and match.address), None)


def _named(text: str) -> list[Identifier]:
    """The documents that the words of a text name; an address in it names none: it is what they are held against."""
    return [match.identifier for match in systems.recognise(text) if match.identifier and not match.address]


def _addressed(citation: Citation) -> Citation:
    address = next((found for found in map(systems.canonical_url, citation.identifiers) if found), None)
    return replace(citation, canonical_url=address)


def works_of(sources: Sequence[Examined | Failed]) -> list[Work]:
    """One work for each thing cited in all these documents, in the order of the first citation, with its key.

    The address of a citation whose link leads to another document than its words name is no address of the work.
    """
    cited = [
        (at, _without_wrong_link(one, citation))
        for at, one in enumerate(sources)
        if isinstance(one, Examined)
        for citation in one.citations
    ]
    groups = gather(cited)
    records = [_record_of([citation for _, citation in group]) for group in groups]
    own = [record.text("citation-key") for record in records]
    made = iter(keys([record for record, key in zip(records, own, strict=True) if not key], frozenset(filter(None, own))))
    return [
        Work(
            id=f"w{number}",
            key=key or next(made),
            cited_in=tuple(CitedIn(at, citation.id) for at, citation in group),
            cited=record,
            record=record,
            url=next((c.url for _, c in group if c.url), None) or next((c.canonical_url for _, c in group if c.canonical_url), None),
        )
        for number, (group, record, key) in enumerate(zip(groups, records, own, strict=True), 1)
    ]


def _numbered(sources: Sequence[Examined | Failed]) -> tuple[list[Examined | Failed], list[Work]]:
    """The documents with the work of each citation, and the works."""
    works = works_of(sources)
    told = [
        _with_works(one, {place.citation: work.id for work in works for place in work.cited_in if place.document == at})
        if isinstance(one, Examined)
        else one
        for at, one in enumerate(sources)
    ]
    return told, works


def _with_works(examined: Examined, works: Mapping[str, str]) -> Examined:
    return replace(examined, citations=tuple(replace(citation, work=works.get(citation.id)) for citation in examined.citations))


def _without_wrong_link(examined: Examined, citation: Citation) -> Citation:
    if not any(finding.name == "link-mismatch" and finding.citation == citation.id for finding in examined.findings):
        return citation
    return replace(citation, url=None, record=citation.record.having(URL=None))


def _record_of(citations: Sequence[Citation]) -> Record:
    """The record as the document cites the work: the fullest citation, with what the others add."""
    first, *others = sorted(citations, key=lambda citation: -len(citation.record.fields))
    record = first.record
    for other in others:
        if other.record.type == record.type or other.short_form_of is not None or other.form != "full":
            record = record.completed(other.record)
    symbol = next((found.value for citation in citations for found in citation.identifiers if found.scheme == "un_symbol"), None)
    # The words have "resolution 822 (1993)"; the number of the document is its symbol, as the UN Digital Library spells it.
    return record.having(number=Field(symbol, "identifier")) if symbol and record.text("number") != symbol else record


def report_of(sources: Iterable[str | Path], progress: Progress | None = None) -> Report:
    """Everything that can be known without the network, of files and folders; addresses are given as failed."""
    report = Report(tool=f"citator {__version__}", started=_now())
    named = list(expand(sources))
    done: list[Examined | Failed] = []
    for one in named:
        done.append(_examined(one))
        if progress:
            progress(Event("read", len(done), len(named), done[-1].source if isinstance(done[-1], Failed) else done[-1].document.source))
    numbered, works = _numbered(done)
    return replace(report, sources=tuple(numbered), works=tuple(works), finished=_now())


def _examined(one: Named | Address | SourceError, base_url: str | None = None) -> Examined | Failed:
    try:
        if isinstance(one, SourceError):
            raise one
        if isinstance(one, Address):
            raise SourceUnreadable(one.source, "an address: this command never asks the network", "address")
        return examine(_opened(one, base_url))
    except SourceError as error:
        return Failed(error.source, error.code, error.reason)


# ---------------------------------------------------------------------------------------------- with the network


def check(
    *sources: str | Path, settings: Settings | None = None, progress: Progress | None = None, stop: Stop | None = None, **options: Any
) -> Report:
    """The main job: read, extract, ask, judge. See :func:`acheck`, which this runs; inside an event loop await that one."""
    return asyncio.run(acheck(*sources, settings=settings, progress=progress, stop=stop, **options))


async def acheck(
    *sources: str | Path, settings: Settings | None = None, progress: Progress | None = None, stop: Stop | None = None, **options: Any
) -> Report:
    """Check files, folders and addresses; a report of everything found, in the order of the sources.

    ``options`` are those of :class:`Settings` by name. ``progress`` is called with an :class:`Event` for each source read and each
    work done (``event.work`` is the finished work: results can be shown as they come). When ``stop()`` turns true, what has not
    been asked yet is reported as not checked, and ``Report.complete`` is false. Raises :class:`ConfigError`; a source that can't
    be read is in ``Report.failed``.
    """
    settings = configuration.given(settings, **options)
    started = _now()
    async with Checker(settings, stop) as checker:
        named = list(expand(sources))
        done: list[Examined | Failed] = []
        for one in named:
            done.append(_examined(*(await _fetched(one, checker) if isinstance(one, Address) else (one,))))
            if progress:
                progress(Event("read", len(done), len(named)))
        done, works = _numbered(done)
        cited = {
            (at, citation.id): _without_wrong_link(one, citation)
            for at, one in enumerate(done)
            if isinstance(one, Examined)
            for citation in one.citations
        }
        checked: dict[str, Work] = {}
        async for work in checker.works((work, [cited[place.document, place.citation] for place in work.cited_in]) for work in works):
            judged = replace(work, findings=tuple(finding.code for finding in rules.judge_work(work)))
            checked[work.id] = judged
            if progress:
                progress(Event("work", len(checked), len(works), work=judged))
        works = [checked.get(work.id, work) for work in works]
        return Report(
            sources=tuple(_with_findings(at, one, works) for at, one in enumerate(done)),
            works=tuple(works),
            observations=checker.observations,
            started=started,
            finished=_now(),
            complete=checker.complete,
            offline=checker.offline,
            tool=f"citator {__version__}",
        )


async def _fetched(one: Address, checker: Checker) -> tuple[Named | SourceError, str | None]:
    outcome = await checker.send(
        Request(
            one.source, max_bytes=_SOURCE_BYTES, purpose="source", headers=FrozenMap({"accept": "text/html, application/pdf, */*;q=0.5"})
        )
    )
    if not isinstance(outcome, Response):
        return SourceUnreachable(one.source, f"did not answer ({outcome.detail or outcome.kind})"), None
    if outcome.status >= 400:
        return SourceUnreachable(one.source, f"answered {outcome.status}"), None
    if outcome.truncated:
        return SourceUnreachable(one.source, f"larger than {_SOURCE_BYTES // 1_048_576} MB, or broke off", "too-large"), None
    return Named(one.source, outcome.body), outcome.url


def _with_findings(at: int, one: Examined | Failed, works: Iterable[Work]) -> Examined | Failed:
    """The document with the findings on its works, each at the first citation of the work there."""
    if isinstance(one, Failed):
        return one
    citations = {citation.id: citation for citation in one.citations}
    placed = list(one.findings)
    for work in works:
        first = next((citations[place.citation] for place in work.cited_in if place.document == at), None)
        if first is not None:
            placed += [
                replace(finding, start=first.start, end=first.end, note=first.note, citation=first.id, work=work.id)
                for finding in _judged(work)
            ]
    return replace(one, findings=tuple(sorted(placed, key=lambda finding: (finding.start, finding.end, finding.code))))


def _judged(work: Work) -> Iterator[Finding]:
    return iter(rules.judge_work(work))


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def export(report: Report, format: str = "bibtex") -> str:  # noqa: A002 - the name of the option everywhere
    """A report in one of the output formats: bibtex, biblatex, csl-json, ris, json, html, markdown, sarif, junit, text.

    Raises :class:`ConfigError` for any other.
    """
    return writers.write(report, format)
