"""What a newcomer meets: common options everywhere, one line on what can't be used, a hint, text for people, and counts that agree."""

from __future__ import annotations

import io
import json
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from citator.cli.main import run

REFERENCES = """Brook, A. (2019). Tides of the lower river. River Gazette, 3(2), 1–9.
Stone, K., & Vale, S. (2018). Lamps of the coast. Quay Press.
Vale, Sue. Piers of the Coast. Leeds: Weir Press, 1999.
Mill E, Reed T. Locks and weirs. J Hydrol. 2001;12(3):45-67.
"""
NOTES = """See Ann Brook, Rivers (London, 2001), p. 3.
Brook, Rivers, p. 9.
Vale, Piers (1999), p. 4; Mill, Locks (2001), p. 3.
Ibid., p. 12.
"""


def parsed(monkeypatch: pytest.MonkeyPatch, text: str, *options: str) -> int:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
    return run(["parse", *options])


@pytest.mark.parametrize("command", ["check", "extract", "bib"])
@pytest.mark.parametrize("option", ["-q", "-v", "--offline", "--no-progress"])
def test_common_options_are_taken_by_commands_on_documents(tmp_path: Path, command: str, option: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("The lamp was lit.1\n\n__________\n1  See A/70/112, para. 3.\n", encoding="utf-8")
    assert run([command, str(path), option, "--offline"]) == 0


@pytest.mark.parametrize("option", ["-q", "-v", "--offline", "--no-progress"])
def test_common_options_are_taken_by_commands_on_lines(monkeypatch: pytest.MonkeyPatch, option: str) -> None:
    assert parsed(monkeypatch, "See A/70/112, para. 3.\n", option) == 0
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b""), encoding="utf-8"))
    assert run(["links", "--offline", option]) == 0


def test_lines_that_cannot_be_used_are_told_in_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert parsed(monkeypatch, '{"id": "a"}\nSee A/70/112.\n{broken\n', "-q") == 1
    out = capsys.readouterr()
    assert len(out.out.splitlines()) == 3
    assert out.err == 'citator: line a can\'t be used (no text in "raw"), nor can 1 more\n'


@pytest.mark.parametrize(
    ("text", "options", "hinted"),
    [(REFERENCES, (), True), (REFERENCES, ("--reference",), False), (REFERENCES, ("-q",), False), (NOTES, (), False)],
)
def test_a_list_of_references_is_known_as_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str, options: tuple[str, ...], hinted: bool
) -> None:
    assert parsed(monkeypatch, text, *options) == 0
    assert capsys.readouterr().err.count("--reference") == hinted


def test_text_is_for_people(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert parsed(monkeypatch, REFERENCES, "--reference", "--format", "text") == 0
    out = capsys.readouterr().out
    assert "author: K. Stone; S. Vale" in out
    assert "{" not in out


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("See resolution A/HRC/RES/49/1, para. 3.", "un_symbol: A/HRC/RES/49/1"),
        ("ECtHR, Weir v. United Kingdom, no. 55721/07, 7 July 2011.", "echr_application: 55721/07"),
        ("Lamps and Harbours (Nicar. v. U.S.), 1986 I.C.J. 14 (June 27).", "icj_report: I.C.J. Reports 1986, p. 14"),
    ],
)
def test_text_tells_the_identifiers(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], note: str, told: str) -> None:
    assert parsed(monkeypatch, note, "--format", "text") == 0
    assert f"        {told}\n" in capsys.readouterr().out


