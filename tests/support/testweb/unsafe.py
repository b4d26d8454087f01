"""Addresses that must not be asked: every spelling of the inside of a network, credentials, other schemes; and no address at all.

The spellings of this machine lead to the trap, at the ports of the test web.
"""

from __future__ import annotations

from tests.support.testweb.case import Case, Turns, case, family, to, told
from tests.support.testweb.pages import ARTICLE, TITLE, bare, site
from tests.support.web import answer, redirect

__all__ = ["CASES"]

_P = "unsafe/private-address"
_HERE = {
    "dotted": "127.0.0.1",
    "short": "127.1",
    "three": "127.0.1",
    "decimal": "2130706433",
    "hex": "0x7f000001",
    "hex-dotted": "0x7f.0x0.0x0.0x1",
    "octal": "0177.0.0.1",
    "octal-long": "00000000177.0.0.1",
    "octal-whole": "017700000001",
    "mixed": "0x7f.1",
    "dot": "127.0.0.1.",
    "wide": "１２７.０.０.１",
    "circled": "①②⑦.⓪.⓪.①",
    "escaped": "%31%32%37.0.0.1",
    "dots-wide": "127。0。0。1",
    "other-eight": "127.2.3.4",
    "zero": "0.0.0.0",
    "zero-short": "0",
    "localhost": "localhost",
    "localhost-capital": "LOCALHOST",
    "localhost-below": "harbour.localhost",
    "six": "[::1]",
    "six-long": "[0:0:0:0:0:0:0:1]",
    "six-mapped": "[::ffff:127.0.0.1]",
    "six-mapped-hex": "[::ffff:7f00:1]",
    "six-zero": "[::]",
    "six-compatible": "[::127.0.0.1]",
    "six-nat64": "[64:ff9b::7f00:1]",
    "six-6to4": "[2002:7f00:1::1]",
    "six-teredo": "[2001:0:7f00:1::1]",
}
_INSIDE = {
    "ten": "10.0.0.1",
    "hundred": "172.16.4.1",
    "home": "192.168.1.1",
    "link-local": "169.254.10.1",
    "metadata": "169.254.169.254",
    "metadata-decimal": "2852039166",
    "metadata-six": "[fd00:ec2::254]",
    "shared": "100.64.0.1",
    "protocol": "192.0.0.8",
    "test": "192.0.2.1",
    "benchmark": "198.18.0.1",
    "multicast": "224.0.0.1",
    "reserved": "240.0.0.1",
    "broadcast": "255.255.255.255",
    "azure": "168.63.129.16",
    "six-local": "[fd12:3456::1]",
    "six-link": "[fe80::1]",
    "six-site": "[fec0::1]",
    "six-multicast": "[ff02::1]",
    "six-documentation": "[2001:db8::1]",
    "six-mapped-ten": "[::ffff:10.0.0.1]",
}
_SPELLED = [
    *(case(f"here-{name}", _P, f"this machine, spelled {host}", url=f"http://{host}:{{port}}/secret") for name, host in _HERE.items()),
    *(
        case(f"inside-{name}", _P, f"{host} is no address of the public internet", url=f"http://{host}:{{port}}/")
        for name, host in _INSIDE.items()
    ),
    case("here-tls", _P, "this machine by https", url="https://127.0.0.1:{tls}/"),
    case("inside-zone", f"{_P} unknown/invalid-url", "an address with a zone", url="http://[fe80::1%25eth0]:{port}/"),
]


def _name(name: str, why: str, *answers: str) -> Case:
    return case(f"name-{name}", _P, why, url="http://inner.{host}:{port}/secret", names={"inner.{host}": answers})


