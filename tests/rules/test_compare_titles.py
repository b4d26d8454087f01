"""Titles that are one in another spelling, and titles that are not."""

from __future__ import annotations

import pytest

from citator.model import Record
from citator.rules.compare import compare, examine, same_work
from citator.rules.compare_fields import compare_volume
from citator.rules.compare_titles import compare_title
from tests.support.growth import grows_no_faster_than_its_input


def verdict(cited: str, title: str) -> str:
    return compare_title(cited, Record.from_csl({"title": title})).verdict


@pytest.mark.parametrize(("one", "two"), [
    ("Ueber die Donau", "Über die Donau"),
    ("Koenigsberg und seine Haefen im spaeten Mittelalter", "Königsberg und seine Häfen im späten Mittelalter"),
    ("Tides of the northern fjords, Part 2: Theory", "Tides of the northern fjords. II. Theory"),
    ("Tides of the northern fjords (Part II)", "Tides of the northern fjords. Part 2"),
    ("Annual report 1998/99", "Annual report 1998-1999"),
    ("Rivers of Norway, 1900-1950", "Rivers of Norway 1900–50"),
    ("Sulphur in the harbour water", "Sulfur in the harbor water"),
    ("Organisation of the ageing grey catalogue centre", "Organization of the aging gray catalog center"),
    ("Programme for modelling the behaviour of travelled sediments", "Program for modeling the behavior of traveled sediments"),
    ("Palaeoecology of the anaesthetised lakes", "Paleoecology of the anesthetized lakes"),
    ("Ten rivers of Europe", "10 rivers of Europe"),
    ("Jus gentium fluviorum", "Ius gentium fluviorum"),
    ("De iure fluminis ac maris libri tres", "De jure fluminis ac maris libri tres"),
    ("Vniuersalis historia lucernarum", "Universalis historia lucernarum"),
    ("Ivs commvne", "Ius commune"),
    ("IVS GENTIVM FLVVIORVM", "Jus gentium fluviorum"),
    ("Iudicium de luce", "Judicium de luce"),
    ("The Iournall of a vnited harbour", "The Journall of a united harbor"),
    ("The 21st century river", "The twenty-first century river"),
    ("Twentieth-century rivers of Norway", "20th-century rivers of Norway"),
    ("The nineteenth century river", "The 19th century river"),
    ("Three hundred years of river tolls", "300 years of river tolls"),
    ("Rivers of Norway, 3rd revised edition", "Rivers of Norway"),
    ("Rivers of Norway, 3rd rev. ed.", "Rivers of Norway"),
    ("Rivers of Norway. Third Edition, Revised and Enlarged", "Rivers of Norway"),
    ("Die Flüsse Norwegens, 3. Auflage", "Die Flüsse Norwegens"),
    ("Die Flüsse Norwegens, 2., überarb. u. erw. Aufl.", "Die Flüsse Norwegens"),
    ("Rivers of Norway [Flüsse Norwegens]", "Flüsse Norwegens"),
    ("Flüsse Norwegens = Rivers of Norway", "Rivers of Norway"),
    ("Harbour walls under waves", "Reprint of: Harbour walls under waves"),
    ("Erratum: Harbour walls under waves", "Erratum to “Harbour walls under waves”"),
    ("Author Correction: Harbour walls under waves", "Correction to the article: Harbour walls under waves"),
])  # fmt: skip
def test_one_title(one: str, two: str) -> None:
    assert verdict(one, two) in ("match", "variant")
    assert verdict(two, one) in ("match", "variant")


@pytest.mark.parametrize(("one", "two"), [
    ("Tides of the northern fjords, Part I", "Tides of the northern fjords, Part II"),
    ("Tides of the northern fjords I", "Tides of the northern fjords 2"),
    ("Annual report 1998/99", "Annual report 1999-2000"),
    ("Ten rivers of Europe", "12 rivers of Europe"),
    ("The twentieth century river", "The twenty-first century river"),
    ("Rivers of Norway [Flüsse Norwegens]", "Flüsse Schwedens"),
    ("Rivers of Norway, 3. Auflage", "Rivers of Sweden"),
    ("The organisation of harbours", "The organizer of harbors"),
    ("Colour and the sea", "Cold and the sea"),
    ("Erratum: Harbour walls under waves", "Erratum to “Harbour cranes under waves”"),
    ("Poets of the northern fjords", "Pets of the northern fjords"),
    ("Three hundred years of river tolls", "3 years of river tolls"),
    ("Vitamin U in rivers", "Vitamin V in rivers"),
    ("Type I rivers", "Type J rivers"),
    ("Jus gentium fluviorum", "Jus civile fluviorum"),
    ("Vera lucerna maris", "Vita lucerna maris"),
    ("Juan in the harbour", "Ivan in the harbour"), ("Effect of HIV on lamps", "Effect of HIU on lamps"),
    ("IUD use in harbours", "JUD use in harbours"), ("The VAP gene of lamps", "The UAP gene of lamps"),
])  # fmt: skip
def test_another_title(one: str, two: str) -> None:
    assert verdict(one, two) == "wrong"
    assert verdict(two, one) == "wrong"


