"""What notes say that cites nothing, where a citation begins and ends, and names and numbers that are easily taken for others."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise
from citator.text.names import parse_name


def read(*notes: str) -> list[Citation]:
    """The citations of notes that follow each other."""
    return list(resolve_chains([one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]))


@pytest.mark.parametrize(
    "note",
    [
        '"We never saw the water rise so fast," Mayor Joan Ellis told the Courier on 12 May 2014.',
        "“The lamps burn all night,” the keeper said in May 2003.",
        "On 4 May 2012, the Council adopted its annual programme (see section III below).",
        "In 1998, the harbour board raised its fees.",
        "Signed: M. Kessler, Ambassador. Geneva, 12 June 2015.",
        "(Signed) Ann Brook, Keeper of the Lamps",
        "Geneva, 12 June 2015",
        "The term “lamp society” was coined by Karl Weir in Oriental Lamps (New Haven, CT: Yale University Press, 1957).",
    ],
)
def test_a_sentence_or_a_signature_cites_nothing(note: str) -> None:
    assert read(note) == []


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "Compare Ann Brook, Rivers (Leeds, 1994), with Tom Reid, Canals (York, 1999), 90.",
            [("Compare", "Ann Brook"), ("with", "Tom Reid")],
        ),
        ("See, among many others, A. Weir, Tides (Cambridge: CUP, 1999).", [("See, among many others", "A. Weir")]),
        ("So auch Weber (Anm. 3), S. 19.", [("So auch", "Weber")]),
        ("V. aussi supra note 3.", [("V. aussi", "supra note 3")]),
        ("Vgl. Bach, in: Weir/Hale (Hrsg.), Hafenrecht, 85. EL 2018, Art. 5 Rn. 12.", [("Vgl.", "Bach")]),
    ],
)
def test_a_citation_begins_behind_its_signal(note: str, expected: list[tuple[str, str]]) -> None:
    found = read(note)
    assert [one.signal for one in found] == [signal for signal, _ in expected]
    assert all(one.raw.startswith(head) for one, (_, head) in zip(found, expected, strict=True))


def test_a_subtitle_behind_a_full_stop_belongs_to_the_title() -> None:
    [one] = read("Klaus Weir, Die Flüsse Europas. Eine Kulturgeschichte, 2. Aufl., München: C. H. Beck 1998, S. 33 ff.")
    assert (one.record.text("title"), one.record.text("edition")) == ("Die Flüsse Europas. Eine Kulturgeschichte", "2")
    assert [str(name) for name in one.record.names("author")] == ["Klaus Weir"]


def test_two_sentences_are_no_title_and_subtitle() -> None:
    found = read("Klaus Weir, a keeper, disagrees. The Lamps of Leeds (London: Cape, 1998) is by Tom Reid.")
    assert [one.record.text("title") for one in found] in ([], ["The Lamps of Leeds"])


def test_a_document_ends_before_what_is_said_of_it() -> None:
    [one] = read("Item 12 was adopted; the report of the Secretary-General (A/74/315) was before the Committee.")
    assert one.raw == "the report of the Secretary-General (A/74/315)"
    assert one.record.text("title") == "the report of the Secretary-General"


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "Henry Weir, “Some Kind of Lamp,” 123 U. Pa. L. Rev. 1267 (1975).",
            {"volume": "123", "container-title": "U. Pa. L. Rev.", "page": "1267", "issued": "1975"},
        ),
        (
            "J. Brook, «Los ríos», Revista de Derecho, núm. 12, 2004, p. 34.",
            {"issue": "12", "container-title": "Revista de Derecho", "issued": "2004", "volume": ""},
        ),
        (
            "L. Rossi, I canali, in «Studi veneziani», XLV (2003), pp. 33-60: 41.",
            {"title": "I canali", "container-title": "Studi veneziani", "volume": "XLV", "page": "33-60", "locator": "41"},
        ),
        (
            "Press release, European Commission, “New water rules”, IP/18/3429, Brussels, 28 May 2018.",
            {"genre": "Press release", "number": "IP/18/3429", "publisher-place": "Brussels", "container-title": ""},
        ),
        (
            "Ann Brook, Storia dei fari, Milano, Mondadori, 1992, pp. 12-15.",
            {"title": "Storia dei fari", "publisher-place": "Milano", "publisher": "Mondadori"},
        ),
        (
            "Ann Brook, Rivers at Work, trans. Peter Hale (New York: Norton, 2010; orig. French 2005), p. xii.",
            {"issued": "2010", "publisher": "Norton", "publisher-place": "New York"},
        ),
        (
            "Ann Brook, Letters, ed. Lucy Weir, 3 vols. (London: Murray, 1910), 2:331.",
            {"title": "Letters", "number-of-volumes": "3", "volume": "2", "locator": "331"},
        ),
        (
            "Letter from Thomas Hale, Keeper, to Anne Weir, Librarian (Oct. 12, 1987) (on file with author).",
            {"title": "Letter from Thomas Hale, Keeper, to Anne Weir, Librarian", "issued": "1987-10-12"},
        ),
        ("United Nations, Convention on Rivers, 1 May 1990.", {"title": "Convention on Rivers"}),
        ("Minutes of the Harbour Board, 12 January 1899, p. 4.", {"title": "Minutes of the Harbour Board", "container-title": ""}),
    ],
)
def test_a_field_holds_its_own_words(note: str, expected: dict[str, str]) -> None:
    [one] = read(note)
    light = one.record.light()
    assert {name: light.get(name, "") for name in expected} == expected


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("JAG Griffith", "Griffith"),
        ("HLA Hart", "Hart"),
        ("AV Dicey", "Dicey"),
        ("LI Wei", "Li"),
        ("KIM Soo-jin", "Kim"),
        ("YAMADA Taro", "Yamada"),
    ],
)
def test_capitals_before_a_name_are_initials_or_a_family(name: str, family: str) -> None:
    assert parse_name(name).family == family


@pytest.mark.parametrize(
    ("note", "author", "title"),
    [
        ("The leading account remains Tom Reid, Canals (London: Cape, 1999).", "Tom Reid", "Canals"),
        ("See the essays collected in Ann Brook, ed., The Tide (London: Cape, 2006), chapters 2 and 3.", "Ann Brook", "The Tide"),
        ("A fuller version of this argument appears in my Rivers and Towns (Leeds: Weir Press, 2008), ch. 3.", "", "Rivers and Towns"),
        ("The Life of Tom Reid, Keeper of the Lamps (London: Cape, 1999).", "", "The Life of Tom Reid, Keeper of the Lamps"),
        ("Rivers and Their Names, directed by Ann Hale (BBC, 2009).", "", "Rivers and Their Names"),
        ("United Nations Office at Geneva, press conference, 3 May 2010.", "United Nations Office at Geneva", "press conference"),
    ],
)
def test_the_authors_own_words_are_in_no_title(note: str, author: str, title: str) -> None:
    [one] = read(note)
    names = one.record.names("author") or one.record.names("editor")
    assert ("".join(str(name) for name in names), one.record.text("title")) == (author, title)


def test_the_number_of_a_recommendation_is_no_page() -> None:
    [_, one] = read("CERD/C/ISR/CO/14-16, para. 10; see also the Committee's general recommendation No. 30 (2004).")
    assert one.pinpoint is None


def test_cases_with_straight_apostrophes_and_numbers_before_the_name() -> None:
    [one] = read("Board v. Weir & Sons Ltd. [1961] 2 Lloyd's Rep. 345 (QB), aff'd [1962] 1 WLR 12 (CA).")
    assert (one.record.text("container-title"), one.record.text("page")) == ("Lloyd's Rep.", "345")
    [one] = read("Joined Cases C-402/05 P and C-415/05 P Weir and Hale v Council [2008] ECR I-6351, paras 281–285.")
    assert one.record.text("title") == "Weir and Hale v Council"


def test_one_word_of_a_title_is_enough_behind_its_author() -> None:
    found = read("Ann Brook, Rivers and Their Names (Leeds: Weir Press, 1994), 12.", "Brook, Rivers, 20.", "Brook, Names, 21.")
    assert [one.short_form_of for one in found] == [None, "n1-1", None]
    works = ("Ann Brook, Rivers (Leeds, 1994).", "Ann Brook, Rivers and Towns (Leeds, 1996).")
    assert [one.short_form_of for one in read(*works, "Brook, Rivers, 20.")] == [None, None, "n1-1"]
    works = ("Ann Brook, Rivers at Sea (Leeds, 1994).", "Ann Brook, Rivers and Towns (Leeds, 1996).")
    assert [one.short_form_of for one in read(*works, "Brook, Rivers, 20.")] == [None, None, None]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Homer, Odyssey 5.291–96.", {"author": "Homer", "title": "Odyssey", "locator": "5.291–96"}),
        ("Shakespeare, The Tempest, 1.2.45.", {"author": "Shakespeare", "title": "The Tempest", "locator": "1.2.45"}),
        ("Weir, in: Hale (Hrsg.), Hafenrecht, 3. Aufl. 2018, S. 12.", {"author": "Weir", "title": ""}),
        ("See the website of the Harbour Museum, http://www.harbour.example/keepers.html.", {"title": "the website of the Harbour Museum"}),
    ],
)
def test_old_works_commentaries_and_sites(note: str, expected: dict[str, str]) -> None:
    [one] = read(note)
    light = {name: one.record.text(name) for name in ("title", "locator")}
    light["author"] = "".join(str(name) for name in one.record.names("author"))
    assert {name: light[name] for name in expected} == expected
    assert one.problems == ()


def test_words_that_lead_to_a_series_are_no_names() -> None:
    [one] = read("Paul Weir, Les canaux, Lyon, Presses de Lyon, coll. « Eaux », 1987, p. 45.")
    assert "coll." not in [str(name) for name in one.record.names("author")]
