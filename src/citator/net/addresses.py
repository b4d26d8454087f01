"""Reading an address as browsers do, so that the host that is checked is the host that is connected to.

RFC 3986, and the WHATWG URL Standard where browsers differ from it (https://url.spec.whatwg.org/): backslashes, tabs and line
ends, percent-encoded and full-width hosts, and every spelling of an IPv4 address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address
from typing import Final, TypeAlias
from urllib.parse import quote, unquote

from citator.model import FailureKind
from citator.net.faults import Fault
from citator.text.relative import joined, without_dots
from citator.text.urls import normalise

__all__ = ["IP", "Target", "join", "page_name", "parse", "unasked"]

IP: TypeAlias = IPv4Address | IPv6Address

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")
_HALF = re.compile("[\ud800-\udfff]")
_BLANK = "".join(map(chr, range(0x21)))
_LINE_ENDS = {9: None, 10: None, 13: None}
_PRINTABLE = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"<>`{}^#')
"""What stays as it is in path and query. ``%`` is among it: escapes are kept as printed, ``%2F`` above all."""

_PLAIN = re.compile(
    r"(https?)://([a-z0-9.:-]+)((?:/[A-Za-z0-9_~%=&+,;:@!$'()*.-]*)+)(\?[A-Za-z0-9_~%=&+,;:@!$'()*./?-]*)?(?:#([A-Za-z0-9_~=&+,;:@!$'()*./-]*))?"
)
"""An address in which nothing is to be respelled but its host, perhaps: most are."""

BLOCKED_PORTS: Final = frozenset(
    [0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111,
     113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548,
     554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665,
     6666, 6667, 6668, 6669, 6679, 6697, 10080]
)  # fmt: skip
"""Ports of other services, which browsers refuse too: https://fetch.spec.whatwg.org/#port-blocking (read 2026-01)."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address that can be asked: every part in the spelling in which it is sent.

    ``host`` is ASCII and lower case, ``ip`` set where it is an address and not a name. ``path`` includes the query;
    ``fragment`` is never sent.
    """

    scheme: str
    host: str
    port: int | None
    path: str
    fragment: str = ""
    ip: IP | None = None
    netloc: str = field(init=False, repr=False, compare=False)
    """Host and port, as in the ``Host`` header."""
    url: str = field(init=False, repr=False, compare=False)
    """The address without its fragment."""

    def __post_init__(self) -> None:
        host = f"[{self.host}]" if isinstance(self.ip, IPv6Address) else self.host
        netloc = host if self.port is None else f"{host}:{self.port}"
        object.__setattr__(self, "netloc", netloc)
        object.__setattr__(self, "url", f"{self.scheme}://{netloc}{self.path}")

    @property
    def full(self) -> str:
        """The address with its fragment."""
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


@lru_cache(maxsize=256)  # a page is asked for under one address by several in turn
def parse(url: str) -> Target:
    """The parts of an address; raises :class:`Fault` (scheme, port, credentials or invalid-url) where it can't be asked.

    >>> parse("HTTP://www.Example.org\\\\a b/%2F?q=é#x").url
    'http://www.example.org/a%20b/%2F?q=%C3%A9'
    >>> parse("http://0x7f.1/").host, parse("http://２１３０７０６４３３/").host
    ('127.0.0.1', '127.0.0.1')
    """
    return _plain(url) or _spelled(url)


def _plain(url: str) -> Target | None:
    """What :func:`_spelled` gives for an address that needs no other spelling, in a third of its time; ``None`` for all others."""
    match = _PLAIN.fullmatch(url)
    if match is None or "/." in match[3] or "/%2" in match[3]:
        return None
    scheme, authority, path, query, fragment = match.groups("")
    host, ip, port = _authority(authority, scheme)
    return Target(scheme, host, port, path + query, fragment, ip)


def _spelled(url: str) -> Target:
    text = url.strip(_BLANK).translate(_LINE_ENDS)
    if _HALF.search(text):
        raise Fault(FailureKind.INVALID_URL, "half a character (a lone surrogate), which no address can hold")
    match = _SCHEME.match(text)
    if not match:
        raise Fault(FailureKind.INVALID_URL, "no scheme")
    scheme = match[1].lower()
    if scheme not in ("http", "https"):
        raise Fault(FailureKind.SCHEME, f"{scheme}: is not http or https")
    rest, mark, fragment = text[match.end() :].partition("#")
    front, question, query = rest.partition("?")
    front = front.replace("\\", "/").lstrip("/")
    authority, slash, path = front.partition("/")
    if "@" in authority:
        raise Fault(FailureKind.CREDENTIALS, "user name or password in the address")
    host, ip, port = _authority(authority, scheme)
    sent = quote(without_dots(slash + path) or "/", safe=_PRINTABLE) + (question + quote(query, safe=_PRINTABLE + "{}^`"))
    return Target(scheme, host, port, sent, quote(fragment, safe=_PRINTABLE) if mark else "", ip)


def unasked(url: str) -> str:
    """Why nobody at all can ask at an address, as a verdict says it; "" where one can, or could with the password that is in it.

    >>> unasked("htp:/example.org/a"), unasked("http://"), unasked("HTTPS://keeper:tide@example.org/a")
    ('htp: is not http or https', 'no host', '')
    """
    try:
        parse(url)
    except Fault as fault:
        return fault.detail if fault.kind in (FailureKind.INVALID_URL, FailureKind.SCHEME, FailureKind.PORT) else ""
    return ""


def page_name(url: str) -> str:
    """By what two spellings are known to be of one page: the address that is asked, without what is mere spelling.

    An address that can't be asked is of no page but its own: its verdict is given to no other.

    >>> page_name("HTTP://Example.org/a#b") == page_name("http://example.org/a"), page_name("example.org/a") == page_name("http://example.org/a")
    (True, False)
    """
    try:
        return normalise(parse(url).full)
    except Fault:
        return f"not to be asked: {url}"


def join(base: Target, location: str) -> Target:
    """Where a ``Location`` or a link leads from ``base``. A fragment is inherited (RFC 9110, 10.2.2).

    >>> join(parse("https://example.org/a/b#x"), "../ç").full
    'https://example.org/%C3%A7#x'
    """
    location = location.strip(_BLANK).translate(_LINE_ENDS)
    match = _SCHEME.match(location)
    if match and match[1].lower() not in ("http", "https"):
        raise Fault(FailureKind.SCHEME, f"leads to a {match[1].lower()}: address")
    target = parse(joined(base.url, location))
    if target.fragment or not base.fragment:
        return target
    return Target(target.scheme, target.host, target.port, target.path, base.fragment, target.ip)


@lru_cache(maxsize=1024)
def _authority(authority: str, scheme: str) -> tuple[str, IP | None, int | None]:
    ip: IP | None
    if authority.startswith("["):
        literal, closed, port = authority[1:].partition("]")
        if "%" in literal:
            raise Fault(FailureKind.PRIVATE_ADDRESS, "an IPv6 address with a zone is local to its machine")
        try:
            ip = IPv6Address(literal if closed else "")
        except ValueError:
            raise Fault(FailureKind.INVALID_URL, "no IPv6 address in the brackets") from None
        return str(ip), ip, _port(port, scheme)
    name, colon, port = authority.partition(":")
    host = _ascii(unquote(name)).rstrip(".")
    number = _port(colon + port, scheme)
    ip = _ipv4(host)
    if ip is not None:
        return str(ip), ip, number
    if not _HOST.fullmatch(host) or len(host) > 253 or any(len(label) > 63 for label in host.split(".")):
        raise Fault(FailureKind.INVALID_URL, "no usable host name" if host else "no host")
    return host, None, number


def _port(text: str, scheme: str) -> int | None:
    digits = text.removeprefix(":")
    if not digits and text in ("", ":"):
        return None
    if not (text.startswith(":") and digits.isascii() and digits.isdigit()):
        raise Fault(FailureKind.INVALID_URL, "no usable port")
    digits = digits.lstrip("0") or "0"
    if len(digits) > 5 or int(digits) > 65535:
        raise Fault(FailureKind.INVALID_URL, "no usable port")
    port = int(digits)
    if port in BLOCKED_PORTS:
        raise Fault(FailureKind.PORT, f"port {port} is not that of a web server")
    return None if port == {"http": 80, "https": 443}[scheme] else port


def _ascii(host: str) -> str:
    """The host in ASCII (UTS 46, as in browsers), lower case."""
    if host.isascii():
        return host.lower()
    import idna

    try:
        return idna.encode(host, uts46=True, transitional=False).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError, IndexError):
        pass
    try:
        return host.encode("idna").decode("ascii").lower()  # names that IDNA 2008 forbids and that exist all the same: emoji
    except UnicodeError:
        raise Fault(FailureKind.INVALID_URL, "no usable host name") from None


def _ipv4(host: str) -> IPv4Address | None:
    """The IPv4 address that a host spells in decimal, hexadecimal, octal or short form; ``None`` for a name.

    https://url.spec.whatwg.org/#concept-ipv4-parser
    """
    parts = host.split(".")
    last = parts[-1]
    if not (last.isdigit() or re.fullmatch(r"0x[0-9a-f]*", last)):
        return None
    numbers = [_number(part) for part in parts]
    if len(numbers) > 4 or any(number is None for number in numbers):
        raise Fault(FailureKind.INVALID_URL, "no usable IPv4 address")
    value = 0
    for index, number in enumerate(numbers):
        assert number is not None
        rest = 4 - index
        if index == len(numbers) - 1:
            if number >= 256**rest:
                raise Fault(FailureKind.INVALID_URL, "no usable IPv4 address")
            value += number
        elif number > 255:
            raise Fault(FailureKind.INVALID_URL, "no usable IPv4 address")
        else:
            value += number << (8 * (rest - 1))
    return IPv4Address(value)


def _number(text: str) -> int | None:
    try:
        if text.startswith("0x"):
            return int(text[2:18] or "0", 16)
        if len(text) > 1 and text.startswith("0"):
            return int(text[:18], 8)
        return int(text[:18]) if text.isascii() and text.isdigit() else None
    except ValueError:
        return None
