"""Where a reference ends that opens with families in capitals and has full stops between its parts (ABNT NBR 6023, ISO 690).

ROCHA, Ana; LIMA, João. O cais e o rio. 2. ed. São Paulo: Cais, 1987. p. 12
PÉREZ, Juan y GÓMEZ, Ana. Los faros. Madrid: Gredos, 1990
NOVÁK, Jan, Petr DVOŘÁK a Eva MALÁ. Majáky. Praha: Kotva, 1990
"""

from __future__ import annotations

import re
from typing import Final

from citator.parsing.cutting.signals import SIGNAL_AHEAD, signal_at
from citator.text.dates import YEAR
from citator.text.persons import CAPITALS

__all__ = ["JOINED_IN_CAPITALS", "ROLE", "has_family_in_capitals", "reference_in_capitals", "split_in_capitals"]

_IN_CAPITALS = (
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž]{2,}(?:[\s-](?:[A-ZÀ-ÞĀ-ŒŔ-Ž]{2,}|d[aeo]s?)){0,3},\s"
    r"(?:(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.\s?){1,4}(?<=\.)(?:\sd[aeo]s?\b)?|[A-ZÀ-ÞĀ-ŒŔ-Ž][^.,;:()]{0,60}(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž]\.){0,3})"
)
_FAMILY = r"(?:[OD][’'])?[^\W\d_a-zà-ÿ]{2,}(?:[\s-](?:[^\W\d_a-zà-ÿ]{2,}|d[aeo]s?)){0,3}"
_WORD = rf"[{CAPITALS}](?!\w*[{CAPITALS}])[\w’]+"
_GIVEN = rf"(?:(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?){{1,4}}(?<=\.)|{_WORD}(?:[\s-]{_WORD}|\sd[aeo]s?){{0,3}}(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž]\.){{0,3}})"
_PLAIN = rf"(?:{_WORD}|(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.\s?){{1,3}})(?:\s(?:{_WORD}|[A-ZÀ-ÞĀ-ŒŔ-Ž]\.|d[aeo]s?)){{1,3}}"
_AND = r",?\s(?:y|e|et|and|und|&|a|i|og|och|en|ve|și|[–—-])\s"
_OTHERS = r"(?:,?\set\sal(?:ii)?|,?\sy\s(?:otros|cols)|,?\se\soutros|,?\sa\skol)"
ROLE: Final = r"(?:[Oo]rg|[Cc]oord|[EeÉé]d|[Dd]ir|[Cc]omp)s?"
"""What says behind names that they edited the work, without its full stop."""
_BESIDE_NAME = rf"{ROLE}|[Tt]rans|[Tt]rad|Jr|OBE|CBE|a\scura\sdi"
JOINED_IN_CAPITALS: Final = (
    rf"{_FAMILY},\s{_GIVEN}(?:(?:(?:,\s|{_AND}|/)(?:{_FAMILY},\s{_GIVEN}|{_GIVEN}\s{_FAMILY})){{1,6}}{_OTHERS}?|"
    rf"(?:,\s{_PLAIN}){{0,4}}{_AND}{_PLAIN}{_OTHERS}?|{_OTHERS}|(?=,\s(?:{_BESIDE_NAME})s?\.))"
)
"""Names with the family in capitals, of all or of the first, that no semicolons join; one and others, or one who edits; as a pattern."""
_EACH = re.compile(
    rf"(?P<family>{_FAMILY}),\s(?P<given>{_GIVEN})|(?P<first>{_GIVEN})\s(?P<last>{_FAMILY})|(?P<plain>{_PLAIN})|(?P<others>{_OTHERS})$"
)

