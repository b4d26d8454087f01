"""The ordinary page, of which no sign has anything to say: known at one look, as most pages are.

All that :mod:`citator.rules.link_verdict` asks of a page in turn is bounded: the words of error pages, walls and parked names count on
pages with little text, or in what a page calls itself. So a page that came at once, has more text than all of these bounds but one, and in
its names no word of theirs, is there. Nothing is decided here that the rules would decide otherwise (the tests hold one against the other
for every page of the test web); where a look does not tell, they do.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from citator.model import Observation, Page
from citator.rules.link_signs import CJK, TEASER, folded_phrases, found_phrases
from citator.rules.link_title import Expected, title_seen
from citator.rules.link_walls import CHALLENGES
from citator.text.clean import fold

__all__ = ["plainly_there"]

_PAGES: Final = ("text/html", "application/xhtml+xml")
_NAMED_SO: Final = ("NOT_FOUND", "ABSENT_WORDS", "HOME", "HIJACKED")
"""What is looked for in the names of a page however much text it has."""
_FEW: Final = 3  # words of advertising that make a page of it


def plainly_there(seen: Observation, expected: Expected) -> str | None:
    """Why a page is alive that gives no reason to look at it any closer; ``None`` where the rules must see."""
    page = seen.page
    if page is None or seen.status != 200 or seen.hops or seen.notes or seen.truncated or seen.probe is not None:
        return None
    if seen.final_url != seen.url or seen.media_type not in _PAGES or seen.signature != "text/html" or seen.failure is not None:
        return None
    if not page.longer_than(TEASER) or not CHALLENGES.isdisjoint(seen.headers):
        return None
    if expected.title:
        where = title_seen(expected, page)
        return f"the cited title is in the {where}" if where else None
    if expected.media not in ("", "text/html") or seen.url.lower().partition("?")[0].endswith(".pdf"):
        return None
    return f"the server answered {seen.status}" if _says_nothing(*_names(page)) else None


def _names(page: Page) -> tuple[str, tuple[str, ...], str]:
    return page.title, page.headings[:3], page.meta.get("description", "")


@lru_cache(maxsize=32)  # judged, then doubted
def _says_nothing(title: str, headings: tuple[str, ...], description: str) -> bool:
    """Whether a page has a name, and in it no word of those that are looked for."""
    names = fold(" ".join((title, *headings, description)))
    if not (title and names) or any(found_phrases(names, table) for table in _NAMED_SO):
        return False
    if CJK.search(names) and any(phrase in names for phrase in folded_phrases("ABSENT_WORDS")):  # between ideographs, no whole words
        return False
    return len(found_phrases(names, "HIJACKED_WORDS")) < _FEW
