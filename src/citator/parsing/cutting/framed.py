"""What stands round the citations of a note and is no part of any: its label, "Source:" below a table, the author's remarks at its end."""

from __future__ import annotations

import re

from citator.parsing.cutting.leads import CITES, past_lead
from citator.text.dates import YEAR
from citator.text.remarks import before_remarks

__all__ = ["framed", "past_label"]

_IN_A_ROW = (
    r"(?:(?:and|or|und|oder|et|ou|e|y)\s)?(?:\((?:\d{1,2}|[a-z]|[ivx]{2,5})\)|(?:\d{1,2}|[a-z]|[ivx]{2,5})\))\s+"
    r"(?=[“‘\"«„]?[A-ZÀ-ÖØ-ÞĀ-ŒŔ-ŽА-ЯƏ]|(?:see|cf|vgl|siehe|voir|véase|cfr)\b)"
)
_LABEL = re.compile(rf"(?:{_IN_A_ROW})?(?:(?:Sources?|Quellen?|Fuentes?|Font[ei]|Источники?)\s?:\s+(?=[“‘\"«„(]?[A-ZÀ-ÖØ-ÞĀ-ŒŔ-ŽА-ЯƏ\d]))?")
_LABELS = frozenset("([0123456789¹²³⁴⁵⁶⁷⁸⁹*†‡abcdefghijklmnopqrstuvwxyzSQFИ")
"""How a label begins: most members of a note begin with another capital."""
_RESOLVES = re.compile(
    r"(?:Decides|Requests|Reaffirms|Affirms|Recalls|Takes\snote|Welcomes|Urges|Calls\supon|Encourages|Invites|Expresses|Emphasi[sz]es|Stresses|"
    r"Recogni[sz]es|Endorses|Approves|Adopts|Authori[sz]es|Reiterates|Recalling|Noting|Reaffirming|Welcoming|Recogni[sz]ing),?\s(?=[a-z])"
)
"""How a paragraph of a resolution begins: it stays whole with its number, "(a) Decides, in accordance with resolution 60/147, …"."""
_PARTIES = re.compile(r"(?:(?!\sv\.?\s)[^;\d“”]){2,120}?\(2\)\s[^;\d“”]{2,120}?\sv\.?\s|[^;\d“”]{2,120}?\sv\.?\s\(1\)\s")
"""Parties that are numbered, as in England: "(1) Lamp Ltd (2) Ann Brook v Weir"."""


def past_label(text: str, start: int, end: int) -> int:
    """Where a citation begins behind its number in a row, "(1) Ann Brook, …; and (b) A/RES/60/2", "Source:" and "Data from".

    >>> past_label("(1) Ann Brook, Rivers, 4", 0, 24), past_label("and b) See Hale, 4", 0, 18), past_label("(1990) 12 JL 3", 0, 14)
    (4, 7, 0)
    >>> past_label("Source: Ann Brook, Rivers, 4", 0, 28), past_label("(b) Note by the Secretariat", 0, 27)
    (8, 0)
    """
    found = _LABEL.match(text, start, end) if text[start : start + 1] in _LABELS else None
    if found and found.end() > start and CITES.search(text, found.end(), end) and not _keeps_number(text, found.end(), end):
        start = found.end()
    return past_lead(text, start, end)


def _keeps_number(text: str, start: int, end: int) -> bool:
    return (_RESOLVES.match(text, start, end) or _PARTIES.match(text, start, end)) is not None


_OWN_LABEL = re.compile(
    rf"(?:\d{{1,3}}\.\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]{{1,40}},?\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.|[A-Z]{{1,3}}[,.\s])|[A-Z]\.\s?[A-Z])|\[(?!{YEAR}\])\d{{1,4}}[a-z]?\]|\d{{1,4}}/(?=\s)|[*†‡]{{1,3}}\)?|[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]{{0,3}})\s*(?=[“‘\"«„\[]?[A-ZÀ-ÖØ-ÞĀ-ŒŔ-ŽА-ЯƏ]|(?:see|cf|vgl|siehe|voir|véase|cfr|ibid|https?:)\b)"
)
"""The label that a note keeps when it is copied: "[12]", a star, a raised figure, the "1/" of older documents of the United Nations.

A year in square brackets is that of a law report, "[1990] 2 AC 12", or of a decision, "[2012] UKSC 12"."""


def framed(text: str) -> tuple[int, int]:
    """Where what a note cites begins and ends, without its label and the author's remarks at its end.

    >>> [text[slice(*framed(text))] for text in ("[12] See Brook, Rivers, p. 3.", "1/ A/RES/60/1.", "* Brook, p. 3 (emphasis added).")]
    ['See Brook, Rivers, p. 3.', 'A/RES/60/1.', 'Brook, p. 3']
    """
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    own = _OWN_LABEL.match(text, first, last) if text[first : first + 1] in _LABELS else None
    start = past_label(text, own.end() if own else first, last)
    end = before_remarks(text, start, last)
    return (start if start > first else 0, end if end < last else len(text))
