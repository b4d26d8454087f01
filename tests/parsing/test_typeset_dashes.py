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


@pytest.mark.parametrize("dash", DASHES)
def test_numbers_and_days_have_hyphens(dash: str) -> None:
    [news] = parse_note(f'Weir, J. "Ports." Harbour News, 2010{dash}05{dash}03.', recognise)
    assert (news.record.text("container-title"), str(news.record.date())) == ("Harbour News", "2010-05-03")
    [case] = parse_note(f"Cass. civ. 1re, 5 mai 2012, n° 11{dash}27.766.", recognise)
    assert case.record.text("number") == "11-27.766"
    [law] = parse_note(f"Loi n° 2010{dash}237 du 9 mars 2010.", recognise)
    assert (law.type, law.record.text("number")) == ("legislation", "2010-237")
    [book] = parse_note(f"Anna Klein, Der Hafen, Köln 1999, ISBN 978{dash}3{dash}16{dash}148410{dash}0, S. 12{dash}15.", recognise)
    assert (book.record.text("ISBN"), book.pinpoint) == ("9783161484100", "S. 12–15")
    address = f"https://e.example/2010{dash}05{dash}03/a"
    assert parse_note(f"Ann Hale, “Lamps,” {address}.", recognise)[0].url == parse_note(f"Ann Hale, “Lamps”, {address}", recognise)[0].url
