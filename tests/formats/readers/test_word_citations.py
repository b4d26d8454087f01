"""What reference managers and Word itself keep behind citations: where it stands, and what is in it."""

from __future__ import annotations

import base64
import json
import zipfile
from html import escape
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.office import docx, field, note, note_mark, p, r, zipped

from citator.formats.readers._office.citavi import from_citavi
from citator.formats.readers.docx import read
from citator.model import Document, NoteKind


def entries(document: Document) -> list[tuple[str, str, str, str]]:
    """Key, the words at its place, type and title of each entry."""
    return [(one.key, document.text[one.start : one.end], one.record.type, one.record.text("title")) for one in document.entries]


def char(kind: str, data: str = "") -> str:
    kept = f'<w:fldData xml:space="preserve">{data}</w:fldData>' if data else ""
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{kept}</w:fldChar></w:r>'


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{escape(text)}</w:instrText></w:r>'


ENDNOTE = (
    "<EndNote><Cite><Author>Hale</Author><RecNum>7</RecNum><Pages>12</Pages><record><ref-type name='Book'>6</ref-type>"
    "<contributors><authors><author>Hale, Edith</author></authors></contributors><titles><title>Lights</title></titles></record></Cite>"
    "</EndNote>"
)


def test_endnote_keeps_its_data_in_a_field_inside_the_field() -> None:
    packed = base64.b64encode(ENDNOTE.encode()).decode()
    inner = char("begin", packed[:40] + "\n" + packed[40:]) + code(" ADDIN EN.CITE.DATA ") + char("end")
    made = char("begin") + code(" ADDIN EN.CITE ") + inner + char("separate") + r("(Hale, p. 12)") + char("end")
    document = read(docx(p("As shown ", made, ".")), "a.docx")
    assert document.text == "As shown (Hale, p. 12)."
    assert entries(document) == [("7", "(Hale, p. 12)", "book", "Lights")]
    assert document.entries[0].record.text("page") == ""  # "12" is where it is cited, and no page range of the book


SOURCES = """<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">
<b:Source><b:Tag>Hal62</b:Tag><b:SourceType>JournalArticle</b:SourceType><b:Author><b:Author><b:NameList><b:Person><b:Last>Hale</b:Last>
<b:First>Edith</b:First><b:Middle>M.</b:Middle></b:Person></b:NameList></b:Author></b:Author><b:Title>Lights</b:Title><b:JournalName>Coast
</b:JournalName><b:Year>1962</b:Year><b:Month>March</b:Month><b:Day>4</b:Day><b:Pages>1-9</b:Pages></b:Source><b:Source><b:Tag>Boa1</b:Tag>
<b:SourceType>Report</b:SourceType><b:Author><b:Author><b:Corporate>Harbour Board</b:Corporate></b:Author></b:Author>
<b:Title>Minutes</b:Title>
<b:Year>1874</b:Year><b:YearAccessed>2020</b:YearAccessed><b:MonthAccessed>13</b:MonthAccessed></b:Source><b:Source><b:Tag>Unused</b:Tag>
</b:Source></b:Sources>"""


def with_sources(*body: str, **more: str) -> Document:
    """The document with a custom part that the main part refers to, as Word does, with a backslash."""
    made: dict[str, str | bytes] = {}
    with zipfile.ZipFile(BytesIO(docx(*body))) as archive:
        made |= {name: archive.read(name) for name in archive.namelist()}
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
    relation = f'<Relationship Id="cx" Type="{kind}" Target="..\\customXml\\item1.xml"/></Relationships>'
    rels = made["word/_rels/document.xml.rels"]
    assert isinstance(rels, bytes)
    made["word/_rels/document.xml.rels"] = rels.replace(b"</Relationships>", relation.encode())
    return read(zipped(made | {"customXml/item1.xml": SOURCES} | more), "a.docx")


def test_sources_of_word_that_a_field_names_become_entries() -> None:
    cited = field(r" CITATION Hal62 \p 4 \l 1033  \m Boa1 ", "(Hale, 1962, p. 4; Board, 1874)")
    document = with_sources(p("x ", f"<w:sdt><w:sdtPr><w:citation/></w:sdtPr><w:sdtContent>{cited}</w:sdtContent></w:sdt>", "."))
    words = "(Hale, 1962, p. 4; Board, 1874)"
    assert entries(document) == [("Hal62", words, "article-journal", "Lights"), ("Boa1", words, "report", "Minutes")]
    first, second = (entry.record for entry in document.entries)
    assert first.light() == {
        "title": "Lights",
        "container-title": "Coast",
        "page": "1-9",
        "author": [{"family": "Hale", "given": "Edith M."}],
        "issued": "1962-03-04",
    }
    assert (second.names("author")[0].literal, str(second.date("accessed"))) == ("Harbour Board", "2020")


def test_a_simple_field_in_a_note_can_cite_too_and_unknown_tags_do_no_harm() -> None:
    simple = '<w:fldSimple w:instr=" CITATION hal62 \\l 2057 ">' + r("(Hale)") + "</w:fldSimple>"
    document = with_sources(p("x ", simple, field(" CITATION Nobody ", "(N)"), field(" CITATION ", "(M)")))
    assert entries(document) == [("hal62", "(Hale)", "article-journal", "Lights")]


