"""An entry of a reference list is one citation, whatever its style."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note, parse_reference
from citator.systems import recognise


@pytest.mark.parametrize(
    ("entry", "fields"),
    [
        (
            "Brook, A., & Weir, B. (1994). Rivers and their names. Leeds: Weir Press.",
            {"author": [{"family": "Brook", "given": "A."}, {"family": "Weir", "given": "B."}], "title": "Rivers and their names",
             "publisher-place": "Leeds", "publisher": "Weir Press", "issued": "1994"},
        ),
        (
            "Brook A, Weir BC. Rivers and their names. J Riv Stud. 1994;12(3):45-67.",
            {"author": [{"family": "Brook", "given": "A"}, {"family": "Weir", "given": "BC"}], "title": "Rivers and their names",
             "container-title": "J Riv Stud", "volume": "12", "issue": "3", "page": "45-67", "issued": "1994"},
        ),
        (
            "[12] A. Brook, B. Weir, and C. Mill. Rivers and their names. Journal of Rivers, 1(2), 1983.",
            {"title": "Rivers and their names", "container-title": "Journal of Rivers", "volume": "1", "issue": "2", "issued": "1983"},
        ),
        (
            "Brook, Ann. “Rivers and Their Names.” Journal of Rivers 12, no. 3 (1994): 45–67.",
            {"author": [{"family": "Brook", "given": "Ann"}], "title": "Rivers and Their Names", "container-title": "Journal of Rivers",
             "volume": "12", "issue": "3", "page": "45–67", "issued": "1994"},
        ),
        (
            "Brook, A., Weir, B. (2009). Rivers in flood. Riv Stud 106, 4894–4899.",
            {"title": "Rivers in flood", "container-title": "Riv Stud", "volume": "106", "page": "4894–4899", "issued": "2009"},
        ),
    ],
)  # fmt: skip
def test_the_fields_of_an_entry(entry: str, fields: dict[str, Any]) -> None:
    one = parse_reference(entry, lambda text: ())
    light = one.record.light()
    assert {name: light.get(name) for name in fields} == fields


def test_an_entry_that_cannot_be_read_is_a_citation_all_the_same() -> None:
    one = parse_reference("?? 17", lambda text: ())
    assert (one.id, one.raw) == ("n1-1", "?? 17")


@pytest.mark.parametrize("head", ["Ruth Webb", "RUTH WEBB", "Webb"])
def test_an_article_of_a_law_review_is_read_as_in_a_note(head: str) -> None:
    one = parse_reference(f"{head}, The Names of Northern Harbours, 44 Harv. L. Rev. 701, 715–17 (1931).", lambda text: ())
    record = one.record
    told = [record.text(name) for name in ("title", "container-title", "volume", "page")]
    assert told == ["The Names of Northern Harbours", "Harv. L. Rev.", "44", "701"]
    assert [name.family.title() for name in record.names("author")] == ["Webb"]


def test_a_name_turned_round_before_a_place_in_a_law_review_is_no_title() -> None:
    one = parse_reference("Webb, R. (1999). The Law of Harbours, 12 Yale L.J. 33 (1999)", lambda text: ())
    assert "Webb" not in one.record.text("title")


def test_the_day_of_access_before_online_available_is_not_that_of_the_page() -> None:
    printed = (
        "Harbour Office. “List of lights.” Ports of the North. Accessed: Mar. 2, 2021. [Online]. Available: https://ports.example/lights"
    )
    one = parse_reference(printed, lambda text: ()).record
    assert one.text("container-title") == "Ports of the North"
    assert (str(one.date("accessed")), one.date("issued")) == ("2021-03-02", None)
    [noted] = parse_note(
        "A. Brook, “Lamps,” The Shore, May 4, 2020. Accessed: Mar. 2, 2021. [Online]. Available: https://shore.example/lamps.",
        lambda text: (),
    )
    assert str(noted.record.date("accessed")) == "2021-03-02"


@pytest.mark.parametrize(
    ("entry", "kind", "fields"),
    [
        ("World Bank. World Harbour Report 2020. Washington, DC: World Bank, 2020.", "report",
         {"title": "World Harbour Report 2020", "publisher-place": "Washington, DC", "publisher": "World Bank"}),
        ("Human Rights Watch. World Report 2020. New York: Seven Stories Press, 2020.", "report",
         {"title": "World Report 2020", "publisher-place": "New York", "publisher": "Seven Stories Press"}),
        ("Brook, Ann (2006), »Kais«, in: Die Häfen, hg. von Jo Weir, Köln: Böhlau, 12–20.", "chapter",
         {"title": "Kais", "container-title": "Die Häfen", "publisher": "Böhlau", "page": "12–20"}),
        ("World Health Organization. Lamps in ports. Bulletin of Harbours. 2020;12(3):4-9.", "article-journal",
         {"title": "Lamps in ports", "container-title": "Bulletin of Harbours", "volume": "12"}),
        ("World Health Organization. Lamps in ports. Geneva: WHO; 2020.", "report", {"title": "Lamps in ports", "publisher": "WHO"}),
    ],
)  # fmt: skip
def test_an_entry_by_itself_is_read_as_in_a_note(entry: str, kind: str, fields: dict[str, str]) -> None:
    record = parse_reference(entry, recognise).record
    assert (record.type, {name: record.text(name) for name in fields}) == (kind, fields)
