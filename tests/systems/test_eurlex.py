"""European Union law: which number is the year, what a case number tells and what not, addresses of every generation."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.model import Identifier, PartialDate
from citator.systems import recognise
from citator.systems.eurlex import find, moved, url


def values(text: str) -> list[str]:
    return [match.identifier.value for match in find(text) if match.identifier]


@pytest.mark.parametrize(
    ("text", "celex"),
    [
        ("Regulation (EU) No 2016/2012", "32012R2016"),
        ("Regulation (EU) 2016/2012", "32016R2012"),
        ("Regulation (EC) No 2000/2001", "32001R2000"),
        ("Regulation (EU) 2014/2015", None),  # neither order was in use
        ("Council Regulation (EC, Euratom) No 2988/95", "31995R2988"),
        ("Council Directive 93/13", "31993L0013"),
        ("Decision 1999/468/EC", "31999D0468"),
        ("Decision No 1999/2006/EC", "32006D1999"),
        ("Council Decision (CFSP) 2016/849", "32016D0849"),
        ("Regulation 2016/679", None),
        ("Lighthouse Council Regulation 12/2003", None),
    ],
)
def test_the_year_is_told_by_the_order_in_use(text: str, celex: str | None) -> None:
    assert values(text) == ([celex] if celex else [])


@pytest.mark.parametrize(
    ("text", "celex", "right"),
    [
        ("Regulation (EU) No 679/2016", "32016R0679", "2016/679"),
        ("Regulation (EU) 2012/1025", "32012R1025", "No 1025/2012"),
    ],
)
def test_an_order_that_was_not_in_use_is_told(text: str, celex: str, right: str) -> None:
    (match,) = find(text)
    assert match.identifier == Identifier("celex", celex)
    assert match.problem
    assert match.problem[0] == "identifier-invalid"
    assert right in match.problem[1]


@settings(deadline=None)
@given(st.integers(2015, 2049), st.integers(1, 1951))
def test_any_regulation_since_2015_round_trip(year: int, number: int) -> None:
    assert values(f"Regulation (EU) {year}/{number} and others") == [f"3{year}R{number:04}"]


@settings(deadline=None)
@given(st.integers(1999, 2014), st.integers(1, 1951))
def test_any_regulation_until_2014_round_trip(year: int, number: int) -> None:
    assert values(f"Regulation (EU) No {number}/{year}, article 3") == [f"3{year}R{number:04}"]


def test_an_act_says_who_adopted_it_and_when() -> None:
    text = "Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016 on lighthouses"
    (match,) = find(text)
    assert text[match.end :] == " on lighthouses"
    assert match.record.text("authority") == "European Parliament and Council"
    assert match.record.date() == PartialDate(2016, 4, 27)


def test_lists_share_kind_and_community() -> None:
    text = "Directives 2001/20/EC and 2005/28/EC; Regulations (EU) 2016/679 and 2018/1725"
    assert values(text) == ["32001L0020", "32005L0028", "32016R0679", "32018R1725"]
    assert [text[match.start : match.end] for match in find(text)][1] == "2005/28/EC"


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("Case C-311/18, judgment of 16 July 2020", Identifier("celex", "62018CJ0311")),
        ("Opinion of Advocate General Jääskinen, Case C-131/12", Identifier("celex", "62012CC0131")),
        ("Case C-311/18 Facebook Ireland", Identifier("eu_case", "C-311/18")),
        ("Joined Cases C-293/12 and C-594/12", Identifier("eu_case", "C-293/12", ("C-594/12",))),
        ("Cases C\u201172/10 and 77/10", Identifier("eu_case", "C-72/10", ("C-77/10",))),
        ("Case 26/62, Van Gend en Loos, EU:C:1963:1", Identifier("eu_case", "26/62")),
        ("Case 26/62 of the county court", None),
        ("decision C-355/06 of the Constitutional Court of Colombia, judgment of 3 May 2006", None),
        ("Case C-12/75", None),  # no letters then
    ],
)
def test_a_case_is_not_yet_its_judgment(text: str, identifier: Identifier | None) -> None:
    assert [match.identifier for match in find(text)] == ([identifier] if identifier else [])


def test_all_forms_of_one_place_in_the_journal_are_equal() -> None:
    forms = (
        "OJ L 119, 4.5.2016, p. 1–88",
        "OJ 2016 L 119/1",
        "[2016] OJ L119/1",
        "2016 O.J. (L 119) 1",
        "ABl. L 119 vom 4.5.2016, S. 1",
        "JO L 119 du 4.5.2016, p. 1",
    )
    assert {value for form in forms for value in values(form)} == {"OJ L 119, 2016, p. 1"}
    assert [match.identifier for match in find("OJ L 119, p. 1")] == [None]


def test_words_and_address_of_one_document_agree() -> None:
    (said,) = find("COM(2012) 673 final")
    (linked,) = find("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:2012:673:FIN")
    assert said.identifier == linked.identifier


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "http://eur-lex.europa.eu/LexUriServ/LexUriServ.do?uri=OJ:L:1995:281:0031:0050:EN:PDF",
            "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=uriserv:OJ.L_.1995.281.01.0031.01.ENG",
        ),
        (
            "http://europa.eu.int/smartapi/cgi/sga_doc?smartapi!celexplus!prod!CELEXnumdoc&lg=EN&numdoc=31995L0046",
            "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:31995L0046",
        ),
        ("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:31995L0046", None),
    ],
)
def test_old_addresses_lead_to_those_of_today(old: str, new: str | None) -> None:
    assert moved(old) == new


@settings(deadline=None)
@given(st.from_regex(r"\A[0-9CE](19|20)\d\d[A-Z]{1,2}\d{4}\Z"))
def test_any_celex_number_never_raises(celex: str) -> None:
    found = list(recognise(f"CELEX: {celex}."))
    for match in found:
        assert not match.identifier or url(match.identifier) is not None or match.system != "eurlex"
