"""The address that a link shows beside the one it leads to."""

from __future__ import annotations

import pytest

from citator.text.shown_addresses import holds, is_meant, leads_elsewhere, shown_address


@pytest.mark.parametrize(
    ("shown", "href"),
    [
        ("http://harbour.example/beta.html", "http://harbour.example/alpha.html"),
        ("https://harbour.example/tides.htm", "https://harbour.example/tides.html"),
        ("http://www.harbour.example/lamps/2019", "https://harbour.example/lamps/2020"),
        ("https://harbour.example/paper?id=17", "https://harbour.example/paper?id=71"),
        ("https://harbour.example/lamps/17", "https://harbour.example/"),
        ("https://harbour.example/#!/lamps/17", "https://harbour.example/#!/lamps/71"),
        ("http://127.0.0.1:8765/beta.html", "http://127.0.0.1:8765/alpha.html"),
        ("https://harbour.example/tides", "https://islands.example/winds"),
        ("https://harbour.example/tides", "https://harbour.example/winds"),
        ("http://harbour.example/tides2019", "https://harbour.example/our-tables/2019"),
    ],
)
def test_a_link_to_another_page_than_the_one_shown(shown: str, href: str) -> None:
    assert leads_elsewhere(shown, href)


@pytest.mark.parametrize(
    ("words", "href"),
    [
        ("http://harbour.example/tides", "https://www.harbour.example/tides/"),
        ("harbour-office.org/tides", "https://harbour-office.org/tides?utm_source=mail&utm_campaign=3"),
        ("https://harbour.example/tides?id=3", "https://harbour.example/tides?id=3&fbclid=x"),
        ("https://harbour.example/tides", "https://harbour.example/tides#june"),
        ("https://harbour.example/tide%20tables", "https://harbour.example/tide tables"),
        ("https://harbour.example/Marées", "https://harbour.example/Mar%C3%A9es"),
        ("https://harbour.example/tides/index.html", "https://harbour.example/tides/"),
        ("https://harbour.example/tides", "https://harbour.example/en/tides"),
        ("https://harbour.example/fr/tides", "https://harbour.example/en/tides"),
        ("https://harbour.example/tides", "https://harbour.example/tides.pdf"),
        ("www.harbour-office.org", "https://www.harbour-office.org/tides/june.html"),
        ("https://harbour.example/tides/", "https://harbour.example/tides/2019/june.html"),
        ("https://harbour.example/tid...june.html", "https://harbour.example/tides/2019/june.html"),
        ("https://harbour.example/tides", "https://harbour.example/tides;jsessionid=1A2B"),
        ("https://harbour.example/tides", "https://harbour.example/login?next=%2Ftides"),
        ("https://harbour.example/tides", "https://mail.example/out?to=https%3A%2F%2Fharbour.example%2Ftides"),
        ("https://harbour.example/tides", "https://web.archive.org/web/2020/https://harbour.example/tides"),
        ("https://www.harbour.example/tides", "https://www-harbour-example.proxy.example/tides"),
        ("https://doi.org/10.1000/182", "https://islands.example/a"),
        ("https://bit.ly/3abc", "https://bit.ly/4def"),
        ("https://media.harbour.example/k1", "https://tables.harbour.example/k1x"),
        ("https://m.harbour.example/tides", "https://www.harbour.example/tides"),
        ("https://youtu.be/abc", "https://www.youtube.com/watch?v=abc"),
        ("harbour-office.org/tides", "https://harbour-office.org/our-tables/2019"),
        ("https://harbour.example/tides_(updated)", "https://harbour.example/tides_(updated)"),
        ("(https://harbour.example/tides).", "https://harbour.example/tides"),
        ("https://harbour.example/wiki/Lamp_Inc.", "https://harbour.example/wiki/Lamp_Inc."),
        ("https://harbour.example/lamp-\nand-quay", "https://harbour.example/lamp-%20and-quay"),
        ("https://harbour.example/tides", "mailto:keeper@harbour.example"),
    ],
)
def test_another_spelling_or_way_is_no_other_page(words: str, href: str) -> None:
    shown = shown_address(words)
    assert shown is not None
    assert not leads_elsewhere(shown, href, words)


@pytest.mark.parametrize(
    ("shown", "href"),
    [
        ("https://harbour.example/news/tides-of-ju", "https://harbour.example/news/tides-of-june"),
        ("https://harbour.example/news/tidesofjune", "https://harbour.example/news/tides-of-june"),
        ("https://harbour.example/news/tides12", "https://harbour.example/news/tides"),  # the number of a note behind it
    ],
)
def test_letters_lost_on_paper_are_no_other_page(shown: str, href: str) -> None:
    assert not leads_elsewhere(shown, href, torn=True)
    assert leads_elsewhere("https://harbour.example/news/winds", href, torn=True)


@pytest.mark.parametrize("words", ["the tables at harbour.example/tides", "Harbour Office", "p. 3.", "A/73/762", "x" * 600 + ".org"])
def test_words_that_are_no_address_show_none(words: str) -> None:
    assert shown_address(words) is None


def test_the_way_that_leads_on_holds_the_address() -> None:
    assert holds("https://web.archive.org/web/2020/http://lamps.example/a", "http://lamps.example/a")
    assert not holds("https://lamps.example/b", "http://lamps.example/a")
    assert not holds("https://islands.example/out?to=b", "http://lamps.example/a")
    assert is_meant("https://lamps.example/a?id=3&gclid=x", "http://lamps.example/a?id=3")
    assert not is_meant("https://lamps.example/a?id=3", "http://lamps.example/a")
    assert not is_meant("https://lamps.example/a?id=4&gclid=x", "http://lamps.example/a?id=3")
