"""Names turned round before a title without an article, parted from it by nothing but a comma: "ECO, Umberto, Lector in fabula, Milano, …".

That the second word is a given name, and neither a title of one word nor the beginning of a list ("UNESCO, Education, Paris, 1979",
"Frankreich, Deutschland, Italien, Köln 1994"), is told by the words that titles have, by towns and lands, and by what follows. Where the
family name is not in capitals the given one must be known, or shortened: two families may stand there, "Weir, Brook, Les quais du nord".
A given name that families have too ("Brook, Michel, …") counts alone, before a title with small words, and where town and house are told.
"""

from __future__ import annotations

import re
from functools import cache

from citator.facts.given_names import GIVEN_BEHIND_ANOTHER, GIVEN_NAMES, GIVEN_OR_FAMILY
from citator.facts.places import LANDS, PLACES, TOWNS
from citator.facts.title_words import title_words
from citator.model import Name
from citator.text.names import is_body, parse_name

__all__ = ["names_turned", "people_turned"]

_CAPITALS = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][A-ZÀ-ÞĀ-ŒŔ-Ž’'-]{1,24}"
_SMALL = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ][\w’'-]{1,24}"
_PARTICLE = r"(?:(?:de|del|della|di|da|du|von|van|der|den|la|le|dos|Della|Di|De|Van|Von)\s){0,2}"
_GIVEN = r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ][\w’-]*|[A-ZÀ-ÞĀ-ŒŔ-Ž]\.)(?:[\s-](?:[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ][\w’-]*|[A-ZÀ-ÞĀ-ŒŔ-Ž]\.)){0,2}"
_INNER = r"(?:(?:de(?:\s(?:l[ao]s?|el))?|del|da|do|das|dos|y|e|i)\s)?"
_FAMILY = rf"(?:{_CAPITALS}(?:[\s-]{_CAPITALS})?|{_SMALL}(?:[\s-]{_INNER}{_SMALL})?)"
_TURNED = rf"{_PARTICLE}{_FAMILY},\s{_GIVEN}"
_ANOTHER = rf"(?:;\s|,?\s(?:e|et|y|and|und|&)\s)(?:{_TURNED}|{_GIVEN}\s{_PARTICLE}(?:{_CAPITALS}|{_SMALL}))"
_HEAD = re.compile(
    rf"(?P<names>{_PARTICLE}(?P<family>{_FAMILY}),\s(?P<given>{_GIVEN})(?P<more>(?:{_ANOTHER}){{0,3}})),\s"
    r"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž¿¡][^,]{2,200})(?P<rest>,.*)?$"
)
_IBERIAN = re.compile(r"(?:^(?:El|L[ao]s?|Os)|\s(?:el|los|las|la|de|del|en|y|e|da|do|das|dos|em|para|sobre))\s")
_PLAIN = re.compile(r"[a-zà-ÿ]{2,}")
_WHOLE = re.compile(rf"(?P<family>{_PARTICLE}{_FAMILY}),\s{_GIVEN}(?:{_ANOTHER}){{0,3}}")
_BETWEEN = re.compile(r";\s|,?\s(?:e|et|y|and|und|&)\s")


def people_turned(words: str) -> tuple[Name, ...] | None:
    """The people of whom the first has the family name before the given one, in capitals, of two words, or one of several; ``None``
    where the words are not of that form.

    >>> [str(name) for name in people_turned("RUIZ SOTO, Antonio, y Joy A. Weir")]
    ['Antonio Ruiz Soto', 'Joy A. Weir']
    >>> [str(name) for name in people_turned("Ruiz Soto, Antonio y Weir, Juan")]
    ['Antonio Ruiz Soto', 'Juan Weir']
    >>> people_turned("Jo Weir, Ann Brook and Kim Hale") is None
    True
    """
    found = _WHOLE.fullmatch(words) if "," in words else None
    if not found:
        return None
    parts = _BETWEEN.split(words)
    if not (found["family"].isupper() or ((" " in found["family"] or len(parts) > 1) and all(map(_is_turned, parts)))):
        return None
    return tuple(parse_name(one) for one in parts)


