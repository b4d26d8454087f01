"""Documents of the United Nations as law reviews and organisations cite them: body, title, "UN Doc." and the symbol."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise


def one(note: str) -> Citation:
    [found] = parse_note(note, recognise)
    return found


@pytest.mark.parametrize(
    ("note", "body", "title", "symbol", "day"),
    [
        ("UN General Assembly, Report of the Special Rapporteur on lighting, UN Doc. A/70/123 (3 August 2015), para. 12.",
         "UN General Assembly", "Report of the Special Rapporteur on lighting", "A/70/123", "2015-08-03"),
        ("UN Human Rights Council, Report of the Independent Expert on lamps, 24 April 2015, A/HRC/29/37.",
         "UN Human Rights Council", "Report of the Independent Expert on lamps", "A/HRC/29/37", "2015-04-24"),
        ("Committee on the Rights of the Child, Concluding observations: Norway, UN Doc. CRC/C/NOR/CO/4 (2010), para. 33.",
         "Committee on the Rights of the Child", "Concluding observations: Norway", "CRC/C/NOR/CO/4", "2010"),
        ("Human Rights Committee, General Comment No. 34, Article 19: Freedoms of opinion and expression, UN Doc. CCPR/C/GC/34 (2011).",
         "Human Rights Committee", "General Comment No. 34, Article 19: Freedoms of opinion and expression", "CCPR/C/GC/34", "2011"),
        ("Human Rights Committee, Views on the right of association, U.N. Doc. CCPR/C/79/D/1039/2001, para. 3.",
         "Human Rights Committee", "Views on the right of association", "CCPR/C/79/D/1039/2001", "None"),
    ],
)  # fmt: skip
def test_title_and_body_stand_before_the_symbol(note: str, body: str, title: str, symbol: str, day: str) -> None:
    found = one(note)
    record = found.record
    assert (record.text("authority"), record.text("title"), record.text("number")) == (body, title, symbol)
    assert str(record.date()) == day


def test_the_expert_at_the_end_of_the_title_is_the_author() -> None:
    found = one("UN General Assembly, Report of the Special Rapporteur on lighting, Ann Brook, UN Doc. A/70/123 (3 August 2015).")
    assert [name.family for name in found.record.names("author")] == ["Brook"]
    assert found.record.text("title") == "Report of the Special Rapporteur on lighting"


def test_the_document_in_which_a_resolution_was_printed_is_no_second_citation() -> None:
    found = one("GA Res 217A (III), UN Doc A/810 (10 December 1948) art 19.")
    assert (found.record.type, found.pinpoint) == ("resolution", "art 19")


def test_two_acts_remain_two() -> None:
    assert len(parse_note("GA Res 75/17; UN Doc A/75/18.", recognise)) == 2
