"""A user's own program: many addresses through a ``Checker`` with a transport of httpx's own. Run as a script; see ``links.py``."""

from __future__ import annotations

import argparse
import asyncio
import json
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import httpx

from citator import Settings
from citator.bulk import Question
from citator.checker import Checker


async def checked(addresses: list[str], settings: Settings, out: Path) -> None:
    """A line of JSON for each address."""

    async def questions() -> AsyncIterator[list[Question[int]]]:
        yield [Question(number, address) for number, address in enumerate(addresses)]

    transport = httpx.AsyncHTTPTransport(verify=ssl.create_default_context(cafile=settings.ca) if settings.ca else True)
    async with transport, Checker(settings, transport=transport) as checker:
        with out.open("w", encoding="utf-8") as lines:
            async for number, check in checker.links(questions()):
                line = {"url": addresses[number], "verdict": check.verdict.value, "fragment_ok": check.fragment_ok}
                lines.write(json.dumps(line) + "\n")


def main() -> None:
    """The addresses of a file, one a line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("addresses", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--concurrency", type=int, required=True)
    parser.add_argument("--ca")
    given = parser.parse_args()
    settings = Settings(
        concurrency=given.concurrency,
        per_host=given.concurrency,
        host_interval=0.0,
        allow_net=("127.0.0.0/8",),
        deadline=3600.0,
        ca=given.ca,
    )
    asyncio.run(checked(given.addresses.read_text(encoding="utf-8").split(), settings, given.out))


if __name__ == "__main__":
    main()
