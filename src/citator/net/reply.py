"""What comes back for one request, whoever carried it: our own client, or a transport of httpx."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Protocol

import httpx

from citator.model import FailureKind
from citator.net.addresses import Target
from citator.net.faults import Fault, fault_of

__all__ = ["Carrier", "HttpxCarrier", "Reply"]


_ADDRESSES = ("location", "refresh")


class Reply:
    """Status, header fields and the body as it is on the wire.

    ``fields`` have their names in lower case; fields that come twice are joined, cookies apart. ``decoded`` is the whole body where it
    was read and decoded already (a mock's). A ``body`` of bytes came with the head, and there is no more of it.
    """

    __slots__ = ("body", "close", "cookies", "decoded", "fields", "location", "notes", "status")

    def __init__(
        self,
        status: int,
        raw: Sequence[tuple[bytes, bytes]],
        body: AsyncIterator[bytes] | bytes,
        close: Callable[[], Awaitable[None]],
        notes: Sequence[str] = (),
        decoded: bytes | None = None,
    ) -> None:
        self.status = status
        self.notes = notes
        self.body = body
        self.close = close
        self.decoded = decoded
        self.fields: dict[str, str] = {}
        self.cookies: list[str] = []
        for name, value in raw:
            key = name.decode("latin-1").lower()
            text = _address(value) if key in _ADDRESSES else _text(value)
            if key == "set-cookie":  # a secret of this chain
                self.cookies.append(value.decode("latin-1"))  # and goes back byte for byte
            else:
                self.fields[key] = f"{self.fields[key]}, {text}" if key in self.fields else text
        self.location = ""
        if "location" in self.fields:
            self.location = next(_address(value).strip() for name, value in raw if name.lower() == b"location")


def _text(value: bytes) -> str:
    """A field's value; many servers send raw UTF-8, which no standard allows and every browser reads."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _address(value: bytes) -> str:
    """An address in a field: bytes that are no UTF-8 are escaped one by one, as browsers do, for the server means these bytes."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(f"%{byte:02X}" if byte > 0x7F else chr(byte) for byte in value)


def _bytes(headers: dict[str, str]) -> dict[bytes, bytes]:
    return {name.encode("latin-1", "replace"): value.encode("latin-1", "replace") for name, value in headers.items()}


class Carrier(Protocol):
    """Carries one request to the host that it is for."""

    async def ask(self, method: str, target: Target, headers: dict[str, str], body: bytes) -> Reply:
        """Send a request and give the head of the answer, with the body to be read; raises :class:`Fault`."""
        ...


class HttpxCarrier:
    """A transport of httpx: the caller's own, or the one that a test has mocked."""

    def __init__(self, transport: httpx.AsyncBaseTransport) -> None:
        self._transport = transport

    async def ask(self, method: str, target: Target, headers: dict[str, str], body: bytes) -> Reply:
        """Send a request and give the head of the answer, with the body to be read; raises :class:`Fault`."""
        try:
            request = httpx.Request(method, target.url, headers=_bytes(headers), content=body or None)
        except (httpx.InvalidURL, ValueError) as error:
            raise Fault(FailureKind.INVALID_URL, str(error)) from None
        try:
            answer = await self._transport.handle_async_request(request)
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, OSError, ValueError, ExceptionGroup) as error:
            raise fault_of(error) from None
        return Reply(
            answer.status_code,
            answer.headers.raw,
            _raw(answer),
            answer.aclose,
            answer.extensions.get("notes", ()),
            answer.content if answer.is_stream_consumed else None,
        )


async def _raw(answer: httpx.Response) -> AsyncIterator[bytes]:
    try:
        async for chunk in answer.aiter_raw():
            yield chunk
    except (httpx.HTTPError, httpx.StreamError, OSError) as error:
        raise Fault(FailureKind.RESET, f"the body ended early ({fault_of(error).detail})") from None
