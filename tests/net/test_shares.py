"""What hosts share is asked no harder than it would be as one host or two: a registered domain, an address."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from tests.support.engine import Names, settings
from tests.support.web import Hit, Web, Writer, answer, page

from citator.model import FailureKind, Request, Response
from citator.net.engine import Engine
from citator.net.faults import Fault
from citator.net.limits import Limits
from citator.net.shares import Shares


class Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        await asyncio.sleep(0)


def shares(clock: Clock, left: Callable[[], float] = lambda: 1000.0) -> Shares:
    return Shares(left, clock, clock.sleep)


def test_no_more_at_once_than_the_limit_whoever_asks() -> None:
    async def story() -> int:
        clock, most, now = Clock(), 0, 0
        given = shares(clock)

        async def one(name: str) -> None:
            nonlocal most, now
            async with given.place({"owner example.org": Limits(0.0, 3), name: Limits(0.0, 1)}):
                now += 1
                most = max(most, now)
                await asyncio.sleep(0)
                now -= 1

        await asyncio.gather(*(one(f"address {number}") for number in range(20)))
        return most

    assert asyncio.run(story()) == 3


def test_starts_are_apart_by_the_interval() -> None:
    async def story() -> list[float]:
        clock, started = Clock(), []
        given = shares(clock)
        for _ in range(4):
            async with given.place({"owner example.org": Limits(0.5, 9)}):
                started.append(clock.now)
        return started

    assert asyncio.run(story()) == [0.0, 0.5, 1.0, 1.5]


def test_who_can_have_no_place_in_time_is_told_and_holds_none() -> None:
    async def story() -> FailureKind:
        clock = Clock()
        given = shares(clock, lambda: 2.0 - clock.now)
        async with given.place({"owner example.org": Limits(5.0, 9)}):
            pass
        with pytest.raises(Fault) as raised:
            async with given.place({"address 192.0.2.1": Limits(0.0, 1), "owner example.org": Limits(5.0, 9)}):
                pass
        async with given.place({"address 192.0.2.1": Limits(0.0, 1)}):
            return raised.value.kind

    assert asyncio.run(story()) is FailureKind.BUDGET


def test_twenty_hosts_of_one_owner_on_one_machine_never_see_more_than_four_of_us() -> None:
    at_once: list[int] = [0]

    async def slow(web: Web, hit: Hit, writer: Writer) -> None:
        at_once.append(at_once[-1] + 1)
        await asyncio.sleep(0.05)
        at_once.append(at_once[-1] - 1)
        writer.write(answer(200, page("Lamps")))

    async def story(web: Web) -> None:
        hosts = [f"h{number}.lamps.example" for number in range(20)]
        names = Names({host: ["127.0.0.1"] for host in hosts})
        async with Engine(settings(concurrency=50, per_host=2, host_interval=0.0), resolver=names) as engine:
            outcomes = await asyncio.gather(*(engine.send(Request(f"http://{host}:{web.port}/")) for host in hosts))
        assert all(isinstance(outcome, Response) for outcome in outcomes)

    with Web({"/": slow}) as web:
        asyncio.run(story(web))
        assert len(web.hits) == 20
    assert max(at_once) == 4
