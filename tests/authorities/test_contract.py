"""What every authority promises. A new one is covered by being there, with its fixtures in ``fixtures/<name>``.

A fixture holds the call, the exchanges and what must come out; exchanges are written by us in the shape of the service's documentation with
the facts of a real record, named in ``source``.
"""

from __future__ import annotations

import json
from collections.abc import Generator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.authorities import Authority, authorities
from citator.model import (
    Archived,
    Etiquette,
    Failure,
    FailureKind,
    Found,
    FrozenMap,
    Identifier,
    NotFound,
    PartialDate,
    Record,
    Request,
    Response,
    Unknown,
)

FIXTURES = Path(__file__).parent / "fixtures"
PLAIN = ("loc", "zotero", "local")  # the first offers no encryption; the second is a server of the user's own, the last a file
EVERY = [pytest.param(module, id=module.NAME) for module in authorities()]
CASES = [
    pytest.param(module, path, id=f"{module.NAME}-{path.stem}")
    for module in authorities()
    for path in sorted((FIXTURES / module.NAME).glob("*.json"))
]


def read(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def call(module: Any, case: dict[str, Any]) -> Generator[Request, Any, Any]:
    """The generator that a fixture is about."""
    if case["call"] == "lookup":
        return module.lookup(Identifier(**case["identifier"]))  # type: ignore[no-any-return]
    if case["call"] == "search":
        return module.search(Record.from_csl(case["record"]))  # type: ignore[no-any-return]
    if case["call"] == "save":
        return module.save(case["url"], "ACCESS", "SECRET")  # type: ignore[no-any-return]
    return getattr(module, case["call"])(case["url"], PartialDate.parse(case["when"]))  # type: ignore[no-any-return]


def drive(generator: Generator[Request, Any, Any], outcomes: list[Any]) -> tuple[list[Request], Any]:
    """Run a generator; the last outcome answers every further request."""
    requests: list[Request] = []
    try:
        request = next(generator)
        while True:
            requests.append(request)
            assert len(requests) < 20, "asks without end"
            request = generator.send(outcomes[min(len(requests), len(outcomes)) - 1])
    except StopIteration as stop:
        return requests, stop.value


def response(exchange: dict[str, Any]) -> Response:
    body = exchange["body"] if isinstance(exchange["body"], str) else json.dumps(exchange["body"])
    return Response(exchange["url"], exchange["status"], FrozenMap(exchange["headers"]), body.encode())


@pytest.mark.parametrize("module", EVERY)
def test_an_authority_has_its_parts_and_a_manual_page(module: Authority) -> None:
    assert module.BASE.startswith("https://") or module.NAME in PLAIN
    assert not module.BASE.endswith("/")
    assert isinstance(module.ETIQUETTE, Etiquette)
    assert module.ETIQUETTE.source, "limits need a source and a date"
    assert module.ETIQUETTE.interval > 0
    assert "https://" in (module.__doc__ or ""), "the docstring names the official documentation"
    assert set(module.TYPES) <= set(getattr(module, "SEARCHED", module.TYPES)), "what it can deny, it must be able to search"


@pytest.mark.parametrize("module", EVERY)
def test_an_authority_has_fixtures_with_their_source(module: Authority) -> None:
    cases = [read(path) for path in (FIXTURES / module.NAME).glob("*.json")]
    assert {case["expected"]["answer"] for case in cases} >= {"not found"}
    assert len(cases) >= 2
    assert all(case["source"] for case in cases)
    assert not hasattr(module, "batch") or [case for case in cases if "batch" in case]


@pytest.mark.parametrize(("module", "path"), CASES)
def test_a_fixture_gives_the_expected_answer(module: Authority, path: Path) -> None:
    case = read(path)
    requests, answer = drive(call(module, case), [response(exchange) for exchange in case["exchanges"]])
    for request, exchange in zip(requests, case["exchanges"], strict=True):
        assert request.url.startswith(exchange["url"])
        assert request.url.startswith(module.BASE)
        assert request.authority == module.NAME
    expected = case["expected"]
    if expected["answer"] == "not found":
        assert isinstance(answer, NotFound)
    elif expected["answer"] == "copies":
        assert (answer if isinstance(answer, tuple) else (answer,)) == tuple(
            Archived(url, datetime.fromisoformat(time)) for url, time in expected["copies"]
        )
    else:
        found = (answer,) if isinstance(answer, Found) else answer
        assert len(found) == len(expected["records"])
        for one, record in zip(found, expected["records"], strict=True):
            assert one.authority.partition(":")[0] == module.NAME
            got = {"type": one.record.type, **one.record.light()}
            assert {name: got.get(name) for name in record} == record
            assert {field.source for field in one.record.fields.values()} == {one.authority}


JSON = FrozenMap({"content-type": "application/json"})
OUTAGES = [
    *(Failure(kind, "", "https://example.org/") for kind in FailureKind),
    *(Response("", status, JSON, b"{}") for status in (400, 401, 403, 408, 425, 429, 451, 500, 502, 503, 504, 202, 204)),
    Response("", 200, FrozenMap({"content-type": "text/html"}), b"<html><title>Just a moment...</title></html>"),
    Response("", 404, FrozenMap({"content-type": "text/html"}), b"<!DOCTYPE html><title>Not found on this proxy</title>"),
    Response("", 200, JSON, b""),
    Response("", 200, JSON, b'{"message": {"items": [{"DOI"'),
    Response("", 200, JSON, b"[[[["),
    Response("", 200, JSON, b"[" * 100_000),
    Response("", 200, JSON, b"9" * 10_000),
    Response("", 200, JSON, b"null"),
    Response("", 200, JSON, b'{"status": "failed"}'),
    Response("", 200, JSON, b'{"message": {"items": []}, "data": [], "docs": []}', truncated=True),
]


@pytest.mark.parametrize(("module", "path"), CASES)
def test_an_outage_is_never_an_answer(module: Authority, path: Path) -> None:
    case = read(path)
    for outage in OUTAGES:
        _, answer = drive(call(module, case), [outage])
        assert isinstance(answer, Unknown), outage
        assert answer.authority == module.NAME
        assert answer.reason


@pytest.mark.parametrize(("module", "path"), CASES)
def test_an_outage_in_the_middle_is_no_answer_either(module: Authority, path: Path) -> None:
    case = read(path)
    if case["call"] not in ("lookup", "search"):
        return
    for done in range(1, len(case["exchanges"])):
        for outage in OUTAGES:
            _, answer = drive(call(module, case), [*map(response, case["exchanges"][:done]), outage])
            assert isinstance(answer, Unknown), (done, outage)


@pytest.mark.parametrize(("module", "path"), [
    pytest.param(module, path, id=f"{module.NAME}-{path.stem}")
    for module in authorities()
    if hasattr(module, "batch")
    for path in sorted((FIXTURES / module.NAME).glob("*.json"))
    if "batch" in json.loads(path.read_text(encoding="utf-8"))
])  # fmt: skip
def test_several_identifiers_are_looked_up_at_once(module: Any, path: Path) -> None:
    """One that the service has and one that it has not, with one request; an outage says nothing of either."""
    case = read(path)
    known, unknown = Identifier(**case["identifier"]), Identifier(case["identifier"]["scheme"], case["batch"]["unknown"])
    _, alone = drive(call(module, case), [response(exchange) for exchange in case["exchanges"]])
    requests, answers = drive(module.batch((known, unknown)), [response(case["batch"])])
    assert [request.url.startswith(case["batch"]["url"]) for request in requests] == [True]
    assert set(answers) == {known, unknown}
    assert answers[known].record == alone.record
    assert answers[known].url != requests[0].url, "evidence that shows this work, not forty"
    assert isinstance(answers[unknown], NotFound)
    assert drive(module.batch(()), [response(case["batch"])])[1] == {}
    for outage in OUTAGES:
        _, answers = drive(module.batch((known, unknown)), [outage])
        assert all(isinstance(answers[one], Unknown) for one in (known, unknown)), outage


WORDS = (
    "message items DOI title subtitle author editor family given name issued created date-parts event data attributes doi titles creators "
    "publisher dates date dateType types container contributors docs authors publishers publish_date publish_year author_name identifiers "
    "isbn_13 ISBN:9780195152708 timestamp original statuscode updated-by type volume"
).split()
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=8), st.sampled_from([*WORDS, "2012"])
)
ANY_JSON = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=6))
ENVELOPES = st.sampled_from(["message", "message/items", "data", "data/attributes", "docs", "ISBN:1", ""])


