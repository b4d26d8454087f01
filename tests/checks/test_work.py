"""Which authorities are asked about a citation, and what their answers, silence and contradictions amount to."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, cast

import pytest

from citator.authorities import Authority, authorities
from citator.checks.kinds import at_hand
from citator.checks.work import verify
from citator.model import (
    Answer,
    Etiquette,
    Failure,
    FailureKind,
    Field,
    Found,
    FrozenMap,
    Identifier,
    NotFound,
    Outcome,
    PartialDate,
    Record,
    Request,
    Response,
    Unknown,
    Verification,
)

FIXTURES = Path(__file__).resolve().parents[1] / "authorities" / "fixtures"
NETWORK = [one for one in authorities() if not at_hand(one)]
ARTICLE: dict[str, Any] = {
    "type": "article-journal", "title": "Tides and harbours of the North Sea", "author": [{"family": "Ames", "given": "Joanna"}],
    "issued": "2012", "container-title": "Journal of Coastal Engineering", "volume": "14", "page": "113-129", "DOI": "10.5555/tides",
}  # fmt: skip
OTHER: dict[str, Any] = {
    "type": "article-journal",
    "title": "How pears ripen",
    "author": [{"family": "Cole"}],
    "issued": "1999",
    "DOI": "10.5555/pears",
}
BOOK: dict[str, Any] = {
    "type": "book",
    "title": "Lighthouses of the Baltic",
    "author": [{"family": "Ames", "given": "J."}],
    "issued": "2004",
}


class Catalogue:
    """An authority that knows the records it is given; ``down`` makes it silent."""

    BASE = "https://catalogue.example"
    ETIQUETTE = Etiquette(1.0)

    def __init__(
        self,
        name: str,
        *works: dict[str, Any],
        schemes: str = "doi",
        types: str = "",
        searched: str = "",
        down: bool = False,
        reserve: bool = False,
    ) -> None:
        self.RESERVE = reserve
        self.NAME = name
        self.SCHEMES = tuple(schemes.split())
        self.TYPES = tuple(types.split())
        self.SEARCHED = tuple((types + " " + searched).split())
        self.works = [Record.from_csl(work, name) for work in works]
        self.down = down

    def lookup(self, identifier: Identifier) -> Generator[Request, Outcome, Answer]:
        yield Request(f"{self.BASE}/{self.NAME}/lookup/{identifier.value}", authority=self.NAME)
        if self.down:
            return Unknown(self.NAME, "asks us to slow down")
        field = "DOI" if identifier.scheme == "doi" else "ISBN"
        hit = next((work for work in self.works if work.text(field) == identifier.value), None)
        return Found(hit, f"{self.BASE}/{self.NAME}/{identifier.value}", self.NAME) if hit else NotFound(self.NAME)

    def search(self, record: Record) -> Generator[Request, Outcome, tuple[Found, ...] | NotFound | Unknown]:
        yield Request(f"{self.BASE}/{self.NAME}/search/{record.text('title')}", authority=self.NAME)
        if self.down:
            return Unknown(self.NAME, "asks us to slow down")
        return tuple(Found(work, f"{self.BASE}/{self.NAME}/search", self.NAME) for work in self.works) or NotFound(self.NAME)


def crossref(*works: dict[str, Any], down: bool = False) -> Catalogue:
    return Catalogue("crossref", *works, types="article-journal book chapter", searched="report paper-conference", down=down)


def datacite(*works: dict[str, Any], down: bool = False) -> Catalogue:
    return Catalogue("datacite", *works, types="article-journal", searched="dataset report", down=down)


def open_library(*works: dict[str, Any], down: bool = False) -> Catalogue:
    return Catalogue("open_library", *works, schemes="isbn", types="book", down=down)


def openalex(*works: dict[str, Any]) -> Catalogue:
    return Catalogue("openalex", *works, searched="article-journal book report", reserve=True)


def check(cited: dict[str, Any], *catalogues: Catalogue, identifiers: tuple[Identifier, ...] = ()) -> tuple[Verification, list[str]]:
    """The verdict and what was asked, as "name/kind"."""
    verdict, requests = drive(verify(Record.from_csl(cited), identifiers, catalogues), lambda request: Response(request.url, 200))
    return verdict, ["/".join(request.url.removeprefix(Catalogue.BASE + "/").split("/")[:2]) for request in requests]


def drive(generator: Generator[Request, Outcome, Verification], answer: Callable[[Request], Outcome]) -> tuple[Verification, list[Request]]:
    requests: list[Request] = []
    try:
        request = next(generator)
        while True:
            requests.append(request)
            request = generator.send(answer(request))
    except StopIteration as stop:
        return stop.value, requests


def without(*names: str, **change: Any) -> dict[str, Any]:
    return {**{name: value for name, value in ARTICLE.items() if name not in names}, **change}


def test_one_question_is_enough_when_the_doi_is_right() -> None:
    verdict, asked = check(ARTICLE, crossref(ARTICLE), datacite())
    assert (verdict.verdict.value, verdict.authority, asked) == ("ok", "crossref", ["crossref/lookup"])
    assert verdict.fields["doi"] == "match"


def test_a_doi_of_another_work_is_wrong_and_the_right_one_is_offered() -> None:
    verdict, asked = check(without(DOI="10.5555/pears"), crossref(OTHER, ARTICLE), datacite())
    assert verdict.verdict.value == "field_error"
    assert dict(verdict.expected) == {"doi": "10.5555/tides"}
    assert asked == ["crossref/lookup", "crossref/search"]
    assert any("How pears ripen" in clause for clause in verdict.evidence)


def test_an_invented_article_under_a_real_doi_is_not_found() -> None:
    verdict, _ = check(without(DOI="10.5555/pears"), crossref(OTHER), datacite())
    assert verdict.verdict.value == "not_found"
    assert verdict.fields["doi"] == "wrong"
    assert "How pears ripen" in verdict.expected["doi"]


@pytest.mark.parametrize("silent", [True, False])
def test_that_a_doi_is_dead_is_for_doi_org_to_say(silent: bool) -> None:
    verdict, _ = check(without(DOI="10.5555/tydes"), crossref(ARTICLE), datacite(down=silent))
    assert (verdict.verdict.value, verdict.fields["doi"]) == ("ok", "unsupported")
    assert verdict.identifiers["doi"] == ("unanswered" if silent else "not-known")


def test_a_doi_of_another_work_is_told_with_the_right_one() -> None:
    verdict, _ = check(without(DOI="10.5555/pears"), crossref(ARTICLE, OTHER), datacite())
    assert (verdict.verdict.value, verdict.reason) == ("field_error", "identifier-of-other-work")
    assert verdict.identifiers["doi"] == "of-other-work"
    assert verdict.suggestion == {"DOI": "10.5555/tides"}


def test_what_is_known_from_a_look_up_of_several_is_not_asked_for_again() -> None:
    registry = crossref(ARTICLE)
    doi = Identifier("doi", "10.5555/tides")
    found = Found(Record.from_csl(ARTICLE), "https://catalogue.example/", "crossref")
    flow = verify(Record.from_csl(ARTICLE), [doi], [cast(Authority, registry)], known={("crossref", doi): found})
    with pytest.raises(StopIteration) as done:
        next(flow)
    assert done.value.value.verdict.value == "ok"


def test_not_found_needs_an_answer_of_everyone_who_could_know() -> None:
    cited = without("DOI")
    assert check(cited, crossref(OTHER), datacite())[0].verdict.value == "not_found"
    for catalogues in ([crossref(down=True), datacite()], [crossref(OTHER), datacite(down=True)]):
        verdict, _ = check(cited, *catalogues)
        assert verdict.verdict.value == "unknown"
        assert "slow down" in verdict.evidence[-1]


def test_a_narrowed_list_of_authorities_decides_alone() -> None:
    verdict, _ = check(without("DOI"), crossref(OTHER))
    assert (verdict.verdict.value, verdict.asked) == ("not_found", ("crossref",))
    assert check(without("DOI"), open_library())[0].verdict.value == "unknown"


def test_a_silent_authority_is_not_asked_a_second_time() -> None:
    _, asked = check(ARTICLE, crossref(down=True), datacite())
    assert asked == ["crossref/lookup", "datacite/lookup", "datacite/search"]


@pytest.mark.parametrize("kind", ["letter", "webpage", "un-document", "resolution", "interview", "treaty", "personal_communication"])
def test_what_no_authority_indexes_is_asked_of_none(kind: str) -> None:
    verdict, asked = check({"type": kind, "title": "Letter to the harbour board", "issued": "1999"}, crossref(), datacite(), open_library())
    assert (verdict.verdict.value, asked) == ("unknown", [])
    assert "no authority indexes" in verdict.evidence[-1]


def test_a_report_that_is_in_no_catalogue_is_unknown() -> None:
    verdict, _ = check({"type": "report", "title": "State of the lighthouses"}, crossref(), datacite())
    assert verdict.verdict.value == "unknown"


def test_a_chapter_is_missing_only_when_its_book_is() -> None:
    cited = {"type": "chapter", "title": "Lamps and lenses", "container-title": "Lighthouses of the Baltic", "editor": BOOK["author"]}
    verdict, asked = check(cited, crossref(), open_library(BOOK))
    assert verdict.verdict.value == "unknown"
    assert "has the book" in verdict.evidence[-1]
    assert asked == ["crossref/search", "open_library/search"]
    assert check(cited, crossref(), open_library())[0].verdict.value == "not_found"


def test_catalogues_of_books_that_contradict_each_other_accuse_nobody() -> None:
    three = {**BOOK, "author": [{"family": "Ames", "given": "J."}, {"family": "Berg", "given": "L."}]}
    verdict, _ = check(BOOK, open_library(three), crossref(BOOK))
    assert verdict.verdict.value == "ok"
    assert any(clause.startswith("disputed") for clause in verdict.evidence)
    assert verdict.disputed == ("author",)
    assert check(BOOK, open_library(three), crossref(three))[0].fields["author"] == "wrong"


def test_an_isbn_is_looked_up_only_when_it_can_be_one() -> None:
    edition = {**BOOK, "ISBN": "9780195152708"}
    verdict, asked = check({**BOOK, "ISBN": "978-0-19-515270-8", "issued": "1990"}, open_library(edition), crossref())
    assert asked[0] == "open_library/lookup"
    assert (verdict.fields["isbn"], verdict.fields["year"]) == ("match", "wrong")
    assert check({**BOOK, "ISBN": "978-0-19-515270-9"}, open_library(edition), crossref())[1] == ["open_library/search"]


def test_identifiers_given_beside_the_record_are_used() -> None:
    _, asked = check(without("DOI"), crossref(ARTICLE), identifiers=(Identifier("doi", "10.5555/tides"),))
    assert asked == ["crossref/lookup"]


def test_an_authority_in_reserve_is_not_asked_where_the_others_answer() -> None:
    for cited in (ARTICLE, without("DOI"), without("DOI", title="An index of forgotten estuaries", author=[{"family": "Nobody"}])):
        _, asked = check(cited, crossref(OTHER), datacite(), openalex(ARTICLE))
        assert not [one for one in asked if one.startswith("openalex")]


def test_an_authority_in_reserve_speaks_for_one_that_is_silent_and_accuses_nobody() -> None:
    verdict, asked = check(ARTICLE, crossref(down=True), datacite(), openalex(ARTICLE))
    assert (verdict.verdict.value, verdict.authority) == ("ok", "openalex")
    assert asked == ["crossref/lookup", "datacite/lookup", "openalex/lookup"]
    verdict, _ = check(without(issued="1987"), crossref(down=True), datacite(), openalex(ARTICLE))
    assert (verdict.verdict.value, verdict.fields["year"]) == ("unknown", "unsupported")
    verdict, _ = check(without("DOI", issued="1987"), crossref(down=True), datacite(), openalex(ARTICLE))
    assert (verdict.verdict.value, verdict.fields["year"]) == ("unknown", "unsupported")
    assert any("accuses nobody" in clause for clause in verdict.evidence)
    verdict, _ = check(without(issued="1987"), openalex(ARTICLE))  # the user wants this one alone
    assert (verdict.verdict.value, verdict.fields["year"]) == ("field_error", "wrong")
    verdict, _ = check(without("DOI"), crossref(down=True), datacite(), openalex(OTHER))
    assert verdict.verdict.value == "unknown"


def test_without_a_network_nobody_stands_in_and_nobody_is_asked_again() -> None:
    cited, symbol = Record.from_csl({"type": "resolution", "number": "64/292"}), Identifier("un_symbol", "A/RES/64/292")
    gone = lambda request: Failure(FailureKind.OFFLINE, "no network", request.url)  # noqa: E731
    verdict, requests = drive(verify(cited, (symbol,), NETWORK), gone)
    assert (verdict.verdict.value, [request.authority for request in requests]) == ("unknown", ["un_library"])
    known = {("un_library", symbol): Unknown("un_library", "offline: no network")}
    verdict, requests = drive(verify(cited, (symbol,), NETWORK, known=known), gone)
    assert (verdict.verdict.value, requests) == ("unknown", [])
    assert "no network" in verdict.evidence[-1]


def test_with_every_request_failing_nothing_is_claimed() -> None:
    """The real authorities, the network gone: unknown for every type."""
    modules: tuple[Authority, ...] = authorities()
    for kind in ("article-journal", "book", "chapter", "report", "dataset", "webpage", "document"):
        cited = {**ARTICLE, "type": kind, "ISBN": "9780195152708"}
        offline = verify(Record.from_csl(cited), (), modules)
        verdict, _ = drive(offline, lambda request: Failure(FailureKind.OFFLINE, "", request.url))
        assert verdict.verdict.value == "unknown"
        assert verdict.asked == ()


def test_a_citation_misread_from_text_is_judged_by_its_words() -> None:
    text = "Ames, J. (2012). Tides and Harbours of the North Sea. Journal of Coastal Engineering, 14, 113–129. doi:10.5555/tides"
    misread = {"type": "book", "title": "Ames, J.", "issued": "2012"}
    identifiers = (Identifier("doi", "10.5555/tides"),)
    accused, _ = drive(verify(Record.from_csl(misread), identifiers, [crossref(ARTICLE)]), lambda request: Response(request.url, 200))
    judged, _ = drive(
        verify(Record.from_csl(misread), identifiers, [crossref(ARTICLE)], text=text), lambda request: Response(request.url, 200)
    )
    assert accused.verdict.value != "ok"
    assert judged.verdict.value == "ok"


def test_an_identifier_beside_a_record_is_compared_like_one_in_it() -> None:
    verdict, _ = check(without("DOI"), crossref(ARTICLE, OTHER), datacite(), identifiers=(Identifier("doi", "10.5555/pears"),))
    assert verdict.fields["doi"] == "wrong"
    assert verdict.expected["doi"] == "10.5555/tides"


def answering(*pages: tuple[str, Response]) -> Callable[[Request], Outcome]:
    """Answers by the beginning of the address; an outage for all other addresses."""

    def answer(request: Request) -> Outcome:
        page = next((reply for start, reply in pages if request.url.startswith(start)), None)
        return page or Failure(FailureKind.TIMEOUT, "", request.url)

    return answer


def test_a_document_of_the_united_nations_is_asked_of_its_own_library_only() -> None:
    cited = Record.from_csl({"type": "resolution", "number": "64/292", "authority": "General Assembly", "issued": "2010-07-28"})
    symbol = (Identifier("un_symbol", "A/RES/64/292"),)
    case = json.loads((FIXTURES / "un_library" / "resolution.json").read_text(encoding="utf-8"))["exchanges"][0]
    library = Response("", 200, FrozenMap(case["headers"]), case["body"].encode())
    verdict, requests = drive(verify(cited, symbol, NETWORK), answering(("https://digitallibrary.un.org/", library)))
    assert (verdict.verdict.value, verdict.authority, verdict.fields["year"]) == ("ok", "un_library", "match")
    assert len(requests) == 1
    titled = cited.having(title=Field("The human right to water and sanitation"), issued=Field(PartialDate(2004)))
    verdict, _ = drive(verify(titled, symbol, NETWORK), answering(("https://digitallibrary.un.org/", library)))
    assert (verdict.verdict.value, verdict.expected["year"]) == ("field_error", "2010")


def test_a_document_of_the_united_nations_is_not_looked_for_among_articles() -> None:
    cited = Record.from_csl({"type": "resolution", "number": "64/292", "title": "The human right to water and sanitation"})
    text = "General Assembly resolution 64/292, The human right to water and sanitation"
    empty = Response("", 200, FrozenMap({"content-type": "text/xml"}), b"<collection/>")
    verdict, requests = drive(
        verify(cited, (Identifier("un_symbol", "A/RES/64/292"),), NETWORK, text=text),
        answering(("https://digitallibrary.un.org/", empty)),
    )
    assert verdict.verdict.value == "unknown"
    assert {request.authority for request in requests} == {"un_library"}


def test_that_a_document_can_be_fetched_confirms_nothing_but_its_symbol() -> None:
    cited = Record.from_csl({"type": "un-document", "number": "S/2018/462", "title": "Report of the Secretary-General on rivers"})
    file = Response("", 200, FrozenMap({"content-type": "application/pdf"}), b"%PDF-1.5\n")
    verdict, requests = drive(verify(cited, (Identifier("un_symbol", "S/2018/462"),), NETWORK), answering(("https://undocs.org/", file)))
    assert [request.authority for request in requests][:2] == ["un_library", "undocs"]
    assert verdict.verdict.value == "unknown"
    assert any("S/2018/462 exists (undocs)" in clause for clause in verdict.evidence)


def test_a_number_of_pubmed_is_looked_up_there() -> None:
    cited = Record.from_csl({"type": "article-journal", "title": "GenBank", "author": [{"family": "Benson"}], "issued": "2013"})
    case = json.loads((FIXTURES / "pubmed" / "article.json").read_text(encoding="utf-8"))["exchanges"][0]
    article = Response("", 200, FrozenMap(case["headers"]), case["body"].encode())
    verdict, requests = drive(
        verify(cited, (Identifier("pmid", "23193287"),), NETWORK), answering(("https://eutils.ncbi.nlm.nih.gov/", article))
    )
    assert (verdict.authority, len(requests)) == ("pubmed", 1)


@pytest.mark.parametrize(("text", "asked"), [
    ("Ames, J., 2012. Tides and harbours of the North Sea. Journal of Coastal Engineering 14, 113–129.", 1),
    ("Ames, J., 2012. Tides and harbours of the North Sea. Journal of Coastal Engineering 14, 113–129. Reprinted at Hull by Weir.", 2),
])  # fmt: skip
def test_a_citation_that_was_read_to_its_last_word_is_searched_for_once(text: str, asked: int) -> None:
    registry = crossref(OTHER)
    registry.TAKES_WHOLE_CITATIONS = True  # type: ignore[attr-defined]
    verdict, requests = drive(
        verify(Record.from_csl(without("DOI")), (), [registry], text=text), lambda request: Response(request.url, 200)
    )
    assert (verdict.verdict.value, len(requests)) == ("not_found", asked)
    assert all("Ames" in request.url for request in requests[-1:])


def test_who_has_shown_the_work_is_not_asked_for_it_by_other_words() -> None:
    registry = crossref({**BOOK, "author": [{"family": "Ames", "given": "Rosa"}]})
    registry.TAKES_WHOLE_CITATIONS = True  # type: ignore[attr-defined]
    text = "J. Ames, Lighthouses of the Baltic (a book that everybody at Hull knows), 2004"
    _, requests = drive(
        verify(Record.from_csl(BOOK), (), [registry, open_library()], text=text), lambda request: Response(request.url, 200)
    )
    assert [request.authority for request in requests] == ["crossref", "open_library"]


def test_the_doi_of_a_work_that_is_cited_without_one_is_offered_where_nothing_contradicts() -> None:
    verdict, _ = check(without("DOI"), crossref(ARTICLE), datacite())
    assert (verdict.verdict.value, verdict.fields["doi"], dict(verdict.suggestion)) == ("ok", "absent", {"DOI": "10.5555/tides"})
    for cited in (without("DOI", volume="15"), without("DOI", "issued"), without("DOI", title="Tides and harbours of the North Seas")):
        assert not check(cited, crossref(ARTICLE), datacite())[0].suggestion
    reserve, _ = check(without("DOI"), crossref(down=True), datacite(), openalex(ARTICLE))
    assert not reserve.suggestion


PART: dict[str, Any] = {**ARTICLE, "title": "Tides of the fjords. I. Observations", "issue": "5", "DOI": "10.5555/part1"}
NEXT: dict[str, Any] = {**PART, "title": "Tides of the fjords. II. Theory", "issue": "6", "page": "511-530", "DOI": "10.5555/part2"}


@pytest.mark.parametrize("left", [(), ("issue",)])
def test_the_doi_of_the_other_part_is_of_another_work_and_the_right_one_is_offered(left: tuple[str, ...]) -> None:
    cited = {name: value for name, value in {**PART, "DOI": "10.5555/part2"}.items() if name not in left}
    verdict, _ = check(cited, crossref(NEXT, PART), datacite())
    assert (verdict.verdict.value, verdict.reason) == ("field_error", "identifier-of-other-work")
    assert [name for name, state in verdict.fields.items() if state == "wrong"] == ["doi"]
    assert dict(verdict.suggestion) == {"DOI": "10.5555/part1"}


def test_of_two_editorials_the_one_whose_place_is_cited_is_meant() -> None:
    spring = {**ARTICLE, "title": "Editorial", "issue": "1", "page": "1-3", "DOI": "10.5555/spring"}
    autumn = {**spring, "issue": "2", "page": "101-104", "DOI": "10.5555/autumn"}
    verdict, _ = check({**autumn, "DOI": "10.5555/spring"}, crossref(spring, autumn), datacite())
    assert (verdict.reason, dict(verdict.suggestion)) == ("identifier-of-other-work", {"DOI": "10.5555/autumn"})


def test_the_editorial_of_the_next_volume_is_not_that_of_this_one() -> None:
    known = without(title="Editorial", page="1-3")
    assert (
        check(without("DOI", title="Editorial", page="1-3", volume="15", issued="2013"), crossref(known), datacite())[0].reason
        == "not-indexed"
    )
    slip, _ = check(without("DOI", title="Editorial", page="1-3", volume="41"), crossref(known), datacite())
    assert (slip.verdict.value, slip.fields["volume"]) == ("field_error", "wrong")


REVIEW: dict[str, Any] = {
    **ARTICLE,
    "title": "Joan Weir, Lamps of the Baltic Shore",
    "author": [{"family": "Hale", "given": "Ann"}],
    "DOI": "10.5555/rev",
}


@pytest.mark.parametrize(
    "title", ["Review of Lamps of the Baltic Shore, by J. Weir", "[Review of the book Lamps of the Baltic Shore, by J. Weir]"]
)
def test_a_review_is_found_under_the_title_of_its_book(title: str) -> None:
    for doi in ({}, {"DOI": "10.5555/rev"}):
        cited = {**{name: value for name, value in REVIEW.items() if name != "DOI"}, "title": title, **doi}
        assert check(cited, crossref(REVIEW), datacite())[0].verdict.value == "ok"
    other = {**REVIEW, "title": title, "author": [{"family": "Cole", "given": "Max"}], "volume": "3"}
    assert check({**other, "DOI": ""}, crossref(REVIEW), datacite())[0].verdict.value == "unknown"
    placeless = {"type": "article-journal", "title": title, "author": REVIEW["author"], "issued": "2012"}
    assert check(placeless, crossref(REVIEW), datacite())[0].verdict.value == "unknown"  # a book of that title would do as well
    subject = without("DOI", title="Review of lamps made on shores by glassblowers")
    assert check(subject, crossref(REVIEW), datacite())[0].verdict.value == "not_found"
    book = {**BOOK, "title": "Lamps of the Baltic Shore", "author": REVIEW["author"]}
    assert check({**REVIEW, "title": title, "DOI": ""}, crossref(book), datacite())[0].verdict.value == "unknown"


def test_the_doi_of_the_book_of_a_chapter_is_not_that_of_another_work() -> None:
    book = {**BOOK, "DOI": "10.5555/lights"}
    chapter = {
        "type": "chapter",
        "title": "Who lit the lamps",
        "author": [{"family": "Cole"}],
        "container-title": BOOK["title"],
        "issued": "2004",
    }
    alone, _ = check({**chapter, "DOI": "10.5555/lights"}, crossref(book), datacite(), open_library(book))
    assert (alone.verdict.value, alone.fields["doi"]) == ("unknown", "unsupported")
    assert any("is that of the book" in clause for clause in alone.evidence)
    found, _ = check({**chapter, "DOI": "10.5555/lights"}, crossref(book, {**chapter, "DOI": "10.5555/lights.4"}), datacite())
    assert found.verdict.value == "ok"
    other, _ = check({**chapter, "DOI": "10.5555/pears"}, crossref({**book, "title": "Pears", "DOI": "10.5555/pears"}), datacite())
    assert (other.verdict.value, other.identifiers["doi"]) == ("not_found", "of-other-work")


def test_a_chapter_of_a_book_that_exists_is_not_called_missing_whatever_the_book_is_called() -> None:
    chapter = {"type": "chapter", "title": "Who lit the lamps", "author": [{"family": "Cole"}], "issued": "2004"}
    for name, verdict in ((BOOK["title"], "unknown"), ("Lamps", "not_found")):
        assert check({**chapter, "container-title": name}, crossref(), datacite(), open_library(BOOK))[0].verdict.value == verdict


def test_a_doi_in_doubt_stays_that_of_the_work_where_nothing_fits_better() -> None:
    altered = {**ARTICLE, "title": "Tides and harbours of the Baltic Sea", "page": "90-99"}
    verdict, asked = check(altered, crossref(ARTICLE), datacite())
    assert [name for name, state in verdict.fields.items() if state == "wrong"] == ["title", "pages"]
    assert (verdict.identifiers["doi"], asked) == ("confirmed", ["crossref/lookup", "crossref/search", "datacite/search"])
    alone, _ = check({**PART, "DOI": "10.5555/part2"}, crossref(NEXT), datacite())
    assert (alone.verdict.value, alone.reason, dict(alone.suggestion)) == ("field_error", "identifier-of-other-work", {})


def test_the_published_work_is_found_under_the_doi_of_its_preprint() -> None:
    preprint = {"type": "article", "title": ARTICLE["title"], "author": ARTICLE["author"], "issued": "2010", "DOI": "10.5555/early"}
    cited = {**ARTICLE, "author": [*ARTICLE["author"], {"family": "Berg", "given": "L."}], "DOI": "10.5555/early"}
    verdict, _ = check(cited, crossref(preprint, {**cited, "DOI": "10.5555/late"}), datacite())
    assert (verdict.verdict.value, verdict.fields["author"], verdict.fields["doi"]) == ("ok", "match", "variant")
    assert dict(verdict.suggestion) == {"DOI": "10.5555/late"}
    late = {**cited, "author": [*ARTICLE["author"], {"family": "Cole", "given": "P."}], "DOI": "10.5555/late"}
    assert check(cited, crossref(preprint, late), datacite())[0].fields["author"] == "wrong"
    unseen, _ = check(cited, crossref(preprint), datacite())
    assert (unseen.verdict.value, unseen.fields["author"]) == ("ok", "unsupported")


def test_that_others_have_a_title_of_few_words_says_nothing_of_this_one() -> None:
    editorial = without("DOI", title="Editorial", volume="2", page="1-3", issued="1999")
    verdict, asked = check(editorial, crossref(without(title="Editorial")), datacite())
    assert (verdict.verdict.value, verdict.reason) == ("unknown", "not-indexed")
    assert "more than one work" in verdict.evidence[-1]
    assert asked == ["crossref/search", "datacite/search"]
    assert check(editorial, crossref(OTHER), datacite())[0].verdict.value == "not_found"
