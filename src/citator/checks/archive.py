"""Is there a copy of a page in an archive? Asked when a link is dead or hidden. I/O-free: yields requests, is sent outcomes."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Generator, Sequence
from datetime import UTC, datetime
from typing import Final, TypeAlias, cast
from urllib.parse import urlsplit

from citator.authorities import Authority
from citator.model import Archived, NotFound, Outcome, PartialDate, Request, Unknown

__all__ = ["FindCopy", "find_copy", "is_public"]

FindCopy: TypeAlias = Generator[Request, Outcome, Archived | NotFound | Unknown]
_Nearest: TypeAlias = Callable[[str, PartialDate | datetime | None], FindCopy]

# web.archive.org/web/20190101000000/https://…, also with id_, if_ and the like behind the timestamp
_MEMENTO: Final = re.compile(r"https?://web\.archive\.org/web/(\d{14})(?:[a-z]{2}_)?/(\S+)")
_PRIVATE: Final = frozenset(["local", "internal", "lan", "localhost", "home", "corp", "intranet", "invalid"])


def find_copy(url: str, when: PartialDate | datetime | None, authorities: Sequence[Authority], *, public_only: bool = True) -> FindCopy:
    """The copy of ``url`` nearest to ``when`` (the last one without it) in the first archive that has one.

    Archives are the authorities with a ``nearest``. :class:`NotFound` when all of them answered and have none; :class:`Unknown` with the
    reason when one did not answer, or there is none. An address that is an archived copy itself is its own answer. With
    ``public_only`` an address that only a private network can reach is told to no archive (a mirror of one's own may know it).
    """
    memento = _MEMENTO.fullmatch(url)
    if memento:
        try:
            made = datetime.strptime(memento.group(1), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        except ValueError:
            return Unknown("", "an archived copy with an impossible time")
        return Archived(url, made)
    if public_only and not is_public(url):
        return Unknown("", "not an address of the public web")
    answer: NotFound | Unknown = Unknown("", "no archive may be asked")
    for authority in authorities:
        nearest = cast("_Nearest | None", getattr(authority, "nearest", None))
        if nearest is None:
            continue
        latest = yield from nearest(url, when)
        if isinstance(latest, Archived):
            return latest
        if isinstance(latest, Unknown) or not answer.authority:
            answer = latest
    return answer


def is_public(url: str) -> bool:
    """Whether anybody could open the address: http, a host of the public internet, no credentials.

    >>> is_public("https://www.example.org/a"), is_public("http://intranet/a"), is_public("http://10.0.0.8/"), is_public("http://a:b@example.org/")
    (True, False, False, False)
    """
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".").lower()
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or "@" in parts.netloc:
        return False
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host and host.rpartition(".")[2] not in _PRIVATE
