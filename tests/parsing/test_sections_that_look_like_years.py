"""The number of a section, a page or a paragraph is no year, however much it looks like one."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


@pytest.mark.parametrize(
    ("note", "place", "issued"),
    [
        ("Lamp Act, Pub. L. No. 106-554, § 1701, 114 Stat. 2763A-335 (2000)", "§ 1701", "2000"),
        ("Lamp Act, Pub. L. No. 113-283, §§ 1910-1912, 128 Stat. 3292 (2014)", "§§ 1910-1912", "2014"),
        ("Lamp Act, Pub. L. No. 113-283, §§ 1910, 1912, 128 Stat. 3292 (2014)", "§§ 1910, 1912", "2014"),
        ("Lamp Act, Pub. L. No. 113-283, § 1501(a)(2), 128 Stat. 3292 (2014)", "§ 1501(a)(2)", "2014"),
        ("Lamp Act, Pub. L. No. 113-283, sec. 1910, 128 Stat. 3292 (2014)", "sec. 1910", "2014"),
        ("Lamp Act, Pub. L. 104-132, Section 1802 (1996)", "Section 1802", "1996"),
        ("Lamp Act, Pub. L. No. 104-132, § 1802, 110 Stat. 1214", "§ 1802", ""),
        ("H.R. Rep. No. 94-1476, p. 1701 (1976)", "p. 1701", "1976"),
        ("A/RES/70/1, para. 1910 (2015)", "para. 1910", "2015"),
        ("A/HRC/25/63, para. 1501, 7 February 2014", "para. 1501", "2014-02-07"),
        ("A/C.3/69/SR.10, pp. 1501-1502 (2014)", "pp. 1501-1502", "2014"),
        # As ever:
        ("Lamp Act, Pub. L. No. 113-283, § 102, 128 Stat. 3292 (2014)", "§ 102", "2014"),
        ("A/RES/61/106, art. 4, 2006", "art. 4", "2006"),
        ("A/HRC/25/63, p. 4, 24 April 2014", "p. 4", "2014-04-24"),
        ("S/PV.1802 (1974), p. 4", "p. 4", "1974"),
    ],
)
def test_a_place_is_no_year(note: str, place: str, issued: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.pinpoint, str(one.record.date("issued") or "")) == (place, issued)


def test_a_second_page_of_the_statutes_is_no_year() -> None:
    [one] = parse_note("Lamp Act, Pub. L. No. 104-132, 110 Stat. 1214, 1802 (1996)", recognise)
    assert str(one.record.date("issued") or "") == "1996"


@pytest.mark.parametrize(
    ("note", "issued"),
    [
        ("Lamp Act of 1990, Pub. L. No. 101-336, 104 Stat. 327 (codified at 42 U.S.C. § 1973)", ""),
        ("Lamp Act, Pub. L. No. 101-336, 104 Stat. 327 (codified as amended at 42 U.S.C. §§ 1910–1913 (2012))", ""),
        ("Lamp Act, Pub. L. No. 101-336, 104 Stat. 327 (1990) (codified at 42 U.S.C. § 1973)", "1990"),
        ("Lamp Act, ch. 646, 62 Stat. 869, 1802", ""),
    ],
)
def test_where_an_act_stands_in_a_code_or_is_printed_is_no_year(note: str, issued: str) -> None:
    [one] = parse_note(note, recognise)
    assert str(one.record.date("issued") or "") == issued
