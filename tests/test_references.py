"""The records of ``references/``: valid for biber and BibTeX, each work once, read back by citator with their identifiers."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from citator import flow
from citator.model import Examined

FOLDER = Path(__file__).resolve().parents[1] / "references"
FILES = sorted(FOLDER.glob("*.bib"))


def _keys(path: Path) -> list[str]:
    return [line.partition("{")[2].rstrip(",") for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("@")]


def _entries(path: Path) -> dict[str, str]:
    return {
        block.partition("{")[2].partition(",")[0]: block.strip()
        for block in path.read_text(encoding="utf-8").split("\n\n")
        if block.strip()
    }


def test_every_work_of_a_document_stands_in_the_whole_with_the_same_record() -> None:
    whole = _entries(FOLDER / "works.bib")
    parts = [path for path in FILES if path.name != "works.bib"]
    assert len(parts) == 5
    for path in parts:
        assert _entries(path).items() <= whole.items()
    assert set(whole) == {key for path in parts for key in _keys(path)}
    assert len(_keys(FOLDER / "works.bib")) == len(set(_keys(FOLDER / "works.bib")))


def test_citator_reads_the_records_back_with_keys_and_identifiers() -> None:
    report = flow.report_of([FOLDER / "works.bib"])
    assert not report.failed
    assert {work.key for work in report.works} == set(_keys(FOLDER / "works.bib"))
    (examined,) = report.sources
    assert isinstance(examined, Examined)
    symbols = {one.value for citation in examined.citations for one in citation.identifiers if one.scheme == "un_symbol"}
    assert symbols >= {"S/RES/822 (1993)", "S/RES/853 (1993)", "S/RES/874 (1993)", "S/RES/884 (1993)", "A/RES/62/243", "S/2018/462"}


@pytest.mark.system
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_biber_and_bibtex_find_nothing_to_say(path: Path, tmp_path: Path) -> None:
    if not (shutil.which("biber") and shutil.which("bibtex")):
        pytest.skip("biber and bibtex are not installed (make system-deps)")
    shutil.copy(path, tmp_path)
    biber = subprocess.run(
        ["biber", "--tool", "--validate-datamodel", "--nolog", "--output-file", str(tmp_path / "out.bib"), str(tmp_path / path.name)],
        capture_output=True, text=True, cwd=tmp_path, check=False, timeout=120,
    )  # fmt: skip
    assert "WARN" not in biber.stdout
    assert "ERROR" not in biber.stdout
    (tmp_path / "all.aux").write_text(f"\\citation{{*}}\n\\bibstyle{{plain}}\n\\bibdata{{{path.stem}}}\n", encoding="utf-8")
    bibtex = subprocess.run(["bibtex", "all"], capture_output=True, text=True, cwd=tmp_path, check=False, timeout=60)
    assert bibtex.returncode == 0, bibtex.stdout
    assert "Warning" not in bibtex.stdout
