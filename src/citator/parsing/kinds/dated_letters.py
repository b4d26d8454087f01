"""Letters and notes verbales with their day first, as documents in French and Spanish call them.

Lettre datée du 9 juillet 2014, adressée au Président du Conseil de sécurité par le Représentant permanent d’Ostland (S/2014/480)
Carta de fecha 9 de julio de 2014 dirigida al Secretario General por el Representante Permanente de Ostlandia (A/68/944)
"""

from __future__ import annotations

import re

from citator.model import Name
from citator.parsing.kinds.draft import Draft, tidy
from citator.text.dates import first_date
from citator.text.telling import Signs

__all__ = ["DATED", "read_dated_letter"]

_DATED_ABROAD = re.compile(
    r"(?:(?:[Ll]ettres?(?:\sidentiques)?|[Nn]otes?\sverbales?)\sdatée?s?\sdu\s(?P<date>[^,;()]{6,24}\d{4}),?\sadressée?s?\s(?:au|aux|à\sla|à\sl[’']|à)\s?"
    r"|(?:[Cc]artas?(?:\sidénticas)?|[Nn]otas?\sverbal(?:es)?)\s(?:de\sfecha|fechadas?\sel)\s(?P<fecha>[^,;()]{6,24}\d{4}),?\sdirigidas?\s(?:al|a\sla|a)\s)"
    r"(?P<recipient>[^;()]{3,160}?),?\s(?:par|por)\s(?:le\s|la\s|l[’']|el\s)?(?P<sender>[^;()]{3,200}?)(?=,\s[A-Z]/|\s\(|$)"
)
DATED = Signs((_DATED_ABROAD,), " adressé", " dirigida")
"""What such a letter has behind its day."""


def read_dated_letter(draft: Draft) -> bool:
    """Such as "Lettre datée du 9 juillet 2014, adressée au Président du Conseil par le Représentant permanent d’Ostland"."""
    found = _DATED_ABROAD.match(draft.text, draft.start, draft.end)
    date = first_date(draft.text, *found.span("date" if found["date"] else "fecha")) if found else None
    if not found or not date:
        return False
    draft.kind = "letter"
    draft.put("issued", date.date, date.start, date.end)
    for name, group in (("recipient", "recipient"), ("author", "sender")):
        draft.put(name, (Name(literal=tidy(found[group])),), *found.span(group))
    draft.title(draft.start, found.end())
    draft.start = draft.end
    return True
