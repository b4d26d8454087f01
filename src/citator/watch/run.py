"""One run: what is due is asked, through the same checker as ``citator links``, and written down as it comes.

A run owns the hosts it asks (:mod:`citator.store.runs`), so that a second one beside it asks others; what is killed has lost at most what
was in flight. Only answers are written down: where we were off line, out of time or stopped, an address stays due.

All writing is done in a thread of its own, one after the other: a store that another program keeps locked must not hold up the requests,
which would then time out.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from functools import partial
from typing import Final, TypeVar

from citator._version import __version__
from citator.bulk import Question
from citator.checker import Checker
from citator.config import Settings
from citator.errors import StoreError
from citator.model import FailureKind, LinkCheck, Observation
from citator.rules.link_title import Expected
from citator.store import Connection, Store, runs
from citator.store import asking as ask
from citator.store.spans import Now, now
from citator.text.urls import host_of
from citator.watch.judging import expected_for, judge_again, policy_of
from citator.watch.kept import Memory, is_answer
from citator.watch.ledger import Ledger, Seen

__all__ = ["Clock", "Progress", "Ran", "run"]

T = TypeVar("T")

_BATCH: Final = 200
_FLUSH_SECONDS: Final = 0.25
_RENEW_SECONDS: Final = runs.LEASE_SECONDS / 4
_AHEAD: Final = 8  # addresses handed to the checker for each request in flight: enough hosts to be busy side by side
_LEAST_AHEAD: Final = 2_048
_HOSTS_AT_ONCE: Final = 256
_SHARE: Final = 8  # addresses of one host among them, at least
_PAUSE_SECONDS: Final = 0.02
_SECOND_TRY_SECONDS: Final = 0.5

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock of a run, in UTC seconds: the machine's, or a time that was given and stands still."""

    fixed: int | None = None

    def now(self) -> int:
        """The time."""
        return int(time.time()) if self.fixed is None else self.fixed


@dataclass(slots=True)
class Ran:
    """What came of a run: how many were due, checked and left, the verdicts, and whether nothing could be reached at all.

    ``beyond``: how many of those left are more than the run was to ask; ``elsewhere``: how many are of hosts at which another run is;
    ``unseen``: the hosts of those that were asked and gave no look, each as often as one, by why.
    """

    id: int
    started: int
    finished: int = 0
    due: int = 0
    checked: int = 0
    beyond: int = 0
    elsewhere: int = 0
    offline: bool = False
    unseen: dict[FailureKind, Counter[str]] = field(default_factory=dict)
    verdicts: Counter[str] = field(default_factory=Counter)

    @property
    def left(self) -> int:
        """How many were due and were not checked."""
        return max(0, self.due - self.checked)


async def run(
    store: Store,
    settings: Settings,
    stop: Callable[[], bool],
    *,
    clock: Clock | None = None,
    everything: bool = False,
    limit: int | None = None,
    only: str | None = None,
    progress: Progress | None = None,
) -> Ran:
    """Ask what is due (or ``everything`` watched, or what fits the pattern ``only``), at most ``limit`` addresses.

    It ends when all is asked, when the deadline of the settings has passed, or when ``stop()`` turns true. Raises :class:`StoreError`.
    """
    clock = clock or Clock()
    policy = policy_of(settings)
    started = clock.now()
    judge_again(store, started, policy)
    with store.writing() as connection:
        ask.recall_to(connection, started, started + 2 * policy.longest)
        planned = _plan(connection, started, everything=everything, only=only)
        plan = planned[:limit]
        number = runs.begin_run(connection, started, f"citator {__version__}")
        ran = Ran(number, started, due=len(planned), beyond=len(planned) - len(plan))
        runs.end_run(connection, ran.id, None, _counts(ran), ran.verdicts)
    job = _Job(store, settings, clock, ran, Ledger(store, ran.id, policy, settings.drift_share), progress)
    ends = time.monotonic() + settings.deadline
    try:
        if not settings.offline and plan:
            await job.ask(plan, lambda: stop() or time.monotonic() >= ends, fresh=None if everything else started)
    finally:
        ran.finished = clock.now()
        with store.writing() as connection:
            runs.end_run(connection, ran.id, ran.finished, _counts(ran), ran.verdicts)
    ran.offline = ran.offline or settings.offline
    return ran


