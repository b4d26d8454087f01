"""Short forms of a bare name, authors in the genitive, and the notes of the humanities in Britain (MHRA)."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise


def read(note: str) -> tuple[str, dict[str, Any], str | None]:
    [one] = parse_note(note, recognise)
    fields = one.record.light()
    fields.pop("locator", None)
    return one.type, fields, one.pinpoint


def resolve(*notes: str) -> dict[str, Citation]:
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    return {one.id: one for one in resolve_chains(found)}


def family(name: str) -> list[dict[str, str]]:
    return [{"family": name}]


GENITIVE = [
    ("Hale’s Margaret Weir, pp. 16, 17.", family("Hale"), "Margaret Weir", {}, "pp. 16, 17"),
    ("Dent’s Tides, vol. iii, p. 326.", family("Dent"), "Tides", {"volume": "iii"}, "p. 326"),
    ("Raike’s Hon. River Company, vol. i, p. 196.", family("Raike"), "Hon. River Company", {"volume": "i"}, "p. 196"),
    ("Cobb’s Harbour History, vol. iv, cols. 975, 976.", family("Cobb"), "Harbour History", {"volume": "iv"}, "cols. 975, 976"),
    (
        "Moll’s Lighthouses of the North, 1871, vol. ii, pp. 195–197.",
        family("Moll"), "Lighthouses of the North", {"issued": "1871", "volume": "ii"}, "pp. 195–197",
    ),
    (
        "Lunt’s Life, Journals, and Correspondence, 1841, vol. i, p. 216.",
        family("Lunt"), "Life, Journals, and Correspondence", {"issued": "1841", "volume": "i"}, "p. 216",
    ),
    ("Ellis’s Early River Names, part iv, pp. 1230–1243.", family("Ellis"), "Early River Names", {"volume": "iv"}, "pp. 1230–1243"),
    ("Weir's Memoirs, ii. 40.", family("Weir"), "Memoirs", {"volume": "ii"}, "40"),
    ("Dr. Weir’s Old Bridges, p. 12.", family("Weir"), "Old Bridges", {}, "p. 12"),
    (
        "W. Smith’s Catalogue of Ferries, 1742, p. 9.",
        [{"family": "Smith", "given": "W."}], "Catalogue of Ferries", {"issued": "1742"}, "p. 9",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "author", "title", "more", "pinpoint"), GENITIVE)
def test_an_author_in_the_genitive(note: str, author: Any, title: str, more: dict[str, str], pinpoint: str) -> None:
    assert read(note) == ("book", {"author": author, "title": title} | more, pinpoint)


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Women’s Rights in Practice, p. 14.", "Women’s Rights in Practice"),
        ("Children’s Libraries, p. 14.", "Children’s Libraries"),
        ("King’s Lynn Harbour Report, p. 12.", "King’s Lynn Harbour Report"),
        ("London’s Bridges, p. 12.", "London’s Bridges"),
        ("Hale’s argument, p. 14.", "Hale’s argument"),
        ("Hale’s Rivers (London: Weir Press, 1999), p. 12.", "Hale’s Rivers"),
    ],
)
def test_what_only_looks_like_an_author(note: str, title: str) -> None:
    _, fields, _ = read(note)
    assert (fields["title"], "author" in fields) == (title, False)


def test_a_title_that_was_cited_in_full_stays_one() -> None:
    found = resolve("Turner’s Rivers (London: Weir Press, 1991).", "Turner’s Rivers, p. 9.")
    assert found["n2-1"].short_form_of == "n1-1"
    assert found["n2-1"].record.light() == {"title": "Turner’s Rivers", "locator": "p. 9"}


def test_the_same_work_again_and_in_a_sentence_and_in_brackets() -> None:
    found = resolve(
        "Hale’s Margaret Weir, p. 16.",
        "Hale’s Margaret Weir, p. 74.",
        "The pilot’s evidence is given in Grey’s Debates, vol. vii, p. 304.",
        "Brook’s Six Rivers (n 1), p. 14.",
        "Lunt to Hale, May 10th, 1682 (Grey’s Debates, vol. i, p. 295).",
    )
    assert found["n2-1"].short_form_of == "n1-1"
    assert (found["n3-1"].raw, found["n3-1"].pinpoint) == ("Grey’s Debates, vol. vii, p. 304", "p. 304")
    assert (found["n4-1"].record.text("title"), found["n4-1"].short_form_of) == ("Six Rivers", None)
    assert [(found[one].type, found[one].short_form_of) for one in ("n5-1", "n5-2")] == [("letter", None), ("book", "n3-1")]


BEFORE = (
    "Judith Treece, The Drowned Page (Leeds: Weir Press, 1993), pp. 14–16; Hugh Lund, ‘Rivers of Ink’, Modern Lamp Review, 88 (1993), "
    "601–14 (p. 609); Ann Brook, Lamps (Leeds: Weir Press, 1990); Ann Brook, Quays (Leeds: Weir Press, 1994); "
    "Jo Hale and Tom Weir, Fords (Leeds: Weir Press, 1995); Ida Quay, Bridges (Leeds: Weir Press, 1996)."
)


@pytest.mark.parametrize(
    ("note", "of", "author"),
    [
        ("Treece, p. 22.", "n1-1", family("Treece")),
        ("See Lund, pp. 612–13.", "n1-2", family("Lund")),
        ("Treece, ch. 4.", "n1-1", family("Treece")),
        ("Hale and Weir, p. 9.", "n1-5", [*family("Hale"), *family("Weir")]),
        ("Hale, p. 9.", "n1-5", family("Hale")),
    ],
)
def test_a_name_and_a_place(note: str, of: str, author: Any) -> None:
    short = resolve(BEFORE, note)["n2-1"]
    assert (short.short_form_of, short.record.light()["author"]) == (of, author)


def test_a_name_of_two_works_is_ambiguous_and_another_word_is_a_title() -> None:
    found = resolve(BEFORE, "Brook, p. 22; Weir, p. 4; Harbour, p. 4; Bridges, p. 5.")
    assert found["n2-1"].short_form_of is None
    assert "n1-3 or n1-4" in found["n2-1"].problems[0][1]
    assert [found[f"n2-{at}"].record.text("title") for at in (2, 3, 4)] == ["Weir", "Harbour", "Bridges"]


def test_a_letter_named_by_families() -> None:
    found = resolve("Josiah Wynne to Thomas Hale, May 14, 1831, box 3, Wynne Family Papers.", "Wynne to Hale, May 14, 1831.")
    assert (found["n2-1"].type, found["n2-1"].short_form_of) == ("letter", "n1-1")
    assert found["n2-1"].record.light() == {"author": family("Wynne"), "recipient": family("Hale"), "issued": "1831-05-14"}


@pytest.mark.parametrize(
    "note", ["Leeds to London, May 14, 1831.", "Appeal to Reason, May 3, 1902.", "Letters of Jo Weir, ed. by Ann Brook, p. 3."]
)
def test_what_is_no_letter(note: str) -> None:
    assert read(note)[0] != "letter"


HUMANITIES = [
    (
        "Hugh Lund, ‘Rivers of Ink’, Modern Lamp Review, 88 (1993), 601–14 (p. 609).",
        {"container-title": "Modern Lamp Review", "volume": "88", "issued": "1993", "page": "601–14"}, "p. 609",
    ),
    (
        "Hugh Lund, ‘Tidal Mills’, Notes and Queries, 12.3 (1999), 45–52 (pp. 47–48).",
        {"container-title": "Notes and Queries", "volume": "12", "issue": "3", "issued": "1999", "page": "45–52"}, "pp. 47–48",
    ),
    (
        "Hugh Lund, ‘The Keeper’, Harbour Journal, n.s. 12 (1921), 3–9.",
        {"container-title": "Harbour Journal", "volume": "12", "issued": "1921", "page": "3–9"}, None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields", "pinpoint"), HUMANITIES)
def test_journals_of_the_humanities(note: str, fields: dict[str, str], pinpoint: str | None) -> None:
    kind, found, place = read(note)
    assert {name: found[name] for name in found if name not in ("author", "title")} == fields
    assert (kind, place) == ("article-journal", pinpoint)


def test_editors_and_translators_with_by_and_volumes_in_roman() -> None:
    clara, cole = [{"family": "Hobday", "given": "Clara"}], [{"family": "Cole", "given": "Mary"}]
    found = resolve(
        "The Diary of Edmund Lyle, ed. by Clara Hobday, 3 vols (London: Methuen, 1911), II, 45.",
        "Diary of Edmund Lyle, ed. by Hobday, II, 61.",
        "George Arne, ‘Lyle at Sea’, in Voyages, ed. by Mary Cole (Leeds: Weir Press, 1987), pp. 30–52 (p. 41).",
        "Hans Weber, Rivers, trans. by Ann Brook, 2nd edn (London: Weir Press, 1999), pp. 4–5.",
    )
    full, short, chapter, translated = (found[f"n{at}-1"] for at in (1, 2, 3, 4))
    assert (full.record.light()["editor"], full.record.text("volume"), full.pinpoint) == (clara, "II", "45")
    assert (short.record.light()["editor"], short.record.text("volume"), short.pinpoint) == (family("Hobday"), "II", "61")
    assert short.short_form_of == full.id
    assert (chapter.record.light()["editor"], chapter.record.text("page"), chapter.pinpoint) == (cole, "30–52", "p. 41")
    assert (translated.record.text("title"), translated.record.text("edition")) == ("Rivers", "2nd")
    assert translated.record.light()["translator"] == [{"family": "Brook", "given": "Ann"}]
