"""BibTeX as people write it: letters, names, dates and types are read for what they mean."""

from __future__ import annotations

import pytest
from tests.support.growth import grows_no_faster_than_its_input

from citator.formats.bibtex_names import read_names, read_spoken, spoken, write_names
from citator.formats.bibtex_phrases import read_howpublished, read_notes
from citator.formats.bibtex_text import escape, marked, protect, unescape
from citator.formats.fields import record_from_bibtex, record_from_ris
from citator.model import Name


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (r"Schr{\"o}dinger", "Schrödinger"), (r'Schr\"{o}dinger', "Schrödinger"), (r'Schr\"odinger', "Schrödinger"),
        (r"{\'E}cole", "École"),
        (r"Ren\'{e}e", "Renée"), (r"na\"{\i}ve", "naïve"), (r"\c{C}ava", "Çava"), (r"Gar\c con", "Garçon"), (r"\v{S}koda", "Škoda"),
        (r"{\aa}ngstr{\"o}m", "ångström"), (r"\O{}re \ss", "Øre ß"), (r"na{\~n}a", "naña"), (r"H\^{o}tel", "Hôtel"), (r"\H{o}", "ő"),
        (r"a \& b", "a & b"), (r"50\%", "50%"), (r"a\_b", "a_b"), (r"\$5", "$5"), ("12--18", "12–18"), ("a---b", "a—b"),
        ("``quoted''", "“quoted”"), ("{UN} and {NATO}", "UN and NATO"), (r"\emph{Homo sapiens}", "Homo sapiens"), (r"\textit{x} y", "x y"),
        (r"$\alpha$-decay", "α-decay"), (r"\url{https://a.example/}", "https://a.example/"), ("two\n   lines", "two lines"),
        (r"St.~Kilda", "St.\u00a0Kilda"), (r"a\-b", "ab"), (r"\textbackslash{}x", "\\x"), ("plain", "plain"), ("", ""),
        ("248&#8211;254", "248–254"), (r"Lamps {\&}amp; Oil", "Lamps & Oil"), ("AT&T; Co.", "AT&T; Co."), ("Caf&eacute;", "Café"),
        ("a & b; c", "a & b; c"), ("&nosuch;", "&nosuch;"),
    ],
)  # fmt: skip
def test_values_are_read(value, text):
    assert unescape(value) == text


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Donald E. Knuth", [("Knuth", "Donald E.", "", "")]),
        ("Knuth, Donald E.", [("Knuth", "Donald E.", "", "")]),
        ("Ludwig van Beethoven", [("Beethoven", "Ludwig", "van", "")]),
        ("van Beethoven, Ludwig", [("Beethoven", "Ludwig", "van", "")]),
        ("King, Jr., Martin Luther", [("King", "Martin Luther", "", "Jr.")]),
        ("de la Rue, Warren and Smith, J.", [("Rue", "Warren", "de la", ""), ("Smith", "J.", "", "")]),
        ("Plato", [("Plato", "", "", "")]),
        ("Mac~Lane, Saunders", [("Mac Lane", "Saunders", "", "")]),
        (r"Erd\H{o}s, P{\'a}l", [("Erdős", "Pál", "", "")]),
        ("Anderson AND Sandy", [("Anderson", "", "", ""), ("Sandy", "", "", "")]),
    ],
)
def test_names_are_read(value, names):
    assert [(one.family, one.given, one.particle, one.suffix) for one in read_names(value)] == names


def test_bodies_are_braced_and_come_back_whole():
    assert read_names("{{Salt and Sons}}") == read_names("{Salt and Sons}") == (Name(literal="Salt and Sons"),)
    assert write_names([Name(literal="Salt, Pepper and Sons"), Name("A", "B")]) == "{Salt, Pepper and Sons} and A, B"
    assert write_names([Name("A", "B"), Name(literal="et al.")]) == "A, B and others"


