"""How German notes point to another note, where the work was cited in full: "(wie Anm. 5)", "(o. Fn. 5)", "siehe Anm. 5"."""

from __future__ import annotations

import re

__all__ = ["NOTE_AHEAD", "TO_NOTE"]

_ABOVE = r"(?:oben,?|o\.,?)\s(?:in\s)?"
TO_NOTE = (
    rf"(?:[(\[]|,\s(?=wie|s\.|siehe|oben|o\.))(?:(?:wie|s\.|siehe|vgl\.)\s(?:{_ABOVE})?|s\.o\.,?\s|{_ABOVE})?(?:Anm|Fu(?:ß|ss)n|Fn)\.?\s"
)
"""What stands before the number of the note, from the bracket on, or from the comma on where a word leads to it."""

NOTE_AHEAD = re.compile(rf"(?:{_ABOVE})?(?:Anm|Fu(?:ß|ss)n|Fn)\.?\s\d{{1,3}}(?=[,;.)\]]|$)", re.IGNORECASE)
"""The number of a note behind "siehe" or "vgl."."""
