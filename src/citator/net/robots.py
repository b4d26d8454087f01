"""robots.txt (RFC 9309): what a site lets us read, and how far apart it wants the requests."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from citator.model import FailureKind, Outcome, Response

__all__ = ["MAX_BYTES", "Robots", "robots_of"]

MAX_BYTES = 500 * 1024  # RFC 9309, 2.5
AGENT = "citator"
_LONGEST_DELAY = 60.0
_NOBODY_THERE = frozenset(
    [
        FailureKind.NO_SUCH_HOST,
        FailureKind.RESOLVER,
        FailureKind.REFUSED,
        FailureKind.UNREACHABLE,
        FailureKind.TLS,
        FailureKind.OFFLINE,
        FailureKind.BUDGET,
        FailureKind.CANCELLED,
    ]
)


_PAGE = re.compile(r"\s{0,999}<(?:!doctype|html|head|body|\?xml|!--)", re.IGNORECASE)
_RULE = re.compile(
    r"^\s{0,99}(?:user-agent|disallow|allow)\s{0,9}:", re.IGNORECASE | re.MULTILINE
)  # RFC 9309, 2.3.1.1: parseable rules hold
_READ = frozenset(["", "identity", "gzip", "x-gzip", "deflate"])  # content codings that are undone, or none
_WHOSE = re.compile(r"\s{0,99}user[- ]?agent(?:\s{0,99}:|\s)\s{0,99}([^#]{0,999})", re.IGNORECASE)
_TOKEN = re.compile(r"[A-Za-z_-]{1,99}")  # RFC 9309, 2.2.1
_SOMEBODY = "another"


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one site. ``delay`` is its ``Crawl-delay`` in seconds, at most a minute; ``None`` where it names none.

    ``failed``: nobody was reached who could have rules, and the page would fare the same.
    """

    text: str = ""
    closed: str = ""  # why nothing may be read, where the file itself can't be had
    delay: float | None = None
    failed: FailureKind | None = None

    def allows(self, url: str) -> bool:
        """Whether the address may be read."""
        if self.closed:
            return False
        if not self.text:
            return True
        return bool(_rules(self.text).can_fetch(url, AGENT))


@lru_cache(maxsize=256)
def _rules(text: str) -> Any:
    from protego import Protego

    return Protego.parse("\n".join(map(_ours, text.splitlines())))


def _ours(line: str) -> str:
    """A line of the file; one that says for whom the next rules are names us, everybody, or somebody else.

    The product token decides, up to a version and in any case of letters (RFC 9309, 2.2.1): protego takes ``cit`` for us, and
    ``citator/1.0`` for somebody else.

    >>> [_ours(f"User-agent: {name}") for name in ("Citator/1.0", "*", "cit", "citator-news")]
    ['User-agent: citator', 'User-agent: *', 'User-agent: another', 'User-agent: another']
    """
    match = _WHOSE.match(line)
    name = match[1].strip() if match else ""
    if not name:  # also a line that names nobody, which ends the rules before it all the same
        return line
    if name == "*" or name.startswith(("* ", "*\t")):
        return "User-agent: *"
    token = _TOKEN.match(name.lstrip("*"))
    return f"User-agent: {AGENT if token and token[0].lower() == AGENT else _SOMEBODY}"


def robots_of(outcome: Outcome) -> Robots:
    """The rules in the answer for ``/robots.txt``: 4xx means none, 5xx and no answer mean that nothing may be read (2.3.1)."""
    if not isinstance(outcome, Response) and outcome.kind in _NOBODY_THERE and not outcome.hops:
        return Robots(closed=outcome.detail, failed=outcome.kind)
    if not isinstance(outcome, Response):
        return Robots(closed=f"robots.txt could not be read ({outcome.detail})")
    if 400 <= outcome.status < 500:
        return Robots()
    if not 200 <= outcome.status < 300:
        return Robots(closed=f"robots.txt answered {outcome.status}")
    if outcome.truncated and len(outcome.body) < MAX_BYTES:  # what did not come may forbid
        return Robots(closed="robots.txt did not come whole")
    text = _decoded(outcome.body[:MAX_BYTES])
    if not _RULE.search(text):
        codings = {part.strip().lower() for part in outcome.headers.get("content-encoding", "").split(",")}
        if codings - _READ:  # what it says can't be known, which is not that it says nothing
            return Robots(closed="robots.txt came in a content coding that can't be decoded")
        if _PAGE.match(text):  # a page for people in its place
            return Robots()
    delay = _rules(text).crawl_delay(AGENT)
    return Robots(text, "", None if delay is None else min(max(0.0, float(delay)), _LONGEST_DELAY))


def _decoded(body: bytes) -> str:
    """The file as text: UTF-8 (RFC 9309, 2.3), or what its byte order mark says."""
    wide = body.startswith((b"\xff\xfe", b"\xfe\xff"))
    return body.decode("utf-16" if wide else "utf-8-sig", "replace")
