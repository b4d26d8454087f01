"""Memento (RFC 7089): the copies of a page that an archive has, by time. What every archive has in common.

A TimeGate is asked with ``Accept-Datetime`` and leads to the copy (memento) nearest to that time; a TimeMap lists them all, in pages, as
``application/link-format`` (RFC 6690). A memento says ``Memento-Datetime``. Archives that run on OpenWayback or pywb have the time and the
original address in those of their mementos, ``…/20171124151310/https://…``, and give the page as it was recorded, without a frame or
rewritten links, where ``id_`` stands behind the time.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from typing import Final, TypeAlias

from citator.authorities._answers import record
from citator.model import (
    Archived,
    Etiquette,
    Failure,
    FieldValue,
    Found,
    FrozenMap,
    Identifier,
    LookUp,
    NotFound,
    Outcome,
    PartialDate,
    Request,
    Response,
    Unknown,
)

__all__ = [
    "Copies", "Memento", "Replayed", "When", "as_record", "framed", "is_memento", "made_at", "moment", "nearest_first", "raw", "replayed",
    "said_no", "timegate", "timemap", "web_links",
]  # fmt: skip

When: TypeAlias = PartialDate | datetime | None
Copies: TypeAlias = Generator[Request, Outcome, tuple[Archived, ...] | NotFound | Unknown]
"""A look for copies ends with those there are, the nearest first, or with why there are none."""

_REPLAYED: Final = re.compile(r"/(\d{14})([a-z]{2}_)?/(https?:/{1,2}[^\s/]\S*)")
_PARAMETER: Final = re.compile(r"\s{0,50};\s{0,50}([\w*!#$&+.^`|~-]{1,50})(?:\s{0,9}=\s{0,9}(?:\"([^\"]{0,4000})\"|([^\s\",;]{0,4000})))?")
_MAP_BYTES: Final = 1_000_000
_MAP_PAGES: Final = 3
_LIST_TYPES: Final = ("application/link-format", "text/plain", "application/octet-stream", "")


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a ``Link`` header or a TimeMap: where it leads, what it is, and the times it speaks of."""

    target: str
    rels: frozenset[str]
    parameters: FrozenMap[str] = field(default_factory=FrozenMap)

    def time(self, name: str = "datetime") -> datetime | None:
        """The time under that name; ``None`` where there is none that can be read."""
        return _http_date(self.parameters.get(name, ""))


class Memento:
    """An archive that the user names by its base address, the one that its TimeGate has before the address of a page.

    An :class:`citator.authorities.Authority`. Nothing is known of its limits: it is asked like any other host.
    """

    SCHEMES: tuple[str, ...] = ()
    TYPES: tuple[str, ...] = ()
    ETIQUETTE = Etiquette(0.25, 1, None, "none: the user's own choice")

    def __init__(self, base: str) -> None:
        self.BASE = base.rstrip("/")
        self.NAME = base.partition("://")[2].partition("/")[0].lower()

    def copies(self, url: str, when: When = None) -> Copies:
        """The copy nearest to ``when`` and those beside it, from the TimeGate."""
        return timegate(f"{self.BASE}/", url.partition("#")[0], when, self.NAME)

    def others(self, url: str, when: When = None) -> Copies:
        """All copies, from the TimeMap, the nearest to ``when`` first."""
        return timemap(f"{self.BASE}/timemap/link/", url.partition("#")[0], when, self.NAME)

    def lookup(self, identifier: Identifier) -> LookUp:
        """The last copy of the page at the address ``identifier.value``, as a record."""
        return as_record(self.copies(identifier.value), identifier.value, self.NAME, self.NAME)


@dataclass(frozen=True, slots=True)
class Replayed:
    """What the address of a copy says: where the archive is, the time, and the address that was recorded."""

    base: str
    at: datetime
    original: str


def replayed(address: str) -> Replayed | None:
    """What an address of a copy tells, in archives that run on OpenWayback or pywb; ``None`` for any other.

    >>> replayed("https://web.archive.org/web/20171124151310id_/https://www.fws.gov/birds/").original
    'https://www.fws.gov/birds/'
    """
    match = _REPLAYED.search(address)
    at = _digits(match[1]) if match else None
    return Replayed(address[: match.start()], at, match[3]) if match and at else None


