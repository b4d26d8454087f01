"""Sections of a code that end in a letter, and the page behind the part of a report."""

from __future__ import annotations

import pytest

from citator.parsing.notes import parse_note
from citator.systems import recognise
from citator.text.pinpoints import pinpoint_at


@pytest.mark.parametrize(
    ("note", "title", "pinpoint"),
    [
        ("N.Y. Navigation Law § 33-a.", "N.Y. Navigation Law § 33-a", None),
        ("N.Y. Lab. Law § 33-a(2).", "N.Y. Lab. Law § 33-a", "(2)"),
        ("Harbour Board, Annual Survey of the Lamps, pt. 1, at 33 (1998).", "Annual Survey of the Lamps", "pt. 1, at 33"),
        ("S. Rep. No. 94-755, pt. 1, at 33–34 (1976).", "", "pt. 1, at 33–34"),
    ],
)
def test_a_section_keeps_its_letter_and_a_part_its_page(note: str, title: str, pinpoint: str | None) -> None:
    [one] = parse_note(note, recognise)
    assert (one.record.text("title"), one.pinpoint) == (title, pinpoint)


def test_a_page_behind_a_part_is_one_place_with_it() -> None:
    found = pinpoint_at("pt. 1, at 33 of the report", 0)
    assert found is not None
    assert found.text == "pt. 1, at 33"
