"""Lists of authors that say more or less than the record: what is told, what is not known, and what is no fault."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Record
from citator.rules.compare import compare

SOLO, QUILL, FAKE, MOOR = (
    {"family": family, "given": given} for family, given in (("Solo", "Han"), ("Quill", "Rosa"), ("Fake", "Fred"), ("Moor", "Jo"))
)
FOUR = [{"family": family, "given": "Al"} for family in ("Ames", "Brook", "Cole", "Dunn")]
ARTICLE: dict[str, Any] = {
    "type": "article-journal", "title": "Group work on the foghorn in fog and rain", "container-title": "Lamp Letters", "volume": "6",
    "page": "1-9", "issued": {"date-parts": [[2011]]},
}  # fmt: skip
BOOK: dict[str, Any] = {"type": "book", "title": "Lamps and law of the sea", "issued": {"date-parts": [[1990]]}, "ISBN": "9780306406157"}


def told(
    work: dict[str, Any], cited: list[dict[str, str]], found: list[dict[str, str]], source: str = "crossref", **more: Any
) -> tuple[str, str, str]:
    done = compare(
        Record.from_csl({**work, "author": cited}), Record.from_csl({**work, **more, "author": found}, source), source, pinned=True
    )
    return done.verdict.value, done.fields["author"], " ".join(done.evidence)


def test_a_record_with_one_author_proves_no_others() -> None:
    verdict, author, why = told(ARTICLE, [SOLO, QUILL, FAKE], [SOLO])
    assert (verdict, author) == ("unknown", "unsupported")
    assert "the record names one author only: whether Quill, Rosa; Fake, Fred wrote it too can't be told" in why
    assert told(ARTICLE, [SOLO, QUILL], [SOLO])[:2] == ("field_error", "wrong")
    assert told(ARTICLE, [QUILL, FAKE, MOOR], [SOLO])[:2] == ("field_error", "wrong")
    assert told(ARTICLE, [SOLO, {"literal": "et al."}], [SOLO])[:2] == ("ok", "variant")


@pytest.mark.parametrize("group", ["Invented Study Group", "CMS Collaboration"])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_group_that_the_record_does_not_have_in_place_of_its_people(group: str, count: int) -> None:
    verdict, author, why = told(ARTICLE, [FOUR[0], {"literal": group}], FOUR[:count])
    assert (verdict, author) == ("ok", "unsupported")
    assert "a group is cited, and the record has Brook, Al" in why


def test_a_group_that_the_record_has_stands_for_its_people() -> None:
    group = {"literal": "CMS Collaboration"}
    assert told(ARTICLE, [FOUR[0], group], [*FOUR, group])[:2] == ("ok", "variant")
    assert told(ARTICLE, [*FOUR, {"literal": "Harbour Board"}], FOUR)[0] == "ok"


@pytest.mark.parametrize(("one", "two"), [
    (["ATLAS Collaboration", "CMS Collaboration"], ["ATLAS and CMS Collaborations"]),
    (["GBD 2019 Collaborators"], ["Global Burden of Disease 2019 Collaborators"]),
    (["Working Group on Lamps"], ["Lamp Working Group"]),
    (["Harbour Study Group", "Lamp Consortium"], ["Harbour Study Group and Lamp Consortium"]),
])  # fmt: skip
def test_groups_of_one_name(one: list[str], two: list[str]) -> None:
    for cited, found in ((one, two), (two, one)):
        names, others = ([{"literal": name} for name in names] for names in (cited, found))
        verdict, author, _ = told(ARTICLE, names, others)
        assert (verdict, author in ("match", "variant")) == ("ok", True)


def test_groups_of_one_region_are_not_one() -> None:
    cited, found = ({"literal": name} for name in ("European Lamp Study Group", "European Heart Consortium"))
    assert told(ARTICLE, [cited], [found])[:2] == ("field_error", "wrong")
    assert told(ARTICLE, [FOUR[0], cited], [*FOUR[:2], found])[:2] == ("ok", "unsupported")
    assert told(ARTICLE, [{"literal": "LHCb Collaboration"}], [{"literal": "ATLAS and CMS Collaborations"}])[0] == "field_error"


@pytest.mark.parametrize(("statement", "verdict", "author"), [
    ("by Han Solo ; translated by Jo Moor", "ok", "variant"),
    ("Han Solo ; mit einem Vorwort von Jo Moor", "ok", "variant"),
    ("Han Solo ; edited and with an introduction by Jo Moor.", "ok", "variant"),
    ("by Han Solo and Jo Moor", "field_error", "wrong"),
    ("Han Solo, Jo Moor ; translated by Rosa Quill", "field_error", "wrong"),
    ("", "unknown", "unsupported"),
    ("by Han Solo", "unknown", "unsupported"),
])  # fmt: skip
def test_who_is_left_out_did_what_the_title_page_says(statement: str, verdict: str, author: str) -> None:
    assert told(BOOK, [SOLO], [SOLO, MOOR], "open_library", responsibility=statement)[:2] == (verdict, author)


def test_another_catalogue_has_no_translators_among_its_authors() -> None:
    assert told(BOOK, [SOLO], [SOLO, MOOR])[:2] == ("field_error", "wrong")
    assert told({**BOOK, "translator": [MOOR]}, [SOLO], [SOLO, MOOR], "open_library")[0] == "ok"
