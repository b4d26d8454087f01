"""Words in quotation marks in the midst of a title, with an "in" behind them that is the title's and leads to no book."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise

REVIEW = "28 Conn. L. Rev. 981, 1003-19 (1996)"


@pytest.mark.parametrize(
    "title",
    [
        'A Right to Walk: A Closer Look at "Quiet Lamps" in Harbours',
        "A Closer Look at “Quiet Lamps” in Harbours",
        "Lamps and “Harbour Law” in Leeds",
        "What Is “Light” in “Dark” Times?",
        "“Quiet Lamps” in Law",
        "The “Quiet Lamp” in Law",
    ],
)
@pytest.mark.parametrize("genre", ["", "Note, "])
def test_an_article_of_a_law_review(title: str, genre: str) -> None:
    [one] = parse_note(f"Ann Brook, {genre}{title}, {REVIEW}.", recognise)
    record = one.record
    assert (record.type, record.text("title"), record.text("container-title")) == ("article-journal", title, "Conn. L. Rev.")
    assert [str(name) for name in record.names("author")] == ["Ann Brook"]
    assert (record.text("page"), one.pinpoint) == ("981", "1003-19")


def test_a_book() -> None:
    [one] = parse_note("Ann Brook, The Making of “Light” in Harbours (Leeds, Weir Press, 1999), p. 3.", recognise)
    assert (one.type, one.record.text("title")) == ("book", "The Making of “Light” in Harbours")


@pytest.mark.parametrize(
    "note",
    [
        "Ann Brook, “Quiet Lamps”, in Rivers of the North (Jo Weir ed., 1999).",
        "Ann Brook, “Quiet Lamps” in Jo Weir (ed.), Rivers of the North (Leeds, Weir Press, 1999), pp. 12-20.",
        "Ann Brook “Quiet Lamps” in Jo Weir (ed) Rivers of the North (Weir Press, Leeds, 1999) 12.",
        "Ann Brook and Ian Mill, ‘Quiet Lamps’ in Jo Weir (ed), Rivers of the North (Weir Press 1999) 12.",
    ],
)
def test_a_chapter_is_one_as_ever(note: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text("title"), one.record.text("container-title")) == ("chapter", "Quiet Lamps", "Rivers of the North")


@pytest.mark.parametrize("marks", ["“Quiet Lamps in Leeds,”", "“Quiet Lamps in Leeds”,"])
def test_a_title_that_is_all_in_marks_has_none(marks: str) -> None:
    [one] = parse_note(f"Ann Brook, {marks} {REVIEW}.", recognise)
    assert (one.type, one.record.text("title")) == ("article-journal", "Quiet Lamps in Leeds")
