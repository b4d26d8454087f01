"""Several collaborations head one reference, as one does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citator.cli.main import run


@pytest.mark.parametrize(
    "authors",
    [
        "CMS Collaboration",
        "ATLAS and CMS Collaborations",
        "Belle and BaBar Collaborations",
        "LIGO Scientific Collaboration and Virgo Collaboration",
        "LHCb Collaboration & CMS Collaboration",
        "ATLAS, CMS and LHCb Collaborations",
        "Hale, A., Weir, B., and the CMS Collaboration",
    ],
)
def test_a_reference_of_several_collaborations_is_one(authors: str, tmp_path: Path) -> None:
    asked, told = tmp_path / "asked.jsonl", tmp_path / "told.jsonl"
    asked.write_text(
        json.dumps({"id": "a", "raw": f"{authors}. (2015). Combined measurement of the lamps. Lamp Letters, 7, 10-20."}), "utf-8"
    )
    run(["parse", str(asked), "-o", str(told), "-q"])
    [one] = json.loads(told.read_text("utf-8"))["citations"]
    fields = {"title": "Combined measurement of the lamps", "container-title": "Lamp Letters", "volume": "7", "page": "10-20"}
    assert {name: one["fields"].get(name) for name in fields} == fields
