"""The EPUB reader: chapters in the order of the spine, notes and links across files, locked books."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.development_data import data
from tests.support.office import epub, zipped

from citator.errors import SourceUnreadable
from citator.formats.readers.epub import read
from citator.model import NoteKind

CHAPTER = (
    '<h1>Piers</h1><p>Built in 1874.<a epub:type="noteref" href="notes.xhtml#n1" id="r1">1</a> Rebuilt.'
    '<a epub:type="noteref" href="notes.xhtml#n2">2</a></p>'
)
NOTES = (
    '<section epub:type="endnotes"><h2>Notes</h2>'
    '<aside epub:type="endnote" id="n1"><p><a href="one.xhtml#r1">1.</a> Minutes of the Board.</p></aside>'
    '<aside epub:type="footnote" id="n2"><p>2. See <a href="https://example.org/tides">tides</a>.</p></aside></section>'
)
TITLE = "<dc:title>The Harbour</dc:title><dc:language>en-GB</dc:language>"


def test_notes_in_another_file_are_joined_to_their_markers() -> None:
    document = read(epub({"one.xhtml": CHAPTER, "notes.xhtml": NOTES}, metadata=TITLE), "a.epub")
    assert (document.title, document.language, document.media_type) == ("The Harbour", "en", "application/epub+zip")
    assert [(one.label, one.kind, one.text, [document.text[m.start - 5 : m.start] for m in one.markers]) for one in document.notes] == [
        ("1", NoteKind.ENDNOTE, "Minutes of the Board.", ["1874."]),
        ("2", NoteKind.FOOTNOTE, "See tides.", ["uilt."]),
    ]
    assert [(link.text, link.href, link.note) for link in document.links] == [("tides", "https://example.org/tides", "n2")]


def test_the_spine_gives_the_order_and_what_is_not_linear_comes_last() -> None:
    chapters = {"b.xhtml": "<p>second</p>", "notes.xhtml": NOTES, "a.xhtml": CHAPTER.replace("one.xhtml", "a.xhtml")}
    spine = '<itemref idref="i1" linear="no"/><itemref idref="i2"/><itemref idref="i0"/><itemref idref="gone"/>'
    document = read(epub(chapters, spine=spine), "a.epub")
    assert document.text.index("Built") < document.text.index("second") < document.text.index("Minutes")
    assert [one.label for one in document.notes] == ["1", "2"]


def test_the_same_id_in_two_files_is_two_places() -> None:
    one = '<p>{0} text<a id="r1" href="#n1"><sup>1</sup></a>.</p><div id="n1"><a href="#r1">1</a> {0} note.</div>'
    document = read(epub({"a.xhtml": one.format("First"), "b.xhtml": one.format("Second")}), "a.epub")
    assert [(note.label, note.text) for note in document.notes] == [("1", "First note."), ("1", "Second note.")]


def test_links_into_the_book_are_no_addresses() -> None:
    body = '<p><a href="b.xhtml">next</a> <a href="img/map.png">map</a> <a href="https://example.org/">out</a></p>'
    document = read(epub({"a.xhtml": body, "b.xhtml": "<p>b</p>"}), "a.epub")
    assert [link.href for link in document.links] == ["https://example.org/"]
    assert document.warnings == ()


def test_contents_are_furniture_and_printed_page_numbers_are_left_out() -> None:
    chapters = {
        "toc.xhtml": "<p>CONTENTS</p>",
        "a.xhtml": '<p>sea<span epub:type="pagebreak">12</span>wall</p>',
        "nav.xhtml": "<nav>NAV</nav>",
    }
    made = epub(chapters, opf='<guide><reference type="toc" href="toc.xhtml#top"/></guide>')
    document = read(made, "a.epub")
    assert [document.text[span.start : span.end] for span in document.furniture] == ["CONTENTS", "NAV"]
    assert "seawall" in document.text
    alone = epub({"a.xhtml": "<p>all</p>"}, opf='<guide><reference type="toc" href="a.xhtml"/></guide>')
    assert (read(alone, "a.epub").text, read(alone, "a.epub").furniture) == ("all", ())


def test_entities_of_html_and_chapters_that_are_not_well_formed_are_read() -> None:
    document = read(epub({"a.xhtml": "<p>caf&eacute;&nbsp;&mdash; &lt;bar&gt; &unknown;</p>", "b.xhtml": "<p>open <b>end</p>"}), "a.epub")
    assert document.text.startswith("café\u00a0— <bar>")
    assert "open end" in document.text


@pytest.mark.parametrize("body", ["<m:mo>x</m:mo>", '<a href="#%00%0a">x</a>', '<a href="http://[">x</a>', "<p.q-r>x</p.q-r>", "<P>x</P>"])
def test_odd_names_and_targets_do_no_harm(body: str) -> None:
    assert read(epub({"a.xhtml": f"<p>a</p>{body}"}), "a.epub").text.endswith("x")


def test_a_chapter_that_is_not_there_is_told() -> None:
    spine = '<itemref idref="i0"/><itemref idref="x"/>'
    made = epub(
        {"a.xhtml": "<p>a</p>"}, spine=spine, opf='<manifest><item id="x" href="b.xhtml" media-type="application/xhtml+xml"/></manifest>'
    )
    assert read(made, "a.epub").warnings == ("1 of 2 chapters could not be read",)


def encryption(path: str, algorithm: str) -> str:
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
        f'<enc:EncryptionMethod Algorithm="{algorithm}"/><enc:CipherData><enc:CipherReference URI="{path}"/></enc:CipherData>'
        "</enc:EncryptedData></encryption>"
    )


AES = "http://www.w3.org/2001/04/xmlenc#aes128-cbc"


@pytest.mark.parametrize(
    ("path", "algorithm", "locked"),
    [
        ("OEBPS/a.xhtml", AES, True),
        ("OEBPS/font.otf", AES, False),
        ("OEBPS/font.otf", "http://www.idpf.org/2008/embedding", False),
    ],
)
def test_a_book_with_locked_chapters_is_encrypted_one_with_obfuscated_fonts_is_not(path: str, algorithm: str, locked: bool) -> None:
    made = epub({"a.xhtml": "<p>a</p>"}, parts={"META-INF/encryption.xml": encryption(path, algorithm)})
    if not locked:
        assert read(made, "a.epub").text == "a"
        return
    with pytest.raises(SourceUnreadable) as caught:
        read(made, "a.epub")
    assert caught.value.code == "encrypted"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"text", "not-epub"),
        (epub({"a.xhtml": "<p>a</p>"})[:-30], "damaged"),
        (zipped({"a.txt": "x"}), "not-epub"),
        (epub({}), "no-text"),
        (epub({"a.xhtml": "<p> </p>"}), "no-text"),
    ],
)
def test_what_is_no_book_says_why(content: bytes, code: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read(content, "a.epub")
    assert (caught.value.code, caught.value.source) == (code, "a.epub")


SAMPLE = epub({"one.xhtml": CHAPTER, "notes.xhtml": NOTES}, metadata=TITLE)


@given(st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.binary(min_size=1, max_size=4)), max_size=6), st.integers(0, len(SAMPLE)))
@settings(max_examples=60, deadline=None)
def test_changed_bytes_give_a_document_or_a_reason(changes: list[tuple[int, bytes]], end: int) -> None:
    content = bytearray(SAMPLE)
    for at, new in changes:
        content[at : at + len(new)] = new
    for tried in (bytes(content), bytes(content[:end])):
        try:
            read(tried, "a.epub")
        except SourceUnreadable:
            continue


@given(st.text('<>/apb &;#x1"=', max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_markup_gives_a_document_or_a_reason(body: str) -> None:
    try:
        read(epub({"a.xhtml": f"<p>text</p>{body}", "b.xhtml": body}), "a.epub")
    except SourceUnreadable as error:
        code = error.code
    else:
        code = "no-text"
    assert code == "no-text"


@pytest.mark.development_data
def test_the_sample_book_is_read_whole() -> None:
    path = data("readers", "book-chapter.epub")
    truth = json.loads(path.with_name(path.name + ".truth.json").read_text(encoding="utf-8"))
    document = read(path.read_bytes(), str(path))
    assert [(one.label, one.kind.value, one.text) for one in document.notes] == [(n["label"], n["kind"], n["text"]) for n in truth["notes"]]
    assert [link.href for link in document.links] == [link["url"] for link in truth["links"]]
    assert [len(one.markers) for one in document.notes] == [1] * len(truth["notes"])
