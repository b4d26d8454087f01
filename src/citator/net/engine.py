"""The engine: one request in, one outcome out. Retry, politeness, address guard and deadlines exist here and nowhere else."""

from __future__ import annotations

import asyncio
import ssl
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from ipaddress import ip_address
from typing import Any, Self
from urllib.parse import quote, urlsplit

import httpx
from tenacity import AsyncRetrying, retry_if_result, stop_after_attempt

from citator._version import __version__
from citator.config import Settings
from citator.model import Failure, FailureKind, Outcome, Request, Response
from citator.net.addresses import Target, parse
from citator.net.chain import Chain
from citator.net.connecting import Connector
from citator.net.faults import Fault
from citator.net.guard import Guard, Resolver, is_public, system_resolver
from citator.net.hop import Hop
from citator.net.limits import DEFAULT_INTERVAL, Limits
from citator.net.politeness import NOTHING, EtiquetteLike, Politeness, Turn, retry_after
from citator.net.probes import Probes
from citator.net.reach import Reach
from citator.net.robots import MAX_BYTES, Robots, robots_of
from citator.net.transport import Transports, tls_context
from citator.text.hosts import registered_domain

__all__ = ["Engine"]

HOME = "https://github.com/citator/citator"
ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"

_TRANSIENT = frozenset([408, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524])
_ATTEMPTS = 3
_PAUSES = (1.0, 3.0)
_KNOWN_SECONDS = 8.0
_STRANGER_SECONDS = 60.0


