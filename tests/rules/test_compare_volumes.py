"""Volumes of one work: the same one printed otherwise, another one, the set, and what a record that says nothing of volumes proves."""

from __future__ import annotations

import re
from typing import Any

import pytest

from citator.model import Record
from citator.rules.compare import compare, examine, rank, same_work
from citator.rules.compare_titles import compare_title

ANN = [{"family": "Weir", "given": "Ann"}]
FAIR = [{"family": "Fair", "given": "John"}]


def book(title: str, year: int | None = 1989, author: list[dict[str, str]] = ANN, **more: Any) -> Record:
    dated = {"issued": {"date-parts": [[year]]}} if year else {}
    return Record.from_csl({"type": "book", "title": title, "author": author, **dated, **more})


def taken(cited: Record, found: Record) -> bool:
    return same_work(cited, found, examine(cited, found), named=False)


SAME = [
    ("Lamps of the Sea, vol. 2", "Lamps of the Sea, Volume 2"), ("Lamps of the Sea, Vol. II", "Lamps of the Sea, vol. 2"),
    ("Lamps of the Sea, Vol. 1: An Introduction", "Lamps of the Sea, Volume I: An Introduction"), ("Lampen, Band 2", "Lampen. Bd. II"),
    ("Lamps of the Sea, Volume Two", "Lamps of the Sea, vol. 2"), ("Las lámparas, tomo II", "Las lámparas (Vol. 2)"),
    ("Lamps: A Critique of Light, Volume 1", "Lamps, Volume I: A Critique of Light"), ("Lampen, zweiter Band", "Lampen, Bd. 2"),
    ("Lamps of the Sea, Part 2", "Lamps of the Sea, pt. II"), ("Lamps of the Sea, Volumes 1, 2 and 3", "Lamps of the Sea (3 vols.)"),
    ("The Art of Lamps: Northern Beacons, Volume 4A, Part 1", "The Art of Lamps, Volume 4A: Northern Beacons, Part 1"),
    ("Handbuch der Lampen, Bd. I/2", "Handbuch der Lampen, Bd. 1, 2. Halbband"),
    ("Lamps of the Sea (Vol. 2, 3rd ed.)", "Lamps of the Sea, Volume 2"),
    ("Lamps of the Sea, Part B", "Lamps of the Sea Part B"), ("Lampen, Teil B", "Lampen. Bd. B"),
    ("Lamps, Parts A and B", "Lamps, Part A/B"),
    ("Handbook of Lamps, Part B, vol. 2", "Handbook of Lamps, Part B, Volume II"),
    ("Handbook of Lamps, Vol. 4, Part B", "Handbook of Lamps, Vol. 4B"), ("Lampen, Bd. 1A", "Lampen, Bd. 1, Teil A"),
    ("Handbook of Lamps, Part B, vol. 2", "Handbook of Lamps, Volume 2B"),
]  # fmt: skip
ALIKE = [
    ("Lamps of the Sea, vol. 1", "Lamps of the Sea, vols. 1-2"), ("Lamps of the Sea", "Lamps of the Sea, vols. 1-2"),
    ("Lamps of the Sea, vol. 2: Oil", "Lamps of the Sea, Volume 2"), ("Lamps of the Sea, 3 vols.", "Lamps of the Sea"),
    ("Lamps of the Sea, vols. I, II", "Lamps of the Sea, vol. II"), ("Lamps of the Sea, Books 1 and 2", "Lamps of the Sea, Book 2"),
    ("The Art of Lamps, Volume 4A", "The Art of Lamps, Volume 4A: Northern Beacons, Part 1"),
    ("The Lamps of the Sea (Loeb Lamp Library, vol. 213)", "The Lamps of the Sea, Volume 2"),
    ("Lamps of the Sea, vol. 7: From Tallow to Oil", "Lamps of the Sea"), ("Lamps of the Sea, Bd. II/1", "Lamps of the Sea, Band 2"),
    ("Lamps, Part A/B", "Lamps, Part B"), ("Lampen, Bd. A/B", "Lampen, Band B"), ("Lamps, Part A–C", "Lamps, Part B"),
    ("Lamps, Parts A and B", "Lamps, Part B"), ("Lampen, Teile A und B", "Lampen, Teil A"), ("Lamps, Part B", "Lamps, Part B: Oil"),
    ("Lamps of the Sea, vol. 2", "Lamps of the Sea: Volume 2, The Rise of Oil and Gas"), ("Lampen, Bd. 2, Öl", "Lampen, Bd. 2"),
    ("Treatise on Lamps, Part E", "Treatise on Lamps, Part E, Wicks and Glass"), ("Lamps, vol. 4", "Lamps, vol. 4, Part B"),
]  # fmt: skip
OTHER = [
    ("Lamps of the Sea, vol. 2", "Lamps of the Sea, vol. 3"), ("Lamps of the Sea, Volume One", "Lamps of the Sea, Volume 2"),
    ("Lamps of the Sea, vol. 1", "Lamps of the Sea, vol. 10"), ("Lamps of the Sea, vol. 3", "Lamps of the Sea, vols. 1-2"),
    ("Lamps of the Sea, vol. 2, part 1", "Lamps of the Sea, Volume 2, Part 2"), ("Lampen, Bd. 2", "Lampen, dritter Band"),
    ("Lamps of the Sea (Vol. 2, 3rd ed.)", "Lamps of the Sea, Volume 3"),
    ("The Art of Lamps, Volume 4A", "The Art of Lamps, Volume 4B: Beacons"),
    ("Lamps of the Sea: Volume One", "Lamps of the Sea: Volume Two"), ("Lamps of the Sea, Teil 1", "Lamps of the Sea, Part 2"),
    ("Lamps of the Sea, Part A", "Lamps of the Sea, Part B"), ("Lampen, Teil A", "Lampen, Teil B"), ("Lampen (Bd. C)", "Lampen, Band D"),
    ("Lamps of the Sea Part A", "Lamps of the Sea, Part B"), ("Lamps, Parts A–C", "Lamps, Part D"),
    ("Handbook of Lamps, Part B, vol. 2", "Handbook of Lamps, Part B, vol. 3"),
    ("Lamps of the Sea, vol. 3", "Lamps of the Sea: Volume 2, The Rise of Oil and Gas"), ("Lamps, vol. 4A", "Lamps, vol. 4, Part B"),
    ("Handbook of Lamps, Part A, vol. 2", "Handbook of Lamps, vol. 2, Part B"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two"), SAME)
def test_one_volume_written_in_two_ways(one: str, two: str) -> None:
    for cited, found in ((one, two), (two, one)):
        assert compare_title(cited, book(found), lenient=True).verdict == "match"
        assert compare(book(cited), book(found), "crossref", pinned=True).verdict.value == "ok"


@pytest.mark.parametrize(
    ("one", "two"), [*ALIKE, ("Lamps of the Sea, vol. 2", "Lamps of the Sea 2"), ("灯火的历史, vol. 2", "灯火的历史 2")]
)
def test_a_volume_and_the_set(one: str, two: str) -> None:
    for cited, found in ((one, two), (two, one)):
        assert compare_title(cited, book(found), lenient=True).verdict in ("match", "variant")


@pytest.mark.parametrize(("one", "two"), [
    ("Handbuch der Lampen, Bd. 1/2", "Handbuch der Lampen, Bd. 2"), ("Lamps in World War II", "Lamps in World War, vol. 2"),
    ("Napoleon, vol. 3", "Napoleon III"), ("Elizabeth, Volume II", "Elizabeth II"), ("Louis, tome 14", "Louis XIV"),
    ("Windows, Part 10", "Windows 10"), ("Henry, Part 4", "Henry IV"), ("Queen Elizabeth, Volume Two", "Queen Elizabeth II"),
    ("Kaiser Wilhelm, Bd. 2", "Kaiser Wilhelm II"), ("Papst Benedikt, Teil 16", "Papst Benedikt XVI"),
    ("The Apollo, vol. 13", "The Apollo 13"), ("Pope John Paul, vol. 2", "Pope John Paul II"), ("John Paul, vol. 2", "John Paul II"),
    ("Frederick William, vol. 4", "Frederick William IV"), ("Lamps for Friedrich Wilhelm, Bd. 3", "Lamps for Friedrich Wilhelm III"),
    ("Lamps of the Sea, Part A", "Lamps of the Sea, Part 1"),
])  # fmt: skip
def test_whether_it_is_the_cited_volume_cannot_be_told(one: str, two: str) -> None:
    for cited, found in ((one, two), (two, one)):
        assert compare(book(cited), book(found), "crossref").verdict.value == "unknown"
        told = compare(book(cited), book(found), "crossref", pinned=True)
        assert (told.verdict.value, told.fields["title"]) == ("unknown", "unsupported")
        assert told.evidence[0] == f"crossref has the title “{found}”: whether that is the cited volume can't be told"


@pytest.mark.parametrize("scheme", [{"ISBN": "9780306406157"}, {"DOI": "10.5555/napoleon"}])
def test_an_identifier_decides_whose_number_it_is(scheme: dict[str, str]) -> None:
    for cited, found in (("Napoleon, vol. 3", "Napoleon III"), ("Handbuch der Lampen, Bd. 1/2", "Handbuch der Lampen, Bd. 2")):
        for pinned in (True, False):
            assert compare(book(cited, **scheme), book(found, **scheme), "crossref", pinned=pinned).verdict.value == "ok"


@pytest.mark.parametrize(("one", "two"), [
    ("Werke, Bd. 5", "Werke 5"), ("Briefe, Bd. 2", "Briefe 2"), ("Œuvres, tome II", "Œuvres. II"), ("Analysis, vol. 2", "Analysis. 2"),
    ("Essays, vol. 2", "Essays II"), ("Die Werke, Bd. 5", "Die Werke 5"), ("Lamps, vol. 2", "Lamps: 2"), ("Opere, volume II", "Opere II"),
    ("Письма, том 2", "Письма 2"), ("The Works, Volume Two", "The Works 2"),
])  # fmt: skip
def test_what_comes_in_volumes_is_counted_by_them(one: str, two: str) -> None:
    for cited, found in ((one, two), (two, one)):
        assert compare(book(cited), book(found), "crossref", pinned=True).verdict.value == "ok"


@pytest.mark.parametrize(("one", "two"), OTHER)
def test_another_volume_is_told_where_an_identifier_leads_to_it_and_proves_nothing_where_a_search_does(one: str, two: str) -> None:
    for cited, found in ((one, two), (two, one)):
        assert compare_title(cited, book(found), lenient=True).verdict == "wrong"
        doi = {"DOI": "10.5555/lamps"}
        assert "title" in examine(book(cited, **doi), book(found, **doi), pinned=True).wrong
        assert not taken(book(cited), book(found))


def test_the_field_of_the_record_says_of_which_volume_it_is() -> None:
    cited, second, first = (
        book("Lamps of the Sea, vol. 2"),
        book("Lamps of the Sea", 1993, volume="2"),
        book("Lamps of the Sea", volume="1"),
    )
    assert (taken(cited, second), taken(cited, first)) == (True, False)
    assert (taken(book("Lamps of the Sea", volume="2"), second), taken(book("Lamps of the Sea", volume="2"), first)) == (True, False)
    series = {"volume": "1", "collection-title": "Notes on Lamps"}
    assert taken(book("Lamps of the Sea", volume="2"), book("Lamps of the Sea", **series)), "its number in a series is none of a volume"
    silent = book("Lamps of the Sea")
    ranked = [rank(cited, one, examine(cited, one)) for one in (book("Lamps of the Sea", volume="II"), silent)]
    assert ranked[0] > ranked[1]


@pytest.mark.parametrize(("volume", "title", "field", "verdict", "told"), [
    ("2", "Lamps of the Sea, Volume 3", "3", "wrong", "crossref has volume “3”, cited is “2”"),
    ("2", "Lamps of the Sea, Volume 3", "", "unsupported", "crossref has volume “3”, cited is “2”: whether both count the volumes of one"),
    ("12", "Lamps of the Sea, Volume 3: Oil", "", "unsupported", "crossref has volume “3”, cited is “12”: whether both"),
    ("12", "Lamps of the Sea, Volume 3: Oil", "12", "unsupported", ""),
    ("2", "Lamps of the Sea", "3", "unsupported", "crossref has volume “3”, cited is “2”: whether both count the volumes of one work"),
    ("III", "Lamps of the Sea, Volume 3", "", "unsupported", ""),
    ("4A", "Lamps of the Sea, Volume 4A: Oil, Part 1", "", "unsupported", ""),
    ("2", "Lamps of the Sea, vols. 1-3", "", "unsupported", ""),
    ("2", "Lamps of the Sea", "", "unsupported", ""),
])  # fmt: skip
def test_the_cited_field_against_the_record_that_an_identifier_leads_to(
    volume: str, title: str, field: str, verdict: str, told: str
) -> None:
    doi, series = {"DOI": "10.5555/lamps"}, {"collection-title": "Notes on Lamps"}
    seen = compare(book("Lamps of the Sea", volume=volume, **doi), book(title, volume=field, **doi), "crossref", pinned=True)
    assert seen.fields["volume"] == verdict
    assert " ".join(seen.evidence).startswith(told)
    assert bool(seen.evidence) == bool(told)
    assert examine(book("Lamps of the Sea", volume=volume, **series), book(title), pinned=True).fields["volume"] == "unsupported"


@pytest.mark.parametrize("year", [1979, 1990, None])
def test_a_record_without_volumes_and_of_another_year_proves_no_volume(year: int | None) -> None:
    assert not taken(book("The Selfish Lamp, vol. 2", year), book("The Selfish Lamp", 1989))


def test_a_record_without_volumes_of_the_cited_authors_and_year_is_of_the_volume() -> None:
    cited, found = book("Lamps of the Sea, vol. 2"), book("Lamps of the Sea")
    assert taken(cited, found)
    told = compare(cited, found, "crossref")
    assert (told.verdict.value, told.evidence) == ("unknown", ("crossref does not say of which volume its record is",))
    assert compare(cited, found, "crossref", pinned=True).verdict.value == "ok", "an identifier leads to it"


@pytest.mark.parametrize("volume", [
    ", vol. 2", ", Volume II", ", Bd. 2", ", zweiter Band", ", tome II", ", deuxième partie", ", Part 3", ", Book Three", " (Vol. 4A)",
    ", Part B", ", vol. 2: Oil",
])  # fmt: skip
def test_a_later_volume_is_not_shown_by_a_book_that_may_have_one_only(volume: str) -> None:
    told = compare(book(f"Lamps of the Sea{volume}"), book("Lamps of the Sea"), "crossref")
    assert (told.verdict.value, "wrong" in told.fields.values()) == ("unknown", False)


@pytest.mark.parametrize(("cited", "found"), [
    ("Lamps of the Sea, vol. 1", "Lamps of the Sea"), ("Lamps of the Sea, Band I", "Lamps of the Sea"),
    ("Lamps of the Sea, 3 vols.", "Lamps of the Sea"), ("Lamps of the Sea, vol. 2: Oil", "Lamps of the Sea: Oil"),
    ("Lamps of the Sea. Bd. 2: Öl und Gas", "Lamps of the Sea: Öl und Gas"), ("The History of Lamps, vol. 2", "The History of Lamps II"),
    ("Collected Letters, Volume 2", "Collected Letters 2"), ("Lamps of the Sea (Loeb Library, vol. 213)", "Lamps of the Sea"),
    ("Lamps of the Sea. Studies in Oil, vol. 13", "Lamps of the Sea"), ("Lamps of the Sea, Studies in Oil, Bd. 13", "Lamps of the Sea"),
])  # fmt: skip
def test_the_first_volume_one_by_its_name_and_one_of_a_series_are_shown(cited: str, found: str) -> None:
    assert compare(book(cited), book(found), "crossref").verdict.value == "ok"


@pytest.mark.parametrize(("cited", "field", "verdict"), [
    ("Vol. B", "1", "unknown"), ("2", "B", "unknown"), ("Vol. B", "B", "ok"), ("b", "B", "ok"), ("A–C", "B", "ok"), ("A", "1", "ok"),
])  # fmt: skip
def test_letters_in_the_field_for_the_volume(cited: str, field: str, verdict: str) -> None:
    one, two = book("Lamps of the Sea", volume=cited), book("Lamps of the Sea", volume=field)
    assert compare(one, two, "crossref").verdict.value == verdict
    titled = book(f"Lamps of the Sea, {cited}", volume="") if cited.startswith("Vol") else one
    assert compare(titled, two, "crossref").verdict.value == verdict


def test_another_letter_is_another_volume() -> None:
    cited, found = book("Lamps of the Sea, Vol. B"), book("Lamps of the Sea", volume="A")
    assert not taken(cited, found)
    assert not taken(book("Lamps of the Sea", volume="Vol. B"), found)
    assert list(compare(cited, found, "crossref", pinned=True).expected) == ["volume"]
    assert compare(book("Lamps of the Sea", volume="Vol. B"), found, "crossref", pinned=True).evidence, "it may be that of a series"


@pytest.mark.parametrize(("volume", "verdict"), [
    ("2", "unknown"), ("II", "unknown"), ("vol. 2", "unknown"), ("Bd. 2", "unknown"), ("1", "ok"), ("1-3", "ok"), ("213", "ok"),
    ("A", "ok"),
])  # fmt: skip
def test_a_later_volume_in_the_field_for_it(volume: str, verdict: str) -> None:
    cited, found = book("Lamps of the Sea", volume=volume), book("Lamps of the Sea")
    assert compare(cited, found, "crossref").verdict.value == verdict
    assert compare(cited, found, "crossref", pinned=True).verdict.value == "ok"
    series = book("Lamps of the Sea", volume=volume, **{"collection-title": "Notes on Lamps"})
    assert compare(series, found, "crossref").verdict.value == "ok"
    others = book("Lamps of the Sea", author=[*ANN, *FAIR], volume=volume)
    assert "author" in compare(others, found, "crossref").expected, "what else is wrong is told all the same"


@pytest.mark.parametrize(("cited", "found"), [
    ("Lighthouses. Studies in Lamps, vol. 12", "Lighthouses, Volume 2"),
    ("Lighthouses: Studies in Lamps, vol. 12", "Lighthouses, Volume 2"),
    ("Lighthouses, Studies in Lamps, vol. 12", "Lighthouses, Volume 2"),
    ("Leuchttürme. Studien zu Lampen, Bd. 12", "Leuchttürme, Bd. 2"),
    ("Les phares – Études de lampes, tome XII", "Les phares, tome 2"),
    ("Lighthouses, Volume 2", "Lighthouses. Studies in Lamps, vol. 12"),
])  # fmt: skip
def test_the_number_of_a_series_is_not_the_volume_of_the_work(cited: str, found: str) -> None:
    told = compare(book(cited), book(found), "crossref", pinned=True)
    assert (told.verdict.value, "wrong" in told.fields.values()) == ("unknown", False)
    assert "whether both numbers are those of one work's volumes can't be told" in told.evidence[0]
    dated = compare(book(cited, 1980), book(found), "crossref", pinned=True)
    assert list(dated.expected) == ["year"], "of the record that an identifier leads to"
    assert not taken(book(cited), book(found))


@pytest.mark.parametrize(("cited", "found"), [
    ("Studies in Lamps, vol. 12", "Studies in Lamps, Volume 2"), ("Lighthouses: A Critique, vol. 1", "Lighthouses: A Critique, Volume 2"),
    ("Lighthouses: A Critique, vol. 1", "Lighthouses, Volume 2: A Critique"),
    ("Lighthouses: A Narrative, vol. 3: Red Tide", "Lighthouses, vol. 1: Dark Tide"), ("Lamps. 2nd edition. Vol. 2", "Lamps. Vol. 1"),
    ("History of Harbours. The Ropes, vol. 2", "History of Harbours. The Piers, vol. 2"),
    ("Lighthouses. A Study, vol. 2", "Lighthouses. Vol. 1"),
    ("Works: Letters and Papers, vol. 2", "Works, vol. 1"), ("Leuchttürme. Kleine Schriften, Bd. 2", "Leuchttürme, Bd. 1"),
    ("Oil, Gas and Lamps, Bd. 1", "Oil, Gas and Lamps, Bd. 2"),
    ("Leuchttürme. Ergebnisse der Grabungen, Bd. 2", "Leuchttürme, Bd. 1"), ("Lamps. Indexes and Supplements, vol. 2", "Lamps, vol. 1"),
    ("Leuchttürme. Grundlehren der Optik, Bd. 2", "Leuchttürme, Bd. 1"), ("Lighthouses. Collected Texts, vol. 2", "Lighthouses, vol. 1"),
    ("Lighthouses. Tracts on Light, vol. 2", "Lighthouses, vol. 1"), ("Lighthouses. Supplements, vol. 2", "Lighthouses, vol. 1"),
    ("Leuchttürme. Register und Beihefte, Bd. 2", "Leuchttürme, Bd. 1"),
])  # fmt: skip
def test_a_number_behind_the_words_of_both_titles_is_that_of_the_work(cited: str, found: str) -> None:
    assert "title" in compare(book(cited), book(found), "crossref", pinned=True).expected


@pytest.mark.parametrize(("cited", "found"), [
    ("History of Harbours: An Invented Tale, vol. 2", "History of Harbours: The Own Subtitle"),
    ("History of Harbours: An Invented Tale, vol. 1", "History of Harbours: The Own Subtitle"),
    ("Lighthouses, The Northern Seas, vol. 2", "Lighthouses"), ("Lighthouses: Studies in Lamps, vol. 2", "Lighthouses"),
    ("Lighthouses. Studies in Lamps, vol. 2", "Lighthouses: A History"),
])  # fmt: skip
def test_a_subtitle_is_no_series(cited: str, found: str) -> None:
    assert compare(book(cited), book(found), "crossref").verdict.value != "ok"
    pinned = compare(book(cited), book(found), "crossref", pinned=True)
    assert pinned.verdict.value != "ok" or cited.startswith(f"{found}:"), "the subtitle is left out there"


@pytest.mark.parametrize(("cited", "field"), [
    ("Lighthouses: A Critique of Light, vol. 3", "1"), ("Collected Letters, 2nd ed., Bd. 5", "3"), ("Lamps. The Last Age, vol. 2", "4"),
])  # fmt: skip
def test_the_volume_behind_a_subtitle_or_an_edition_is_that_of_the_work(cited: str, field: str) -> None:
    found = book(re.split(r"[:,.]", cited)[0], volume=field)
    assert list(compare(book(cited), found, "crossref", pinned=True).expected) == ["volume"]
    assert not taken(book(cited), found)


@pytest.mark.parametrize("series", [
    "Springer Series in Oil", "Loeb Lamp Library", "Kleine Reihe", "Schriften zur Lampe", "Cahiers du phare", "Lecture Notes on Lamps",
    "Harbour Tracts in Oil", "Texts and Studies", "Supplements to Lamp Letters", "Lamp Letters Supplements", "Beihefte zur Lichtpost",
    "Zeitschrift für Licht Beihefte", "Lampenblätter Beiheft", "Lichtblätter Ergänzungshefte", "Ergänzungshefte zu den Lichtblättern",
    "Ergebnisse der Mathematik und ihrer Grenzgebiete", "Ergebnisse der inneren Medizin", "Grundlehren der nautischen Wissenschaften",
    "Northern Monographs", "Estudios de luz", "Quaderni di storia", "Bibliothèque des phares",
])  # fmt: skip
@pytest.mark.parametrize("mark", [". ", ", ", " – "])
def test_names_of_series(series: str, mark: str) -> None:
    assert compare(book(f"Lighthouses{mark}{series}, vol. 12"), book("Lighthouses"), "crossref").verdict.value == "ok"
    assert compare(book(f"Lighthouses{mark}{series}, vol. 12"), book("Lighthouses, vol. 2"), "crossref").verdict.value == "unknown"


def test_the_series_of_the_record_is_known_by_its_name() -> None:
    cited = book("Lighthouses. Beacon Books, vol. 12")
    names = ["Beacon books", "The Beacon Books", "Beacon Books, 12", "Beacon Books ; v. 12", "Beacon Books, no. 12"]
    for name, verdict in (*((one, "ok") for one in names), ("Harbour Books", "unknown"), ("", "unknown")):
        assert compare(cited, book("Lighthouses", **{"collection-title": name}), "crossref").verdict.value == verdict


@pytest.mark.parametrize(("series", "volume"), [
    ("Beacon Books", "vol. 12"), ("Handbuch der Leuchtturmkunde", "Bd. 12"), ("Bibliotheca Lampadum", "tome XII"), ("Fyrböcker", "vol. 12"),
    ("Faros, Luces y Puertos", "tomo 12"), ("Маяки и гавани", "т. 12"), ("Lamps, Harbours, and the Sea", "Part 12"),
])  # fmt: skip
@pytest.mark.parametrize("mark", [". ", ", ", " – ", ": ", "; "])
def test_the_series_of_the_record_is_known_behind_any_mark(series: str, volume: str, mark: str) -> None:
    cited = book(f"Lighthouses{mark}{series}, {volume}")
    for field in ({}, {"volume": "12"}):
        found = book("Lighthouses", **{"collection-title": series}, **field)
        assert (compare(cited, found, "crossref").verdict.value, taken(cited, found)) == ("ok", True)
    counted = compare(cited, book("Lighthouses, Volume 2", **{"collection-title": series}), "crossref", pinned=True)
    assert (counted.verdict.value, "wrong" in counted.fields.values()) == ("unknown", False)
    assert not taken(cited, book("Chronicle of Oil", **{"collection-title": series}))
    for other in ("Harbour Books", ""):
        near = book("Lighthouses", **({"collection-title": other} if other else {}))
        assert compare(cited, near, "crossref").verdict.value != "ok"


UNTOLD = [
    ("Lamps of the Sea, Beacon Books, vol. 12", "Lamps of the Sea"), ("Lamps of the Sea", "Lamps of the Sea, Beacon Books, vol. 12"),
    ("Die Leuchttürme, Hafenblätter, Neue Folge, Bd. 5", "Die Leuchttürme"), ("Les phares, Points fixes, tome XII", "Les phares"),
    ("Los faros del norte, Luces, tomo 3", "Los faros del norte"), ("Маяки севера, Огни, т. 4", "Маяки севера"),
    ("Oil: A History, Beacon Books, vol. 12", "Oil: A History"), ("Lamps of 1998, LNL, vol. 6223", "Lamps of 1998"),
    ("Lamps, Beacon Books, vol. 312", "Lamps"),
]  # fmt: skip


@pytest.mark.parametrize(("cited", "found"), UNTOLD)
@pytest.mark.parametrize("more", [{}, {"DOI": "10.5555/lamps"}, {"original-title": "Havets lyktor"}])
def test_words_and_a_number_behind_a_comma_may_be_a_series(cited: str, found: str, more: dict[str, str]) -> None:
    told = compare(book(cited, **more), book(found, **more), "crossref", pinned=True)
    assert (told.verdict.value, told.fields["title"], "wrong" in told.fields.values()) == ("unknown", "unsupported", False)
    assert "whether the number is that of a series can't be told" in told.evidence[0]
    assert taken(book(cited), book(found)), "no other work is found in its place"
    dated = compare(book(cited, 1950, **more), book(found, **more), "crossref", pinned=True)
    assert list(dated.expected) == ["year"]
    one, other = (book(title, **more, ISBN="9780306406157") for title in (cited, found))
    assert [compare(one, other, "crossref", pinned=pinned).verdict.value for pinned in (True, False)] == ["ok", "ok"], "that of the volume"


@pytest.mark.parametrize("series", ["Beacon Books", "Studies in Oil", "Lamp Classics", "Collected Works of Ann Weir"])
@pytest.mark.parametrize("mark", [", ", ". "])
@pytest.mark.parametrize("more", [{}, {"title-short": "Lamps of the Sea"}, {"DOI": "10.5555/lamps"}])
def test_a_series_is_cited_and_the_record_has_a_subtitle(series: str, mark: str, more: dict[str, str]) -> None:
    doi = {name: text for name, text in more.items() if name == "DOI"}
    cited, found = book(f"Lamps of the Sea{mark}{series}, vol. 12", **doi), book("Lamps of the Sea: A History of Light", **more)
    told = compare(cited, found, "crossref", pinned=bool(doi))
    assert "wrong" not in told.fields.values()
    assert taken(cited, found), "no other work is found in its place"
    named = compare(cited, book("Lamps of the Sea: A History of Light", **more, **{"collection-title": series}), "crossref")
    assert named.verdict.value == "ok"
    for other in ("Lamps of the Land: A History of Light", "Oil of the Sea"):
        assert "title" in compare(cited, book(other, **more), "crossref", pinned=True).expected or "title-short" in more


@pytest.mark.parametrize(("cited", "found"), [
    ("Lamps of the Sea, Beacon Books", "Lamps of the Sea"), ("Quays and Ropes, Beacon Books, vol. 12", "Lamps of the Sea"),
    ("Lamps of the Sea, Northern Waters, vol. 2", "Lamps of the Sea, vol. 1"), ("Lamps, Oil and Tallow, vol. 2", "Tallow and Oil"),
    ("Lamps of the Sea and of the Land, vol. 2", "Lamps of the Sea"),
])  # fmt: skip
def test_other_words_behind_a_comma_are_those_of_another_title(cited: str, found: str) -> None:
    assert "title" in compare(book(cited), book(found), "crossref", pinned=True).expected
    assert not taken(book(cited), book(found))


@pytest.mark.parametrize(("cited", "found", "told"), [
    ("Complete writings, Essays, vol. 2", "Complete writings: letters", True),
    ("Sämtliche Werke. Dramen, Bd. 3", "Sämtliche Werke: Gedichte", True),
    ("Œuvres, Correspondance, tome 2", "Œuvres: poésies", True), ("Obras completas. Ensayos, tomo 2", "Obras completas: cartas", True),
    ("Complete writings: letters", "Complete writings. Essays, vol. 2", True),
    ("Werke, Späte Briefe, Bd. 3", "Werke: Reden und Aufsätze", True),
    ("Complete writings, Beacon Books, vol. 2", "Complete writings: letters", False),
    ("Werke, Späte Briefe, Bd. 3", "Werke: Briefe", False),
    ("Complete writings, Essays, vol. 2", "Complete writings: the harbours", False), ("Lamps, Essays, vol. 2", "Lamps: a history", False),
    ("Complete writings, Essays, vol. 2", "Complete writings", False), ("Lamps. Essays, vol. 2", "Lamps: letters", False),
])  # fmt: skip
@pytest.mark.parametrize("more", [{}, {"title-short": True}])
def test_of_a_collection_another_kind_of_works_is_another_volume(cited: str, found: str, told: bool, more: dict[str, bool]) -> None:
    short = {"title-short": found.partition(":")[0].partition(",")[0].partition(". ")[0]} if more else {}
    one, other = (book(title, ISBN="9780306406157", **more) for title, more in ((cited, {}), (found, short)))
    assert (compare(one, other, "crossref", pinned=True).verdict.value == "ok") != told
    assert examine(book(cited), book(found, **short)).title.of_series != told


def test_the_book_of_others_is_not_taken_for_one_in_a_series() -> None:
    for cited, found in UNTOLD:
        assert not taken(book(cited), book(found, author=FAIR))


@pytest.mark.parametrize("part", ["Part 5", "vol. 5", "Bd. 5", "tome V", "Livre 5", "Fifth Book", "Teil V"])
def test_the_wrong_volume_is_told_with_the_cited_one(part: str) -> None:
    doi = {"DOI": "10.5555/letters"}
    for volume in ("3", "III", "vol. 3"):
        cited, found = book(f"Collected Letters, {part}", **doi), book("Collected Letters", volume=volume, **doi)
        told = compare(cited, found, "crossref", pinned=True)
        assert list(told.expected) == ["volume"]
        assert "cited is “”" not in told.evidence[0]


def test_people_of_a_volume_that_are_partly_those_of_the_set() -> None:
    editors = [{"family": "Avery", "given": "Peter"}, {"family": "Hambly", "given": "Gavin"}]
    cited = book("The Quay History of Harbours, vol. 7: From Nadir", 1991, editors)
    for found in (
        book("The Quay History of Harbours", 1991, [*FAIR, editors[0]]),
        book("The Quay History of Harbours, 8 vols.", 1968, [editors[0]]),
    ):
        seen = examine(cited, found)
        assert seen.fields["author"] == "unsupported"
        assert not seen.wrong
        assert "a set and its volumes may have other people" in seen.authors.why
    stated = book("The Quay History of Harbours, Volume 7", 1991, [*FAIR, editors[0]])
    assert examine(cited, stated).fields["author"] == "wrong", "that of this very volume"
