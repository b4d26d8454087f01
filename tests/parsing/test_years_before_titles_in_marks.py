"""The year in brackets between who wrote it and the title: no part of a name, and the imprint behind is none of a journal."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from citator.systems import recognise

DATED: list[tuple[str, dict[str, Any]]] = [
    (
        'OECD (2019), "Promoting lamps", OECD Policy Papers, No. 12, OECD Publishing, Paris.',
        {
            "author": [{"literal": "OECD"}], "issued": "2019", "title": "Promoting lamps", "genre": "OECD Policy Papers",
            "number": "12", "publisher": "OECD Publishing", "publisher-place": "Paris",
        },
    ),
    (
        'UNESCO (2016), "Culture and quays", Paris, UNESCO, p. 12.',
        {
            "author": [{"literal": "UNESCO"}], "issued": "2016", "title": "Culture and quays", "publisher": "UNESCO", "locator": "p. 12",
            "container-title": None,
        },
    ),
    ("UNESCO (2016), «Lámparas y ciudades», París, UNESCO.", {"issued": "2016", "publisher-place": "París", "container-title": None}),
    ('European Commission (2020), "A strategy for lamps", Brussels.', {"publisher-place": "Brussels", "container-title": None}),
    (
        "World Bank (2020), “Trading for lamps”, World Bank Economic Review, vol. 12, p. 3.",
        {"author": [{"literal": "World Bank"}], "issued": "2020", "container-title": "World Bank Economic Review", "volume": "12"},
    ),
    (
        "World Bank (2020), Lamp Development Report 2020 (Washington, DC: World Bank), p. 3.",
        {"title": "Lamp Development Report 2020", "publisher-place": "Washington, DC", "publisher": "World Bank", "issued": "2020"},
    ),
    (
        "Weir and Hale (2012), ‘Lamps’, Sea Studies, vol. 3, pp. 4–9.",
        {"author": [{"family": "Weir"}, {"family": "Hale"}], "issued": "2012", "container-title": "Sea Studies"},
    ),
    ("Ann Brook (2020), “A strategy for lamps”, Leeds, Quay Press.", {"issued": "2020", "publisher": "Quay Press"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields"), DATED)
def test_the_year_is_of_the_work(note: str, fields: dict[str, Any]) -> None:
    [found] = parse_note(note, recognise)
    light = found.record.light()
    assert {name: light.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Brook v Weir (2010), “the lamp case”, 12.", "case"),
        ("OECD (2011), Ports and Cities, OECD Publishing, Paris.", "report"),
        ("Brook, A. (2019), “Lamps on the quay”, Sea Studies 12, 3–9.", "article-journal"),
        ("Ann Brook (April 3, 2017), “Lamps”, Harbour Blog.", "article-newspaper"),
        ("OECD, “Lamps” (2019), OECD Publishing.", "report"),
    ],
)
def test_what_was_read_otherwise_stays(note: str, kind: str) -> None:
    [found] = parse_note(note, recognise)
    assert found.record.type == kind
