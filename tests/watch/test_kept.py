"""What is kept of an observation is enough to judge it again, and has nothing in it that names one visit."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from citator.formats.readers.html.page import read_page
from citator.model import FailureKind, FrozenMap, Hop, LinkVerdict, Observation
from citator.rules.link_title import Expected
from citator.rules.link_verdict import judge
from citator.watch.kept import clean, is_answer, kept, opened, outcome_of, words_of

URL = "https://example.org/reports/1997/log.html#harbour"
AT = datetime(2026, 5, 4, 6, tzinfo=UTC)
BODY = b"""<!doctype html><html lang=en><head><title>The log of a lighthouse</title><meta name=citation_title content="The log">
<meta property=og:title content="Another"><meta name=citation_title content="twice">
<script type="application/ld+json">{"headline": "A log"}</script></head>
<body><h1>The log</h1><p id=harbour>The keeper wrote down every ship \xe2\x80\x93 and the weather.</p></body></html>"""
PAGE = read_page(BODY, URL)
SEEN = Observation(
    "o1",
    URL,
    AT,
    0.3,
    2,
    hops=(Hop("http://example.org/log", 301),),
    status=200,
    final_url=URL,
    headers=FrozenMap({"etag": '"v1"', "set-cookie": "id=secret", "date": "now", "x-request-id": "r77", "cf-mitigated": "", "server": "s"}),
    media_type="text/html",
    sha256="ab" * 32,
    size=len(BODY),
    page=PAGE,
    signature="text/html",
    notes=("truncated: no",),
)
OTHER = replace(SEEN, url="https://example.org/x123", page=read_page(b"<title>Home</title>", "https://example.org/"), size=17)
LOOKS = {
    "page": SEEN,
    "gone": replace(SEEN, status=404, page=read_page(b"<title>Not Found</title>", URL)),
    "no such host": Observation("o1", URL, AT, failure=FailureKind.NO_SUCH_HOST, detail="no such host"),
    "bad certificate": Observation("o1", URL, AT, failure=FailureKind.TLS, detail="expired", insecure=SEEN),
    "held against what can't exist": replace(SEEN, probe=OTHER, final_url="https://example.org/"),
    "file": replace(SEEN, page=None, media_type="application/pdf", signature="application/pdf"),
    "empty": replace(SEEN, page=None, size=0, sha256=None),
}


@pytest.mark.parametrize("seen", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("expected", [Expected(), Expected("The log of a lighthouse"), Expected("Tide tables of the northern rivers")])
def test_what_is_kept_is_judged_as_what_was_seen(seen: Observation, expected: Expected) -> None:
    _, data = kept(seen)
    again = opened(data, URL, int(AT.timestamp()), bytes.fromhex(seen.sha256) if seen.sha256 else None, seen.size)
    one, two = judge(seen, expected), judge(again, expected)
    assert replace(two, observation="", elapsed=0.3, requests=2) == replace(one, observation="", elapsed=0.3, requests=2)
    assert again.page == seen.page


def test_nothing_that_names_one_visit_is_kept() -> None:
    _, data = kept(SEEN)
    again = opened(data, URL, 0)
    assert set(again.headers) == {"etag", "cf-mitigated", "server"}
    later = replace(SEEN, id="o2", at=datetime(2027, 1, 1, tzinfo=UTC), elapsed=9.0, requests=5, sha256="cd" * 32, size=9, unchanged=True)
    assert kept(later) == kept(SEEN)


def test_one_stretch_has_one_verdict() -> None:
    alive = judge(SEEN, Expected())
    assert outcome_of(SEEN, alive) == outcome_of(replace(SEEN, sha256="cd" * 32), alive)
    assert outcome_of(SEEN, alive) != outcome_of(SEEN, replace(alive, verdict=LinkVerdict.MISMATCH))
    assert outcome_of(SEEN, alive) != outcome_of(replace(SEEN, status=203), alive)
    assert words_of(SEEN) != words_of(LOOKS["gone"])
    assert words_of(LOOKS["file"]) != words_of(replace(LOOKS["file"], sha256="cd" * 32))


@pytest.mark.parametrize("kind", [FailureKind.BUDGET, FailureKind.CANCELLED, FailureKind.OFFLINE])
def test_what_was_not_asked_is_no_answer(kind: FailureKind) -> None:
    assert not is_answer(Observation("o1", URL, AT, failure=kind))
    assert is_answer(LOOKS["no such host"])


def test_text_is_made_fit_for_every_database() -> None:
    assert clean("a\0b\ud800") == "ab?"
    assert clean(None) is None
