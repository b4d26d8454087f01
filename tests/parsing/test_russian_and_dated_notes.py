"""Russian notes (newspapers, collections, archives, sites, short titles), entries dated behind natural names, programs, sentences."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise


def read(note: str) -> tuple[str, dict[str, Any]]:
    [one] = parse_note(note, recognise)
    fields = one.record.light()
    fields.pop("locator", None)
    return one.type, fields


def resolve(*notes: str) -> dict[str, Citation]:
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    return {one.id: one for one in resolve_chains(found)}


def person(family: str, given: str) -> list[dict[str, str]]:
    return [{"family": family, "given": given}]


RUSSIAN: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Пожар в порту // Речной вестник. 1891. 14 июня.", "article-newspaper",
        {"title": "Пожар в порту", "container-title": "Речной вестник", "issued": "1891-06-14"},
    ),
    (
        "Новое в порту // Речное слово. 1911. № 45. 25 февраля. С. 2.", "article-newspaper",
        {"title": "Новое в порту", "container-title": "Речное слово", "issue": "45", "issued": "1911-02-25", "page": "2"},
    ),
    ("Голос. 1881. 3 марта. № 62.", "article-newspaper", {"container-title": "Голос", "issued": "1881-03-03", "issue": "62"}),
    (
        "Дорин В. В. Река и город // Города Поволжья: сб. ст. Саратов, 2001. С. 14–29.", "chapter",
        {
            "author": person("Дорин", "В. В."), "title": "Река и город", "container-title": "Города Поволжья", "publisher-place": "Саратов",
            "issued": "2001", "page": "14–29",
        },
    ),
    (
        "Маяки Севера: сборник статей / под ред. В. В. Дорина. Архангельск, 2003. С. 5.", "book",
        {"title": "Маяки Севера: сборник статей", "publisher-place": "Архангельск", "issued": "2003"},
    ),
    (
        "Дорин В. В. Река и город: автореф. дис. ... канд. ист. наук. М., 2005. С. 11.", "thesis",
        {"author": person("Дорин", "В. В."), "title": "Река и город", "publisher-place": "М.", "issued": "2005"},
    ),
    (
        "Каталог карт [Электронный ресурс]. URL: http://maps.example/catalog (дата обращения: 10.02.2018).", "webpage",
        {"title": "Каталог карт", "URL": "http://maps.example/catalog", "accessed": "2018-02-10"},
    ),
    (
        "Серова Н. А. Паромы [Электронный ресурс] // Сайт музея реки. URL: http://river.example/paromy.", "webpage",
        {
            "author": person("Серова", "Н. А."), "title": "Паромы", "container-title": "Сайт музея реки",
            "URL": "http://river.example/paromy",
        },
    ),
    (
        "Письмо И. П. Клюева к Н. А. Серовой от 3 мая 1911 г. // РГАЛИ. Ф. 12. Оп. 1. Д. 4. Л. 7.", "letter",
        {"title": "Письмо И. П. Клюева к Н. А. Серовой от 3 мая 1911 г", "archive": "РГАЛИ. Ф. 12. Оп. 1. Д. 4.", "issued": "1911-05-03"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), RUSSIAN)
def test_russian_notes(note: str, kind: str, fields: dict[str, Any]) -> None:
    assert read(note) == (kind, fields)


def test_russian_short_titles_and_there_too() -> None:
    found = resolve(
        "Лазарев П. С. Библиотека у моста. М.: Наука, 1975. С. 12.",
        "Лазарев П. С. Библиотека... С. 33.",
        "РГИА. Ф. 733. Л. 3.",
        "Там же. Л. 5.",
    )
    assert [(found[one].short_form_of, found[one].pinpoint) for one in ("n2-1", "n4-1")] == [("n1-1", "С. 33"), ("n3-1", "Л. 5")]
    assert found["n2-1"].record.light()["title"] == "Библиотека"


DATED: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Ann Kassam and Fabian Mund (2017). ggrivers: Maps of Rivers. R package version 1.0.4. https://rivers.example/ggrivers", "software",
        {
            "author": person("Kassam", "Ann") + person("Mund", "Fabian"), "issued": "2017", "title": "ggrivers: Maps of Rivers",
            "version": "1.0.4", "URL": "https://rivers.example/ggrivers",
        },
    ),
    (
        "Jo Weir and Ann Brook (2016). The Rivers of the North. Leeds: Weir Press.", "book",
        {
            "author": person("Weir", "Jo") + person("Brook", "Ann"), "issued": "2016", "title": "The Rivers of the North",
            "publisher-place": "Leeds", "publisher": "Weir Press",
        },
    ),
    (
        'Katherine Weir (2005) "Maps of Rivers" in Models of Harbours eds. Peter J. Hale, John Tarn and Ann Brook.', "chapter",
        {
            "author": person("Weir", "Katherine"), "issued": "2005", "title": "Maps of Rivers", "container-title": "Models of Harbours",
            "editor": person("Hale", "Peter J.") + person("Tarn", "John") + person("Brook", "Ann"),
        },
    ),
    (
        'Laura Kane (April 3, 2017), "Boats Missing." Leeds Courier. http://courier.example/1', "article-newspaper",
        {
            "author": person("Kane", "Laura"), "issued": "2017-04-03", "title": "Boats Missing", "container-title": "Leeds Courier",
            "URL": "http://courier.example/1",
        },
    ),
    (
        "Brook, Bill, 1999: Rivers and Lamps. Leeds: Weir Press.", "book",
        {
            "author": person("Brook", "Bill"), "issued": "1999", "title": "Rivers and Lamps", "publisher-place": "Leeds",
            "publisher": "Weir Press",
        },
    ),
    (
        "Willy Ley, Rockets and Lamps (Leeds: Weir Press, 1944), 12.", "book",
        {
            "author": person("Ley", "Willy"), "title": "Rockets and Lamps", "publisher-place": "Leeds", "publisher": "Weir Press",
            "issued": "1944",
        },
    ),
    ("Jo Weir (2004) argues that rivers move.", "document", {"author": person("Weir", "Jo"), "issued": "2004"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), DATED)
def test_dated_behind_natural_names(note: str, kind: str, fields: dict[str, Any]) -> None:
    assert read(note) == (kind, fields)


@pytest.mark.parametrize(
    "note",
    [
        "William Weir sat as M.P. for Leeds in several parliaments. He died at Oslo.",
        "Throughout this Article, “stream” means any watercourse with a bed and banks.",
        "The keeper settled in Leeds and returned in winter.",
    ],
)
def test_what_tells_of_somebody_cites_nothing(note: str) -> None:
    assert parse_note(note, recognise) == []


def test_a_treaty_signed_at_a_town_and_a_numbered_one() -> None:
    assert read("Convention on River Ports, New York, 21 May 1997, art. 7.")[1] == {
        "title": "Convention on River Ports",
        "issued": "1997-05-21",
    }
    assert read("Inland Ports Convention, 1989 (No. 169), art. 15.")[1]["number"] == "169"
