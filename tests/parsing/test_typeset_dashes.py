"""Dashes as typesetters put them between numbers, and what is cited as it is printed."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note, parse_reference
from citator.systems import recognise

DASHES = ["\u2010", "\u2011", "\u2012", "\u2015", "\u2212"]


@pytest.mark.parametrize("dash", DASHES)
def test_a_range_of_pages_with_any_dash(dash: str) -> None:
    note = f"Jo Weir, Ports and Power, 116 HARV. L. REV. 1555, 1578{dash}87 (2003)."
    [one] = parse_note(note, recognise)
    assert (one.raw, one.pinpoint) == (note[:-1], "1578–87")
    assert (one.record.type, one.record.text("page"), str(one.record.date())) == ("article-journal", "1555", "2003")


@pytest.mark.parametrize("dash", DASHES)
def test_in_cases_short_forms_and_references(dash: str) -> None:
    first, second = parse_note(f"Weir v. Hale, 128 Cal. App. 4th 85, 99{dash}100 (2005); Weir, supra note 3, at 12{dash}14.", recognise)
    assert (first.pinpoint, str(first.record.date()), second.pinpoint) == ("99–100", "2005", "12–14")
    one = parse_reference(f"Brook, A. (1994). Lamps. Harbour Review, 12(3), 45{dash}67.", recognise)
    assert (one.record.text("page"), one.raw.endswith(f"45{dash}67")) == ("45–67", True)


def test_titles_addresses_and_words_stay_as_printed() -> None:
    [one] = parse_note("Ann Brook, The Quays of 1914\u22121918 (Leeds: Weir Press, 1994), 12\u221215.", recognise)
    assert (one.record.text("title"), one.pinpoint) == ("The Quays of 1914\u22121918", "12–15")
    [page] = parse_note("Ann Brook, “Lamps,” https://e.example/a/2012\u221213.", recognise)
    assert page.url == parse_note("Ann Brook, “Lamps”, https://e.example/a/2012\u221213", recognise)[0].url
    [other] = parse_note("Ann Brook, Lamps \u2212 A History (Leeds: Weir Press, 1994).", recognise)
    assert "\u2212" in other.record.text("title")


@pytest.mark.parametrize(
    ("law", "place"),
    [
        ("Pub. L. No. 104-134, §§ 802–809, 110 Stat. 1321 (1995)", "§§ 802–809"),
        ("Pub. L. No. 104-134, §§ 802, 809, 110 Stat. 1321 (1995)", "§§ 802, 809"),
        ("Pub. L. No. 104-134, § 802, 110 Stat. 1321 (1995)", "§ 802"),
        ("Pub. L. No. 104-134, sec. 3, 110 Stat. 1321, 1323 (1995)", "sec. 3"),
    ],
)
def test_the_volume_of_the_statutes_is_no_further_section(law: str, place: str) -> None:
    [one] = parse_note(f"Harbour Reform Act of 1995, {law}.", recognise)
    assert (one.record.type, one.pinpoint) == ("legislation", place)
