"""OIC: resolutions with session and committee, never those of others that number alike."""

from __future__ import annotations

import pytest

from citator.systems import recognise
from citator.systems.oic import find


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("resolutions 10/37-POL, 11/37-POL and 12/37-POL", ["10/37-POL", "11/37-POL", "12/37-POL"]),
        ("Resolution No.\n10/37-POL", ["10/37-POL"]),
        ("Resolution No. 3/43-C of the Islamic Conference of Culture Ministers", ["3/43-C"]),
        ("Resolution No. 3/43-C of the library board", []),
        ("resolution 10/37-POLAR", []),
        ("House Resolution 10/37-POL", []),
    ],
)
def test_resolutions(text: str, found: list[str]) -> None:
    assert [match.identifier.value.removeprefix("OIC Resolution ") for match in find(text) if match.identifier] == found


def test_it_is_no_resolution_of_the_united_nations() -> None:
    (match,) = recognise("Resolution No. 10/37-POL on the harbour")
    assert match.system == "oic"
    (match,) = recognise("General Assembly resolution 62/243")
    assert match.system == "un_documents"


def test_sessions_in_words_and_figures_are_one() -> None:
    words = "Final Communiqué of the {} Session of the Islamic Summit Conference"
    one, other = (next(find(words.format(session))) for session in ("Eleventh", "11th"))
    assert one.identifier == other.identifier
    assert not list(find(words.format("Next")))
