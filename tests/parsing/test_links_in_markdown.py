"""A link in Markdown is one citation, of the words that are printed and of the address that they carry."""

from __future__ import annotations

import pytest

from citator import flow
from citator.model import Citation


def cited(text: str, name: str = "a.md") -> list[Citation]:
    return flow.extract(flow.read(text.encode(), name))


@pytest.mark.parametrize(
    ("text", "words", "url"),
    [
        ("See [the tides](https://example.org/tides \"Tides\") here.", "the tides", "https://example.org/tides"),
        ("See [the tides](<https://example.org/a b>) here.", "the tides", "https://example.org/a b"),
        ("See [the tides][t] here.\n\n[t]: https://example.org/tides 'Tides'\n", "the tides", "https://example.org/tides"),
        ("See <a href=\"https://example.org/tides\">the tides</a> here.", "the tides", "https://example.org/tides"),
        ("See <https://example.org/tides> here.", "https://example.org/tides", "https://example.org/tides"),
        ("See [https://example.org/tides](https://example.org/tides) here.", "https://example.org/tides", "https://example.org/tides"),
        ("See https://example.org/tides here.", "https://example.org/tides", "https://example.org/tides"),
    ],
)  # fmt: skip
def test_a_link_is_one_citation_with_its_words_and_its_address(text: str, words: str, url: str) -> None:
    [one] = cited(text)
    assert (one.raw, one.url) == (words, url)


def test_words_that_name_a_document_carry_the_address_of_their_link() -> None:
    [one] = cited("As [A/RES/62/243](https://undocs.org/A/RES/62/243) says, the lamps are lit.")
    assert (one.raw, one.type, one.url) == ("A/RES/62/243", "resolution", "https://undocs.org/A/RES/62/243")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It is in [the text](https://undocs.org/A/RES/62/243) too.", "a.md"),
        ('<html><body><p>It is in <a href="https://undocs.org/A/RES/62/243">the text</a> too.</p></body></html>', "a.html"),
    ],
)
def test_a_link_on_other_words_is_of_the_document_that_its_address_names(text: str, name: str) -> None:
    [one] = cited(text, name)
    assert (one.raw, one.type, [known.value for known in one.identifiers]) == ("the text", "resolution", ["A/RES/62/243"])


def test_an_address_that_no_link_uses_is_still_cited() -> None:
    found = cited("The tides.\n\n[t]: https://example.org/tides 'Tides'\n")
    assert [one.url for one in found] == ["https://example.org/tides"]


@pytest.mark.parametrize("name", ["*Hale v. Weir*", "_Hale v. Weir_", "Hale v. Weir"])
def test_a_case_whose_name_is_a_link_keeps_its_reporter(name: str) -> None:
    (one,) = cited(f"The court held in [{name}](https://www.example.org/x), 12 U.S. 3, 5 (1994), that lamps burn.")
    assert (one.record.text("title"), one.record.text("volume"), one.pinpoint, one.url) == (
        "Hale v. Weir",
        "12",
        "5",
        "https://www.example.org/x",
    )


def test_a_resolution_that_is_a_link_keeps_its_pinpoint() -> None:
    (one,) = cited("It recalled [General Assembly resolution 60/251](https://undocs.org/A/RES/60/251), para. 5, on lamps.")
    assert (one.pinpoint, [identifier.value for identifier in one.identifiers]) == ("para. 5", ["A/RES/60/251"])
