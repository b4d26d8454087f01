"""Quotations of running text in the pointed marks of German, Danish, Finnish and French books."""

from __future__ import annotations

import pytest

from citator import flow

NOTES = (
    "\n\n[^1]: Anna Bach, Fähren, Köln 1990, S. 3.\n[^2]: Jo Weir, Quays, London 1999, p. 4.\n"
    "[^3]: Jean Brun, Les quais, Paris, 2001, p. 5.\n"
)


def quoted(text: str) -> list[tuple[str, str, str | None]]:
    found = flow.examine(flow.read((text + NOTES).encode(), "notes.md")).quotations
    return [(one.text, one.marks, one.citation) for one in found]


@pytest.mark.parametrize(("text", "words", "marks"), [
    ("Es heißt: »Die Fähre soll am Ufer bleiben«.[^1] Und weiter.", "Die Fähre soll am Ufer bleiben", "» «"),
    ("»Die Fähre soll am Ufer bleiben«, heißt es dort.[^1]", "Die Fähre soll am Ufer bleiben", "» «"),
    ("Bach schrieb (»Die Fähre soll am Ufer bleiben«).[^1]", "Die Fähre soll am Ufer bleiben", "» «"),
    ("Bach schrieb: »Die ›alte‹ Fähre soll am Ufer bleiben.«[^1]", "Die ›alte‹ Fähre soll am Ufer bleiben.", "» «"),
    ("Hun skrev: »Færgen skal blive ved den gamle bred«.[^1]", "Færgen skal blive ved den gamle bred", "» «"),
    ("Hän kirjoitti: »Lautta jää vanhaan rantaan illaksi».[^1]", "Lautta jää vanhaan rantaan illaksi", "» »"),
    ("Hon skrev: ”Färjan skall ligga kvar vid stranden”.[^1]", "Färjan skall ligga kvar vid stranden", "” ”"),
    ("Elle écrit : « le bac restera près de la rive ».[^1]", " le bac restera près de la rive ", "« »"),
    ("Scrive: «il traghetto resta presso la riva vecchia».[^1]", "il traghetto resta presso la riva vecchia", "« »"),
    ("Es heißt: „Die Fähre soll am Ufer bleiben“.[^1]", "Die Fähre soll am Ufer bleiben", "„ “"),
])  # fmt: skip
def test_a_quotation_has_its_words_its_marks_and_its_note(text: str, words: str, marks: str) -> None:
    assert quoted(text) == [(words, marks, "n1-1")]


def test_curved_marks_beside_pointed_ones() -> None:
    text = "Hon skrev: ”Färjan skall ligga kvar vid stranden”.[^1] Hän kirjoitti: »Lautta jää vanhaan rantaan illaksi».[^2]"
    assert [(words, note) for words, _, note in quoted(text)] == [
        ("Färjan skall ligga kvar vid stranden", "n1-1"),
        ("Lautta jää vanhaan rantaan illaksi", "n2-1"),
    ]


def test_marks_of_several_languages_in_one_paragraph() -> None:
    text = (
        "Es heißt: »Die Fähre soll am Ufer bleiben«.[^1] Und „sie soll dort gut befestigt sein“.[^2] On dit « les bacs seront "
        "remis aux villes ».[^3] »Die Lampe soll am Ufer brennen«, heißt es dort.[^1]"
    )
    assert [(words.strip(), note) for words, _, note in quoted(text)] == [
        ("Die Fähre soll am Ufer bleiben", "n1-1"),
        ("sie soll dort gut befestigt sein", "n2-1"),
        ("les bacs seront remis aux villes", "n3-1"),
        ("Die Lampe soll am Ufer brennen", "n1-1"),
    ]


@pytest.mark.parametrize("text", [
    "Die »Fähre« und der »Kai« sind alt.[^1]",
    "Menu » Ports » Ferries of the old harbour » Lamps.[^1]",
    "Der Kai » ist alt und wird nicht mehr befahren.[^1]",
    "Die Fähre ist alt.[^1]",
])  # fmt: skip
def test_words_and_arrows_are_no_quotation(text: str) -> None:
    assert quoted(text) == []
