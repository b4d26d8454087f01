"""Decisions of the courts of the European Union and of others by their ECLI, whatever order their parts stand in."""

from __future__ import annotations

from typing import Any

import pytest

from citator import systems
from citator.parsing import parse_note

LIGHTS = {"title": "Harbour Lights", "number": "C-13/16", "issued": "2017-05-04"}
FORMS: list[tuple[str, dict[str, Any]]] = [
    (
        "CJEU, judgment of 4 May 2017, Case C-13/16, Harbour Lights (EU:C:2017:336), para. 28.",
        {**LIGHTS, "authority": "CJEU", "locator": "para. 28"},
    ),
    ("Judgment of 4 May 2017, Harbour Lights, C-13/16, EU:C:2017:336, paragraph 28.", {**LIGHTS, "locator": "paragraph 28"}),
    ("Judgment of the Court of Justice of 4 May 2017 Harbour Lights, C-13/16, EU:C:2017:336.", LIGHTS),
    ("CJEU, Case C-13/16, Harbour Lights, judgment of 4 May 2017, EU:C:2017:336.", {**LIGHTS, "authority": "CJEU"}),
    ("CJUE, gde ch., 4 mai 2017, Harbour Lights, aff. C-13/16, pt 28.", {**LIGHTS, "authority": "CJUE", "locator": "pt 28"}),
    (
        "EuGH, Urt. v. 4.5.2017, Rs. C-13/16, ECLI:EU:C:2017:336, Rn. 28 – Harbour Lights.",
        {**LIGHTS, "authority": "EuGH", "genre": "Urt", "locator": "Rn. 28"},
    ),
    (
        "EuGH, Urt. v. 4. Mai 2017 (C-13/16), - Harbour Lights - Rn. 28.",
        {**LIGHTS, "authority": "EuGH", "genre": "Urt", "locator": "Rn. 28"},
    ),
    ("Corte di giustizia UE, sentenza 4 maggio 2017, causa C-13/16, Harbour Lights.", {**LIGHTS, "authority": "Corte di giustizia UE"}),
    ("Case C-13/16 Harbour Lights EU:C:2017:336, para 28.", {**LIGHTS, "issued": "2017", "locator": "para 28"}),
    ("Case C-13/16 Weir, a.s. v Jo Brook [2017] EU:C:2017:336.", {**LIGHTS, "title": "Weir, a.s. v Jo Brook", "issued": "2017"}),
    (
        "CJEU 16 July 1998, Case C-210/96, ECR 1998, p. I-4657 (Weir).",
        {
            "authority": "CJEU", "issued": "1998-07-16", "number": "C-210/96", "container-title": "ECR", "page": "I-4657", "title": "Weir",
        },
    ),
    ("Hoge Raad 30 May 2008, ECLI:NL:HR:2008:BC2153 (Weir).", {"authority": "Hoge Raad", "issued": "2008-05-30", "title": "Weir"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fields"), FORMS)
def test_a_decision_is_read_in_any_order_of_its_parts(text: str, fields: dict[str, Any]) -> None:
    [one] = parse_note(text, systems.recognise)
    assert (one.type, one.record.light()) == ("case", fields)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Brook, Harbour Lights after Case C-13/16 (Leeds, Weir Press, 2018), p. 3.",
        "Opinion of AG Weir in Case C-13/16, point 18.",
    ],
)
def test_what_is_said_of_a_decision_is_none(text: str) -> None:
    [one] = parse_note(text, systems.recognise)
    assert one.record.text("title") in ("Harbour Lights after Case C-13/16", "Opinion of AG Weir")
