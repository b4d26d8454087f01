"""Asks the network about works: one engine, each address once, results as they come, and an end that can be called for.

What is asked, and what is made of the answers, stands in :mod:`citator.checks` and :mod:`citator.rules`; this module only drives.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar, cast
from urllib.parse import quote

from citator.archivist import Archivist
from citator.authorities import Authority, authorities, local
from citator.authorities import named as authority_named
from citator.authorities._memento import Memento
from citator.bulk import Bulk, Looks, Memory, Question, not_checked
from citator.cache import Cache, open_cache
from citator.checks.archive import is_public
from citator.checks.page import held_against
from citator.checks.work import Known
from citator.config import Settings
from citator.errors import ConfigError
from citator.local import Index, Port, default_file, open_index
from citator.model import (
    Citation,
    Differing,
    Etiquette,
    Failure,
    FailureKind,
    Form,
    Identifier,
    LinkCheck,
    LinkVerdict,
    Observation,
    Outcome,
    Record,
    Request,
    Response,
    Verification,
    VerificationVerdict,
    Work,
)  # fmt: skip
from citator.net.addresses import page_name
from citator.net.engine import Engine
from citator.rules.bearing import own_identifiers, says_otherwise, told_by_itself
from citator.rules.completing import completed
from citator.rules.link_title import Expected, expected_of
from citator.systems import Asked, read_page, systems
from citator.text.urls import normalise
from citator.verifier import Reference, Verifier

__all__ = ["Checker", "Stop", "addresses_of", "not_checked"]

K = TypeVar("K", bound=Hashable)
Stop = Callable[[], bool]


class Checker:
    """Drives the checks of one run. ``transport`` and ``resolver`` replace those of the engine (tests, other HTTP stacks).

    ``checked`` are the files whose citations are checked: what was loaded from them is not asked.

    ``memory`` is what earlier runs knew of pages, in the place of the cache that the settings name.
    """

    def __init__(
        self,
        settings: Settings,
        stop: Stop | None = None,
        *,
        transport: Any = None,
        resolver: Any = None,
        memory: Memory | None = None,
        checked: Sequence[Path] = (),
    ) -> None:
        self._settings = settings
        self._stop = stop or (lambda: False)
        self._authorities = _chosen(settings)
        self._keys = _keys(settings)
        self._archivist = Archivist(settings, _archives(settings, self._authorities), self.send, self._stop, _inside(settings))
        self._local, self._authorities = _local(settings, self._authorities, checked)
        ports = {local.NAME: self._local}
        self._engine = Engine(settings, authorities=_asked, ports=ports, transport=transport, resolver=resolver)
        may_ask = {"registry": not settings.only_authority or "doi" in settings.only_authority, "pages": not settings.only_authority}
        self._verifier = Verifier(self._authorities, self.send, self._stop, **may_ask, offline=settings.offline)
        self._cache: Memory | None = memory or _cache(settings)
        self._looking = Looks(self.send, self._cache)
        self._looks: dict[str, asyncio.Task[tuple[LinkCheck, Observation]]] = {}
        self._observations: dict[str, Observation] = {}
        self._partly: dict[str, Work] = {}  # what is known of works that are not done
        self._answered = False
        self.complete = True

    async def __aenter__(self) -> Self:
        await self._engine.__aenter__()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._archivist.aclose()
        await self._verifier.aclose()
        for task in self._looks.values():
            task.cancel()
        await asyncio.gather(*self._looks.values(), return_exceptions=True)
        await self._engine.__aexit__(kind, error, trace)
        self._local.close()
        if self._cache:
            self._cache.close()

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Everything that was seen, in the order in which it was finished."""
        return tuple(self._observations.values())

    @property
    def offline(self) -> bool:
        """Whether nothing at all could be reached. An answer from anywhere, also from an allowed network of one's own, is something."""
        return self._engine.offline and not self._answered and not any(seen.status is not None for seen in self._observations.values())

    async def send(self, request: Request) -> Outcome:
        """One request through the engine, with the user's key where one is given for the authority."""
        key = self._keys.get(request.authority or "")
        outcome = await self._engine.send(_with_key(request, key) if key else request)
        self._answered = self._answered or (isinstance(outcome, Response) and not request.url.startswith(local.BASE))
        if isinstance(outcome, Failure) and outcome.kind is FailureKind.BUDGET:
            self.complete = False
        return outcome

    async def works(self, works: Iterable[tuple[Work, Sequence[Citation]]]) -> AsyncIterator[Work]:
        """Each work with its verdicts, as it is done; when stopped, the rest at once, with what is known and else as not checked."""
        asked = list(works)
        known = asyncio.ensure_future(self._known(asked))
        pending = {asyncio.ensure_future(self._work(work, citations, known)): work for work, citations in asked}
        try:
            while pending:
                done, _ = await asyncio.wait(pending, timeout=0.1, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    del pending[task]
                    yield task.result()
                if pending and self._stop():
                    self.complete = False
                    for task, work in pending.items():
                        task.cancel()
                        yield self._partly.get(work.id) or _unasked(work)
                    return
        finally:
            known.cancel()
            for task in pending:
                task.cancel()
            await asyncio.gather(known, *pending, return_exceptions=True)

    async def link(self, url: str, expected: Expected) -> tuple[LinkCheck, Observation | None]:
        """The verdict on one address; each address is asked once in a run, whoever asks."""
        if self._settings.offline:
            return not_checked(url, "not asked: off line by choice"), None
        name = page_name(url)
        first = name not in self._looks
        if first:
            self._looks[name] = asyncio.ensure_future(self._looked(url, expected))
        try:
            check, seen = await asyncio.shield(self._looks[name])
            if not first:
                # Another title or fragment is another question to the same page, and no reason to fetch it twice.
                known = self._observations.get(seen.id, seen)
                check, seen, known = await self._looking.again(known, url, expected)
                self._observations[known.id] = known
        except Exception as error:  # noqa: BLE001 - one odd page must not cost the verdicts on all others
            self.complete = False
            return not_checked(url, f"a fault of citator on this page: {type(error).__name__}: {error}"), None
        return check, seen

    async def links(
        self, questions: AsyncIterator[Sequence[Question[K]]], observed: Callable[[K, Observation], None] | None = None
    ) -> AsyncIterator[tuple[K, LinkCheck]]:
        """The verdicts on many addresses, each as soon as it is known; of the pages nothing is kept.

        ``observed`` is handed what was seen, before the verdict on it is told; what was not asked has no observation.
        """
        settings = self._settings
        if settings.offline:
            async for some in questions:
                for one in some:
                    yield one.key, not_checked(one.url, "not asked: off line by choice")
            return
        bulk: Bulk[K] = Bulk(self._engine, settings.concurrency, settings.per_host, self._looking, self._stop, observed)
        told = bulk.run(questions)
        async for question, check in told if self._archivist.idle else self._archivist.beside(told, lambda asked: asked.expected):
            yield question.key, check
            self._answered = self._answered or bulk.answered
        self._answered = self._answered or bulk.answered
        self.complete = self.complete and bulk.complete

    async def verifications(self, references: AsyncIterator[Sequence[Reference[K]]]) -> AsyncIterator[tuple[K, Verification]]:
        """The verdicts on many records, each as soon as it is known."""
        async for told in self._verifier.run(references):
            yield told
        self.complete = self.complete and self._verifier.complete

    async def _looked(self, url: str, expected: Expected) -> tuple[LinkCheck, Observation]:
        check, seen = await self._looking.first(url, expected)
        self._observations[seen.id] = seen = replace(seen, page=seen.page.kept()) if seen.page else seen
        return check, seen

    async def _known(self, works: Sequence[tuple[Work, Sequence[Citation]]]) -> Known:
        """What can be asked about the identifiers of all works together."""
        try:
            return await self._verifier.together([Reference(work.id, work.cited, tuple(_identifiers(cited))) for work, cited in works])
        except Exception:  # noqa: BLE001 - one odd record must not cost the verdicts on all others: each is asked about alone then
            return {}

    async def _work(self, work: Work, citations: Sequence[Citation], known: asyncio.Future[Known]) -> Work:
        urls = addresses_of(work, citations)
        expected = expected_of(work.cited)
        looks = [await self.link(url, expected) for url in urls]
        if looks:
            self._partly[work.id] = replace(work, link=looks[0][0], more_links=tuple(check for check, _ in looks[1:]))
        identifiers = own_identifiers(citations)
        page = next((record for _, seen in looks if seen and seen.page for record in [read_page(seen.page)] if record), None)
        verification = await self._verified(work.cited, identifiers, _written(citations), known)
        if verification and page and looks[0][0].verdict is LinkVerdict.ALIVE and not self._settings.only_authority:
            verification = held_against(verification, work.cited, page, looks[0][0].final_url or looks[0][0].url, _written(citations))
        links = [await self._archivist.look(check, expected, work.cited.text("archive_location")) for check, _ in looks]
        link = links[0] if links else None
        return replace(
            work,
            link=link,
            more_links=tuple(links[1:]),
            verification=verification,
            archived=link.archived if link else None,
            differing=tuple([one async for one in self._differing(work, citations, known, verification)]) if verification else (),
            record=_completed(work.cited, verification, page if link and link.verdict is LinkVerdict.ALIVE else None),
        )

    async def _differing(
        self, work: Work, citations: Sequence[Citation], known: asyncio.Future[Known], verified: Verification
    ) -> AsyncIterator[Differing]:
        """What becomes of the citations that say otherwise of the work, or have another identifier: each is held against it by itself."""
        named = own_identifiers(citations)
        for place, citation in zip(work.cited_in, citations, strict=True):
            if citation.form is Form.FULL and says_otherwise(citation, work, named):
                found = await self._verified(citation.record, _identifiers([citation]), _written([citation]), known)
                told = told_by_itself(found, citation, verified, _written([citation])) if found else None
                if told:
                    yield Differing(place, told)

    async def _verified(
        self, cited: Record, identifiers: Sequence[Identifier], text: str, known: asyncio.Future[Known]
    ) -> Verification | None:
        found = await self._verifier.one(Reference("", cited, tuple(identifiers), text), await asyncio.shield(known))
        return None if self._settings.offline and found.verdict is VerificationVerdict.UNKNOWN else found


def _unasked(work: Work) -> Work:
    return replace(work, link=not_checked(work.url, "the run was stopped")) if work.url else work


@cache
def _asked() -> dict[str, tuple[str, Etiquette]]:
    """Base address and etiquette of everything that can be asked: the authorities, and the systems with a look-up.

    Where an authority has limits of their own for some purposes, these stand under its name and the purpose.
    """
    asked = {module.NAME: (module.BASE, module.ETIQUETTE) for module in authorities()}
    for module in authorities():
        asked |= {f"{module.NAME} {purpose}": (module.BASE, pace) for purpose, pace in getattr(module, "PACES", {}).items()}
    return asked | {module.NAME: (module.BASE, module.ETIQUETTE) for module in systems() if isinstance(module, Asked)}


def _chosen(settings: Settings) -> tuple[Authority, ...]:
    """The authorities that may be asked. Raises :class:`ConfigError` for a name that is none."""
    for name in (*settings.only_authority, *settings.bases()):
        names = sorted(one for one in _asked() if " " not in one)
        if name not in names:
            raise ConfigError(f"authority {name!r} is not known; known are {', '.join(names)}")
    if local.NAME in settings.bases():
        raise ConfigError(f"authority: {local.NAME!r} is on this machine and has no address (--data says where its index lies)")
    if settings.only_authority:
        return tuple(one for one in authorities() if one.NAME in settings.only_authority)
    # An archive is asked for by --memento; a server of the user's own by its address.
    stated = {name for name in settings.bases() if not hasattr(authority_named(name), "copies")}
    return tuple(one for one in authorities() if not getattr(one, "ON_REQUEST", False) or one.NAME in {*settings.memento, *stated})


def _local(settings: Settings, chosen: Sequence[Authority], checked: Sequence[Path]) -> tuple[Port, tuple[Authority, ...]]:
    """What answers for the records on this machine, and the authorities with what it holds. Raises :class:`ConfigError`."""
    others = tuple(one for one in chosen if one.NAME != local.NAME)
    if len(others) == len(chosen):
        return Port(), others
    index = _index(settings)
    if index:
        index.leave_out(checked)
    held = [f"{local.NAME}:{name}" for name in dict.fromkeys(one.name for one in index.sources())] if index else []
    types = index.types() if index and local.NAME in settings.only_authority else []
    return Port(index), (cast("Authority", local.Holdings(held, types)), *others)


def _index(settings: Settings) -> Index | None:
    """The index of what the user has loaded: the one that is named must be there, the usual one may be missing."""
    if settings.data_file == "":
        return None
    if settings.data_file is None:
        usual = default_file()
        return open_index(usual) if usual.is_file() else None
    if not Path(settings.data_file).is_file():
        raise ConfigError(f"data: no file {settings.data_file} (citator data add makes it)")
    return open_index(Path(settings.data_file))


def _cache(settings: Settings) -> Cache | None:
    """What is known from earlier runs, where the user wants that. Raises :class:`ConfigError`."""
    return open_cache(settings.cache, refresh=settings.refresh) if settings.cache and not settings.offline else None


def _keys(settings: Settings) -> dict[str, str]:
    """The user's keys by authority. Raises :class:`ConfigError` for an authority that takes none."""
    taking = sorted(one.NAME for one in authorities() if hasattr(one, "KEY"))
    for name in settings.own_keys():
        if name not in taking:
            raise ConfigError(f"key: {name!r} is no authority that takes a key; those that do are {', '.join(taking)}")
    return settings.own_keys()


def _with_key(request: Request, key: str) -> Request:
    """The request with a key, in the header or (after "?") under the name in the query that its authority states."""
    place = str(getattr(authority_named(request.authority or ""), "KEY", ""))
    if not place.startswith("?"):
        return replace(request, headers=request.headers.having(**{place: key}))
    sign = "&" if "?" in request.url else "?"
    return replace(request, url=f"{request.url}{sign}{place[1:]}={quote(key, safe='')}")


def _archives(settings: Settings, chosen: Sequence[Authority]) -> tuple[Authority, ...]:
    """The archives that are asked for copies, the Wayback Machine first. Raises :class:`ConfigError`."""
    known = {one.NAME: one for one in chosen if hasattr(one, "copies")}
    named: list[Authority] = []
    for name in settings.memento:
        if name.startswith(("http://", "https://")):
            named.append(Memento(name))
        elif name in known:
            named.append(known.pop(name))
        else:
            archives = sorted(one.NAME for one in authorities() if hasattr(one, "copies"))
            raise ConfigError(f"memento: {name!r} is no archive that may be asked ({', '.join(archives)}) and no address of one")
    if settings.save and not settings.offline:
        if not (settings.archive_key and settings.archive_secret):
            raise ConfigError(
                "save: needs the keys of an account at archive.org (https://archive.org/account/s3.php): archive_key and archive_secret in "
                "the configuration file, or CITATOR_ARCHIVE_KEY and CITATOR_ARCHIVE_SECRET in the environment"
            )
        if not any(hasattr(one, "save") for one in known.values()):
            raise ConfigError("save: --only-authority leaves out the archive that keeps pages (wayback)")
    return (*known.values(), *named)


def _inside(settings: Settings) -> frozenset[str]:
    """The archives at an address of one's own network: they may be told of addresses there, and the public ones never are."""
    bases = {**settings.bases(), **{Memento(base).NAME: base for base in settings.memento if "://" in base}}
    return frozenset(name for name, base in bases.items() if not is_public(base))


def _written(citations: Sequence[Citation]) -> str:
    """The words of the fullest citation; "" where the record comes from a bibliography, whose fields are what they are."""
    first = max(citations, key=lambda citation: len(citation.record.fields), default=None)
    return "" if first is None or first.id.startswith("e-") else first.raw


def addresses_of(work: Work, citations: Sequence[Citation]) -> list[str]:
    """The addresses printed for a work, each once, that of its record first; its canonical one where none is printed."""
    seen: dict[str, str] = {}
    for citation in citations:
        if citation.url:
            seen.setdefault(normalise(citation.url), citation.url)
    if work.url and (not seen or normalise(work.url) in seen):
        seen = {normalise(work.url): work.url} | seen
    return list(seen.values())


def _identifiers(citations: Sequence[Citation]) -> list[Identifier]:
    return list(dict.fromkeys(identifier for citation in citations for identifier in citation.identifiers))


def _completed(cited: Record, verification: Verification | None, page: Record | None) -> Record:
    """The cited record with what it lacks: from the authority that confirmed it, then from its own page."""
    record = completed(cited, verification)
    return record.completed(page) if page is not None else record
