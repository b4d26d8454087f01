"""BibTeX, CSL-JSON and RIS: entries with their places, and what could not be read."""

from __future__ import annotations

import json
from types import ModuleType

import pytest
from tests.support.development_data import data

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.json import record_to_json
from citator.formats.readers import bibtex, csl_json, ris
from citator.model import Record

BIB = """% a library
@string{gaz = "Harbour Gazette"}
@article{lamp1874, title = {The {Lamps} of \\"Oland}, author = {de Waal, Thomas and {Board of Lights}},
  journal = gaz, year = 1874, month = mar}

@book(tide, title = "Tides", title = "Tides again")
@book{broken, title = {Ropes}
@misc{lamp1874, title = {Again}}
@inproceedings{talk, author = {Okoro, Paul}, title = {On ice}, crossref = {conf}}
@proceedings{conf, title = {Harbour Days}, year = {1880}}
"""


def test_entries_of_bibtex() -> None:
    found = bibtex.read(BIB.encode(), "x.bib")
    assert [entry.key for entry in found.entries] == ["lamp1874", "tide", "lamp1874", "talk", "conf"]
    first = found.entries[0]
    assert found.text[first.start : first.end].startswith("@article{lamp1874")
    assert first.record.light() == {
        "title": "The Lamps of Öland",
        "author": [{"family": "de Waal", "given": "Thomas"}, {"literal": "Board of Lights"}],
        "container-title": "Harbour Gazette",
        "issued": "1874-03",
    }
    assert all(found.text[entry.start] == "@" for entry in found.entries)


def test_a_crossref_lends_what_is_missing() -> None:
    talk = bibtex.read(BIB.encode(), "x.bib").entries[3].record
    assert (talk.text("title"), talk.text("container-title"), str(talk.date())) == ("On ice", "Harbour Days", "1880")


def test_faults_of_bibtex_are_told_with_their_line() -> None:
    found = bibtex.read(BIB.encode(), "x.bib")
    assert [warning.split(":")[0] for warning in found.warnings] == ["line 7"]
    assert "broken" in found.warnings[0]
    assert [[clause for _, clause in entry.problems] for entry in found.entries[1:3]] == [
        ["title is given twice: the first is taken"],
        ["line 3 has the key lamp1874 already"],
    ]


def test_items_of_csl_json() -> None:
    text = '{"zotero": 1, "items": [{"id": "a", "type": "book", "title": "Lamps"},\n {"type": "chapter", "title": "T\\ud800"}, 3]}'
    found = csl_json.read(text.encode(), "x.json")
    assert [(entry.key, entry.record.type, entry.record.text("title")) for entry in found.entries] == [
        ("a", "book", "Lamps"),
        ("2", "chapter", "T\ufffd"),
    ]
    assert text[found.entries[1].start : found.entries[1].end] == '{"type": "chapter", "title": "T\\ud800"}'
    assert found.warnings == ("line 2: item 3 is no object",)
    assert csl_json.read(b'{"id": "a", "type": "book", "title": "Lamps"}', "x").entries[0].key == "a"


def test_types_and_fields_of_our_own_come_back_from_csl_json() -> None:
    letter = Record.from_csl({"type": "letter", "title": "Reply", "event-title": "Meeting of the board"})
    found = csl_json.read(json.dumps([record_to_json(letter, "a", verdict="ok")]).encode(), "x.json")
    assert found.entries[0].record == letter


@pytest.mark.parametrize(
    "custom",
    [
        "x", {"citator": "x"},
        {"citator": {"type": ["letter"]}}, {"citator": {"fields": [1]}}, {"citator": {"fields": {"a": {"names": 3}}}},
        {"citator": {"fields": {"issued": {"date": ["x"]}, "author": {"names": [[1, 2]]}}}}, {"citator": {"origins": {"title": [1, 2, 3]}}},
    ],
)  # fmt: skip
def test_what_others_keep_in_custom_does_no_harm(custom: object) -> None:
    found = csl_json.read(json.dumps({"id": "a", "title": "Lamps", "custom": custom}).encode(), "x.json")
    assert found.entries[0].record == Record.from_csl({"title": "Lamps"})


def test_references_of_ris() -> None:
    text = "\ufeffTY  - JOUR\r\nAU  - Iveson, Marta\r\nTI  - The lamps\r\n  of the north\r\nPY  - 1874\r\nER  - \r\n\r\n"
    text += "TY  - BOOK\nID  - tide\nTI  - Tides\n"
    found = ris.read(text.encode(), "x.ris")
    assert [(entry.key, entry.record.type, entry.record.text("title")) for entry in found.entries] == [
        ("ref1", "article-journal", "The lamps of the north"),
        ("tide", "book", "Tides"),
    ]
    assert found.text[found.entries[1].start : found.entries[1].end] == "TY  - BOOK\nID  - tide\nTI  - Tides"


def test_lines_outside_a_reference_are_told() -> None:
    assert ris.read(b"TY  - BOOK\nTI  - A\nTY  - BOOK\nTI  - B\nER  - \nrest\n", "x").warnings == (
        "line 1: the reference has no end (ER)",
        "line 6: stands outside a reference: rest",
    )


