"""Imprints behind a full stop in notes whose other parts stand between commas."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


@pytest.mark.parametrize("mark", ["", "*"])
@pytest.mark.parametrize("title", ["Fens", "The Lever of Lamps", "Lamps: A Scientific History"])
@pytest.mark.parametrize(
    ("imprint", "place", "house"),
    [
        ("New York, NY: Oxford University Press", "New York, NY", "Oxford University Press"),
        ("New York: Oxford University Press", "New York", "Oxford University Press"),
        ("Cambridge, U.K.: Cambridge Univ. Press", "Cambridge, U.K.", "Cambridge Univ. Press"),
        ("Cambridge, MA: MIT Press", "Cambridge, MA", "MIT Press"),
        ("Cambridge, Mass.: MIT Press", "Cambridge, Mass.", "MIT Press"),
        ("Leeds: Weir Press", "Leeds", "Weir Press"),
    ],
)
def test_town_state_and_house(title: str, mark: str, imprint: str, place: str, house: str) -> None:
    [one] = parse_note(f"See J. M. Weir, {mark}{title}{mark}. {imprint}, 1999, p. 4.", recognise)
    assert [one.record.text(name) for name in ("title", "publisher-place", "publisher")] == [title, place, house]
    assert (one.type, [str(name) for name in one.record.names("author")], one.pinpoint) == ("book", ["J. M. Weir"], "p. 4")


def test_a_university_press_alone() -> None:
    [one] = parse_note("J. Weir, The Lever of Lamps. Oxford University Press, 1990.", recognise)
    assert [one.record.text(name) for name in ("title", "publisher-place", "publisher")] == [
        "The Lever of Lamps",
        "",
        "Oxford University Press",
    ]


@pytest.mark.parametrize(
    "note",
    [
        "J. Weir, Fens, p. 3. Hale, NY: A Portrait, 1999.",
        "J. Weir, Fens, 1999. Oxford University Press, Annual Report (2001).",
    ],
)
def test_another_work_behind_a_stop(note: str) -> None:
    assert len(parse_note(note, recognise)) == 2
