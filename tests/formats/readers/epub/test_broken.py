"""Books that are broken, locked, too large, or written in something else than XHTML."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from tests.support.books import CONTAINER, SPACES, File, book, page
from tests.support.office import zipped

from citator.errors import SourceUnreadable
from citator.formats import readers
from citator.formats.readers.epub import read
from citator.limits import Limits

PLAIN = {"a.xhtml": "<p>first lamp</p>", "b.xhtml": "<p>second lamp</p>"}
ORDER = "the book does not say in which order its files are read"


@pytest.mark.parametrize(
    ("parts", "warnings"),
    [
        ({"mimetype": None}, ()),
        ({"META-INF/container.xml": None}, ()),
        ({"META-INF/container.xml": "nothing"}, ("META-INF/container.xml is no XML and was left out",)),
        ({"META-INF/container.xml": CONTAINER.replace("OEBPS/book.opf", "oebps/BOOK.opf")}, ()),
        ({"META-INF/container.xml": CONTAINER.replace("OEBPS/book.opf", "gone.opf")}, ()),
        ({"OEBPS/book.opf": None}, (ORDER,)),
        (
            {"OEBPS/book.opf": '<package><manifest><item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/></manifest></package>'},
            (ORDER,),
        ),
        ({"OEBPS/a.xhtml": None, "OEBPS/text/a.xhtml": page("<p>first lamp</p>")}, ()),
    ],
)
def test_a_book_with_a_broken_package_is_read(parts: dict[str, str | bytes | None], warnings: tuple[str, ...]) -> None:
    document = readers.read(book(PLAIN, parts=parts), "a.epub")
    assert (document.text, document.warnings) == ("first lamp\n\nsecond lamp", warnings)
    assert document.media_type == "application/epub+zip"


def test_control_characters_in_names_and_addresses_are_left_out() -> None:
    body = '<p id="one&#2;">first <a href="b.xhtml#t&#1;wo" role="doc-noteref&#3;">1</a></p><p class="&#4;" x\x05="&#6;">and'
    document = readers.read(book({"a.xhtml": body, "b.xhtml": '<p id="two">second lamp</p>'}), "a.epub")
    assert document.text.split() == ["first", "1", "and", "second", "lamp"]


def test_the_mime_type_may_come_last() -> None:
    made = zipfile.ZipFile(BytesIO(book(PLAIN)))
    parts = {name: made.read(name) for name in reversed(made.namelist())}
    assert readers.read(zipped(parts), "book").text == "first lamp\n\nsecond lamp"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (page("<p>caf\u00e9</p>").replace("utf-8", "windows-1252").encode("cp1252"), "caf\u00e9"),
        (page("<p>caf\u00e9 cr\u00e8me br\u00fbl\u00e9e</p>").encode("cp1252"), "caf\u00e9 cr\u00e8me br\u00fbl\u00e9e"),
        (page("<p>caf\u00e9&nbsp;x</p>").replace("utf-8", "utf-16").encode("utf-16"), "caf\u00e9\u00a0x"),
        (f'<?xml version="1.1"?><html {SPACES}><body><p>lamp</p></body></html>', "lamp"),
        (f'<!DOCTYPE html [<!ENTITY O "&#x201C;">]><html {SPACES}><body><p>&O;x&O;</p></body></html>', "\u201cx\u201c"),
        (f'<!DOCTYPE html [<!ENTITY pier "Old Pier">]><html {SPACES}><body><p>&pier;&mdash;x</p></body></html>', "Old Pier\u2014x"),
        (
            f'<!DOCTYPE html PUBLIC "-//W3C//DTD" "http://w3.example/x.dtd"><html {SPACES}><body><p>a&hellip;&none;</p></body></html>',
            "a\u2026&none;",
        ),
        (page("<p>AT&T & sons<br>end"), "AT&T & sons\nend"),
        (page('<p>x <m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mi>y</m:mi></m:math></p>'), "x y"),
        (page('<epub:switch><epub:case required-namespace="x"><p>case</p></epub:case><epub:default><p>other</p>'
            '</epub:default></epub:switch>'), "case"),
        (page('<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><text>high <tspan>tide</tspan></text></svg>'), "high tide"),
    ],
)  # fmt: skip
def test_chapters_are_read_whatever_they_are_written_in(content: str | bytes, text: str) -> None:
    assert read(book({"a.xhtml": File(content)}), "a.epub").text == text


@pytest.mark.parametrize(
    "doctype", ['[<!ENTITY O "a<b>c</b>">]', '[<!ENTITY O "&amp;P;"><!ENTITY P "]">]', '[<!ENTITY O SYSTEM "x">]', '[<!ENTITY O "x']
)
def test_entities_of_a_book_leave_nothing_behind_that_leads_into_a_closed_file(doctype: str) -> None:
    chapter = File(f"<!DOCTYPE html {doctype}><html {SPACES}><body>" + "<p>&O;tide&O;&P;</p>" * 200 + "</body></html>")
    for _ in range(3):
        assert "tide" in read(book({f"c{n}.xhtml": chapter for n in range(10)}), "a.epub").text


def test_drawings_and_fallbacks_can_be_chapters() -> None:
    drawing = File('<svg xmlns="http://www.w3.org/2000/svg"><text>tide table</text></svg>', kind="image/svg+xml")
    foreign = File(b"{}", kind="application/json", more='fallback="i2"')
    document = read(book({"a.svg": drawing, "b.json": foreign, "c.xhtml": File(page("<p>lamp</p>"), "")}), "a.epub")
    assert document.text == "tide table\n\nlamp"


def test_the_first_rendition_with_text_is_read() -> None:
    twice = CONTAINER.replace("<rootfiles>", '<rootfiles><rootfile full-path="fixed.opf"/>')
    fixed = (
        '<package><manifest><item id="p" href="p.xhtml" media-type="application/xhtml+xml"/></manifest><spine>'
        '<itemref idref="p"/></spine></package>'
    )
    made = book(PLAIN, parts={"META-INF/container.xml": twice, "fixed.opf": fixed, "p.xhtml": page('<img src="p.png"/>')})
    assert read(made, "a.epub").text == "first lamp\n\nsecond lamp"


def test_only_pictures_are_no_text() -> None:
    with pytest.raises(SourceUnreadable, match="there is no text in the book, only pictures") as caught:
        read(
            book(
                {
                    "nav.xhtml": File(page("<nav><a href='a.xhtml'>Start</a></nav>"), properties="nav"),
                    "a.xhtml": '<img src="a.png" alt=""/>',
                    "b.png": File(b"x", kind="image/png"),
                }
            ),
            "a.epub",
        )
    assert caught.value.code == "no-text"


@pytest.mark.parametrize("lock", ["META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl"])
def test_a_lock_counts_where_chapters_can_not_be_read(lock: str) -> None:
    assert read(book(PLAIN, parts={lock: "<x/>"}), "a.epub").text
    with pytest.raises(SourceUnreadable) as caught:
        read(book({"a.xhtml": File(bytes(range(128, 256)) * 20)}, parts={lock: "<x/>"}), "a.epub")
    assert caught.value.code == "encrypted"


def test_a_chapter_that_is_damaged_costs_no_other() -> None:
    made = bytearray(book({"a.xhtml": "<p>" + "lamp " * 400 + "</p>", "b.xhtml": "<p>second</p>"}))
    at = made.index(b"OEBPS/a.xhtml") + len("OEBPS/a.xhtml")
    made[at : at + 8] = b"\xff" * 8
    document = read(bytes(made), "a.epub")
    assert (document.text, document.warnings) == ("second", ("1 of 2 chapters could not be read",))


@pytest.mark.parametrize(
    ("titles", "title"),
    [
        ("<dc:title> The \n Harbour </dc:title><dc:title>Second</dc:title>", "The Harbour"),
        (
            '<dc:title>Sea Books</dc:title><dc:title id="m">The Harbour</dc:title><meta refines="#m" property="title-type">main</meta>',
            "The Harbour",
        ),
    ],
)
def test_the_main_title_is_the_title(titles: str, title: str) -> None:
    assert read(book(PLAIN, metadata=titles), "a.epub").title == title


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(unpacked=20_000), "too-large"),
        (Limits(part=9_000), "too-large"),
        (Limits(pages=1), "too-large"),
        (Limits(parts=3), "too-large"),
        (Limits(depth=3), "too-deep"),
    ],
)
def test_a_book_beyond_a_limit_is_not_read(limits: Limits, code: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read(book({"a.xhtml": "<p>lamp</p>", "b.xhtml": "<p>" + "lamp " * 4000 + "</p>"}), "a.epub", limits=limits)
    assert caught.value.code == code
