"""Imprints of several towns and of houses with commas, the issue of a French journal, and pages before the place that is cited."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise

IMPRINTS: list[tuple[str, str, str]] = [
    ("London, New York, 2004", "London, New York", ""),
    ("London, Paris, New York, 2004", "London, Paris, New York", ""),
    ("Leiden, Boston, Brill, 2004", "Leiden, Boston", "Brill"),
    ("Phoenix, London, 1999", "London", ""),
    ("London, Phoenix, 1999", "London", ""),
    ("New York, Farrar, Straus and Giroux, 1999", "New York", "Farrar, Straus and Giroux"),
    ("Boston, Little, Brown and Company, 1999", "Boston", "Little, Brown and Company"),
    ("New York, Harcourt, Brace, Inc., 1999", "New York", "Harcourt, Brace, Inc."),
    ("Upton, Weir, Hale and Brook, 1999", "", ""),
    ("Upton, Elster, 1999", "Upton", "Elster"),
    ("Upton, Essex, Weir Press, 1999", "Upton, Essex", "Weir Press"),
    ("Cambridge, Massachusetts, Harvard University Press, 1999", "Cambridge, Massachusetts", "Harvard University Press"),
    ("Washington, D.C., 1999", "Washington, D.C.", ""),
    ("Oxford University Press, Oxford, 1999", "Oxford", "Oxford University Press"),
]


@pytest.mark.parametrize(("imprint", "place", "publisher"), IMPRINTS)
def test_place_and_publisher_in_brackets(imprint: str, place: str, publisher: str) -> None:
    [one] = parse_note(f"Ann Klein, Rivers of the World ({imprint}), p. 12.", recognise)
    assert (one.record.text("title"), one.pinpoint) == ("Rivers of the World", "p. 12")
    assert (one.record.text("publisher-place"), one.record.text("publisher")) == (place, publisher)


@pytest.mark.parametrize(
    ("imprint", "place", "publisher"),
    [
        ("London, New York", "London, New York", ""),
        ("Phoenix, London", "London", ""),
        ("New York, Farrar, Straus and Giroux", "New York", "Farrar, Straus and Giroux"),
        ("Paris, Seuil", "Paris", "Seuil"),
    ],
)
def test_place_and_publisher_in_the_open(imprint: str, place: str, publisher: str) -> None:
    [one] = parse_note(f"Ann Klein, Rivers of the World, {imprint}, 1999, p. 12.", recognise)
    read = one.record
    assert (read.text("title"), read.text("publisher-place"), read.text("publisher")) == ("Rivers of the World", place, publisher)


@pytest.mark.parametrize("number", ["no 43", "n° 43", "No. 43"])
def test_the_issue_of_a_journal_is_no_end_of_its_name(number: str) -> None:
    [one] = parse_note(f"Anne Klein, « L’eau en partage », Géopolitique de l’eau, {number} (1993), p. 12.", recognise)
    read = one.record
    assert (one.type, read.text("container-title"), read.text("issue"), read.text("volume")) == (
        "article-journal",
        "Géopolitique de l’eau",
        "43",
        "",
    )


def test_the_issue_of_a_journal_behind_a_title_without_marks() -> None:
    [one] = parse_note("Géopolitique de l’eau, no 43 (1993)", recognise)
    assert (one.record.text("title"), one.record.text("issue"), one.pinpoint) == ("Géopolitique de l’eau", "43", None)
    [one] = parse_note("Anne Klein, L’eau en partage, Géopolitique de l’eau, no 43 (1993)", recognise)
    assert (one.record.text("title"), one.record.text("container-title")) == ("L’eau en partage", "Géopolitique de l’eau")


@pytest.mark.parametrize("stands", ["Libraries of the World (Oxford, 2005)", "Libraries of the World, Oxford, 2005"])
def test_the_pages_of_a_chapter_are_kept_beside_the_place_cited(stands: str) -> None:
    [one] = parse_note(f"Ann Klein, “Rivers”, in Mei Tan (ed.), {stands}, pp. 33–58, at p. 40.", recognise)
    assert (one.type, one.record.text("page"), one.pinpoint) == ("chapter", "33–58", "p. 40")


def test_an_isbn_in_brackets_before_the_page_is_no_part_of_the_title() -> None:
    [one] = parse_note("Anne Klein, Le Rhin : fleuve, Paris, Gallimard, 2011, 240 p. (ISBN 978-2-07-012345-0), p. 12.", recognise)
    read = one.record
    assert (read.text("title"), read.text("publisher"), read.text("publisher-place")) == ("Le Rhin : fleuve", "Gallimard", "Paris")
    assert one.pinpoint == "p. 12"
