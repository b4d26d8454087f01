"""Judgments of the Inter-American Court of Human Rights as it cites itself, with full stops between the parts.

Corte IDH. Caso Weir vs. Ostlandia. Fondo, Reparaciones y Costas. Sentencia de 3 de mayo de 2011. Serie C No. 123, párr. 45
I/A Court H.R., Case of Weir v. Ostland. Merits. Judgment of May 3, 2011. Series C No. 123
Corte IDH. Faros y derechos humanos. Opinión Consultiva OC-99/17 de 15 de noviembre de 2017. Serie A No. 99, párr. 62
"""

from __future__ import annotations

from citator.parsing.cutting.shapes import OF_SAN_JOSE, OPINION_OF_SAN_JOSE
from citator.parsing.kinds.draft import Draft

__all__ = ["read_of_san_jose"]


def read_of_san_jose(draft: Draft) -> bool:
    """Read the draft as such a judgment; False where it is none."""
    if draft.text[draft.start : draft.start + 1] not in ("C", "I", "A"):
        return False
    opinion = OPINION_OF_SAN_JOSE.match(draft.text, draft.start, draft.end) if "OC-" in draft.text else None
    found = opinion or OF_SAN_JOSE.match(draft.text, draft.start, draft.end)
    if not found or draft.date(*found.span("date")) is None:
        return False
    if found["court"]:
        draft.body("authority", *found.span("court"))
    draft.title(*found.span("title"))
    if opinion:
        draft.take("number", *opinion.span("number"))
    draft.kind = "case"
    draft.start = draft.end
    return True
