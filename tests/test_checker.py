"""The driver of a run: each page once, verdicts for each citation, and nothing lost when the run ends early."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

import citator.checker
from citator.checker import Checker, _chosen
from citator.config import Settings
from citator.errors import ConfigError
from citator.model import Citation, CitedIn, Field, FrozenMap, Identifier, LinkVerdict, Record, Request, Work
from citator.rules.link_verdict import Expected
from tests.support.engine import PUBLIC, Names, settings
from tests.support.web import Hit, Web, Writer, answer, page

RIVERS = page("Rivers of the north", more="<h2 id=sources>Sources</h2>")


def in_checker(work: Callable[[Checker], Coroutine[Any, Any, Any]], setting: Settings | None = None) -> Any:
    async def run() -> Any:
        async with Checker(setting or settings(), resolver=Names(PUBLIC)) as checker:
            return await work(checker)

    return asyncio.run(run())


def test_a_page_that_is_cited_under_two_titles_is_fetched_once_and_judged_for_each() -> None:
    with Web({"/rivers": answer(body=RIVERS)}) as web:

        async def work(checker: Checker) -> list[Any]:
            titles = ("Rivers of the north", "Rivers of the north", "Postal stamps printed between mountains")
            looks = [checker.link(f"{web.base}/rivers", Expected(title=title)) for title in titles]
            return [check for check, _ in await asyncio.gather(*looks)]

        first, second, other = in_checker(work)
        assert web.paths().count("/rivers") == 1
    assert (first.verdict, second.verdict) == (LinkVerdict.ALIVE, LinkVerdict.ALIVE)
    assert first.evidence == second.evidence
    assert other.evidence != first.evidence


def test_each_fragment_of_a_page_has_its_own_verdict() -> None:
    with Web({"/rivers": answer(body=RIVERS)}) as web:
        urls = [f"{web.base}/rivers{fragment}" for fragment in ("#sources", "#mouths", "")]

        async def work(checker: Checker) -> list[Any]:
            return [(await checker.link(url, Expected()))[0] for url in urls]

        checks = in_checker(work)
        assert web.paths().count("/rivers") == 1
    assert [check.fragment_ok for check in checks] == [True, False, None]
    assert [check.reason for check in checks] == ["ok", "fragment-missing", "ok"]
    assert [check.url for check in checks] == urls
    assert [check.final_url for check in checks] == urls


def test_the_probe_of_a_suspicious_page_is_asked_once_for_all_its_citations() -> None:
    with Web({"/rivers": answer(body=page("Harbour", "Ships."))}) as web:

        async def work(checker: Checker) -> None:
            for title in ("", "Canals of the south and their locks", "Ferries of the west and their crews"):
                await checker.link(f"{web.base}/rivers", Expected(title=title))

        in_checker(work)
        assert len(web.hits) == 2


async def never(web: Web, hit: Hit, writer: Writer) -> None:
    await asyncio.sleep(30)


def _work(url: str) -> tuple[Work, list[Citation]]:
    record = Record("book", FrozenMap({"title": Field("Rivers of the north"), "URL": Field(url)}))
    citation = Citation("n1-1", 0, 1, url, record, url=url)
    return Work("w1", "rivers", (CitedIn(0, "n1-1"),), record, record, url=url), [citation]


def test_a_stopped_run_keeps_the_verdict_on_the_link_when_only_the_catalogue_has_not_answered() -> None:
    with Web({"/rivers": answer(404, page("Not found")), "/search.json": never, "/works": never}) as web:
        setting = settings(authority=(f"open_library={web.base}", f"crossref={web.base}"), only_authority=("open_library", "crossref"))

        async def run() -> tuple[list[Work], bool]:
            stop = lambda: any(path != "/rivers" for path in web.paths())  # noqa: E731
            async with Checker(setting, stop, resolver=Names(PUBLIC)) as checker:
                return [one async for one in checker.works([_work(f"{web.base}/rivers")])], checker.complete

        (work,), complete = asyncio.run(run())
    assert work.link is not None
    assert work.link.verdict is LinkVerdict.DEAD
    assert work.verification is None
    assert not complete


def test_a_run_whose_time_ended_before_the_catalogues_were_asked_is_not_complete() -> None:
    with Web({"/search.json": never, "/works": never}) as web:
        names = ("open_library", "crossref")
        setting = settings(authority=tuple(f"{name}={web.base}" for name in names), only_authority=names, deadline=0.5)
        work, citations = _work("")

        async def run(checker: Checker) -> tuple[list[Work], bool]:
            found = [one async for one in checker.works([(work, citations)])]
            return found, checker.complete

        (done,), complete = in_checker(run, setting)
    assert done.verification is not None
    assert done.verification.verdict == "unknown"
    assert not complete


def test_a_page_that_breaks_our_own_code_costs_no_other_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(url: str, *_: object, **__: object) -> Any:
        raise RecursionError("too deep")
        yield

    with Web({"/rivers": answer(body=RIVERS)}) as web:

        async def work(checker: Checker) -> tuple[Any, Any, bool]:
            good, _ = await checker.link(f"{web.base}/rivers", Expected())
            monkeypatch.setattr(citator.bulk, "look", broken)
            bad, _ = await checker.link(f"{web.base}/odd", Expected())
            return good, bad, checker.complete

        good, bad, complete = in_checker(work)
    assert good.verdict is LinkVerdict.ALIVE
    assert (bad.verdict, bad.reason) == (LinkVerdict.UNKNOWN, "not-checked")
    assert "RecursionError" in bad.evidence[0]
    assert not complete


def test_a_key_goes_with_the_questions_to_its_own_authority_only() -> None:
    keys = ("openalex=first/key", "semantic_scholar=second")
    with Web({"/works/doi:10.5555/tides": answer(404, b""), "/graph/v1/paper/DOI:10.5555/tides": answer(404, b"")}) as web:
        bases = tuple(f"{name}={web.base}" for name in ("openalex", "semantic_scholar", "crossref"))
        requests = [
            Request("https://api.openalex.org/works/doi:10.5555/tides?select=id", authority="openalex"),
            Request("https://api.semanticscholar.org/graph/v1/paper/DOI:10.5555/tides", authority="semantic_scholar"),
            Request("https://api.crossref.org/works/10.5555%2Ftides", authority="crossref"),
        ]

        async def work(checker: Checker) -> None:
            for request in requests:
                await checker.send(request)

        in_checker(work, settings(authority=bases, key=keys))
        seen = {hit.target: hit.headers.get("x-api-key") for hit in web.hits}
    assert seen == {
        "/works/doi:10.5555/tides?select=id&api_key=first%2Fkey": None,
        "/graph/v1/paper/DOI:10.5555/tides": "second",
        "/works/10.5555%2Ftides": None,
    }


def test_a_document_and_a_preprint_are_asked_of_their_own_catalogues_through_the_engine() -> None:
    fixtures = Path(__file__).parent / "authorities" / "fixtures"
    library, preprint = (
        json.loads((fixtures / path).read_text(encoding="utf-8"))["exchanges"][0]["body"]
        for path in ("un_library/resolution.json", "arxiv/preprint.json")
    )
    title = "Multi-electron production at high transverse momenta in ep collisions at HERA"
    cited = [
        (Record.from_csl({"type": "resolution", "number": "64/292", "issued": "2010"}), Identifier("un_symbol", "A/RES/64/292")),
        (Record.from_csl({"type": "article", "title": title}), Identifier("arxiv", "hep-ex/0307015")),
    ]
    pages = {"/search": answer(body=library, content_type="text/xml"), "/api/query": answer(body=preprint, content_type="application/xml")}
    with Web(pages) as web:
        setting = settings(authority=tuple(f"{name}={web.base}" for name in ("un_library", "arxiv")))

        async def work(checker: Checker) -> list[Work]:
            works = []
            for number, (record, identifier) in enumerate(cited, 1):
                citation = Citation(f"n{number}-1", 0, 1, "", record, identifiers=(identifier,))
                works.append((Work(f"w{number}", "key", (CitedIn(0, citation.id),), record, record), [citation]))
            return [one async for one in checker.works(works)]

        done = {one.id: one.verification for one in in_checker(work, setting)}
        asked = sorted(web.paths())
    assert {key: (one.verdict.value, one.authority) for key, one in done.items() if one} == {
        "w1": ("ok", "un_library"),
        "w2": ("ok", "arxiv"),
    }
    assert asked == ["/api/query", "/search"]


def test_what_can_be_asked_together_about_the_works_of_a_document_is_asked_once() -> None:
    saved = Path(__file__).parent / "authorities" / "fixtures" / "un_library" / "spelled_otherwise.json"
    case = json.loads(saved.read_text(encoding="utf-8"))
    symbols = {"w1": "A/RES/64/292", "w2": "S/RES/2347 (2017)", "w3": "A/99/9999"}
    with Web({"/search": answer(body=case["exchanges"][0]["body"], content_type="text/xml")}) as web:

        async def work(checker: Checker) -> list[Work]:
            works = []
            for key, symbol in symbols.items():
                record = Record.from_csl({"type": "resolution", "number": symbol})
                citation = Citation(key, 0, 1, "", record, identifiers=(Identifier("un_symbol", symbol),))
                works.append((Work(key, key, (CitedIn(0, key),), record, record), [citation]))
            return [one async for one in checker.works(works)]

        setting = settings(authority=(f"un_library={web.base}",), only_authority=("un_library",))
        done = {one.id: one.verification.verdict.value for one in in_checker(work, setting) if one.verification}
        asked = [hit.target for hit in web.hits]
    assert done == {"w1": "ok", "w2": "ok", "w3": "unknown"}
    assert len(asked) == 2, "one for all, and one more for what was not among the answers"


@pytest.mark.parametrize(
    ("key", "told"), [("crossref=abc", "'crossref' is no authority that takes a key"), ("the-key-itself", "not NAME=KEY")]
)
def test_a_key_for_nobody_is_told_without_the_key(key: str, told: str) -> None:
    with pytest.raises(ConfigError, match=told) as error:
        Checker(settings(key=(key,)))
    assert key.partition("=")[2] not in str(error.value) or not key.partition("=")[2]
    assert "the-key-itself" not in str(error.value)
    assert "abc" not in repr(settings(key=("openalex=abc",)))


def test_what_is_asked_on_request_is_asked_where_the_user_says_where_it_is() -> None:
    def names(**more: Any) -> set[str]:
        return {one.NAME for one in _chosen(settings(**more))}

    assert not names() & {"zotero", "arquivo"}
    assert "zotero" in names(authority=("zotero=http://127.0.0.1:1969",))
    assert "arquivo" not in names(authority=("arquivo=http://127.0.0.1:1",))
    assert "arquivo" in names(memento=("arquivo",))
    assert names() >= {"openalex", "un_library", "undocs", "pubmed", "arxiv", "semantic_scholar", "dblp", "loc", "google_books", "wikidata"}
