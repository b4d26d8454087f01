"""Names that are one person's or body's, and names that are not."""

from __future__ import annotations

import pytest

from citator.formats.bibtex_names import read_names
from citator.model import Field, FrozenMap, Name, Record
from citator.rules.compare_names import compare_authors, same_name, surnames
from citator.text.names import parse_names
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
    (Name("Alam", "M. Z."), Name("Alam", "Md. Zahangir")),
    (Name("Čehovskaja", "Elena"), Name("Chekhovskaya", "Yelena")),  # ISO 9, BGN/PCGN
    (Name("Zhukov", "Iu."), Name("Zhukov", "Yuriy")),  # ALA-LC, BGN/PCGN
    (Name("Žukov", "Jurij"), Name("Zhukov", "Yuriy")),
    (Name("Ponomarev", "Ye."), Name("Ponomarev", "Evgeny")),
    (Name("Kozlov", "Ia."), Name("Kozlov", "Yakov")),
    (Name("Tschechow", "A."), Name("Chekhov", "Anton")),
    (Name("Čajkovskij", "P."), Name("Tschaikowsky", "Pjotr")),
    (Name("Pouchkine", "A."), Name("Pushkin", "A.")),
    (Name("Mkrtchyan", "A."), Name("Mkrtčjan", "A.")),
    (Name("Aliyev", "I."), Name("Əliyev", "İlham")),
    (Name("Qasımov", "V."), Name("Gasimov", "Vagif")),
    (Name("Tolstoy", "I."), Name("Tolstoi", "Ilya")),
    (Name("Trubetzkoy", "N."), Name("Trubeckoj", "N.")),
    (Name("Gorky", "A."), Name("Gor'kij", "A.")),
    (Name("Kuznetsov", "V."), Name("Kuznecov", "V.")),  # a "c" alone tells of the scholarly system
    (Name("Tsvetaeva", "A."), Name("Cvetaeva", "A.")),
    (Name("Rachmaninow", "A."), Name("Rakhmaninov", "A.")),
    (Name("Brejnev", "I."), Name("Brezhnev", "I.")),
    (Name("Joukov", "I."), Name("Schukow", "I.")),
    (Name("Selenskyj", "M."), Name("Zelensky", "M.")),  # German "s" before a vowel, and not before "k"
    (Name("Mendelejew", "A."), Name("Mendeleev", "A.")),
    (Name("Djindjić", "O."), Name("Đinđić", "O.")),
    (Name("Qadhafi", "O."), Name("Kadhafi", "O.")),
    (Name("Muhammad", "A."), Name("Mohammed", "Ahmad")),
    (Name("Ohno", "T."), Name("Ōno", "Taiichi")),
    (Name("Aagaard", "O."), Name("Ågård", "Ole")),
    (Name("St. John", "P."), Name("Saint John", "Paul")),
    (Name("Ponomarev", "J."), Name("Ponomarev", "Evgeny")),
    (Name("Cohen", "J."), Name("Cohen", "Yaakov")),
    (Name("W", "Li"), Name("Li", "Wei")),  # as BibTeX reads "Li W"
    (Name(literal="佐藤花子"), Name("佐藤", "花子")),
    (Name("김철수"), Name("김", "철수")),
    (Name("欧", "阳明"), Name("欧阳", "明")),
    (Name("YH", "Xu"), Name("Xu", "Yuhan")),
    (Name("Hryhorenko", "M."), Name("Grigorenko", "M.")),  # Ukrainian h is Russian g
    (Name("Hrushevs'kyj", "Mykhailo"), Name("Grushevskii", "Mikhail")),
    (Name("Lysenko", "H."), Name("Lysenko", "Grigory")),
    (Name("Lysenko", "Hryhorii"), Name("Lysenko", "Grigory")),
    (Name("Aliyev", "Heydar"), Name("Aliev", "Geidar")),
    (Name("Huseynov", "R."), Name("Guseinov", "R.")),
    (Name("Mammadov", "R."), Name("Mamedov", "R.")),
    (Name("Məmmədov", "R."), Name("Mamedov", "R.")),
    (Name("Ahmadov", "R."), Name("Akhmedov", "R.")),
    (Name("Gaddafi", "O."), Name("Kadhafi", "O.")),
    (Name("Gaddafi", "O."), Name("Qaddafi", "O.")),
])  # fmt: skip
def test_one_and_the_same(one: Name, two: Name) -> None:
    assert same_name(one, two) in ("match", "variant")
    assert same_name(two, one) in ("match", "variant")


