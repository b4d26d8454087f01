"""Series of the Court in Strasbourg, and the reviews of Italian lawyers by year, part and page."""

from __future__ import annotations

import pytest

from citator.parsing.notes import parse_note
from citator.systems import recognise

CASES = [
    ("Brook v. Ostland [GC], no. 12345/02, ECHR 2004-VII.", "case", "ECHR", "2004-VII", ""),
    ("Brook v. Ostland, judgment of 3 June 1996, Reports 1996-II, § 44.", "case", "Reports", "1996-II", ""),
    ("Foro it., 2011, I, 564.", "article-journal", "Foro it.", "I", "564"),
    ("G. Bianchi, I porti nel codice, in Riv. dir. nav., 2011, V, 56.", "article-journal", "Riv. dir. nav.", "V", "56"),
    ("G. Bianchi, I porti nel codice, in Dir. mar., 1999, 345 ss.", "article-journal", "Dir. mar.", "", "345"),
]


@pytest.mark.parametrize(("note", "kind", "series", "volume", "page"), CASES)
def test_where_it_is_printed(note: str, kind: str, series: str, volume: str, page: str) -> None:
    [one] = parse_note(note, recognise)
    assert one.record.type == kind
    assert [one.record.text(name) for name in ("container-title", "volume", "page")] == [series, volume, page]
