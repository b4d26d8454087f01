"""Numbers of courts with a dash, and papers that are known by who wrote to whom and when."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise


def one(note: str) -> Citation:
    [found] = parse_note(note, recognise)
    return found


def names(citation: Citation, field: str) -> list[str]:
    return [str(name) for name in citation.record.names(field)]


@pytest.mark.parametrize(
    ("note", "court", "number", "series", "page", "pin"),
    [
        ("BVerwG, Urteil vom 12. März 2009 – 4 C 19.07, BVerwGE 133, 239, Rn. 21.", "BVerwG", "4 C 19.07", "BVerwGE", "239", "Rn. 21"),
        ("BVerwG, Urteil vom 12. März 2009 – 4 C 19.07.", "BVerwG", "4 C 19.07", "", "", None),
        ("BVerwG, Urt. v. 3. Mai 2011 - 7 C 12.10 -, NVwZ 2011, 987 Rn. 14.", "BVerwG", "7 C 12.10", "NVwZ", "987", "Rn. 14"),
        ("BVerwG, Beschl. v. 7.7.2014 – 4 BN 91.13 –, juris Rn. 5.", "BVerwG", "4 BN 91.13", "", "", "Rn. 5"),
        ("BSG, Urteil vom 7. Juli 2014 – B 12 KR 9/13 R, Rn. 22.", "BSG", "B 12 KR 9/13 R", "", "", "Rn. 22"),
        ("EuGH, Urteil vom 7. Juli 2014 – C-12/13, Rn. 22.", "EuGH", "C-12/13", "", "", "Rn. 22"),
        ("OVG Münster, Urteil vom 3. Mai 2011 – 20 A 12/10, NWVBl. 2011, 345.", "OVG Münster", "20 A 12/10", "NWVBl.", "345", None),
        ("Oberlandesgericht Celle, Urteil vom 7. Juli 2014 – 5 U 91/13, NJW-RR 2015, 12.", "Oberlandesgericht Celle", "5 U 91/13", "NJW-RR",
         "12", None),
        ("BVerfG, Urteil vom 15. Januar 1958, 1 BvR 400/51, BVerfGE 7, 198 (204).", "BVerfG", "1 BvR 400/51", "BVerfGE", "198", "204"),
    ],
)  # fmt: skip
def test_german_courts_by_day_and_number(note: str, court: str, number: str, series: str, page: str, pin: str | None) -> None:
    found = one(note)
    assert (found.type, found.record.text("authority"), found.record.text("number")) == ("case", court, number)
    assert (found.record.text("container-title"), found.record.text("page"), found.pinpoint) == (series, page, pin)
    assert found.record.date() is not None


def test_a_book_about_judgments_is_no_judgment() -> None:
    assert one("Jo Weir, Urteil vom Fluss – 4 Lieder, Leeds 1994, S. 12.").type != "case"
