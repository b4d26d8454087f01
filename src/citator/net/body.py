"""Reading a body: at most so many bytes, for at most so long, inflated in bounded steps.

httpx inflates whatever one network read brings, without bound: 64 KB of zeros become 64 MB. Here the decompressor is told how
many bytes may still come out.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import zlib
from codecs import getincrementaldecoder
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from citator.model import FailureKind
from citator.net.faults import Fault
from citator.net.reply import Reply

__all__ = ["Body", "Inflater", "read_body"]

ACCEPT_ENCODING = "gzip, deflate"
_RAW_SLACK = 1 << 16

_CODINGS = ("gzip", "x-gzip", "deflate")
_MOST_CODINGS = 4
_STEP = 1 << 16  # bytes that one coding gives to the next at a time
_SHOWN = 512  # bytes in which a page shows itself
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Body:
    """What was read, decoded. ``truncated`` when there was more; ``note`` says why, a kind of failure first where it was one."""

    data: bytes
    truncated: bool = False
    note: str = ""


class Inflater:
    """Undoes content codings (RFC 9110, 8.4.1) in bounded steps, the last that was applied first. Raises :class:`Fault` for what it
    can't decode; a coding of a name that nobody knows counts only where the bytes are none that a browser shows.
    """

    def __init__(self, coding: str) -> None:
        codings = [part for part in (part.strip().lower() for part in coding.split(",")) if part not in ("", "identity")]
        if len(codings) > _MOST_CODINGS:
            raise Fault(FailureKind.MALFORMED, f"{len(codings)} content codings, one over the other")
        self._bound = self._between = 0  # how many bytes may lie between the codings, and did
        self._layers: list[_Packed | _Unknown] = []
        for name in reversed(codings):
            # A coding that is named twice was often applied once: behind the first, what is text already stays so.
            self._layers.append(_Packed(name, doubtful=bool(self._layers)) if name in _CODINGS else _Unknown(name))

    def feed(self, data: bytes, room: int) -> bytes:
        """The decoded bytes, at most ``room`` of them. What does not fit is dropped: nobody reads on after that."""
        if not self._bound:
            self._bound = len(self._layers) * (room + _RAW_SLACK)
        return self._through(0, data, room)

    def rest(self, room: int) -> bytes:
        """What was held back, where nothing more will come."""
        out = bytearray()
        for at, layer in enumerate(self._layers):
            out += self._through(at + 1, layer.rest(), room - len(out))
        return bytes(out)

    def ended(self) -> None:
        """All has come: raises :class:`Fault` where a coding had not come to its end."""
        for layer in self._layers:
            layer.ended()

    def _through(self, at: int, data: bytes, room: int) -> bytes:
        if at == len(self._layers):
            return data[: max(room, 0)]
        out = bytearray()
        last = at + 1 == len(self._layers)
        for piece in self._layers[at].pieces(data, max(room, 0) if last else _STEP):
            if not last:
                self._between += len(piece)
                if self._between > self._bound:
                    raise Fault(FailureKind.MALFORMED, "more bytes between two codings than the body could need")
            out += self._through(at + 1, piece, room - len(out))
            if len(out) >= room:
                break
        return bytes(out)


class _Unknown:
    """A coding of a name such as ``none`` or ``UTF-8``: passed through where the bytes are what a browser shows."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._held: bytes | None = b""

    def pieces(self, data: bytes, _room: int) -> Iterator[bytes]:
        """All of it, once it is known what it is."""
        if self._held is None:
            yield data
            return
        self._held += data
        if len(self._held) >= _SHOWN:
            yield self.rest()

    def rest(self) -> bytes:
        """What was held back to see what it is."""
        held, self._held = self._held, None
        if held and not _is_shown(held):
            raise Fault(FailureKind.MALFORMED, f"content coding {self._name!r} was not asked for and can't be decoded")
        return held or b""

    def ended(self) -> None:
        """It has no end of its own."""


