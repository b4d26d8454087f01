"""Works beside the cited one, which a search brings up instead: no fault of the citation, and no proof that it is not there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from citator.cli.main import run
from citator.model import Field, Record
from citator.rules.compare import Comparison, examine, same_work
from citator.rules.compare_siblings import are_of_a_column
from tests.support.catalogues import WORKS, Catalogues, Work

ANN = [{"family": "Weir", "given": "Ann"}]
COLUMN: dict[str, Any] = {
    "type": "article-journal", "title": "Contemporary practice of the harbours relating to lamps", "author": ANN, "volume": "99",
    "container-title": "Journal of Coastal Engineering", "issued": {"date-parts": [[2005]]},
}  # fmt: skip
VOLUME: dict[str, Any] = {"type": "book", "title": "The History of Lamps, vol. 2", "author": ANN, "issued": {"date-parts": [[1989]]}}
SET = {**VOLUME, "title": "The Quay History of Harbours", "author": [{"family": "Setter", "given": "Tom"}]}
BOOK = {**VOLUME, "title": "The Better Lamps of Our Harbours: Why the Dark Has Declined"}
DATA: dict[str, Any] = {
    "type": "dataset", "title": "Gauge heights of the southern streams, version 4.2", "author": ANN, "issued": {"date-parts": [[2019]]},
    "DOI": "10.7777/gauges.42",
}  # fmt: skip


def asked_of(cited: dict[str, Any], works: list[Work], tmp_path: Path) -> dict[str, Any]:
    asked, told = tmp_path / "asked.jsonl", tmp_path / "told.jsonl"
    asked.write_text(json.dumps({"id": "a", "cited": {name: value for name, value in cited.items() if value}}), "utf-8")
    with Catalogues(works=(*WORKS, *works)) as server:
        run(["verify", str(asked), "-o", str(told), "-q", *server.options])
    line: dict[str, Any] = json.loads(told.read_text("utf-8"))
    return line


def verified(cited: dict[str, Any], tmp_path: Path, *, columns: int = 3) -> tuple[str, list[str], str]:
    issues = [{**COLUMN, "issue": str(n), "page": f"{n}00-{n}20", "DOI": f"10.5555/column.{n}"} for n in (1, 3, 4)][:columns]
    works = [
        *(Work("crossref", one) for one in issues),
        *(Work("open_library", one) for one in (VOLUME, SET, BOOK)),
        Work("datacite", DATA),
    ]
    line = asked_of(cited, works, tmp_path)
    return line["verdict"], [name for name, state in line["fields"].items() if state == "wrong"], " ".join(line["evidence"])


def test_one_issue_of_a_column_is_not_measured_by_another(tmp_path: Path) -> None:
    verdict, wrong, why = verified({**COLUMN, "issue": "2", "page": "479-500"}, tmp_path)
    assert (verdict, wrong) == ("unknown", [])
    assert "crossref shows several of this title in that journal, and not that of the cited page" in why
    assert verified({**COLUMN, "issue": "3", "page": "300-320"}, tmp_path)[0] == "ok"
    alone = verified({**COLUMN, "issue": "1", "page": "479-500"}, tmp_path, columns=1)
    assert alone[:2] == ("field_error", ["pages"]), "the only work of its title"


@pytest.mark.parametrize("change", [
    {"issue": "2"},  # neither page nor volume
    {"volume": "93", "issued": {"date-parts": [[1999]]}},
    {"volume": "93", "page": "479-500"},
    {"issue": "2", "page": "479-500", "author": [{"family": "Moor", "given": "Jo"}]},  # others write it too
    {"volume": "93", "page": "479-500", "title": f"{COLUMN['title']}: 2008"},
])  # fmt: skip
def test_an_issue_of_a_column_that_is_not_registered_is_neither_wrong_nor_missing(change: dict[str, Any], tmp_path: Path) -> None:
    assert verified({**COLUMN, **change}, tmp_path)[:2] == ("unknown", [])


def test_the_issue_that_is_registered_is_told_with_its_wrong_page(tmp_path: Path) -> None:
    verdict, wrong, why = verified({**COLUMN, "issue": "3", "page": "479-500"}, tmp_path)
    assert (verdict, wrong) == ("field_error", ["pages"])
    assert "crossref has pages “300-320”" in why


def seen_of(cited: Record, *records: dict[str, Any]) -> list[Comparison]:
    return [examine(cited, Record.from_csl({**COLUMN, **one})) for one in records]


def test_works_of_one_title_are_no_column_where_all_but_the_page_is_one_s_own() -> None:
    cited = Record.from_csl({**COLUMN, "page": "479-500"})
    article, later = {"page": "100-120"}, {"volume": "100", "issued": {"date-parts": [[2006]]}}
    moor = [{"family": "Moor", "given": "Jo"}]
    assert not are_of_a_column(cited, seen_of(cited, article, {**later, "page": "9"})), "a correction"
    assert not are_of_a_column(cited, seen_of(cited, article, {"page": "300", "title": f"Erratum: {COLUMN['title']}"}))
    assert not are_of_a_column(cited, seen_of(cited, article, {**later, "page": "40-60", "author": moor})), "by another"
    for answer in (": Comment", ": Reply", " (A Rejoinder)", ". Discussion", ": Erwiderung", ": The North Coast"):
        answered = {**later, "page": "40-60", "title": f"{COLUMN['title']}{answer}"}
        assert not are_of_a_column(
            cited, seen_of(cited, article, answered, {**answered, "page": "61-70", "title": f"Reply to: {COLUMN['title']}"})
        )
    assert are_of_a_column(cited, seen_of(cited, article, {**later, "page": "40-60", "title": f"{COLUMN['title']}: May 2006"}))
    assert are_of_a_column(cited, seen_of(cited, article, {**later, "page": "40-60"})), "a column"
    assert are_of_a_column(cited, seen_of(cited, article, {"page": "40-60"}, {**later, "page": "9"}))


def test_what_the_other_questions_show_is_no_work_alone(tmp_path: Path) -> None:
    """Asked by its place, a registry shows one issue of it and other articles of the volume."""
    issues = [{**COLUMN, "issue": str(n), "page": f"{n}00-{n}20", "volume": str(80 + n), "DOI": f"10.5555/column.{n}"} for n in (1, 3, 9)]
    beside = [{**COLUMN, "title": f"Groynes {n}", "issue": "2", "page": f"4{n}0-4{n}8", "DOI": f"10.5555/other.{n}"} for n in range(1, 6)]
    for issue in issues:
        issue["issued"] = {"date-parts": [[1906 + int(issue["volume"])]]}
    for others in range(6):
        works = [Work("crossref", one) for one in (*issues, *beside[:others])]
        line = asked_of({**COLUMN, "volume": "89", "issue": "2", "page": "479-500"}, works, tmp_path)
        assert (line["verdict"], "wrong" in line["fields"].values()) == ("unknown", False)


@pytest.mark.parametrize("change", [
    {"title": "The History of Lamps, vol. 1", "issued": {"date-parts": [[1988]]}},
    {"title": "The Quay History of Harbours, vol. 10: Late Lights, 1800-1911", "author": [{"family": "Fair", "given": "John"}]},
])  # fmt: skip
def test_a_volume_of_a_set_is_not_missing_and_not_another(change: dict[str, Any], tmp_path: Path) -> None:
    assert verified({**VOLUME, **change}, tmp_path)[:2] == ("unknown", [])


def test_a_version_and_a_label_are_no_part_of_the_title_of_data(tmp_path: Path) -> None:
    for title in ("Gauge heights of the southern streams", "Gauge heights of the southern streams [Data set]"):
        assert verified({**DATA, "title": title}, tmp_path)[:2] == ("ok", [])


def test_a_work_that_two_sources_have_is_no_column() -> None:
    record = Record.from_csl({**COLUMN, "page": "100-120"})
    cited = Record.from_csl({**COLUMN, "page": "479-500"})
    seen = examine(cited, record)
    for page in ("100-120", "100", "100-20", "pp. 100-120", "100–121", "S100-S120", "100, 130"):
        assert not are_of_a_column(cited, [seen, examine(cited, record.having(page=Field(page)))])
    assert are_of_a_column(cited, [seen, examine(cited, record.having(page=Field("300-320")))])


def test_a_set_by_others_proves_no_volume() -> None:
    cited = Record.from_csl(
        {**SET, "title": "The Quay History of Harbours and Lamps, vol. 10", "author": [{"family": "Fair", "given": "John"}]}
    )
    record = Record.from_csl({**SET, "title": "The Quay History of Harbours and Lamps"})
    assert not same_work(cited, record, examine(cited, record), named=False)
    theirs = Record.from_csl({**SET, "title": "The Quay History of Harbours and Lamps", "author": [{"family": "Fair", "given": "J."}]})
    seen = examine(cited, theirs)
    assert same_work(cited, theirs, seen, named=False)
    assert not seen.wrong


@pytest.mark.parametrize(("source", "author"), [("open_library", "unsupported"), ("crossref", "wrong")])
def test_a_catalogue_that_lists_translators_as_authors_accuses_nobody_of_leaving_them_out(source: str, author: str) -> None:
    people, isbn = [*ANN, {"family": "Moor", "given": "Jo"}], {"ISBN": "9780306406157"}
    found = Record.from_csl({**BOOK, **isbn, "author": people}, source)
    assert examine(Record.from_csl({**BOOK, **isbn}), found, pinned=True).fields["author"] == author
    translated = Record.from_csl({**BOOK, **isbn, "translator": people[1:]})  # cited in another role, and not left out
    assert examine(translated, found, pinned=True).fields["author"] in ("match", "variant")


SEA: dict[str, Any] = {
    "type": "article-journal", "title": "The politics of harbour lamps", "author": ANN, "volume": "1", "page": "4-32",
    "container-title": "Journal of Coastal Engineering", "issued": {"date-parts": [[1990]]}, "DOI": "10.5555/lamps",
}  # fmt: skip
LATER: dict[str, Any] = {"volume": "20", "page": "70-99", "issued": {"date-parts": [[2009]]}, "DOI": ""}
CRITICS = "Keels, oars, and ropes: a reply to critics"


@pytest.mark.parametrize(("there", "cited"), [
    (SEA["title"], f"{SEA['title']} – 20 years later"),
    (SEA["title"], f"{SEA['title']}: Ten Years On"),
    (SEA["title"], f"{SEA['title']} revisited"),
    (SEA["title"], f"{SEA['title']} (A Rejoinder)"),
    (SEA["title"], f"{SEA['title']}, Part II"),
    (SEA["title"], f"{SEA['title']} reconsidered"),
    ("Keels, oars, and ropes", CRITICS),
    (CRITICS, "Keels, oars, and ropes"),
    (f"{SEA['title']} – 20 years later", SEA["title"]),
])  # fmt: skip
@pytest.mark.parametrize("change", [{}, {"page": ""}, {"page": "7"}])
def test_what_was_written_later_under_a_title_that_goes_on_is_no_fault_of_the_first(
    there: str, cited: str, change: dict[str, Any], tmp_path: Path
) -> None:
    line = asked_of({**SEA, **LATER, "title": cited, **change}, [Work("crossref", {**SEA, "title": there})], tmp_path)
    assert (line["verdict"], [name for name, state in line["fields"].items() if state == "wrong"]) == ("unknown", []), line["evidence"]
    assert there in " ".join(line["evidence"])


@pytest.mark.parametrize(("change", "wrong"), [
    ({"issued": {"date-parts": [[1992]]}}, ["year"]),
    ({"volume": "3"}, ["volume"]),
    ({"page": "210-220"}, ["pages"]),
    ({"volume": "", "page": "", "issued": {"date-parts": [[1992]]}}, ["year"]),
])  # fmt: skip
def test_a_subtitle_that_is_left_out_does_not_hide_another_fault(change: dict[str, Any], wrong: list[str], tmp_path: Path) -> None:
    there = {**SEA, "title": f"{SEA['title']}: a study of the coast"}
    line = asked_of({**SEA, "DOI": "", **change}, [Work("crossref", there)], tmp_path)
    assert (line["verdict"], [name for name, state in line["fields"].items() if state == "wrong"]) == ("field_error", wrong)


def test_the_whole_of_a_title_is_the_work_wherever_it_is_said_to_stand(tmp_path: Path) -> None:
    line = asked_of({**SEA, **LATER}, [Work("crossref", SEA)], tmp_path)
    assert line["verdict"] == "field_error"


@pytest.mark.parametrize("change", [{}, {"page": "70-99"}, {"title": f"{SEA['title']}: ten lamps and a keel", "page": "70-99"}])
def test_what_a_journal_of_that_year_would_have_is_not_there(change: dict[str, Any], tmp_path: Path) -> None:
    cited = {**SEA, **LATER, "page": "", "title": f"{SEA['title']}: a theory of drift", **change}
    moor = {"author": [{"family": "Moor", "given": "Jo"}], "title": "Groynes and piers", "page": "1-9", "DOI": "10.5555/groynes"}
    beside = {**SEA, **LATER, **moor}
    for works, verdict in (
        ([SEA, beside], "not_found"),
        ([SEA, {**beside, "issued": {"date-parts": [[2007]]}}], "unknown"),
        ([SEA, {**beside, "container-title": "Lamp Letters"}], "unknown"),
        ([SEA], "unknown"),
    ):
        line = asked_of(cited, [Work("crossref", one) for one in works], tmp_path)
        assert (line["verdict"], "wrong" in line["fields"].values()) == (verdict, False)
        assert SEA["title"] in " ".join(line["evidence"])
    for less in ({"volume": ""}, {"issued": ""}):
        assert asked_of({**cited, **less}, [Work("crossref", SEA), Work("crossref", beside)], tmp_path)["verdict"] != "not_found"


@pytest.mark.parametrize("kind", ["chapter", "entry-encyclopedia", "entry-dictionary"])
def test_of_books_and_what_stands_in_them_nobody_would_have_the_sequel(kind: str, tmp_path: Path) -> None:
    container = {"container-title": "A Handbook of Harbours", "publisher": "Weir Press"}
    first = {**SEA, "type": "chapter", **container}
    cited = {**first, **LATER, "type": kind, "volume": "21", "title": f"{SEA['title']} revisited"}
    beside = {**first, **LATER, "volume": "21", "title": "Groynes and piers", "page": "1-9", "DOI": "10.5555/groynes"}
    for works in ([first], [first, beside]):
        line = asked_of(cited, [Work("crossref", one) for one in works], tmp_path)
        assert (line["verdict"], "wrong" in line["fields"].values()) == ("unknown", False), line["evidence"]


def test_two_works_of_one_title_are_a_column_where_something_shows_it() -> None:
    cited = Record.from_csl({**COLUMN, "volume": "104", "page": "479-500"})
    third = Record.from_csl({**COLUMN, "volume": "104", "page": "479-500", "issued": {"date-parts": [[2010]]}})
    first, title = {"page": "100-120"}, COLUMN["title"]

    def other(year: int, **more: Any) -> dict[str, Any]:
        return {"volume": str(year - 1906), "page": "40-60", "issued": {"date-parts": [[year]]}, **more}

    moor = [{"family": "Moor", "given": "Jo"}]
    for year in (1986, 1999, 2015, 2002):
        assert not are_of_a_column(cited, seen_of(cited, first, other(year))), "they came back to it years later"
        assert are_of_a_column(third, seen_of(third, first, other(year))), "and may have done so once more"
        assert are_of_a_column(cited, seen_of(cited, first, other(year), other(year + 4, page="9"))), "three"
        assert are_of_a_column(cited, seen_of(cited, first, other(year, author=moor))), "by others"
        assert are_of_a_column(cited, seen_of(cited, first, other(year, title=f"{title}: {year}"))), "dated"
        assert are_of_a_column(cited, seen_of(cited, first, other(year, title=f"{title} (May)"))), "dated"
    for year in (2003, 2004, 2006, 2007):
        assert are_of_a_column(cited, seen_of(cited, first, other(year)))


@pytest.mark.parametrize("title", [
    "Presidential address", "Annual survey of harbour law", "Report of the society of lamps", "The year in review: Piers and groynes",
    "Jahresbericht der Leuchttürme", "Chronique des phares et balises", "Crónica de los faros", "Proceedings of the lamp meeting",
    "Survey of recent literature", "Notes of the month", "Notes on new books: Lamps", "Rapport annuel", "Informe anual",
    "Bibliographie zum Leuchtturm", "Editorial comment", "News from the society", "Index of names", "Bulletin of the society",
    "Chronique bibliographique", "Обзор литературы", "Letter to the editor", "Letter from the editor: Oil", "Report from the president",
    "Jahresbericht 1990", "Bibliographie 1989/90", "Survey 1990", "Review of 1990", "Memoria anual 1990",
    "Current literature", "Mitteilungen", "Book reviews", "The chairman's statement", "Rapport 1990", "Relazione annuale",
    "From the editor",
])  # fmt: skip
def test_what_recurs_is_a_column_by_its_title(title: str) -> None:
    for year, volume in ((2005, "105"), (2005, "93"), (1999, "105"), (2010, "104")):
        cited = Record.from_csl({**COLUMN, "title": title, "volume": volume, "page": "20-30", "issued": {"date-parts": [[year]]}})
        shown = ({"title": title, "volume": str(n - 1906), "page": "100-120", "issued": {"date-parts": [[n]]}} for n in (1999, 2010))
        assert are_of_a_column(cited, seen_of(cited, *shown)), (year, volume)


@pytest.mark.parametrize("title", [
    "The revolution of 1848 in the ports of Norway", "Letters from the northern harbours", "News and the making of harbours",
    "Report cards and port schools", "Index numbers of freight rates", "The annual cycle of tides", "Notes on the form of harbours",
    "Review essay on port cities", "Survey methods in port studies", "Bulletin boards and sailors", "Memoria y puertos",
    "Survey of new harbours", "Notes from the islands", "Review of 1848 in the ports", "Index of tides", "Recent harbours",
    "Bulletin of light", "Letter from the north", "Editorial practice in ports", "Book reviewing in Norway", "Survey 1990 of lamps",
    "Notes on recent harbours",
    "Rapport sur les phares", "Mitteilungen aus den Häfen", "News of the sea", "Current literature on lamps", "Index of names in Norway",
])  # fmt: skip
def test_words_of_a_subject_make_no_column(title: str) -> None:
    cited = Record.from_csl({**COLUMN, "title": title, "volume": "93", "page": "20-30", "issued": {"date-parts": [[1990]]}})
    shown = ({"title": title, "volume": str(n - 1906), "page": "100-120", "issued": {"date-parts": [[n]]}} for n in (1990, 2010))
    assert not are_of_a_column(cited, seen_of(cited, *shown))


def test_a_fault_in_one_of_two_works_of_one_title_is_told(tmp_path: Path) -> None:
    again = {**SEA, **LATER, "DOI": "10.5555/lamps.again"}
    works = [Work("crossref", SEA), Work("crossref", again)]
    for change in ({"volume": "3", "page": ""}, {"volume": "3", "page": "210-220"}, {"issued": {"date-parts": [[1995]]}, "page": ""}):
        assert asked_of({**SEA, "DOI": "", **change}, works, tmp_path)["verdict"] == "field_error"
    assert asked_of({**SEA, "DOI": ""}, works, tmp_path)["verdict"] == "ok"
