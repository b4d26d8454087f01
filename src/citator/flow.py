"""The whole pipeline. Each function is one step; the steps in order are::

    sources ──read──▶ Document ──examine──▶ Examined ──works_of──▶ Work ──_check──▶ Work with verdicts ──▶ Report

``read``, ``examine`` and ``works_of`` never touch the network. Only ``acheck`` does, through one engine.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from citator import called, parsing, rules, systems, workers
from citator import config as configuration
from citator._version import __version__
from citator.checker import Checker, Stop
from citator.config import Settings
from citator.errors import SourceError, SourceMissing, SourceUnreadable
from citator.facts.identifier_kinds import names_the_work
from citator.formats import readers, writers
from citator.formats.readers._alone import read_alone
from citator.limits import Limits
from citator.media import BIBLIOGRAPHIES, unpacked_size
from citator.model import (
    Citation,
    CitedIn,
    Document,
    Examined,
    Failed,
    Finding,
    Identifier,
    Record,
    Report,
    Work,
)  # fmt: skip
from citator.parsing.entries import from_entries, with_entries
from citator.parsing.works import address_of, gather, with_number
from citator.rules.bearing import bearer, by_itself, fullest_first, refuted
from citator.rules.context import Context
from citator.rules.repair_fields import suggested
from citator.sources import Address, File, Named, beside, expand, fetched, is_address, is_folder, load, own_files
from citator.text.keys import keys

__all__ = ["Event", "acheck", "check", "examine", "export", "extract", "read", "read_again", "report_of", "works_of"]


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


def read(source: str | Path | bytes, name: str | None = None, *, settings: Settings | None = None, **options: Any) -> Document:
    """One document, from a file or from its bytes. No network.

    Of bytes ``name`` is the source's name, whose ending says what they are where they don't show it: ``read(text.encode(), "notes.md")``.
    ``options`` are those of :class:`Settings` by name; those of the group "reading" bound what is read (``max_size``,
    ``read_timeout`` …). May be called from several threads. Raises :class:`SourceError`: no such file; damaged, encrypted or empty;
    beyond a limit; or an address, which only ``check`` fetches; and :class:`ConfigError`.
    """
    limits = configuration.given(settings, **options).limits()
    called.with_a_source(source)
    if isinstance(source, bytes):
        return _opened(Named(name or "<bytes>", source), limits)
    if is_address(str(source)):
        raise SourceUnreadable(str(source), "an address: reading never asks the network; check does", "address")
    if is_folder(str(source)):
        raise SourceMissing(str(source), "a folder: read its files one by one, or check it as a whole", "folder")
    return _opened(load(File(str(source)), limits), limits)


def read_again(data: bytes, source: str, limits: Limits) -> Document:
    """What would be read if ``data`` stood in the file ``source``, with the files beside it. Raises :class:`SourceError`."""
    return _opened(Named(source, data, path=Path(source)), limits)


def _opened(one: Named, limits: Limits) -> Document:
    alone = _is_heavy(one.data, limits)
    return read_alone(_document, one.data, one.source, *_with_it(one), limits, limits=limits, alone=alone)


def _with_it(one: Named) -> tuple[str | None, str | None, dict[str, bytes]]:
    """What came with a source: its address, its encoding, and the files that belong to it."""
    companions = beside(one, readers.companions(one.data, one.source)) if one.path else {}
    return one.base_url, one.charset, companions


def _document(
    data: bytes, source: str, base_url: str | None, charset: str | None, companions: Mapping[str, bytes], limits: Limits
) -> Document:
    document = readers.read(data, source, base_url, companions, charset=charset, limits=limits)
    return replace(document, symbols=document.symbols or systems.own_symbols(document.text))


def _is_heavy(data: bytes, limits: Limits) -> bool:
    """Whether a document may take long or much: then it is read where it can be ended. A process of its own takes a second to start."""
    return len(data) >= limits.alone or unpacked_size(data) >= limits.alone


def examine(document: Document) -> Examined:
    """A document with its citations, quotations and every finding that needs no network."""
    recognise = systems.recogniser(document.symbols)
    examined = Examined(document, from_entries(document, recognise))
    if document.media_type not in BIBLIOGRAPHIES:
        cited = parsing.cite(document, recognise)
        citations, quotations = with_entries(cited.citations, cited.quotations, examined.citations, document)
        examined = replace(cited, citations=citations, quotations=quotations)
    examined = replace(examined, citations=tuple(_addressed(citation) for citation in examined.citations))
    judged = rules.judge_document(examined, Context(identify, _named, systems.canonical_url, datetime.now(UTC).date()))
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
    own = (one for one in citation.identifiers if names_the_work(one.scheme, part=citation.record.is_part))  # no journal's, of an article
    return replace(citation, canonical_url=next((found for found in map(systems.canonical_url, own) if found), None))


def works_of(sources: Sequence[Examined | Failed]) -> list[Work]:
    """One work for each thing cited in all these documents, in the order of the first citation, with its key.

    The address of a citation whose link leads to another document than its words name is no address of the work.
    """
    cited = [(at, citation) for at, one in enumerate(sources) if isinstance(one, Examined) for citation in _without_wrong_links(one)]
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
            url=address_of([citation for _, citation in group], record),
        )
        for number, (group, record, key) in enumerate(zip(groups, records, own, strict=True), 1)
    ]


def _numbered(sources: Sequence[Examined | Failed]) -> tuple[list[Examined | Failed], list[Work]]:
    """The documents with the work of each citation, and the works."""
    works = works_of(sources)
    own: dict[int, dict[str, str]] = defaultdict(dict)
    for work in works:
        for place in work.cited_in:
            own[place.document][place.citation] = work.id
    return [_with_works(one, own[at]) if isinstance(one, Examined) else one for at, one in enumerate(sources)], works


def _with_works(examined: Examined, works: Mapping[str, str]) -> Examined:
    return replace(examined, citations=tuple(replace(citation, work=works.get(citation.id)) for citation in examined.citations))


def _without_wrong_links(examined: Examined) -> Iterator[Citation]:
    """The citations; an address that leads to another document than the words name is left out, and one that can't be told."""
    wrong = {one.citation for one in examined.findings if one.name == "link-mismatch" or (one.name, one.field) == ("url-broken", "url")}
    for citation in examined.citations:
        yield replace(citation, url=None, record=citation.record.having(URL=None)) if citation.id in wrong else citation


