"""Dates in entries of bibliographies that no calendar has, or that contradict each other: told at the entry, and no date made of them."""

from __future__ import annotations

import json

import pytest

from citator import flow, parsing, systems
from citator.formats.date_faults import in_bibtex, in_csl, in_ris
from citator.model import Finding


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"year": "1994", "date": "1995"}, "year 1994, but date 1995"),
        ({"year": "1994", "month": "jun", "date": "1994-07-02"}, "month jun, but date 1994-07-02"),
        ({"year": "1994", "month": "13"}, "there is no month 13"),
        ({"year": "1994", "month": "June", "day": "31"}, "31 June 1994: June has 30 days"),
        ({"date": "1993-02-29"}, "29 February 1993: February 1993 has 28 days"),
        ({"date": "1994-13-02"}, "1994-13-02: there is no month 13"),
        ({"date": "1994-05-01/1994-06-31"}, "31 June 1994: June has 30 days"),
        ({"urldate": "2014-02-30"}, "30 February 2014: February 2014 has 28 days"),
    ],
)
def test_dates_of_bibtex_that_cannot_be(fields: dict[str, str], told: str) -> None:
    assert in_bibtex(fields) == [told]


@pytest.mark.parametrize(
    "fields",
    [
        {"year": "1994", "date": "1994-06-30"},
        {"year": "1994/1995", "date": "1995"},
        {"year": "1994/95", "date": "1994"},
        {"year": "c. 1994", "date": "1994~"},
        {"year": "1995", "date": "1994-12-31/1996-01-02"},
        {"year": "forthcoming", "month": "Michaelmas", "date": "1994"},
        {"year": "1994", "month": "24 June", "date": "1994-06-24"},
        {"year": "1994", "month": "jun/jul", "date": "1994-07"},
        {"year": "1994", "month": "März"},
        {"date": "2001-21"},  # spring (EDTF)
        {"date": "1913-14"},  # two years
        {"date": "1992-02-29", "urldate": "2014-06-00"},
        {"date": "1994-XX"},
    ],
)
def test_dates_of_bibtex_that_can_be(fields: dict[str, str]) -> None:
    assert in_bibtex(fields) == []


def test_figures_of_any_length_are_no_date() -> None:
    [told] = in_bibtex({"year": "9" * 5000, "month": "9" * 5000, "day": "9" * 5000})
    assert len(told) < 80
    assert in_csl({"issued": {"date-parts": [["9" * 5000, "9" * 5000]]}}) == []


def test_dates_of_ris() -> None:
    assert in_ris([("PY", "1994"), ("DA", "1995/03/02/")]) == ["PY 1994, but DA 1995/03/02/"]
    assert in_ris([("PY", "1994"), ("DA", "1994/06/31/")]) == ["31 June 1994: June has 30 days"]
    for good in ("1994/06/30/", "1994/06//", "1994///Spring", "1994/95", "n.d."):
        assert in_ris([("PY", "1994"), ("DA", good)]) == []


def test_dates_of_csl_json() -> None:
    assert in_csl({"issued": {"date-parts": [[1994, 6, 31]]}}) == ["31 June 1994: June has 30 days"]
    assert in_csl({"issued": {"date-parts": [["1994", "17"]]}}) == ["1994-17: there is no month 17"]
    assert in_csl({"accessed": {"raw": "2014-02-30"}}) == ["30 February 2014: February 2014 has 28 days"]
    for good in (
        [[1994]],
        [[1994, 13]],
        [[1994, 22]],
        [[1992, 2, 29]],
        [[1994, 6, 30], [1994, 7, 1]],
        [["x", "y"]],
        [[]],
        "x",
        [None],
        [[1, 2, {}]],
    ):
        assert in_csl({"issued": {"date-parts": good}}) == []


BIB = """% a library
@article{brook1994, author = {Brook, Ann}, title = {Rivers and Their Names}, journal = {Gazette}, year = {1994}, date = {1995}}

@book{broken, title = {Ropes}

@book{mill1999, author = {Mill, Ian}, title = {Lakes}, publisher = {Weir Press}, year = 1999, month = jun, day = 31}
"""


def found(data: str, name: str) -> list[tuple[str, str, str]]:
    """Code, message and the beginning of the place of each finding."""
    examined = flow.examine(flow.read(data.encode(), name))
    text = examined.document.text

    def place(finding: Finding) -> str:
        return text[finding.start : finding.end].lstrip()[:14]

    return [(finding.code, finding.message, place(finding)) for finding in examined.findings]


def test_what_is_wrong_with_an_entry_is_told_at_the_entry() -> None:
    told = found(BIB, "a.bib")
    assert ("C001", "year 1994, but date 1995", "@article{brook") in told
    assert ("C001", "31 June 1999: June has 30 days", "@book{mill1999") in told
    assert [(code, place) for code, _, place in told if code == "S005"] == [("S005", "@book{broken, ")]


def test_a_date_that_cannot_be_is_read_as_far_as_it_can() -> None:
    entries = flow.read(BIB.encode(), "a.bib").entries
    assert str(entries[1].record.date()) == "1999-06"
    ris = "TY  - BOOK\nTI  - Lakes\nDA  - 1999/06/31/\nER  - \n"
    assert str(flow.read(ris.encode(), "a.ris").entries[0].record.date()) == "1999-06"
    assert found(ris, "a.ris")[0][:2] == ("C001", "31 June 1999: June has 30 days")
    for parts, read in (([1999, 6, 31], "1999-06"), ([1999, 13], "1999"), ([1999, 44], "1999"), ([-44, 3, 15], "-044-03-15")):
        item = json.dumps([{"id": "a", "type": "book", "title": "Lakes", "issued": {"date-parts": [parts]}}])
        assert str(flow.read(item.encode(), "a.json").entries[0].record.date()) == read


