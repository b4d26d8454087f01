"""Notes of American law reviews: volumes called by their year, what is yet to come, makers in the imprint, "Jr.", works called by name."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise


def resolved(*notes: str) -> list[list[Citation]]:
    found = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    return [[one for one in found if one.note == f"n{at}"] for at in range(1, len(notes) + 1)]


def read(note: str) -> dict[str, Any]:
    """The one citation of a note: its type, place cited and fields, people as they are called."""
    [[one]] = resolved(note)
    told: dict[str, Any] = {name: one.record.text(name) or str(one.record.get(name)) for name in one.record.fields}
    for name in ("author", "editor", "translator"):
        if name in told:
            told[name] = [str(person) for person in one.record.names(name)]
    return {**told, "type": one.type, "pinpoint": one.pinpoint}


BROOK = ["Ann Brook"]
REVIEWS: list[tuple[str, dict[str, Any]]] = [
    (
        "Ann Brook, Lamps at Law, 2008 Leeds St. L. Rev. 19, 21.",
        {
            "author": BROOK,
            "title": "Lamps at Law",
            "container-title": "Leeds St. L. Rev.",
            "issued": "2008",
            "page": "19",
            "pinpoint": "21",
        },
    ),
    (
        "See Ann Brook, Note, Ports, 1989 U. Chi. Legal F. 139, 140 (arguing otherwise).",
        {"author": BROOK, "title": "Ports", "genre": "Note", "container-title": "U. Chi. Legal F.", "issued": "1989", "pinpoint": "140"},
    ),
    (
        "Ann Brook, Lamps at Law, 106 VA. L. REV. (forthcoming 2020) (manuscript at 12–14), https://ssrn.com/abstract=1.",
        {"title": "Lamps at Law", "volume": "106", "container-title": "VA. L. REV.", "issued": "2020", "pinpoint": "12–14"},
    ),
    (
        "Ann Brook, Lamps at Law, 118 Colum. L. Rev. (forthcoming 2018) (on file with author).",
        {"title": "Lamps at Law", "container-title": "Colum. L. Rev.", "issued": "2018"},
    ),
    (
        "Ann Brook, Lamps at Law, Harv. L. Rev. __ (forthcoming Spring 2018).",
        {"title": "Lamps at Law", "container-title": "Harv. L. Rev.", "issued": "2018"},
    ),
    ("Ann Brook, Whither Lamps?, 86 B.U. L. Rev. 1101, 1139 fig.5 (2006).", {"title": "Whither Lamps?", "pinpoint": "1139 fig.5"}),
    ("Symposium, The Law of Lamps, 75 U. Chi. L. Rev. 1 (2008).", {"genre": "Symposium", "title": "The Law of Lamps", "page": "1"}),
    (
        "Ann Brook, The Quiet Vices of the “Weak Lamps”—A Comment on Law, 64 Colum. L. Rev. 1 (1964).",
        {"author": BROOK, "title": "The Quiet Vices of the “Weak Lamps”—A Comment on Law", "page": "1"},
    ),
    (
        "Ann Brook, “Lamps, C’est Moi”: The Politics of Light, 11 Cardozo L. Rev. 1631 (1990).",
        {"author": BROOK, "title": "“Lamps, C’est Moi”: The Politics of Light", "volume": "11"},
    ),
]


@pytest.mark.parametrize(("note", "fields"), REVIEWS)
def test_articles_of_law_reviews(note: str, fields: dict[str, Any]) -> None:
    assert read(note).items() >= {**fields, "type": "article-journal"}.items()


@pytest.mark.parametrize(
    ("note", "kind", "fields"),
    [
        ("Ann Brook, The Lamps of Leeds (forthcoming 2021).", "book", {"title": "The Lamps of Leeds", "issued": "2021"}),
        ("Brook, Die Fähren, 2008 Rev. ed. 19.", "book", {"author": ["Brook"]}),
        ("In re Weir, 2003 WL 12, at *3 (D. Mass. 2003).", "case", {"pinpoint": "*3"}),
        ("J. Brook, ‘Lamps’ (2021) 12 Modern Law Review (forthcoming).", "document", {"title": "Lamps", "issued": "2021"}),
        ("Ann Brook, Lamps, in Rivers 2 (Jo Weir ed., forthcoming 2020).", "chapter", {"title": "Lamps", "container-title": "Rivers"}),
        ("Note, The Law of Lamps, 110 Yale L.J. 1 (2001).", "article-journal", {"genre": "Note", "title": "The Law of Lamps"}),
    ],
)
def test_what_only_looks_like_them(note: str, kind: str, fields: dict[str, Any]) -> None:
    assert read(note).items() >= {**fields, "type": kind}.items()


BOOKS: list[tuple[str, dict[str, Any]]] = [
    (
        "ANNA BROOK, LAMPS AND LAW 215 (John Weir & Max Hale eds., Ida Roe et al. trans., Univ. of Cal. Press 1978) (1922).",
        {
            "author": ["Anna Brook"], "title": "LAMPS AND LAW", "pinpoint": "215", "editor": ["John Weir", "Max Hale"],
            "translator": ["Ida Roe", "et al."], "publisher": "Univ. of Cal. Press", "issued": "1978", "original-date": "1922",
        },
    ),
    ("Ann Brook, Lamps of Law § 87 (Jo Weir ed., Quay 1988) (1690).", {"title": "Lamps of Law", "pinpoint": "§ 87", "publisher": "Quay"}),
    ("Ann Brook, Lamps 36 (Jo Weir ed. & trans., 1998).", {"editor": ["Jo Weir"], "translator": ["Jo Weir"], "pinpoint": "36"}),
    ("Ann Brook, Old Lamps 5 (Jo Weir trans., 1985).", {"title": "Old Lamps", "translator": ["Jo Weir"], "issued": "1985"}),
    (
        "Ann Brook, A Theory of Lamps 3 (Quay Univ. Press rev. ed. 1999) (1971).",
        {"title": "A Theory of Lamps", "edition": "rev", "publisher": "Quay Univ. Press", "issued": "1999", "original-date": "1971"},
    ),
    (
        "2 Ann Brook, Lamps in Leeds 280 (Jo Weir ed., Max Hale trans., Quay Press 1945) (1840).",
        {"volume": "2", "author": BROOK, "title": "Lamps in Leeds", "pinpoint": "280", "translator": ["Max Hale"], "original-date": "1840"},
    ),
    ("1 The Works of Ann Brook 123 (Jo Weir ed., 1967).", {"volume": "1", "title": "The Works of Ann Brook", "editor": ["Jo Weir"]}),
    (
        "5 Ann Jane Brook & Jo R. Weir, Lamps and Practice § 1216 (3d ed. 2004).",
        {"volume": "5", "author": ["Ann Jane Brook", "Jo R. Weir"], "title": "Lamps and Practice", "pinpoint": "§ 1216", "edition": "3d"},
    ),
    ("Tom H. Brook, Jr., Jo Weir & Max Hale, Lamps 73 (6th ed. 2009).", {"author": ["Tom H. Brook Jr.", "Jo Weir", "Max Hale"]}),
    ("THOMAS H. BROOK, JR. ET AL., LAMPS AND LAW 3 (2015).", {"author": ["Thomas H. Brook Jr.", "et al."], "title": "LAMPS AND LAW"}),
    ("Tom Brook, Jr., Why Lamps Burn (London: Quay, 1964), 82.", {"author": ["Tom Brook Jr."], "title": "Why Lamps Burn"}),
    ("Tom Brook, Jr., ed., Lamps of Leeds (London: Quay, 1964).", {"editor": ["Tom Brook Jr."], "title": "Lamps of Leeds"}),
    ("2 Ann Brook, Commentaries *320–21.", {"volume": "2", "author": BROOK, "title": "Commentaries", "pinpoint": "*320–21"}),
    ("BROOK’S LAW DICTIONARY 1537 (10th ed. 2014).", {"title": "BROOK’S LAW DICTIONARY", "pinpoint": "1537", "edition": "10th"}),
    ("Ann R. Brook, Brook’s Lamp Dictionary (2011).", {"author": ["Ann R. Brook"], "title": "Brook’s Lamp Dictionary"}),
    ("Ann Brook, Oxford Dictionary of Lamps 3 (2011).", {"author": BROOK, "title": "Oxford Dictionary of Lamps"}),
    ("Ann Brook, The Great Fire (London, 1666) (1990).", {"author": BROOK, "title": "The Great Fire (London, 1666)", "issued": "1990"}),
    ("Ann Brook, The Great Fire (Leeds Museum 1966) (1990).", {"issued": "1990"}),
    ("Ann Brook, Lamps, ed. Jo Weir (London, 1990), 12.", {"editor": ["Jo Weir"], "publisher-place": "London", "pinpoint": "12"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields"), BOOKS)
def test_books_of_lawyers(note: str, fields: dict[str, Any]) -> None:
    assert read(note).items() >= {**fields, "type": "book"}.items()


def test_a_word_is_looked_up_in_a_dictionary_of_law() -> None:
    looked_up = {"type": "entry-dictionary", "title": "Due Light", "container-title": "Brook’s Law Dictionary", "issued": "2019"}
    assert read("Due Light, Brook’s Law Dictionary (11th ed. 2019).").items() >= looked_up.items()


@pytest.mark.parametrize("behind", ["", " (Jo Weir ed., 1961)"])
def test_an_essay_is_called_by_its_number_and_bears_its_author_in_brackets(behind: str) -> None:
    told = {"type": "chapter", "title": "The Harbourman No. 51", "author": ["Ann Brook"], "pinpoint": "322"}
    assert read(f"The Harbourman No. 51, at 322 (Ann Brook){behind}.").items() >= told.items()
    assert "author" not in read("The Report No. 3 (Geneva) (2001).")


def test_initials_are_no_suffix() -> None:
    [[one]] = resolved("Weir LF, Brook JR. Harbour lamps and their keepers. Am J Harbours 1997; 329:244-257.")
    assert [name.family for name in one.record.names("author")] == ["Weir", "Brook"]
