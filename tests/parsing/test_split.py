"""A note is cut into the citations that a reader sees in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.parsing.cutting.seen import look_at
from citator.parsing.cutting.split import split_note
from tests.parsing.recogniser import recognise


def cut(note: str) -> list[tuple[str, str | None]]:
    return [(note[one.start : one.end], one.signal) for one in split_note(look_at(note, recognise))]


@pytest.mark.parametrize(
    ("note", "citations"),
    [
        ("S/2018/462, para. 32.", [("S/2018/462, para. 32", None)]),
        ("See, for example, S/2018/462; and A/73/1, p. 4.", [("S/2018/462", "See, for example"), ("A/73/1, p. 4", None)]),
        ("See E/CN.4/2003/58, A/58/427.", [("E/CN.4/2003/58", "See"), ("A/58/427", None)]),
        (
            "Security Council resolutions 822 (1993), 853 (1993) and 874 (1993).",
            [("Security Council resolutions 822 (1993)", None), ("853 (1993)", None), ("874 (1993)", None)],
        ),
        (
            "Ann Brook, Rivers (Leeds, Weir Press, 1994), p. 3. See also Bob Mill, Lakes (York, Weir Press, 1996). Emphasis added.",
            [("Ann Brook, Rivers (Leeds, Weir Press, 1994), p. 3", None), ("Bob Mill, Lakes (York, Weir Press, 1996)", "See also")],
        ),
        (
            "Convention on Rivers, art. 16, and Declaration on the Protection of Lakes, art. 1 (2).",
            [("Convention on Rivers, art. 16", None), ("Declaration on the Protection of Lakes, art. 1 (2)", None)],
        ),
        ("Brook v. Weir, para. 4, and Mill v. Lake, para. 7.", [("Brook v. Weir, para. 4", None), ("Mill v. Lake, para. 7", None)]),
        ("www.rivers.org and Ann Brook, Rivers (Leeds, 1994).", [("www.rivers.org", None), ("Ann Brook, Rivers (Leeds, 1994)", None)]),
        ("For an overview, see, for example, Ann Brook, Rivers (Leeds, 1994).", [("Ann Brook, Rivers (Leeds, 1994)", "see, for example")]),
        ("Rivers were long without names. See Brook, “Names”, p. 2.", [("Brook, “Names”, p. 2", "See")]),
        ("Vgl. Brook 1980, S. 99; Weir/Mill 1979, S. 64 ff.", [("Brook 1980, S. 99", "Vgl."), ("Weir/Mill 1979, S. 64 ff.", None)]),
        ("Ausführlicher bei Brook 1976.", [("Brook 1976", None)]),
        ("Rivers of the North. Available from www.rivers.org/north.", [("Rivers of the North. Available from www.rivers.org/north", None)]),
        (
            "Ann Brook, Rivers, https://rivers.org/a [https://perma.cc/AB12-CD34].",
            [("Ann Brook, Rivers, https://rivers.org/a [https://perma.cc/AB12-CD34]", None)],
        ),
        (
            "Ann Brook, Why Do Rivers Run? A Study, 11 Riv. L. Rev. 533, 561 (2003) (noting that “rivers run”).",
            [("Ann Brook, Why Do Rivers Run? A Study, 11 Riv. L. Rev. 533, 561 (2003)", None)],
        ),
        ("Brook testimony, supra note 7, describing the river in flood.", [("Brook testimony, supra note 7", None)]),
        (
            "The court found for the mill (see Brook v. Weir [1991] 2 All ER 257).",
            [("Brook v. Weir [1991] 2 All ER 257", "see")],
        ),
        (
            "A longer version of the talk can be found at http://rivers.org/2012/talk.",
            [("A longer version of the talk can be found at http://rivers.org/2012/talk", None)],
        ),
        ("S/2018/462, paragraph 7: “Decides that the river shall be named”.", [("S/2018/462, paragraph 7", None)]),
    ],
)
def test_a_note_into_its_citations(note: str, citations: list[tuple[str, str | None]]) -> None:
    assert cut(note) == citations


@pytest.mark.parametrize(
    "note",
    [
        "Emphasis added.",
        "The delegation of the Lake District subsequently informed the Secretariat that it had intended to vote in favour.",
        "Approximately 100 men crossed the river and reached the town on 27 January 2025.",
        "See supra note 96 and accompanying text.",
        "Translation by the author.",
        "In the present document, the river means the river and its banks.",
    ],
)
def test_remarks_and_comments_are_no_citations(note: str) -> None:
    assert cut(note) == []


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "See ",
                "Brook, ",
                "“Rivers”, ",
                "(Leeds, 1994)",
                "; ",
                ". ",
                " and ",
                "S/2018/462",
                "p. 3",
                "v. ",
                "\n",
                "‘",
                "http://a.org/b ",
            ]
        )
    )
)
def test_citations_come_in_order_and_never_cut_into_each_other(words: list[str]) -> None:
    note = "".join(words)
    end = 0
    for one in split_note(look_at(note, recognise)):
        assert one.start < one.end <= len(note)
        if not note[max(0, one.start - 5) : one.start].endswith(("(see ", "(See ")):
            assert one.start >= end or note[:end].count("(") > 0
        end = max(end, one.end)
