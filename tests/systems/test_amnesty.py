"""Amnesty International: one spelling of index numbers, addresses of all times, sums of money that look like them."""

from __future__ import annotations

import pytest

from citator.model import FrozenMap, Identifier, Page, PartialDate
from citator.systems.amnesty import find, moved, read_page, url


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


def test_a_page_of_the_site_gives_title_day_and_index_number() -> None:
    """Made by hand in the shape of the real ones: the title with the site behind it, Open Graph and article: elements."""
    title = "Lamps: The keepers of the coast - Amnesty International"
    meta = FrozenMap({"og:title": title, "article:published_time": "2021-09-14T10:00:00Z"})
    url = "https://www.amnesty.org/en/documents/eur35/4686/2021/en/"
    record = read_page(Page(url, title, (), meta, tuple(meta.items())))
    assert record is not None
    assert (record.type, record.text("title"), record.text("number")) == ("report", "Lamps: The keepers of the coast", "EUR 35/4686/2021")
    assert str(record.date()) == "2021-09-14"
    assert record.names("author")[0].literal == "Amnesty International"


def test_the_index_number_of_a_news_page_is_that_of_its_text() -> None:
    url = "https://www.amnesty.org/en/latest/news/2021/09/a-harbour-at-night/"
    record = read_page(Page(url, "A harbour at night", text="A harbour at night\nIndex Number: EUR 35/4686/2021\nThe keepers …"))
    assert record is not None
    assert (record.type, record.text("number")) == ("report", "EUR 35/4686/2021")
    for text in (
        "The keepers …",
        "The keepers wrote of it before (ASA 28/006/2021).",
        "See the report of 2010 (AI Index: ASA 28/006/2010).",
        "AI Index: EUR 35/001/2021; AI Index: EUR 35/002/2021",
    ):
        plain = read_page(Page(url, "A harbour at night", text=text))
        assert plain is not None
        assert (plain.type, str(plain.date()), plain.text("number")) == ("webpage", "2021-09", "")


@pytest.mark.parametrize("url", ["https://example.org/en/documents/eur35/4686/2021/en/", "https://www.amnesty.org/en/search/?q=lamp"])
def test_other_pages_are_not_read(url: str) -> None:
    assert read_page(Page(url, "A harbour at night")) is None
