"""Given names written out: those of two people are a fault, and the forms of one are not."""

from __future__ import annotations

import pytest

from citator.model import Name
from citator.rules.compare_names import same_name


@pytest.mark.parametrize(("one", "two"), [
    ("John", "James"), ("Robert", "Richard"), ("David", "Daniel"), ("Thomas", "Terence"), ("Maria", "Monika B."), ("Sarah", "Simone"),
    ("Hiroshi", "Hideo"),
])  # fmt: skip
def test_two_people_of_one_family_and_one_initial(one: str, two: str) -> None:
    assert same_name(Name("Weir", one), Name("Weir", two)) == "wrong"
    assert same_name(Name("Weir", two), Name("Weir", one)) == "wrong"


@pytest.mark.parametrize(("one", "two"), [
    ("John", "J."), ("John", "J. James"), ("John", "Jack"), ("Johannes", "Jan"), ("Heinrich", "Hendrik"), ("Michael", "Mick"),
    ("Mikhail", "Misha"), ("Muhammad", "Mehmet"), ("Aleksei", "Alexey"), ("Volodymyr", "Vladimir"), ("Stefan", "Stephen W."),
    ("Xiao-Ming", "Xiaoming"), ("Jean Luc", "Jules Luc"), ("Lawrence", "Larry"), ("Wilhelm", "William"), ("María José", "M. José"),
    ("Пётр", "Павел"), ("", "James"), ("Md Abu", "Mohammed"), ("Jo", "Jasper"),
])  # fmt: skip
def test_forms_of_one_given_name_and_what_can_t_be_told(one: str, two: str) -> None:
    assert same_name(Name("Weir", one), Name("Weir", two)) in ("match", "variant")


def test_of_two_with_one_family_name_each_is_found() -> None:
    assert same_name(Name("Weir", "John James"), Name("Weir", "James")) == "variant", "he may be called by his second name"
