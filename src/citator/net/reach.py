"""Is there a network at all? Being offline must never look like a thousand dead links.

A machine without a network fails in ways that look like broken links: "no such host" for every name (macOS, and Linux with a
resolver on loopback), "connection refused" from a firewall, "network unreachable". So bad news about one host is believed only
beside good news from elsewhere: a name of the public internet that resolved, a public server that took a connection. Where this
run has seen none yet, a few well-known names are looked up, or connected to without sending anything.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence

__all__ = ["Reach"]

# Operated for the internet as a whole, by different bodies and networks; any one of them is enough.
WELL_KNOWN = ("www.iana.org", "www.ietf.org", "www.wikipedia.org", "a.root-servers.net")
_FRESH_SECONDS = 10.0
_LOST_SECONDS = 15.0


class Reach:
    """What this run knows of its own network.

    ``resolves`` and ``connects`` try one well-known name and tell whether it worked; they don't raise.
    """

    def __init__(
        self,
        resolves: Callable[[str], Awaitable[bool]],
        connects: Callable[[str], Awaitable[bool]],
        clock: Callable[[], float] = time.monotonic,
        names: Sequence[str] = WELL_KNOWN,
    ) -> None:
        self._tries = (resolves, connects)
        self._clock = clock
        self._names = names
        self._good: list[float | None] = [None, None]
        self._bad: list[float | None] = [None, None]
        self._locks = (asyncio.Lock(), asyncio.Lock())

    @property
    def offline(self) -> bool:
        """Whether the last thing known is that nothing can be reached."""
        return any(bad is not None and (good is None or bad > good) for good, bad in zip(self._good, self._bad, strict=True))

    @property
    def lost(self) -> bool:
        """Whether it was found a moment ago that no name resolves: asking for the next one would only wait for a time-out."""
        bad, good = self._bad[0], self._good[0]
        return bad is not None and (good is None or bad > good) and self._clock() - bad < _LOST_SECONDS

    def names_work(self) -> None:
        """A name of the public internet was resolved."""
        self._good[0] = self._clock()

    def connections_work(self) -> None:
        """A public address took a connection."""
        self._good[1] = self._clock()

    async def can_resolve(self) -> bool:
        """Whether names of the public internet resolve now, so that "no such host" can be believed."""
        return await self._known(0)

    async def can_connect(self) -> bool:
        """Whether the public internet takes connections now, so that "refused" can be believed."""
        return await self._known(1)

    async def _known(self, which: int) -> bool:
        async with self._locks[which]:
            good, bad = self._good[which], self._bad[which]
            now = self._clock()
            if good is not None and now - good < _FRESH_SECONDS:
                return True
            if bad is not None and (good is None or bad > good) and now - bad < _LOST_SECONDS:
                return False
            if await self._any(self._tries[which]):
                self._good[which] = self._clock()
                return True
            self._bad[which] = self._clock()
            return False

    async def _any(self, works: Callable[[str], Awaitable[bool]]) -> bool:
        tasks = [asyncio.ensure_future(works(name)) for name in self._names]
        try:
            for done in asyncio.as_completed(tasks):
                if await done:
                    return True
            return False
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
