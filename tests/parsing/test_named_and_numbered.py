"""Treaties by name and reports by number: what they add to a citation, and what they leave as it is."""

from __future__ import annotations

import pytest

from citator.model import Form
from citator.parsing import parse_note
from citator.systems import recognise


@pytest.mark.parametrize(
    ("note", "title", "number"),
    [
        (
            "Amnesty International, A Survey of Lighthouses, AI Index: EUR 55/001/1993, May 1993, p. 4.",
            "A Survey of Lighthouses",
            "EUR 55/001/1993",
        ),
        ("Amnesty International, Lighthouses (EUR 55/4686/2021), 12 May 2021.", "Lighthouses", "EUR 55/4686/2021"),
        ("International Crisis Group, Rivers at Risk, Europe Report N°187, 14 November 2007.", "Rivers at Risk", "Europe Report N°187"),
    ],
)
def test_the_number_of_a_report_is_no_part_of_its_title(note: str, title: str, number: str) -> None:
    (one,) = parse_note(note, recognise)
    assert one.type == "report"
    assert one.record.text("title") == title
    assert one.record.text("number") == number
    assert [identifier.value for identifier in one.identifiers] == [number]


def test_volume_and_number_of_a_report_make_no_journal() -> None:
    (one,) = parse_note("Human Rights Watch/Helsinki, “Lighthouses in Winter,” Vol. 6, No. 8 (D), July 1994.", recognise)
    assert one.type == "report"
    assert one.record.text("container-title") == ""
    assert str(one.record.date()) == "1994-07"


def test_the_yearly_report_keeps_its_title() -> None:
    (one,) = parse_note("Human Rights Watch, World Report 1994 (New York, 1993), p. 210.", recognise)
    assert one.record.text("title") == "World Report 1994"


def test_a_treaty_in_its_series_is_read_as_before_and_known_by_both() -> None:
    note = "Convention relating to the Status of Refugees (adopted 28 July 1951) 189 UNTS 137 (Refugee Convention) art 33."
    (one,) = parse_note(note, recognise)
    assert one.type == "treaty"
    assert one.pinpoint == "art 33"
    assert one.record.text("volume") == "189"
    assert {identifier.scheme: identifier.value for identifier in one.identifiers} == {
        "instrument": "Refugee Convention",
        "unts": "189 UNTS 137",
    }


def test_treaties_of_one_note_are_several_citations() -> None:
    found = parse_note("ICCPR, art. 9; CAT, art. 2; Convention on the Rights of the Child, art. 3.", recognise)
    assert [identifier.value for one in found for identifier in one.identifiers] == ["ICCPR", "CAT", "CRC"]
    assert [one.pinpoint for one in found] == ["art. 9", "art. 2", "art. 3"]


def test_a_short_form_stays_one() -> None:
    (one,) = parse_note("Rome Statute, supra note 4, art. 7.", recognise)
    assert one.form is Form.SHORT


@pytest.mark.parametrize(
    ("note", "author"),
    [("OIC, Resolution No. 10/37-POL on the harbour, 20 May 2010.", "OIC"), ("OAS, AG/RES. 2128 (XXXV-O/05), 7 June 2005.", "OAS")],
)
def test_a_body_of_one_word_before_its_resolution(note: str, author: str) -> None:
    (one,) = parse_note(note, recognise)
    assert one.type == "resolution"
    assert author in (one.record.text("authority"), *(name.literal for name in one.record.names("author")))
