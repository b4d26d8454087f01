"""The scorer of documents: it counts what is right, missing and false, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluation.document_score import score_case
from evaluation.document_truth import Case, KnownLink, KnownMarker, KnownNote, without_signs

LETTER = """The keeper counted the ships.[^1] The harbour was closed in winter,[^2] as the almanac says.

[^1]: See the ledger of 1902, p. 14.
[^2]: Available at <https://harbour.example.org/almanac/>.
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.md"
    path.write_text(LETTER, encoding="utf-8")
    return path


def _case(path: Path, **changes: object) -> Case:
    known: dict[str, object] = {
        "notes": (
            KnownNote("1", "footnote", ("See the ledger of 1902, p. 14.",)),
            KnownNote("2", "footnote", ("Available at https://harbour.example.org/almanac/.",)),
        ),
        "markers": (KnownMarker("1", "footnote", "The keeper counted the ships."), KnownMarker("2", "footnote", "was closed in winter,")),
        "links": (KnownLink("https://harbour.example.org/almanac", "footnote"),),
    }
    return Case(path, **{**known, **changes})  # type: ignore[arg-type]  # a test names any field


def test_all_right(letter: Path) -> None:
    score = score_case(_case(letter))
    assert set(score.total.rates().values()) == {1.0}
    assert not score.misses
    assert score.total.notes.known == 2


def test_a_note_with_other_words_is_found_and_not_exact(letter: Path) -> None:
    notes = (KnownNote("1", "footnote", ("See the ledger of 1902, p. 15.",)),)
    total = score_case(_case(letter, notes=notes)).total
    assert (total.notes.right, total.exact.right) == (1, 0)
    assert total.notes.read == 2  # the second one is false now


def test_a_note_under_another_label_is_missing_and_false(letter: Path) -> None:
    notes = (KnownNote("9", "footnote", ("See the ledger of 1902, p. 14.",)),)
    total = score_case(_case(letter, notes=notes)).total
    assert (total.notes.known, total.notes.right, total.notes.read) == (1, 0, 2)


def test_a_marker_after_other_words_is_missing_and_false(letter: Path) -> None:
    markers = (KnownMarker("1", "footnote", "The keeper counted the sheep."), KnownMarker("2", "footnote", "was closed in winter,"))
    total = score_case(_case(letter, markers=markers)).total
    assert (total.markers.known, total.markers.right, total.markers.read) == (2, 1, 2)


def test_a_link_that_is_not_known_is_false(letter: Path) -> None:
    total = score_case(_case(letter, links=())).total
    assert (total.links.known, total.links.read) == (0, 1)


def test_what_the_truth_can_not_know_is_set_aside(letter: Path) -> None:
    total = score_case(_case(letter, notes=(), knows_all=False)).total
    assert (total.notes.read, total.set_aside) == (0, 2)


def test_a_document_that_can_not_be_read_has_everything_missing(tmp_path: Path) -> None:
    path = tmp_path / "empty.md"
    path.write_bytes(b"")
    score = score_case(_case(path))
    assert score.unread
    assert score.total.notes.recall == 0.0


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("↑ 12 See the almanac.", "See the almanac."),
        (". See the almanac. ↑", "See the almanac."),
        ("^ See the almanac. Return to citation ^", "See the almanac."),
        ("See the almanac.", "See the almanac."),
    ],
)
def test_what_a_law_review_prints_around_a_note(printed: str, words: str) -> None:
    assert words in without_signs(printed)
