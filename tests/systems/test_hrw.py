"""Human Rights Watch: what its addresses and pages say, and what they do not."""

from __future__ import annotations

import json

import pytest

from citator.model import FrozenMap, Identifier, Page, PartialDate
from citator.systems.hrw import find, moved, read_page, url
from tests.support.development_data import data


def test_the_day_in_the_path_is_marked_as_that_of_the_address() -> None:
    (match,) = find("Letter dated 24 March 1997, available at www.hrw.org/news/1997/ \n\n03/23/reply-to-a-letter. Emphasis added.")
    assert match.record.date() == PartialDate(1997, 3, 23)
    assert match.record.fields["issued"].source == "address"
    assert match.record.type == "webpage"


@pytest.mark.parametrize(
    ("address", "kind", "issued"),
    [
        ("https://www.hrw.org/report/2021/08/10/underwater/human-rights-impacts", "report", "2021-08-10"),
        ("https://www.hrw.org/world-report/2019/country-chapters/australia", "chapter", None),
        ("http://www.hrw.org/reports/1994/some-title/", "report", "1994"),
        ("http://hrw.org/english/docs/2004/02/04/x7114.htm", "webpage", "2004-02-04"),
    ],
)
def test_type_and_date_from_the_path(address: str, kind: str, issued: str | None) -> None:
    (match,) = find(address)
    date = match.record.date()
    assert (match.record.type, str(date) if date else None) == (kind, issued)


def test_other_addresses_have_not_moved() -> None:
    assert moved("https://www.hrw.org/news/2012/02/05/a-letter") is None
    assert moved("https://example.org/en/news/2012/02/05/a-letter") is None


@pytest.mark.development_data
def test_pages_of_the_site_give_what_is_expected_of_them() -> None:
    """Pages made by hand in the shape of the real ones (title, og:, article: elements), with the facts expected by a reference manager."""
    for row in json.loads(data("sources", "hrw_expected.json").read_text(encoding="utf-8")):
        item = row["item"]
        if not isinstance(item, dict):
            assert read_page(Page(row["url"], title="Search")) is None
            continue
        title, _, subtitle = item["title"].partition(": ")
        meta = FrozenMap({"og:title": title, "og:site_name": "Human Rights Watch", "article:published_time": item["date"]})
        record = read_page(
            Page(row["url"], f"{item['title']} | HRW", (title, subtitle), meta, tuple(meta.items()), canonical=row["url"], language="en")
        )
        assert record
        assert str(record.date()) == item["date"][:10]
        assert record.text("URL") == item["url"]
        assert record.names("author")[0].literal == "Human Rights Watch"
        assert record.type == {"report": "report", "bookSection": "chapter"}[item["itemType"]]
        assert record.text("title") == (item["title"] if item["itemType"] == "report" else title)
        assert record.text("container-title") == item.get("bookTitle", "")


def test_pages_of_others_are_not_read() -> None:
    assert read_page(Page("https://example.org/report/2021/08/10/a/b", title="A")) is None


@pytest.mark.parametrize(
    ("text", "value", "author"),
    [
        ("Human Rights Watch/Helsinki, Winter, vol. 6, no. 8 (D), July 1994", "HRW vol. 6, no. 8(D)", "Human Rights Watch/Helsinki"),
        ("Human Rights Watch, Winter, vol. 17,\nno. 12(G)", "HRW vol. 17, no. 12(G)", "Human Rights Watch"),
        ("Human Rights Watch, World Report 1994, p. 2", "world-report/1994", "Human Rights Watch"),
    ],
)
def test_numbered_reports_and_the_division_that_bears_them(text: str, value: str, author: str) -> None:
    (match,) = find(text)
    assert match.identifier
    assert match.identifier.value == value
    assert match.record.names("author")[0].literal == author


def test_the_old_site_lies_under_legacy_now() -> None:
    assert moved("http://hrw.org/backgrounder/eca/x0301/2.htm") == "https://www.hrw.org/legacy/backgrounder/eca/x0301/2.htm"
    assert moved("http://hrw.org/legacy/backgrounder/eca/x0301/2.htm") is None


def test_a_number_leads_to_no_address() -> None:
    assert url(Identifier("hrw", "HRW vol. 6, no. 8(D)")) is None
    assert url(Identifier("hrw", "world-report/1994")) is None
    assert url(Identifier("hrw", "world-report/2019")) == "https://www.hrw.org/world-report/2019"
