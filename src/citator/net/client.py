"""A small HTTP/1.1 client that reads what browsers read.

It exists for two reasons, both measured (docs/links.md): strict clients refuse pages that people see every day, and httpx over httpcore
spends ten times as long on a request, for which a run over many addresses waits. It makes no redirects, keeps no cookies, retries
nothing but a request on a kept connection that the server had closed meanwhile or that brought noise, and decodes no content: all that
is done above it.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from collections import deque
from collections.abc import AsyncIterator
from functools import lru_cache
from typing import cast

from citator.model import FailureKind
from citator.net.addresses import Target
from citator.net.connecting import Connector
from citator.net.faults import Fault, fault_of
from citator.net.http1 import Answer
from citator.net.reply import Reply

__all__ = ["Client"]

_KEPT = 4  # connections of one host that wait for another request
_KEPT_SECONDS = 5.0
_QUICK: int | None = getattr(socket, "TCP_QUICKACK", None)  # Linux
_MOST_WAITING = 1 << 18  # bytes that came and nobody has taken: then the sender has to wait


class Client:
    """The connections to one host. ``context`` is that of https; ``users`` counts who is at it (kept by the caller)."""

    def __init__(self, connector: Connector, context: ssl.SSLContext | None = None) -> None:
        self._connector = connector
        self._context = context
        self._idle: deque[tuple[float, _Connection]] = deque()
        self.users = 0

    async def ask(self, method: str, target: Target, headers: dict[str, str], body: bytes) -> Reply:
        """Send a request and give the head of its answer, with the body to be read; raises :class:`Fault`."""
        wire = _on_the_wire(method, target, headers, body)
        connection = self._kept()
        if connection is not None:
            try:
                return self._answered(connection, await connection.ask(wire, method))
            except Fault as fault:
                connection.close()
                # What came may be the rest of an earlier answer: on a connection of its own the server says what it means.
                closed = fault.kind is FailureKind.RESET and not connection.heard
                if method not in ("GET", "HEAD") or not (closed or fault.kind is FailureKind.MALFORMED):
                    raise
            except BaseException:
                connection.close()
                raise
        connection = await self._connected(target)
        try:
            return self._answered(connection, await connection.ask(wire, method))
        except BaseException:
            connection.close()
            raise

    async def aclose(self) -> None:
        """Close the connections that wait."""
        while self._idle:
            self._idle.popleft()[1].close()

    def _kept(self) -> _Connection | None:
        now = asyncio.get_running_loop().time()
        while self._idle:
            since, connection = self._idle.pop()
            if connection.usable and now - since < _KEPT_SECONDS:
                return connection
            connection.close()
        return None

    def _keep(self, connection: _Connection) -> None:
        """Take back a connection whose answer was read to its end."""
        self._idle.append((asyncio.get_running_loop().time(), connection))
        if len(self._idle) > _KEPT:
            self._idle.popleft()[1].close()

    async def _connected(self, target: Target) -> _Connection:
        secure = target.scheme == "https"
        connection = await self._connector.open(target.host, target.port or (443 if secure else 80), _dial, _hang_up)
        if secure:
            try:
                await connection.secure(self._context or ssl.create_default_context(), target.host)
            except (OSError, ssl.SSLError, Fault) as error:
                connection.close()
                raise fault_of(error) from None
            except BaseException:
                connection.close()
                raise
        return connection

    def _answered(self, connection: _Connection, answer: Answer) -> Reply:
        assert answer.head is not None

        async def close() -> None:
            """Give the connection back, or close it where there would be more to read."""
            if connection.is_at(answer):
                connection.leave()
                if answer.complete and answer.reusable and connection.usable:
                    self._keep(connection)
                else:
                    connection.close()

        return Reply(answer.head.status, answer.head.headers, _all_of(connection, answer), close, answer.notes)


def _all_of(connection: _Connection, answer: Answer) -> bytes | AsyncIterator[bytes]:
    """The body of one answer: at once, where it came with the head, as most of a few kilobytes do."""
    if not answer.complete or answer.cut:
        return _body(connection, answer)
    data = answer.take()
    connection.go_on()
    return data


async def _body(connection: _Connection, answer: Answer) -> AsyncIterator[bytes]:
    """The body of one answer. Raises :class:`Fault` (reset) where it ends before its announced end, after all that came."""
    while True:
        data = answer.take()
        if data:
            connection.go_on()
            yield data
        elif answer.complete:
            break
        else:
            await connection.more()
    if answer.cut:
        raise Fault(FailureKind.RESET, "the connection closed before the end of the body")


class _Connection(asyncio.Protocol):
    """One connection, with at most one answer under way."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._answer: Answer | None = None
        self._waiter: asyncio.Future[None] | None = None
        self._fault: Fault | None = None
        self._over = False
        self._paused = False
        self.heard = False  # whether anything of the present answer has come

    # ------------------------------------------------------------------------------------------ as a protocol

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is one in all but the class

    def data_received(self, data: bytes) -> None:
        self.heard = True
        answer = self._answer
        if answer is None:
            self.close()  # bytes that nobody asked for: whose answer would they be?
            return
        before = answer.head
        try:
            answer.feed(data)
        except Fault as fault:
            self._end(fault)
            return
        if before is None and not answer.complete:
            self._acknowledge()
        if not self._paused and self._transport is not None and answer.waiting > _MOST_WAITING:
            self._paused = True
            self._transport.pause_reading()
        self._wake()

    def _acknowledge(self) -> None:
        """Say at once that the head came: who sends the body apart waits for that before he sends it (Nagle's algorithm), and the kernel
        would say so after forty milliseconds (delayed acknowledgement; RFC 1122, 4.2.3.2 and 4.2.3.4).
        """
        sock = self._transport.get_extra_info("socket") if self._transport is not None else None
        if sock is not None and _QUICK is not None:
            with contextlib.suppress(OSError):
                sock.setsockopt(socket.IPPROTO_TCP, _QUICK, 1)

    def eof_received(self) -> None:
        self._ended(None)

    def connection_lost(self, error: Exception | None) -> None:
        self._ended(error)

    # ------------------------------------------------------------------------------------------ for the transport

    @property
    def usable(self) -> bool:
        """Whether another request can be sent."""
        return not self._over and self._transport is not None and not self._transport.is_closing()

    async def secure(self, context: ssl.SSLContext, host: str) -> None:
        """Begin TLS; raises ``OSError``, ``ssl.SSLError`` or :class:`Fault`."""
        loop = asyncio.get_running_loop()
        if not self.usable or self._transport is None:
            raise Fault(FailureKind.RESET, "TLS handshake failed: the server spoke first, or closed the connection")
        transport = await loop.start_tls(self._transport, self, context, server_hostname=host)
        if transport is None:
            raise ConnectionResetError("connection closed during the TLS handshake")
        self._transport = transport

    async def ask(self, wire: bytes, method: str) -> Answer:
        """Send a request and wait for the head of its answer; raises :class:`Fault`."""
        answer = self._answer = Answer(method)
        self._fault, self.heard = None, False
        if not self.usable or self._transport is None:
            raise Fault(FailureKind.RESET, "the connection was closed")
        self._transport.write(wire)
        while answer.head is None:
            await self._wait()
        return answer

    def is_at(self, answer: Answer) -> bool:
        """Whether that answer is the one under way."""
        return self._answer is answer

    def leave(self) -> None:
        """The answer is done with: bytes that come now belong to nothing."""
        self._answer = None

    async def more(self) -> None:
        """Wait until more of the body has come; raises :class:`Fault`."""
        await self._wait()

    def go_on(self) -> None:
        """Let the sender send again."""
        if self._paused and self._transport is not None and not self._transport.is_closing():
            self._paused = False
            self._transport.resume_reading()

    def close(self) -> None:
        """Close at once: what is still on its way is of no use."""
        self._over = True
        self._answer = None
        if self._transport is not None:
            self._transport.abort()

    async def _wait(self) -> None:
        if self._fault is not None:
            raise self._fault
        if self._over:
            raise Fault(FailureKind.RESET, "the connection was closed")
        self._waiter = asyncio.get_running_loop().create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None
        if self._fault is not None:
            raise self._fault

    def _ended(self, error: Exception | None) -> None:
        if self._over:
            return
        answer = self._answer
        if error is not None and answer is not None and not answer.complete:
            if answer.head is not None:
                answer.cut = answer.complete = True
                self._end(None)
            else:
                self._end(fault_of(error))
            return
        try:
            if answer is not None:
                answer.feed_eof()
        except Fault as fault:
            self._end(fault)
        else:
            self._end(None)

    def _end(self, fault: Fault | None) -> None:
        self._fault = fault
        self._over = True
        if self._transport is not None:
            self._transport.abort()
        self._wake()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)


