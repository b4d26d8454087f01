"""The whole job on small documents: offline, against a small web on loopback, stopped early, and without a network."""

from __future__ import annotations

import asyncio
import warnings
from pathlib import Path

import pytest

import citator
from citator import flow
from citator.errors import ConfigError, SourceError
from citator.formats.json import report_from_json, report_to_json
from citator.model import Examined, FailureKind, LinkVerdict
from tests.support.web import Web, answer, page, redirect

LOOPBACK = {"allow_net": ("127.0.0.0/8",), "host_interval": 0.0, "only_authority": ("wayback",)}

LETTER = """The tides were measured for a year.1 The tables were printed later.2

__________
1  Dava Sobel, Longitude (New York, Walker, 1995); see also {more}.
2  {base}/tables; {base}/gone.
"""


def _letter(folder: Path, base: str = "") -> Path:
    """A letter; with ``base`` it cites nothing that stands outside the small web."""
    path = folder / "letter.txt"
    more = "Rachel Carson, The Sea Around Us (New York, Oxford University Press, 1951)"
    path.write_text(
        LETTER.format(base=base or "http://127.0.0.1:9", more=more if base else "General Assembly resolutions 77/248 and 78/69"),
        encoding="utf-8",
    )
    return path


def test_reading_and_extracting_need_no_network(tmp_path: Path) -> None:
    document = citator.read(_letter(tmp_path))
    assert [note.label for note in document.notes] == ["1", "2"]
    citations = citator.extract(document)
    assert {i.value for c in citations for i in c.identifiers if i.scheme == "un_symbol"} == {"A/RES/77/248", "A/RES/78/69"}
    assert all(document.text[c.start : c.end] == c.raw for c in citations)


def test_reading_an_address_or_a_folder_is_refused_in_one_line(tmp_path: Path) -> None:
    for source in ("https://example.org/letter", str(tmp_path), str(tmp_path / "absent.pdf")):
        with pytest.raises(SourceError) as caught:
            citator.read(source)
        assert "\n" not in str(caught.value)
        assert source in str(caught.value)


def test_bytes_can_be_read_too() -> None:
    assert citator.read(b"<!doctype html><title>Tides</title><p>High water was at noon.", "page").title == "Tides"


def test_one_address_is_alive_and_the_other_dead_and_each_is_asked_once(tmp_path: Path) -> None:
    with Web({"/tables": answer(body=page("Tide tables")), "/gone": answer(410, page("Gone"))}) as web:
        report = citator.check(_letter(tmp_path, web.base), authority=(f"wayback={web.base}/archive",), **LOOPBACK)
    verdicts = {work.url: work.link.verdict for work in report.works if work.link and work.url and work.url.startswith(web.base)}
    assert verdicts == {f"{web.base}/tables": LinkVerdict.ALIVE, f"{web.base}/gone": LinkVerdict.DEAD}
    assert web.paths().count("/tables") == 1
    dead = [finding for finding in report.findings if finding.name == "link-dead"]
    (examined,) = report.examined
    assert [examined.document.text[finding.start : finding.end] for finding in dead] == [f"{web.base}/gone"]
    assert report.complete


def test_a_page_completes_the_record_of_a_bare_address(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("", encoding="utf-8")
    with Web({"/tables": answer(body=page("Tide tables of the estuary"))}) as web:
        (tmp_path / "list.txt").write_text(f"{web.base}/tables\n", encoding="utf-8")
        report = citator.check(tmp_path / "list.txt", **LOOPBACK)
    assert report.works[0].record.text("title") == "Tide tables of the estuary"
    assert report.works[0].cited.text("title") == ""


def test_a_source_can_be_an_address(tmp_path: Path) -> None:
    with Web({"/letter": answer(body=page("Letter", "See the tide tables."))}) as web:
        report = citator.check(f"{web.base}/letter", f"{web.base}/absent", **LOOPBACK, timeout=5)
    assert isinstance(report.sources[0], Examined)
    assert [failed.code for failed in report.failed] == ["unreachable"]
    assert "404" in report.failed[0].message


def test_a_failed_source_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "damaged.pdf").write_bytes(b"%PDF-1.7 nothing more")
    report = flow.report_of([tmp_path / "absent.txt", tmp_path / "empty.txt", tmp_path / "damaged.pdf", _letter(tmp_path)])
    assert [failed.code for failed in report.failed] == ["missing", "empty", "damaged"]
    assert len(report.examined) == 1


def test_offline_by_choice_asks_nothing_and_calls_nothing_dead(tmp_path: Path) -> None:
    report = citator.check(_letter(tmp_path), offline=True)
    assert {work.link.verdict for work in report.works if work.link} == {LinkVerdict.UNKNOWN}
    assert not [finding for finding in report.findings if finding.name.startswith("link-") and finding.name != "link-mismatch"]
    assert report.offline


