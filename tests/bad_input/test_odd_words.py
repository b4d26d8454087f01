"""Words that no pattern expects: nothing is raised, and no other line is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citator import parsing
from citator.cli.main import run
from citator.systems import recognise
from citator.text.triggers import Triggers


@pytest.mark.parametrize("text", [
    "The law has changed. See,", "See, e.g.,", "Cf.,", "On the lamps of the harbour, see", "The keepers left. See also,", "but see also,",
    "17 APRİL 2012", "Aprıl 2012", "Auguſt 2012", "Weir, Lamps (17 APRİL 2012)", "dİrectİve 2001/20/EC", "CORFU CHANNEL, ICJ, MERİTS",
    "Wistuba II. Telomeres. Cancer Res 1997; 57:2373-2377.", "Weir III, Hale II. Lamps. Ports 1997; 57:2373-2377.",
])  # fmt: skip
def test_nothing_is_raised(text: str) -> None:
    parsing.parse_note(text, recognise, "1")
    parsing.parse_reference(text, recognise)


def test_a_numeral_without_initials_is_the_initials() -> None:
    one = parsing.parse_reference("Wistuba II. Telomere expression. Cancer Res 1997; 57:2373-2377.", recognise)
    assert [(name.family, name.given) for name in one.record.names("author")] == [("Wistuba", "II")]


def test_a_line_that_breaks_the_reading_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = parsing.parse_note

    def breaks(text: str, *rest: object) -> object:
        if "odd" in text:
            raise IndexError("string index out of range")
        return whole(text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(parsing, "parse_note", breaks)
    path = tmp_path / "notes.txt"
    path.write_text("Ann Weir, Lamps (London: Quay, 2001).\nAn odd line.\nIbid., p. 3.\n", encoding="utf-8")
    assert run(["parse", str(path)]) == 1
    out, error = capsys.readouterr()
    rows = [json.loads(line) for line in out.splitlines()]
    assert [len(row.get("citations", [])) for row in rows] == [1, 0, 1]
    assert rows[1]["error"]["code"] == "fault"
    assert error.count("\n") == 1


def test_words_as_long_as_hashes_are_not_remembered_without_end() -> None:
    triggers: Triggers[str] = Triggers({"lamp ": ["a"]})
    for number in range(40_000):
        triggers.called_by([f"{number:040x}"])
    assert len(triggers._idle) + sum(map(len, triggers._known)) < 40_000


@pytest.mark.parametrize(("text", "pin", "year"), [
    ("Harbour Code, art. 138, 1994.", "art. 138", "1994"), ("Nature, vol. 32, p. 249, 1997.", "p. 249", "1997"),
    ("Ann Weir, Lamps, pp. 257-271, 1990.", "pp. 257-271", "1990"),
])  # fmt: skip
def test_a_year_behind_places_of_three_figures(text: str, pin: str, year: str) -> None:
    (one,) = parsing.parse_note(text, recognise, "1")
    assert (one.pinpoint, str(one.record.date())) == (pin, year)
