"""The least that a checker in one process of Python must do: ask, take what comes, read the tree, look for the place.

No robots.txt, no pace, no guard, no redirects, no faults, no verdict. What ``citator links`` takes more is what these cost; nothing that
reads pages in Python can be faster than this. Run as a script; see ``links.py``. Its server says how long each body is.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import ssl
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

from citator.net.drive import run

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class _Connection(asyncio.Protocol):
    """One question at a time; the answer is the body."""

    transport: asyncio.Transport
    answer: asyncio.Future[bytes]
    came = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]

    def data_received(self, data: bytes) -> None:
        self.came += data
        head, end, body = self.came.partition(b"\r\n\r\n")
        length = _LENGTH.search(head) if end else None
        if length is not None and len(body) >= int(length[1]):
            self.came = b""
            self.answer.set_result(body)

    def ask(self, host: str, path: str) -> asyncio.Future[bytes]:
        self.answer = asyncio.get_running_loop().create_future()
        self.transport.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\n\r\n".encode())
        return self.answer


async def _worker(hosts: Iterator[list[str]], context: ssl.SSLContext | None, lines: list[str]) -> None:
    for addresses in hosts:
        first = urlsplit(addresses[0])
        secure = {"ssl": context, "server_hostname": first.hostname} if first.scheme == "https" else {}
        loop = asyncio.get_running_loop()
        _, connection = await loop.create_connection(_Connection, first.hostname, first.port, **secure)  # type: ignore[arg-type]
        for address in addresses:
            parts = urlsplit(address)
            body = await connection.ask(parts.netloc, parts.path)
            tree = etree.fromstring(body, etree.HTMLParser(encoding="utf-8"))
            there = bool(tree.xpath("//*[@id=$place]", place=parts.fragment))
            lines.append(json.dumps({"url": address, "verdict": "alive", "title": tree.findtext(".//title"), "fragment_ok": there}))
        connection.transport.close()


async def _asked(addresses: list[str], concurrency: int, ca: str | None) -> list[str]:
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(urlsplit(address).netloc, []).append(address)
    waiting, lines = iter(hosts.values()), list[str]()
    context = ssl.create_default_context(cafile=ca) if ca else None
    await asyncio.gather(*(_worker(waiting, context, lines) for _ in range(concurrency)))
    return lines


def main() -> None:
    """The addresses of a file, one a line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("addresses", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--concurrency", type=int, required=True)
    parser.add_argument("--ca")
    given = parser.parse_args()
    lines = run(lambda: _asked(given.addresses.read_text(encoding="utf-8").split(), given.concurrency, given.ca))
    given.out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
