"""Does an address that can't exist bring the same page? What differs from answer to answer of one page is left out."""

from __future__ import annotations

import re

from citator.model import Observation, Page
from citator.rules import link_places as places
from citator.rules.link_signs import prose
from citator.text.clean import fold

__all__ = ["SLIGHT", "answered_otherwise", "is_slight", "same_as_nothing", "same_content", "same_for_all", "shows"]

SLIGHT = 1_000  # characters of text
_A_FEW_SENTENCES = 300  # characters of running text
_FEW_LINKS = 3
_MOSTLY = 0.7
_PASSING = re.compile(r"\d{9,}|(?=\w*\d)[0-9a-f]{8,}|(?=\w*\d)(?=\w*[a-z])\w{12,}")


def same_content(one: Observation, two: Observation) -> bool:
    """Whether two answers show the same page, apart from addresses, numbers of requests and the time."""
    if one.page is None or two.page is None or two.failure is not None:
        return False
    first, second = _shingles(one), _shingles(two)
    return bool(first and second) and len(first & second) >= 0.9 * len(first | second)


def shows(one: Observation, two: Observation) -> bool:
    """Whether the page that ``one`` shows is on that of ``two`` too, which may have more: a query may leave out the menus."""
    if one.page is None or two.page is None or two.failure is not None or not 200 <= (two.status or 0) < 300:
        return False
    first, second = _shingles(one), _shingles(two)
    return bool(first) and len(first & second) >= _MOSTLY * len(first)


def same_as_nothing(seen: Observation) -> str | None:
    """That an address which can't exist brings the same page."""
    probe, page = seen.probe, seen.page
    if probe is None or page is None or probe.page is None or probe.failure is not None or not 200 <= (probe.status or 0) < 300:
        return None
    if seen.hops and probe.hops and seen.final_url and places.same_page(seen.final_url, probe.final_url or probe.url):
        return f"an address that can't exist leads to the same page: {probe.url}"
    if same_content(seen, probe):
        return f"an address that can't exist brings the same page: {probe.url}"
    return None


def answered_otherwise(seen: Observation) -> bool:
    """Whether an address that can't exist was asked for and brought no such page, or another one."""
    probe = seen.probe
    if probe is None or probe.failure is not None:
        return False
    return (probe.status or 0) in (404, 410) or (200 <= (probe.status or 0) < 300 and same_as_nothing(seen) is None)


def _shingles(seen: Observation) -> frozenset[tuple[str, ...]]:
    """Runs of three words of a page, without what differs from answer to answer: its own address, numbers of requests, the time."""
    assert seen.page is not None
    own = set(fold(seen.url).split())
    words = [word for word in fold(f"{seen.page.title} {seen.page.text}").split() if word not in own and not _PASSING.fullmatch(word)]
    return frozenset(zip(words, words[1:], words[2:], strict=False)) or frozenset([tuple(words)] if words else [])


def is_slight(page: Page) -> bool:
    """Whether a page is a few words and hardly a link."""
    return len(page.text) <= SLIGHT and page.links <= _FEW_LINKS


def same_for_all(observation: Observation) -> bool:
    """Whether a page of few words was called an error page for no other reason than that an address which can't exist brings it too.

    A wall, an outage, a site that is no more and the menus round what scripts fill in look just so, but then on the home page too: worth
    one more look.
    """
    page = observation.page
    if page is None or not (is_slight(page) or (page.scripts and prose(page) < _A_FEW_SENTENCES)):
        return False
    return same_as_nothing(observation) is not None and not places.is_home(observation.url)
