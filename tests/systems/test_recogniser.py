"""All systems at once: windows lose nothing, time grows with the text, what is ambiguous is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import count, pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator import flow
from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems import SourceSystem, recognise, systems
from citator.systems._recogniser import REACH, Recogniser, lowered
from citator.text.triggers import Triggers
from tests.support.development_data import data
from tests.support.growth import grows_no_faster_than_its_input

FILLER = "The keeper of the light wrote down every ship that passed the point that evening, and the next one too. " * 5


def _key(match: Match) -> tuple[object, ...]:
    return match.start, match.end, match.system, match.identifier, match.problem, match.record


def _without_windows(text: str, modules: Iterable[SourceSystem]) -> list[Match]:
    """What the same rules of priority give when every module sees the whole text."""
    return _whole(tuple(modules))(text)


@cache
def _whole(modules: tuple[SourceSystem, ...]) -> Recogniser:
    return Recogniser([SimpleNamespace(NAME=m.NAME, PRIORITY=m.PRIORITY, TRIGGERS=(), find=m.find) for m in modules])  # type: ignore[misc]


@pytest.mark.parametrize("system", systems(), ids=lambda system: system.NAME)
@pytest.mark.parametrize("between", ["\n\n", " "])
def test_windows_give_what_the_whole_text_gives(system: SourceSystem, between: str) -> None:
    for example, _ in system.EXAMPLES:
        text = between.join((FILLER, example, FILLER))
        assert list(map(_key, recognise(text))) == list(map(_key, _without_windows(text, systems()))), example


@pytest.mark.development_data
def test_windows_give_what_the_whole_text_gives_in_real_documents() -> None:
    docs = data("docs")
    for path in (*sorted(docs.glob("*.html")), *sorted(docs.glob("*.txt")), *sorted(docs.glob("E_2025*.pdf"))):
        text = flow.read(path).text
        assert list(map(_key, recognise(text))) == list(map(_key, _without_windows(text, systems()))), path.name


def test_a_module_sees_only_what_is_near_its_triggers_and_addresses_in_full() -> None:
    shown: list[str] = []

    def find(text: str) -> Iterator[Match]:
        shown.append(text)
        return iter(())

    module = SimpleNamespace(NAME="tides", PRIORITY=1, TRIGGERS=("ebb",), find=find)
    address = "https://example.org/" + "ebb/" + "long-path/" * 60
    Recogniser([module])(f"{FILLER}\n\nat ebb tide\n\n{FILLER * 3}see {address} there. {FILLER}")  # type: ignore[list-item]
    assert len(shown) == 2
    assert "at ebb tide" in shown[0]
    assert len(shown[0]) <= 4 * REACH + 10
    assert address.rstrip("/") in shown[1]
    assert all(not part[:1].isspace() and not part[-1:].isspace() for part in shown)


def test_what_touches_the_end_of_a_window_inside_a_word_is_not_believed() -> None:
    def find(text: str) -> Iterator[Match]:
        for found in re.finditer(r"(?<!\d)\d{5,}", text):
            yield Match(found.start(), found.end(), "numbers", Identifier("number", found.group()))

    module = SimpleNamespace(NAME="numbers", PRIORITY=1, TRIGGERS=("978",), find=find)
    digits = "1" * 4000 + "978" + "1" * 4000
    assert Recogniser([module])(digits) == []  # type: ignore[list-item]


def test_spans_in_records_are_of_the_whole_text() -> None:
    text = f"{FILLER}\n\nsee www.example.org/tides for more.\n\n{FILLER}"
    (match,) = [one for one in recognise(text) if one.address]
    field = match.record.fields["URL"]
    assert text[field.start : field.end] == text[match.start : match.end] == "www.example.org/tides"


def _claiming(name: str, priority: int, scheme: str, value: str, words: str = "House Resolution 12") -> SimpleNamespace:
    def find(text: str) -> Iterator[Match]:
        for found in re.finditer(re.escape(words), text):
            record = Record("legislation", FrozenMap({"number": Field("12"), "authority": Field(name)}))
            yield Match(found.start(), found.end(), name, Identifier(scheme, value), record)

    return SimpleNamespace(NAME=name, PRIORITY=priority, TRIGGERS=("house",), find=find)


def test_equal_claims_to_the_same_words_are_reported_and_not_guessed() -> None:
    one, other = _claiming("river", 50, "river_bill", "12"), _claiming("island", 50, "island_bill", "XII/12")
    (match,) = Recogniser([one, other])("as House Resolution 12 says")  # type: ignore[list-item]
    assert match.identifier is None
    assert match.candidates == (Identifier("river_bill", "12"), Identifier("island_bill", "XII/12"))
    assert match.problem is not None
    assert match.problem[0] == "identifier-ambiguous"
    assert match.record.text("number") == "12"  # what both say
    assert not match.record.text("authority")  # what they don't agree on


@pytest.mark.parametrize(
    "other",
    [
        _claiming("island", 40, "island_bill", "XII/12"),  # of lesser right
        _claiming("island", 50, "river_bill", "12"),  # the same thing
        _claiming("island", 50, "island_bill", "XII/12", "House Resolution 1"),  # fewer words
    ],
)
def test_unequal_claims_and_the_same_thing_are_no_ambiguity(other: SimpleNamespace) -> None:
    river = _claiming("river", 50, "river_bill", "12")
    (match,) = Recogniser([other, river])("as House Resolution 12 says")  # type: ignore[list-item]
    assert match.identifier == Identifier("river_bill", "12")
    assert not match.candidates


def test_two_names_that_one_system_gives_for_one_thing_are_no_ambiguity() -> None:
    def find(text: str) -> Iterator[Match]:
        yield Match(0, 3, "law", Identifier("celex", "1"))
        yield Match(0, 3, "law", Identifier("eli", "law/1"))

    module = SimpleNamespace(NAME="law", PRIORITY=1, TRIGGERS=("law",), find=find)
    (match,) = Recogniser([module])("law")  # type: ignore[list-item]
    assert match.identifier == Identifier("celex", "1")


@given(st.lists(st.text("abc./", min_size=1, max_size=5), min_size=1, max_size=8), st.text("abc./ ", max_size=40))
def test_any_words_are_all_found_in_one_pass(words: list[str], text: str) -> None:
    found = list(Triggers({word: (word,) for word in words}).find(text))
    everywhere = {(at, at + len(word), (word,)) for word in words for at in range(len(text)) if text.startswith(word, at)}
    assert set(found) == everywhere
    assert len(found) == len(everywhere)
    assert [end for _, end, _ in found] == sorted(end for _, end, _ in found)


def test_lower_case_keeps_every_character_in_its_place() -> None:
    every = "".join(map(chr, range(0x110000)))
    assert len(lowered(every)) == len(every)


ODD = [
    "\u0000",
    "\x1b[31m",
    "\u202eA/79/1\u202c",
    "\u200f",
    "\ud800",
    "S\ud83d/2018/462",
    "А/79/1",
    "№",
    "İ",
    "ﬁ",
    "٣",
    "\U0001f5fc",
    "A/",
    "/",
    " ",
]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from([*ODD, "S/2018/462", "resolution 62/243", "doi:10.1000/182", "see www.example.org/a", "\n\n"]), max_size=30)
)
def test_any_odd_letters_are_read_and_no_span_leaves_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = recognise(text)
    assert all(0 <= match.start < match.end <= len(text) for match in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    spaced = sum(piece == "S/2018/462" for piece in pieces)
    if all(piece in ("S/2018/462", " ", "\n\n", "№", "\u0000") for piece in pieces):
        assert len(found) == spaced


@pytest.mark.parametrize(
    "piece",
    [
        "A/",
        "(",
        "0",
        "9",
        "www.a.",
        "www.",
        " ",
        "№",
        "a",
        "\u0000",
        "\u200f",
        "\ud800",
        "灯",
        "/",
        ".",
        "978",
        "10.1/",
        "http://",
        "\n",
        "A/RES/62/243,",
    ],
)
def test_time_grows_with_the_text_only(piece: str) -> None:
    number = count()

    def run(letters: int) -> None:
        recognise(piece * (letters // len(piece)) + f" {next(number)}")

    assert grows_no_faster_than_its_input(run, 100_000)


def test_a_symbol_in_the_midst_of_a_text_without_blanks_is_not_lost() -> None:
    text = "灯" * 5000 + "S/2018/462" + "灯" * 5000
    assert [match.identifier.value for match in recognise(f"{'x' * 3000} S/2018/462 {'x' * 3000}") if match.identifier] == ["S/2018/462"]
    assert list(map(_key, recognise(text))) == list(map(_key, _without_windows(text, systems())))


def test_a_module_that_asks_for_them_is_told_the_symbols_of_the_document() -> None:
    told: list[list[str]] = []

    def find(text: str) -> Iterator[Match]:
        return iter(())

    def find_in(text: str, own: list[str]) -> Iterator[Match]:
        told.append(own)
        return iter(())

    module = SimpleNamespace(NAME="tides", PRIORITY=1, TRIGGERS=("ebb",), find=find, find_in=find_in)
    both = Recogniser([module])  # type: ignore[list-item]
    both("the ebb", ["A/HRC/58/4"])
    both("the ebb")
    assert told == [["A/HRC/58/4"]]
