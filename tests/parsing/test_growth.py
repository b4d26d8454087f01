"""Reading takes time in proportion to the length of what is read, whatever stands in it."""

from __future__ import annotations

import pytest

from citator.model import Document
from citator.parsing import Chains, cite, parse_note, parse_reference, resolve_chains
from tests.parsing.recogniser import recognise
from tests.support.growth import grows_no_faster_than_its_input

PIECES = [
    "a ",
    "Aa ",
    "Aa, ",
    "Aa and ",
    ". ",
    "; ",
    "(",
    "(2001), ",
    "“",
    "“a” ",
    "‘a’ ",
    "1, ",
    "12 Aa. ",
    "Aa v. Bb ",
    "See ",
    "see also ",
    "para. 1, ",
    "Committee of ",
    "ed. ",
    "in ",
    "vol. 1, ",
    "Ibid. ",
    "supra note 1, ",
    "Letter from ",
    "1 May 2001 ",
    "Aa/Bb 1980, S. 1 ",
    "http://a.b/c ",
    "’",
    "Act 1999 (",
    "resolution 1 ",
    "adopted by ",
    "§ 1",
    "According to a report by ",
    "Click here for ",
    "The Senate of Aa adopted ",
    ", writes. ",
    "click here ",
    "A.",
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_note_of_one_piece_over_and_over(piece: str) -> None:
    assert grows_no_faster_than_its_input(lambda size: parse_note(piece * (size // len(piece)), recognise), 3000)


@pytest.mark.parametrize("mark", ["A{}!", "A{}", "A 1{}!", "Ms. fr. {}/!"])
def test_a_long_number_of_a_house(mark: str) -> None:
    def read(size: int) -> object:
        return parse_note(f"Paris, Bibliothèque nationale, {mark.format('1' * size)}, fol. 13v.", recognise)

    assert grows_no_faster_than_its_input(read, 400)


@pytest.mark.parametrize("piece", PIECES[::3])
def test_an_entry_and_a_text_of_one_piece_over_and_over(piece: str) -> None:
    def run(size: int) -> object:
        text = piece * (size // len(piece))
        return parse_reference(text, recognise), cite(Document("a", "text/plain", "0", text), recognise)

    assert grows_no_faster_than_its_input(run, 3000)


@pytest.mark.parametrize("text", ["Lamp, supra note 1, p. 4.", "Ibid., p. 3.", "Lamp, Lights of the North (Leeds, Weir Press, 1994)."])
def test_short_forms_in_many_notes(text: str) -> None:
    def resolve(size: int) -> None:
        cited = [one for at in range(size) for one in parse_note(text, recognise, f"n{at}")]
        resolve_chains(cited, {f"n{at}": str(at % 9) for at in range(size)})

    assert grows_no_faster_than_its_input(resolve, 300)


@pytest.mark.parametrize(
    "piece", ["https://a.b/c x ", "resolution 1 of ", "the General Assembly resolutions, the last one (No. 7) dates. "]
)
def test_a_paragraph_of_many_mentions(piece: str) -> None:
    assert grows_no_faster_than_its_input(
        lambda size: cite(Document("a", "text/plain", "0", piece * (size // len(piece))), recognise), 20_000
    )


LISTED = [
    "Ann Brook{n}, Rivers {n} (Leeds, Weir Press, 1994), p. {n}; ",
    "A/70/{n}, para. 3; ",
    "{n} U.S. 137; ",
    "[1994] {n} SCR 12; ",
    "S/RES/{n} (1993), ",
    "https://example.org/{n}; ",
    "Ibid., p. {n}. ",
]


@pytest.mark.parametrize("piece", LISTED)
def test_a_note_of_many_citations(piece: str) -> None:
    assert grows_no_faster_than_its_input(
        lambda size: parse_note("".join(piece.format(n=number) for number in range(1, size + 1)), recognise), 800
    )


NOTES = {
    "short forms of one work": lambda at: "Lamp, supra note 1, p. 4." if at else "Lamp, Lights of the North (Leeds, Weir Press, 1994).",
    "works of one author": lambda at: f"Ann Lamp, Lights of the North {at} (Leeds, Weir Press, 1994).",
    "works of many authors": lambda at: f"Ann Lamp{at}, Lights {at} (Leeds, Weir Press, 1994); Mill, op. cit.",
    "ibid.": lambda at: "Ibid., p. 3." if at else "Lamp, Lights of the North (Leeds, Weir Press, 1994).",
}


@pytest.mark.parametrize("kind", NOTES)
def test_notes_fed_one_by_one(kind: str) -> None:
    def read(size: int) -> None:
        chains = Chains()
        for at in range(size):
            chains.read(parse_note(NOTES[kind](at), recognise, f"n{at}"))

    assert grows_no_faster_than_its_input(read, 400)


def test_short_forms_of_a_note_of_many_works() -> None:
    def resolve(size: int) -> None:
        many = parse_note("; ".join(f"Ann Lamp{at}, Lights {at} (Leeds, Weir Press, 1994)" for at in range(size)), recognise, "n1")
        short = [one for at in range(size) for one in parse_note(f"Lamp{at}, supra note 1, p. 4.", recognise, f"n{at + 2}")]
        resolve_chains([*many, *short])

    assert grows_no_faster_than_its_input(resolve, 300)