def test_without_a_network_nothing_is_dead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every name fails as an unknown one, as on a machine without a network: that is told once, and no link is called dead."""
    import socket

    def nothing(*_: object, **__: object) -> object:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nothing)
    path = tmp_path / "letter.txt"
    path.write_text("See https://www.example.org/a and https://www.example.com/b.", encoding="utf-8")
    report = citator.check(path, timeout=5)
    assert report.offline
    assert {(work.link.verdict, work.link.reason) for work in report.works if work.link} == {(LinkVerdict.UNKNOWN, "offline")}
    assert {seen.failure for seen in report.observations} == {FailureKind.OFFLINE}


def test_progress_is_told_and_a_run_can_be_stopped(tmp_path: Path) -> None:
    events: list[citator.Event] = []
    with Web({"/tables": answer(body=page("Tide tables")), "/gone": answer(410, page("Gone"))}) as web:
        path = _letter(tmp_path, web.base)
        whole = citator.check(path, progress=events.append, **LOOPBACK)
        read: list[citator.Event] = []
        stopped = citator.check(path, progress=read.append, stop=lambda: bool(read), **LOOPBACK)
        unread = citator.check(path, stop=lambda: True, **LOOPBACK)
    done = [event for event in events if event.stage == "work"]
    assert [event.done for event in done] == list(range(1, len(whole.works) + 1))
    assert {event.work.id for event in done if event.work} == {work.id for work in whole.works}
    assert not stopped.complete
    assert len(stopped.works) == len(whole.works)
    assert not unread.complete
    assert [failed.code for failed in unread.failed] == ["stopped"]


def test_a_deadline_ends_the_run_and_says_what_was_not_checked(tmp_path: Path) -> None:
    async def never(web: Web, hit: object, writer: object) -> None:
        await asyncio.sleep(30)

    with Web({"/tables": never}) as web:
        (tmp_path / "list.txt").write_text(f"{web.base}/tables\n", encoding="utf-8")
        report = citator.check(tmp_path / "list.txt", deadline=1.0, timeout=20, **LOOPBACK)
    (work,) = report.works
    assert work.link is not None
    assert (work.link.verdict, work.link.reason) == (LinkVerdict.UNKNOWN, "not-checked")
    assert not report.complete


def test_a_report_goes_to_json_and_back_without_loss(tmp_path: Path) -> None:
    routes = {"/tables": redirect("/tables/2"), "/tables/2": answer(body=page("Tide tables")), "/gone": answer(404, page("Not found"))}
    with Web(routes) as web:
        report = citator.check(_letter(tmp_path, web.base), tmp_path / "absent.txt", **LOOPBACK)
    assert report_from_json(report_to_json(report)) == report


def test_works_keep_the_keys_of_their_bibliography(tmp_path: Path) -> None:
    (tmp_path / "works.bib").write_text(
        "@book{sobel-clock,\n title = {Longitude},\n author = {Sobel, Dava},\n year = 1995,\n publisher = {Walker}\n}\n", encoding="utf-8"
    )
    report = flow.report_of([tmp_path / "works.bib"])
    assert [work.key for work in report.works] == ["sobel-clock"]
    assert citator.export(report, "bibtex").startswith("@book{sobel-clock")


def test_the_same_work_in_two_documents_is_one_work_told_in_both(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("General Assembly resolution 77/248 was adopted.", encoding="utf-8")
    report = flow.report_of([tmp_path / "a.txt", tmp_path / "b.txt"])
    (work,) = report.works
    assert [place.document for place in work.cited_in] == [0, 1]
    assert {citation.work for _, citation in report.citations()} == {work.id}


def test_a_link_to_another_document_is_no_address_of_the_work(tmp_path: Path) -> None:
    page_of = "<!doctype html><title>Minutes</title><p>See <a href='https://docs.un.org/en/A/78/69'>General Assembly resolution 78/69</a>."
    (tmp_path / "a.html").write_text(page_of, encoding="utf-8")
    report = flow.report_of([tmp_path / "a.html"])
    (work,) = report.works
    assert [finding.name for finding in report.findings] == ["link-mismatch"]
    assert work.url == "https://docs.un.org/en/A/RES/78/69"
    assert work.cited.text("URL") == ""


def test_an_unknown_authority_is_a_fault_of_the_settings(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="crossfer"):
        citator.check(_letter(tmp_path), only_authority=("crossfer",))


def test_check_inside_an_event_loop_is_awaited(tmp_path: Path) -> None:
    async def work() -> citator.Report:
        return await citator.acheck(_letter(tmp_path), offline=True)

    assert len(asyncio.run(work()).examined) == 1


@pytest.mark.parametrize(
    ("note", "wrong"),
    [
        ("General Assembly resolution 77/248, https://undocs.org/A/RES/78/69.", True),
        ("A/70/112, available at https://undocs.org/A/70/113.", True),
        ("General Assembly resolution 77/248, https://undocs.org/A/RES/77/248.", False),
        ("A/70/112, para. 3, https://docs.un.org/en/A/70/112.", False),
    ],
)
def test_a_printed_address_is_held_against_the_words_before_it(tmp_path: Path, note: str, wrong: bool) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(f"The tide was high.1\n\n__________\n1  {note}\n", encoding="utf-8")
    assert ("link-mismatch" in [finding.name for finding in flow.report_of([path]).findings]) is wrong


def test_what_is_called_wrongly_says_how_it_is_called(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="its read"), _letter(tmp_path).open("rb") as file:
        citator.read(file)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="report of check"):
        citator.export(citator.read(_letter(tmp_path)))  # type: ignore[arg-type]

    async def inside() -> None:
        with pytest.raises(RuntimeError, match="an event loop is running"):
            citator.check(_letter(tmp_path), offline=True)

    with warnings.catch_warnings():
        warnings.simplefilter("error")  # no coroutine is left over
        asyncio.run(inside())


def test_findings_of_several_documents_say_whose_they_are_and_how_bad(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("one.txt", "two.txt")]
    for path in paths:
        path.write_text("The tides turn.[7]\n\n[1] ISBN 978-0-306-40615-8.\n", encoding="utf-8")
    report = citator.check(*paths, offline=True)
    assert {finding.source for finding in report.findings} == set(map(str, paths))
    assert max(finding.severity for finding in report.findings) is citator.Severity.ERROR
    bad = [finding for finding in report.findings if finding.severity >= citator.Severity.WARNING]
    assert any(finding.severity is citator.Severity.ERROR for finding in bad)
