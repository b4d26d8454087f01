"""Answers that no standard allows and browsers show, and answers that are none."""

from __future__ import annotations

import asyncio

from tests.support.testweb.case import Case, Reply, case, family, to
from tests.support.testweb.pages import ARTICLE, TITLE
from tests.support.web import Behaviour, Hit, Web, Writer, answer, endless_head

__all__ = ["CASES"]

_BODY = ARTICLE.encode()
_TYPE = b"Content-Type: text/html; charset=utf-8\r\n"
_LENGTH = b"Content-Length: %d\r\n" % len(_BODY)
_CLOSE = b"Connection: close\r\n"


def _with(lines: bytes, status: bytes = b"HTTP/1.1 200 OK") -> bytes:
    """The article under a head with these lines in it."""
    return status + b"\r\n" + _TYPE + _LENGTH + lines + _CLOSE + b"\r\n" + _BODY


def _shown(name: str, why: str, reply: Reply, accepted: str = "alive/ok") -> Case:
    return case(f"head-line-{name}", accepted, why, reply, title=TITLE)


def _lf(data: bytes) -> bytes:
    head, _, body = data.partition(b"\r\n\r\n")
    return head.replace(b"\r\n", b"\n") + b"\n\n" + body


_LINES = [
    _shown("no-colon", "a line without a colon", _with(b"this line says nothing\r\n")),
    _shown("no-colon-last", "the last line is without a colon", b"HTTP/1.1 200 OK\r\n" + _TYPE + b"nonsense\r\n\r\n" + _BODY),
    _shown("php", "a program's warning above the head's lines", _with(b"PHP Warning: Unknown on line 0\r\n")),
    _shown("space-before-colon", "a space before the colon", _with(b"X-Powered-By : lamps\r\n")),
    _shown("space-in-name", "a space within a name", _with(b"X Powered By: lamps\r\n")),
    _shown("name-empty", "a line that begins with its colon", _with(b": lamps\r\n")),
    _shown("name-odd", "brackets in a name", _with(b"X-Lamp(1): on\r\n")),
    _shown("name-letters", "a name with letters that are not ASCII", _with("X-Flüsse: ja\r\n".encode())),
    _shown("value-utf8", "a value in UTF-8", _with("X-Place: Flüsse\r\n".encode())),
    _shown("value-latin", "a value in Latin-1", _with("X-Place: Flüsse\r\n".encode("latin-1"))),
    _shown("value-control", "a control character in a value", _with(b"X-Place: a\x01b\r\n")),
    _shown("value-empty", "an empty value", _with(b"X-Place:\r\n")),
    _shown("folded", "a value over two lines", _with(b"X-Place: one\r\n  two\r\n")),
    _shown("folded-first", "the first line begins with a blank", b"HTTP/1.1 200 OK\r\n X-Lamp: 1\r\n" + _TYPE + _LENGTH + b"\r\n" + _BODY),
    _shown("long", "a line of 30,000 letters", _with(b"X-Long: " + b"y" * 30_000 + b"\r\n")),
    _shown("many", "200 lines", _with(b"".join(b"X-Line-%d: y\r\n" % n for n in range(200)))),
    _shown("cookies", "forty cookies", _with(b"".join(b"Set-Cookie: c%d=%d; Path=/\r\n" % (n, n) for n in range(40)))),
    _shown("cookie-odd", "a cookie that is none", _with(b"Set-Cookie: =; ;;\r\n")),
    _shown("lf", "line feeds only", _lf(_with(b""))),
    _shown(
        "lf-chunked",
        "line feeds only, and chunks",
        _lf(b"HTTP/1.1 200 OK\r\n" + _TYPE + b"Transfer-Encoding: chunked\r\n\r\n") + b"%x\r\n" % len(_BODY) + _BODY + b"\r\n0\r\n\r\n",
    ),
    _shown("lf-mixed", "line feeds and line ends by turns", b"HTTP/1.1 200 OK\n" + _TYPE + _LENGTH.replace(b"\r", b"") + b"\r\n" + _BODY),
    _shown("no-reason", "no reason after the status", _with(b"", b"HTTP/1.1 200")),
    _shown("reason-odd", "a reason with letters that are not ASCII", _with(b"", "HTTP/1.1 200 Très bien".encode("latin-1"))),
    _shown("http10", "HTTP/1.0", _with(b"", b"HTTP/1.0 200 OK")),
    _shown("http10-bare", "HTTP/1.0, no length, no type", b"HTTP/1.0 200 OK\r\n\r\n" + _BODY),
    _shown("version-odd", "another version", _with(b"", b"HTTP/1.2 200 OK")),
    _shown("lower-case", "a protocol in small letters", _with(b"", b"http/1.1 200 OK"), "alive/ok unstable/malformed"),
    _shown("protocol-odd", "a protocol that is not HTTP", _with(b"", b"ICY 200 OK"), "alive/ok unstable/malformed"),
    _shown("two-spaces", "two spaces before the status", _with(b"", b"HTTP/1.1  200 OK"), "alive/ok unstable/malformed"),
    _shown("blank-first", "a line end before the status", b"\r\n" + _with(b"")),
    _shown("length-twice", "the length twice, the same", _with(_LENGTH)),
    _shown("length-two", "two lengths", _with(b"Content-Length: 7\r\n"), "alive/ok unstable/malformed"),
    _shown(
        "length-word",
        "a length that is no number",
        b"HTTP/1.1 200 OK\r\n" + _TYPE + b"Content-Length: long\r\n\r\n" + _BODY,
        "alive/ok unstable/malformed",
    ),
    _shown(
        "length-blank",
        "an empty length",
        b"HTTP/1.1 200 OK\r\n" + _TYPE + b"Content-Length: \r\n\r\n" + _BODY,
        "alive/ok unstable/malformed",
    ),
    _shown(
        "length-and-chunks",
        "a length and chunks",
        b"HTTP/1.1 200 OK\r\n"
        + _TYPE
        + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
        + b"%x\r\n" % len(_BODY)
        + _BODY
        + b"\r\n0\r\n\r\n",
    ),
    _shown(
        "coding-identity", "a transfer coding “identity”", b"HTTP/1.1 200 OK\r\n" + _TYPE + b"Transfer-Encoding: identity\r\n\r\n" + _BODY
    ),
    _shown("type-twice", "two types", _with(b"Content-Type: text/html\r\n")),
    _shown("type-nonsense", "a type that is none", _with(b"").replace(b"text/html; charset=utf-8", b";;;")),
    _shown("type-missing", "no type", _with(b"").replace(_TYPE, b"")),
]


