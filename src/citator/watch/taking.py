"""Takes in what is to be watched: documents and bibliographies, lists of addresses, single addresses. Nothing is asked of the network."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from urllib.parse import urlsplit

from citator import flow, media
from citator.checker import addresses_of
from citator.config import Settings
from citator.errors import SourceError
from citator.formats import readers
from citator.formats.json import record_to_json
from citator.media import lists
from citator.model import Citation, Examined, Failed, Record, Severity, Work
from citator.net.addresses import unasked
from citator.sources import File, is_address, is_folder, load
from citator.store import Connection, Store
from citator.store.citing import Cited, Entry, Link, drop_documents, keep, known_documents, rename_document, unwatch_uncited
from citator.store.citing import prune as drop_uncited
from citator.text.keys import keys
from citator.text.urls import host_of, normalise
from citator.text.userinfo import masked
from citator.watch.kept import clean, digest_of
from citator.watch.naming import Names, whole

__all__ = ["ARGUMENTS", "Taken", "is_bare", "link_of", "record_text", "take"]

ARGUMENTS = "command line"
"""The name of the document that stands for addresses given on the command line."""
_ARGUMENTS_BEFORE = "<arguments>"  # what it was called in stores of November 2026
_AT_ONCE = 5_000  # works: a run beside it must not wait for long


@dataclass(slots=True)
class Taken:
    """What came of it, in numbers, and the sources that could not be read. ``odd``: lines of lists that hold no address, and entries of
    bibliographies that can't be read; ``unread``: other parts of documents that were not.
    """

    documents: int = 0
    works: int = 0
    addresses: int = 0
    new: int = 0
    unchanged: int = 0
    removed: int = 0
    failed: list[Failed] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, int]:
        """The counts of the contract."""
        return {name: getattr(self, name) for name in ("documents", "works", "addresses", "new", "unchanged", "removed")}


def take(store: Store, sources: Sequence[str], settings: Settings, at: int, *, prune: bool = False) -> Taken:
    """Watch what ``sources`` cite, from now on. What a source cited before and cites no more is taken out only with ``prune``.

    A source that can't be read is told in ``failed`` and changes nothing. Raises :class:`StoreError`, :class:`ConfigError`.
    """
    taken = Taken()
    listed = {source: data for source in dict.fromkeys(sources) if (data := _list_of(source, settings)) is not None}
    unlisted = [source for source in sources if not is_address(source) and source not in listed]
    # A bibliography has keys of its own, a list takes what is free.
    found = [*_documents(unlisted, settings, taken), *_lists(sources, listed, settings, taken)]
    new: set[int] = set()
    known: set[int] = set()
    works: set[str] = set()
    with store.writing() as connection:
        rename_document(connection, _ARGUMENTS_BEFORE, ARGUMENTS)
        names = Names(store.folder, known_documents(connection))
    found = [one._replace(source=names.of(one.source)) if one.source != ARGUMENTS else one for one in found]
    for one in found:
        works |= {entry.identity for entry in one.entries}
        for start in range(0, max(1, len(one.entries)), _AT_ONCE):
            with store.writing() as connection:
                kept = keep(connection, one._replace(entries=one.entries[start : start + _AT_ONCE]), at)
            new |= kept.new
            known |= kept.known
    if prune:
        with store.writing() as connection:
            for one in found:
                if one.source != ARGUMENTS:
                    drop_uncited(connection, one)
            _drop_missing(connection, sources, {one.source for one in found}, [one.source for one in taken.failed], names)
            taken.removed = unwatch_uncited(connection)
    taken.documents = sum(one.source != ARGUMENTS for one in found)
    taken.works, taken.new = len(works), len(new)
    taken.addresses = len(new | known)
    taken.unchanged = taken.addresses - taken.new
    return taken


def _drop_missing(connection: Connection, sources: Iterable[str], found: set[str], failed: Iterable[str], names: Names) -> None:
    """Take out the documents of the folders named that are there no more: not what could not be read, nor what was in such a folder."""
    folders = [whole(source) for source in sources if not is_address(source) and is_folder(source)]
    unread = [whole(source) for source in failed if not is_address(source)]
    gone = [
        number
        for source, number in known_documents(connection).items()
        if source not in found and source != ARGUMENTS and _is_gone(names.places(source), folders, unread)
    ]
    drop_documents(connection, gone)


def _is_gone(places: set[Path], folders: Sequence[Path], unread: Sequence[Path]) -> bool:
    """Whether a document was in one of these folders and is nowhere. A folder without documents may be a disk that is not mounted."""

    def within(some: Sequence[Path]) -> bool:
        return any(place.is_relative_to(one) for place in places for one in some)

    return within(folders) and not within(unread) and not any(place.exists() for place in places)


# ---------------------------------------------------------------------------------------------- documents


def _documents(named: Sequence[str], settings: Settings, taken: Taken) -> Iterator[Cited]:
    if not named:
        return
    report = flow.report_of(named, settings=settings)
    taken.failed += report.failed
    for one in report.examined:
        for finding in one.findings if one.document.media_type != lists.MEDIA_TYPE else ():  # a list tells its lines itself
            if finding.name == "part-not-read":
                lost = taken.odd if finding.severity is Severity.ERROR else taken.unread
                lost.append(f"{one.document.source}: {finding.message}")
    by_document: dict[int, list[Entry]] = {}
    citations = [{one.id: one for one in source.citations} if isinstance(source, Examined) else {} for source in report.sources]
    for work in report.works:
        of: dict[int, list[Citation]] = {}
        for place in work.cited_in:
            of.setdefault(place.document, []).append(citations[place.document][place.citation])
        everywhere = [one for some in of.values() for one in some]
        identity = _identity(work, everywhere)
        for at, some in of.items():
            listed = _media_type(report.sources[at]) == lists.MEDIA_TYPE
            if listed and some[0].url and _fault(some[0].url, _place(report.sources[at], some[0]), taken):
                continue
            # What a list has is an address, also where it is found in a folder: the same list named alone has the same works.
            own = f"url {normalise(some[0].url)}" if listed and some[0].url else identity
            links = tuple(link_of(url) for url in addresses_of(work, some))
            places = json.dumps([one.id for one in some])
            by_document.setdefault(at, []).append(
                Entry(own, work.key, record_text(work.cited, work.key), places, links, listed and is_bare(work.cited))
            )
    for at, source in enumerate(report.sources):
        if isinstance(source, Examined):
            document = source.document
            if document.media_type == lists.MEDIA_TYPE:  # from standard input, or a folder
                taken.odd += [f"{document.source}: {line}" for line in lists.told(document.warnings)]
            yield Cited(str(clean(document.source)), document.media_type, document.sha256, _joined(by_document.get(at, ())))


def _place(source: Examined | Failed, citation: Citation) -> str:
    line = source.document.text.count("\n", 0, citation.start) + 1 if isinstance(source, Examined) else 0
    return f"{source.source if isinstance(source, Failed) else source.document.source}: line {line}"


def _media_type(source: Examined | Failed) -> str:
    return source.document.media_type if isinstance(source, Examined) else ""


def _identity(work: Work, citations: Sequence[Citation]) -> str:
    """What makes it the same work in another document: an identifier, else its address, else its record."""
    for citation in citations:
        for one in citation.identifiers:
            return f"{one.scheme} {one.value}"
    if work.url:
        return f"url {normalise(work.url)}"
    return "record " + blake2b(json.dumps(work.cited.light(), sort_keys=True).encode(), digest_size=16).hexdigest()


def _joined(entries: Iterable[Entry]) -> list[Entry]:
    """The entries; two of one document that turn out to be one work are one."""
    found: dict[str, Entry] = {}
    for entry in entries:
        first = found.get(entry.identity)
        if first is not None:
            links = {link.digest: link for link in (*first.links, *entry.links)}
            places = json.dumps([*json.loads(first.places), *json.loads(entry.places)])
            entry = first._replace(links=tuple(links.values()), places=places)  # noqa: PLW2901
        found[entry.identity] = entry
    return list(found.values())


def link_of(url: str) -> Link:
    """What the store has of an address: its digest, the address as it is cited, its host with a port."""
    host = host_of(url)
    try:
        port = urlsplit(url).port
    except ValueError:
        port = None
    return Link(digest_of(url), str(clean(url)), f"{host}:{port}" if port else host)


def is_bare(record: Record) -> bool:
    """Whether a record says nothing but an address."""
    return not record.light().keys() - {"type", "URL"}


def record_text(record: Record, key: str) -> str:
    """A record as the store has it: CSL-JSON, in ASCII."""
    return json.dumps(record_to_json(record, key), ensure_ascii=True)


# ---------------------------------------------------------------------------------------------- lists of addresses


def _lists(sources: Sequence[str], listed: Mapping[str, bytes], settings: Settings, taken: Taken) -> Iterator[Cited]:
    """The addresses given, and the lists, each as it was read once: a file that changes meanwhile is no list and document in one."""
    given = [source for source in sources if is_address(source) and not _fault(source, source, taken)]
    if given:
        records = [Record.from_csl({"type": "webpage", "URL": url}) for url in given]
        yield Cited(ARGUMENTS, None, None, _entries(records, [""] * len(given), range(1, len(given) + 1)))
    for source, data in listed.items():
        try:
            document = readers.read(data, source, limits=settings.limits())
        except SourceError as error:
            taken.failed.append(Failed(error.source, error.code, error.reason))
            continue
        taken.odd += [f"{source}: {line}" for line in lists.told(document.warnings)]
        kept, numbers, number, at = [], [], 1, 0
        for entry in document.entries:
            number, at = number + document.text.count("\n", at, entry.start), entry.start
            if not _fault(entry.record.text("URL"), f"{source}: line {number}", taken):
                kept.append(entry)
                numbers.append(number)
        yield Cited(str(clean(source)), lists.MEDIA_TYPE, None, _entries([one.record for one in kept], [one.key for one in kept], numbers))


def _list_of(source: str, settings: Settings) -> bytes | None:
    """What is in a file that is a list of addresses. It is not read as a document: its thousands of lines say nothing to a parser."""
    if source == "-" or is_address(source) or is_folder(source) or Path(source).suffix.lower() not in lists.ENDINGS:
        return None
    try:
        data = load(File(source), settings.limits()).data
    except SourceError:
        return None  # to be told when it is read as a document
    return data if media.sniff(data, source) == lists.MEDIA_TYPE else None


def _fault(url: str, place: str, taken: Taken) -> bool:
    """Whether nobody can ask at an address, which is told: it would only be watched in vain."""
    why = unasked(url)
    if why:
        taken.odd.append(f"{masked(place)}: {why}")
    return bool(why)


def _entries(records: Sequence[Record], names: Sequence[str], numbers: Iterable[int]) -> list[Entry]:
    entries = []
    for record, number, own, key in zip(records, numbers, names, keys(records), strict=True):
        url, name = record.text("URL"), own or key
        entries.append(
            Entry(
                *(f"url {normalise(url)}", str(clean(name)), record_text(record, name), json.dumps([f"line {number}"]), (link_of(url),)),
                is_bare(record),
            )
        )
    return _joined(entries)
