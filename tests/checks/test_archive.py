"""Copies in archives: which are offered, which are passed over, and which addresses are told to nobody."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from citator.authorities import Authority, wayback
from citator.authorities._memento import Memento
from citator.checks.archive import Sought, find_copy, is_archive, is_public, with_copy
from citator.model import (
    Archived,
    LinkCheck,
    LinkVerdict,
    NotFound,
    PartialDate,
    Unknown,
)
from citator.net.drive import drive
from citator.net.engine import Engine
from citator.rules.link_verdict import Expected
from tests.support.engine import PUBLIC, Names, no_pause, settings
from tests.support.memento import Capture, MementoWeb
from tests.support.web import PROSE, answer, hang_up, page, silent

URL = "http://harbour.example.org/lamps"
TITLE = "The lamps of the estuary and their keepers"
GOOD = page(TITLE)
SOFT = page("Page not found", "We are sorry, the page you are looking for could not be found.")
OTHER = page(
    "Cooking with lentils", "Lentils want to be soaked, rinsed and cooked slowly with onions and a bay leaf until they are soft. " * 20
)
PARKED = page("harbour.example.org", "This domain is for sale. Buy this domain now. Related searches: boats, lamps, oil.")
LOGIN = page("Sign in", "Please sign in to continue.", more="<form><input name=user><input type=password name=pw></form>")
EMPTY = "<html><head><title></title></head><body></body></html>"


def find(
    web: MementoWeb,
    when: PartialDate | None = None,
    expected: Expected = Expected(title=TITLE),  # noqa: B008
    url: str = URL,
    archives: Sequence[Authority] | None = None,
    timeout: float = 5.0,
    **more: Any,
) -> Sought:
    """What is found in the archive that ``web`` is."""

    async def run() -> Sought:
        known = {"wayback": (wayback.BASE, wayback.ETIQUETTE)}
        setting = settings(authority=(f"wayback={web.base}",), timeout=timeout)
        fast: dict[str, Any] = {"clock": lambda: 20 * time.monotonic(), "sleep": no_pause, "resolver": Names(PUBLIC)}
        async with Engine(setting, authorities=lambda: known, **fast) as engine:
            return await drive(find_copy(url, when, archives or (wayback,), expected, **more), engine.send)

    return asyncio.run(run())


def copy_of(time: str, url: str = URL) -> Archived:
    return Archived(f"https://web.archive.org/web/{time}/{url}", datetime.strptime(time, "%Y%m%d%H%M%S").replace(tzinfo=UTC))


THREE = (Capture("20100101000000", GOOD), Capture("20150101000000", GOOD + " "), Capture("20190601120000", GOOD + "  "))


@pytest.mark.parametrize(("when", "time"), [
    (PartialDate(2011), "20100101000000"),
    (PartialDate(2014, 4), "20150101000000"),
    (PartialDate(2018, 4), "20190601120000"),
    (None, "20190601120000"),
])  # fmt: skip
@pytest.mark.parametrize("sorts", [True, False])
def test_the_copy_nearest_to_the_date_is_offered(when: PartialDate | None, time: str, sorts: bool) -> None:
    with MementoWeb(captures={URL: THREE}, sorts=sorts) as web:
        found = find(web, when)
    assert found.answer == copy_of(time)
    assert "the cited title is in the title" in found.evidence[0]


def test_an_index_that_ignores_the_order_is_asked_again() -> None:
    many = [Capture(f"{year}0101000000", GOOD + str(year)) for year in range(1998, 2022)]
    with MementoWeb(captures={URL: many}, sorts=False) as web:
        found = find(web, PartialDate(2015, 2))
    assert found.answer == copy_of("20150101000000")
    assert web.said.count("index") == 3


@pytest.mark.parametrize("bad", [SOFT, OTHER, PARKED, LOGIN, EMPTY], ids=["soft-404", "other", "parked", "login", "empty"])
def test_a_copy_that_does_not_show_the_work_is_passed_over(bad: str) -> None:
    with MementoWeb(captures={URL: [Capture("20140101000000", bad), Capture("20180101000000", GOOD)]}) as web:
        found = find(web, PartialDate(2014))
    assert found.answer == copy_of("20180101000000")
    assert web.said == ["index", "page", "page"]


def test_many_copies_of_one_error_page_count_once() -> None:
    bad = [Capture(f"201401{day:02}000000", SOFT) for day in range(1, 29)]
    with MementoWeb(captures={URL: [*bad, Capture("20180101000000", GOOD)]}) as web:
        found = find(web, PartialDate(2014, 1, 5))
    assert found.answer == copy_of("20180101000000")
    assert web.said.count("page") <= 3


def test_where_every_copy_is_an_error_page_there_is_none_and_the_requests_are_few() -> None:
    bad = [Capture(f"{year}0101000000", f"{SOFT}<!-- {year} -->") for year in range(2000, 2020)]
    with MementoWeb(captures={URL: bad}) as web:
        found = find(web, PartialDate(2010))
    assert isinstance(found.answer, NotFound)
    assert web.said.count("page") <= 5
    assert any("soft-404" in line for line in found.evidence)


def test_a_copy_of_the_page_that_stands_there_today_is_none() -> None:
    from hashlib import sha256

    today = page("Harbour Office", PROSE)
    with MementoWeb(captures={URL: [Capture("20140101000000", today)]}) as web:
        found = find(web, expected=Expected(), lost=sha256(today.encode()).hexdigest())
        same = find(web, expected=Expected())
    assert isinstance(found.answer, NotFound)
    assert isinstance(same.answer, Archived)


def test_without_the_cited_title_a_copy_is_not_offered_but_told() -> None:
    with MementoWeb(captures={URL: [Capture("20140101000000", page("Harbour Office", PROSE))]}) as web:
        found = find(web, expected=Expected(title="Lighthouse keepers, ships and weather: the cost of oil"))
    assert isinstance(found.answer, Unknown)
    assert "the cited title is not on it" in found.evidence[0]
    assert copy_of("20140101000000").url in found.evidence[0]


def test_the_cited_title_in_scary_words_is_found_on_the_copy() -> None:
    title = "404 Not Found: a short history"
    with MementoWeb(captures={URL: [Capture("20140101000000", page(title))]}) as web:
        assert find(web, expected=Expected(title=title)).answer == copy_of("20140101000000")


def test_a_document_that_is_no_page_is_offered() -> None:
    pdf = "%PDF-1.4\n1 0 obj <</Type /Page>> endobj\ntrailer <<>>\n%%EOF\n"
    url = f"{URL}.pdf"
    with MementoWeb(captures={url: [Capture("20140101000000", pdf, kind="application/pdf"), Capture("20130101000000", SOFT)]}) as web:
        assert find(web, PartialDate(2013), url=url).answer == copy_of("20140101000000", url)


@pytest.mark.parametrize(
    "broken",
    ["%PDF-1.4\n1 0 obj <</Type /Page>> endobj\n5 0 obj <</Len", "%PDF-1.4\n1 0 ob", "PK\3\4\x14"],
    ids=["cut off", "begun", "book"],
)
def test_a_copy_of_a_document_that_can_t_be_opened_is_not_offered(broken: str) -> None:
    url, kind = f"{URL}.pdf", "application/pdf" if broken.startswith("%") else "application/epub+zip"
    whole = "%PDF-1.4\n1 0 obj <</Type /Page>> endobj\ntrailer <<>>\n%%EOF\n"
    captures = [Capture("20140101000000", broken, kind=kind)]
    with MementoWeb(captures={url: captures}) as web:
        alone = find(web, PartialDate(2014), url=url).answer
        captures.append(Capture("20180101000000", whole, kind="application/pdf"))
        assert find(web, PartialDate(2014), url=url).answer == copy_of("20180101000000", url)
    assert isinstance(alone, Unknown)


def test_a_redirect_to_another_time_and_one_that_was_recorded_are_followed() -> None:
    new = "http://harbour.example.org/papers/lamps-2"
    captures = {URL: [Capture("20140101000000", status=301, to=new)], new: [Capture("20140103000000", GOOD)]}
    with MementoWeb(captures=captures, faults={"index": answer(503)}) as web:
        found = find(web, PartialDate(2014))
    assert found.answer == copy_of("20140103000000", new)


def test_a_recorded_redirect_to_the_home_page_does_not_count() -> None:
    home = "http://harbour.example.org/"
    captures = {URL: [Capture("20140101000000", status=302, to=home)], home: [Capture("20140101000000", page("Harbour Office", PROSE))]}
    with MementoWeb(captures=captures, faults={"index": answer(503)}) as web:
        found = find(web, PartialDate(2014), expected=Expected())
    assert isinstance(found.answer, NotFound)
    assert "redirect-to-home" in found.evidence[0]


def test_a_refresh_is_followed_inside_the_archive() -> None:
    new = "http://harbour.example.org/lamps-2"
    moved = f'<html><head><title>Moved</title><meta http-equiv=refresh content="0; url={new}"></head><body>Moved.</body></html>'
    with MementoWeb(captures={URL: [Capture("20140101000000", moved)], new: [Capture("20140102000000", GOOD)]}) as web:
        assert find(web, PartialDate(2014)).answer == copy_of("20140102000000", new)


BUSY = answer(200, "<title>Just a moment</title>")


@pytest.mark.parametrize("fault", [answer(429, retry_after="0"), answer(503), answer(403), BUSY, hang_up])
def test_an_index_that_does_not_answer_is_helped_by_the_timegate(fault: Any) -> None:
    with MementoWeb(captures={URL: THREE}, faults={"index": fault}) as web:
        found = find(web, PartialDate(2015))
    if fault == answer(403):  # the owner does not want it to be shown
        assert isinstance(found.answer, Unknown)
        assert "gate" not in web.said
    else:
        assert found.answer == copy_of("20150101000000")


@pytest.mark.parametrize("parts", [("index", "gate"), ("page",)])
@pytest.mark.parametrize("fault", [answer(429, retry_after="0"), answer(502), answer(403), hang_up, silent])
def test_an_archive_that_does_not_answer_is_unknown_and_not_without_copies(parts: tuple[str, ...], fault: Any) -> None:
    with MementoWeb(captures={URL: THREE}, faults=dict.fromkeys(parts, fault)) as web:
        found = find(web, PartialDate(2015), timeout=0.4)
    assert isinstance(found.answer, Unknown)
    assert found.answer.reason
    assert web.said.count("page") <= 6


def test_no_copy_is_told_from_no_answer() -> None:
    with MementoWeb() as web:
        assert find(web).answer == NotFound("wayback", "no capture with status 200")


def test_a_copy_that_is_listed_and_lost_proves_nothing() -> None:
    with MementoWeb(captures={URL: [Capture("20140101000000", GOOD, lost=True)]}) as web:
        found = find(web, PartialDate(2014))
    assert isinstance(found.answer, Unknown)


def test_an_archive_without_recorded_forms_is_read_in_its_frame() -> None:
    with MementoWeb(captures={URL: THREE}, raw=False) as web:
        assert find(web, PartialDate(2015)).answer == copy_of("20150101000000")


def test_an_answer_that_is_no_memento_counts_only_with_the_cited_title() -> None:
    with MementoWeb(captures={URL: THREE}, bare=True) as web:
        assert find(web, PartialDate(2015)).answer == copy_of("20150101000000")
        assert isinstance(find(web, PartialDate(2015), expected=Expected()).answer, Unknown)


# ---------------------------------------------------------------------------------------------- Memento (RFC 7089)


def test_any_memento_archive_is_asked_at_its_base() -> None:
    with MementoWeb(captures={URL: THREE}) as web:
        archive = Memento(f"{web.base}/web/")
        found = find(web, PartialDate(2014, 4), archives=(archive,))
    assert isinstance(found.answer, Archived)
    assert found.answer.url == f"{web.base}/web/20150101000000/{URL}"
    assert web.said == ["gate", "page"]


@pytest.mark.parametrize("size", [0, 2])
def test_the_timemap_has_the_copies_that_the_timegate_does_not_name(size: int) -> None:
    captures = [Capture(f"{year}0101000000", f"{SOFT}<!-- {year} -->") for year in range(2000, 2010)]
    with MementoWeb(captures={URL: [*captures, Capture("20100101000000", GOOD)]}, page_size=size) as web:
        found = find(web, PartialDate(2009), archives=(Memento(f"{web.base}/web"),))
    assert isinstance(found.answer, Archived)
    assert found.answer.datetime.year == 2010
    assert web.said.count("map") <= 3


def test_a_timegate_without_a_copy_says_so_and_any_other_404_says_nothing() -> None:
    with MementoWeb() as web:
        archive = Memento(f"{web.base}/web")
        assert isinstance(find(web, archives=(archive,)).answer, NotFound)
    with MementoWeb(faults={"gate": answer(404, page("Not Found"))}) as web:
        assert isinstance(find(web, archives=(Memento(f"{web.base}/web"),)).answer, Unknown)


def test_the_second_archive_is_asked_where_the_first_has_none() -> None:
    with MementoWeb() as empty, MementoWeb(captures={URL: THREE}) as full:
        found = find(empty, PartialDate(2015), archives=(wayback, Memento(f"{full.base}/web")))
        assert isinstance(found.answer, Archived)
        nothing = find(empty, PartialDate(2015), archives=(wayback, Memento(f"{empty.base}/absent")))
    assert isinstance(nothing.answer, Unknown), "one of the two did not answer"


# ---------------------------------------------------------------------------------------------- what is told to nobody


def ask_nothing(url: str, **more: Any) -> Sought:
    looking = find_copy(url, None, (wayback,), **more)
    with pytest.raises(StopIteration) as stop:
        next(looking)
    found: Sought = stop.value.value
    return found


@pytest.mark.parametrize("url", [
    "http://intranet/wiki", "http://10.1.2.3/a", "http://[::1]/a", "http://127.0.0.1:8000/", "http://127.1/", "http://0x7f.1/a",
    "https://me:secret@a.org/", "http://box.local/", "ftp://a.org/x", "nonsense", "http://[bad/", "http://１２７.０.０.１/a",
    "http://p001.test/a", "http://shop.example/", "http://router.home.arpa/", "http://abc.onion/x", "http://localhost/",
])  # fmt: skip
def test_a_private_address_is_told_to_no_archive(url: str) -> None:
    assert isinstance(ask_nothing(url).answer, Unknown)
    assert not is_public(url)


def test_a_mirror_inside_ones_own_network_may_be_told() -> None:
    looking = find_copy("http://10.1.2.3/a", None, (wayback,), own={"wayback"})
    assert "url=http://10.1.2.3/a" in next(looking).url


@pytest.mark.parametrize(("base", "given", "first"), [
    ("https://copies.example.net/web", f"https://web.archive.org/web/20150101000000/{URL}", "copies.example.net"),
    ("https://copies.example.net/web", f"https://copies.example.net/web/20150101000000/{URL}", "20150101000000id_"),
    ("https://copies.example.net/web", f"https://copies.example.net/web/20150101000000/{URL}/other", "web/http://"),
    ("https://web.archive.org/web", f"http://archive.org/web/20150101000000/{URL}", "20150101000000id_"),
    ("https://copies.example.net/web", "https://net/web/20150101000000/" + URL, "copies.example.net"),
    ("https://copies.example.net/web", "nonsense", "copies.example.net"),
])  # fmt: skip
def test_a_copy_that_is_given_is_looked_at_in_an_archive_that_is_asked(base: str, given: str, first: str) -> None:
    request = next(find_copy(URL, None, (Memento(base),), given=given))
    assert first in request.url


@pytest.mark.parametrize("url", [
    "https://web.archive.org/web/20150321063000id_/http://a.org/x", "https://perma.cc/AB12-CD34", "https://archive.ph/abcde",
    "https://archive.org/details/lamps", "http://webarchive.nationalarchives.gov.uk/20150101000000/http://a.gov.uk/",
])  # fmt: skip
def test_the_address_of_an_archive_is_not_looked_for_again(url: str) -> None:
    assert is_archive(url)
    assert isinstance(ask_nothing(url).answer, Unknown)


# ---------------------------------------------------------------------------------------------- the verdict


def test_a_lost_address_is_replaced_by_where_it_moved_or_else_by_the_copy() -> None:
    copy = copy_of("20150101000000")
    dead = LinkCheck(URL, LinkVerdict.DEAD, "gone", evidence=("the server answered 410",))
    check = with_copy(dead, Sought(copy, ("on the copy: the cited title is in the title",)))
    assert (check.archived, check.in_archive, check.suggested_url) == (copy, True, copy.url)
    assert check.evidence == (
        "the server answered 410", f"archived copy of 2015-01-01: {copy.url}", "on the copy: the cited title is in the title",
    )  # fmt: skip
    moved = with_copy(LinkCheck(URL, LinkVerdict.DEAD, "gone", suggested_url="https://new.example.org/"), Sought(copy))
    assert moved.suggested_url == "https://new.example.org/"
    alive = with_copy(LinkCheck(URL, LinkVerdict.ALIVE, "ok"), Sought(copy))
    assert (alive.archived, alive.suggested_url) == (copy, None)


def test_none_and_not_known_are_kept_apart_in_the_verdict() -> None:
    dead = LinkCheck(URL, LinkVerdict.DEAD, "gone")
    assert with_copy(dead, Sought(NotFound("wayback", "no capture"))).in_archive is False
    unknown = with_copy(dead, Sought(Unknown("wayback", "timeout")))
    assert (unknown.in_archive, unknown.archived, unknown.suggested_url) == (None, None, None)
    assert unknown.evidence == ("whether it is archived is not known: wayback: timeout",)
