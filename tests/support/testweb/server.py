"""The servers of the test web, its name server, and the trap.

Each case has a loopback address of its own in ``127.1.0.0/16``, which the client is allowed to reach; one port for plain HTTP and one for
TLS, the same at all of them. The trap listens at the same ports of ``127.0.0.1`` and ``::1``: whatever spelling leads a client to its own
machine ends there and is counted.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import tempfile
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.support.engine import PUBLIC
from tests.support.testweb.case import EVERYWHERE, Case, Turns, about
from tests.support.testweb.certificates import Certificates
from tests.support.web import Behaviour, Hit, Web, Writer, answer

__all__ = ["ALLOWED", "LabelledWeb"]

ALLOWED = "127.1.0.0/16"
TRAPS = ("127.0.0.1", "::1")
_PORT_TRIES = 20
_HEAD_LIMIT = 1 << 18


class LabelledWeb(Web):
    """Serves the cases. As a resolver it is called with a name. ``trapped`` counts connections that reached the trap."""

    def __init__(self, cases: Iterable[Case]) -> None:
        super().__init__({})
        self.cases = tuple(cases)
        self.trapped = 0
        self.tls_port = 0
        self._lock = threading.Lock()
        self._looked_up: dict[str, int] = {}
        self._by_label = {one.host.partition(".")[0]: one for one in self.cases}
        self._by_name = {about(name, one, 0, 0): (one, answers) for one in self.cases for name, answers in one.names.items()}

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory(prefix="testweb-")
        self.certificates = Certificates(Path(self._folder.name))
        return super().__enter__()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        super().__exit__(kind, error, trace)
        self._folder.cleanup()

    def url(self, one: Case) -> str:
        """The address of a case."""
        return about(one.address, one, self.port, self.tls_port)

    async def __call__(self, host: str) -> Sequence[str]:
        """The addresses of a name; raises ``gaierror`` as a name server does."""
        if host in PUBLIC:
            return PUBLIC[host]
        one, answers = self._named(host)
        if isinstance(answers, Turns):
            with self._lock:
                turn = self._looked_up.get(host, 0)
                self._looked_up[host] = turn + 1
            answers = answers.answers[min(turn, len(answers.answers) - 1)]
        if one is None or isinstance(answers, int):
            raise socket.gaierror(answers if isinstance(answers, int) else socket.EAI_NONAME, "as the case wants it")
        return [about(address, one, 0, 0) for address in (("{ip}",) if answers is None else answers)]

    def _named(self, host: str) -> tuple[Case | None, Sequence[str] | int | Turns | None]:
        if host in self._by_name:
            return self._by_name[host]
        labels = host.split(".")
        known = labels[-2:-1] and labels[-1] in ("test", "example")
        return (self._by_label.get(labels[-2]) if known else None), None

    async def _listen(self) -> Sequence[asyncio.Server]:
        served = [one for one in self.cases if one.served]
        plain, secured = (sorted({one.ip for one in served if one.tls or not tls}) for tls in (False, True))
        context = self._tls_context([one for one in served if one.tls])
        for _ in range(_PORT_TRIES):
            servers: list[asyncio.Server] = []
            try:
                servers += await self._trap(self.port, self.tls_port)
                if plain:
                    servers.append(await asyncio.start_server(self._taken, plain, self.port, limit=_HEAD_LIMIT, backlog=16))
                if secured:
                    servers.append(await asyncio.start_server(self._taken, secured, self.tls_port, ssl=context))
            except OSError:  # somebody has the port at one of the addresses
                for server in servers:
                    server.close()
                self.port = self.tls_port = 0
            else:
                return servers
        raise OSError("no port is free at all addresses")

    def _tls_context(self, cases: Iterable[Case]) -> ssl.SSLContext:
        """The settings for whoever names no host that we know; those of a case are taken by the name that the client asks for."""
        contexts = {one.host: self.certificates.context(one.tls, one.host) for one in cases}

        def choose(connection: ssl.SSLObject, name: str | None, _: ssl.SSLContext) -> None:
            connection.context = contexts.get(name or "", connection.context)

        default = self.certificates.context("good", "harbour.example")
        default.sni_callback = choose
        return default

    async def _trap(self, port: int, tls_port: int) -> list[asyncio.Server]:
        first, second = [await asyncio.start_server(self._caught, TRAPS[0], one) for one in (port, tls_port)]
        self.port, self.tls_port = (server.sockets[0].getsockname()[1] for server in (first, second))
        servers = [first, second]
        for address in TRAPS[1:]:
            try:
                servers += [await asyncio.start_server(self._caught, address, one) for one in (self.port, self.tls_port)]
            except OSError:  # a machine without IPv6
                continue
        return servers

    def _caught(self, _: asyncio.StreamReader, writer: Writer) -> None:
        self.trapped += 1
        writer.write(answer(200, "This is the inside of the machine."))
        writer.close()

    def _route(self, hit: Hit) -> bytes | Behaviour:
        one, _ = self._named(hit.headers.get("host", "").partition(":")[0].lower())
        routes = one.routes if one is not None else {}
        return routes.get(hit.path) or routes.get(EVERYWHERE) or answer(404)