@pytest.mark.parametrize("unit", ["1998 99 ", "twenty ", ",", "3. über", "[a] ", " = "])
def test_titles_are_compared_in_linear_time(unit: str) -> None:
    def work(count: int) -> None:
        compare_title("Tides " + unit * count, Record.from_csl({"title": "Tides " + unit * (count + 1)}))

    assert grows_no_faster_than_its_input(work, 200)


@pytest.mark.parametrize(("cited", "verdict"), [("12(26)", "wrong"), ("26 (3)", "variant"), ("26/27", "variant"), ("12 (2026)", "wrong")])
def test_an_issue_that_stands_with_the_volume_is_no_volume(cited: str, verdict: str) -> None:
    assert compare_volume(Record.from_csl({"volume": cited}), Record.from_csl({"volume": "26"}))[0] == verdict


@pytest.mark.parametrize(("cited", "verdict"), [("XXVI(18)", "variant"), ("XXVI", "variant"), ("26(18)", "variant"), ("XXV(18)", "wrong")])
def test_the_issue_behind_a_roman_volume_is_no_other_volume(cited: str, verdict: str) -> None:
    assert compare_volume(Record.from_csl({"volume": cited}), Record.from_csl({"volume": "26"}))[0] == verdict


@pytest.mark.parametrize(
    ("cited", "verdict"),
    [
        ("Foucault, Michel, Surveiller et punir", "match"),
        ("Foucault: Surveiller et punir", "match"),
        ("Michel Foucault, Surveiller et punir", "match"),
        ("Surveiller et punir", "match"),
        ("Deleuze, Gilles, Surveiller et punir", "wrong"),
        ("Foucault, Michel, Naissance de la clinique", "wrong"),
    ],
)
def test_the_authors_name_at_the_head_of_a_title_is_no_other_title(cited: str, verdict: str) -> None:
    found = Record.from_csl({"type": "book", "title": "Surveiller et punir", "author": [{"family": "Foucault", "given": "Michel"}]})
    assert examine(Record.from_csl({"type": "book", "title": cited}), found).fields["title"] == verdict


@pytest.mark.parametrize(
    ("cited", "title"),
    [
        ("Marx: A Very Short Introduction", "Marx: A Very Short Introduction"),
        ("Hale, Ann: A Life", "Hale, Ann: A Life"),
        ("Hobbes: Leviathan", "Hobbes: Leviathan"),
    ],
)
def test_a_title_that_begins_with_a_name_on_record_too_stays_whole(cited: str, title: str) -> None:
    found = Record.from_csl(
        {"type": "book", "title": title, "author": [{"family": cited.split(",", maxsplit=1)[0].split(":", maxsplit=1)[0], "given": "Jo"}]}
    )
    assert examine(Record.from_csl({"type": "book", "title": cited}), found).fields["title"] == "match"


_WEIR = {"type": "book", "author": [{"family": "Weir", "given": "Ann"}], "issued": {"date-parts": [[1859]]}, "DOI": "10.5555/lamps"}
_LONG = "On the Origin of Lamps by Means of Fire, or the Preservation of Light"


@pytest.mark.parametrize(
    ("cited", "title"),
    [
        ({}, "unsupported"),
        ({"title": "On the Origin"}, "wrong"),  # one telling word
        ({"title": "On the Origin of Rivers"}, "wrong"),
        ({"issued": {"date-parts": [[1871]]}}, "wrong"),
        ({"author": [{"family": "Brook", "given": "Jo"}]}, "wrong"),
    ],
)
def test_the_first_words_of_a_long_title_are_not_told_where_an_identifier_leads_to_it(cited: dict[str, object], title: str) -> None:
    one, two = (Record.from_csl({**_WEIR, "title": name, **own}) for name, own in (("On the Origin of Lamps", cited), (_LONG, {})))
    seen = examine(one, two, pinned=True)
    assert seen.fields["title"] == title
    assert compare(one, two, "crossref", pinned=True).verdict.value == ("field_error" if cited else "unknown")
    assert same_work(one, two, seen, named=True) or cited
    assert examine(one, two).fields["title"] == "wrong", "a search may have found another work"
