"""The test web: what a link checker meets, each behaviour with its right verdict, checked as ``citator links`` checks it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.support.testweb import CASES, FAMILIES, Case, LabelledWeb, Run, check_cases, check_links, everything
from tests.support.testweb.case import case
from tests.support.testweb.pages import ARTICLE, TITLE
from tests.support.web import Hit, Web, Writer, answer

from citator.model import LinkCheck, LinkVerdict
from citator.rules.link_ordinary import plainly_there
from citator.rules.link_verdict import Expected, judge, suspicions

KNOWN: dict[str, str] = {}
"""Cases whose verdict is still wrong, with the reason. One that has become right must be taken out."""


@pytest.mark.parametrize("family", FAMILIES)
def test_verdicts(family: str) -> None:
    results = [one for one in everything().results.values() if one.case.family == family]
    wrong = {one.case.name: f"{one.case.why}: {one.wrong}" for one in results if one.wrong}
    unexpected = {name: words for name, words in wrong.items() if name not in KNOWN}
    assert not unexpected, "\n".join(f"{name}: {words}" for name, words in unexpected.items())
    mended = {one.case.name for one in results if one.case.name in KNOWN} - wrong.keys()
    assert not mended, f"no longer wrong: {sorted(mended)}"


def test_nothing_is_falsely_dead_and_nothing_inside_is_asked() -> None:
    run = everything()
    assert not [one.case.name for one in run.results.values() if one.falsely_dead]
    assert run.private == 0


def test_what_is_known_to_be_wrong_exists() -> None:
    assert KNOWN.keys() <= {one.name for one in CASES}


def test_the_web_is_large_and_its_labels_are_verdicts() -> None:
    assert len(CASES) >= 170
    known = {f"{verdict}" for verdict in LinkVerdict}
    assert not [one.name for one in CASES for pattern in one.accepted if pattern.partition("/")[0] not in known]


def test_a_wrong_verdict_is_seen() -> None:
    """The test of the test: labels turned round fail, and a trap that is stepped into is counted."""
    lost, found = (next(one for one in CASES if one.name == name) for name in ("404", "article"))
    turned = check_cases([replace(lost, accepted=("alive/ok",)), replace(found, accepted=("dead/*",))])
    assert {one.case.name: one.falsely_dead for one in turned.wrong} == {"404": True, "article": False}
    assert turned.rates()["right"] == 0
    here = next(one for one in CASES if one.name == "here-dotted")
    inside: Run = check_cases([here], allow_net=("127.0.0.0/8",))
    assert inside.private > 0
    assert inside.wrong


def test_what_is_known_at_one_look_is_what_the_rules_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page of the test web, as it is and with the text of an article below it, with and without its title; judged both ways."""
    looks = [
        (replace(seen, probe=probe, page=page), Expected(title))
        for one in everything().results.values()
        if (seen := one.seen) and seen.page
        for title in {"", one.case.title}
        for probe in {None, seen.probe}
        for page in (seen.page, replace(seen.page, text=f"{seen.page.text}\n{ARTICLE * 9}"))
    ]
    at_once = [(judge(*look), list(suspicions(*look))) for look in looks]
    known = [look for look in looks if plainly_there(*look)]
    assert 300 < len(known) < len(looks) - 300
    monkeypatch.setattr("citator.rules.link_verdict.plainly_there", lambda *_: None)
    assert at_once == [(judge(*look), list(suspicions(*look))) for look in looks]


class Limited:
    """A site that takes four requests at a time and twelve in a second, and answers 429 beyond; ``refused`` lists which were."""

    def __init__(self) -> None:
        self.busy = 0
        self.times: list[float] = []
        self.refused: list[bool] = []

    async def __call__(self, web: Web, hit: Hit, writer: Writer) -> None:
        now = time.monotonic()
        self.times = [at for at in self.times if now - at < 1] + [now]
        self.busy += 1
        bad = self.busy > 4 or len(self.times) > 12
        self.refused.append(bad)
        await asyncio.sleep(0.05)
        self.busy -= 1
        writer.write(answer(429, "slowly", retry_after="1") if bad else answer(200, ARTICLE))


