"""Titles of two or three words before town and year, where no one is named: they are no people, and names before a title are."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


@pytest.mark.parametrize("signal", ["", "Vgl. ", "See "])
@pytest.mark.parametrize(
    ("title", "town"),
    [
        ("Lexikon der Fähren", "Hamburg"), ("Histoire de Marseille", "Paris"), ("Storia di Genova", "Roma"), ("Die Große Fähre", "Berlin"),
        ("Das Alte Leuchtfeuer", "Köln"), ("Corpus Navium Antiquarum", "Leipzig"), ("Le Grand Phare", "Paris"),
        ("Geschichte der Seefahrt", "München"), ("Überlegungen zur Seefahrt", "Wien"),
    ],
)  # fmt: skip
def test_a_title_before_town_and_year_is_nobody(title: str, town: str, signal: str) -> None:
    [one] = parse_note(f"{signal}{title}, {town} 1990, p. 12.", recognise)
    assert (one.record.names("author"), one.record.text("title"), one.record.text("publisher-place")) == ((), title, town)


@pytest.mark.parametrize(
    "note",
    [
        "Jo Anne Weir, “The Long Quay”, Berlin 1990, p. 12.",
        "Jo Anne Weir, The Long Quay, Berlin 1990, p. 12.",
        "Jo A. Weir: The Long Quay. Berlin 1990, p. 12.",
        "Karl von Weir, The Long Quay, Berlin 1990, p. 12.",
    ],
)
def test_people_before_a_title_stay(note: str) -> None:
    [one] = parse_note(note, recognise)
    assert ([name.family for name in one.record.names("author")], one.record.text("title")) == (["Weir"], "The Long Quay")
