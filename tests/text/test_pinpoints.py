"""Pinpoints are found at the end of a citation, whole, and told by their kind."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citator.text.pinpoints import label_kind, lead_of, pinpoint_at, pinpoint_before


@pytest.mark.parametrize(
    ("pinpoint", "kind"),
    [
        ("paras. 85–87", "paragraph"),
        ("p. 84", "page"),
        ("pp. 3-5", "page"),
        ("pp. 17-18 and 26", "page"),
        ("p. xviii", "page"),
        ("annex II, table 3", "annex"),
        ("art. 2", "article"),
        ("arts. 4-9 and 12-14", "article"),
        ("operative para. 1", "paragraph"),
        ("para. 38 (a–e)", "paragraph"),
        ("chap. 4", "chapter"),
        ("chap. I, sect. B", "chapter"),
        ("n. 7", "note"),
        ("principles 2, 3 and 5 (a) and (b)", "principle"),
        ("rule 82 (1)", "principle"),
        ("§ 3.04(2)(b)", "section"),
        ("S. 125 ff.", "page"),
        ("Rn. 12", "paragraph"),
        ("annex", "annex"),
        ("sect. II.B", "section"),
        ("chap. IV.B.2", "chapter"),
        ("sect. XI, p. 17", "section"),
        ("párrs. 129 a 134", "paragraph"),
        ("par. 29 à 33", "paragraph"),
        ("eighth preambular paragraph and paras. 1–4", "paragraph"),
        ("huitième alinéa du préambule", "paragraph"),
        ("octavo párrafo del preámbulo", "paragraph"),
        ("second sentence", "paragraph"),
        ("part one, chap. I, sect. A", "part"),
        ("agenda item 4", "item"),
        ("explanatory memorandum, para. 12", "annex"),
    ],
)
def test_a_pinpoint_at_the_end_is_found_whole(pinpoint: str, kind: str) -> None:
    text = f"The Book of Rivers, {pinpoint}"
    found = pinpoint_before(text, 0, len(text))
    assert found is not None
    assert (found.text, text[found.start : found.end], label_kind(pinpoint)) == (pinpoint, pinpoint, kind)


LABELS = (
    "p. pp. pages pgs. S. Seite pág. с. paragraph paras. para ¶ ¶¶ Rn. Rdnr. párr. пункты п. article arts. Artikel ст. section sect. s. "
    "ss. § §§ Abs. chapter chap. ch. cap. Kap. part pt. title book Teil annex annexes appendix app. Anhang enclosure schedule addendum "
    "anexo table figure figs. box map Tab. Abb. chart footnote foot-note note n. nn. fn. Anm. cmt. principle rule guideline recommendation "
    "standard goal target item point clause cl. line l. ll. col. column recital regulation reg. FJ c.j. indicator question exhibit "
    "preamble passim foreword introduction summary op. operative sub-paragraph"
).split()


@given(st.lists(st.sampled_from([*LABELS, "12", "iv", "3 (b)", "85–87", "of", "and", ",", "the river", "Lamps"]), max_size=9))
def test_the_table_of_first_words_hides_no_pinpoint(pieces: list[str]) -> None:
    text = "Works, " + " ".join(pieces)
    starts = (at for at in range(len(text)) if at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "_/."))
    tried = (pinpoint_at(text, at) for at in starts)
    longest = next((one for one in tried if one and one.end >= len(text) - (text[-1] == ".")), None)
    found = pinpoint_before(text, 0, len(text))
    assert found is None or found == longest
    assert found == longest or not re.search(r"(?:\d\)?|\b[ivxlcdm]+|\b[a-z]{1,2}|passim|preamble|summary)\W*$", text, re.IGNORECASE)


@pytest.mark.parametrize("text", ["a history of part", "The Art of Fishing", "a table of contents", "S/2018/462", "in chapters", "Title"])
def test_words_without_a_number_are_no_pinpoint(text: str) -> None:
    assert pinpoint_before(text, 0, len(text)) is None


def test_the_words_that_lead_to_a_pinpoint() -> None:
    text = "https://example.org/report.pdf, at p. 6"
    found = pinpoint_before(text, 0, len(text))
    assert found is not None
    assert text[: lead_of(text, 0, found.start)] == "https://example.org/report.pdf"


def test_a_single_place_is_told_from_several() -> None:
    one, more = pinpoint_at("p. 84", 0), pinpoint_at("pp. 84 and 90", 0)
    assert one is not None
    assert more is not None
    assert (one.single, more.single) == (True, False)
