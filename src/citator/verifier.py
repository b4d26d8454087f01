"""Many records held against the authorities in one run: what a service answers for several identifiers at once is asked for together.

``citator verify`` goes this way. What is asked about one record and how it is judged stands in :mod:`citator.checks.work`.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Generator, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Generic, TypeVar, cast

from citator.authorities import Authority, Batch
from citator.checks.identifier import AT_ONCE, identifiers_of, registered, registrants
from citator.checks.kinds import at_hand
from citator.checks.page import by_its_page
from citator.checks.settling import of_its_name
from citator.checks.work import Known, verify
from citator.model import Answer, Found, Identifier, NotFound, Outcome, Record, Request, Standing, Verification, VerificationVerdict
from citator.net.drive import Send, drive

__all__ = ["OFFLINE", "Reference", "Verifier", "not_asked"]

OFFLINE: Final = "not asked: off line by choice"

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")

_LOOK_SECONDS: Final = 0.2  # how often we look whether the run shall stop
_SOON: Final = 8.0  # seconds
_AT_ONCE: Final = 256  # references that are begun; each holds its candidates
_REMEMBERED: Final = 512  # answers that are kept in case another reference asks the same: a list of candidates has some 50 kB


@dataclass(frozen=True, slots=True)
class Reference(Generic[K]):
    """One record to verify. ``key`` tells whose answer is whose; ``text`` are its words where it was read from them."""

    key: K
    cited: Record
    identifiers: tuple[Identifier, ...] = ()
    text: str = ""


def not_asked(why: str) -> Verification:
    """The verdict on a record that nobody was asked about: unknown, and why."""
    return Verification(VerificationVerdict.UNKNOWN, reason="not-asked", evidence=(why,))


class Verifier:
    """Verifies the references of one run; ``registry``: doi.org may be asked; ``pages``: so may the cited page, by :meth:`run`.

    ``offline``: only what is at hand may be asked, and what it does not settle was not asked about. ``complete`` tells afterwards whether
    each was asked about.
    """

    def __init__(
        self,
        authorities: Sequence[Authority],
        send: Send,
        stop: Callable[[], bool],
        *,
        registry: bool = True,
        pages: bool = True,
        offline: bool = False,
    ) -> None:
        self._authorities = tuple(one for one in authorities if at_hand(one) or not offline)
        self._offline = offline
        self._send = send
        self._stop = stop
        self._registry = registry and not offline
        self._pages = pages and not offline
        self._answers: OrderedDict[Request, asyncio.Task[Outcome]] = OrderedDict()
        self.complete = True

    async def one(self, reference: Reference[K], known: Known | None = None) -> Verification:
        """The verdict on one reference. ``known`` are answers that are there already, by authority and identifier."""
        cited, text = reference.cited, reference.text
        found = await self._drive(verify(cited, reference.identifiers, self._authorities, text=text, known=known))
        if not self._registry:
            return _beyond_reach(found) if self._offline else found
        return await self._drive(registered(found, identifiers_of(cited, reference.identifiers), cited, text))

    async def run(self, references: AsyncIterator[Sequence[Reference[K]]]) -> AsyncIterator[tuple[K, Verification]]:
        """Each reference with its verdict as soon as it is known; when stopped, the rest at once as not asked about."""
        told: asyncio.Queue[tuple[K, Verification]] = asyncio.Queue()
        open_: dict[K, None] = {}
        feeding = asyncio.ensure_future(self._feed(references, open_, told))
        try:
            while not (feeding.done() and told.empty()) and not self._stop():
                with contextlib.suppress(TimeoutError):
                    key, verdict = await asyncio.wait_for(told.get(), _LOOK_SECONDS)
                    open_.pop(key, None)
                    yield key, verdict
            if feeding.done():
                feeding.result()
            for key in open_:
                self.complete = False
                yield key, not_asked("the run was stopped")
        finally:
            feeding.cancel()
            await asyncio.gather(feeding, return_exceptions=True)

    async def aclose(self) -> None:
        """Give up what is still being asked."""
        for task in self._answers.values():
            task.cancel()
        await asyncio.gather(*self._answers.values(), return_exceptions=True)

    async def _feed(
        self, references: AsyncIterator[Sequence[Reference[K]]], open_: dict[K, None], told: asyncio.Queue[tuple[K, Verification]]
    ) -> None:
        """Begin with each reference as there is room; ``open_`` are those that have no verdict yet."""
        room = asyncio.Semaphore(_AT_ONCE)

        async def answer(reference: Reference[K], known: Known) -> None:
            try:
                verdict = await self.one(reference, known)
                if self._pages:
                    verdict = await self._drive(by_its_page(verdict, reference.cited, reference.text))
                verdict = of_its_name(verdict, reference.cited, reference.identifiers, reference.text)
            except Exception as error:  # noqa: BLE001 - one odd record must not cost the verdicts on all others
                self.complete = False
                verdict = not_asked(f"a fault of citator on this record: {type(error).__name__}: {error}")
            finally:
                room.release()
            told.put_nowait((reference.key, verdict))

        try:
            async with asyncio.TaskGroup() as tasks:
                async for some in references:
                    open_.update((reference.key, None) for reference in some)
                    known = await self.together(some)
                    for reference in some:
                        await room.acquire()
                        tasks.create_task(answer(reference, known))
        except ExceptionGroup as group:  # from where the references come: the answers raise nothing
            raise group.exceptions[0] from None

    async def together(self, references: Sequence[Reference[K]]) -> dict[tuple[str, Identifier], Answer]:
        """What those authorities that take several identifiers at once have on those of these references: ``known`` of :meth:`one`.

        Of DOIs that one of them does not have, doi.org says whose they are.
        """
        wanted = list(dict.fromkeys(one for reference in references for one in identifiers_of(reference.cited, reference.identifiers)))
        known: dict[tuple[str, Identifier], Answer] = {}
        if len(wanted) < 2:
            return known
        missing: list[Identifier] = []
        settled: set[Identifier] = set()  # by what is at hand: the network is asked about the others
        for authority in sorted(self._authorities, key=lambda one: not at_hand(one)):
            if not hasattr(authority, "batch") or getattr(authority, "RESERVE", False) is True:
                continue
            able = [one for one in wanted if one.scheme in authority.SCHEMES and one not in settled]
            size = int(getattr(authority, "BATCH", 1))
            batch = cast("Callable[[Sequence[Identifier]], Batch]", authority.batch)
            for answers in await asyncio.gather(*(self._drive(batch(part)) for part in _parts(able, size))):
                known |= {(authority.NAME, one): answer for one, answer in answers.items()}
                settled |= {one for one, answer in answers.items() if at_hand(authority) and _settles(answer)}
                if not at_hand(authority):
                    missing += [one for one, answer in answers.items() if one.scheme == "doi" and isinstance(answer, NotFound)]
        if self._registry:
            known |= await self._registrants(list(dict.fromkeys(missing)))
        return known

    async def _registrants(self, missing: Sequence[Identifier]) -> dict[tuple[str, Identifier], Answer]:
        """Whose the DOIs are, by doi.org; what it has not said after :data:`_SOON` seconds is not waited for: it only spares questions.

        Nothing is left running, also where this is cancelled.
        """
        asked = [asyncio.ensure_future(self._drive(registrants(part))) for part in _parts(missing, AT_ONCE)]
        if not asked:
            return {}
        try:
            done, _ = await asyncio.wait(asked, timeout=_SOON)
        finally:
            for task in asked:
                task.cancel()
            await asyncio.gather(*asked, return_exceptions=True)
        return {key: answer for task in asked if task in done for key, answer in task.result().items()}

    async def _drive(self, generator: Generator[Request, Outcome, T]) -> T:
        return await drive(generator, self._ask)

    async def _ask(self, request: Request) -> Outcome:
        """The outcome of a request; the same question is asked once."""
        task = self._answers.get(request)
        if task is None:
            task = self._answers[request] = asyncio.ensure_future(cast("asyncio.Future[Outcome]", self._send(request)))
            while len(self._answers) > _REMEMBERED:
                oldest = next(iter(self._answers))
                if not self._answers[oldest].done():
                    break
                del self._answers[oldest]
        self._answers.move_to_end(request)
        return await asyncio.shield(task)


def _parts(wanted: Sequence[Identifier], size: int) -> list[Sequence[Identifier]]:
    """The identifiers in parts of ``size``; one alone is asked for by whoever needs it."""
    parts = [wanted[begin : begin + size] for begin in range(0, len(wanted), size)]
    return [part for part in parts if len(part) > 1]


def _settles(answer: Answer) -> bool:
    """Whether nobody else is to be asked about an identifier; a collection confirms none."""
    return isinstance(answer, Found) and answer.standing is not Standing.HOLDING


def _beyond_reach(found: Verification) -> Verification:
    """The verdict of what is at hand; where it could not tell, nobody else was asked."""
    if found.verdict is not VerificationVerdict.UNKNOWN:
        other = found.record.text("DOI") if found.record is not None and found.fields.get("doi") == "unsupported" else ""
        told = f"the record has the DOI {other}: whether the cited one is registered was not asked"
        return replace(found, evidence=(*found.evidence, told)) if other else found
    if found.reason == "not-comparable":
        return found  # what is here says it, whoever else were asked
    notes = found.evidence if found.record is not None else found.evidence[:-1]  # the last one is why: nobody was there to ask
    return replace(found, reason="not-asked", evidence=(OFFLINE, *notes))
