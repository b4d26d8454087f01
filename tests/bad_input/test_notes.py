"""Notes that nobody writes: too long, empty, of thousands of citations, out of order, in circles. In their place, and told."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

import citator
from citator.cli.main import run
from citator.flow import examine
from citator.formats.readers._office.package import parse_xml
from citator.limits import ENTRY, NOTE
from citator.parsing import parse_note, parse_reference
from tests.parsing.recogniser import recognise
from tests.support import office

BOOK = "Ann Brook, Rivers and Their Names (Leeds, Weir Press, 1994)."
LONG = " ".join(["the keeper of the light wrote down every ship that passed"] * (NOTE // 57 + 1))


def text(*notes: str) -> bytes:
    body = " ".join(f"Sentence.[{number}]" for number, _ in enumerate(notes, 1))
    return "\n".join([body, "", "Notes", "", *(f"[{number}] {note}" for number, note in enumerate(notes, 1)), ""]).encode()


def markdown(*notes: str) -> bytes:
    body = " ".join(f"Sentence.[^{number}]" for number, _ in enumerate(notes, 1))
    return "\n".join([body, "", *(f"[^{number}]: {note}" for number, note in enumerate(notes, 1)), ""]).encode()


def html(*notes: str) -> bytes:
    numbers = range(1, len(notes) + 1)
    body = " ".join(f'Sentence.<sup><a href="#n{number}" id="r{number}">{number}</a></sup>' for number in numbers)
    listed = "".join(f'<li id="n{number}">{note} <a href="#r{number}">↩</a></li>' for number, note in zip(numbers, notes, strict=True))
    return f"<html><body><p>{body}</p><ol>{listed}</ol></body></html>".encode()


def docx(*notes: str) -> bytes:
    body = [office.p("Sentence.", office.note_mark(number)) for number, _ in enumerate(notes, 1)]
    return office.docx(*body, footnotes={number: office.note(note) for number, note in enumerate(notes, 1)})


FORMATS = {"a.txt": text, "a.md": markdown, "a.html": html, "a.docx": docx}


# ------------------------------------------------------------------------------------------------ in documents


@pytest.mark.parametrize("name", FORMATS)
def test_a_note_that_is_too_long_and_an_empty_one_keep_their_places_and_are_told(name: str) -> None:
    document = citator.read(FORMATS[name](BOOK, LONG if name != "a.docx" else LONG[: NOTE + 5], "", BOOK, "Ibid., p. 3."), name)
    assert [(note.id, note.label) for note in document.notes] == [(f"n{n}", str(n)) for n in range(1, 6)]
    examined = examine(document)
    assert [(one.id, one.short_form_of) for one in examined.citations] == [("n1-1", None), ("n4-1", "n1-1"), ("n5-1", "n1-1")]
    told = [(finding.note, finding.message.split(",")[0]) for finding in examined.findings if finding.name == "part-not-read"]
    assert told == [("n2", "note 2 has 2"), ("n3", "note 3 is empty")]


@pytest.mark.parametrize("name", FORMATS)
def test_an_ibid_behind_a_note_that_was_not_read_stands_for_nothing(name: str) -> None:
    document = citator.read(FORMATS[name](BOOK, "", "Ibid., p. 3."), name)
    found = {one.id: one for one in citator.extract(document)}
    assert found["n3-1"].short_form_of is None
    assert found["n3-1"].problems[0][0] == "short-form-unresolved"


@pytest.mark.parametrize(("name", "count"), [("a.txt", 500), ("a.md", 500), ("a.html", 500), ("a.docx", 5000)])
def test_a_note_of_thousands_of_citations(tmp_path: Path, name: str, count: int, capsys: pytest.CaptureFixture[str]) -> None:
    many = "; ".join(f"Ann Brook, Rivers {number} (Leeds, Weir Press, 1994), p. {number}" for number in range(count))
    path = tmp_path / name
    path.write_bytes(FORMATS[name](many, "Ibid."))
    assert run(["check", str(path), "--offline", "--format", "json", "--fail-on", "never"]) == 0
    [document] = json.loads(capsys.readouterr().out)["documents"]
    assert [one["id"] for one in document["citations"]] == [*(f"n1-{number}" for number in range(1, count + 1)), "n2-1"]
    assert all(document["text"][one["start"] : one["end"]] == one["raw"] for one in document["citations"])
    [ambiguous] = [finding for finding in document["findings"] if finding["code"] == "S004"]
    assert f"{count - 5:,} others" in ambiguous["message"]
    assert len(ambiguous["message"]) < 1000


def test_ten_megabytes_in_one_note(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_bytes(markdown(BOOK, "tide" * 2_500_000, BOOK))
    run(["extract", str(tmp_path / "a.md"), "--format", "json", "--fail-on", "never"])
    [document] = json.loads(capsys.readouterr().out)["documents"]
    assert [one["id"] for one in document["citations"]] == ["n1-1", "n3-1"]
    assert [one["note"] for one in document["findings"] if one["code"] == "S005"] == ["n2"]


# ------------------------------------------------------------------------------------------------ lines


def parsed(rows: Iterable[object], capsys: pytest.CaptureFixture[str], tmp_path: Path, *options: str) -> Iterator[dict[str, Any]]:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    run(["parse", str(path), *options])
    return map(json.loads, capsys.readouterr().out.splitlines())


def test_lines_that_cannot_be_used_stand_in_their_place(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    rows = [
        {"id": "a", "raw": BOOK},
        {"id": "b"},
        {"id": "c", "raw": " "},
        "{no",
        {"id": "e", "raw": 7},
        {"id": "f", "raw": LONG},
        {"raw": BOOK},
    ]
    out = list(parsed(rows, capsys, tmp_path))
    assert [one["id"] for one in out] == ["a", "b", "c", "4", "e", "f", "7"]
    codes = [one["error"]["code"] if "error" in one else len(one["citations"]) for one in out]
    assert codes == [1, "bad-input", "bad-input", "bad-json", "bad-input", "too-long", 1]


def test_plain_lines_that_are_too_long(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = list(parsed([BOOK, LONG, "Ibid.", BOOK, "Ibid."], capsys, tmp_path))
    assert [one["id"] for one in out] == ["1", "2", "3", "4", "5"]
    assert out[1]["error"]["code"] == "too-long"
    assert [one["citations"][0]["short_form_of"] for one in (out[2], out[4])] == [None, "1-1"]


def test_a_line_that_was_not_read_breaks_an_ibid_and_loses_no_memory(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    rows = [
        {"id": "one", "doc": "d", "raw": BOOK},
        "{no",
        {"id": "three", "doc": "d", "raw": "Ibid."},
        {"id": "four", "doc": "d", "raw": "Brook, op. cit., p. 3."},
    ]
    out = list(parsed(rows, capsys, tmp_path))
    assert [one["citations"][0]["short_form_of"] for one in out if "citations" in one] == [None, None, "one-1"]


def test_documents_may_come_mixed_and_be_named_by_anything(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    rows = [
        {"id": 1, "doc": ["a"], "raw": BOOK},
        {"id": 1, "doc": {"b": 2}, "raw": "Ibid."},
        {"id": 2, "doc": ["a"], "raw": "Ibid."},
        {"id": None, "doc": ["a"], "raw": "Brook, op. cit."},
    ]
    out = list(parsed(rows, capsys, tmp_path))
    assert [one["id"] for one in out] == [1, 1, 2, "4"]
    assert [one["citations"][0]["short_form_of"] for one in out] == [None, None, "1-1", "1-1"]


def test_the_number_of_a_note_is_what_others_call_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    other = "Ian Mill, Lakes (York, Weir Press, 1996)."
    rows = [
        ("x1", 7, BOOK),
        ("x7", 8, other),
        ("x8", 9, "Supra note 7."),
        ("x9", 10, "Ibid."),
        ("x10", 12, "Ibid."),
        ("x11", 13, "Supra note 1."),
    ]
    out = list(parsed([{"id": a, "doc": "d", "note": b, "raw": c} for a, b, c in rows], capsys, tmp_path))
    assert [one["citations"][0]["short_form_of"] for one in out] == [None, None, "x1-1", "x1-1", None, None]


def test_notes_out_of_order_and_in_circles(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    rows = [
        ("n5", BOOK),
        ("n2", "Ibid."),
        ("n3", "Brook, supra note 9."),
        ("n3", "Ibid."),
        ("n1", "Supra note 6."),
        ("n6", "Supra note 1."),
    ]
    out = list(parsed([{"id": a, "doc": "d", "raw": b} for a, b in rows], capsys, tmp_path))
    cited = [one["citations"][0] for one in out]
    assert [one["id"] for one in out] == [name for name, _ in rows]
    # A name that fits is found however the notes are numbered; what could only be guessed is told.
    assert [one["short_form_of"] for one in cited] == [None, None, "n5-1", None, None, None]
    assert all(one["problems"][0][0] == "short-form-unresolved" for one in cited if one["short_form_of"] is None and one["form"] != "full")
    leads = {one["id"]: one["short_form_of"] for one in cited}
    for name in leads:
        steps, at = 0, name
        while leads.get(at):
            steps, at = steps + 1, leads[at]
        assert steps < len(leads)


@pytest.mark.parametrize("options", [(), ("--reference",)])
def test_half_characters_in_and_out(capsys: pytest.CaptureFixture[str], tmp_path: Path, options: tuple[str, ...]) -> None:
    raw = "Ann \ud800 Brook, Riv\udfffers (Leeds, Weir Press, 1994)."
    [out] = parsed([{"id": "\ud800", "raw": raw}], capsys, tmp_path, *options)
    assert out["id"] == "\ud800"
    assert out["citations"][0]["raw"] == raw[: len(out["citations"][0]["raw"])]


ODD = {
    "nothing but punctuation": ".,;:!?" * 1000,
    "nothing but figures": "0123456789" * 1000,
    "nulls": "\0" * 5000,
    "half characters": "\ud800" * 5000,
    "letters from right to left": "\u202eA\u2066\u200f " * 1000,
    "brackets in each other": "(" * 50_000 + "a" + ")" * 50_000,
    "marks in each other": "“‘" * 25_000 + "a" + "’”" * 25_000,
    "opened for ever": "([{“«" * 20_000,
    "closed for ever": ")]}”»" * 20_000,
    "accents on one letter": "a" + "\u0301" * 50_000,
    "one word": "a" * 100_000,
    "one address": "http://example.org/" + "a/" * 50_000,
    "ibid.": "ibid. " * 10_000,
}


@pytest.mark.parametrize("odd", ODD)
def test_odd_notes_raise_nothing_and_keep_their_offsets(odd: str) -> None:
    note = ODD[odd]
    for one in (*parse_note(note, recognise), parse_reference(note, recognise)):
        assert note[one.start : one.end] == one.raw


def test_of_an_entry_that_is_too_long_the_beginning_is_read() -> None:
    entry = "Brook, A. (1994). Rivers and their names. Leeds: Weir Press. " + "and so on " * ENTRY
    found = parse_reference(entry, recognise)
    assert found.raw == entry.strip()
    assert found.problems == (("part-not-read", f"an entry of {len(entry):,} characters; the first {ENTRY:,} were read"),)


def test_a_reference_that_is_too_long_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Brook, A. (1994). Rivers. " + b"tide " * ENTRY), encoding="utf-8"))
    assert run(["parse", "--reference", "--format", "text"]) == 0
    assert "part-not-read: an entry of " in capsys.readouterr().out


def test_a_text_of_ten_megabytes_in_one_piece_of_an_office_document_and_no_deeper_tree() -> None:
    long = b"tide" * 2_600_000
    read = parse_xml(b"<a>" + long + b"</a>")
    assert read is not None
    assert len(read.text or "") == len(long)
    problems: list[str] = []
    cut = parse_xml(b"<a>" + long + b"<a>" * 300 + b"</a>" * 301, problems)
    assert problems[0].startswith("is not well-formed")
    assert cut is None or sum(1 for _ in cut.iter()) < 300
