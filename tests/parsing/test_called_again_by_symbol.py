"""Documents that are called again by a name and their symbol, with the note in which they stand: one short form, with its place."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.parsing.chains import resolve_chains
from citator.systems import recognise

FULL = "Christof Heller, Report of the Expert on Lamps, A/HRC/33/49."


def read(*notes: str) -> list[Citation]:
    return list(resolve_chains([one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]))


@pytest.mark.parametrize(
    "again",
    [
        "Heller, A/HRC/33/49 (note 2 above), para. 60",
        "Heller, A/HRC/33/49 (see note 2 above), para. 60",
        "Heller, A/HRC/33/49 (supra note 2), para. 60",
        "Heller, A/HRC/33/49 (n. 2), para. 60",
        "Heller, A/HRC/33/49, supra note 2, para. 60",
        "Heller, A/HRC/33/49 (voir note 2 ci-dessus), para. 60",
        "Heller (note 2 above), A/HRC/33/49, para. 60",
        "Report of the Expert on Lamps, A/HRC/33/49 (note 2 above), para. 60",
        "A/HRC/33/49 (note 2 above), para. 60",
    ],
)
def test_it_is_one_short_form(again: str) -> None:
    *_, one = found = read("Ann Brook, Lamps of the North (Leeds, Weir Press, 1994).", FULL, f"{again}.")
    assert len(found) == 3
    assert (one.short_form_of, one.pinpoint, one.record.text("number")) == ("n2-1", "para. 60", "A/HRC/33/49")
    assert [str(name) for name in one.record.names("author")] == (["Heller"] if again.startswith("Heller") else [])
    assert not one.problems


def test_a_note_with_several_works_is_not_in_doubt() -> None:
    *_, one = read(
        f"{FULL[:-1]}; Ann Brook, Lamps of the North (Leeds, Weir Press, 1994).", "Heller, A/HRC/33/49 (note 1 above), para. 60."
    )
    assert one.short_form_of == "n1-1"


def test_another_symbol_is_another_document() -> None:
    *_, one = read(FULL, "Heller, A/HRC/34/50 (note 1 above), para. 60.")
    assert one.short_form_of != "n1-1"


def test_a_title_and_a_page_are_as_ever() -> None:
    *_, one = read("Ann Brook, Lamps of the North (Leeds, Weir Press, 1994).", "Brook, Lamps (note 1 above), p. 3.")
    assert (one.short_form_of, one.record.text("title"), one.pinpoint) == ("n1-1", "Lamps", "p. 3")
