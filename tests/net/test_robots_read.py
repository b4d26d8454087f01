"""Rules that can be read hold, whatever stands round them (RFC 9309, 2.3.1.1); a file that did not come whole allows nothing."""

from __future__ import annotations

import pytest

from citator.model import FrozenMap, Response
from citator.net.robots import robots_of

PAGE = "https://example.org/lamp"


def answer(body: bytes, *, truncated: bool = False) -> Response:
    return Response("https://example.org/robots.txt", 200, FrozenMap(), body, (), 0.1, truncated)


@pytest.mark.parametrize(
    "body",
    [
        b"\xef\xbb\xbfUser-agent: *\nDisallow: /",
        b"# see <html> docs\nUser-agent: *\nDisallow: /",
        b"<!-- ours -->\nUser-agent: *\nDisallow: /\n",
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
