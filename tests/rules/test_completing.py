"""A record is completed from that of its own publication, and from no other of the work."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Record
from citator.rules.compare import compare
from citator.rules.completing import completed

PEOPLE = [{"family": "Ames", "given": "Joanna"}]
ARTICLE: dict[str, Any] = {
    "type": "article-journal", "title": "Tides and harbours of the North Sea", "author": PEOPLE, "issued": "2012", "volume": "14",
    "container-title": "Journal of Coastal Engineering", "issue": "2", "page": "113-129", "DOI": "10.5555/tides", "publisher": "Quay",
}  # fmt: skip
BOOK: dict[str, Any] = {
    "type": "book", "title": "Lighthouses of the Baltic", "author": PEOPLE, "issued": "2004", "publisher": "Harbour Press",
    "publisher-place": "Hull", "ISBN": "9780195152708",
}  # fmt: skip


def added(cited: dict[str, Any], found: dict[str, Any]) -> set[str]:
    """The fields that a citation has more when it is completed."""
    record, other = Record.from_csl({"title": found["title"], "author": PEOPLE, **cited}), Record.from_csl(found)
    return set(completed(record, compare(record, other, "crossref")).fields) - set(record.fields)


PLACE = {"container-title", "volume", "issue", "page", "DOI", "publisher"}


@pytest.mark.parametrize(("cited", "more"), [
    ({"type": "article-journal", "issued": "2012"}, PLACE),
    ({"type": "article-journal", "container-title": "J. Coast. Eng.", "issued": "2012"}, PLACE - {"container-title"}),
    ({"type": "article", "container-title": "arXiv preprint arXiv:1512.03385", "issued": "2011"}, set()),
    ({"type": "chapter", "container-title": "A Sea Reader", "issued": "2013", "page": "99-127"}, set()),
    ({"type": "article-journal", "container-title": "JCEN", "issued": "2012"}, set()),  # it may be another journal
    ({"type": "article-journal", "container-title": "JCEN", "issued": "2012", "page": "113"}, {"volume", "issue", "DOI", "publisher"}),
    ({"type": "article", "issued": "2012", "DOI": "10.5555/tides"}, PLACE - {"DOI"}),
    ({"type": "article-journal", "container-title": "J. Coast. Eng.", "volume": "2", "issued": "2012"}, {"page", "DOI", "publisher"}),
])  # fmt: skip
def test_the_place_is_that_of_the_cited_publication(cited: dict[str, Any], more: set[str]) -> None:
    assert added(cited, ARTICLE) == more


@pytest.mark.parametrize(("cited", "found", "more"), [
    ({"issued": "2004"}, {}, {"publisher", "publisher-place", "ISBN"}),
    ({"issued": "1987"}, {}, set()),  # another edition
    ({"issued": "1991"}, {"edition-years": "1991 2004"}, {"edition-years"}),
    ({"issued": "2004", "publisher": "Harbour Pr."}, {}, {"publisher-place", "ISBN"}),
    ({"issued": "2004", "publisher": "Quay"}, {}, set()),  # the edition of another house
    ({"issued": "2004", "ISBN": "9780195152708"}, {}, {"publisher", "publisher-place"}),
])  # fmt: skip
def test_a_book_gets_no_number_of_another_edition(cited: dict[str, Any], found: dict[str, Any], more: set[str]) -> None:
    assert added({"type": "book", **cited}, {**BOOK, **found}) == more


def test_what_differs_completes_nothing() -> None:
    assert added({"type": "article-journal", "issued": "1999"}, ARTICLE) == set()