def _record_of(citations: Sequence[Citation]) -> Record:
    """The record as the document cites the work: the fullest citation, with what the others add; a short form only adds."""
    first, *others = fullest_first(citations)
    record = first.record
    for other in others:
        if other.record.type == record.type or other.short_form_of is not None or other.form != "full":
            # "ICCPR, supra, art. 20" calls the work so, and names nobody who made it.
            record = record.completed(other.record.having(author=None) if (first.form, other.form) == ("full", "short") else other.record)
    record = record.having(locator=None, references=None)  # the places cited and the notes referred to belong to the citations
    return with_number(record, citations)


def report_of(
    sources: Iterable[str | Path], progress: Progress | None = None, *, settings: Settings | None = None, **options: Any
) -> Report:
    """Everything that can be known without the network, of files and folders; addresses are given as failed.

    ``options`` are those of :class:`Settings` by name. Raises :class:`ConfigError`.
    """
    limits = (settings := configuration.given(settings, **options)).limits()
    report = Report(tool=f"citator {__version__}", started=_now())
    named = list(expand(sources, limits))
    done: list[Examined | Failed] = []
    for one in workers.ahead(lambda one, stop: _examined(one, limits, stop), named, min(_at_once(settings), len(named) or 1)):
        done.append(one)
        if progress:
            progress(Event("read", len(done), len(named), one.source if isinstance(one, Failed) else one.document.source))
    numbered, works = _numbered(done)
    return replace(report, sources=tuple(numbered), works=tuple(works), finished=_now())


def _at_once(settings: Settings) -> int:
    return settings.readers or workers.count()


def _examined(one: File | Named | Address | SourceError, limits: Limits, stop: Stop) -> Examined | Failed:
    """A source read and examined, or why it can't be. Called in several threads; the bytes stand in memory only here."""
    try:
        if stop():
            raise SourceUnreadable(_name_of(one), "not read: the run was stopped", "stopped")
        if isinstance(one, SourceError):
            raise one
        if isinstance(one, Address):
            raise SourceUnreadable(one.source, "an address: this command never asks the network", "address")
        if isinstance(one, File):
            one = load(one, limits, stop)
        alone = _is_heavy(one.data, limits)
        return read_alone(_read_and_examine, one.data, one.source, *_with_it(one), limits, limits=limits, alone=alone, stop=stop)
    except SourceError as error:
        return Failed(error.source, error.code, error.reason)


def _read_and_examine(
    data: bytes, source: str, base_url: str | None, charset: str | None, companions: Mapping[str, bytes], limits: Limits
) -> Examined:
    return examine(_document(data, source, base_url, charset, companions, limits))


def _name_of(one: File | Named | Address | SourceError) -> str:
    return "<stdin>" if one == File("-") else one.source


