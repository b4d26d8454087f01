"""Families at the head of a short form: "Le Goff", "van Dijk and Weir", "Brook et al."."""

from __future__ import annotations

import re

from citator.model import Name
from citator.text.names import is_person, parse_name

__all__ = ["families_at_head"]

_JOINED = re.compile(r",\s(?:and\s|&\s)?|\s(?:and|&|und|et|y|e)\s|\s?/\s?")
_OTHERS = re.compile(r",?\s(?:et\sal\.?|and\sothers|et\sautres|u\.\s?a\.|y\sotros|e\saltri)$")
_WITH_ARTICLE = re.compile(r"(?:Le|La|Les|Lo|Du|Des|El|Mac|San|Ter)\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+")
_MOST = 5  # families


def families_at_head(words: str) -> tuple[Name, ...]:
    """The families that words name, without "et al." behind them; none where they name something else.

    >>> [name.family or name.literal for name in families_at_head("van Dijk and Le Goff")]
    ['Dijk', 'Le Goff']
    >>> [name.family or name.literal for name in families_at_head("Brook et al.")], families_at_head("the two of them")
    (['Brook'], ())
    """
    others = _OTHERS.search(words)
    parts = _JOINED.split(words[: others.start()] if others else words)
    if len(parts) > _MOST:
        return ()
    names: list[Name] = []
    for part in parts:
        if _WITH_ARTICLE.fullmatch(part):
            names.append(Name(part))
        elif is_person(part, surname=True) and not (name := parse_name(part)).given:
            names.append(name)
        else:
            return ()
    return tuple(names)