class _Packed:
    """gzip or deflate. With ``doubtful`` what is text already is passed through."""

    def __init__(self, name: str, *, doubtful: bool = False) -> None:
        self._name = name
        self._doubtful = doubtful
        self._inflate: zlib._Decompress | None = None
        self._held = b""
        self._plain = False
        self._over = False  # what comes behind the end belongs to nothing

    def pieces(self, data: bytes, room: int) -> Iterator[bytes]:
        """What comes out, in pieces of at most ``room`` bytes."""
        data, self._held = self._held + data, b""
        if self._plain:
            yield data
            return
        if self._inflate is None:
            if len(data) < 2:
                self._held = data
                return
            if self._doubtful and not data.startswith(b"\x1f\x8b") and _is_shown(data):
                self._plain = True
                yield data
                return
            self._inflate = self._begun(data)
        full = False
        while (data or full) and room > 0 and not self._over:
            if self._inflate.eof:
                if data == b"\x1f":
                    self._held = data
                    return
                if not data.startswith(b"\x1f\x8b"):
                    self._over = bool(data)  # a gzip file can have several members; other bytes after the end are ignored, as browsers do
                    return
                self._inflate = zlib.decompressobj(32 + zlib.MAX_WBITS)
            try:
                piece = self._inflate.decompress(data, room)
            except zlib.error as error:
                raise Fault(FailureKind.MALFORMED, f"content coding {self._name!r} is damaged ({error})") from None
            data = self._inflate.unused_data if self._inflate.eof else self._inflate.unconsumed_tail
            full = len(piece) == room  # then more may wait inside
            if piece:
                yield piece

    def rest(self) -> bytes:
        """Nothing is held back that could be shown."""
        return b""

    def ended(self) -> None:
        """Raises :class:`Fault` where the end has not come."""
        if (self._inflate is None and self._held) or (self._inflate is not None and not self._inflate.eof):
            raise Fault(FailureKind.MALFORMED, f"content coding {self._name!r} ends early")

    def _begun(self, data: bytes) -> zlib._Decompress:
        """The decompressor for what begins so: many servers send "deflate" without its zlib frame (RFC 1950, 2.2)."""
        framed = data[0] & 0x0F == 8 and (data[0] << 8 | data[1]) % 31 == 0
        bare = self._name == "deflate" and not framed and not data.startswith(b"\x1f\x8b")
        return zlib.decompressobj(-zlib.MAX_WBITS if bare else 32 + zlib.MAX_WBITS)


def _is_shown(data: bytes) -> bool:
    """Whether bytes are text, a page or a document as they stand."""
    head = data[:_SHOWN]
    if b"%PDF-" in head:
        return True
    if _NO_TEXT.search(head):
        return False
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return True
    try:
        getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True


_NOTHING_TO_UNDO: Final = Inflater("")


async def read_body(reply: Reply, limit: int, stop_at: float) -> Body:
    """The body of a reply: up to ``limit`` bytes, until the event loop's clock shows ``stop_at``.

    Whatever ends it (a reset, a broken chunk, the time), what came until then is given, with the reason. Nothing is raised for
    what the server does.
    """
    if reply.decoded is not None:  # a mock's response, which httpx has read and decoded already
        return Body(reply.decoded[:limit], len(reply.decoded) > limit, _cut(limit) if len(reply.decoded) > limit else "")
    out = bytearray()
    inflater = _NOTHING_TO_UNDO
    left = limit + _RAW_SLACK  # bytes on the wire: no more than could be wanted, even when nothing comes out of them

    def more_than_wanted(chunk: bytes) -> bool:
        nonlocal left
        out.extend(inflater.feed(chunk, limit + 1 - len(out)))
        left -= len(chunk)
        if left < 0 and len(out) <= limit:
            raise Fault(FailureKind.MALFORMED, "more bytes on the wire than the body could need")
        return len(out) > limit

    try:
        coding = _codings(reply)
        inflater = Inflater(coding) if coding else _NOTHING_TO_UNDO  # which knows nothing of the bodies before
        full = False
        if isinstance(reply.body, bytes):
            full = bool(reply.body) and more_than_wanted(reply.body)
        else:
            async with asyncio.timeout_at(stop_at):
                async for chunk in reply.body:
                    full = more_than_wanted(chunk)
                    if full:
                        break
        if full:
            return Body(bytes(out[:limit]), True, _cut(limit))
        out += inflater.rest(limit - len(out))
        inflater.ended()
    except TimeoutError:
        return _broken(out, inflater, limit, f"{FailureKind.TIMEOUT}: the body did not end in time")
    except Fault as fault:
        return _broken(out, inflater, limit, f"{fault.kind}: {fault.detail}")
    return Body(bytes(out))


def _broken(out: bytearray, inflater: Inflater, limit: int, why: str) -> Body:
    """What came of a body that did not come to its end."""
    with contextlib.suppress(Fault):
        out += inflater.rest(limit - len(out))
    return Body(bytes(out), True, why)


def _codings(reply: Reply) -> str:
    """What lies over the body: its content codings, and over them those of the transfer (RFC 9112, 7) that are undone here."""
    if "content-encoding" not in reply.fields and "transfer-encoding" not in reply.fields:
        return ""
    transfer = (part.partition(";")[0].strip() for part in reply.fields.get("transfer-encoding", "").split(","))
    return ",".join([reply.fields.get("content-encoding", ""), *(part for part in transfer if part.lower() != "chunked")])


def _cut(limit: int) -> str:
    return f"body cut at {limit} bytes"
