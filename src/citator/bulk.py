"""Many addresses in one run: each is fetched once, those of hosts that may be asked now first, and nothing is kept that is told.

``citator links`` goes this way. What is asked of one address and how it is judged stands in
:mod:`citator.checks.link`; what is next in :mod:`citator.net.frontier`.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import pickle
import sqlite3
import zlib
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, Protocol, TypeVar
from urllib.parse import urlsplit

from citator.checks.link import judged_again, look
from citator.model import LinkCheck, LinkVerdict, Observation
from citator.net.addresses import page_name, parse
from citator.net.crew import Crew
from citator.net.drive import Send, drive
from citator.net.engine import Engine
from citator.net.faults import Fault
from citator.net.frontier import Frontier
from citator.rules.link_verdict import Expected
from citator.text.urls import normalise

__all__ = ["Bulk", "Looks", "Memory", "Question", "not_checked"]

K = TypeVar("K", bound=Hashable)

_LOOK_SECONDS = 0.2  # how often we look whether the run shall stop
_REMEMBERED = 200  # pages that are at hand in case another line asks for them: a page holds its text
_MOST_PACKED = 256 << 20  # bytes of all others; beyond that, a page is asked for again


def not_checked(url: str, why: str) -> LinkCheck:
    """The verdict on an address that was not asked: unknown, and why."""
    return LinkCheck(url, LinkVerdict.UNKNOWN, "not-checked", evidence=(why,))


class Memory(Protocol):
    """What earlier runs knew of pages (:class:`citator.cache.Cache` is one), by their normalised addresses."""

    def known(self, address: str) -> Observation | None:
        """What was seen when the page was last fetched; ``None`` where it must be asked for in full."""
        ...

    def keep(self, address: str, seen: Observation, check: LinkCheck) -> None:
        """Take note of what was seen."""
        ...

    def close(self) -> None:
        """The run is over."""
        ...


@dataclass(frozen=True, slots=True)
class Looks:
    """How a run looks at an address: once, and what was seen then answers everybody else who cites it."""

    send: Send
    cache: Memory | None = None

    async def first(self, url: str, expected: Expected) -> tuple[LinkCheck, Observation]:
        """The verdict on an address that is new in this run, and what was seen there; what an earlier run knew of it is used."""
        if self.cache is None:
            return await drive(look(url, expected), self.send)
        name = normalise(url)
        check, seen = await drive(look(url, expected, known=self.cache.known(name)), self.send)
        self.cache.keep(name, seen, check)
        return check, seen

    async def again(self, known: Observation, url: str, expected: Expected) -> tuple[LinkCheck, Observation, Observation]:
        """The verdict for another title or fragment, as seen from its spelling, and what is known of the page after that."""
        check, seen = await drive(judged_again(known, url, expected), self.send)
        return check, seen, replace(known, probe=seen.probe)


@dataclass(frozen=True, slots=True)
class Question(Generic[K]):
    """One address, and what the page should show. ``key`` tells whose answer is whose."""

    key: K
    url: str
    expected: Expected = field(default_factory=Expected)


@dataclass(slots=True)
class _Page(Generic[K]):
    """One address with all that ask for it."""

    name: str
    questions: list[Question[K]]
    told: int = 0  # how many of them have their answer


class _Known:
    """What was seen in this run: the last pages at hand, the others packed in a nameless file that ends with it
    (https://sqlite.org/inmemorydb.html, "temporary databases").
    """

    def __init__(self) -> None:
        self._at_hand: OrderedDict[str, Observation] = OrderedDict()
        self._packed: sqlite3.Connection | None = None
        self._room = _MOST_PACKED

    def get(self, name: str) -> Observation | None:
        """What was seen under that name; ``None`` where it is new."""
        seen = self._at_hand.get(name)
        if seen is not None or self._packed is None:
            return seen
        row = self._packed.execute("SELECT seen FROM pages WHERE name = ?", (_digest(name),)).fetchone()
        if row is None:
            return None
        found: Observation = pickle.loads(zlib.decompress(row[0]))  # noqa: S301 - our own words, in a file that has no name
        return found

    def keep(self, name: str, seen: Observation) -> None:
        """Take note of a page; what was noted before goes into the file."""
        self._at_hand[name] = _kept(seen)
        while len(self._at_hand) > _REMEMBERED:
            self._pack(*self._at_hand.popitem(last=False))

    def close(self) -> None:
        """Nobody will ask any more."""
        if self._packed is not None:
            self._packed.close()
            self._packed = None

    def _pack(self, name: str, seen: Observation) -> None:
        data = zlib.compress(pickle.dumps(seen, pickle.HIGHEST_PROTOCOL), 1)
        if len(data) > self._room:
            return
        try:
            if self._packed is None:
                self._packed = sqlite3.connect("", isolation_level=None)
                self._packed.execute("PRAGMA journal_mode=OFF")
                self._packed.execute("CREATE TABLE pages (name BLOB PRIMARY KEY, seen BLOB NOT NULL) WITHOUT ROWID")
            self._packed.execute("INSERT OR REPLACE INTO pages VALUES (?, ?)", (_digest(name), data))
        except sqlite3.Error:  # no room on the disk: these pages are asked for again
            self._room = 0
        else:
            self._room -= len(data)


def _kept(seen: Observation) -> Observation:
    """What was seen, with its page read to the end: nothing is left to be read, or to fail, where it is put aside."""
    return replace(seen, page=seen.page.kept()) if seen.page else seen


def _digest(name: str) -> bytes:
    return hashlib.blake2b(name.encode("utf-8", "replace"), digest_size=16).digest()


class Bulk(Generic[K]):
    """One run over many addresses. ``complete`` tells afterwards whether each was asked, ``answered`` whether anything answered at all."""

    def __init__(
        self,
        engine: Engine,
        concurrency: int,
        per_host: int,
        looks: Looks,
        stop: Callable[[], bool],
        observed: Callable[[K, Observation], None] | None = None,
    ) -> None:
        self._looks = looks
        self._stop = stop
        self._observed = observed
        self._frontier: Frontier[_Page[K]] = Frontier(per_host, engine.wait)
        self._crew = Crew(self._frontier, concurrency, self._page, lambda: engine.idle)
        self._pages: dict[str, _Page[K]] = {}
        self._known = _Known()
        self._read = False  # whether all questions are there
        self._told: deque[tuple[Question[K], LinkCheck]] = deque()
        self._news = asyncio.Event()
        self.complete = True
        self.answered = False

    async def run(self, questions: AsyncIterator[Sequence[Question[K]]]) -> AsyncIterator[tuple[Question[K], LinkCheck]]:
        """Each question with its verdict as soon as it is known; when stopped, the rest at once as not checked."""
        tasks = [asyncio.ensure_future(self._feed(questions)), asyncio.ensure_future(self._crew.run())]
        stopped = False
        try:
            while self._told or not all(task.done() for task in tasks):
                while self._told:
                    yield self._told.popleft()
                if not stopped and self._stop():
                    stopped = True
                    await self._give_up(tasks)
                self._news.clear()
                if not self._told and not all(task.done() for task in tasks):
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(_LOOK_SECONDS):  # without a task for each wait
                            await self._news.wait()
            for task in tasks:
                if not task.cancelled():
                    task.result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self._known.close()

    async def _feed(self, questions: AsyncIterator[Sequence[Question[K]]]) -> None:
        """Put what is asked on the frontier; addresses that stand there already are not put there again."""
        try:
            async for some in questions:
                for question in some:
                    name = page_name(question.url)
                    page = self._pages.get(name)
                    if page is None:
                        page = self._pages[name] = _Page(name, [question])
                        self._frontier.add(_host(question.url), page)
                    else:
                        page.questions.append(question)
        finally:
            self._read = True
            self._frontier.close()
            self._news.set()

    async def _page(self, page: _Page[K]) -> None:
        """Look at one address and answer all who ask for it, also those who came meanwhile. Cancelled, the page stays unanswered."""
        try:
            seen = self._known.get(page.name)
            while page.told < len(page.questions):
                question = page.questions[page.told]
                if seen is None:
                    check, found = await self._looks.first(question.url, question.expected)
                    self.answered = self.answered or found.status is not None
                    seen = found
                    self._show(question, found)
                else:  # another title or fragment is another question to the same page
                    check, again, seen = await self._looks.again(seen, question.url, question.expected)
                    self._show(question, again)
                self._tell(question, check)
                page.told += 1
            if not self._read and seen is not None:  # a line that is still to come may ask for it again
                self._known.keep(page.name, seen)
        except Exception as error:  # noqa: BLE001 - one odd page must not cost the verdicts on all others
            self.complete = False
            why = f"a fault of citator on this page: {type(error).__name__}: {error}"
            for question in page.questions[page.told :]:
                self._tell(question, not_checked(question.url, why))
        del self._pages[page.name]
        self._news.set()

    def _show(self, question: Question[K], seen: Observation) -> None:
        if self._observed is not None:
            self._observed(question.key, _kept(seen))

    def _tell(self, question: Question[K], check: LinkCheck) -> None:
        self._told.append((question, check))

    async def _give_up(self, tasks: Sequence[asyncio.Task[None]]) -> None:
        self.complete = False
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._frontier.drain()
        for page in list(self._pages.values()):
            for question in page.questions[page.told :]:
                self._tell(question, not_checked(question.url, "the run was stopped"))
        self._pages.clear()


def _host(url: str) -> str:
    """What stands for the host of an address here: enough to tell hosts apart, also where the address is none."""
    try:
        return parse(url).netloc  # as it was read a moment ago, to tell of which page it is
    except Fault:
        pass
    try:
        return urlsplit(url.strip() if "://" in url else f"//{url.strip()}").netloc.lower().rpartition("@")[2]
    except ValueError:
        return url
