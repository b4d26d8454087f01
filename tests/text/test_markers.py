"""What looks like a note marker, and what does not."""

from __future__ import annotations

import pytest

from citator.text.markers import signs
from citator.text.spans import Within


def found(text: str) -> list[tuple[str, str]]:
    return [(sign.label, sign.style) for sign in signs(text, Within([]))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the course of the storm.1 In addition", [("1", "glued")]),
        ("Anders Lowe, 6  along with", [("6", "spaced")]),
        ("Anders Lowe, 6 along with", [("6", "loose")]),
        ("the tides”4 and", [("4", "glued")]),
        ("unequivocal4 and", [("4", "joined")]),
        ("a follow-up3\nthat", [("3", "joined")]),
        ("the delta.iv Then", [("iv", "roman")]),
        ("were lost.[12] The", [("12", "square")]),
        ("were lost.[1, 3–5] The", [("1", "square"), ("3", "square"), ("4", "square"), ("5", "square")]),
        ("were lost.¹² The", [("12", "raised")]),
        ("the agenda*\nItem", [("*", "sign")]),
        ("in 1874.3 The lamp", [("3", "glued")]),
        ("built in 1874³ and again in 1911.¹² The", [("3", "raised"), ("12", "raised")]),
        ("(A/CN.4/753).145", [("145", "glued")]),
        ("in 202222 – the lowest", [("22", "loose")]),
    ],
)
def test_a_marker_is_seen(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "10³ lamps and 12 km² of water",
        "a space of 4000³ and 1.874² or 1874²m",
        "an area of 12 km2 and 3 m3",
        "CO2 and H2O",
        "a flow of 1.275 and 7,000 lamps",
        "No.5 and p.3 and Rev.1",
        "A/78/PV.10; A/C.1/SR.3, CAT/WP.4 and INF.2 there",
        "at 10:30 or 5.30",
        "grew by 3% and 12°",
        "the *whole* lamp",
        "*2412710*",
        "vol. 12",
        "see [the lamp](3)",
        "a [3](https://example.org) link",
        "in 1874 and 1992",
        "under GPLv2 and LGPLv3",
        "the class [0-9]* and make[2]: entering",
        "all of lamps/* and north/*.c",
    ],
)
def test_no_marker_is_seen(text: str) -> None:
    assert not [sign for sign in found(text) if sign[1] != "loose"]


def test_nothing_is_seen_in_what_is_skipped() -> None:
    text = "see http://example.org/news.12 here"
    assert not signs(text, Within([(4, 30)]))


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("A lamp.1 A quay.2 A pier.34 A mole.5", ["1", "2", "3", "4", "5"]),
        ("A lamp.8 A quay.910 A pier.", ["8", "9", "10"]),
        ("A lamp.8 A quay.1920 A pier.", ["8"]),
        ("A lamp.1 A quay.2 A pier.12 A mole.", ["1", "2", "12"]),
        ("A lamp.12 A quay.3 A pier.", ["1", "2", "3"]),
        ("A lamp.12 A quay.13 A pier.", ["12", "13"]),
        ("Lost.¹ Found.²³ Kept.", ["1", "2", "3"]),
        ("A lamp.1 Over 34 km2.2 In 1835.34 A mole.", ["1", "2", "3", "4"]),
        ("With traces of 14 C.1 A quay.", ["1"]),
    ],
)
def test_markers_side_by_side_are_told_by_the_number_that_is_due(text: str, labels: list[str]) -> None:
    found = signs(text, Within([]))
    assert [sign.label for sign in found] == labels
    assert all(text[sign.start : sign.end].translate(str.maketrans("¹²³", "123")) == sign.label for sign in found)
