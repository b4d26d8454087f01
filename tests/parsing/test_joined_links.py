"""Two links of one note that are joined by "and" or a comma are two citations; what is one citation stays one."""

from __future__ import annotations

import pytest

from citator import flow
from citator.model import Citation, Document

UN = "https://docs.un.org/en/"
AGENDA, WATER = f"[2030 Agenda]({UN}A/RES/70/1)", f"[resolution 64/292]({UN}A/RES/64/292)"
RIVERS, OTHER = f"[report on rivers]({UN}A/HRC/48/50)", f"[A/77/167]({UN}A/77/167)"
HOUSE, CREW = "[Trinity House report](https://example.org/a.pdf)", "[RNLI history](https://rnli.example.org/history)"


def noted(note: str) -> Document:
    return flow.read(f"Water is a right.[^1]\n\n[^1]: {note}\n".encode(), "a.md")


def page(note: str) -> Document:
    back = '<a href="#r1">↩</a>'
    text = f'<html><body><p>It is.<sup><a href="#fn1" id="r1">1</a></sup></p><ol><li id="fn1">{note} {back}</li></ol></body></html>'
    return flow.read(text.encode(), "a.html")


def cited(document: Document) -> list[tuple[str, str | None]]:
    return [(one.raw, one.url) for one in flow.extract(document)]


def mismatches(document: Document) -> list[str]:
    return [one.code for one in flow.examine(document).findings if one.code == "C003"]


@pytest.mark.parametrize("joint", [" and ", " und ", " et ", " y ", " & ", ", ", ", and ", " and the ", " as well as "])
@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (AGENDA, WATER, [("2030 Agenda", f"{UN}A/RES/70/1"), ("resolution 64/292", f"{UN}A/RES/64/292")]),
        (RIVERS, OTHER, [("report on rivers", f"{UN}A/HRC/48/50"), ("A/77/167", f"{UN}A/77/167")]),
    ],
)
def test_two_links_are_two_citations(first: str, second: str, joint: str, expected: list[tuple[str, str]]) -> None:
    document = noted(f"See {first}{joint}{second}.")
    assert cited(document) == expected
    assert not mismatches(document)


def test_pages_of_no_known_source_are_two_works_too() -> None:
    assert cited(noted(f"{HOUSE} and {CREW}")) == [
        ("Trinity House report", "https://example.org/a.pdf"),
        ("RNLI history", "https://rnli.example.org/history"),
    ]


def test_a_list_of_three_with_a_comma_and_an_and() -> None:
    found = cited(noted(f"See {HOUSE}, {CREW} and [Lloyd’s list](https://l.example.org/x)."))
    assert [words for words, _ in found] == ["Trinity House report", "RNLI history", "Lloyd’s list"]


def test_who_wrote_the_first_of_two_works_is_none_of_them() -> None:
    found = cited(noted("[Jane Smith](https://e.org/js), [Rivers of Europe](https://e.org/r) and [Canals of Europe](https://e.org/c)."))
    assert len(found) == 2
    assert found[1] == ("Canals of Europe", "https://e.org/c")


def test_treaties_by_their_letters() -> None:
    found = cited(noted("[ICCPR](https://e.org/cp) and [ICESCR](https://e.org/esc), both adopted in 1966."))
    assert [url for _, url in found] == ["https://e.org/cp", "https://e.org/esc"]


def test_in_a_web_page() -> None:
    document = page(f'See the <a href="{UN}A/RES/70/1">2030 Agenda</a> and <a href="{UN}A/RES/64/292">resolution 64/292</a>.')
    assert cited(document) == [("2030 Agenda", f"{UN}A/RES/70/1"), ("resolution 64/292", f"{UN}A/RES/64/292")]
    assert not mismatches(document)


def test_with_names_and_years_round_the_links() -> None:
    found = cited(noted("Ann Brook, [Rivers](https://e.org/r) (London, 2013) and Tom Reid, [Canals](https://e.org/c) (London, 2014)."))
    assert [url for _, url in found] == ["https://e.org/r", "https://e.org/c"]


def test_a_list_of_numbers_keeps_the_word_before_it() -> None:
    numbers = f"resolutions [64/292]({UN}A/RES/64/292), [64/293]({UN}A/RES/64/293) and the {AGENDA}"
    found = flow.extract(noted(f"General Assembly {numbers}."))
    assert [known.value for one in found for known in one.identifiers] == ["A/RES/64/292", "A/RES/64/293", "A/RES/70/1"]


def test_a_link_to_another_document_is_still_told() -> None:
    document = noted(f"See the {AGENDA} and [resolution 64/292]({UN}A/RES/64/293).")
    assert [url for _, url in cited(document)] == [f"{UN}A/RES/70/1", f"{UN}A/RES/64/293"]
    assert mismatches(document) == ["C003"]


@pytest.mark.parametrize(
    "note",
    [
        "See [Rivers and their names](https://example.org/a.pdf).",
        "[Jane Smith](https://e.org/js) and [Tom Reid](https://e.org/tr), *Rivers of Europe* (Leeds, Weir Press, 2013), p. 3.",
        "[WHO](https://who.int) and [UNICEF](https://unicef.org), *Progress on Water* (Geneva, 2013).",
        "[Jane Smith](https://e.org/js), [Rivers of Europe](https://e.org/re) ([Weir Press](https://weir.example.org), 2013), p. 3.",
        "Jane Smith, *Rivers of Europe* (Leeds, Weir Press, 2013), [vol. 1](https://e.org/1) and [vol. 2](https://e.org/2).",
        f"{WATER}, [para. 3](https://e.org/3) and [para. 4](https://e.org/4).",
        f"See {OTHER}, available in [English](https://e.org/en) and [French](https://e.org/fr).",
        f"{WATER}, [A/RES/64/292](https://undocs.org/A/RES/64/292).",
        "“[Rivers](https://e.org/r) and [Lakes](https://e.org/l)”, *Journal of Rivers*, vol. 3 (2013).",
    ],
)
def test_what_is_one_citation_stays_one(note: str) -> None:
    found: list[Citation] = flow.extract(noted(note))
    assert len(found) == 1, [one.raw for one in found]
