"""The commands, as they are called: what they print, where, and the exit code."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.contract import hold
from tests.support.web import Web, answer, page

from citator.cli.main import run

NOTE = "See, for example, Dava Sobel, Longitude (New York, Walker, 1995), p. 4; A/70/112, para. 3."
FORMATS = ("text", "json", "jsonl", "html", "markdown", "sarif", "junit", "bibtex", "biblatex", "csl-json", "ris")


@pytest.fixture
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A letter with two notes, in a folder of its own, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "letter.txt"
    path.write_text(f"The clock was tested.1 The sea was calm.2\n\n__________\n1  {NOTE}\n2  Ibid.\n", encoding="utf-8")
    return path


def _stdin(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))


@pytest.mark.parametrize("command", ["check", "extract"])
@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_written(letter: Path, capsys: pytest.CaptureFixture[str], command: str, form: str) -> None:
    more = ["--offline"] if command == "check" else []
    assert run([command, str(letter), "--format", form, *more]) == 0
    assert capsys.readouterr().out.strip()


def test_the_report_as_json_has_the_shape_of_the_contract(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(letter), str(letter.parent / "absent.pdf"), "--offline", "--format", "json"]) == 1
    out = capsys.readouterr()
    report = json.loads(out.out)
    hold(report)
    assert [set(one) & {"error", "text"} for one in report["documents"]] == [{"text"}, {"error"}]
    assert report["documents"][1]["error"]["code"] == "missing"
    assert report["works"][0]["key"] == "sobel1995longitude"
    assert out.err.count("absent.pdf") == 1


def test_extract_as_json_lines_is_one_document_a_line(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", str(letter), str(letter), "--format", "jsonl"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    for line in lines:
        hold(json.loads(line), "document")


def test_parse_reads_notes_in_order_and_resolves_short_forms(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"id": "a", "raw": NOTE, "doc": "d", "note": 1}, {"id": "b", "raw": "Ibid., para. 7.", "doc": "d", "note": 2}]
    _stdin(monkeypatch, "\n".join([json.dumps(rows[0]), "{broken", json.dumps(rows[1])]))
    assert run(["parse"]) == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for line in lines:
        hold(line, "parse")
    assert [line["id"] for line in lines] == ["a", "2", "b"]
    assert lines[1]["error"]["code"] == "bad-json"
    assert [citation["id"] for citation in lines[0]["citations"]] == ["a-1", "a-2"]


def test_parse_of_plain_lines_follows_ibid(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _stdin(monkeypatch, "A/70/112, para. 3.\nIbid., para. 9.\n")
    assert run(["parse", "-"]) == 0
    first, second = (json.loads(line)["citations"][0] for line in capsys.readouterr().out.splitlines())
    assert second["short_form_of"] == first["id"] == "1-1"
    assert second["pinpoint"] == "para. 9"


def test_parse_as_reference_gives_one_citation_a_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _stdin(monkeypatch, "Sobel, Dava. Longitude. New York: Walker, 1995.\n")
    assert run(["parse", "--reference"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    (citation,) = json.loads(line)["citations"]
    assert citation["fields"]["issued"] == "1995"


def test_links_answers_every_line_in_order_and_keeps_ids(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    with Web({"/a": answer(body=page("Tide tables")), "/b": answer(404, page("Not found"))}) as web:
        rows = [json.dumps({"id": "x", "url": f"{web.base}/b"}), f"{web.base}/a", '{"url": 7}', f"{web.base}/a#top"]
        _stdin(monkeypatch, "\n".join(rows))
        assert run(["links", "--allow-net", "127.0.0.0/8", "--host-interval", "0", "-q"]) == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for line in lines:
        hold(line, "links")
    assert [(line["id"], line.get("verdict")) for line in lines] == [("x", "dead"), ("2", "alive"), ("3", None), ("4", "alive")]
    assert lines[3]["url"].endswith("#top")


@pytest.mark.parametrize(("fail_on", "code"), [("error", 2), ("never", 0)])
def test_links_exit_code_follows_fail_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fail_on: str, code: int) -> None:
    monkeypatch.chdir(tmp_path)
    with Web({"/b": answer(404, page("Not found"))}) as web:
        _stdin(monkeypatch, f"{web.base}/b\n")
        assert run(["links", "-q", "--allow-net", "127.0.0.0/8", "--host-interval", "0", "--fail-on", fail_on]) == code


def test_links_refuses_private_addresses_unless_allowed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    _stdin(monkeypatch, "http://127.0.0.1/secret\n")
    assert run(["links", "-q"]) == 2
    line = json.loads(capsys.readouterr().out)
    assert (line["verdict"], line["reason"]) == ("unsafe", "private-address")


def test_findings_make_exit_code_2_at_their_severity(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "essay.txt"
    path.write_text("The tide turned.[1] The moon was full.[2]\n", encoding="utf-8")
    assert run(["extract", str(path)]) == 2
    assert run(["extract", str(path), "--fail-on", "never"]) == 0
    assert run(["extract", str(path), "--ignore", "dangling-marker"]) == 0
    monkeypatch.setenv("CITATOR_FAIL_ON", "never")
    assert run(["extract", str(path)]) == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["check"],
        ["check", "letter.txt", "--nonsense"],
        ["check", "letter.txt", "--format", "docx"],
        ["check", "letter.txt", "--timeout", "soon"],
        ["check", "letter.txt", "--allow-net", "here"],
        ["check", "letter.txt", "--offline", "--also", "html"],
        ["check", "letter.txt", "--offline", "-o", "no/such/folder/report.txt"],
        ["check", "letter.txt", "--only-authority", "nobody"],
        ["check", "letter.txt", "--config", "absent.toml"],
        ["extract", "absent.txt"],
        ["extract", "https://example.org/letter"],
        ["parse", "absent.jsonl"],
        ["links", "absent.txt"],
        ["systems", "nonsense"],
        ["explain", "X999"],
    ],
)
def test_what_cannot_be_done_is_exit_code_1_and_one_line(letter: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert letter.exists()
    assert run(arguments) == 1
    error = capsys.readouterr().err
    assert error.startswith("citator: ")
    assert error.count("\n") == 1
    assert "Traceback" not in error


def test_bib_writes_the_works_of_a_document(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["bib", str(letter), "--offline"]) == 0
    out = capsys.readouterr().out
    assert "@book{sobel1995longitude," in out
    assert "publisher = {Walker}" in out


def test_one_run_writes_several_formats(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(letter), "--offline", "-o", "a.txt", "--also", "html=a.html", "--also", "bibtex=a.bib"]) == 0
    assert {path.name for path in letter.parent.iterdir()} >= {"a.txt", "a.html", "a.bib"}
    assert (letter.parent / "a.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert capsys.readouterr().out == ""


def test_what_it_knows_can_be_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["systems"]) == 0
    listed = capsys.readouterr().out
    assert all(name in listed for name in ("un_documents", "hrw", "doi", "isbn", "web_page", "crossref", "open_library", "wayback"))
    assert run(["systems", "un_documents"]) == 0
    assert "S/RES/822" in capsys.readouterr().out
    assert run(["systems", "openalex"]) == 0
    shown = capsys.readouterr().out
    assert "Asked at https://api.openalex.org: where another did not answer" in shown
    assert 'key = ["openalex=…"]' in shown
    assert run(["systems", "arxiv"]) == 0  # recognised in text, and asked
    shown = capsys.readouterr().out
    assert "arXiv:1706.03762v5" in shown
    assert "Asked at https://export.arxiv.org: for all that it can know" in shown
    assert run(["systems", "--format", "json"]) == 0
    assert {"name", "kind", "about", "schemes"} <= set(json.loads(capsys.readouterr().out)[0])
    assert run(["rules"]) == 0
    shown = capsys.readouterr().out
    assert "C003  link-mismatch" in shown
    assert [line for line in shown.splitlines() if "  " in line and not line.endswith(".")] == []  # none is cut
    assert run(["explain", "L010"]) == 0
    assert "without “http://” or “https://”." in capsys.readouterr().out
    assert run(["rules", "--format", "json"]) == 0
    assert run(["explain", "link-dead"]) == 0
    assert "What to do" in capsys.readouterr().out


def test_help_and_version_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    assert run(["--version"]) == 0
    assert run([]) == 0
    for command in ("check", "extract", "parse", "links", "bib", "systems", "rules", "explain"):
        assert run([command, "--help"]) == 0
    assert "citator 0." in capsys.readouterr().out


def test_a_reader_that_goes_away_is_no_error(letter: Path) -> None:
    """`citator … | head -1`: no message, whatever was left to print."""
    code = "import sys; from citator.cli.main import main; main(sys.argv[1:])"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "extract", str(letter), "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    error = process.stderr.read()
    process.stderr.close()
    process.wait(timeout=60)
    assert error == ""


def test_standard_input_is_a_document(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    _stdin(monkeypatch, "General Assembly resolution 77/248 speaks of the sea.")
    assert run(["extract", "-", "--format", "json"]) == 0
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert document["citations"][0]["identifiers"]["un_symbol"] == "A/RES/77/248"
