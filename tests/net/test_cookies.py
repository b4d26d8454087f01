"""The cookies of a chain: what a browser would send back, and to whom (RFC 6265, 5)."""

from __future__ import annotations

import pytest

from citator.net.addresses import parse
from citator.net.cookies import Jar

HOME = "http://www.rivers.example/keepers/lamps"


def sent(line: str, to: str = HOME, at: str = HOME) -> str:
    jar = Jar()
    jar.keep(parse(at), [line])
    return jar.header(parse(to))


@pytest.mark.parametrize("pair", ["c=a b", "c=a,b", 'c={"a":1,"b":2}', "cfg[a]=1", 'c="a b"', "c=", "c=a=b", "c=\u00c3\u00bc"])
def test_values_come_back_as_they_came(pair: str) -> None:
    assert sent(f"{pair}; Path=/; HttpOnly") == pair
    assert sent(f"  {pair}  ") == pair


@pytest.mark.parametrize("line", ["", "novalue", "=1", "; Path=/", "c=a\x00b", "c=" + "x" * 5000])
def test_what_is_no_cookie_is_passed_over(line: str) -> None:
    assert sent(line) == ""


DOMAINS = [
    ("Domain=rivers.example", "http://id.rivers.example/", True),
    ("Domain=.Rivers.Example", "http://rivers.example/", True),
    ("Domain=www.rivers.example", "http://a.www.rivers.example/", True),
    ("Domain=", "http://id.rivers.example/", False),
    ("", "http://id.rivers.example/", False),
    ("Domain=example", "http://id.rivers.example/", False),
    ("Domain=example", HOME, False),
    ("Domain=lakes.example", "http://lakes.example/", False),
    ("Domain=ivers.example", HOME, False),
    ("Domain=rivers.example", "http://notrivers.example/", False),
]


@pytest.mark.parametrize(("attribute", "to", "goes"), DOMAINS)
def test_a_cookie_goes_to_its_domain(attribute: str, to: str, goes: bool) -> None:
    assert (sent(f"c=1; Path=/; {attribute}", to) == "c=1") is goes


@pytest.mark.parametrize("suffix", ["org.uk", "github.io", "uk"])
def test_no_cookie_is_for_all_that_a_registry_gives_out(suffix: str) -> None:
    at = "http://keepers.org.uk/" if "uk" in suffix else "http://keepers.github.io/"
    assert sent(f"c=1; Domain={suffix}", at, at) == ""


def test_an_address_has_no_domain_above_it() -> None:
    assert sent("c=1; Domain=0.0.1", "http://127.0.0.1/", "http://127.0.0.1/") == ""
    assert sent("c=1; Domain=127.0.0.1", "http://127.0.0.1/", "http://127.0.0.1/") == "c=1"


PATHS = [
    ("", "/keepers/oil", True),
    ("", "/keepers", True),
    ("", "/keepersons", False),
    ("", "/", False),
    ("Path=/", "/anything", True),
    ("Path=/oil/", "/oil/price", True),
    ("Path=/oil", "/oilcan", False),
    ("Path=oil", "/keepers/x?y", True),
]


@pytest.mark.parametrize(("attribute", "path", "goes"), PATHS)
def test_a_cookie_goes_to_its_path(attribute: str, path: str, goes: bool) -> None:
    assert (sent(f"c=1; {attribute}", f"http://www.rivers.example{path}") == "c=1") is goes


def test_secure_cookies_go_and_come_over_https_only() -> None:
    secure = HOME.replace("http", "https")
    assert sent("c=1; Secure", secure, secure) == "c=1"
    assert sent("c=1; Secure", HOME, secure) == ""
    assert sent("c=1; secure", secure, HOME) == ""


DELETED = [
    ("Expires=Thu, 01 Jan 1970 00:00:00 GMT", True),
    ("expires=Thu, 01-Jan-70 00:00:01 GMT", True),
    ("expires=Thu Jan  1 00:00:00 1970", True),
    ("Max-Age=0", True),
    ("max-age=-1", True),
    ("Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT", False),
    ("Expires=Fri, 31 Dec 9999 23:59:59 GMT", False),
    ("Expires=soon", False),
    ("Max-Age=010", False),
]


@pytest.mark.parametrize(("attribute", "deleted"), DELETED)
def test_what_is_over_is_deleted(attribute: str, deleted: bool) -> None:
    jar = Jar()
    jar.keep(parse(HOME), ["c=1", f"c=2; {attribute}"])
    assert jar.header(parse(HOME)) == ("" if deleted else "c=2")


def test_the_longest_path_comes_first_and_the_number_is_bounded() -> None:
    jar = Jar()
    jar.keep(parse(HOME), ["a=1; Path=/", "b=2"])
    assert jar.header(parse(HOME)) == "b=2; a=1"
    for turn in range(10):
        jar.keep(parse(HOME), [f"n{turn}x{number}=1" for number in range(200)])
    assert len(jar.cookies) <= 200
