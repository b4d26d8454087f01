"""Archived copies in a run: in ``links`` and ``check``, with ``--archive`` and ``--save``, stopped, with an archive out of order."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

import citator
from citator.authorities import _save_page_now
from citator.cli.main import run
from citator.errors import ConfigError
from citator.model import LinkVerdict
from tests.support.contract import hold
from tests.support.memento import Capture, MementoWeb
from tests.support.web import answer, hang_up, page

TITLE = "The lamps of the estuary and their keepers"
GOOD = page(TITLE)
KEYS = {"CITATOR_ARCHIVE_KEY": "ACCESS", "CITATOR_ARCHIVE_SECRET": "s3cr3t-of-the-account"}
ROUTES = {
    "/gone": answer(410, page("Gone")),
    "/other": answer(
        200, page("Cooking with lentils", "Lentils want to be soaked, rinsed and cooked slowly with onions until soft. " * 20)
    ),
    "/here": answer(200, GOOD),
    "/kept": answer(200, GOOD),
    "/wall": answer(401, page("Sign in")),
}


def web(**more: Any) -> MementoWeb:
    """A site and an archive that has copies of some of its pages, at one address."""
    return MementoWeb(routes=ROUTES, **more)


def fill(server: MementoWeb) -> None:
    captures = dict(server.captures)
    for name in ("gone", "other", "kept"):
        captures[f"{server.base}/{name}"] = [
            Capture("20120505000000", page("Page not found", "Not found.")),
            Capture("20140505000000", GOOD),
        ]
    server.captures = captures


def links(server: MementoWeb, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *more: str, rows: Any = None) -> Any:
    """The lines of ``citator links`` for the pages of the site, and what was said beside them."""
    asked = rows or [
        {"id": name, "url": f"{server.base}/{name}", "title": TITLE, "accessed": "2012-06"} for name in ("gone", "other", "here", "wall")
    ]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\n".join(map(json.dumps, asked)).encode())))
    options = ["--allow-net", "127.0.0.0/8", "--host-interval", "0", "--authority", f"wayback={server.base}", "--fail-on", "never"]
    code = run(["links", *options, *more])
    out, err = capsys.readouterr()
    lines = [json.loads(line) for line in out.splitlines()] if "text" not in more else out
    for line in lines if isinstance(lines, list) else ():
        hold(line, "links")
    return code, lines, err


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(_save_page_now, "WAITS", (0.01, 0.01, 0.01))


def test_links_offers_copies_of_what_is_lost_and_of_nothing_else(capsys: Any, monkeypatch: Any) -> None:
    with web() as server:
        fill(server)
        _, lines, _ = links(server, capsys, monkeypatch)
    gone, other, here, wall = lines
    assert [line["verdict"] for line in lines] == ["dead", "mismatch", "alive", "restricted"]
    for line, name in ((gone, "gone"), (other, "other")):
        copy = f"https://web.archive.org/web/20140505000000/{server.base}/{name}"
        assert line["archived"] == {"url": copy, "datetime": "2014-05-05T00:00:00Z"}
        assert line["suggested_url"] == copy
        assert line["in_archive"] is True
        assert any(copy in why for why in line["evidence"])
    for line in (here, wall):
        assert (line["archived"], line["in_archive"], line["suggested_url"]) == (None, None, None)
    assert server.said.count("index") == 2


def test_links_unordered_and_each_address_is_looked_for_once(capsys: Any, monkeypatch: Any) -> None:
    with web() as server:
        fill(server)
        rows = [{"url": f"{server.base}/gone{end}", "title": TITLE} for end in ("", "#top", "", "#end")]
        _, lines, _ = links(server, capsys, monkeypatch, "--unordered", rows=rows)
    assert len(lines) == 4
    assert all(line["archived"] for line in lines)
    assert server.said.count("index") == 1


def test_no_archive_is_asked_where_none_shall_be(capsys: Any, monkeypatch: Any) -> None:
    with web() as server:
        fill(server)
        _, lines, _ = links(server, capsys, monkeypatch, "--archive", "none")
    assert not server.said
    assert all(line["archived"] is None for line in lines)


def test_an_archive_out_of_order_is_told_and_costs_no_verdict(capsys: Any, monkeypatch: Any) -> None:
    with web(faults={"index": answer(403), "gate": answer(403)}) as server:
        fill(server)
        _, lines, _ = links(server, capsys, monkeypatch)
    assert [line["verdict"] for line in lines] == ["dead", "mismatch", "alive", "restricted"]
    assert lines[0]["in_archive"] is None
    assert any("is not known: wayback" in why for why in lines[0]["evidence"])


def test_an_archive_that_never_answers_is_left_alone_after_a_while(capsys: Any, monkeypatch: Any) -> None:
    with web(faults=dict.fromkeys(("index", "gate"), hang_up)) as server:
        rows = [{"url": f"{server.base}/gone?{number}"} for number in range(12)]
        monkeypatch.setattr("citator.archivist._AT_ONCE", 1)
        monkeypatch.setattr("citator.net.engine._PAUSES", (0.0, 0.0))
        _, lines, _ = links(server, capsys, monkeypatch, rows=rows)
    assert {line["verdict"] for line in lines} == {"dead"}
    assert {line["in_archive"] for line in lines} == {None}
    assert server.said.count("index") <= 12, "four requests, each tried three times"
    assert any("left alone" in why for why in lines[-1]["evidence"])


def test_private_addresses_are_told_to_no_public_archive(capsys: Any, monkeypatch: Any) -> None:
    """Nothing but loopback can be reached here: with the public archive every request would fail, and be told as a failure."""
    with web() as server:
        rows = [{"url": f"{server.base}/gone"}]
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(rows[0]).encode())))
        assert run(["links", "--allow-net", "127.0.0.0/8", "--host-interval", "0", "-q"]) == 2
    (line,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert any("not an address of the public web" in why for why in line["evidence"])


def test_all_looks_for_copies_of_what_is_alive_too(capsys: Any, monkeypatch: Any) -> None:
    with web() as server:
        fill(server)
        rows = [{"url": f"{server.base}/{name}", "title": TITLE} for name in ("here", "kept", "wall")]
        _, (here, kept, wall), _ = links(server, capsys, monkeypatch, "--archive", "all", rows=rows)
    assert (here["in_archive"], here["archived"]) == (False, None)
    assert (kept["in_archive"], kept["suggested_url"]) == (True, None)
    assert kept["archived"]["datetime"] == "2014-05-05T00:00:00Z"
    assert wall["in_archive"] is None


def test_save_has_kept_what_is_alive_and_not_archived(capsys: Any, monkeypatch: Any) -> None:
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    with web(jobs=[{"status": "pending"}]) as server:
        fill(server)
        rows = [{"url": f"{server.base}/{name}", "title": TITLE} for name in ("here", "kept", "wall", "gone", "here")]
        _, (here, kept, _, gone, again), err = links(server, capsys, monkeypatch, "--save", rows=rows)
    assert server.saves == [f"{server.base}/here"]
    copy = {"url": f"https://web.archive.org/web/20260102030405/{server.base}/here", "datetime": "2026-01-02T03:04:05Z"}
    assert here["archived"] == again["archived"] == copy
    assert (here["verdict"], here["in_archive"]) == ("alive", True)
    assert any("kept on request" in why for why in here["evidence"])
    assert kept["archived"]["datetime"] == gone["archived"]["datetime"] == "2014-05-05T00:00:00Z"
    posted = next(hit for hit in server.hits if hit.method == "POST")
    assert posted.headers["authorization"] == "LOW ACCESS:s3cr3t-of-the-account"
    elsewhere = [hit for hit in server.hits if "authorization" in hit.headers and not hit.path.startswith("/save/")]
    assert elsewhere == []
    assert "s3cr3t" not in err


def test_refused_keys_are_told_and_tried_once(capsys: Any, monkeypatch: Any) -> None:
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    refused = answer(401, '{"message": "You need to be logged in to use Save Page Now."}', content_type="application/json")
    with web(faults={"save": refused}) as server:
        monkeypatch.setattr("citator.archivist._SAVES_AT_ONCE", 1)
        rows = [{"url": f"{server.base}/{name}", "title": TITLE} for name in ("here", "kept")]
        _, lines, _ = links(server, capsys, monkeypatch, "--save", rows=rows)
    assert [line["verdict"] for line in lines] == ["alive", "alive"]
    assert all(any("the keys are refused" in why for why in line["evidence"]) for line in lines)
    assert server.said.count("save") == 1


@pytest.mark.parametrize(("more", "words"), [
    (["--save"], "archive_key and archive_secret"),
    (["--archive", "some"], "lost, all, none"),
    (["--memento", "nowhere"], "nowhere"),
])  # fmt: skip
def test_what_can_not_be_done_is_one_line(capsys: Any, monkeypatch: Any, more: list[str], words: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"http://127.0.0.1:9/x")))
    assert run(["links", *more]) == 1
    err = capsys.readouterr().err
    assert words in err
    assert len(err.strip().splitlines()) == 1


def test_the_secret_is_in_no_words_about_the_settings() -> None:
    assert "hidden-thing" not in repr(citator.config.given(archive_key="a", archive_secret="hidden-thing"))
    with pytest.raises(ConfigError) as caught:
        citator.config.given(archive_secret="hidden thing")
    assert "hidden" not in str(caught.value)


def test_the_text_of_links_has_the_copy(capsys: Any, monkeypatch: Any) -> None:
    with web() as server:
        fill(server)
        _, text, _ = links(server, capsys, monkeypatch, "--format", "text")
    assert f"archived copy of 2014-05-05: https://web.archive.org/web/20140505000000/{server.base}/gone" in text


def test_another_memento_archive_is_asked_by_its_address(capsys: Any, monkeypatch: Any) -> None:
    with web() as site, MementoWeb() as archive:
        archive.captures = {f"{site.base}/gone": [Capture("20140505000000", GOOD)]}
        rows = [{"url": f"{site.base}/gone", "title": TITLE}]
        _, (gone,), _ = links(site, capsys, monkeypatch, "--memento", f"{archive.base}/web", rows=rows)
    assert gone["archived"]["url"] == f"{archive.base}/web/20140505000000/{site.base}/gone"


def test_check_suggests_the_copy_nearest_to_the_date_and_tells_what_is_not_archived(tmp_path: Path) -> None:
    with web() as server:
        fill(server)
        list_ = tmp_path / "list.txt"
        list_.write_text(f"{server.base}/gone\n{server.base}/here\n", encoding="utf-8")
        options: dict[str, Any] = {
            "allow_net": ("127.0.0.0/8",), "host_interval": 0.0, "only_authority": ("wayback",), "authority": (f"wayback={server.base}",),
        }  # fmt: skip
        usual = citator.check(list_, **options)
        asked = citator.check(list_, archive="all", **options)
    gone, here = usual.works
    copy = f"https://web.archive.org/web/20140505000000/{server.base}/gone"
    assert gone.link
    assert (gone.link.verdict, gone.link.suggested_url) == (LinkVerdict.DEAD, copy)
    assert gone.archived
    assert gone.archived.url == copy
    assert here.archived is None
    named = {(finding.name, finding.suggestion) for finding in usual.findings}
    assert ("link-dead", copy) in named
    assert not [finding for finding in usual.findings if finding.name == "link-not-archived"]
    told = [finding for finding in asked.findings if finding.name == "link-not-archived"]
    assert [finding.message for finding in told] == [f"{server.base}/here: no archive that was asked has a copy"]


def test_a_run_that_is_stopped_tells_each_verdict_and_asks_no_more(monkeypatch: Any) -> None:
    import asyncio

    from citator.archivist import Archivist
    from citator.config import Settings
    from citator.model import LinkCheck, Outcome, Request

    began = asyncio.Event()

    async def send(request: Request) -> Outcome:
        began.set()
        await asyncio.sleep(3600)
        raise AssertionError

    async def told() -> Any:
        for number in range(40):
            yield number, LinkCheck(f"http://example.org/{number}", LinkVerdict.DEAD, "gone")

    async def work() -> list[tuple[int, LinkCheck]]:
        from citator.authorities import wayback

        archivist = Archivist(Settings(), (wayback,), send, began.is_set)
        return [one async for one in archivist.beside(told(), lambda _: citator.checker.Expected())]

    done = asyncio.run(asyncio.wait_for(work(), 30))
    assert sorted(key for key, _ in done) == list(range(40))
    assert all("the run was stopped" in check.evidence[-1] for _, check in done)


@pytest.mark.parametrize(("time", "shows"), [("20130505000000", True), ("20120505000000", False)])
def test_a_copy_that_the_citation_gives_is_looked_at_first_and_told(capsys: Any, tmp_path: Path, time: str, shows: bool) -> None:
    """One of the copies that are cited shows the work, the other an error page."""
    with web() as server:
        fill(server)
        page_of = f"{server.base}/gone"
        server.captures = {page_of: [*server.captures[page_of], Capture("20130505000000", GOOD)]}
        cited = (
            f"{{{{cite web|url={page_of}|title={TITLE}|archive-url=https://web.archive.org/web/{time}/{page_of}|access-date=2019-06-01}}}}"
        )
        (tmp_path / "page.wiki").write_text(f"Words.<ref>{cited}</ref>", "utf-8")
        options = [
            "--allow-net",
            "127.0.0.0/8",
            "--host-interval",
            "0",
            "--only-authority",
            "wayback",
            "--authority",
            f"wayback={server.base}",
        ]
        run(["check", str(tmp_path / "page.wiki"), "--format", "json", "-q", *options])
        asked = server.said.count("index")
    report = json.loads(capsys.readouterr().out)
    [found] = [one for one in report["documents"][0]["findings"] if one["name"] == "link-dead"]
    link = report["works"][0]["link"]
    assert (found["severity"], link["verdict"], asked) == ("error", "dead", 0 if shows else 1)
    assert ("the copy that the citation gives shows the work" in found["message"]) is shows
    assert link["archived"]["url"].endswith(f"/{time if shows else '20140505000000'}/{page_of}")
