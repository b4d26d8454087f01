"""The table of years covers every number to its end, once."""

from __future__ import annotations

from citator.facts.general_assembly import fits_session, roman
from citator.facts.security_council import last_number, year_of


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
