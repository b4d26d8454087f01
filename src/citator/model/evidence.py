"""What the network brought (observations), and what the rules made of it (verdicts, findings).

Requests, responses and failures are what a look-up yields and is sent; they never hold an object of an HTTP library.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from citator.model.frozen import FrozenMap
from citator.model.record import Record

__all__ = [
    "Answer", "Cookie", "Etiquette", "Failure", "FailureKind", "Found", "Hop", "LookUp", "NotFound", "Observation", "Outcome", "Page",
    "Request", "Response", "Severity", "Standing", "Trail", "Unknown", "Validators",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Validators:
    """What names the version of a page seen at ``url``, as the server wrote it: entity tag, last modification (RFC 9110, 8.8)."""

    url: str
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Cookie:
    """One cookie: its value as it came, and where it goes. ``host_only`` when it was set for one host and not for a domain."""

    name: str
    value: str = field(repr=False)
    domain: str
    host_only: bool = True
    path: str = "/"
    secure: bool = False


@dataclass(frozen=True, slots=True)
class Trail:
    """What goes along from one request to the next where a page sends its reader on: where it began, and the cookies since."""

    began: str
    cookies: tuple[Cookie, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """One thing to be fetched. ``authority`` is the name whose limits and base address apply; ``None`` for a cited address.

    ``max_bytes`` bounds the decoded body that is read. With ``follow`` the engine follows HTTP redirects, hop by hop, and
    each hop passes the address guard. Without ``verify`` the certificate is not checked, and nothing secret is sent but the
    cookies of the same chain.
    ``purpose`` is a word for logs and statistics; an authority may have limits of its own for one (``PACES``). ``pause`` are the
    seconds that the engine lets pass before it sends: a look-up that waits for something never sleeps itself. ``known`` makes the
    request conditional on the hop, and on no other, that asks for the address of those validators. ``trail`` is that of
    the answer which led here.
    """

    url: str
    method: str = "GET"
    headers: FrozenMap[str] = FrozenMap()
    body: bytes = b""
    authority: str | None = None
    max_bytes: int = 262_144
    follow: bool = True
    verify: bool = True
    purpose: str = "page"
    pause: float = 0.0
    known: Validators | None = None
    trail: Trail | None = None


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a chain of redirects: the address asked and the status it answered with."""

    url: str
    status: int


@dataclass(frozen=True, slots=True)
class Response:
    """What answered. ``url`` is the address of the last hop; ``headers`` have lower-case names; ``body`` is decoded from
    its content coding. ``notes`` tell what was not regular about it; one that tells why the body ends early starts with the
    kind of failure ("timeout: …"). ``requests`` counts what was sent, repeats included. ``conditional`` when this answer was
    asked for with validators: a 304 without it answers a question that nobody put. ``trail`` is for a request that
    follows from it.
    """

    url: str
    status: int
    headers: FrozenMap[str] = FrozenMap()
    body: bytes = b""
    hops: tuple[Hop, ...] = ()
    elapsed: float = 0.0
    truncated: bool = False
    notes: tuple[str, ...] = ()
    requests: int = 1
    conditional: bool = False
    trail: Trail | None = None

    @property
    def media_type(self) -> str:
        """The media type without parameters, lower case; "" where none was sent."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class FailureKind(StrEnum):
    """Why there is no response."""

    NO_SUCH_HOST = "no-such-host"
    RESOLVER = "resolver"  # the name server itself failed: says nothing about the host
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    RESET = "reset"
    TLS = "tls"
    MALFORMED = "malformed"
    REDIRECT_LOOP = "redirect-loop"
    TOO_MANY_REDIRECTS = "too-many-redirects"
    BAD_REDIRECT = "bad-redirect"
    PRIVATE_ADDRESS = "private-address"
    SCHEME = "scheme"
    PORT = "port"  # that of another service, which browsers refuse too
    CREDENTIALS = "credentials"
    INVALID_URL = "invalid-url"
    OFFLINE = "offline"
    ROBOTS = "robots"
    BUDGET = "budget"  # the deadline of the run, or a breaker that is open
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no response: the kind, one clause for people, and the hops before it happened."""

    kind: FailureKind
    detail: str
    url: str
    hops: tuple[Hop, ...] = ()
    elapsed: float = 0.0
    requests: int = 0


Outcome: TypeAlias = Response | Failure


class Standing(StrEnum):
    """What the word of a record weighs where it contradicts a citation."""

    REGISTRY = "registry"  # of the one who keeps the register: it ends the matter
    HOLDING = "holding"  # of a collection: heard after the others, since it may be where the citation is from
    COMPILED = "compiled"  # made from the records of others: confirms, and accuses nobody


