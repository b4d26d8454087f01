"""Symbols of United Nations documents in the titles of what others write: the work is theirs, and the symbol part of its title."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note, parse_reference
from citator.systems import recognise


@pytest.mark.parametrize(
    ("entry", "kind", "title", "rest"),
    [
        ("Hale, A. (2019). The meaning of S/RES/1325 (2000). Weir Press.", "book", "The meaning of S/RES/1325 (2000)",
         {"publisher": "Weir Press", "issued": "2019"}),
        ("Hale, A., & Weir, J. (2019). Lamps after A/RES/70/1. In K. Tan (Ed.), Ports and law (pp. 12–30). Weir Press.", "chapter",
         "Lamps after A/RES/70/1", {"container-title": "Ports and law", "page": "12–30"}),
        ("Hale A. The meaning of S/RES/1325 (2000). J Ports 2019;3:4-9.", "article-journal", "The meaning of S/RES/1325 (2000)",
         {"container-title": "J Ports", "issued": "2019", "volume": "3"}),
        ("Hale, Ann. The Meaning of S/RES/1325. London: Weir Press, 2019.", "book", "The Meaning of S/RES/1325",
         {"publisher-place": "London", "publisher": "Weir Press", "issued": "2019"}),
        ("Weir, J. (2016). Commentary on the 2030 Agenda, A/RES/70/1. EJIL: Talk!", "webpage",
         "Commentary on the 2030 Agenda, A/RES/70/1", {"container-title": "EJIL: Talk!"}),
        ('Ann Hale, "The Meaning of S/RES/1325 (2000)", Journal of Ports, vol. 12, No. 3 (2019), pp. 4-9.', "article-journal",
         "The Meaning of S/RES/1325 (2000)", {"container-title": "Journal of Ports", "issued": "2019", "volume": "12"}),
        ("Hale, A. (2017). The making of A/RES/61/295. Tokyo: United Nations University Press.", "book", "The making of A/RES/61/295",
         {"publisher": "United Nations University Press"}),
    ],
)  # fmt: skip
def test_an_entry_about_a_document(entry: str, kind: str, title: str, rest: dict[str, str]) -> None:
    one = parse_reference(entry, recognise)
    assert (one.type, one.record.text("title")) == (kind, title)
    assert {name: str(one.record.get(name)) for name in rest} == rest
    assert "number" not in one.record.fields


@pytest.mark.parametrize(
    "entry",
    [
        "Weir, J. (2016). Report of the Special Rapporteur on lamps, A/HRC/31/57. Geneva: United Nations.",
        "Weir, J. (2016). Report of the Special Rapporteur on lamps. A/HRC/31/57. Geneva: United Nations.",
        "Weir, J. (2016). Report of the Special Rapporteur on lamps, UN Doc. A/HRC/31/57.",
        "Human Rights Council. (2016). Report of the Special Rapporteur on lamps (A/HRC/31/57). United Nations.",
        "Human Rights Council. Report of the Special Rapporteur on lamps. A/HRC/31/57. Geneva: United Nations, 2016.",
    ],
)
def test_a_document_of_the_organ_has_its_number(entry: str) -> None:
    one = parse_reference(entry, recognise)
    assert one.type == "un-document"
    assert one.record.text("title") == "Report of the Special Rapporteur on lamps"
    assert one.record.text("number") == "A/HRC/31/57"
    assert "container-title" not in one.record.fields


@pytest.mark.parametrize(
    ("note", "kind", "title"),
    [
        ("Ann Hale, The Meaning of S/RES/1325 (2000) (Weir Press 2019).", "book", "The Meaning of S/RES/1325 (2000)"),
        ("Ann Hale, The Meaning of Resolution 1325 (2000) (Weir Press 2019).", "book", "The Meaning of Resolution 1325 (2000)"),
        ("Ann Hale and Jo Weir, From S/RES/1325 to S/RES/2242 (Weir Press 2019), p. 4.", "book", "From S/RES/1325 to S/RES/2242"),
        ("Ann Hale, “The Meaning of S/RES/1325”, Journal of Ports, vol. 12, No. 3 (2019), pp. 4–9.", "article-journal",
         "The Meaning of S/RES/1325"),
        ("Ann Hale, ‘The Meaning of S/RES/1325 (2000)’ (2019) 12 Journal of Ports 4.", "article-journal",
         "The Meaning of S/RES/1325 (2000)"),
    ],
)  # fmt: skip
def test_a_note_about_a_document(note: str, kind: str, title: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text("title"), str(one.record.date())) == (kind, title, "2019")
    assert "number" not in one.record.fields


@pytest.mark.parametrize(
    ("note", "kind", "number"),
    [
        ("Security Council, Follow-up to resolution 1325 (2000) (New York 2019).", "resolution", "1325"),
        ("Ann Hale, Report on Lamps, A/HRC/31/57 (2016), para. 4.", "un-document", "A/HRC/31/57"),
        ("Report of the Secretary-General on resolution 1325 (2000) (S/2015/716), para. 3.", "un-document", "S/2015/716"),
    ],
)
def test_documents_stay(note: str, kind: str, number: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text("number")) == (kind, number)
