"""Opening connections: to the addresses that the guard gives for a host, to no others, the first that answers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TypeVar

import httpcore

from citator.model import FailureKind
from citator.net.addresses import IP
from citator.net.faults import Fault, fault_of
from citator.net.guard import Guard, is_public
from citator.net.reach import Reach

__all__ = ["Connector"]

T = TypeVar("T")

_CONNECT_SECONDS = 10.0  # three lost SYN packets: whoever has not answered by then, does not
_STAGGER_SECONDS = 0.3  # RFC 8305, "Happy Eyeballs": how long the next address waits for the one before it


class Connector:
    """Names are resolved here, once, every answer is checked, and the socket is opened to a checked address.

    ``Host`` and the TLS server name stay those of the address that was asked for.
    """

    def __init__(self, guard: Guard, reach: Reach, timeout: float = _CONNECT_SECONDS) -> None:
        self._guard = guard
        self._reach = reach
        self._timeout = min(timeout, _CONNECT_SECONDS)

    async def open(
        self,
        host: str,
        port: int,
        dial: Callable[[str, int], Awaitable[T]],
        hang_up: Callable[[T], Awaitable[None]],
        *,
        trusted: bool = True,
    ) -> T:
        """What ``dial`` makes of the first address of ``host`` that takes a connection; raises :class:`Fault`.

        ``hang_up`` closes what was opened in vain. Without ``trusted`` a refusal is not held against the whole network: for asking
        whether there is one.
        """
        addresses = await self._guard.addresses(host)
        try:
            async with asyncio.timeout(self._timeout):
                if len(addresses) == 1:
                    found = await dial(str(addresses[0]), port)
                else:
                    found = await _first(addresses, port, dial, hang_up)
        except TimeoutError:
            raise Fault(FailureKind.TIMEOUT, f"no connection to {host} within {self._timeout:g} s", connecting=True) from None
        except (httpcore.NetworkError, httpcore.TimeoutException, OSError) as error:
            fault = fault_of(error)
            raise (await self._believed(fault, addresses) if trusted else fault) from None
        if trusted and any(is_public(ip) for ip in addresses):
            self._reach.connections_work()
        return found

    async def touch(self, host: str, port: int) -> None:
        """Connect and hang up; raises :class:`Fault`. For asking whether there is a network at all."""

        async def dial(address: str, at: int) -> asyncio.BaseTransport:
            return (await asyncio.get_running_loop().create_connection(asyncio.Protocol, address, at))[0]

        async def hang_up(transport: asyncio.BaseTransport) -> None:
            transport.close()

        await hang_up(await self.open(host, port, dial, hang_up, trusted=False))

    async def _believed(self, fault: Fault, addresses: Sequence[IP]) -> Fault:
        """The fault, unless it is that of a machine which reaches nothing at all."""
        far = any(is_public(ip) for ip in addresses)
        if far and fault.kind in (FailureKind.REFUSED, FailureKind.UNREACHABLE) and not await self._reach.can_connect():
            return Fault(FailureKind.OFFLINE, f"no network: {fault.detail}")
        return Fault(fault.kind, fault.detail, connecting=True)


async def _first(
    addresses: Sequence[IP], port: int, dial: Callable[[str, int], Awaitable[T]], hang_up: Callable[[T], Awaitable[None]]
) -> T:
    """The first connection that any of the addresses takes; each is tried when the one before has failed or is slow."""
    running: set[asyncio.Task[T]] = set()
    waiting = list(addresses)
    error: BaseException = OSError("no address")
    try:
        while waiting or running:
            if waiting:
                running.add(asyncio.ensure_future(_dialled(dial, str(waiting.pop(0)), port)))
            patience = _STAGGER_SECONDS if waiting else None
            done, running = await asyncio.wait(running, timeout=patience, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if task.exception() is None:
                    running |= done - {task}
                    return task.result()
                error = task.exception() or error
        raise error
    finally:
        await _abandon(running, hang_up)


async def _dialled(dial: Callable[[str, int], Awaitable[T]], address: str, port: int) -> T:
    return await dial(address, port)


async def _abandon(tasks: Iterable[asyncio.Task[T]], hang_up: Callable[[T], Awaitable[None]]) -> None:
    for task in tasks:
        task.cancel()
    for found in await asyncio.gather(*tasks, return_exceptions=True):
        if not isinstance(found, BaseException):
            await hang_up(found)
