"""Workers on a frontier: as many at once as the run allows, and one more for each that merely waits for a host."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from citator.net.frontier import Frontier

__all__ = ["Crew"]

T = TypeVar("T")

_LOOK_SECONDS = 0.05
_MOST_WAITING = 1000  # workers that only wait: each holds what it knows of its chain


class Crew(Generic[T]):
    """``work`` is done on each item that the frontier gives; it must not raise. ``idle`` counts who waits and holds no place."""

    def __init__(self, frontier: Frontier[T], concurrency: int, work: Callable[[T], Awaitable[None]], idle: Callable[[], int]) -> None:
        self._frontier = frontier
        self._concurrency = concurrency
        self._work = work
        self._idle = idle
        self._workers: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Work until the frontier is closed and empty. Cancelled, it cancels its workers."""
        try:
            while self._workers or not self._frontier.over:
                self._hire()
                done, _ = await asyncio.wait(self._workers, timeout=_LOOK_SECONDS, return_when=asyncio.ALL_COMPLETED)
                self._workers -= done
                for worker in done:
                    worker.result()
        finally:
            for worker in self._workers:
                worker.cancel()
            await asyncio.gather(*self._workers, return_exceptions=True)

    def _hire(self) -> None:
        """So many workers as there are places, and one for each that waits; never more than there is work for."""
        wanted = min(self._concurrency + min(self._idle(), _MOST_WAITING), max(1, len(self._frontier) + len(self._workers)))
        while len(self._workers) < wanted and not (self._frontier.over and self._workers):
            self._workers.add(asyncio.ensure_future(self._worker()))

    async def _worker(self) -> None:
        while (taken := await self._frontier.take()) is not None:
            host, item = taken
            try:
                await self._work(item)
            finally:
                self._frontier.done(host)
            if len(self._workers) > self._concurrency + self._idle() + 1:
                return
