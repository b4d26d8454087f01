"""Citations of cases and acts that source systems recognise: read where they stand, and never cut in two."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise


def read(note: str) -> list[Citation]:
    return list(parse_note(note, recognise, "n"))


def test_a_report_alone_is_a_case() -> None:
    (one,) = read("22 A.2d 332, 340 (R.I. 1983)")
    assert one.type == "case"
    assert one.record.light() == {
        "volume": "22", "container-title": "A.2d", "page": "332", "issued": "1983", "authority": "R.I.", "locator": "340",
    }  # fmt: skip


def test_a_page_is_no_german_pinpoint() -> None:
    (one,) = read("1 U. S. 1")
    assert (one.record.text("container-title"), one.pinpoint) == ("U. S.", None)


@pytest.mark.parametrize(
    ("note", "title", "pinpoint"),
    [
        ("Kan. Stat. Ann. § 21-3516(a)(2).", "Kan. Stat. Ann. § 21-3516", "(a)(2)"),
        ("18 U. S. C. § 4241.", "18 U. S. C. § 4241", None),
        ("U.S. Const. art. I, § 8, cl. 3.", "U.S. Const. art. I", "§ 8, cl. 3"),
        ("Lamp Act of 1871, 42 U.S.C. § 1983 (2018).", "Lamp Act of 1871", "§ 1983"),
    ],
)
def test_a_section_is_what_is_cited_and_a_place_in_a_named_act(note: str, title: str, pinpoint: str | None) -> None:
    (one,) = read(note)
    assert (one.type, one.record.text("title"), one.pinpoint) == ("legislation", title, pinpoint)


def test_a_bill_is_one_citation() -> None:
    (one,) = read("H.R. Res. 1400, 117th Cong. (2022).")
    assert one.type == "resolution"
    assert [identifier.value for identifier in one.identifiers] == ["H.Res. 1400 (117th Cong.)"]


def test_the_volume_of_the_next_report_is_no_page() -> None:
    (one,) = read("Harbor v. Pier, 410 U.S. 113, 93 S. Ct. 705 (1973).")
    assert one.pinpoint is None
    assert one.identifiers[0].equivalents == ("93 S. Ct. 705",)


def test_a_page_of_a_data_base_has_a_star() -> None:
    (one,) = read("Harbor v. Pier, 2015 WL 2375225, at *4 (S.D.N.Y. May 1, 2015).")
    assert (one.record.text("container-title"), one.record.text("page"), one.pinpoint) == ("WL", "2375225", "*4")


def test_an_instrument_in_brackets_makes_its_words_legislation() -> None:
    (one,) = read("The Lighthouse Regulations 2006 (SI 2006/1466).")
    assert one.type == "legislation"
    assert [identifier.value for identifier in one.identifiers] == ["uksi/2006/1466"]
