"""Entries of one title that do not say the same of it: each is held against the authorities by itself, wherever it stands."""

from __future__ import annotations

import json
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from tests.support.catalogues import WORKS, Catalogues
from tests.support.contract import hold

from citator.authorities import crossref
from citator.cli.main import run
from citator.model import NotFound, Outcome, Record, Request

TIDES: dict[str, Any] = dict(WORKS[0].item)
DEAD, OTHER = "10.5555/no.such.thing", str(WORKS[1].item["DOI"])
FIELDS = {
    "author": "Ames, Joanna and Berg, Lars Peter",
    "title": str(TIDES["title"]),
    "journal": str(TIDES["container-title"]),
    "volume": "14",
    "pages": "113--129",
    "year": "2012",
    "doi": str(TIDES["DOI"]),
}


def entry(key: str, **fields: str) -> str:
    return f"@article{{{key}, {', '.join(f'{name} = {{{value}}}' for name, value in {**FIELDS, **fields}.items() if value)}}}\n"


def checked(path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> tuple[dict[str, Any], list[tuple[str, str, str | None]]]:
    """The report, and each finding on what is cited: the key of its entry, its name, what should be there."""
    path.write_text(text, encoding="utf-8")
    with Catalogues() as server:
        run(["check", str(path), "--format", "json", "-q", *server.options])
    report = json.loads(capsys.readouterr().out)
    hold(report)
    [document] = report["documents"]
    names = ("field-mismatch", "identifier-dead", "identifier-of-other-work", "work-not-found")
    found = [one for one in document["findings"] if one["name"] in names]
    read = path.read_text(encoding="utf-8")
    return report, [(read[one["start"] :].partition(",")[0].partition("{")[2], one["name"], one.get("suggestion")) for one in found]


@pytest.mark.parametrize(
    ("fields", "name", "suggestion"),
    [
        ({"doi": OTHER}, "identifier-of-other-work", FIELDS["doi"]),
        ({"doi": DEAD}, "identifier-dead", FIELDS["doi"]),
        ({"volume": "41"}, "field-mismatch", "14"),
        ({"volume": "41", "doi": ""}, "field-mismatch", "14"),
        ({"pages": "131--129", "doi": ""}, "field-mismatch", "113-129"),
    ],
    ids=["other DOI", "dead DOI", "volume", "volume without DOI", "pages without DOI"],
)
def test_what_is_wrong_with_one_entry_is_told_of_that_one_in_either_order(
    fields: dict[str, str], name: str, suggestion: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    two = [entry("right"), entry("wrong", **fields)]
    for order in (two, two[::-1]):
        report, found = checked(tmp_path / "two.bib", "".join(order), capsys)
        assert found == [("wrong", name, suggestion)]
        assert len(report["works"]) == 1


@pytest.mark.parametrize(("pages", "told"), [("113", []), ("131--129", [("bare", "field-mismatch", "113-129")])])
def test_an_entry_that_no_search_brings_up_is_not_called_missing_where_its_work_is_known(
    pages: str, told: list[tuple[str, str, str]], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def brings_up_others(_: Record) -> Generator[Request, Outcome, NotFound]:
        yield from ()
        return NotFound(crossref.NAME)

    monkeypatch.setattr(crossref, "search", brings_up_others)
    _, found = checked(tmp_path / "two.bib", entry("right") + entry("bare", doi="", pages=pages), capsys)
    assert found == told


def test_an_entry_is_put_right_by_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "two.bib"
    path.write_text(entry("right") + entry("wrong", doi=OTHER) + entry("dead", doi=DEAD), encoding="utf-8")
    with Catalogues() as server:
        run(["fix", str(path), "--write", "-q", *server.options])
    capsys.readouterr()
    assert path.read_text(encoding="utf-8") == entry("right") + entry("wrong") + entry("dead")


def test_two_works_of_one_title_with_their_own_numbers_stay_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report, _ = checked(tmp_path / "two.bib", entry("spring") + entry("autumn", doi=DEAD, volume="15", pages="1--2"), capsys)
    assert [work["key"] for work in report["works"]] == ["spring", "autumn"]


def test_two_years_of_one_article_are_told_once_and_a_run_that_was_answered_is_not_off_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report, found = checked(tmp_path / "two.bib", entry("right") + entry("wrong", year="2003"), capsys)
    assert [one["name"] for one in report["documents"][0]["findings"]].count("date-inconsistent") == 1
    assert found == [("wrong", "field-mismatch", "2012")]
    assert not report["offline"]
    with Catalogues() as server:
        run(["check", str(tmp_path / "two.bib"), "-q", *server.options])
    told = capsys.readouterr().out
    assert "Off line" not in told
    assert "Sources: 1 found as cited; 1 more of their citations with a fault" in told


@pytest.mark.parametrize("wrong_first", [True, False])
def test_what_is_gone_with_a_repair_is_not_counted_as_left(wrong_first: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    two = [entry("right"), entry("wrong", year="2003")]
    path = tmp_path / "two.bib"
    path.write_text("".join(two[::-1] if wrong_first else two), encoding="utf-8")
    with Catalogues() as server:
        assert run(["fix", str(path), "--write", *server.options]) == 0
    told = capsys.readouterr().err
    assert "0 left" in told
    assert "C001" not in told
    assert "2003" not in path.read_text(encoding="utf-8")
