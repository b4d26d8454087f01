"""What a work will be called, in brackets behind it: "('Software Directive')", "(the “Convention”)"."""

from __future__ import annotations

import re

from citator.text.titles import title_words

__all__ = ["SMALL", "called", "said_before"]

_CALLED = re.compile(r"\s[(\[](?:the\s)?[“‘\"'](?:the\s)?(?P<name>[A-ZÀ-ÞĀ-Ž][\w’'.&/ -]{1,60}?)[”’\"'][)\]]$")
_KINDS = frozenset("Judgement Judgment Decision Order Opinion Convention Protocol Report Directive Regulation Declaration".split())
SMALL = frozenset("of the and for on in to a an de des du la le les et der die das und für zur zum del della di".split())
"""Words that stand in names without a capital, and of which no letter stands in their initials."""


def called(text: str, start: int, end: int) -> re.Match[str] | None:
    """The brackets at the end of ``text[start:end]`` in which a name of the work stands in marks, as group ``name``.

    The name has capitals as names have, and a word of the work before it, or is an abbreviation. Other words in marks are quoted.

    >>> text = "Directive 2009/24/EC on the legal protection of lamps [2009] OJ L111/16 ('Lamp Directive')"
    >>> called(text, 0, len(text))["name"]
    'Lamp Directive'
    >>> called("Ann Brook, Lamps (Leeds, 1994) (“Each lamp”)", 0, 44) is None
    True
    """
    if end - start < 8 or text[end - 1] not in ")]" or text[end - 2] not in "”’\"'":
        return None
    found = _CALLED.search(text, max(start, end - 80), end)
    if found is None:
        return None
    words = found["name"].split()
    if len(words) > 6 or not all(word[0].isupper() or word[0].isdigit() or word in SMALL for word in words):
        return None
    if len(words) == 1 and words[0].isupper():
        return found
    if words[-1] in ("Case", "Cases") and len(words) > 1 and " v" in text[start : found.start()]:
        return found  # "… v Tasmania (1983) 158 CLR 1 (‘Tasmanian Dam Case’)"
    if len(words) > 1 and words[-1] in _KINDS:  # "(“Lamp Appeal Judgement”)"
        return found
    before = set(title_words(text[start : found.start()]))
    own = [word for word in title_words(found["name"]) if len(word) > 3]
    return found if any(word in before for word in own) and (len(words) > 1 or words[0].isalpha()) else None


def said_before(name: str, before: str) -> bool:
    """Whether a shortened title is made of words of the title, in their order, and a year stands behind these: "[Leeds]" is a place."""
    words = title_words(name)
    at = 0
    for word in words:
        found = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE).search(before, at)
        if found is None:
            return False
        at = found.end()
    return bool(words) and re.search(r"\b(?:1[5-9]|20)\d\d\b", before[at:]) is not None
