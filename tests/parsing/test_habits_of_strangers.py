"""Habits that no development set had and real notes have: names before the year, old imprints, words up to a colon, missing blanks."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise


def one(note: str) -> Citation:
    [found] = parse_note(note, recognise)
    return found


def families(citation: Citation) -> list[str]:
    return [name.family or name.literal for name in citation.record.names("author")]


@pytest.mark.parametrize(
    ("note", "expected", "title", "publisher"),
    [
        ("Louis Brook, Jo Weir (1969) The Measurement of Rivers (University of Harbour).", ["Brook", "Weir"], "The Measurement of Rivers",
         "University of Harbour"),
        ("Tom Hale (2012) Lamps and Their Keepers (Weir Press).", ["Hale"], "Lamps and Their Keepers", "Weir Press"),
        ("Philip Brook, Dan Weir, Ann Hale (1966) ‘The General Lamp: A Method’ (Harbour Press).", ["Brook", "Weir", "Hale"],
         "The General Lamp: A Method", "Harbour Press"),
    ],
)  # fmt: skip
def test_names_and_a_year_in_brackets_stand_before_the_title(note: str, expected: list[str], title: str, publisher: str) -> None:
    found = one(note)
    assert (families(found), found.record.text("title"), found.record.text("publisher")) == (expected, title, publisher)
    assert str(found.record.date()) in note


def test_a_full_stop_behind_the_year_in_brackets_ends_nothing() -> None:
    found = one("Tom Hale, Kai Brook (2015). ‘Lamps on the Quay’ Harbour Systems 42: 9603-9611.")
    assert (families(found), found.record.text("container-title")) == (["Hale", "Brook"], "Harbour Systems")
    assert (found.record.text("volume"), found.record.text("page")) == ("42", "9603-9611")


@pytest.mark.parametrize(
    ("note", "raw"),
    [
        ("À ce sujet, lire l’article : Jo Weir, « Le phare », Revue des quais, 3 mars 2012.", "Jo Weir, « Le phare »"),
        ("Pour en savoir plus : Jo Weir, « Le phare », Revue des quais, 3 mars 2012.", "Jo Weir, « Le phare »"),
        ("Pour aller plus loin, voir : Jo Weir, « Le phare », Revue des quais, 3 mars 2012.", "Jo Weir, « Le phare »"),
        ("For further reading, see: Jo Weir, “The Lamp”, Quay Review, 3 March 2012.", "Jo Weir, “The Lamp”"),
    ],
)
def test_the_words_up_to_a_colon_are_the_authors(note: str, raw: str) -> None:
    assert one(note).raw.startswith(raw)


def test_a_title_with_a_colon_is_no_introduction() -> None:
    assert one("On Reading: A Guide (London, Weir Press, 1994).").record.text("title") == "On Reading: A Guide"


@pytest.mark.parametrize(
    "note",
    ['Jo Weir,"The Lit Quay," Harbour Review, vol. 3 (1999), p. 4.', 'Jo Weir, "The Lit Quay," Harbour Review, vol. 3 (1999), p. 4.'],
)
def test_a_blank_is_missing_before_the_quotation(note: str) -> None:
    found = one(note)
    assert (families(found), found.record.text("title"), found.record.text("container-title")) == (
        ["Weir"],
        "The Lit Quay",
        "Harbour Review",
    )


def test_a_blank_is_missing_behind_the_month() -> None:
    assert str(one("Jo Weir, “The Lit Quay”, Harbour Gazette, Dec.16, 2003.").record.date()) == "2003-12-16"


@pytest.mark.parametrize("imprint", ["London [1843?]", "London (1843)", "London, 1843"])
def test_a_town_stands_before_the_year(imprint: str) -> None:
    found = one(f"History of the Lamp Keepers, {imprint}, pp. 143, 144.")
    assert (found.record.text("title"), found.record.text("publisher-place")) == ("History of the Lamp Keepers", "London")


@pytest.mark.parametrize(("imprint", "field"), [("Quayside, 2002", "publisher"), ("London, 2002", "publisher-place")])
def test_one_word_before_the_year_is_a_town_that_is_known_or_a_publisher(imprint: str, field: str) -> None:
    assert one(f"Jo Weir, The Lit Quay: Lamps at Night ({imprint}), p. 4.").record.text(field) == imprint.split(",", maxsplit=1)[0]


def test_who_helped_is_an_author_too() -> None:
    assert families(one("Jo Weir and Ann Brook, with Tom Hale, The Lit Quay (Leeds, Weir Press, 2002), p. 4.")) == ["Weir", "Brook", "Hale"]


def test_a_note_on_a_page_is_the_place_cited() -> None:
    found = one("Lind, “Oil and Wick,” 210n14.")
    assert (found.record.text("title"), found.record.text("container-title")) == ("Oil and Wick", "")


def test_an_imprint_in_brackets_belongs_to_the_title_before_the_full_stop() -> None:
    found = one("Ana R. Brook, El faro: La razón de las lámparas. (Barcelona: Quayside, 1999).")
    assert (found.record.text("publisher-place"), found.record.text("publisher")) == ("Barcelona", "Quayside")


@pytest.mark.parametrize(
    ("note", "page", "pinpoint"),
    [
        ("C. Weir, « Les passeurs », Annales des quais, vol. 14, n° 3, 1992, p. 33-58, ici p. 40.", "33-58", "p. 40"),
        ("Frieda Moll, Die Wärter, in: Otto Weir/Ilse Brook (Hrsg.), Arbeit am Kai, Hamburg 2002, S. 55-71 (60).", "55-71", "60"),
        ("Paul Hale, “Kin and Salary,” in Weir and Brook, Coast and Kin, 55–79, at 60.", "55–79", "60"),
    ],
)
def test_the_pages_of_the_item_and_the_one_that_is_meant(note: str, page: str, pinpoint: str) -> None:
    found = one(note)
    assert (found.record.text("page"), found.pinpoint) == (page, pinpoint)


def test_a_french_volume_and_the_pages_that_follow() -> None:
    found = one("J. Weir, Les Bacs du fleuve, Paris, Éditions du Quai, 1978, t. II, p. 112 et suiv.")
    record = found.record
    assert (record.text("title"), record.text("publisher"), record.text("volume")) == ("Les Bacs du fleuve", "Éditions du Quai", "II")
    assert (found.pinpoint or "").startswith("p. 112 et suiv")


def test_editors_stand_between_strokes() -> None:
    found = one("Frieda Moll, Die Wärter, in: Otto Weir/Ilse Brook (Hrsg.), Arbeit am Kai, Hamburg 2002, S. 55-71.")
    assert [name.family for name in found.record.names("editor")] == ["Weir", "Brook"]


@pytest.mark.parametrize(
    ("note", "expected", "title", "publisher"),
    [
        ("Weir, J., Los faros, 2.ª ed., Madrid, Tecnos, 2009, p. 45.", ["Weir"], "Los faros", "Tecnos"),
        ("Weir, J. y Brook, E., Los faros, Madrid, Tecnos, 2009, p. 45.", ["Weir", "Brook"], "Los faros", "Tecnos"),
        ("J. Weir, Droit des phares, 3e éd., Paris, Dalloz, 2009, p. 67.", ["Weir"], "Droit des phares", "Dalloz"),
        ("J. Weir, I fari, Bologna, il Mulino, 2009, p. 45.", ["Weir"], "I fari", "il Mulino"),
    ],
)
def test_towns_and_publishers_of_the_south(note: str, expected: list[str], title: str, publisher: str) -> None:
    found = one(note)
    assert (families(found), found.record.text("title"), found.record.text("publisher")) == (expected, title, publisher)


def test_an_author_with_particles_before_initials() -> None:
    found = one("de la Torre, J., Los faros, Madrid, 2009.")
    assert [(name.particle, name.family) for name in found.record.names("author")] == [("de la", "Torre")]
    assert found.record.text("publisher-place") == "Madrid"


def test_a_site_and_a_day_in_brackets() -> None:
    found = one("Jane Weir, ‘Lamps’ (Harbour Blog, 3 May 2016) <https://example.org/blog> accessed 4 June 2019.")
    assert (found.record.text("container-title"), str(found.record.date()), found.record.type) == ("Harbour Blog", "2016-05-03", "webpage")
