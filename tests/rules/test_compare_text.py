"""Folding is the same twice, and no pattern is slow on long input."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.model import Record
from citator.rules.compare import examine
from citator.rules.compare_text import key, script, squeezed, within_one_edit
from tests.support.growth import grows_no_faster_than_its_input


@pytest.mark.parametrize(("one", "two"), [
    ("TiO <sub>2</sub> films", "TiO2 films"),
    ("α-Synuclein", "alpha synuclein"),
    ("data‑base", "data—base"),
    ("Résumé", "RESUME"),
    (r"$\alpha$-{DNA}", "α-DNA"),
    (r"The Riemann $\zeta$-function", "The Riemann zeta-function"),
    ("ρ meson", "rho meson"),
    ("R &amp;amp; D", "R and D"),
    ("Łódź", "Lodz"),
])  # fmt: skip
def test_spellings_of_the_same_words(one: str, two: str) -> None:
    assert squeezed(one) == squeezed(two)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert key(key(text)) == key(text)
    assert "  " not in key(text)


def test_script_of_mixed_text() -> None:
    assert script("中国诗歌") == "CJK"
    assert not within_one_edit("1914", "1915")


@pytest.mark.parametrize("unit", [" ", "-", "(", "<a", "&", ". ", "10.1000", "978", "1-", "et al ", ": ", "aa ", "{"])
def test_no_pattern_is_slow_on_long_input(unit: str) -> None:
    names = ("title", "container-title", "volume", "issue", "page", "DOI", "ISBN", "ISSN", "publisher", "edition-years")
    number = count()  # the keys of texts are remembered: no text comes twice

    def compare(letters: int) -> None:
        long = unit * (letters // len(unit))
        a, c = (f"{letter}{next(number)}" for letter in "ac")
        record = Record.from_csl({**dict.fromkeys(names, f"{a}{long}b"), "author": [{"literal": f"A {long[:2000]} b"}], "type": "book"})
        other = Record.from_csl({**dict.fromkeys(names, f"{c}{long}d 1"), "author": [{"literal": "Jo Ames"}], "type": "chapter"})
        examine(record, other)

    assert grows_no_faster_than_its_input(compare, 80_000)
