"""A host is asked no more often than it and we can bear."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import SimpleNamespace
from typing import Any

import pytest

from citator.model import FailureKind, Response
from citator.net import politeness
from citator.net.faults import Fault
from citator.net.limits import Limits
from citator.net.politeness import Politeness, retry_after
from citator.net.robots import Robots, robots_of


class Time:
    """A clock that moves when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        await asyncio.sleep(0)


def story(tell: Callable[[Politeness, Time], Coroutine[Any, Any, None]], run_seconds: float = 100.0) -> None:
    clock = Time()
    end = clock.now + run_seconds
    asyncio.run(tell(Politeness(8, lambda: end - clock.now, clock, clock.sleep), clock))


LIMITS = Limits(1.0, 2)


async def ask(polite: Politeness, key: str = "h") -> None:
    async with polite.turn(key, LIMITS):
        pass


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [({"retry-after": "0"}, 0), ({"retry-after": " 7 "}, 7), ({"retry-after": "soon"}, None), ({}, None), ({"retry-after": "-3"}, None)],
)
def test_retry_after_in_seconds(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers) == seconds


def test_retry_after_as_a_date() -> None:
    now = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
    assert retry_after({"retry-after": format_datetime(now + timedelta(seconds=90), usegmt=True)}, now) == 90
    assert retry_after({"retry-after": format_datetime(now - timedelta(days=1), usegmt=True)}, now) == 0


def test_retry_after_defers_the_host_and_no_other() -> None:
    async def tell(polite: Politeness, clock: Time) -> None:
        await ask(polite)
        polite.answered("h", 429, {"retry-after": "30"})
        start = clock.now
        await ask(polite, "other")
        assert clock.now == start
        await ask(polite)
        assert clock.now - start >= 30

    story(tell)


def test_a_wait_longer_than_the_run_closes_a_host_only_when_it_is_said_again_and_again() -> None:
    async def tell(polite: Politeness, clock: Time) -> None:
        for _ in range(3):
            await ask(polite)
            polite.answered("h", 429, {"retry-after": "3600"})
        with pytest.raises(Fault) as fault:
            await ask(polite)
        assert fault.value.kind is FailureKind.BUDGET
        assert "3600" in fault.value.detail

    story(tell)


@pytest.mark.parametrize(
    "headers",
    [
        {"ratelimit-remaining": "0", "ratelimit-reset": "20"},
        {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "20"},
        {"ratelimit": '"default";r=0;t=20'},
        {"ratelimit": "limit=10, remaining=0, reset=20"},
        {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "in 20 seconds"},
    ],
)
def test_a_quota_that_is_used_up_is_waited_for(headers: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1_800_000_000
    monkeypatch.setattr(politeness, "time", SimpleNamespace(time=lambda: float(now)))

    async def tell(polite: Politeness, clock: Time) -> None:
        at = str(now + 20)  # some give the time and not the delay
        await ask(polite)
        polite.answered("h", 200, {name: value.replace("in 20 seconds", at) for name, value in headers.items()})
        start = clock.now
        await ask(polite)
        assert clock.now - start == 20

    story(tell)


def test_a_published_rate_is_kept() -> None:
    async def tell(polite: Politeness, clock: Time) -> None:
        await ask(polite)
        polite.answered("h", 200, {"x-rate-limit-limit": "1", "x-rate-limit-interval": "5s"})
        start = clock.now
        await ask(polite)
        await ask(polite)
        assert clock.now - start >= 10

    story(tell)


def test_a_host_that_takes_no_connection_three_times_is_left_alone_for_a_while() -> None:
    async def tell(polite: Politeness, clock: Time) -> None:
        for _ in range(3):
            await ask(polite)
            polite.connected("h", ok=False)
        with pytest.raises(Fault) as fault:
            await ask(polite)
        assert fault.value.kind is FailureKind.BUDGET
        clock.now += 61
        await ask(polite)

    story(tell)


def test_a_turn_that_cannot_come_in_this_run_is_refused_at_once() -> None:
    async def tell(polite: Politeness, clock: Time) -> None:
        await ask(polite)
        polite.slow_down("h", 50.0)
        start = clock.now
        with pytest.raises(Fault):
            await ask(polite)
        assert clock.now == start

    story(tell, run_seconds=10.0)


def robots(answer: str | int) -> Robots:
    """The rules in a file with that text, or in an answer with that status."""
    if isinstance(answer, int):
        return robots_of(Response("http://h/robots.txt", answer))
    return robots_of(Response("http://h/robots.txt", 200, body=answer.encode()))


def test_robots() -> None:
    rules = robots("User-agent: *\nDisallow: /private\nCrawl-delay: 2\n\nUser-agent: other\nDisallow: /\n")
    assert rules.delay == 2
    assert rules.allows("http://h/public")
    assert not rules.allows("http://h/private/x")
    assert not robots("User-agent: citator\nDisallow: /\n").allows("http://h/x")


@pytest.mark.parametrize(("answer", "open_"), [(404, True), (403, True), (500, False), (503, False), ("", True), ("<html>oops", True)])
def test_robots_that_are_not_there(answer: str | int, open_: bool) -> None:
    """RFC 9309, 2.3.1.3 and 2.3.1.4."""
    assert robots(answer).allows("http://h/x") is open_
