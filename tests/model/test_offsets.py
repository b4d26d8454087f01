"""Offset maps lead back to the characters a cleaned text was made from."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from citator.model import OffsetMap


def _kept(keep: list[bool]) -> tuple[OffsetMap, list[int]]:
    """The map of a text from which some characters were dropped, and where each kept one stood."""
    places = [place for place, kept in enumerate(keep) if kept]
    anchors = [(clean, place) for clean, place in enumerate(places) if clean == 0 or place != places[clean - 1] + 1]
    return OffsetMap(tuple(anchors) or ((0, 0),)), places


@given(st.lists(st.booleans(), max_size=60))
@settings(max_examples=100, deadline=None)
def test_every_character_is_found_again(keep: list[bool]) -> None:
    offsets, places = _kept(keep)
    for clean, place in enumerate(places):
        assert offsets.source(clean) == place
        assert offsets.span(clean, clean + 1) == (place, place + 1)
        assert offsets.clean(place) == clean


@given(st.lists(st.booleans(), max_size=40), st.data())
@settings(max_examples=100, deadline=None)
def test_two_maps_in_a_row_are_one(keep: list[bool], data: st.DataObject) -> None:
    outer, places = _kept(keep)
    inner, chosen = _kept(data.draw(st.lists(st.booleans(), min_size=len(places), max_size=len(places))))
    both = inner.then(outer)
    assert [both.source(clean) for clean in range(len(chosen))] == [places[place] for place in chosen]


def test_an_end_is_the_end_of_the_last_character_kept() -> None:
    offsets = OffsetMap(((0, 0), (3, 10)))
    assert offsets.span(0, 3) == (0, 3)
    assert offsets.span(0, 4) == (0, 11)
    assert offsets.span(3, 3) == (10, 10)


def test_a_dropped_character_leads_to_the_next_one_kept() -> None:
    assert OffsetMap(((0, 0), (3, 10))).clean(5) == 3
