"""An address that is printed and the link that is set on it: one of both is cited, and everything says the same of it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from citator import flow
from citator.formats import writers
from citator.model import LinkCheck, LinkVerdict, Report

_NOTE = "“Tide Tables,” Harbour Office, accessed 3 March 2022, "


def _report(tmp_path: Path, shown: str, href: str, kind: str) -> Report:
    if kind == "html":
        text = f'<p>Tides.<sup><a href="#n1">1</a></sup></p><ol><li id="n1">{_NOTE}<a href="{href}">{shown}</a>.</li></ol>'
    else:
        text = f"Tides.[^1]\n\n[^1]: {_NOTE}[{shown}]({href}).\n"
    file = tmp_path / f"a.{kind}"
    file.write_text(text, encoding="utf-8")
    return flow.report_of([file])


def _checked(report: Report) -> Report:
    [work] = report.works
    link = LinkCheck(work.url or "", LinkVerdict.ALIVE, "ok", status=200, checked_at=datetime(2026, 5, 1, tzinfo=UTC))
    return replace(report, works=(replace(work, link=link),))


_OTHER = ("http://harbour.example/beta.html", "http://harbour.example/alpha.html")
_COPY = "https://web.archive.org/web/2020/http://harbour.example/a.html"


@pytest.mark.parametrize("kind", ["html", "md"])
@pytest.mark.parametrize(
    ("shown", "href", "cited", "codes", "day"),
    [
        (*_OTHER, _OTHER[1], ["C003"], "2022-03-03"),
        ("http://harbour.example/a.htm", "http://harbour.example/a.html", "http://harbour.example/a.html", ["C003"], "2022-03-03"),
        ("http://harbour.example/a", "https://www.harbour.example/a/", "https://www.harbour.example/a/", [], "2026-05-01"),
        ("http://harbour.example/a", "https://harbour.example/a?utm_source=mail", "http://harbour.example/a", [], "2026-05-01"),
        ("http://harbour.example/a.html", _COPY, "http://harbour.example/a.html", [], "2026-05-01"),
        ("http://harbour.example/a.html", "https://out.example/?u=http%3A%2F%2Fharbour.example%2Fa.html", "http://harbour.example/a.html",
         [], "2026-05-01"),
    ],
)  # fmt: skip
def test_one_address_is_checked_and_written(
    shown: str, href: str, cited: str, codes: list[str], day: str, kind: str, tmp_path: Path
) -> None:
    report = _checked(_report(tmp_path, shown, href, kind))
    [source], [work] = report.examined, report.works
    [citation] = source.citations
    assert [citation.url, citation.record.text("URL"), work.url, work.record.text("URL")] == [cited] * 4
    assert [one.code for one in source.findings if one.code.startswith("C")] == codes
    assert f"url = {{{cited}}}" in writers.write(report, "bibtex")
    assert f"urldate = {{{day}}}" in writers.write(report, "bibtex")
    assert f"Y2  - {day.replace('-', '/')}" in writers.write(report, "ris")
    assert json.loads(writers.write(report, "csl-json"))[0]["accessed"]["date-parts"] == [[int(part) for part in day.split("-")]]


_UN = "https://undocs.org/en/"


@pytest.mark.parametrize(
    ("note", "cited"),
    [
        ("[“Tide Tables,”](https://a.example/tides) Harbour Office, 3 May 2019, https://b.example/tides.", "https://a.example/tides"),
        ("“Tide Tables,” [Harbour Review](https://b.example/review/) 3 (2019), 12, https://b.example/tides.", "https://b.example/tides"),
        ("“Tide Tables,” [Harbour Office](https://b.example/about/us), 3 May 2019, <https://b.example/tides>.", "https://b.example/tides"),
        (f"Report on resolution [75/233]({_UN}A/RES/75/233) ([A/79/72]({_UN}A/79/72)). See <https://b.example/a>.", f"{_UN}A/79/72"),
    ],
)  # fmt: skip
def test_of_several_links_in_a_citation_the_same_is_in_its_record(note: str, cited: str, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(f"Tides.[^1]\n\n[^1]: {note}\n", encoding="utf-8")
    [source] = flow.report_of([file]).examined
    first = source.citations[0]
    assert [first.url, first.record.text("URL")] == [cited] * 2


def test_of_two_addresses_of_a_work_that_of_its_record_is_looked_at(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    first, second = "https://harbour.example/x", "https://harbour.example/y"
    file.write_text(
        "A.[^1] B.[^2]\n\n"
        f"[^1]: Ann Brook, “Tide Tables,” {first}.\n[^2]: Ann Brook, “Tide Tables,” Harbour Review 3 (2019), 12–19, {second}.\n",
        encoding="utf-8",
    )
    for work in flow.report_of([file]).works:
        assert work.url == work.record.text("URL")


def test_words_that_are_linked_to_their_page_are_no_short_form(tmp_path: Path) -> None:
    words = "Quaypedia, “Tide-predicting machine”"
    for address, told in (("https://wiki.harbour.example/tide-machine", []), ("https://wiki.harbour.example/", ["S004"])):
        file = tmp_path / "a.html"
        file.write_text(
            f'<p>Tides.<sup><a href="#n1">1</a></sup></p><ol><li id="n1"><a href="{address}">{words}</a></li></ol>', encoding="utf-8"
        )
        [source] = flow.report_of([file]).examined
        assert [one.code for one in source.findings if one.code == "S004"] == told


def test_a_link_to_a_doi_has_it_in_its_record(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text('<p>So says <a href="https://doi.org/10.1098/rstl.1833.0013">the essay</a>.</p>', encoding="utf-8")
    written = writers.write(flow.report_of([file]), "bibtex")
    assert "doi = {10.1098/rstl.1833.0013}" in written
    assert "@misc{doirstl18330013," in written


def test_the_number_of_a_journal_gives_an_article_no_address(tmp_path: Path) -> None:
    file = tmp_path / "a.bib"
    file.write_text("@article{roe, author={Roe, Ann}, title={Lamps}, journal={Quay}, year={2001}, issn={0028-0836}}", encoding="utf-8")
    report = flow.report_of([file])
    assert report.works[0].url is None
    assert "url =" not in writers.write(report, "bibtex")
