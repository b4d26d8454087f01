"""Checks cases the way ``citator links`` does, all at once, and says which verdicts are wrong."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import socket
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from citator.checker import Checker
from citator.config import Settings
from citator.model import LinkCheck, LinkVerdict, Observation
from citator.rules.link_verdict import Expected
from tests.support.testweb.case import Case, about
from tests.support.testweb.server import ALLOWED, LabelledWeb

__all__ = ["Result", "Run", "check_cases", "check_links"]

TIMEOUT = 4.0
"""Seconds for one request: reached by what hangs and drips only, also on a slow machine, since few requests are in flight."""


@dataclass(frozen=True)
class Result:
    """What was said of a case, and what is wrong with it ("" where nothing is)."""

    case: Case
    check: LinkCheck
    wrong: str
    seen: Observation | None = None

    @property
    def told(self) -> str:
        """Verdict and reason."""
        return f"{self.check.verdict}/{self.check.reason}"

    @property
    def falsely_dead(self) -> bool:
        """Whether something was called dead that is not: the error that accuses an author."""
        return self.check.verdict is LinkVerdict.DEAD and not any(pattern.startswith("dead") for pattern in self.case.accepted)


@dataclass(frozen=True)
class Run:
    """All results of a run, the requests that reached a server, and the connections to where none may go."""

    results: Mapping[str, Result]
    hits: int
    private: int

    @property
    def wrong(self) -> list[Result]:
        """The results that are not what the labels say."""
        return [one for one in self.results.values() if one.wrong]

    def rates(self) -> dict[str, float]:
        """The rates of ``make eval``, from 0 to 1."""
        count = len(self.results)
        dead = sum(one.falsely_dead for one in self.results.values())
        return {"right": 1 - len(self.wrong) / count, "never falsely dead": 1 - dead / count, "never private": float(not self.private)}


def check_cases(cases: Iterable[Case], **setting: Any) -> Run:
    """The verdicts on cases. Those that want robots.txt obeyed have a run of their own: that is a setting."""
    cases = tuple(cases)
    results: dict[str, Result] = {}
    with LabelledWeb(cases) as web, _watched() as astray:
        for robots in (False, True):
            chosen = [one for one in cases if one.robots is robots]
            if chosen:
                results.update((one.case.name, one) for one in asyncio.run(_checked(web, chosen, robots=robots, **setting)))
    order = [one.name for one in cases]
    return Run({name: results[name] for name in order}, len(web.hits), web.trapped + len(astray))


async def _checked(web: LabelledWeb, cases: Sequence[Case], **setting: Any) -> list[Result]:
    looks = await _looks(web, [(web.url(one), one.title) for one in cases], **setting)
    return [Result(one, check, _wrong(one, check, web), seen) for one, (check, seen) in zip(cases, looks, strict=True)]


async def check_links(web: LabelledWeb, links: Sequence[tuple[str, str]], **setting: Any) -> list[LinkCheck]:
    """The verdicts on addresses of the web, each with its cited title, asked for all at once.

    The settings are those of a user, but for the addresses that are allowed, the authority that is trusted, and less patience.
    """
    return [check for check, _ in await _looks(web, links, **setting)]


async def _looks(web: LabelledWeb, links: Sequence[tuple[str, str]], **setting: Any) -> list[tuple[LinkCheck, Observation | None]]:
    usual = {"allow_net": (ALLOWED,), "ca": web.certificates.file, "timeout": TIMEOUT, "deadline": 90.0, "concurrency": 32}
    async with Checker(Settings(**{**usual, **setting}), resolver=web) as checker:
        return await asyncio.gather(*(checker.link(url, Expected(title)) for url, title in links))


def _wrong(one: Case, check: LinkCheck, web: LabelledWeb) -> str:
    """What is wrong with a check, in words; "" where it is as the label says."""
    told = f"{check.verdict}/{check.reason}"
    why = "; ".join(check.evidence)
    if not one.accepts(told):
        return f"{told}, not {' or '.join(one.accepted)} ({why})"
    if not why:
        return f"{told} without a word of evidence"
    if one.fragment != "" and check.fragment_ok is not one.fragment:
        return f"fragment_ok is {check.fragment_ok}, not {one.fragment}"
    final = about(one.final, one, web.port, web.tls_port)
    if final and check.final_url != final:
        return f"it ends at {check.final_url}, not {final}"
    return ""


@contextlib.contextmanager
def _watched() -> Iterator[list[object]]:
    """The connections that are tried to addresses outside the test web; they are refused."""
    astray: list[object] = []
    allowed = ipaddress.ip_network(ALLOWED)
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def stray(sock: socket.socket, address: Any) -> bool:
        if sock.family not in (socket.AF_INET, socket.AF_INET6) or ipaddress.ip_address(str(address[0]).partition("%")[0]) in allowed:
            return False
        astray.append(address)
        return True

    def watched_connect(sock: socket.socket, address: Any) -> None:
        if stray(sock, address):
            raise ConnectionRefusedError(f"outside the test web: {address!r}")
        connect(sock, address)

    def watched_connect_ex(sock: socket.socket, address: Any) -> int:
        return 111 if stray(sock, address) else connect_ex(sock, address)

    socket.socket.connect, socket.socket.connect_ex = watched_connect, watched_connect_ex  # type: ignore[assignment, method-assign]
    try:
        yield astray
    finally:
        socket.socket.connect, socket.socket.connect_ex = connect, connect_ex  # type: ignore[method-assign]
