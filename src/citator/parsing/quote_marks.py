"""Quotation marks that other languages turn round: »Die Fähre« in German and Danish books, ”Färjan” in Swedish and Finnish ones.

Every reader knows titles in „…“ and “…”. A text is read with its marks turned to those, one character for one, so that all places stay.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["MARKS", "turned", "turned_in_prose"]

# A mark opens where a word begins right behind it and nothing but a blank or a bracket stands before it: the » of «les bacs » closes.
_POINTED = re.compile(r"»(?<![^\s(\[/—–]»)(?=[^\s»«.,;:!?)\]])(?P<inner>[^«»]{1,1500}?)(?<=\S)«(?![\w«»])")
_ALIKE = re.compile(r"»(?<![^\s(\[/—–]»)(?=[^\s».,;:!?)\]])(?P<inner>[^»]{1,1500}?)(?<=\S)»(?![\w»])")
_CURVED = re.compile(r"”(?<![^\s(\[/—–]”)(?=[^\s”“.,;:!?)\]])(?P<inner>[^“”]{1,1500}?)(?<=\S)”(?![\w“”])")
MARKS: Final = re.compile("[«»„“”]")
"""The marks that are turned, and those that they are turned to."""


def _as_german(found: re.Match[str]) -> str:
    inner = found["inner"]
    return f"«{inner}»" if MARKS.search(inner) else f"„{inner}“"


def turned(text: str) -> str:
    """The text, of the same length, with »…« as „…“ (as «…» where such stand inside) and ”…” as “…”.

    >>> turned("Bach, »Die Fähre«, in: Hafenbote; Holm, ”Färjan”, ”Kajen” 3; « Le bac », p. 3; the “lamp” and “quay”")
    'Bach, „Die Fähre“, in: Hafenbote; Holm, “Färjan”, “Kajen” 3; « Le bac », p. 3; the “lamp” and “quay”'
    """
    if "»" in text:
        text = _POINTED.sub(_as_german, text)
    return _CURVED.sub(r"“\g<inner>”", text) if _opens_curved(text) else text


def _opens_curved(text: str) -> bool:
    """Whether a ” stands where a mark opens, as :data:`_CURVED` has it: in most languages none does."""
    at = text.find("”")
    while at > 0 and not (text[at - 1].isspace() or text[at - 1] in "([/—–"):
        at = text.find("”", at + 1)
    return at >= 0


def turned_in_prose(text: str) -> str:
    """As :func:`turned`, of running text, with the »…» of Finnish and Swedish books too, where the text has no other pointed marks.

    >>> turned_in_prose("He said: »The quay is old«, »the lamp new«."), turned_in_prose("He said: »The quay is old», ”the lamp new”.")
    ('He said: „The quay is old“, „the lamp new“.', 'He said: «The quay is old», “the lamp new”.')
    """
    alike = "»" in text and "«" not in text and "‹" not in text
    return turned(_ALIKE.sub(r"«\g<inner>»", text) if alike else text)
