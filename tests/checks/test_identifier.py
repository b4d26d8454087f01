"""What doi.org's answers make of a verification that the catalogues left open."""

from __future__ import annotations

import json
from typing import Any

import pytest

from citator.checks.identifier import registered
from citator.model import (
    Failure,
    FailureKind,
    Field,
    FrozenMap,
    Identifier,
    Outcome,
    Record,
    Request,
    Response,
    Verification,
    VerificationVerdict,
)
from citator.rules.compare import blank

CITED = Record.from_csl({
    "type": "article-journal", "title": "Tides and harbours of the North Sea", "author": [{"family": "Ames", "given": "Joanna"}],
    "issued": "2012", "DOI": "10.7777/tides",
})  # fmt: skip
DOI = (Identifier("doi", "10.7777/tides"),)
JSON = FrozenMap({"content-type": "application/json"})
KNOWN = Response("", 200, JSON, b'{"responseCode": 1, "handle": "10.7777/tides", "values": []}')
NO_SUCH = Response("", 404, JSON, b'{"responseCode": 100, "handle": "10.7777/tides"}')
PAGE = Response("https://journal.example/", 200, FrozenMap({"content-type": "text/html"}), b"<html></html>")
AGENCY = Response("", 200, JSON, b'[{"DOI": "10.7777/tides", "RA": "JaLC"}]')
DOWN = Failure(FailureKind.TIMEOUT, "", "https://doi.org/")


def csl(**fields: Any) -> Response:
    return Response("", 200, JSON, json.dumps({"type": "article-journal", **fields}).encode())


RIGHT = csl(title="Tides and Harbours of the North Sea", author=[{"family": "Ames", "given": "Joanna"}], issued={"date-parts": [[2012]]})
OTHER = csl(title="How pears ripen", author=[{"family": "Cole"}], issued={"date-parts": [[1999]]})


def after(verdict: str, **answers: Outcome) -> tuple[Verification, list[str]]:
    """The verification afterwards, and which questions were asked; what is not in ``answers`` is an outage."""
    flow = registered(Verification(VerificationVerdict(verdict), blank(CITED), asked=("crossref", "datacite")), DOI, CITED)
    asked: list[str] = []
    try:
        request: Request = next(flow)
        while True:
            kind = "handle" if "/api/handles/" in request.url else "agency" if "/doiRA/" in request.url else "record"
            asked.append(kind)
            request = flow.send(answers.get(kind, DOWN))
    except StopIteration as stop:
        return stop.value, asked


@pytest.mark.parametrize("verdict", ["unknown", "not_found"])
def test_a_doi_of_the_book_in_which_a_chapter_stands_is_not_that_of_another_work(verdict: str) -> None:
    chapter = Record.from_csl({"type": "chapter", "title": "Weirs", "container-title": "Lamps and Law", "DOI": "10.7777/tides"})
    for title, expected in (("Lamps and Law: A History", ("unknown", "unsupported")), ("Pears and Law", (None, "wrong"))):
        flow = registered(Verification(VerificationVerdict(verdict), blank(chapter)), DOI, chapter)
        next(flow)
        flow.send(KNOWN)
        with pytest.raises(StopIteration) as stop:
            flow.send(csl(type="book", title=title))
        found = stop.value.value
        assert (found.verdict.value if expected[0] else None, found.fields["doi"]) == expected


@pytest.mark.parametrize("verdict", ["ok", "unknown", "not_found", "field_error"])
def test_a_doi_that_is_not_registered_is_wrong_whatever_else_is_known(verdict: str) -> None:
    found, asked = after(verdict, handle=NO_SUCH)
    assert found.fields["doi"] == "wrong"
    assert "doi" not in found.expected
    assert found.verdict.value == ("not_found" if verdict == "not_found" else "field_error")
    assert asked == ["handle"]


@pytest.mark.parametrize(("wrong", "offered"), [((), True), (("year",), True), (("title", "year", "volume", "pages"), False)])
def test_the_doi_of_a_record_is_offered_for_a_dead_one_where_most_agrees(wrong: tuple[str, ...], offered: bool) -> None:
    record = CITED.having(DOI=Field("10.7777/right"))
    told = (
        blank(CITED)
        .having(title="match", author="match", year="match", volume="match", pages="match")
        .having(**dict.fromkeys(wrong, "wrong"))
    )
    flow = registered(Verification(VerificationVerdict.FIELD_ERROR, told, record=record), DOI, CITED)
    next(flow)
    with pytest.raises(StopIteration) as stop:
        flow.send(NO_SUCH)
    assert dict(stop.value.value.suggestion) == ({"DOI": "10.7777/right"} if offered else {})


@pytest.mark.parametrize("verdict", ["unknown", "not_found"])
def test_a_work_that_only_its_own_agency_knows_is_found_there(verdict: str) -> None:
    found, asked = after(verdict, handle=KNOWN, record=RIGHT)
    assert (found.verdict.value, found.authority, found.fields["title"]) == ("ok", "doi", "match")
    assert found.asked == ("crossref", "datacite", "doi")
    assert asked == ["handle", "record"]


def test_a_work_whose_agency_gives_no_record_is_not_called_missing() -> None:
    found, asked = after("not_found", handle=KNOWN, record=PAGE, agency=AGENCY)
    assert (found.verdict.value, found.fields["doi"]) == ("unknown", "unsupported")
    assert "JaLC" in found.evidence[-1]
    assert asked == ["handle", "record", "agency"]


@pytest.mark.parametrize(("before", "afterwards"), [("not_found", "not_found"), ("unknown", "field_error")])
def test_a_registered_doi_of_another_work_is_told(before: str, afterwards: str) -> None:
    found, _ = after(before, handle=KNOWN, record=OTHER)
    assert (found.verdict.value, found.fields["doi"]) == (afterwards, "wrong")
    assert "How pears ripen" in found.expected["doi"]


@pytest.mark.parametrize("verdict", ["ok", "unknown", "not_found", "field_error"])
def test_an_outage_changes_nothing(verdict: str) -> None:
    before = Verification(VerificationVerdict(verdict), blank(CITED), asked=("crossref", "datacite"))
    assert after(verdict)[0] == before


def test_a_title_that_can_t_be_compared_is_open_and_confirms_no_doi() -> None:
    foreign = csl(title="Gezeiten und Häfen der Nordsee", author=[{"family": "Ames", "given": "Joanna"}], issued={"date-parts": [[2012]]})
    found, _ = after("not_found", handle=KNOWN, record=foreign)
    assert (found.verdict.value, found.reason, found.identifiers["doi"]) == ("unknown", "not-comparable", "registered")
