"""Named instruments: full, short and abbreviated names, articles beside them, and what only sounds like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citator.facts.instruments import instruments
from citator.model import Identifier, PartialDate
from citator.parsing import parse_note
from citator.systems import canonical_url, recognise
from citator.systems.instruments import find


def values(text: str) -> list[str]:
    return [match.identifier.value for match in find(text) if match.identifier]


@pytest.mark.parametrize("one", instruments(), ids=lambda one: one.key)
def test_every_full_and_short_name_is_found_whole(one: object) -> None:
    for name in (*one.full, *one.short, *one.abbreviations):  # type: ignore[attr-defined]
        text = f"see {name}, and"
        (match,) = find(text)
        assert text[match.start : match.end] == name
        assert match.identifier
        assert match.identifier.value == one.key  # type: ignore[attr-defined]


@pytest.mark.parametrize("one", instruments(), ids=lambda one: one.key)
def test_letters_with_other_meanings_need_an_article(one: object) -> None:
    for letters in one.cited:  # type: ignore[attr-defined]
        assert values(f"the {letters} of last year") == []
        assert values(f"article 3 of the {letters}") == values(f"{letters}, art. 3") == [one.key]  # type: ignore[attr-defined]


def test_the_article_before_the_name_belongs_to_it() -> None:
    text = "in line with Articles 2 (4) and 51 of the\nCharter of the United Nations, which"
    (match,) = find(text)
    assert text[match.start : match.end] == "Articles 2 (4) and 51 of the\nCharter of the United Nations"
    assert match.record.text("locator") == "Articles 2 (4) and 51"
    assert match.record.text("title") == "Charter of the United Nations"


def test_a_marker_glued_to_an_article_makes_no_place() -> None:
    (match,) = find("Article 252 of the Charter of the United Nations")
    assert match.record.text("locator") == ""
    assert match.problem is None


def test_years() -> None:
    (match,) = find("the 1951 Refugee Convention")
    assert match.record.date() == PartialDate(1951)
    assert values("the Montreal Protocol (1987)") == ["Montreal Protocol"]
    assert (
        values("the Geneva Conventions of 1906") == values("the Paris Agreement of 1973") == values("the Geneva Conventions (1929)") == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "the draft United Nations Convention on the Law of the Sea",
        "Commentary on the Fourth Geneva Convention",
        "the Kigali Amendment to the Montreal Protocol",
        "the Protocol to the African Charter on Human and Peoples’ Rights",
        "Montreal Protocol No. 4",
        "convention on\n\nthe rights of the child",
        "Inter-American Convention against Torture",
        "the geneva conventions",
        "Paris agreement on lighthouses",
        "Paris Agreement on Lighthouses",
    ],
)
def test_other_things(text: str) -> None:
    assert values(text) == []


def test_an_abbreviation_in_brackets_belongs_to_the_name() -> None:
    text = "the International Covenant on Civil and Political Rights (hereinafter “ICCPR”) and"
    (match,) = find(text)
    assert text[match.end :] == " and"


def test_protocols_to_the_european_convention_are_their_own() -> None:
    text = "Article 1 of Protocol No. 1 to the European Convention on Human Rights"
    (match,) = find(text)
    assert (match.start, match.end) == (0, len(text))
    assert match.identifier == Identifier("instrument", "ECHR Protocol No. 1")


def test_canonical_addresses_are_known_to_some_system() -> None:
    for one in instruments():
        address = canonical_url(Identifier("instrument", one.key))
        if address:
            (match,) = [match for match in recognise(address) if match.address]
            assert match.identifier
            # the organisation at whose site it stands knows it by a number of its own
            assert match.identifier.scheme != "instrument" or match.identifier.value in (one.key, *one.elsewhere)


def test_a_treaty_is_what_is_cited_and_not_a_book_about_it() -> None:
    (treaty,) = parse_note("Rome Statute, art. 7.", recognise)
    assert [one.value for one in treaty.identifiers] == ["Rome Statute"]
    (book,) = parse_note("Ann Brook, The Rome Statute: A Commentary (Leeds, Weir Press, 2002), p. 12.", recognise)
    assert not book.identifiers


@given(
    st.lists(
        st.sampled_from(
            "Charter of the United Nations Geneva Conventions IV ( ) , . \n 1949 art. 3 CAT ICCPR 《联合国宪章》 Устава".split(" ")
        ),
        max_size=30,
    )
)
def test_any_order_of_words_gives_spans_that_fit(words: list[str]) -> None:
    text = " ".join(words)
    before = 0
    for match in find(text):
        assert before <= match.start < match.end <= len(text)
        before = match.end
