"""Networks that put their own page in place of every other: no link is dead, alive or restricted for that, and it is found out once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping

import pytest

from citator.bulk import Question
from citator.checker import Checker
from citator.rules.link_verdict import Expected
from tests.support.engine import PUBLIC, Names, settings
from tests.support.web import Behaviour, Hit, Web, answer, page, redirect

TITLE = "Rivers of the north and their names"
RIVERS = answer(200, page(TITLE))
SITES = [f"site{number}.example" for number in range(4)]
NAMES = {**PUBLIC, **{name: ["127.0.0.1"] for name in (*SITES, "stranger.example", "login.example")}}
HOTEL = "Welcome to the Harbour Hotel"
LONG = page(HOTEL, "Enjoy the view of the harbour from your room, and the breakfast on the terrace. " * 40, "<a href=/a>a</a>" * 9)
PAGES = {
    "long": answer(200, LONG),
    "login": answer(200, page(HOTEL, "Please sign in.", "<form><input name=user><input type=password></form>")),
    "terms": answer(200, page(HOTEL, "Accept the terms of use to go on line.", "<form><input type=checkbox><button>Go</button></form>")),
    "511": answer(511, page(HOTEL, "Network authentication required.")),
}


class Network(Web):
    """Answers by host: ``routes`` has whole hosts, and ``*`` what comes for every other."""

    def _route(self, hit: Hit) -> bytes | Behaviour:
        host = hit.headers["host"].partition(":")[0]
        return self.routes.get(host) or self.routes.get("*") or answer(404, page("Not found"))


@pytest.fixture(autouse=True)
def _in_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loopback stands for the public internet here."""
    monkeypatch.setattr("citator.net.engine.is_public", lambda address: True)


def told(
    routes: Mapping[str, bytes], monkeypatch: pytest.MonkeyPatch, title: str = TITLE, *, moved: str = ""
) -> tuple[set[str], list[str]]:
    """The verdicts on a page of each site, and the hosts that were asked."""

    async def run(web: Web) -> set[str]:
        monkeypatch.setattr("citator.checks.link.STRANGER", f"http://stranger.example:{web.port}/x76f9b7eb7b1c723")

        async def questions() -> AsyncIterator[list[Question[str]]]:
            yield [Question(host, f"http://{host}:{web.port}/papers/rivers.html", Expected(title)) for host in SITES]

        async with Checker(settings(archive="none", timeout=60.0), resolver=Names(NAMES)) as checker:
            return {f"{check.verdict}/{check.reason}" async for _, check in checker.links(questions())}

    with Network(dict(routes)) as web:
        if moved:
            web.routes = {**web.routes, "*": redirect(moved.format(port=web.port))}
        return asyncio.run(run(web)), [hit.headers["host"].partition(":")[0] for hit in web.hits if hit.path != "/robots.txt"]


@pytest.mark.parametrize("title", ["", TITLE])
@pytest.mark.parametrize("name", PAGES)
def test_one_page_in_place_of_every_other_is_no_network(name: str, title: str, monkeypatch: pytest.MonkeyPatch) -> None:
    verdicts, hosts = told({"*": PAGES[name]}, monkeypatch, title)
    assert verdicts == {"unknown/offline"}
    assert hosts.count("stranger.example") == 1


@pytest.mark.parametrize("title", ["", TITLE])
@pytest.mark.parametrize("name", ["long", "login", "terms"])
def test_one_redirect_in_place_of_every_page_is_no_network(name: str, title: str, monkeypatch: pytest.MonkeyPatch) -> None:
    verdicts, hosts = told({"login.example": PAGES[name]}, monkeypatch, title, moved="http://login.example:{port}/start?to=somewhere")
    assert verdicts == {"unknown/offline"}
    assert hosts.count("stranger.example") == 1


def test_a_redirect_to_an_address_inside_is_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    verdicts, _ = told({}, monkeypatch, moved="http://10.0.0.1/login")
    assert verdicts == {"unknown/offline"}


def test_where_the_stranger_is_itself_pages_are_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sites of one owner may well show the same page each; without a portal that is theirs."""
    sites = dict.fromkeys(SITES, PAGES["long"])
    assert told(sites, monkeypatch)[0] == {"mismatch/other-work"}
    assert told(sites, monkeypatch, "")[0] == {"dead/soft-404"}
    assert told({**sites, "stranger.example": answer(200, page("Numbers", "Protocol numbers."))}, monkeypatch)[0] == {"mismatch/other-work"}
    assert told(dict.fromkeys(SITES, PAGES["login"]), monkeypatch)[0] == {"restricted/login"}
    inside = dict.fromkeys(SITES, redirect("http://10.0.0.1/login"))
    assert told(inside, monkeypatch)[0] == {"unsafe/private-address"}


def test_nobody_else_is_asked_where_the_title_is_there_or_the_host_is_ones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    verdicts, hosts = told(dict.fromkeys(SITES, RIVERS), monkeypatch)
    assert verdicts == {"alive/ok"}
    assert "stranger.example" not in hosts
    monkeypatch.setattr("citator.net.engine.is_public", lambda address: False)
    _, hosts = told(dict.fromkeys(SITES, PAGES["long"]), monkeypatch)
    assert "stranger.example" not in hosts
