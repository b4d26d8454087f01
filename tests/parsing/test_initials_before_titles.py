"""The full stop of an initial does not divide names from a title, and a list of names may turn round the first of them only."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note, parse_reference
from citator.systems import recognise
from citator.text.names import parse_names

BOOKS = [
    ("Hale, Thomas D. Quay Democracy. Weir Press, 2010.", ["Thomas D. Hale"], "Quay Democracy", "", "Weir Press"),
    ("Hale, Thomas D. *Quay Democracy*. Leeds: Weir Press, 2010.", ["Thomas D. Hale"], "Quay Democracy", "Leeds", "Weir Press"),
    ("Hale, Ann M. Ben Weir and the Lamps. Leeds UP, 2010.", ["Ann M. Hale"], "Ben Weir and the Lamps", "", "Leeds UP"),
    ("Hale, Ann M. Oil, Lamps: An Old Story. Weir Press, 2010.", ["Ann M. Hale"], "Oil, Lamps: An Old Story", "", "Weir Press"),
    ("Hale, Ann M. Why Lamps? Weir Press, 2010.", ["Ann M. Hale"], "Why Lamps?", "", "Weir Press"),
    ("Hale, Ann M. Lamps. New York, NY: W. W. Norton, 2010.", ["Ann M. Hale"], "Lamps", "New York, NY", "W. W. Norton"),
    ("Du Mont, W. E. B. The Oil of Quays. Chicago: A. C. Weir, 1903.", ["W. E. B. Du Mont"], "The Oil of Quays", "Chicago", "A. C. Weir"),
    ("van Hale, Vincent W. Quays. Leeds: Weir Press, 2010.", ["Vincent W. van Hale"], "Quays", "Leeds", "Weir Press"),
    ("Hale, Wm. J. Lamps. Leeds: Weir Press, 2010.", ["Wm. J. Hale"], "Lamps", "Leeds", "Weir Press"),
    ("Hale, Martin Otto, Jr. Why We Wait. Weir & Row, 1964.", ["Martin Otto Hale Jr."], "Why We Wait", "", "Weir & Row"),
    ("Hale, Ann M., and Bert Weir. The Quays. Weir Press, 1990.", ["Ann M. Hale", "Bert Weir"], "The Quays", "", "Weir Press"),
    ("Hale, Ann M., Tom Weir, and Jo Q. Marsh. Oil. Quay, 2010.", ["Ann M. Hale", "Tom Weir", "Jo Q. Marsh"], "Oil", "", "Quay"),
    ("Hale, Ann M. Lamps. Translated by Tom Weir. Quay Press, 2010.", ["Ann M. Hale"], "Lamps", "", "Quay Press"),
    ("Le Guin, Ursula K. The Left Hand of Darkness. Ace, 1969.", ["Ursula K. Le Guin"], "The Left Hand of Darkness", "", "Ace"),
    ("García Márquez, Gabriel J. Cien años. Oveja, 1967.", ["Gabriel J. García Márquez"], "Cien años", "", "Oveja"),
    ("García Marín, Ana J., and Ann Hale. Los faros. Oveja, 1967.", ["Ana J. García Marín", "Ann Hale"], "Los faros", "", "Oveja"),
    ("Hale, Ann M. U.S. Ports and Their Law. Quay, 2001.", ["Ann M. Hale"], "U.S. Ports and Their Law", "", "Quay"),
    ("Hale, Ann M. Ports of the U.S. Coast. Quay, 2001.", ["Ann M. Hale"], "Ports of the U.S. Coast", "", "Quay"),
    ("Hale, J.R.R. The Quay. Weir Press, 2001.", ["J.R.R. Hale"], "The Quay", "", "Weir Press"),
    ("Brook AL,\nWeir J. Lamps at Sea. Quay Press, 1998.", ["AL Brook", "J Weir"], "Lamps at Sea", "", "Quay Press"),
]  # fmt: skip


def read(text: str, reference: bool) -> Citation:
    if reference:
        return parse_reference(text, recognise)
    [found] = parse_note(text, recognise)
    return found


@pytest.mark.parametrize("reference", [True, False])
@pytest.mark.parametrize(("text", "authors", "title", "place", "publisher"), BOOKS)
def test_a_title_behind_an_initial(text: str, authors: list[str], title: str, place: str, publisher: str, reference: bool) -> None:
    record = read(text, reference).record
    assert [str(name) for name in record.names("author")] == authors
    assert [record.text(name) for name in ("title", "publisher-place", "publisher")] == [title, place, publisher]
    assert (record.type, str(record.date())) == ("book", text[-5:-1])


def test_who_translated_stands_between() -> None:
    record = read("Hale, Ann M. Lamps. Translated by Tom Weir. Quay Press, 2010.", True).record
    assert [str(name) for name in record.names("translator")] == ["Tom Weir"]


@pytest.mark.parametrize("reference", [True, False])
def test_a_preprint_has_no_publisher(reference: bool) -> None:
    assert read("Hale, A. On the number of lamps. Preprint, 1996.", reference).record.text("publisher") == ""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hale, Ann M., Tom Weir, and John Q. Marsh", ["Ann M. Hale", "Tom Weir", "John Q. Marsh"]),
        ("Hale, Ann M. and Weir, Ivan E.", ["Ann M. Hale", "Ivan E. Weir"]),
        ("Hale, Ann M. and Weir, Vijay", ["Ann M. Hale", "Vijay Weir"]),
        ("Hale, Martin Otto, Jr.", ["Martin Otto Hale Jr."]),
        ("Hale, Martin Otto, Jr., Ann Weir, and Jo Marsh", ["Martin Otto Hale Jr.", "Ann Weir", "Jo Marsh"]),
        ("Martin Hale, Jr., Ann Weir, Jo Marsh", ["Martin Hale Jr.", "Ann Weir", "Jo Marsh"]),
        ("Hale, A. M., Jr., Weir, T.", ["A. M. Hale Jr.", "T. Weir"]),
    ],
)
def test_the_first_of_several_names_is_turned_round(text: str, names: list[str]) -> None:
    assert [str(name) for name in parse_names(text)] == names


@pytest.mark.parametrize("note", ["[Cited 22 February 2025].", "Accessed 22 February 2025.", "[Accessed 22 February 2025]."])
def test_a_day_of_access_alone_is_no_work(note: str) -> None:
    assert parse_note(note, recognise) == []


@pytest.mark.parametrize("tail", [" [Cited 3 May 2020]. Available from: https://example.org/a", ". Available from: https://example.org/a"])
def test_a_title_of_one_word_before_an_address(tail: str) -> None:
    record = read(f"Hale, A. Lamps{tail}", reference=False).record
    assert ([str(name) for name in record.names("author")], record.text("title")) == (["A. Hale"], "Lamps")


@pytest.mark.parametrize("head", [
    "Harbour Lamps, Part I", "Civil Code, Article I", "New York, Volume I", "Harbour Lamps, Book V", "Harbour Lamps, Section C",
    "Harbours, Series C", "Alte Leuchtfeuer, Teil I", "Nordsee, Band V", "Les Phares, Tome I", "Los Faros, Libro V", "Los Faros, Parte I",
    "Porto Nuovo, Capitolo V",
])  # fmt: skip
def test_a_letter_that_counts_parts_is_no_initial(head: str) -> None:
    found = parse_reference(f"{head}. The North Coast. Weir Press, 1990.", recognise).record
    assert found.names("author") == ()
    if len(head.split()) == 4:
        assert (found.text("title"), found.text("publisher")) == (f"{head}. The North Coast", "Weir Press")


@pytest.mark.parametrize(("entry", "authors", "publisher"), [
    ("Vargas Llosa, Mario. La fiesta del chivo. Alfaguara, 2000.", ["Mario Vargas Llosa"], "Alfaguara"),
    ("García Márquez, Gabriel. Cien años. Editorial Sudamericana, 1967.", ["Gabriel García Márquez"], "Editorial Sudamericana"),
    ("Brook Solano, Ana. Los faros del norte. Anagrama, 1998.", ["Ana Brook Solano"], "Anagrama"),
    ("Le Guin, Ursula. The Lamps of the Dark. Oxford University Press, 1969.", ["Ursula Le Guin"], "Oxford University Press"),
    ("Vargas Llosa, Mario, and Ann Hale. La fiesta del chivo. Alfaguara, 2000.", ["Mario Vargas Llosa", "Ann Hale"], "Alfaguara"),
])  # fmt: skip
def test_a_family_of_two_words_and_one_given_name_are_one_person(entry: str, authors: list[str], publisher: str) -> None:
    found = parse_reference(entry, recognise)
    assert ([str(name) for name in found.record.names("author")], found.type) == (authors, "book")
    assert (found.record.text("publisher"), found.record.text("container-title")) == (publisher, "")


@pytest.mark.parametrize(("entry", "authors"), [
    ("Klaus Weir, Brücken. Nord und Süd. Reclam, 2000.", "Brücken Klaus Weir"),
    ("Ann Hale, Tom Weir. Lamps of the north. Norton, 2000.", "Tom Weir Ann Hale"),
    ("Weir, Ann, Hale, Tom. Lamps of the north. Norton, 2000.", "Ann Weir Hale"),
])  # fmt: skip
def test_a_name_and_a_title_and_two_names_are_no_person_turned_round(entry: str, authors: str) -> None:
    assert authors not in [str(name) for name in parse_reference(entry, recognise).record.names("author")]


def test_a_journal_stays_one() -> None:
    found = parse_reference("Weir Hale, Ann. Lamps of the north. Harbour Review, 2000.", recognise)
    assert (found.type, found.record.text("container-title")) == ("article-journal", "Harbour Review")