def wrapped(place: str, value: Any) -> Any:
    for name in reversed([part for part in place.split("/") if part]):
        value = {name: value}
    return value


@pytest.mark.parametrize("module", EVERY)
@settings(max_examples=60, deadline=None)
@given(
    body=st.binary(max_size=200),
    status=st.sampled_from([200, 204, 301, 404, 418, 500, 999]),
    kind=st.sampled_from(["", "application/json", "text/plain"]),
)
def test_any_bytes_with_any_status_give_an_answer(module: Authority, body: bytes, status: int, kind: str) -> None:
    check_total(module, Response("", status, FrozenMap({"content-type": kind}), body))


@pytest.mark.parametrize("module", EVERY)
@settings(max_examples=80, deadline=None)
@given(place=ENVELOPES, value=ANY_JSON | st.lists(ANY_JSON, max_size=3) | st.dictionaries(st.sampled_from(WORDS), ANY_JSON, max_size=8))
def test_any_json_gives_an_answer(module: Authority, place: str, value: Any) -> None:
    check_total(module, Response("", 200, JSON, json.dumps(wrapped(place, value)).encode()))


@pytest.mark.parametrize(("module", "path"), CASES)
@settings(max_examples=25, deadline=None)
@given(chosen=st.data())
def test_a_damaged_answer_gives_an_answer(module: Authority, path: Path, chosen: st.DataObject) -> None:
    """A saved answer with one value replaced by any other, or (XML) with a stretch left out, doubled or changed."""
    case = read(path)
    exchanges = case["exchanges"]
    at = chosen.draw(st.integers(0, len(exchanges) - 1))
    body = exchanges[at]["body"]
    if isinstance(body, str):
        start = chosen.draw(st.integers(0, len(body)))
        end = chosen.draw(st.integers(start, min(len(body), start + 40)))
        exchanges[at]["body"] = (
            body[:start] + chosen.draw(st.sampled_from(["", body[start:end] * 2, "<a/>", "9" * 30, "\x00"])) + body[end:]
        )
    else:
        places = list(inside(body))
        holder, name = chosen.draw(st.sampled_from(places)) if places else ([], 0)
        if places:
            holder[name] = chosen.draw(ANY_JSON)
    _, answer = drive(call(module, case), [response(exchange) for exchange in exchanges])
    assert isinstance(answer, (Found, NotFound, Unknown, Archived, tuple))


def inside(value: Any) -> Generator[tuple[Any, Any], None, None]:
    """Every place of a value in it: what holds it, and its name or number there."""
    for name, one in list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []:
        yield value, name
        yield from inside(one)


def check_total(module: Authority, outcome: Response) -> None:
    for path in sorted((FIXTURES / module.NAME).glob("*.json")):
        _, answer = drive(call(module, read(path)), [outcome])
        assert isinstance(answer, (Found, NotFound, Unknown, Archived, tuple))
