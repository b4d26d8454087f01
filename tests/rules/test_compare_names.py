"""Names that are one person's or body's, and names that are not."""

from __future__ import annotations

import pytest

from citator.model import Name, Record
from citator.rules.compare_names import compare_authors, same_name, surnames
from tests.support.growth import grows_no_faster_than_its_input


@pytest.mark.parametrize(("one", "two"), [
    (Name("Müller", "Karin"), Name("Mueller", "K.")),
    (Name("García Márquez", "Gabriel"), Name("García", "G.")),
    (Name("Nguyen", "Van An"), Name("Van An", "Nguyen")),
    (Name("El-Mohtar", "Amal"), Name("El Mohtar", "A")),
    (Name("O’Brien", "Tim"), Name("OBrien", "T")),
    (Name("Abbott", "Edwin Abbott"), Name("Abbott", "E. A.")),
    (Name("Fitzgerald", "Scott"), Name("Fitzgerald", "Francis Scott")),
    (Name("Dahl", "Bill"), Name("Dahl", "William")),
    (Name("Katz", "Evgeny"), Name("Katz", "Yevgeny")),
    (Name("Doyle", "JM"), Name("Doyle", "John M.")),
    (Name("Tchaikovsky", "P"), Name("Tchaikovskij", "P. I.")),
    (Name("Powell, Jr.", "James"), Name("Powell", "James", suffix="Jr.")),
    (Name(literal="WHO"), Name(literal="World Health Organization")),
    (Name(literal="The North Sea Tide Group"), Name(literal="North Sea Tide Group")),
    (Name("-", "Xuewen Ding"), Name("Ding", "Xuewen")),
])  # fmt: skip
def test_one_and_the_same(one: Name, two: Name) -> None:
    assert same_name(one, two) in ("match", "variant")
    assert same_name(two, one) in ("match", "variant")


@pytest.mark.parametrize(("one", "two"), [
    (Name("Wang", "Xin"), Name("Wan", "Xin")),  # short names are too near to each other for misprints
    (Name("Smith", "John"), Name("Smith", "Peter")),
    (Name("Ames", "Jo"), Name("Berg", "Jo")),
    (Name(literal="World Bank"), Name(literal="World Health Organization")),
])  # fmt: skip
def test_somebody_else(one: Name, two: Name) -> None:
    assert same_name(one, two) == "wrong"


def people(count: int, start: int = 0) -> list[dict[str, str]]:
    return [
        {"family": f"Family{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}", "given": "A."}
        for n in range(start, start + count)
    ]


def test_a_list_that_is_cut_is_told_from_one_that_lost_a_name() -> None:
    record = Record.from_csl({"author": people(10)})
    assert compare_authors(Record.from_csl({"author": people(3)}), record).verdict == "variant"  # a style's first three
    assert compare_authors(Record.from_csl({"author": people(9)}), record).verdict == "wrong"
    assert compare_authors(Record.from_csl({"author": people(9, 1)}), record).verdict == "wrong"


def test_bodies_beside_persons_and_stand_ins_do_not_count() -> None:
    record = Record.from_csl({"author": [*people(2), {"literal": "North Sea Tide Group"}]})
    assert compare_authors(Record.from_csl({"author": people(2)}), record).verdict in ("match", "variant")
    anonymous = Record.from_csl({"author": [{"literal": "&NA;"}]})
    assert compare_authors(anonymous, anonymous).verdict == "match"


def test_editors_stand_in_for_authors_and_only_then() -> None:
    edited = Record.from_csl({"type": "book", "editor": people(2)})
    assert compare_authors(Record.from_csl({"author": people(2)}), edited).agree
    chapter = Record.from_csl({"type": "chapter", "author": people(1, 5), "editor": people(2)})
    assert compare_authors(Record.from_csl({"author": people(2)}), chapter).verdict == "wrong"


def test_names_in_another_script_are_not_called_wrong() -> None:
    record = Record.from_csl({"author": [{"family": "Чехов", "given": "Антон"}]})
    assert compare_authors(Record.from_csl({"author": [{"family": "Chekhov", "given": "Anton"}]}), record).verdict == "unsupported"


def test_thousands_of_authors_are_compared_in_linear_time() -> None:
    """No cited name is on the record, so each is compared with all that are looked at. Fewer keys are remembered than there are."""

    def compare(count: int) -> None:
        others = [{**person, "given": "Z."} for person in people(count, 3000)]
        check = compare_authors(Record.from_csl({"author": people(count)}), Record.from_csl({"author": others}))
        assert (check.verdict, check.share) == ("wrong", 0)

    assert grows_no_faster_than_its_input(compare, 1500)


def test_surnames_for_a_search() -> None:
    assert surnames(Record.from_csl({"author": [{"family": "Ames"}, {"literal": "World Bank"}, {"literal": "Jo Berg"}]})) == [
        "Ames",
        "World Bank",
        "Berg",
    ]