@dataclass(frozen=True, slots=True)
class Found:
    """An authority knows the work: its record, and the address of the answer."""

    record: Record
    url: str
    authority: str
    standing: Standing = Standing.REGISTRY


@dataclass(frozen=True, slots=True)
class NotFound:
    """An authority answered and does not know the work."""

    authority: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """An authority could not be asked, or its answer says nothing: the reason."""

    authority: str
    reason: str


@dataclass(frozen=True, slots=True)
class Etiquette:
    """How an authority or source system wants to be asked: seconds between requests, requests in flight, and whether it takes a contact.

    ``source`` is where the numbers come from (page or measured header, with the date).
    """

    interval: float
    in_flight: int = 1
    contact: str | None = None  # name of the query parameter that takes a mail address
    source: str = ""


Answer: TypeAlias = Found | NotFound | Unknown
LookUp: TypeAlias = Generator[Request, Outcome, Answer]
"""A look-up yields requests, is sent outcomes, and returns an answer. It never waits, sleeps or opens anything."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a web page says of itself, taken from its bytes without judging.

    ``title`` is the ``<title>``, ``headings`` the texts of h1 and h2, ``meta`` the name or property of each meta element and
    its first content (lower-case names), ``metas`` all pairs in order, ``json_ld`` the JSON-LD blocks as text, ``text`` the
    visible text (bounded), ``refresh`` the target of a meta refresh, ``script_redirect`` that of a plain
    ``location = "…"``, ``canonical`` the rel=canonical target. ``ids`` are the fragment targets.
    """

    url: str
    title: str = ""
    headings: tuple[str, ...] = ()
    meta: FrozenMap[str] = FrozenMap()
    metas: tuple[tuple[str, str], ...] = ()
    json_ld: tuple[str, ...] = ()
    text: str = ""
    language: str | None = None
    refresh: str | None = None
    script_redirect: str | None = None
    canonical: str | None = None
    ids: frozenset[str] = frozenset()
    links: int = 0
    scripts: int = 0
    password_field: bool = False

    def longer_than(self, characters: int) -> bool:
        """Whether more text than that is seen. A page that is not read to its end knows it sooner than its text."""
        return len(self.text) > characters

    def kept(self) -> Page:
        """The page as it is put aside: read to its end, without the bytes that it was read from."""
        return self


@dataclass(frozen=True, slots=True)
class Observation:
    """What one look at an address brought, without judgement. It can be judged again under other rules, later.

    ``failure`` and ``detail`` are set where nothing answered; ``status`` is then the last one seen, if any. ``page`` is set for
    HTML. ``sha256`` is of the bytes read (``size``; ``truncated`` when more were there). Times are UTC. ``unchanged`` when the server
    confirmed an earlier look (304): status, page and bytes are then those seen before.
    """

    id: str
    url: str
    at: datetime
    elapsed: float = 0.0
    requests: int = 1
    hops: tuple[Hop, ...] = ()
    status: int | None = None
    final_url: str | None = None
    headers: FrozenMap[str] = FrozenMap()
    media_type: str | None = None
    sha256: str | None = None
    size: int = 0
    truncated: bool = False
    failure: FailureKind | None = None
    detail: str = ""
    page: Page | None = None
    signature: str = ""  # what the first bytes are, as a media type; "" where nothing is known
    notes: tuple[str, ...] = ()
    probe: Observation | None = None  # a look at an address beside it that can't exist, made on suspicion
    insecure: Observation | None = None  # the same look without checking the certificate, where that failed
    unchanged: bool = False


class Severity(StrEnum):
    """How bad a finding is: wrong or unusable as given; incomplete or unverifiable; worth noting. The worse one is the greater.

    >>> Severity.ERROR > Severity.WARNING, max(Severity), sorted(Severity)[0]
    (True, <Severity.ERROR: 'error'>, <Severity.INFO: 'info'>)
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)

    # Text is compared by its letters, and "error" comes before "warning": who asks for what is at least a warning would lose all errors.
    def __lt__(self, other: str) -> bool:
        return self.rank < other.rank if isinstance(other, Severity) else super().__lt__(other)

    def __le__(self, other: str) -> bool:
        return self.rank <= other.rank if isinstance(other, Severity) else super().__le__(other)

    def __gt__(self, other: str) -> bool:
        return self.rank > other.rank if isinstance(other, Severity) else super().__gt__(other)

    def __ge__(self, other: str) -> bool:
        return self.rank >= other.rank if isinstance(other, Severity) else super().__ge__(other)
