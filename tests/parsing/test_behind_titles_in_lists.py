"""Reports by number, theses by school, articles by number, pages of a site by their day, and what bodies wrote or published."""

from __future__ import annotations

import pytest

from citator.parsing.notes import parse_note
from citator.parsing.references import parse_reference
from citator.systems import recognise

CASES = [
    (
        "Linde, M. (2014). Counting boats (Research Report No. 12). Harbour Policy Institute.", "report",
        {"title": "Counting boats", "genre": "Research Report", "number": "12", "container-title": "", "issue": ""},
    ),
    ("Linde, M. (2014). Counting boats (Working Paper No. 12). Harbour Policy Institute.", "paper", {"number": "12"}),
    ("Kroll, A. (2019). Pilots [Doctoral dissertation, University of Leeds]. Thesis Bank.", "thesis", {"publisher": "University of Leeds"}),
    ("Kroll, A. (2019). Tides. Journal of Harbours, 12(3), Article 45.", "article-journal", {"number": "45", "locator": ""}),
    (
        "Linde, M. (2018, May 7). Five tides. Tide Watch. https://tides.example/five", "webpage",
        {"container-title": "Tide Watch", "publisher": ""},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "fields"), CASES)
def test_what_stands_behind_a_title(text: str, kind: str, fields: dict[str, str]) -> None:
    [noted] = parse_note(text, recognise)
    for one in (noted, parse_reference(text, recognise)):
        assert one.record.type == kind
        assert {name: one.record.text(name) for name in fields} == fields
        assert one.pinpoint is None


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("World Health Organization (2014). Safe Harbours: A Guide. Geneva: WHO.", "report"),
        ("World Bank. 2013. Ports and Rivers: A Survey. Washington, DC: World Bank.", "report"),
        ("Harbour Watch. 2016. No Place to Land: Life in the Eastern Port. London.", "report"),
        ("Ann Brook, The Price of Fish (Washington, D.C.: World Bank, 2014), p. 12.", "report"),
        ("Ann Brook, The Price of Fish (Leeds: Harbour Museum, 2014), p. 12.", "book"),
        ("Ann Brook, The Price of Fish (Geneva: United Nations University Press, 2014), p. 12.", "book"),
        ("Ann Brook (ed.), The Price of Fish (Washington, D.C.: World Bank, 2014), p. 12.", "book"),
    ],
)
def test_what_a_body_wrote_or_published_is_a_report(note: str, kind: str) -> None:
    [one] = parse_note(note, recognise)
    assert one.record.type == kind
