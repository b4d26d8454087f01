"""Council of Europe: numbers that need their body, codes, declarations by date, addresses."""

from __future__ import annotations

import pytest

from citator.model import PartialDate
from citator.systems import recognise
from citator.systems.coe import find


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
