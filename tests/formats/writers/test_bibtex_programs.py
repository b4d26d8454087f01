"""What is written passes biber's data model and plain.bst without a warning, whatever the records are.

biber asks for a date in most entries. Where no date is known there is none: that complaint is true, and made of such works only.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from tests.support.records import records
from tests.support.reports import bibliography, sample

from citator.formats import writers
from citator.model import Record, Report, Work

pytestmark = pytest.mark.system


def program(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed (make system-deps)")
    return path


def biber(text: str, folder: Path) -> list[str]:
    """What biber complains of in a biblatex file."""
    (folder / "out.bib").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [program("biber"), "--tool", "--validate-datamodel", "out.bib"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    undated = {
        entry[1] for entry in re.finditer(r"^@\w+\{([^,]+),\n((?:  .*\n)*)\}", text, re.MULTILINE) if "\n  date =" not in f"\n{entry[2]}"
    }
    expected = re.compile(r"Entry '(.+)' \(out\.bib\): Missing mandatory field - one of 'date, year' must be defined")
    lines = [
        line
        for line in done.stdout.splitlines() + done.stderr.splitlines()
        if not ((found := expected.search(line)) and found[1] in undated)
    ]
    complaints = [line for line in lines if re.search(r"WARN -|ERROR -|FATAL", line)]
    return complaints + ([] if done.returncode == 0 else [f"exit {done.returncode}"])


def bibtex(text: str, folder: Path) -> list[str]:
    """What BibTeX with plain.bst complains of in a BibTeX file."""
    (folder / "out.bib").write_text(text, encoding="utf-8")
    (folder / "out.aux").write_text("\\citation{*}\n\\bibstyle{plain}\n\\bibdata{out}\n", encoding="utf-8")
    done = subprocess.run(
        [program("bibtex"), "out"], cwd=folder, capture_output=True, text=True, timeout=120, check=False, errors="replace"
    )
    return [line for line in done.stdout.splitlines() if re.search(r"Warning|error|---line|I was expecting|couldn't", line)]


def works(found: list[Record]) -> Report:
    return Report(works=tuple(Work(f"w{n}", f"key{n}", (), record, record) for n, record in enumerate(found)))


@pytest.mark.parametrize("report", [sample(), bibliography()], ids=["sample", "bibliography"])
def test_biber_has_nothing_to_say(report, tmp_path):
    assert biber(writers.write(report, "biblatex"), tmp_path) == []


@pytest.mark.parametrize("report", [sample(), bibliography()], ids=["sample", "bibliography"])
def test_bibtex_has_nothing_to_say(report, tmp_path):
    assert bibtex(writers.write(report, "bibtex"), tmp_path) == []


@pytest.fixture(scope="module")
def any_records() -> Report:
    found: list[Record] = []

    @settings(max_examples=120, deadline=None, database=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    @given(records)
    def collect(record: Record) -> None:
        found.append(record)

    collect()
    return works(found)


@pytest.mark.parametrize(("form", "check"), [("biblatex", biber), ("bibtex", bibtex)])
def test_any_records_pass(form, check, any_records, tmp_path):
    text = writers.write(any_records, form)
    complaints = check(text, tmp_path)
    assert complaints == [], text


def test_the_programs_do_find_faults(tmp_path):
    assert len(biber("@report{a, title={No author}, isbn={978-0-00-000000-0}, date={2020-02-30}}", tmp_path)) >= 3
    assert len(bibtex("@article{a, title={No author, journal or year}}\n@book{b, author={X}", tmp_path)) >= 3
