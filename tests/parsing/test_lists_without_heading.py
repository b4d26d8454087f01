"""Documents that are a list of references and nothing else, and the entries of law books in lists."""

from __future__ import annotations

import re

import pytest

from citator import flow
from citator.model import Citation
from citator.parsing.references import parse_reference
from citator.systems import recognise
from tests.support.growth import grows_no_faster_than_its_input

APA = (
    "Brook, A. (2004). Lamps of the harbour. Weir Press.",
    "Carter, J., & Dale, M. (2011). On the drift of sand. Journal of Coasts, 12(3), 45–67. https://doi.org/10.1000/abc.1",
    "Hale, T. D. (1998). Ports and people. In M. Tan (Ed.), Harbours of the world (pp. 33–58). Springer.",
)
MLA = (
    "Brook, Ann. Lamps of the Harbour. Weir Press, 2004.",
    "Carter, John, and Mary Dale. “On the Drift of Sand.” Journal of Coasts, vol. 12, no. 3, 2011, pp. 45–67.",
)
VANCOUVER = (
    "1. Brook A, Carter J. Lamps of the harbour. J Coast Res. 2004;12(3):44-67.",
    "2. Hale TD. Ports and people. 2nd ed. London: Weir Press; 1998.",
)
CASES = (
    "R (Weir) v Prime Minister [2019] UKSC 41, [2020] AC 373.",
    "A v Secretary of State for the Home Department [2004] UKHL 56.",
    "Roe v. Wade, 410 U.S. 113 (1973).",
    "R v Oakes, [1986] 1 SCR 103.",
    "BVerfG, Beschluss vom 24. März 2021 – 1 BvR 2656/18.",
    "Lawless v. Ireland (no. 3), 1 July 1961, Series A no. 3.",
)
LAW = (
    "Marbury v. Madison, 5 U.S. (1 Cranch) 137 (1803).",
    "Companies Act 2006",
    "Vienna Convention on the Law of Treaties, 23 May 1969, 1155 UNTS 331.",
    "S/RES/1325 (2000), Women and peace and security, 31 October 2000.",
)


_MARK = re.compile(r"^\d\.\s")


def _read(text: str, name: str = "a.txt") -> list[Citation]:
    return flow.extract(flow.read(text.encode(), name))


@pytest.mark.parametrize("entries", [APA, MLA, VANCOUVER, CASES, LAW, (*APA, *LAW)])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_document_that_is_a_list_has_a_citation_for_each_entry(entries: tuple[str, ...], between: str, name: str) -> None:
    found = _read(between.join(entries), name)
    assert [one.raw for one in found] == [_MARK.sub("", one).rstrip(".") for one in entries]
    assert all(one.id.startswith("r-") for one in found)


def test_a_title_and_headings_may_stand_between_the_entries() -> None:
    text = f"Reading on harbours\n\nBooks\n\n{MLA[0]}\n\n{APA[0]}\n\nArticles\n\n{MLA[1]}\n\n{APA[1]}\n"
    assert len(_read(text)) == 4


def test_entries_that_go_on_in_the_next_line_are_whole() -> None:
    text = "".join(f"{one.replace(' of', chr(10) + '    of', 1)}\n" for one in APA)
    assert [one.record.text("title") for one in _read(text)] == ["Lamps of the harbour", "On the drift of sand", "Ports and people"]


@pytest.mark.parametrize(
    "text",
    [
        "Brook, Ann. Chair of the council since 2004.\nCarter, John. Mason. Born 1961 in Rye.\nHale, Thomas D. Clerk, 1998–2004.\n",
        "Brook, Ann (1904–1980), mason, born in Rye.\nCarter, John (1911–1999), keeper of the light at Rye Harbour.\n",
        "Brook, Ann. Letter to the council, 12 March 1904.\nCarter, John. Reply, 15 March 1904.\nDale, Mary. Minute, 18 March 1904.\n",
        "Opening. Report of the chair, 12 March 2010.\nBudget of 2011. Paper 12, pp. 3–9.\nAny other business.\n",
        "Leeds v. Chelsea, 12 March 2019\nYork v. Hull, 14 March 2019\nRye v. Upton, 16 March 2019\n",
        "Monday 12 March 2019\nSmith v. Jones, No. 19-123, 10:00, Courtroom 3\nHale v. Weir, No. 19-124, 11:00, Courtroom 3\n",
        "Purchase Agreement, 3 May 2019, No. 12\nLicense Agreement, 4 May 2019, No. 13\nEmployment Agreement, 5 May 2019\n",
        f"The harbour was built in 1904, as Brook wrote.\n\n{APA[0]}\n\nIn 2011 the council decided to mend the pier, and it did so.\n",
        APA[0],
    ],
)
def test_registers_agendas_and_prose_are_no_list(text: str) -> None:
    assert not [one for one in _read(text) if one.id.startswith("r-")]


def test_an_entry_that_is_only_a_quoted_title_is_read() -> None:
    text = "\n".join((*MLA, "“Flood Hits Leeds.” The Guardian, March 12, 2019.", "“1917.” The Guardian, March 12, 2019."))
    assert len(_read(f"# References\n\n{text}", "a.md")) == 4


