"""Council of Europe: numbers that need their body, codes, declarations by date, addresses."""

from __future__ import annotations

import pytest

from citator.model import Identifier, Page, PartialDate
from citator.systems import recognise
from citator.systems.coe import find, moved, read_page


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Resolution 1416 (2005) of the Parliamentary Assembly of the Council \n\nof \n\nEurope", ["PACE Resolution 1416 (2005)"]),
        ("Parliamentary Assembly resolutions 1358 (2004) and 1398 (2004)", ["PACE Resolution 1358 (2004)", "PACE Resolution 1398 (2004)"]),
        ("Council of Europe, Parliamentary Assembly, Recommendation 1690 (2005)", ["PACE Recommendation 1690 (2005)"]),
        ("Opinion No. 222 (2000) of the Parliamentary Assembly", ["PACE Opinion 222 (2000)"]),
        ("Recommendation CM/Rec(2010)5 and Resolution CM/ResDH(2014)230", ["CM/Rec(2010)5", "CM/ResDH(2014)230"]),
        ("Recommendation Rec(2004)5 of the Committee of Ministers", ["Rec(2004)5"]),
        ("https://assembly.coe.int/nw/xml/XRef/X2H-Xref-ViewHTML.asp?FileID=17289&lang=EN", ["PACE file 17289"]),
        ("http://assembly.coe.int/Main.asp?link=/Documents/AdoptedText/ta05/ERES1416.htm", ["PACE Resolution 1416 (2005)"]),
        ("Resolution 1416 (2005)", []),
        ("Security Council resolution 822 (1993), not of the Council of Europe", []),
        ("OSCE Parliamentary Assembly Resolution 12 (2005)", []),
        ("Rec(2004)5", []),
        ("https://www.coe.int/en/web/portal/home", []),
    ],
)
def test_found(text: str, values: list[str]) -> None:
    assert [match.identifier.value for match in find(text) if match.identifier] == values


def test_a_declaration_is_named_by_day_and_meeting() -> None:
    text = (
        "Declaration adopted by the Committee of Ministers of the Council of Europe on 11 March 1992 at the 471bis meeting "
        "of the Ministers’ Deputies; Council"
    )
    (match,) = find(text)
    assert text[match.end :] == "; Council"
    assert match.identifier is None
    assert match.record.date() == PartialDate(1992, 3, 11)
    assert match.record.text("event-title").startswith("at the 471bis meeting")


def test_one_list_of_two_bodies_goes_to_each_its_own() -> None:
    text = "Security Council resolutions 822 (1993) and 853 (1993); and Resolution 1416 (2005) of the Parliamentary Assembly"
    assert [(match.system, match.identifier.value) for match in recognise(text) if match.identifier] == [
        ("un_documents", "S/RES/822 (1993)"),
        ("un_documents", "S/RES/853 (1993)"),
        ("coe", "PACE Resolution 1416 (2005)"),
    ]


def test_a_body_behind_two_kinds_is_that_of_both_but_not_of_what_has_its_own() -> None:
    text = "Resolution 1416 (2005) and Recommendation 1690 (2005) of the Parliamentary Assembly"
    assert [match.identifier.value for match in find(text) if match.identifier] == [
        "PACE Resolution 1416 (2005)",
        "PACE Recommendation 1690 (2005)",
    ]
    text = "Security Council resolution 822 (1993) and Recommendation 1690 (2005) of the Parliamentary Assembly"
    assert [match.system for match in recognise(text)] == ["un_documents", "coe"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Recommendation No. R(94)13 and Recommendation Rec(2003)13, Committee of Ministers", ["R (94) 13", "Rec(2003)13"]),
        ("Committee of Ministers, Resolution DH (95) 82", ["ResDH(95)82"]),
        ("CPT/Inf (2011) 20, para. 5; CDL-AD(2010)020-e; GRETA(2014)10", ["CPT/Inf (2011) 20", "CDL-AD(2010)020", "GRETA(2014)10"]),
        ("Venice Commission, Opinion No. 581/2010, CDL-AD(2010)020", ["CDL-AD(2010)020"]),  # two names of one text
        ("R (94) 13 of the research and development plan", []),
        ("the rule in R (2003) 5", []),
        ("Congress of Local and Regional Authorities, Resolution 367 (2014)", ["Congress Resolution 367 (2014)"]),
        ("CETS No. 210 and ETS No. 5", ["CETS No. 210", "ETS No. 005"]),
        ("https://rm.coe.int/16805cf8c1", ["CoE file 09000016805cf8c1"]),
        ("http://www.coe.int/en/web/cpt/home", []),
    ],
)
def test_codes_of_every_body(text: str, values: list[str]) -> None:
    assert [match.identifier.value for match in find(text) if match.identifier] == values


def test_a_file_number_of_a_server_is_no_document_number() -> None:
    (match,) = find("http://assembly.coe.int/ASP/Doc/XrefViewPDF.asp?FileID=17289&Language=EN")
    assert match.identifier == Identifier("coe_file", "PACE file 17289")
    assert moved("https://search.coe.int/cm/Pages/result_details.aspx?ObjectId=09000016805cf8c1") == "https://rm.coe.int/09000016805cf8c1"
    assert moved("https://pace.coe.int/en/files/17289") is None


@pytest.mark.parametrize(("title", "headings", "number", "name"), [
    ("PACE - Resolution 1416 (2005) - Harbours of the inland seas", (), "Resolution 1416 (2005)", "Harbours of the inland seas"),
    ("PACE website", ("Resolution 1416 (2005)", "Harbours of the inland seas"), "Resolution 1416 (2005)", "Harbours of the inland seas"),
    ("Recommandation 1690(2005) | Ports des mers intérieures", (), "Recommendation 1690 (2005)", "Ports des mers intérieures"),
    ("Doc. 10364 - Harbours - a report | PACE", (), "Doc. 10364", "Harbours - a report"),
    ("Resolution 1416 (2005) Provisional version", ("Doc. 10364 - A report", "Harbours"), "Resolution 1416 (2005)", "Harbours"),
])  # fmt: skip
def test_a_page_of_the_assembly_gives_number_day_and_title(title: str, headings: tuple[str, ...], number: str, name: str) -> None:
    """Made by hand in the shape of the real ones."""
    text = "Author(s): Parliamentary Assembly\nText adopted by the Assembly on 25 January 2005 (2nd Sitting)."
    record = read_page(Page("https://pace.coe.int/en/files/17289/html", title, headings, text=text))
    assert record is not None
    assert (record.text("number"), record.text("title"), str(record.date())) == (number, name, "2005-01-25")
    assert record.text("authority") == "Parliamentary Assembly of the Council of Europe"


@pytest.mark.parametrize(("url", "title"), [
    ("https://pace.coe.int/en/", "PACE website"), ("https://example.org/a", "PACE - Resolution 1416 (2005) - Harbours"),
])  # fmt: skip
def test_pages_without_a_text_of_the_assembly_are_not_read(url: str, title: str) -> None:
    assert read_page(Page(url, title, ("About us",))) is None
