"""Who wrote a chapter, family first, where the given name is known by no list: the names of those who edited the book tell the habit."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


@pytest.mark.parametrize(
    ("note", "author", "title"),
    [
        (
            "Vgl. Weir, Fridolin, Häfen am Meer, in: Bach, Klaus/Huber, Jo (Hrsg.), Kais, Köln 2011, S. 573-580.",
            "Fridolin Weir",
            "Häfen am Meer",
        ),
        (
            "Weir, Fabian, Was bleibt? Häfen im Bild, in: Bach, Anna Maria (Hrsg.), Kais, Köln 2011, S. 5.",
            "Fabian Weir",
            "Was bleibt? Häfen im Bild",
        ),
        ("Weber, Freiheit, Gleichheit und Macht, in: Bach (Hrsg.), Häfen, Berlin 2011, S. 573.", "Weber", "Freiheit, Gleichheit und Macht"),
        (
            "Weber, Freiheit, Gleichheit und Macht, in: Bach, Klaus (Hrsg.), Häfen, Köln 2011, S. 5.",
            "Weber",
            "Freiheit, Gleichheit und Macht",
        ),
        ("Weber, Kant, Hegel und der Hafen, in: Bach, Klaus/Huber, Jo (Hrsg.), Häfen, Köln 2011.", "Weber", "Kant, Hegel und der Hafen"),
        ("Weber, Demokratie, Staat am Wasser, in: Bach, Klaus (Hrsg.), Häfen, Köln 2011, S. 5.", "Weber", "Demokratie, Staat am Wasser"),
        (
            "Weber, Menschenwürde, Grenze des Rechts, in: Bach, Klaus (Hrsg.), Häfen, Köln 2011.",
            "Weber",
            "Menschenwürde, Grenze des Rechts",
        ),
        ("Weber, Aurel, Freiheit der Häfen, in: Bach, Klaus / Huber, Jo (Hrsg.), Kais, Köln 2011.", "Aurel Weber", "Freiheit der Häfen"),
        ("Weber, Otfried, Häfen und Meer, in: Bach, Klaus (Hrsg.), Kais, Köln 2011.", "Otfried Weber", "Häfen und Meer"),
        ("Hale, Wycliffe, Women and Ports, in: Weir, Paul (ed.), Quays, Leeds 2011.", "Wycliffe Hale", "Women and Ports"),
        ("Hale, Ships, Sailors and Ports, in: Weir, Paul (ed.), Quays, Leeds 2011, p. 5.", "Hale", "Ships, Sailors and Ports"),
        ("Weber, Häfen, Meere, Kais, in: Bach, Klaus (Hrsg.), Wasser, Köln 2011, S. 5.", "Weber", "Häfen, Meere, Kais"),
        ("Weber, Berlin, Stadt am Wasser, in: Bach, Klaus (Hrsg.), Häfen, Köln 2011, S. 573.", "Weber", "Berlin, Stadt am Wasser"),
    ],
)
def test_the_given_name_behind_a_family_is_no_title(note: str, author: str, title: str) -> None:
    [one] = parse_note(note, recognise)
    assert ([str(name) for name in one.record.names("author")], one.record.text("title")) == ([author], title)
