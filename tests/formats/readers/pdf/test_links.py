"""Links in PDFs: annotations, printed addresses, and both at once."""

from __future__ import annotations

from tests.support.pdf import Page, build, width

from citator.formats.readers.pdf.document import read_document
from citator.model import Document, LinkKind


def read(*pages: Page) -> Document:
    return read_document(build(*pages), "test.pdf")


def linked(page: Page, x: float, y: float, line: str, words: str, uri: str) -> None:
    """Writes a line and puts a link on some of its words."""
    page.text(x, y, line)
    left = x + width(line[: line.index(words)])
    page.link((left, y - 3, left + width(words), y + 9), uri)


def test_words_under_an_annotation_are_an_anchor() -> None:
    page = Page()
    linked(page, 72, 700, "The register of lamps is kept in the office.", "register of lamps", "https://lamps.example.org/register")
    document = read(page)
    (link,) = document.links
    assert (link.text, link.href, link.kind, link.page) == ("register of lamps", "https://lamps.example.org/register", LinkKind.ANCHOR, 1)
    assert document.text[link.start : link.end] == "register of lamps"


def test_fragments_of_one_link_are_one() -> None:
    """Programs make an annotation for each line of a link."""
    uri = "https://lamps.example.org/register/1890/lamps-of-the-coast"
    page = Page()
    linked(page, 72, 700, "See https://lamps.example.org/register/", "https://lamps.example.org/register/", uri)
    linked(page, 72, 688, "1890/lamps-of-the-coast, p. 4. Nothing more.", "1890/lamps-of-the-coast,", uri)
    linked(page, 72, 652, "And once more in another place: the coast.", "the coast", uri)
    document = read(page)
    assert [(link.text, link.href, link.kind.value) for link in document.links] == [
        ("https://lamps.example.org/register/ 1890/lamps-of-the-coast", uri, "anchor"),
        ("the coast", uri, "anchor"),
    ]


def test_an_address_without_annotation_is_printed() -> None:
    page = Page()
    page.lines(72, 700, ["See https://lamps.example.org/register/", "1890.html, and nothing else."])
    (link,) = read(page).links
    assert (link.href, link.kind, link.broken) == ("https://lamps.example.org/register/1890.html", LinkKind.PRINTED, True)


def test_a_link_that_leads_elsewhere_than_it_says_is_kept_beside_what_it_says() -> None:
    page = Page()
    address = "https://lamps.example.org/a"
    linked(page, 72, 700, f"See {address} for more.", address, "https://other.example.net/b")
    assert {(link.kind.value, link.href) for link in read(page).links} == {
        ("anchor", "https://other.example.net/b"), ("printed", "https://lamps.example.org/a"),
    }  # fmt: skip


def test_the_scheme_alone_makes_no_difference() -> None:
    page = Page()
    linked(page, 72, 700, "See www.lamps.example.org/a. It is there.", "www.lamps.example.org/a.", "https://www.lamps.example.org/a/")
    (link,) = read(page).links
    assert (link.text, link.kind) == ("www.lamps.example.org/a", LinkKind.ANCHOR)


def test_links_of_a_note_bear_its_id() -> None:
    page = Page()
    page.lines(72, 760, ["The keepers wrote it down.^1^ The books are kept in the", "office of the harbour, where they can be read."])
    page.rule(72, 170, 120)
    page.text(72, 108, "^1^ See https://lamps.example.org/register.", 8)
    document = read(page)
    assert [(link.href, link.note) for link in document.links] == [("https://lamps.example.org/register", document.notes[0].id)]


def test_neighbours_of_a_narrow_rectangle_are_not_covered() -> None:
    page = Page()
    linked(page, 72, 700, "A lamp (harbour) burns.", "harbour", "https://lamps.example.org/h")
    (link,) = read(page).links
    assert link.text == "harbour"
