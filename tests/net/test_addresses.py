"""Addresses are read as browsers read them, and the host that is checked is the host that is asked."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.model import FailureKind
from citator.net.addresses import Target, _plain, _spelled, join, parse
from citator.net.faults import Fault
from citator.text.urls import _respelled, normalise

_PIECES = st.sampled_from(
    ["a", "Z", "0", "127.0.0.1", "0x7f.1", "example.org", "www", ".", "..", "/", "//", "/.", "/..", "/%2e", "%2F", "%41", "-", "_",
     "~", "@", ":", ":80", ":443", ":8080", ":080", ":99999", ":25", "?", "#", "#!", "#/", "#a", "[", "]", "::1", "\\", " ", "\t",
     "é", "{", "%", "&b=c", "'"]
)  # fmt: skip
_WEB = st.builds(
    "{}{}".format, st.sampled_from(["http://", "https://", "HTTP://", "http:", ""]), st.lists(_PIECES, max_size=8).map("".join)
)


def _read(reader: Callable[[str], Target | None], url: str) -> tuple[object, ...]:
    try:
        target = reader(url)
    except Fault as fault:
        return fault.kind, fault.detail
    return target, target and target.full


@given(_WEB)
@settings(max_examples=1000, deadline=None)
def test_an_address_that_needs_no_other_spelling_is_read_as_all_others_are(url: str) -> None:
    plain = _read(_plain, url)
    assert plain in ((None, None), _read(_spelled, url))
    assert normalise(url) == _respelled(url)


def test_most_addresses_need_no_other_spelling() -> None:
    for url in ("https://www.example.org/news/12/lamps-of-the-talis.html", "http://127.0.0.1:8080/a?b=c#d", "https://example.org/"):
        assert _plain(url) == _spelled(url)


SAME = [
    ("http://Example.ORG", "http://example.org/"),
    ("HTTPS://example.org:443/a", "https://example.org/a"),
    ("http://example.org:8080/a", "http://example.org:8080/a"),
    ("http://example.org./", "http://example.org/"),
    ("  http://example.org/a\n/b\t", "http://example.org/a/b"),
    ("http:\\\\example.org\\a?b\\c", "http://example.org/a?b\\c"),
    ("http:/example.org/a", "http://example.org/a"),
    ("http://example.org/a%2Fb", "http://example.org/a%2Fb"),
    ("http://example.org/Straße und Weg", "http://example.org/Stra%C3%9Fe%20und%20Weg"),
    ("http://example.org/?q=é&r=a+b#frag", "http://example.org/?q=%C3%A9&r=a+b"),
    ("http://bücher.example/", "http://xn--bcher-kva.example/"),
    ("http://faß.example/", "http://xn--fa-hia.example/"),
    ("http://例え.テスト/", "http://xn--r8jz45g.xn--zckzah/"),
    ("http://example。org/", "http://example.org/"),
    ("http://%65xample.org/", "http://example.org/"),
    ("http://a_b.example.org/", "http://a_b.example.org/"),
    ("http://[2001:DB8::1]:81/x", "http://[2001:db8::1]:81/x"),
    ("http://example.org/(a)[b]|c;d='e'", "http://example.org/(a)[b]|c;d='e'"),
    ("http://example.org/a/./b/../c", "http://example.org/a/c"),
    ("http://example.org/a/%2e%2E/b/.%2e/%2e", "http://example.org/"),
    ("http://example.org/../../a//../b//", "http://example.org/a/b//"),
    ("http://example.org/a/...//.well-known/x.", "http://example.org/a/...//.well-known/x."),
    ("http://example.org/a\\..\\b?c=/../d#/../e", "http://example.org/b?c=/../d"),
    ("http://example.org/a/..;/b/%2e%2e%2fc", "http://example.org/a/..;/b/%2e%2e%2fc"),
]


@pytest.mark.parametrize(("given", "sent"), SAME)
def test_what_is_sent(given: str, sent: str) -> None:
    assert parse(given).url == sent


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.1", "127.0.1", "017700000001", "１２７.0.0.1", "127.0.0.1.",
     "%31%32%37.0.0.1", "127。0。0。1", "0X7F.0x0.0.1"],
)  # fmt: skip
def test_every_spelling_of_an_ipv4_address_is_that_address(host: str) -> None:
    assert str(parse(f"http://{host}/").ip) == "127.0.0.1"


REFUSED = [
    ("example.org", FailureKind.INVALID_URL),
    ("", FailureKind.INVALID_URL),
    ("http://", FailureKind.INVALID_URL),
    ("http:///", FailureKind.INVALID_URL),
    ("http://exa mple.org/", FailureKind.INVALID_URL),
    ("http://a..b/", FailureKind.INVALID_URL),
    ("http://1.2.3.4.5/", FailureKind.INVALID_URL),
    ("http://256.1.1.1/", FailureKind.INVALID_URL),
    ("http://08.1.1.1/", FailureKind.INVALID_URL),
    ("http://99999999999/", FailureKind.INVALID_URL),
    ("http://example.org:99999/", FailureKind.INVALID_URL),
    ("http://example.org:x/", FailureKind.INVALID_URL),
    ("http://[::1/", FailureKind.INVALID_URL),
    ("http://[hello]/", FailureKind.INVALID_URL),
    ("http://[fe80::1%25eth0]/", FailureKind.PRIVATE_ADDRESS),
    ("http://user:secret@example.org/", FailureKind.CREDENTIALS),
    ("http://user@example.org/", FailureKind.CREDENTIALS),
    ("http://example.org\\@127.0.0.1@x/", None),
    ("ftp://example.org/", FailureKind.SCHEME),
    ("file:///etc/passwd", FailureKind.SCHEME),
    ("javascript:alert(1)", FailureKind.SCHEME),
    ("gopher://example.org/", FailureKind.SCHEME),
    ("http://example.org:25/", FailureKind.PORT),
    ("http://example.org:22/", FailureKind.PORT),
]


@pytest.mark.parametrize(("url", "kind"), REFUSED)
def test_what_cannot_be_asked(url: str, kind: FailureKind | None) -> None:
    if kind is None:  # the backslash ends the host: what follows is a path
        assert parse(url).host == "example.org"
        return
    with pytest.raises(Fault) as fault:
        parse(url)
    assert fault.value.kind is kind


def test_a_message_never_repeats_a_password() -> None:
    with pytest.raises(Fault) as fault:
        parse("http://user:hunter2@example.org/")
    assert "hunter2" not in fault.value.detail


LOCATIONS = [
    ("/b", "http://example.org/b"),
    ("b", "http://example.org/a/b"),
    ("?x=1", "http://example.org/a/index?x=1"),
    ("//other.example/c", "http://other.example/c"),
    ("https://other.example", "https://other.example/"),
    ("/über weg", "http://example.org/%C3%BCber%20weg"),
    ("\\\\other.example\\x", "http://other.example/x"),
    ("../../c", "http://example.org/c"),
]


@pytest.mark.parametrize(("location", "leads"), LOCATIONS)
def test_where_a_redirect_leads(location: str, leads: str) -> None:
    assert join(parse("http://example.org/a/index"), location).url == leads


def test_a_fragment_is_inherited_and_replaced() -> None:
    base = parse("http://example.org/a#one")
    assert join(base, "/b").full == "http://example.org/b#one"
    assert join(base, "/b#two").full == "http://example.org/b#two"


@pytest.mark.parametrize(("location", "kind"), [("mailto:a@example.org", FailureKind.SCHEME), ("http://u:p@h/", FailureKind.CREDENTIALS)])
def test_where_a_redirect_may_not_lead(location: str, kind: FailureKind) -> None:
    with pytest.raises(Fault) as fault:
        join(parse("http://example.org/"), location)
    assert fault.value.kind is kind


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("htps:/\\@?#[]%.0x7f1é。ａ①\u2100\u00ad ab-_\t\n"), max_size=30))
def test_whatever_is_accepted_is_read_the_same_way_by_httpx(tail: str) -> None:
    """No address means one host to the guard and another to the client."""
    try:
        target = parse(f"http://{tail}")
    except Fault:
        return
    url = httpx.URL(target.url)
    assert url.raw_host.decode() == target.host
    assert (url.port or None) == target.port
    assert parse(target.url).url == target.url


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_nothing_but_a_fault_is_raised(text: str) -> None:
    for read in (lambda: parse(text), lambda: join(parse("http://example.org/a"), text)):
        try:
            read()
        except Fault:
            continue


@pytest.mark.parametrize("zeros", [1, 5, 5000])
def test_zeros_before_a_port_count_for_nothing(zeros: int) -> None:
    assert parse(f"http://example.org:{'0' * zeros}80/").url == "http://example.org/"
    assert parse(f"http://example.org:{'0' * zeros}8080/").port == 8080


@pytest.mark.parametrize("port", ["65536", "0000072203", "000000000065536", "9" * 5000])
def test_a_port_beyond_the_last_is_none(port: str) -> None:
    with pytest.raises(Fault) as caught:
        parse(f"http://127.0.0.1:{port}/")
    assert caught.value.kind is FailureKind.INVALID_URL


@pytest.mark.parametrize(
    "url", ["http://example.org/\ud800", "http://a\ud800.example/", "http://example.org/?\udfff", "http://example.org/#\ud800"]
)
def test_half_a_character_makes_no_address_and_still_has_a_key(url: str) -> None:
    with pytest.raises(Fault) as caught:
        parse(url)
    assert caught.value.kind is FailureKind.INVALID_URL
    assert normalise(url)
