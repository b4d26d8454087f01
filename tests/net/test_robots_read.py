"""Rules that can be read hold, whatever stands round them (RFC 9309, 2.3.1.1); a file that did not come whole allows nothing."""

from __future__ import annotations

import pytest

from citator.model import FrozenMap, Response
from citator.net.robots import robots_of

PAGE = "https://example.org/lamp"


def answer(body: bytes, *, truncated: bool = False, **headers: str) -> Response:
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response("https://example.org/robots.txt", 200, FrozenMap(fields), body, (), 0.1, truncated)


@pytest.mark.parametrize(
    "body",
    [
        b"\xef\xbb\xbfUser-agent: *\nDisallow: /",
        b"# see <html> docs\nUser-agent: *\nDisallow: /",
        b"<!-- ours -->\nUser-agent: *\nDisallow: /\n",
        "\ufeffUser-agent: *\nDisallow: /\n".encode("utf-16-le"),
    ],
)
def test_rules_hold_whatever_stands_before_them(body: bytes) -> None:
    assert not robots_of(answer(body)).allows(PAGE)


@pytest.mark.parametrize("body", [b"<!DOCTYPE html><title>Not found</title>", b"  <html><body>Lamps: all lit</body>", b""])
def test_a_page_for_people_is_no_file_of_rules(body: bytes) -> None:
    assert robots_of(answer(body)).allows(PAGE)


def test_a_file_that_did_not_come_whole_may_forbid() -> None:
    robots = robots_of(answer(b"User-agent: gamma\nDisallow: /x\n", truncated=True))
    assert (robots.allows(PAGE), robots.closed) == (False, "robots.txt did not come whole")


@pytest.mark.parametrize(
    "name",
    [
        "citator",
        "Citator",
        "CITATOR/1.0",
        "citator/0.1.0 (+https://example.org)",
        "citator 2",
        "citator # ours",
        "citator*",
        "*citator*",
        "*",
    ],
)
def test_a_line_that_names_us_binds_us(name: str) -> None:
    assert not robots_of(answer(f"User-agent: {name}\nDisallow: /\nCrawl-delay: 3\n".encode())).allows(PAGE)
    assert robots_of(answer(f"User-agent: {name}\nDisallow: /\nCrawl-delay: 3\n".encode())).delay == 3


@pytest.mark.parametrize(
    "name",
    [
        "cit",
        "c",
        "tator",
        "citator-news",
        "citator_news",
        "citators",
        "citato",
        "Mozilla/5.0 (compatible; citator/1.0)",
        "another",
        "1citator",
    ],
)
def test_a_line_that_names_somebody_else_does_not(name: str) -> None:
    assert robots_of(answer(f"User-agent: {name}\nDisallow: /\nCrawl-delay: 3\n".encode())).allows(PAGE)
    assert robots_of(answer(f"User-agent: {name}\nDisallow: /\nCrawl-delay: 3\n".encode())).delay is None


def test_our_own_rules_are_all_that_name_us_and_those_for_everybody_are_then_none() -> None:
    rules = b"User-agent: *\nDisallow: /\n\nUser-agent: Citator/2\nDisallow: /a\n\nuser-agent: gamma\nuser-agent: citator\nDisallow: /b\n"
    robots = robots_of(answer(rules))
    assert [robots.allows(f"https://example.org{path}") for path in ("/lamp", "/a", "/b")] == [True, False, False]


def test_a_coding_that_nobody_knows_hides_rules() -> None:
    """RFC 9309, 2.3.1.4: what can't be had forbids; 2.3.1.5: what can be read holds."""
    robots = robots_of(answer(b"VXNlci1hZ2VudDogKgpEaXNhbGxvdzogLwo=", content_encoding="base64"))
    assert (robots.allows(PAGE), robots.closed) == (False, "robots.txt came in a content coding that can't be decoded")
    assert robots_of(answer(b"User-agent: *\nDisallow: /x\n", content_encoding="none")).allows(PAGE)
    assert robots_of(answer(b"", content_encoding="gzip, Identity")).allows(PAGE)
