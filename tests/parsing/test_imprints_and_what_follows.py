"""What stands beside an imprint: a series, a later printing, the same work in another language, those who made the edition."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


@pytest.mark.parametrize(
    ("behind", "place", "house", "series"),
    [
        ("Paris, Gallimard, Idées, 1981", "Paris", "Gallimard", "Idées"),
        ("Paris, Seuil, Points Histoire, 1981", "Paris", "Seuil", "Points Histoire"),
        ("Torino, Einaudi, Piccola Biblioteca, 1981", "Torino", "Einaudi", "Piccola Biblioteca"),
        ("Paris, Seuil, 1981", "Paris", "Seuil", ""),
        ("The Quiet Press, 1981", "", "The Quiet Press", ""),
        ("Common Lamp Publishing, 1981", "", "Common Lamp Publishing", ""),
        ("Éditions Odile Lampe, 1981", "", "Éditions Odile Lampe", ""),
        ("Editorial Lámpara, 1981", "", "Editorial Lámpara", ""),
    ],
)
def test_house_and_series(behind: str, place: str, house: str, series: str) -> None:
    [one] = parse_note(f"Claude Morel, Les ports du nord, {behind}, p. 7.", recognise)
    read = one.record.text
    assert (read("title"), one.pinpoint) == ("Les ports du nord", "p. 7")
    assert (read("publisher-place"), read("publisher"), read("collection-title")) == (place, house, series)


@pytest.mark.parametrize(
    ("town", "house"),
    [
        ("Londra", "Batsford"),
        ("Londres", "Batsford"),
        ("Berlino", "S. Fischer"),
        ("Parigi", "Lampe"),
        ("Mailand", "Lampe"),
        ("Viena", "Lampe"),
        ("Nueva York", "Lampe"),
        ("London", "Batsford"),
    ],
)
def test_towns_by_their_names_in_other_languages(town: str, house: str) -> None:
    [one] = parse_note(f"Karl Weir, The Logic of Quays, {town}, {house}, 1959, p. 3.", recognise)
    read = one.record.text
    assert (read("title"), read("publisher-place"), read("publisher")) == ("The Logic of Quays", town, house)


@pytest.mark.parametrize("behind", ["Nashville, Tenn.", "Graz, Österreich", "Salt Lake City, Utah", "Norfolk, VA 23529", "Londra, Parigi"])
def test_no_state_is_a_house(behind: str) -> None:
    [one] = parse_note(f"Karl Weir, The Logic of Quays, {behind}, 1959, p. 3.", recognise)
    assert one.record.text("publisher") == ""


@pytest.mark.parametrize("behind", ["Parigi, 1952", "Venise, 1952"])
def test_no_title_is_a_house(behind: str) -> None:
    [one] = parse_note(f"Jo Weir, Quays, Histoire de Venise, {behind}.", recognise)
    assert one.record.text("publisher") == ""


@pytest.mark.parametrize("title", ["Freedom of the Press", "The Long Quay and the Press", "On Publishing"])
def test_a_title_that_ends_like_a_house(title: str) -> None:
    [one] = parse_note(f"Jo Weir, {title}, 1999, p. 3.", recognise)
    assert (one.record.text("title"), one.record.text("publisher")) == (title, "")


@pytest.mark.parametrize(
    ("imprint", "year"),
    [
        ("Boston: Freeman, 1977; repr. 1990", "1990"),
        ("Boston: Freeman, 1977; reprinted 1990", "1990"),
        ("Boston: Freeman, 1977, repr. 1990", "1990"),
        ("Boston: Freeman, 1977; Nachdr. 1990", "1990"),
        ("Boston: Freeman, 1977; revised and expanded 1982, 1983", "1977"),
        ("Boston: Freeman, 1977; enlarged 1982", "1977"),
        ("Boston: Freeman, 1977", "1977"),
    ],
)
def test_a_later_printing(imprint: str, year: str) -> None:
    [one] = parse_note(f"Jo Weir, The Long Quay ({imprint}), 12.", recognise)
    read = one.record.text
    assert (read("title"), read("publisher-place"), read("publisher"), str(one.record.date())) == (
        "The Long Quay",
        "Boston",
        "Freeman",
        year,
    )


@pytest.mark.parametrize(
    "aside",
    [
        "(trad. it. Il porto, Torino, Einaudi, 1981)",
        "(trad. fr. Le port, Paris, Seuil, 1981)",
        "(ed. or. 1950)",
        "(English trans., The Port, London, Routledge, 1981)",
        "(Orig. London 1950)",
    ],
)
def test_the_work_in_another_language(aside: str) -> None:
    [one] = parse_note(f"Umberto Brook, Il molo, Milano, Bompiani, 1979 {aside}, p. 5.", recognise)
    read = one.record.text
    assert (read("title"), read("publisher-place"), read("publisher")) == ("Il molo", "Milano", "Bompiani")
    assert (str(one.record.date()), one.pinpoint, one.record.type) == ("1979", "p. 5", "book")


@pytest.mark.parametrize(
    ("made", "editors"),
    [
        ("texte établi par P. Brook et A. Hale", ["P. Brook", "A. Hale"]),
        ("texte établi et présenté par P. Brook", ["P. Brook"]),
        ("texte établi, présenté et annoté par P. Brook", ["P. Brook"]),
        ("édition critique par P. Brook, A. Hale et C. Heck", ["P. Brook", "A. Hale", "C. Heck"]),
        ("edición crítica de P. Brook y A. Hale", ["P. Brook", "A. Hale"]),
        ("edizione critica a cura di P. Brook, A. Hale e C. Heck", ["P. Brook", "A. Hale", "C. Heck"]),
        ("présenté par P. Brook", ["P. Brook"]),
    ],
)
def test_who_made_the_edition(made: str, editors: list[str]) -> None:
    [one] = parse_note(f"Jean Morel, Les quais du nord, {made}, Paris, Seuil, 1999, p. 12.", recognise)
    assert (one.record.text("title"), one.record.text("publisher"), one.record.text("publisher-place")) == (
        "Les quais du nord",
        "Seuil",
        "Paris",
    )
    assert [str(name) for name in one.record.names("editor")] == editors


@pytest.mark.parametrize(
    ("behind", "kind", "book", "house"),
    [
        ("Les ports du nord, Paris, Seuil, 1994", "chapter", "Les ports du nord", "Seuil"),
        ("I porti del nord, Torino, Einaudi, 1994", "chapter", "I porti del nord", "Einaudi"),
        ("Los puertos, Madrid, Gredos, 1994", "chapter", "Los puertos", "Gredos"),
        ("dans Les ports du nord, Paris, Seuil, 1994", "chapter", "Les ports du nord", "Seuil"),
        ("Revue des ports, 12, 1994", "article-journal", "Revue des ports", ""),
    ],
)
def test_a_part_of_a_book_without_in(behind: str, kind: str, book: str, house: str) -> None:
    [one] = parse_note(f"Claude Morel, « Le quai », {behind}, p. 5-9.", recognise)
    read = one.record.text
    assert (one.record.type, read("title"), read("container-title"), read("publisher"), read("page")) == (
        kind,
        "Le quai",
        book,
        house,
        "5-9",
    )