@pytest.mark.parametrize(
    "text",
    [
        "Anna Klein: Welcome. Berlin, 9 May 2019.\nPeter Weber: Water. Berlin, 9 May 2019.\nJo Weir: Lamps. Berlin, 9 May 2019.\n",
        "Gustav Mahler: Symphony No. 2. Berlin 1895.\nGiuseppe Verdi: Aida. Cairo 1871.\nJo Weir: Quays. Paris 1875.\n",
    ],
)
def test_speeches_and_music_with_a_town_are_no_list(text: str) -> None:
    assert not _read(text)


def test_a_list_of_judgments_is_one() -> None:
    text = "Nicaragua v. United States, Judgment of 27 June 1986.\nGermany v. Italy, Judgment of 3 February 2012.\n"
    assert [one.record.type for one in _read(text)] == ["case", "case"]


def test_lists_in_encyclopaedias_may_have_names_and_a_colon() -> None:
    text = (
        "== Literatur ==\n* Anna Klein: Das Wasser. Fluss und Raum. Böhlau, Köln 2011.\n"
        "* Hans Meyer: Der Rhein. 3. Auflage. Beck, München 1999.\n"
        "* Uta Kern: Die Elbe. Suhrkamp, Frankfurt am Main 1988.\n"
    )
    titles = [one.record.text("title") for one in _read(text, "a.wiki")]
    assert titles == ["Das Wasser. Fluss und Raum", "Der Rhein", "Die Elbe"]


def test_a_longer_list_takes_no_longer_for_each_entry() -> None:
    grows_no_faster_than_its_input(lambda size: _read("\n".join(APA * size)), 100)


@pytest.mark.parametrize(
    ("entry", "kind", "title", "number"),
    [
        ("Brown v. Board of Education, 347 U.S. 483 (1954).", "case", "Brown v. Board of Education", ""),
        ("R. v. Brown [1993] UKHL 19, [1994] 1 AC 212.", "case", "R. v. Brown", "[1993] UKHL 19"),
        ("Handyside v. the United Kingdom, 7 December 1976, Series A no. 24.", "case", "Handyside v. the United Kingdom", ""),
        ("In re Winship, 397 U.S. 358 (1970).", "case", "In re Winship", ""),
        ("BVerfG, Urteil vom 15. Dezember 1983, 1 BvR 209/83, BVerfGE 65, 1.", "case", "", "1 BvR 209/83"),
        ("Human Rights Act 1998 (UK).", "legislation", "Human Rights Act", ""),
        ("Loi n° 78-17 du 6 janvier 1978 sur les ports.", "legislation", "Loi n° 78-17 du 6 janvier 1978 sur les ports", "78-17"),
        ("Convention on the Rights of the Child, 20 November 1989, 1577 UNTS 3.", "treaty", "Convention on the Rights of the Child", ""),
    ],
)  # fmt: skip
def test_cases_enactments_and_treaties_in_lists_are_read_as_notes_read_them(entry: str, kind: str, title: str, number: str) -> None:
    record = parse_reference(entry, recognise).record
    assert (record.type, record.text("title"), record.text("number")) == (kind, title, number)
    assert not record.names("author")


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("Smith, J. (2010). Brown v. Board and its legacy. Yale Law Journal, 12(3), 45–67.", "Brown v. Board and its legacy"),
        ("Spy vs Spy: The Complete Casebook, 12 May 2001, Antonio Brook.", ""),
        ("Versailles Treaty and Its Legacy, 12 May 2011, Norman Brook, Cambridge University Press.", ""),
        ("Weir, A. The Code of Rye. London: Weir Press, 2004.", "The Code of Rye"),
        ("The Constitution of the harbour of Rye. London: Weir Press, 1904.", "The Constitution of the harbour of Rye"),
        ("Croker, A., and Maier, D. A Dynamic Tree-Locking Protocol. Los Angeles: Weir Press, 1986.", "A Dynamic Tree-Locking Protocol"),
    ],
)  # fmt: skip
def test_works_about_the_law_are_works(entry: str, title: str) -> None:
    record = parse_reference(entry, recognise).record
    assert record.type not in ("case", "legislation", "treaty")
    assert not title or record.text("title") == title


@pytest.mark.parametrize(
    ("entry", "publisher"),
    [
        ("Food and Agriculture Organization of the United Nations. (2019). The state of lamps. FAO.", "FAO"),
        ("World Health Organization. (2020). The state of lamps. World Health Organization.", "World Health Organization"),
        ("United Nations Children’s Fund. (2018). The state of lamps. UNICEF.", "UNICEF"),
    ],
)
def test_a_body_prints_its_own_report(entry: str, publisher: str) -> None:
    record = parse_reference(entry, recognise).record
    assert (record.type, record.text("title"), record.text("publisher")) == ("report", "The state of lamps", publisher)
    assert not record.text("container-title")


GERMAN = (
    "Klein, Anna: Der Rhein als Grenze. Köln 2001.",
    "Weber, Hans: Die Lotsen der Elbe. Hamburg 1988.",
    "Bach, Jo: Das Moor. Berlin 1975.",
    "Huber, Karl: Am Hafen. Wien 1999.",
)