def test_lines_of_an_abstract_are_no_tags_and_tags_may_be_set_loosely() -> None:
    text = "TY - JOUR\nT1 - Tides\nAB  - Of the coast and the\nEU - wide and\nER-positive UN-led survey.\nVL-3\nER -\n"
    record = ris.read(text.encode(), "x").entries[0].record
    assert (record.text("title"), record.text("abstract")) == ("Tides", "Of the coast and the EU - wide and ER-positive UN-led survey.")
    assert record.text("volume") == "3"


def test_tags_of_databases() -> None:
    text = "Provider: Library https://example.org\nDatabase: Coast\nContent: text/plain\n\nTY  - JOUR\nTI  - Tides\n"
    text += "UR  - https://example.org/a; https://example.org/b\nM3  - https://doi.org/10.5555/tide\nPY  - 24 March 1997\nER  - \n"
    found = ris.read(text.encode(), "x")
    assert found.warnings == ()
    record = found.entries[0].record
    assert (record.text("URL"), record.text("DOI"), record.text("genre")) == ("https://example.org/a", "10.5555/tide", "")
    assert str(record.date()) == "1997-03-24"
    assert media.sniff(text.encode(), "x.txt") == ris.MEDIA_TYPES[0]
    assert ris.read(b"TY  - JOUR\nDOI  - doi:10.5555/a\nER  - ", "x").entries[0].record.text("DOI") == "10.5555/a"


@pytest.mark.parametrize(
    ("issued", "date", "circa"),
    [
        ({"date-parts": [["1997", 3]]}, "1997-03", False),
        ({"date-parts": [[1997, 3], [1998, 1]]}, "1997-03", False),
        ({"date-parts": [[1874]], "circa": True}, "1874", True),
        ({"raw": "March 24, 1997"}, "1997-03-24", False),
        ({"raw": "24 Mar 1997"}, "1997-03-24", False),
        ({"literal": "ca. 1997"}, "1997", True),
        ({"literal": "in press"}, "", False),
        ({"edtf": "1997-03/1998-01"}, "1997-03", False),
        ("1997~", "1997", True),
        ("2001-06-15T10:00:00Z", "2001-06-15", False),
        (1997, "1997", False),
        ({"date-parts": [[]]}, "", False),
        ([], "", False),
    ],
)
def test_dates_of_csl_json_in_all_their_shapes(issued: object, date: str, *, circa: bool) -> None:
    found = csl_json.read(json.dumps([{"id": "a", "title": "T", "issued": issued}]).encode(), "x").entries[0].record.date()
    assert (str(found or ""), bool(found and found.circa)) == (date, circa)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            r'{"note": "\"items\": [", "x": {"items": [{"a": 1}]}, "items": [{"id": "y", "title": "A"}]}',
            [("y", '{"id": "y", "title": "A"}')],
        ),
        ('{"references": [{"id": "a", "title": "A"}]}', [("a", '{"id": "a", "title": "A"}')]),
        ('{"a": {"title": "A"}, "b": {"id": "c", "title": "B"}}', [("a", '{"title": "A"}'), ("c", '{"id": "c", "title": "B"}')]),
        ('\ufeff[{"id": 1, "title": ["A", "B"]}]', [("1", '{"id": 1, "title": ["A", "B"]}')]),
    ],
)
def test_items_stand_in_a_list_in_an_object_or_under_their_keys(text: str, expected: list[tuple[str, str]]) -> None:
    found = csl_json.read(text.encode(), "x")
    assert [(entry.key, found.text[entry.start : entry.end]) for entry in found.entries] == expected
    assert all(len(entry.record.text("title")) == 1 for entry in found.entries)


@pytest.mark.parametrize(
    ("reader", "raw", "code"),
    [
        (bibtex, b"  ", "empty"),
        (bibtex, b"only words", "not-bibtex"),
        (csl_json, b"", "empty"),
        (csl_json, b"[{},", "not-csl-json"),
        (csl_json, b'[{"a": 1} {"b": 2}]', "not-csl-json"),
        (csl_json, b"3", "not-csl-json"),
        (ris, b"", "empty"),
        (ris, b"AU  - x", "not-ris"),
    ],
)
def test_what_is_no_bibliography_is_refused(reader: ModuleType, raw: bytes, code: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        reader.read(raw, "x")
    assert caught.value.code == code


@pytest.mark.development_data
def test_a_large_bibliography_is_read_whole() -> None:
    raw = data("verify", "cases.bib").read_bytes()
    found = bibtex.read(raw, "cases.bib")
    assert len(found.entries) == found.text.count("\n@") + found.text.startswith("@")
    assert not found.warnings


def test_a_year_of_five_figures_is_no_year_and_a_doi_ends_before_the_full_stop() -> None:
    document = bibtex.read(b"@article{a, title={Of lamps}, year={20201}, doi={doi:10.1086/466796.}}", "a.bib")
    record = document.entries[0].record
    assert (record.date(), record.text("DOI")) == (None, "10.1086/466796")
