"""An engine for tests: loopback allowed, names from a table, no pauses."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from citator.config import Settings
from citator.model import Outcome, Request
from citator.net.engine import Engine

PUBLIC = {"www.iana.org": ["192.0.32.8"]}
"""A machine with a network: one of the well-known names resolves."""


class Names:
    """A name server made of a table. A name that is not in it raises ``gaierror`` with ``error``; ``asked`` lists the names."""

    def __init__(self, table: Mapping[str, Sequence[str]] | None = None, error: int = socket.EAI_NONAME) -> None:
        self.table = dict(table or {})
        self.error = error
        self.asked: list[str] = []

    async def __call__(self, host: str) -> Sequence[str]:
        self.asked.append(host)
        if host not in self.table:
            raise socket.gaierror(self.error, "as the test wants it")
        return self.table[host]


async def no_pause(seconds: float) -> None:
    await asyncio.sleep(0)


def settings(**more: Any) -> Settings:
    return Settings(**{"allow_net": ("127.0.0.0/8",), "host_interval": 0.0, "timeout": 5.0, **more})


def send_all(requests: Iterable[Request | str], setting: Settings | None = None, **engine: Any) -> list[Outcome]:
    """The outcomes of requests that are sent one after the other through one engine."""

    async def work() -> list[Outcome]:
        async with Engine(setting or settings(), **{"resolver": Names(PUBLIC), **engine}) as one:
            return [await one.send(Request(request) if isinstance(request, str) else request) for request in requests]

    return asyncio.run(work())


def send(request: Request | str, setting: Settings | None = None, **engine: Any) -> Outcome:
    """The outcome of one request."""
    return send_all([request], setting, **engine)[0]
