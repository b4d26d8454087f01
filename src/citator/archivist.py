"""Looks for archived copies of what is lost, beside the other work of a run: archives are slow, and nobody waits for them.

What is asked and how it is judged stands in :mod:`citator.checks.archive`; what is kept on request in the archive's own module.
"""

from __future__ import annotations

import asyncio
from collections import Counter, OrderedDict, deque
from collections.abc import AsyncIterator, Callable, Collection, Generator, Hashable, Sequence
from dataclasses import replace
from typing import TypeVar, cast

from citator.authorities import Authority
from citator.authorities._save_page_now import BAD_KEYS
from citator.checks.archive import Sought, archived_itself, find_copy, is_public, with_copy
from citator.config import Settings
from citator.model import Archived, Failure, FailureKind, LinkCheck, LinkVerdict, Outcome, Request, Unknown
from citator.net.drive import Send, drive
from citator.rules.link_verdict import Expected
from citator.text.urls import normalise

__all__ = ["Archivist"]

K = TypeVar("K", bound=Hashable)

_LOST = frozenset({LinkVerdict.DEAD, LinkVerdict.MISMATCH})
_AT_ONCE = 12  # looks; an archive is asked one thing at a time, whoever waits
_SAVES_AT_ONCE = 3  # captures under way: an account may have a few
_STRIKES = 4
_REST_SECONDS = 120.0
_REMEMBERED = 5_000
_STOPPED = "whether it is archived is not known: the run was stopped"
_LOOK_SECONDS = 0.2  # how often we look whether the run shall stop

_Save = Callable[[str, str, str], Generator[Request, Outcome, Archived | Unknown]]


