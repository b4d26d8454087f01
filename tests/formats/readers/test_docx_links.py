"""The Word reader: links of every make, records of reference managers."""

from __future__ import annotations

import base64
import json

import pytest
from tests.support.office import docx, field, note, note_mark, p, r

from citator.formats.readers.docx import read
from citator.model import LinkKind, NoteKind

# ----------------------------------------------------------------------------------------------- links


def links_of(*body: str, **more: object) -> list[tuple[str, str]]:
    document = read(docx(*body, **more), "a.docx")  # type: ignore[arg-type]
    assert all(" ".join(document.text[link.start : link.end].split()) == link.text for link in document.links)
    return [(link.text, link.href) for link in document.links]


def test_hyperlinks_lead_where_their_relationship_says() -> None:
    targets = {"rA": "https://example.org/tides", "rB": "https://example.org/a?b=1&c=2#top"}
    body = p(
        '<w:hyperlink r:id="rA" w:anchor="june">' + r("the ") + r("table") + "</w:hyperlink>",
        '<w:hyperlink w:anchor="_Toc1">' + r(" inside ") + "</w:hyperlink>",
        '<w:hyperlink r:id="rB">' + r("b") + '</w:hyperlink><w:hyperlink r:id="rB">' + r("oth") + "</w:hyperlink>",
    )
    assert links_of(body, targets=targets) == [
        ("the table", "https://example.org/tides#june"),
        ("both", "https://example.org/a?b=1&c=2#top"),
    ]


def test_a_link_in_a_note_is_that_of_the_notes_own_part_and_names_its_note() -> None:
    inside = '<w:hyperlink r:id="rA">' + r("here") + "</w:hyperlink>"
    document = read(docx(p("x", note_mark(1)), footnotes={1: note("See ", inside)}, targets={"rA": "https://example.org/n"}), "a.docx")
    assert [(link.href, link.note, link.kind) for link in document.links] == [("https://example.org/n", "n1", LinkKind.ANCHOR)]


@pytest.mark.parametrize(
    ("code", "target"),
    [
        (' HYPERLINK "https://example.org/a" ', "https://example.org/a"),
        (r' HYPERLINK "https://example.org/a" \l "b" \o "A tip" \t "_blank" ', "https://example.org/a#b"),
        (" hyperlink https://example.org/a ", "https://example.org/a"),
        ("HYPERLINK“https://example.org/a”", "https://example.org/a"),
        (r'HYPERLINK \o "tip first" "https://example.org/a"', "https://example.org/a"),
    ],
)
def test_fields_are_links_too(code: str, target: str) -> None:
    assert links_of(p("see ", field(code, "this", " page"), ".")) == [("this page", target)]
    simple = code.replace("&", "&amp;").replace('"', "&quot;")
    assert links_of(p(f'<w:fldSimple w:instr="{simple}">' + r("this") + "</w:fldSimple>")) == [("this", target)]


