"""Digital object identifiers: where they end, and what only the resolver may say."""

from __future__ import annotations

import json
from typing import Any

import pytest

from citator.model import Answer, Failure, FailureKind, Found, FrozenMap, Identifier, NotFound, Outcome, Response, Unknown
from citator.systems.doi import agencies, agency, find, lookup, metadata, url
from tests.support.development_data import data

FOUND = [
    ("doi:10.1017/CBO9781107706477.", "10.1017/cbo9781107706477"),
    ("DOI 10.1080/09668136.2014.990698, accessed", "10.1080/09668136.2014.990698"),
    ("(10.1016/S0140-6736(24)02439-5)", "10.1016/s0140-6736(24)02439-5"),
    ("https://doi.org/10.1016/S0140- 6736(24)02439-5 33 Next", "10.1016/s0140-6736(24)02439-5"),
    ("<https://doi.org/10.1000/182>", "10.1000/182"),
    ("http://dx.doi.org/10.1000%2F182", "10.1000/182"),
    ("“doi.org/10.1000/182”", "10.1000/182"),
    ("10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O", "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o"),
    ("https://onlinelibrary.wiley.com/doi/full/10.1111/jcms.12345?af=R", "10.1111/jcms.12345"),
    ("https://www.tandfonline.com/doi/pdf/10.1080/02634937.2012.671993", "10.1080/02634937.2012.671993"),
    ("https://link.springer.com/content/pdf/10.1007/s11192-015-1798-9.pdf", "10.1007/s11192-015-1798-9"),
    ("https://link.springer.com/chapter/10.1007/978-3-319-12345-6_7", "10.1007/978-3-319-12345-6_7"),
    ("https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0012345&type=x", "10.1371/journal.pone.0012345"),
]


@pytest.mark.parametrize(("text", "value"), FOUND)
def test_found_with_its_own_letters_only(text: str, value: str) -> None:
    assert [match.identifier.value for match in find(text) if match.identifier] == [value]


@pytest.mark.parametrize(
    "text", ["10.2015/16", "10.1/2", "version 10.1000.2", "p. 10.1000", "https://example.org/10.1000/182", "110.1000/abc"]
)
def test_what_is_none(text: str) -> None:
    assert not list(find(text))


def test_what_is_called_a_doi_and_can_be_none() -> None:
    (match,) = find("doi:11.1000/182.")
    assert match.identifier is None
    assert match.problem == ("identifier-invalid", "a DOI begins with “10.”")


def test_the_address_escapes_what_an_address_may_not_hold() -> None:
    assert url(Identifier("doi", "10.1000/a<b>#c?d")) == "https://doi.org/10.1000/a%3Cb%3E%23c%3Fd"


def asked(outcome: Outcome) -> Answer:
    """What the look-up of 10.1000/182 makes of one answer."""
    flow = lookup(Identifier("doi", "10.1000/182"))
    request = next(flow)
    assert (request.url, request.authority) == ("https://doi.org/api/handles/10.1000/182", "doi")
    with pytest.raises(StopIteration) as end:
        flow.send(outcome)
    answer: Answer = end.value.value
    return answer


def answered(body: object, status: int = 200) -> Answer:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return asked(Response("https://doi.org/api/handles/10.1000/182", status, FrozenMap({"content-type": "application/json"}), raw))


HANDBOOK = "https://example.org/handbook"


def test_a_registered_doi_is_found_with_its_target() -> None:
    # written by hand in the shape of the Handle proxy's JSON; the target is made up
    values = [
        {
            "index": 1,
            "type": "URL",
            "data": {"format": "string", "value": HANDBOOK},
            "ttl": 86400,
        },
        {"index": 100, "type": "HS_ADMIN", "data": {"format": "admin", "value": {"handle": "10.admin/codata"}}, "ttl": 86400},
    ]
    answer = answered({"responseCode": 1, "handle": "10.1000/182", "values": values})
    assert isinstance(answer, Found)
    assert answer.record.text("URL") == HANDBOOK


def test_no_such_handle_is_not_found() -> None:
    assert isinstance(answered({"responseCode": 100, "handle": "10.1000/182"}, 404), NotFound)


@pytest.mark.parametrize("body", [{"responseCode": 2}, {}, [], b"<html>", b"", {"responseCode": "100"}])
def test_any_other_answer_says_nothing(body: object) -> None:
    assert isinstance(answered(body, 404), Unknown)


def test_an_outage_says_nothing() -> None:
    assert isinstance(asked(Failure(FailureKind.TIMEOUT, "25 s", "https://doi.org")), Unknown)


JSON = FrozenMap({"content-type": "application/vnd.citationstyles.csl+json"})


def ended(flow: Any, outcome: Outcome, address: str) -> Any:
    """What a question to doi.org ends with."""
    request = next(flow)
    assert (request.url, request.authority) == (address, "doi")
    with pytest.raises(StopIteration) as end:
        flow.send(outcome)
    return end.value.value


def record_of(outcome: Outcome) -> Answer:
    answer: Answer = ended(metadata(Identifier("doi", "10.1000/182")), outcome, "https://doi.org/10.1000/182")
    return answer


