"""What lawyers cite without a title is called by the report, the code or the identifier that it has, and by no address."""

from __future__ import annotations

import pytest

from citator import flow
from citator.formats.bibtex_phrases import howpublished, read_howpublished
from citator.formats.bibtex_supplied import supplied_title
from citator.model import FieldValue, Record

ADDRESS = "https://a.example/c/136"


@pytest.mark.parametrize(
    ("record", "title"),
    [
        (
            {"type": "case", "volume": "136", "container-title": "S. Ct.", "page": "1658", "URL": ADDRESS},
            "136 S. Ct. 1658",
        ),
        (
            {"type": "legislation", "volume": "87", "container-title": "Fed. Reg.", "page": "1", "URL": ADDRESS},
            "87 Fed. Reg. 1",
        ),
        ({"type": "legislation", "volume": "15", "container-title": "OJ L", "page": "14"}, "OJ L 15, p. 14"),
        ({"type": "legislation", "number": "33 U.S.C. § 1251"}, "33 U.S.C. § 1251"),
        ({"type": "case", "number": "ECLI:EU:C:2017:203"}, "ECLI:EU:C:2017:203"),
        # what has no such place, and what is no law
        ({"type": "case", "volume": "136", "container-title": "S. Ct.", "URL": "https://a.example/c"}, "a.example/c"),
        ({"type": "webpage", "volume": "1", "container-title": "Lamps", "page": "2", "URL": "https://a.example/c"}, "a.example/c"),
        ({"type": "legislation", "number": "97/67/EC"}, "Legislation 97/67/EC"),
        ({"type": "case", "number": "12-345"}, "No. 12-345"),
    ],
)
def test_the_title_that_is_supplied(record: dict[str, str], title: str) -> None:
    assert supplied_title(Record.from_csl(record)) == title


@pytest.mark.parametrize(
    ("note", "number"),
    [
        ("Hoge Raad 30 May 2008, ECLI:NL:HR:2008:BC2153 (Weir).", "ECLI:NL:HR:2008:BC2153"),
        ("Case C-157/15, Weir v. Lamp, ECLI:EU:C:2017:203.", "C-157/15"),
        ("Weir v. Hale, 12 U.S. 3 (1990).", ""),
    ],
)
def test_a_decision_is_known_by_its_identifier_where_it_has_no_number(note: str, number: str) -> None:
    [work] = flow.works_of([flow.examine(flow.read(f"Text.[^1]\n\n[^1]: {note}\n".encode(), "notes.md"))])
    assert work.record.text("number") == number


@pytest.mark.parametrize(
    ("number", "more"),
    [("33 U.S.C. § 1251", {"volume": "33", "container-title": "U.S.C."}), ("ECLI:NL:HR:2008:BC2153", {}), ("97/67/EC", {})],
)
def test_a_number_of_its_own_is_written_without_a_word_and_read_again(number: str, more: dict[str, str]) -> None:
    record = Record.from_csl({"type": "legislation", "number": number, **more})
    spare: dict[str, FieldValue] = {name: field.value for name, field in record.fields.items()}
    assert howpublished(record, spare, address=False) == number
    again: dict[str, FieldValue] = {}
    read_howpublished(number, "legislation", again, told=True)
    assert again == {"number": number, **more}
