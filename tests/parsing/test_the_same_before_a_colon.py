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
