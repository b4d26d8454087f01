"""Names before the colon of a reference that is written by hand: people in either order, several of them, and bodies.

Anna Klein, Peter Weber u. a.: …
Weber, Hans und Bach, Anna: …
Deutscher Bundestag: …
"""

from __future__ import annotations

import re

from citator.facts.places import FAMILIES_TOO, PLACES, TOWNS
from citator.model import Name
from citator.text.names import is_body, parse_name

__all__ = ["is_body_before_colon", "is_turned", "members", "names_of"]

_BODIES = re.compile(
    r"\b(?:Bundestag|Bundesrat|Landtag|Reichstag|Nationalrat|Bundesregierung|Staatsregierung|Bundesbank|Bundeszentrale|[A-ZÄÖÜ]\w+archiv"
    r"|[A-ZÄÖÜ]\w+(?:ministerium|institut|behörde|verband))\b|\w-(?:Institut|Stiftung|Gesellschaft|Zentrum|Archiv|Akademie|Bund)\b"
)
"""Bodies of Germany, as they stand before a colon; elsewhere the same words are of titles."""


def is_body_before_colon(words: str) -> bool:
    """Whether the words before a colon name a body: of one word, only those that name nothing else.

    >>> [is_body_before_colon(words) for words in ("Deutscher Bundestag", "Robert Koch-Institut", "Anna Klein", "UNESCO")]
    [True, True, False, False]
    """
    return _BODIES.search(words) is not None or (" " in words and is_body(words))


_JOINED = re.compile(r",\s|;\s|\s?/\s?|,?\s(?:und|and|et|y|e|&)\s")
_BETWEEN_TURNED = re.compile(r";\s|\s?/\s?|,?\s(?:und|and|et|y|e|&)\s")
_OTHERS = re.compile(r",?\s(?:et al|u\.\s?a|e\.\s?a|y otros|et alii|e altri|and others)\.?$")


def is_turned(name: str) -> bool:
    """Whether a name has the family first: "Weber, Hans", and not "Köln, Stadt"."""
    family, comma, _ = name.partition(",")
    return bool(comma) and (family not in TOWNS or family in FAMILIES_TOO) and family not in PLACES


def members(names: str) -> list[str]:
    """The members of a list of names; one that is turned round keeps its comma.

    >>> members("Weber, Hans und Bach, Anna"), members("Hans Weber, Anna Bach u. a.")
    (['Weber, Hans', 'Bach, Anna'], ['Hans Weber', 'Anna Bach'])
    """
    words = _OTHERS.sub("", " ".join(names.split()))
    turned = "," in words and " " not in _PARTICLES_FIRST.sub("", words.partition(",")[0])
    return [one for one in (_BETWEEN_TURNED if turned else _JOINED).split(words) if one]


_PARTICLES_FIRST = re.compile(r"^(?:[a-z]{1,5}\s){1,3}")


def names_of(words: str) -> tuple[Name, ...]:
    """The body that the words name, or the people, with "et al." where there are more.

    >>> [str(name) for name in names_of("Weber, Hans und Bach, Anna")]
    ['Hans Weber', 'Anna Bach']
    """
    if is_body_before_colon(words):
        return (Name(literal=" ".join(words.split())),)
    people = [parse_name(one) for one in members(words)]
    return (*people, Name(literal="et al.")) if _OTHERS.search(words) else tuple(people)
