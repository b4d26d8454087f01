"""Dates are as precise as the words, in several languages, and their places are right."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.model import PartialDate
from citator.text import dates
from citator.text.dates import MONTH, date_in_address, find_dates, parse_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("24 March 1997", "1997-03-24"),
        ("March 14, 2008", "2008-03-14"),
        ("1997/03/23", "1997-03-23"),
        ("1997-03-23", "1997-03-23"),
        ("24.3.1997", "1997-03-24"),
        ("Sept. 18, 2019", "2019-09-18"),
        ("18 SEPTEMBER 2019", "2019-09-18"),
        ("28th June of 2011", "2011-06-28"),
        ("le 1er janvier 2001", None),
        ("1er janvier 2001", "2001-01-01"),
        ("5 de mayo de 2010", "2010-05-05"),
        ("3. März 1998", "1998-03-03"),
        ("12 марта 2010", "2010-03-12"),
        ("4 gennaio 1999", "1999-01-04"),
        ("April 2000", "2000-04"),
        ("2004", "2004"),
        ("c. 1850", "1850"),
        ("23/12/2004", "2004-12-23"),
        ("03/04/2005", "2005"),
        ("31 April 2003", "2003-04"),
        ("31/04/2003", "2003-04"),
        ("00/00/2003", "2003"),
        ("March", None),
        ("1999 lighthouses", None),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_given(text: str, date: str | None) -> None:
    found = parse_date(text)
    assert (str(found) if found else None) == date


@pytest.mark.parametrize(
    ("text", "first", "until"),
    [
        ("the lamp was out from 3 to 4 May 1874", "1874-05-03", "1874-05-04"),
        ("November 8-9, 1911", "1911-11-08", "1911-11-09"),
        ("1992–1993", "1992", "1993"),
        ("1974/75", "1974", "1975"),
        ("January to March 2016", "2016-01", "2016-03"),
    ],
)
def test_a_range_has_a_start_and_an_end(text: str, first: str, until: str) -> None:
    [found] = find_dates(text)
    assert (str(found.date), str(found.until)) == (first, until)


@pytest.mark.parametrize("text", ["S/2018/462", "No. 2231", "vol. 1249, 20378", "12.1993.5", "id=20041", "lot 1999-12345"])
def test_numbers_that_look_like_years_are_no_dates(text: str) -> None:
    assert list(find_dates(text)) == []


def test_a_circa_is_kept() -> None:
    found = parse_date("ca. 1850")
    assert found is not None
    assert found.circa


def test_the_date_in_the_path_of_an_address() -> None:
    assert str(date_in_address("https://example.org/2019/07/04/harbour")) == "2019-07-04"
    assert date_in_address("https://example.org/2019/harbour") is None


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="0123456789-/. ,Mayche()", max_size=60))
def test_every_place_slices_to_a_date(text: str) -> None:
    for found in find_dates(text):
        assert 0 <= found.start < found.end <= len(text)
        assert str(found.date.year)[-2:] in text[found.start : found.end] or found.until is not None


def test_a_month_is_found_inside_other_patterns_whatever_its_case() -> None:
    assert all(re.fullmatch(rf"\d{{1,2}} {MONTH}", words) for words in ("4 May", "4 MAY", "4 mai", "4 Sept."))


@pytest.mark.parametrize(
    "words",
    [
        "12. marts 2021", "12 maart 2021", "12 mars 2021", "12 marca 2021", "12. března 2021", "12. maaliskuuta 2021", "12 Mart 2021",
        "12 березня 2021", "12 de març de 2021",
    ],
)  # fmt: skip
def test_months_of_other_languages_behind_a_day(words: str) -> None:
    assert parse_date(words) == PartialDate(2021, 3, 12)


@pytest.mark.parametrize("words", ["12 Mayıs 2021", "12 MAYIS 2021", "12 maja 2021", "12. maj 2021", "12 mei 2021", "12. května 2021"])
def test_a_may_in_other_languages(words: str) -> None:
    assert parse_date(words) == PartialDate(2021, 5, 12)


@pytest.mark.parametrize("words", ["Brook, Maja 2001", "Weir, Mart (2001)", "Eylül 2001"])
def test_a_name_that_is_a_month_elsewhere_is_none_without_a_day(words: str) -> None:
    assert [str(found.date) for found in find_dates(words)] == ["2001"]


_WORDS = st.sampled_from(
    "12 May 1994|28 July 2003|3 to 12 May 1994|8thto 12 May 1994|1994|, 1994|, 2003)|May, 1994|Weir Press, 1994|Press, 1994 – 96|5th, 1994"
    "|d’août, 1994|May|mai|to|und|12|8|8–|,|(|)|;|. |.|/|–|-|circa|c.|Leeds|”|_|0|31 April 1911|00 May 1911|\n|  |ſeptember|5 İulie 1900"
    "|of|de|a|3 au|3rd and|Nisan, 1999|1994-".split("|")
)


@settings(max_examples=1000, deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=6), st.lists(st.booleans(), min_size=6, max_size=6), st.integers(0, 12), st.integers(-3, 8))
def test_plain_dates_are_read_as_the_long_pattern_reads_them(words: list[str], glued: list[bool], start: int, less: int) -> None:
    text = "".join(word + ("" if near and not word[-1].isalnum() else " ") for word, near in zip(words, glued, strict=False))
    end = max(start, len(text) - less)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dates, "_plain", lambda *_: None)
        long = list(find_dates(text, start, end))
    assert list(find_dates(text, start, end)) == long
