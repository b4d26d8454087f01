"""International decisions and resolutions that a sentence names with their report or symbol: one citation with all its parts."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing.documents import cite
from citator.systems import recognise
from tests.parsing.test_documents import document


def cited(words: str) -> list[Citation]:
    return list(cite(document(words), recognise).citations)


@pytest.mark.parametrize(
    ("sentence", "title", "series", "page", "issued"),
    [
        ("In Lamps in the North (Norland v. Sudland: Ostland intervening), Judgment, I.C.J. Reports 2014, p. 226, the Court held so.",
         "Lamps in the North (Norland v. Sudland: Ostland intervening)", "I.C.J. Reports", "226", "2014"),
        ("As the Court said in Lamp Channel (Norl. v. Sudl.), 1949 I.C.J. 4, 22 (Apr. 9), every State is bound.",
         "Lamp Channel (Norl. v. Sudl.)", "I.C.J.", "4", "1949-04-09"),
        ("As the Court said in Corfu Channel (U.K. v. Alb.), 1949 I.C.J. 4, 22 (Apr. 9), every State is bound.",
         "Corfu Channel (U.K. v. Alb.)", "I.C.J.", "4", "1949-04-09"),
        ("It is bound by the Court. Lamp Channel (Norland v. Sudland), Merits, Judgment, I.C.J. Reports 1990, p. 12, para. 5, says so.",
         "Lamp Channel (Norland v. Sudland)", "I.C.J. Reports", "12", "1990"),
        ("The tribunal in Lamp Smelter (U.S. v. Can.), 3 R.I.A.A. 1905, 1965 (1941), said the same of smoke.",
         "Lamp Smelter (U.S. v. Can.)", "R.I.A.A.", "1905", "1941"),
        ("Reparation is due, it said in the Lamp Works case (Norland v. Sudland), I.C.J. Reports 1999, p. 4, of quays.",
         "Lamp Works case (Norland v. Sudland)", "I.C.J. Reports", "4", "1999"),
    ],
)  # fmt: skip
def test_a_case_is_named_with_its_report(sentence: str, title: str, series: str, page: str, issued: str) -> None:
    [one] = cited(sentence)
    told = [one.record.text(name) for name in ("title", "container-title", "page")]
    assert (told, str(one.record.date("issued"))) == ([title, series, page], issued)


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("The Advisory Opinion on the lamps of the quay, I.C.J. Reports 1996, p. 226, is another of them.", [""]),
        ("The ferry of the harbour (North v. South line) and a report, I.C.J. Reports 1990, p. 12, are on file.", [""]),
        ("Under Weir v. Hale, 206 U.S. 46 (1907), a state is bound by the upper river.", ["Weir v. Hale"]),
        ("The Court kept the light in Lamp Channel (Norland v. Sudland) and later on, I.C.J. Reports 1990, p. 12, left it.", [""]),
    ],
)
def test_a_report_without_such_a_name_before_it(sentence: str, titles: list[str]) -> None:
    assert [one.record.text("title") for one in cited(sentence)] == titles


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("The Assembly adopted G.A. Res. 1803 (XVII), at 15, U.N. Doc. A/5217 (Dec. 14, 1962), on lamps.", ["1803 (XVII)"]),
        ("It adopted G.A. Res. 217 (III) A, Universal Declaration of Human Rights, U.N. Doc. A/RES/217(III) (Dec. 10, 1948), once.",
         ["217 (III) A"]),
        ("Security Council resolution 1540 (2004), UN Doc. S/RES/1540 (28 April 2004), is known to all.", ["1540"]),
        ("General Assembly resolution 63/124 and the report in UN Doc. A/63/10, para. 3, differ on lamps.", ["63/124", "A/63/10"]),
        ("Resolutions 822 (1993), 853 (1993) and 874 (1993), and document S/26718 show it.", ["822", "853", "874", "S/26718"]),
    ],
)  # fmt: skip
def test_a_resolution_and_the_symbol_of_its_text(sentence: str, numbers: list[str]) -> None:
    assert [one.record.text("number") for one in cited(sentence)] == numbers
