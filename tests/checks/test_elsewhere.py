"""Works that a registry has as they were published in another place: a reprint, the article behind a talk, a preprint."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import pytest

from citator.model import Found, Outcome, Record, Request
from tests.checks.test_work import ARTICLE, Catalogue, check, datacite

REPRINT: dict[str, Any] = {
    **ARTICLE, "issued": "2017", "container-title": "Harbour Letters", "volume": "60", "page": "84-90", "DOI": "10.5555/reprint",
}  # fmt: skip


class Journals(Catalogue):
    """A registry that can say which articles of a journal it has."""

    def __init__(self, *works: dict[str, Any], shown: dict[str, Any]) -> None:
        super().__init__("crossref", *works, types="article-journal")
        self.shown = shown

    def in_container(self, cited: Record, _first: int | None, _last: int | None) -> Generator[Request, Outcome, tuple[Found, ...]]:
        yield Request(f"{self.BASE}/crossref/journal/{cited.text('container-title')}", authority="crossref")
        return (Found(Record.from_csl({**OTHER, **self.shown}), self.BASE, "crossref"),)


OTHER: dict[str, Any] = {"type": "article-journal", "title": "How pears ripen", "container-title": ARTICLE["container-title"]}


@pytest.mark.parametrize(("shown", "verdict"), [
    ({"issued": "2012"}, "field_error"),  # the journal is there, and this article is not in it
    ({"issued": "2022"}, "unknown"),  # it came to the registry later
    ({"issued": "2012", "container-title": "Pears"}, "unknown"),
])  # fmt: skip
def test_a_reprint_contradicts_only_where_the_cited_place_would_be_known(shown: dict[str, Any], verdict: str) -> None:
    cited = {name: value for name, value in ARTICLE.items() if name != "DOI"}
    found, _ = check(cited, Journals(REPRINT, shown=shown), datacite())
    assert found.verdict.value == verdict
    assert not found.suggestion
    if verdict == "unknown":
        assert "wrong" not in found.fields.values()
        assert "as published elsewhere: Harbour Letters, 2017" in found.evidence[0]


def test_in_place_of_a_wrong_doi_none_of_another_form_is_offered() -> None:
    preprint = {**ARTICLE, "type": "article", "DOI": "10.5555/pears", "container-title": "Preprints"}
    cited = {name: value for name, value in preprint.items() if name not in ("volume", "page")}
    talk = {**ARTICLE, "type": "paper-conference", "DOI": "10.5555/talk"}
    found, _ = check(cited, Catalogue("crossref", {**OTHER, "DOI": "10.5555/pears", "author": [{"family": "Cole"}]}, talk, types="article"))
    assert (found.reason, dict(found.suggestion)) == ("identifier-of-other-work", {})
    assert found.expected["doi"] == "another than that of “How pears ripen”"


def test_a_chapter_may_stand_in_two_books() -> None:
    chapter = {**ARTICLE, "type": "chapter", "container-title": "Lamps and Law", "issued": "1993"}
    cited = {name: value for name, value in chapter.items() if name not in ("DOI", "volume")}
    other = {**chapter, "container-title": "Harbours: A Reader", "page": "271-313", "issued": "1988", "DOI": "10.5555/reader"}
    registry = Catalogue("crossref", other, types="chapter book")
    found, _ = check(cited, registry)
    assert (found.verdict.value, found.reason) == ("unknown", "not-indexed")
    assert check({**cited, "page": "271-280"}, registry)[0].fields["container"] == "wrong"  # the page is that of the other book


def test_the_doi_of_a_reprint_is_held_against_what_is_cited() -> None:
    found, _ = check({**ARTICLE, "DOI": "10.5555/reprint"}, Journals(REPRINT, shown={"issued": "2022"}), datacite())
    assert [name for name, state in found.fields.items() if state == "wrong"] == ["year", "container", "volume", "pages"]


@pytest.mark.parametrize(("kind", "verdict"), [("paper-conference", "unknown"), ("article-journal", "not_found")])
def test_a_volume_of_proceedings_says_nothing_of_one_before_it(kind: str, verdict: str) -> None:
    later = {"type": kind, "issued": "2022"}
    cited = {name: value for name, value in ARTICLE.items() if name != "DOI"}
    assert check(cited, Journals({**OTHER, **later}, shown=later), datacite())[0].verdict.value == verdict


def test_the_doi_of_a_preprint_is_not_offered_for_the_article() -> None:
    cited = {name: value for name, value in ARTICLE.items() if name != "DOI"}
    preprint = {"type": "article", "title": ARTICLE["title"], "author": ARTICLE["author"], "issued": "2012", "DOI": "10.5555/preprint"}
    found, _ = check(cited, Journals(shown={"issued": "2012"}), datacite(preprint))
    assert (found.verdict.value, dict(found.suggestion)) == ("ok", {})
