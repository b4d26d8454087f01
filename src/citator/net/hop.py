"""What one hop holds: a connection that stays open, and a turn at its host.

Entered and left by hand, as are the two in it: a context made of a generator takes three times as long, and each request of a run has one.
"""

from __future__ import annotations

from collections.abc import Awaitable
from contextlib import AbstractAsyncContextManager

from citator.model import FailureKind
from citator.net.faults import Fault
from citator.net.politeness import Politeness, Turn
from citator.net.reply import Carrier

__all__ = ["Hop"]


class Hop:
    """``carrier`` gives who carries the request, ``turn`` the turn to wait for; ``politeness`` is told whether the host was reached."""

    __slots__ = ("_carrier", "_made", "_politeness", "_turn")

    def __init__(self, carrier: AbstractAsyncContextManager[Carrier], turn: Awaitable[Turn], politeness: Politeness) -> None:
        self._carrier = carrier
        self._made = turn
        self._politeness = politeness

    async def __aenter__(self) -> Carrier:
        self._turn = await self._made
        # The transport first: connections to a host stay open while somebody waits for a turn there.
        carrier = await self._carrier.__aenter__()
        try:
            await self._turn.__aenter__()
        except BaseException:
            await self._carrier.__aexit__(None, None, None)
            raise
        return carrier

    async def __aexit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        try:
            if error is None:
                self._politeness.connected(self._turn.key, ok=True)
            elif isinstance(error, Fault):
                host_at_fault = error.connecting and error.kind in (FailureKind.TIMEOUT, FailureKind.UNREACHABLE)
                if host_at_fault or not error.connecting:
                    self._politeness.connected(self._turn.key, ok=not host_at_fault)
            await self._turn.__aexit__()
        finally:
            await self._carrier.__aexit__(None, None, None)
