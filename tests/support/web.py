"""A small web on loopback that behaves as badly as the real one, for what a mock of an HTTP library can't show.

Each path is a behaviour, written as the bytes that go over the wire. ``Web.hits`` lists the requests in order.
"""

from __future__ import annotations

import asyncio
import gzip
import ssl
import threading
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

Writer = asyncio.StreamWriter


@dataclass(frozen=True)
class Hit:
    """One request as it came in."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes
    at: float

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]


Behaviour = Callable[["Web", Hit, Writer], Awaitable[None]]


def answer(status: int = 200, body: str | bytes = b"", **headers: str) -> bytes:
    """A whole HTTP/1.1 response."""
    data = body.encode() if isinstance(body, str) else body
    fields = {"content-type": "text/html; charset=utf-8", "content-length": str(len(data)), "connection": "close"}
    fields.update({name.replace("_", "-"): value for name, value in headers.items()})
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value)
    return f"HTTP/1.1 {status} Reason\r\n{head}\r\n".encode() + data


PROSE = "The keeper wrote down every ship that passed the lighthouse, the weather, and what the oil had cost. " * 20


def page(title: str, text: str = PROSE, more: str = "", head: str = "") -> str:
    """An ordinary page."""
    return f"<!doctype html><html lang=en><head><title>{title}</title>{head}</head><body><h1>{title}</h1><p>{text}</p>{more}</body></html>"


@dataclass
class Web:
    """A server on a loopback address; use it as a context manager. ``routes`` maps a path to the bytes sent, or to a behaviour."""

    routes: Mapping[str, bytes | Behaviour]
    host: str = "127.0.0.1"
    tls: ssl.SSLContext | None = None
    hits: list[Hit] = field(default_factory=list)
    port: int = 0

    def __enter__(self) -> Self:
        ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._clients: dict[asyncio.Future[None], Writer] = {}

        async def serve() -> None:
            self._stop = asyncio.Event()
            servers = await self._listen()
            ready.set()
            await self._stop.wait()
            # Connections that are being taken are taken to their end before the server closes: nothing would close them after it.
            for listening in (one for server in servers for one in server.sockets):
                self._loop.remove_reader(listening.fileno())
            taking = asyncio.all_tasks() - self._clients.keys() - {asyncio.current_task()}
            if taking:
                await asyncio.wait(taking, timeout=1)
            for server in servers:
                server.close()
            tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            for writer in self._clients.values():
                with suppress(AttributeError):  # up to Python 3.11 a TLS transport that was closed twice has no protocol left to abort
                    writer.transport.abort()
            for _ in range(3):  # transports close in the next rounds of the loop
                await asyncio.sleep(0)

        self._thread = threading.Thread(target=lambda: self._loop.run_until_complete(serve()), daemon=True)
        self._thread.start()
        assert ready.wait(10)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)
        self._loop.close()

    @property
    def base(self) -> str:
        return f"{'https' if self.tls else 'http'}://{self.host}:{self.port}"

    def paths(self) -> list[str]:
        return [hit.path for hit in self.hits]

    async def _listen(self) -> Sequence[asyncio.Server]:
        """Open the sockets and set ``port``."""
        server = await asyncio.start_server(self._taken, self.host, 0, ssl=self.tls)
        self.port = server.sockets[0].getsockname()[1]
        return [server]

    def _route(self, hit: Hit) -> bytes | Behaviour:
        """What answers a request."""
        return self.routes.get(hit.path, answer(404, page("Not Found", "There is nothing here.")))

    def _taken(self, reader: asyncio.StreamReader, writer: Writer) -> None:
        self._clients[asyncio.ensure_future(self._client(reader, writer))] = writer

    async def _client(self, reader: asyncio.StreamReader, writer: Writer) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            first, *lines = head.split("\r\n")
            method, target, _ = first.split(" ", 2)
            headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines if line)}
            body = await reader.readexactly(int(headers.get("content-length", "0")))
            hit = Hit(method, target, headers, body, time.monotonic())
            self.hits.append(hit)
            route = self._route(hit)
            if isinstance(route, bytes):
                writer.write(route)
            else:
                await route(self, hit, writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError, ssl.SSLError, asyncio.CancelledError):
            pass
        finally:
            writer.close()


def redirect(to: str, status: int = 302, **headers: str) -> bytes:
    """A redirect; ``to`` is sent as raw UTF-8."""
    return answer(status, b"", location="", **headers).replace(b"\r\n\r\n", b"\r\nLocation: " + to.encode() + b"\r\n\r\n")


async def silent(web: Web, hit: Hit, writer: Writer) -> None:
    """Takes the request and says nothing."""
    await asyncio.sleep(30)


async def reset(web: Web, hit: Hit, writer: Writer) -> None:
    """Hangs up before the head, with a TCP reset."""
    writer.transport.abort()


async def hang_up(web: Web, hit: Hit, writer: Writer) -> None:
    """Closes without an answer."""


async def drip(web: Web, hit: Hit, writer: Writer) -> None:
    """Sends the page with its title, then a blank from time to time, and never ends."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page("Dripping lamp").encode())
    for _ in range(300):
        await writer.drain()
        await asyncio.sleep(0.1)
        writer.write(b" ")


async def endless(web: Web, hit: Hit, writer: Writer) -> None:
    """A body without an end."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page("Endless river").encode())
    while True:
        writer.write(b"x" * 65536)
        await writer.drain()


async def endless_head(web: Web, hit: Hit, writer: Writer) -> None:
    """A head without an end."""
    writer.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        writer.write(b"X-Filler: " + b"y" * 1000 + b"\r\n")
        await writer.drain()


def gzip_bomb(size: int = 300_000_000) -> bytes:
    """A page of a few hundred kilobytes that inflates to ``size`` bytes."""
    import zlib

    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    pieces = [packer.compress(page("Small parcel").encode())]
    block = b"\0" * 1_000_000
    pieces += [packer.compress(block) for _ in range(size // len(block))]
    return answer(200, b"".join([*pieces, packer.flush()]), content_encoding="gzip")


def gzipped(title: str) -> bytes:
    return answer(200, gzip.compress(page(title).encode()), content_encoding="gzip")


def chunked(*chunks: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    """A chunked response; with another ``end`` it breaks there."""
    body = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + body + end


def flaky(bad: bytes, good: bytes, times: int = 1) -> Behaviour:
    """Fails so many times, then works."""
    left = [times]

    async def behave(web: Web, hit: Hit, writer: Writer) -> None:
        left[0] -= 1
        writer.write(bad if left[0] >= 0 else good)

    return behave
