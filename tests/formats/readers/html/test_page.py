"""What a web page says of itself is read from any bytes."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.growth import grows_no_faster_than_its_input

from citator.formats.readers.html.page import read_page
from citator.formats.readers.html.seen_text import seen_at_least, seen_text
from citator.formats.readers.html.tree import html_tree
from citator.model import Page

URL = "https://example.org/dir/page.html"


def test_everything_at_once() -> None:
    page = read_page(
        b"""<!doctype html><html lang="en-GB"><head><base href="/base/"><title>
        Lamps &amp; wicks </title><meta name=Description content=" On  lamps "><meta property="og:title" content="Lamps">
        <meta name=citation_author content="A"><meta name=citation_author content="B"><link rel="canonical" href="x">
        <script type="application/ld+json">{"headline": "Lamps"}</script></head>
        <body><h1>Lamps <small>and</small><br>wicks</h1><h2></h2><h2>Oil</h2><script>var hidden = 1</script>
        <p>Seen <b>bo</b>ld.</p><p style="display: none">unseen</p><noscript>no script</noscript><p hidden>unseen</p>
        <a id=part name="named%20place" href=a>a</a><img src=b><input type=PASSWORD></body></html>""",
        URL,
    )
    assert (page.title, page.language, page.canonical) == ("Lamps & wicks", "en-GB", "https://example.org/base/x")
    assert page.headings == ("Lamps and wicks", "Oil")
    assert page.meta["description"] == "On lamps"
    assert [content for name, content in page.metas if name == "citation_author"] == ["A", "B"]
    assert page.json_ld == ('{"headline": "Lamps"}',)
    assert "Seen bold." in page.text
    assert not {"hidden", "unseen", "script"} & set(page.text.split())
    assert page.ids == {"part", "named place"}
    assert (page.links, page.scripts, page.password_field) == (2, 2, True)


PASSWORDS = [
    ("<main><form><input type=password></form></main>", True),
    ("<div class='modal-dialog'><div class=modal-content><input type=password></div></div>", True),
    ("<aside><input type=password></aside>", False),
    ("<div id=right-sidebar><form><input type=password></form></div>", False),
    ("<div class='modal fade' id=signinModal><input type=password></div>", False),
    ("<ul class='nav dropdown-menu'><li><input type=password></ul>", False),
    ("<div style='display:none'><input type=password></div>", False),
    ("<aside><input type=password></aside><form><input type=password></form>", True),
]


@pytest.mark.parametrize(("body", "asked"), PASSWORDS)
def test_a_password_is_asked_for_by_the_page_and_not_by_a_box_beside_it(body: str, asked: bool) -> None:
    assert read_page(f"<html><body class='has-sidebar'>{body}</body></html>".encode(), URL).password_field is asked


REFRESHES = [
    ('<meta http-equiv="refresh" content="0; url=/new">', "https://example.org/new"),
    ("<META HTTP-EQUIV=Refresh CONTENT=\"5;URL='new'\">", "https://example.org/dir/new"),
    ('<meta http-equiv="refresh" content="0;https://other.example/">', "https://other.example/"),
    ('<meta http-equiv="refresh" content="0, url = http://other.example/a b">', "http://other.example/a b"),
    ('<meta http-equiv="refresh" content="600; url=/later">', None),
    ('<meta http-equiv="refresh" content="30">', None),
    ('<noscript><meta http-equiv="refresh" content="0; url=/noscript"></noscript>', None),
    ('<meta name="refresh" content="0; url=/new">', None),
]


@pytest.mark.parametrize(("head", "target"), REFRESHES)
def test_meta_refresh(head: str, target: str | None) -> None:
    assert read_page(f"<html><head>{head}</head>".encode(), URL).refresh == target


SCRIPTS = [
    ("window.location = '/new';", "https://example.org/new"),
    ('location.href="https://other.example/x"', "https://other.example/x"),
    ('window.location.replace("\\/new")', "https://example.org/new"),
    ("<!--\ntop.location.assign('new')\n-->", "https://example.org/dir/new"),
    ("setTimeout(function(){ window.location.href = '/new' }, 0)", "https://example.org/new"),
    ('window.opener = null; location.replace("\\/new")', "https://example.org/new"),
    ('"use strict"; window.location.href = "/new";', "https://example.org/new"),
    ('window.onload=function(){window.location.href="/new"}', "https://example.org/new"),
    ("onload = () => { location = '/new' }", "https://example.org/new"),
    ("if (old) { location.href = '/new' }", None),
    ("function go() { location = '/new' }", None),
    ("window.onload = function() { if (old) { location.href = '/new' } }", None),
    ("var here = window.location.href;", None),
    ("location.hash = '#x'", None),
    ("location.reload()", None),
]


@pytest.mark.parametrize(("script", "target"), SCRIPTS)
def test_a_script_that_does_nothing_but_go_elsewhere(script: str, target: str | None) -> None:
    assert read_page(f"<html><head><script>{script}</script></head>".encode(), URL).script_redirect == target


WORDS = "Маяк у реки"
ENCODINGS = [
    (WORDS.encode("utf-8"), "text/html; charset=utf-8"),
    (WORDS.encode("utf-8"), ""),
    (WORDS.encode("cp1251"), "text/html; charset=windows-1251"),
    (b'<meta charset="windows-1251">' + WORDS.encode("cp1251"), "text/html"),
    (b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">' + WORDS.encode("koi8-r"), ""),
    (b'<?xml version="1.0" encoding="iso-8859-5"?>' + WORDS.encode("iso-8859-5"), ""),
    (b"\xff\xfe" + WORDS.encode("utf-16-le"), "text/html; charset=windows-1251"),
    (b"\xef\xbb\xbf" + WORDS.encode("utf-8"), "text/html; charset=iso-8859-1"),
    ((WORDS + " и долина. ").encode("cp1251") * 30, "text/html"),
    ((WORDS + " и долина. ").encode("cp1251") * 30, "text/html; charset=utf-8"),
    (WORDS.encode("utf-8"), "text/html; charset=nonsense"),
    (WORDS.encode("utf-8")[:-1] + "а".encode()[:1], "text/html"),
]


@pytest.mark.parametrize(("body", "content_type"), ENCODINGS)
def test_encodings(body: bytes, content_type: str) -> None:
    assert "Маяк у" in read_page(body, URL, content_type).text


def test_western_labels_mean_windows_1252() -> None:
    assert read_page(b"<p>\x93Lamps\x94", URL, "text/html; charset=ISO-8859-1").text == "“Lamps”"


ODD = [b"", b"\0", b"\0" * 1000, b"<", b"<!--", b"<title>", b"\xff" * 100, b"%PDF-1.7 \x00\x01", b"<?xml version='1.0'?>"]


@pytest.mark.parametrize("body", ODD)
def test_odd_bytes_give_a_page(body: bytes) -> None:
    assert read_page(body, URL).url == URL


def test_null_bytes_hide_nothing() -> None:
    assert read_page(b"<ti\0tle>La\0mps</title>", URL).title == "Lamps"


LONG = [b"<div>", b"<b>", b"<table><tr><td>", b"<a name=x>", b"</p>", b"<!--", b"&amp", b'<meta charset="', b"<script>"]


@pytest.mark.parametrize("piece", LONG)
def test_time_grows_with_length_only(piece: bytes) -> None:
    assert grows_no_faster_than_its_input(lambda size: read_page(piece * (size // len(piece)), URL), 400_000)


PIECES = [
    "<title>", "</title>", "<h1>", "<meta charset=", "utf-16", "'", '"', ">", "<a href=[", "<base href='http://['>", "\0", "é",
    "<svg>", "x ",
    "<script>location='http://[x'</script>", "<meta http-equiv=refresh content='0;url=http://[y'>",
]  # fmt: skip
TYPES = ["", "text/html; charset=utf-7", "charset=idna", "charset=rot13", "charset=hex", "charset=utf-16", "charset=unicode_escape"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES)), st.sampled_from(TYPES))
def test_never_raises(pieces: list[str], content_type: str) -> None:
    read_page("".join(pieces).encode(), URL, content_type)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_never_raises_for_any_bytes(body: bytes) -> None:
    read_page(body, URL)


_PIECES = st.sampled_from(
    ["<p>", "</p>", "<div hidden>", "</div>", "<b style='display:none'>", "</b>", "<script>", "</script>", "<style>a b", "</style>", "<br>",
     "<svg><title>", "</title></svg>", "<select>", "</select>", "<noscript>", "</noscript>", "<textarea>", "</textarea>", "<xmp>", "</xmp>",
     "<title>", "</title>", "<template>", "</template>", "<td>", "</td>", "<a href=x>", "</a>", "<!--", "-->", "&nbsp;", "&lt;",
     "&amp;amp;", "lamps", " ", "  ", "\n", "\n \n", "\t", "\f", "\u2003", "\xa0 \xa0", "é", "x y", "&#12;", "&#1;", "&#28;", "&#65535;"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_no_more_text_is_promised_than_there_is(source: str) -> None:
    root, _ = html_tree(source, comments=False)
    if root is not None:
        least = seen_at_least(root)
        assert least <= len(seen_text(root, 9_999))


_ODD = st.one_of(
    st.characters(max_codepoint=0x9F), st.characters(categories=["Cs", "Cn", "Cc", "Zs"]), st.sampled_from("\f\ufffe\uffff\ufffd")
)


@given(
    st.lists(st.tuples(_ODD, st.booleans(), st.sampled_from(["hidden", "style='display:none'", "style='visibility: hidden'"])), max_size=8)
)
@settings(max_examples=150, deadline=None)
def test_odd_characters_about_what_is_hidden_lose_no_text(odd: list[tuple[str, bool, str]]) -> None:
    """Also of a page with much text, of which the rest is read later."""
    said = [(f"&#{ord(letter)};" if told or letter in "<&" else letter, how) for letter, told, how in odd]
    source = "".join(f"<div {how}>menu{letter}</div>{letter}{letter}<i {how}>menu</i> lit{letter}" for letter, how in said)
    for much in ("", "The lamp was lit at dusk. " * 300):
        page = read_page(f"<!doctype html><p>{much}begin {source}<p>end".encode("utf-8", "surrogatepass"), URL, "text/html; charset=utf-8")
        text = page.kept().text
        assert (text.count("lit") - much.count("lit"), text.count("menu"), text[-3:]) == (len(odd), 0, "end")
        assert "begin" in text


@pytest.mark.parametrize("feed", ["\f", "&#12;", "&#1;", "&#65535;"])
def test_a_form_feed_behind_what_is_hidden_parts_words(feed: str) -> None:
    assert read_page(f"<p>one<b hidden>no</b>{feed}two<p>end".encode(), URL).text == "one two\nend"


def test_a_page_with_much_text_is_read_to_its_end_when_somebody_asks() -> None:
    source = (
        f"<title>Lamps</title><base href=/b/><h1>On lamps</h1><p id=a>{'The lamp was lit at dusk. ' * 200}<img src=x><script>x()</script>"
    )
    whole = Page(**{name: getattr(read_page(source.encode(), URL), name) for name in Page.__slots__})
    assert (whole.title, whole.links, whole.scripts, whole.ids) == ("Lamps", 1, 1, {"a"})
    begun = read_page(source.encode(), URL)
    assert begun.longer_than(4_000)
    assert not begun.longer_than(6_000)
    assert read_page(source.encode(), URL) == whole == read_page(source.encode(), URL)
    assert hash(read_page(source.encode(), URL)) == hash(whole)
    assert type(pickle.loads(pickle.dumps(read_page(source.encode(), URL)))) is Page
    assert replace(read_page(source.encode(), URL), title="Wicks") == replace(whole, title="Wicks") != whole
    with pytest.raises(AttributeError):
        begun.wicks  # type: ignore[attr-defined]  # noqa: B018
