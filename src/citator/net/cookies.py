"""The cookies of one chain of requests, kept and sent back as browsers do (RFC 6265, 5).

They live as long as the chain: dates in the future say nothing here, those in the past delete.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from citator.model import Cookie
from citator.net.addresses import Target
from citator.text.hosts import registered_domain

__all__ = ["Jar"]

_LINES = 50  # of one answer
_KEPT = 150
_LONGEST = 4096  # name and value together (RFC 6265, 6.1)
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_DATE_PARTS = re.compile(r"[^\x09\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+")
_TIME = re.compile(r"(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)")
_NUMBER = re.compile(r"(\d{1,4})(?!\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class Jar:
    """The cookies that came, the oldest first. ``cookies`` are those that an earlier request of the same chain left."""

    def __init__(self, cookies: Sequence[Cookie] = ()) -> None:
        self._cookies = {(one.domain, one.path, one.name): one for one in cookies}

    @property
    def cookies(self) -> tuple[Cookie, ...]:
        """What is kept."""
        return tuple(self._cookies.values())

    def keep(self, target: Target, lines: Sequence[str]) -> None:
        """Take the ``Set-Cookie`` lines of an answer from ``target``; what it may not set is passed over."""
        for line in lines[:_LINES]:
            pair, _, rest = line.partition(";")
            name, equals, value = pair.partition("=")
            name, value = name.strip(" \t"), value.strip(" \t")
            if not (equals and name) or len(name) + len(value) > _LONGEST or _CONTROL.search(pair):
                continue
            attributes = _attributes(rest)
            domain = _domain(target, attributes.get("domain", ""))
            secure = "secure" in attributes
            if domain is None or (secure and target.scheme != "https"):
                continue
            path = attributes.get("path", "")
            cookie = Cookie(name, value, domain or target.host, not domain, path if path.startswith("/") else _directory(target), secure)
            key = (cookie.domain, cookie.path, cookie.name)
            if _is_over(attributes):
                self._cookies.pop(key, None)
            else:
                self._cookies[key] = cookie  # one that is set anew keeps its place, as the standard has it
        while len(self._cookies) > _KEPT:
            del self._cookies[next(iter(self._cookies))]

    def header(self, target: Target) -> str:
        """The ``Cookie`` header of a request to ``target``; "" where none is due. The longest paths come first."""
        if not self._cookies:
            return ""
        due = [one for one in self._cookies.values() if _is_due(one, target)]
        due.sort(key=lambda one: -len(one.path))
        return "; ".join(f"{one.name}={one.value}" for one in due)


def _attributes(text: str) -> dict[str, str]:
    """The attributes of a cookie by their names in lower case; the last of a name counts."""
    found: dict[str, str] = {}
    for part in text.split(";"):
        name, _, value = part.partition("=")
        found[name.strip(" \t").lower()] = value.strip(" \t")
    return found


def _domain(target: Target, given: str) -> str | None:
    """The domain that a cookie is for; "" where it is for this host alone, ``None`` where the host may not set it.

    A domain under which strangers register their own is refused (RFC 6265, 5.3, step 5), but for the host that bears that very name.
    """
    domain = given.lower().removeprefix(".")
    if not domain:
        return ""
    if domain != target.host and (target.ip is not None or not target.host.endswith("." + domain)):
        return None
    if target.ip is not None:
        return ""
    below = f"x.{domain}"
    if registered_domain(below) == below:
        return "" if domain == target.host else None
    return domain


def _directory(target: Target) -> str:
    """The path that a cookie is for where it names none (RFC 6265, 5.1.4)."""
    return target.path.partition("?")[0].rpartition("/")[0] or "/"


def _is_due(cookie: Cookie, target: Target) -> bool:
    if cookie.secure and target.scheme != "https":
        return False
    if target.host != cookie.domain and (cookie.host_only or not target.host.endswith("." + cookie.domain)):
        return False
    path = target.path.partition("?")[0]
    return path == cookie.path or path.startswith(cookie.path if cookie.path.endswith("/") else cookie.path + "/")


def _is_over(attributes: dict[str, str]) -> bool:
    """Whether a cookie is set to be deleted; ``Max-Age`` counts before ``Expires``."""
    age = attributes.get("max-age", "")
    if re.fullmatch(r"-?[0-9]+", age):
        return age.startswith("-") or not age.strip("0")
    until = _date(attributes.get("expires", ""))
    return until is not None and until <= datetime.now(UTC)


def _date(text: str) -> datetime | None:
    """A date as loosely as browsers read it (RFC 6265, 5.1.1); ``None`` where it is none."""
    time: tuple[int, int, int] | None = None
    day = month = year = None
    for token in _DATE_PARTS.findall(text[:100]):
        if time is None and (match := _TIME.match(token)):
            time = int(match[1]), int(match[2]), int(match[3])
            continue
        number = _NUMBER.match(token)
        if day is None and number and len(number[1]) <= 2:
            day = int(number[1])
        elif month is None and token[:3].lower() in _MONTHS:
            month = _MONTHS.index(token[:3].lower()) + 1
        elif year is None and number and len(number[1]) in (2, 4):
            year = int(number[1])
    if time is None or day is None or month is None or year is None:
        return None
    year += 1900 if 70 <= year <= 99 else 2000 if year <= 69 else 0
    try:
        return datetime(year, month, day, *time, tzinfo=UTC)
    except ValueError:
        return None
