"""A transport for each host: our own client, the caller's, or httpx where a test has mocked it.

Connections are made by the :class:`Connector` alone, which asks the guard first. ``respx.mock`` works by replacing the connection pool
of httpcore: while it is in place requests go that way (and nothing is resolved); else they go through :class:`Client`.

Each host has a small pool of its own; pools that nobody waits for are closed, the longest unused first (an idle TLS connection holds
about half a megabyte).
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

import httpcore
import httpx

from citator.net.addresses import Target
from citator.net.client import Client
from citator.net.connecting import Connector
from citator.net.reply import Carrier, HttpxCarrier, Reply

__all__ = ["PinnedBackend", "Transports", "tls_context"]

_Key: TypeAlias = tuple[str, str, bool]
_KEPT = {"http": 256, "https": 32}
"""Hosts whose connections stay open though nobody waits for them: an idle TLS connection holds half a megabyte, a plain one little."""


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
    """Opens the sockets of httpcore's connection pool by way of the connector, and no others."""

    def __init__(self, connector: Connector) -> None:
        self._connector = connector
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
        return await self._connector.open(host, port, self._sockets.connect_tcp, _hang_up)

    async def sleep(self, seconds: float) -> None:
        """Part of httpcore's interface; httpcore calls it between its own retries, which are off."""
        await asyncio.sleep(seconds)


async def _hang_up(stream: httpcore.AsyncNetworkStream) -> None:
    await stream.aclose()


class _Pool(httpx.AsyncHTTPTransport):
    """The connections to one host through httpcore: where a test has put a mock in the place of its pool."""

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

    async def ask(self, method: str, target: Target, headers: dict[str, str], body: bytes) -> Reply:
        """Send a request and give the head of its answer; raises :class:`Fault`."""
        return await HttpxCarrier(self).ask(method, target, headers, body)


def _mocked() -> bool:
    """Whether something stands in the place of httpcore's connection pool: then every request must go there."""
    return not httpcore.AsyncConnectionPool.handle_async_request.__module__.startswith("httpcore")


class Transports:
    """A transport for each host, made when it is first asked and closed when nobody waits for it.

    With ``given`` (a test's or a caller's own transport) that one serves all.
    """

    def __init__(
        self,
        connector: Connector,
        context: Callable[[bool], ssl.SSLContext],
        given: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._connector = connector
        self._context = context
        self._given = HttpxCarrier(given) if given is not None else None
        self._pools: dict[_Key, _Pool | Client] = {}
        self._idle: dict[str, dict[_Key, None]] = {"http": {}, "https": {}}

    @property
    def own(self) -> bool:
        """Whether connections are ours to make: no mock and no transport of the caller's is in the way."""
        return self._given is None and not _mocked()

    def to(self, target: Target, *, verify: bool = True) -> _Open:
        """Who carries requests to the host of ``target``, for ``async with``; it stays open at least as long as the block runs."""
        return _Open(self, target, verify)

    def take(self, key: _Key, target: Target) -> Carrier:
        """Who carries requests to a host, until it is given back."""
        if self._given is not None:
            return self._given
        pool = self._pools.get(key)
        if pool is None:
            pool = self._pools[key] = self._made(target, key[2])
        self._idle[target.scheme].pop(key, None)
        pool.users += 1
        return pool

    async def give(self, key: _Key, carrier: Carrier) -> None:
        """Give it back."""
        if not isinstance(carrier, _Pool | Client):
            return
        carrier.users -= 1
        if not carrier.users:
            idle = self._idle[key[0]]
            idle[key] = None  # now the last of the dictionary: the most recently used
            if len(idle) > _KEPT[key[0]]:
                longest = next(iter(idle))
                del idle[longest]
                await self._pools.pop(longest).aclose()

    def _made(self, target: Target, verify: bool) -> _Pool | Client:
        # Reading the certificates of all authorities takes a while and is of no use to a plain connection.
        context = self._context(verify) if target.scheme == "https" else None
        if _mocked():
            return _Pool(context or ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), PinnedBackend(self._connector))
        return Client(self._connector, context)

    async def aclose(self) -> None:
        """Close every connection."""
        for idle in self._idle.values():
            idle.clear()
        while self._pools:
            _, pool = self._pools.popitem()
            await pool.aclose()


class _Open:
    __slots__ = ("_carrier", "_key", "_target", "_transports")

    def __init__(self, transports: Transports, target: Target, verify: bool) -> None:
        self._transports = transports
        self._target = target
        self._key = (target.scheme, target.netloc, verify)

    async def __aenter__(self) -> Carrier:
        self._carrier = self._transports.take(self._key, self._target)
        return self._carrier

    async def __aexit__(self, *_: object) -> None:
        await self._transports.give(self._key, self._carrier)
