"""Ranges, and chains that rise in two orders."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from citator.text.spans import Place, Within, best_chain, disjoint, holder

PLACES = st.lists(
    st.builds(Place, st.integers(0, 8), st.integers(0, 30), st.sampled_from([1.0, 2.0, 3.0]), st.integers()), max_size=12
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(PLACES)
def test_a_chain_rises_strictly_in_both_orders(places: list[Place[int]]) -> None:
    chain = best_chain(places)
    assert all(left.order < right.order and left.start < right.start for left, right in pairwise(chain))


@settings(max_examples=60, deadline=None)
@given(PLACES)
def test_no_chain_is_heavier(places: list[Place[int]]) -> None:
    best = {}
    ordered = sorted(places, key=lambda place: (place.start, -place.order))
    for index, place in enumerate(ordered):
        before = [best[at] for at, other in enumerate(ordered[:index]) if other.order < place.order and other.start < place.start]
        best[index] = place.weight + max(before, default=0)
    assert sum(place.weight for place in best_chain(places)) == max(best.values(), default=0)


def test_nothing_makes_an_empty_chain() -> None:
    assert best_chain([]) == []


def test_a_range_is_inside_or_only_touched() -> None:
    within = Within([(5, 10)])
    assert within(5, 10)
    assert not within(4, 6)
    assert within.touches(9, 20)
    assert not within.touches(10, 20)
    assert not within.touches(0, 5)


def test_ranges_that_meet_stay_apart() -> None:
    assert disjoint([(0, 2), (2, 4), (3, 5)]) == [(0, 2), (2, 5)]


def test_the_holder_of_an_offset() -> None:
    assert holder([])(3) is None
    assert holder([(0, 3, "a")])(3) is None