def _numbered(cases: Sequence[Case]) -> list[Case]:
    return [replace(one, number=number) for number, one in enumerate(cases)]


def _links(cases: Sequence[Case], paths: Sequence[tuple[int, str]], **setting: object) -> tuple[list[LinkCheck], list[Hit]]:
    """The verdicts on paths of cases (by number), and the requests as they came in."""
    with LabelledWeb(cases) as web:
        links = [(f"http://{cases[number].host}:{web.port}{path}", TITLE) for number, path in paths]
        return asyncio.run(check_links(web, links, **setting)), web.hits


def test_a_site_that_limits_its_rate_is_never_made_to_refuse_twice_in_a_row() -> None:
    limited = Limited()
    checks, hits = _links(_numbered([case("limited", "alive/ok", "", limited, everywhere=True)]), [(0, f"/p/{n}") for n in range(30)])
    assert {check.verdict for check in checks} == {LinkVerdict.ALIVE}
    assert not any(one and other for one, other in zip(limited.refused, limited.refused[1:], strict=False))
    assert len(hits) <= 34


def test_a_site_of_many_sub_domains_that_limits_its_rate_is_never_made_to_refuse_twice_in_a_row() -> None:
    """The limits are those of the site, and each of its names is a host of its own."""
    limited = Limited()
    one = replace(case("limited", "alive/ok", "", limited, everywhere=True), number=0)
    with LabelledWeb([one]) as web:
        links = [
            (f"http://{name}.{one.host}:{web.port}/p/{number}", TITLE)
            for name in ("www", "texts", "old", "data", "en", "fr")
            for number in range(5)
        ]
        checks = asyncio.run(check_links(web, links))
    assert {check.verdict for check in checks} == {LinkVerdict.ALIVE}
    assert len(limited.refused) >= 30
    assert not any(one and other for one, other in zip(limited.refused, limited.refused[1:], strict=False))


def test_a_host_that_asks_for_time_holds_no_place_that_others_need() -> None:
    """Two places in flight, and a host that wants two seconds after its first answer: thirty pages elsewhere come before its second."""
    asked: list[str] = []

    async def busy(web: Web, hit: Hit, writer: Writer) -> None:
        asked.append(hit.path)
        writer.write(answer(429, "slowly", retry_after="2") if len(asked) == 1 else answer(200, ARTICLE))

    good = answer(200, ARTICLE)
    cases = _numbered([case("busy", "", "", busy, everywhere=True), *(case(f"c{n}", "", "", good, everywhere=True) for n in range(30))])
    paths = [(0, "/p/1"), (0, "/p/2"), (0, "/p/3"), *((n, "/p/1") for n in range(1, 31))]
    checks, hits = _links(cases, paths, concurrency=2)
    assert {check.verdict for check in checks} == {LinkVerdict.ALIVE}
    order = [hit.headers["host"].partition(":")[0] for hit in hits if hit.path != "/robots.txt"]
    others = [place for place, host in enumerate(order) if host != cases[0].host]
    again = [place for place, host in enumerate(order) if host == cases[0].host][1:]
    assert len(others) == 30
    assert max(others) < min(again)


def test_each_address_is_asked_once_however_often_it_is_cited() -> None:
    cases = _numbered([case("once", "", "", answer(200, ARTICLE))])
    checks, hits = _links(cases, [(0, "/papers/17-b"), (0, "/papers/17-b"), (0, "/papers/17-b#notes"), (0, "/papers/17-b#lost")])
    assert [check.reason for check in checks] == ["ok", "ok", "ok", "fragment-missing"]
    assert [hit.path for hit in hits] == ["/papers/17-b"]
