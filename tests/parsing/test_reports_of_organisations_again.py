"""Notes of rights organisations: works previously cited, numbers again, interviews by call, laws behind their state."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise


def resolve(*notes: str) -> dict[str, Citation]:
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    return {one.id: one for one in resolve_chains(found)}


REPORT = "Amnesty International, Ostland: Ports of Fear, EUR 12/1234/2011, 3 May 2011; Amnesty International, Lamps Out, EUR 12/1235/2011."


@pytest.mark.parametrize(
    ("note", "of", "pinpoint"),
    [
        ("Amnesty International, Ports of Fear (previously cited), p. 12.", "n1-1", "p. 12"),
        ("Amnesty International, Ostland: Ports of Fear (previously cited).", "n1-1", None),
        ("Amnesty International, Lamps Out (cited above), p. 3.", "n1-2", "p. 3"),
        ("Amnesty International, Closed Quays (previously cited), p. 3.", None, "p. 3"),
        ("EUR 12/1234/2011, p. 4.", "n1-1", "p. 4"),
        ("EUR 12/1236/2011.", None, None),
    ],
)
def test_previously_cited(note: str, of: str | None, pinpoint: str | None) -> None:
    short = resolve(REPORT, note)["n2-1"]
    assert (short.short_form_of, short.pinpoint) == (of, pinpoint)


READ: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Interview by voice call with Jo Weir, pilot, 3 May 2011.", "interview",
        {"author": [{"family": "Weir", "given": "Jo"}], "issued": "2011-05-03"},
    ),
    (
        "Interview in person with Ann Brook, fisher, 3 May 2011, Leeds.", "interview",
        {"author": [{"family": "Brook", "given": "Ann"}], "issued": "2011-05-03"},
    ),
    (
        "Norway, Harbours Act, 2009, Section 12.", "legislation",
        {"jurisdiction": "Norway", "title": "Harbours Act", "issued": "2009", "locator": "Section 12"},
    ),
    (
        "Ostland: Constitution (1999), Article 12.", "legislation",
        {"jurisdiction": "Ostland", "title": "Constitution", "issued": "1999", "locator": "Article 12"},
    ),
    ("Constitution of Ostland, 1999, art. 2.", "legislation", {"title": "Constitution of Ostland", "issued": "1999", "locator": "art. 2"}),
    ("Criminal Code of Ostland, Articles 12-14.", "legislation", {"title": "Criminal Code of Ostland", "locator": "Articles 12-14"}),
    (
        "The Daily Harbour, “Ports closed”, 3 May 2011, p. 4.", "article-newspaper",
        {"container-title": "The Daily Harbour", "title": "Ports closed", "issued": "2011-05-03", "page": "4"},
    ),
    (
        "Ann Brook, The Law of Rivers § 14 (1921).", "book",
        {"author": [{"family": "Brook", "given": "Ann"}], "title": "The Law of Rivers", "issued": "1921", "locator": "§ 14"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), READ)
def test_what_organisations_cite(note: str, kind: str, fields: dict[str, Any]) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.light()) == (kind, fields)