# ---------------------------------------------------------------------------------------------- with the network


def check(
    *sources: str | Path, settings: Settings | None = None, progress: Progress | None = None, stop: Stop | None = None, **options: Any
) -> Report:
    """The main job: read, extract, ask, judge. See :func:`acheck`, which this runs; in an event loop, such as a notebook's, await that."""
    called.outside_of_a_loop()
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
    async with Checker(settings, stop, checked=own_files(sources)) as checker:
        done, works = _numbered(await _all_examined(sources, settings, checker, stop or (lambda: False), progress))
        cited = {
            (at, citation.id): citation
            for at, one in enumerate(done)
            if isinstance(one, Examined)
            for citation in _without_wrong_links(one)
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


async def _all_examined(
    sources: Iterable[str | Path], settings: Settings, checker: Checker, stop: Stop, progress: Progress | None
) -> list[Examined | Failed]:
    """Every source examined, in order; read beside the event loop, so many at once as there are readers."""
    limits = settings.limits()
    given_up = False
    loop = asyncio.get_running_loop()
    room = asyncio.Semaphore(_at_once(settings))
    done = 0

    async def examined(one: File | Address | SourceError) -> Examined | Failed:
        nonlocal done
        async with room:
            found = await fetched(one, checker.send, limits, stop) if isinstance(one, Address) else one
            result = await loop.run_in_executor(threads, _examined, found, limits, lambda: given_up or stop())
        done += 1
        if progress:
            progress(Event("read", done, len(named), result.source if isinstance(result, Failed) else result.document.source))
        return result

    tasks: list[asyncio.Task[Examined | Failed]] = []
    threads = ThreadPoolExecutor(_at_once(settings), thread_name_prefix="citator-read")
    try:
        named = await loop.run_in_executor(threads, lambda: list(expand(sources, limits)))
        tasks += [asyncio.create_task(examined(one)) for one in named]
        return await asyncio.gather(*tasks)
    finally:
        checker.complete = checker.complete and not stop()
        given_up = True
        for task in tasks:
            task.cancel()
        threads.shutdown(wait=False, cancel_futures=True)


def _with_findings(at: int, one: Examined | Failed, works: Iterable[Work]) -> Examined | Failed:
    """The document with the findings on its works, each at the first citation of the work there."""
    if isinstance(one, Failed):
        return one
    citations = {citation.id: citation for citation in one.citations}
    works = list(works)
    known = {work.id: work for work in works}
    placed = []
    for finding in one.findings:
        work_of = known.get(citations[finding.citation].work or "") if finding.citation in citations else None
        if work_of and refuted(finding, work_of, citations[finding.citation]):  # type: ignore[index]
            continue
        placed.append(suggested(finding, work_of) if work_of else finding)
    impossible = {finding.citation for finding in one.findings if finding.name == "identifier-invalid" and finding.field != "doi"}

    def put(work: Work, citation: Citation, found: Iterable[Finding]) -> None:
        for finding in found:
            if citation.id in impossible and finding.name == "field-mismatch" and finding.field == "year":
                continue  # the number has been told to be impossible for that year
            placed.append(replace(finding, start=citation.start, end=citation.end, note=citation.note, citation=citation.id, work=work.id))

    for work in works:
        own = [citations[place.citation] for place in work.cited_in if place.document == at and place.citation in citations]
        alone = {one.place.citation: one for one in work.differing if one.place.document == at and one.place.citation in citations}
        for finding in rules.judge_work(work):
            citation = bearer(finding, work, own, alone)
            if citation is not None:
                put(work, citation, [finding])
        for name, differing in alone.items():
            stated = citations[name].record
            judged = replace(work, cited=stated, verification=differing.verification, link=None, more_links=(), archived=None)
            put(work, citations[name], filter(by_itself, rules.judge_work(judged)))
    years = {(finding.citation, finding.expected) for finding in placed if finding.name == "field-mismatch" and finding.field == "year"}
    # What an authority says of a year need not be told once more from the identifier.
    placed = [
        one
        for one in placed
        if one.name != "date-mismatch" or years.isdisjoint((one.citation, told) for told in (one.suggestion, one.expected))
    ]
    return replace(one, findings=tuple(sorted(placed, key=lambda finding: (finding.start, finding.end, finding.code))))


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def export(report: Report, format: str = "bibtex") -> str:  # noqa: A002 - the name of the option everywhere
    """A report in one of the output formats: bibtex, biblatex, csl-json, ris, json, html, markdown, sarif, junit, text, listing.

    Raises :class:`ConfigError` for any other.
    """
    called.with_a_report(report)
    return writers.write(report, format)