@pytest.mark.parametrize(
    ("printed", "wrong"),
    [
        ("31 June 1994", True), ("30 February 1994", True), ("29 February 1993", True), ("31.06.1994", True), ("1994-06-31", True),
        ("30 June 1994", False), ("29 February 1992", False), ("June 1994", False), ("6/6/1994", False), ("29–31 May 1994", False),
        ("vol. 31, June 1994", False), ("No. 30 (February 1994)", False),
    ],
)  # fmt: skip
def test_dates_in_notes_that_no_calendar_has(printed: str, wrong: bool) -> None:
    told = found(f"The light.[1]\n\nNotes\n\n[1] Jane Doe, “On the tides”, Harbour Gazette, {printed}.\n", "a.txt")
    assert [message for code, message, _ in told if code == "C001"] == ([f"there is no {printed}"] if wrong else [])


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("Brook, A. (2019, February 30). Tides of the lower river. Harbour Gazette, 3(2), 1–9.", "2019, February 30"),
        ("Stone, K. (2018). Lamps of the coast. Retrieved February 30, 2019, from https://quay.example.org/lamps", "February 30, 2019"),
        ("Brook, A. (2020, February 29). Tides of the lower river. Harbour Gazette, 3(2), 1–9.", ""),
        ("Stone, K. (2018). Lamps of the coast. Retrieved March 30, 2019, from https://quay.example.org/lamps", ""),
    ],
)
def test_dates_in_a_list_that_no_calendar_has(entry: str, told: str) -> None:
    text = f"# Rivers\n\nTides are measured (Hale, 2001).\n\n## References\n\nHale, B. (2001). Piers. Quay Press.\n\n{entry}\n"
    assert [message for code, message, _ in found(text, "a.md") if code == "C001"] == ([f"there is no {told}"] if told else [])


@pytest.mark.parametrize(
    ("printed", "read"), [("March 4, 2019", "2019-03-04"), ("4 March 2019", "2019-03-04"), ("February 30, 2019", "2019-02")]
)
def test_the_day_before_from_is_the_day_of_access(printed: str, read: str) -> None:
    entry = f"Stone, K. (2018). Lamps of the coast. Retrieved {printed}, from https://quay.example.org/lamps"
    record = parsing.parse_reference(entry, systems.recognise).record
    assert (str(record.date("accessed")), str(record.date()), record.text("title")) == (read, "2018", "Lamps of the coast")


DATED_ENTRIES = {
    "a.wiki": "A.<ref>{{{{cite news |title=The lamps of the ports |newspaper=Harbour Gazette |date={}}}}}</ref>\n",
    "a.txt": "The light.[1]\n\nNotes\n\n[1] Jane Doe, “On the tides”, Harbour Gazette, {}.\n",
}


@pytest.mark.parametrize("name", DATED_ENTRIES)
@pytest.mark.parametrize(
    "date", ["31 June 2020", "30 February 1994", "2001-04-31", "31 April 1712", "29 February 2019", "30 February 1900"]
)
def test_one_date_that_cannot_be_is_one_finding(name: str, date: str) -> None:
    assert [code for code, _, _ in found(DATED_ENTRIES[name].format(date), name) if code[0] == "C"] == ["C001"]


@pytest.mark.parametrize("name", DATED_ENTRIES)
@pytest.mark.parametrize("date", [
    "29 February 1700", "29 February 1900", "30 February 1712", "29 February 1747", "29 February 2020",  # Julian, Swedish, from March
    "No. 45 June 2019", "Issue 31 April 2019", "No. 31 June 1994", "31 Junk 2019",
])  # fmt: skip
def test_days_that_there_were_and_numbers_of_issues_are_no_fault(name: str, date: str) -> None:
    assert [one for one in found(DATED_ENTRIES[name].format(date), name) if one[0] == "C001"] == []


def test_the_day_of_access_and_that_of_another_entry() -> None:
    one = "A.<ref>{{cite web |title=Quays |date=2019 |url=https://quay.example.org/b |access-date=31 June 2020}}</ref>\n"
    other = "B.<ref>{{cite web |title=Piers |date=30 June 2019 |url=https://quay.example.org/c |access-date=30 February 2020}}</ref>\n"
    told = [message for code, message, _ in found(one + other, "a.wiki") if code == "C001"]
    assert told == ["31 June 2020: June has 30 days", "30 February 2020: February 2020 has 29 days"]
    french = "C.<ref>{{lien web |titre=Quais |date=31 juin 2010 |url=https://quay.example.org/e |consulté le=3 mai 2020}}</ref>\n"
    assert [message for code, message, _ in found(french, "a.wiki") if code == "C001"] == ["there is no 31 juin 2010"]


def test_a_day_of_the_old_calendar_in_a_bibliography() -> None:
    for date in ("1700-02-29", "1712-02-30", "1900-02-29"):
        assert in_bibtex({"date": date}) == []
    assert in_bibtex({"date": "1924-02-30"}) == ["30 February 1924: February 1924 has 29 days"]
