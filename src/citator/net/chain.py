"""One address and where it leads: redirects followed by hand, hop by hop, so that each passes the guard and leaves a trace.

Cookies live as long as the chain and go back only to the host that set them; what the caller put into the headers (a key, a
password) goes to the first host and to no other.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Protocol

import httpx

from citator.model import Failure, FailureKind, FrozenMap, Hop, Outcome, Request, Response
from citator.net.addresses import Target, join
from citator.net.body import ACCEPT_ENCODING, Body, read_body
from citator.net.faults import Fault, fault_of
from citator.net.guard import Guard

__all__ = ["Chain", "Site"]

MAX_REDIRECTS = 20
_REDIRECTS = (301, 302, 303, 307, 308)
_HARMLESS = frozenset(["accept", "accept-language", "content-type"])
_COOKIE = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]{1,256})=([^;,\s\"\\]{0,4096}|\"[^\";\\]{0,4096}\")")


class Site(Protocol):
    """What the engine gives a chain for each hop."""

    def hop(self, request: Request, target: Target) -> AbstractAsyncContextManager[httpx.AsyncBaseTransport]:
        """A turn at the host and a transport to it, for one request."""
        ...

    def learn(self, request: Request, target: Target, status: int, headers: Mapping[str, str]) -> None:
        """Take note of what an answer says about the host's limits."""
        ...

    def headers(self, target: Target) -> dict[str, str]:
        """The headers that every request to this host bears."""
        ...


@dataclass(slots=True)
class Chain:
    """A request on its way. ``seconds`` bound the time on the network of all hops together; waiting for a turn is not counted."""

    request: Request
    seconds: float
    guard: Guard
    site: Site
    spent: float = 0.0
    sent: int = 0
    hops: list[Hop] = field(default_factory=list)
    cookies: dict[str, dict[str, str]] = field(default_factory=dict)

    async def run(self, target: Target) -> Outcome:
        """Follow the chain from ``target`` to its end."""
        method = self.request.method
        seen: set[tuple[str, str, str]] = set()
        first = target
        while True:
            try:
                self.guard.check(target)
                mark = (method, target.url, repr(sorted(self.cookies.get(target.host, {}).items())))
                if mark in seen:
                    raise Fault(FailureKind.REDIRECT_LOOP, "the redirects lead back to themselves")
                if len(self.hops) > MAX_REDIRECTS:
                    raise Fault(FailureKind.TOO_MANY_REDIRECTS, f"more than {MAX_REDIRECTS} redirects")
                seen.add(mark)
                answer, headers, body = await self._one(method, target, target.host == first.host and target.scheme >= first.scheme)
            except Fault as fault:
                return Failure(fault.kind, fault.detail, target.full, tuple(self.hops), self.spent, self.sent)
            location = _location(answer)
            if not (self.request.follow and answer.status_code in _REDIRECTS and location):
                return self._response(target, answer, headers, body)
            self.hops.append(Hop(target.full, answer.status_code))
            try:
                target = join(target, location)
            except Fault as fault:
                kind = FailureKind.BAD_REDIRECT if fault.kind is FailureKind.INVALID_URL else fault.kind
                return Failure(kind, f"redirect: {fault.detail}", self.hops[-1].url, tuple(self.hops), self.spent, self.sent)
            if answer.status_code == 303 or (answer.status_code in (301, 302) and method == "POST"):
                method = "GET" if method != "HEAD" else method

    async def _one(self, method: str, target: Target, at_home: bool) -> tuple[httpx.Response, dict[str, str], Body]:
        """Send one request and read what is wanted of its answer."""
        request = self._request(method, target, at_home)
        async with self.site.hop(self.request, target) as transport:
            loop = asyncio.get_running_loop()
            start = loop.time()
            stop_at = start + self.seconds - self.spent
            self.sent += 1
            try:
                answer = await self._head(transport, request, stop_at)
                try:
                    wanted = self.request.max_bytes if method != "HEAD" else 0
                    moving = self.request.follow and answer.status_code in _REDIRECTS and _location(answer)
                    read = Body(b"") if moving or not wanted else await read_body(answer, wanted, stop_at)
                finally:
                    with contextlib.suppress(httpx.HTTPError, OSError):
                        await answer.aclose()
            finally:
                self.spent += loop.time() - start
            headers = _fields(answer)
            self.site.learn(self.request, target, answer.status_code, headers)
        if self.request.verify and "set-cookie" in answer.headers:
            self._keep_cookies(target, answer)
        return answer, headers, read

    def _request(self, method: str, target: Target, at_home: bool) -> httpx.Request:
        body = self.request.body if method == self.request.method and at_home else b""
        try:
            return httpx.Request(method, target.url, headers=self._headers(target, at_home), content=body or None)
        except (httpx.InvalidURL, ValueError) as error:
            raise Fault(FailureKind.INVALID_URL, str(error)) from None

    async def _head(self, transport: httpx.AsyncBaseTransport, request: httpx.Request, stop_at: float) -> httpx.Response:
        try:
            async with asyncio.timeout_at(stop_at):
                return await transport.handle_async_request(request)
        except TimeoutError:
            raise Fault(FailureKind.TIMEOUT, f"no answer within {self.seconds:g} s") from None
        except Fault:
            raise
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, OSError, ValueError, ExceptionGroup) as error:
            raise fault_of(error) from None

    def _headers(self, target: Target, at_home: bool) -> dict[str, str]:
        given = {name.lower(): value for name, value in self.request.headers.items()}
        if not at_home:
            given = {name: value for name, value in given.items() if name in _HARMLESS}
        headers = {**self.site.headers(target), **given, "accept-encoding": ACCEPT_ENCODING}
        if not self.request.verify:  # the other end may be anybody
            headers = {name: headers[name] for name in ("user-agent", "accept", "accept-language", "accept-encoding") if name in headers}
        cookies = self.cookies.get(target.host)
        if cookies:
            headers["cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
        return headers

    def _keep_cookies(self, target: Target, answer: httpx.Response) -> None:
        for line in answer.headers.get_list("set-cookie")[:50]:
            match = _COOKIE.match(line.strip())
            if match is None:
                continue
            jar = self.cookies.setdefault(target.host, {})
            attributes = line[match.end() :].lower().replace(" ", "")
            if ";max-age=0" in attributes or ";max-age=-" in attributes:
                jar.pop(match[1], None)
            elif ";secure" not in attributes or target.scheme == "https":
                jar[match[1]] = match[2]

    def _response(self, target: Target, answer: httpx.Response, headers: dict[str, str], body: Body) -> Response:
        notes = (*answer.extensions.get("notes", ()), *((body.note,) if body.note else ()))
        return Response(
            target.full, answer.status_code, FrozenMap(headers), body.data, tuple(self.hops), self.spent, body.truncated, notes, self.sent
        )


def _fields(answer: httpx.Response) -> dict[str, str]:
    """The header fields by their names in lower case; cookies, a secret of this chain, are left out."""
    headers: dict[str, str] = {}
    for name, value in answer.headers.multi_items():
        if name != "set-cookie":
            headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def _location(answer: httpx.Response) -> str:
    """The target of a redirect; many servers send it as raw UTF-8, which no standard allows and every browser reads."""
    for name, value in answer.headers.raw:
        if name.lower() == b"location":
            try:
                return value.decode("utf-8").strip()
            except UnicodeDecodeError:
                return value.decode("latin-1").strip()
    return ""
