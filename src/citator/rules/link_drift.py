"""Does an address still show the text that it showed? How much of what stood there stands there still, and what has changed.

Pages differ from one look to the next without being other pages: counters, times, numbers of requests, a list of the latest news beside
the text. So two hashes are not enough: the runs of three words of both texts are compared. Drift as in Jones et al. 2016
(https://doi.org/10.1371/journal.pone.0167475), against what this store saw first and not against an archive.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Final

from citator.model import Finding, Observation, Page, Severity
from citator.rules import link_places as places
from citator.rules import rule
from citator.rules.link_title import Expected, title_seen
from citator.text.clean import fold

__all__ = ["drifted", "kept_share", "link_drifted", "same_words", "words_digest"]

_TIME: Final = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})?\b")
_PASSING: Final = re.compile(r"\d{9,}|(?=\w*\d)[0-9a-f]{8,}|(?=\w*\d)(?=\w*[a-z])\w{12,}")
_SAME: Final = 0.95
_FEW: Final = 40  # words: a notice of a line or two is no text that can drift
_TITLE_HOLDS: Final = 0.4  # with the cited title on the page, this part of the limit is enough


def words_digest(page: Page) -> bytes:
    """Eight bytes that stand for the title and the text of a page, without times and numbers of requests."""
    return hashlib.blake2b(" ".join(_words(page)).encode("utf-8", "replace"), digest_size=8).digest()


def same_words(one: Page, two: Page) -> bool:
    """Whether two pages show the same but for a few words: a counter, the date of today."""
    first, second = _runs(one), _runs(two)
    return len(first & second) >= _SAME * len(first | second)


def kept_share(before: Page, now: Page) -> float | None:
    """How much of what a page showed it shows still, from 0 to 1; ``None`` where it showed too little to tell.

    >>> river = "The river rises in the hills above the old mill and runs past the lighthouse to the sea. " * 3
    >>> kept_share(Page("", text=river), Page("", text=river + "The mill was rebuilt."))
    1.0
    """
    first = _runs(before)
    if len(_words(before)) < _FEW:
        return None
    return len(first & _runs(now)) / len(first)


def drifted(before: Observation, now: Observation, expected: Expected, least: float = 0.5) -> str | None:
    """What has changed, in words, where an address that is alive shows another text than it did; ``None`` where it shows the same.

    ``least`` is the share of the old text that must stand there still. Home pages change by their nature, and a page that still has the
    cited title is allowed more. Two documents (no pages) are compared by their size: of their words nothing is known here.
    """
    if places.is_home(now.url) or now.failure is not None or before.failure is not None:
        return None
    if before.page is None or now.page is None:
        return _other_file(before, now)
    share = kept_share(before.page, now.page)
    if share is None:
        return None
    named = title_seen(expected, now.page) in ("title", "heading", "metadata")
    if share >= (least * _TITLE_HOLDS if named else least):
        return None
    old, new = _name(before.page), _name(now.page)
    titles = f"the title was “{old}” and is “{new}”; " if old != new else ""
    return f"{titles}{round(share * 100)} % of the words that stood there stand there still"


@rule("L014", "link-drifted", Severity.WARNING, "watch")
def link_drifted(before: Observation, now: Observation, expected: Expected, least: float) -> Iterator[Finding]:
    """The same address shows another text than it did: the page was rewritten, or another one stands there now.

    Told by ``citator watch``, which holds what it sees against what it saw first. Menus, counters and dates make no other text: of the runs
    of three words that stood there, less than ``drift_share`` (a half) must be left; with the cited title still on the page, less than two
    fifths of that. Example: the title was “Tide tables” and is “Online casino”; 0 % of the words that stood there stand there still.

    What to do: read the page again. Where it no longer bears out what you cite it for, cite the archived copy.
    """
    told = drifted(before, now, expected, least)
    if told:
        yield link_drifted.finding(f"{now.url}: {told}", evidence=(now.id,))


def _other_file(before: Observation, now: Observation) -> str | None:
    if before.page is None and now.page is not None:
        return f"there was a file ({before.media_type or 'of unknown type'}), and now there is a page" if before.size else None
    if now.page is None and before.page is not None:
        return f"there was a page, and now there is a file ({now.media_type or 'of unknown type'})" if now.size else None
    if before.truncated or now.truncated or before.sha256 == now.sha256 or not before.size or not now.size:
        return None
    if abs(before.size - now.size) <= 0.2 * before.size:
        return None
    return f"another file: it had {before.size:,} bytes and has {now.size:,}"


def _words(page: Page) -> list[str]:
    words = fold(_TIME.sub(" ", f"{page.title} {page.text}")).split()
    return [word for word in words if word.isalpha() or not _PASSING.fullmatch(word)]


def _runs(page: Page) -> frozenset[tuple[str, ...]]:
    words = _words(page)
    return frozenset(zip(words, words[1:], words[2:], strict=False)) or frozenset([tuple(words)])


def _name(page: Page) -> str:
    return (page.title or next(iter(page.headings), ""))[:120]
