"""What ``make live`` measures, against catalogues on loopback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation import live
from tests.support.catalogues import Catalogues

STRINGS = [
    {"reference": "Dunn, O., Ames, J., & Cole, M. (2005). Sediment and the shifting mouth of a slow river."
                  " Annals of River Research, 22(4), 401.",
     "doi": "10.5555/rivers.22.401", "crossref_sbmv": "10.5555/rivers.22.401"},
    {"reference": "Quill, P. (1990). A history of pears in cold valleys. Orchard Review, 3, 1.", "doi": None, "crossref_sbmv": "10.5555/x"},
]  # fmt: skip
FIELDS = [
    {"reference": {"author": "Berg, L. P.", "year": "2019", "article-title": "Floods remembered: parish registers as river gauges",
                   "journal-title": "Annals of River Research", "volume": "36", "first-page": "250"},
     "doi": "10.5555/rivers.36.250", "crossref_sbmv": None},
]  # fmt: skip
ENTRIES = [
    {"bibtex_key": "right", "bibtex_type": "article", "label": "VALID", "fields": {
        "title": "Floods remembered: parish registers as river gauges", "author": "Lars Peter Berg", "year": "2019",
        "journal": "Annals of River Research", "volume": "36", "doi": "10.5555/rivers.36.250"}},
    {"bibtex_key": "made", "bibtex_type": "article", "label": "HALLUCINATED", "fields": {
        "title": "Floods remembered: parish registers as river gauges", "author": "Rosa Quill", "year": "2019",
        "journal": "Annals of River Research", "volume": "36", "doi": "10.5555/rivers.36.250"}},
]  # fmt: skip


def written(folder: Path) -> Path:
    for name, rows in (("unstructured", STRINGS), ("structured", FIELDS)):
        path = folder / "authorities" / "reference_matching" / f"{name}.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (folder / "hallmark").mkdir()
    (folder / "hallmark" / "dev_public.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ENTRIES), encoding="utf-8")
    return folder


def test_each_set_is_asked_and_stands_beside_what_others_have_published(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Catalogues() as server:
        live.print_tables(written(tmp_path), each=1, options=server.options)
    told = [line.split() for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    figures = [line for line in told if line[0] != "published:"]
    assert figures == [
        ["citator", "verify", "F1", "1.000", "P", "1.000", "R", "1.000"],
        ["Crossref,", "same", "rows", "F1", "0.667", "P", "0.500", "R", "1.000"],
        ["citator", "verify", "F1", "1.000", "P", "1.000", "R", "1.000"],
        ["Crossref,", "same", "rows", "F1", "0.000", "P", "0.000", "R", "0.000"],
        ["citator", "verify", "F1", "1.000", "found", "1.000", "accused", "0.000", "unknown", "0.000"],
    ]
    assert len(told) - len(figures) == 3


def test_a_sample_takes_rows_from_the_whole_set(tmp_path: Path) -> None:
    rows = live.references(written(tmp_path) / "authorities" / "reference_matching" / "unstructured.jsonl", each=2)
    assert [row["id"] for row in rows] == ["0"]


def test_without_the_sets_nothing_is_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    live.print_tables(tmp_path, each=1)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("year", "issued"), [("2012", [[2012]]), ("2012a", [[2012]]), ("99", None), ("", None), ("20123", None)])
def test_a_year_of_two_figures_is_left_out(tmp_path: Path, year: str, issued: list[list[int]] | None) -> None:
    rows = tmp_path / "structured.jsonl"
    rows.write_text(json.dumps({"reference": {"article-title": "Tides", "year": year}, "doi": None}) + "\n", encoding="utf-8")
    assert live.references(rows)[0]["cited"].get("issued") == (issued and {"date-parts": issued})
