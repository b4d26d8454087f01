"""American law: whose a number is, which report is meant, and what is said where it cannot be told."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.facts.reporters import reporters
from citator.model import Identifier, Match
from citator.systems import recognise
from citator.systems.us_cases import find as find_cases
from citator.systems.us_congress import find as find_congress
from citator.systems.us_congress import url as congress_url
from citator.systems.us_states import find as find_states
from citator.systems.us_statutes import find as find_statutes
from citator.systems.us_statutes import url as statute_url
from tests.support.growth import grows_no_faster_than_its_input


def values(text: str) -> list[str]:
    return [match.identifier.value for match in recognise(text) if match.identifier]


def words(text: str, found: list[Match]) -> list[str]:
    return [text[match.start : match.end] for match in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Texas House Resolution 535 and Georgia House Resolution 1594", ["Texas HR 535", "Georgia HR 1594"]),
        ("The Texas House of Representatives adopted House Resolution 535.", ["Texas HR 535"]),
        ("H.R. 1594 (Ga. 2014) and H.R. 1594, 113th Cong. (2014)", ["Georgia HR 1594 (2014)", "H.R. 1594 (113th Cong.)"]),
        ("In the 107th Congress, H.R. 3162 became Pub. L. No. 107-56.", ["H.R. 3162 (107th Cong.)", "Pub. L. 107-56"]),
        ("107th Cong., 1st Sess., S.J. Res. 23", ["S.J.Res. 23 (107th Cong.)"]),
        ("Lamp Act, Pub. L. 106-355, § 2, 114 Stat. 1385, 1386 (2000)", ["Pub. L. 106-355", "114 Stat. 1385"]),
        ("H.R. Rep. No. 94-1476, at 66; S. Rep. No. 95-989", ["H.R. Rep. No. 94-1476", "S. Rep. No. 95-989"]),
        ("resolution 535 of the Senate of lamps", []),
    ],
)
def test_whose_number_it_is(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    ["House Resolution 535", "It adopted H.R. 1594 in spring.", "Senate Resolution No. 12 on lamps", "H.B. 20", "It adopted H. Res. 535."],
)
def test_a_number_without_its_state_is_incomplete_and_no_symbol(text: str) -> None:
    (match,) = recognise(text)
    assert match.identifier is None
    assert match.problem
    assert match.problem[0] == "jurisdiction-missing"
    assert match.record.text("number").isdigit()


def test_a_number_of_congress_without_its_congress_is_incomplete() -> None:
    (match,) = find_congress("The United States Congress debated H.R. 40.")
    assert match.identifier is None
    assert match.problem == ("incomplete", "H.R. 40: which Congress is not said")


@pytest.mark.parametrize(("year", "right"), [(2000, False), (2001, True), (2002, True), (2003, True), (2005, False)])
def test_a_congress_sat_for_two_years(year: int, right: bool) -> None:
    (match,) = find_congress(f"S. 1510, 107th Cong. ({year})")
    assert (match.identifier is not None) == right
    assert (match.problem is None) == right


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("H.Res. 1400 (117th Cong.)", "https://www.congress.gov/bill/117th-congress/house-resolution/1400"),
        ("S. 1 (92nd Cong.)", None),  # congress.gov has bills since the 93rd
    ],
)
def test_the_address_of_a_bill(value: str, address: str | None) -> None:
    assert congress_url(Identifier("us_bill", value)) == address


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbor v. Pier, 12 F.3d 345, 350 n.2 (9th Cir. 1994)", ["12 F.3d 345"]),
        (
            "Harbor v. Pier, 410 U.S. 113, 93 S. Ct. 705 (1973); Lamp v. Quay, 12 Mass. 3 (1815)",
            ["410 U.S. 113", "93 S. Ct. 705", "12 Mass. 3"],
        ),
        ("Harbor, 410 U.S., at 120", []),
        ("see 12 A. 34 (1890) and rule 12 A. 34", ["12 A. 34"]),
        ("Harbor v. Pier, 5 Day 12", ["5 Day 12"]),
        ("on 5 Day 12 the lamp failed", []),
        ("1 P.R. 1 (1831)", ["1 Pen. & W. 1"]),
        ("1 P.R. 1", []),  # Penrose and Watts, Puerto Rico or Pacific
        ("2010 WL 12345, 2010 U.S. Dist. LEXIS 678", ["2010 WL 12345", "2010 U.S. Dist. LEXIS 678"]),
        ("in 1999 F.3d 12 lamps", []),
        ("41 U.S. (16 Pet.) 539 (1842)", ["41 U.S. 539"]),
    ],
)
def test_reports(text: str, expected: list[str]) -> None:
    assert [match.identifier.value for match in find_cases(text) if match.identifier] == expected


def test_reports_side_by_side_are_of_one_case() -> None:
    first, second, other = find_cases("410 U.S. 113, 120, 93 S. Ct. 705 (1973); 12 F.3d 345")
    assert first.identifier == Identifier("reporter", "410 U.S. 113", ("93 S. Ct. 705",))
    assert second.identifier == Identifier("reporter", "93 S. Ct. 705", ("410 U.S. 113",))
    assert other.identifier == Identifier("reporter", "12 F.3d 345")


def test_a_row_of_reports_is_read_in_linear_time() -> None:
    count = itertools.count()
    assert grows_no_faster_than_its_input(lambda letters: list(find_cases("410 U.S. 113, " * (letters // 14) + str(next(count)))), 20_000)


def test_a_case_older_than_its_series() -> None:
    (match,) = find_cases("Harbor v. Pier, 12 F.3d 345 (1950)")
    assert match.problem == ("identifier-invalid", "F.3d begins in 1993; a case of 1950 can't be in it")


def test_the_words_of_a_report_have_their_places() -> None:
    text = "In Harbor v. Pier, 12 F. Supp. 2d 345 (D. Me. 1998), …"
    (match,) = find_cases(text)
    record = match.record
    assert (record.text("volume"), record.text("container-title"), record.text("page"), str(record.date())) == (
        "12",
        "F. Supp. 2d",
        "345",
        "1998",
    )
    for name in ("volume", "container-title", "page", "issued"):
        field = record.fields[name]
        assert text[field.start : field.end] == (record.text(name) or "1998")


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(sorted({one.edition for editions in reporters().values() for one in editions if one.kind == "federal"})),
    st.integers(1, 999),
)
def test_any_edition_is_found_by_its_own_name(edition: str, page: int) -> None:
    found = [match.identifier.value for match in find_cases(f"Harbor v. Pier, 12 {edition} {page} (1990)") if match.identifier]
    assert not found or found[0].startswith("12 ")
    assert all(value.endswith(str(page)) for value in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("42 U.S.C. §§ 1981-1983", ["42 U.S.C. §§ 1981-1983"]),
        ("42 U.S.C. § 2000e-2(a)(1)", ["42 U.S.C. § 2000e-2"]),
        ("99 U.S.C. § 1", []),  # there are 54 titles
        ("U.S. Const. amend. XXXIV", []),
        ("Under Cal. Civ. Proc. Code § 12 and Tex. Penal Code Ann. § 19.02", ["Cal. Civ. Proc. Code § 12", "Tex. Penal Code Ann. § 19.02"]),
        ("the Harbor Code § 12", []),
    ],
)
def test_sections(text: str, expected: list[str]) -> None:
    assert [match.identifier.value for match in find_statutes(text) if match.identifier] == expected


def test_the_section_ends_before_its_subsections() -> None:
    text = "See Kan. Stat. Ann. § 21-3516(a)(2)."
    assert words(text, list(find_statutes(text))) == ["Kan. Stat. Ann. § 21-3516"]
    assert statute_url(Identifier("us_state_code", "Kan. Stat. Ann. § 21-3516")) is None


def test_the_name_of_the_state_is_of_the_match() -> None:
    text = "In 2011 Texas House Resolution 535 was read."
    assert words(text, list(find_states(text))) == ["Texas House Resolution 535"]
