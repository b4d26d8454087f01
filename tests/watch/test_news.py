"""Each reader hears of each turn once: whatever fails between two looks, between two runs, or when the rules change."""

from __future__ import annotations

import json
import sqlite3
import xml.etree.ElementTree as ET
from contextlib import closing
from typing import Any

import pytest

from citator.model import LinkCheck, LinkVerdict
from citator.store.spans import Now
from citator.watch.ledger import _places
from tests.support.web import PROSE, Web, answer, page, redirect
from tests.watch.conftest import NET, Watch, day
from tests.watch.test_sending import Hook
from tests.watch.test_watch import GONE, OTHER, ok

ERROR = answer(500, page("Error"))


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that answers with an error is asked again without a pause."""
    monkeypatch.setattr("citator.net.engine._PAUSES", (0.0, 0.0))


def kinds(news: dict[str, Any]) -> dict[str, list[str]]:
    """The paths of news by kind."""
    found = {kind: [item["url"].rpartition("/")[2] for item in items] for kind, items in news.items()}
    return {kind: paths for kind, paths in found.items() if paths}


def taken(hook: Hook) -> list[dict[str, list[str]]]:
    """What a webhook has taken since the last time."""
    hits, hook.taken = hook.taken, []
    return [kinds(json.loads(hit.body)["news"]) for hit in hits]


def test_what_a_destination_missed_is_told_though_the_next_look_fails(watch: Watch) -> None:
    hook = Hook()
    routes: dict[str, Any] = {"/log": ok(), "/mill": ok("The mill"), "/hook": hook}
    with Web(routes) as web:
        to = ("--all", "--webhook", f"{web.base}/hook")
        watch.add(f"{web.base}/log", f"{web.base}/mill")
        watch.run(0, *to)
        routes["/log"] = GONE
        for at in (10, 13, 16):
            watch.run(at, *to)
        assert taken(hook) == [{"broken": ["log"]}]
        routes |= {"/log": ok(), "/mill": ok("The mill", OTHER)}
        hook.status = 500
        watch.run(46, *to)
        hook.status, hook.taken = 200, []
        routes |= {"/log": ERROR, "/mill": ERROR}
        watch.run(49, *to)
        (hit,) = hook.taken
        (item,) = json.loads(hit.body)["news"]["recovered"]
        assert (item["verdict"], item["since"]) == ("unstable", day(46))
        assert taken(hook) == [{"recovered": ["log"], "drifted": ["mill"]}]
        told = watch("report", "--since", day(40))
        assert f"/log: alive since {day(46)[:10]}; at the last look unstable (server-error, 500)" in told
        routes |= {"/log": ok(), "/mill": ok("The mill", OTHER)}
        watch.run(52, *to)
        assert taken(hook) == []


def test_a_page_that_moved_and_fails_now_and_then_is_told_once(watch: Watch) -> None:
    routes: dict[str, Any] = {"/log": redirect("/archive/log", 301), "/archive/log": ok()}
    with Web(routes) as web:
        watch.add(f"{web.base}/log")
        told = []
        answers = [redirect("/archive/log", 301), ERROR, redirect("/archive/log", 301), ok(), redirect("/archive/log", 301), ok(), ok()]
        for at, routes["/log"] in enumerate([*answers, redirect("/archive/log", 301), redirect("/log/2", 301)]):
            routes["/log/2"] = ok()
            told.append(kinds(watch.run(6 * at, "--all")["news"]).get("moved", []))
        assert [bool(of) for of in told] == [True, False, False, False, False, False, False, True, True]


def test_a_destination_that_missed_that_a_page_moved_is_told_though_one_look_finds_it_where_it_was(watch: Watch) -> None:
    hook = Hook()
    routes: dict[str, Any] = {"/log": redirect("/new", 301), "/new": ok(), "/hook": hook}
    with Web(routes) as web:
        to = ("--all", "--webhook", f"{web.base}/hook")
        watch.add(f"{web.base}/log")
        hook.status = 500
        watch.run(0, *to)
        hook.status, hook.taken = 200, []
        routes["/log"] = ok()
        watch.run(6, *to)
        assert taken(hook) == [{"moved": ["log"]}]
        routes["/log"] = redirect("/new", 301)
        watch.run(12, *to)
        assert taken(hook) == []


def test_a_page_is_back_where_it_was_though_its_text_is_another_each_day(watch: Watch) -> None:
    routes: dict[str, Any] = {"/log": redirect("/new", 301), "/new": ok()}
    with Web(routes) as web:
        watch.add(f"{web.base}/log")
        watch.run(0)
        places = []
        for at, text in ((10, PROSE), (20, OTHER)):
            routes["/log"] = ok(f"The log of day {at}", text)
            watch.run(at, "--all")
            with closing(sqlite3.connect("citator.db")) as store:
                places += store.execute("SELECT moved FROM address").fetchone()
        assert places == [f"{web.base}/new", None]


@pytest.mark.parametrize(("place", "most"), [("/new?visit={}", 2), ("/new/{}", 8)])
def test_a_page_that_leads_elsewhere_at_each_look_is_not_told_each_time(place: str, most: int) -> None:
    def row(moved: str | None) -> Now:
        return Now(*[None] * 17, False, None, moved, *[None] * 6)  # type: ignore[arg-type]

    moved, told = None, 0
    for number in range(12):
        check = LinkCheck("http://mill.example/", LinkVerdict.ALIVE, "moved", 200, f"http://mill.example{place.format(number)}")
        after = _places(row(moved), check)
        moved, told = after, told + (after != moved)
    assert told == most


def test_a_new_destination_begins_with_what_is_new(watch: Watch) -> None:
    hook, other = Hook(), Hook()
    routes: dict[str, Any] = {"/log": ok(), "/mill": ok("The mill"), "/hook": hook, "/other": other}
    with Web(routes) as web:
        watch.add(f"{web.base}/log", f"{web.base}/mill")
        routes["/log"] = GONE
        for at in (0, 3, 6):
            watch.run(at, "--all", "--webhook", f"{web.base}/hook")
        routes["/mill"] = redirect("/log/2", 301)
        routes["/log/2"] = ok("The mill")
        other.status = 500
        watch.run(40, "--all", "--webhook", f"{web.base}/other")
        other.status, other.taken = 200, []
        watch.run(41, "--all", "--webhook", f"{web.base}/other")
        assert (taken(hook), taken(other)) == ([{"broken": ["log"]}], [{"moved": ["mill"]}])


def test_what_a_killed_run_wrote_down_is_told_by_the_next_one(watch: Watch) -> None:
    routes: dict[str, Any] = {f"/{name}": redirect(f"/new/{name}", 301) for name in ("log", "mill")}
    routes |= {f"/new/{name}": ok(name) for name in ("log", "mill")}
    with Web(routes) as web:
        watch.add(f"{web.base}/log", f"{web.base}/mill")
        watch("run", "--as-of", day(0), *NET, "--only", "/log")
        with sqlite3.connect("citator.db") as store:  # as it stands when the run is killed behind the last look
            store.execute("""UPDATE run SET finished = NULL, told = 0, alive_until = NULL, owner = '["elsewhere", 1, ""]'""")
        watch("run", "--as-of", day(0), *NET, "-o", "news.txt")
        assert "Moved for good (2)" in (watch.folder / "news.txt").read_text()
        assert "Moved for good (2)" in watch("report")
        assert watch("run", "--as-of", day(1), *NET) == ""
        assert watch("report") == ""


def test_news_that_could_not_be_written_is_told_by_the_next_run(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    from citator.cli import watch as commands
    from citator.errors import ConfigError
    from citator.store import runs

    def full(*_: object) -> None:
        raise ConfigError("news.txt: no space is left")

    with Web({"/log": redirect("/new", 301), "/new": ok()}) as web:
        watch.add(f"{web.base}/log")
        with monkeypatch.context() as patch:
            patch.setattr(commands, "emit", full)
            watch("run", "--as-of", day(0), *NET)
        assert watch.code == 1
        monkeypatch.setattr(runs, "_is_gone", lambda _owner: True)  # the process has ended
        assert kinds(watch.run(1)["news"]) == {"moved": ["log"]}


def test_other_rules_withdraw_what_was_told_and_what_comes_then_is_told_too(watch: Watch) -> None:
    routes: dict[str, Any] = {"/log": ok(), "/mill": ok("The mill")}
    with Web(routes) as web:
        watch.add(f"{web.base}/log", f"{web.base}/mill")
        watch.run(0, "--all")
        routes["/log"] = GONE
        told = [kinds(watch.run(at, "--all")["news"]) for at in (10, 13, 16)]
        loose = ("--all", "--only", "/mill", "--dead-after", "9")
        text = watch("run", "--as-of", day(17), *NET, *loose)
        assert text.startswith("Called broken no more (1)\n")
        assert "/log: dead (not-found, 404)" in text
        assert "judged again under other rules" in text
        assert watch.code == 0
        told.append(kinds(watch.json("report")["news"]))
        told.append(kinds(watch.run(18, "--all", "--only", "/mill")["news"]))
        told.append(kinds(watch.run(19, *loose)["news"]))
        routes["/log"] = ok()
        told.append(kinds(watch.run(20, "--all", "--dead-after", "9")["news"]))
        log = ["log"]
        assert told == [{}, {}, {"broken": log}, {"withdrawn": log}, {"broken": log}, {"withdrawn": log}, {"recovered": log}]


def test_what_another_command_judged_again_is_told_by_the_next_run(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    from citator.watch import judging

    routes: dict[str, Any] = {"/log": ok()}
    with Web(routes) as web:
        watch.add(f"{web.base}/log")
        watch.run(0)
        routes["/log"] = GONE
        for at in (10, 13, 16):
            watch.run(at, "--all", "--dead-after", "9")
        with sqlite3.connect("citator.db") as store:
            store.execute("UPDATE fact SET value = replace(value, '\"dead_after\": 9.0', '\"dead_after\": 3.0') WHERE name = 'policy'")
        monkeypatch.setattr(judging, "_rules_of_program", lambda: "the rules of tomorrow")
        assert watch.json("status", "--as-of", day(17))["states"]["dead"] == 1
        assert kinds(watch.json("report")["news"]) == {"broken": ["log"]}
        told = watch.run(17, "--prometheus-file", "figures.prom")
        assert (told["due"], kinds(told["news"]), watch.code) == (0, {"broken": ["log"]}, 2)
        assert 'last_run_changes{kind="broken"} 1' in (watch.folder / "figures.prom").read_text()
        assert kinds(watch.json("report")["news"]) == {"broken": ["log"]}
        assert watch.run(18)["news"]["broken"] == []
        assert [item["url"] for item in watch.json("report")["still"]] == [f"{web.base}/log"]


def test_one_answer_that_says_gone_makes_nothing_broken_that_is_out_of_order_and_three_do(watch: Watch) -> None:
    routes: dict[str, Any] = {"/log": ok()}
    with Web(routes) as web:
        watch.add(f"{web.base}/log")
        watch.run(0)
        routes["/log"] = ERROR
        for at in range(10, 26, 3):
            (*_, news) = [watch.run(at, "--all")["news"]]
        assert [item["out_of_order"] for item in news["broken"]] == [True]
        routes["/log"] = GONE
        assert kinds(watch.run(28, "--all")["news"]) == {}
        assert watch.code == 0
        text = watch("report")
        assert text.startswith("Still out of order (1)\n")
        assert f"/log: unstable (server-error, 500), out of order since {day(10)[:10]}; at the last look dead (not-found, 404)" in text
        assert watch.code == 0
        assert watch.json("status", "--as-of", day(28))["due"] == 0
        watch.run(31)  # whether it is gone is looked for as soon as of any other page
        (item,) = watch.run(34)["news"]["broken"]
        assert (item["out_of_order"], item["failing_since"], watch.code) == (False, day(10), 2)


def test_the_feed_keeps_each_turn_as_it_was_told(watch: Watch) -> None:
    routes: dict[str, Any] = {"/log": ok()}

    def entries() -> list[tuple[str, ...]]:
        feed = ET.parse(watch.folder / "news.atom").getroot()
        names = ("title", "id", "content")
        return [tuple(one.findtext(f"{{*}}{name}", "") for name in names) for one in feed.iterfind("{*}entry")]

    with Web(routes) as web:
        watch.add(f"{web.base}/log")
        watch.run(0, "--feed-file", "news.atom")
        routes["/log"] = ERROR
        for at in range(10, 26, 3):
            watch.run(at, "--all", "--feed-file", "news.atom")
        before = entries()
        assert [title for title, *_ in before] == [f"Newly out of order: {web.base}/log"]
        routes["/log"] = GONE
        watch.run(28, "--all", "--feed-file", "news.atom")
        assert entries() == before
        routes["/log"] = ok()
        watch.run(30, "--all", "--feed-file", "news.atom")
        (recovered, _, said), *rest = entries()
        assert (recovered, rest) == (f"Recovered: {web.base}/log", before)
        assert f"/log: alive since {day(30)[:10]}" in said


def test_what_a_page_was_before_it_broke_is_no_verdict_from_between(watch: Watch) -> None:
    routes: dict[str, Any] = {"/log": ok()}
    with Web(routes) as web:
        watch.add(f"{web.base}/log")
        watch.run(0)
        routes["/log"] = GONE
        for at in (10, 13, 16):
            watch.run(at, "--all")
        routes["/log"] = answer(403, page("Forbidden", "No."))
        watch.run(30, "--all")
        (item,) = watch.json("report")["still"]
        assert (item["was"], item["verdict"]) == ("alive", "restricted")
        words = f"/log: dead (not-found, 404), failing since {day(10)[:10]}; at the last look restricted (blocked, 403); was alive before"
        assert words in watch("report")