def test_the_record_of_a_doi_comes_from_its_agency_whichever_that_is() -> None:
    item = {
        "type": "article-journal",
        "title": ["Tides of the North Sea"],
        "author": [{"family": "Ames"}],
        "issued": {"date-parts": [[2012]]},
    }
    found = record_of(Response("https://agency.example/", 200, JSON, json.dumps(item).encode()))
    assert isinstance(found, Found)
    assert (found.record.text("title"), found.record.names("author")[0].family, found.authority) == (
        "Tides of the North Sea",
        "Ames",
        "doi",
    )


@pytest.mark.parametrize("outcome", [
    *(Response("", status, JSON, b'{"title": "Tides"}') for status in (202, 204, 300, 404, 406, 429, 500, 503)),
    Response("", 200, FrozenMap({"content-type": "text/html"}), b"<html><title>Tides</title></html>"),
    Response("", 200, JSON, b"{"), Response("", 200, JSON, b"[]"), Response("", 200, JSON, b"{}"), Response("", 200, JSON, b"[" * 99_999),
    Failure(FailureKind.TIMEOUT, "", "https://doi.org/"),
])  # fmt: skip
def test_a_doi_without_a_record_is_not_dead(outcome: Outcome) -> None:
    assert isinstance(record_of(outcome), Unknown)


@pytest.mark.parametrize(("body", "name"), [
    (b'[{"DOI": "10.1000/182", "RA": "JaLC"}]', "JaLC"),
    (b'[{"DOI": "10.1000/182", "status": "DOI does not exist"}]', ""),
    (b"[]", ""), (b"{}", ""), (b"not JSON", ""), (b'[{"RA": 7}]', ""),
])  # fmt: skip
def test_the_agency_of_a_doi(body: bytes, name: str) -> None:
    flow = agency(Identifier("doi", "10.1000/182"))
    assert (
        ended(flow, Response("", 200, FrozenMap({"content-type": "application/json"}), body), "https://doi.org/doiRA/10.1000/182") == name
    )


def test_the_agencies_of_several_dois_are_asked_for_together() -> None:
    dois = ["10.1000/182", "10.7777/none", "10.5555/A(1),2", "10.5555/odd", "10.5555/left", "10/gfxx9f"]
    body = [
        {"DOI": "10.1000/182", "RA": "JaLC"}, {"DOI": "10.7777/NONE", "status": "DOI does not exist"},
        {"DOI": "10.5555/a(1),2", "RA": "Crossref"},
        {"DOI": "10.5555/odd", "status": "Unknown"}, {"DOI": "10.9999/nobody.asked", "RA": "DataCite"}, "none", {"RA": 7},
    ]  # fmt: skip
    told = ended(
        agencies([Identifier("doi", doi) for doi in dois]),
        Response("", 200, FrozenMap({"content-type": "application/json"}), json.dumps(body).encode()),
        "https://doi.org/doiRA/10.1000/182,10.7777/none,10.5555/a(1)%2C2,10.5555/odd,10.5555/left",
    )
    assert {one.value: name for one, name in told.items()} == {"10.1000/182": "JaLC", "10.7777/none": "", "10.5555/A(1),2": "Crossref"}


@pytest.mark.parametrize("outcome", [
    Response("", 503, JSON, b'[{"DOI": "10.1000/182", "status": "DOI does not exist"}]'), Response("", 200, JSON, b"<html>"),
    Response("", 200, JSON, b'{"DOI": "10.1000/182", "status": "DOI does not exist"}'), Failure(FailureKind.TIMEOUT, "", "https://doi.org/"),
])  # fmt: skip
def test_no_answer_on_agencies_says_of_no_doi_that_it_does_not_exist(outcome: Outcome) -> None:
    assert ended(agencies([Identifier("doi", "10.1000/182")]), outcome, "https://doi.org/doiRA/10.1000/182") == {}


@pytest.mark.development_data
def test_recorded_agencies_and_errors_of_the_resolver() -> None:
    names: dict[str, str] = {}
    for path in sorted(data("authorities", "doi").glob("*.json")):
        exchange = json.loads(path.read_text(encoding="utf-8"))
        got = exchange["response"]
        reply = Response(
            "", got["status"], FrozenMap({name.lower(): value for name, value in got["headers"].items()}), got["body"].encode()
        )
        if "/ra/" in exchange["request"]["url"]:  # the older address of the same service, which takes prefixes
            prefix = exchange["request"]["url"].rpartition("/")[2]
            names[prefix] = ended(agency(Identifier("doi", prefix)), reply, f"https://doi.org/doiRA/{prefix}")
        elif got["status"] in (400, 404):
            assert isinstance(record_of(reply), Unknown)
    assert names["10.1241"] == "JaLC"
    assert names["10.99999"] == ""
    assert len(set(names.values())) >= 5


@pytest.mark.parametrize("before", ["doi:", "doi: ", "https://doi.org/", "https://dx.doi.org/", "", "DOI "])
def test_a_doi_that_is_only_begun_is_none(before: str) -> None:
    for behind in ("\n2010, p. 3.", "\n3 May 2019.", "\np. 12", " and", "\nA/75/17", ""):
        assert [one.identifier for one in find(f"See {before}10.1093/ejil/{behind}")] == []
        assert [one.identifier for one in find(f"See {before}10.1016/{behind}")] == []
    assert [one.identifier.value for one in find(f"{before}10.1093/ejil/\nchab012, 3") if one.identifier] == ["10.1093/ejil/chab012"]
    assert [one.identifier.value for one in find(f"{before}10.1038/nature12373/ and") if one.identifier] == ["10.1038/nature12373"]
