"""Why a destination did not answer, in words for whoever reads them in a log next morning: what happened, and what to look at."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["explained"]

_KNOWN: Final = (
    (r"wrong.version.number|record.layer|spoke first|packet.length", "speaks no TLS at this port", "is it {plain}, or another port?"),
    (r"certificate", "has a certificate that is not trusted", "--ca FILE names the authority that signed it"),
    (r"refused", "takes no connection at this port", "is the server running, and the port the right one?"),
    (r"timed out|timeout|no answer within", "did not answer in time", "is it up, and does a firewall let this machine through?"),
    (
        r"reset|closed|broken ?pipe|disconnected|unexpected.eof",
        "closed the connection without an answer",
        "is it the right port{tls}? Its log may say more",
    ),
    (r"tls handshake|ssl", "could not agree on TLS", "is TLS spoken at this port, and which versions?"),
    (r"temporary failure in name|non-recoverable", "could not be looked up", "does the name server of this machine work?"),
    (
        r"name or service|nodename|getaddrinfo|no address associated|never exist|no such host",
        "is no host that is known",
        "is the name spelled right?",
    ),
    (r"public internet", "is inside somebody's own network", "--allow-net permits it, if that is meant"),
    (r"unreachable|no route", "can't be reached", "has this machine a way there?"),
    (r"no http answer|without a readable|said -1|malformed", "answers as no {what} does", "is it the right port?"),
)


def explained(place: str, said: str, what: str, sealed: str, plain: str, *, is_sealed: bool) -> str:
    """What is to be told of a connection that failed: ``said`` is what the system or the library calls it.

    ``what`` is the kind of server, ``sealed`` and ``plain`` are what its addresses begin with.

    >>> explained("a:80", "ConnectionResetError", "web server", "https://", "http://", is_sealed=True)
    'a:80 closed the connection without an answer (ConnectionResetError); is it the right port, and TLS spoken there? Its log may say more'
    >>> explained("mill.example", "the moon is full", "web server", "https://", "http://", is_sealed=False)
    'mill.example: the moon is full'
    """
    for pattern, happened, look in _KNOWN:
        if re.search(pattern, said, re.IGNORECASE):
            tls = ", and TLS spoken there" if is_sealed else ""
            ours = {"plain": f"{plain} in place of {sealed}", "tls": tls, "what": what}
            return f"{place} {happened.format(**ours)} ({said}); {look.format(**ours)}"  # braces of a server's words are its own
    return f"{place}: {said}"
