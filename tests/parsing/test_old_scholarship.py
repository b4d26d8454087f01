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


@pytest.mark.parametrize(
    ("note", "authors", "expected"),
    [
        ("Weir, Late Lamps: From Brook to Hale (Leeds: Quay Press, 2005).", ["Weir"], {"title": "Late Lamps: From Brook to Hale"}),
        ("Harbour Lights: On Lamps, ed. by Joe Hale (Leeds: Quay Press, 2014).", [], {"title": "Harbour Lights: On Lamps"}),
        ("Weber, Hans: Die Fähren (Köln: Hafenverlag, 1988), S. 4.", ["Weber"], {"title": "Die Fähren"}),
        ("Weir, Poems, 3rd edn (Leeds: Quay, 2015).", ["Weir"], {"title": "Poems", "edition": "3rd"}),
        ("Weir, Lamps & Ferries (Leeds: Quay & Hale, 1964).", ["Weir"], {"title": "Lamps & Ferries"}),
        (
            "Ann Brook, ‘Lamps’, in The Companion to Harbours, 2nd edn, ed. by Jo Hale (Leeds: Quay Press, 2013), p. 3.",
            ["Brook"],
            {"container-title": "The Companion to Harbours", "edition": "2nd"},
        ),
        (
            "Niccolò Brook, The Lamp, in An Anthology of Harbours, eds. Andrew Weir, et al., 346-375 (Leeds: Quay Press, 2008).",
            ["Brook"],
            {"container-title": "An Anthology of Harbours", "page": "346-375"},
        ),
        ("Jacques Brook, The Boat, eds. Michel Weir, et al., trans. Jo Hale (Leeds: Quay Press, 2009).", ["Brook"], {"title": "The Boat"}),
    ],
)  # fmt: skip
def test_works_with_their_imprint_in_brackets(note: str, authors: list[str], expected: dict[str, str]) -> None:
    [one] = read(note)
    got = fields(one)
    assert {name: got.get(name) for name in expected} == expected
    names = one.record.fields["author"].value if "author" in one.record.fields else ()
    assert [name.family for name in names] == authors  # type: ignore[union-attr]


def test_who_translated_stands_behind_who_edited() -> None:
    [one] = read("Jacques Brook, The Boat, eds. Michel Weir, et al., trans. Jo Hale (Leeds: Quay Press, 2009).")
    assert [name.family for name in one.record.fields["translator"].value] == ["Hale"]  # type: ignore[union-attr]
    assert [str(name) for name in one.record.fields["editor"].value] == ["Michel Weir", "et al."]  # type: ignore[union-attr]


def test_a_letter_from_a_family_to_a_whole_name() -> None:
    [one] = read("Weir to Ann Brook, 29 April 1962. In an odd slip he refers to it.")
    assert (one.type, str(one.record.fields["issued"].value)) == ("letter", "1962-04-29")


@pytest.mark.parametrize(
    ("note", "raws"),
    [
        ("Weir claims that ‘a lamp is least likely to burn’ (Brook, ‘The Keeper’s Lamp’, p. 89).", ["Brook, ‘The Keeper’s Lamp’, p. 89"]),
        ("Er hat es so gesagt und ist dabei geblieben (Büchner, p. 65).", ["Büchner, p. 65"]),
        ("The map is old and has been lost (Figure, p. 3).", []),
        ("Ce qui ne signifie pas que «Weir soit tout entier dans Brook», comme on a voulu le dire.", []),
        ("In fairness, Brook is referring here to what was expected by those ‘who were kind enough’.", []),
        ("Nous rappelons que ce jugement doit être lu du point de vue où se placent Notre-Dame et la Chronique.", []),
        ("Sir Charles Weir foi em 1828 Lord Weir de Rothesay.", []),
    ],
)
def test_what_a_sentence_says_is_no_title(note: str, raws: list[str]) -> None:
    assert [one.raw for one in read(note)] == raws


def test_a_title_may_hold_a_verb_behind_its_author() -> None:
    [one] = read("Hans Weber, Was bleibt, Berlin 1999.")
    assert one.record.text("title") == "Was bleibt"
    [one] = read("Ann Brook, Ce que « voir » veut dire, Paris, Seuil, 1988.")
    assert one.record.text("publisher") == "Seuil"


def test_what_says_that_a_work_bears_no_date_is_no_part_of_it() -> None:
    [one] = read("“City Extends West Border,” Harbour Mercury News, n.d.")
    assert one.record.text("container-title") == "Harbour Mercury News"
    [one] = read("Anna Bach, Die Lampe, o. J.")
    assert one.record.text("title") == "Die Lampe"


def test_a_shortened_work_behind_the_words_quoted_from_it() -> None:
    note = 'Weir argues that "they were less structured, but they served a similar purpose." Brook, Harbour Monopolies of the North, 102.'
    [one] = read(note)
    assert (one.raw, one.pinpoint) == ("Brook, Harbour Monopolies of the North, 102", "102")
