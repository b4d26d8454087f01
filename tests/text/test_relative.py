"""Relative addresses lead where RFC 3986 (5.4) and browsers say; empty segments are segments."""

from __future__ import annotations

import pytest

from citator.net.addresses import join, page_name, parse
from citator.text.relative import joined
from citator.text.urls import normalise

BASE = "http://a/b/c/d;p?q"
# RFC 3986, 5.4.1 and 5.4.2, apart from addresses of other schemes.
STANDARD = [
    ("g", "b/c/g"), ("./g", "b/c/g"), ("g/", "b/c/g/"), ("/g", "g"), ("?y", "b/c/d;p?y"), ("g?y", "b/c/g?y"), ("#s", "b/c/d;p?q#s"),
    ("g#s", "b/c/g#s"), ("g?y#s", "b/c/g?y#s"), (";x", "b/c/;x"), ("g;x", "b/c/g;x"), ("g;x?y#s", "b/c/g;x?y#s"), ("", "b/c/d;p?q"),
    (".", "b/c/"), ("./", "b/c/"), ("..", "b/"), ("../", "b/"), ("../g", "b/g"), ("../..", ""), ("../../", ""), ("../../g", "g"),
    ("../../../g", "g"), ("/./g", "g"), ("/../g", "g"), ("g.", "b/c/g."), (".g", "b/c/.g"), ("g..", "b/c/g.."), ("..g", "b/c/..g"),
    ("./../g", "b/g"), ("./g/.", "b/c/g/"), ("g/./h", "b/c/g/h"), ("g/../h", "b/c/h"), ("g;x=1/./y", "b/c/g;x=1/y"),
    ("g;x=1/../y", "b/c/y"), ("g?y/./x", "b/c/g?y/./x"), ("g#s/../x", "b/c/g#s/../x"), ("http:g", "b/c/g"),
]  # fmt: skip
ODD = [
    ("http://a/x//y/z", "w", "http://a/x//y/w"),
    ("http://a/x//y/z", "../w", "http://a/x//w"),
    ("http://a/x//y/z", "../../w", "http://a/x/w"),
    ("http://a/x", "b//c", "http://a/b//c"),
    ("http://a/x", "/b//c//", "http://a/b//c//"),
    ("http://a/x", "/b?c=//d", "http://a/b?c=//d"),
    ("http://a//", "b", "http://a//b"),
    ("http://a//b//?c", "", "http://a//b//?c"),
    ("http://a", "b", "http://a/b"),
    ("http://a?q", "b", "http://a/b"),
    ("http://a/b", "\\c\\..\\d?e\\f", "http://a/d?e\\f"),
    ("https://a/b", "//c/d//e", "https://c/d//e"),
    ("https://a/b", "\\\\c\\d", "https://c/d"),
    ("https://a/b", "///c/d", "https://c/d"),
    ("https://a/b", "HTTPS:/c//d", "https://a/c//d"),
    ("https://a/b", "http://c//d/../e", "http://c//e"),
    ("http://a/b/c", "%2e%2E/d", "http://a/d"),
    ("http://a/b/c", "d/.%2e/%2e/e", "http://a/b/e"),
]


@pytest.mark.parametrize(("reference", "leads"), STANDARD)
def test_the_examples_of_the_standard(reference: str, leads: str) -> None:
    assert joined(BASE, reference) == f"http://a/{leads}"


@pytest.mark.parametrize(("base", "reference", "leads"), ODD)
def test_where_a_redirect_leads(base: str, reference: str, leads: str) -> None:
    assert join(parse(base), reference).url == leads


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("http://a.org/b/../c", "http://a.org/c", True),
        ("http://a.org/b/%2e%2e/c", "http://a.org/c", True),
        ("http://a.org/b\\c", "http://a.org/b/c", True),
        ("http://a.org//b", "http://a.org/b", False),
        ("http://a.org/b//", "http://a.org/b/", False),
        ("http://a.org/b/..%2fc", "http://a.org/c", False),
    ],
)
def test_one_address_has_one_name(one: str, two: str, same: bool) -> None:
    """What is sent for two spellings is the same where their name is."""
    assert (page_name(one) == page_name(two)) is same
    assert (normalise(parse(one).url) == normalise(parse(two).url)) is same
