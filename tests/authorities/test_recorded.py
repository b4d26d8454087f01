"""The recorded exchanges of the development data: real answers are understood, and real errors are no answers."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from citator.authorities import arxiv, crossref, datacite, dblp, openalex, pubmed, semantic_scholar, un_library, wayback
from citator.authorities._memento import replayed
from citator.checks.copy import look_at
from citator.model import Archived, Found, FrozenMap, Identifier, NotFound, PartialDate, Record, Response, Unknown
from citator.rules.compare import examine, same_work
from citator.rules.link_verdict import Expected
from tests.authorities.test_contract import drive
from tests.support.development_data import data

pytestmark = pytest.mark.development_data


def exchanges(folder: str) -> list[dict[str, Any]]:
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(data("authorities", folder).glob("*.json"))]


def answer(exchange: dict[str, Any]) -> Response:
    got = exchange["response"]
    headers = {name.lower(): value for name, value in got["headers"].items()} or {"content-type": "application/json"}
    return Response(exchange["request"]["url"], got["status"], FrozenMap(headers), (got["body"] or "").encode())


@pytest.mark.parametrize(("module", "folder", "pattern"), [
    (crossref, "crossref", r"https://api\.crossref\.org/works/(10\.[^?]+)(?:\?mailto.*)?"),
    (datacite, "datacite", r"https://api\.datacite\.org/dois/(10\.[^?]+)(?:\?.*)?"),
])  # fmt: skip
def test_every_recorded_work_is_found_under_its_doi(module: Any, folder: str, pattern: str) -> None:
    seen = 0
    for exchange in exchanges(folder):
        match = re.fullmatch(pattern, exchange["request"]["url"])
        if not match or match[1].endswith("/agency") or "/transform" in match[1] or exchange["request"]["method"] != "GET":
            continue
        doi = unquote(match[1]).lower()
        response = answer(exchange)
        _, found = drive(module.lookup(Identifier("doi", doi)), [response])
        if response.status == 200 and response.body.startswith(b"{"):
            assert isinstance(found, (Found, Unknown))
            if isinstance(found, Found):
                seen += 1
                assert found.record.text("DOI") == doi
                assert found.record.text("title") or folder == "crossref"
        elif response.status == 404:
            assert isinstance(found, (NotFound, Unknown))
        else:
            assert isinstance(found, Unknown)
    assert seen > 10


def test_recorded_captures_are_read_whatever_the_index_says() -> None:
    for exchange in exchanges("wayback_cdx"):
        rows = [line.split() for line in exchange["response"]["body"].splitlines() if len(line.split()) >= 6]
        table = [["timestamp", "original", "statuscode"], *([row[1], row[2], row[4]] for row in rows)]
        reply = Response("", 200, FrozenMap({"content-type": "application/json"}), json.dumps(table).encode())
        _, found = drive(wayback.copies("https://example.org/", PartialDate(2001, 5, 9)), [reply])
        assert isinstance(found, (tuple, NotFound))
        for copy in found if isinstance(found, tuple) else ():
            assert copy.url.startswith(f"https://web.archive.org/web/{copy.datetime:%Y%m%d%H%M%S}/http")
        _, unread = drive(wayback.copies("https://example.org/"), [answer(exchange)])  # the same as text, which was not asked for
        assert isinstance(unread, Unknown)


def test_recorded_copies_count_by_what_they_show_and_the_archives_own_pages_are_no_copies() -> None:
    kinds: dict[str, str] = {}
    for exchange in exchanges("wayback_memento"):
        address = exchange["request"]["url"]
        where = replayed(address)
        assert where
        reply = answer(exchange)
        _, shown = drive(look_at(Archived(address, where.at), "wayback", where.original, Expected()), [reply])
        kinds[f"{reply.status} {where.original}"] = shown.kind
        assert not (shown.kind == "work" and reply.status != 200)
    assert kinds["200 http://fws.gov/"] == "work"
    assert kinds["200 https://nationalpost.com/health/"] == "silent", "a notice of the archive"
    assert kinds["404 https://www.census.gov/geo/gssi/"] == "other", "a recorded error page"
    assert kinds["404 https://this-is-not-real-url.whatever/"] == "silent"
    assert kinds["429 http://www.reddit.com/r/PokemonGiveaway"] == "other"


def works(path: Path) -> dict[str, dict[str, Any]]:
    lines = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {str(work["DOI"]).lower(): work for work in lines}


def test_labelled_references_against_their_own_records() -> None:
    """No correct reference is accused, and nearly every altered one is seen, record against record."""
    records = works(data("authorities", "records", "crossref.jsonl"))
    seen = flagged = 0
    accused = []
    for line in data("verify", "cases.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        work = records.get(str(case["work"]).lower())
        if work is None:
            continue
        reply = Response("", 200, FrozenMap({"content-type": "application/json"}), json.dumps({"message": work}).encode())
        _, found = drive(crossref.lookup(Identifier("doi", case["work"])), [reply])
        assert isinstance(found, Found)
        cited = Record.from_csl(case["cited"])
        comparison = examine(cited, found.record, pinned=True)
        if case["label"] == "correct":
            assert same_work(cited, found.record, comparison, named=True), case["id"]
            accused += [case["id"]] * bool(comparison.wrong)
        else:
            seen += 1
            flagged += bool(comparison.wrong) or not same_work(cited, found.record, comparison, named=True)
    assert accused == []
    assert flagged / seen > 0.97


def by_address(folder: str, part: str) -> list[tuple[str, Response]]:
    return [(one["request"]["url"], answer(one)) for one in exchanges(folder) if part in one["request"]["url"]]


def test_recorded_works_of_openalex_are_found_under_their_doi() -> None:
    works = by_address("openalex", "/works/https://doi.org/")
    for url, reply in works:
        doi = unquote(url.partition("doi.org/")[2]).lower()
        _, found = drive(openalex.lookup(Identifier("doi", doi)), [reply])
        assert isinstance(found, Found)
        assert found.record.text("DOI") == doi
        assert found.record.text("title")
        assert found.record.date()
    assert len(works) > 10


def test_recorded_feeds_of_arxiv_give_the_preprints_that_were_asked_for() -> None:
    found: dict[str, str] = {}
    for url, reply in by_address("arxiv", "id_list="):
        numbers = [one for one in unquote(url.partition("id_list=")[2].partition("&")[0]).split(",") if one]
        if numbers:
            _, answers = drive(arxiv.batch([Identifier("arxiv", number) for number in numbers]), [reply])
            found |= {one.value: type(said).__name__ for one, said in answers.items()}
        else:
            _, several = drive(arxiv.search(Record.from_csl({"title": "Testing"})), [reply])
            assert all(one.record.text("title") and one.record.names("author") for one in several)
    assert found == {
        "0808.05394": "NotFound",  # four figures and five: there is no such number
        "1707.08567": "Found", "1605.08386": "Found", "2104.12255v1": "Found", "astro-ph/0601001": "Found", "quant-ph/0201082v1": "Found",
    }  # fmt: skip


def test_recorded_articles_of_pubmed_are_read_and_a_summary_that_was_not_asked_for_is_no_answer() -> None:
    [(_, reply)] = by_address("pubmed", "efetch")
    _, found = drive(pubmed.lookup(Identifier("pmid", "19129924")), [reply])
    assert isinstance(found, Found)
    assert found.record.light() | {"author": ""} == found.record.light() | {
        "DOI": "10.3389/neuro.11.006.2008", "issued": "2008", "published-online": "2008-12-19", "volume": "2", "page": "6", "author": "",
    }  # fmt: skip
    assert [name.family for name in found.record.names("author")] == ["Ray", "Bhalla"]
    [(_, reply)] = by_address("pubmed", "esummary")
    assert isinstance(drive(pubmed.lookup(Identifier("pmid", "17183631")), [reply])[1], Unknown)


def test_recorded_records_of_the_library_of_the_united_nations_are_found_under_each_of_their_symbols() -> None:
    [(_, reply)] = by_address("un_digital_library", "")
    symbols = re.findall(rb'tag="191".*?code="a">([^<]+)<', reply.body, re.DOTALL)
    assert len(symbols) > 20
    for symbol in symbols:
        value = symbol.decode().replace("&amp;", "&")
        _, found = drive(un_library.lookup(Identifier("un_symbol", value)), [reply])
        assert isinstance(found, Found), value
        assert found.record.text("number") == value
        assert len(found.record.text("title")) > 10
        assert found.record.date()
        assert found.record.text("URL").startswith("https://digitallibrary.un.org/record/")
    assert isinstance(drive(un_library.lookup(Identifier("un_symbol", "A/C.3/78/L.9999")), [reply])[1], NotFound)
    several = [Identifier("un_symbol", symbol.decode()) for symbol in symbols[:5]]
    requests, answers = drive(un_library.batch(several), [reply])
    assert len(requests) == 1
    assert [answers[one].record.text("number") for one in several] == [one.value for one in several]


RECORDS = [
    (openalex, "openalex.jsonl", lambda work: {"results": [work]}, "title", "authorships"),
    (semantic_scholar, "semantic_scholar.jsonl", lambda work: {"data": [work]}, "title", "authors"),
    (dblp, "dblp.jsonl", lambda work: {"result": {"hits": {"@total": "1", "hit": [work]}}}, "title", "authors"),
]


@pytest.mark.parametrize(("module", "file", "envelope", "title", "people"), RECORDS)
def test_every_recorded_work_of_an_index_is_read(module: Any, file: str, envelope: Any, title: str, people: str) -> None:
    """Each has its title, its authors (no fewer than the record has) and its year."""
    lines = data("authorities", "records", file).read_text(encoding="utf-8").splitlines()
    for line in filter(None, lines):
        work = json.loads(line)
        reply = Response("", 200, FrozenMap({"content-type": "application/json"}), json.dumps(envelope(work)).encode())
        _, found = drive(module.search(Record.from_csl({"title": "Any title will do"})), [reply])
        own = work.get("info", work)
        if not own.get(title):
            continue
        assert isinstance(found, tuple), line
        record = found[0].record
        listed = own.get(people) or []
        authors = listed.get("author", []) if isinstance(listed, dict) else listed
        count = len(authors) if isinstance(authors, list) else 1
        assert len(record.names("author") or record.names("editor")) == count, line
        assert record.date() or not (own.get("year") or own.get("publication_year")), line
    assert len(lines) > 200


@pytest.mark.parametrize(("module", "file", "share"), [
    (openalex, "openalex.jsonl", 0.0), (dblp, "dblp.jsonl", 0.02), (semantic_scholar, "semantic_scholar.jsonl", 0.1),
])  # fmt: skip
def test_what_an_index_has_of_a_work_contradicts_its_registry_hardly_ever(module: Any, file: str, share: float) -> None:
    """The record that Crossref has, held against that of the index as if it were cited: the same work, and (nearly) no field wrong."""
    lines = data("authorities", "records", "crossref.jsonl").read_text(encoding="utf-8").splitlines()
    registry = {str(work["DOI"]).lower(): work for work in map(json.loads, lines)}
    seen, wrong = 0, []
    for line in filter(None, data("authorities", "records", file).read_text(encoding="utf-8").splitlines()):
        own = json.loads(line)
        record = module._record(own.get("info", own))
        work = registry.get(record.text("DOI"))
        if work is None:
            continue
        seen += 1
        cited = crossref._record(work)
        comparison = examine(cited, record, pinned=True)
        assert same_work(cited, record, comparison, named=True), record.text("DOI")
        wrong += [(record.text("DOI"), comparison.wrong)] * bool(comparison.wrong)
    assert seen > 20
    assert len(wrong) / seen <= share, wrong
