"""Titles are compared as readers compare them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.text.titles import Likeness, compare_titles, plain_case, split_title, title_words, unquote


@pytest.mark.parametrize(
    ("first", "second", "likeness"),
    [
        ("Rivers and Their Names", "Rivers and their names", Likeness.SAME),
        ("The Rivers", "Rivers", Likeness.SAME),
        ("Régime of Rivers", "Regime of Rivers", Likeness.SAME),
        ("Rivers and Their Names", "Rivers and Their Names: A History", Likeness.SHORT),
        ("Rivers and Their Names: A History", "Rivers and Their Names", Likeness.LONG),
        ("Basic Principles", "Basic Principles and Guidelines on Rivers", Likeness.SHORT),
        ("River", "Rivers and Their Names", Likeness.DIFFERENT),
        ("Of the", "Of the Rivers", Likeness.DIFFERENT),
        ("", "Rivers", Likeness.DIFFERENT),
    ],
)
def test_how_two_titles_relate(first: str, second: str, likeness: Likeness) -> None:
    assert compare_titles(first, second) == likeness


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("“Rivers”,", "Rivers"),
        ("‘Whose River?’", "Whose River?"),
        ("«Реки»", "Реки"),
        ("Rivers Inc.", "Rivers Inc."),
        ("Rivers of the U.S.", "Rivers of the U.S."),
        ("‘One’ and ‘Two’", "‘One’ and ‘Two’"),
        ("Rivers.", "Rivers"),
    ],
)
def test_marks_and_closing_punctuation_are_no_part_of_a_title(title: str, bare: str) -> None:
    assert unquote(title) == bare


def test_a_subtitle_is_cut_at_a_colon_or_a_dash() -> None:
    assert split_title("Rivers – A History") == ("Rivers", "A History")
    assert split_title("Rivers:") == ("Rivers:", "")


def test_a_title_in_capitals_becomes_plain() -> None:
    assert plain_case("RIVERS OF THE NORTH") == "Rivers of the North"
    assert plain_case("NATO") == "NATO"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_has_a_mirror(first: str, second: str) -> None:
    mirror = {Likeness.SHORT: Likeness.LONG, Likeness.LONG: Likeness.SHORT}
    there = compare_titles(first, second)
    assert compare_titles(second, first) == mirror.get(there, there)
    assert title_words(unquote(first)) == title_words(unquote(unquote(first)))