def test_names_in_a_sentence_are_read_as_they_were_written():
    names = (Name("Waal", "Thomas", "de"), Name("García Márquez", "Gabriel"), Name(literal="Salt, Pepper and Sons"), Name("Peart"))
    assert spoken(names) == "Thomas de Waal, Gabriel {García Márquez}, {Salt, Pepper and Sons} and Peart"
    assert read_spoken(spoken(names)) == names


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        ("article", {"year": "1997", "month": "mar", "day": "24"}, {"issued": "1997-03-24"}),
        ("article", {"year": "1997", "month": "24 March"}, {"issued": "1997-03-24"}),
        ("article", {"year": "1997", "month": "{March}"}, {"issued": "1997-03"}),
        ("article", {"year": "(1997)"}, {"issued": "1997"}),
        ("article", {"year": "forthcoming"}, {}),
        ("article", {"date": "1997-03-24/1997-04-02"}, {"issued": "1997-03-24"}),
        ("article", {"journal": r"\apj"}, {"container-title": "The Astrophysical Journal"}),
        ("article", {"journal": r"{\mnras}"}, {"container-title": "Monthly Notices of the Royal Astronomical Society"}),
        ("article", {"journal": r"\quay"}, {}),
        ("article", {"journal": "J", "number": "3"}, {"container-title": "J", "issue": "3"}),
        ("techreport", {"number": "7", "institution": "I"}, {"number": "7", "publisher": "I"}),
        ("misc", {"howpublished": r"\url{https://a.example/x_y}"}, {"URL": "https://a.example/x_y"}),
        ("misc", {"archivePrefix": "arXiv", "eprint": "2101.00001"}, {"number": "arXiv:2101.00001"}),
        ("article", {"doi": "https://doi.org/10.1000/182"}, {"DOI": "10.1000/182"}),
        ("article", {"doi": r"10.1000/a\_b"}, {"DOI": "10.1000/a_b"}),
        ("phdthesis", {"school": "University of Oslo"}, {"publisher": "University of Oslo", "genre": "PhD thesis"}),
        ("article", {"pages": "1--7", "keywords": "a, link-ok, verified, b"}, {"page": "1-7", "keyword": "a, b"}),
        ("book", {"note": "See {Part 2}."}, {"note": "See Part 2."}),
        ("book", {"title": "Lights", "subtitle": "A History"}, {"title": "Lights: A History"}),
        ("book", {"note": "Reprint. Edited by Ian Peart"}, {"note": "Reprint", "editor": [{"family": "Peart", "given": "Ian"}]}),
        ("book", {"note": "Edited by the staff. Second volume"}, {"note": "Edited by the staff. Second volume"}),
        ("misc", {"howpublished": "CD-ROM"}, {"medium": "CD-ROM"}),
        ("misc", {"howpublished": "Online"}, {}),
        ("misc", {"howpublished": r"Available at: \url{https://a.example/}"}, {"URL": "https://a.example/"}),
        ("misc", {"howpublished": "UN Doc. No. 12", "title": "T"}, {"title": "T", "number": "UN Doc. No. 12"}),
        ("misc", {"howpublished": r"S/2018/462, \url{https://a.example/}"}, {"URL": "https://a.example/", "number": "S/2018/462"}),
        ("misc", {"entrysubtype": "treaty", "howpublished": "1833 UNTS 3"}, {"volume": "1833", "container-title": "UNTS", "page": "3"}),
        ("misc", {"entrysubtype": "resolution", "title": "Resolution 1416", "author": "{{Assembly}}"},
         {"number": "1416", "authority": "Assembly"}),
        ("misc", {"entrysubtype": "un-document", "title": "{S/2018/462}"}, {"number": "S/2018/462"}),
        ("misc", {"entrysubtype": "newspaper", "howpublished": "Harbour Gazette, pp. 4--5"},
         {"container-title": "Harbour Gazette", "page": "4-5"}),
        ("misc", {"entrysubtype": "book", "howpublished": "London: John Weale, 2nd ed."},
         {"edition": "2nd", "publisher-place": "London", "publisher": "John Weale"}),
        ("misc", {"note": r"In: R. W. Munro (ed.), \emph{Lights}, vol. II, pp. 1--2"},
         {"container-title": "Lights", "editor": [{"family": "Munro", "given": "R. W."}], "volume": "II", "page": "1-2"}),
        ("misc", {"entrysubtype": "interview", "howpublished": r"In: Ian Peart, \emph{Lights}, pp. 1--2, New York: Thule"},
         {"container-title": "Lights", "container-author": [{"family": "Peart", "given": "Ian"}], "page": "1-2",
          "publisher-place": "New York", "publisher": "Thule"}),
        ("misc", {"title": "T", "note": "Accessed 2026-05-04. Link found dead 2026-05-04 (gone)", "addendum":
                  r"Archived 2020-01-01 at \url{https://a.example/}"}, {"title": "T"}),
    ],
)  # fmt: skip
def test_fields_of_either_dialect_are_read(kind, fields, expected):
    assert record_from_bibtex(kind, fields).light() == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("ARTICLE", "article-journal"),
        ("mastersthesis", "thesis"),
        ("online", "webpage"),
        ("conference", "paper-conference"),
        ("nonsense", "document"),
    ],
)
def test_types_are_read(kind, expected):
    assert record_from_bibtex(kind, {}).type == expected


