"""A page asked for again: what is sent, when "not modified" is believed, and what servers may say wrongly without a false verdict."""

from __future__ import annotations

import asyncio
import json
import logging
import sqlite3
import subprocess
import sys
import threading
import zlib
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from citator.bulk import Question
from citator.cache import _mended, open_cache
from citator.checker import Checker
from citator.checks.link import look
from citator.errors import ConfigError
from citator.model import LinkCheck, Observation
from citator.net.drive import drive
from citator.net.engine import Engine
from citator.rules.link_verdict import Expected
from tests.support.engine import PUBLIC, Names, no_pause, settings
from tests.support.web import Behaviour, Hit, Web, Writer, answer, page, redirect

FIRST = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
NEXT = FIRST + timedelta(days=7)
TITLE = "The lamps of the Talis and their keepers"
OLD, DATE = "Mon, 02 Feb 2026 10:00:00 GMT", "Sun, 01 Mar 2026 12:00:00 GMT"
TAGGED = answer(200, page(TITLE), etag='"lamps-1"')
DATED = answer(200, page(TITLE), last_modified=OLD, date=DATE)
NOT_MODIFIED = b"HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
GONE = answer(404, page("Not found"))
OTHER = answer(200, page("Harbour Office", "Opening hours, fees, and the tides of the week. " * 40), etag='"office"')
Routes = Mapping[str, bytes | Behaviour]


def not_modified(**headers: str) -> bytes:
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 304 Not Modified\r\n{lines}Connection: close\r\n\r\n".encode()


def asked(plain: bytes, conditional: bytes) -> Behaviour:
    """One answer to whoever knows nothing yet, another to a conditional request."""

    async def behave(web: Web, hit: Hit, writer: Writer) -> None:
        writer.write(conditional if conditional_on(hit) else plain)

    return behave


def conditional_on(hit: Hit) -> dict[str, str]:
    return {name: value for name, value in hit.headers.items() if name in ("if-none-match", "if-modified-since")}


def twice(
    first: Routes, second: Routes, *, later: datetime = NEXT, url: str = "/lamps", expected: Expected | None = None, more: str = ""
) -> tuple[LinkCheck, Observation, list[Hit]]:
    """The verdict of the second look, what it saw, and its requests; between the two the web changes from ``first`` to ``second``."""
    expected = expected or Expected(TITLE)

    async def work(web: Web) -> tuple[LinkCheck, Observation, int]:
        async with Engine(settings(timeout=60.0), resolver=Names(PUBLIC), sleep=no_pause) as engine:
            _, known = await drive(look(web.base + url, Expected(TITLE), now=FIRST), engine.send)
            web.routes = second
            before = len(web.hits)
            check, seen = await drive(look(web.base + url + more, expected, now=later, known=known), engine.send)
            return check, seen, before

    with Web(first) as web:
        check, seen, before = asyncio.run(work(web))
        return check, seen, [hit for hit in web.hits[before:] if hit.path != "/robots.txt"]


@pytest.mark.parametrize(
    ("plain", "sent"), [(TAGGED, {"if-none-match": '"lamps-1"'}), (DATED, {"if-modified-since": OLD})], ids=["tag", "date"]
)
def test_what_has_not_changed_is_judged_as_it_was_seen(plain: bytes, sent: dict[str, str]) -> None:
    check, seen, hits = twice({"/lamps": plain}, {"/lamps": asked(OTHER, NOT_MODIFIED)})
    assert [conditional_on(hit) for hit in hits] == [sent]
    assert (check.verdict, check.reason, check.status, check.title) == ("alive", "ok", 200, TITLE)
    assert seen.unchanged
    assert seen.at == NEXT
    assert any("unchanged since 2026-03-01" in line for line in check.evidence)


def test_another_citation_is_held_against_the_page_that_was_seen() -> None:
    again = {"/lamps": asked(OTHER, NOT_MODIFIED)}
    other = Expected("Sheep farming on the southern hills in the nineteenth century")
    check, _, _ = twice({"/lamps": TAGGED}, again, expected=other)
    assert check.verdict == "mismatch"
    check, _, _ = twice({"/lamps": TAGGED}, again, more="#nowhere")
    assert (check.verdict, check.reason) == ("alive", "fragment-missing")


