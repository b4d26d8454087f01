"""What in a book is no text, and the pages of its printed edition."""

from __future__ import annotations

import pytest
from tests.support.books import File, book, page

from citator.formats.readers.epub import read

OIL = "Report on the oils tried at the pier, 1861, p. 19."

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
        ("nav.xhtml", File(page('<nav epub:type="page-list"><a href="a.xhtml#z3">3</a><a href="a.xhtml#z4">4</a>'
            '</nav>'), "", properties="nav")),
        ("toc.ncx", File(
            '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><pageList><pageTarget value="3"><navLabel><text>3</text>'
                '</navLabel><content src="a.xhtml#z3"/>'
            '</pageTarget><pageTarget value="4"><navLabel><text>Page 4</text></navLabel><content src="a.xhtml#z4"/>'
                '</pageTarget></pageList></ncx>',
            "", "application/x-dtbncx+xml")),
    ],
)  # fmt: skip
def test_a_list_of_pages_says_where_they_begin_and_notes_have_them(name: str, listed: File) -> None:
    body = (
        '<p><a id="z3"/>Third.</p><p><a id="z4"/>Fourth.<a epub:type="noteref" href="#n1">1</a></p>'
        '<aside epub:type="footnote" id="n1">1. Note.</aside>'
    )
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
