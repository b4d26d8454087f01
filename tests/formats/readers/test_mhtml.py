"""Web pages saved in one file."""

from __future__ import annotations

import base64
import quopri

import pytest

from citator.errors import SourceUnreadable
from citator.formats import readers
from citator.formats.readers.mhtml import read
from citator.media import sniff

PAGE = (
    "<html><head><title>Lämps</title></head><body><p>Lämps burn.<sup><a href='#n1' id='r1'>1</a></sup> See <a href='/tides'>tides</a>.</p>"
    "<p id='n1'><a href='#r1'>1</a> First lamp, 1874.</p></body></html>"
)


def saved(body: bytes, encoding: str, charset: str = "utf-8", kind: str = "text/html") -> bytes:
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/dir/lamps.html\r\nSubject: =?utf-8?Q?L=C3=A4mps?=\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--part--"\r\n\r\n\r\n----part--\r\n'
        + f'Content-Type: {kind}; charset="{charset}"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n'.encode()
        + body
        + b"\r\n----part--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----part----\r\n"
    )


@pytest.mark.parametrize(
    "data",
    [
        saved(quopri.encodestring(PAGE.encode()), "quoted-printable"),
        saved(base64.encodebytes(PAGE.encode("cp1252")), "base64", "windows-1252"),
        saved(PAGE.encode(), "8bit"),
    ],
    ids=["quoted", "base64", "plain"],
)
def test_the_page_is_read_with_its_address(data: bytes) -> None:
    assert sniff(data, "lamps.mht") == "multipart/related"
    document = readers.read(data, "lamps.mht")
    assert (document.media_type, document.title, document.base_url) == ("multipart/related", "Lämps", "https://example.org/dir/lamps.html")
    assert [(note.label, note.text, len(note.markers)) for note in document.notes] == [("1", "First lamp, 1874.", 1)]
    assert [link.href for link in document.links] == ["https://example.org/tides"]


def test_one_without_a_page_is_refused() -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read(saved(b"{}", "8bit", kind="application/json"), "lamps.mht")
    assert caught.value.code == "no-text"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="research"><title>x</title><p>a</p><p>b</p></article>', "JATS"),
        ('<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) v1.2//EN" "JATS-1.dtd">\n<article><p>a</p><p>b</p></article>', "JATS"),
        ('<?xml version="1.0"?><!-- x -->\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><p>a</p><p>b</p></text></TEI>', "TEI"),
        ('<book xmlns="http://docbook.org/ns/docbook"><title>a</title><section><title>b</title></section></book>', "DocBook"),
    ],
)
def test_xml_of_other_vocabularies_is_named_and_not_read_as_a_web_page(text: str, named: str) -> None:
    with pytest.raises(SourceUnreadable, match=named) as caught:
        readers.read(text.encode(), "lamps.xml")
    assert caught.value.code == "unsupported"


@pytest.mark.parametrize("text", ["<article><p>a</p><p>b</p><p>c</p></article>", "<article class='x'><h1>a</h1><p>b</p></article>"])
def test_an_article_of_html_is_a_web_page(text: str) -> None:
    assert sniff(text.encode(), "lamps.html") == "text/html"


@pytest.mark.parametrize("text", ["Subject: Lamps\n\nSee Content-Type: multipart/related;", "Note: x\nContent-Type: text/plain\n\nLamps"])
def test_other_messages_are_text(text: str) -> None:
    assert sniff(text.encode(), "lamps.txt") == "text/plain"
