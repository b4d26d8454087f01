"""What the text output calls a work by: its key, where it is cited, and in which file; and names in full."""

from __future__ import annotations

from pathlib import Path

import pytest

from citator.cli.main import run

BOOK = "Jo Weir, Tides {0}, https://www.example.org/tides/{0}."
LIST = "The quay is old (Weir 1999).\n\n## References\n\nWeir, Jo. 1999. Tides of the North. London: Lamp. https://www.example.org/tides/north.\n\n"
MORE = "Brook, Ann. 2001. Quays of the South. Leeds: Delta. https://www.example.org/quays/south.\n"


def out_of(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    run([str(one) for one in arguments])
    return capsys.readouterr().out


def test_of_one_file_the_note_is_told_and_of_several_also_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = tmp_path / "one.md", tmp_path / "two.md"
    for number, file in enumerate((first, second), 1):
        file.write_text(f"It stands.[^1]\n\n[^1]: {BOOK.format(number)}\n", "utf-8")
    assert "(note 1)" in out_of(capsys, "check", "--offline", first)
    both = out_of(capsys, "check", "--offline", first, second)
    assert "(one.md, note 1)" in both
    assert "(two.md, note 1)" in both


def test_an_entry_without_a_number_is_in_no_note_without_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "list.md"
    file.write_text(LIST + MORE, "utf-8")
    out = out_of(capsys, "check", "--offline", "-v", file)
    assert "weir1999tides (line 5)" in out
    assert "(note )" not in out


def test_in_a_bibliography_of_several_the_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.bib").write_text(
            f"@misc{{{name}, title = {{Tides {name}}}, url = {{https://www.example.org/{name}/x}}}}\n", "utf-8"
        )
    assert "a (a.bib), b (b.bib)" in out_of(capsys, "check", "--offline", tmp_path / "a.bib", tmp_path / "b.bib")
    assert ": a\n" in out_of(capsys, "check", "--offline", tmp_path / "a.bib")


@pytest.mark.parametrize("name", ["Anna de Berg", "Ludwig van der Kai", "Jo Weir", "David E. Van Quay"])
def test_names_are_told_in_full(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "one.md"
    file.write_text(f"It stands.[^1]\n\n[^1]: {name}, Tides of the North (London: Lamp, 1999), p. 3.\n", "utf-8")
    assert f"book: {name}, “Tides of the North”" in out_of(capsys, "extract", file)