async def _dial(address: str, port: int) -> _Connection:
    loop = asyncio.get_running_loop()
    _, connection = await loop.create_connection(_Connection, address, port)
    return connection


async def _hang_up(connection: _Connection) -> None:
    connection.close()


def _on_the_wire(method: str, target: Target, headers: dict[str, str], body: bytes) -> bytes:
    """The bytes of a request (RFC 9112, 3). Its body is in memory: nothing that is sent here is large."""
    named = tuple(headers.items())
    if body or method == "POST":
        named = (*named, ("content-length", str(len(body))))
    first = _lines(f"{method} {target.path} HTTP/1.1", f"Host: {target.netloc}")
    usual = _USUAL.issuperset(name for name, _ in named)  # what is secret, or of one host, is not remembered
    return first + (_fields(named) if usual else _fields.__wrapped__(named)) + body


_USUAL = frozenset(["user-agent", "accept", "accept-language", "accept-encoding"])


@lru_cache(maxsize=64)  # most requests of a run have the same
def _fields(named: tuple[tuple[str, str], ...]) -> bytes:
    return _lines(*(f"{name}: {value}" for name, value in named), "")


def _lines(*lines: str) -> bytes:
    return "".join([line.replace("\r", "").replace("\n", "") + "\r\n" for line in lines]).encode("latin-1", "replace")
