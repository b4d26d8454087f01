"""What hosts share: a registered domain has one owner, an address one machine. Neither is asked by all its hosts at once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from citator.model import FailureKind
from citator.net.faults import Fault
from citator.net.limits import Limits

__all__ = ["Shares"]


@dataclass(slots=True)
class _Share:
    in_flight: int = 0
    next_at: float = 0.0
    freed: asyncio.Event = field(default_factory=asyncio.Event)


class Shares:
    """Places at what several hosts share. ``left`` gives the seconds that the run still has."""

    def __init__(self, left: Callable[[], float], clock: Callable[[], float], sleep: Callable[[float], Awaitable[None]]) -> None:
        self._left = left
        self._clock = clock
        self._sleep = sleep
        self._shares: dict[str, _Share] = {}

    def place(self, wanted: Mapping[str, Limits]) -> _Place:
        """A place at each of ``wanted``: ``async with`` waits for it and holds it; raises :class:`Fault` (budget) if none comes in time."""
        return _Place(self, wanted)

    async def take(self, wanted: Mapping[str, Limits]) -> None:
        """Wait for a place at each of ``wanted`` and hold them until they are given back."""
        while not await self._free(wanted):
            pass
        now = self._clock()
        for name, limits in wanted.items():
            share = self._shares[name]
            share.in_flight += 1
            share.next_at = max(share.next_at, now + limits.interval)

    def give(self, wanted: Mapping[str, Limits]) -> None:
        """Give back the places at each of ``wanted``."""
        for name in wanted:
            share = self._shares[name]
            share.in_flight -= 1
            share.freed.set()

    async def _free(self, wanted: Mapping[str, Limits]) -> bool:
        """Whether all have a place now; waits for the first that has none."""
        for name, limits in wanted.items():
            share = self._shares.get(name) or self._shares.setdefault(name, _Share())
            wait = share.next_at - self._clock()
            if max(wait, 0.0) >= self._left():
                raise Fault(FailureKind.BUDGET, "no time left in this run")
            if wait > 0:
                await self._sleep(wait)
                return False
            if share.in_flight >= limits.in_flight:
                share.freed.clear()
                try:
                    await asyncio.wait_for(share.freed.wait(), max(0.01, self._left()))
                except TimeoutError:
                    raise Fault(FailureKind.BUDGET, "no time left in this run") from None
                return False
        return True


class _Place:
    __slots__ = ("_shares", "_wanted")

    def __init__(self, shares: Shares, wanted: Mapping[str, Limits]) -> None:
        self._shares = shares
        self._wanted = wanted

    async def __aenter__(self) -> None:
        await self._shares.take(self._wanted)

    async def __aexit__(self, *_: object) -> None:
        self._shares.give(self._wanted)
