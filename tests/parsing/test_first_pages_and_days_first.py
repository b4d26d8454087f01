"""Articles: where they begin in journals of law, volumes of a second series, raised letters, and newspapers whose day stands first."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from citator.parsing.references import parse_reference
from citator.systems import recognise

ARTICLES: list[tuple[str, dict[str, Any]]] = [
    ("Ann Brook, « Le juge et la lampe », AJDA 1990, p. 667.", {"page": "667", "locator": None, "issued": "1990"}),
    ("Ann Brook, « Le juge et la lampe », AJDA, 1990, p. 667 et s.", {"page": "667", "locator": None}),
    ("Ann Brook, « Le juge et la lampe », RGDIP, 1990, p. 285.", {"page": "285", "locator": None}),
    ("Jo Weir, Die Häfen, ZaöRV 50 (1990), S. 123.", {"page": "123", "locator": None, "volume": "50"}),
    ("Jo Weir, Die Häfen, NJW 1990, S. 123 ff.", {"page": "123", "locator": None}),
    (
        "Ann Brook, “On Lamps,” Proc. London Math. Soc., vol. s2-42, no. 1, pp. 230-265, 1937.",
        {"volume": "s2-42", "issue": "1", "page": "230-265", "container-title": "Proc. London Math. Soc"},
    ),
    ("Brook, Marie. « Lire au port ». Annales 45, nᵒ 2 (1990): 301‑22.", {"volume": "45", "issue": "2", "container-title": "Annales"}),
    (
        "Ann Brook, The Evolution of Lamps, in 331 RECUEIL DES COURS 163, 189 (2007).",
        {"title": "The Evolution of Lamps", "volume": "331", "page": "163", "locator": "189"},
    ),
    ("Ann Brook, Lamps, in 12 Harbour L. Rev. 3 (2007).", {"title": "Lamps", "container-title": "Harbour L. Rev."}),
]


@pytest.mark.parametrize(("note", "fields"), ARTICLES)
def test_an_article_stands_where_it_says(note: str, fields: dict[str, Any]) -> None:
    [found] = parse_note(note, recognise)
    light = found.record.light()
    assert found.record.type == "article-journal"
    assert {name: light.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("note", "page", "locator"),
    [
        ("Ann Brook, « Le quai », Revue des ports, 1990, p. 667.", "", "p. 667"),
        ("Jo Weir, Die Häfen, Historische Zeitschrift 50 (1990), S. 123.", "", "S. 123"),
        ("Ann Brook, “Lamps”, Sea Studies 12 (1990), p. 4.", "", "p. 4"),
        ("Ann Brook, « Le quai », RFDA 1990, p. 345, spéc. p. 350.", "345", "p. 350"),
        ("Jo Weir, Die Häfen, ZaöRV 50 (1990), S. 123 (125).", "123", "125"),
        ("Jo Weir, Die Häfen, ZaöRV 50 (1990), S. 123–145, hier S. 130.", "123–145", "S. 130"),
        ("Ann Brook, « Le quai », AJDA 1990, n° 3, p. 345-360.", "345-360", ""),
        ("Ann Brook, « Le quai », D. 1990, chron. p. 285.", "", "p. 285"),
        ("Ann Brook, Les lampes, Paris, Dalloz, 1990, p. 667.", "", "p. 667"),
    ],
)
def test_a_page_that_is_cited_stays_one(note: str, page: str, locator: str) -> None:
    [found] = parse_note(note, recognise)
    assert (found.record.text("page"), found.record.text("locator")) == (page, locator)


def test_a_title_that_ends_in_the_word_keeps_it() -> None:
    [found] = parse_note("Ann Brook, Coming In, 12 Harbour L. Rev. 3 (2007).", recognise)
    assert found.record.text("title") == "Coming In"


def test_the_volume_of_a_second_series_in_a_list_is_no_page() -> None:
    entry = '[12] A. Brook, "On Lamps, with a Note on Quays," Proc. London Math. Soc., vol. s2-42, no. 1, pp. 230-265, 1937.'
    read = parse_reference(entry, recognise).record
    assert [read.text(name) for name in ("volume", "issue", "page")] == ["s2-42", "1", "230-265"]


@pytest.mark.parametrize(
    ("note", "paper", "day", "page"),
    [
        ("Le Monde, 12 mars 1998, « La poste change ».", "Le Monde", "1998-03-12", ""),
        ("Le Figaro du 12 mars 1998, « La poste change », p. 3.", "Le Figaro", "1998-03-12", "3"),
        ("El País, 12 de marzo de 1998, «El correo cambia».", "El País", "1998-03-12", ""),
        ("Süddeutsche Zeitung, 12. März 1998, „Die Post“.", "Süddeutsche Zeitung", "1998-03-12", ""),
        ("Die Zeit vom 12. März 1998, „Die Post“, S. 3.", "Die Zeit", "1998-03-12", "3"),
        ("The Guardian, 12 March 1998, “The post changes”.", "The Guardian", "1998-03-12", ""),
    ],
)
def test_the_day_before_the_title_is_no_part_of_the_newspaper(note: str, paper: str, day: str, page: str) -> None:
    [found] = parse_note(note, recognise)
    read = found.record
    assert (read.type, read.text("container-title"), str(read.date()), read.text("page")) == ("article-newspaper", paper, day, page)


@pytest.mark.parametrize(
    "note", ["Harbour Office, 12 March 1998, “The post changes”.", "Assemblée nationale, 12 mars 1998, « La poste change »."]
)
def test_a_body_is_no_newspaper(note: str) -> None:
    assert parse_note(note, recognise)[0].record.type != "article-newspaper"
