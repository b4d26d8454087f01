"""Who is meant by "ders.:" with a colon, as German notes have it, and the leaf behind an "Ebd."."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.parsing.chains import resolve_chains
from citator.systems import recognise


def read(*notes: str) -> list[Citation]:
    return list(resolve_chains([one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]))


@pytest.mark.parametrize(
    ("note", "names", "title"),
    [
        ("Hans Huber: Die Mühle, Wien 1999; ders.: Das Brot, Wien 2001.", ["Hans Huber"], "Das Brot"),
        ("Hans Huber: Die Mühle, Wien 1999, S. 3; ders.: Das Brot. Eine Schau, Wien 2001, S. 4.", ["Hans Huber"], "Das Brot. Eine Schau"),
        ("Hans Huber, Die Mühle, Wien 1999; ders.: Das Brot. Eine Schau. Wien: Böhlau 2001.", ["Hans Huber"], "Das Brot. Eine Schau"),
        ("Anna Klein/Hans Huber: Die Mühle, Wien 1999; dies.: Das Brot, Köln 2003.", ["Anna Klein", "Hans Huber"], "Das Brot"),
        ("Anna Klein: Die Mühle, Wien 1999; dies.: Das Brot, in: Zeitschrift für Häfen 12 (1999), S. 3–5.", ["Anna Klein"], "Das Brot"),
        (
            "Anna Klein: Die Mühle, Wien 1999; dies.: »Das Brot«, in: Jo Weir (Hg.): Die Häfen, Köln 2003, S. 3–5.",
            ["Anna Klein"],
            "Das Brot",
        ),
        ("Hans Huber, Die Mühle, Wien 1999; ders., Das Brot, Wien 2001.", ["Hans Huber"], "Das Brot"),
    ],
)
def test_it_is_the_author_before(note: str, names: list[str], title: str) -> None:
    _, one = read(note)
    assert ([str(name) for name in one.record.names("author")], one.record.text("title")) == (names, title)


@pytest.mark.parametrize("mark", [":", ","])
def test_who_made_a_book_did_not_write_it(mark: str) -> None:
    _, one = read(f"Anna Klein: Die Mühle, Wien 1999; dies. (Hg.){mark} Das Brot, Köln 2003.")
    assert ([str(name) for name in one.record.names("editor")], one.record.names("author")) == (["Anna Klein"], ())


def test_it_is_the_author_of_the_note_before() -> None:
    *_, one = read("Hans Huber: Die Mühle, Wien 1999.", "Ders.: Das Brot. Eine Schau, Wien 2001, S. 4.")
    assert [str(name) for name in one.record.names("author")] == ["Hans Huber"]


def test_a_sentence_that_ends_so_is_one() -> None:
    [one] = read("The old mill dies. See Ann Brook, Lamps, Leeds, Weir Press, 1994, p. 3.")
    assert [name.family for name in one.record.names("author")] == ["Brook"]


@pytest.mark.parametrize("place", ["fol. 13v", "fol. 12r–14v", "Bl. 13", "ff. 12-13", "f. 13 v", "fol. 12r, 13v", "S. 13"])
def test_a_leaf_behind_an_ibid(place: str) -> None:
    _, one = read("Stadtarchiv Bern, A II 123, fol. 12r.", f"Ebd., {place}.")
    assert (one.short_form_of, one.pinpoint) == ("n1-1", place)


def test_a_number_or_words_behind_it_are_no_leaf() -> None:
    assert [one.pinpoint for one in read("Stadtarchiv Bern, A II 123, fol. 12r.", "Ebd., Nr. 8.")][1:] == [None]


def people(one: Citation, name: str) -> list[str]:
    return [str(each) for each in one.record.names(name)]


MILL = "Hans Huber, Die Mühle, Köln 2003."
BOTH = "Hans Huber/Anna Klein, Die Mühle, Köln 2003."


@pytest.mark.parametrize("edited", [" (Hg.):", " (Hrsg.),", " (Hg.),"])
@pytest.mark.parametrize("before", [(MILL,), (MILL, "Ebd., S. 12; {same}")])
def test_who_made_a_book_is_told_across_notes(before: tuple[str, ...], edited: str) -> None:
    same = f"Ders.{edited} Die Brote. Beiträge zur Tagung, Köln 2004."
    notes = [MILL, before[1].format(same=same)] if len(before) > 1 else [MILL, same]
    *_, one, again = read(*notes, "Ders., Die Öfen, Wien 2005.")
    assert (people(one, "editor"), people(one, "author")) == (["Hans Huber"], [])
    assert (people(again, "editor"), people(again, "author")) == ([], ["Hans Huber"])


@pytest.mark.parametrize(
    "before", ["Hans Huber, Öfen, Köln 1999, S. 3; ders. (Hrsg.), Brote, Köln 2001", "Hans Huber (Hrsg.), Öfen, Köln 1999"]
)
def test_an_article_behind_a_book_that_the_same_made(before: str) -> None:
    *_, one = read(f"{before}; ders., Mühlen, in: NJW 2003, 12.")
    read_ = one.record.text
    assert (one.type, people(one, "author"), read_("title"), read_("container-title")) == (
        "article-journal",
        ["Hans Huber"],
        "Mühlen",
        "NJW",
    )


@pytest.mark.parametrize(
    ("of", "title"),
    [
        ("{}: „Das Mehl“, in: {} (Hg.), Schriften, Köln 2001, S. 3–5.", "Das Mehl"),
        ("{}, „Das Mehl“, in: {} (Hg.), Schriften, Köln 2001, S. 3–5.", "Das Mehl"),
        ("{}: Das Mehl. In: {} (Hg.): Schriften. Köln: Böhlau 2001, S. 3–5.", "Das Mehl"),
    ],
)
@pytest.mark.parametrize(
    ("authors", "same", "editors"),
    [
        ("Anna Klein", "dies.", ["Anna Klein"]),
        ("Anna Klein", "dies./Jo Bach", ["Anna Klein", "Jo Bach"]),
        ("Anna Klein", "dies. und Jo Bach", ["Anna Klein", "Jo Bach"]),
        ("Anna Klein", "dies. u. a.", ["Anna Klein", "et al."]),
        ("Hans Huber/Anna Klein", "dies.", ["Hans Huber", "Anna Klein"]),
        ("Hans Huber/Anna Klein", "ders.", []),
    ],
)
def test_who_made_what_it_stands_in(of: str, title: str, authors: str, same: str, editors: list[str]) -> None:
    [one] = read(of.format(authors, f"D{same[1:]}" if "In:" in of else same))
    assert (one.type, one.record.text("title"), one.record.text("container-title")) == ("chapter", title, "Schriften")
    assert people(one, "editor") == editors


@pytest.mark.parametrize("second", ["ders., Das Brot, Wien 2001", "ders.: Das Brot. Eine Schau. Wien: Böhlau 2001"])
def test_one_man_is_not_two_authors(second: str) -> None:
    for notes in ([f"{BOTH[:-1]}; {second}."], [BOTH, f"D{second[1:]}."]):
        *_, one = read(*notes)
        assert (people(one, "author"), one.record.text("title").partition(".")[0]) == ([], "Das Brot")


@pytest.mark.parametrize(
    ("journal", "title"), [("NJW", "NJW"), ("Jura", "Jura"), ("Der Staat", "Der Staat"), ("Rechtstheorie", "Rechtstheorie")]
)
def test_a_journal_by_year_and_page_behind_it(journal: str, title: str) -> None:
    *_, one = read(MILL, f"Ders., {journal} 2006, 129.")
    assert people(one, "author") == ["Hans Huber"]
    assert one.record.text("title").startswith(title)
