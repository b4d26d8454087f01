"""The last of several places is a place; the year behind them is that of the source. Leaves of manuscripts are places too."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note, parse_reference
from citator.systems import recognise

YEARS = [
    ("Código Civil, art. 3 a 1994.", "art. 3 a", "1994"),
    ("Ley de Puertos, art. 3 a 1994.", "art. 3 a", "1994"),
    ("Hafengesetz, § 3 a 1994.", "§ 3 a", "1994"),
    ("Harbour Convention, art. 3 (a), 1994.", "art. 3 (a)", "1994"),
    ("Housing Act s 3, 1994.", "s 3", "1994"),
    ("Ann Hale, Lamps, p. 3, 1994.", "p. 3", "1994"),
    ("Ann Hale, Lamps of the Quay, Leeds, Weir Press, pp. 3, 5, 1994.", "pp. 3, 5", "1994"),
    ("J. Pérez, Los faros, Madrid, Tecnos, pp. 3 a 12, 1994.", "pp. 3 a 12", "1994"),
    ("Ann Hale, Lamps of the Quay, pp. 1833-1841, 10 2018.", "pp. 1833-1841", "2018"),
]
PLACES = [
    ("Código Civil, arts. 1902 a 1910.", "arts. 1902 a 1910"),
    ("Código Civil, arts. 3 a 5.", "arts. 3 a 5"),
    ("Prosecutor v. Weir, IT-95-5, Judgment, paras. 85, 1892.", "paras. 85, 1892"),
    ("Ann Hale, Lamps, pp. 1402, 1405.", "pp. 1402, 1405"),
    ("J. García, Los faros, Madrid, 1990, fº 23.", "fº 23"),
    ("J. García, Los faros, Madrid, 1990, ffº 23-25.", "ffº 23-25"),
    ("J. García, Los faros, Madrid, 1990, f.º 23v.", "f.º 23v"),
    ("J. García, Los faros, Madrid, 1990, fº 23 v.", "fº 23 v"),
]


def one(note: str) -> Citation:
    [found] = parse_note(note, recognise)
    return found


@pytest.mark.parametrize(("note", "pinpoint", "year"), YEARS)
def test_the_year_behind_a_place_is_that_of_the_source(note: str, pinpoint: str, year: str) -> None:
    found = one(note)
    assert (found.raw, found.pinpoint, str(found.record.date())) == (note[:-1], pinpoint, year)


@pytest.mark.parametrize(("note", "pinpoint"), PLACES)
def test_a_number_that_may_be_a_place_stays_one(note: str, pinpoint: str) -> None:
    found = one(note)
    assert found.pinpoint == pinpoint
    assert str(found.record.date()) in ("1990", "None")


def test_the_initials_of_a_state_are_no_note() -> None:
    found = one("R. W. Hale: Lamps of the Quay, 26th thousand, N. Y., 1899.")
    assert (found.pinpoint, str(found.record.date())) == (None, "1899")


@pytest.mark.parametrize(
    ("words", "day"), [("Cited 22 February 2025", "2025-02-22"), ("Cité le 22 février 2025", "2025-02-22"),
                       ("Citado el 2 de mayo de 2025", "2025-05-02"), ("Consultado el 2 de mayo de 2025", "2025-05-02")]
)  # fmt: skip
def test_the_day_on_which_a_page_was_cited_stands_in_brackets(words: str, day: str) -> None:
    found = parse_reference(f"UN-Rivers. 2022. Map of the rivers. Rome. [{words}]. https://example.org/map", recognise)
    assert (str(found.record.date("accessed")), found.record.text("title")) == (day, "Map of the rivers")


@pytest.mark.parametrize("number", ["E.96.IV.13", "E/F.92.IV.3", "1949.X.1", "C.02.II.A.7"])
@pytest.mark.parametrize(
    "note", ["Report of the Conference on Harbours, Leeds, 3–14 May 1995 (United Nations publication, Sales No. {}).",
             "United Nations publication, Sales No. {}.", "The Lamps of the Quay, vol. II (United Nations publication, Sales No. {})."]
)  # fmt: skip
def test_a_sales_number_is_the_same_wherever_it_stands(note: str, number: str) -> None:
    found = one(note.format(number))
    assert (found.record.text("number"), found.record.text("publisher")) == (number, "United Nations")
    assert [identifier.value for identifier in found.identifiers] == [number]


@pytest.mark.parametrize("lead", ["esp.", "especially", "in particular", "notably", "insbesondere", "spéc.", "here"])
@pytest.mark.parametrize("short", ["Ibid.", "Harrington, supra note 5", "Thornbury, a.a.O."])
def test_a_word_before_the_place_in_a_short_form_is_no_part_of_it(short: str, lead: str) -> None:
    [one] = parse_note(f"{short}, {lead} p. 12.", recognise)
    assert one.pinpoint == "p. 12"


@pytest.mark.parametrize("place", ["recommendation 3", "p. 12, nota 4", "p. 12, note 4"])
def test_a_place_of_several_steps_is_that_of_a_book(place: str) -> None:
    [one] = parse_note(f"Anna Harrington, The Northern Lights (Oxford, Oxford University Press, 1987), {place}.", recognise)
    assert (one.type, one.record.text("title"), one.pinpoint) == ("book", "The Northern Lights", place)
