"""The table of years covers every number to its end, once."""

from __future__ import annotations

from citator.facts.general_assembly import fits_session, roman
from citator.facts.security_council import last_number, possible_years, year_of


def test_years_rise_with_the_numbers_without_gap() -> None:
    years = [year_of(number) for number in range(1, last_number() + 1)]
    assert None not in years
    assert years == sorted(year for year in years if year)
    assert set(years) == set(range(1946, max(year for year in years if year) + 1))


def test_beyond_the_table_nothing_is_said() -> None:
    assert [year_of(number) for number in (-1, 0, last_number() + 1, 10**6)] == [None] * 4


def test_known_resolutions() -> None:
    assert [year_of(n) for n in (1, 83, 242, 425, 822, 884, 1244, 1325, 1373, 2231)] == [
        1946,
        1950,
        1967,
        1978,
        1993,
        1993,
        1999,
        2000,
        2001,
        2015,
    ]


def test_roman_numerals_are_strict() -> None:
    assert [roman(n) for n in ("I", "IV", "XXX", "IIII", "VX", "iv", "XLVIII")] == [1, 4, 30, None, None, None, 48]


def test_known_resolutions_fit_their_session() -> None:
    for number, session in (
        (1, 1),
        (181, 2),
        (217, 3),
        (260, 3),
        (377, 5),
        (1514, 15),
        (1803, 17),
        (2200, 21),
        (2625, 25),
        (3314, 29),
        (3379, 30),
    ):
        assert fits_session(number, session)


def test_the_likely_year_is_always_a_possible_one() -> None:
    for number in range(1, last_number() + 1):
        years = possible_years(number)
        assert years is None or years[0] <= (year_of(number) or 0) <= years[1]


def test_where_the_data_do_not_prove_the_turn_of_a_year_both_years_are_possible() -> None:
    assert possible_years(2617) == (2021, 2022)
    assert possible_years(822) == (1993, 1993)
