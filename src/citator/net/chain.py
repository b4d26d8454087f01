"""One address and where it leads: redirects followed by hand, hop by hop, so that each passes the guard and leaves a trace.

Cookies live as long as the chain, and as the chain that a page's own refresh continues; what the caller put into the headers (a key,
a password) goes to the first host and to no other.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Coroutine, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Protocol

import httpx

from citator.model import Failure, FailureKind, FrozenMap, Hop, Outcome, Request, Response, Trail
from citator.net.addresses import Target, join, parse
from citator.net.body import ACCEPT_ENCODING, Body, read_body
from citator.net.cookies import Jar
from citator.net.faults import Fault
from citator.net.guard import Guard
from citator.net.reply import Carrier, Reply

__all__ = ["Chain", "Site"]

MAX_REDIRECTS = 20
_REDIRECTS = (301, 302, 303, 307, 308)
_HARMLESS = frozenset(["accept", "accept-language", "content-type"])
_SAME_ASKED = 3
"""How often one address is asked with the same cookies: some pages are made while the redirect to them goes round."""


class Site(Protocol):
    """What the engine gives a chain for each hop."""

    def hop(self, request: Request, target: Target) -> AbstractAsyncContextManager[Carrier]:
        """A turn at the host and who carries a request there."""
        ...

    def learn(self, request: Request, target: Target, status: int, headers: Mapping[str, str]) -> None:
        """Take note of what an answer says about the host's limits."""
        ...

    def headers(self, target: Target, first: Target) -> dict[str, str]:
        """The headers that every request to this host bears, in a chain that began at ``first``."""
        ...


@dataclass(slots=True)
class Chain:
    """A request on its way. ``seconds`` bound the time on the network of all hops together; waiting for a turn is not counted.

    ``left`` gives the seconds that the run has; ``hurried`` tells afterwards whether the last hop had less than its own for that.
    """

    request: Request
    seconds: float
    guard: Guard
    site: Site
    left: Callable[[], float]
    spent: float = 0.0
    sent: int = 0
    hops: list[Hop] = field(default_factory=list)
    jar: Jar = field(default_factory=Jar)
    conditional: bool = False  # whether the request under way bears validators
    hurried: bool = False

    async def run(self, target: Target) -> Outcome:
        """Follow the chain from ``target`` to its end."""
        method = self.request.method
        seen: dict[tuple[str, str, str], int] = {}
        first = target
        if self.request.trail is not None:
            first = parse(self.request.trail.began)
            self.jar = Jar(self.request.trail.cookies)
        while True:
            try:
                self.guard.check(target)
                mark = (method, target.url, self.jar.header(target))
                asked = seen.get(mark, 0)
                if asked == _SAME_ASKED:
                    raise Fault(FailureKind.REDIRECT_LOOP, "the redirects lead back to themselves")
                if len(self.hops) > MAX_REDIRECTS:
                    raise Fault(FailureKind.TOO_MANY_REDIRECTS, f"more than {MAX_REDIRECTS} redirects")
                seen[mark] = asked + 1
                at_home = target.host == first.host and target.scheme >= first.scheme and target.port in (None, first.port)
                reply, body = await self._one(method, target, first, at_home)
            except Fault as fault:
                return Failure(fault.kind, fault.detail, target.full, tuple(self.hops), self.spent, self.sent)
            if not (self.request.follow and reply.status in _REDIRECTS and reply.location):
                return self._response(target, first, reply, body)
            self.hops.append(Hop(target.full, reply.status))
            try:
                target = join(target, reply.location)
            except Fault as fault:
                kind = FailureKind.BAD_REDIRECT if fault.kind is FailureKind.INVALID_URL else fault.kind
                return Failure(kind, f"redirect: {fault.detail}", self.hops[-1].url, tuple(self.hops), self.spent, self.sent)
            if reply.status == 303 or (reply.status in (301, 302) and method == "POST"):
                method = "GET" if method != "HEAD" else method

    async def _one(self, method: str, target: Target, first: Target, at_home: bool) -> tuple[Reply, Body]:
        """Send one request and read what is wanted of its answer."""
        headers = self._headers(target, first, at_home)
        sent = self.request.body if method == self.request.method and at_home else b""
        async with self.site.hop(self.request, target) as carrier:
            loop = asyncio.get_running_loop()
            start = loop.time()
            own, left = self.seconds - self.spent, self.left()
            self.hurried = left < own
            stop_at = start + min(own, left)
            self.sent += 1
            try:
                reply = await self._head(carrier.ask(method, target, headers, sent), stop_at)
                try:
                    wanted = self.request.max_bytes if method != "HEAD" else 0
                    moving = self.request.follow and reply.status in _REDIRECTS and reply.location
                    read = Body(b"") if moving or not wanted else await read_body(reply, wanted, stop_at)
                finally:
                    with contextlib.suppress(httpx.HTTPError, OSError):
                        await reply.close()
            finally:
                self.spent += loop.time() - start
            self.site.learn(self.request, target, reply.status, reply.fields)
        self.jar.keep(target, reply.cookies)
        return reply, read

    async def _head(self, asked: Coroutine[None, None, Reply], stop_at: float) -> Reply:
        try:
            async with asyncio.timeout_at(stop_at):
                return await asked
        except TimeoutError:
            raise Fault(FailureKind.TIMEOUT, f"no answer within {self.seconds:g} s") from None

    def _headers(self, target: Target, first: Target, at_home: bool) -> dict[str, str]:
        given = {name.lower(): value for name, value in self.request.headers.items()} if self.request.headers else {}
        if given and not at_home:
            given = {name: value for name, value in given.items() if name in _HARMLESS}
        headers = {**self.site.headers(target, first), **given, "accept-encoding": ACCEPT_ENCODING}
        if not self.request.verify:  # the other end may be anybody
            headers = {name: headers[name] for name in ("user-agent", "accept", "accept-language", "accept-encoding") if name in headers}
        self.conditional = self._conditional(target)
        if self.conditional and self.request.known:
            pairs = (("if-none-match", self.request.known.etag), ("if-modified-since", self.request.known.modified))
            headers.update((name, value) for name, value in pairs if value)
        cookies = self.jar.header(target)
        if cookies:
            headers["cookie"] = cookies
        return headers

    def _conditional(self, target: Target) -> bool:
        """Whether the validators at hand are those of this very address."""
        known = self.request.known
        return known is not None and self.request.verify and known.url == target.url and bool(known.etag or known.modified)

    def _response(self, target: Target, first: Target, reply: Reply, body: Body) -> Response:
        notes = (*reply.notes, *((body.note,) if body.note else ()))
        return Response(
            target.full,
            reply.status,
            FrozenMap(reply.fields),
            body.data,
            tuple(self.hops),
            self.spent,
            body.truncated,
            notes,
            self.sent,
            self.conditional,
            Trail(first.url, self.jar.cookies),
        )
