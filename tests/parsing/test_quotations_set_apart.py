"""Quotations that stand apart from the text: whose words they are is said before them, below them, or by a note or a callout."""

from __future__ import annotations

import pytest

from tests.parsing.test_documents import note_at, read

WORDS = "Nothing in these sheets was made for children, but for fathers."


@pytest.mark.parametrize(
    ("before", "after", "whose"),
    [
        ("The critic Ada Brunn objected:\n\n", "\n", "Ada Brunn"),
        ("We asked them.\n\n", "\n>\n> — Maria Sand, teacher, Halden\n", "Maria Sand"),
        ("We asked them.\n\n", "\n", None),
    ],
)
def test_a_paragraph_behind_angles_is_a_quotation(before: str, after: str, whose: str | None) -> None:
    _, [one] = read(f"{before}> {WORDS}{after}")
    assert (one.text, one.attributed_to) == (WORDS, whose)


def test_a_callout_on_the_line_below_says_whose_words_they_are() -> None:
    text = f"We asked them.\n\n> {WORDS}\n> (Brunn, 1964, p. 31)\n\nReferences\n\nBrunn, A. (1964). Paper Stages. Leeds: Weir Press.\n"
    _, [one] = read(text)
    assert (one.text, one.attributed_to, one.citation) == (WORDS, "A. Brunn", "r-1")


def test_the_marker_of_a_note_says_it_too() -> None:
    text = f"We asked them.\n\n> {WORDS}1 \n\n1 Ann Brook, Rivers (Leeds, 1994), p. 3.\n"
    _, [one] = read(text, notes=(note_at(text, "1", "Ann Brook, Rivers (Leeds, 1994), p. 3."),))
    assert (one.attributed_to, one.citation) == ("Ann Brook", "n1-1")
