"""An article cited under a translation of its title: it is known by its place, and nobody calls it missing or its title wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from citator.cli.main import run
from citator.text.language import differ
from tests.support.catalogues import WORKS, Catalogues, Work

ARTICLE: dict[str, Any] = {
    "type": "article-journal", "title": "Die Gezeiten der Nordsee und ihre Häfen", "author": [{"family": "Weiß", "given": "Karl"}],
    "issued": {"date-parts": [[2011]]}, "container-title": "Zeitschrift für Küstenforschung", "volume": "14", "issue": "2",
    "page": "113-129", "DOI": "10.5555/zk.14.113",
}  # fmt: skip
TRANSLATED = {**ARTICLE, "title": "The tides of the North Sea and its ports"}


def verified(cited: dict[str, Any], tmp_path: Path) -> dict[str, Any]:
    asked, told = tmp_path / "asked.jsonl", tmp_path / "told.jsonl"
    asked.write_text(json.dumps({"id": "a", "cited": {name: value for name, value in cited.items() if value}}), "utf-8")
    with Catalogues(works=(*WORKS, Work("crossref", ARTICLE))) as server:
        run(["verify", str(asked), "-o", str(told), "-q", *server.options])
    line: dict[str, Any] = json.loads(told.read_text("utf-8"))
    return line


@pytest.mark.parametrize("doi", ["10.5555/zk.14.113", ""])
def test_the_title_on_record_is_told_and_not_held_against_it(doi: str, tmp_path: Path) -> None:
    line = verified({**TRANSLATED, "DOI": doi}, tmp_path)
    assert (line["verdict"], line["fields"]["title"], line["fields"]["pages"]) == ("ok", "unsupported", "match")
    assert "crossref has the title in another language or script, “Die Gezeiten der Nordsee und ihre Häfen”" in line["evidence"]


@pytest.mark.parametrize(("change", "verdict", "wrong"), [
    ({"title": "Ein Tag am Hafen und in der Stadt"}, "field_error", ["title"]),  # of the same language: it is another title
    ({"volume": "15"}, "field_error", ["volume"]),
    ({"author": [{"family": "Moor", "given": "Ann"}]}, "not_found", []),
    ({"container-title": "Journal of Coastal Engineering"}, "field_error", ["container"]),
    ({"volume": "15", "page": "1-9"}, "not_found", []),
])  # fmt: skip
def test_it_takes_the_place_and_the_author(change: dict[str, Any], verdict: str, wrong: list[str], tmp_path: Path) -> None:
    line = verified({**TRANSLATED, "DOI": "", **change}, tmp_path)
    assert (line["verdict"], [name for name, state in line["fields"].items() if state == "wrong"]) == (verdict, wrong)


def test_what_stands_at_the_cited_place_is_told_of_an_invented_work(tmp_path: Path) -> None:
    cited = {**ARTICLE, "title": "Ein Tag am Hafen", "author": [{"family": "Moor", "given": "Ann"}], "DOI": ""}
    line = verified(cited, tmp_path)
    assert line["verdict"] == "not_found"
    told = "at the cited place crossref has “Die Gezeiten der Nordsee und ihre Häfen” by Weiß, Karl (10.5555/zk.14.113)"
    assert told in line["evidence"]


@pytest.mark.parametrize(("one", "two", "apart"), [
    ("La vie des ports de la mer du Nord", "The life of the ports of the North Sea", True),
    ("Los faros y las mareas del norte", "The lighthouses and the tides of the north", True),
    ("Приливы и отливы в северных морях", "Le maree nei mari del nord e le loro cause", True),
    ("Tides, lamps, harbours", "Gezeiten, Lampen, Häfen", False),  # no words that tell
    ("The tides of the sea", "The lamps of the harbour", False),
    ("Os faros do norte e as marés", "Los faros del norte y las mareas", True),
    ("", "The lamps of the harbour", False),
])  # fmt: skip
def test_two_titles_in_two_languages(one: str, two: str, apart: bool) -> None:
    assert differ(one, two) is apart
    assert differ(two, one) is apart
