"""Which addresses may be reached: the public internet, and the networks that the user names.

A document is written by others. Without a guard, an address in a footnote (or a redirect, or a name whose answer changes from
one look-up to the next) would make the reader's machine ask its own router, its printer or a cloud's metadata service. So every
name is resolved once, *every* answer is checked, and the connection is made to the very address that was checked.

Source of the tables: IANA special-purpose address registries (RFC 6890; read 2026-01) and the documentation of the clouds.
"""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from citator.model import FailureKind
from citator.net.addresses import IP, Target
from citator.net.faults import NAME_UNKNOWN, Fault
from citator.net.reach import WELL_KNOWN, Reach

__all__ = ["Guard", "Resolver", "is_public", "system_resolver"]

Resolver = Callable[[str], Awaitable[Sequence[str]]]
"""Gives the addresses of a host name as text, in the order in which they should be tried; raises ``socket.gaierror``."""

_NOT_PUBLIC_4 = tuple(map(ip_network, (
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
    "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
    "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
    "168.63.129.16/32",  # Azure's platform service, in a public range
)))  # fmt: skip
_NOT_PUBLIC_6 = tuple(map(ip_network, (
    "2001::/23",  # Teredo, benchmarking, ORCHID and the other protocol assignments
    "2001:db8::/32", "2002::/16",  # documentation; 6to4, which hides an IPv4 address and is long withdrawn (RFC 7526)
    "2620:4f:8000::/48", "3fff::/20",
)))  # fmt: skip
_GLOBAL_6 = IPv6Network("2000::/3")  # all else is not global unicast: loopback, unique local, link-local, site-local, multicast …
_NAT64 = IPv6Network("64:ff9b::/96")  # an IPv4 address as seen from an IPv6-only network (RFC 6052)
_CACHE_SECONDS = 300.0
_LOOKUP_SECONDS = 15.0
_CAPTIVE_SECONDS = 3.0


@lru_cache(maxsize=4096)
def is_public(ip: IP) -> bool:
    """Whether an address belongs to the public internet.

    >>> [is_public(ip_address(a)) for a in ("8.8.8.8", "169.254.169.254", "::ffff:10.0.0.1", "64:ff9b::808:808", "2002:7f00:1::")]
    [True, False, False, True, False]
    """
    if isinstance(ip, IPv4Address):
        return not any(ip in net for net in _NOT_PUBLIC_4)
    inner = _embedded(ip)
    if inner is not None:
        return is_public(inner)
    return ip in _GLOBAL_6 and not any(ip in net for net in _NOT_PUBLIC_6)


@lru_cache(maxsize=1024)
def _literal(host: str) -> IP | None:
    """The address that a host is; ``None`` for a name."""
    try:
        return ip_address(host)
    except ValueError:
        return None


def _embedded(ip: IPv6Address) -> IPv4Address | None:
    if ip.ipv4_mapped:
        return ip.ipv4_mapped
    return IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None


