"""Many references in one run: the same question is asked once, a fault costs one verdict, and a run can be stopped."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Any, cast

from citator.authorities import Authority, crossref
from citator.model import FrozenMap, Outcome, Record, Request, Response, Verification
from citator.verifier import Reference, Verifier

CROSSREF = cast(Authority, crossref)
NOTHING = b'{"message": {"items": []}}'
TIDES: dict[str, Any] = {"type": "article-journal", "title": "Tides of the North Sea", "author": [{"family": "Ames", "given": "Jo"}]}


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

    told = run(Verifier([CROSSREF], send, lambda: False, registry=False), references(TIDES, TIDES), references(TIDES))
    assert [verdict.verdict.value for verdict in told.values()] == ["not_found", "not_found"]
    assert len(sent) == 1


def test_a_fault_of_ours_costs_one_verdict_and_never_accuses() -> None:
    async def send(request: Request) -> Outcome:
        if "pears" in request.url:
            raise RuntimeError("no such thing")
        return answer(request)

    verifier = Verifier([CROSSREF], send, lambda: False, registry=False)
    told = run(verifier, references({**TIDES, "title": "How pears ripen"}, TIDES))
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
