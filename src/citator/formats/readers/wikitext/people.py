"""Who wrote and who edited what a template cites: names in parameters with a number, family and given names apart, lists in one field.

https://en.wikipedia.org/wiki/Help:Citation_Style_1#Authors, https://en.wikipedia.org/wiki/Module:Citation/CS1/Configuration (which names
are one parameter), https://de.wikipedia.org/wiki/Vorlage:Literatur and Vorlage:Internetquelle ("Vorname Nachname, Vorname Nachname").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from citator.model import Name
from citator.text.names import is_body, parse_name, parse_names

__all__ = ["EDITED", "Person", "Value", "authors", "editors", "several"]

Value: TypeAlias = tuple[str, int, int]
"""What a parameter says, and where."""

Person: TypeAlias = tuple[Name, Value]

EDITED: Final = re.compile(r"(?:hrsg|herausgeber)(\d{0,2})")
"""The parameters of {{Literatur}} with those who edited the work; elsewhere "hrsg" is the body that puts a page out."""


class _Role(NamedTuple):
    """The names of the parameters of one role: family and given name apart, a name as a whole, lists, lists of the Vancouver style."""

    family: re.Pattern[str]
    given: tuple[str, ...]
    whole: re.Pattern[str]
    lists: tuple[str, ...]
    vancouver: str


_AUTHORS: Final = _Role(
    re.compile(
        r"(?:last|surname|nom|apellidos?|cognome|sobrenome|ultimo|último|nazwisko|achternaam|author-last|author-surname)(\d{0,2})"
        r"|author(\d{1,2})-(?:last|surname)"
    ),
    tuple(
        "first{} given{} prénom{} nombre{} nome{} primeiro{} imię{} voornaam{} author-first{} author{}-first author-given{} "
        "author{}-given".split()
    ),
    re.compile(r"(?:author|auteur|autor|autore|автор)(\d{0,2})"),
    ("authors", "auteurs", "people", "user"),
    "vauthors",
)
_EDITORS: Final = _Role(
    re.compile(r"(?:editor-last|editor-surname)(\d{0,2})|editor(\d{1,2})-(?:last|surname)"),
    ("editor-first{}", "editor{}-first", "editor-given{}", "editor{}-given"),
    re.compile(r"editor(\d{0,2})"),
    ("editors",),
    "veditors",
)
_GERMAN: Final = ("literatur", "internetquelle")
_GERMAN_BODY: Final = re.compile(
    r"(?i:museum|verein|verband|gesellschaft|institut|akademie|bibliothek|universität|ministerium|stiftung|kommission)s?\b|\w{3}(?:archiv|amt|bund)\b"
)
_INITIALS: Final = re.compile(r"(?P<family>[^\W\d_][\w’'-]+)\s(?P<given>(?:[^\W\d_]\.\s?){1,3})")
_AND: Final = re.compile(r",?\s+(?:and|und|et|y|e|и|&)\s+")
_OF_ONE: Final = re.compile(r"\s[yei]\s(?:(?:de|del|dels?|la|las|los|i)\s)*[^\s,;]+$")  # "José Ortega y Gasset": his mother's name
_JOINED: Final = re.compile(r"\s*,\s*|\s+(?:and|und|et|y|e|и|&)\s+")
_VANCOUVER: Final = re.compile(r"\(\((?P<body>[^()]+)\)\)|(?P<person>[^,()]+)")


def authors(template: str, given: Mapping[str, Value]) -> list[Person]:
    """Those who wrote the work, in order, each with the parameter that has the name; ``template`` in lower case."""
    return _people(_AUTHORS, given, listed=template in _GERMAN)


def editors(template: str, given: Mapping[str, Value]) -> list[Person]:
    """Those who edited the work, or what it stands in."""
    role = _EDITORS._replace(whole=EDITED) if template == "literatur" else _EDITORS
    return _people(role, given, listed=template in _GERMAN)


def _people(role: _Role, given: Mapping[str, Value], listed: bool) -> list[Person]:
    lowered = {" ".join(name.lower().split()): value for name, value in given.items() if value[0]}
    found: dict[int, list[Person]] = {}
    for name, value in lowered.items():
        apart, whole = role.family.fullmatch(name), role.whole.fullmatch(name)
        named = apart or whole
        if not named:
            continue
        number = int("".join(named.groups("")) or 1)
        first = _first(role.given, lowered, number)
        if first or (apart and " " not in value[0]):
            names = [Name(family=value[0], given=first)]
        else:
            names = [_name(value[0])] if apart else several(value[0], listed=listed)
        if apart or number not in found:
            found[number] = [(one, value) for one in names]
    if found:
        return [person for number in sorted(found) for person in found[number]]
    if role.vancouver in lowered:
        value = lowered[role.vancouver]
        return [(one, value) for one in _of_vancouver(value[0])]
    values = (lowered[name] for name in role.lists if name in lowered)
    return next(([(one, value) for one in several(value[0], listed=True)] for value in values), [])


def _first(forms: Sequence[str], lowered: Mapping[str, Value], number: int) -> str:
    """The given name of the person with a number; the first person may have none ("last" is "last1")."""
    numbers = ("1", "") if number == 1 else (str(number),)
    return next((lowered[key][0] for form in forms for one in numbers if (key := form.format(one)) in lowered), "")


def several(words: str, *, listed: bool) -> list[Name]:
    """The names in one field. A comma alone parts names only where given names come first by the documentation of the field (``listed``):
    elsewhere "Hale Weir, Ann Mary" is one person.

    >>> [str(name) for name in several("Max Born, Emil Wolf", listed=True)], [str(name) for name in several("Krug, Anna", listed=True)]
    (['Max Born', 'Emil Wolf'], ['Anna Krug'])
    >>> [str(name) for name in several("Hale, Ann and Weir, Tom", listed=False)]
    ['Ann Hale', 'Tom Weir']
    """
    if ";" in words:
        return [name for piece in words.split(";") if piece.strip() for name in several(piece.strip(), listed=False)]
    pieces = _JOINED.split(words)
    if len(pieces) > 1 and all(_INITIALS.fullmatch(one) for one in pieces):
        return [_name(one) for one in pieces]
    if listed and _GERMAN_BODY.search(words):
        return [Name(literal=words)]
    if "," not in words and _OF_ONE.search(words) and len(_AND.split(words)) == 2:
        return [_name(words)]
    parts = _AND.split(words)
    if len(parts) > 1:
        if "," in words and all(_turned(part) or ("," not in part and " " in part) for part in parts):
            return [_name(part) for part in parts]
        if "&" in words and not all(" " in part for part in parts):
            return [_name(words)]  # "Faber & Faber"
        return [name for name in parse_names(words) if str(name)]
    if listed and (words.count(",") > 1 or " " in words.partition(",")[2].strip()):
        return [name for name in parse_names(words) if str(name)]
    return [_name(words)]


def _turned(words: str) -> bool:
    """Whether the words are one name with the family first: "Hale, Ann", and neither "Ann Hale, Tom Weir" nor a body with a comma."""
    family, comma, given = (part.strip() for part in words.partition(","))
    apart = " " not in family or family[:1].islower() or " " not in given
    return bool(comma) and "," not in given and apart and not is_body(words)


def _of_vancouver(words: str) -> list[Name]:
    """The names in "Weir AB, ((Light Board)), et al.": bodies stand in two brackets."""
    found = [(match["body"], (match["person"] or "").strip()) for match in _VANCOUVER.finditer(words)]
    return [
        Name(literal=body or person) if body or person.startswith("et al") else parse_name(person)
        for body, person in found
        if body or person
    ]


def _name(words: str) -> Name:
    """One name; a body, or a staff that signs, keeps its words."""
    initials = _INITIALS.fullmatch(words)
    if initials:
        return Name(family=initials["family"], given=initials["given"])
    return parse_name(words) if "," in words or 1 < len(words.split()) <= 4 else Name(literal=words)
