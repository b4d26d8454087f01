"""Works named by their author in the genitive, "Hale’s Rivers of the North, vol. ii, p. 12": how they look, and what only looks so."""

from __future__ import annotations

import re
from typing import Final

from citator.facts.places import LANDS, PLACES
from citator.text.dates import MONTH, YEAR

__all__ = ["IN_SENTENCE", "WORK", "named_by"]

_NAME = (
    r"(?:(?:Sir|Dr\.?|Mr\.?|Mrs\.?|Lord|Lady|Prof\.?|Professor|Bishop|Archbishop|Dean|Canon|Rev\.|Captain|Capt\.|Col\.)\s){0,2}"
    r"(?P<name>(?:(?:[A-Z]\.\s?){1,3}|(?:de|De|van|Van|von)\s){0,3}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w-]{2,24})[’']s?\s"
)
_WORD = r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]*\.?|of|and|the|in|on|to|for|from|a|an|with|at|by|de|la|&|\d{1,4})"
_TITLE = rf"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+\.?(?:,?\s{_WORD}){{0,12}}?)"
_YEAR = rf"(?:,\s(?P<year>{YEAR})|\s\((?:(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^\W\d_]{{2,16}}),?\s)?(?P<year2>{YEAR})\))?"
_DAY = rf"(?:,\s(?P<day>(?:(?:{MONTH})\s\d{{1,2}}(?:st|nd|rd|th)?,\s|\d{{1,2}}(?:st|nd|rd|th)?\s(?:{MONTH}),?\s){YEAR}))?"
_VOLUME = (
    r"(?:,?\s(?:[Vv]ols?\.?|[Pp]art|[Pp]t\.|[Bb]k\.|[Tt]om\.)\s?(?P<volume>\d{1,2}|[IVXLCivxlc]{1,6})\.?,?|"
    r",\s(?P<roman>[ivxl]{1,5})[.,](?:\s(?P<page>\d{1,4}(?:[-–]\d{1,4})?))?)?"
)
WORK: Final = re.compile(f'{_NAME}(?:{_TITLE}|[“"‘](?P<marked>[^“”"]{{3,160}}?)[,.]?[”"’],?){_DAY}{_YEAR}{_VOLUME}$')
"""Such a work, with its year and its volume, as a pattern; the page has been taken off."""
IN_SENTENCE: Final = re.compile(
    rf"(?:(?<=\b[Ii]n\s)|(?<=\b[Ss]ee\s)|(?<=\b[Ff]rom\s)|(?<=\b[Bb]y\s)|(?<=\b[Tt]o\s)|(?<=\()){_NAME}{_TITLE}(?:,\s{YEAR})?"
    r"(?:,\s[Vv]ol\.\s?(?:\d{1,2}|[ivxlcIVXLC]{1,6}))?(?=,\s(?:pp?|cols?)\.\s?\d)"
)
"""Such a work with its page behind it, in a sentence of the author or in brackets, as a pattern."""
# Not everything that has something has written it: common nouns, peoples, lands, and names that a work bears by now.
_NO_AUTHOR = frozenset(
    """
    king queen prince princess emperor saint god christ devil lady lord master man woman men women child children people girl boy mother
    father brother sister son daughter friend reader writer author editor teacher student worker farmer keeper sailor fisherman pilot
    traveller traveler pilgrim stranger poet artist painter builder maker player buyer seller banker lawyer doctor nurse layman user
    beginner collector gardener engineer nature world earth sun moon sea river city town country nation state government parliament
    court church law today yesterday tomorrow year day night month week winter summer spring autumn life death love time history
    america europe africa asia britain england scotland ireland wales germany france spain italy russia china japan india canada
    australia lloyd jane moody harper who what let it that there here he she where how one everyone everybody nobody another its
    january february march april may june july august september october november december monday sunday
    committee commission council company society museum library university college school board office bank union party team group
    lamb merchant mariner seaman fool hero enemy neighbour neighbor guide citizen patient victim survivor witness plaintiff defendant
    """.split()
)


def named_by(words: str) -> bool:
    """Whether words before "’s" can be who wrote what follows: a name, and no people, land, town or common noun.

    >>> [named_by(words) for words in ("Hale", "Dr. Weir", "Women", "London", "Reader")]
    [True, True, False, False, False]
    """
    last = words.rpartition(" ")[2]
    return last.casefold() not in _NO_AUTHOR and last not in PLACES and last not in LANDS
