"""OSCE and CSCE: codes, decisions in words, communications by number and date."""

from __future__ import annotations

import pytest

from citator.model import PartialDate
from citator.systems.osce import find


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("MC.DEC/4/13, PC.DEC/1117 and PC.JOUR/948", ["MC.DEC/4/13", "PC.DEC/1117", "PC.JOUR/948"]),
        ("OSCE Permanent Council decision No. 1117 of 26 April 2013", ["PC.DEC/1117"]),
        ("Permanent Council decision No. 1117", []),
        ("Communication No. 284, Prague", []),
        ("XPC.DEC/1117", []),
    ],
)
def test_found(text: str, values: list[str]) -> None:
    assert [match.identifier.value for match in find(text) if match.identifier] == values


def test_a_communication_over_line_ends() -> None:
    text = "Council of the Conference on \n\nSecurity and Cooperation in Europe, Communication No. 301, Prague, \n\n19 November 1993; and"
    (match,) = find(text)
    assert text[match.end :] == "; and"
    assert match.record.date() == PartialDate(1993, 11, 19)
    assert match.identifier
    assert match.identifier.value == "CSCE Communication No. 301 (1993)"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("the OSCE’s Copenhagen Document of 1990", ["CSCE Copenhagen Document (1990)"]),
        ("the Copenhagen Document of the harbour", []),
        ("Vienna Document 2011; Vienna Document 1990", ["OSCE Vienna Document (2011)", "CSCE Vienna Document (1990)"]),
        ("OSCE Ministerial Council, Decision No. 3/03; Decision No. 4/03 of the OSCE Ministerial Council", ["MC.DEC/3/03", "MC.DEC/4/03"]),
        ("OSCE Permanent Council Journal No. 948, item 1", ["PC.JOUR/948"]),
        ("ODIHR.GAL/23/09/Rev.1 and MC(9).DEC/1", ["ODIHR.GAL/23/09/Rev.1", "MC(9).DEC/1"]),
        ("https://www.osce.org/files/f/documents/9/c/14304.pdf", ["14304"]),
        ("https://www.osce.org/odihr/elections/14304?download=true", ["14304"]),
        ("https://www.osce.org/permanent-council", []),
    ],
)
def test_meetings_journals_and_files(text: str, values: list[str]) -> None:
    assert [match.identifier.value for match in find(text) if match.identifier] == values
