"""Entries of lists: the book behind its editors, the school of a thesis, the service by which it was read, the day of access."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing.references import parse_reference
from citator.systems import recognise

TAN, WEBER = {"family": "Tan", "given": "M."}, {"family": "Weber", "given": "K."}

ENTRIES: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Klein, A. (2010). Rivers of old. In M. Tan & K. Weber (Eds.), Libraries of the world (2nd ed., pp. 33–58). Springer.",
        "chapter",
        {"title": "Rivers of old", "editor": [TAN, WEBER], "container-title": "Libraries of the world", "edition": "2"}
        | {"page": "33–58", "publisher": "Springer"},
    ),
    (
        "Klein, A. (2010). Rivers of old. In K. Weber (Ed.), Rivers and books (pp. 12–30). Springer.",
        "chapter",
        {"editor": [WEBER], "container-title": "Rivers and books", "page": "12–30", "publisher": "Springer"},
    ),
    (
        "Klein, A. (2010). Rivers of old. In M. Tan (Ed.), Libraries of the world: Books, readers and halls. Routledge.",
        "chapter",
        {"editor": [TAN], "container-title": "Libraries of the world: Books, readers and halls", "publisher": "Routledge"},
    ),
    (
        "Klein, A. (2010). Rivers of old. In K. Weber & M. Tan (Hrsg.), Flüsse und Bücher (S. 12–30). Springer.",
        "chapter",
        {"editor": [WEBER, TAN], "container-title": "Flüsse und Bücher", "page": "12–30"},
    ),
    (
        "Klein, A. (2010). Rivers of old [Doctoral dissertation, University of Cologne]. KUPS.",
        "thesis",
        {"title": "Rivers of old", "genre": "Doctoral dissertation", "publisher": "University of Cologne", "number": None},
    ),
    (
        "Klein, A. (2010). Rivers of old [PhD thesis, ETH Zürich]. ETH Research Collection. https://doi.org/10.1000/182",
        "thesis",
        {"genre": "PhD thesis", "publisher": "ETH Zürich", "number": None},
    ),
    (
        'Smith, John. "Old Bridges." Journal of Rivers, vol. 12, no. 3, 2010, pp. 101-23. Project MUSE.',
        "article-journal",
        {"container-title": "Journal of Rivers", "page": "101-23", "publisher": None},
    ),
    (
        'Smith, John. "Old Bridges." Journal of Rivers 12 (2010), pp. 101-23. JSTOR',
        "article-journal",
        {"container-title": "Journal of Rivers", "volume": "12", "page": "101-23", "publisher": None},
    ),
    (
        "Smith, J. (2010). Old bridges. Journal of Rivers, vol. 12, pp. 101-23. JSTOR",
        "article-journal",
        {"container-title": "Journal of Rivers", "volume": "12", "page": "101-23", "publisher": None},
    ),
    (
        "Hale, A. Lamps of the coast [Cited 2010 May 3]. Available from: https://lamps.example.org",
        "webpage",
        {"author": [{"family": "Hale", "given": "A."}], "title": "Lamps of the coast", "accessed": "2010-05-03"},
    ),
    (
        "Anna Klein: Flüsse und Karten. In: Mei Tan (Hrsg.): Bibliotheken der Welt. 2. Auflage. Springer, Berlin 2005, S. 33–58.",
        "chapter",
        {"title": "Flüsse und Karten", "container-title": "Bibliotheken der Welt", "edition": "2", "page": "33–58"},
    ),
    (
        "Smith, John; Doe, Mary (2005). Bridges of the North (2nd ed.). Oxford: Oxford University Press. p. 12.",
        "book",
        {"title": "Bridges of the North", "edition": "2nd", "publisher": "Oxford University Press", "publisher-place": "Oxford"},
    ),
]


@pytest.mark.parametrize(("entry", "kind", "fields"), ENTRIES, ids=[entry[:48] for entry, _, _ in ENTRIES])
def test_an_entry_has_its_own_fields(entry: str, kind: str, fields: dict[str, Any]) -> None:
    one = parse_reference(entry, recognise)
    read = one.record.light()
    assert (one.type, {name: read.get(name) for name in fields}) == (kind, fields)