class Guard:
    """Says to which addresses a name may be connected. One per run: answers are kept for five minutes."""

    def __init__(self, allow_net: Sequence[str], resolver: Resolver, reach: Reach, clock: Callable[[], float] = time.monotonic) -> None:
        self._allowed = tuple(ip_network(net, strict=False) for net in allow_net)
        self._resolver = resolver
        self._reach = reach
        self._clock = clock
        self._answers: dict[str, tuple[float, asyncio.Future[tuple[IP, ...]]]] = {}

    def permits(self, ip: IP) -> bool:
        """Whether an address may be reached: it is public, or in a network that the user allowed."""
        ip = (_embedded(ip) or ip) if isinstance(ip, IPv6Address) else ip
        return is_public(ip) or any(ip in net for net in self._allowed)

    def check(self, target: Target) -> None:
        """What can be said without a look-up; raises :class:`Fault` for an address that may not be reached."""
        if target.ip is not None:
            self._refuse_any((target.ip,), target.host)

    async def addresses(self, host: str) -> tuple[IP, ...]:
        """The addresses to connect to for a host, all of them checked; raises :class:`Fault` where there is none."""
        literal = _literal(host)
        if literal is not None:
            self._refuse_any((literal,), host)
            return (literal,)
        if host == "localhost" or host.endswith(".localhost"):  # RFC 6761: always loopback, never asked for
            self._refuse_any((IPv4Address("127.0.0.1"),), host)
            return (IPv4Address("127.0.0.1"), IPv6Address("::1")) if self.permits(IPv6Address("::1")) else (IPv4Address("127.0.0.1"),)
        if host.endswith(".invalid"):
            raise Fault(FailureKind.NO_SUCH_HOST, "names that end in .invalid never exist (RFC 6761)")
        if host.endswith(".onion"):
            raise Fault(FailureKind.UNREACHABLE, "an onion service is reached through Tor only (RFC 7686)")
        answers = await self._resolve(host)
        try:
            self._refuse_any(answers, host)
        except Fault:
            if await self._captive(answers):
                raise Fault(FailureKind.OFFLINE, "no network: every name leads to the same private address, a login page's") from None
            raise
        return answers

    async def _captive(self, answers: Sequence[IP]) -> bool:
        """Whether a well-known name has the same answers: so it is before one has logged in to a hotel's or a train's network."""
        try:
            async with asyncio.timeout(_CAPTIVE_SECONDS):
                return set(await self._resolve(WELL_KNOWN[0])) == set(answers) and not await self._reach.can_resolve()
        except (Fault, TimeoutError):
            return False

    def _refuse_any(self, answers: Sequence[IP], host: str) -> None:
        for ip in answers:
            if not self.permits(ip):
                where = f"{host} is {ip}: " if host != str(ip) else f"{ip}: "
                raise Fault(FailureKind.PRIVATE_ADDRESS, f"{where}not an address of the public internet")

    async def _resolve(self, host: str) -> tuple[IP, ...]:
        """The answers for a name, asked for once however many wait for them."""
        made, answer = self._answers.get(host, (0.0, None))
        if (
            answer is not None
            and answer.done()
            and not answer.cancelled()
            and answer.exception() is None
            and self._clock() - made <= _CACHE_SECONDS
        ):
            return answer.result()
        if answer is None or self._clock() - made > _CACHE_SECONDS or answer.cancelled():
            answer = asyncio.ensure_future(self._ask(host))
            self._answers[host] = (self._clock(), answer)
        try:
            return await asyncio.shield(answer)
        except Fault as fault:
            if fault.kind in (FailureKind.RESOLVER, FailureKind.OFFLINE):  # may be over in a moment
                self._answers.pop(host, None)
            raise Fault(fault.kind, fault.detail) from None

    async def _ask(self, host: str) -> tuple[IP, ...]:
        if self._reach.lost:
            raise Fault(FailureKind.OFFLINE, "no network: no name can be looked up")
        try:
            async with asyncio.timeout(_LOOKUP_SECONDS):
                found = tuple(dict.fromkeys(ip_address(text.partition("%")[0]) for text in await self._resolver(host)))
        except (OSError, UnicodeError, ValueError) as error:  # TimeoutError and gaierror are OSErrors
            raise await self._name_fault(host, error) from None
        if not found:
            raise await self._name_fault(host, socket.gaierror(socket.EAI_NONAME, "no address"))
        if any(is_public(ip) for ip in found):
            self._reach.names_work()
        return found

    async def _name_fault(self, host: str, error: Exception) -> Fault:
        """No such host, or no network? A machine without a name server answers "no such name" to everything."""
        if isinstance(error, UnicodeError):
            return Fault(FailureKind.INVALID_URL, "no usable host name")
        if not await self._reach.can_resolve():
            return Fault(FailureKind.OFFLINE, "no network: no name can be looked up")
        if isinstance(error, socket.gaierror) and error.errno in NAME_UNKNOWN:
            return Fault(FailureKind.NO_SUCH_HOST, f"no such host: {host}")
        return Fault(FailureKind.RESOLVER, f"the name server did not answer for {host}")

    async def aclose(self) -> None:
        """Give up look-ups that are under way."""
        waiting = [answer for _, answer in self._answers.values()]
        for answer in waiting:
            answer.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        self._answers.clear()


def system_resolver(threads: int = 16) -> tuple[Resolver, Callable[[], None]]:
    """A resolver over the operating system's, with threads of its own, and the function that ends them.

    ``getaddrinfo`` blocks; the event loop's own pool has few threads on a small machine, and slow names would hold them all.
    """
    pool = ThreadPoolExecutor(threads, thread_name_prefix="citator-names")

    async def resolve(host: str) -> Sequence[str]:
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(pool, lambda: socket.getaddrinfo(host, None, type=socket.SOCK_STREAM))
        return [str(entry[4][0]) for entry in found]

    return resolve, lambda: pool.shutdown(wait=False, cancel_futures=True)
