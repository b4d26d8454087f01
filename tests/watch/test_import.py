"""What other programs have is taken in, as they write it: lychee 0.24, linkchecker 10.6, and an export of another store."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from citator.errors import SourceUnreadable
from citator.watch.reports import read_report
from tests.support.web import Web, answer, page
from tests.watch.conftest import Watch, day
from tests.watch.test_sending import Hook

MILL, GONE, MOVED, OUT = (f"http://mill.example/{name}" for name in ("wheel", "gone#part", "moved", "out"))

LYCHEE: dict[str, Any] = {
    "total": 6,
    "unique": 6,
    "successful": 2,
    "errors": 3,
    "success_map": {
        "docs/a b.md": [
            {"url": MILL, "status": {"text": "200 OK", "code": 200}, "span": {"line": 1, "column": 1}, "duration": {"secs": 0, "nanos": 3}},
            {
                "url": MOVED,
                "status": {"text": "200 OK", "code": 200},
                "redirects": {"origin": MOVED, "redirects": [{"url": MILL, "code": 301}]},
                "span": {"line": 1, "column": 117},
            },
        ]
    },
    "error_map": {
        "docs/a b.md": [
            {"url": GONE, "status": {"text": "Rejected status code: 404 Not Found", "code": 404}},
            {"url": "file:///docs/other.md", "status": {"text": "File not found. Check if file exists and path is correct"}},
        ],
        "docs/c.md": [{"url": OUT, "status": {"text": "Network error: Connection refused", "details": "Connection refused"}}],
    },
    "timeout_map": {},
    "redirect_map": {"docs/a b.md": [{"origin": MOVED, "redirects": [{"url": MILL, "code": 301}]}]},
    "excluded_map": {"docs/a b.md": [{"url": "mailto:keeper@example.org", "status": {"text": "Excluded"}}]},
    "duration": {"secs": 0, "nanos": 1},
    "detailed_stats": True,
}
CSV = f"""# created by LinkChecker at 2026-05-04 08:13:33+002
# Read the documentation at https://linkchecker.github.io/linkchecker/
urlname;parentname;base;result;warningstring;infostring;valid;url;line;column;name;dltime;size;checktime;cached;level;modified
file:///docs/a%20b.html;;;;;;True;file:///docs/a%20b.html;;-1;285;0.0016;0;0;2026-05-03 15:13:31.618171Z;;
mailto:keeper@example.org;file:///docs/a%20b.html;;No host found.;;;False;mailto:keeper@example.org;1;119;x;-1;-1;0.006;0;1;
{MILL};file:///docs/a%20b.html;;200 OK;;;True;{MILL};1;13;"The mill; a wheel
in two lines";-1;2129;0.01;0;1;
{GONE};file:///docs/a%20b.html;;404 Not Found;;;False;{GONE};1;71;g;-1;2115;0.57;0;1;
moved;http://mill.example/map.html;http://mill.example/;200 OK;Redirected to `{MILL}'.;;True;{MILL};1;184;mv;-1;2129;1.3;0;1;
{OUT};file:///docs/a%20b.html;;ConnectTimeout: no answer;;;False;{OUT};1;229;o;-1;1;1.0;0;1;
# Stopped checking at 2026-05-04 08:13:35+002 (2 seconds)
"""
XML = f"""<?xml version="1.0" encoding="utf-8"?>
<!-- created by LinkChecker at 2026-05-04 08:13:33+002 -->
<linkchecker created="2026-05-04 08:13:33+002">
  <urldata><url>{GONE}</url><name>g</name><parent line="1" column="71">file:///docs/a%20b.html</parent><realurl>{GONE}</realurl>
    <extern>1</extern><valid result="404 Not Found">0</valid></urldata>
  <urldata><url>moved</url><parent line="1" column="184">http://mill.example/map.html</parent><baseref>http://mill.example/</baseref>
    <realurl>{MILL}</realurl><valid result="200 OK">1</valid></urldata>
