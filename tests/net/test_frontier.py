"""Which address comes next: of hosts that may be asked now, and never more of one host than it bears."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citator.net.crew import Crew
from citator.net.frontier import Frontier


def worked(
    items: list[tuple[str, int]], most: int = 2, concurrency: int = 4, waits: dict[str, float] | None = None
) -> tuple[list[tuple[str, int]], Counter[str]]:
    """All items in the order in which they were begun, and how many of each host were at work at once."""

    async def story() -> tuple[list[tuple[str, int]], Counter[str]]:
        begun: list[tuple[str, int]] = []
        now, highest = Counter[str](), Counter[str]()
        loop = asyncio.get_running_loop()
        until = {host: loop.time() + seconds for host, seconds in (waits or {}).items()}
        frontier: Frontier[tuple[str, int]] = Frontier(most, lambda host: max(0.0, until.get(host, 0.0) - loop.time()))

        async def work(item: tuple[str, int]) -> None:
            host = item[0]
            begun.append(item)
            now[host] += 1
            highest[host] = max(highest[host], now[host])
            await asyncio.sleep(0)
            now[host] -= 1

        for item in items:
            frontier.add(item[0], item)
        frontier.close()
        await Crew(frontier, concurrency, work, lambda: 0).run()
        return begun, highest

    async def bounded() -> tuple[list[tuple[str, int]], Counter[str]]:
        return await asyncio.wait_for(story(), 20)  # a hang is a fault

    return asyncio.run(bounded())


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.integers(0, 99)), max_size=60), st.integers(1, 3), st.integers(1, 5))
def test_every_item_is_worked_on_once_and_no_host_is_overrun(items: list[tuple[str, int]], most: int, concurrency: int) -> None:
    begun, highest = worked(items, most, concurrency)
    assert Counter(begun) == Counter(items)
    assert all(number <= min(most, concurrency) for number in highest.values())


def test_items_of_one_host_keep_their_order() -> None:
    begun, _ = worked([("a", number) for number in range(20)], most=1)
    assert begun == [("a", number) for number in range(20)]


def test_a_host_that_wants_to_wait_holds_up_nobody() -> None:
    begun, _ = worked([("slow", 1), ("slow", 2), *(("quick", number) for number in range(30))], concurrency=1, waits={"slow": 0.3})
    assert [host for host, _ in begun] == ["quick"] * 30 + ["slow"] * 2


def test_hosts_take_turns() -> None:
    begun, _ = worked([*(("a", number) for number in range(9)), *(("b", number) for number in range(9))], most=1, concurrency=2)
    assert {host for host, _ in begun[:4]} == {"a", "b"}


def test_what_comes_late_is_worked_on_too() -> None:
    async def story() -> list[int]:
        done: list[int] = []
        frontier: Frontier[int] = Frontier(1, lambda host: 0.0)

        async def work(item: int) -> None:
            done.append(item)

        running = asyncio.ensure_future(Crew(frontier, 3, work, lambda: 0).run())
        for number in range(5):
            await asyncio.sleep(0.01)
            frontier.add("a", number)
        frontier.close()
        await asyncio.wait_for(running, 20)
        return done

    assert asyncio.run(story()) == [0, 1, 2, 3, 4]


def test_who_only_waits_takes_no_place_from_the_others() -> None:
    async def story() -> list[str]:
        done: list[str] = []
        idle = 0
        frontier: Frontier[str] = Frontier(9, lambda host: 0.0)

        async def work(item: str) -> None:
            nonlocal idle
            if item.startswith("wait"):
                idle += 1
                await asyncio.sleep(1.0)
                idle -= 1
            done.append(item)

        for number in range(4):
            frontier.add("a", f"wait {number}")
        for number in range(10):
            frontier.add("b", f"quick {number}")
        frontier.close()
        await asyncio.wait_for(Crew(frontier, 2, work, lambda: idle).run(), 20)
        return done

    done = asyncio.run(story())
    assert len(done) == 14
    assert all(item.startswith("quick") for item in done[:10])


def test_drained_it_ends_and_gives_back_what_nobody_took() -> None:
    async def story() -> list[int]:
        frontier: Frontier[int] = Frontier(1, lambda host: 0.0)
        for number in range(3):
            frontier.add("a", number)
        taken = await frontier.take()
        assert taken == ("a", 0)
        rest = frontier.drain()
        frontier.done("a")
        assert await frontier.take() is None
        return rest

    assert asyncio.run(story()) == [1, 2]


def test_a_fault_in_the_work_ends_the_crew_and_is_raised() -> None:
    async def story() -> None:
        frontier: Frontier[int] = Frontier(1, lambda host: 0.0)

        async def work(item: int) -> None:
            raise ValueError(item)

        frontier.add("a", 7)
        frontier.close()
        await asyncio.wait_for(Crew(frontier, 2, work, lambda: 0).run(), 20)

    with pytest.raises(ValueError, match="7"):
        asyncio.run(story())