_NAMES = [
    _name("here", "a name of this machine", "127.0.0.1"),
    _name("inside", "a name of a private network", "10.1.2.3"),
    _name("metadata", "a name of a cloud's own service", "169.254.169.254"),
    _name("six", "a name of this machine in IPv6", "::1"),
    _name("one-of-two", "a name with a good and a bad address", "{ip}", "127.0.0.1"),
    _name("two-of-one", "the same the other way round", "127.0.0.1", "{ip}"),
    _name("mapped", "a name with an IPv4 address in IPv6", "::ffff:127.0.0.1"),
    _name("unspecified", "a name of 0.0.0.0", "0.0.0.0"),
    case(
        "rebinding",
        "alive/* unsafe/private-address",
        "a name that leads inside at the second look-up",
        to("http://turn.{host}:{port}/b"),
        url="http://turn.{host}:{port}/papers/17-b",
        routes={"/b": answer(200, ARTICLE)},
        names={"turn.{host}": Turns((["{ip}"], ["127.0.0.1"]))},
    ),
]


def _meta(target: str) -> str:
    return bare("", head=f"<meta http-equiv=refresh content='0; url={target}'>")


_HIDDEN = "http://127.0.0.1:{port}/secret"
_LED = [
    *(case(f"led-{status}", _P, f"{status} to this machine", to(_HIDDEN, status)) for status in (301, 302, 303, 307, 308)),
    case("led-localhost", _P, "302 to localhost", to("http://localhost:{port}/")),
    case("led-decimal", _P, "302 to a number", to("http://2130706433:{port}/")),
    case("led-six", _P, "302 to ::1", to("http://[::1]:{port}/")),
    case("led-name", _P, "302 to a name of this machine", to("http://inner.{host}:{port}/"), names={"inner.{host}": ["127.0.0.1"]}),
    case("led-metadata", _P, "302 to a cloud's own service", redirect("http://169.254.169.254/latest/meta-data/")),
    case("led-tls", _P, "302 to this machine by https", to("https://127.0.0.1:{tls}/")),
    case("led-twice", _P, "two redirects, the second inward", to("/b"), routes={"/b": to(_HIDDEN)}),
    case("led-meta", _P, "a meta refresh to this machine", told(200, _meta(_HIDDEN))),
    case(
        "led-meta-titled",
        f"{_P} alive/*",
        "a meta refresh inward beside the cited title",
        title=TITLE,
        reply=told(200, ARTICLE.replace("<meta", f"<meta http-equiv=refresh content='0; url={_HIDDEN}'><meta", 1)),
    ),
    case("led-header", _P, "a Refresh header to this machine", told(200, bare("", "<p>One moment"), refresh=f"0; url={_HIDDEN}")),
    case("led-script", _P, "a script to this machine", told(200, f"<script>location.href='{_HIDDEN}'</script>")),
    case("led-meta-then-302", _P, "a meta refresh, then a redirect inward", told(200, _meta("/b")), routes={"/b": to(_HIDDEN)}),
    case(
        "named-canonical",
        "alive/ok",
        "a canonical address inside is not asked",
        title=TITLE,
        reply=told(200, ARTICLE.replace("<meta", f"<link rel=canonical href='{_HIDDEN}'><meta", 1)),
    ),
    case(
        "named-picture",
        "alive/ok",
        "nor are pictures and styles",
        told(200, site(TITLE, f"<h1>{TITLE}</h1><img src={_HIDDEN}>", f"<link rel=stylesheet href={_HIDDEN}>")),
        title=TITLE,
    ),
    case(
        "named-base",
        f"{_P} alive/* dead/*",
        "a base element inside, and a refresh relative to it",
        told(200, bare("", "", f"<base href='{_HIDDEN}'><meta http-equiv=refresh content='0; url=x'>")),
    ),
]

