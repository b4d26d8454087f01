"""Text, Markdown, SARIF and JUnit: what is wrong, where, and what could not be told."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from tests.support.reports import large, sample

from citator.formats import writers
from citator.model import TITLE_UNSEEN, Examined, Finding, LinkVerdict, Report, Severity, VerificationVerdict


def with_message(message: str) -> Report:
    report = sample()
    one = report.examined[0]
    finding = Finding("S001", "x", Severity.ERROR, message, 0, 3, suggestion=message)
    return replace(report, sources=(Examined(one.document, one.citations, (), (finding,)),))


def test_text_names_place_severity_code_message_and_suggestion():
    text = writers.write(sample(), "text")
    assert "lights.txt:9:4: error M002 the year is 1948 in Crossref [field-mismatch] (note 3)" in text
    assert "suggestion: https://www.trinityhouse.co.uk/lighthouses-and-lightvessels/eddystone-lighthouse" in text
    assert "scan.pdf: needs a password (encrypted)" in text
    assert "Links of the works: 1 there; 1 dead; 1 behind a login, a wall or a block; 1 could not be told" in text
    assert "1 × link unknown (offline): a-res-71-222" in text


def test_a_page_that_does_not_show_the_cited_title_is_counted_apart_and_listed_on_request():
    report = sample()
    there = next(work for work in report.works if work.link and work.link.verdict is LinkVerdict.ALIVE)
    assert there.link
    unseen = replace(there, link=replace(there.link, evidence=("answered 200", TITLE_UNSEEN)))
    report = replace(report, works=tuple(unseen if work is there else work for work in report.works))
    text = writers.write(report, "text")
    assert "Links of the works: 1 there without the cited title (listed with -v); 1 dead" in text
    assert "not seen on the page" not in text
    assert f"the cited title was not seen on the page:\n  {there.key}: {there.link.url}\n" in writers.write(report, "text", verbose=True)


def test_text_says_plainly_that_nothing_could_be_reached():
    for form in ("text", "markdown", "html"):
        told = " ".join(writers.write(Report(offline=True), form).replace("**", "").split())
        assert "o link could be checked, and none is called dead; no source was looked up, and none is called not found." in told
    assert "Not complete" in writers.write(Report(complete=False), "text")
    assert "nothing to report" in writers.write(Report(), "text")


def test_what_ones_own_catalogue_has_not_is_not_called_found_off_line():
    report = sample()
    work = next(one for one in report.works if one.verification)
    checked = replace(work.verification, verdict=VerificationVerdict.NOT_FOUND, asked=("local",))
    report = replace(report, offline=True, works=(replace(work, verification=checked),))
    for form in ("text", "markdown", "html"):
        told = " ".join(writers.write(report, form).split())
        assert "what is called not found is not found here" in told
        assert "none is called not found" not in told


def test_remarks_are_counted_and_shown_only_when_asked_for():
    report = sample()
    one = report.examined[0]
    remark = Finding("C009", "year-missing", Severity.INFO, "no year", 0, 3)
    report = replace(report, sources=(replace(one, findings=(remark,)),))
    assert "1 remark (shown with -v)" in writers.write(report, "text")
    assert "no year" not in writers.write(report, "text")
    assert "no year" in writers.write(report, "text", verbose=True)


def test_what_was_found_is_called_the_same_in_text_and_on_the_page():
    report = sample()
    one = report.examined[0]
    link = Finding("L002", "link-moved", Severity.WARNING, "moved", 0, 3, found="https://example.org/new")
    year = Finding("M002", "field-mismatch", Severity.ERROR, "the year is 1948", 4, 8, found="1949")
    report = replace(report, sources=(replace(one, findings=(link, year)),))
    text, html = writers.write(report, "text"), writers.write(report, "html")
    assert "leads to: https://example.org/new" in text
    assert "leads to: <q>https://example.org/new</q>" in html
    assert "cited: 1949" in text
    assert "cited: <q>1949</q>" in html


def test_one_of_anything_is_no_plural():
    document = replace(sample().examined[0].document, notes=(), pages=1)
    report = Report((Examined(document, (), (), (Finding("S001", "x", Severity.ERROR, "wrong", 0, 3),)),))
    assert "1 document, 0 citations of 0 works: 1 error" in writers.write(report, "text")
    assert "1 document · 0 works · 1 ×" in writers.write(report, "markdown")
    assert "0 notes · 0 citations · 0 works · 1 page</p>" in writers.write(report, "html")


def test_what_every_printed_page_has_is_shown_three_times_and_then_counted():
    report = sample()
    one = report.examined[0]
    many = tuple(Finding("L008", "url-broken-across-lines", Severity.WARNING, f"broken {at}", at, at + 3) for at in range(9))
    last = Finding("C003", "link-mismatch", Severity.ERROR, "wrong", 20, 23)
    report = replace(report, sources=(replace(one, findings=(*many, last)),))
    text = writers.write(report, "text")
    assert [f"broken {at}" in text for at in range(9)] == [True] * 3 + [False] * 6
    assert "6 more of L008" in text
    assert "C003 wrong" in text
    assert "broken 8" in writers.write(report, "text", verbose=True)


@pytest.mark.parametrize("form", ["text", "markdown", "sarif", "junit", "html"])
def test_hostile_words_break_no_format(form):
    text = writers.write(with_message("a|b <script>x</script> ]]> & \x00\x1b[31m @someone #1 [x](javascript:y)\n\n# head"), form)
    if form == "junit":
        ET.fromstring(text)
    elif form == "sarif":
        json.loads(text)
    elif form == "markdown":
        assert "<script" not in text
        assert "@someone" not in text
        assert "\n# head" not in text
        assert not re.search(r"(?<!\\)\]\(javascript", text)
    elif form == "html":
        assert "<script" not in text
    else:
        assert "\x1b" not in text
        assert "\x00" not in text


def test_markdown_fits_into_an_issue_and_says_what_was_left_out():
    text = writers.write(large(2000), "markdown")
    assert len(text) < 65_536
    assert "more lines are left out here" in text


def test_sarif_points_at_line_and_column_and_the_snippet_is_the_text():
    report = sample()
    run = json.loads(writers.write(report, "sarif"))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["L001", "M002", "S001", "S009"]
    lines = report.examined[0].document.text.split("\n")
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        first = lines[region["startLine"] - 1][region["startColumn"] - 1 :]
        assert first.startswith(region["snippet"]["text"].split("\n")[0])
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert len({result["partialFingerprints"]["citator/v1"] for result in run["results"]}) == len(run["results"])
    assert run["invocations"][0]["executionSuccessful"] is False


def test_a_fingerprint_does_not_change_when_text_is_put_in_above():
    def prints(report: Report) -> list[str]:
        results = json.loads(writers.write(report, "sarif"))["runs"][0]["results"]
        return [result["partialFingerprints"]["citator/v1"] for result in results]

    report = sample()
    one = report.examined[0]
    moved = tuple(replace(finding, start=finding.start + 2, end=finding.end + 2) for finding in one.findings)
    later = replace(one, document=replace(one.document, text="\n\n" + one.document.text), findings=moved)
    assert prints(report) == prints(replace(report, sources=(later, *report.sources[1:])))


def test_junit_has_a_case_for_each_work_and_counts_them():
    root = ET.fromstring(writers.write(sample(), "junit"))
    assert {name: root.get(name) for name in ("tests", "failures", "errors", "skipped")} == {
        "tests": "9", "failures": "3", "errors": "1", "skipped": "2",
    }  # fmt: skip
    failed = [case.get("name").split(":")[0] for case in root.iter("testcase") if case.find("failure") is not None]
    assert failed == ["shannon1949mathematical", "harbourgazette1911fog", "S001 dangling-marker 1"]
