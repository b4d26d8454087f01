"""How often one host is asked: requests in flight, the time between two, and what its answers ask for.

A request waits for its turn at the host first and takes a place among all requests in flight only then, so a host that wants to
be left alone for a minute holds up nobody else. Only the first in a host's queue keeps time; the others wait behind it.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import MappingProxyType
from typing import Protocol

from citator.model import FailureKind
from citator.net.faults import Fault
from citator.net.limits import DEFAULT_INTERVAL, Limits
from citator.net.shares import Shares

__all__ = ["EtiquetteLike", "Politeness", "Turn", "retry_after"]

NOTHING: Mapping[str, Limits] = MappingProxyType({})
_STRIKES = 3
_BREAK_SECONDS = 60.0
_PAUSE_SECONDS = 1.0  # after an answer that asks for more time than the run has
_LONGEST_INTERVAL = 10.0


class EtiquetteLike(Protocol):
    """What an authority says of how it wants to be asked (``citator.model.Etiquette``)."""

    @property
    def interval(self) -> float:
        """Seconds between the starts of two requests."""
        ...

    @property
    def in_flight(self) -> int:
        """Requests at once."""
        ...

    @property
    def contact(self) -> str | None:
        """The query parameter that takes a mail address."""
        ...


@dataclass(slots=True)
class _Host:
    usual: Limits
    limits: Limits  # as they are now: slower after an answer that asked for it
    next_at: float = 0.0
    in_flight: int = 0
    waiting: int = 0
    started: int = 0
    queue: asyncio.Lock = field(default_factory=asyncio.Lock)
    freed: asyncio.Event = field(default_factory=asyncio.Event)
    unreachable: int = 0  # connections in a row that were not made
    rest_until: float = 0.0
    overlong: int = 0  # answers in a row that ask for more time than the run has
    closed: str = ""


class Politeness:
    """The turns at all hosts of one run. ``left`` gives the seconds that the run still has."""

    def __init__(
        self,
        concurrency: int,
        left: Callable[[], float],
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._places = asyncio.Semaphore(concurrency)
        self._left = left
        self._clock = clock
        self._sleep = sleep
        self._hosts: dict[str, _Host] = {}
        self._shares = Shares(left, clock, sleep)
        self.waiting = 0
        """How many wait for a turn."""

    def turn(self, key: str, limits: Limits, shared: Mapping[str, Limits] = NOTHING) -> Turn:
        """A turn at the host ``key``: ``async with`` waits for it and holds it; raises :class:`Fault` (budget) if it can't come.

        ``shared`` are the limits of what the host shares with others: its registered domain, its address.
        """
        host = self._hosts.get(key) or self._hosts.setdefault(key, _Host(limits, limits))
        return Turn(self, key, host, shared)

    async def take(self, key: str, host: _Host, shared: Mapping[str, Limits]) -> None:
        """Wait for a turn and hold it until it is given back."""
        host.waiting += 1
        self.waiting += 1
        try:
            async with host.queue:
                await self._ready(key, host)
                if shared:
                    await self._shares.take(shared)
                try:
                    await self._places.acquire()
                except BaseException:
                    self._shares.give(shared)
                    raise
                host.in_flight += 1
                host.started += 1
                host.next_at = max(host.next_at, self._clock() + host.limits.interval)
        finally:
            host.waiting -= 1
            self.waiting -= 1

    def give(self, host: _Host, shared: Mapping[str, Limits]) -> None:
        """Give back a turn."""
        host.in_flight -= 1
        host.freed.set()
        self._places.release()
        self._shares.give(shared)

    async def _ready(self, key: str, host: _Host) -> None:
        while True:
            now = self._clock()
            wait = host.next_at - now
            if host.closed:
                raise Fault(FailureKind.BUDGET, host.closed)
            if now < host.rest_until:
                raise Fault(FailureKind.BUDGET, f"{key} took no connection {_STRIKES} times in a row; it is left alone for a while")
            if max(wait, 0.0) >= self._left():
                raise Fault(FailureKind.BUDGET, "no time left in this run")
            if wait > 0:
                await self._sleep(wait)
            elif host.in_flight >= host.limits.in_flight:
                host.freed.clear()
                try:
                    await asyncio.wait_for(host.freed.wait(), max(0.01, self._left()))
                except TimeoutError:
                    raise Fault(FailureKind.BUDGET, "no time left in this run") from None
            else:
                return

    def wait(self, key: str) -> float:
        """The seconds until a host may be asked again; 0 where nothing is known of it, or where it would be refused at once."""
        host = self._hosts.get(key)
        if host is None or host.closed or self._clock() < host.rest_until:
            return 0.0
        return min(max(0.0, host.next_at - self._clock()), max(0.0, self._left()))

    def slow_down(self, key: str, interval: float) -> None:
        """Ask this host no faster than that from now on (``Crawl-delay``, a published rate)."""
        host = self._hosts.get(key)
        if host and interval > host.limits.interval:
            host.usual = host.limits = Limits(min(interval, 60.0), 1 if interval >= 1 else host.limits.in_flight)
            if host.started:
                host.next_at = max(host.next_at, self._clock() + host.limits.interval)

    def connected(self, key: str, *, ok: bool) -> None:
        """A connection was made, or was not: after three failures in a row the host is left alone for a minute."""
        host = self._hosts.get(key)
        if host is None:
            return
        host.unreachable = 0 if ok else host.unreachable + 1
        if host.unreachable >= _STRIKES:
            host.rest_until = self._clock() + _BREAK_SECONDS
            host.unreachable = _STRIKES - 1  # one try after the rest decides

    def answered(self, key: str, status: int, headers: Mapping[str, str]) -> None:
        """Learn from an answer: when the host may be asked again, and how fast."""
        host = self._hosts.get(key)
        if host is None:
            return
        refused = status in (429, 503) and ("retry-after" in headers or status == 429)
        wait = retry_after(headers) if refused else None
        told = any("rate" in name for name in headers)  # of a limit, in whatever spelling
        spent, until = _quota(headers) if told else (False, 0.0)
        if refused:
            slower = min(max(2 * host.limits.interval, DEFAULT_INTERVAL), _LONGEST_INTERVAL)
            host.limits = Limits(max(slower, host.limits.interval), 1)
            wait = max(wait if wait is not None else _PAUSE_SECONDS, until if spent else 0.0, host.limits.interval)
        else:
            host.overlong = 0
            eased = host.limits.interval * 0.8
            host.limits = Limits(eased, host.limits.in_flight) if eased > host.usual.interval else host.usual
            pace = _pace(headers) if told else None
            if pace is not None:
                self.slow_down(key, pace)
            if spent:
                wait = until
        if wait is None:
            return
        now = self._clock()
        if wait < self._left():
            host.next_at = max(host.next_at, now + wait)
            return
        # One such answer may speak of one page; three in a row speak for the host.
        host.overlong += 1
        host.next_at = max(host.next_at, now + _PAUSE_SECONDS)
        if host.overlong >= _STRIKES:
            host.closed = f"{key} asks to be left alone for {wait:.0f} s, more than this run has"


class Turn:
    """A turn at the host ``key``, for ``async with``."""

    __slots__ = ("_host", "_politeness", "_shared", "key")

    def __init__(self, politeness: Politeness, key: str, host: _Host, shared: Mapping[str, Limits]) -> None:
        self._politeness = politeness
        self.key = key
        self._host = host
        self._shared = shared

    async def __aenter__(self) -> None:
        await self._politeness.take(self.key, self._host, self._shared)

    async def __aexit__(self, *_: object) -> None:
        self._politeness.give(self._host, self._shared)


def retry_after(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """The seconds that ``Retry-After`` asks for (RFC 9110, 10.2.3): a number or a date; ``None`` where there is none.

    >>> retry_after({"retry-after": "120"})
    120.0
    """
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    if re.fullmatch(r"\d{1,9}(?:\.\d{1,6})?", value, re.ASCII):
        return float(value)
    try:
        when = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - (now or datetime.now(UTC))).total_seconds())


def _quota(headers: Mapping[str, str]) -> tuple[bool, float]:
    """Whether the host says that its quota is used up, and the seconds until it is filled again.

    ``RateLimit-Remaining``/``-Reset`` and ``X-…`` of the same; ``RateLimit: "default";r=0;t=5`` and ``limit=…, remaining=0,
    reset=5`` (draft-ietf-httpapi-ratelimit-headers, versions 3 to 10). A reset can be a delay or a time since 1970.
    """
    remaining = reset = None
    for prefix in ("", "x-"):
        remaining = remaining or headers.get(f"{prefix}ratelimit-remaining") or headers.get(f"{prefix}rate-limit-remaining")
        reset = reset or headers.get(f"{prefix}ratelimit-reset") or headers.get(f"{prefix}rate-limit-reset")
    both = dict(re.findall(r"\b(r|t|remaining|reset) {0,3}= {0,3}(\d{1,9})", headers.get("ratelimit", "")))
    remaining = remaining or both.get("r") or both.get("remaining")
    reset = reset or both.get("t") or both.get("reset")
    left, until = _number(remaining), _number(reset)
    if left is None or left >= 1 or until is None:
        return False, 0.0
    return True, max(0.0, until - time.time()) if until > 1e8 else until


def _pace(headers: Mapping[str, str]) -> float | None:
    """Seconds between requests of a published rate, as Crossref's ``X-Rate-Limit-Limit: 5`` and ``X-Rate-Limit-Interval: 1s``."""
    limit = _number(headers.get("x-rate-limit-limit"))
    interval = re.fullmatch(r"(\d{1,5})s", headers.get("x-rate-limit-interval", "").strip())
    return int(interval[1]) / limit if limit and interval else None


def _number(text: str | None) -> float | None:
    match = re.match(r" {0,9}(\d{1,12}(?:\.\d{1,6})?)", text or "", re.ASCII)
    return float(match[1]) if match else None