def _once(data: bytes, wait: float = 0.0, end: str = "close") -> Behaviour:
    """Sends these bytes, waits, and closes, resets or stays."""

    async def behave(web: Web, hit: Hit, writer: Writer) -> None:
        writer.write(data)
        await writer.drain()
        await asyncio.sleep(wait)
        if end == "reset":
            writer.transport.abort()
        elif end == "half":
            writer.write_eof()
            await asyncio.sleep(1)
        elif end == "stay":
            await asyncio.sleep(30)

    return behave


async def _drip_head(web: Web, hit: Hit, writer: Writer) -> None:
    """A head that comes letter by letter and never ends."""
    writer.write(b"HTTP/1.1 200 OK\r\n" + _TYPE + b"X-Slow: ")
    for _ in range(300):
        await asyncio.sleep(0.1)
        writer.write(b"y")
        await writer.drain()


async def _pieces(web: Web, hit: Hit, writer: Writer) -> None:
    """A whole answer, in small pieces."""
    data = _with(b"")
    for at in range(0, len(data), 97):
        writer.write(data[at : at + 97])
        await writer.drain()
        await asyncio.sleep(0.002)


_HEAD = b"HTTP/1.1 200 OK\r\n" + _TYPE + _LENGTH
_M = "unstable/malformed"
_NONE = [
    case("no-http", f"{_M} unstable/reset", "a mail server", b"220 mail.harbour.example ESMTP\r\n"),
    case("no-http-bytes", _M, "bytes that mean nothing", bytes(range(256)) * 4),
    case("no-http-page", "unstable/* alive/ok", "a page without a head (HTTP 0.9)", _BODY, title=TITLE),
    case("no-http-tls", f"{_M} unstable/*", "TLS where plain HTTP was asked", b"\x15\x03\x01\x00\x02\x02\x46"),
    case("status-none", _M, "a status line without a status", b"HTTP/1.1\r\n\r\n"),
    case("status-word", _M, "a status that is no number", b"HTTP/1.1 OK\r\n\r\n"),
    case("status-odd", f"{_M} unstable/*", "a status of five digits", b"HTTP/1.1 20000 OK\r\n\r\n"),
    case("endless-head", f"{_M} unstable/timeout", "a head without an end", endless_head),
    case("drip-head", "unstable/timeout", "a head that comes letter by letter", _drip_head),
    case("half-head", "unstable/reset unstable/malformed", "half a head, then closed", _once(_HEAD)),
    case("half-head-reset", "unstable/reset", "half a head, then a reset", _once(_HEAD, 0.1, "reset")),
    case("half-head-hangs", "unstable/timeout", "half a head, then nothing", _once(_HEAD, 0, "stay")),
    case("half-closed", "unstable/reset", "the sending side is closed without a word", _once(b"", 0, "half")),
    case("half-closed-after", "alive/ok", "the sending side is closed after the page", _once(_with(b""), 0, "half"), title=TITLE),
    case("stays-open", "alive/ok", "a whole page, and the connection stays open", _once(_with(b""), 0, "stay"), title=TITLE),
    case("in-pieces", "alive/ok", "a whole page in small pieces", _pieces, title=TITLE),
    case("malformed-behind", f"{_M} unstable/reset", "a redirect to what is no answer", to("/b"), routes={"/b": b"220 hello\r\n"}),
    case(
        "malformed-404",
        "dead/not-found",
        "404 under a head with a line without a colon",
        b"HTTP/1.1 404 Not Found\r\nnonsense\r\nContent-Length: 0\r\n\r\n",
    ),
    case(
        "malformed-redirect",
        "alive/redirected",
        "a redirect under such a head",
        b"HTTP/1.1 302 Found\r\nnonsense\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n",
        routes={"/b": answer(200, ARTICLE)},
        title=TITLE,
    ),
]

CASES = family("heads", [*_LINES, *_NONE])
