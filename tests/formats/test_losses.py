"""``citator bib`` of a bibliography: every entry comes out, fields that nobody knows stay, and what is lost or changed is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from citator import flow
from citator.cli.main import run
from citator.formats.losses import losses
from citator.formats.readers import bibtex
from citator.model import Examined, Finding, Severity

LAKES = """@string{rg = {River Gazette}}
@article{brook, author = {Brook, Ada}, title = {Tides of the lower river}, journal = rg, year = 1994, note = {Read twice}, file = {a.pdf}}
@article{reed, author = {Reed, Tom}, title = {Locks and weirs of the north}, journal = nosuch, year = 2001}
@misc{stone, author = {Stone, Kim}, year = 2002, howpublished = {Pamphlet}}
@misc{bare, note = {In the reading room}}
@book{vale, author = {Vale, Sue}, title = {Bridges}, publisher = {Delta}, year = {n.d.}, month = feb}
@book{span, author = {Vale, Sue}, title = {Bridges of the upper lakes}, publisher = {Delta}, year = {1990/1991}}
@article{again, author = {Brook, Ada}, title = {Tides of the lower river}, journal = rg, year = 1994, pages = {3--9}, note = {Read once}}
@article{reed, author = {Glen, Bob}, title = {Harbours in winter}, journal = rg, year = 2006}
@misc{open, title = {Open {brace}
"""
WHOLE = (
    "@article{brook, author = {Brook, A.}, title = {Tides}, journal = {Post}, year = 1994, month = mar, pages = {3--9}, note = {Good}}\n"
)


def bib(folder: Path, text: str, form: str, capsys: pytest.CaptureFixture[str]) -> tuple[str, list[str]]:
    """What comes out, and the lines on standard error without the name of the file."""
    path = folder / "lakes.bib"
    path.write_text(text, encoding="utf-8")
    assert run(["bib", "--offline", "--format", form, str(path)]) == 0
    out = capsys.readouterr()
    lines = out.err.splitlines()
    assert all(line.startswith(f"citator: {path}: ") for line in lines)
    return out.out, [line.removeprefix(f"citator: {path}: ") for line in lines]


@pytest.mark.parametrize("form", ["bibtex", "biblatex"])
def test_every_entry_and_every_field_comes_out(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    out, _ = bib(tmp_path, LAKES, form, capsys)
    found = {entry.key: entry for entry in bibtex.read(out.encode(), "out.bib").entries}
    assert list(found) == ["again", "reed", "stone", "bare", "vale", "span", "reed-2"]
    assert dict(found["again"].more)["file"] == "a.pdf"
    assert found["again"].record.text("page") == "3-9"
    assert dict(found["vale"].more) == {"year": "n.d.", "month": "feb"}
    assert found["bare"].record.text("note") == "In the reading room"
    assert found["stone"].record.text("medium") == "Pamphlet"
    assert "XXXX" not in out
    assert found["stone"].record.text("title") == found["bare"].record.text("title") == ""


def test_each_loss_is_told_with_file_and_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, told = bib(tmp_path, LAKES, "bibtex", capsys)
    assert told == [
        "line 10: can't be read as an entry: @misc{open, title = {Open {brace} (a brace is not closed)",
        "brook: is the same work as again, and written as one entry; its note is left out",
        "reed: no @string before it defines nosuch: the name itself is taken",
        "span: of 1990/1991 only the beginning is written: 1990",
        "reed: line 3 has the key reed already",
        "reed: is written under the key reed-2",
    ]


@pytest.mark.parametrize("form", ["ris", "csl-json"])
def test_fields_that_only_bibtex_can_hold_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    out, told = bib(tmp_path, LAKES, form, capsys)
    assert f"brook: not written, for {form} has no place for it: file" in told
    assert f"vale: not written, for {form} has no place for it: year, month" in told
    assert "Read once" in out
    assert "Stone" in out
    assert "author =" not in out


@pytest.mark.parametrize("form", ["bibtex", "biblatex", "ris", "csl-json"])
def test_a_file_without_faults_is_copied_in_silence(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    out, told = bib(tmp_path, WHOLE, form, capsys)
    assert told == []
    assert "Good" in out


def test_biblatex_keeps_the_other_key_of_a_work(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = bib(tmp_path, LAKES, "biblatex", capsys)
    assert "ids = {brook}" in out


def test_a_made_title_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, told = bib(tmp_path, "@misc{page, url = {https://quay.example/lamps}, year = 2001}\n", "bibtex", capsys)
    assert "title = {quay.example/lamps}" in out
    assert told == ["page: has no title: one is made of what it has"]


def test_tags_of_ris_stay_in_ris_and_are_told_elsewhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "lakes.ris"
    path.write_text("TY  - BOOK\nID  - vale\nAU  - Vale, Sue\nTI  - Piers\nPY  - 2001\nDB  - Town library\nN1  - Read twice\nER  - \n")
    assert run(["bib", "--offline", "--format", "ris", str(path)]) == 0
    out = capsys.readouterr()
    assert out.err == ""
    assert "DB  - Town library" in out.out
    assert "N1  - Read twice" in out.out
    assert run(["bib", "--offline", "--format", "biblatex", str(path)]) == 0
    out = capsys.readouterr()
    assert out.err == f"citator: {path}: vale: not written, for biblatex has no place for it: DB\n"
    assert "Town library" not in out.out
    assert "note = {Read twice}" in out.out


def test_an_item_that_zotero_names_by_its_address_is_not_another_entry_for_its_citation_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "items.json"
    path.write_text(
        '[{"id": "http://zotero.org/users/1/items/A", "citation-key": "brook", "type": "book", "title": "Lamps"}]', encoding="utf-8"
    )
    assert run(["bib", "--offline", str(path)]) == 0
    assert "same work" not in capsys.readouterr().err


def test_the_number_of_an_issue_is_known_under_either_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = "@article{{a, author = {{Brook, Ada}}, title = {{Tides}}, journal = {{River Gazette}}, volume = 3, year = 1994, {}}}\n"
    out, told = bib(tmp_path, entry.format("issue = {4/5}"), "ris", capsys)
    assert "IS  - 4/5" in out
    assert told == []
    out, told = bib(tmp_path, entry.format("issue = {4}"), "bibtex", capsys)
    assert "number = {4}," in out
    assert "issue" not in out
    assert told == []
    out, _ = bib(tmp_path, entry.format("number = 4, issue = {Spring}"), "bibtex", capsys)
    assert "number = {4}," in out
    assert "issue = {Spring}," in out


def test_a_resolution_without_a_title_is_shown_by_its_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = "@misc{a, author = {{General Assembly}}, number = {71/222}, year = 2016, entrysubtype = {resolution}}\n"
    ris, _ = bib(tmp_path, entry, "ris", capsys)
    assert "TI  - Resolution 71/222" in ris.splitlines()
    csl, _ = bib(tmp_path, entry, "csl-json", capsys)
    assert '"title": "Resolution 71/222"' in csl


def test_two_reports_with_symbols_of_their_own_are_both_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = "@misc{{{}, title = {{Report of the Secretary-General}}, author = {{{{United Nations}}}}, number = {{{}}}, year = 2022}}\n"
    out, told = bib(tmp_path, entry.format("a", "A/77/285") + entry.format("b", "A/77/301"), "bibtex", capsys)
    assert "A/77/285" in out
    assert "A/77/301" in out
    assert told == []


def test_a_short_reference_before_the_list_is_of_the_work_in_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.wiki"
    book = "{{cite book |last=Weir |first=Ann |title=Lamps |year=1998}}"
    path.write_text(f"A.{{{{sfn|Weir|1998|p=2}}}} B.{{{{sfn|Hale|2001}}}} C.{{{{sfn|Weir|1998|p=4}}}}\n\n== Sources ==\n* {book}\n")
    assert run(["bib", "--offline", str(path)]) == 0
    out = capsys.readouterr()
    assert "title = {Lamps}" in out.out
    assert out.err.splitlines() == [f"citator: {path}: note 2: “{{{{sfn|Hale|2001}}}}” is not written: it is not known of which work it is"]


def test_an_address_that_is_left_out_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("All is told at https://www.example.org/quay and nowhere else.\n")
    report = flow.report_of([path])
    [source] = report.sources
    assert isinstance(source, Examined)
    [link] = source.citations
    broken = Finding("L009", "url-broken", Severity.ERROR, "a blank stands in it", link.start, link.end, citation=link.id, field="url")
    source = replace(source, citations=(replace(link, work=None),), findings=(broken,))
    assert list(losses(replace(report, sources=(source,), works=()), "bibtex", "")) == [
        f"{path}: line 1: “https://www.example.org/quay” is not written: which address is meant can't be told"
    ]