# Or other words behind the first name, up to a full stop, and the imprint right behind them, "SMITH, John, Lamps. London: Quay, 1990", or
# behind a title, "SMITH, John, Bishop of Leeds. Lamps. London: Quay, 1990"; no other work begins there, "SMITH, John, Lamps. Ann Brook, …".
_BEHIND_OTHER_WORDS = (
    rf"{_FAMILY},\s{_GIVEN}(?:,\s\(?{YEAR}\s?[–-]\s?(?:{YEAR})?\)?|(?=[\s,])[^.;:()\d]{{3,150}})\.\s"
    rf"(?!{SIGNAL_AHEAD.pattern})(?:(?!{_FAMILY},|{_PLAIN},)[A-ZÀ-ÞĀ-ŒŔ-Ž](?:[^.;:()]|:\s(?=[a-zà-ÿ])){{2,120}}\.\s)?"
    rf"(?![A-ZÀ-ÞĀ-ŒŔ-Ž]{{2}}|{SIGNAL_AHEAD.pattern})[A-ZÀ-ÞĀ-ŒŔ-Ž][^.,;:()\d]{{2,40}}:\s[^.:;()]{{2,60}},\s{YEAR}"
)
# Behind a number the next work begins, "SMITH, John. Lamps, p. 14. HALE, Tom. Rivers. London: …", and no title goes on: "Lamps of
# War 2. NATO, Europe and ports".
_NEXT = rf"(?<=\d)\.\s{_FAMILY},\s{_GIVEN}(?:[.,;]|(?<=\.)|{_AND}{_FAMILY},)"
_REFERENCE = re.compile(
    rf"(?:{JOINED_IN_CAPITALS}(?:,\s(?:{_BESIDE_NAME})s?|\s\({ROLE}\.?\))?(?:(?<=[A-ZÀ-ÞĀ-ŒŔ-Ž]\.)|\.)(?!\s{_FAMILY},)|"
    rf"{_IN_CAPITALS}(?:;\s{_IN_CAPITALS}){{0,4}}(?:\s\({ROLE}\.?\))?(?:(?<=[A-ZÀ-ÞĀ-ŒŔ-Ž]\.)|\.)|"
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž]{3,}(?:\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]{2,}|E)){1,9}\.)\s"
    rf"(?:[Oo](?:p|b)\.\s[Cc]it\b\.?|[A-ZÀ-ÞĀ-ŒŔ-Ž](?:(?!{_NEXT})[^;]){{2,260}}?(?::\s[^:;]{{2,60}}?|,\sv\.\s\d[^:;]{{2,60}}?|\b(?:Tese|Dissertação|Monografia|Trabalho)\s[^:;]{{3,200}}?),\s"
    rf"(?:[a-zç./]{{3,12}}\s)?{YEAR}\.?(?:\s(?:v\.\s\d{{1,2}}[.,]\s)?(?:p|f|fl)\.\s\d[\d–-]*\.?)?)|{_BEHIND_OTHER_WORDS}"
)
# Commas and full stops are looked for, which are fewer than capitals.
_FAMILY_AHEAD = re.compile(r",(?<=[A-ZÀ-ÞĀ-ŒŔ-Ž]{3},)\s[A-ZÀ-ÞĀ-ŒŔ-Ž]")
_STOPPED = re.compile(r"\.(?<=[A-ZÀ-ÞĀ-ŒŔ-Ž]{3}\.)\s[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ]")
_TWO_AHEAD = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž]{2,}\s(?:E\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž]{3,}\.\s[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ]")
_JOINT = re.compile(r"(?:e|y|et|and)\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž]{2})")


def has_family_in_capitals(text: str) -> bool:
    """Whether a family in capitals stands anywhere in the text."""
    if _FAMILY_AHEAD.search(text):
        return True
    return _STOPPED.search(text) is not None and _TWO_AHEAD.search(text) is not None


def reference_in_capitals(text: str, start: int, stop: int) -> int | None:
    """Where a reference ends that begins at ``start`` with families in capitals, behind a signal or "e" at most.

    >>> text, two = "PÉREZ, Juan y GÓMEZ, Ana. Los faros. Madrid: Gredos, 1990.", "PÉREZ, Los faros, Madrid. GÓMEZ, La costa: Madrid, 1990."
    >>> reference_in_capitals(text, 0, 24) == len(text), reference_in_capitals(two, 0, 25)
    (True, None)
    """
    joint = _JOINT.match(text, start, stop)
    start = joint.end() if joint else signal_at(text, start, stop)[1]
    found = _REFERENCE.match(text, start) if text[start : start + 2].isupper() else None
    return found.end() if found else None


def split_in_capitals(names: str) -> list[str]:
    """The names of :data:`JOINED_IN_CAPITALS`, those in capitals with the family first; "et al." for others.

    >>> split_in_capitals("NOVÁK, Jan, Petr DVOŘÁK a Eva MALÁ"), split_in_capitals("BROOK, Ann, and Jo Weir et al")
    (['NOVÁK, Jan', 'DVOŘÁK, Petr', 'MALÁ, Eva'], ['BROOK, Ann', 'Jo Weir', 'et al.'])
    """
    return [
        "et al." if one["others"] else one["plain"] or f"{one['family'] or one['last']}, {one['given'] or one['first']}"
        for one in _EACH.finditer(names)
    ]
