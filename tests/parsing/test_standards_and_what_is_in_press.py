"""Entries of lists whose number stands where the authors do, and those that are not printed yet: none is lost."""

from __future__ import annotations

from typing import Any

import pytest

from citator import flow
from citator.model import Examined
from citator.parsing import cite, parse_note
from citator.parsing.references import parse_reference
from citator.systems import recognise

STANDARDS = [
    (
        "ISO 690:2021, Information and documentation — Guidelines for references. Geneva: ISO.",
        {
            "number": "ISO 690:2021",
            "title": "Information and documentation — Guidelines for references",
            "publisher": "ISO",
            "issued": "2021",
        },
    ),
    (
        "DIN 1505-2: Titelangaben von Dokumenten. Zitierregeln. Berlin: Beuth, 1984.",
        {"number": "DIN 1505-2", "title": "Titelangaben von Dokumenten. Zitierregeln", "publisher": "Beuth", "issued": "1984"},
    ),
    (
        "BS 5950-1:2000. Structural use of steelwork in quays. London: British Standards Institution.",
        {"number": "BS 5950-1:2000", "title": "Structural use of steelwork in quays", "publisher-place": "London", "issued": "2000"},
    ),
    ("ISO 9001. Quality management. Requirements. Geneva: ISO; 2015.", {"number": "ISO 9001", "issued": "2015", "publisher": "ISO"}),
]


@pytest.mark.parametrize(("entry", "fields"), STANDARDS)
def test_the_number_of_a_standard_is_no_journal_with_its_volume(entry: str, fields: dict[str, Any]) -> None:
    read = parse_reference(entry, recognise).record
    assert read.type == "standard"
    light = read.light()
    assert {name: light.get(name) for name in fields} == fields


@pytest.mark.parametrize("entry", [STANDARDS[0][0], STANDARDS[1][0], STANDARDS[2][0]])
def test_the_imprint_behind_a_standard_in_a_note_is_no_work_of_its_own(entry: str) -> None:
    [found] = parse_note(entry, recognise)
    assert found.record.type == "standard"
    assert found.record.text("publisher")


@pytest.mark.parametrize(
    "entry",
    [
        "BS 12, Ports of the North. London: Weir Press, 1999.",
        "ISO 9001:2015, A Complete Guide. London: Weir Press, 2016.",
        "ISO 26000 in Practice: A User Guide. Leeds: Quay Press, 2011.",
        "BS 12: 34–56.",
        "UNI 12 (2004), 3–9.",
        "Hale, Ann. ISO 690:2021 and its kin. Sea Studies 12 (2021): 3–9.",
        "ISO 690:2021 is kept in Geneva: ISO members voted.",
        "Isomers 12, The Lamp. London: Quay Press, 1990.",
    ],
)
def test_what_is_about_a_standard_or_a_journal_is_none(entry: str) -> None:
    assert parse_reference(entry, recognise).record.type != "standard"


def _read(text: str, name: str) -> Examined:
    return cite(flow.read(text.encode(), name), recognise)


_BEFORE = "Hale, A. (1968). Lamps of the quay. Sea Studies, 162, 1243–1248."
_BEHIND = "Weir, E. (1990). Harbours and their names. Leeds: Quay Press."


def test_a_standard_in_a_list_is_an_entry_of_its_own() -> None:
    entries = (_BEFORE, STANDARDS[0][0], _BEHIND)
    for name, text in (("a.md", "# Lamps\n\n## References\n\n" + "\n\n".join(entries)), ("a.txt", "References\n\n" + "\n".join(entries))):
        assert [one.record.type for one in _read(f"{text}\n", name).citations] == ["article-journal", "standard", "book"]


def test_what_has_a_number_for_its_name_and_is_read_as_no_entry_is_told() -> None:
    entries = (_BEFORE, "QRS 8446: The Harbour Layer of Lamps, 2018.", "Table 1: Ships in 1999.", _BEHIND)
    found = _read("# Lamps\n\n## References\n\n" + "\n\n".join(entries) + "\n", "a.md")
    assert [one.rpartition("list: ")[2] for one in found.document.warnings] == [entries[1]]


@pytest.mark.parametrize(
    ("entry", "title", "where"),
    [
        ("Hale, T. H. (in press). Lamps in small ports. Library Quarterly.", "Lamps in small ports", "Library Quarterly"),
        ("Hale, T., & Weir, A. (forthcoming). Lamps. Journal of Harbours, 12(3), 4–9.", "Lamps", "Journal of Harbours"),
        ("Weir, K. (im Druck). Die Häfen des Nordens. Leeds: Quay Press.", "Die Häfen des Nordens", "Quay Press"),
        ("Weir, K. (sous presse). Les ports du nord. Revue des ports, 12.", "Les ports du nord", "Revue des ports"),
        ("Weir, K. (en prensa). Los puertos del norte. Madrid: Muelle.", "Los puertos del norte", "Muelle"),
        ("Hale, A. (submitted). Lamps on the quay.", "Lamps on the quay", ""),
    ],
)
def test_what_is_not_printed_yet_has_its_title_and_no_year(entry: str, title: str, where: str) -> None:
    found = parse_reference(entry, recognise)
    assert found.raw == entry.rstrip(".")
    assert found.record.text("title") == title
    assert (found.record.text("container-title") or found.record.text("publisher")) == where
    assert found.record.date() is None
    assert found.record.names("author")


@pytest.mark.parametrize(
    ("entry", "year"),
    [
        ("Hale, A. (2001). Lamps (in press). Leeds: Quay Press.", 2001),
        ("Hale, A. (1999). Lamps forthcoming. Leeds: Quay Press.", 1999),
        ("Hale, A. (in press, 2003). Lamps. Leeds: Quay Press.", 2003),
    ],
)
def test_a_year_that_is_told_stays(entry: str, year: int) -> None:
    date = parse_reference(entry, recognise).record.date()
    assert date is not None
    assert date.year == year
