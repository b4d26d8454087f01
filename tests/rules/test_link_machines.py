"""What machines say that went wrong, and what is only data."""

from __future__ import annotations

import pytest

from citator.rules.link_machines import cut_short, error_said

JSON, PROBLEM, XML = "application/json", "application/problem+json", "application/xml"


@pytest.mark.parametrize(
    ("body", "declared", "said"),
    [
        ('{"error": "no such record"}', JSON, "no such record"),
        ('{"errors": [{"status": "404", "detail": "No lamp 7"}]}', "application/vnd.api+json", "404 Not Found\nNo lamp 7"),
        ('{"statusCode": 410, "message": "Gone"}', JSON, "404 Not Found\nGone"),
        ('{"status": 503, "title": "Service Unavailable"}', PROBLEM, "Service Unavailable"),
        ("<Error><Code>NoSuchKey</Code></Error>", XML, "404 Not Found"),
        ("<?xml version='1.0'?><s:error><s:message>Access Denied</s:message></s:error>", "text/xml", "Access Denied"),
        ('{"error": null, "title": "Not found: the lamps"}', JSON, None),
        ('{"code": 404, "name": "Bus 404"}', JSON, None),
        ('{"code": 404, "message": "Nothing", "data": null, "timestamp": 5}', JSON, "404 Not Found\nNothing"),
        ('{"error": 0.04, "title": "Not found"}', JSON, None),
        ('{"code": 200, "message": "not found"}', JSON, None),
        ('{"status": "lit", "title": "Lamps"}', JSON, None),
        ('[{"error": "not found"}]', JSON, None),
        ("<lamps><error>not found</error></lamps>", XML, None),
        ('{"error": "not found"', JSON, None),
        ("[" * 1900, JSON, None),
        ('{"error": "not found"}', "text/csv", None),
        ('{"error": {"message": 7}, "detail": ["x"]}', JSON, None),
    ],
)
def test_what_is_said(body: str, declared: str, said: str | None) -> None:
    assert error_said(body.encode(), declared) == said


@pytest.mark.parametrize("text", ["", "bytes */900", "items 1-2/3", "bytes 9-", "bytes a-b/c"])
def test_a_range_that_says_nothing_cuts_nothing(text: str) -> None:
    assert not cut_short(206, text)