def test_german_lists_have_towns_and_no_publishers() -> None:
    found = _read("\n".join(GERMAN))
    assert [one.record.text("publisher-place") for one in found] == ["Köln", "Hamburg", "Berlin", "Wien"]
    assert [str(one.record.names("author")[0]) for one in found] == ["Anna Klein", "Hans Weber", "Jo Bach", "Karl Huber"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Mozart, Wolfgang: Sinfonie Nr. 40. Wien 1788.\nBeethoven, Ludwig: Sinfonie Nr. 5. Wien 1808.\n"
            "Haydn, Joseph: Messe in B-Dur. Wien 1796.\n"
        ),
        "Huber, Karl: Trainer. Wien 1999.\nKlein, Anna: Torfrau. Köln 2001.\nBach, Jo: Ärztin. Berlin 1998.\n",
    ],
)
def test_a_concert_and_a_team_are_no_list(text: str) -> None:
    assert _read(text) == []


def test_names_and_offices_with_years_are_no_list() -> None:
    assert _read("Weber, Hans: Bürgermeister, 1988.\nKlein, Anna: Bürgermeisterin, 2001.\nBach, Jo: Schreiber, 1975.\n") == []


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_an_entry_that_is_left_out_is_told(name: str) -> None:
    text = "\n\n".join((*GERMAN, *APA, *MLA, "Tides, Lamps, 1999."))
    examined = flow.examine(flow.read(text.encode(), name))
    told = [one for one in examined.document.warnings if "entries of the list" in one]
    assert told == ["line 19: no work could be read among the entries of the list: Tides, Lamps, 1999."]
    [finding] = [one for one in examined.findings if one.name == "part-not-read"]
    assert text[finding.start : finding.end].strip() == "Tides, Lamps, 1999."
    assert len(examined.citations) == len(GERMAN) + len(APA) + len(MLA)


def test_a_list_of_which_nothing_is_left_out_tells_nothing() -> None:
    assert not flow.examine(flow.read("\n".join(GERMAN).encode(), "a.txt")).document.warnings


def test_what_is_left_out_under_a_heading_is_told_too() -> None:
    left_out = (
        "Entwurf eines Gesetzes zur Hafenordnung, BT-Drs. 19/7730.",
        "Goethe: Faust. Stuttgart: Reclam 1986.",
    )
    text = "\n\n".join(
        ("# Häfen", "Am Hafen steht ein Haus.", "## Literatur", *GERMAN[:2], *left_out, GERMAN[2], "Köln und Wien", GERMAN[3])
    )
    examined = flow.examine(flow.read(text.encode(), "a.md"))
    assert [one.raw for one in examined.citations] == [one.rstrip(".") for one in GERMAN]
    told = [one.partition(": ")[2] for one in examined.document.warnings]
    assert told == [f"no work could be read among the entries of the list: {one}" for one in left_out]
    assert [text[one.start : one.end].strip() for one in examined.findings if one.name == "part-not-read"] == list(left_out)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("al-Harawi, Abu Bakr. Ports and Lamps. Leeds: Weir Press, 1999.", True),
        ("ʿAbd al-Karim, Jo. Ports and Lamps. Leeds: Weir Press, 1999.", True),
        ("1984. Directed by Ann Brook. 1984.", True),
        ("Entwurf einer Ordnung der Häfen, BR-Drs. 12/345.", True),
        ("© 2021 The Owners. All rights reserved.", False),
        ("Word count: 12,345", False),
        ("Price: 12.99 EUR", False),
        ("Table 1: Ships in 1999", False),
        ("Source: Own survey, 2019.", False),
        ("Anhang: Karten, 1999.", False),
        ("Hegel: Die Häfen. Leeds 1999.", True),
        ("Brook: Die Häfen. Leeds: Weir Press 1999.", True),
        ("Photo 3: the quay in 1904", False),
        ("Version 1.2, May 2021", False),
        ("12 | Quay Quarterly 3 (2020)", False),
        ("[Top](#top) 2021", False),
        ("Corresponding author: ann@quay.example, +44 123 456", False),
        ("Corresponding author: Ann Brook, +44 123 456", False),
        ("one of 12 works on lamps; old but good.", False),
    ],
)
def test_what_is_no_entry_is_not_told_as_one(line: str, told: bool) -> None:
    text = "\n\n".join(("# Häfen", "Am Hafen steht ein Haus.", "## Literatur", *GERMAN[:2], line, *GERMAN[2:]))
    warnings = flow.examine(flow.read(text.encode(), "a.md")).document.warnings
    assert [line[:50] in one for one in warnings] == [True] * told


def test_of_a_list_that_is_read_whole_and_of_its_headings_nothing_is_told() -> None:
    text = "\n\n".join(
        ("## References", "The works of 2004 and 2011 are these.", APA[0], "### Books", APA[1], APA[2], "## Notes", "Lamps 12.")
    )
    assert flow.examine(flow.read(text.encode(), "a.md")).document.warnings == ()
