"""LaTeX documents in several files: the notes of the others count, and their commands are known."""

from __future__ import annotations

from pathlib import Path

import pytest

from citator.flow import read as read_source
from citator.formats.readers.latex import companions, read

MAIN = "\\documentclass{article}\\input{own}\n\\begin{document}A\\footnote{First.}\n\\input{part}\nB\\footnote{Last.} \\home\\end{document}"
OWN = "\\newcommand{\\home}{\\href{https://a.org}{Home}}"
PART = "C\\footnote{Second.} D\\footnote{Third.}"


def test_the_notes_of_a_part_are_counted(tmp_path: Path) -> None:
    (tmp_path / "own.tex").write_text(OWN)
    (tmp_path / "part.tex").write_text(PART)
    (tmp_path / "main.tex").write_text(MAIN)
    document = read_source(tmp_path / "main.tex")
    assert [(note.label, note.text) for note in document.notes] == [("1", "First."), ("4", "Last.")]
    assert [(document.text[link.start : link.end], link.href) for link in document.links] == [("\\home", "https://a.org")]
    assert document.warnings == ("these files are part of the document and were not read with it (check them, or their folder): part",)


def test_a_part_that_is_not_there_leaves_the_numbers_unknown() -> None:
    document = read(MAIN.encode(), "main.tex")
    assert [note.label for note in document.notes] == ["1", "2"]
    assert document.warnings[-1] == "the notes behind it have other numbers if there are notes in it: part"
    last = MAIN.replace("B\\footnote{Last.}", "")
    assert len(read(last.encode(), "main.tex").warnings) == 1


def test_what_it_is_read_with_is_named() -> None:
    assert companions(
        b"\\documentclass{book}\\input{own}\\begin{document}\\include{a/one}\\cite{x}\\bibliography{refs}\\end{document}"
    ) == (
        "refs.bib",
        "own.tex",
        "a/one.tex",
    )


@pytest.mark.parametrize("part", ["\\input{part}A\\footnote{x}", "\\input{other}A\\footnote{x}", "\\begin{document}", "\\footnote{"])
def test_parts_of_any_kind_do_no_harm(part: str) -> None:
    assert [note.text for note in read(MAIN.encode(), "main.tex", None, {"part.tex": part.encode()}).notes] == ["First.", "Last."]


def test_a_style_that_a_part_sets_holds_on() -> None:
    part = "\\renewcommand{\\thefootnote}{\\roman{footnote}}C\\footnote{Second.}"
    assert [note.label for note in read(MAIN.encode(), "main.tex", None, {"part.tex": part.encode()}).notes] == ["1", "iii"]
