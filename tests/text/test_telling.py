"""A pattern that is tried only where one of its words stands finds what it found without."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies
from hypothesis.strategies import DataObject

from citator.parsing.cutting.evidence import SHORT_FORM
from citator.parsing.kinds.tails import ACCESS
from citator.text.telling import Telling

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
