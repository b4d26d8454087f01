"""Sessions: their words in six languages, and their years."""

from __future__ import annotations

import pytest

from citator.facts.general_assembly import session_opens
from citator.facts.human_rights_council import session_year
from citator.facts.session_words import session_number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Thirty-first", 31), ("Fiftieth", 50), ("Eightieth", 80), ("55th", 55), ("trente et unième", 31), ("cinquantième", 50),
        ("soixante et onzième", 71), ("soixante-dix-septième", 77), ("quatre-vingtième", 80), ("quatre-vingt-unième", 81),
        ("cuadragésimo tercer", 43), ("octogésimo", 80), ("сорок первая", 41), ("шестидесятая", 60), ("семьдесят четвёртая", 74),
        ("الحادية والستون", 61), ("السبعون", 70), ("五十", 50), ("七十九", 79),
        ("second", None), ("lighthouse", None), ("", None), ("二", None),
    ],
)  # fmt: skip
def test_ordinals(words: str, number: int | None) -> None:
    assert session_number(words) == number


def test_sessions_with_known_years() -> None:
    assert (session_opens(62), session_opens(79)) == (2007, 2024)
    assert [session_year(session) for session in (1, 4, 16, 31, 49, 58)] == [2006, 2007, 2011, 2016, 2022, 2025]
