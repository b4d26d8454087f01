"""The HTML report: complete in itself, safe with any words in it, its links leading somewhere, in a real browser too."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests.support.growth import grows_no_faster_than_its_input
from tests.support.reports import bibliography, large, sample

from citator.formats import writers
from citator.model import Citation, Examined, Finding, LinkCheck, LinkVerdict, Record, Report, Severity, Work

HOSTILE = """</style></title><script>alert(1)</script><img src=x onerror=alert(1)>"'&{{ 7*7 }}"""


def hostile() -> Report:
    """Every word that comes from outside is markup, and every address a script."""
    report = sample(HOSTILE)
    one = report.examined[0]
    bad = "javascript:alert(1)//https://x.example/"
    record = Record.from_csl({"type": "book", "title": HOSTILE, "author": [{"literal": HOSTILE}], "URL": bad})
    link = LinkCheck(
        bad,
        LinkVerdict.ALIVE,
        HOSTILE,
        final_url="data:text/html,x",
        suggested_url=" https://x.example/",
        title=HOSTILE,
        evidence=(HOSTILE,),
    )
    works = tuple(replace(work, key=HOSTILE, record=record, url=bad, link=link, more_links=(link,)) for work in report.works)
    findings = tuple(replace(finding, message=HOSTILE, suggestion=bad, expected=HOSTILE, note="n1") for finding in one.findings)
    document = replace(one.document, title=HOSTILE, warnings=(HOSTILE,), text=one.document.text.replace("coast", "coast"))
    return replace(report, sources=(replace(one, document=document, findings=findings), *report.sources[1:]), works=works, tool=HOSTILE)


def soup(report: Report) -> BeautifulSoup:
    return BeautifulSoup(writers.write(report, "html"), "lxml")


def check_page(page: BeautifulSoup) -> None:
    """Ids are unique, inner links lead to one, outer ones are http or https, and nothing is fetched."""
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    for tag in page.find_all("a"):
        target = tag["href"]
        assert target.startswith(("http://", "https://")) or target[1:] in ids, target
    assert page.find_all(["script", "img", "iframe", "object", "embed", "form", "base", "video", "audio"]) == []
    assert [tag["href"] for tag in page.find_all("link")] == ["data:,"]
    assert not [name for tag in page.find_all(True) for name in tag.attrs if name.startswith("on") or name == "style"]
    styles = "".join(tag.get_text() for tag in page.find_all("style"))
    assert "url(" not in styles
    assert "@import" not in styles


@pytest.mark.parametrize(
    "report",
    [sample(), bibliography(), large(30), hostile(), Report(offline=True)],
    ids=["sample", "bibliography", "large", "hostile", "empty"],
)
def test_the_page_needs_nothing_else_and_its_links_lead_somewhere(report):
    check_page(soup(report))


def test_citations_lead_to_their_work_and_the_work_leads_back():
    page = soup(sample())
    citation = page.find("a", class_="cite", string=re.compile("Shannon"))
    card = page.find(id=citation["href"][1:])
    assert "A Mathematical Theory of Communication" in card.h4.get_text()
    assert citation["id"] in [a["href"][1:] for a in card.find_all("a")]
    assert "error" in citation["class"]


def test_notes_are_shown_with_their_lines_joined_and_the_whole_text_is_there():
    report = sample()
    words = " ".join(soup(report).find("article", class_="text").get_text().split())
    assert "www.trinityhouse.co.uk/lighthouses-and-light-vessels/eddystone-lighthouse" in words
    for sentence in ("The first lighthouse on the Eddystone stood for five years.", "Rivers are shared waters"):
        assert sentence in words


def test_hostile_words_are_shown_as_words():
    text = writers.write(hostile(), "html")
    assert "<script" not in text
    assert "<img" not in text
    assert "{{ 7*7 }}" in text
    assert 'href="javascript' not in text
    assert 'href="data:text' not in text


def test_two_documents_that_cite_one_work_share_its_card():
    first, second = sample("a.txt"), sample("b.txt")
    works = tuple(
        replace(work, cited_in=(*work.cited_in, *(replace(place, document=1) for place in work.cited_in))) for work in first.works
    )
    page = soup(Report((first.sources[0], second.sources[0]), works))
    check_page(page)
    assert len(page.find_all("article", class_="work")) == len(works)
    assert len(page.find_all("p", class_="elsewhere")) == len(works)


def test_overlapping_empty_and_impossible_places_do_no_harm():
    report = sample()
    one = report.examined[0]
    size = len(one.document.text)
    odd = tuple(
        Finding("S001", "x", Severity.INFO, "m", start, end)
        for start, end in ((0, 0), (5, 3), (size - 1, size + 9), (0, size), (2, 3), (2, 3))
    )
    cited = (*one.citations, Citation("t 1%", 1, 60, one.document.text[1:60]), Citation("t-2", 50, 90, one.document.text[50:90]))
    page = soup(replace(report, sources=(Examined(one.document, cited, (), odd),)))
    check_page(page)


def test_the_work_grows_with_the_document():
    reports = {size: large(size) for size in (100, 200)}
    assert len(soup(reports[200]).find_all("div", class_="note")) == 200
    assert grows_no_faster_than_its_input(lambda size: writers.write(reports[size], "html"), 100)


@pytest.mark.system
@pytest.mark.parametrize("report", [sample(), hostile(), large(200)], ids=["sample", "hostile", "large"])
def test_in_a_browser_no_request_no_error_and_every_anchor_resolves(report, tmp_path: Path):
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None:
        pytest.skip("no chromium is installed (make system-deps)")
    page, log = tmp_path / "report.html", tmp_path / "net.json"
    page.write_text(writers.write(report, "html"), encoding="utf-8")
    done = subprocess.run(
        [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", f"--user-data-dir={tmp_path / 'profile'}", "--enable-logging=stderr",
            f"--log-net-log={log}", "--dump-dom", page.as_uri(),
        ],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    assert "CONSOLE" not in done.stderr
    asked = set(re.findall(r'"url":"(https?://[^"]*)"', log.read_text(encoding="utf-8", errors="replace")))
    assert not [url for url in asked if "example" in url or "trinityhouse" in url or "archive.org" in url or "doi.org" in url]
    shown = BeautifulSoup(done.stdout, "lxml")
    check_page(shown)
    assert len(shown.find_all("article", class_="work")) == len(report.works)


def test_works_without_a_document_are_shown_too():
    record = Record.from_csl({"type": "book", "title": "Walden"})
    page = soup(Report(works=(Work("w1", "k", (), record, record),)))
    assert "Walden" in page.find("article", class_="work").get_text()
