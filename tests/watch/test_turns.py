"""Of two runs at once each destination hears of each piece of news once, and of all of it; what is held for a moment only is waited for."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Sequence
from typing import Any

import pytest

from citator.config import Settings
from citator.store import Connection, Store, runs
from citator.store import asking as ask
from citator.store.runs import claim, lease
from citator.store.schema import fact
from citator.watch import sending
from citator.watch.sending import begin, send
from tests.support.web import Hit, Web, Writer, answer, page
from tests.watch.conftest import BEGUN, URL, Watch
from tests.watch.test_issue import Hub, Site
from tests.watch.test_judging import look
from tests.watch.test_sending import Hook


class Slow(Hook):
    """A destination that takes its time."""

    async def __call__(self, web: Web, hit: Hit, writer: Writer) -> None:
        await asyncio.sleep(0.3)
        await super().__call__(web, hit, writer)


class SlowHub(Hub):
    """The same of GitHub."""

    async def __call__(self, web: Web, hit: Hit, writer: Writer) -> None:
        await asyncio.sleep(0.1)
        await super().__call__(web, hit, writer)


def settings(**more: Any) -> Settings:
    return Settings(allow_net=("127.0.0.0/8",), host_interval=0.0, timeout=60.0, **more)


def breaks(store: Store) -> None:
    for day in (0, 3, 6):
        look(store, day, 404)


def sent(hook: Hook) -> list[list[str]]:
    news = [json.loads(hit.body)["news"] for hit in hook.taken]
    return [[kind for kind, items in one.items() if items] for one in news]


def test_two_that_send_at_once_send_it_once_and_what_comes_meanwhile_too(store: Store) -> None:
    hook = Slow()
    with Web({"/hook": hook}) as web:
        to = settings(webhook=f"{web.base}/hook")
        begin(store, to)
        breaks(store)

        async def later() -> list[str]:
            await asyncio.sleep(0.15)
            look(store, 9)  # it is back
            return await send(store, to, BEGUN)

        async def both() -> list[list[str]]:
            return list(await asyncio.gather(send(store, to, BEGUN), send(store, to, BEGUN), later()))

        assert asyncio.run(both()) == [[], [], []]
        assert sent(hook) == [["broken"], ["recovered"]]
        hook.taken = []
        assert asyncio.run(send(store, to, BEGUN)) == []
        assert hook.taken == []


def test_two_that_show_how_things_stand_open_one_issue(store: Store) -> None:
    hub = SlowHub()
    with Site({"hub": hub}) as web:
        to = settings(github_repository="keepers/logs", github_api=f"{web.base}/api/v3", github_token="lit-lamp")
        begin(store, to)
        breaks(store)

        async def both() -> list[list[str]]:
            return list(await asyncio.gather(send(store, to, BEGUN), send(store, to, BEGUN)))

        assert asyncio.run(both()) == [[], []]
        assert [URL in one["body"] for one in hub.issues] == [True]
        assert hub.comments == []


def test_who_lost_the_claim_meanwhile_sets_nothing_back(store: Store) -> None:
    class Taken(Hub):
        async def __call__(self, web: Web, hit: Hit, writer: Writer) -> None:
            (mark,) = _marks(store)
            with store.writing() as connection:
                ask.set_fact(connection, mark.replace("sent to", "sending to"), json.dumps(["another", "[0, 0, 0]", 1]))
                ask.set_fact(connection, mark, '{"last": 99}')
            await super().__call__(web, hit, writer)

    with Site({"hub": Taken()}) as web:
        to = settings(github_repository="keepers/logs", github_api=f"{web.base}/api/v3", github_token="lit-lamp")
        begin(store, to)
        breaks(store)
        assert asyncio.run(send(store, to, BEGUN)) == []
    with store.reading() as connection:
        assert ask.fact_of(connection, _marks(store)[0]) == '{"last": 99}'


def test_what_another_sends_for_long_is_left_to_the_next_run_and_lost_by_none(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "_WAIT_SECONDS", 0.3)
    hook = Hook()
    with Web({"/hook": hook}) as web:
        to = settings(webhook=f"{web.base}/hook")
        begin(store, to)
        (name,) = _marks(store)
        with store.writing() as connection:
            assert claim(connection, name.replace("sent to", "sending to"), "another")
        assert asyncio.run(send(store, to, BEGUN)) == []  # nothing new: nobody waits
        breaks(store)
        line = "the webhook: the news could not be delivered (another run is at it); it goes with that of the next run"
        assert (asyncio.run(send(store, to, BEGUN)), hook.taken) == ([line], [])
        with store.writing() as connection:
            held = json.loads(ask.fact_of(connection, name.replace("sent to", "sending to")) or "")
            ask.set_fact(connection, name.replace("sent to", "sending to"), json.dumps([*held[:2], 1]))
        assert asyncio.run(send(store, to, BEGUN)) == []
        assert sent(hook) == [["broken"]]


def test_a_claim_is_kept_while_the_destination_takes_its_time(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "_KEEP_SECONDS", 0.05)
    ends: list[int] = []

    async def taking(web: Web, hit: Hit, writer: Writer) -> None:
        name = _marks(store)[0].replace("sent to", "sending to")
        with store.writing() as connection:
            held = json.loads(ask.fact_of(connection, name) or "")
            ask.set_fact(connection, name, json.dumps([*held[:2], 1]))
        await asyncio.sleep(0.5)
        with store.reading() as connection:
            ends.append(json.loads(ask.fact_of(connection, name) or "")[2])
        writer.write(answer(200, b""))

    with Web({"/hook": taking}) as web:
        to = settings(webhook=f"{web.base}/hook")
        begin(store, to)
        breaks(store)
        assert asyncio.run(send(store, to, BEGUN)) == []
    (end,) = ends
    assert end > 1


def _marks(store: Store) -> list[str]:
    with store.reading() as connection:
        return [row[0] for row in connection.execute(fact.select().where(fact.c.name.like("sent to %")))]


def test_a_host_that_is_only_written_to_for_a_moment_is_asked_a_moment_later(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    """In PostgreSQL, by whoever takes in documents just then."""
    begun: list[float] = []

    def free(connection: Connection, run_id: int, hosts: Sequence[int]) -> set[int]:
        begun.append(time.monotonic())
        return lease(connection, run_id, hosts) if begun[-1] - begun[0] >= 0.2 else set()

    monkeypatch.setattr(runs, "lease", free)
    with Web({"/log": answer(200, page("The log"))}) as web:
        watch.add(f"{web.base}/log")
        assert watch.run(0)["checked"] == 1