def test_ris_of_other_programs_is_read():
    tags = [
        ("TY", "JOUR"),
        ("T1", "Title"),
        ("A1", "Smith, John"),
        ("JF", "Journal"),
        ("Y1", "2004/05//"),
        ("SN", "0378-5955"),
        ("DO", "doi:10.1/x"),
    ]
    assert record_from_ris(tags).light() == {
        "title": "Title", "author": [{"family": "Smith", "given": "John"}], "container-title": "Journal", "issued": "2004-05",
        "ISSN": "0378-5955", "DOI": "10.1/x",
    }  # fmt: skip


def test_capitals_that_a_style_would_lose_are_protected():
    assert protect("On the river Rhine") == "On the river {Rhine}"
    assert protect("UN reports on iPhone use") == "{UN} reports on {iPhone} use"
    assert protect("a plain title") == "a plain title"
    assert protect("The conflict dealt with by the OSCE Minsk Conference (Europe), without many more words") == (
        "The conflict dealt with by the {OSCE Minsk Conference} ({Europe}), without many more words"
    )
    assert protect("On the algae <i>Noctiluca scintillans</i> of <b>fjords</b>") == (
        r"On the algae \emph{{Noctiluca} scintillans} of \textbf{fjords}"
    )
    assert protect("<i>Lamps and Their Keepers</i> in the North") == r"{\emph{Lamps and Their Keepers} in the North}"
    assert protect("<i>Rhine</i> tides: 5 < 6") == r"\emph{{Rhine}} tides: 5 < 6"
    assert protect("Lights: A history of harbours") == "Lights: A history of harbours"
    assert protect("Black Garden: Armenia and Azerbaijan through Peace and War") == (
        "{Black Garden: Armenia and Azerbaijan through Peace and War}"
    )


@pytest.mark.parametrize(
    "text",
    [
        "\\{",
        "{",
        "}",
        "\\'",
        "\\' ",
        "and ",
        "a, ",
        "$\\a",
        "-",
        "`",
        "\\url{",
        "~",
        "{a}. ",
        "\\\\",
        "In: a, \\emph{",
        "Edited by ",
        ", a, vol. 1",
        "1 A ",
    ],
)
def test_reading_is_linear_in_time(text):
    def run(size):
        for read in (unescape, escape, protect, read_names, read_spoken):
            read(text * size)
        for start in ("", "In: "):
            read_notes(start + text * size, "book", {})
            read_howpublished(start + text * size, "case", {}, told=True)
            read_howpublished(start + text * size, "document", {}, told=False)

    assert grows_no_faster_than_its_input(run, 4_000)


@pytest.mark.parametrize(("text", "value"), [
    ("H<sub>2</sub>O in x<sup>2</sup>", r"H\textsubscript{2}O in x\textsuperscript{2}"),
    ("Salt &amp; Sons", r"Salt \& Sons"),
    ('a <span class="nocase">pH</span> b', "a pH b"),
    ("a < b > c", "a < b > c"),
    ("<i>", "<i>"),
    ("<i>a <b>b</b></i>", r"\emph{a \textbf{b}}"),
])  # fmt: skip
def test_markup_of_titles_is_written_in_commands(text: str, value: str) -> None:
    assert marked(text) == value
