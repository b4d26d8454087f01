"""Whether a full stop inside closing quotation marks or a bracket ends a sentence: where a source is cited behind it."""

from __future__ import annotations

import re

from citator.parsing.cutting.nesting import Nesting
from citator.parsing.cutting.signals import SIGNAL_AHEAD
from citator.text.dates import YEAR
from citator.text.names import is_person

__all__ = ["closes_quotation"]

# What was quoted stands before: "…, as the lamps were.” Brook, Rivers and Lamps, 102."
_CITED_AHEAD = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s(?:and|&)\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?,\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž“‘\"][^;()\d.]{3,90}?,[”’\"]?\s)(?:pp?\.\s|ch\.\s)?\d{1,4}(?:[-–]\d{1,4})?(?:[.;]|$)"
)


# A work in full behind what was said: "… so they say.” Ann Brook, Rivers and Lamps (Leeds: Quay, 1994), 12".
_FULL_AHEAD = re.compile(
    r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*){1,3}),\s"
    rf"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][^;()“”]{{3,160}}\([^()]{{0,80}}{YEAR}\)|[“‘][^“”]{{3,200}}[,.?!][”’]\s[A-ZÀ-ÞĀ-ŒŔ-Ž])"
)


def _cites_what_was_said(text: str, last: int, following: int, nesting: Nesting) -> bool:
    """Whether a sentence in marks ends at ``last``, and a work that is cited in full, with its author, follows it."""
    full = _FULL_AHEAD.match(text, following)
    quoted = next((one for one in nesting.quoted if one.end == last + 1), None) if full else None
    if full is None or quoted is None or not is_person(full["name"]):
        return False
    words = [word for word in text[quoted.inner_start : quoted.inner_end].split() if word[0].isalpha()]
    return len(words) > 2 and sum(word[0].islower() for word in words) * 3 > len(words) * 2 - 1


def closes_quotation(text: str, at: int, stop: re.Match[str], nesting: Nesting) -> bool:
    """A full stop inside the closing marks of a quotation or bracket ends a sentence only where a signal follows."""
    last = at + len(stop.group().rstrip()) - 1
    leaves = last > at and not nesting.open(at) and (stop.end() >= len(text) or nesting.open(stop.end()) or text[stop.end()] in "“‘\"'(")
    return leaves and bool(
        SIGNAL_AHEAD.match(text, stop.end())
        or _CITED_AHEAD.match(text, stop.end())
        or (text[stop.start()] in ".?!" and _cites_what_was_said(text, last, stop.end(), nesting))
        or (text[stop.start() : last + 1].endswith((".)", ".]")) and _whole_sentence(text, last, nesting))
    )


def _whole_sentence(text: str, last: int, nesting: Nesting) -> bool:
    begin = nesting.bracket_to(last + 1)
    return begin is not None and (begin == 0 or text[:begin].rstrip().endswith("."))
