"""The report in the formats of programs: whole documents, also where nothing is new, and no address in them does anything."""

from __future__ import annotations

import json
import sqlite3
import xml.etree.ElementTree as ET
from html.parser import HTMLParser

import pytest

from citator.cli.main import run
from tests.support.web import Web, answer, page
from tests.watch.conftest import Watch, day

ATOM = "{http://www.w3.org/2005/Atom}"
ODD = "/log?a=%3Cscript%3E&b='\"<b>alert(1)</b>"


@pytest.fixture
def broken(watch: Watch) -> Watch:
    """A store with an address that is broken and one that is there."""
    with Web({"/mill": answer(200, page("The mill"))}) as web:
        watch.add(f"{web.base}{ODD}", f"{web.base}/mill")
        for at in (0, 3, 6):
            watch.run(at, "--all")
    return watch


def test_junit_has_a_failure_for_what_is_broken(broken: Watch) -> None:
    root = ET.fromstring(broken("report", "--format", "junit"))
    assert (root.get("tests"), root.get("failures")) == ("1", "1")
    case = root.find("testsuite/testcase")
    assert case is not None
    assert case.get("classname") == "list.txt"
    assert case.find("failure").get("type") == "not-found"  # type: ignore[union-attr]


def test_sarif_names_rule_document_and_a_lasting_fingerprint(broken: Watch) -> None:
    one, two = (json.loads(broken("report", "--format", "sarif", "--since", day(at))) for at in (0, 7))
    (first,), (later,) = one["runs"][0]["results"], two["runs"][0]["results"]
    assert (first["ruleId"], first["level"]) == ("L001", "error")
    assert one["runs"][0]["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "L001"
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "list.txt"
    assert first["partialFingerprints"] == later["partialFingerprints"]


def test_the_feed_has_an_entry_for_each_piece_of_news_with_an_id_that_lasts(broken: Watch) -> None:
    one, two = (ET.fromstring(broken("report", "--format", "atom", "--since", day(at))) for at in (0, 1))
    (entry,), (again,) = one.findall(f"{ATOM}entry"), two.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}id") == again.findtext(f"{ATOM}id")
    assert "dead (not-found, 404)" in (entry.findtext(f"{ATOM}content") or "")  # RFC 4287: an entry without has to have an alternate
    assert entry.findtext(f"{ATOM}updated") == one.findtext(f"{ATOM}updated") == day(6)
    assert ET.fromstring(broken("report", "--format", "atom", "--since", day(7))).findall(f"{ATOM}entry") == []


def test_the_page_asks_for_nothing_and_runs_nothing(broken: Watch) -> None:
    text = broken("report", "--format", "html")
    assert "Newly broken (1)" in text
    tags: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            tags.append(tag)

    Reader().feed(text)
    assert not {"script", "b", "img", "iframe", "link"} & set(tags)
    assert "default-src 'none'" in text


def test_where_nothing_is_new_programs_get_a_whole_document(watch: Watch) -> None:
    with Web({"/mill": answer(200, page("The mill"))}) as web:
        watch.add(f"{web.base}/mill")
        watch.run(0)
    assert ET.fromstring(watch("report", "--format", "junit")).get("failures") == "0"
    assert json.loads(watch("report", "--format", "sarif"))["runs"][0]["results"] == []
    assert "Nothing new" in watch("report", "--format", "html")
    assert watch("report", "--format", "markdown") == ""


def test_no_password_of_an_address_is_in_anything_that_is_told(watch: Watch) -> None:
    address = "http://keeper:t1de@127.0.0.1:9/log"
    odd = [
        f"http://{user}@127.0.0.1:9/log" for user in ("keeper@mill.example:t1de", 'keeper:"t1de', "keeper:t1de<b>", "a&b:t1de", "a,b:t1de")
    ]
    assert watch.add(address, *odd)["new"] == 6
    watch.run(0)
    with sqlite3.connect("citator.db") as store:  # such an address is never asked, and so never becomes news by itself
        store.execute("UPDATE address SET state = 'dead', since = 0")
    told = [watch("report", "--format", form) for form in ("text", "json", "markdown", "html", "junit", "sarif", "atom")]
    told += [watch("export", "--format", form) for form in ("bibtex", "csl-json", "ris", "csv")]
    told += [watch("history", address), watch("history", address, "--format", "text")]
    told += [out for out in [watch("history", "http://keeper:t1de@127.0.0.1/none"), watch.err] if out]
    for text in told:
        assert "t1de" not in text
    assert sum("keeper:***@127.0.0.1:9/log" in text.replace("\\", "") for text in told) >= len(told) - 3  # a feed has news only


def test_a_report_of_links_has_no_password_either(watch: Watch, capsys: pytest.CaptureFixture[str]) -> None:
    watch.list("http://keeper:t1de@127.0.0.1:9/log")
    for command in ("links", "check"):
        for form in ("text",) if command == "links" else ("text", "markdown", "html", "junit", "sarif"):
            run([command, "list.txt", "--format", form, "-v", "--offline"])
            told = capsys.readouterr()
            assert "t1de" not in told.out + told.err
            assert "keeper:***@" in told.out or (command, form) in (("check", "text"), ("check", "sarif"))  # which have findings only


def test_an_address_whose_password_an_export_hides_is_not_taken_for_another(watch: Watch) -> None:
    watch.add("http://keeper:t1de@127.0.0.1:9/log", "http://127.0.0.1/lamp")
    (watch.folder / "all.csv").write_text(watch("export", "--format", "csv"), encoding="utf-8")
    assert watch("import", "all.csv", "--store", "sqlite:///other.db").startswith("1 address: 1 new, ")
    assert "keeper:***@127.0.0.1:9/log: an address whose password is not shown is another one" in watch.err
