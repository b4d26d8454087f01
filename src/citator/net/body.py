"""Reading a body: at most so many bytes, for at most so long, inflated in bounded steps.

httpx inflates whatever one network read brings, without bound: 64 KB of zeros become 64 MB. Here the decompressor is told how
many bytes may still come out.
"""

from __future__ import annotations

import asyncio
import zlib
from dataclasses import dataclass

from citator.model import FailureKind
from citator.net.faults import Fault
from citator.net.reply import Reply

__all__ = ["Body", "Inflater", "read_body"]

ACCEPT_ENCODING = "gzip, deflate"
_RAW_SLACK = 1 << 16


@dataclass(frozen=True, slots=True)
class Body:
    """What was read, decoded. ``truncated`` when there was more; ``note`` says why, a kind of failure first where it was one."""

    data: bytes
    truncated: bool = False
    note: str = ""


class Inflater:
    """Undoes a content coding (RFC 9110, 8.4.1) in bounded steps. Raises :class:`Fault` for what it can't decode."""

    def __init__(self, coding: str) -> None:
        codings = [part for part in (part.strip().lower() for part in coding.split(",")) if part not in ("", "identity")]
        if len(codings) > 1 or any(part not in ("gzip", "x-gzip", "deflate") for part in codings):
            raise Fault(FailureKind.MALFORMED, f"content coding {coding!r} was not asked for and can't be decoded")
        self._coding = codings[0] if codings else ""
        self._inflate: zlib._Decompress | None = None
        self._held = b""

    def feed(self, data: bytes, room: int) -> bytes:
        """The decoded bytes, at most ``room`` of them. What does not fit is dropped: nobody reads on after that."""
        if not self._coding:
            return data[:room]
        data = self._held + data
        if self._inflate is None and len(data) < 2:
            self._held = data
            return b""
        self._held = b""
        inflate = self._inflate or self._begun(data)
        out = bytearray()
        try:
            while data and len(out) < room:
                out += inflate.decompress(data, room - len(out))
                if not inflate.eof or not inflate.unused_data.startswith(b"\x1f\x8b"):
                    break  # a gzip file can have several members; other bytes after the end are ignored, as browsers do
                data, inflate = inflate.unused_data, zlib.decompressobj(32 + zlib.MAX_WBITS)
        except zlib.error as error:
            raise Fault(FailureKind.MALFORMED, f"content coding {self._coding!r} is damaged ({error})") from None
        self._inflate = inflate
        return bytes(out)

    def _begun(self, data: bytes) -> zlib._Decompress:
        """The decompressor for what begins so: many servers send "deflate" without its zlib frame (RFC 1950, 2.2)."""
        framed = data[0] & 0x0F == 8 and (data[0] << 8 | data[1]) % 31 == 0
        bare = self._coding == "deflate" and not framed and not data.startswith(b"\x1f\x8b")
        return zlib.decompressobj(-zlib.MAX_WBITS if bare else 32 + zlib.MAX_WBITS)


async def read_body(reply: Reply, limit: int, stop_at: float) -> Body:
    """The body of a reply: up to ``limit`` bytes, until the event loop's clock shows ``stop_at``.

    Whatever ends it (a reset, a broken chunk, the time), what came until then is given, with the reason. Nothing is raised for
    what the server does.
    """
    if reply.decoded is not None:  # a mock's response, which httpx has read and decoded already
        return Body(reply.decoded[:limit], len(reply.decoded) > limit, _cut(limit) if len(reply.decoded) > limit else "")
    out = bytearray()
    try:
        inflater = Inflater(reply.fields.get("content-encoding", ""))
        left = limit + _RAW_SLACK  # bytes on the wire: no more than could be wanted, even when nothing comes out of them
        async with asyncio.timeout_at(stop_at):
            async for chunk in reply.body:
                out += inflater.feed(chunk, limit + 1 - len(out))
                if len(out) > limit:
                    return Body(bytes(out[:limit]), True, _cut(limit))
                left -= len(chunk)
                if left < 0:
                    raise Fault(FailureKind.MALFORMED, "more bytes on the wire than the body could need")
    except TimeoutError:
        return Body(bytes(out), True, f"{FailureKind.TIMEOUT}: the body did not end in time")
    except Fault as fault:
        return Body(bytes(out), True, f"{fault.kind}: {fault.detail}")
    return Body(bytes(out))


def _cut(limit: int) -> str:
    return f"body cut at {limit} bytes"
