"""Families of two words or with a capital within, as later notes of the document write them; and names that are set in capitals."""

from __future__ import annotations

import pytest

from citator import flow
from citator.parsing import cite
from citator.systems import recognise
from citator.text.names import parse_names


def _authors(*notes: str) -> list[list[tuple[str, str]]]:
    marks = " ".join(f"Lamps.[^{number}]" for number in range(1, len(notes) + 1))
    text = f"{marks}\n\n" + "\n".join(f"[^{number}]: {note}" for number, note in enumerate(notes, 1)) + "\n"
    found = cite(flow.read(text.encode(), "a.md"), recognise)
    return [[(name.given, name.family) for name in one.record.names("author")] for one in found.citations]


BOOK = "La lámpara, Granada, Comares, 2005, pág. 88."


@pytest.mark.parametrize(
    ("first", "later", "name"),
    [
        (f"Rafael Sola Aristi, {BOOK}", "Sola Aristi, ob. cit., pág. 101.", ("Rafael", "Sola Aristi")),
        (f"María Luisa Pardo Quiroga, {BOOK}", "Pardo Quiroga, op. cit., p. 4.", ("María Luisa", "Pardo Quiroga")),
        ("STEPHEN C. MACDONALD, THE LAW OF LAMPS 471 (3d ed. 2019).", "MacDonald, supra note 1, at 480.", ("Stephen C.", "MacDonald")),
    ],
)
def test_a_later_note_tells_the_family(first: str, later: str, name: tuple[str, str]) -> None:
    assert _authors(first, later) == [[name], [("", name[1])]]


@pytest.mark.parametrize(
    ("first", "later", "name"),
    [
        ("John Robert Hale, Lamps (Leeds: Quay Press, 1999), p. 3.", "Robert Hale, op. cit., p. 4.", ("John Robert", "Hale")),
        ("Ann Brook, Lamps (Leeds: Quay Press, 1999), p. 3.", "Ann Brook, op. cit., p. 4.", ("Ann", "Brook")),
        ("Ann Weir Brook, Lamps (Leeds: Quay Press, 1999), p. 3.", "Brook, op. cit., p. 4.", ("Ann Weir", "Brook")),
        ("Ann Brook, Lamps (Leeds: Quay Press, 1999), p. 3.", "BROOK, op. cit., p. 4.", ("Ann", "Brook")),
        ("STEPHEN C. MACDONALD, THE LAW OF LAMPS 471 (3d ed. 2019).", "MACDONALD, supra note 1, at 480.", ("Stephen C.", "Macdonald")),
        (f"Rafael Sola Aristi, {BOOK}", "Aristi, ob. cit., pág. 101.", ("Rafael Sola", "Aristi")),
        (f"Rafael Sola Aristi, {BOOK}", "Otro Aristi, El puerto, Madrid, Civitas, 2001, p. 3.", ("Rafael Sola", "Aristi")),
    ],
)
def test_what_may_be_a_given_name_or_another_person_tells_nothing(first: str, later: str, name: tuple[str, str]) -> None:
    assert _authors(first, later)[0] == [name]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("STEPHEN C. MCBROOK", [("Stephen C.", "McBrook")]),
        ("JAN WEIR ET AL.", [("Jan", "Weir"), ("", "")]),
        ("JAN WEIR, ANNE HALE & GEIR BROOK", [("Jan", "Weir"), ("Anne", "Hale"), ("Geir", "Brook")]),
        ("HLA BROOK", [("HLA", "Brook")]),
        ("JD BROOK", [("JD", "Brook")]),
        ("KIM Soon-ja", [("Soon-ja", "Kim")]),
        ("ANN M. BROOK", [("Ann M.", "Brook")]),
        ("J. MACHT", [("J.", "Macht")]),
    ],
)
def test_names_in_capitals_are_written_in_ordinary_letters(printed: str, names: list[tuple[str, str]]) -> None:
    assert [(name.given, name.family) for name in parse_names(printed)] == names
