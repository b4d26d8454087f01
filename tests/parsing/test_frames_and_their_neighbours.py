"""What looks like a label, a lead or a remark of the author and belongs to the citation, and what stands round several of them."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise


def read(note: str) -> list[Citation]:
    return list(parse_note(note, recognise))


def raws(note: str) -> list[str]:
    return [one.raw for one in read(note)]


@pytest.mark.parametrize(
    "note",
    [
        "[2012] UKSC 12", "[2010] EWCA Civ 12", "[1998] Q.B. 12", "[1990] 2 AC 12, 15", "[2004] SCC 12", "[1967] I.C.J. Reports 12",
        "[2010] IEHC 12",
    ],
)  # fmt: skip
def test_a_year_in_square_brackets_is_no_label(note: str) -> None:
    [one] = read(note + ".")
    assert (one.raw, one.type, str(one.record.fields["issued"].value)) == (note, "case", note[1:5])


@pytest.mark.parametrize("label", ["[12] ", "[1] ", "[123a] "])
def test_a_number_in_square_brackets_is_a_label(label: str) -> None:
    assert raws(f"{label}Brook v Weir [1990] 2 AC 12.") == ["Brook v Weir [1990] 2 AC 12"]


@pytest.mark.parametrize(
    "note",
    [
        "(1) Lamp (2) Brook v Weir [2010] UKSC 4",
        "(1) Lamp Ltd (2) Ann Brook v (1) Weir Ltd (2) Tom Hale [2010] EWCA Civ 4",
        "(1) Lamp Ltd and (2) Ann Brook v Weir Ltd [2010] EWHC 4 (Ch)",
    ],
)
def test_parties_keep_their_numbers(note: str) -> None:
    [one] = read(note + ".")
    assert (one.raw, one.record.fields["title"].value) == (note, note[: note.index(" [2010]")])


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("(a) Decides, in accordance with resolution 60/147, annex, para. 8, to convene.", "resolution 60/147, annex, para. 8"),
        ("(a) Requests, pursuant to A/RES/60/1, para. 5, the Secretary-General to report.", "A/RES/60/1, para. 5"),
    ],
)
def test_a_paragraph_of_a_resolution_is_no_citation(note: str, expected: str) -> None:
    assert raws(note) == [expected]


@pytest.mark.parametrize(
    "note",
    [
        "Quotations from Chairman Hale Tse-Tung (Peking: Quay Press, 1966), 12",
        "Translations from Drawing to Building, and Other Essays (London: Quay Press, 1997), p. 33",
        "Figures from Classical Mythology (Leeds: Weir, 2001), 5",
        "Examples from Life, ed. Ann Brook (Leeds: Weir, 1994), 5",
        "Drawn from Life: Essays on Portraiture, edited by Ann Brook (London, 1999)",
        "Taken from Life: Portraits of a Town (Leeds: Weir, 1994), p. 33",
        "Based on Nature: A Theory of Gardens (Leeds: Weir, 1994), p. 33",
        "Adapted from Nature, ed. Jo Weir (Leeds: Weir, 1994), p. 33",
    ],
)
def test_titles_that_begin_like_a_lead_are_whole(note: str) -> None:
    [one] = read(f"See {note}.")
    assert one.raw == note
    assert str(one.record.fields["title"].value).split()[0] == note.split(maxsplit=1)[0]


@pytest.mark.parametrize(
    "note",
    [
        "The best edition is Oxford, Clarendon Press, 1962.",
        "The subject of his history is Rome, 1870.",
        "The only source for this claim is Jo Weir, who was present in London, 1904.",
        "This list is based on Table 2 of Brook 1994.",
        "We rely on Theorem 3 of Brook 1994.",
        "Data are drawn from Appendix A, Table 3.",
        "This discussion draws on Brook and Weir.",
    ],
)
def test_what_an_author_says_with_such_words_cites_nothing(note: str) -> None:
    assert raws(note) == []


@pytest.mark.parametrize(
    "note",
    [
        "Brook’s Rivers (Leeds: Weir, 1994)",
        "A Short History of Nearly Nothing (London: Quay, 1994)",
        "Rivers: A Short History (London: Quay, 1994)",
        "Works of Jo Weir, ed. Ann Brook (London, 1994)",
        "Jo Weir: Die Häfen, Köln 2004",
    ],
)
def test_a_title_that_a_sentence_leads_to_is_cited(note: str) -> None:
    assert raws(f"The classic text is {note}.") == [note]


def test_the_language_before_a_colon_is_no_title() -> None:
    [one] = read("The best study of the matter is German: Hans Weber, Die Häfen, Köln 2004.")
    assert one.raw == "Hans Weber, Die Häfen, Köln 2004"


@pytest.mark.parametrize("words", ["Cited from", "The passage is quoted from", "The text is cited from"])
def test_a_quotation_keeps_its_signal(words: str) -> None:
    [one] = read(f"{words} Brook, Rivers, 33.")
    assert (one.raw, one.signal) == ("Brook, Rivers, 33", words.removeprefix("The passage is ").removeprefix("The text is "))


@pytest.mark.parametrize(
    "note", ["Ann Brook, Emphasis Added", "Élise Moreau, Nous soulignons", "Jo Weir, Quotation Marks, Emphasis Original"]
)
def test_titles_that_sound_like_a_remark_stay(note: str) -> None:
    assert raws(note + ".") == [note]


@pytest.mark.parametrize(
    ("note", "remark"),
    [
        ("Weber, Die Häfen, Köln 2004, S. 41", ", Übers. d. Verf."),
        ("Weber, Die Häfen, Köln 2004, S. 41", ", Herv. d. Verf."),
        ("Weber, Häfen, S. 33 f.", ", Hervorh. i. Orig."),
        ("Weber, Häfen, S. 33 f.", "; Hervorhebung d. Verf."),
        ("Laura Castellani, I porti, Torino, Einaudi, 1983, p. 140", ", trad. mia."),
        ("Laura Castellani, I porti, Torino, Einaudi, 1983, p. 140", ", trad. nostra."),
        ("Brook, Rivers, 33", " (my trans.)."),
        ("Brook, Rivers, 33", " (trans. mine)."),
    ],
)
def test_remarks_with_stops_of_their_own_are_no_part(note: str, remark: str) -> None:
    [one] = read(note + remark)
    assert (one.raw, one.pinpoint is not None) == (note, True)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Brook, supra note 5, at 3, and Weir, supra note 6, at 4.", ["Brook, supra note 5, at 3", "Weir, supra note 6, at 4"]),
        ("See Brook, supra note 5, at 3 and Weir, supra note 6.", ["Brook, supra note 5, at 3", "Weir, supra note 6"]),
        ("Brook (n 5) 3 and Weir (n 6) 4.", ["Brook (n 5) 3", "Weir (n 6) 4"]),
        ("Brook, above n 5, 3 and Weir, above n 6, 4.", ["Brook, above n 5, 3", "Weir, above n 6, 4"]),
        ("See id. at 3 and Weir, supra note 6, at 4.", ["id. at 3", "Weir, supra note 6, at 4"]),
        ("Brook (n 5) 12 and Hale and Reid (n 6) 3.", ["Brook (n 5) 12", "Hale and Reid (n 6) 3"]),
        ("Brook and Weir, supra note 5, at 12.", ["Brook and Weir, supra note 5, at 12"]),
        ("a) Weber, Häfen, S. 41. b) Bach, Flüsse, S. 3.", ["Weber, Häfen, S. 41", "Bach, Flüsse, S. 3"]),
        (
            "Compare (1) Ann Brook, Rivers (Leeds: Weir, 1994), p. 33, with (2) Jo Weir, Canals (London: Quay, 1999), p. 2.",
            ["Ann Brook, Rivers (Leeds: Weir, 1994), p. 33", "Jo Weir, Canals (London: Quay, 1999), p. 2"],
        ),
        (
            "Compare (1) Brook v. Weir, 410 U.S. 113 (1973), with (2) Hale v. Reid, 12 F.3d 45 (2d Cir. 1999).",
            ["Brook v. Weir, 410 U.S. 113 (1973)", "Hale v. Reid, 12 F.3d 45 (2d Cir. 1999)"],
        ),
    ],
)
def test_two_that_are_joined_are_two(note: str, expected: list[str]) -> None:
    assert raws(note) == expected


@pytest.mark.parametrize("pages", ["33", "33 ff."])
def test_two_pages_within_an_article_are_both_its_place(pages: str) -> None:
    [one] = read(f"Weber, JZ 1990, {pages} (35, 37).")
    assert (one.type, one.pinpoint) == ("article-journal", "35, 37")


@pytest.mark.parametrize(
    ("note", "signal", "author"),
    [
        ("Para el sur véase Marta Delgado: Los puertos, Madrid, Alianza, 1995.", "véase", "Marta Delgado"),
        ("On rivers see also Ann Brook: Häfen. Köln 1991.", "see also", "Ann Brook"),
    ],
)
def test_who_wrote_a_work_is_no_topic(note: str, signal: str, author: str) -> None:
    [one] = read(note)
    assert (one.signal, [str(name) for name in one.record.fields["author"].value]) == (signal, [author])
