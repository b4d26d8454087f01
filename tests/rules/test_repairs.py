"""What is repaired, and what is left with which reason: by the evidence alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from citator.model import (
    Change,
    Citation,
    CitedIn,
    Document,
    Examined,
    Field,
    FrozenMap,
    Hop,
    Left,
    LinkCheck,
    LinkVerdict,
    Name,
    Observation,
    Page,
    PartialDate,
    Record,
    Repair,
    Standing,
    Verification,
    VerificationVerdict,
    Work,
)
from citator.rules import judge_work
from citator.rules.repairs import proposed

CITED = Record(
    "article-journal",
    FrozenMap(
        {
            "title": Field("Tides of the North Sea and their keepers"),
            "author": Field((Name("Ames", "Joanna"),)),
            "container-title": Field("Annals of River Research"),
            "issued": Field(PartialDate(2012)),
            "volume": Field("7"),
            "DOI": Field("10.5555/tides.7"),
        }
    ),
)
SEEN = {"title": "match", "author": "match", "year": "match", "container": "match", "volume": "wrong", "doi": "match"}


def of(work: Work, url: str | None = None) -> Repair | Left:
    """The one thing that is proposed for the one finding on the work."""
    citation = Citation("e-1", 0, 0, "", work.cited, url=url)
    findings = tuple(judge_work(work))
    examined = Examined(Document("a.txt", "text/plain", "", ""), (citation,), findings=tuple(replace(one, work="w1") for one in findings))
    (one,) = proposed(examined, 0, {"w1": work}, {})
    return one


def moved(old: str, new: str) -> Repair | Left:
    check = LinkCheck(old, LinkVerdict.ALIVE, "moved", 200, new, permanent=True, hops=(Hop(old, 301),), suggested_url=new)
    return of(Work("w1", "k", (CitedIn(0, "e-1"),), Record(), Record(), url=old, link=check), old)


@pytest.mark.parametrize(
    ("old", "new", "placed"),
    [
        ("http://example.org/a/tides", "https://www.example.org/b/tides.html", "https://www.example.org/b/tides.html"),
        ("http://example.org/a/tides#part-2", "https://library.example.org/b/tides", "https://library.example.org/b/tides#part-2"),
        ("http://example.org/a/tides?n=1&p=2", "https://example.org/tides?n=1&p=2", "https://example.org/tides?n=1&p=2"),
        ("http://example.org/a/2012/tides", "https://example.org/archive/2012/tides", "https://example.org/archive/2012/tides"),
    ],
)
def test_a_page_that_moved_under_its_name(old: str, new: str, placed: str) -> None:
    repair = moved(old, new)
    assert isinstance(repair, Repair)
    assert (repair.change, repair.old, repair.new, repair.confirm) == (Change.ADDRESS, old, placed, "")


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("https://doi.org/10.5555/tides", "https://example.org/tides", "made to last"),
        ("https://web.archive.org/web/2015/http://example.org/tides", "https://example.org/tides", "archived copy"),
        ("https://example.org/tides", "http://example.org/b/tides", "not encrypted"),
        ("https://example.org/a/tides", "https://example.org/en-us/a/tides", "for the one who asks"),
        ("https://example.org/de/tides", "https://example.org/en/tides", "for the one who asks"),
        ("https://www.example.org/a/tides", "https://uk.example.org/a/tides", "for the one who asks"),
        ("https://www.example.org/a/tides", "https://m.example.org/a/tides", "for the one who asks"),
        ("https://example.org/a/tides", "https://example.org/b/tides?PHPSESSID=1", "this visit only"),
        ("https://example.org/a/tides", "https://example.org/b/tides?lang=en", "this visit only"),
        ("https://example.org/a/tides", "https://example.org/news", "no title is cited"),
        ("https://example.org/a/index.html", "https://example.net/b/index.html", "no title is cited"),
        ("https://example.org/2012/report", "https://example.org/2024/report", "another edition"),
        ("https://example.org/v1/guide", "https://example.org/v2/guide", "another edition"),
        ("https://example.org/docs/3.8/install", "https://example.org/docs/latest/install", "another edition"),
        ("https://example.org/docs/install", "https://example.org/docs/3.8/a/install", "another edition"),
        ("https://example.org/a/current/install", "https://example.org/b/install", "another edition"),
        ("https://v1.example.org/a/install", "https://v2.example.org/a/install", "another edition"),
        ("https://example.org/en/guide.html", "https://example.org/en-gb/site/guide.html", "another edition"),
        ("https://example.org/tides.html", "https://login.example.org/signin/tides.html", "signs in"),
        ("https://example.org/a/tides.html", "https://example.org/sso/tides.html", "signs in"),
        ("https://example.org/a/tides.html", "https://tides.example.net/a/tides.html", "another site's"),
    ],
)
def test_a_new_address_that_may_be_another_thing_is_left(old: str, new: str, why: str) -> None:
    left = moved(old, new)
    assert isinstance(left, Left)
    assert why in left.reason


def verified(fields: dict[str, str], *, identifiers: dict[str, str] | None = None, record: Record | None = None, **more: object) -> Work:
    known = record or CITED.having(volume=Field("14"))
    wrong = {name: "x" for name, state in fields.items() if state == "wrong"}
    checked = Verification(
        VerificationVerdict.FIELD_ERROR,
        FrozenMap(fields),
        FrozenMap(wrong),
        known,
        "crossref",
        identifiers=FrozenMap({"doi": "confirmed"} if identifiers is None else identifiers),
        **more,  # type: ignore[arg-type]
    )
    return Work("w1", "k", (CitedIn(0, "e-1"),), CITED, CITED, verification=checked)


def test_a_field_is_put_right_where_an_identifier_leads_to_the_record() -> None:
    repair = of(verified(SEEN))
    assert isinstance(repair, Repair)
    assert (repair.change, repair.field, repair.old, repair.new) == (Change.FIELD, "volume", "7", "14")
    assert repair.evidence[0] == "according to crossref"


@pytest.mark.parametrize(
    ("work", "why"),
    [
        (verified(SEEN, identifiers={}), "probable only"),
        (verified(SEEN, disputed=("volume",)), "do not agree"),
        (verified(SEEN, standing=Standing.HOLDING), "keeps no register"),
        (verified(SEEN, standing=Standing.COMPILED), "keeps no register"),
        (
            verified(
                {**SEEN, "volume": "match", "doi": "wrong"},
                identifiers={"doi": "of-other-work"},
                reason="identifier-of-other-work",
                standing=Standing.HOLDING,
                suggestion=FrozenMap({"DOI": "10.5555/tides.14"}),
            ),
            "keeps no register",
        ),
        (verified(SEEN, identifiers={"doi": "unanswered"}), "probable only"),
        (verified({**SEEN, "title": "variant"}), "another version"),
        (verified({**SEEN, "container": "unsupported"}), "two places"),
        (verified({**SEEN, "volume": "match", "author": "wrong"}), "not put right without you"),
        (verified(SEEN, record=CITED.having(volume=None)), "can't be put in"),
        (verified(SEEN, record=CITED.having(volume=Field("14"), title=Field("Rivers of the south"))), "the same work"),
    ],
)
def test_a_field_that_is_not_beyond_doubt_is_left(work: Work, why: str) -> None:
    left = of(work)
    assert isinstance(left, Left)
    assert why in left.reason


def test_an_observation_that_shows_the_title_makes_a_new_name_sure() -> None:
    old, new = "https://example.org/a/tides", "https://example.org/news/7"
    check = LinkCheck(old, LinkVerdict.ALIVE, "moved", 200, new, permanent=True, suggested_url=new, observation="o1")
    work = Work("w1", "k", (CitedIn(0, "e-1"),), CITED, CITED, url=old, link=check)
    citation = Citation("e-1", 0, 0, "", CITED, url=old)
    findings = tuple(replace(one, work="w1") for one in judge_work(work))
    examined = Examined(Document("a.txt", "text/plain", "", ""), (citation,), findings=findings)
    for title, kind in (("Tides of the North Sea and their keepers", Repair), ("News", Left)):
        seen = Observation("o1", old, datetime.now(UTC), page=Page(new, title))
        (one,) = proposed(examined, 0, {"w1": work}, {"o1": seen})
        assert isinstance(one, kind)


@pytest.mark.parametrize(
    ("old", "new", "title", "followed"),
    [
        # One title for all years and versions: nothing but the address tells them apart.
        ("https://example.org/2012/report", "https://example.org/2024/report", "Annual report", False),
        ("https://example.org/2012/report", "https://example.org/reports/annual", "Annual report of the harbour library", False),
        ("https://example.org/report", "https://example.org/2024/report", "Annual report of the harbour library", False),
        ("https://example.org/report-2011.html", "https://example.org/report-2024.html", "Annual report of the harbour library", False),
        ("https://example.org/report?year=2011", "https://example.org/report?year=2024", "Annual report of the harbour library", False),
        ("https://example.org/v1/guide", "https://example.org/v2/guide", "A guide to the lamps of the river", False),
        ("https://example.org/docs/3.8/install", "https://example.org/docs/latest/install", "Installing the tables of the tides", False),
        ("https://v1.example.org/guide", "https://example.org/guide", "A guide to the lamps of the river", False),
        ("https://example.org/2nd/guide", "https://example.org/3rd/guide", "A guide to the lamps of the river", False),
        ("https://example.org/report/3", "https://example.org/report/4", "A bulletin of the harbour library", False),
        ("https://example.org/report/3", "https://example.org/report", "A bulletin of the harbour library", False),
        ("https://example.org/node/51234", "https://example.org/story/98765", "A guide to the lamps of the river", False),
        ("https://example.org/node/51234", "https://example.org/lamps", "Lamps", False),
        ("https://example.org/en/guide", "https://example.org/fr/about/guide", "A guide to the lamps of the river", False),
        # The address says nothing against it, or title and page bear it out.
        ("https://example.org/node/51234", "https://example.org/lamps", "A guide to the lamps of the river", True),
        ("https://example.org/guide", "https://example.org/story/98765", "A guide to the lamps of the river", True),
        ("https://example.org/2012/report", "https://example.org/report-for-2012", "Annual report", True),
        (
            "https://example.org/reports/2012/lamps",
            "https://example.org/report/2012/03/24/lamps",
            "A guide to the lamps of the river",
            True,
        ),
        ("https://example.org/report", "https://example.org/2024/report", "The lamps of the river in 2024", True),
        ("https://example.org/report", "https://example.org/2012/report", "A guide to the lamps of the river", True),  # cited as of 2012
        ("https://example.org/2009/lamps", "https://example.org/a/lamps", "A guide to the lamps of the river", True),  # as the page says
        ("https://example.org/a/lamps", "https://example.org/b/lamps", "Annual report", True),
    ],
)
def test_a_page_with_the_cited_title_is_followed_where_the_address_says_nothing_of_another_edition(
    old: str, new: str, title: str, followed: bool
) -> None:
    cited = Record.from_csl({"type": "webpage", "title": title, "issued": "2012"})
    check = LinkCheck(old, LinkVerdict.ALIVE, "moved", 200, new, permanent=True, suggested_url=new, observation="o1")
    work = Work("w1", "k", (CitedIn(0, "e-1"),), cited, cited, url=old, link=check)
    findings = tuple(replace(one, work="w1") for one in judge_work(work) if one.name == "link-moved")
    examined = Examined(Document("a.txt", "text/plain", "", ""), (Citation("e-1", 0, 0, "", cited, url=old),), findings=findings)
    page = Page(new, title, metas=(("article:published_time", "2009-03-01"),))
    (one,) = proposed(examined, 0, {"w1": work}, {"o1": Observation("o1", old, datetime.now(UTC), page=page)})
    assert isinstance(one, Repair if followed else Left), one


def test_a_page_of_the_same_name_that_does_not_show_the_cited_title_is_left() -> None:
    old, new = "https://example.org/a/tides", "https://example.org/b/tides"
    check = LinkCheck(old, LinkVerdict.ALIVE, "moved", 200, new, permanent=True, suggested_url=new, observation="o1")
    work = Work("w1", "k", (CitedIn(0, "e-1"),), CITED, CITED, url=old, link=check)
    findings = tuple(replace(one, work="w1") for one in judge_work(work))
    examined = Examined(Document("a.txt", "text/plain", "", ""), (Citation("e-1", 0, 0, "", CITED, url=old),), findings=findings)
    (one,) = proposed(examined, 0, {"w1": work}, {"o1": Observation("o1", old, datetime.now(UTC), page=Page(new, "Lamps"))})
    assert isinstance(one, Left)
    assert "does not show the title" in one.reason
