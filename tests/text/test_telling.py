"""A pattern that is tried only where one of its words stands finds what it found without."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies
from hypothesis.strategies import DataObject

from citator.parsing.cutting.evidence import SHORT_FORM
from citator.parsing.kinds.tails import ACCESS
from citator.text.telling import Telling, Worded, told_in

EVERY = [pytest.param(SHORT_FORM, id="short forms"), pytest.param(ACCESS, id="accessed")]


@pytest.mark.parametrize("telling", EVERY)
@given(strategies.data())
def test_whatever_the_pattern_matches_has_one_of_its_words(telling: Telling, data: DataObject) -> None:
    words = data.draw(strategies.from_regex(telling.pattern, fullmatch=True))
    if telling.pattern.search(words):  # a lookbehind may want what the pattern alone does not make
        assert telling.search(words) is not None
        assert [one.span() for one in telling.finditer(words)] == [one.span() for one in telling.pattern.finditer(words)]


def test_places_are_those_in_the_whole_text() -> None:
    lamps = Telling(re.compile(r"(?<=the )lamps?"), "lamp")
    text = "the lamp, a lamp, the lamps"
    assert [one.start() for one in lamps.finditer(text, 3)] == [4, 22]
    assert lamps.search(text, 5, 20) is None


@pytest.mark.parametrize(("pattern", "word", "text"), [
    (r"\bid\.", "id.", "İd. at 5"), (r"\bid\.", "id.", "ıd. at 5"), (r"ibid", "ibid", "İBİD., p. 3"), (r"august", "august", "3 Auguſt"),
    (r"in:", "in:", "İn: Weir"), (r"vgl\.", "vgl.", "VGL. Weir"), (r"см\.", "см.", "СМ. там же"),
])  # fmt: skip
def test_letters_that_a_pattern_takes_for_one_are_one(pattern: str, word: str, text: str) -> None:
    asked = Telling(re.compile(pattern, re.IGNORECASE), word)
    whole = Worded(re.compile(pattern, re.IGNORECASE), word.rstrip(".:"))
    for _ in range(2):  # the second time as it is known by then
        assert [one.search(text) is not None for one in (asked.pattern, asked, whole)] == [True] * 3
        assert {asked, whole} <= told_in(text)