def test_text_tells_a_doi_once(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert parsed(monkeypatch, "Ann Brook, “Lamps”, River Gazette 3 (2004) 12, doi:10.1234/abc.5.", "--format", "text") == 0
    assert capsys.readouterr().out.lower().count("doi: 10.1234/abc.5") == 1


def test_a_bibliography_has_entries_and_no_count_of_links(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "lakes.bib"
    path.write_text("@misc{a, author = {Vale, Sue}, title = {Piers}, year = 2001, url = {https://quay.example/}}\n", encoding="utf-8")
    assert run(["check", "--offline", str(path)]) == 0
    out = capsys.readouterr().out
    assert f"{path}: 1 entry\n" in out
    assert "0 links" not in out
    assert "Links of the works: 1 could not be told" in out


def test_json_lines_of_notes_get_no_hint(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "\n".join(json.dumps({"id": n, "raw": line}) for n, line in enumerate(REFERENCES.splitlines()))
    assert parsed(monkeypatch, rows) == 0
    assert capsys.readouterr().err == ""


def test_notes_are_read_with_the_labels_that_they_were_pasted_with(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    labels = ("1. ", "2 ", "[3] ", "(4) ", "5) ", "[^6]: ")
    notes = ("Ann Brook, Lamps (Leeds: Weir Press, 1994), p. 12.", "Ibid., p. 14.", "Ben Carr, Weirs (York: Mill Press, 1999).",
             "See Brook, supra note 1, at 5.", "Carr (n 3) 7.", "Brook, Lamps, p. 9.")  # fmt: skip
    path = tmp_path / "notes.txt"
    path.write_text("".join(f"{label}{note}\n" for label, note in zip(labels, notes, strict=True)), encoding="utf-8")
    assert run(["parse", str(path)]) == 0
    out = capsys.readouterr()
    found = [json.loads(line)["citations"] for line in out.out.splitlines()]
    assert [one[0]["short_form_of"] for one in found] == [None, "1-1", None, "1-1", "3-1", "1-1"]
    assert [one[0]["fields"]["author"][0]["family"] for one in (found[0], found[2])] == ["Brook", "Carr"]
    for label, note, (one,) in zip(labels, notes, found, strict=True):
        assert f"{label}{note}"[one["start"] : one["end"]] == one["raw"]
    assert out.err == ""


@pytest.mark.parametrize("note", ["1 Cal. L. Rev. 33 (1912).", "[1994] 1 A.C. 180.", "[45]–[47].", "1994 (3) SA 625 (A)."])
def test_numbers_of_a_note_itself_are_no_label(note: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(note, encoding="utf-8")
    run(["parse", str(path)])
    [row] = map(json.loads, capsys.readouterr().out.splitlines())
    assert all(one["start"] == 0 for one in row["citations"])


@pytest.mark.parametrize(("options", "told"), [((), "no notes\n"), (("--reference",), "no references\n"), (("-q",), "")])
def test_that_there_is_nothing_to_read_is_said(
    options: tuple[str, ...], told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert parsed(monkeypatch, "\n \n", *options) == 0
    assert capsys.readouterr() == ("", told)


@pytest.mark.parametrize(("name", "text", "told"), [
    ("a.md", "# The log\n\nThe keepers wrote[^1].\n\n[^1]: Ann Brook, Lamps (Leeds: Weir Press, 1994), p. 12.\n", True),
    ("a.txt", "\\section{Lamps}\nLit at dusk.\n\\begin{itemize}\n", True),
    ("a.txt", "Ann Brook, Lamps (Leeds: Weir Press, 1994), p. 12.\n", False),
])  # fmt: skip
def test_a_whole_document_is_known_as_one(name: str, text: str, told: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    run(["parse", str(path)])
    assert ("citator extract" in capsys.readouterr().err) is told


@pytest.mark.parametrize("command", [("bib", "-o"), ("extract", "-o"), ("check", "-o"), ("check", "--also"), ("fix", "-o")])
def test_what_is_read_is_not_written_over(
    command: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "% mine\n@misc{a, title = {Piers}, year = 2001}\n"
    Path("lakes.bib").write_text(text, encoding="utf-8")
    name, option = command
    target = "bibtex=./lakes.bib" if option == "--also" else "./lakes.bib"
    offline = () if name == "fix" else ("--offline",)
    assert run([name, "lakes.bib", *offline, option, target]) == 1
    assert "it is what is read" in capsys.readouterr().err
    assert Path("lakes.bib").read_text(encoding="utf-8") == text


def test_a_row_of_json_is_the_note_itself_and_has_no_label(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "notes.jsonl"
    path.write_text(json.dumps({"raw": "1 Weir Reports 12 (1994)."}) + "\n", encoding="utf-8")
    run(["parse", str(path)])
    [row] = map(json.loads, capsys.readouterr().out.splitlines())
    assert [one["start"] for one in row["citations"]] == [0]


LETTER = "# The log\n\nThe keepers wrote[^1].\n\n[^1]: Ann Brook, Lamps (Leeds: Weir Press, 1994), p. 12.\n"


@pytest.mark.parametrize("command", ["verify", "links"])
@pytest.mark.parametrize(("name", "told"), [("a.md", True), ("a.html", True), ("a.tex", True), ("a.txt", False), ("a.jsonl", False)])
def test_commands_on_lists_know_a_whole_document(
    command: str, name: str, told: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_text(LETTER, encoding="utf-8")
    run([command, str(path), "--offline", "--data", ""] if command == "verify" else [command, str(path), "--offline"])
    assert ("citator check reads documents" in capsys.readouterr().err) is told
    run([command, str(path), "--offline", "-q"])
    assert "citator check" not in capsys.readouterr().err


@pytest.mark.parametrize("command", ["verify", "links", "parse"])
def test_a_folder_is_no_list(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"citator: {tmp_path}: this is a folder: check and extract take folders\n"


@pytest.mark.parametrize(("data", "said"), [(b"", False), (b"\x89PNG\r\n\x1a\n\0\0", False), (LETTER.encode(), True)])
def test_of_what_was_not_read_nobody_says_that_there_is_nothing_to_repair(
    data: bytes, said: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.md").write_bytes(data)
    run(["fix", str(tmp_path / "a.md"), "--offline"])
    assert ("nothing to repair" in capsys.readouterr().err) is said


@pytest.mark.parametrize("command", [["parse"], ["check"], ["watch", "add"], ["data", "add"]])
def test_help_flows_and_flags_want_no_value(
    command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert run([*command, "--help"]) == 0
    shown = capsys.readouterr().out
    assert "[[" not in shown
    flags = [line for line in shown.splitlines() if "--" in line and "--help" not in line]
    assert not [line for line in flags if "<bool>" in line]
    words = [line.strip() for line in shown.split("╭")[0].splitlines() if line.strip()]
    assert not [line for line, after in pairwise(words) if len(line) < 60 and after[:1].islower()]
