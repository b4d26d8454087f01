"""Many references in one run: the same question is asked once, a fault costs one verdict, and a run can be stopped."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from typing import Any, cast

import pytest

from citator.authorities import Authority, crossref, datacite, openalex
from citator.model import Failure, FailureKind, FrozenMap, Outcome, Record, Request, Response, Verification
from citator.verifier import Reference, Verifier

CROSSREF = cast(Authority, crossref)
REGISTRIES = [CROSSREF, cast(Authority, datacite), cast(Authority, openalex)]
NOTHING = b'{"message": {"items": []}}'
TIDES: dict[str, Any] = {"type": "article-journal", "title": "Tides of the North Sea", "author": [{"family": "Ames", "given": "Jo"}]}
BOOK: dict[str, Any] = {**TIDES, "type": "book"}


def answer(request: Request) -> Response:
    return Response(request.url, 200, FrozenMap({"content-type": "application/json"}), NOTHING)


def references(*items: dict[str, Any]) -> list[Reference[int]]:
    return [Reference(number, Record.from_csl(item)) for number, item in enumerate(items)]


def run(verifier: Verifier, *parts: Sequence[Reference[int]]) -> dict[int, Verification]:
    async def feed() -> AsyncIterator[Sequence[Reference[int]]]:
        for part in parts:
            yield part

    async def all_of_it() -> dict[int, Verification]:
        found = {key: verdict async for key, verdict in verifier.run(feed())}
        await verifier.aclose()
        return found

    return asyncio.run(all_of_it())


def test_the_same_question_is_asked_once() -> None:
    sent: list[str] = []

    async def send(request: Request) -> Outcome:
        sent.append(request.url)
        return answer(request)

    told = run(Verifier([CROSSREF], send, lambda: False, registry=False), references(BOOK, BOOK), references(BOOK))
    assert [verdict.verdict.value for verdict in told.values()] == ["not_found", "not_found"]
    assert len(sent) == 1


def test_a_fault_of_ours_costs_one_verdict_and_never_accuses() -> None:
    async def send(request: Request) -> Outcome:
        if "pears" in request.url:
            raise RuntimeError("no such thing")
        return answer(request)

    verifier = Verifier([CROSSREF], send, lambda: False, registry=False)
    told = run(verifier, references({**BOOK, "title": "How pears ripen"}, BOOK))
    assert {key: verdict.verdict.value for key, verdict in told.items()} == {0: "unknown", 1: "not_found"}
    assert told[0].reason == "not-asked"
    assert not verifier.complete


def test_when_stopped_the_rest_is_told_as_not_asked() -> None:
    stopped = False

    async def send(request: Request) -> Outcome:
        nonlocal stopped
        stopped = True
        await asyncio.sleep(60)
        return answer(request)

    verifier = Verifier([CROSSREF], send, lambda: stopped, registry=False)
    told = run(verifier, references(TIDES, {**TIDES, "title": "How pears ripen"}))
    assert [verdict.reason for verdict in told.values()] == ["not-asked", "not-asked"]
    assert not verifier.complete


def told_of_missing(*agencies: dict[str, str]) -> tuple[dict[int, Verification], list[str]]:
    """Verdicts on two DOIs that are missing from Crossref's list, where doi.org tells ``agencies`` of them; and what else was asked."""
    asked: list[str] = []

    async def send(request: Request) -> Outcome:
        if "/doiRA/" in request.url:
            body = json.dumps(agencies).encode()
            return Response(request.url, 200 if agencies else 503, FrozenMap({"content-type": "application/json"}), body)
        kind = "list" if "filter=" in request.url else "search" if "/works?" in request.url or "/dois?" in request.url else "look-up"
        asked.append(f"{request.authority} {kind}")
        if kind == "look-up" and request.authority != "doi":
            return Failure(FailureKind.TIMEOUT, "", request.url)
        body = b'{"responseCode": 100, "message": {"items": []}, "data": []}'
        return Response(request.url, 404 if kind == "look-up" else 200, FrozenMap({"content-type": "application/json"}), body)

    items = [{**TIDES, "title": f"{TIDES['title']} {part}", "DOI": doi} for part, doi in (("one", "10.5555/one"), ("two", "10.5555/two"))]
    return run(Verifier(REGISTRIES, send, lambda: False, pages=False), references(*items)), sorted(asked)


def test_of_a_doi_that_does_not_exist_nobody_is_asked_but_who_may_call_it_dead() -> None:
    told, asked = told_of_missing(*({"DOI": doi, "status": "DOI does not exist"} for doi in ("10.5555/one", "10.5555/two")))
    assert {verdict.identifiers["doi"] for verdict in told.values()} == {"dead"}
    assert asked == ["crossref list", *["crossref search"] * 2, *["datacite search"] * 2, *["doi look-up"] * 2]


@pytest.mark.parametrize(("agency", "owner", "stand_in"), [
    ("DataCite", "datacite look-up", "openalex look-up"), ("Crossref", "crossref look-up", "openalex look-up"), ("JaLC", None, None),
])  # fmt: skip
def test_only_the_agency_of_a_doi_is_asked_for_it_and_others_where_it_does_not_answer(
    agency: str, owner: str | None, stand_in: str | None
) -> None:
    _, asked = told_of_missing(*({"DOI": doi, "RA": agency} for doi in ("10.5555/one", "10.5555/two")))
    assert {one for one in asked if one.endswith("look-up")} == {"doi look-up", owner, stand_in} - {None}


def test_where_doi_org_does_not_say_whose_a_doi_is_all_are_asked() -> None:
    _, asked = told_of_missing()
    assert {"crossref look-up", "datacite look-up"} <= set(asked)


def test_nobody_waits_for_doi_org_to_say_whose_a_doi_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citator.verifier._SOON", 0.01)
    asked: list[str] = []

    async def send(request: Request) -> Outcome:
        asked.append(request.url)
        if "/doiRA/" in request.url:
            await asyncio.sleep(3600)
        return answer(request)

    items = [{**TIDES, "DOI": f"10.5555/{number}"} for number in range(2)]
    told = run(Verifier(REGISTRIES, send, lambda: False, pages=False), references(*items))
    assert len(told) == 2
    assert any("/doiRA/" in url for url in asked)
    assert any("/works/10.5555" in url for url in asked)


def test_asking_whose_dois_are_leaves_nothing_running_when_it_is_cancelled() -> None:
    async def cancelled() -> list[str]:
        began = asyncio.Event()

        async def send(request: Request) -> Outcome:
            if "/doiRA/" not in request.url:
                return answer(request)
            began.set()
            return await asyncio.Future()

        verifier = Verifier(REGISTRIES, send, lambda: False, pages=False)
        asking = asyncio.ensure_future(verifier.together(references(*({**TIDES, "DOI": f"10.5555/{number}"} for number in range(4)))))
        await began.wait()
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        left = [str(task.get_coro()) for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        await verifier.aclose()
        return [one for one in left if "send" not in one]  # the questions themselves are the verifier's, and end with it

    assert asyncio.run(cancelled()) == []
