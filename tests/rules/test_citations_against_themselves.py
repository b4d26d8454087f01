"""A year that the number of a document excludes: nobody was asked, and no authority is named for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from citator.cli.main import run

ENTRY = "@misc{{a, author = {{{{United Nations General Assembly}}}}, title = {{Oceans and quays}}, number = {{{}}}, year = {{{}}}}}\n"


@pytest.mark.parametrize(("number", "year", "years"), [
    ("A/RES/78/69", 2022, "2023 to 2024"),
    ("A/RES/68/167", 2009, "2013 to 2014"),
    ("A/RES/70/1", 2010, "2015 to 2016"),
])  # fmt: skip
def test_the_number_itself_says_so(number: str, year: int, years: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.bib"
    file.write_text(ENTRY.format(number, year), "utf-8")
    run(["check", "--offline", str(file)])
    out = capsys.readouterr().out
    assert f"can only be of {years}" in out
    assert "an authority has" not in out
    run(["fix", "--offline", str(file)])
    assert "authority's record" not in "".join(capsys.readouterr())


def test_the_right_year_is_no_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.bib"
    file.write_text(ENTRY.format("A/RES/78/69", 2023), "utf-8")
    run(["check", "--offline", str(file)])
    assert "can only be of" not in capsys.readouterr().out
