"""Answers as XML and JSON: what counts as one, and what is never done with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from citator.authorities import arxiv, crossref, datacite, open_library
from citator.authorities._answers import read_json, read_xml
from citator.model import Failure, FailureKind, FrozenMap, Identifier, NotFound, Record, Response, Unknown
from tests.authorities.test_contract import drive


def reply(body: bytes, status: int = 200, kind: str = "text/xml", *, truncated: bool = False) -> Response:
    return Response("https://example.org/", status, FrozenMap({"content-type": kind}), body, truncated=truncated)


def test_tags_are_read_without_their_namespaces() -> None:
    root = read_xml(reply(b'<?xml version="1.0"?><!-- 1 --><a:set xmlns:a="urn:x"><a:title>Tides</a:title></a:set>'), "library")
    assert not isinstance(root, (NotFound, Unknown))
    assert (root.tag, root.findtext("title")) == ("set", "Tides")


def test_entities_are_not_expanded_and_no_file_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("not for anybody", encoding="utf-8")
    inside = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]><a><b>&x;</b></a>'.encode()
    root = read_xml(reply(inside), "library")
    assert isinstance(root, Unknown) or "not for anybody" not in "".join(map(str, root.itertext()))  # type: ignore[union-attr]
    bomb = "<!DOCTYPE a [<!ENTITY x0 'tide'>" + "".join(f"<!ENTITY x{n} '{f'&x{n - 1};' * 10}'>" for n in range(1, 10)) + "]><a>&x9;</a>"
    grown = read_xml(reply(bomb.encode()), "library")
    assert isinstance(grown, Unknown) or len("".join(map(str, grown.itertext()))) < 10_000  # type: ignore[union-attr]


@pytest.mark.parametrize(("outcome", "kind"), [
    (reply(b"<set/>", 404), NotFound),
    (reply(b"<html><body>not here</body></html>", 404), Unknown),
    (reply(b"<!DOCTYPE html><title>Just a moment</title>", 200, ""), Unknown),
    (reply(b"<set/>", 202), Unknown),
    (reply(b"<set/>", 429), Unknown),
    (reply(b"<set><cut", 200), Unknown),
    (reply(b"<set/>", 200, truncated=True), Unknown),
    (reply(b"", 200), Unknown),
    (reply(b'{"status": "ok"}', 200, "application/json"), Unknown),
    (Failure(FailureKind.TIMEOUT, "", "https://example.org/"), Unknown),
])  # fmt: skip
def test_only_xml_with_status_200_is_an_answer(outcome: Response | Failure, kind: type) -> None:
    assert isinstance(read_xml(outcome, "library"), kind)


def test_one_number_that_can_be_none_does_not_deny_the_others() -> None:
    told = b"<title>Error</title><summary>incorrect id format for x</summary>"
    error = b"<feed><entry><id>http://arxiv.org/api/errors#x</id>" + told + b"</entry></feed>"
    asked = [Identifier("arxiv", "0706.0001"), Identifier("arxiv", "x")]
    _, answers = drive(arxiv.batch(asked), [reply(error)])
    assert all(isinstance(answers[one], Unknown) for one in asked)
    assert isinstance(drive(arxiv.lookup(asked[1]), [reply(error)])[1], NotFound)


@pytest.mark.parametrize(("search", "body"), [
    (crossref.search, b'{"status": "error", "message-type": "work-list", "message": {"items": []}}'),
    (datacite.search, b'{"errors": [{"title": "The service is busy"}], "data": []}'),
    (open_library.search, b'{"error": "the index is away", "numFound": 0, "docs": []}'),
])  # fmt: skip
def test_an_empty_list_beside_an_error_denies_nothing(search: Any, body: bytes) -> None:
    record = Record.from_csl({"type": "article-journal", "title": "Tides of northern harbours", "author": [{"family": "Quill"}]}, "")
    _, answer = drive(search(record), [reply(body, kind="application/json")] * 3)
    assert isinstance(answer, Unknown)


@pytest.mark.parametrize(("body", "why"), [
    (b'{"error": {"code": "maxlag", "info": "waiting"}}', "an error: maxlag"),
    (b'{"errors": [{"title": "The service is busy"}]}', "an error: The service is busy"),
    (b'{"error": true}', "an error: error"),
    (b'{"status": "failed"}', "an error: status"),
])  # fmt: skip
def test_an_error_is_told_in_its_own_words(body: bytes, why: str) -> None:
    assert read_json(reply(body, kind="application/json"), "library") == Unknown("library", why)
    assert isinstance(read_json(reply(body, kind="application/json"), "library", errors=True), dict)


@pytest.mark.parametrize("body", [b'{"status": "ok", "error": null, "errors": []}', b'{"status": "published"}', b'[{"error": "x"}]'])
def test_what_only_looks_like_an_error_is_an_answer(body: bytes) -> None:
    assert not isinstance(read_json(reply(body, kind="application/json"), "library"), (NotFound, Unknown))
