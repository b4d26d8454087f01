"""Law of the United Kingdom and of the countries that cite as it does."""

from __future__ import annotations

import pytest

from citator.facts.law_reports import NOMINATE, law_reports
from citator.facts.neutral_courts import courts
from citator.model import Identifier
from citator.systems import recognise
from citator.systems.neutral_citations import find as find_neutral
from citator.systems.neutral_citations import url as neutral_url
from citator.systems.uk_cases import find as find_reports
from citator.systems.uk_legislation import find as find_legislation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "R (Keeper) v Trinity House [2019] EWCA Civ 123, [2019] 1 WLR 456, [44]",
            [("neutral_citation", "[2019] EWCA Civ 123"), ("law_report", "[2019] 1 WLR 456")],
        ),
        ("Re C [1994] 1 All E.R. 819 (UK)", [("law_report", "[1994] 1 All ER 819")]),
        ("Harbour Act 1998 (c. 42), s 6; SI 2006/1466", [("uk_legislation", "ukpga/1998/42"), ("uk_legislation", "uksi/2006/1466")]),
        ("[2010] FCA 12 and 2010 FCA 12", [("neutral_citation", "[2010] FCA 12"), ("neutral_citation", "2010 FCA 12")]),
        ("Security Council resolution 822 (1993)", [("un_symbol", "S/RES/822 (1993)")]),
    ],
)
def test_each_is_seen(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(match.identifier.scheme, match.identifier.value) for match in recognise(text) if match.identifier] == expected


def test_a_court_that_was_not_yet_there() -> None:
    (match,) = find_neutral("[2003] UKSC 12")
    assert match.identifier is None
    assert match.problem == ("identifier-invalid", "[2003] UKSC 12: the Supreme Court was founded in 2009")


@pytest.mark.parametrize(
    ("text", "value", "address"),
    [
        ("[1932] UKHL 100", "[1932] UKHL 100", "https://www.bailii.org/uk/cases/UKHL/1932/100.html"),
        ("[1968] UKHL 6", "[1968] UKHL 6", "https://www.bailii.org/uk/cases/UKHL/1968/6.html"),
        ("[1947] EWCA Civ 1", "[1947] EWCA Civ 1", "https://www.bailii.org/ew/cases/EWCA/Civ/1947/1.html"),
        ("[1765] EWHC KB J98", "[1765] EWHC KB J98", "https://www.bailii.org/ew/cases/EWHC/KB/1765/J98.html"),
        ("[1854] EWHC J70 (Exch)", "[1854] EWHC Exch J70", "https://www.bailii.org/ew/cases/EWHC/Exch/1854/J70.html"),
        ("[1843] UKHL J16", "[1843] UKHL J16", "https://www.bailii.org/uk/cases/UKHL/1843/J16.html"),
        ("[2010] EWHC B4 (QB)", "[2010] EWHC B4 (QB)", "https://www.bailii.org/ew/cases/EWHC/QB/2010/B4.html"),
        ("[2001] EWHC Admin 567", "[2001] EWHC 567 (Admin)", "https://www.bailii.org/ew/cases/EWHC/Admin/2001/567.html"),
        ("[1979] UKPC 21", "[1979] UKPC 21", "https://www.bailii.org/uk/cases/UKPC/1979/21.html"),
        ("[1920] HCA 54", "[1920] HCA 54", "https://www.austlii.edu.au/cgi-bin/viewdoc/au/cases/cth/HCA/1920/54.html"),
        ("[1988] NICA 3", "[1988] NICA 3", "https://www.bailii.org/nie/cases/NICA/1988/3.html"),
        ("[2001] CAT 4", "[2001] CAT 4", "https://www.bailii.org/uk/cases/CAT/2001/4.html"),
    ],
)
def test_the_collections_have_numbered_what_was_decided_long_before(text: str, value: str, address: str) -> None:
    (match,) = find_neutral(f"Lamp v Tide {text}.")
    assert match.identifier == Identifier("neutral_citation", value)
    assert match.problem is None
    assert neutral_url(match.identifier) == address
    (there,) = find_neutral(address)
    assert there.identifier == match.identifier


@pytest.mark.parametrize(
    ("value", "host"),
    [
        ("[2012] UKSC 45", "caselaw.nationalarchives.gov.uk"),
        ("[2001] UKHL 12", "www.bailii.org"),
        ("[1992] HCA 23", "www.austlii.edu.au"),
        ("2008 SCC 9", "www.canlii.org"),
        ("[2009] CSIH 65", ""),
        ("[2009] XYZ 65", ""),
    ],
)
def test_where_the_text_is(value: str, host: str) -> None:
    assert (neutral_url(Identifier("neutral_citation", value)) or "//").split("/")[2] == host


def test_the_division_is_of_the_high_court_only() -> None:
    text = "[2010] EWHC 608 (Ch) and [2012] UKSC 45 (Lord Brook)"
    assert [text[match.start : match.end] for match in find_neutral(text)] == ["[2010] EWHC 608 (Ch)", "[2012] UKSC 45"]


def test_the_words_of_a_report_have_their_places() -> None:
    text = "in [1994] 1 All E.R. 819."
    (match,) = find_reports(text)
    for name, value in (("volume", "1"), ("container-title", "All E.R."), ("page", "819")):
        field = match.record.fields[name]
        assert field.value == text[field.start : field.end] == value


def test_every_series_and_every_court_can_be_found() -> None:
    for code, known in law_reports().items():
        nominate = all(jurisdiction == NOMINATE for _, jurisdiction in known)
        assert list(find_reports(f"(1830) 1 {code} 12, 13" if nominate else f"[1990] 1 {code} 12, 13")), code
    for code, known in courts().items():
        for court in known:
            year = max(court.founded or 2000, 2000)
            text = f"[{year}] {code} 12." if court.brackets else f"{year} {code} 12."
            assert list(find_neutral(text)), code


def test_an_act_of_another_country_is_none_of_ours() -> None:
    assert [match.identifier for match in find_legislation("RSC 1985, c C-46; Penal Code 2005, c. 33 (Fiji)")] == []
