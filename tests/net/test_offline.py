"""Being offline never looks like a dead link, and a dead link is still told when there is a network."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Mapping, Sequence
from unittest import mock

import pytest
from tests.support.engine import PUBLIC, Names, settings

from citator.model import Failure, FailureKind, Request
from citator.net.engine import Engine
from citator.net.reach import WELL_KNOWN, Reach


async def kinds(urls: Sequence[str], resolver: Names) -> tuple[list[FailureKind], bool]:
    async with Engine(settings(timeout=3.0), resolver=resolver) as engine:
        outcomes = [await engine.send(Request(url)) for url in urls]
        assert all(isinstance(outcome, Failure) for outcome in outcomes)
        return [outcome.kind for outcome in outcomes if isinstance(outcome, Failure)], engine.offline


NAMES = ["http://one.example/", "http://two.example/", "http://three.example/a"]


@pytest.mark.parametrize("error", [socket.EAI_NONAME, socket.EAI_AGAIN, socket.EAI_FAIL])
def test_without_a_network_every_name_is_offline_and_none_is_missing(error: int) -> None:
    """A machine without a name server says "no such name" to everything."""
    found, offline = asyncio.run(kinds(NAMES, Names(error=error)))
    assert found == [FailureKind.OFFLINE] * 3
    assert offline


def test_with_a_network_a_missing_name_is_missing() -> None:
    found, offline = asyncio.run(kinds(NAMES, Names(PUBLIC)))
    assert found == [FailureKind.NO_SUCH_HOST] * 3
    assert not offline


def test_a_name_server_that_fails_for_one_name_says_nothing_about_it() -> None:
    found, offline = asyncio.run(kinds(NAMES[:1], Names(PUBLIC, error=socket.EAI_AGAIN)))
    assert found == [FailureKind.RESOLVER]
    assert not offline


def test_an_answer_from_a_private_network_is_no_sign_of_the_internet() -> None:
    """In an intranet without a way out, inner names resolve and outer ones don't."""
    names = Names({"inner.example": ["127.0.0.1"]})
    found, _ = asyncio.run(kinds(["http://inner.example:9/", "http://outer.example/"], names))
    assert found[1] is FailureKind.OFFLINE


def test_a_network_that_leads_every_name_to_its_login_page_is_no_network() -> None:
    """Before one has logged in, each name has the same private address: no link is unsafe for that."""
    login = ["10.0.0.1"]
    names = Names({"one.example": login, "two.example": login, **dict.fromkeys(WELL_KNOWN, login)})
    found, offline = asyncio.run(kinds(NAMES[:2], names))
    assert found == [FailureKind.OFFLINE] * 2
    assert offline


@pytest.mark.parametrize("table", [PUBLIC, {}, {name: ["10.0.0.1"] for name in WELL_KNOWN}])
def test_a_name_with_a_private_address_of_its_own_stays_refused(table: Mapping[str, Sequence[str]]) -> None:
    found, _ = asyncio.run(kinds(NAMES[:1], Names({"one.example": ["10.0.0.2"], **table})))
    assert found == [FailureKind.PRIVATE_ADDRESS]


def test_offline_is_found_out_once() -> None:
    names = Names()
    asyncio.run(kinds([f"http://n{number}.example/" for number in range(50)], names))
    assert len([name for name in names.asked if name.endswith(".example")]) == 1


class Clock:
    """A clock that the test turns."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_old_good_news_is_asked_for_again() -> None:
    """A network that goes away in the middle of a run is noticed."""
    works = [True]
    clock = Clock()

    async def tries(name: str) -> bool:
        return works[0]

    async def story() -> list[bool]:
        reach = Reach(tries, tries, clock)
        first = await reach.can_resolve()
        works[0] = False
        soon = await reach.can_resolve()
        clock.now += 60
        later = await reach.can_resolve()
        assert reach.offline
        works[0] = True
        clock.now += 60
        return [first, soon, later, await reach.can_resolve(), reach.offline]

    assert asyncio.run(story()) == [True, True, False, True, False]


def test_unreachable_public_addresses_are_offline_until_something_public_connects(monkeypatch: pytest.MonkeyPatch) -> None:
    """No route: what a machine without a network says to an address it knows."""

    async def no_route(self: object, made: object, host: str, port: int, **_: object) -> None:
        raise OSError(101, "Network is unreachable")

    monkeypatch.setattr("asyncio.BaseEventLoop.create_connection", no_route)
    names = Names({"www.example.org": ["192.0.32.9"], **PUBLIC})
    found, offline = asyncio.run(kinds(["http://www.example.org/", "http://8.8.8.8/"], names))
    assert found == [FailureKind.OFFLINE] * 2
    assert offline


def test_one_unreachable_or_refusing_host_among_others_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    async def connect(self: object, made: object, host: str, port: int, **_: object) -> tuple[asyncio.Transport, object]:
        if host == "192.0.32.8":  # a well-known one takes the connection
            return mock.Mock(asyncio.Transport), made
        raise OSError(111 if host == "8.8.8.8" else 113, "as the test wants it")

    monkeypatch.setattr("asyncio.BaseEventLoop.create_connection", connect)
    found, offline = asyncio.run(kinds(["http://8.8.8.8/", "http://8.8.4.4/"], Names(PUBLIC)))
    assert found == [FailureKind.REFUSED, FailureKind.UNREACHABLE]
    assert not offline
