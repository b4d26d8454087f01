"""A list of addresses is the same list to ``links``, ``check``, ``extract``, ``fix`` and ``watch add``: the same lines, the same words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.support.web import Web, answer, page, redirect

from citator.cli.main import run

NET = ("--allow-net", "127.0.0.0/8", "--host-interval", "0", "--archive", "none", "--timeout", "5")
FAULTS = {
    4: "no address (no scheme, such as https://)",
    6: "no address (a blank in it)",
    7: 'no text in "url"',
    8: "not JSON: Expecting property name enclosed in double quotes (column 2)",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def listed(base: str) -> str:
    named = json.dumps({"id": "tides", "url": f"{base}/tides", "title": "Tide tables of the harbour"})
    lines = [
        "# harbours",
        "",
        f"{base}/log  # kept since 1851",
        "https//typo.example/x",
        named,
        f"{base}/a see there",
        '{"url": 3}',
        "{bad",
    ]
    return "\n".join([*lines, f"{base}/gone", f"{base}/old/report-of-1851", ""])


ROUTES = {
    "/log": answer(200, page("The log")),
    "/tides": answer(200, page("Tide tables of the harbour")),
    "/old/report-of-1851": redirect("/new/report-of-1851", 301),
    "/new/report-of-1851": answer(200, page("The report of 1851")),
}


def test_angle_brackets_round_an_address_are_no_part_of_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "<https://harbour.example/log>  # since 1851\n<URL:https://harbour.example/tides>\n"
    (folder / "list.txt").write_text(text, encoding="utf-8")
    assert run(["links", "list.txt", "--offline"]) == 0
    out, err = capsys.readouterr()
    assert "off line by choice: no link was asked, and none is called dead" in err
    lines = [json.loads(line) for line in out.splitlines()]
    assert [line["url"] for line in lines] == ["https://harbour.example/log", "https://harbour.example/tides"]
    assert run(["extract", "list.txt", "--format", "json"]) == 0
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert [text[one["start"] : one["end"]] for one in document["links"]] == [line["url"] for line in lines]


def test_every_command_tells_the_same_lines_and_keeps_the_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Web(ROUTES) as web:
        (folder / "list.txt").write_text(listed(web.base), encoding="utf-8")
        assert run(["links", "list.txt", *NET]) == 1
        out, err = capsys.readouterr()
        assert [f"citator: list.txt: line {number}: {words}" for number, words in FAULTS.items()] == err.splitlines()[:-1]
        lines = [json.loads(line) for line in out.splitlines()]
        assert [line["id"] for line in lines] == ["3", "4", "tides", "6", "7", "8", "9", "10"]
        assert [line["error"]["message"] for line in lines if "error" in line] == list(FAULTS.values())
        usable = [line["url"] for line in lines if "url" in line]

        assert run(["watch", "add", "list.txt"]) == 1
        out, err = capsys.readouterr()
        assert [f"citator: list.txt: line {number}: {words}" for number, words in FAULTS.items()] == err.splitlines()
        assert out.startswith("1 document, 4 works, 4 addresses: 4 new")

        assert run(["check", "list.txt", "--format", "json", "-q", *NET]) == 2
        report = json.loads(capsys.readouterr().out)
        (document,) = report["documents"]
        told = [
            (document["text"].count("\n", 0, one["start"]) + 1, one["message"]) for one in document["findings"] if one["code"] == "S005"
        ]
        assert told == [(number, f"line {number}: {words}") for number, words in FAULTS.items()]
        assert [work["link"]["url"] for work in report["works"]] == usable
        assert [work["link"]["verdict"] for work in report["works"]] == ["alive", "alive", "dead", "alive"]
        (tides,) = [work for work in report["works"] if work["key"] == "tides"]
        assert tides["cited"]["title"] == "Tide tables of the harbour"
        places = [document["text"][one["start"] : one["end"]] for one in document["citations"]]
        assert places[0] == f"{web.base}/log"
        assert json.loads(places[1])["id"] == "tides"

        assert run(["fix", "list.txt", "--write", "-q", "--allow-net", "127.0.0.0/8", "--host-interval", "0"]) in (0, 2)
        assert (folder / "list.txt").read_text(encoding="utf-8") == listed(web.base).replace("/old/", "/new/")


@pytest.mark.parametrize("command", [("links",), ("check",), ("extract",), ("watch", "add")])
@pytest.mark.parametrize("given", ["list.txt", "-"])
def test_a_list_of_which_no_line_can_be_used_is_told_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], given: str
) -> None:
    text = '# harbours\nhttps//typo.example/a\nwww.example.org/b\n{"url": 3}\n'
    (folder / "list.txt").write_text(text, encoding="utf-8")
    _stdin(monkeypatch, text)
    assert run([*command, given, *(("--offline",) if command[0] in ("links", "check") else ())]) == 1
    name = "<stdin>" if given == "-" else "list.txt"
    words = "no line of this list of addresses holds one (line 2: no address (no scheme, such as https://); and 2 more)"
    assert f"citator: {name}: {words}" in capsys.readouterr().err


def _stdin(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))


def test_a_list_on_standard_input_is_one_too(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    _stdin(monkeypatch, "https://example.org/a\nhttps://example.org/b\nhalf a line\n")
    assert run(["watch", "add", "-"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("1 document, 2 works, 2 addresses: 2 new")
    assert err == "citator: <stdin>: line 3: no address (no scheme, such as https://)\n"