@pytest.mark.parametrize(("one", "two"), [
    (Name("Wang", "Xin"), Name("Wan", "Xin")),  # short names are too near to each other for misprints
    (Name("Smith", "John"), Name("Smith", "Peter")),
    (Name("Ames", "Jo"), Name("Berg", "Jo")),
    (Name(literal="World Bank"), Name(literal="World Health Organization")),
    (Name("Chen", "Li"), Name("Shen", "Li")),  # "ch" is "sh" in French only, and these are no Russian names
    (Name("Chang", "W."), Name("Zhang", "W.")),
    (Name("Zimmer", "J."), Name("Simmer", "J.")),
    (Name("Sorin", "J."), Name("Zorin", "J.")),
    (Name("Chubin", "J."), Name("Shubin", "J.")),
    (Name("Petrov", "J."), Name("Petkov", "J.")),
    (Name("Kuhn", "J."), Name("Kohn", "J.")),
    (Name("Chari", "J."), Name("Hari", "J.")),
    (Name("W", "Li"), Name("Li", "Ping")),
    (Name("Smith", "E."), Name("Smith", "John")),
    (Name("Smith", "J."), Name("Smith", "Emma")),
    (Name("Smith", "John"), Name("John", "Sam")),
    (Name("Markovic", "J."), Name("Markowitz", "J.")),
    (Name("Janin", "J."), Name("Shanin", "J.")),
    (Name("Sato", "J."), Name("Saito", "J.")),
    (Name("Zhukov", "Ia."), Name("Zhukov", "Yuriy")),
    (Name("Alam", "K. Z."), Name("Alam", "Md. Zahangir")),
    (Name("Harkin", "J."), Name("Garkin", "J.")),  # "h" is "g" in names of the East alone
    (Name("Halpin", "J."), Name("Galpin", "J.")),
    (Name("Lysenko", "H."), Name("Lysenko", "Petro")),
    (Name("Martin", "H."), Name("Martin", "G.")),
    (Name("Kahan", "J."), Name("Gahan", "J.")),
    (Name("Quinto", "J."), Name("Guinto", "J.")),
    (Name("Markov", "J."), Name("Merkov", "J.")),
    (Name(literal="佐藤花子"), Name("佐藤", "桃子")),
    (Name("Li", "Na"), Name("Lin", "A.")),
])  # fmt: skip
def test_somebody_else(one: Name, two: Name) -> None:
    assert same_name(one, two) == "wrong"


def test_another_spelling_of_the_family_name_is_told_also_where_the_given_names_are_the_same() -> None:
    for given in ("Ann", "A."):
        assert same_name(Name("Johnston", given), Name("Johnson", given)) == "variant"
        assert same_name(Name("Čechov", given), Name("Chekhov", given)) == "variant"
    assert same_name(Name("Johnson", "Ann"), Name("Johnson", "Ann")) == "match"


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


def listed(*names: Name) -> Record:
    return Record("book", FrozenMap({"author": Field(names)}))


def test_two_of_one_family_name_and_initial_are_two() -> None:
    record = listed(Name("Brook", "Anna"), Name("Hale", "Jo"), Name("Brook", "Alan"))
    assert compare_authors(listed(Name("Brook", "A."), Name("Hale", "J."), Name("Brook", "A.")), record).verdict == "variant"
    assert compare_authors(listed(Name("Brook", "A."), Name("Hale", "J.")), record).verdict == "wrong"
    twice = listed(Name("Brook", "Anna"), Name("Brook", "Anna"), Name("Hale", "Jo"))  # a list that is faulty itself
    assert compare_authors(listed(Name("Brook", "Anna"), Name("Hale", "Jo")), twice).verdict in ("match", "variant")
    assert compare_authors(twice, listed(Name("Brook", "Anna"), Name("Hale", "Jo"))).verdict in ("match", "variant")


@pytest.mark.parametrize("sign", ["...", "…", "[...]", ". . ."])
def test_an_ellipsis_stands_for_those_in_the_middle(sign: str) -> None:
    record = Record.from_csl({"author": people(12)})
    first, last = Record.from_csl({"author": people(6)}).names("author"), Record.from_csl({"author": people(1, 11)}).names("author")
    assert compare_authors(listed(*first, Name(literal=sign), *last), record).verdict == "variant"
    printed = ", ".join(f"{name.family}, {name.given}" for name in first) + f", {sign} {last[0].family}, A."
    assert compare_authors(listed(*parse_names(printed)), record).verdict == "variant"
    assert compare_authors(listed(*first, Name(literal=sign), Name("Weir", "Ann")), record).verdict == "wrong"


@pytest.mark.parametrize("field", [
    "Brook, A. K. & Hale, R.", "Brook, A. K., Hale, R.", "Brook AK, Hale R", "Anna K. Brook; Robert Hale", "Brook, A. K.; Hale, R.",
    "Anna K. Brook, Robert Hale", "Anna K. Brook & Robert Hale",
])  # fmt: skip
def test_nobody_is_missing_where_only_the_signs_between_names_are_wrong(field: str) -> None:
    found = compare_authors(listed(*read_names(field)), listed(Name("Brook", "Anna K."), Name("Hale", "Robert")))
    assert (found.verdict, found.why) == ("variant", "several names are written as one")
    other = compare_authors(listed(*read_names(field)), listed(Name("Brook", "Anna K."), Name("Weir", "Robert")))
    assert other.verdict == "wrong"
    assert other.why.endswith(("Hale, R.", "Hale, R", "Hale, Robert"))
    assert compare_authors(listed(*read_names(field)), listed(Name("Brook", "Anna K."))).verdict == "wrong"


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
