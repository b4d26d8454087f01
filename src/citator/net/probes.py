"""Answers for addresses that can't exist: what one page of a folder is held against serves the next ones, for a minute.

An answer accuses nobody by itself, and an old one must not: only what says something is kept, and not for long, since a site may fall ill
while the run goes on. The home page, which is asked for where a page looks like all that a site has left, is never older than the answer
beside it.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlsplit

from citator.model import Outcome, Request, Response

__all__ = ["Probes"]

_PROBE: Final = "probe"  # the purposes of checks.link
_HOME: Final = "home"
_SECONDS: Final = 60.0
_MOST: Final = 256
_MOST_BYTES: Final = 4 << 20
_TELLING: Final = frozenset([200, 203, 404, 410])
"""Statuses that mean the same for every page of a folder; what else comes may be passing."""


@dataclass(slots=True)
class _Asked:
    since: float
    task: asyncio.Task[Outcome]
    size: int = 0


class Probes:
    """One for each engine. ``ask`` sends a request."""

    def __init__(self, ask: Callable[[Request], Awaitable[Outcome]], clock: Callable[[], float]) -> None:
        self._ask = ask
        self._clock = clock
        self._asked: OrderedDict[tuple[str, str], _Asked] = OrderedDict()
        self._under_way: set[asyncio.Task[Outcome]] = set()
        self._bytes = 0

    @staticmethod
    def serves(request: Request) -> bool:
        """Whether the answer to a request may be another page's too: nothing but its address goes into it."""
        return (
            request.purpose in (_PROBE, _HOME)
            and request.verify
            and request.known is None
            and request.trail is None
            and not request.headers
        )

    async def answer(self, request: Request) -> Outcome:
        """What was answered a moment ago, or will be to whoever asks already (``requests`` is 0 then), or is now."""
        key = (request.purpose, request.url)
        asked = self._asked.get(key)
        if asked is not None and self._clock() - asked.since > _SECONDS and asked.task.done():
            self._drop(key)
            asked = None
        if asked is not None:
            return replace(await asyncio.shield(asked.task), requests=0, elapsed=0.0)
        if request.purpose == _PROBE:
            self._drop((_HOME, _home(request.url)))
        task = asyncio.ensure_future(self._first(key, request))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        self._asked[key] = _Asked(self._clock(), task)
        return await asyncio.shield(task)

    async def aclose(self) -> None:
        """Stop asking."""
        tasks = [*self._under_way]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _first(self, key: tuple[str, str], request: Request) -> Outcome:
        """Ask, and keep for others what is worth it. Those who wait already have the answer in any case."""
        mine = asyncio.current_task()
        outcome = await self._ask(request)
        asked = self._asked.get(key)
        if asked is None or asked.task is not mine:
            return outcome
        if not isinstance(outcome, Response) or outcome.status not in _TELLING or outcome.truncated:
            self._drop(key)
            return outcome
        asked.size = len(outcome.body)
        self._bytes += asked.size
        while len(self._asked) > _MOST or self._bytes > _MOST_BYTES:
            self._drop(next(iter(self._asked)))
        return outcome

    def _drop(self, key: tuple[str, str]) -> None:
        asked = self._asked.pop(key, None)
        if asked is not None:
            self._bytes -= asked.size


def _home(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"
