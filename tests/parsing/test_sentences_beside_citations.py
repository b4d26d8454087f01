"""Words of the author beside citations: what he says that somebody said, how he leads to a work, where his sentences end."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise

CITED = [
    # note, and each citation with its signal
    ("Ibid. The ministry replied on 3 May 2014 that it “did not share the view of the panel”.", [("Ibid.", None)]),
    (
        "See S/2019/171, para. 3. The owner told the board on 4 June 2019 that he had “no knowledge of the cargo”.",
        [("S/2019/171, para. 3", "See")],
    ),
    ("Weir (n 1) 99–101. cf Harbour Board (n 2) 475.", [("Weir (n 1) 99–101", None), ("Harbour Board (n 2) 475", "cf")]),
    (
        "See Brook v Weir [1991] AC 12; and compare the approach in Quay Docks v Turner [1893] AC 468.",
        [("Brook v Weir [1991] AC 12", "See"), ("Quay Docks v Turner [1893] AC 468", "and compare")],
    ),
    (
        "I owe this to Nora Bell. See also her Piers and Lamps (New Haven: Quay Press, 2002), chap. 4.",
        [("Piers and Lamps (New Haven: Quay Press, 2002), chap. 4", "See also")],
    ),
    (
        (
            "Zum Folgenden ausführlich Karl Bach, Die Fähre im Recht. Eine Einführung, 3. Aufl., Tübingen: Hafenverlag 2010, S. 12; "
            "kritisch dagegen Anna Weber, Die Lotsen, Köln 1999, S. 3."
        ),
        [
            ("Karl Bach, Die Fähre im Recht. Eine Einführung, 3. Aufl., Tübingen: Hafenverlag 2010, S. 12", "Zum Folgenden ausführlich"),
            ("Anna Weber, Die Lotsen, Köln 1999, S. 3", "kritisch dagegen"),
        ],
    ),
    (
        "Véanse, entre otros, Ana Robles, El faro y la ley, Madrid, Tecnos, 2005, p. 44.",
        [("Ana Robles, El faro y la ley, Madrid, Tecnos, 2005, p. 44", "Véanse, entre otros")],
    ),
    (
        "Brook v. France, no. 55721/07, § 133; and, mutatis mutandis, Weir v. Norway, no. 48787/99, § 312.",
        [("Brook v. France, no. 55721/07, § 133", None), ("Weir v. Norway, no. 48787/99, § 312", "and, mutatis mutandis")],
    ),
    (
        "Vgl. Anna Keil, Fähren und Menschen. Diss. phil. Kiel 1994, S. 101.",
        [("Anna Keil, Fähren und Menschen. Diss. phil. Kiel 1994, S. 101", "Vgl.")],
    ),
    (
        "Safety of Piers: Hearing Before the H. Comm. on Merch. Marine, 101st Cong. 12 (1989).",
        [("Safety of Piers: Hearing Before the H. Comm. on Merch. Marine, 101st Cong. 12 (1989)", None)],
    ),
    (
        (
            "As one keeper’s widow put it: “We never knew the tide so low as in that year; the boats lay on their sides.” "
            "Maria Dahl, My Life by the Sound (Bergen: Quay, 1922), 31."
        ),
        [("Maria Dahl, My Life by the Sound (Bergen: Quay, 1922), 31", None)],
    ),
    (
        "A widow wrote: “We never knew the tide so low.” Maria Dahl, My Life by the Sound (Bergen: Quay, 1922), 31.",
        [("Maria Dahl, My Life by the Sound (Bergen: Quay, 1922), 31", None)],
    ),
    (
        "In the words of a keeper, “the lamps were never lit again.” Ann Brook, “Lamps,” Harbour Review 12, no. 3 (1994): 45.",
        [("Ann Brook, “Lamps,” Harbour Review 12, no. 3 (1994): 45", None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "expected"), CITED)
def test_the_words_of_the_author_are_no_part_of_what_he_cites(note: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(one.raw, one.signal) for one in parse_note(note, recognise)] == expected