class Archivist:
    """The archives of one run. ``archives`` are those that may be asked, ``own`` the names of those inside one's own network."""

    def __init__(
        self, settings: Settings, archives: Sequence[Authority], send: Send, stop: Callable[[], bool], own: Collection[str] = ()
    ) -> None:
        self._settings = settings
        self._archives = archives
        self._own = own
        self._send = send
        self._stop = stop
        self._looks: OrderedDict[tuple[str, Expected, str], asyncio.Task[Sought]] = OrderedDict()
        self._saves: dict[str, asyncio.Task[Archived | Unknown]] = {}
        self._saving = asyncio.Semaphore(_SAVES_AT_ONCE)
        self._refused: Unknown | None = None
        self._silent: Counter[tuple[str | None, str]] = Counter()  # answers in a row that were none, by archive and part of it
        self._left_alone: dict[tuple[str | None, str], float] = {}

    @property
    def idle(self) -> bool:
        """Whether it never asks anything in this run."""
        settings = self._settings
        return settings.offline or (settings.archive == "none" and not settings.save)

    def wanted(self, check: LinkCheck) -> bool:
        """Whether copies of this address are looked for: it is lost, or all shall be looked for, or what is alive shall be kept."""
        if self.idle:
            return False
        if check.verdict in _LOST:
            return self._settings.archive != "none"
        return check.verdict is LinkVerdict.ALIVE and (self._settings.archive == "all" or self._settings.save)

    async def look(self, check: LinkCheck, expected: Expected, given: str = "") -> LinkCheck:
        """The verdict with the copy that shows the work, or why there is none; the same one where nobody wants to know.

        The copy whose address is ``given`` counts, where the citation has one beside that of the page; else the one nearest to the day of
        access, else to that of publication, else the last one.
        """
        if not self.wanted(check):
            return check
        alive = check.verdict is LinkVerdict.ALIVE
        itself = archived_itself(check.url) if alive else None
        if itself is not None:
            return replace(check, archived=itself, in_archive=True)
        sought = await self._sought(check, expected, given)
        check = with_copy(check, sought)
        if alive and self._settings.save and check.in_archive is False:
            return await self._kept(check)
        return check

    async def beside(
        self, told: AsyncIterator[tuple[K, LinkCheck]], expected: Callable[[K], Expected]
    ) -> AsyncIterator[tuple[K, LinkCheck]]:
        """What is told, each as soon as it is known; what is lost a little later, with its copy. Stopped, it asks no archive any more."""
        waiting: deque[tuple[K, LinkCheck]] = deque()
        under_way: dict[asyncio.Task[LinkCheck], tuple[K, LinkCheck]] = {}
        coming: asyncio.Task[tuple[K, LinkCheck] | None] | None = None
        over = False
        try:
            while not over or waiting or under_way:
                if not (waiting or under_way or coming):  # the usual case costs nothing
                    following = await anext(told, None)
                    over = following is None
                else:
                    while waiting and len(under_way) < _AT_ONCE:
                        key, check = waiting.popleft()
                        under_way[asyncio.ensure_future(self.look(check, expected(key)))] = (key, check)
                    if coming is None and not over:
                        coming = asyncio.ensure_future(_next(told))
                    tasks: set[asyncio.Task[object]] = {*under_way, *((coming,) if coming else ())}
                    await asyncio.wait(tasks, timeout=_LOOK_SECONDS, return_when=asyncio.FIRST_COMPLETED)
                    following = None
                    if coming is not None and coming.done():
                        following, coming = coming.result(), None
                        over = following is None
                    for task in [task for task in under_way if task.done()]:
                        key, _ = under_way.pop(task)
                        yield key, task.result()
                if following is not None:
                    if self.wanted(following[1]):
                        waiting.append(following)
                    else:
                        yield following
                if (waiting or under_way) and self._stop():
                    for task in under_way:
                        task.cancel()
                    for key, check in [*under_way.values(), *waiting]:
                        yield key, replace(check, evidence=(*check.evidence, _STOPPED))
                    under_way.clear()
                    waiting.clear()
        finally:
            for task in (*under_way, *((coming,) if coming else ())):
                task.cancel()
            await self.aclose()

    async def aclose(self) -> None:
        """End what is under way."""
        tasks = [task for task in (*self._looks.values(), *self._saves.values()) if not task.done()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _ask(self, request: Request) -> Outcome:
        """One request to an archive. One that fails again and again is left alone for a while: each failure may take a minute."""
        part = (request.authority, request.purpose)
        now = asyncio.get_running_loop().time()
        if now < self._left_alone.get(part, 0.0):
            return Failure(FailureKind.BUDGET, f"no answer {_STRIKES} times in a row; it is left alone for a while", request.url)
        outcome = await self._send(request)
        failed = isinstance(outcome, Failure) or outcome.status == 429 or outcome.status >= 500
        self._silent[part] = self._silent[part] + 1 if failed else 0
        if self._silent[part] >= _STRIKES:
            self._silent[part] = _STRIKES - 1  # one try after the rest decides
            self._left_alone[part] = asyncio.get_running_loop().time() + _REST_SECONDS
        return outcome

    async def _sought(self, check: LinkCheck, expected: Expected, given: str = "") -> Sought:
        """The look for copies, once for an address and what it should show."""
        name = (normalise(check.url), expected, given)
        task = self._looks.get(name)
        if task is None:
            lost = check.sha256 if check.verdict in _LOST else None
            when = expected.accessed or expected.issued
            looking = find_copy(check.url.partition("#")[0], when, self._archives, expected, lost=lost, own=self._own, given=given)
            task = self._looks[name] = asyncio.ensure_future(drive(looking, self._ask))
            while len(self._looks) > _REMEMBERED and next(iter(self._looks.values())).done():
                self._looks.popitem(last=False)
        try:
            return await asyncio.shield(task)
        except Exception as error:  # noqa: BLE001 - an odd copy must not cost the verdict on the link
            return Sought(Unknown("", f"a fault of citator on a copy: {type(error).__name__}: {error}"))

    async def _kept(self, check: LinkCheck) -> LinkCheck:
        """The verdict with the copy that an archive made on request, or why it made none."""
        saver = next((one for one in self._archives if hasattr(one, "save")), None)
        if saver is None or not (is_public(check.url) or saver.NAME in self._own):
            return check
        name = normalise(check.url)
        if name not in self._saves:
            self._saves[name] = asyncio.ensure_future(self._saved(check.url, cast("_Save", saver.save)))
        saved = await asyncio.shield(self._saves[name])
        if isinstance(saved, Unknown):
            return replace(check, evidence=(*check.evidence, f"not kept: {saved.authority}: {saved.reason}"))
        told = f"kept on request on {saved.datetime:%Y-%m-%d}: {saved.url}"
        return replace(check, archived=saved, in_archive=True, evidence=(*check.evidence, told))

    async def _saved(self, url: str, save: _Save) -> Archived | Unknown:
        access, secret = self._settings.archive_key or "", self._settings.archive_secret or ""
        async with self._saving:
            if self._refused is not None:
                return self._refused
            try:
                saved = await drive(save(url, access, secret), self._ask)
            except Exception as error:  # noqa: BLE001 - an odd answer must not cost the verdict on the link
                return Unknown("", f"a fault of citator: {type(error).__name__}: {error}")
            if isinstance(saved, Unknown) and saved.reason.startswith(BAD_KEYS):
                self._refused = saved
            return saved


async def _next(told: AsyncIterator[tuple[K, LinkCheck]]) -> tuple[K, LinkCheck] | None:
    return await anext(told, None)
