"""The scheduled check from end to end: a web on loopback changes from day to day, and the commands tell what is news."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from citator.model import FailureKind, LinkVerdict
from citator.watch import taking
from citator.watch.run import Ran
from citator.watch.told import why_left
from tests.support.web import PROSE, Hit, Web, Writer, answer, page, redirect
from tests.watch.conftest import NET, Watch, day

OTHER = "The mill ground corn for three parishes until the river was led away, and its wheel was sold to a museum in the town. " * 12


def ok(title: str = "The log of a lighthouse", text: str = PROSE) -> bytes:
    return answer(200, page(title, text))


ISBNS = ("978-0-306-40615-7", "978-3-16-148410-0")
GONE = answer(404, page("Not Found", "There is nothing here."))


def test_a_page_is_broken_after_three_failures_over_six_days_and_told_once(watch: Watch) -> None:
    routes: dict[str, Any] = {"/log": ok(), "/mill": ok("The mill")}
    with Web(routes) as web:
        log = f"{web.base}/log"
        assert watch.add(log, f"{web.base}/mill")["new"] == 2
        assert watch.run(0)["verdicts"] == {"alive": 2}
        routes["/log"] = GONE
        told = []
        for at in (10, 13, 16):
            news = watch.run(at, "--all")["news"]
            told.append([item["url"] for item in news["broken"]])
        assert told == [[], [], [log]]
        assert watch.code == 2
        item = news["broken"][0]
        assert (item["verdict"], item["reason"], item["was"], item["documents"]) == ("dead", "not-found", "alive", ["list.txt"])
        assert (item["since"], item["failing_since"]) == (day(16), day(10))
        for form in ("text", "markdown", "html", "junit", "sarif", "atom"):
            told = watch("report", "--format", form)
            assert "Failing since<th>" in told if form == "html" else f"404), failing since {day(10)[:10]}" in told.replace("\\", "")
            assert day(10)[:10] in told
        assert watch.run(46)["news"]["broken"] == []
        assert watch.code == 0
        report = watch.json("report")
        assert [item["url"] for item in report["still"]] == [log]
        routes["/log"] = ok()
        news = watch.run(150)["news"]
        assert [item["url"] for item in news["recovered"]] == [log]
        assert watch.json("status")["states"] == {"ok": 2, "suspect": 0, "dead": 0, "unknown": 0}


def test_only_what_is_due_is_asked(watch: Watch) -> None:
    with Web({"/log": ok(), "/mill": ok("The mill"), "/weir": GONE}) as web:
        watch.add(f"{web.base}/log", f"{web.base}/mill", f"{web.base}/weir")
        assert watch.run(0)["checked"] == 3
        assert watch.run(1)["due"] == 0
        assert [watch.run(3)["checked"], watch.run(6)["checked"]] == [1, 1]  # the one that failed
        assert watch.run(9)["checked"] == 2
        asked = len([path for path in web.paths() if path in ("/log", "/mill")])
        assert watch.run(10)["due"] == 0
        assert len([path for path in web.paths() if path in ("/log", "/mill")]) == asked


def test_what_is_hidden_or_out_of_order_is_not_called_dead(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citator.net.engine._PAUSES", (0.0, 0.0))
    routes = {"/wall": answer(403, page("Forbidden", "No.")), "/shop": answer(402, page("Pay")), "/out": answer(500, page("Error"))}
    with Web(routes) as web:
        watch.add(*(web.base + path for path in routes))
        for at in (0, 3, 6, 9):
            watch.run(at, "--all")
        status = watch.json("status", "--as-of", day(9))
        assert status["states"] == {"ok": 0, "suspect": 1, "dead": 0, "unknown": 2}
        assert status["verdicts"] == {"restricted": 2, "unstable": 1}


def test_a_server_that_is_only_out_of_order_is_told_apart_from_a_page_that_is_gone(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citator.net.engine._PAUSES", (0.0, 0.0))
    routes: dict[str, Any] = {"/out": answer(500, page("Error")), "/both": answer(500, page("Error"))}
    with Web(routes) as web:
        watch.add(*(web.base + path for path in routes))
        for at in range(0, 15, 3):
            watch.run(at, "--all", "--fail-on", "error")
            routes["/both"] = GONE if at in (6, 9) else routes["/out"]  # a server error between them counts half
        routes["/both"] = GONE
        news = watch.run(15, "--all", "--prometheus-file", "citator.prom")["news"]
        assert [(item["url"], item["out_of_order"]) for item in news["broken"]] == [(f"{web.base}/both", False), (f"{web.base}/out", True)]
        assert watch.json("status")["out_of_order"] == 1
        assert "citator_watch_addresses_out_of_order 1\n" in (watch.folder / "citator.prom").read_text(encoding="utf-8")
        assert "states: 1 dead, 1 out of order" in watch("status")
        for form in ("text", "markdown"):
            gone, _, silent = watch("report", "--format", form).partition("Newly out of order (1)")
            assert ("/both" in gone, "/out" in gone, "/out" in silent) == (True, False, True)
            assert f"out of order since {day(0)[:10]}" in silent
        assert "1 broken, 1 out of order" in watch.err
        for form in ("html", "atom"):
            assert "Newly out of order" in watch("report", "--format", form)
        sarif = json.loads(watch("report", "--format", "sarif"))["runs"][0]["results"]
        assert [(one["ruleId"], one["level"]) for one in sarif] == [("L001", "error"), ("L006", "warning")]
        routes["/both"] = ok()
        watch.run(90, "--all")
        assert "Still out of order (1)" in watch("report", "--since", day(80))
        assert watch.code == 0  # nothing is told to be gone


def test_a_page_that_moved_is_told_once_with_its_new_address(watch: Watch) -> None:
    routes: dict[str, Any] = {"/log": ok()}
    with Web(routes) as web:
        watch.add(f"{web.base}/log")
        watch.run(0)
        routes["/log"] = redirect("/archive/2026/log", 301)
        routes["/archive/2026/log"] = ok()
        (item,) = watch.run(10)["news"]["moved"]
        assert item["suggested_url"] == f"{web.base}/archive/2026/log"
        assert watch.run(30)["news"]["moved"] == []


def test_another_text_at_the_same_address_is_told_with_what_changed(watch: Watch) -> None:
    long = " ".join(f"The {number}th ship was a {'schooner' if number % 2 else 'barque'}." for number in range(99))
    routes: dict[str, Any] = {"/log": ok("The log", PROSE), "/home": ok("Counter", f"{long} Seen 12 times.")}
    with Web(routes) as web:
        watch.add(f"{web.base}/log", f"{web.base}/home")
        watch.run(0)
        routes |= {"/log": ok("The mill", OTHER), "/home": ok("Counter", f"{long} Seen 13 times.")}
        (item,) = watch.run(10)["news"]["drifted"]
        assert item["url"] == f"{web.base}/log"
        assert "“The log” and is “The mill”" in item["what"]
        assert watch.run(30)["news"]["drifted"] == []
        assert [line["checks"] for line in watch.history(f"{web.base}/home")] == [3]  # a counter makes no new stretch


def test_a_text_that_changed_and_changed_back_is_no_news_of_all_that_time(watch: Watch) -> None:
    routes: dict[str, Any] = {"/back": ok("The log", PROSE), "/on": ok("The log", PROSE)}
    with Web(routes) as web:
        watch.add(f"{web.base}/back", f"{web.base}/on")
        watch.run(0)
        routes |= {"/back": ok("The mill", OTHER), "/on": ok("The mill", OTHER)}
        watch.run(10)
        third = " ".join(f"Barrel {number} held herring from the {number}th boat." for number in range(60))
        routes |= {"/back": ok("The log", PROSE), "/on": ok("The fish", third)}
        assert len(watch.run(60)["news"]["drifted"]) == 2  # since the run before it
        (item,) = watch.json("report", "--since", day(5))["news"]["drifted"]
        assert item["url"] == f"{web.base}/on"
        assert "“The log” and is “The fish”" in item["what"]
        assert len(watch.json("report", "--since", day(20))["news"]["drifted"]) == 2


def test_history_is_a_line_for_each_unchanged_stretch(watch: Watch) -> None:
    routes: dict[str, Any] = {"/log": ok()}
    with Web(routes) as web:
        log = f"{web.base}/log"
        watch.add(log)
        for at in (0, 8, 20):
            watch.run(at, "--all")
        routes["/log"] = GONE
        watch.run(60)
        lines = watch.history(log)
        assert [(line["verdict"], line["checks"], line["status"]) for line in lines] == [("alive", 3, 200), ("dead", 1, 404)]
        assert (lines[0]["first_seen"], lines[0]["last_seen"]) == (day(0), day(20))
        assert set(lines[0]) == {"url", "first_seen", "last_seen", "checks", "verdict", "reason", "status", "final_url", "sha256"}
        assert len(lines[0]["sha256"]) == 64
        assert watch("history", log, "--format", "json") == watch("history", log)
        assert watch("history", log, "--format", "text").splitlines()[1].startswith(f"{day(60)} to {day(60)}, 1 check: dead (not-found")
        key = next(csv.DictReader(io.StringIO(watch("export", "--format", "csv"))))["key"]
        assert watch.history(key) == lines
    assert watch("history", "https://example.org/never") == ""
    assert watch.code == 1


def test_nothing_new_nothing_said(watch: Watch) -> None:
    with Web({"/log": ok()}) as web:
        watch.add(f"{web.base}/log")
        assert watch("run", *NET, "--as-of", day(0)) == ""
        assert watch("report") == ""
        assert "nothing new" in watch.err


def test_the_report_is_text_markdown_or_json(watch: Watch) -> None:
    with Web({}) as web:
        log = f"{web.base}/log_of_the_lamp"
        watch.add(log)
        for at in (0, 3, 6):
            watch.run(at)
        text = watch("report")
        assert text.startswith("Newly broken (1)\n  list.txt\n")
        assert log in text
        assert f"<{log}>" in watch("report", "--format", "markdown")
        told = watch.json("report", "--since", day(1))
        assert [item["url"] for item in told["news"]["broken"]] == [log]
        assert watch.code == 2
        assert watch.json("report", "--since", day(7))["news"]["broken"] == []
        assert watch("report", "--since", day(7)).startswith("Still broken (1)\n  list.txt\n")
        assert watch.err == "nothing new; 1 still broken\n"
        assert watch.json("report", "--since", day(7), "--fail-on", "never")["still"][0]["key"]
        assert watch.code == 0


def test_adding_again_updates_and_removes_only_on_request(watch: Watch) -> None:
    first = watch.add("https://example.org/a", "https://example.org/b")
    assert first == {"documents": 1, "works": 2, "addresses": 2, "new": 2, "unchanged": 0, "removed": 0}
    again = watch.add("https://example.org/b", "HTTPS://EXAMPLE.org:443/b", "https://example.org/c")
    assert (again["new"], again["unchanged"], again["removed"]) == (1, 1, 0)
    assert watch.json("status")["addresses"] == 3
    pruned = watch.json("add", "list.txt", "--prune")
    assert (pruned["new"], pruned["unchanged"], pruned["removed"]) == (0, 2, 1)
    assert watch.json("status")["addresses"] == 2
    assert watch.json("status")["works"] == 2
    back = watch.add("https://example.org/a", "https://example.org/b")
    assert (back["new"], back["unchanged"]) == (1, 1)


def test_documents_bibliographies_and_folders_are_taken_in(watch: Watch) -> None:
    docs = watch.folder / "docs"
    docs.mkdir()
    (docs / "letter.txt").write_text("The clock was tested.1\n\n__________\n1  A log, https://example.org/log.\n", encoding="utf-8")
    (docs / "works.bib").write_text("@online{lamp, title={Lamps}, url={https://example.org/lamp}}\n", encoding="utf-8")
    counts = watch.json("add", "docs", "https://example.org/one")
    assert (counts["documents"], counts["addresses"]) == (2, 3)
    assert watch.history("lamp") == []
    (docs / "letter.txt").unlink()
    assert watch.json("add", "docs", "--prune")["removed"] == 1
    assert watch.json("status")["documents"] == 2  # works.bib, and what was given as an argument
    assert watch.json("add", "absent.pdf")["documents"] == 0
    assert watch.code == 1


def test_a_folder_that_could_not_be_read_loses_nothing(watch: Watch) -> None:
    """It is empty as a disk is that is not mounted."""
    docs = watch.folder / "docs"
    docs.mkdir()
    watch.list("https://example.org/log", "https://example.org/mill", name="docs/list.txt")
    watch.list("https://example.org/weir", name="docs/other.txt")
    assert watch.json("add", "docs", "--as-of", day(0))["new"] == 3
    for name in ("list.txt", "other.txt"):
        (docs / name).rename(watch.folder / name)
    assert watch.json("add", "docs", "--prune")["removed"] == 0
    assert (watch.code, "docs: no document in this folder" in watch.err) == (1, True)
    assert watch.json("status")["addresses"] == 3
    (watch.folder / "list.txt").rename(docs / "list.txt")
    assert watch.json("add", "docs", "--prune")["removed"] == 1  # it can be read again, and one is gone


def test_a_list_in_a_folder_is_the_list_that_is_named_alone(watch: Watch) -> None:
    (watch.folder / "docs").mkdir()
    urls = ("https://doi.org/10.5555/12345678", "https://example.org/log")
    assert watch.json("add", "docs/" + watch.list(*urls, name="docs/list.txt").rpartition("/")[2])["works"] == 2
    assert watch.json("add", "docs")["new"] == 0
    assert watch.json("status")["works"] == 2


def test_a_line_that_is_no_address_is_told(watch: Watch) -> None:
    urls = [f"https://example.org/{number}" for number in range(60)]
    assert watch.add(*urls, "half a line")["addresses"] == 60
    assert watch.code == 1
    assert "line 61: no address" in watch.err


def test_a_mistyped_line_spoils_no_line_beside_it(watch: Watch) -> None:
    named = '{"id": "tides", "url": "https://example.org/tides", "title": "Tide Tables"}'
    told = watch.add("# remark", "", "https://example.org/one", "https//typo.example/x", "https://example.org/two", named, "{bad json")
    assert (told["addresses"], told["new"]) == (3, 3)
    assert watch.err.splitlines() == [
        "citator: list.txt: line 4: no address (no scheme, such as https://)",
        "citator: list.txt: line 7: not JSON: Expecting property name enclosed in double quotes (column 2)",
    ]
    exported = watch("export", "--format", "csv")
    assert "tides" in exported.replace("example.org/tides", "")
    assert "Tide Tables" in exported


def test_an_address_that_nobody_can_ask_is_told_and_not_watched(watch: Watch) -> None:
    told = watch.add("https://example.org/one", "https://example.org/two", "htp://example.org/three", "ftp://example.org/four")
    assert (told["addresses"], watch.code) == (2, 1)
    assert watch.err.splitlines() == [
        "citator: list.txt: line 3: htp: is not http or https",
        "citator: list.txt: line 4: ftp: is not http or https",
    ]


def test_an_address_without_a_host_or_with_no_port_is_told_wherever_it_is_given(watch: Watch) -> None:
    words = {
        "http://": "no host",
        "http://127.0.0.1:99999/x": "no usable port",
        "http://harbour.example:25/": "port 25 is not that of a web server",
    }
    told = watch.add(*words, "https://example.org/one")
    assert (told["addresses"], watch.code) == (1, 1)
    assert watch.err.splitlines() == [f"citator: list.txt: line {number}: {why}" for number, why in enumerate(words.values(), 1)]
    assert watch.json("add", *words, "https://example.org/two")["new"] == 1
    assert watch.err.splitlines() == [f"citator: {url}: {why}" for url, why in words.items()]
    (watch.folder / "folder").mkdir()
    (watch.folder / "list.txt").rename(watch.folder / "folder" / "list.txt")
    assert watch.json("add", "folder")["addresses"] == 1
    assert watch.err.splitlines() == [f"citator: folder/list.txt: line {number}: {why}" for number, why in enumerate(words.values(), 1)]
    watch("export", "--format", "csv", "-o", "out.csv")
    assert watch.json("import", "out.csv")["left_out"] == 0


def test_prose_with_an_address_on_half_of_its_lines_is_no_list(watch: Watch) -> None:
    told = watch.add("On the lamps of the harbour, see", "https://example.org/lamps")
    assert (told["addresses"], watch.err) == (1, "")


def test_what_a_list_says_of_a_page_is_what_it_must_show(watch: Watch) -> None:
    with Web({"/log": ok("The mill on the river Talis and its wheel", OTHER)}) as web:
        line = {"id": "log", "url": f"{web.base}/log", "title": "The log of a lighthouse, kept for forty years", "issued": "1851"}
        (watch.folder / "list.jsonl").write_text(json.dumps(line), encoding="utf-8")
        watch.json("add", "list.jsonl", "--as-of", day(0))
        watch.run(0)
        (seen,) = watch.history("log")
        assert seen["verdict"] == "mismatch"


def test_a_list_takes_neither_key_nor_title_from_a_bibliography_that_has_the_same_address(watch: Watch) -> None:
    bib = "@online{k1, title={Lamps}, url={https://example.org/lamps}}\n@online{k2, title={Mills}, url={https://example.org/mills}}\n"
    (watch.folder / "works.bib").write_text(bib, encoding="utf-8")
    urls = watch.list("https://example.org/lamps", "https://example.org/mills", "https://example.org/weirs")
    report = {"error_map": {"page.html": [{"url": "https://example.org/mills", "status": {"text": "404", "code": 404}}]}}
    (watch.folder / "lychee.json").write_text(json.dumps(report), encoding="utf-8")
    for command in (("add", urls, "works.bib"), ("add", urls), ("import", "lychee.json"), ("add", "works.bib", urls)):
        watch.json(*command)
        rows = {row["key"]: row["title"] for row in csv.DictReader(io.StringIO(watch("export", "--format", "csv")))}
        assert [rows.get("k1"), rows.get("k2"), len(rows)] == ["Lamps", "Mills", 3]


def test_every_work_is_exported_with_the_status_of_its_link(watch: Watch) -> None:
    bib = "@online{log, title={The log of a lighthouse}, url={BASE/log}}\n@online{mill, title={The mill}, url={BASE/mill}}\n"
    bib += "@book{atlas, title={An atlas}}\n"
    with Web({"/log": ok()}) as web:
        (watch.folder / "works.bib").write_text(bib.replace("BASE", web.base), encoding="utf-8")
        watch.json("add", "works.bib", "--as-of", day(0))
        watch.run(0)
    text = watch("export")
    assert text.count("@") == 3
    assert "link-ok" in text
    assert "link-dead" in text
    items = {item["id"]: item for item in json.loads(watch("export", "--format", "csl-json"))}
    assert items["log"]["custom"]["citator"]["link"]["verdict"] == "alive"
    assert items["mill"]["custom"]["citator"]["link"]["checked_at"] == day(0)
    rows = {row["key"]: row for row in csv.DictReader(io.StringIO(watch("export", "--format", "csv")))}
    assert (rows["mill"]["verdict"], rows["mill"]["state"], rows["mill"]["documents"]) == ("dead", "suspect", "works.bib")
    assert (rows["atlas"]["url"], rows["atlas"]["documents"], rows["log"]["checks"]) == ("", "works.bib", "1")


def test_a_link_that_two_works_have_is_exported_with_what_it_is_for_each(watch: Watch) -> None:
    with Web({"/log": ok("The mill on the river Talis and its wheel", OTHER)}) as web:
        titles = {"log": "The log of a lighthouse, kept for forty years", "mill": "The mill on the river Talis and its wheel"}
        bib = "".join(
            f"@book{{{key}, title={{{title}}}, isbn={{{isbn}}}, url={{{web.base}/log}}}}\n"
            for (key, title), isbn in zip(titles.items(), ISBNS, strict=True)
        )
        (watch.folder / "works.bib").write_text(bib, encoding="utf-8")
        assert watch.json("add", "works.bib", "--as-of", day(0))["works"] == 2
        watch.run(0)
    items = {item["id"]: item["custom"]["citator"]["link"]["verdict"] for item in json.loads(watch("export", "--format", "csl-json"))}
    assert items == {"log": "mismatch", "mill": "alive"}
    rows = csv.DictReader(io.StringIO(watch("export", "--format", "csv")))
    assert {row["key"]: (row["verdict"], row["reason"]) for row in rows} == {"log": ("mismatch", "other-work"), "mill": ("alive", "ok")}


def test_robots_are_obeyed_by_default_here(watch: Watch) -> None:
    routes = {"/robots.txt": answer(200, "User-agent: *\nDisallow: /log\n", content_type="text/plain"), "/log": ok()}
    with Web(routes) as web:
        watch.add(f"{web.base}/log")
        assert watch.run(0)["verdicts"] == {"unknown": 1}
        assert "/log" not in web.paths()
        assert watch.history(f"{web.base}/log")[0]["reason"] == "robots"
        assert watch.run(0, "--all", "--no-robots")["verdicts"] == {"alive": 1}


def test_a_host_that_is_gone_is_dead_and_not_closed_by_its_robots(watch: Watch) -> None:
    with Web({}) as web:
        log = f"{web.base}/log"
    watch.add(log)
    for at in (0, 3, 6):
        news = watch.run(at)["news"]
    assert [(item["url"], item["reason"]) for item in news["broken"]] == [(log, "refused")]


def test_off_line_nothing_is_written_down(watch: Watch) -> None:
    watch.add("https://example.org/log")
    told = watch.json("run", "--offline")
    assert (told["checked"], told["left"]) == (0, 1)
    assert watch.history("https://example.org/log") == []


def test_a_file_is_one_document_from_whichever_folder_it_is_added(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    (watch.folder / "letters" / "old").mkdir(parents=True)
    for name in ("letters/log.md", "log.md", "letters/old/tides.md"):
        (watch.folder / name).write_text(f"See https://harbour.example/{name}\n", encoding="utf-8")
    store = ("--store", f"sqlite:///{watch.folder}/letters/citator.db")

    def added(*sources: str) -> set[str]:
        watch("add", *sources, *store)
        rows = csv.DictReader(io.StringIO(watch("export", "--format", "csv", *store)))
        return {name for row in rows for name in row["documents"].split(" | ")}

    monkeypatch.chdir(watch.folder / "letters" / "old")
    assert added("tides.md") == {"old/tides.md"}
    monkeypatch.chdir(watch.folder / "letters")
    assert added("log.md", "./old/tides.md") == {"log.md", "old/tides.md"}
    monkeypatch.chdir(watch.folder)
    assert added("letters/log.md", str(watch.folder / "letters" / "log.md"), "letters") == {"log.md", "old/tides.md"}
    other = str(watch.folder / "log.md")  # another file of the name of one beside the store
    assert added("log.md") == {"log.md", "old/tides.md", other}
    (watch.folder / "letters" / "old" / "tides.md").unlink()
    watch("add", "letters", "--prune", *store)
    assert added("log.md") == {"log.md", other}


def test_what_is_due_and_what_is_left_is_told_in_words(watch: Watch) -> None:
    assert watch.json("add", "https://harbour.example/log", "--as-of", day(0))["new"] == 1
    with sqlite3.connect("citator.db") as store:  # as an older version called it
        store.execute("UPDATE document SET source = '<arguments>'")
    assert watch.json("add", "https://harbour.example/tides", "--as-of", day(2))["new"] == 1
    assert {row["documents"] for row in csv.DictReader(io.StringIO(watch("export", "--format", "csv")))} == {"command line"}
    assert f"due now: 2, overdue since {day(0)}" in watch("status", "--as-of", day(3))
    assert f"due now: 0; next due: {day(0)}" in watch("status", "--as-of", day(-1))
    ran = Ran(1, 0, due=9, checked=1, elsewhere=1)
    ran.unseen = {FailureKind.OFFLINE: Counter(f"{name}.example" for name in "aabcdef")}
    shown = "for 7 there was no network: a.example, b.example, c.example, d.example, e.example, 1 more"
    assert list(why_left(replace(ran, due=10))) == ["1 of hosts at which another run is", shown, "1 not come to before the run ended"]


def test_a_pattern_and_a_limit_choose(watch: Watch) -> None:
    with Web({"/log/1": ok(), "/log/2": ok("Another log"), "/mill": ok("The mill")}) as web:
        watch.add(f"{web.base}/log/1", f"{web.base}/log/2", f"{web.base}/mill")
        assert watch.run(0, "--only", "*/log/*")["checked"] == 2
        assert watch.run(0, "--only", "/log/")["due"] == 0
        told = watch.run(0, "--all", "--limit", "1")
        assert (told["due"], told["checked"], told["left"]) == (3, 1, 2)
        assert "1 of 3 due addresses checked, 2 left (2 more than --limit); " in watch.err


def test_no_store_and_odd_times_are_told_in_one_line(watch: Watch) -> None:
    for command in ("run", "status", "report", "export"):
        assert watch(command) == ""
        assert watch.code == 1
        assert "no store yet" in watch.err
    assert watch("add", "--as-of", "yesterday", watch.list("https://example.org/a")) == ""
    assert "--as-of yesterday: no time" in watch.err


@pytest.mark.parametrize("command", ["links", "check"])
def test_commands_load_neither_a_database_library_nor_the_parser_unless_they_need_them(command: str, tmp_path: Any) -> None:
    import subprocess
    import sys

    source = tmp_path / "list.txt"
    source.write_text("https://example.org/a\n", encoding="utf-8")
    code = (
        "import sys; from citator.cli.main import run; code = run([sys.argv[1], sys.argv[2], '--offline', '--fail-on', 'never']); "
        "print([name for name in sys.argv[3:] if name in sys.modules], file=sys.stderr); sys.exit(code)"
    )
    none_of = ["sqlalchemy", "alembic", "psycopg", *(["citator.parsing"] if command == "links" else [])]
    done = subprocess.run([sys.executable, "-c", code, command, str(source), *none_of], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "[]"


def test_a_page_that_has_not_changed_is_not_sent_again_for_a_month(watch: Watch) -> None:
    sent: list[str] = []

    async def log(web: Web, hit: Hit, writer: Writer) -> None:
        same = hit.headers.get("if-none-match") == '"v1"'
        sent.append("304" if same else "200")
        writer.write(answer(304, b"", etag='"v1"') if same else answer(200, page("The log of a lighthouse"), etag='"v1"'))

    with Web({"/log": log}) as web:
        watch.add(f"{web.base}/log")
        for at in (0, 10, 25, 50):
            assert watch.run(at, "--all")["verdicts"] == {"alive": 1}
        assert sent == ["200", "304", "304", "200"]
        (line,) = watch.history(f"{web.base}/log")
        assert line["checks"] == 4
        assert len(line["sha256"]) == 64


def test_other_rules_judge_again_what_was_seen_and_ask_nothing(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    with Web({"/wall": answer(402, page("A harbour", "Come in.")), "/log": ok()}) as web:
        wall, log = f"{web.base}/wall", f"{web.base}/log"
        watch.add(wall, log)
        for at in (0, 3, 6):
            watch.run(at, "--all")
        asked = len(web.hits)
        (seen,) = watch.history(wall)
        assert seen["verdict"] == "restricted"

        from citator.rules import link_verdict
        from citator.watch import judging

        statuses = {**link_verdict._STATUSES, 402: (LinkVerdict.DEAD, "not-found")}
        monkeypatch.setattr(link_verdict, "_STATUSES", statuses)
        monkeypatch.setattr(judging, "_rules_of_program", lambda: "the rules of tomorrow")
        told = watch.json("report", "--since", day(6), "--as-of", day(7))
        (item,) = told["news"]["broken"]
        assert (item["url"], item["verdict"]) == (wall, "dead")
        assert "judged again" in item["what"]
        assert watch.history(log)[0]["verdict"] == "alive"
        monkeypatch.undo()
        monkeypatch.chdir(watch.folder)
        assert watch.json("report", "--since", day(7.5), "--as-of", day(8))["still"] == []
        assert watch.history(wall)[0]["verdict"] == "restricted"
        assert len(web.hits) == asked


@pytest.mark.parametrize("after", ["The lamp was lit at dusk, as the log of the lighthouse has it.\n", ""])
def test_a_list_that_changes_while_it_is_taken_in_is_taken_once_as_it_was(
    watch: Watch, monkeypatch: pytest.MonkeyPatch, after: str
) -> None:
    name = watch.list("https://example.org/a", "https://example.org/b")
    read: list[object] = []
    really = taking.load

    def load(source: Any, limits: Any) -> Any:
        read.append(source)
        loaded = really(source, limits)
        (watch.folder / name).write_text(after)
        return loaded

    monkeypatch.setattr(taking, "load", load)
    added = watch.json("add", name, "--as-of", day(0))
    assert (added["documents"], added["addresses"], len(read)) == (1, 2, 1)
