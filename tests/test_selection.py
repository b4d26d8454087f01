"""Which findings are told, and which can fail a run."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from citator import rules
from citator.config import Settings
from citator.errors import ConfigError
from citator.formats import writers
from citator.model import CitedIn, Document, Examined, Finding, LinkCheck, LinkVerdict, Record, Report, Work
from citator.selection import select

TEXT = "The tide tables.[1] See www.example.org."


def _finding(name: str, start: int = 0, end: int = 15, **more: object) -> Finding:
    found = rules.find_rule(name)
    assert found is not None
    return replace(found.finding("…", start=start, end=end), **more)  # type: ignore[arg-type]


def _report(*findings: Finding) -> Report:
    document = Document("notes/tides.txt", "text/plain", "0" * 64, TEXT)
    link = LinkCheck("http://www.example.org", LinkVerdict.DEAD, "gone")
    work = Work("w1", "tides2020tables", (CitedIn(0, "t-1"),), Record(), Record(), link=link, findings=("L001",))
    return Report((Examined(document, findings=findings),), (work,))


def _told(report: Report, folder: Path, **settings: object) -> list[str]:
    return [finding.name for finding in select(report, Settings(**settings), folder).report.findings]  # type: ignore[arg-type]


def test_select_and_ignore_take_codes_and_names(tmp_path: Path) -> None:
    report = _report(_finding("dangling-marker"), _finding("year-missing"))
    assert _told(report, tmp_path) == ["dangling-marker", "year-missing"]
    assert _told(report, tmp_path, select=("S001",)) == ["dangling-marker"]
    assert _told(report, tmp_path, ignore=("dangling-marker",)) == ["year-missing"]
    with pytest.raises(ConfigError, match="X999"):
        _told(report, tmp_path, ignore=("X999",))


@pytest.mark.parametrize("line", ["link-dead", "L001", "tides2020tables", "http://www.example.org", "http://www.example.*  # moved"])
def test_the_ignore_file_takes_codes_keys_and_addresses(tmp_path: Path, line: str) -> None:
    (tmp_path / ".citatorignore").write_text(f"# a reason\n\n{line}\n", encoding="utf-8")
    report = _report(_finding("link-dead", work="w1"), _finding("year-missing"))
    kept = select(report, Settings(), tmp_path).report
    assert [finding.name for finding in kept.findings] == ["year-missing"]
    assert kept.works[0].findings == ()


def test_an_entry_of_the_ignore_file_expires(tmp_path: Path) -> None:
    (tmp_path / ".citatorignore").write_text("link-dead until 2020-01-01\nyear-missing until 2999-01-01\n", encoding="utf-8")
    assert _told(_report(_finding("link-dead", work="w1"), _finding("year-missing")), tmp_path) == ["link-dead"]


def test_a_line_of_the_ignore_file_that_makes_no_sense_is_named(tmp_path: Path) -> None:
    (tmp_path / ".citatorignore").write_text("link-dead until whenever\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="line 1"):
        _told(_report(), tmp_path)


def test_only_what_is_not_in_the_baseline_is_new(tmp_path: Path) -> None:
    old = {"documents": [{"source": "elsewhere/tides.txt", "text": TEXT, "findings": [{"name": "dangling-marker", "start": 0, "end": 15}]}]}
    baseline = tmp_path / "baseline.json"
    baseline.write_text(json.dumps(old), encoding="utf-8")
    kept = select(_report(_finding("dangling-marker"), _finding("dangling-marker", 24, 39)), Settings(baseline=str(baseline)), tmp_path)
    assert len(kept.report.findings) == 2
    assert [finding.start for finding in kept.new] == [24]
    text = writers.write(kept.report, "text")
    assert [line.rpartition("] ")[2] for line in text.splitlines() if "[dangling-marker]" in line] == ["(known)", "(new)"]
    assert "2 errors; 1 known from the baseline, 1 new" in text
    states = [one["baselineState"] for one in json.loads(writers.write(kept.report, "sarif"))["runs"][0]["results"]]
    assert states == ["unchanged", "new"]
    told = json.loads(writers.write(kept.report, "json"))
    assert [one["known"] for one in told["documents"][0]["findings"]] == [True, False]
    assert "(new)" not in writers.write(select(_report(_finding("dangling-marker")), Settings(), tmp_path).report, "text")
    baseline.write_text("[]", encoding="utf-8")
    with pytest.raises(ConfigError, match="baseline"):
        select(_report(), Settings(baseline=str(baseline)), tmp_path)


def test_a_baseline_that_is_not_there_is_told_as_that(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"^No such file or directory: the baseline .*none\.json$"):
        select(_report(), Settings(baseline=str(tmp_path / "none.json")), tmp_path)