def _plan(connection: Connection, at: int, *, everything: bool, only: str | None) -> list[tuple[int, int]]:
    """Pairs of host and address, those of one host together."""
    if not everything and only is None:
        return ask.due(connection, at)
    due = None if everything else {number for _, number in ask.due(connection, at)}
    return sorted(
        (host, number)
        for host, number, url in ask.watched_ids(connection)
        if (due is None or number in due) and (only is None or fnmatchcase(url, only) or only in url)
    )


def _counts(ran: Ran) -> dict[str, int]:
    return {"due": ran.due, "checked": ran.checked, "left": ran.left}


class _Job:
    """The work of one run."""

    def __init__(self, store: Store, settings: Settings, clock: Clock, ran: Ran, ledger: Ledger, progress: Progress | None) -> None:
        self._store = store
        self._settings = settings
        self._clock = clock
        self._ran = ran
        self._ledger = ledger
        self._progress = progress
        self._queues: dict[int, deque[int]] = {}  # by host: what is still to be asked
        self._open: Counter[int] = Counter()  # by host: what is asked and not answered
        self._asked: dict[int, tuple[int, Expected]] = {}
        self._seen: dict[int, Observation] = {}
        self._told: list[Seen] = []
        self._done: list[int] = []  # hosts to be let go
        self._most = max(_LEAST_AHEAD, _AHEAD * settings.concurrency)
        self._writer = ThreadPoolExecutor(1, "citator-store")
        self._failed: StoreError | None = None

    async def ask(self, plan: Sequence[tuple[int, int]], stop: Callable[[], bool], fresh: int | None) -> None:
        """Ask all of it. ``fresh``: leave out what is not due at that time any more, since another run has asked it meanwhile."""
        settings = replace(self._settings, data_file="")  # no work is verified
        with self._writer:
            await self._ask(plan, stop, fresh, settings)
        if self._failed is not None:  # where nobody waited for it any more
            raise self._failed

    async def _ask(self, plan: Sequence[tuple[int, int]], stop: Callable[[], bool], fresh: int | None, settings: Settings) -> None:
        async with Checker(settings, stop, memory=Memory(self._store, self._clock.now, refresh=self._settings.refresh)) as checker:
            keeping = asyncio.ensure_future(self._keep_up())
            try:
                async for number, check in checker.links(self._questions(plan, stop, fresh), self._seen.__setitem__):
                    self._answer(number, check)
                    if len(self._told) >= _BATCH:
                        await self._flush()  # what comes meanwhile waits in the checker, which asks no more than it may have under way
                    if keeping.done():
                        keeping.result()  # a store that fails ends the run
            finally:
                keeping.cancel()
                await asyncio.gather(keeping, return_exceptions=True)
            if not keeping.cancelled():
                keeping.result()  # it failed after the last answer: what it was to write down is not
            await self._flush()
            self._ran.offline = checker.offline

    async def _questions(
        self, plan: Sequence[tuple[int, int]], stop: Callable[[], bool], fresh: int | None
    ) -> AsyncIterator[list[Question[int]]]:
        """What is due, a few addresses of many hosts at a time: memory stays bounded, and no slow host holds up the others."""
        hosts: dict[int, deque[int]] = {}
        for host, number in plan:
            hosts.setdefault(host, deque()).append(number)
        waiting, refused, tries = deque(hosts), deque[int](), 2
        while (self._queues or waiting or refused) and not stop():
            if not waiting and not self._queues:
                # What another run had at first is tried once more at the end: or it was only written to, by whoever takes documents in.
                waiting, refused, tries = refused, deque(), tries - 1
                if tries == 0:
                    self._ran.elsewhere = sum(len(hosts[host]) for host in waiting)
                    return
                await asyncio.sleep(_SECOND_TRY_SECONDS)
            if waiting and len(self._queues) <= _HOSTS_AT_ONCE // 2:
                some = [waiting.popleft() for _ in range(min(len(waiting), _HOSTS_AT_ONCE // 2))]
                mine = await self._written(partial(runs.lease, run_id=self._ran.id, hosts=some))
                self._queues |= {host: hosts.pop(host) for host in some if host in mine}
                refused += (host for host in some if host not in mine)
            numbers = self._next()
            if numbers:
                yield self._rows(numbers, fresh)
            else:
                await asyncio.sleep(_PAUSE_SECONDS)

    def _next(self) -> list[tuple[int, int]]:
        """Pairs of host and address to be asked now: of each host its share, in larger helpings when there are few."""
        found: list[tuple[int, int]] = []
        share = max(_SHARE, self._most // max(1, len(self._queues)))
        for host, queue in list(self._queues.items()):
            if self._open[host] <= share // 2:
                room = min(share - self._open[host], self._most - len(self._asked) - len(found))
                found += [(host, queue.popleft()) for _ in range(min(room, len(queue)))]
            if not queue:
                del self._queues[host]
        return found

    def _rows(self, pairs: Sequence[tuple[int, int]], fresh: int | None) -> list[Question[int]]:
        numbers = [number for _, number in pairs]
        with self._store.reading() as connection:
            rows, citing = now(connection, numbers), ask.citing(connection, numbers)
        asked: list[Question[int]] = []
        for host, number in pairs:
            row = rows.get(number)
            if row is None or not row.watched or not _is_due(row, fresh):
                self._ran.due -= 1
                continue
            expected = expected_for(citing.get(number, ()))
            self._asked[number] = (host, expected)
            self._open[host] += 1
            asked.append(Question(number, row.url, expected))
        return asked

    def _answer(self, number: int, check: LinkCheck) -> None:
        host, expected = self._asked.pop(number)
        seen = self._seen.pop(number, None)
        self._open[host] -= 1
        if self._open[host] <= 0 and host not in self._queues:
            del self._open[host]
            self._done.append(host)
        if seen is not None and is_answer(seen):
            at = self._clock.fixed if self._clock.fixed is not None else int(seen.at.timestamp())
            self._told.append(Seen(number, at, check, seen, expected))
        elif seen is not None and seen.failure is not None:
            self._ran.unseen.setdefault(seen.failure, Counter())[host_of(check.url)] += 1

    async def _flush(self) -> None:
        told, self._told = self._told, []
        done, self._done = self._done, []
        if told or done:
            await self._in_turn(lambda: self._keep(told, done))
        if told and self._progress:
            self._progress(self._ran.checked, self._ran.due - self._ran.beyond)

    def _keep(self, told: Sequence[Seen], done: Sequence[int]) -> None:
        if told:
            self._ledger.record(told)
            self._ran.checked += len(told)
            self._ran.verdicts.update(one.check.verdict.value for one in told)
        with self._store.writing() as connection:
            runs.release(connection, self._ran.id, done)
            self._note(connection)

    def _note(self, connection: Connection) -> None:
        """How far the run has come: what is killed stands there with what it has seen."""
        runs.end_run(connection, self._ran.id, None, _counts(self._ran), self._ran.verdicts)

    async def _written(self, write: Callable[[Connection], T]) -> T:
        """What a transaction of its own gives."""

        def in_transaction() -> T:
            with self._store.writing() as connection:
                return write(connection)

        return await self._in_turn(in_transaction)

    async def _in_turn(self, write: Callable[[], T]) -> T:
        """Write after all that was handed over before. What was handed over is written also where nobody waits for it any more."""

        def told() -> T:
            try:
                return write()
            except StoreError as error:
                self._failed = error
                raise

        writing = asyncio.get_running_loop().run_in_executor(self._writer, told)
        writing.add_done_callback(lambda done: None if done.cancelled() else done.exception())  # else asyncio tells it where nobody waited
        return await asyncio.shield(writing)

    async def _keep_up(self) -> None:
        """Write down what has come, at short intervals, and keep the leases."""
        renewed = time.monotonic()
        while True:
            await asyncio.sleep(_FLUSH_SECONDS)
            await self._flush()
            if time.monotonic() - renewed >= _RENEW_SECONDS:
                renewed = time.monotonic()
                await self._written(partial(runs.renew, run_id=self._ran.id))


def _is_due(row: Now, fresh: int | None) -> bool:
    return fresh is None or (row.next_at is not None and row.next_at <= fresh)
