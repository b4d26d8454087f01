"""Imprints that have no year yet, the year of the first edition beside it, or a series before the place."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


@pytest.mark.parametrize(
    ("imprint", "year"),
    [
        ("Oxford: Oxford University Press, 1987 [1950]", "1987"),
        ("Oxford: Oxford University Press, [1950] 1987", "1987"),
        ("Studies in Trade 12; Oxford: Oxford University Press, 1987", "1987"),
        ("Oxford: Oxford University Press, forthcoming", ""),
        ("Oxford: Oxford University Press, in press", ""),
        ("Oxford: Oxford University Press, n.d.", ""),
        ("Oxford: Oxford University Press, im Druck", ""),
    ],
)
def test_an_imprint_has_place_and_house_whatever_stands_for_the_year(imprint: str, year: str) -> None:
    [one] = parse_note(f"Anna Harrington, Salt and Stone ({imprint}), 45.", recognise)
    read = [one.record.text(name) for name in ("title", "publisher-place", "publisher")]
    assert read == ["Salt and Stone", "Oxford", "Oxford University Press"]
    assert (str(one.record.date("issued") or ""), one.pinpoint) == (year, "45")


def test_a_series_before_the_place_is_one() -> None:
    [one] = parse_note("Anna Harrington, Salt and Stone (Studies in Trade 12; Leiden: Brill, 1987), 45.", recognise)
    assert [one.record.text(name) for name in ("collection-title", "collection-number")] == ["Studies in Trade", "12"]


def test_the_language_of_the_original_behind_the_page_is_no_part_of_it() -> None:
    [one] = parse_note("Anna Harrington, Salt and Stone (Leiden: Brill, 1987), p. 45 (original in French).", recognise)
    assert (one.pinpoint, one.record.text("title")) == ("p. 45", "Salt and Stone")
