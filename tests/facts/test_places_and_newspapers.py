"""Towns and newspapers that lists have once had and lost, and the form of these lists."""

from __future__ import annotations

import pytest

from citator.facts.newspapers import NEWSPAPERS, is_newspaper
from citator.facts.places import FAMILIES_TOO, PLACES, TOWNS


@pytest.mark.parametrize("town", ["Bradford", "Carlton", "Derby", "Kent", "Medford", "Newport", "Norfolk", "Regina", "Reno", "Baton Rouge"])
def test_towns_are_known(town: str) -> None:
    assert town in TOWNS


def test_towns_that_are_families_too_are_towns_and_none_of_the_great_ones() -> None:
    assert FAMILIES_TOO <= TOWNS
    assert not FAMILIES_TOO & PLACES


@pytest.mark.parametrize("name", ["El Periódico", "El Confidencial", "elDiario.es", "Haaretz", "Daily Mirror"])
def test_newspapers_are_known(name: str) -> None:
    assert is_newspaper(name)


@pytest.mark.parametrize("name", ["El elDiario.es", "BBC Monitoring", "Thomson Reuters Foundation"])
def test_what_is_no_newspaper_is_not_known(name: str) -> None:
    assert not is_newspaper(name)


@pytest.mark.parametrize("names", [TOWNS, NEWSPAPERS])
def test_names_are_written_as_they_are_printed(names: frozenset[str]) -> None:
    assert not [name for name in names if name != " ".join(name.split()) or not name]