def raw(address: str) -> str:
    """The address under which the archive gives a page as it was recorded; the same one where it has none.

    >>> raw("https://web.archive.org/web/20171124151310/https://www.fws.gov/birds/")
    'https://web.archive.org/web/20171124151310id_/https://www.fws.gov/birds/'
    """
    return _REPLAYED.sub(lambda match: f"/{match[1]}id_/{match[3]}", address, count=1)


def framed(address: str) -> str:
    """The address of a copy for people.

    >>> framed("https://web.archive.org/web/20171124151310id_/https://www.fws.gov/birds/")
    'https://web.archive.org/web/20171124151310/https://www.fws.gov/birds/'
    """
    return _REPLAYED.sub(lambda match: f"/{match[1]}/{match[3]}", address, count=1)


def web_links(text: str) -> Iterator[Link]:
    """The links of a ``Link`` header or of a document of type ``application/link-format``; what is broken or cut is passed over."""
    at = 0
    while (start := text.find("<", at)) >= 0 and (end := text.find(">", start)) >= 0:
        target, at = text[start + 1 : end].strip(), end + 1
        if "<" in target:  # one that was never closed: begin again at the next
            at = start + 1
            continue
        parameters: dict[str, str] = {}
        while match := _PARAMETER.match(text, at):
            parameters.setdefault(match[1].lower(), match[2] if match[2] is not None else match[3] or "")
            at = match.end()
        if target and len(target) <= 8_000:
            yield Link(target, frozenset(parameters.pop("rel", "").lower().split()), FrozenMap(parameters))


def made_at(headers: Mapping[str, str]) -> datetime | None:
    """The time that a memento says it was made; ``None`` for what is no memento."""
    return _http_date(headers.get("memento-datetime", ""))


def is_memento(outcome: Response) -> bool:
    """Whether the archive gives this as a recorded answer. Without the header it speaks for itself: an error, a notice."""
    return made_at(outcome.headers) is not None


def timegate(gate: str, url: str, when: When, authority: str, own: str | None = None) -> Copies:
    """The copies that the TimeGate at ``gate`` + ``url`` names: the nearest to ``when`` (the last without it), and those beside it.

    ``own`` is where the archive has its copies: there they are, also where a mirror that answers calls them by an address of its own.
    :class:`NotFound` where the archive itself says that it has none; anything else that is no memento is :class:`Unknown`.
    """
    target = moment(when)
    wanted = format_datetime(target or datetime.now(UTC), usegmt=True)
    headers = FrozenMap({"accept-datetime": wanted})
    outcome = yield Request(gate + url, headers=headers, authority=authority, follow=False, purpose="memento")
    if isinstance(outcome, Failure):
        return Unknown(authority, f"{outcome.kind.value}: {outcome.detail}" if outcome.detail else outcome.kind.value)
    found: dict[str, Archived] = {}
    links = list(web_links(outcome.headers.get("link", "")[:60_000]))
    for link in links:
        copy = _copy(link.target, link.time(), own) if "memento" in link.rels else None
        if copy is not None:
            found.setdefault(copy.url, copy)
    leads = outcome.headers.get("location" if 300 <= outcome.status < 400 else "content-location", "")
    copy = _copy(leads, made_at(outcome.headers), own)
    if copy is not None:
        found.setdefault(copy.url, copy)
    if found:
        return nearest_first(found.values(), target)
    if said_no(outcome, links):
        return NotFound(authority, "no copy of this address")
    return _no_answer(outcome, authority)


def timemap(address: str, url: str, when: When, authority: str, own: str | None = None) -> Copies:
    """The copies that the TimeMap at ``address`` + ``url`` lists, the nearest to ``when`` first; of a long one the pages about that time.

    ``own`` as in :func:`timegate`.
    """
    target = moment(when)
    found: dict[str, Archived] = {}
    waiting: list[tuple[float, str]] = [(0.0, address + url)]
    asked: set[str] = set()
    whole = True
    while waiting and len(asked) < _MAP_PAGES:
        waiting.sort()
        page = waiting.pop(0)[1]
        asked.add(page)
        outcome = yield Request(page, authority=authority, max_bytes=_MAP_BYTES, purpose="timemap")
        answer = _listed(outcome, authority)
        if not isinstance(answer, list):
            if found or len(asked) > 1:
                whole = False
                continue
            return answer
        assert isinstance(outcome, Response)
        whole = whole and not outcome.truncated
        for link in answer:
            copy = _copy(link.target, link.time(), own) if "memento" in link.rels else None
            if copy is not None:
                found.setdefault(copy.url, copy)
            elif "timemap" in link.rels and link.target not in asked and link.target.startswith(_origin(address)):
                waiting.append((_apart(link, target), link.target))
    if found:
        return nearest_first(found.values(), target)
    return NotFound(authority, "no copy of this address") if whole and not waiting else Unknown(authority, "the list was not read whole")


