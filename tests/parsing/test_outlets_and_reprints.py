"""Articles without marks in newspapers and on sites (Bluebook), reprints (Chicago), works with a title in marks in a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from tests.parsing.recogniser import recognise

BROOK = [{"family": "Brook", "given": "Ann"}]


def read(note: str) -> tuple[str, dict[str, Any]]:
    [one] = parse_note(note, recognise)
    return one.type, one.record.light()


OUTLETS: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Ann Brook, River Town Sues Over Dock, N.Y. Times (July 4, 2018), https://times.example/river.html.", "article-newspaper",
        {"author": BROOK, "title": "River Town Sues Over Dock", "container-title": "N.Y. Times", "issued": "2018-07-04"},
    ),
    (
        "Ann Brook, Ports Close, Wash. Post (May 3, 2016, 9:00 AM), https://post.example/x.", "article-newspaper",
        {"author": BROOK, "title": "Ports Close", "container-title": "Wash. Post", "issued": "2016-05-03"},
    ),
    (
        "Ann Brook, Opinion, Ports Close, Leeds Courier (May 3, 2016), https://courier.example/x.", "article-newspaper",
        {"author": BROOK, "genre": "Opinion", "title": "Ports Close", "container-title": "Leeds Courier", "issued": "2016-05-03"},
    ),
    (
        "Ann Brook, Ports Close, Harbour L. Blog (May 3, 2016), https://blog.example/x.", "webpage",
        {"author": BROOK, "title": "Ports Close", "container-title": "Harbour L. Blog", "issued": "2016-05-03"},
    ),
    (
        "Ann Brook, Ports Close, Atlantic (May 2016), https://monthly.example/x.", "article-magazine",
        {"author": BROOK, "title": "Ports Close", "container-title": "Atlantic", "issued": "2016-05"},
    ),
    (
        "River Town Sues Over Dock, N.Y. Times, July 4, 2018, at A1.", "article-newspaper",
        {"title": "River Town Sues Over Dock", "container-title": "N.Y. Times", "issued": "2018-07-04", "page": "A1"},
    ),
    (
        "Ports Close, L.A. Times, Jan. 3, 1990, § 2, at 4.", "article-newspaper",
        {"title": "Ports Close", "container-title": "L.A. Times", "issued": "1990-01-03", "page": "4"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), OUTLETS)
def test_articles_without_marks(note: str, kind: str, fields: dict[str, Any]) -> None:
    found, record = read(note)
    assert (found, {name: value for name, value in record.items() if name != "URL"}) == (kind, fields)


@pytest.mark.parametrize(
    "note",
    [
        "Ann Brook, Ports and Cities, Weir Press (May 2016), https://weir.example/x.",
        "Harbour Institute, Ports and Cities, Policy Brief (May 3, 2016), https://institute.example/x.",
        "Ann Brook, Ports and Cities (May 3, 2016), https://brook.example/x.",
    ],
)
def test_no_outlet_stands_there(note: str) -> None:
    assert "container-title" not in read(note)[1]


@pytest.mark.parametrize(
    "imprint",
    [
        "1911; repr., Leeds: Weir Press, 1970", "1911; reprint, Leeds: Weir Press, 1970", "1911; Leeds: Weir Press, 1970",
        "London: Quay, 1911; repr., Leeds: Weir Press, 1970", "Leeds: Weir Press, 1970",
    ],
)  # fmt: skip
def test_a_reprint_is_what_is_cited(imprint: str) -> None:
    _, fields = read(f"Ann Brook, The Keepers ({imprint}), 12.")
    assert (fields["publisher-place"], fields["publisher"], fields["issued"]) == ("Leeds", "Weir Press", "1970")


def test_a_chapter_in_a_sentence() -> None:
    note = (
        "The list is lost. What it held can be told from Ann Brook, “Two Lists,” in Books in the Provinces, ed. Hugh Tarn and Sarah Lowe "
        "(London: Quay, 1962), 77–81, though her count is too high."
    )
    [one] = parse_note(note, recognise)
    assert (one.raw[:15], one.raw[-5:]) == ("Ann Brook, “Two", "77–81")
    assert (one.type, one.record.text("title"), one.record.text("container-title")) == ("chapter", "Two Lists", "Books in the Provinces")


def test_words_in_marks_in_a_sentence_are_no_title() -> None:
    assert parse_note("It was learned from Ann Brook, “a careful clerk,” that the list (of 1962) is lost.", recognise) == []
