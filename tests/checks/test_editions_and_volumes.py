"""Books under the subtitle of another edition, and volumes by the records of others: what is denied, and what is only not known."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from citator.cli.main import run
from tests.checks.test_work import Catalogue, check, crossref, open_library
from tests.support.catalogues import WORKS, Catalogues, Work

ANN = [{"family": "Weir", "given": "Ann"}]
BOOK: dict[str, Any] = {
    "type": "book", "title": "The Better Lamps of Our Harbours: Why the Dark Has Declined", "author": ANN, "publisher": "Weir Press",
    "issued": {"date-parts": [[2011]]},
}  # fmt: skip
ARTICLE: dict[str, Any] = {
    **BOOK, "type": "article-journal", "title": "Lamps of northern harbours: A survey of their keepers", "container-title": "Lamp Letters",
    "volume": "7", "page": "10-31", "DOI": "10.5555/lamps.7",
}  # fmt: skip
VOLUMES = [
    {**BOOK, "title": "Annals of the Lightship Keepers", "volume": str(n), "issued": {"date-parts": [[1990 + 3 * n]]}}
    for n in (1, 2)
]  # fmt: skip


def verified(cited: dict[str, Any], works: list[tuple[str, dict[str, Any]]], tmp_path: Path) -> dict[str, Any]:
    asked, told = tmp_path / "asked.jsonl", tmp_path / "told.jsonl"
    asked.write_text(json.dumps({"id": "a", "cited": {name: value for name, value in cited.items() if value}}), "utf-8")
    with Catalogues(works=(*WORKS, *(Work(source, work) for source, work in works))) as server:
        run(["verify", str(asked), "-o", str(told), "-q", *server.options])
    line: dict[str, Any] = json.loads(told.read_text("utf-8"))
    return line


def wrong(line: dict[str, Any]) -> list[str]:
    return [name for name, state in line["fields"].items() if state == "wrong"]


@pytest.mark.parametrize("year", [2011, 2012, None])
@pytest.mark.parametrize("subtitle", [
    "The Decline of the Dark", "The Decline of the Dark in History and Its Many Causes", "A History of Darkness and of Light",
    "Why the Night Is Shorter Now",
])  # fmt: skip
def test_a_book_under_another_subtitle_is_not_denied(subtitle: str, year: int | None, tmp_path: Path) -> None:
    cited = {**BOOK, "title": f"The Better Lamps of Our Harbours: {subtitle}", "issued": year and {"date-parts": [[year]]}}
    line = verified(cited, [("open_library", BOOK)], tmp_path)
    assert (line["verdict"], line["reason"], wrong(line)) == ("unknown", "not-indexed", [])
    assert "another subtitle" in " ".join(line["evidence"])


@pytest.mark.parametrize("doi", [True, False])
def test_the_subtitle_of_an_article_is_its_own(doi: bool, tmp_path: Path) -> None:
    cited = {**ARTICLE, "title": "Lamps of northern harbours: A theory of their drift", "DOI": doi and ARTICLE["DOI"]}
    line = verified(cited, [("crossref", ARTICLE)], tmp_path)
    assert (line["verdict"], wrong(line)) == ("field_error", ["title"])


def test_a_book_by_others_is_no_other_edition(tmp_path: Path) -> None:
    cited = {**BOOK, "title": "The Better Lamps of Our Harbours: The Decline of the Dark", "author": [{"family": "Quill", "given": "Rosa"}]}
    assert verified(cited, [("open_library", BOOK)], tmp_path)["verdict"] == "not_found"


@pytest.mark.parametrize(("volume", "year", "found"), [
    ("vol. 1", 1993, "1"), ("Volume II", 1996, "2"), ("Bd. 2", None, "2"), ("vol. 2", 1993, "2"), ("vol. 3", 1999, None),
])  # fmt: skip
def test_a_volume_is_found_by_its_own_record_in_whatever_order(volume: str, year: int | None, found: str | None, tmp_path: Path) -> None:
    cited = {**BOOK, "title": f"Annals of the Lightship Keepers, {volume}", "issued": year and {"date-parts": [[year]]}}
    (tmp_path / "asked.jsonl").write_text(
        json.dumps({"id": "a", "cited": {name: value for name, value in cited.items() if value}}), "utf-8"
    )
    for at, works in enumerate(permutations(VOLUMES)):
        index, told = str(tmp_path / f"{at}.sqlite3"), tmp_path / f"told{at}.jsonl"
        (tmp_path / "library.json").write_text(json.dumps([{"id": str(n), **one} for n, one in enumerate(works)]), "utf-8")
        run(["data", "add", str(tmp_path / "library.json"), "--data", index, "-q", "-o", str(tmp_path / "added")])
        run(["verify", str(tmp_path / "asked.jsonl"), "-o", str(told), "-q", "--offline", "--data", index])
        line = json.loads(told.read_text("utf-8"))
        assert (line["verdict"], (line["record"] or {}).get("volume")) == ("ok" if found else "unknown", found)
        assert not wrong(line)
        assert found or "the set or another volume of it is there" in " ".join(line["evidence"])


def test_an_invented_volume_of_a_book_in_one_is_neither_ok_nor_denied(tmp_path: Path) -> None:
    lamp = {**BOOK, "title": "The Selfish Lamp", "issued": {"date-parts": [[1976]]}}
    line = verified({**lamp, "title": "The Selfish Lamp, vol. 2", "issued": {"date-parts": [[1979]]}}, [("open_library", lamp)], tmp_path)
    assert (line["verdict"], wrong(line)) == ("unknown", [])
    assert "can't be told" in " ".join(line["evidence"])


@pytest.mark.parametrize(("title", "verdict"), [
    ("Weights of Borrowed Thunder, Vol. 3", "not_found"), ("Weights of Borrowed Thunder, Vol. 3: Under Oil", "unknown"),
])  # fmt: skip
def test_a_volume_of_a_work_that_nobody_has(title: str, verdict: str, tmp_path: Path) -> None:
    assert verified({**BOOK, "title": title}, [("open_library", BOOK)], tmp_path)["verdict"] == verdict


@pytest.mark.parametrize(("titles", "fields"), [
    (("Annals of Lamps, vol. 1", "Annals of Lamps, vol. 2"), ("", "")),
    (("Annals of Lamps, Volume I: Tallow", "Annals of Lamps, Volume II: Oil"), ("", "")),
    (("Annalen der Lampen, Bd. 1", "Annalen der Lampen, zweiter Band"), ("", "")),
    (("Annales des lampes, tome I", "Annales des lampes, tome II"), ("", "")),
    (("Annals of Lamps", "Annals of Lamps"), ("1", "II")),
])  # fmt: skip
@pytest.mark.parametrize("isbn", ["", "9780306406157"])
def test_the_year_of_another_volume_is_told(titles: tuple[str, str], fields: tuple[str, str], isbn: str) -> None:
    first, second = (
        {name: value for name, value in {**BOOK, "title": title, "volume": volume, "issued": str(year)}.items() if value}
        for title, volume, year in zip(titles, fields, (1990, 1996), strict=True)
    )
    second |= {"ISBN": isbn} if isbn else {}
    for year, told in ((1990, True), (1996, False), (1993, False), (1995, False)):
        verdict, _ = check({**second, "issued": str(year)}, open_library(first, second))
        if isbn:
            assert verdict.fields["year"] == ("match" if year == 1996 else "variant" if year == 1995 else "wrong")
            continue
        assert ("is the year of another volume there" in " ".join(verdict.evidence)) == told
        assert (verdict.verdict.value, "wrong" in verdict.fields.values()) == ("ok", False)


def test_the_year_of_another_work_says_nothing_of_a_volume() -> None:
    second = {**BOOK, "title": "Annals of Lamps, vol. 2", "issued": "1996"}
    quill = [{"family": "Quill", "given": "Rosa"}]
    for other in (
        {"title": "Chronicle of Oil, vol. 1"},
        {"title": "Annals of Lamps, vol. 2"},
        {"title": "Annals of Lamps, vol. 1", "author": quill},
    ):
        verdict, _ = check({**second, "issued": "1990"}, open_library({**second, **other, "issued": "1990"}, second))
        assert "another volume" not in " ".join(verdict.evidence)


def test_a_volume_that_one_catalogue_does_not_show_is_looked_for_in_the_next() -> None:
    silent, stated = {**BOOK, "title": "Annals of Lamps"}, {**BOOK, "title": "Annals of Lamps, Volume 2"}
    cited = {**BOOK, "title": "Annals of Lamps, vol. 2"}
    verdict, asked = check(cited, open_library(silent), crossref(stated))
    assert (verdict.verdict.value, verdict.authority) == ("ok", "crossref")
    assert len(asked) == 2
    alone, _ = check(cited, open_library(silent), crossref(silent))
    assert (alone.verdict.value, alone.reason, alone.authority) == ("unknown", "not-comparable", "open_library")
    assert "open_library does not say of which volume its record is" in alone.evidence


@pytest.mark.parametrize("title", ["World War II", "Napoleon III", "Lighthouses. Studies in Lamps, vol. 12"])
def test_a_title_that_one_catalogue_leaves_open_is_looked_for_in_the_next(title: str) -> None:
    counted = {"World War II": "World War, vol. 2", "Napoleon III": "Napoleon, vol. 3"}.get(title, "Lighthouses, vol. 2")
    cited, near = {**BOOK, "title": title}, {**BOOK, "title": counted}
    verdict, _ = check(cited, open_library(near), crossref(cited))
    assert (verdict.verdict.value, verdict.authority) == ("ok", "crossref")
    alone, _ = check(cited, open_library(near), crossref(near))
    assert alone.verdict.value == "unknown"


def test_a_record_that_leaves_the_volume_open_is_heard_about_the_rest() -> None:
    silent, cited = {**BOOK, "title": "Annals of Lamps"}, {**BOOK, "title": "Annals of Lamps", "volume": "2"}
    more = {**silent, "author": [*ANN, {"family": "Moor", "given": "Jo"}]}
    verdict, _ = check(cited, open_library(silent), crossref(more))
    assert (verdict.verdict.value, "wrong" in verdict.fields.values()) == ("unknown", False)
    shown, _ = check(cited, open_library(silent), crossref({**more, "volume": "2"}))
    assert (shown.verdict.value, shown.fields["author"], shown.disputed) == ("ok", "variant", ("author",))
    moor = [{"family": "Moor", "given": "Jo"}]
    wrong, _ = check({**cited, "author": [*ANN, *moor]}, open_library(silent), crossref(silent))
    assert (wrong.verdict.value, wrong.fields["author"]) == ("field_error", "wrong"), "what both have otherwise is told"


@pytest.mark.parametrize(("title", "near"), [
    ("Napoleon, vol. 3", "Napoleon III"), ("World War, vol. 2", "World War II"), ("Annals of Lamps, vol. 2", "Annals of Lamps"),
    ("Annalen der Lampen, Bd. 2", "Annalen der Lampen"), ("Annales des lampes, tome IV", "Annales des lampes"),
])  # fmt: skip
def test_a_record_that_may_be_of_another_book_refutes_no_fault(title: str, near: str) -> None:
    moor = [{"family": "Moor", "given": "Jo"}]
    cited, theirs = {**BOOK, "title": title}, {**BOOK, "title": title, "author": moor}
    verdict, _ = check(cited, open_library({**BOOK, "title": near}), crossref(theirs))
    assert (verdict.verdict.value, verdict.reason, verdict.fields["author"]) == ("unknown", "not-comparable", "unsupported")
    assert {"open_library", "crossref"} <= {told.split()[0] for told in verdict.evidence}, "both are told"
    third, _ = check(cited, open_library({**BOOK, "title": near}), crossref(theirs), datacite_of_books(theirs))
    assert third.verdict.value == "unknown", "nor does a third make it fine"
    shown, _ = check(cited, open_library({**BOOK, "title": near}), crossref(theirs), datacite_of_books(cited))
    assert shown.verdict.value == "ok"
    alone, _ = check(cited, crossref(theirs))
    assert (alone.verdict.value, alone.fields["author"]) == ("field_error", "wrong")


def datacite_of_books(*works: dict[str, Any]) -> Catalogue:
    return Catalogue("datacite", *works, types="book")