def as_record(looking: Copies, url: str, archive: str, name: str) -> LookUp:
    """The first copy that is found, as a record with ``archive_location`` and ``available-date``."""
    found = yield from looking
    if not isinstance(found, tuple):
        return found
    copy = found[0]
    fields: dict[str, FieldValue] = {
        "URL": url,
        "archive": archive,
        "archive_location": copy.url,
        "available-date": PartialDate(copy.datetime.year, copy.datetime.month, copy.datetime.day),
    }
    return Found(record("webpage", name, fields), copy.url, name)


def nearest_first(copies: Iterable[Archived], target: datetime | None) -> tuple[Archived, ...]:
    """Copies by how far they are from a time; without one, the last first."""
    latest = datetime.max.replace(tzinfo=UTC)
    return tuple(sorted(copies, key=lambda copy: (abs(copy.datetime - (target or latest)), copy.datetime, copy.url)))


def moment(when: When) -> datetime | None:
    """The moment that is meant; the middle of a year or month that stands alone. ``None`` before there was a web."""
    if isinstance(when, datetime):
        return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
    if when is None or not 1990 <= when.year <= 9998:
        return None
    if when.month is None:
        return datetime(when.year, 7, 2, tzinfo=UTC)
    return datetime(when.year, when.month, 1, tzinfo=UTC) + timedelta(days=(when.day or 15) - 1)


def said_no(outcome: Response, links: Iterable[Link] = ()) -> bool:
    """Whether "not found" is the archive's own word (RFC 7089, 4.5.5): a proxy's error page says nothing of what an archive holds."""
    if outcome.status not in (404, 410) or is_memento(outcome):
        return False
    signs = {"original", "timegate", "timemap"}
    varies = "accept-datetime" in outcome.headers.get("vary", "").lower()
    return varies or outcome.media_type == "application/link-format" or any(link.rels & signs for link in links)


def _listed(outcome: Outcome, authority: str) -> list[Link] | NotFound | Unknown:
    if isinstance(outcome, Failure):
        return Unknown(authority, f"{outcome.kind.value}: {outcome.detail}" if outcome.detail else outcome.kind.value)
    if outcome.status != 200:
        links = list(web_links(outcome.headers.get("link", "")[:60_000]))
        return NotFound(authority, "no copy of this address") if said_no(outcome, links) else _no_answer(outcome, authority)
    links = list(web_links(outcome.body.decode("utf-8", "replace"))) if outcome.media_type in _LIST_TYPES else []
    named = any(link.rels & {"original", "self", "timegate"} for link in links)
    return links if named else Unknown(authority, "the answer is no list of copies")


def _no_answer(outcome: Response, authority: str) -> Unknown:
    if outcome.status == 429:
        return Unknown(authority, "asks us to slow down (HTTP 429)")
    if outcome.status in (403, 451):
        return Unknown(authority, f"copies of this address are withheld (HTTP {outcome.status})")
    return Unknown(authority, f"no answer of an archive (HTTP {outcome.status})")


def _copy(address: str, at: datetime | None, own: str | None) -> Archived | None:
    """The copy at an address that an archive names; ``None`` where it is none, or its time is not known."""
    where = replayed(address)
    if where is not None and own is not None:
        return Archived(f"{own}{where.at:%Y%m%d%H%M%S}/{where.original}", where.at)
    at = where.at if where is not None else at
    return Archived(framed(address), at) if at is not None and address.startswith(("http://", "https://")) else None


def _apart(link: Link, target: datetime | None) -> float:
    """How far the time that a page of a TimeMap covers is from the one that is meant; the page with the last copies without one."""
    start, end = link.time("from"), link.time("until")
    if target is None:
        return -(end or start or datetime.min.replace(tzinfo=UTC)).timestamp() if start or end else 0.0
    if start and target < start:
        return (start - target).total_seconds()
    return (target - end).total_seconds() if end and target > end else 0.0


def _origin(address: str) -> str:
    return "/".join(address.split("/")[:3]) + "/"


def _digits(value: str) -> datetime | None:
    try:
        return datetime.strptime(value, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def _http_date(value: str) -> datetime | None:
    try:
        when = parsedate_to_datetime(value[:100])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    try:
        return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
