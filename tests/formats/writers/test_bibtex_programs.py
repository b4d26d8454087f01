"""What is written passes biber's data model and plain.bst without a warning, whatever the records are."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from citator.formats import writers
from citator.model import Record, Report, Work
from tests.support.records import records
from tests.support.reports import bibliography, sample

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
        [program("biber"), "--tool", "--validate-datamodel", "out.bib"], cwd=folder, capture_output=True, text=True, timeout=120, check=False
    )
    lines = done.stdout.splitlines() + done.stderr.splitlines()
    return [line for line in lines if re.search(r"WARN|ERROR|FATAL", line)] + ([] if done.returncode == 0 else [f"exit {done.returncode}"])


def bibtex(text: str, folder: Path) -> list[str]:
    """What BibTeX with plain.bst complains of in a BibTeX file."""
    (folder / "out.bib").write_text(text, encoding="utf-8")
    (folder / "out.aux").write_text("\\citation{*}\n\\bibstyle{plain}\n\\bibdata{out}\n", encoding="utf-8")
    done = subprocess.run([program("bibtex"), "out"], cwd=folder, capture_output=True, text=True, timeout=120, check=False, errors="replace")
    return [line for line in done.stdout.splitlines() if re.search(r"Warning|error|---line|I was expecting|couldn't", line)]


def works(found: list[Record]) -> Report:
    return Report(works=tuple(Work(f"w{n}", f"key{n}", (), record, record) for n, record in enumerate(found)))


@pytest.mark.parametrize("report", [sample(), bibliography()], ids=["sample", "bibliography"])
def test_biber_has_nothing_to_say(report, tmp_path):
    assert biber(writers.write(report, "biblatex"), tmp_path) == []


@pytest.mark.parametrize("report", [sample(), bibliography()], ids=["sample", "bibliography"])
def test_bibtex_has_nothing_to_say(report, tmp_path):
    assert bibtex(writers.write(report, "bibtex"), tmp_path) == []


@settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate], derandomize=True)
@given(st.lists(records, min_size=60, max_size=60))
@pytest.mark.parametrize(("form", "check"), [("biblatex", biber), ("bibtex", bibtex)])
def test_any_records_pass(form, check, tmp_path, found):
    assert check(writers.write(works(found), form), tmp_path) == []
