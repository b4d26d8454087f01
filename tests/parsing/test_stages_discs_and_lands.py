"""Recordings and films, parts of books of the MLA, references of Brazil, reviews abroad, letters between two, signatures of libraries."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise

ROS = [{"family": "Ros", "given": "Ana"}]
BACH = [{"family": "Bach", "given": "Anna"}]
WEIR = [{"family": "Weir", "given": "Jo"}]

WORKS: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Ana Ros, The River Quartets, Weir Quartet, recorded 2003–4, Decca 470 849-2, 2005, 3 compact discs.",
        "song",
        {"author": ROS, "title": "The River Quartets", "publisher": "Decca", "number": "470 849-2", "issued": "2005"},
    ),
    (
        "The Last Keeper. Directed by Erik Lund, performances by Jo Hale and Ana Ros, Nordlys, 2019.",
        "motion_picture",
        {"title": "The Last Keeper", "director": [{"family": "Lund", "given": "Erik"}], "publisher": "Nordlys", "issued": "2019"},
    ),
    (
        "Ana Ros, “The Quay in Dutch Art.” Art and Ports, edited by Jo Weir, U of Hull P, 1987, pp. 51-96.",
        "chapter",
        {
            "author": ROS, "title": "The Quay in Dutch Art", "container-title": "Art and Ports", "editor": WEIR, "publisher": "U of Hull P",
            "issued": "1987", "page": "51-96",
        },
    ),
    (
        "Ana Ros, To the Lamps, 1927, edited by Jo Weir, Oxford UP, 2000, p. 31.",
        "book",
        {"author": ROS, "title": "To the Lamps", "editor": WEIR, "publisher": "Oxford UP", "issued": "2000", "locator": "p. 31"},
    ),
    (
        "ROCHA, Ana. O cais e o rio. 25. ed. Rio de Janeiro: Cais, 1987. p. 12.",
        "book",
        {
            "author": [{"family": "Rocha", "given": "Ana"}], "title": "O cais e o rio", "edition": "25",
            "publisher-place": "Rio de Janeiro",
            "publisher": "Cais", "issued": "1987", "locator": "p. 12",
        },
    ),
    (
        "ROCHA, Ana de Melo e. Faróis do sul. Revista dos Portos, São Paulo, v. 18, n. 36, p. 17-38, 1998.",
        "article-journal",
        {
            "author": [{"family": "Rocha", "given": "Ana de Melo e"}], "title": "Faróis do sul", "container-title": "Revista dos Portos",
            "volume": "18", "issue": "36", "page": "17-38", "issued": "1998",
        },
    ),
    (
        "Reseña de Ana Ros, Hispania, vol. 36, núm. 133, 1976, pp. 441-444.",
        "article-journal",
        {
            "title": "Reseña de Ana Ros", "container-title": "Hispania", "volume": "36", "issue": "133", "issued": "1976",
            "page": "441-444",
        },
    ),
    (
        "Ana Ros, recensione a J. Weir, Il fiume e la costa, in «Studi storici», I, 1959-60, pp. 175-180.",
        "article-journal",
        {
            "author": ROS, "title": "recensione a J. Weir, Il fiume e la costa", "container-title": "Studi storici", "volume": "I",
            "issued": "1959", "page": "175-180",
        },
    ),
    (
        "Anna Bach, Die Musik der Häfen (= Neues Handbuch der Ufer 7), Köln 1984, S. 23.",
        "book",
        {
            "author": BACH, "title": "Die Musik der Häfen", "collection-title": "Neues Handbuch der Ufer", "collection-number": "7",
            "publisher-place": "Köln", "issued": "1984", "locator": "S. 23",
        },
    ),
    (
        "Ana Ros, La vita al porto, in Storia d’Italia, a cura di R. Weir e C. Hale, vol. III, Einaudi, Torino 1973, p. 3.",
        "chapter",
        {
            "author": ROS, "title": "La vita al porto", "container-title": "Storia d’Italia",
            "editor": [{"family": "Weir", "given": "R."}, {"family": "Hale", "given": "C."}], "volume": "III", "publisher": "Einaudi",
            "publisher-place": "Torino", "issued": "1973", "locator": "p. 3",
        },
    ),
    (
        "F. Ros, Ph. Weir et Y. Hale, Droit civil. Les obligations, 11ᵉ éd., Dalloz, 2013, p. 4.",
        "book",
        {
            "author": [{"family": "Ros", "given": "F."}, {"family": "Weir", "given": "Ph."}, {"family": "Hale", "given": "Y."}],
            "title": "Droit civil. Les obligations", "edition": "11", "publisher": "Dalloz", "issued": "2013", "locator": "p. 4",
        },
    ),
    (
        "London, Lambeth Palace Library, MS 929, fol. 12r.",
        "document",
        {"archive": "London, Lambeth Palace Library, MS 929", "locator": "fol. 12r"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), WORKS)
def test_each_is_read_as_its_land_or_trade_writes_it(note: str, kind: str, fields: dict[str, Any]) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.light()) == (kind, fields)


def test_a_letter_between_two_stands_in_an_edition() -> None:
    letter, book = parse_note(
        "Anna Bach an Hans Weber, Brief vom 5. August 1912, in: Briefwechsel, hrsg. von Jo Weir, Bd. 1, Köln 2007, S. 270.", recognise
    )
    assert (letter.type, letter.record.light()["issued"], letter.record.light()["author"]) == ("letter", "1912-08-05", BACH)
    assert (book.record.text("title"), book.record.text("volume"), book.record.light()["editor"]) == ("Briefwechsel", "1", WEIR)


@pytest.mark.parametrize(
    ("short", "signal"),
    [("Vide Ros, op. cit., p. 4.", "Vide"), ("Ros et alii, op. cit., p. 4.", None), ("Idem, ibidem, p. 4.", None)],
)
def test_short_forms_of_portugal_and_france(short: str, signal: str | None) -> None:
    notes = ["Ana Ros, La costa, Madrid, Faro, 1975, p. 3.", short]
    found = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    assert (found[1].short_form_of, found[1].signal, found[1].pinpoint) == ("n1-1", signal, "p. 4")


def test_cfr_before_id_is_a_signal_and_ends_no_sentence() -> None:
    found = parse_note("Ana Ros, «El cais», cit., p. 112. Cfr. Id., La costa, Madrid, Faro, 1963, p. 9.", recognise)
    assert [one.signal for one in found] == [None, "Cfr."]


def test_a_sentence_of_spain_is_no_title() -> None:
    [one] = parse_note("Así lo ha entendido la doctrina: Ana Ros, Curso de puertos, Madrid, Faro, 2015, p. 212.", recognise)
    assert one.raw == "Ana Ros, Curso de puertos, Madrid, Faro, 2015, p. 212"
