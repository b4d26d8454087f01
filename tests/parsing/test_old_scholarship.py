"""Habits of older prints and of scholars: town and year behind a full stop, volumes after a name, abbreviated works, book and chapter."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing.notes import parse_note


def read(note: str) -> list[Citation]:
    return parse_note(note, lambda text: ())


def fields(one: Citation) -> dict[str, str]:
    return {name: one.record.text(name) for name in one.record.fields if name not in ("author", "editor", "translator")}


@pytest.mark.parametrize(
    ("note", "family", "expected"),
    [
        ("Anna Bach, Die Lampe. Halle 1901, S. 4.", "Bach", {"title": "Die Lampe", "publisher-place": "Halle", "locator": "S. 4"}),
        ("Grundzüge des Hafenwesens. Erlangen 1850.", "", {"title": "Grundzüge des Hafenwesens", "publisher-place": "Erlangen"}),
        (
            "Vgl. Weber, Hans: Leben der Lotsen. Neu übersetzt und kommentiert. Berlin 2009, S. 60.",
            "Weber",
            {"title": "Leben der Lotsen. Neu übersetzt und kommentiert", "publisher-place": "Berlin", "locator": "S. 60"},
        ),
        (
            "Weber, Hans, Die Lotsen. Leben an der Küste. Newcastle upon Tyne 1966, S. 6.",
            "Weber",
            {"title": "Die Lotsen. Leben an der Küste", "publisher-place": "Newcastle upon Tyne", "locator": "S. 6"},
        ),
        (
            "Antonio Ribera, Historia de los faros. Primera parte. Madrid, 1601.",
            "Ribera",
            {"title": "Historia de los faros. Primera parte", "publisher-place": "Madrid"},
        ),
        ("Rossi, I fari, Torino, 1988, pag. 33.", "Rossi", {"title": "I fari", "publisher-place": "Torino", "locator": "pag. 33"}),
    ],
)
def test_town_and_year_belong_to_what_stands_before_the_full_stop(note: str, family: str, expected: dict[str, str]) -> None:
    [one] = read(note)
    got = fields(one)
    assert {name: got.get(name) for name in expected} == expected
    assert (one.record.fields["author"].value[0].family if "author" in one.record.fields else "") == family  # type: ignore[index, union-attr]


def test_an_author_and_a_year_behind_a_full_stop_are_cited_themselves() -> None:
    assert [one.raw for one in read("Weber 1988, S. 4. Gould 1999, S. 4.")] == ["Weber 1988, S. 4", "Gould 1999, S. 4"]
    first, *_ = read("Ann Brook, Rivers (Leeds, 1994). London 1988, p. 3.")
    assert first.raw == "Ann Brook, Rivers (Leeds, 1994)"


@pytest.mark.parametrize(
    ("note", "family", "expected"),
    [
        ("Ribera, lib. II, cap. III.", "Ribera", {"locator": "lib. II, cap. III"}),
        ("Cabrera de Soto, tomo I, pág. 282.", "Soto", {"volume": "I", "locator": "pág. 282"}),
        ("Weber, Bd. 2, S. 44.", "Weber", {"volume": "2", "locator": "S. 44"}),
        ("Brook, 122, 295.", "Brook", {"locator": "122, 295"}),
        ("Jansen, t.a.p. II, 86-7.", "Jansen", {"volume": "II", "locator": "86-7"}),
        ("Jansen, t. a. p. bl. 21.", "Jansen", {"locator": "bl. 21"}),
        ("Brook, op. cit., II, 44.", "Brook", {"volume": "II", "locator": "44"}),
    ],
)
def test_a_name_with_volume_and_place_is_a_short_form(note: str, family: str, expected: dict[str, str]) -> None:
    [one] = read(note)
    assert (one.form, one.record.fields["author"].value[0].family) == ("short", family)  # type: ignore[index, union-attr]
    assert fields(one) == expected


def test_a_work_with_its_volume_is_no_author() -> None:
    [one] = read("Cours, tome VI, p. 685.")
    assert one.form == "full"
    assert "author" not in one.record.fields


@pytest.mark.parametrize("note", ["VII, 3.", "XIII, 23; XIX, 26; XX, 2.", "II, iv, 6."])
def test_book_and_chapter_of_a_work_that_is_not_named_are_nothing_to_look_for(note: str) -> None:
    assert read(note) == []


def test_a_number_of_a_book_is_no_version() -> None:
    [one] = read("Brookbook, V.15.")
    assert one.type == "document"
    assert "version" not in one.record.fields


@pytest.mark.parametrize(
    "note",
    [
        "Mem. of the Harbour Soc., 1865.",
        "Cassius, Eccl. Hist. i. 12.",
        "Weber, Gesch. der Zeitschr. für Fähren, p. 4.",
        "Hirtius, de Bell. Gall. vi. 17.",
    ],
)
def test_an_abbreviated_word_of_a_title_ends_no_citation(note: str) -> None:
    assert [one.raw for one in read(note)] == [note.rstrip(".")]


def test_a_misread_ibidem() -> None:
    [one] = read("lbid., p. 656.")
    assert (one.form, one.pinpoint) == ("ibid", "p. 656")
