"""Why a request brought nothing, and how the errors of the layers below are read."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator

from citator.model import FailureKind

__all__ = ["Fault", "fault_of"]


class Fault(Exception):
    """A request that brought nothing: the kind, and one clause for people. It never leaves ``net``.

    ``connecting`` says that it happened before there was a connection: then it speaks of the host and not of a page.
    """

    def __init__(self, kind: FailureKind, detail: str, *, connecting: bool = False) -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail
        self.connecting = connecting


_BY_ERRNO = {
    errno.ECONNREFUSED: FailureKind.REFUSED,
    errno.ECONNRESET: FailureKind.RESET,
    errno.ECONNABORTED: FailureKind.RESET,
    errno.EPIPE: FailureKind.RESET,
    errno.ETIMEDOUT: FailureKind.TIMEOUT,
    errno.ENETUNREACH: FailureKind.UNREACHABLE,
    errno.ENETDOWN: FailureKind.UNREACHABLE,
    errno.EHOSTUNREACH: FailureKind.UNREACHABLE,
    errno.EHOSTDOWN: FailureKind.UNREACHABLE,
    errno.EADDRNOTAVAIL: FailureKind.UNREACHABLE,  # an IPv6 address asked from a machine without IPv6
    errno.EACCES: FailureKind.UNREACHABLE,  # a local firewall rule
    errno.EPERM: FailureKind.UNREACHABLE,
}

# The words that a name look-up fails with, on Linux, macOS and Windows; a transport that is not ours only passes on the message.
_NO_NAME = ("name or service not known", "nodename nor servname", "getaddrinfo failed", "no address associated with hostname")
_RESOLVER = ("temporary failure in name resolution", "non-recoverable failure in name resolution")
_CUT_SHORT = ("server disconnected", "peer closed connection", "connection reset", "incomplete")


def fault_of(error: BaseException) -> Fault:
    """The fault that an exception of httpx, httpcore, ssl or the operating system stands for.

    The cause chain is read from the innermost, most exact error outwards. What is not recognised is ``UNREACHABLE`` when
    connecting failed and ``MALFORMED`` else: neither says that a page is gone.
    """
    import httpx

    chain = list(_chain(error))
    for link in reversed(chain):
        found = link if isinstance(link, Fault) else _exact(link)
        if found:
            return found
    text = str(error) or type(error).__name__
    low = text.lower()
    if isinstance(error, (httpx.TimeoutException, TimeoutError)):
        return Fault(FailureKind.TIMEOUT, text)
    if any(words in low for words in _NO_NAME):
        return Fault(FailureKind.NO_SUCH_HOST, text)
    if any(words in low for words in _RESOLVER):
        return Fault(FailureKind.RESOLVER, text)
    if any(words in low for words in _CUT_SHORT):
        return Fault(FailureKind.RESET, text)
    if isinstance(error, httpx.ConnectError):
        return Fault(FailureKind.REFUSED if "refused" in low else FailureKind.UNREACHABLE, text)
    if isinstance(error, httpx.NetworkError):
        return Fault(FailureKind.RESET, text)
    return Fault(FailureKind.MALFORMED, text)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        yield at
        at = at.exceptions[0] if isinstance(at, BaseExceptionGroup) else at.__cause__ or at.__context__


def _exact(error: BaseException) -> Fault | None:
    """The fault of an error that can mean one thing only."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return Fault(FailureKind.TLS, f"certificate does not verify: {error.verify_message or error}")
    if isinstance(error, ssl.SSLEOFError):
        return Fault(FailureKind.RESET, "connection closed during the TLS handshake")
    if isinstance(error, ssl.SSLError):
        # Not the certificate: no common protocol, an alert, or a server that does not speak TLS on this port.
        return Fault(FailureKind.RESET, f"TLS handshake failed: {error.reason or error}")
    if isinstance(error, socket.gaierror):
        kind = FailureKind.NO_SUCH_HOST if error.errno in NAME_UNKNOWN else FailureKind.RESOLVER
        return Fault(kind, error.strerror or str(error))
    if isinstance(error, OSError) and error.errno in _BY_ERRNO:
        return Fault(_BY_ERRNO[error.errno], (error.strerror or str(error)).lower())
    return None


NAME_UNKNOWN = frozenset(
    value
    for name in ("EAI_NONAME", "EAI_NODATA", "WSAHOST_NOT_FOUND", "WSANO_DATA")
    if (value := getattr(socket, name, getattr(errno, name, None))) is not None
) | {11001, 11004}
"""Error numbers of ``getaddrinfo`` for "no such name" and "a name without an address" (the last two are those of Windows)."""
