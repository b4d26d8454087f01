"""One answer for an address that can't exist serves the pages of a folder, and never makes a verdict that their own would not make."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

import pytest
from tests.support.engine import PUBLIC, Names, no_pause, settings
from tests.support.web import Behaviour, Hit, Web, Writer, answer, page

from citator.bulk import Question
from citator.checker import Checker
from citator.checks.link import look
from citator.model import Failure, FailureKind, FrozenMap, LinkCheck, Outcome, Request, Response
from citator.net.drive import drive
from citator.net.engine import Engine
from citator.net.probes import Probes
from citator.rules.link_verdict import Expected

SHIPS = "Ships come in the morning, and the keeper of the pier writes them into his book."
HOME = "https://example.org/"
BESIDE = "https://example.org/news/x1"


class Site:
    """Answers in turn, and counts who asks. ``now`` is the clock."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.outcomes = list(outcomes)
        self.asked: list[str] = []
        self.now = 0.0

    async def ask(self, request: Request) -> Outcome:
        self.asked.append(request.url)
        await asyncio.sleep(0)
        return self.outcomes.pop(0) if len(self.outcomes) > 1 else self.outcomes[0]


def response(status: int = 404, body: bytes = b"gone", **more: object) -> Response:
    return replace(Response(BESIDE, status, FrozenMap(), body, (), 0.5, requests=1), **more)  # type: ignore[arg-type]


def asked(site: Site, *steps: Sequence[Request] | float) -> list[list[int]]:
    """The number of requests that each answer cost; requests of one step are sent together, a number lets so many seconds pass."""

    async def work() -> list[list[int]]:
        probes, told = Probes(site.ask, lambda: site.now), []
        for step in steps:
            if isinstance(step, float):
                site.now += step
            else:
                told.append([one.requests for one in await asyncio.gather(*map(probes.answer, step))])
        await probes.aclose()
        return told

    return asyncio.run(work())


PROBE = Request(BESIDE, purpose="probe")
ITS_HOME = Request(HOME, purpose="home")


def test_those_who_come_together_and_those_who_come_later_have_one_answer() -> None:
    site = Site(response())
    assert asked(site, [PROBE] * 3, [PROBE], 59.0, [PROBE], 2.0, [PROBE]) == [[1, 0, 0], [0], [0], [1]]


@pytest.mark.parametrize(
    "passing",
    [
        response(500),
        response(403),
        response(429),
        response(truncated=True),
        response(302),
        Failure(FailureKind.TIMEOUT, "", BESIDE, requests=1),
    ],
)
def test_what_may_be_passing_serves_nobody_who_comes_later(passing: Outcome) -> None:
    assert asked(Site(passing, response()), [PROBE, PROBE], [PROBE], [PROBE]) == [[1, 0], [1], [0]]


def test_the_home_page_is_never_older_than_what_is_held_against_it() -> None:
    other = Request("https://example.org/texts/x1", purpose="probe")
    elsewhere = Request("http://example.org/news/x1", purpose="probe")
    steps = [[PROBE], [ITS_HOME], [ITS_HOME], [elsewhere], [ITS_HOME], [other], [ITS_HOME]]
    assert asked(Site(response(200)), *steps) == [[1], [1], [0], [1], [0], [1], [1]]


def test_few_are_kept() -> None:
    many = [Request(f"{BESIDE}/{number}", purpose="probe") for number in range(300)]
    assert asked(Site(response(200)), many, many[-1:], many[:1])[1:] == [[0], [1]]
    large = Site(response(200, b"x" * 200_000))
    assert sum(map(sum, asked(large, *[[one] for one in many[:30]], *[[one] for one in many[:30]]))) > 30


def test_only_what_its_address_says_is_shared() -> None:
    assert Probes.serves(PROBE)
    assert not any(
        map(
            Probes.serves,
            (replace(PROBE, purpose="page"), replace(PROBE, verify=False), replace(PROBE, headers=FrozenMap({"cookie": "a=b"}))),
        )
    )


