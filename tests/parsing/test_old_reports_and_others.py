"""Old decisions by the numbers that were given to them afterwards, the Law Reports with "LR", and who stands behind "et al."."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note, parse_reference
from citator.systems import recognise

CASES = [
    ("Entick v Carrington [1765] EWHC KB J98", {"number": "[1765] EWHC KB J98", "issued": "1765"}),
    ("Weir v Brook [1854] EWHC J70 (Exch)", {"number": "[1854] EWHC J70 (Exch)", "issued": "1854"}),
    ("Weir v Brook [1854] EWHC Exch J70", {"number": "[1854] EWHC Exch J70", "issued": "1854"}),
    ("Weir v Brook [2010] EWHC 123 (QB)", {"number": "[2010] EWHC 123 (QB)", "issued": "2010"}),
    ("Entick v Carrington (1765) 19 St Tr 1029", {"volume": "19", "container-title": "St Tr", "page": "1029"}),
    ("Weir v Brook (1883) LR 11 QBD 503", {"volume": "11", "container-title": "LR QBD", "page": "503"}),
    ("Weir v Brook (1877) LR 2 App Cas 743", {"volume": "2", "container-title": "LR App Cas", "page": "743"}),
    ("Weir v Brook (1880) LR 14 Ch D 12", {"volume": "14", "container-title": "LR Ch D", "page": "12"}),
    ("Weir v Brook (1868) L.R. 3 H.L. 330", {"volume": "3", "container-title": "L.R. H.L.", "page": "330"}),
    ("Weir v Brook (1868) LR 3 HL 330", {"volume": "3", "container-title": "LR HL", "page": "330"}),
]


@pytest.mark.parametrize(("case", "fields"), CASES, ids=[case[0] for case in CASES])
def test_an_old_case_is_a_case_in_notes_and_in_lists(case: str, fields: dict[str, str]) -> None:
    for one in (*parse_note(f"{case}.", recognise), parse_reference(f"{case}.", recognise)):
        assert one.type == "case"
        assert {name: str(one.record.get(name)) for name in fields} == fields
        assert one.record.text("title") == case.partition(" [")[0].partition(" (")[0]


@pytest.mark.parametrize(
    "entry",
    [
        "Weir J, et al., and Brook A. Lamps in ports. Journal of Ports 2019;3:4-9.",
        "Weir, J., et al., & Brook, A. (2019). Lamps in ports. Journal of Ports, 3, 4–9.",
    ],
)
def test_who_stands_behind_et_al_is_an_author(entry: str) -> None:
    names = parse_reference(entry, recognise).record.names("author")
    assert [name.family or name.literal for name in names] == ["Weir", "et al.", "Brook"]
