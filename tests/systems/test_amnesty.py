"""Amnesty International: one spelling of index numbers, addresses of all times, sums of money that look like them."""

from __future__ import annotations

import pytest

from citator.model import Identifier, PartialDate
from citator.systems.amnesty import find, moved, url


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("Harbours (AI Index: EUR 55/01/93), p. 2", "EUR 55/001/1993", "AI Index: EUR 55/01/93"),
        ("Harbours, Index:\nASA 28/006/2010, p. 2", "ASA 28/006/2010", "Index:\nASA 28/006/2010"),
        ("Harbours, MDE 15/5141/2022.", "MDE 15/5141/2022", "MDE 15/5141/2022"),
        ("Amnesty International, Harbours, AFR 20/01/76", "AFR 20/001/1976", "AFR 20/01/76"),
    ],
)
def test_index_numbers(text: str, value: str, words: str) -> None:
    (match,) = find(text)
    assert match.identifier == Identifier("amnesty_index", value)
    assert text[match.start : match.end] == words
    assert match.record.date() == PartialDate(int(value[-4:]))


@pytest.mark.parametrize(
    "text",
    ["paid EUR 10/12/93 in cash", "EUR 55/001/93", "POL 5/001/2005", "INDEX EURO 55/001/1993", "EUR 55/001/1993/2", "NEUR 55/001/1993"],
)
def test_other_numbers(text: str) -> None:
    assert not list(find(text))


@pytest.mark.parametrize("value", ["EUR 55/001/1993", "AMR 18/0485/2019", "POL 10/001/2005"])
def test_addresses_both_ways(value: str) -> None:
    address = url(Identifier("amnesty_index", value))
    assert address
    assert [match.identifier for match in find(address)] == [Identifier("amnesty_index", value)]


def test_pages_bear_the_month_of_their_address() -> None:
    (match,) = find("https://www.amnesty.org/en/latest/news/2025/07/a-harbour-at-night/")
    assert match.record.date() == PartialDate(2025, 7)
    assert match.record.fields["issued"].source == "address"


def test_moved() -> None:
    old = "http://www.amnesty.org/en/library/asset/POL10/001/2005/en/x/pol100012005en.html"
    assert moved(old) == "https://www.amnesty.org/en/documents/pol10/001/2005/en/"
    assert moved("https://www.amnesty.org/en/documents/pol10/001/2005/en/") is None
    assert url(Identifier("amnesty_index", "POL 10")) is None