CHANGED: Mapping[str, tuple[bytes, bytes | Behaviour, str]] = {
    "the page is another": (TAGGED, OTHER, "mismatch/other-work"),
    "the tag changes with each answer": (TAGGED, answer(200, page(TITLE), etag='"lamps-2"'), "alive/ok"),
    "gone": (TAGGED, GONE, "dead/not-found"),
    "forbidden now": (TAGGED, answer(403), "restricted/blocked"),
    "out of order": (TAGGED, answer(500), "unstable/server-error"),
    "304 to everything": (TAGGED, asked(NOT_MODIFIED, not_modified(etag='"another"')), "unstable/server-error"),
    "304 with the tag of another page": (TAGGED, asked(GONE, not_modified(etag='"another"')), "dead/not-found"),
    "304 with a weak form of our tag": (TAGGED, asked(GONE, not_modified(etag='W/"lamps-1"')), "alive/ok"),
    "304 with another date": (DATED, asked(GONE, not_modified(last_modified=DATE)), "dead/not-found"),
    "404 to conditions only": (TAGGED, asked(TAGGED, GONE), "alive/ok"),
    "412 to conditions": (TAGGED, asked(TAGGED, answer(412)), "alive/ok"),
    "204 to conditions": (TAGGED, asked(TAGGED, b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"), "alive/ok"),
    "an empty page to conditions": (TAGGED, asked(TAGGED, answer(200)), "alive/ok"),
}


@pytest.mark.parametrize("name", CHANGED)
def test_what_has_changed_or_is_said_wrongly(name: str) -> None:
    first, second, told = CHANGED[name]
    check, _, _ = twice({"/lamps": first}, {"/lamps": second})
    assert f"{check.verdict}/{check.reason}" == told


UNCONDITIONAL = {
    "no validators": answer(200, page(TITLE)),
    "a tag without quotes": answer(200, page(TITLE), etag="lamps"),
    "two tags": answer(200, page(TITLE), etag='"a", "b"'),
    "a tag without end": answer(200, page(TITLE), etag='"' + "a" * 5000 + '"'),
    "a date that is none": answer(200, page(TITLE), last_modified="yesterday"),
    "a page of this very second": answer(200, page(TITLE), last_modified=DATE, date=DATE),
    "a date to come": answer(200, page(TITLE), last_modified="Sun, 01 Mar 2099 12:00:00 GMT", date=DATE),
    "not to be kept": answer(200, page(TITLE), etag='"a"', cache_control="private, no-store"),
    "different for each": answer(200, page(TITLE), etag='"a"', vary="*"),
    "half a page": answer(200, page(TITLE), etag='"a"', content_length="99999"),
    "an error": answer(404, page("Not found"), etag='"a"'),
}


@pytest.mark.parametrize("name", UNCONDITIONAL)
def test_without_a_sure_sign_of_the_version_the_page_is_asked_for_in_full(name: str) -> None:
    check, seen, hits = twice({"/lamps": UNCONDITIONAL[name]}, {"/lamps": TAGGED})
    assert [conditional_on(hit) for hit in hits] == [{}]
    assert (check.verdict, seen.unchanged) == ("alive", False)


def test_a_month_later_the_whole_page_is_asked_for() -> None:
    check, _, hits = twice({"/lamps": TAGGED}, {"/lamps": asked(GONE, NOT_MODIFIED)}, later=FIRST + timedelta(days=31))
    assert [conditional_on(hit) for hit in hits] == [{}]
    assert check.verdict == "dead"


def test_redirects_are_asked_anew_and_validators_go_only_where_they_came_from() -> None:
    first = {"/lamps": redirect("/new", 301), "/new": TAGGED, "/else": OTHER}
    check, seen, hits = twice(first, {"/lamps": redirect("/new", 301), "/new": asked(GONE, NOT_MODIFIED)})
    assert [(hit.path, bool(conditional_on(hit))) for hit in hits] == [("/lamps", False), ("/new", True)]
    assert (check.verdict, check.reason, seen.unchanged) == ("alive", "moved", True)
    check, seen, hits = twice(first, {"/lamps": redirect("/else"), "/else": asked(OTHER, NOT_MODIFIED)})
    assert not any(conditional_on(hit) for hit in hits)
    assert (check.verdict, seen.unchanged) == ("mismatch", False)


@pytest.mark.parametrize(
    "second", [{"/lamps": NOT_MODIFIED}, {"/lamps": redirect("/other"), "/other": NOT_MODIFIED}], ids=["at once", "behind"]
)
def test_304_to_a_question_that_nobody_put_is_no_sign_of_life(second: Routes) -> None:
    first = {"/lamps": redirect("/new"), "/new": TAGGED}
    check, seen, _ = twice(first, second)
    assert (check.verdict, check.reason, seen.unchanged) == ("unstable", "server-error", False)


def test_the_page_behind_a_refresh_is_asked_for_with_a_condition() -> None:
    sent_on = answer(200, "<meta http-equiv=refresh content='0; url=/new'>", etag='"door"')
    first = {"/lamps": sent_on, "/new": TAGGED}
    check, seen, hits = twice(first, {"/lamps": sent_on, "/new": asked(GONE, NOT_MODIFIED)})
    assert [(hit.path, conditional_on(hit)) for hit in hits] == [("/lamps", {}), ("/new", {"if-none-match": '"lamps-1"'})]
    assert (check.verdict, seen.unchanged) == ("alive", True)
    assert sum("sent on by" in line for line in check.evidence) == 1


def checked(web: Web, paths: list[str], folder: Path, **more: object) -> dict[str, str]:
    """The verdicts of one run with a cache."""

    async def questions() -> AsyncIterator[list[Question[str]]]:
        yield [Question(path, web.base + path, Expected(TITLE)) for path in paths]

    async def work() -> dict[str, str]:
        own = settings(**{"cache": str(folder), "archive": "none", "timeout": 60.0, **more})
        async with Checker(own, resolver=Names(PUBLIC)) as checker:
            return {path: f"{check.verdict}/{check.reason}" async for path, check in checker.links(questions())}

    return asyncio.run(work())


def sizes(web: Web, routes: dict[str, bytes]) -> list[int]:
    """Makes the web count what it sends: full pages, or 304 to who has them."""
    sent: list[int] = []

    def behaviour(full: bytes) -> Behaviour:
        async def behave(_: Web, hit: Hit, writer: Writer) -> None:
            data = NOT_MODIFIED if conditional_on(hit).get("if-none-match") == '"lamps-1"' else full
            sent.append(len(data))
            writer.write(data)

        return behave

    web.routes = {path: behaviour(full) for path, full in routes.items()}
    return sent


def test_a_recheck_moves_less_than_a_tenth_of_the_bytes(tmp_path: Path) -> None:
    paths = [f"/lamps-{number}" for number in range(30)]
    with Web({}) as web:
        sent = sizes(web, dict.fromkeys(paths, TAGGED))
        told = checked(web, paths, tmp_path)
        first = sum(sent)
        sent.clear()
        assert checked(web, paths, tmp_path) == told == dict.fromkeys(paths, "alive/ok")
        assert len(sent) == len(paths)
        assert sum(sent) < first / 10
        sent.clear()
        assert checked(web, paths, tmp_path, refresh=True) == told
        assert sum(sent) == first


def test_failures_are_not_kept(tmp_path: Path) -> None:
    lost = answer(404, page("Not found"), etag='"lamps-1"')
    soft = answer(200, page("Page not found", "Ships come in the morning."), etag='"lamps-1"')
    with Web({}) as web:
        sent = sizes(web, {"/lost": lost, "/soft": soft, "/lamps": TAGGED})
        checked(web, ["/lost", "/soft", "/lamps"], tmp_path)
        sent.clear()
        before = len(web.hits)
        assert checked(web, ["/lost", "/soft", "/lamps"], tmp_path)["/lost"] == "dead/not-found"
        assert {hit.path for hit in web.hits[before:] if conditional_on(hit)} == {"/lamps"}
        web.routes = {"/lamps": GONE}
        assert checked(web, ["/lamps"], tmp_path) == {"/lamps": "dead/not-found"}
        before = len(web.hits)
        checked(web, ["/lamps"], tmp_path)
        assert not any(conditional_on(hit) for hit in web.hits[before:])


DAMAGED = (
    b"no page",
    *(
        zlib.compress(json.dumps(row).encode())
        for row in (
            {"etag": 5},
            ["http://a.test/", "2026-03-01T12:00:00", [200, None, None, None, 0, False, ""], {}, None, []],
            ["http://a.test/", "2026-03-01T12:00:00+00:00", [200, None, None, None, 0, False, ""], {"etag": 5}, None, []],
            ["http://a.test/", "2026-03-01T12:00:00+00:00", ["200", None, None, None, 0, False, ""], {}, None, []],
        )
    ),
)


@pytest.mark.parametrize("row", DAMAGED, ids=["bytes", "object", "no zone", "header", "status"])
def test_a_damaged_row_is_nothing(row: bytes, tmp_path: Path) -> None:
    with Web({"/lamps": TAGGED}) as web:
        checked(web, ["/lamps"], tmp_path)
        with sqlite3.connect(tmp_path / "links.sqlite3") as rows:
            assert rows.execute("UPDATE pages SET seen = ?", (row,)).rowcount == 1
        assert checked(web, ["/lamps"], tmp_path) == {"/lamps": "alive/ok"}
        assert not any(conditional_on(hit) for hit in web.hits)


def test_a_file_that_is_no_cache_is_put_aside_and_a_new_one_begun(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "links.sqlite3").write_bytes(b"something else" * 200)
    (tmp_path / "links.sqlite3-journal").write_bytes(b"of the old one")
    with Web({"/lamps": TAGGED}) as web:
        assert checked(web, ["/lamps"], tmp_path) == {"/lamps": "alive/ok"}
        assert (tmp_path / "links.damaged").read_bytes() == b"something else" * 200
        assert not (tmp_path / "links.sqlite3-journal").exists()
        checked(web, ["/lamps"], tmp_path)
        assert conditional_on(web.hits[-1])
    assert [line.getMessage().count("links.damaged") for line in caplog.records if line.name == "citator"] == [1]


def test_what_is_told_of_a_damaged_file_is_one_line_on_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "a\x1b[31mb"
    folder.mkdir()
    (folder / "links.sqlite3").write_bytes(b"something else" * 200)
    handlers, logging.root.handlers = logging.root.handlers, []  # those of the tests
    try:
        open_cache(folder).close()
    finally:
        logging.root.handlers = handlers
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("citator: cache: ")
    assert told.err.count("\n") == 1
    assert "\x1b" not in told.err


def test_runs_that_meet_a_damaged_file_put_nobody_elses_aside(tmp_path: Path) -> None:
    """Whoever waits while another mends the file finds the new one, and what stands in it."""
    file = tmp_path / "links.sqlite3"
    file.write_bytes(b"something else" * 200)
    start, caches = threading.Barrier(6), []

    def begin() -> None:
        start.wait()
        caches.append(open_cache(tmp_path))

    threads = [threading.Thread(target=begin) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(caches) == 6
    assert (tmp_path / "links.damaged").read_bytes() == b"something else" * 200
    with sqlite3.connect(file) as rows:
        rows.execute("INSERT INTO pages VALUES ('http://a.test/', x'00')")
    for cache in caches:
        assert cache._rows.execute("SELECT address FROM pages").fetchall() == [("http://a.test/",)]
        cache.close()


def test_one_who_took_the_file_for_damaged_before_it_was_mended_leaves_the_new_one(tmp_path: Path) -> None:
    file = tmp_path / "links.sqlite3"
    file.write_bytes(b"something else" * 200)
    open_cache(tmp_path).close()
    before = file.read_bytes()
    _mended(file).close()
    assert file.read_bytes() == before
    assert (tmp_path / "links.damaged").read_bytes() == b"something else" * 200


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(ConfigError, match="cache"):
        Checker(settings(cache=str(tmp_path / "file")))


def test_several_processes_begin_one_cache_at_once(tmp_path: Path) -> None:
    begin = "import sys; from citator.cache import open_cache; open_cache(sys.argv[1]).close()"
    begun = [subprocess.Popen([sys.executable, "-c", begin, str(tmp_path / "cache")]) for _ in range(6)]
    assert [one.wait(60) for one in begun] == [0] * 6