_C = "unsafe/credentials"
_CREDENTIALS = [
    case("credentials", _C, "a name and a password", url="http://keeper:lamp@{host}:{port}/papers/17-b", reply=answer(200, ARTICLE)),
    case("credentials-name", _C, "a name only", url="http://keeper@{host}:{port}/papers/17-b", reply=answer(200, ARTICLE)),
    case("credentials-empty", _C, "an @ and nothing before it", url="http://@{host}:{port}/papers/17-b", reply=answer(200, ARTICLE)),
    case("credentials-host", f"{_C} {_P}", "a host that is a user name, and this machine", url="http://{host}:{port}@127.0.0.1:{port}/"),
    case(
        "credentials-backslash",
        f"{_C} {_P} dead/not-found unknown/invalid-url",
        "a backslash between two hosts (browsers go to the first)",
        url="http://{host}:{port}\\@127.0.0.1:{port}/",
    ),
    case("credentials-number-sign", _P, "a number sign between two hosts", url="http://127.0.0.1:{port}#@{host}:{port}/"),
    case("credentials-led", _C, "a redirect with a password", to("http://keeper:lamp@{other}:{port}/")),
    case("credentials-meta", _C, "a meta refresh with a password", told(200, _meta("http://keeper:lamp@{other}:{port}/"))),
]

_S = "unsafe/scheme"
_NO = "unsafe/* unknown/invalid-url"
_SCHEMES = [
    *(
        case(f"scheme-{name}", _S, f"{name} is no scheme of the web", url=url)
        for name, url in {
            "ftp": "ftp://ftp.{host}/papers/17",
            "file": "file:///etc/hosts",
            "script": "javascript:alert(1)",
            "data": "data:text/html,<p>lamp",
            "mail": "mailto:keeper@{host}",
            "gopher": "gopher://{host}:70/1",
            "dict": "dict://{host}:2628/d:lamp",
            "ssh": "ssh://{host}/",
            "socket": "ws://{host}:{port}/",
            "urn": "urn:isbn:9780000000000",
            "blob": "blob:http://{host}/1",
            "jar": "jar:http://{host}/a!/b",
            "view": "view-source:http://{host}:{port}/papers/17-b",
            "capital": "FTP://ftp.{host}/x",
        }.items()
    ),
    *(
        case(f"port-{port}", "unsafe/port", f"port {port} belongs to another service", url=f"http://{{host}}:{port}/")
        for port in (22, 25, 110, 6667)
    ),
    case(
        "scheme-meta",
        f"{_S} dead/* alive/* unknown/*",
        "a meta refresh to a script goes nowhere",
        told(200, bare("Lamps", "<p>Lamps.", "<meta http-equiv=refresh content='0; url=javascript:alert(1)'>")),
    ),
    case("no-address", _NO, "words", url="see the harbour office"),
    case("no-address-number", _NO, "a number", url="17"),
    case("no-address-host", f"{_NO} dead/no-such-host", "no host (browsers take the next word for it)", url="http:///papers/17-b"),
    case("no-address-blank", _NO, "a blank in the host", url="http://harbour office/papers"),
    case("no-address-brackets", _NO, "brackets that are not closed", url="http://[::1/"),
    case("no-address-port", _NO, "an impossible port", url="http://{host}:99999/"),
    case("no-address-label", _NO, "a label of 70 letters", url=f"http://{'a' * 70}.{{host}}:{{port}}/"),
    case("no-address-octets", _NO, "five numbers", url="http://127.0.0.0.1:{port}/"),
    case("no-address-large", _NO, "a number that is too large", url="http://127.0.0.256:{port}/"),
    case(
        "no-address-control",
        "unsafe/* unknown/* alive/* dead/not-found",
        "control characters in the path",
        url="http://{host}:{port}/papers/17\x01\x7f",
    ),
    case(
        "no-address-long",
        "unsafe/* unknown/* unstable/*",
        "100 kB of address; the server does not take it",
        answer(414),
        everywhere=True,
        url="http://{host}:{port}/" + "a" * 100_000,
    ),
]

CASES = family("unsafe", [*_SPELLED, *_NAMES, *_LED, *_CREDENTIALS, *_SCHEMES])
