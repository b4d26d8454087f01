"""Citation keys are readable, ASCII, stable and unique."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.model import Record
from citator.text.keys import key, keys
from tests.support.records import records


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            {"title": "Response to a Letter", "author": [{"literal": "Human Rights Watch/Helsinki"}], "issued": "1997-03-24"},
            "hrw1997response",
        ),
        (
            {"title": "The Economics of Lighthouses", "author": [{"family": "Müller", "given": "A."}], "issued": "2001"},
            "muller2001economics",
        ),
        ({"title": "Die Geschichte der Post", "author": [{"family": "Größe"}], "issued": "1923"}, "grosse1923geschichte"),
        (
            {
                "title": "L’art de la navigation",
                "author": [{"family": "Waal", "non-dropping-particle": "de", "given": "T."}],
                "issued": "2003",
            },
            "waal2003art",
        ),
        (
            {"title": "Annual report", "author": [{"literal": "International Hydrographic Organization (IHO)"}], "issued": "2020"},
            "iho2020annual",
        ),
        ({"title": "Annual report", "author": [{"literal": "Northern Lighthouse Board of Trustees"}], "issued": "2020"}, "nlbt2020annual"),
        (
            {"title": "Letter of 24 March", "author": [{"literal": "Executive Director of Human Rights Watch/Helsinki"}], "issued": "1997"},
            "hrw1997letter",
        ),
        ({"title": "Note", "author": [{"literal": "Permanent Representative of Norway to the United Nations"}]}, "norwaynote"),
        ({"title": "Declaration", "authority": "Committee of Ministers of the Council of Europe", "issued": "1992"}, "coe1992declaration"),
        ({"title": "Reply", "author": [{"literal": "United Nations Framework Convention on Climate Change"}]}, "unfcccreply"),
        ({"title": "Tide tables", "publisher": "Admiralty", "issued": "1911"}, "admiralty1911tide"),
        ({"type": "un-document", "number": "A/73/762-S/2019/168", "issued": "2019"}, "a-73-762-s-2019-168"),
        ({"type": "resolution", "number": "A/RES/217(III)[A]"}, "a-res-217-iii-a"),
        ({"title": "1984", "author": [{"family": "Orwell"}], "issued": "1949"}, "orwell19491984"),
        ({"title": "Lighthouses of the world"}, "lighthouses"),
        ({"type": "webpage", "URL": "https://www.example.org/a"}, "example"),
        ({"type": "webpage", "title": "1911"}, "webpage1911"),
        ({"title": "灯台の歴史", "author": [{"family": "小林", "given": "一"}], "issued": "1999"}, "document1999"),
        ({}, "document"),
    ],
)
def test_a_key_names_author_year_and_first_telling_word(item, expected):
    assert key(Record.from_csl(item)) == expected


def test_collisions_get_letters_and_the_first_keeps_the_plain_key():
    same = Record.from_csl({"title": "Report", "author": [{"family": "Smith"}], "issued": "1990"})
    assert keys([same] * 3) == ["smith1990report", "smith1990reporta", "smith1990reportb"]
    assert keys([same] * 29)[26:] == ["smith1990reportz", "smith1990reportaa", "smith1990reportab"]


def test_a_key_that_is_taken_is_not_given_again_in_any_case():
    same = Record.from_csl({"title": "Report", "author": [{"family": "Smith"}], "issued": "1990"})
    assert keys([same], ["SMITH1990Report"]) == ["smith1990reporta"]


@settings(max_examples=100, deadline=None)
@given(st.lists(records, max_size=5))
def test_keys_are_unique_ascii_and_the_same_in_every_run(found):
    made = keys(found)
    assert len({one.lower() for one in made}) == len(found)
    assert all(re.fullmatch(r"[a-z][a-z0-9-]{0,60}", one) for one in made)
    assert made == keys(found)
