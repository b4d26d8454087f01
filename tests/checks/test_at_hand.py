"""What is on this machine is heard first, and what its word weighs beside that of others."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, cast

import pytest

from citator.authorities import Authority, Candidates
from citator.checks.settling import without_title
from citator.checks.work import verify
from citator.model import Answer, Etiquette, Found, Identifier, NotFound, Outcome, Record, Request, Standing, Unknown, Verification

CITED: dict[str, Any] = {
    "type": "article-journal", "title": "Tides and harbours of the North Sea", "author": [{"family": "Ames", "given": "Joanna"}],
    "issued": "2012", "container-title": "Journal of Coastal Engineering", "volume": "14", "page": "113-129", "DOI": "10.5555/tides",
}  # fmt: skip
OTHER = {"type": "book", "title": "How pears ripen", "author": [{"family": "Cole"}], "issued": "1999", "DOI": CITED["DOI"]}


class Catalogue:
    """An authority of works; at hand where it has a standing, and silent where it is ``down``."""

    BASE = "local:"
    SCHEMES = ("doi",)
    ETIQUETTE = Etiquette(1.0)

    def __init__(self, name: str, *works: dict[str, Any], standing: Standing | None = None, down: bool = False, types: str = "") -> None:
        self.NAME, self.AT_HAND, self.down = name, standing is not None, down
        self.TYPES = tuple(types.split())
        self.SEARCHED = () if self.AT_HAND else ("article-journal",)
        self.found = tuple(Found(Record.from_csl(one, name), f"{name}:1", name, standing or Standing.REGISTRY) for one in works)

    def could_know(self, record: Record) -> bool:
        return bool(record.text("title"))

    def lookup(self, _: object) -> Generator[Request, Outcome, Answer]:
        yield Request("lookup", authority=self.NAME)
        same = [one for one in self.found if one.record.text("DOI") == CITED["DOI"]]
        return Unknown(self.NAME, "is out of order") if self.down else same[0] if same else NotFound(self.NAME)

    def search(self, _: object) -> Generator[Request, Outcome, Candidates]:
        yield Request("search", authority=self.NAME)
        return Unknown(self.NAME, "is out of order") if self.down else self.found or NotFound(self.NAME)


def check(*catalogues: Catalogue, **changes: Any) -> tuple[Verification, list[str]]:
    """The verdict on the citation, and who was asked, in order."""
    from citator.systems.doi import find

    cited = Record.from_csl({**CITED, **changes})
    named = [match.identifier for match in find(f"doi:{CITED['DOI']}") if match.identifier]
    generator = verify(cited, named, [cast(Authority, one) for one in catalogues])
    asked: list[str] = []
    try:
        request = next(generator)
        while True:
            asked.append(request.authority or "")
            request = generator.send(None)  # type: ignore[arg-type]
    except StopIteration as stop:
        return stop.value, asked


def local(*works: dict[str, Any], standing: Standing = Standing.HOLDING, **more: Any) -> Catalogue:
    return Catalogue("local", *works, standing=standing, **more)


def crossref(*works: dict[str, Any], **more: Any) -> Catalogue:
    return Catalogue("crossref", *works, types="article-journal", **more)


LATER = {**CITED, "issued": "2019"}


@pytest.mark.parametrize(("here", "there", "verdict", "authority"), [
    (local(CITED), crossref(LATER), "field_error", "crossref"),
    (local(CITED), crossref(CITED), "ok", "crossref"),
    (local(CITED), crossref(), "unknown", None),
    (local(CITED), crossref(down=True), "unknown", None),
    (local(CITED, standing=Standing.REGISTRY), crossref(LATER), "ok", "local"),
    (local(LATER, standing=Standing.REGISTRY), crossref(CITED), "field_error", "local"),
    (local(LATER), crossref(CITED), "ok", "crossref"),
    (local(LATER), crossref(LATER), "field_error", "crossref"),
    (local(LATER), crossref(), "field_error", "local"),
    (local(LATER), crossref(down=True), "unknown", "local"),
    (local({**LATER, "DOI": ""}), crossref(), "field_error", "local"),
    (local(LATER, standing=Standing.COMPILED), crossref(CITED), "ok", "crossref"),
    (local(LATER, standing=Standing.COMPILED), crossref(LATER), "field_error", "crossref"),
    (local(LATER, standing=Standing.COMPILED), crossref(), "unknown", "local"),
    (local(CITED, standing=Standing.COMPILED), crossref(down=True), "ok", "local"),
    (local(), crossref(CITED), "ok", "crossref"),
    (local(down=True), crossref(CITED), "ok", "crossref"),
    (local(down=True), crossref(), "not_found", None),
    (local(), crossref(down=True), "unknown", None),
])  # fmt: skip
def test_whose_word_stands(here: Catalogue, there: Catalogue, verdict: str, authority: str | None) -> None:
    told, asked = check(there, here)
    assert (told.verdict.value, told.authority) == (verdict, authority)
    assert asked[0] == "local"
    ends_it = verdict == "ok" or any(one.standing is Standing.REGISTRY for one in here.found)
    assert (asked == ["local"]) == (authority == "local" and ends_it)
    assert bool(told.expected) == (verdict == "field_error")


def test_both_sides_of_a_dispute_are_told() -> None:
    told, _ = check(local(LATER), crossref(CITED))
    assert (told.disputed, told.fields["year"]) == (("year",), "match")
    told, _ = check(local({**CITED, "volume": "7"}), crossref(LATER))
    assert (told.verdict.value, told.disputed) == ("ok", ("year",))
    told, _ = check(local({**LATER, "volume": "7"}), crossref(LATER))
    assert (told.expected, told.disputed) == ({"year": "2019"}, ())


@pytest.mark.parametrize(("standing", "there", "verdict", "reason"), [
    (Standing.REGISTRY, crossref(), "not_found", "not-known"),
    (Standing.HOLDING, crossref(), "not_found", "not-known"),
    (Standing.HOLDING, crossref(CITED), "ok", ""),
    (Standing.HOLDING, crossref(down=True), "unknown", "no-answer"),
    (Standing.COMPILED, crossref(), "not_found", "not-known"),
])  # fmt: skip
def test_an_identifier_that_is_anothers_here(standing: Standing, there: Catalogue, verdict: str, reason: str) -> None:
    told, _ = check(there, local(OTHER, standing=standing))
    assert (told.verdict.value, told.reason) == (verdict, reason)
    assert (told.fields.get("doi") == "wrong") == (standing is not Standing.COMPILED and verdict == "not_found")


def test_a_record_that_shows_nothing_but_the_title_settles_nothing() -> None:
    alone = {"type": "article-journal", "title": CITED["title"]}
    told, _ = check(local(alone), crossref())
    assert (told.verdict.value, told.reason) == ("unknown", "not-indexed")
    assert "nothing else to tell" in told.evidence[-1]
    assert check(local(alone), crossref(CITED))[0].authority == "crossref"


def test_a_date_without_a_title_decides_where_nobody_else_could_be_asked() -> None:
    bare = {"type": "resolution", "issued": "2012", "DOI": CITED["DOI"]}
    assert check(local(bare))[0].verdict.value == "ok"
    assert check(local(bare), issued="1971")[0].expected == {"year": "2012"}
    assert check(local(bare), crossref(down=True))[0].verdict.value == "unknown"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ("field_error", {"year": "2010"})),
        ({"title": ""}, ("field_error", {"year": "2010"})),
        ({"title": "", "issued": "2010"}, ("ok", {})),
        ({"issued": "2010"}, ("unknown", {})),
    ],
    ids=["other year", "other year, no title", "its year, no title", "its year, and a title nobody has seen"],
)
def test_a_year_that_is_known_here_counts_though_others_are_silent(changes: dict[str, Any], expected: tuple[str, Any]) -> None:
    here = Catalogue("facts", {"type": "article-journal", "issued": "2010", "DOI": CITED["DOI"]}, standing=Standing.REGISTRY)
    found, _ = check(here, Catalogue("crossref", down=True, types="article-journal"), **changes)
    assert (found.verdict.value, dict(found.expected)) == expected


def test_what_is_there_under_another_number_is_not_said_to_exist_as_cited() -> None:
    record = Record.from_csl({"type": "resolution", "number": "S/RES/1325 (2000)"})
    told = without_title(Identifier("un_symbol", "S/RES/1325 (2001)"), Found(record, "local:1", "facts"))
    assert told == "un_symbol S/RES/1325 (2001): facts has S/RES/1325 (2000); there is no title to compare"
    told = without_title(Identifier("un_symbol", "S/RES/1325(2000)"), Found(record, "local:1", "facts"))
    assert told == "un_symbol S/RES/1325(2000) exists (facts); there is no title to compare"
