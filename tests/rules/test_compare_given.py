"""Given names written out: two in one list that are other people's are a fault, one is told, and the forms of one name are none."""

from __future__ import annotations

import pytest

from citator.model import Name, Record
from citator.rules.compare import compare
from citator.rules.compare_given import are_two
from citator.rules.compare_names import same_name

WORK = {"type": "article-journal", "title": "Tides of the North Sea and their causes", "issued": "2012"}


@pytest.mark.parametrize(("one", "two"), [
    ("John", "James"), ("Robert", "Richard"), ("David", "Daniel"), ("Thomas", "Trevor"), ("Maria", "Monika B."), ("Sarah", "Steffi M."),
    ("Hiroshi", "Hideo"),
])  # fmt: skip
def test_two_people_of_one_family_and_one_initial(one: str, two: str) -> None:
    assert are_two(Name("Weir", one), Name("Weir", two))
    assert are_two(Name("Weir", two), Name("Weir", one))


@pytest.mark.parametrize(("one", "two"), [
    ("John", "J."), ("John", "J. James"), ("John", "Jack"), ("Johannes", "Jan"), ("Heinrich", "Hendrik"), ("Michael", "Mick"),
    ("Mikhail", "Misha"), ("Muhammad", "Mehmet"), ("Aleksei", "Alexey"), ("Volodymyr", "Vladimir"), ("Stefan", "Stephen W."),
    ("Xiao-Ming", "Xiaoming"), ("Jean Luc", "Jules Luc"), ("Lawrence", "Larry"), ("Wilhelm", "William"), ("María José", "M. José"),
    ("Пётр", "Павел"), ("", "James"), ("Md Abu", "Mohammed"), ("Jo", "Jasper"), ("Hal", "Harold"), ("Ted", "Theodor"), ("Ted", "Edward"),
    ("Jack", "Jacob"), ("Hans", "Hendrik"), ("Frits", "Frederik"), ("Jianguo", "James"), ("Jason", "Jun"), ("Ludwig", "Louis"),
])  # fmt: skip
def test_forms_of_one_given_name_and_what_can_t_be_told(one: str, two: str) -> None:
    assert not are_two(Name("Weir", one), Name("Weir", two))
    assert same_name(Name("Weir", one), Name("Weir", two)) in ("match", "variant")


def told(cited: list[tuple[str, str]], found: list[tuple[str, str]]) -> tuple[str, str, str]:
    one, two = (
        Record.from_csl({**WORK, "author": [{"family": name, "given": given} for name, given in people]}) for people in (cited, found)
    )
    seen = compare(one, two, "crossref")
    return seen.verdict.value, seen.fields["author"], " ".join(seen.evidence)


def test_one_other_given_name_is_told_and_accuses_nobody() -> None:
    verdict, field, why = told([("Weir", "John"), ("Hale", "Ann")], [("Weir", "James"), ("Hale", "Ann")])
    assert (verdict, field) == ("ok", "unsupported")
    assert why == "author: another given name: Weir, John is cited, Weir, James is on the record"


def test_two_in_one_list_were_made_up() -> None:
    verdict, field, why = told([("Weir", "John"), ("Hale", "Ann")], [("Weir", "James"), ("Hale", "Agnieszka")])
    assert (verdict, field) == ("ok", "unsupported"), "Ann may be short for many names"
    verdict, field, why = told([("Weir", "John"), ("Hale", "Richard")], [("Weir", "James"), ("Hale", "Robert")])
    assert (verdict, field) == ("field_error", "wrong")
    assert "Hale, Richard is cited, Hale, Robert is on the record" in why


def test_of_two_with_one_family_name_each_is_found() -> None:
    assert told([("Weir", "John"), ("Weir", "James")], [("Weir", "James"), ("Weir", "John")])[1] == "variant"