class Every(Web):
    """One behaviour for every path."""

    def _route(self, hit: Hit) -> bytes | Behaviour:
        return self.routes["*"]


async def _pages(web: Web, hit: Hit, writer: Writer) -> None:
    """Short pages at every path without an ``x`` and for every query, but for ``id=``: nothing else there."""
    lost = "/x" in hit.path or hit.target.endswith("id=9") or "=x" in hit.target.partition("id")[2]
    writer.write(answer(404, page("No such page", "Nothing.")) if lost else answer(200, page(f"Log {hit.path}", f"{SHIPS} {hit.path}")))


def _links(web: Web, paths: Sequence[str]) -> dict[str, str]:
    async def questions() -> AsyncIterator[list[Question[str]]]:
        yield [Question(path, web.base + path, Expected()) for path in paths]

    async def run() -> dict[str, str]:
        async with Checker(settings(archive="none", per_host=8), resolver=Names(PUBLIC)) as checker:
            return {path: f"{check.verdict}/{check.reason}" async for path, check in checker.links(questions())}

    return asyncio.run(run())


def test_the_pages_of_a_folder_are_held_against_one_address() -> None:
    paths = [f"/logs/p{number}" for number in range(12)] + [f"/logs/p{number}.html" for number in range(3)] + ["/logs/17/a", "/logs/18/b"]
    with Every({"*": _pages}) as web:
        assert set(_links(web, paths).values()) == {"alive/ok"}
        beside = [path for path in web.paths() if path not in paths]
        assert len(beside) == len(set(beside)) == 3
        assert set(Counter(web.paths()).values()) == {1}


def test_a_query_that_changes_nothing_makes_no_page_a_lost_one() -> None:
    """Where nonsense in the query brings the same page, the path decides."""
    paths = ["/logs/a?lang=en", "/logs/b?utm_source=letter&utm_medium=mail", "/logs/c?1998", "/show?id=7", "/show?id=9"]
    with Every({"*": _pages}) as web:
        told = _links(web, paths)
    assert told == {**dict.fromkeys(paths, "alive/ok"), "/show?id=9": "dead/not-found"}


async def _script(web: Web, hit: Hit, writer: Writer) -> None:
    """A script that has the same words for every number, and its own page without one."""
    name = "Records of the harbour" if "=" not in hit.target else "Harbour"
    writer.write(answer(200, page(name, SHIPS if "=" not in hit.target else "Sorry, try again.")) if hit.path == "/show" else answer(404))


def test_a_script_that_has_the_same_for_every_number_has_lost_the_page() -> None:
    with Every({"*": _script}) as web:
        assert _links(web, ["/show?id=7"]) == {"/show?id=7": "dead/soft-404"}


def test_an_answer_from_before_an_outage_makes_no_other_work() -> None:
    """The site shows one page in place of all others as soon as its first page was read."""
    ill = page("Opening hours of the harbour office", "The harbour office is open when the lamps are lit. " * 40)

    async def behave(web: Web, hit: Hit, writer: Writer) -> None:
        well = len(web.hits) <= 2
        writer.write(answer(200, ill) if not well else answer(200, page("Logs", SHIPS)) if hit.path == "/logs/one" else answer(404))

    async def work(base: str) -> list[LinkCheck]:
        async with Engine(settings(), resolver=Names(PUBLIC), sleep=no_pause) as engine:
            titles = {"/logs/one": "Keepers of the northern rivers", "/logs/two": "The lamps of the Talis canal"}
            return [(await drive(look(base + path, Expected(title)), engine.send))[0] for path, title in titles.items()]

    with Every({"*": behave}) as web:
        first, second = asyncio.run(work(web.base))
        assert [hit.path for hit in web.hits][:3] == ["/logs/one", web.hits[1].path, "/logs/two"]
        assert "/x" in web.hits[3].path
    assert f"{second.verdict}/{second.reason}" != "mismatch/other-work"
    assert second.requests >= 2
    assert first.requests == 2
