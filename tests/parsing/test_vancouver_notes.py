"""Notes that are references of medicine (Vancouver, NLM): one citation each, whatever full stops and semicolons stand in them."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


def name(family: str, given: str) -> dict[str, str]:
    return {"family": family, "given": given}


WHOLE: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Nair PV, Holt S, Mbeki T, et al. Cistern water in island towns. J Harbour Med. 2015;93(7):457–64. doi:10.5555/blt.14.99812.",
        "article-journal",
        {
            "author": [name("Nair", "PV"), name("Holt", "S"), name("Mbeki", "T"), {"literal": "et al."}],
            "title": "Cistern water in island towns", "container-title": "J Harbour Med", "issued": "2015", "volume": "93", "issue": "7",
            "page": "457–64", "DOI": "10.5555/blt.14.99812",
        },
    ),
    (
        "Quist R. Fever and the cistern: a reply. Lamp. 2016 Feb;387:612.",
        "article-journal",
        {
            "author": [name("Quist", "R")], "title": "Fever and the cistern: a reply", "container-title": "Lamp", "issued": "2016-02",
            "volume": "387", "locator": "612",
        },
    ),
    (
        "1. Van der Berg H, O'Neil K. Salt and lamps. Br Lamp J (Quay Ed). 1987 Mar 14;294(6573):665-8.",
        "article-journal",
        {
            "author": [name("Van der Berg", "H"), name("O'Neil", "K")], "title": "Salt and lamps", "container-title": "Br Lamp J (Quay Ed)",
            "issued": "1987-03-14", "volume": "294", "issue": "6573", "page": "665-8",
        },
    ),
    (
        "Harbour Health Group. Fevers of pilots: a cohort. PLoS Lamp. 2019; 14(3): e0212345.",
        "article-journal",
        {
            "author": [{"literal": "Harbour Health Group"}], "title": "Fevers of pilots: a cohort", "container-title": "PLoS Lamp",
            "issued": "2019", "volume": "14", "issue": "3", "page": "e0212345",
        },
    ),
    (
        "Guidelines for small water supplies. Geneva: World Health Organization; 2014.",
        "report",
        {
            "title": "Guidelines for small water supplies", "publisher-place": "Geneva", "publisher": "World Health Organization",
            "issued": "2014",
        },
    ),
    (
        "Ferrand L. Chlorine at the tap. In: Okoro B, Dale J, editors. Water and infection. 3rd ed. Oxford: Quay; 2009. p. 88–102.",
        "chapter",
        {
            "author": [name("Ferrand", "L")], "title": "Chlorine at the tap", "editor": [name("Okoro", "B"), name("Dale", "J")],
            "container-title": "Water and infection", "edition": "3rd", "publisher-place": "Oxford", "publisher": "Quay", "issued": "2009",
            "page": "88–102",
        },
    ),
    (
        "Brook A. The keeper's body. London: Weir Press; 1999. p. 12.",
        "book",
        {
            "author": [name("Brook", "A")], "title": "The keeper's body", "publisher-place": "London", "publisher": "Weir Press",
            "issued": "1999", "locator": "p. 12",
        },
    ),
    (
        "Hale T. Noise at sea [dissertation]. Leeds: University of Leeds; 2007.",
        "thesis",
        {
            "author": [name("Hale", "T")], "title": "Noise at sea", "genre": "dissertation", "publisher-place": "Leeds",
            "publisher": "University of Leeds", "issued": "2007",
        },
    ),
    (
        "Island health atlas [Internet]. Lisbon: Instituto das Ilhas; 2018 [cited 2019 May 4]. Available from: https://atlas.example/health.",
        "webpage",
        {
            "title": "Island health atlas", "publisher-place": "Lisbon", "publisher": "Instituto das Ilhas", "issued": "2018",
            "accessed": "2019-05-04", "URL": "https://atlas.example/health",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), WHOLE)
def test_a_reference_is_one_citation(note: str, kind: str, fields: dict[str, Any]) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.light()) == (kind, fields)


def test_references_divided_by_semicolons_behind_a_signal() -> None:
    found = parse_note("See Quist R. Fever again. Lamp 2016;387:612–5; Brook A. Chill. Lamp. 2017;3:1–9.", recognise)
    assert [(one.raw, one.signal) for one in found] == [
        ("Quist R. Fever again. Lamp 2016;387:612–5", "See"),
        ("Brook A. Chill. Lamp. 2017;3:1–9", None),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Ann Brook, Lamps (Leeds: Weir Press, 1994), p. 3; 2014 was a dry year.",
        "The board met in Leeds. The minutes are lost; 2015: 12 were found again.",
        "Ann Brook, ‘Lamps’ (2014) 12 Harbour Law Journal 3; 2015 UKSC 12.",
        "Brook A. The keeper's body. London: Weir Press; 1999 saw it in every hand. Nobody reads it now.",
    ],
)
def test_what_is_no_such_reference(note: str) -> None:
    assert all(one.raw != note.rstrip(".") for one in parse_note(note, recognise))


def test_a_line_may_end_between_two_authors() -> None:
    [one] = parse_note("Nair PV,\nHolt S. Cistern water in island towns. J Harbour Med. 2015;93(7):457–64.", recognise)
    assert [(name.family, name.given) for name in one.record.names("author")] == [("Nair", "PV"), ("Holt", "S")]
