"""Titles that differ, and may be one: with the names of the authors before them."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Record
from citator.rules.compare import examine, hopeless, same_work

BOOK: dict[str, Any] = {
    "type": "book", "author": [{"family": "Ames", "given": "Joanna"}], "issued": "2011", "publisher": "Quay House", "ISBN": "9783161484100",
}  # fmt: skip


QUAI = [{"family": "Quai", "given": "Charles", "non-dropping-particle": "de"}]
LEVIATHAN = {**BOOK, "title": "Leviathan", "author": [{"family": "Hobbes", "given": "Thomas"}]}


@pytest.mark.parametrize(("cited", "record", "title"), [
    ("Hobbes, T.: Leviathan", LEVIATHAN, "match"),
    ("T. Hobbes, Leviathan", LEVIATHAN, "match"),
    ("Luther, Martin", {**LEVIATHAN, "title": "Luther", "author": [{"family": "Luther", "given": "Martin"}]}, "wrong"),
    ("Quai, Charles de: Mémoires", {**LEVIATHAN, "title": "Mémoires", "author": QUAI}, "match"),
    ("Hobbes: a life", LEVIATHAN, "wrong"),
    ("Hobbes: The birds of the forest and their nests", {**LEVIATHAN, "title": "The tides of the sea and their ports"}, "wrong"),
])  # fmt: skip
def test_the_names_before_a_title_are_those_of_its_authors(cited: str, record: dict[str, Any], title: str) -> None:
    one, two = Record.from_csl({**BOOK, "title": cited, "author": []}), Record.from_csl(record)
    assert examine(one, two, pinned=True).fields["title"] == title


def test_a_search_knows_a_title_behind_its_authors() -> None:
    people = [{"family": "Moor", "given": "Max"}, {"family": "Brook", "given": "Theo W."}]
    one = Record.from_csl({**BOOK, "title": "Moor, Max, Brook, Theo W.: Lamps", "author": []})
    two = Record.from_csl({**BOOK, "title": "Lamps", "author": people})
    assert not hopeless(one, two)
    assert same_work(one, two, examine(one, two), named=True)
