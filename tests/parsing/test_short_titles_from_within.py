"""Short titles that are a word or more from within the title of a work, with its author's family name."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.parsing.chains import resolve_chains
from citator.systems import recognise

MILLS = "Marc Lampe: Aufstieg und Siegeszug der Wassermühle, in: Schrift und Wasser, hg. von Anna Klein, Frankfurt 1977, S. 171–197."
LAMPS = "Ann Brook, The Quiet Lamps of the Northern Harbours (Leeds, 1994)."
RIVERS = "Jean Dupont, Histoire des moulins à eau en France, Paris, Seuil, 1991."


def read(*notes: str) -> list[Citation]:
    return list(resolve_chains([one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]))


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (MILLS, "Lampe, Wassermühle (wie Anm. 1), S. 180."),
        (MILLS, "Lampe, Wassermühle (Anm. 1), S. 180."),
        (MILLS, "Lampe: Wassermühle (wie Anm. 1), S. 180."),
        (LAMPS, "Brook, Harbours (n 1), 12."),
        (LAMPS, "Brook, “Quiet Lamps”, 12."),
        (LAMPS, "Brook, Northern Harbours, p. 12."),
        (RIVERS, "Dupont, Moulins, op. cit., p. 12."),
        (RIVERS, "Dupont, Moulins à eau, op. cit., p. 12."),
    ],
)
def test_it_is_tied(full: str, short: str) -> None:
    first, second = read(full, short)
    assert (first.short_form_of, second.short_form_of, second.problems) == (None, "n1-1", ())


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (MILLS, "Lampe, Windmühle (wie Anm. 1), S. 180."),
        (MILLS, "Lampe, Mühle (wie Anm. 1), S. 180."),
        (MILLS, "Kerze, Wassermühle, S. 180."),
        (MILLS, "Lampe, Siegeszug, S. 181."),  # one word, and nothing says that it was cited before
        (LAMPS, "Brook, Lamps, 13."),
        (LAMPS, "Brook, Ferries (n 1), 12."),
        (LAMPS, "Brook, Ferries, p. 12."),
        (LAMPS, "Weir, Lamps, p. 12."),
    ],
)
def test_other_words_and_other_names_are_not(full: str, short: str) -> None:
    assert read(full, short)[1].short_form_of is None


def test_the_title_that_begins_so_goes_before() -> None:
    found = read(LAMPS, "Ann Brook, Harbours: A Survey (Leeds, 2001).", "Brook, Harbours, op. cit., 13.")
    assert found[-1].short_form_of == "n2-1"


def test_between_two_nothing_is_guessed() -> None:
    works = ("Ann Brook, The Old Northern Lamps of Leeds (Leeds, 1994).", "Ann Brook, More Northern Lamps of Hull (Leeds, 2003).")
    *_, short = read(*works, "Brook, Northern Lamps, 15.")
    assert (short.short_form_of, [name for name, _ in short.problems]) == (None, ["short-form-unresolved"])
    *_, short = read(works[0], "Brook, Northern Lamps, 15.")
    assert short.short_form_of == "n1-1"
