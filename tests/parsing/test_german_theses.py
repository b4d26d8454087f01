"""Theses of Germany, of which degree, school and town stand between full stops, commas or brackets."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


@pytest.mark.parametrize("head", ["Anna Bach: Die Fähre am Fluss. ", "Bach, Anna: Die Fähre am Fluss. ", "Anna Bach, Die Fähre am Fluss, "])
@pytest.mark.parametrize(
    ("behind", "genre", "school", "town"),
    [
        ("Diss., Univ. Freiburg 1998", "Diss.", "Univ. Freiburg", ""),
        ("Diss. phil. Univ. Freiburg 1998", "Diss. phil.", "Univ. Freiburg", ""),
        ("Diss. Universität Freiburg 1998", "Diss.", "Universität Freiburg", ""),
        ("Diss. Freiburg 1998", "Diss.", "", "Freiburg"),
        ("Phil. Diss. Freiburg 1998", "Phil. Diss.", "", "Freiburg"),
        ("Dissertation, Universität Freiburg, Freiburg 1998", "Dissertation", "Universität Freiburg", "Freiburg"),
        ("Habilitationsschrift, Universität Freiburg, 1998", "Habilitationsschrift", "Universität Freiburg", ""),
    ],
)
def test_a_thesis_has_its_degree_school_and_town(head: str, behind: str, genre: str, school: str, town: str) -> None:
    [one] = parse_note(f"{head}{behind}, S. 12.", recognise)
    fields = [one.record.text(name) for name in ("title", "genre", "publisher", "publisher-place")]
    assert (one.type, fields, one.pinpoint) == ("thesis", ["Die Fähre am Fluss", genre, school, town], "S. 12")


@pytest.mark.parametrize(
    ("note", "school", "town"),
    [
        ("Anna Bach: Die Fähre am Fluss. Dissertation. Universität Freiburg 1998.", "Universität Freiburg", ""),
        ("Anna Bach: Die Fähre am Fluss. Dissertation (Universität Freiburg). Freiburg 1998.", "Universität Freiburg", "Freiburg"),
        ("Anna Bach, Die Fähre am Fluss, Phil. Diss. (Universität Freiburg) 1998, S. 12.", "Universität Freiburg", ""),
    ],
)
def test_degrees_between_full_stops_and_schools_in_brackets(note: str, school: str, town: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text("title")) == ("thesis", "Die Fähre am Fluss")
    assert [one.record.text(name) for name in ("publisher", "publisher-place")] == [school, town]


@pytest.mark.parametrize(
    "note", ["Anna Bach: Die Dissertation. Ein Leitfaden. Hafenverlag, Konstanz 2011.", "Anna Bach: Dissertation und Hafen. Konstanz 2011."]
)
def test_a_book_on_theses_is_none(note: str) -> None:
    [one] = parse_note(note, recognise)
    assert one.type == "book"
    assert "Dissertation" in one.record.text("title")
