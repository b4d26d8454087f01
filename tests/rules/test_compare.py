"""A citation against a record: what is accused, what is harmless, and what can't be told."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.model import FrozenMap, Record
from citator.rules.compare import FIELDS, blank, compare, doubtful, examine, is_sure, same_work

WORK: dict[str, Any] = {
    "type": "article-journal", "title": "Tides and harbours of the North Sea: a second look",
    "title-short": "Tides and harbours of the North Sea",
    "author": [{"family": "Ames", "given": "Joanna"}, {"family": "Berg", "given": "Lars P.", "non-dropping-particle": "van den"}],
    "issued": "2012-11", "published-online": "2012-11", "published-print": "2013-02", "container-title": "Journal of Coastal Engineering",
    "volume": "14", "issue": "2", "page": "113-129", "DOI": "10.5555/tides", "publisher": "Harbour Press",
}  # fmt: skip


def fields(change: dict[str, Any], record: dict[str, Any] | None = None, *, pinned: bool = False) -> dict[str, str]:
    cited = {name: value for name, value in {**WORK, **change}.items() if value is not None and not name.startswith("published-")}
    cited.pop("title-short", None)
    return dict(compare(Record.from_csl(cited), Record.from_csl({**WORK, **(record or {})}), "crossref", pinned=pinned).fields)


@pytest.mark.parametrize(("change", "field", "verdict"), [
    ({}, "title", "match"),
    ({"title": "TIDES AND HARBOURS OF THE NORTH SEA – A SECOND LOOK"}, "title", "match"),
    ({"title": "Tides &amp; harbours of the <i>North Sea</i>: a second look"}, "title", "match"),
    ({"title": "Tides and harbours of the North Sea"}, "title", "variant"),
    ({"title": "Tides and harbors of the North Sea: a second look"}, "title", "variant"),
    ({"title": "Tides and harbours of the Baltic Sea: a second look"}, "title", "wrong"),
    ({"title": "Tides and harbours without the North Sea: a second look"}, "title", "wrong"),
    ({"title": "Tides and harbours of the North Sea: how foxes hunt"}, "title", "wrong"),
    ({"title": "Приливы и гавани Северного моря"}, "title", "unsupported"),
    ({"title": None}, "title", "absent"),
    ({"issued": "2012"}, "year", "match"),
    ({"issued": "2013"}, "year", "match"),  # in print
    ({"issued": "2014"}, "year", "wrong"),
    ({"issued": "2011"}, "year", "wrong"),
    ({"issued": None}, "year", "absent"),
    ({"container-title": "J. Coast. Eng."}, "container", "variant"),
    ({"container-title": "The Journal of Coastal Engineering"}, "container", "variant"),
    ({"container-title": "Journal of Coastal Education"}, "container", "wrong"),
    ({"container-title": "Orchard Review"}, "container", "wrong"),
    ({"container-title": "JCE"}, "container", "variant"),
    ({"container-title": "JNSX"}, "container", "unsupported"),  # some short form that can't be told
    ({"volume": "XIV"}, "volume", "variant"),
    ({"volume": "Vol. 14(2)"}, "volume", "variant"),
    ({"volume": "15"}, "volume", "wrong"),
    ({"page": "113-29"}, "pages", "variant"),
    ({"page": "pp. 113–129"}, "pages", "variant"),
    ({"page": "120"}, "pages", "variant"),  # the page that is meant
    ({"page": "14(2):113-129"}, "pages", "variant"),
    ({"page": "113(2):213-229"}, "pages", "wrong"),
    ({"page": "213-229"}, "pages", "wrong"),
    ({"page": "xii"}, "pages", "unsupported"),
    ({"page": "17 pp."}, "pages", "unsupported"),  # how many there are
    ({"DOI": "https://doi.org/10.5555/TIDES"}, "doi", "match"),
    ({"DOI": "10.5555/sediment"}, "doi", "wrong"),
    ({"publisher": "Quite Another House"}, "publisher", "unsupported"),
    ({"issue": "3"}, "issue", "wrong"),
    ({"issue": "2-3"}, "issue", "variant"),
])  # fmt: skip
def test_one_field_of_an_article(change: dict[str, Any], field: str, verdict: str) -> None:
    assert fields(change)[field] == verdict


@pytest.mark.parametrize(("authors", "verdict"), [
    ([{"family": "Ames", "given": "J."}, {"family": "van den Berg", "given": "L"}], "variant"),
    ([{"family": "Berg", "given": "Lars"}, {"family": "Ames", "given": "Joanna"}], "variant"),  # another order
    ([{"literal": "Joanna Ames"}, {"literal": "Lars P. van den Berg"}], "match"),
    ([{"family": "Ames", "given": "Joanna"}, {"literal": "et al."}], "variant"),
    ([{"family": "Joanna", "given": "Ames"}, {"family": "Berg", "given": "L."}], "variant"),  # fields changed
    ([{"family": "Ames", "given": "Joanna"}], "wrong"),  # one left out
    ([{"family": "Ames", "given": "Joanna"}, {"family": "Berg", "given": "L."}, {"family": "Cole", "given": "P."}], "wrong"),
    ([{"family": "Ames", "given": "Peter"}, {"family": "Berg", "given": "L."}], "wrong"),
    ([{"family": "Cole", "given": "Joanna"}, {"family": "Berg", "given": "L."}], "wrong"),
    ([{"literal": "Harbour Press"}], "variant"),  # the publisher for the authors
    ([], "absent"),
])  # fmt: skip
def test_authors_of_an_article(authors: list[dict[str, str]], verdict: str) -> None:
    assert fields({"author": authors})["author"] == verdict


def test_a_year_beside_the_only_known_one_is_no_error() -> None:
    online_only = {"published-print": None}
    assert fields({"issued": "2013"}, online_only)["year"] == "variant"
    assert fields({"issued": "2015"}, online_only)["year"] == "wrong"


def test_expected_holds_what_the_authority_has_and_the_evidence_names_both() -> None:
    cited = Record.from_csl({**WORK, "volume": "41", "issued": "1999"})
    found = compare(cited, Record.from_csl(WORK), "crossref")
    assert found.verdict.value == "field_error"
    assert dict(found.expected) == {"year": "2012", "volume": "14"}
    assert any("“14”" in clause and "“41”" in clause for clause in found.evidence)
    assert found.score is not None
    assert 0.7 < found.score < 1


BOOK: dict[str, Any] = {
    "type": "book", "title": "Lighthouses of the Baltic", "author": [{"family": "Ames", "given": "Joanna"}], "issued": "2004",
    "edition-years": "1991 2004", "ISBN": "9780195152708",
}  # fmt: skip


@pytest.mark.parametrize(("year", "record", "pinned", "verdict"), [
    ("2004", {}, False, "match"),
    ("1991", {}, False, "variant"),  # another edition that is known
    ("1987", {}, False, "unsupported"),  # another edition that is not
    ("1987", {"edition-years": None}, False, "unsupported"),
    ("1987", {"edition-years": None}, True, "wrong"),  # the identifier names this edition
    ("1987", {"edition-years": None, "published-online": "2004"}, True, "unsupported"),  # the electronic edition of an older book
])  # fmt: skip
def test_the_year_of_a_book_is_wrong_only_when_its_edition_is_pinned(year: str, record: dict[str, Any], pinned: bool, verdict: str) -> None:
    cited = Record.from_csl({"type": "book", "title": BOOK["title"], "issued": year})
    assert examine(cited, Record.from_csl({**BOOK, **record}), pinned=pinned).fields["year"] == verdict


def test_a_preprint_does_not_contradict_the_place_of_the_article() -> None:
    preprint = Record.from_csl({"type": "article", "title": WORK["title"], "author": WORK["author"], "issued": "2009"})
    assert examine(Record.from_csl(WORK), preprint).wrong == ()


def same(change: dict[str, Any], record: dict[str, Any] | None = None, *, named: bool = False) -> bool:
    cited = Record.from_csl({name: value for name, value in {**WORK, **change}.items() if value is not None})
    found = Record.from_csl({**WORK, **(record or {})})
    return same_work(cited, found, examine(cited, found, pinned=named), named=named)


OTHERS = [{"family": "Cole", "given": "P."}]
ELSEWHERE = {"author": OTHERS, "issued": "1950", "container-title": "Orchard Review", "volume": "3", "page": "1"}


@pytest.mark.parametrize(("change", "record", "named", "is_same"), [
    ({}, {}, False, True),
    ({"author": OTHERS}, {}, False, True),  # wrong authors, right title and place
    (ELSEWHERE, {}, False, False),
    ({**ELSEWHERE, "title": "Introduction"}, {"title": "Introduction"}, False, False),
    ({"title": "Tides and harbours of the North Sea: how foxes hunt"}, {}, False, True),  # authors, volume and pages agree
    ({"title": "A history of pears"}, {}, False, True),  # what else should stand there, of theirs?
    ({"title": "A history of pears", "page": "7"}, {}, False, False),
    ({"title": "A history of pears", "author": OTHERS}, {}, False, False),
    ({"title": "A history of pears", "author": OTHERS}, {}, True, False),  # the DOI of another work
    ({"title": "Tides and lakes of the South Sea: a first look"}, {}, True, True),  # an altered title under the right DOI
    ({}, {"title": "Corrigendum to: Tides and harbours of the North Sea: a second look"}, False, False),
    ({"type": "book", "author": OTHERS}, {}, False, False),  # a review has the title of the book
    ({"title": None}, {}, False, True),  # journal, volume and page are enough
    ({"title": None, "page": "7"}, {}, False, False),
])  # fmt: skip
def test_whether_both_can_be_one_work(change: dict[str, Any], record: dict[str, Any], named: bool, is_same: bool) -> None:
    assert same(change, record, named=named) is is_same


ALONE = {"author": [WORK["author"][0]]}
EDITORIAL = {**ALONE, "title": "Editorial"}
YEARS_LATER = {"issued": "1999", "volume": "85", "issue": "2", "page": "401-404"}


@pytest.mark.parametrize(("change", "record", "is_same"), [
    ({**EDITORIAL, **YEARS_LATER}, EDITORIAL, False),  # the journal writes one in each issue
    ({**EDITORIAL, **YEARS_LATER, "container-title": "Orchard Review"}, EDITORIAL, False),
    ({**EDITORIAL, "issued": "1999"}, EDITORIAL, True),  # volume and page agree
    ({"title": "River tides", **YEARS_LATER, "container-title": "Orchard Review"}, {"title": "River tides"}, False),
    ({"title": "River tides", "issued": "1999"}, {"title": "River tides"}, True),
    ({**YEARS_LATER, "container-title": "Orchard Review"}, {}, True),  # a title of its own and all authors: at a wrong place
    ({"title": f"{WORK['title-short']}: the Danish case", **YEARS_LATER, "container-title": "Orchard Review"},
     {"title": WORK["title-short"]}, False),
    ({"title": "Tides and harbours of the North Sea. III. Winds", "issued": "2013", "volume": "15", "page": "300"},
     {"title": "Tides and harbours of the North Sea. II. Waves"}, False),
    ({"title": "Tides and harbours of the North Sea. III. Waves", "page": "300"},
     {"title": "Tides and harbours of the North Sea. II. Waves"}, False),
    ({"title": "Tides and harbours of the South Sea: a second look", **YEARS_LATER}, {}, False),
    ({"title": "Tides and lakes of the South Sea: a first look", "volume": "2", "page": "7", "issued": "1999",
      "container-title": "Orchard Review"}, {}, False),  # its issue is no volume
    ({"title": "Tides and harbours of the South Sea: a second look", "volume": "41"}, {}, True),  # page, year and journal agree
    ({"title": "Tides and lawsuits in northern courts: another look"}, {}, True),  # all authors at its place: the title is altered
    ({"title": "Tides and lawsuits in northern courts: another look", "volume": None, "page": None, "issued": "1999"}, {}, False),
    ({"container-title": "Lantern Quarterly"}, {"type": "book", "container-title": None, "volume": None, "page": None}, False),
    ({"container-title": None}, {"type": "book", "container-title": None, "volume": None, "page": None}, True),  # no journal is named
])  # fmt: skip
def test_a_work_of_a_like_title_by_the_same_author_at_another_place_is_another(
    change: dict[str, Any], record: dict[str, Any], is_same: bool
) -> None:
    assert same({"title-short": None, **change}, {"title-short": None, **record}) is is_same


MAIN = {"title": WORK["title-short"]}
OTHER_TITLE = {"title": "Tides and harbours of the Baltic Sea: a second look"}


@pytest.mark.parametrize(("change", "in_doubt"), [
    ({}, False),
    ({"page": "300-310", "volume": "41"}, False),  # the whole title
    (MAIN, False),
    ({**MAIN, "issued": "1999"}, False),
    ({**MAIN, "page": "300-310"}, True),
    ({**MAIN, "issued": "1999", "volume": "41"}, True),
    (OTHER_TITLE, False),
    ({**OTHER_TITLE, "volume": "41"}, True),
    ({"title": None, "page": "300-310", "volume": "41"}, False),
])  # fmt: skip
def test_the_record_of_a_cited_doi_is_in_doubt_where_title_and_place_are_others(change: dict[str, Any], in_doubt: bool) -> None:
    cited = Record.from_csl({name: value for name, value in {**WORK, **change, "title-short": None}.items() if value is not None})
    found = Record.from_csl(WORK)
    assert doubtful(cited, found, examine(cited, found, pinned=True)) is in_doubt


@pytest.mark.parametrize(("told", "sure"), [
    ({"title": "match", "author": "match", "year": "wrong"}, True),
    ({"title": "match", "author": "match", "year": "wrong", "volume": "wrong"}, False),
    ({"title": "wrong", "author": "match", "year": "match", "volume": "match"}, False),
    ({"title": "wrong", "author": "match", "year": "match", "volume": "match", "pages": "variant"}, True),
])  # fmt: skip
def test_the_doi_of_a_record_is_sure_where_twice_as_much_agrees_as_not(told: dict[str, str], sure: bool) -> None:
    assert is_sure(FrozenMap({**dict.fromkeys(FIELDS, "absent"), **told})) is sure


BARE = {"title": None, "container-title": None, "volume": None, "issue": None, "page": None}


@pytest.mark.parametrize(("change", "is_same", "wrong"), [
    ({**ALONE}, True, ()),  # author and year: the second one is left out
    ({"author": None, "issued": "1999"}, True, ("year",)),
    ({"author": None, "container-title": "J. Coast. Eng.", "volume": "41"}, True, ("volume",)),
    ({**ALONE, "author": [{"family": "Berg", "given": "L."}]}, True, ("author",)),  # the second one stands first
    ({"author": OTHERS}, False, ("author",)),
    ({"author": None, "issued": "1999", "container-title": "Orchard Review"}, False, ("year", "container")),
])  # fmt: skip
def test_without_a_title_one_fault_makes_no_other_work(change: dict[str, Any], is_same: bool, wrong: tuple[str, ...]) -> None:
    given = {**WORK, **BARE, **change}
    cited, found = (Record.from_csl({name: value for name, value in one.items() if value is not None}) for one in (given, WORK))
    seen = examine(cited, found, pinned=True)
    assert (same_work(cited, found, seen, named=True), seen.wrong) == (is_same, wrong)


@pytest.mark.parametrize(("page", "record", "verdict"), [
    ("1-18", {"number": "e2019RV25"}, "unsupported"),
    ("1-18", {"page": "104022"}, "unsupported"),
    ("18 pages", {"number": "e2019RV25"}, "unsupported"),
    ("911-930", {"number": "e2019RV25"}, "wrong"),
    ("1-18", {"page": "57-74"}, "wrong"),
])  # fmt: skip
def test_counted_pages_beside_an_article_number_are_no_place(page: str, record: dict[str, Any], verdict: str) -> None:
    assert fields({"page": page}, {"page": None, **record})["pages"] == verdict


def test_who_joined_after_the_preprint_is_no_wrong_author() -> None:
    preprint = Record.from_csl({"type": "article", "title": WORK["title"], "author": WORK["author"][:1], "issued": "2009"})
    cited = Record.from_csl(WORK)
    assert examine(cited, preprint).fields["author"] == "unsupported"
    assert examine(cited.having(author=None), preprint).fields["author"] == "absent"
    stranger = Record.from_csl({**WORK, "author": [*WORK["author"][1:], *OTHERS]})
    assert examine(stranger, preprint).fields["author"] == "wrong"
    unplaced = Record.from_csl({**WORK, "container-title": "CoRR", "volume": "abs/1706.03762", "page": ""})
    assert examine(unplaced, preprint).fields["author"] == "wrong"


def test_blank_fields_say_what_was_cited() -> None:
    states = blank(Record.from_csl({"title": "Walden", "issued": "1854"}))
    assert (states["title"], states["year"], states["doi"]) == ("unsupported", "unsupported", "absent")
    assert set(states) == set(FIELDS)


TEXTS = st.text(max_size=30) | st.sampled_from(
    ["10.1000/x", "12-34", "XIV", "et al.", "<i>a</i>", "Ames, J.", "е2э", "Vol. {3}", "&amp;", "&NA;"]
)
RECORDS = st.fixed_dictionaries(
    {"type": st.sampled_from(["book", "article-journal", "chapter", "report", "document", "paper-conference"])},
    optional={
        **dict.fromkeys("title title-short container-title volume issue page number DOI ISBN publisher ISSN".split(), TEXTS),
        "author": st.lists(st.fixed_dictionaries({}, optional={"family": TEXTS, "given": TEXTS, "literal": TEXTS}), max_size=3),
        "issued": st.integers(1, 9999).map(str),
        "edition-years": TEXTS,
    },
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(RECORDS, RECORDS)
def test_any_two_records_can_be_compared(one: dict[str, Any], two: dict[str, Any]) -> None:
    cited, found = Record.from_csl(one), Record.from_csl(two)
    for pinned in (True, False):
        seen = examine(cited, found, pinned=pinned)
        assert set(seen.fields) == set(FIELDS)
        assert set(seen.fields.values()) <= {"match", "variant", "wrong", "absent", "unsupported"}
        assert 0 <= seen.score <= 1
        same_work(cited, found, seen, named=pinned)


@settings(max_examples=60, deadline=None)
@given(RECORDS)
def test_a_record_never_contradicts_itself(one: dict[str, Any]) -> None:
    record = Record.from_csl(one)
    assert compare(record, record, "crossref").verdict.value == "ok"
