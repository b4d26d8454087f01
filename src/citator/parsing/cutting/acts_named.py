"""Acts and treaties that a sentence names with a place in them: "relied on Ports Act of 2009, sect. 14", "the Convention, art. 6"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from citator.text.dates import YEAR
from citator.text.telling import Worded

__all__ = ["GENERIC", "acts_named"]

_NOUN = (
    r"(?:Act|Convention|Covenant|Treaty|Statute|Regulations?|Directive|Charter|Protocol|Constitution|Code|Law|Rules|Order|Declaration|"
    r"Agreement|Decree|Ordinance|Bill)"
)
_PLACE = (
    r",\s(?=(?:arts?|articles?|ss?|sects?|sections?|paras?|paragraphs?|regs?|regulations?|rules?|schs?|schedules?|annex|chap|§§?)\.?\s"
    r"[\dIVXA-Z])"
)
GENERIC: Final = re.compile(rf"(?:[Tt]he\s)?(?:(?P<year>{YEAR})\s)?(?P<noun>{_NOUN})(?:\sof\s(?P<year2>{YEAR}))?")
"""An act or a treaty that was named before, by what it is: "the Convention", "2009 Act"."""
_WORD = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+"
_NAMED = Worded(
    re.compile(
        rf"(?<![\w’-])(?:(?:The|Under|In|See|By|On|Both|As|And|But|While)\s)?"
        rf"(?P<act>(?:[Tt]he\s(?:{YEAR}\s)?(?={_NOUN}\b)|(?:{_WORD}\s(?:(?:and|of|on|for|the|to|against)\s){{0,2}}){{1,9}}?)"
        rf"{_NOUN}(?:\sof\s{YEAR}|,?\s{YEAR})?(?:\s\((?:No\.\s)?[\w/.-]{{1,20}}\))?){_PLACE}"
    ),
    *"act convention covenant treaty statute regulation regulations directive charter protocol constitution code law rules order".split(),
    *"declaration agreement decree ordinance bill".split(),
)


def acts_named(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where in a sentence acts stand with a place behind them, without the place.

    >>> note = "The Government relied on Inland Waters Act of 2009, sect. 14, and on the Convention, art. 6."
    >>> [note[begin:end] for begin, end in acts_named(note, 0, len(note))]
    ['Inland Waters Act of 2009', 'the Convention']
    """
    for found in _NAMED.finditer(text, start, end):
        yield found.span("act")
