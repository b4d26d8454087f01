"""Books as people have them: where notes stand and how they are linked, what is no text, printed pages, and what is broken in them."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.books import CONTAINER, SPACES, File, book, page
from tests.support.growth import grows_no_faster_than_its_input
from tests.support.office import zipped

from citator.errors import SourceUnreadable
from citator.formats import readers
from citator.formats.readers.epub import read
from citator.limits import Limits
from citator.model import Document, NoteKind

KEEPER = "Rules for keepers of the lamp, 1857, p. 4."
OIL = "Report on the oils tried at the pier, 1861, p. 19."


def shown(document: Document) -> list[tuple[str, str, list[str]]]:
    """Label and words of each note, and the word before each of its markers. All ranges are checked."""
    for note in document.notes:
        assert document.text[note.start : note.end].strip()
        for marker in note.markers:
            assert marker.label in document.text[marker.start : marker.end]
    for link in document.links:
        assert document.text[link.start : link.end] == link.text
    return [(note.label, note.text, [document.text[: marker.start].split()[-1] for marker in note.markers]) for note in document.notes]


BOTH = [("1", KEEPER, ["lamp."]), ("2", OIL, ["oil."])]


def two(one: str, other: str) -> str:
    return f"<h1>Lamps</h1><p>He lit the lamp.{one} He burned oil.{other} Then it was day.</p>"


LAYOUTS = {
    "epub 3, another file, no way back": {
        "a.xhtml": two('<a epub:type="noteref" href="n.xhtml#n1">1</a>', '<a epub:type="noteref" href="n.xhtml#n2">2</a>'),
        "n.xhtml": f'<section epub:type="rearnotes"><p id="n1">1. {KEEPER}</p><p id="n2">2. {OIL}</p></section>',
    },
    "aside popups in the same file, role only": {
        "a.xhtml": two('<a role="doc-noteref" href="#n1">1</a>', '<a role="doc-noteref" href="#n2">2</a>')
        + f'<aside role="doc-footnote" id="n1"><p>{KEEPER}</p></aside><aside role="doc-footnote" id="n2"><p>{OIL}</p></aside>',
    },
    "epub 2, sup links and ways back": {
        "a.xhtml": two('<sup><a id="r1" href="n.xhtml#n1">1</a></sup>', '<sup><a id="r2" href="n.xhtml#n2">2</a></sup>'),
        "n.xhtml": f'<p id="n1"><a href="a.xhtml#r1">1</a> {KEEPER}</p><p id="n2"><a href="a.xhtml#r2">2</a> {OIL}</p>',
    },
    "names of anchors and arrows": {
        "a.xhtml": two('<a name="r1"></a><a href="n.xhtml#n1">[1]</a>', '<a name="r2"></a><a href="n.xhtml#n2">[2]</a>'),
        "n.xhtml": f'<p><a name="n1"></a>[1] {KEEPER} <a href="a.xhtml#r1">↩</a></p><p><a name="n2"></a>[2] {OIL} <a href="a.xhtml#r2">↩</a></p>',
    },
    "a notes file that is not linear and stands first": {
        "n.xhtml": File(page(f'<aside epub:type="footnote" id="n1">1. {KEEPER}</aside><aside epub:type="footnote" id="n2">2. {OIL}</aside>'), "no"),
        "a.xhtml": two('<a epub:type="noteref" href="n.xhtml#n1">1</a>', '<a epub:type="noteref" href="n.xhtml#n2">2</a>'),
    },
    "a notes file outside of the spine": {
        "a.xhtml": two('<a epub:type="noteref" href="n.xhtml#n1">1</a>', '<a epub:type="noteref" href="n.xhtml#n2">2</a>'),
        "n.xhtml": File(page(f'<ol><li epub:type="endnote" id="n1">{KEEPER}</li><li epub:type="endnote" id="n2">{OIL}</li></ol>'), ""),
    },
    "hidden asides": {
        "a.xhtml": two('<a epub:type="noteref" href="#n1">1</a>', '<a epub:type="noteref" href="#n2">2</a>')
        + f'<aside hidden="hidden" epub:type="footnote" id="n1">{KEEPER}</aside><aside hidden="hidden" epub:type="footnote" id="n2">{OIL}</aside>',
    },
    "a list of notes whose file is called otherwise in links": {
        "text/a b.xhtml": File(
            page(two('<a epub:type="noteref" href="../Notes/N%C3%B6te.xhtml#n1">1</a>', '<a epub:type="noteref" href="/OEBPS/notes/nöte.xhtml#n2">2</a>')),
            href="text/a%20b.xhtml",
        ),
        "notes/nöte.xhtml": f'<ol epub:type="endnotes"><li id="n1">{KEEPER}</li><li id="n2">{OIL}</li></ol>',
    },
    "cut into files without new links": {
        "a.xhtml": two('<sup><a id="r1" href="#n1">1</a></sup>', '<sup><a id="r2" href="b.xhtml#N2">2</a></sup>'),
        "b.xhtml": f'<p id="n1"><a href="#r1">1</a> {KEEPER}</p><p id="n2"><a href="a.xhtml#r2">2</a> {OIL}</p>',
    },
    "one file for each note": {
        "a.xhtml": two('<a epub:type="noteref" href="n1.xhtml">1</a>', '<a epub:type="noteref" href="n2.xhtml">2</a>'),
        "n1.xhtml": f"<p>1. {KEEPER}</p>",
        "n2.xhtml": f"<p>2. {OIL}</p>",
    },
    "HTML that is no XML": {
        "a.xhtml": File(f"<html><head><title/></head><body>{two('<sup><a id=r1 href=n.xhtml#n1>1</a></sup>', '<sup><a id=r2 href=n.xhtml#n2>2</a></sup>')}<br>"),
        "n.xhtml": File(f'<p id=n1><a href=a.xhtml#r1>1</a> {KEEPER}<p id=n2><a id="x"/><a href=a.xhtml#r2>2</a> {OIL}', kind="text/html"),
    },
    "DTBook": {
        "a.xml": File(
            '<dtbook xmlns="http://www.daisy.org/z3986/2005/dtbook/"><book><bodymatter><level1><h1>Lamps</h1><p>He lit the lamp.'
            '<noteref idref="#n1">1</noteref> He burned oil.<noteref idref="#n2">2</noteref></p>'
            f'<note id="n1"><p>1. {KEEPER}</p></note><note id="n2"><p>2. {OIL}</p></note></level1></bodymatter></book></dtbook>',
            kind="application/x-dtbook+xml",
        ),
    },
}  # fmt: skip


@pytest.mark.parametrize("files", LAYOUTS.values(), ids=LAYOUTS)
def test_notes_are_found_wherever_a_book_keeps_them(files: dict[str, str | File]) -> None:
    assert shown(read(book(files), "a.epub")) == BOTH


def test_numbers_that_begin_anew_and_ids_that_repeat_belong_to_their_chapter() -> None:
    chapter = '<h1>{0}</h1><p>One {0}.<a epub:type="noteref" href="notes.xhtml#{1}1" id="r1">1</a> Two {0}.<a epub:type="noteref" href="notes.xhtml#{1}2" id="r2">2</a></p>'
    notes = "<h1>Notes</h1>" + "".join(
        f'<h2>{name}</h2><p id="{key}1"><a href="{key}.xhtml#r1">1.</a> First of {name}.</p><p id="{key}2"><a href="{key}.xhtml#r2">2.</a> Second of {name}.</p>'
        for name, key in (("Rivers", "a"), ("Weirs", "b"), ("Locks", "c"))
    )
    files = {f"{key}.xhtml": chapter.format(name, key) for name, key in (("Rivers", "a"), ("Weirs", "b"), ("Locks", "c"))}
    found = shown(read(book({**files, "notes.xhtml": notes}), "a.epub"))
    assert [(label, text) for label, text, _ in found] == [
        (str(number), f"{place} of {name}.") for name in ("Rivers", "Weirs", "Locks") for number, place in ((1, "First"), (2, "Second"))
    ]
    assert [words for *_, words in found] == [[f"{name}."] for name in ("Rivers", "Weirs", "Locks") for _ in range(2)]


def test_the_same_ids_in_every_chapter_with_notes_at_its_end() -> None:
    chapter = '<p>Text of {0}.<a epub:type="noteref" href="#fn1">*</a></p><aside epub:type="footnote" id="fn1">* Note to {0}.</aside>'
    document = read(book({f"c{n}.xhtml": chapter.format(f"part {n}") for n in range(30)}), "a.epub")
    assert [(label, text) for label, text, _ in shown(document)] == [("*", f"Note to part {n}.") for n in range(30)]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ('epub:type="endnote"', NoteKind.ENDNOTE),
        ('epub:type="rearnote"', NoteKind.ENDNOTE),
        ('role="doc-endnote"', NoteKind.ENDNOTE),
        ('epub:type="footnote"', NoteKind.FOOTNOTE),
        ('role="doc-footnote"', NoteKind.FOOTNOTE),
        ('epub:type="note"', NoteKind.FOOTNOTE),
    ],
)
def test_what_a_note_is_called_is_its_kind(said: str, kind: NoteKind) -> None:
    body = f'<p>Lamp.<a epub:type="noteref" href="#x1">1</a></p><div {said} id="x1"><p>1. {KEEPER}</p></div>'
    assert [note.kind for note in read(book({"a.xhtml": body}), "a.epub").notes] == [kind]


def test_a_sign_that_is_only_a_picture_is_a_marker() -> None:
    body = (
        '<p>灯塔<a class="duokan-footnote" href="#n1" id="r1"><img alt="注" src="note.png"/></a>建于此。</p>'
        '<ol class="duokan-footnote-content"><li class="duokan-footnote-item" id="n1"><a href="#r1">◎</a>见《港口志》。</li></ol>'
    )
    (note,) = read(book({"a.xhtml": body}), "a.epub").notes
    assert ([marker.label for marker in note.markers], "见《港口志》。" in note.text) == (["注"], True)


def test_a_marker_without_its_note_is_told() -> None:
    body = '<p>Lamp.<sup><a epub:type="noteref" href="gone.xhtml#fn7">7</a></sup></p>'
    assert [marker.label for marker in read(book({"a.xhtml": body}), "a.epub").dangling_markers] == ["7"]


# ------------------------------------------------------------------------------------------- what is no text

NAV = File(
    page(
        '<nav epub:type="toc"><h1>Contents</h1><ol><li><a href="a.xhtml">Lamps</a></li></ol></nav>'
        '<nav epub:type="landmarks"><ol><li><a epub:type="cover" href="cover.xhtml">Cover</a></li></ol></nav>'
    ),
    properties="nav",
)
BODY = "<h1>Lamps</h1><p>The lamp at the pier burned colza oil, as the reports of the board tell.</p>"
TOC = "<h2>{0}</h2>" + "".join(f'<p><a href="a.xhtml#h{n}">{n} The lamp of year {n}</a></p>' for n in range(4))
INDEX = "<h1>Index</h1><p>board, 3, 14</p><p>colza, 15</p><p>oil, 2–4, 18n3</p><p>pier, 9; see also quay, 12</p>"


@pytest.mark.parametrize(
    ("name", "content", "opf", "left_out"),
    [
        ("nav.xhtml", NAV, "", True),
        ("cover.xhtml", '<div epub:type="cover"><p>THE LAMPS</p></div>', "", True),
        ("cover.xhtml", "<p>THE LAMPS</p>", '<guide><reference type="cover" href="cover.xhtml"/></guide>', True),
        ("toc.xhtml", TOC.format("Table of contents"), "", True),
        ("toc.xhtml", TOC.format("The book"), '<guide><reference type="toc" href="toc.xhtml"/></guide>', True),
        ("index.xhtml", INDEX, "", True),
        ("index.xhtml", '<section epub:type="index"><p>board</p></section>', "", True),
        ("toc.xhtml", BODY, '<guide><reference type="toc" href="toc.xhtml"/></guide>', False),
        ("notes.xhtml", "<h1>Notes</h1>" + TOC.format("Lamps"), "", False),
        ("bibliography.xhtml", f'<section epub:type="bibliography"><h1>Bibliography</h1><p>{OIL}</p></section>', "", False),
        ("side.xhtml", f'<div class="sidebar promo header"><p>{OIL}</p></div>', "", False),
    ],
)
def test_contents_cover_and_index_are_furniture_and_nothing_else_is(name: str, content: str | File, opf: str, left_out: bool) -> None:
    document = read(book({"a.xhtml": BODY, name: content}, opf=opf), "a.epub")
    assert "colza oil" in document.text
    covered = {at for span in document.furniture for at in range(span.start or 0, span.end or 0)}
    own = document.text.index("burned colza oil")
    assert own not in covered
    rest = {at for at, letter in enumerate(document.text) if not letter.isspace()} - set(range(document.text.index("tell.") + 5))
    assert (rest <= covered) if left_out else not covered


# ------------------------------------------------------------------------------------------------- printed pages


def printed(numbers: list[str], form: str) -> str:
    return "".join(form.format(number=number) + f"<p>Text of page {number}." + " The lamp burned." * 20 + "</p>" for number in numbers)


FORMS = [
    '<span epub:type="pagebreak" id="p{number}" title="{number}"/>',
    '<div role="doc-pagebreak" aria-label="page {number}. " id="x{number}"/>',
    '<span epub:type="pagebreak">{number}</span>',
    '<a epub:type="pagebreak" id="page_{number}"/>',
]


@pytest.mark.parametrize("form", FORMS)
def test_printed_pages_are_those_of_the_document(form: str) -> None:
    document = read(book({"a.xhtml": "<p>Before.</p>" + printed(["7", "8"], form), "b.xhtml": printed(["10", "11"], form)}), "a.epub")
    assert document.pages == 11
    at = [document.page_at(document.text.index(words)) for words in ("Before", "Text of page 7", "Text of page 8", "Text of page 10")]
    assert at == [None, 7, 8, 10]


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("nav.xhtml", File(page('<nav epub:type="page-list"><a href="a.xhtml#z3">3</a><a href="a.xhtml#z4">4</a></nav>'), "", properties="nav")),
        ("toc.ncx", File(
            '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><pageList><pageTarget value="3"><navLabel><text>3</text></navLabel><content src="a.xhtml#z3"/>'
            '</pageTarget><pageTarget value="4"><navLabel><text>Page 4</text></navLabel><content src="a.xhtml#z4"/></pageTarget></pageList></ncx>',
            "", "application/x-dtbncx+xml")),
    ],
)  # fmt: skip
def test_a_list_of_pages_says_where_they_begin_and_notes_have_them(name: str, listed: File) -> None:
    body = '<p><a id="z3"/>Third.</p><p><a id="z4"/>Fourth.<a epub:type="noteref" href="#n1">1</a></p><aside epub:type="footnote" id="n1">1. Note.</aside>'
    document = read(book({"a.xhtml": body, name: listed}), "a.epub")
    assert [document.page_at(document.text.index(word)) for word in ("Third", "Fourth")] == [3, 4]
    assert [(note.page, [marker.page for marker in note.markers]) for note in document.notes] == [(4, [4])]


@pytest.mark.parametrize("numbers", [["i", "ii", "iii"], ["3"], ["1", "2", "3", "1", "2", "3"], ["1", "99999"]])
def test_page_numbers_that_do_not_rise_or_can_not_be_are_no_pages(numbers: list[str]) -> None:
    document = read(book({"a.xhtml": printed(numbers, FORMS[0])}), "a.epub")
    assert (document.pages, document.page_starts) == (None, ())


def test_a_file_of_notes_far_behind_the_last_break_has_no_page() -> None:
    marks = "".join(f'<a epub:type="noteref" href="n.xhtml#n{n}">{n}</a>' for n in range(1, 80))
    notes = "".join(f'<p id="n{n}">{n}. {OIL} Note {n}.</p>' for n in range(1, 80))
    document = read(book({"a.xhtml": printed(["1", "2", "3"], FORMS[0]) + f"<p>Lamp.{marks}</p>", "n.xhtml": notes}), "a.epub")
    assert (document.notes[-1].page, document.notes[-1].markers[0].page) == (None, 3)


# ------------------------------------------------------------------------------------------------ what is broken

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
        (f'<!DOCTYPE html [<!ENTITY pier "Old Pier">]><html {SPACES}><body><p>&pier;&mdash;x</p></body></html>', "Old Pier\u2014x"),
        (
            f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://w3.example/x.dtd"><html {SPACES}><body><p>a&hellip;&none;</p></body></html>',
            "a\u2026&none;",
        ),
        (page("<p>AT&T & sons<br>end"), "AT&T & sons\nend"),
        (page('<p>x <m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mi>y</m:mi></m:math></p>'), "x y"),
        (page('<epub:switch><epub:case required-namespace="x"><p>case</p></epub:case><epub:default><p>other</p></epub:default></epub:switch>'), "case"),
        (page('<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><text>high <tspan>tide</tspan></text></svg>'), "high tide"),
    ],
)  # fmt: skip
def test_chapters_are_read_whatever_they_are_written_in(content: str | bytes, text: str) -> None:
    assert read(book({"a.xhtml": File(content)}), "a.epub").text == text


def test_drawings_and_fallbacks_can_be_chapters() -> None:
    drawing = File('<svg xmlns="http://www.w3.org/2000/svg"><text>tide table</text></svg>', kind="image/svg+xml")
    foreign = File(b"{}", kind="application/json", more='fallback="i2"')
    document = read(book({"a.svg": drawing, "b.json": foreign, "c.xhtml": File(page("<p>lamp</p>"), "")}), "a.epub")
    assert document.text == "tide table\n\nlamp"


def test_the_first_rendition_with_text_is_read() -> None:
    twice = CONTAINER.replace("<rootfiles>", '<rootfiles><rootfile full-path="fixed.opf"/>')
    fixed = '<package><manifest><item id="p" href="p.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="p"/></spine></package>'
    made = book(PLAIN, parts={"META-INF/container.xml": twice, "fixed.opf": fixed, "p.xhtml": page('<img src="p.png"/>')})
    assert read(made, "a.epub").text == "first lamp\n\nsecond lamp"


def test_only_pictures_are_no_text() -> None:
    with pytest.raises(SourceUnreadable, match="there is no text in the book, only pictures") as caught:
        read(book({"a.xhtml": '<img src="a.png" alt=""/>', "b.png": File(b"x", kind="image/png")}), "a.epub")
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
            '<dc:title id="s">Sea Books</dc:title><dc:title id="m">The Harbour</dc:title><meta refines="#m" property="title-type">main</meta>',
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


def many(count: int) -> bytes:
    chapter = '<h1>{0}</h1><img src="same.png"/><p>Text {0}.<a epub:type="noteref" href="n.xhtml#n{0}">1</a></p>' * 4
    notes = "".join(f'<p id="n{n}">1. Note {n}.</p>' for n in range(count))
    return book({**{f"c{n}.xhtml": chapter.format(n) for n in range(count)}, "n.xhtml": notes})


def test_the_work_grows_with_the_number_of_files() -> None:
    assert grows_no_faster_than_its_input(lambda count: read(many(count), "a.epub"), 60)


PIECES = st.sampled_from(
    ['<a epub:type="noteref" href="#n1">1</a>', '<p id="n1">1. x</p>', '<aside epub:type="footnote" id="n1">', "</aside>", "<nav>", "</nav>",
     '<span epub:type="pagebreak" title="3"/>', "<p>", "</p>", "lamp ", "&nbsp;", "&", '<a href="b.xhtml#n1">2</a>', "<svg><text>x", "<!--", "]]>"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14), st.lists(PIECES, max_size=14))
@settings(max_examples=60, deadline=None)
def test_any_pieces_of_books_give_ranges_that_hold(one: list[str], other: list[str]) -> None:
    try:
        document = read(book({"a.xhtml": "<p>lamp</p>" + "".join(one), "b.xhtml": "".join(other)}), "a.epub")
    except SourceUnreadable as error:
        assert error.code == "no-text"
        return
    shown(document)
    ends = [(span.start or 0, span.end or 0) for span in document.furniture]
    assert all(0 <= start < end <= len(document.text) for start, end in ends)
