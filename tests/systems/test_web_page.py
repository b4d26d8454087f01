"""What pages say of themselves. The pages are made by hand in the shapes of the specifications that the module names."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.model import FrozenMap, Page
from citator.systems import read_page as read_by_systems
from citator.systems._pages import without_site
from citator.systems.web_page import read_page


def page(title: str = "", *metas: tuple[str, str], ld: object = None, **more: object) -> Page:
    meta: dict[str, str] = {}
    for name, value in metas:
        meta.setdefault(name, value)
    blocks = () if ld is None else (ld if isinstance(ld, str) else json.dumps(ld),)
    return Page("https://example.org/a", title, meta=FrozenMap(meta), metas=metas, json_ld=blocks, **more)  # type: ignore[arg-type]


def test_a_journal_article() -> None:
    record = read_page(
        page(
            "Tides | Journal of Harbours",
            ("citation_title", "Tides and their tables"),
            ("citation_author", "Sailor, Ann"),
            ("citation_author", "Ben Boatman"),
            ("citation_journal_title", "Journal of Harbours"),
            ("citation_publication_date", "2012/03/05"),
            ("citation_volume", "7"),
            ("citation_firstpage", "11"),
            ("citation_lastpage", "29"),
            ("citation_doi", "10.1000/182"),
        )
    )
    assert record
    assert record.type == "article-journal"
    assert [name.family for name in record.names("author")] == ["Sailor", "Boatman"]
    assert (record.text("title"), record.text("page"), str(record.date())) == ("Tides and their tables", "11–29", "2012-03-05")


def test_a_news_article_in_json_ld() -> None:
    ld = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Harbour News"},
            {
                "@type": "NewsArticle",
                "headline": "The old lighthouse",
                "datePublished": "2014-05-06T07:08:09+02:00",
                "author": [{"@type": "Person", "name": "Ann Sailor"}, {"@type": "Organization", "name": "Harbour News"}],
                "publisher": {"@type": "Organization", "name": "Harbour News"},
            },
        ],
    }
    record = read_page(page("The old lighthouse - Harbour News", ld=ld))
    assert record
    assert record.type == "article-newspaper"
    assert [str(name) for name in record.names("author")] == ["Ann Sailor", "Harbour News"]
    assert (record.text("title"), record.text("publisher"), str(record.date())) == ("The old lighthouse", "Harbour News", "2014-05-06")


def test_dublin_core_and_open_graph() -> None:
    record = read_page(
        page("x", ("dc.creator", "Sailor, Ann"), ("dc.date", "1999"), ("og:title", "Buoys | Bay News"), ("og:site_name", "Bay News"))
    )
    assert record
    assert (record.text("title"), str(record.date()), record.names("author")[0].family) == ("Buoys", "1999", "Sailor")


def test_a_page_without_anything() -> None:
    assert read_page(page("")) is None
    record = read_page(page("Home"))
    assert record
    assert record.type == "webpage"
    assert not record.names("author")


@pytest.mark.parametrize(
    ("title", "names", "expected"),
    [
        ("The Old Lighthouse | Harbour News", ("Harbour News",), "The Old Lighthouse"),
        ("Harbour News :: The Old Lighthouse", ("Harbour News",), "The Old Lighthouse"),
        ("Berth 4 – a history", ("Harbour News",), "Berth 4 – a history"),
        ("A | B | Harbour News", (), "A | B"),
        ("Well-known mills", (), "Well-known mills"),
        ("|", (), "|"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_a_title(title: str, names: tuple[str, ...], expected: str) -> None:
    assert without_site(title, names) == expected


KEYS = st.sampled_from(["@type", "@graph", "name", "author", "headline", "datePublished", "publisher", "isPartOf", "isbn"])
JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=100, deadline=None)
@given(JSON)
def test_any_json_ld_can_be_read(ld: object) -> None:
    read_page(page("A title", ld=ld))
    read_page(page("A title", ld={"@type": "Report", "name": ld, "author": ld, "datePublished": ld}))


def test_the_generic_reader_comes_last() -> None:
    record = read_by_systems(page("The Old Lighthouse"))
    assert record
    assert record.text("title") == "The Old Lighthouse"
