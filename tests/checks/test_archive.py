"""Copies in archives: which are offered, and which addresses are told to nobody."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from citator.authorities import wayback
from citator.checks.archive import find_copy, is_public
from citator.model import Archived, Failure, FailureKind, FrozenMap, NotFound, PartialDate, Request, Response, Unknown

JSON = FrozenMap({"content-type": "application/json"})
ROWS = b'[["timestamp","original","statuscode"],["20100101000000","http://a.org/x","200"],["20190601120000","https://a.org/x","200"]]'


def run(
    url: str, when: PartialDate | datetime | None, outcome: Response | Failure, *, public_only: bool = True
) -> tuple[list[Request], object]:
    asked: list[Request] = []
    generator = find_copy(url, when, (wayback,), public_only=public_only)
    try:
        request = next(generator)
        while True:
            asked.append(request)
            request = generator.send(outcome)
    except StopIteration as stop:
        return asked, stop.value


@pytest.mark.parametrize(("when", "copy"), [
    (PartialDate(2011), "https://web.archive.org/web/20100101000000/http://a.org/x"),
    (PartialDate(2018, 4), "https://web.archive.org/web/20190601120000/https://a.org/x"),
    (datetime(2010, 5, 5, tzinfo=UTC), "https://web.archive.org/web/20100101000000/http://a.org/x"),
    (None, "https://web.archive.org/web/20190601120000/https://a.org/x"),
])  # fmt: skip
def test_the_copy_nearest_to_the_date_is_offered(when: PartialDate | datetime | None, copy: str) -> None:
    _, found = run("https://a.org/x", when, Response("", 200, JSON, ROWS))
    assert isinstance(found, Archived)
    assert found.url == copy
    assert found.datetime.tzinfo is UTC


def test_an_index_that_ignores_the_order_is_asked_again() -> None:
    def table(*times: str) -> Response:
        return Response(
            "", 200, JSON, json.dumps([["timestamp", "original"], *([f"{time}000000", "http://a.org/x"] for time in times)]).encode()
        )

    generator = wayback.nearest("http://a.org/x", PartialDate(2015, 6, 1))
    assert "sort=closest" in next(generator).url
    assert "to=20150601000000&limit=-1" in generator.send(table(*(f"{year}0101" for year in range(2001, 2006)))).url
    assert "from=20150601000000&limit=1" in generator.send(table("20150101")).url
    with pytest.raises(StopIteration) as stop:
        generator.send(table("20150701"))
    assert stop.value.value.url == "https://web.archive.org/web/20150701000000/http://a.org/x"


def test_no_copy_and_no_answer_are_told_apart() -> None:
    assert isinstance(run("https://a.org/x", None, Response("", 200, JSON, b"[]"))[1], NotFound)
    assert isinstance(run("https://a.org/x", None, Failure(FailureKind.TIMEOUT, "", ""))[1], Unknown)
    withheld = run("https://a.org/x", None, Response("", 403, JSON, b"Blocked Site Error"))[1]
    assert isinstance(withheld, Unknown)
    assert "withheld" in withheld.reason


@pytest.mark.parametrize("url", [
    "http://intranet/wiki", "http://10.1.2.3/a", "http://[::1]/a", "http://127.0.0.1:8000/",
    "https://me:secret@a.org/", "http://box.local/", "ftp://a.org/x", "nonsense", "http://[bad/",
])  # fmt: skip
def test_a_private_address_is_told_to_no_archive(url: str) -> None:
    asked, found = run(url, None, Response("", 200, JSON, ROWS))
    assert asked == []
    assert isinstance(found, Unknown)
    assert not is_public(url)


def test_a_mirror_of_ones_own_may_be_told() -> None:
    asked, found = run("http://127.0.0.1:8000/x", None, Response("", 200, JSON, ROWS), public_only=False)
    assert len(asked) == 1
    assert isinstance(found, Archived)


def test_an_archived_copy_is_its_own_answer() -> None:
    url = "https://web.archive.org/web/20150321063000id_/http://a.org/x"
    asked, found = run(url, None, Response("", 200, JSON, ROWS))
    assert asked == []
    assert found == Archived(url, datetime(2015, 3, 21, 6, 30, tzinfo=UTC))
