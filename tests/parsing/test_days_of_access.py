"""The day on which a page was looked at stands behind its words, or in brackets behind the address; it is not when the work came out."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise

ADDRESS = "https://www.example.org/2011/lamps.pdf"
BOOK = "Jo Weir, Die Fähren, Köln 2010"
CASE = "Brook v. Weir, 410 U.S. 113 (1973)"


@pytest.mark.parametrize(
    "told",
    [
        "(3.5.2021)", "(3. Mai 2021)", "[3.5.2021]", "[Stand: 3.5.2021]", "(Stand 3. Mai 2021)", "(Zugriff: 3.5.2021)", "(May 3, 2021)",
        "[letzter Zugriff: 3.5.2021]", ", letzter Abruf: 3.5.2021", "(3 mai 2021)", "(dernier accès le 3 mai 2021)", "(3 May 2021)",
        "(page consultée le 3 mai 2021)", "(último acceso: 3 de mayo de 2021)", "(ultimo accesso 3 maggio 2021)",
        ", access date 3 May 2021", "(accessed 2021-05-03)", "(last visited May 3, 2021)",
    ],
)  # fmt: skip
def test_a_day_behind_an_address_is_that_of_access(told: str) -> None:
    [one] = parse_note(f"{BOOK}, {ADDRESS}{'' if told[0] == ',' else ' '}{told}.", recognise)
    assert (one.url, str(one.record.date("accessed")), str(one.record.date("issued"))) == (ADDRESS, "2021-05-03", "2010")
    assert one.record.text("title") == "Die Fähren"


@pytest.mark.parametrize("told", ["(posted 3 May 2021)", "(published May 3, 2021)"])
def test_a_day_that_is_the_pages_own_is_none_of_access(told: str) -> None:
    [one] = parse_note(f"{BOOK}, {ADDRESS} {told}.", recognise)
    assert one.record.date("accessed") is None


def test_a_day_alone_behind_the_address_of_an_undated_work_is_not_taken_for_that_of_access() -> None:
    [one] = parse_note(f"Jo Weir, “On Paper”, {ADDRESS} (3 May 2016).", recognise)
    assert one.record.date("accessed") is None


def test_when_a_page_was_last_modified_is_not_when_the_article_came_out() -> None:
    [one] = parse_note(f"Jo Weir, “On Paper,” Harbour Blog, May 3, 2016, last modified May 3, 2021, {ADDRESS}.", recognise)
    assert (str(one.record.date("issued")), one.record.text("container-title"), one.url) == ("2016-05-03", "Harbour Blog", ADDRESS)


@pytest.mark.parametrize(
    "tail",
    [f". {ADDRESS}", f" <{ADDRESS}>", f". Available at {ADDRESS}", f" ({ADDRESS})", f" (available at {ADDRESS}, accessed 3 May 2021)",
     f" [online], {ADDRESS}", f", {ADDRESS}"],
)  # fmt: skip
def test_the_address_of_a_decision_is_part_of_it(tail: str) -> None:
    [one] = parse_note(f"{CASE}{tail}.", recognise)
    assert (one.type, one.url, one.record.text("title"), one.record.text("volume")) == ("case", ADDRESS, "Brook v. Weir", "410")
