"""Press releases and recordings of the United Nations: addresses old and new, and numbers in words."""

from __future__ import annotations

import pytest

from citator.model import Identifier, PartialDate
from citator.systems.un_press import find, moved, url


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("https://www.un.org/press/en/2002/sc7423.doc.htm", "https://press.un.org/en/2002/sc7423.doc.htm"),
        ("http://www.un.org/News/Press/docs/2005/sgsm9686.doc.htm", "https://press.un.org/en/2005/sgsm9686.doc.htm"),
        ("https://www.un.org/press/fr/2015/cs12000.doc.htm", "https://press.un.org/fr/2015/cs12000.doc.htm"),
        ("https://webtv.un.org/en/asset/k1c/k1cyxbcfxa", "https://media.un.org/en/asset/k1c/k1cyxbcfxa"),
        ("https://press.un.org/en/2002/sc7423.doc.htm", None),
        ("https://media.un.org/en/asset/k1c/k1cyxbcfxa", None),
        ("https://www.un.org/en/", None),
        ("https://example.org/press/en/2002/sc7423.doc.htm", None),
    ],
)
def test_known_moves(old: str, new: str | None) -> None:
    assert moved(old) == new


def test_every_number_of_a_list_has_its_span() -> None:
    text = "See press releases SC/8710, SC/8711 and GA/10693."
    assert [text[m.start : m.end] for m in find(text)] == ["press releases SC/8710", "SC/8711", "GA/10693"]


def test_the_address_tells_the_year() -> None:
    (match,) = find("https://press.un.org/en/2002/sc7423.doc.htm")
    assert match.record.date() == PartialDate(2002)
    assert url(Identifier("un_press_release", "SC/7423")) is None
    assert url(Identifier("un_web_tv", "k1cyxbcfxa")) == "https://media.un.org/en/asset/k1c/k1cyxbcfxa"
