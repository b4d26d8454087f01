"""An imprint with the publisher first may have several towns, each with its state or land, and the publisher is what stands before them."""

from __future__ import annotations

import pytest

from citator.model import Record
from citator.parsing import parse_note
from citator.systems import recognise


def read(note: str) -> Record:
    [found] = parse_note(note, recognise)
    return found.record


IMPRINTS = [
    ("Springer", "Berlin, Heidelberg"),
    ("Springer", "Berlin, Heidelberg, New York"),
    ("Springer", "Berlin, Heidelberg and New York"),
    ("Cambridge University Press", "Cambridge, New York"),
    ("Cambridge University Press", "New York, NY"),
    ("Brill", "Leiden, Boston"),
    ("Brill", "Leiden & Boston"),
    ("Kluwer Law International", "The Hague, London"),
    ("Kluwer Law International", "The Hague, London, Boston"),
    ("University of California Press", "Berkeley, Los Angeles"),
    ("University of California Press", "Berkeley, Los Angeles, London"),
    ("Sage", "New Delhi, London"),
    ("Sage", "Thousand Oaks, CA, London and New Delhi"),
    ("Harvard University Press", "Cambridge, MA and London, England"),
    ("Harvard University Press", "Cambridge, Mass."),
    ("Pearson", "Harlow, Essex, England"),
    ("Federation Press", "Sydney, NSW"),
    ("Edward Elgar", "Cheltenham, UK and Northampton, MA, USA"),
    ("Palgrave Macmillan", "Houndmills, Basingstoke, Hampshire"),
    ("Harper & Row", "New York, Evanston, and London"),
    ("Hart Publishing", "Oxford and Portland, Oregon"),
    ("Lawrence Erlbaum", "Mahwah, NJ"),
    ("John Wiley & Sons", "Hoboken, New Jersey"),
    ("Weir Press", "Upton"),
    ("UN", "New York"),
    ("EU", "Brussels"),
    ("UNESCO", "Paris"),
]


@pytest.mark.parametrize(("publisher", "place"), IMPRINTS)
def test_the_publisher_is_what_stands_before_all_the_towns(publisher: str, place: str) -> None:
    for note in (
        f"Ann Hale, Lamps of the Ports ({publisher}, {place}, 2010), pp. 10–12.",
        f"Ann Hale, Lamps of the Ports (2nd edn, {publisher}, {place}, 2010) 45.",
    ):
        record = read(note)
        assert (record.text("publisher"), record.text("publisher-place")) == (publisher, place), note
        assert (record.text("title"), str(record.date())) == ("Lamps of the Ports", "2010")


@pytest.mark.parametrize(("imprint", "publisher", "place"), [
    ("Cambridge, Harvard University Press", "Harvard University Press", "Cambridge"),
    ("New York, UN", "UN", "New York"),
    ("Washington, D.C.", "", "Washington, D.C."),
])  # fmt: skip
def test_the_place_may_stand_first(imprint: str, publisher: str, place: str) -> None:
    record = read(f"Ann Hale, Lamps of the Ports ({imprint}, 2010), p. 3.")
    assert (record.text("publisher"), record.text("publisher-place")) == (publisher, place)


@pytest.mark.parametrize("title", [
    "Voices of Harlan County, KY", "From Alcatraz to Attica, NY", "A Conversation with the Surgeon, John Smith, MD", "Rivers of Ohio, OH",
    "The Surgeon, Ann Weir, MA", "The Ports of Cape Cod Bay, MA",
])  # fmt: skip
def test_a_state_behind_what_is_no_town_belongs_to_the_title(title: str) -> None:
    record = read(f"Ann Hale, {title}, 2008.")
    assert (record.text("title"), record.text("publisher"), record.text("publisher-place")) == (title, "", "")


@pytest.mark.parametrize(("imprint", "publisher", "place"), [
    ("Baltimore, MD", "", "Baltimore, MD"),
    ("Weir Press, Upton, MA", "Weir Press", "Upton, MA"),
    ("Johns Hopkins University Press, Baltimore, MD", "Johns Hopkins University Press", "Baltimore, MD"),
])  # fmt: skip
def test_a_state_behind_a_town_belongs_to_the_place(imprint: str, publisher: str, place: str) -> None:
    record = read(f"Ann Brook, Lamps of the Quay, {imprint}, 2010.")
    assert (record.text("title"), record.text("publisher"), record.text("publisher-place")) == ("Lamps of the Quay", publisher, place)


@pytest.mark.parametrize(("words", "school", "place"), [
    ("PhD thesis, University of California, Berkeley, 2010", "University of California, Berkeley", "Berkeley"),
    ("Ph.D. diss., University of Wisconsin, Madison, 2010", "University of Wisconsin, Madison", "Madison"),
    ("unpublished PhD thesis, University of North Carolina, Chapel Hill, 2010", "University of North Carolina, Chapel Hill", ""),
    ("PhD thesis, University of Leeds, 2010", "University of Leeds", ""),
    ("PhD thesis, University of Leeds, Leeds, 2010", "University of Leeds", "Leeds"),
    ("MA thesis, London School of Economics, London, May 2010", "London School of Economics", "London"),
    ("PhD thesis, Free University, Amsterdam 2010", "Free University", "Amsterdam"),
    ("PhD thesis, 2010", "", ""),
])  # fmt: skip
def test_the_school_of_a_thesis_has_no_year(words: str, school: str, place: str) -> None:
    record = read(f"Ann Hale, The Quay Workers ({words}), p. 12.")
    assert (record.type, record.text("publisher"), record.text("publisher-place")) == ("thesis", school, place)
    assert (record.text("title"), record.date() and record.date().year) == ("The Quay Workers", 2010)  # type: ignore[union-attr]


@pytest.mark.parametrize(("imprint", "publisher", "place"), [
    ("Oxford University Press, Oxford", "Oxford University Press", "Oxford"),
    ("Oxford University Press", "Oxford University Press", ""),
    ("Oxford, Oxford University Press", "Oxford University Press", "Oxford"),
    ("Weir Press, Upton", "Weir Press", "Upton"),
    ("Springer Verlag, Berlin", "Springer Verlag", "Berlin"),
])  # fmt: skip
def test_a_page_behind_an_imprint_is_no_page_of_an_article(imprint: str, publisher: str, place: str) -> None:
    [found] = parse_note(f"Ann Hale, Principles of Harbours, {imprint}, 2008, at 45.", recognise)
    assert (found.type, found.pinpoint, found.record.text("title")) == ("book", "45", "Principles of Harbours")
    assert (found.record.text("publisher"), found.record.text("publisher-place")) == (publisher, place)


@pytest.mark.parametrize("periodical", ["Harbour Review", "Detroit Free Press", "HARBOUR WEEKLY", "Oxford Quarterly"])
def test_a_page_behind_a_periodical_is_that_of_its_article(periodical: str) -> None:
    record = read(f"Ann Hale, Principles of Harbours, {periodical}, 2008, at 45.")
    assert (record.text("container-title"), record.text("page"), record.text("publisher")) == (periodical, "45", "")