</linkchecker>
"""
MADE = int(datetime(2026, 5, 4, 6, 13, 33, tzinfo=UTC).timestamp())


def test_lychee_says_what_stands_where_and_not_when() -> None:
    whose, lines, left_out = read_report(json.dumps(LYCHEE).encode(), "lychee.json")
    assert (whose, [(one.place, one.url) for one in left_out]) == ("lychee", [("docs/a b.md", "file:///docs/other.md")])
    told = {(line.url, *line.documents): (line.at, line.status, line.final_url) for line in lines if line.url != MOVED}
    assert told == {
        (MILL, "docs/a b.md"): (None, 200, None),
        (GONE, "docs/a b.md"): (None, 404, None),
        (OUT, "docs/c.md"): (None, None, None),
    }
    assert {line.final_url for line in lines if line.url == MOVED} == {MILL}


@pytest.mark.parametrize("text", [CSV, XML, "\ufeff" + CSV.replace("\n", "\r\n")])
def test_linkchecker_says_it_with_the_time(text: str) -> None:
    whose, lines, _ = read_report(text.encode(), "report")
    rows = text.splitlines()
    for line in lines:
        assert line.url.rpartition("/")[2] in rows[int(line.place.removeprefix("line ")) - 1]
    told = {line.url: line for line in lines}
    assert whose == "linkchecker"
    assert {line.at for line in lines} == {MADE}
    assert (told[GONE].documents, told[GONE].status, told[GONE].final_url) == (("/docs/a b.html",), 404, None)
    assert (told[MOVED].documents, told[MOVED].status, told[MOVED].final_url) == (("http://mill.example/map.html",), 200, MILL)
    if OUT in told:
        assert told[OUT].status is None


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{}", b"[1]", b"{", b'{"error_map": {"a": [7]}}', b'{"error_map": {"a": [{"url": 7}]}}', b"<html></html>", b"<linkchecker",
        b"https://example.org/a\n", b"url,verdict,reason\nhttps://a.example,alive,ok\n", b"\xff\xfe\x00",
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><linkchecker><urldata>&b;</urldata>', b"[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_report_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(SourceUnreadable, match=r"^odd: not a report of lychee"):
        read_report(data, "odd")


def write(watch: Watch, name: str, text: str) -> str:
    (watch.folder / name).write_text(text, encoding="utf-8")
    return name


def test_what_others_saw_is_told_and_decides_nothing(watch: Watch) -> None:
    report = write(watch, "links.csv", CSV)
    assert watch.json("import", report, "--as-of", day(1)) == {"addresses": 4, "new": 4, "looks": 3, "left_out": 2}
    (line,) = watch.history(GONE)
    assert (line["first_seen"], line["verdict"], line["reason"], line["status"]) == ("2026-05-04T06:13:33Z", "unknown", "reported", 404)
    assert watch.history(MOVED)[0]["final_url"] == MILL
    assert watch.json("import", report, "--as-of", day(1)) == {"addresses": 4, "new": 0, "looks": 0, "left_out": 2}
    status = watch.json("status", "--as-of", day(1))
    assert (status["documents"], status["due"], status["states"]["unknown"]) == (2, 4, 4)
    assert watch("report", "--since", day(0)) == ""


def test_without_a_time_only_the_addresses_are_taken(watch: Watch) -> None:
    report = write(watch, "lychee.json", json.dumps(LYCHEE))
    assert watch.json("import", report, "--as-of", day(1)) == {"addresses": 4, "new": 4, "looks": 0, "left_out": 1}
    assert watch.history(GONE) == []
    assert watch.json("import", report, "--seen", day(0), "--as-of", day(1))["looks"] == 3
    assert watch.history(GONE)[0]["first_seen"] == day(0)
    later = watch("import", report, "--seen", day(2), "--as-of", day(1))
    assert later == "4 addresses: 0 new, 0 with what was seen; 1 line left out\n"


def test_what_is_left_out_is_told_with_its_place_and_the_reason(watch: Watch) -> None:
    rows = [f"https://example.org/{number},alive,ok,2999-01-0{number}T00:00:00Z,404" for number in range(1, 8)]
    table = write(watch, "here.csv", "\n".join(["url,verdict,reason,checked_at,status", *rows, ",,,,", "mailto:a@example.org,,,,", ""]))
    told = watch("import", table, "--as-of", day(1))
    assert told == "7 addresses: 7 new, 0 with what was seen; 2 lines left out\n"
    lines = [line.removeprefix("citator: here.csv: ") for line in watch.err.splitlines()]
    assert lines[:3] == [
        "line 9: no address; left out",
        "line 10: mailto:a@example.org: no address of the web (mailto: is not http or https); left out",
        "line 2: https://example.org/1: a look at 2999-01-01T00:00:00Z, which is yet to come; left out",
    ]
    assert (lines[-1], len(lines)) == ("2 more looks left out for this reason", 8)
    watch("import", write(watch, "lychee.json", json.dumps(LYCHEE)), "--as-of", day(1))
    assert "lychee.json: 3 looks without a time left out (--seen TIME says when they were made)" in watch.err
    watch("import", table, "--as-of", day(1), "--quiet")
    assert watch.err == ""


def test_a_look_in_time_to_come_hides_no_earlier_one(watch: Watch) -> None:
    rows = [f"https://example.org/a,alive,ok,{time},200" for time in ("2999-01-01T00:00:00Z", day(0))]
    watch("import", write(watch, "here.csv", "\n".join(["url,verdict,reason,checked_at,status", *rows])), "--as-of", day(1))
    assert [line["last_seen"] for line in watch.history("https://example.org/a")] == [day(0)]


def test_what_was_seen_here_counts_more_than_what_others_say(watch: Watch) -> None:
    with Web({"/log": answer(200, page("The log"))}) as web:
        watch.add(f"{web.base}/log")
        watch.run(0)
        text = json.dumps({"error_map": {"list.txt": [{"url": f"{web.base}/log", "status": {"text": "404", "code": 404}}]}})
        done = watch.json("import", write(watch, "lychee.json", text), "--seen", day(1), "--as-of", day(2))
        assert done == {"addresses": 1, "new": 0, "looks": 0, "left_out": 0}
        assert [line["verdict"] for line in watch.history(f"{web.base}/log")] == ["alive"]
        assert watch("export", "--format", "bibtex").count("@") == 1  # one work still: the list has it already


def test_an_export_moves_into_another_store(watch: Watch, tmp_path: Path) -> None:
    with Web({"/mill": answer(200, page("The mill"))}) as web:
        rows = [{"url": f"{web.base}/mill", "title": "=The mill", "id": "Mill"}, {"url": f"{web.base}/log", "title": "A log"}]
        watch.json("add", write(watch, "a b.jsonl", "".join(f"{json.dumps(row)}\n" for row in rows)), "--as-of", day(0))
        for at in (0, 3):
            watch.run(at, "--all")
        table = write(watch, "export.csv", watch("export", "--format", "csv"))
        other = ("--store", f"sqlite:///{tmp_path / 'other.db'}")
        assert watch.json("import", table, *other, "--as-of", day(4)) == {"addresses": 2, "new": 2, "looks": 2, "left_out": 0}
        watch.folder.joinpath("citator.db").unlink()
        watch.folder.joinpath("other.db").rename(watch.folder / "citator.db")
        assert [(line["verdict"], line["status"], line["last_seen"]) for line in watch.history("Mill")] == [("alive", 200, day(3))]
        assert watch.json("status", "--as-of", day(4))["states"] == {"ok": 1, "suspect": 1, "dead": 0, "unknown": 0}
        assert "{=The mill}" in watch("export", "--format", "bibtex")
        news = [watch.run(at, "--all")["news"]["broken"] for at in (6, 9)]
        assert [len(one) for one in news] == [0, 1]  # three failures over six days, one of them brought along
        assert news[1][0]["documents"] == ["a b.jsonl"]


def test_a_report_that_cannot_be_read_is_told_and_the_others_are_taken(watch: Watch) -> None:
    done = watch.json("import", write(watch, "odd.txt", "odd"), "missing.json", write(watch, "links.xml", XML), "--as-of", day(1))
    assert (watch.code, done["addresses"]) == (1, 2)
    assert "odd.txt: not a report" in watch.err
    assert "missing.json: no such file" in watch.err


HALF = "http://[half"


@pytest.mark.parametrize("text", [CSV.replace(f"{OUT};file", f"{HALF};file"), XML.replace(f"<url>{GONE}</url>", f"<url>{HALF}</url>")])
def test_an_address_that_is_none_costs_no_other_line_of_a_report(watch: Watch, text: str) -> None:
    done = watch.json("import", write(watch, "links", text), "--as-of", day(1))
    assert (watch.code, done["addresses"], done["left_out"]) == (0, 3 if text.startswith("#") else 1, 3 if text.startswith("#") else 1)
    assert f"{HALF}: no address of the web (no IPv6 address in the brackets); left out" in watch.err


def test_a_verdict_or_a_time_that_cannot_be_is_told_and_the_address_is_taken(watch: Watch) -> None:
    rows = [
        f"https://example.org/1,great,ok,{day(0)},200",
        "https://example.org/2,alive,ok,0001-01-01T00:00:00+14:00,200",
        "https://example.org/3,alive,ok,9999-12-31T23:59:59-14:00,200",
        f"https://example.org/4,alive,ok,{day(0)},²",
    ]
    table = write(watch, "here.csv", "\n".join(["url,verdict,reason,checked_at,status", *rows]))
    assert watch.json("import", table, "--as-of", day(1)) == {"addresses": 4, "new": 4, "looks": 1, "left_out": 0}
    told = [line.removeprefix("citator: here.csv: line ") for line in watch.err.splitlines()]
    assert told == [
        "2: https://example.org/1: a look with a verdict that this version does not know (great); left out",
        "3: https://example.org/2: a look with no time (0001-01-01T00:00:00+14:00); left out",
        "4: https://example.org/3: a look with no time (9999-12-31T23:59:59-14:00); left out",
    ]
    assert watch("export", "--format", "csv").count("example.org/") == 5  # the fourth was seen, and is told where


def test_what_add_takes_and_export_writes_is_taken_back(watch: Watch) -> None:
    watch.add('https://example.org/lamps?of="lighthouse"&at=<sea>', "https://example.org/mill")
    table = write(watch, "here.csv", watch("export", "--format", "csv"))
    other = ("--store", f"sqlite:///{watch.folder / 'other.db'}")
    assert watch.json("import", table, *other, "--as-of", day(1))["addresses"] == 2
    exported = (watch("export", "--format", "csv", *more).splitlines() for more in ((), other))
    assert sorted(next(exported)) == sorted(next(exported))


def test_what_another_program_saw_decides_nothing_in_another_store_either(watch: Watch) -> None:
    other = ("--store", f"sqlite:///{watch.folder / 'other.db'}")
    with Web({"/log": answer(200, page("The log"))}) as web:
        log = f"{web.base}/log"
        watch.json("import", write(watch, "links.csv", CSV.replace(GONE, log)), "--as-of", day(1), *other)
        table = write(watch, "here.csv", watch("export", "--format", "csv", *other))
        watch.add(log)
        watch.run(0, "--limit", "1")
        assert watch.json("import", table, "--as-of", day(2))["looks"] == 2
        assert [line["verdict"] for line in watch.history(log)] == ["alive"]
        assert watch.json("status", "--as-of", day(2))["due"] == 3  # all but the one that citator saw itself: at once


def test_what_an_import_makes_of_an_address_is_told_as_what_a_run_makes_of_it(watch: Watch) -> None:
    hook = Hook()
    with Web({"/hook": hook}) as web:

        def told(at: int, seen: str) -> tuple[list[tuple[str, str | None]], list[list[str]]]:
            """What a run that asks nowhere tells whoever began it, and a webhook, after a look was taken in from an export."""
            watch("import", write(watch, "here.csv", f"url,verdict,reason,checked_at,status\n{MILL},{seen}"), "--as-of", day(at))
            news = watch.run(at, "--only", "nothing", "--webhook", f"{web.base}/hook")["news"]
            hits, hook.taken = hook.taken, []
            sent = [json.loads(hit.body)["news"] for hit in hits]
            items = [(kind, item["failing_since"]) for kind in news for item in news[kind]]
            return items, [[kind for kind in one if one[kind]] for one in sent]

        assert [told(at, f"dead,not-found,{day(at)},404") for at in (0, 3)] == [([], [])] * 2
        assert told(7, f"dead,not-found,{day(6)},404") == ([("broken", day(0))], [["broken"]])
        assert told(8, f"dead,not-found,{day(8)},404") == ([], [])
        assert told(9, f"alive,ok,{day(9)},200") == ([("recovered", None)], [["recovered"]])
