"""Connections that go only to addresses the guard has checked: httpx outside, pinned sockets inside.

The check sits in the network backend under httpcore's connection pool, which is the place where a connection is made: names are
resolved there, once, and the socket is opened to the checked address, while ``Host`` and the TLS server name stay those of the
address. A test that replaces the pool (``respx.mock``) therefore resolves nothing.

httpcore goes through all connections of a pool on every request, so each host has a small pool of its own; pools that nobody
waits for are closed, the longest unused first (an idle TLS connection holds about half a megabyte).
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from typing import Any

import httpcore
import httpx

from citator.model import FailureKind
from citator.net.addresses import IP, Target
from citator.net.faults import Fault, fault_of
from citator.net.guard import Guard, is_public
from citator.net.reach import Reach

__all__ = ["PinnedBackend", "Transports", "tls_context"]

_CONNECT_SECONDS = 10.0  # three lost SYN packets: whoever has not answered by then, does not
_STAGGER_SECONDS = 0.3  # RFC 8305, "Happy Eyeballs": how long the next address waits for the one before it
_IDLE_POOLS = 32


def tls_context(ca: str | None = None, *, verify: bool = True) -> ssl.SSLContext:
    """The TLS settings: certifi's authorities and those of the file ``ca`` (PEM); without ``verify`` none is asked for."""
    context = httpx.create_ssl_context(verify=verify, trust_env=False)
    # What browsers still accept is no fault of a link: certificates that only miss the stricter form which Python 3.13 asks
    # for, and servers without secure renegotiation (OP_LEGACY_SERVER_CONNECT, which has its name from Python 3.12 on).
    context.verify_flags &= ~getattr(ssl, "VERIFY_X509_STRICT", 0)
    context.options |= getattr(ssl, "OP_LEGACY_SERVER_CONNECT", 0x4)
    if ca is not None and verify:
        context.load_verify_locations(cafile=ca)
    return context


class PinnedBackend(httpcore.AsyncNetworkBackend):
    """Opens sockets to the addresses that the guard gives for a host, and to no others."""

    def __init__(self, guard: Guard, reach: Reach, timeout: float = _CONNECT_SECONDS) -> None:
        self._guard = guard
        self._reach = reach
        self._timeout = min(timeout, _CONNECT_SECONDS)
        self._sockets = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109, ARG002 - httpcore's interface; the engine keeps the time
        local_address: str | None = None,  # noqa: ARG002
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002
    ) -> httpcore.AsyncNetworkStream:
        """A connection to a checked address of the host; raises :class:`Fault`."""
        addresses = await self._guard.addresses(host)
        try:
            async with asyncio.timeout(self._timeout):
                stream = await self._first(addresses, port)
        except TimeoutError:
            raise Fault(FailureKind.TIMEOUT, f"no connection to {host} within {self._timeout:g} s", connecting=True) from None
        except (httpcore.NetworkError, httpcore.TimeoutException, OSError) as error:
            raise await self._believed(fault_of(error), addresses) from None
        if any(is_public(ip) for ip in addresses):
            self._reach.connections_work()
        return stream

    async def touch(self, host: str, port: int) -> None:
        """Connect and hang up; raises :class:`Fault` or ``OSError``. For asking whether there is a network at all."""
        try:
            stream = await self._first(await self._guard.addresses(host), port)
        except (httpcore.NetworkError, httpcore.TimeoutException) as error:
            raise fault_of(error) from None
        await stream.aclose()

    async def sleep(self, seconds: float) -> None:
        """Part of httpcore's interface; httpcore calls it between its own retries, which are off."""
        await asyncio.sleep(seconds)

    async def _believed(self, fault: Fault, addresses: Sequence[IP]) -> Fault:
        """The fault, unless it is that of a machine which reaches nothing at all."""
        far = any(is_public(ip) for ip in addresses)
        if far and fault.kind in (FailureKind.REFUSED, FailureKind.UNREACHABLE) and not await self._reach.can_connect():
            return Fault(FailureKind.OFFLINE, f"no network: {fault.detail}")
        return Fault(fault.kind, fault.detail, connecting=True)

    async def _first(self, addresses: Sequence[IP], port: int) -> httpcore.AsyncNetworkStream:
        """The first connection that any of the addresses takes; each is tried when the one before has failed or is slow."""
        running: set[asyncio.Task[httpcore.AsyncNetworkStream]] = set()
        waiting = list(addresses)
        error: BaseException = OSError("no address")
        try:
            while waiting or running:
                if waiting:
                    connect = self._sockets.connect_tcp(str(waiting.pop(0)), port)
                    running.add(asyncio.ensure_future(connect))
                patience = _STAGGER_SECONDS if waiting else None
                done, running = await asyncio.wait(running, timeout=patience, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    if task.exception() is None:
                        running |= done - {task}
                        return task.result()
                    error = task.exception() or error
            raise error
        finally:
            await _abandon(running)


async def _abandon(tasks: Iterable[asyncio.Task[httpcore.AsyncNetworkStream]]) -> None:
    for task in tasks:
        task.cancel()
    for found in await asyncio.gather(*tasks, return_exceptions=True):
        if not isinstance(found, BaseException):
            await found.aclose()


class _Pool(httpx.AsyncHTTPTransport):
    """The connections to one host."""

    def __init__(self, context: ssl.SSLContext, backend: httpcore.AsyncNetworkBackend) -> None:
        super().__init__(verify=context, trust_env=False)
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=context,
            max_connections=None,  # politeness bounds them
            max_keepalive_connections=4,
            keepalive_expiry=5.0,
            network_backend=backend,
        )
        self.users = 0


class Transports:
    """A transport for each host, made when it is first asked and closed when nobody waits for it.

    With ``given`` (a test's or a caller's own transport) that one serves all.
    """

    def __init__(
        self,
        backend: httpcore.AsyncNetworkBackend,
        context: Callable[[bool], ssl.SSLContext],
        given: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._backend = backend
        self._context = context
        self._given = given
        self._pools: dict[tuple[str, str, bool], _Pool] = {}

    @contextlib.asynccontextmanager
    async def to(self, target: Target, *, verify: bool = True) -> AsyncIterator[httpx.AsyncBaseTransport]:
        """The transport for the host of ``target``; it stays open at least as long as the block runs."""
        if self._given is not None:
            yield self._given
            return
        key = (target.scheme, target.netloc, verify)
        pool = self._pools.pop(key, None)
        if pool is None:
            # Reading the certificates of all authorities takes a while and is of no use to a plain connection.
            context = self._context(verify) if target.scheme == "https" else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            pool = _Pool(context, self._backend)
        self._pools[key] = pool  # now the last of the dictionary: the most recently used
        pool.users += 1
        try:
            yield pool
        finally:
            pool.users -= 1
            await self._close_idle(_IDLE_POOLS)

    async def _close_idle(self, keep: int) -> None:
        idle = [key for key, pool in self._pools.items() if not pool.users]
        for key in idle[: max(0, len(idle) - keep)]:
            await self._pools.pop(key).aclose()

    async def aclose(self) -> None:
        """Close every connection."""
        while self._pools:
            _, pool = self._pools.popitem()
            await pool.aclose()
