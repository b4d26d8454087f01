"""Numbered paragraphs of French books, "ders." before a journal cited by its year, organs in French and Spanish, kinds of reports."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


@pytest.mark.parametrize(
    ("end", "place"),
    [
        ("3e éd., Paris, LGDJ, 2011, n° 345, p. 234.", "n° 345, p. 234"),
        ("LGDJ, 3e éd., 2011, n° 345.", "n° 345"),
        ("Paris, LGDJ, 2011, nos 345-350.", "nos 345-350"),
        ("Paris, LGDJ, 2011, n° 345 et s.", "n° 345 et s"),
        ("Dalloz, 2011, n° 345, p. 234, note 3.", "n° 345, p. 234, note 3"),
    ],
)
def test_the_numbered_paragraphs_of_a_book_are_a_place_in_it(end: str, place: str) -> None:
    [one] = parse_note(f"J. Martin, Droit des ports, {end}", recognise)
    assert (one.type, one.record.text("title"), one.pinpoint) == ("book", "Droit des ports", place)
    assert (str(one.record.date("issued")), one.record.text("publisher") in ("LGDJ", "Dalloz")) == ("2011", True)
    assert not one.record.text("issue")


def test_behind_a_journal_the_number_is_the_issue() -> None:
    [one] = parse_note("J. Martin, « Les phares », Revue des ports, 2011, n° 3, p. 112-130.", recognise)
    assert (one.type, one.record.text("issue"), one.record.text("container-title")) == ("article-journal", "3", "Revue des ports")


@pytest.mark.parametrize("same", ["ders.", "Ders.", "dies."])
def test_the_same_author_in_a_journal_cited_by_its_year(same: str) -> None:
    note = f"Bach, JZ 2004, 112, 115; {same}, NJW 2005, 1234, 1236."
    first, second = parse_note(note, recognise)
    assert [name.family for name in second.record.names("author")] == ["Bach"]
    assert (second.record.text("container-title"), second.record.text("page"), second.pinpoint) == ("NJW", "1234", "1236")
    assert first.record.text("container-title") == "JZ"


@pytest.mark.parametrize(
    "organ", ["Comité des droits de l’homme", "Comité de Derechos Humanos", "Comité contre la torture", "Comité de los Derechos del Niño"]
)
def test_organs_are_authorities_in_all_languages(organ: str) -> None:
    [one] = parse_note(f"{organ}, Observations finales, CCPR/C/NOR/CO/6, 2 novembre 2011, par. 12.", recognise)
    assert one.record.text("authority") == organ
    assert not one.record.names("author")


@pytest.mark.parametrize("kind", ["rapport", "informe", "annual report", "étude"])
def test_the_kind_of_a_report_is_nothing_it_stands_in(kind: str) -> None:
    [one] = parse_note(f"Harbour Watch, “Ports oubliés”, {kind}, mai 2015, p. 22.", recognise)
    assert (one.record.text("genre"), one.record.text("container-title")) == (kind, "")


@pytest.mark.parametrize("town", ["Leeds", "Woodbridge", "Newcastle upon Tyne", "East Lansing", "Bergamo", "Aix-en-Provence"])
def test_a_town_alone_in_brackets_is_the_place(town: str) -> None:
    [one] = parse_note(f"Ann Brook, Lamps ({town}, 1999), 12.", recognise)
    assert (one.record.text("publisher-place"), one.record.text("publisher")) == (town, "")


@pytest.mark.parametrize("house", ["Penguin", "Routledge", "OUP", "Viking"])
def test_a_house_alone_in_brackets_is_the_publisher(house: str) -> None:
    [one] = parse_note(f"Ann Brook, Lamps ({house}, 1999), 12.", recognise)
    assert (one.record.text("publisher-place"), one.record.text("publisher")) == ("", house)


def test_a_house_between_town_and_year_is_that_of_a_book() -> None:
    [book] = parse_note("Anna Rossi, La rivista. Annali di un'impresa, Torino, Einaudi, 2010, n. 12, p. 3.", recognise)
    assert (book.record.text("publisher"), str(book.record.date("issued"))) == ("Einaudi", "2010")
    [article] = parse_note('J. Martínez, "El puerto", Revista Española de Puertos, Madrid, 2005, n. 4, pp. 34-36.', recognise)
    assert (article.type, article.record.text("issue")) == ("article-journal", "4")
