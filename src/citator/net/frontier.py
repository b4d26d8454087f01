"""What is still to be asked, by host: the next is one of the host whose turn comes first (Heydon and Najork 1999, "Mercator").

Tasks that wait for a busy host would fill every place in a run over many addresses. Here nobody waits for a host: whoever is free takes
an item of a host that may be asked now, and a host that wants to be left alone for a minute merely comes later.
"""

from __future__ import annotations

import asyncio
import heapq
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Generic, TypeVar

__all__ = ["Frontier"]

T = TypeVar("T")


@dataclass(slots=True)
class _Host(Generic[T]):
    items: deque[T] = field(default_factory=deque)
    at_work: int = 0
    queued: bool = False  # whether it stands in the heap


class Frontier(Generic[T]):
    """Items by host. ``most`` may be under way at one host; ``wait`` says in how many seconds a host may be asked next."""

    def __init__(self, most: int, wait: Callable[[str], float]) -> None:
        self._most = most
        self._wait = wait
        self._hosts: dict[str, _Host[T]] = {}
        self._heap: list[tuple[float, int, str]] = []
        self._number = count()
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._timer: asyncio.TimerHandle | None = None
        self._closed = False
        self._left = 0

    def __len__(self) -> int:
        """How many items nobody has taken yet."""
        return self._left

    @property
    def over(self) -> bool:
        """Whether nothing is left to take and nothing more will come."""
        return self._closed and not self._left

    def add(self, host: str, item: T) -> None:
        """One more item of a host."""
        entry = self._hosts.setdefault(host, _Host())
        entry.items.append(item)
        self._left += 1
        self._queue(host, entry)
        self._wake()

    def close(self) -> None:
        """Nothing more will come: whoever takes the last item ends, and so does everybody who waits."""
        self._closed = True
        self._wake_all()

    async def take(self) -> tuple[str, T] | None:
        """The next item whose host may be asked, with the host, as soon as there is one; ``None`` when all are taken for good.

        The taker says :meth:`done` afterwards.
        """
        while True:
            taken = self._ready()
            if taken is not None:
                return taken
            if self.over:
                self._wake_all()
                return None
            future = asyncio.get_running_loop().create_future()
            self._waiting.append(future)
            try:
                await future
            except asyncio.CancelledError:
                if future.done() and not future.cancelled():
                    self._wake()  # the call that was meant for us goes to the next
                raise

    def done(self, host: str) -> None:
        """The item of this host is dealt with: another may be taken."""
        entry = self._hosts[host]
        entry.at_work -= 1
        if entry.items:
            self._queue(host, entry)
            self._wake()
        elif not entry.at_work:
            del self._hosts[host]

    def drain(self) -> list[T]:
        """All items that nobody has taken; there are none afterwards."""
        rest = [item for entry in self._hosts.values() for item in entry.items]
        for entry in self._hosts.values():
            entry.items.clear()
        self._heap.clear()
        self._left = 0
        self.close()
        return rest

    def _queue(self, host: str, entry: _Host[T]) -> None:
        if not entry.queued and entry.at_work < self._most:
            entry.queued = True
            due = asyncio.get_running_loop().time() + self._wait(host)
            heapq.heappush(self._heap, (due, next(self._number), host))

    def _ready(self) -> tuple[str, T] | None:
        now = asyncio.get_running_loop().time()
        while self._heap and self._heap[0][0] <= now:
            _, _, host = heapq.heappop(self._heap)
            entry = self._hosts.get(host)
            if entry is None or not entry.items:
                if entry is not None:
                    entry.queued = False
                continue
            wait = self._wait(host)  # it may have asked for time since it was put there
            if wait > 0:
                heapq.heappush(self._heap, (now + wait, next(self._number), host))
                continue
            entry.queued = False
            entry.at_work += 1
            self._left -= 1
            item = entry.items.popleft()
            if entry.items:
                self._queue(host, entry)
            return host, item
        self._set_timer()
        return None

    def _set_timer(self) -> None:
        """Wake somebody when the first host may be asked."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._heap:
            self._timer = asyncio.get_running_loop().call_at(self._heap[0][0], self._wake)

    def _wake(self) -> None:
        while self._waiting:
            future = self._waiting.popleft()
            if not future.done():
                future.set_result(None)
                return

    def _wake_all(self) -> None:
        while self._waiting:
            self._wake()