class Engine:
    """Sends requests for one run. Use it as ``async with Engine(settings) as engine: outcome = await engine.send(request)``.

    ``authorities`` gives for the name of each authority its base address and its etiquette; it is called when one is first asked.
    ``ports`` answer in the place of the network for the authorities that are on this machine, off line too.
    ``transport`` replaces the network (any httpx transport; the address guard then checks what can be checked without a look-up),
    ``resolver`` the name server. ``clock`` and ``sleep`` serve tests. An engine belongs to one event loop.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        authorities: Callable[[], Mapping[str, tuple[str, EtiquetteLike]]] = dict,
        ports: Mapping[str, Callable[[Request], Awaitable[Outcome]]] | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        resolver: Resolver | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._settings = settings
        self._authorities = authorities
        self._ports = dict(ports or {})
        self._bases = settings.bases()
        self._clock = clock
        self._sleep = sleep
        self._started = clock()
        self._closers: list[Callable[[], None]] = []
        if resolver is None:
            resolver, close = system_resolver()
            self._closers.append(close)
        self._resolver = resolver
        self._reach = Reach(self._resolves, self._connects, clock)
        self._guard = Guard(settings.allow_net, resolver, self._reach, clock)
        self._connector = Connector(self._guard, self._reach, settings.timeout)
        self._contexts: dict[bool, ssl.SSLContext] = {}
        self._transports = Transports(self._connector, self._context, transport)
        self._politeness = Politeness(settings.concurrency, self._left, clock, sleep)
        self._robots: dict[str, asyncio.Task[Robots]] = {}
        self._pages: Counter[str] = Counter()
        self._in_the_open = False  # whether a public host was asked without TLS
        self._stranger: tuple[float, asyncio.Task[Outcome]] | None = None
        self._probes = Probes(self._send, clock)
        self._asleep = 0
        interval = DEFAULT_INTERVAL if settings.host_interval is None else settings.host_interval
        self._limits_of_hosts = Limits(interval, settings.per_host)
        self._usual = {"user-agent": _user_agent(settings.contact), "accept": ACCEPT, "accept-language": "en, *;q=0.5"}
        self._own_headers = _headers_by_host(settings.header)

    async def __aenter__(self) -> Self:
        self._started = self._clock()
        return self

    async def __aexit__(self, *_: object) -> None:
        tasks: list[asyncio.Task[Any]] = [*self._robots.values(), *([self._stranger[1]] if self._stranger else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._probes.aclose()
        await self._guard.aclose()
        await self._transports.aclose()
        for close in self._closers:
            close()

    @property
    def offline(self) -> bool:
        """Whether nothing can be reached at all: by order, or because there is no network."""
        return self._settings.offline or self._reach.offline

    @property
    def idle(self) -> int:
        """How many requests wait: for a turn at their host, or before they are tried again. They hold no place among those in flight."""
        return self._asleep + self._politeness.waiting

    def wait(self, host: str) -> float:
        """In how many seconds ``host`` (with or without a port) may be asked next."""
        name, colon, port = host.rpartition(":")
        return self._politeness.wait(name if colon and port.isdigit() else host)

    async def send(self, request: Request) -> Outcome:
        """What the network answers to ``request``. Never raises for anything that the network does.

        Asked again, after a pause that holds up nobody else: resets and passing server errors twice, "too many requests" once
        its time has come, and an authority's time-outs once. What comes for an address that can't exist may have been asked for by another
        page of its folder a moment ago.
        """
        if request.authority in self._ports:
            return await self._ports[request.authority](request)
        return await (self._probes.answer(request) if Probes.serves(request) else self._send(request))

    async def _send(self, request: Request) -> Outcome:
        if self._settings.offline:
            return Failure(FailureKind.OFFLINE, "citator was told to stay offline", request.url)
        try:
            target = parse(self._address(request))
        except Fault as fault:
            return Failure(fault.kind, fault.detail, request.url)
        if request.purpose == "portal":
            return await self._of_stranger(request, target)
        if request.authority is None and request.purpose == "page":
            self._pages[target.host] += 1
        if request.pause > 0:
            await self._rest(min(request.pause, max(self._left(), 0.0)))
        tries = [await self._once(request, target)]
        if not self._again(request, tries[0], 1):
            return tries[0]

        async def once() -> Outcome:
            tries.append(await self._once(request, target))
            return tries[-1]

        await self._rest(self._pause(tries[0], 1))
        retrying = AsyncRetrying(
            stop=stop_after_attempt(_ATTEMPTS - 1),
            wait=lambda _: self._pause(tries[-1], len(tries)),
            retry=retry_if_result(lambda outcome: self._again(request, outcome, len(tries))),
            sleep=self._rest,
            retry_error_callback=lambda _: tries[-1],
        )
        outcome: Outcome = await retrying(once)
        if isinstance(outcome, Failure) and outcome.kind is FailureKind.BUDGET and len(tries) > 1:
            outcome = tries[-2]  # the time ran out while waiting to ask again: what was answered before stands
        sent, elapsed = sum(one.requests for one in tries), sum(one.elapsed for one in tries)
        return replace(outcome, requests=sent, elapsed=elapsed)

    async def _of_stranger(self, request: Request, target: Target) -> Outcome:
        """What a host that nobody cites brings: asked once a minute, where a network could have put a page of its own before another's."""
        if not self._in_the_open:
            return Failure(FailureKind.CANCELLED, "no public host was asked in the clear", request.url)
        if self._stranger is None or self._clock() - self._stranger[0] > _STRANGER_SECONDS:
            self._stranger = self._clock(), asyncio.ensure_future(self._once(request, target))
        return await asyncio.shield(self._stranger[1])

    async def _rest(self, seconds: float) -> None:
        self._asleep += 1
        try:
            await self._sleep(seconds)
        finally:
            self._asleep -= 1

    async def _once(self, request: Request, target: Target) -> Outcome:
        if self._left() <= 0:
            return Failure(FailureKind.BUDGET, "no time left in this run", request.url)
        chain = Chain(request, self._settings.timeout, self._guard, self, self._left)
        outcome = await chain.run(target)
        if chain.hurried and _out_of_time(outcome):
            # Less time than a host is given: that it was not enough says nothing of the host.
            detail = "the time of this run ended before there was an answer"
            return Failure(FailureKind.BUDGET, detail, outcome.url, outcome.hops, outcome.elapsed, outcome.requests)
        return outcome

    def _again(self, request: Request, outcome: Outcome, tried: int) -> bool:
        """Whether the same request may bring something else in a moment; decided from the outcome alone."""
        if request.method not in ("GET", "HEAD") or request.purpose == "robots":
            return False
        if isinstance(outcome, Failure):
            once_more = request.authority is not None and outcome.kind in (FailureKind.TIMEOUT, FailureKind.RESOLVER) and tried < 2
            return outcome.kind is FailureKind.RESET or once_more
        if outcome.headers.get("cf-mitigated"):  # a wall, whatever its status says
            return False
        asked = retry_after(outcome.headers)
        if outcome.status == 429 or (outcome.status == 503 and asked is not None):
            return (asked or 0.0) < self._left() and (tried < 2 or request.authority is not None)
        return outcome.status in _TRANSIENT

    def _pause(self, outcome: Outcome, tried: int) -> float:
        """Seconds before the next try. Where the host itself says how long, its queue keeps that time."""
        if isinstance(outcome, Response) and (outcome.status == 429 or (outcome.status == 503 and "retry-after" in outcome.headers)):
            return 0.0
        return _PAUSES[min(tried, len(_PAUSES)) - 1]

    def hop(self, request: Request, target: Target) -> Hop:
        """A turn at the host of ``target`` and who carries a request there, for ``async with``."""
        return Hop(self._transports.to(target, verify=request.verify), self._turn(request, target), self._politeness)

    async def _turn(self, request: Request, target: Target) -> Turn:
        """The turn at a host that is to be waited for; raises :class:`Fault` (robots)."""
        key, limits = self._limits(request, target)
        if request.authority is None and request.verify and request.purpose not in ("robots", "portal"):
            await self._obey_robots(target, key)
        shared = NOTHING if request.authority else await self._shared(target, limits)
        return self._politeness.turn(key, limits, shared)

    def learn(self, request: Request, target: Target, status: int, headers: Mapping[str, str]) -> None:
        """Take note of what an answer says about the limits of its host."""
        self._politeness.answered(self._limits(request, target)[0], status, headers)

    def headers(self, target: Target, first: Target) -> dict[str, str]:
        """The headers of every request; those that the user gave for a host go to that host only.

        Not in the clear where the chain began under TLS; and to another port than the usual one only where it was named, or cited.
        """
        if not self._own_headers or (first.scheme == "https" and target.scheme == "http"):
            return self._usual
        cited = (target.host, target.port) == (first.host, first.port)
        of_host = self._own_headers.get(target.host, {}) if target.port is None or cited else {}
        port = target.port or (443 if target.scheme == "https" else 80)
        of_port = self._own_headers.get(target.netloc, {}) or self._own_headers.get(f"{target.netloc}:{port}", {})
        return {**self._usual, **of_host, **of_port}

    def _limits(self, request: Request, target: Target) -> tuple[str, Limits]:
        """Whose limits count for a hop, and what they are.

        An authority's limits belong to its name. Elsewhere than at its own base nothing is known of them.
        """
        given, usual = self._settings.host_interval, self._limits_of_hosts
        if request.authority is None:
            return target.host, usual
        known = self._authorities()
        own = f"{request.authority} {request.purpose}"  # an archive's index, its pages and its recorder have different limits
        name = own if own in known else request.authority
        base, etiquette = known.get(name, ("", None))
        if etiquette is None:
            return target.host, usual
        moved = self._bases.get(request.authority)
        if urlsplit(moved or base).netloc.lower() not in (target.netloc, target.host):
            return target.host, usual
        key = f"{request.authority if moved else name} at {target.netloc}"
        return key, usual if moved else Limits(max(etiquette.interval, given or 0.0), etiquette.in_flight)

    async def _shared(self, target: Target, limits: Limits) -> Mapping[str, Limits]:
        """The limits of what the host shares: those of its owner are twice its own, those of its address four times.

        Names are looked up here where they will be anyway; under a mock, or another's transport, addresses are not ours to know.
        """
        shared: dict[str, Limits] = {}
        if target.ip is None:
            shared[f"owner {registered_domain(target.host)}"] = Limits(limits.interval / 2, 2 * limits.in_flight)
        if self._transports.own:
            addresses = await self._guard.addresses(target.host)
            self._in_the_open = self._in_the_open or (target.scheme == "http" and is_public(addresses[0]))
            shared[f"address {addresses[0]}"] = Limits(0.0, 4 * limits.in_flight)
        return shared

    async def _obey_robots(self, target: Target, key: str) -> None:
        """Keep ``Crawl-delay``, and with ``--robots`` leave out what is forbidden; raises :class:`Fault` (robots).

        Without ``--robots`` the file is read only for its delay: where a second page of the host is wanted, unless the user set
        the interval himself.
        """
        settings = self._settings
        if not settings.robots and (settings.host_interval is not None or self._pages[target.host] < 2):
            return
        origin = f"{target.scheme}://{target.netloc}"
        task = self._robots.get(origin)
        if task is None:
            task = self._robots[origin] = asyncio.ensure_future(self._read_robots(origin))
        robots = await asyncio.shield(task)
        if robots.delay is not None:
            self._politeness.slow_down(key, robots.delay)
        if robots.failed is not None:
            self._robots.pop(origin, None)  # the next page may find the host well again
            if settings.robots:
                raise Fault(robots.failed, robots.closed)
            return
        if settings.robots and not robots.allows(target.url):
            raise Fault(FailureKind.ROBOTS, robots.closed or "robots.txt forbids it")

    async def _read_robots(self, origin: str) -> Robots:
        request = Request(f"{origin}/robots.txt", max_bytes=MAX_BYTES, purpose="robots")
        try:
            return robots_of(await self._once(request, parse(request.url)))
        except Exception as error:  # noqa: BLE001 - no file of rules, however odd, may end a run
            return Robots(closed=f"robots.txt could not be read ({type(error).__name__})")

    def _address(self, request: Request) -> str:
        """The address to ask: at the base that the user gave for the authority, with the contact that it wants."""
        url = request.url
        if request.authority is None:
            return url
        base, etiquette = self._authorities().get(request.authority, ("", None))
        if etiquette is not None and etiquette.contact and self._settings.contact and request.method == "GET":
            url += f"{'&' if '?' in url else '?'}{etiquette.contact}={quote(self._settings.contact)}"
        moved = self._bases.get(request.authority)
        if moved is None:
            return url
        parts = urlsplit(url)
        path = parts.path.removeprefix(urlsplit(base).path.rstrip("/")) if url.startswith(base) else parts.path
        return moved + path + (f"?{parts.query}" if parts.query else "")

    def _left(self) -> float:
        return self._settings.deadline - (self._clock() - self._started)

    def _context(self, verify: bool) -> ssl.SSLContext:
        if verify not in self._contexts:
            self._contexts[verify] = tls_context(self._settings.ca, verify=verify)
        return self._contexts[verify]

    async def _resolves(self, name: str) -> bool:
        """Whether a well-known name resolves to a public address."""
        try:
            async with asyncio.timeout(_KNOWN_SECONDS):
                return any(is_public(ip_address(text)) for text in await self._resolver(name))
        except (OSError, ValueError):
            return False

    async def _connects(self, name: str) -> bool:
        """Whether the server of a well-known name takes a connection; nothing is sent."""
        try:
            async with asyncio.timeout(_KNOWN_SECONDS):
                await self._connector.touch(name, 443)
        except (Fault, OSError):
            return False
        return True


def _out_of_time(outcome: Outcome) -> bool:
    """Whether an answer did not come in the time that there was, nor the end of a page that would have to be read for a verdict."""
    if isinstance(outcome, Failure):
        return outcome.kind is FailureKind.TIMEOUT
    return outcome.truncated and 200 <= outcome.status < 300 and any(note.startswith(FailureKind.TIMEOUT) for note in outcome.notes)


def _user_agent(contact: str | None) -> str:
    return f"Mozilla/5.0 (compatible; citator/{__version__}; +{HOME}{f'; mailto:{contact}' if contact else ''})"


def _headers_by_host(given: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """``HOST=NAME:VALUE`` of the settings, by host."""
    found: dict[str, dict[str, str]] = {}
    for item in given:
        host, _, rest = item.partition("=")
        name, _, value = rest.partition(":")
        found.setdefault(host.strip().lower(), {})[name.strip().lower()] = value.strip()
    return found
