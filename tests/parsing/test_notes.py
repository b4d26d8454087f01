"""The fields of a citation are those a careful librarian would write; what is not there stays empty."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.model import Citation
from citator.model.citation import Form
from citator.parsing import parse_note
from tests.parsing.recogniser import recognise


def only(note: str) -> Citation:
    [one] = parse_note(note, recognise)
    return one


CASES: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Ann Brook, Rivers and Their Names: A History (London and New York, Weir Press, 2005), pp. 76-77.",
        "book",
        {
            "author": [{"family": "Brook", "given": "Ann"}],
            "title": "Rivers and Their Names: A History",
            "publisher-place": "London and New York",
            "publisher": "Weir Press",
            "issued": "2005",
            "locator": "pp. 76-77",
        },
    ),
    (
        (
            "Ann Brook and Ian Mill, eds., Rivers of the North "
            "(Reading, United Kingdom of Great Britain and Northern Ireland, Weir Press, 2014)."
        ),
        "book",
        {
            "editor": [{"family": "Brook", "given": "Ann"}, {"family": "Mill", "given": "Ian"}],
            "title": "Rivers of the North",
            "publisher-place": "Reading, United Kingdom of Great Britain and Northern Ireland",
            "publisher": "Weir Press",
            "issued": "2014",
        },
    ),
    (
        "Ann Brook, “The names of rivers”, Journal of Rivers, vol. 94, No. 2 (April 2000).",
        "article-journal",
        {
            "author": [{"family": "Brook", "given": "Ann"}],
            "title": "The names of rivers",
            "container-title": "Journal of Rivers",
            "volume": "94",
            "issue": "2",
            "issued": "2000-04",
        },
    ),
    (
        "A. Brook, ‘Whose River?’ (1994) 28 River Studies 379, 381.",
        "article-journal",
        {
            "author": [{"family": "Brook", "given": "A."}],
            "title": "Whose River?",
            "container-title": "River Studies",
            "volume": "28",
            "page": "379",
            "issued": "1994",
            "locator": "381",
        },
    ),
    (
        "Ann L. Brook, Rivers and the Law, 53 Weir L. Rev. 1447, 1449–52 (2000).",
        "article-journal",
        {
            "author": [{"family": "Brook", "given": "Ann L."}],
            "title": "Rivers and the Law",
            "container-title": "Weir L. Rev.",
            "volume": "53",
            "page": "1447",
            "issued": "2000",
            "locator": "1449–52",
        },
    ),
    (
        "Ann Brook, “Floods” in Ian Mill and Jo Weir, eds., Water and Towns (Leeds, Weir Press, 2010).",
        "chapter",
        {
            "author": [{"family": "Brook", "given": "Ann"}],
            "title": "Floods",
            "container-title": "Water and Towns",
            "editor": [{"family": "Mill", "given": "Ian"}, {"family": "Weir", "given": "Jo"}],
            "publisher-place": "Leeds",
            "publisher": "Weir Press",
            "issued": "2010",
        },
    ),
    (
        "Ann Brook, “A harbour remembered”, 19 February 2014.",
        "article-newspaper",
        {"author": [{"family": "Brook", "given": "Ann"}], "title": "A harbour remembered", "issued": "2014-02-19"},
    ),
    (
        "The Economist, “The river is rising”, 12 December 2024.",
        "article-magazine",
        {"container-title": "The Economist", "title": "The river is rising", "issued": "2024-12-12"},
    ),
    (
        "Association for Rivers and Centre for Lakes, Water in Law: a guide (Geneva, 2008).",
        "report",
        {
            "author": [{"literal": "Association for Rivers"}, {"literal": "Centre for Lakes"}],
            "title": "Water in Law: a guide",
            "publisher-place": "Geneva",
            "issued": "2008",
        },
    ),
    (
        (
            "Letter dated 24 March 1997 from the Director of the River Board addressed to the Minister for Harbours, "
            "available at www.rivers.org/a."
        ),
        "letter",
        {
            "author": [{"literal": "Director of the River Board"}],
            "recipient": [{"literal": "Minister for Harbours"}],
            "issued": "1997-03-24",
            "title": "Letter dated 24 March 1997 from the Director of the River Board addressed to the Minister for Harbours",
            "URL": "http://www.rivers.org/a",
        },
    ),
    (
        "European Court of Rivers, Brook v. Weir (application No. 21986/93), Judgment of 27 June 2000, para. 114.",
        "case",
        {
            "authority": "European Court of Rivers",
            "title": "Brook v. Weir",
            "number": "21986/93",
            "issued": "2000-06-27",
            "locator": "para. 114",
        },
    ),
    (
        "International Court of Justice, Mill Race (Brook v. Weir), Judgment, I.C.J. Reports 2012, p. 422, para. 99.",
        "case",
        {
            "authority": "International Court of Justice",
            "title": "Mill Race (Brook v. Weir)",
            "container-title": "I.C.J. Reports",
            "issued": "2012",
            "page": "422",
            "locator": "para. 99",
        },
    ),
    (
        "Re Brook [1994] 1 All ER 819.",
        "case",
        {"title": "Re Brook", "volume": "1", "container-title": "All ER", "page": "819", "issued": "1994"},
    ),
    (
        "Brook v. Weir, 664 F. Supp. 3d 981, 990 (N.D. Cal. 2023).",
        "case",
        {
            "title": "Brook v. Weir",
            "volume": "664",
            "container-title": "F. Supp. 3d",
            "page": "981",
            "authority": "N.D. Cal.",
            "issued": "2023",
            "locator": "990",
        },
    ),
    (
        "Committee on the Rights of the Child, general comment No. 16 (2013), para. 3.",
        "un-document",
        {
            "authority": "Committee on the Rights of the Child",
            "title": "general comment No. 16 (2013)",
            "issued": "2013",
            "locator": "para. 3",
        },
    ),
    ("Convention against Floods, arts. 2 and 16.", "treaty", {"title": "Convention against Floods", "locator": "arts. 2 and 16"}),
    ("Rivers Act 1981 (U.K.).", "legislation", {"title": "Rivers Act", "issued": "1981", "jurisdiction": "U.K."}),
    (
        "Declaration adopted by the Committee of Ministers of the River Union on 11 March 1992 at its fourth meeting.",
        "document",
        {"authority": "Committee of Ministers of the River Union", "issued": "1992-03-11"},
    ),
    (
        "Council of the River Conference, Communication No. 284, Prague, 26 October 1993.",
        "document",
        {"author": [{"literal": "Council of the River Conference"}], "number": "284", "publisher-place": "Prague", "issued": "1993-10-26"},
    ),
    (
        "Resolution 1416 (2005) of the Parliamentary Assembly of the River Union, entitled “The names of rivers”, 25 January 2005.",
        "resolution",
        {
            "number": "1416",
            "authority": "Parliamentary Assembly of the River Union",
            "title": "The names of rivers",
            "issued": "2005-01-25",
        },
    ),
    (
        "Basic Principles on Rivers, General Assembly resolution 60/147.",
        "resolution",
        {"title": "Basic Principles on Rivers", "authority": "General Assembly", "number": "60/147"},
    ),
    ("S/2018/462, para. 32.", "un-document", {"number": "S/2018/462", "locator": "para. 32"}),
    (
        "Brook/Weir 1980, S. 138.",
        "document",
        {"author": [{"family": "Brook"}, {"family": "Weir"}], "issued": "1980", "locator": "S. 138"},
    ),
]


@pytest.mark.parametrize(("note", "kind", "fields"), CASES)
def test_the_fields_of_one_citation(note: str, kind: str, fields: dict[str, Any]) -> None:
    one = only(note)
    light = one.record.light()
    assert one.type == kind
    for name, value in fields.items():
        assert light.get(name) == value, name
    assert set(light) - set(fields) <= {"genre", "title"}, "nothing that the words do not say"


def test_what_is_cited_from_a_book_and_the_book_are_two_citations() -> None:
    interview, book = parse_note("See also the interview with Jo Weir, in Ann Brook, Rivers (London, Weir Press, 2004).", recognise)
    assert (interview.type, interview.record.text("container-title"), str(interview.record.names("author")[0])) == (
        "interview",
        "Rivers",
        "Jo Weir",
    )
    assert (book.type, book.record.text("title"), str(book.record.names("author")[0])) == ("book", "Rivers", "Ann Brook")
    assert (interview.signal, book.signal) == ("See also", None)


@pytest.mark.parametrize(
    ("note", "form", "pinpoint"),
    [
        ("Ibid., para. 18.", Form.IBID, "para. 18"),
        ("Id. at 167.", Form.IBID, "167"),
        ("Ebenda, S. 138.", Form.IBID, "S. 138"),
        ("Brook, supra note 5, at 164.", Form.SHORT, "164"),
        ("Brook, op. cit., n. 7, pp. 80–1.", Form.SHORT, "pp. 80–1"),
        ("River Board, Report 2024 (see footnote 2).", Form.SHORT, None),
        ("See www.rivers.org/a.pdf, at p. 58.", Form.LINK, "p. 58"),
        ("S/2018/462.", Form.IDENTIFIER, None),
    ],
)
def test_the_form_and_the_pinpoint(note: str, form: Form, pinpoint: str | None) -> None:
    one = only(note)
    assert (one.form, one.pinpoint) == (form, pinpoint)


def test_an_address_is_kept_as_printed_and_joined() -> None:
    one = only("Ann Brook, “Rivers”, 2004. Available from www.rivers.org/a/ b.html (accessed 3 May 2014).")
    assert one.url == "http://www.rivers.org/a/b.html"
    assert one.url_as_written == "www.rivers.org/a/ b.html"
    assert str(one.record.date("accessed")) == "2014-05-03"


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="Brok, .;:()“”‘’123vpS/\n&-", max_size=120))
def test_every_citation_slices_to_its_raw_text(note: str) -> None:
    for one in parse_note(note, recognise, "n7"):
        assert note[one.start : one.end] == one.raw
        assert one.id.startswith("n7-")
        for field in one.record.fields.values():
            assert field.start is None or 0 <= field.start <= (field.end or 0) <= len(note)


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("in accordance with General Assembly resolution 77/248, as well as for the chart", ["A/RES/77/248"]),
        ("A statement was made by the harbour master (A/70/112).", ["A/70/112"]),
        ("The annexed papers (A/70/112 and A/70/113) were read.", ["A/70/112", "A/70/113"]),
        ("information from Northland (A/70/113), Southland (A/70/114)", ["A/70/113", "A/70/114"]),
    ],
)
def test_each_numbered_document_that_a_remark_names_is_a_citation(note: str, named: list[str]) -> None:
    found = parse_note(note, recognise)
    assert sorted(one.value for citation in found for one in citation.identifiers) == named
    assert [citation.id for citation in found] == [f"n1-{number}" for number in range(1, len(found) + 1)]
    assert all(note[citation.start : citation.end] == citation.raw for citation in found)


@pytest.mark.parametrize(
    "note",
    [
        "The residents agreed to repair the lamp after a meeting in the harbour.",
        "[Cited 22 February 2025].",
        "Information received from the harbour office.",
        "Geneva, London.",
    ],
)
def test_remarks_are_no_works(note: str) -> None:
    assert parse_note(note, lambda _: ()) == []


@pytest.mark.parametrize("note", ["Lamps of the North.", "Interview with a keeper of the lamp, Leeds, 4 May 2011."])
def test_a_title_alone_and_an_interview_are_works(note: str) -> None:
    assert len(parse_note(note, lambda _: ())) == 1


@pytest.mark.parametrize("number", ["ISBN 978-0-306-40615-7", "ISBN: 0-306-40615-2", "doi:10.1000/182"])
def test_a_number_behind_the_full_stop_is_that_of_the_work_before(number: str) -> None:
    (one,) = parse_note(f"Ann Brook, Rivers and Their Names (Leeds, Weir Press, 2014). {number}.", recognise)
    assert one.record.text("title") == "Rivers and Their Names"
    assert one.raw.endswith(number)
