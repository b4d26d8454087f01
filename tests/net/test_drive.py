"""Generators of requests are run to their end, many at a time, and can be stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from contextlib import aclosing

import pytest

from citator.model import Outcome, Request, Response
from citator.net.drive import drive, drive_all, run

Job = Generator[Request, Outcome, str]


async def echo(request: Request) -> Outcome:
    await asyncio.sleep(float(request.purpose) if request.purpose != "page" else 0)
    return Response(request.url, 200)


def job(name: str, seconds: str = "0", steps: int = 2) -> Job:
    seen = []
    for step in range(steps):
        outcome = yield Request(f"{name}{step}", purpose=seconds)
        seen.append(outcome.url)
    return " ".join(seen)


def silent() -> Job:
    """A job that asks nothing."""
    return "done"
    yield


def test_one() -> None:
    assert run(lambda: drive(job("a"), echo)) == "a0 a1"
    assert run(lambda: drive(silent(), echo)) == "done"


def test_results_come_as_they_are_done() -> None:
    async def work() -> list[str]:
        jobs = [("slow", job("s", "0.1")), ("quick", job("q", "0.01")), ("none", silent())]
        return [key async for key, _ in drive_all(jobs, echo)]

    assert asyncio.run(work()) == ["none", "quick", "slow"]


def test_jobs_are_read_no_further_than_the_window() -> None:
    begun = []

    def jobs() -> Generator[tuple[int, Job], None, None]:
        for number in range(10):
            begun.append(number)
            yield number, job(str(number))

    async def work() -> int:
        async with aclosing(drive_all(jobs(), echo, window=3)) as results:
            async for _ in results:
                return len(begun)
        return 0

    assert asyncio.run(work()) == 3


def test_stopping_keeps_what_there_is_and_closes_the_rest() -> None:
    closed = []

    def endless() -> Job:
        try:
            while True:
                yield Request("x", purpose="0.01")
        finally:
            closed.append(True)

    async def work() -> list[str]:
        stop = asyncio.Event()
        found = []
        async for key, _ in drive_all([("quick", silent()), ("endless", endless())], echo, stop=stop):
            found.append(key)
            stop.set()
        return found

    assert asyncio.run(work()) == ["quick"]
    assert closed == [True]


def test_a_fault_of_a_generator_comes_out() -> None:
    def broken() -> Job:
        yield Request("x")
        raise LookupError("no such shelf")

    async def work() -> None:
        async for _ in drive_all([("a", broken())], echo):
            pass

    with pytest.raises(LookupError):
        asyncio.run(work())


def test_inside_a_running_loop_the_work_is_done_in_a_thread() -> None:
    async def outer() -> str:
        return run(lambda: drive(job("a"), echo))

    assert asyncio.run(outer()) == "a0 a1"


def test_what_goes_wrong_in_that_thread_is_raised_here() -> None:
    async def fails() -> None:
        raise LookupError("no such shelf")

    async def outer() -> None:
        run(fails)

    with pytest.raises(LookupError):
        asyncio.run(outer())
