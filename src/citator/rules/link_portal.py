"""A network that shows its own page in place of every other until one has logged in (RFC 8952): what it brings says nothing of any link.

Such a network can take the place of what is asked in the clear (``http``) only; a host whose certificate verifies is itself.
"""

from __future__ import annotations

from typing import Final

from citator.model import FailureKind, Observation
from citator.rules.link_places import same_page, split
from citator.rules.link_title import Expected, title_seen
from citator.rules.link_verdict import same_content

__all__ = ["STRANGER", "may_be_portal", "portal"]

STRANGER: Final = "http://www.iana.org/x76f9b7eb7b1c723"
"""An address that does not exist, at a host operated for everybody: a page there that looks like another's is that of the network."""
_AUTHENTICATE: Final = 511  # RFC 6585, 6


def may_be_portal(seen: Observation, expected: Expected) -> bool:
    """Whether the network could have put a page of its own in the place of what was asked for."""
    if not seen.url.lower().startswith("http://"):
        return False
    if seen.failure is not None:  # led to an address inside, where login pages stand
        return seen.failure is FailureKind.PRIVATE_ADDRESS and bool(seen.hops)
    status = seen.status or 0
    if status == _AUTHENTICATE:
        return True
    return 200 <= status < 300 and seen.page is not None and not (expected.title and title_seen(expected, seen.page))


def portal(seen: Observation, stranger: Observation) -> str | None:
    """That what was seen came from the network itself: the stranger's host brings the same. ``None`` where it does not."""
    if seen.failure is not None:
        inside = seen.failure is stranger.failure and bool(stranger.hops)
        return "every host leads to an address inside this network: it wants a login first" if inside else None
    if stranger.failure is not None or (stranger.status != seen.status):
        return None
    final, other = seen.final_url or seen.url, stranger.final_url or stranger.url
    if same_page(_bare(final), _bare(other)) or seen.status == _AUTHENTICATE or same_content(seen, stranger):
        what = seen.page.title if seen.page and seen.page.title else final
        return f"every host brings the same page ({what}): this network wants a login first"
    return None


def _bare(url: str) -> str:
    return split(url)._replace(query="", fragment="").geturl()
