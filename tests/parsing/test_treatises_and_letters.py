"""Treatises and web pages as American notes have them, provisions before a date, and letters to an organ with their symbol."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from tests.parsing.recogniser import recognise

BROOK = {"family": "Brook", "given": "Jane"}


def only(note: str) -> Citation:
    [one] = parse_note(note, recognise)
    return one


TREATISES: list[tuple[str, str, dict[str, Any]]] = [
    (
        "1 JANE BROOK, THE LAW OF LOCKS § 5-2, at 305 (4th ed. 2004).",
        "§ 5-2, at 305",
        {"volume": "1", "author": [BROOK], "title": "THE LAW OF LOCKS", "edition": "4th", "issued": "2004"},
    ),
    (
        "3 JANE BROOK & HANS WEBER, THE LAW OF LOCKS 305 (3d ed. 2004).",
        "305",
        {"volume": "3", "author": [BROOK, {"family": "Weber", "given": "Hans"}], "title": "THE LAW OF LOCKS", "edition": "3d"},
    ),
    ("Jane Brook, Ports § 12.04[3] (2d ed. 1998).", "§ 12.04[3]", {"author": [BROOK], "title": "Ports", "edition": "2d"}),
    ("5 MOORE’S HARBOR PRACTICE ¶ 24.03 (2d ed. 1982).", "¶ 24.03", {"volume": "5", "title": "MOORE’S HARBOR PRACTICE"}),
]


@pytest.mark.parametrize(("note", "pinpoint", "fields"), TREATISES)
def test_volume_section_and_edition_of_a_treatise_are_no_part_of_its_title(note: str, pinpoint: str, fields: dict[str, Any]) -> None:
    one = only(note)
    read = one.record.light()
    assert (one.type, one.pinpoint, {name: read.get(name) for name in fields}) == ("book", pinpoint, fields)


@pytest.mark.parametrize("note", ["Cal. Harb. Code § 1714 (West 2010).", "12 Lamp Code § 3 (2004)."])
def test_a_code_is_no_treatise(note: str) -> None:
    assert "author" not in only(note).record.fields


def test_a_page_of_a_site_in_capitals_has_no_author() -> None:
    one = only("Harbor Dates, PORT ARCHIVE, https://www.ports.example/dates (last visited Feb. 2, 2020).")
    assert one.type == "webpage"
    assert {name: one.record.text(name) for name in ("title", "container-title", "author")} == {
        "title": "Harbor Dates", "container-title": "PORT ARCHIVE", "author": ""
    }  # fmt: skip


def test_a_provision_before_the_date_of_a_treaty_is_the_place_cited() -> None:
    one = only("Convention on the Lights of Ports art. 31(1), May 23, 1969, 1155 U.N.T.S. 331.")
    assert (one.pinpoint, one.record.text("title")) == ("art. 31(1)", "Convention on the Lights of Ports")


def test_a_paragraph_may_stand_before_the_day_of_a_judgment() -> None:
    assert only("Lamp v. Norway, no. 24816/14, § 116, 10 March 2020.").pinpoint == "§ 116"


def test_the_organ_to_which_a_letter_is_addressed_is_not_who_wrote_it() -> None:
    letter = "Letter dated 4 June 2015 from the Permanent Representative of Iceland addressed to the President of the Security Council"
    one = only(f"{letter}, S/2015/407.")
    assert (one.record.text("title"), one.record.text("authority")) == (letter, "")


def test_given_names_in_capitals_are_set_as_the_family_name_is() -> None:
    read = only("JANE M. BROOK, KEEPING THE LAMPS (2001).").record.light()
    assert read["author"] == [{"family": "Brook", "given": "Jane M."}]
