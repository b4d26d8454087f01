"""Notes of an older age (roman volumes, marks behind a genitive) and of newer trades (programs, data, theses, catalogues)."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from tests.parsing.recogniser import recognise


def read(note: str) -> tuple[str, dict[str, Any], str | None]:
    [one] = parse_note(note, recognise)
    fields = one.record.light()
    fields.pop("locator", None)
    return one.type, fields, one.pinpoint


def person(family: str, given: str = "") -> list[dict[str, str]]:
    return [{"family": family, "given": given}] if given else [{"family": family}]


NOTES: list[tuple[str, str, dict[str, Any], str | None]] = [
    ("Brook’s “Old Rivers,” vol. ii. p. 12.", "book", {"author": person("Brook"), "title": "Old Rivers", "volume": "ii"}, "p. 12"),
    ("Hale's Diary, May 3, 1661.", "book", {"author": person("Hale"), "title": "Diary"}, "May 3, 1661"),
    ("Brook, “Hist. of Rivers,” ii. 12.", "document", {"author": person("Brook"), "title": "Hist. of Rivers", "volume": "ii"}, "12"),
    (
        "Rivers of the North, by Ann Brook, vol. i. p. 3.", "book",
        {"author": person("Brook", "Ann"), "title": "Rivers of the North", "volume": "i"}, "p. 3",
    ),
    ("Add. MSS. 12,345, f. 12.", "document", {"archive": "Add. MSS. 12,345"}, "f. 12"),
    (
        'Jo Weir. 2016. "Mapping Rivers." Harbour Studies 5 (2): 33–50.', "article-journal",
        {
            "author": person("Weir", "Jo"), "issued": "2016", "title": "Mapping Rivers", "container-title": "Harbour Studies",
            "volume": "5", "issue": "2", "page": "33–50",
        },
        None,
    ),
    (
        'Weir, Jo. "Mapping Rivers." PhD diss., University of Leeds, 2016.', "thesis",
        {
            "author": person("Weir", "Jo"), "title": "Mapping Rivers", "genre": "PhD diss.", "publisher": "University of Leeds",
            "issued": "2016",
        },
        None,
    ),
    (
        "Harbour Dataset, version 2.1, Zenodo, 2019, https://data.example/1.", "software",
        {"title": "Harbour Dataset", "version": "2.1", "publisher": "Zenodo", "issued": "2019", "URL": "https://data.example/1"}, None,
    ),
    (
        "Tom Hale, personal communication with the author, May 3, 2011.", "personal_communication",
        {"author": person("Hale", "Tom"), "genre": "personal communication with the author", "issued": "2011-05-03"}, None,
    ),
    (
        "Jo Weir, Moving Lamps (exh. cat., Leeds: Weir Press, 1965), 12.", "book",
        {"author": person("Weir", "Jo"), "title": "Moving Lamps", "publisher-place": "Leeds", "publisher": "Weir Press", "issued": "1965"},
        "12",
    ),
    ("Lit Lamps, exhibition brochure (1965).", "document", {"title": "Lit Lamps", "genre": "exhibition brochure", "issued": "1965"}, None),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields", "pinpoint"), NOTES)
def test_each_is_read(note: str, kind: str, fields: dict[str, Any], pinpoint: str | None) -> None:
    assert read(note) == (kind, fields, pinpoint)


@pytest.mark.parametrize("note", ["Ante, p. 5.", "See ante, vol. i. p. 12.", "See post, pp. 12–14."])
def test_a_page_of_the_same_work_is_no_citation(note: str) -> None:
    assert parse_note(note, recognise) == []


def test_a_volume_behind_ibidem() -> None:
    _, second = parse_note("Rivers of the North, by Ann Brook, vol. i. p. 3; ibid., vol. ii. p. 4.", recognise)
    assert (second.record.text("volume"), second.pinpoint) == ("ii", "p. 4")
