"""A document that names treaties in its text: places, forms, and dates that do not contradict each other."""

from __future__ import annotations

from pathlib import Path

import citator
from citator import flow
from citator.model import Form

TEXT = """On rivers

The Kyoto Protocol (1997) and Article 51 of the UN Charter apply to rivers. ICCPR art. 9 says so. The Charter of the harbour does not.

The 1951 Refugee Convention entered into force later. The Refugee Convention (1954) is the same.
"""


def test_treaties_in_running_text(tmp_path: Path) -> None:
    path = tmp_path / "rivers.txt"
    path.write_text(TEXT, encoding="utf-8")
    examined = flow.examine(citator.read(path))
    found = [(one.raw, one.pinpoint, one.form) for one in examined.citations]
    assert found == [
        ("Kyoto Protocol (1997)", None, Form.IN_TEXT),
        ("Article 51 of the UN Charter", "Article 51", Form.IN_TEXT),
        ("ICCPR art. 9", "art. 9", Form.IN_TEXT),
        ("1951 Refugee Convention", None, Form.IN_TEXT),
        ("Refugee Convention (1954)", None, Form.IN_TEXT),
    ]
    assert not [one for one in examined.findings if one.name == "date-inconsistent"]


def test_a_full_name_with_another_year_is_a_treaty_of_which_nothing_more_is_told(tmp_path: Path) -> None:
    path = tmp_path / "rivers.txt"
    path.write_text("See the Vienna Convention on the Law of Treaties (1986), and the 1929 Geneva Convention.", encoding="utf-8")
    (one,) = flow.examine(citator.read(path)).citations
    assert (one.raw, one.type, one.identifiers) == ("Vienna Convention on the Law of Treaties (1986)", "treaty", ())
