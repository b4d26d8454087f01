"""Many addresses in one run: who asks for one page is answered from one look, and a run that is stopped answers each line once."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence

import pytest

from citator.bulk import Question
from citator.checker import Checker
from citator.net.addresses import page_name
from citator.rules.link_verdict import Expected
from tests.support.engine import PUBLIC, Names, settings
from tests.support.web import Hit, Web, Writer, answer, page

TITLE = "Rivers of the north"
RIVERS = answer(200, page(TITLE, more="<h2 id=sources>Sources</h2>"))
FEW = answer(200, page("Harbour", "Ships."))


async def never(web: Web, hit: Hit, writer: Writer) -> None:
    await asyncio.sleep(60)


class Beside(Web):
    """Pages, and an answer to every other address that never comes: what is held against one that can't exist waits for ever."""

    def _route(self, hit: Hit) -> object:  # type: ignore[override]
        return self.routes.get(hit.path, never)


def told(web: Web, asked: Sequence[tuple[str, str]], stop_at: int | None = None) -> list[tuple[int, str]]:
    """The number of each line with its verdict, as they are told; the run is stopped as soon as so many are known, and the web hangs."""
    lines: list[tuple[int, str]] = []

    async def questions() -> AsyncIterator[list[Question[int]]]:
        yield [Question(number, web.base + path, Expected(title)) for number, (path, title) in enumerate(asked)]

    def stop() -> bool:
        return stop_at is not None and len(lines) >= stop_at and len(web.hits) > 1

    async def run() -> None:
        async with Checker(settings(timeout=60.0, archive="none"), stop, resolver=Names(PUBLIC)) as checker:
            async for number, check in checker.links(questions()):
                lines.append((number, f"{check.verdict}/{check.reason}"))
            assert checker.complete is (stop_at is None)

    asyncio.run(run())
    return lines


def test_who_asks_for_one_page_is_answered_from_one_look() -> None:
    asked = [("/rivers", TITLE), ("/rivers#sources", TITLE), ("/rivers#mouths", ""), ("/rivers", TITLE)]
    with Web({"/rivers": RIVERS}) as web:
        lines = told(web, asked)
        assert web.paths() == ["/rivers"]
    assert sorted(lines) == [(0, "alive/ok"), (1, "alive/ok"), (2, "alive/fragment-missing"), (3, "alive/ok")]


def test_a_page_is_asked_for_once_however_many_went_by_since() -> None:
    """The lines come slowly: each page is done with before the next is asked for, and the first ones are asked for again at the end."""
    paths = [f"/p/{number}" for number in range(230)]
    asked = [*paths, *paths[:20], "/p/3#sources", "/p/4#mouths"]
    told: dict[int, str] = {}

    async def run(web: Web) -> None:
        news = asyncio.Event()

        async def questions() -> AsyncIterator[list[Question[int]]]:
            for number in range(0, len(asked), 23):
                some = [Question(at, web.base + asked[at], Expected(TITLE)) for at in range(number, min(number + 23, len(asked)))]
                yield some
                while len(told) < number + len(some):
                    await news.wait()
                    news.clear()

        async with Checker(settings(archive="none", per_host=8), resolver=Names(PUBLIC)) as checker:
            async for number, check in checker.links(questions()):
                told[number] = f"{check.verdict}/{check.reason}"
                news.set()

    class Same(Web):
        def _route(self, hit: Hit) -> bytes:
            return RIVERS

    with Same({}) as web:
        asyncio.run(run(web))
        assert set(Counter(web.paths()).values()) == {1}
    assert told == {**dict.fromkeys(range(len(asked)), "alive/ok"), len(asked) - 1: "alive/fragment-missing"}


@pytest.mark.parametrize("more", [0, 1, 5])
def test_a_run_that_is_stopped_while_a_page_has_told_some_tells_each_line_once(more: int) -> None:
    """The first two lines have the title of the page; the third has another, for which an answer is awaited that never comes."""
    asked = [("/few", "Harbour"), ("/few", "Harbour"), ("/few", "Canals of the south"), *[("/few", "Harbour")] * more]
    with Beside({"/few": FEW}) as web:
        lines = told(web, asked, stop_at=2)
    assert Counter(number for number, _ in lines) == Counter(range(len(asked)))
    verdicts = dict(lines)
    assert [verdicts[number] for number in range(2)] == ["alive/ok"] * 2
    assert {verdicts[number] for number in range(2, len(asked))} == {"unknown/not-checked"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("example.org/n/7", "http://example.org/n/7"),  # no scheme: not asked
        ("http://fass.example/ok", "http://faß.example/ok"),  # UTS 46: two domains
        ("http://example.org:99999/", "http://example.org/"),
    ],
)
def test_no_address_is_given_the_verdict_of_another(one: str, other: str) -> None:
    assert page_name(one) != page_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://EXAMPLE.org:80/a#b", "http://example.org/a"),
        ("http://example.org", "http://example.org/"),
        ("http://e.example/%7Ea", "http://e.example/~a"),
    ],
)
def test_spellings_of_one_page_are_asked_once(one: str, other: str) -> None:
    assert page_name(one) == page_name(other)
