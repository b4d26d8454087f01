"""What is a label, what is a marker, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.growth import grows_no_faster_than_its_input

from citator.formats.readers.pdf.labels import label_at_start, ordinal
from citator.formats.readers.pdf.lines import Line
from citator.formats.readers.pdf.pages import is_written_leftward
from citator.formats.readers.pdf.signs import SignReader, pointers, signs


def line(marked: str) -> Line:
    """A line; what stands between carets is raised."""
    text, raised = "", []
    for at, piece in enumerate(marked.split("^")):
        if at % 2:
            raised.append((len(text), len(text) + len(piece)))
        text += piece
    middles = tuple(6.0 * at + 3 for at in range(len(text)))
    return Line(1, text, middles, 0.0, 6.0 * len(text), 700.0, 10.0, tuple(raised))


@pytest.mark.parametrize(
    ("marked", "label", "rest", "sure"),
    [
        ("^1^ Register of Lamps", "1", "Register of Lamps", True),
        ("^12^Register of Lamps", "12", "Register of Lamps", True),
        ("^iv^ Register", "iv", "Register", True),
        ("^*^ Keeper of lamps.", "*", "Keeper of lamps.", True),
        ("* Keeper of lamps.", "*", "Keeper of lamps.", True),
        ("** Keeper", "**", "Keeper", True),
        ("† Deceased.", "†", "Deceased.", True),
        ("∗Keeper", "*", "Keeper", True),
        ("¹² Register", "12", "Register", True),
        ("1. Register", "1", "Register", False),
        ("1) Register", "1", "Register", False),
        ("[14] Register", "14", "Register", False),
        ("3 Register", "3", "Register", False),
    ],
)
def test_labels(marked: str, label: str, rest: str, sure: bool) -> None:
    one = line(marked)
    found = label_at_start(one)
    assert found is not None
    assert (found.text, one.text[found.after :], found.sure) == (label, rest, sure)


@pytest.mark.parametrize(
    "marked",
    [
        "",
        "Register",
        "1890",
        "1890 was a good year",
        "^th^ century",
        "^a^ Without islands",
        "12.5 metres",
        "*2509659*",
        "0 lamps",
        "1",
        "^1^",
        "1,200 lamps",
    ],
)
def test_no_labels(marked: str) -> None:
    assert label_at_start(line(marked)) is None


@pytest.mark.parametrize(
    ("marked", "labels"),
    [
        ("the lamp was lit.^1^ Then", ["1"]),
        ("the lamp^12^ was", ["12"]),
        ("(as they say)^3^ and", ["3"]),
        ("in 1890^4^ and", ["4"]),
        ("lit.^1, 2^ Then", ["1", "2"]),
        ("lit.^1–3^ Then", ["1", "2", "3"]),
        ("lit.^1, 3^ Then", ["1", "3"]),
        ("lit.^2-4, 7^ Then", ["2", "3", "4", "7"]),
        ("lit.^[5]^ Then", ["5"]),
        ("“the end”²⁰ was", ["20"]),
    ],
)
def test_markers(marked: str, labels: list[str]) -> None:
    found = list(signs(line(marked)))
    assert [sign.label for sign in found] == labels
    assert not any(sign.doubtful for sign in found)


@pytest.mark.parametrize(
    "marked",
    [
        "10^3^ lamps",
        "2.5 x10^3^ lamps",
        "6×10^4^",
        "x^2^",
        "4 km^2^ of",
        "5 m^3^ of",
        "(a+b)^2^",
        "E = mc^2^",
        "= x²",
        "the 4^iv^",
        "agenda*",
        "^3^ at the start",
    ],
)
def test_doubtful_markers(marked: str) -> None:
    found = list(signs(line(marked)))
    assert len(found) == 1
    assert found[0].doubtful


@pytest.mark.parametrize(
    "marked", ["the 19^th^ century", "the 1^st^ of May", "CO2", "a ^1890^ b", "2 * 3", "*.pdf", "m^−1^s", "m^-1^s", "Lamps^TM^", "^abc^"]
)
def test_no_markers(marked: str) -> None:
    assert [sign.label for sign in signs(line(marked)) if not sign.doubtful] == []


@given(st.integers(1, 89))
@settings(max_examples=50, deadline=None)
def test_roman_figures(number: int) -> None:
    tens, ones = divmod(number, 10)
    ones_in_roman = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    roman = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"][tens] + ones_in_roman[ones]
    assert ordinal(roman) == number


@given(st.text(alphabet="1i*[](),.- ^x0²", max_size=40))
@settings(max_examples=100, deadline=None)
def test_signs_lie_in_their_line(marked: str) -> None:
    one = line(marked)
    for sign in signs(one):
        assert 0 <= sign.start < sign.end <= len(one.text)
    found = label_at_start(one)
    assert found is None or 0 < found.after < len(one.text)


@pytest.mark.parametrize("piece", ["1,", "*", "* ", "x", "[1", "1-", "(", "¹"])
def test_time_is_linear(piece: str) -> None:
    def look(count: int) -> None:
        for one in (line(piece * count), line("a" + f"^{piece * count}^")):
            list(signs(one))
            label_at_start(one)

    assert grows_no_faster_than_its_input(look, 40_000)


@pytest.mark.parametrize(("marked", "label"), [("7See above", "7"), ("12Ibid.", "12"), ("9van den Berg", "9"), ("xSee", "x")])
def test_a_figure_glued_to_a_word_is_a_label_where_something_points_at_it(marked: str, label: str) -> None:
    one = line(marked)
    assert label_at_start(one) is None
    found = label_at_start(one, {label})
    assert found is not None
    assert (found.text, found.sure) == (label, False)


@pytest.mark.parametrize("marked", ["2nd edition", "3rd", "1er août", "9th century", "52.5 metres", "civil"])
def test_a_word_that_begins_with_figures_has_no_glued_label(marked: str) -> None:
    assert label_at_start(line(marked), {"2", "3", "1", "9", "5", "52", "c", "ci", "i", "v", "l"}) is None


@pytest.mark.parametrize("marked", ["(7) Register", "( 7 ) Register", "(^7^) Register", "(*) Keeper"])
def test_a_figure_in_round_brackets_is_a_label_where_a_sign_in_such_brackets_points_at_it(marked: str) -> None:
    one = line(marked)
    assert label_at_start(one) is None
    assert label_at_start(one, {"7", "*"}) is None
    found = label_at_start(one, pointers(signs(line("lit.^(7)^ Then")) if "7" in marked else signs(line("Keeper ^(*)^"))))
    assert found is not None
    assert one.text[found.after :] in ("Register", "Keeper")


def labels_read(*marked: str, notes: set[str] = frozenset()) -> list[str]:  # type: ignore[assignment]
    return [sign.label for sign in SignReader().read([line(one) for one in marked], notes)]


def test_markers_side_by_side_are_told_apart_by_their_order() -> None:
    assert labels_read("tide.^8^ Then", "lamp^910^ and", "oil^1112^") == ["8", "9", "10", "11", "12"]
    assert labels_read("tide.^98^ Then", "lamp^99100^ and") == ["98", "99", "100"]
    assert labels_read("tide.^12^ Then", notes={"1", "2", "3"}) == ["1", "2"]


def test_a_number_that_is_due_or_known_stays_whole() -> None:
    assert labels_read("tide.^11^ Then", "lamp^12^ and") == ["11", "12"]
    assert labels_read("tide.^12^ Then", notes={"12"}) == ["12"]
    assert labels_read("lamps of ^1890^ and") == []


def test_isotopes_are_doubtful() -> None:
    assert [sign.doubtful for sign in signs(line("of ^14^C and lamps.^14^ Then"))] == [True, False]


@pytest.mark.parametrize(
    ("words", "leftward"), [("ةنيدملا ةبتكم ظفحت 1886", True), ("רפסה 12", True), ("The word ةبتكم is “library”", False), ("1886", False)]
)
def test_writing_from_right_to_left(words: str, leftward: bool) -> None:
    assert is_written_leftward([[line(words)]]) is leftward