CITAVI = {
    "$id": "1",
    "Entries": [
        {
            "$id": "2",
            "ReferenceId": "r1",
            "Prefix": "see ",
            "PageRange": {"OriginalString": "12"},
            "Reference": {
                "$id": "3",
                "Authors": [{"$id": "4", "FirstName": "Edith", "LastName": "Hale"}],
                "ReferenceType": "JournalArticle",
                "Title": "Lights",
                "Year": "1962",
                "Periodical": {"$id": "5", "Name": "Coast"},
                "PageRange": "<sp>\r\n <n>5</n>\r\n</sp>\r\n<os>5-9</os>",
                "CitationKey": "Hale1962",
            },
        },
        {
            "ReferenceId": "r2",
            "Reference": {
                "$id": "7",
                "Authors": [{"$ref": "4"}, {"LastName": "Harbour Board"}],
                "ReferenceType": "Book",
                "Title": "Buoys",
                "Subtitle": "A list",
                "Publishers": [{"Name": "Pier"}],
            },
        },
        {"ReferenceId": "r3"},
    ],
}


def test_references_of_citavi_become_entries() -> None:
    packed = base64.b64encode(json.dumps(CITAVI).encode()).decode()
    made = field("ADDIN CitaviPlaceholder{" + packed + "}", "(see Hale 1962: 12; 1970)")
    control = f'<w:sdt><w:sdtPr><w:tag w:val="CitaviPlaceholder#1f"/></w:sdtPr><w:sdtContent>{made}</w:sdtContent></w:sdt>'
    document = read(docx(p("x ", control, ".")), "a.docx")
    words = "(see Hale 1962: 12; 1970)"
    assert entries(document) == [("Hale1962", words, "article-journal", "Lights"), ("r2", words, "book", "Buoys: A list")]
    first, second = (entry.record for entry in document.entries)
    assert (first.text("page"), first.text("container-title"), str(first.date())) == ("5-9", "Coast", "1962")
    assert [str(name) for name in second.names("author")] == ["Edith Hale", "Harbour Board"]


NAMES = st.sampled_from(["Entries", "Reference", "$id", "$ref", "Authors", "Title", "Periodical"])
JSON = st.recursive(
    st.text("Entries$ref1", max_size=8), lambda inner: st.dictionaries(NAMES, st.lists(inner, max_size=2) | inner), max_leaves=8
)


@given(st.binary(max_size=60), JSON)
@settings(max_examples=60, deadline=None)
def test_any_placeholder_never_raises(raw: bytes, inside: object) -> None:
    for made in (raw, json.dumps(inside).encode(), json.dumps({"Entries": [inside]}).encode()):
        list(from_citavi("ADDIN CitaviPlaceholder{" + base64.b64encode(made).decode() + "}"))


def test_a_citation_in_properties_stands_at_its_bookmark() -> None:
    item = "ZOTERO_ITEM CSL_CITATION " + json.dumps({"citationItems": [{"id": 1, "itemData": {"type": "book", "title": "Tides"}}]})
    kept = {f"ZOTERO_BREF_ab_{n + 1}": item[n * 30 : n * 30 + 30] for n in range(6)} | {
        "ZOTERO_BREF_cd_1": "ZOTERO_BIBL {} CSL_BIBLIOGRAPHY"
    }
    space = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
    custom = f'<Properties xmlns="{space}" xmlns:vt="x">' + "".join(
        f'<property name="{name}"><vt:lpwstr>{escape(words)}</vt:lpwstr></property>' for name, words in kept.items()
    )
    marked = '<w:bookmarkStart w:id="{0}" w:name="ZOTERO_BREF_{1}"/>{2}<w:bookmarkEnd w:id="{0}"/>'
    body = p("x ", marked.format(4, "ab", r("(Tides)")), "."), marked.format(5, "cd", p("Tides. 1962."))
    document = read(docx(*body, parts={"docProps/custom.xml": custom + "</Properties>"}), "a.docx")
    assert entries(document) == [("1", "(Tides)", "book", "Tides")]
    assert [(one.kind, one.text) for one in document.notes] == [(NoteKind.REFERENCE, "Tides. 1962.")]


@pytest.mark.parametrize("head", ["F1000_CSL_CITATION<~#@#~>", "Mendeley Citation{9c1b3a8e} CSL_CITATION "])
def test_other_managers_keep_csl_items_too(head: str) -> None:
    item = {"type": "book", "title": "Tides", "id": "a"}
    kept = json.dumps([item]) if head.startswith("F1000") else json.dumps({"citationItems": [{"id": "ITEM-1", "itemData": item}]})
    assert entries(read(docx(p("x ", field(f"ADDIN {head}{kept}", "(1)"), ".")), "a.docx")) == [("a", "(1)", "book", "Tides")]


@pytest.mark.parametrize("tag", ["MENDELEY_BIBLIOGRAPHY", "CitaviBibliography"])
def test_lists_of_works_in_content_controls_are_references(tag: str) -> None:
    body = (
        f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{p("Works", style="Heading1")}'
        f"{p('Hale, E. Lights.')}{p('Orr, J. Buoys.')}</w:sdtContent></w:sdt>"
    )
    styles = '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
    document = read(docx(p("Text."), body, parts={"styles": styles}), "a.docx")
    assert [(one.kind, one.text) for one in document.notes] == [
        (NoteKind.REFERENCE, "Hale, E. Lights."),
        (NoteKind.REFERENCE, "Orr, J. Buoys."),
    ]


def test_a_citation_in_a_footnote_stands_there() -> None:
    cluster = json.dumps({"citationItems": [{"id": 1, "itemData": {"type": "book", "title": "Tides"}}]})
    inside = field("ADDIN ZOTERO_ITEM CSL_CITATION " + cluster, "Hale, Tides, 4")
    document = read(docx(p("Text", note_mark(1), "."), footnotes={1: note("See ", inside, ".")}), "a.docx")
    (entry,) = document.entries
    (found,) = document.notes
    assert found.start < entry.start < entry.end < found.end
    assert document.text[entry.start : entry.end] == "Hale, Tides, 4"