def test_fields_nest_in_code_and_in_result() -> None:
    inner = field(" DOCPROPERTY Base ", "https://example.org/base")
    begin, end = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    quote = '<w:r><w:instrText xml:space="preserve">{}</w:instrText></w:r>'
    code = (
        begin
        + quote.format(" HYPERLINK &quot;")
        + inner
        + quote.format("/page&quot; ")
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    assert links_of(p(code, field(" PAGE ", "7"), " and more", end)) == [("7 and more", "https://example.org/base/page")]


def test_a_picture_can_be_a_link() -> None:
    drawing = '<w:r><w:drawing><wp:docPr id="1"><a:hlinkClick r:id="rA"/></wp:docPr></w:drawing></w:r>'
    assert links_of(p("Map: ", drawing), targets={"rA": "https://example.org/map"}) == [("", "https://example.org/map")]


def test_printed_addresses_are_links_where_nothing_else_covers_them() -> None:
    linked = '<w:hyperlink r:id="rA">' + r("www.example.org/linked") + "</w:hyperlink>"
    document = read(docx(p("See www.example.org/a.", linked), p("b.html is next"), targets={"rA": "https://example.org/linked"}), "a.docx")
    assert [(link.text, link.href, link.kind) for link in document.links] == [
        ("www.example.org/a", "http://www.example.org/a", LinkKind.PRINTED),
        ("www.example.org/linked", "https://example.org/linked", LinkKind.ANCHOR),
    ]


def test_a_marker_behind_an_address_is_no_part_of_it() -> None:
    linked = '<w:hyperlink r:id="rA">' + r("here") + note_mark(2) + "</w:hyperlink>"
    made = docx(
        p("www.example.org/a", note_mark(1), " or ", linked),
        footnotes={1: note("x"), 2: note("y")},
        targets={"rA": "https://example.org/b"},
    )
    assert [(link.text, link.href) for link in read(made, "a.docx").links] == [
        ("www.example.org/a", "http://www.example.org/a"),
        ("here", "https://example.org/b"),
    ]


def test_an_address_does_not_run_on_into_the_next_paragraph_or_row() -> None:
    cells = "".join(f"<w:tr><w:tc>{p(text)}</w:tc></w:tr>" for text in ("https://example.org/a/", "2024-report.pdf"))
    assert links_of(p("https://example.org/b-"), p("c-d/e"), f"<w:tbl>{cells}</w:tbl>") == [
        ("https://example.org/b-", "https://example.org/b-"),
        ("https://example.org/a/", "https://example.org/a/"),
    ]


def test_relative_targets_are_joined_to_the_address_of_the_document() -> None:
    made = docx(p('<w:hyperlink r:id="rA">' + r("annex") + "</w:hyperlink>"), targets={"rA": "annex.pdf"})
    assert read(made, "a.docx", "https://example.org/docs/a.docx").links[0].href == "https://example.org/docs/annex.pdf"
    alone = read(made, "a.docx")
    assert (alone.links, alone.warnings) == ((), ("1 link leads to files and not to addresses",))


@pytest.mark.parametrize(
    ("target", "href"),
    [("www.example.org/a", ["http://www.example.org/a"]), ("mailto:a@example.org", []), ("file:///C:/a.docx", []), ("C:\\a.docx", [])],
)
def test_only_addresses_of_the_web_are_links(target: str, href: list[str]) -> None:
    made = docx(p('<w:hyperlink r:id="rA">' + r("here") + "</w:hyperlink>"), targets={"rA": target})
    assert [link.href for link in read(made, "a.docx").links] == href


def test_a_table_of_contents_is_furniture() -> None:
    contents = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr><w:sdtContent>"
    contents += p("Contents") + p(field(r' TOC \o "1-3" ', "Piers", r("", "", "<w:tab/>"), "4")) + "</w:sdtContent></w:sdt>"
    document = read(docx(contents, p("Piers")), "a.docx")
    assert [document.text[span.start : span.end] for span in document.furniture] == ["Contents\n\nPiers\t4"]


# -------------------------------------------------------------------------------- reference managers

BOOK = {
    "id": 12,
    "type": "book",
    "title": "Lights of the Coast",
    "author": [{"family": "Hale", "given": "Edith"}],
    "issued": {"date-parts": [[1962]]},
}


@pytest.mark.parametrize("code", ["ADDIN ZOTERO_ITEM CSL_CITATION ", " ADDIN CSL_CITATION "])
def test_items_of_citation_fields_become_entries_at_their_place(code: str) -> None:
    cluster = {"citationItems": [{"uris": ["http://example.org/users/1/items/AB12"], "itemData": BOOK, "locator": "4"}], "properties": {}}
    document = read(docx(p("as shown ", field(code + json.dumps(cluster) + " ", "(Hale 1962, 4)"), ".")), "a.docx")
    (entry,) = document.entries
    assert (entry.key, document.text[entry.start : entry.end]) == ("AB12", "(Hale 1962, 4)")
    assert (entry.record.type, entry.record.text("title"), str(entry.record.date())) == ("book", "Lights of the Coast", "1962")
    assert "CSL" not in document.text


def test_items_in_a_content_control_become_entries() -> None:
    packed = base64.b64encode(json.dumps({"citationItems": [{"id": "x", "itemData": BOOK}]}).encode()).decode().rstrip("=")
    control = (
        f'<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_{packed}"/></w:sdtPr><w:sdtContent>{r("(Hale 1962)")}</w:sdtContent></w:sdt>'
    )
    assert [entry.record.text("title") for entry in read(docx(p("x ", control)), "a.docx").entries] == ["Lights of the Coast"]


@pytest.mark.parametrize("packed", [False, True])
def test_endnote_records_become_entries(packed: bool) -> None:
    xml = (
        '<EndNote><Cite><RecNum>7</RecNum><record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>'
        '<style face="normal">Hale, Edith</style></author></authors></contributors>'
        "<titles><title>Fog signals</title><secondary-title>Harbours"
        "</secondary-title></titles><dates><year>1961</year></dates><electronic-resource-num>https://doi.org/10.5555/fog</electronic-resource-num>"
        "</record></Cite></EndNote>"
    )
    made = (
        field(" ADDIN EN.CITE ", "(Hale, 1961)", data=base64.b64encode(xml.encode()).decode())
        if packed
        else field(f" ADDIN EN.CITE {xml}", "(Hale, 1961)")
    )
    (entry,) = read(docx(p("x ", made)), "a.docx").entries
    record = entry.record
    assert (entry.key, record.type, record.text("title"), record.text("container-title")) == (
        "7",
        "article-journal",
        "Fog signals",
        "Harbours",
    )
    assert (record.text("DOI"), record.names("author")[0].family) == ("10.5555/fog", "Hale")


@pytest.mark.parametrize("json_text", ['{"citationItems": 3}', '{"citationItems":[{"itemData":7},4]}', '{"citationItems":[', "{" * 5000])
def test_a_broken_citation_field_leaves_its_words(json_text: str) -> None:
    document = read(docx(p(field("ADDIN ZOTERO_ITEM CSL_CITATION " + json_text, "(Hale 1962)"))), "a.docx")
    assert document.text == "(Hale 1962)"
    assert not document.entries


def test_the_paragraphs_of_a_bibliography_field_are_references() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY </w:instrText></w:r>'
    begin += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    body = [
        p("Shown elsewhere [2]."), p("References"), p(begin, "[1] E. Hale, Lights, 1962."), p("[2] J. Orr, Buoys, 1970."),
        p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'), p("After."),
    ]  # fmt: skip
    document = read(docx(*body), "a.docx")
    assert [(one.label, one.kind, one.text) for one in document.notes] == [
        ("1", NoteKind.REFERENCE, "E. Hale, Lights, 1962."),
        ("2", NoteKind.REFERENCE, "J. Orr, Buoys, 1970."),
    ]
    assert [len(one.markers) for one in document.notes] == [0, 1]