def _is_turned(name: str) -> bool:
    """Whether a known given name stands behind the family, and none before it."""
    family, comma, given = name.partition(", ")
    return bool(comma) and re.split(r"[\s-]", given)[0] in GIVEN_NAMES and re.split(r"[\s-]", family)[0] not in GIVEN_NAMES


def _gives(word: str) -> bool:
    """Whether the word is a given name, also one that only stands second, or small and between two: "Miguel Ángel", "María del Pilar"."""
    return word.islower() or word in GIVEN_NAMES or word in GIVEN_OR_FAMILY or word in GIVEN_BEHIND_ANOTHER


@cache
def _in_titles() -> frozenset[str]:
    return frozenset(word for words in title_words().values() for word in words)


def names_turned(text: str, start: int, end: int, housed: bool = False) -> int | None:
    """Where names that are turned round end before such a title; ``None`` where none stand there. ``housed`` says that town and house
    were told behind it.

    >>> note = "WEIR, Umberto, Lettore in porto, Milano, Bompiani"
    >>> note[: names_turned(note, 0, len(note))]
    'WEIR, Umberto'
    >>> names_turned("UNESCO, Education, Paris, UNESCO", 0, 32), names_turned("Marx, Engels, Lenin, Berlin", 0, 27)
    (None, None)
    """
    found = _HEAD.match(text, start, end)
    if found is None:
        return None
    family, given, title = found["family"], found["given"], found["title"]
    shouted = family.isupper()
    if {*PLACES, *LANDS} & {family, given, title}:
        return None
    initial = given.endswith(".")  # "Weir, Ann M.": no title ends so
    people = found["names"]
    known = not shouted and all(map(_is_turned, _BETWEEN.split(people)))
    all_given = all(one in GIVEN_NAMES for one in re.split(r"[\s-]", given)) and family not in GIVEN_NAMES  # "Weir, Juan Antonio"
    two_families = " " in family and known and all(map(_gives, re.split(r"[\s-]", given)))  # "García Lorca, Mariana Pineda" is a play
    if not shouted and ((" " in given and not (initial or all_given or two_families)) or (found["more"] and not known)):
        return None  # "Jo Weir, The Long Quay, …" are a name and a title
    if not shouted and " " in family and not (known and _IBERIAN.search(title)):
        return None  # two family names are usual where Spanish or Portuguese is spoken; "Jane Brook, Emma, …" has written a novel
    if not initial and not (shouted and found["more"]) and any(word.casefold() in _in_titles() for word in given.split()):
        return None
    sure = initial or re.split(r"[\s-]", given)[0] in GIVEN_NAMES
    if not shouted and (family.casefold() in _in_titles() or not (sure or _is_one_person(found, housed))):
        return None
    plain = _PLAIN.search(title) is not None and " " in title  # a title, and no further name of a list
    return found.end("names") if plain or shouted else None


_WITH_SMALL_WORDS = re.compile(
    r"[\s’'][a-zà-ÿ]|^(?:The|On|Of|An?|L[ae]s?|Une?|Des?|D[ie][er]|Das|Ein[e]?|Il|Gli|Una?|Della|El|L[ao]s|Os?)\s[A-ZÀ-ÞĀ-ŒŔ-Ž]"
)
_TWO = re.compile(r",\s(?P<one>[^\W\d][^,:;()]*),\s(?P<other>[^\W\d][^,:;()]*?)[\s,]*")


def _is_one_person(found: re.Match[str], housed: bool) -> bool:
    """Whether a single given name that families have too stands behind a name that is given to nobody, and a title, a town and a house
    behind that.
    """
    family, given, rest = found["family"], found["given"], found["rest"] or ""
    if (
        given not in GIVEN_OR_FAMILY
        or family in GIVEN_NAMES
        or family in GIVEN_OR_FAMILY
        or found["more"]
        or " " in family
        or is_body(family)
    ):
        return False
    two = _TWO.fullmatch(rest)
    behind = (not rest and housed) or (two is not None and len({two["one"], two["other"]} & TOWNS) == 1)
    return behind and _WITH_SMALL_WORDS.search(found["title"]) is not None
