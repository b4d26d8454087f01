"""A text that is nothing but notes, as somebody copies them out of a document, has these notes; numbered paragraphs are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from citator import extract, read

_NOTES = ["M. Weir, Il porto, Torino, Einaudi, 1990, p. 12.", "A. Rossi, I fari, Torino, Einaudi, 1991, p. 3.", "Ibid., p. 4."]


@pytest.mark.parametrize("label", ["{}. ", "[{}] ", "({}) "])
def test_a_text_of_nothing_but_notes_has_notes(tmp_path: Path, label: str) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("\n".join(label.format(number) + note for number, note in enumerate(_NOTES, 1)) + "\n", encoding="utf-8")
    document = read(file)
    assert [note.label for note in document.notes] == ["1", "2", "3"]
    found = extract(document)
    assert [one.short_form_of for one in found] == [None, None, found[1].id]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["The Council met in Leeds in 2010.", "It adopted the budget.", "Members were asked to report by 2012."],
        ["Open the door.", "See page 12 of the manual, p. 12.", "Close the door again.", "Wait."],
    ],
)
def test_numbered_paragraphs_are_no_notes(tmp_path: Path, paragraphs: list[str]) -> None:
    file = tmp_path / "text.txt"
    file.write_text("\n".join(f"{number}. {words}" for number, words in enumerate(paragraphs, 1)), encoding="utf-8")
    assert not read(file).notes
