"""Names of bodies and of groups that write together: "GBD 2019 Collaborators" and "Global Burden of Disease 2019 Collaborators" are one,
"ATLAS and CMS Collaborations" two, and what two names have in common says little where it is a place or a word for a group.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from citator.model import Name
from citator.rules.compare_text import key
from citator.text.bodies import is_group, split_bodies

__all__ = ["each_body", "has_one_word", "have_subject_in_common", "same_body"]

_SMALL: Final = frozenset("the of and for on in".split())
_OF_GROUPS: Final = frozenset(
    "the and of for on in a an study group working trial research collaboration collaborations collaborators consortium consortia "
    "initiative investigators network team collaborative cooperative joint project program programme task force committee "
    "scientific clinical groups teams networks studies trials author authors behalf members writing steering "
    # where they are, and not what they are about
    "international national global world worldwide multinational regional central northern southern eastern western north south "
    "east west european europe american america african africa asian asia pacific atlantic australian australia australasian "
    "british uk usa us united states kingdom german germany french france italian italy spanish spain dutch netherlands swiss "
    "austrian belgian nordic scandinavian danish norwegian swedish finnish polish russian japanese japan chinese china indian "
    "india korean korea canadian canada brazilian brazil latin mexican turkish greek irish scottish portuguese israeli iranian".split()
)
_AND: Final = r"(?:and|&|et|und|y)"
_SEVERAL: Final = re.compile(
    rf"(?:the\s)?(?P<names>[^,&]+(?:,\s[^,&]+){{0,6}},?\s{_AND}\s[^,&]+|[^\s,&/+]+(?:\s?[/+]\s?[^\s,&/+]+){{1,6}})"
    r"\s(?P<head>collaboration|consorti(?:um|a)|team|network)(?P<many>s?)",
    re.IGNORECASE,
)
_ACRONYM: Final = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z][A-Za-z0-9/-]{0,8}")
_BETWEEN: Final = re.compile(rf",?\s{_AND}\s|,\s")
_HEADED: Final = re.compile(r"\w\s(?:collaboration|collaborators|investigators|consortium|network|team|group)$", re.IGNORECASE)
_STROKE: Final = re.compile(r"\s?[/+]\s?")
_JOINT: Final = re.compile(rf"\s{_AND}\s|[/+]")  # a comma alone is before a place or a part: "IEEE, USA", "UN, FAO"
_ANY: Final = re.compile(rf",?\s{_AND}\s|,\s|\s?[/+]\s?")
_LONGEST: Final = 500
_MOST: Final = 12  # bodies in one name; more of them are no name
_SHORT_FORM: Final = re.compile(r"\s*\([A-Z][\w&-]*\)$")


def same_body(one: str, two: str) -> bool:
    """Whether two names can be those of one body: one is the acronym of the other or of words in it, or has its words.

    >>> same_body("WHO", "World Health Organization"), same_body("GBD 2019 Collaborators", "Global Burden of Disease 2019 Collaborators")
    (True, True)
    >>> same_body("Working Group on Lamps", "Lamp Working Group"), same_body("GBD 2019 Collaborators", "Global Lamp 2019 Collaborators")
    (True, False)
    """
    from rapidfuzz import fuzz

    first, second = ([word for word in key(text).split() if word not in _SMALL] for text in (one, two))
    if not first or not second:
        return False
    short, full = sorted((first, second), key=len)
    if [word for word in first if word.isdigit()] != [word for word in second if word.isdigit()] and any(map(str.isdigit, short)):
        return False  # "GBD 2019 Collaborators" and those of 2017 are two
    acronym = "".join(short)
    if len(short) == 1 and len(acronym) >= 2 and acronym in (_initials(full), _initials(key(max(one, two, key=len)).split())):
        return True
    if _is_short_for(short, full):
        return True
    return set(map(_bare, short)) <= set(map(_bare, full)) or fuzz.ratio(" ".join(first), " ".join(second)) >= 88


def have_subject_in_common(one: str, two: str) -> bool:
    """Whether two names of groups share a word that is not one for a group, for a place, or a number.

    >>> have_subject_in_common("European Lamp Study Group", "Lamps of Europe Consortium")
    True
    >>> have_subject_in_common("European Lamp Study Group", "European Heart Consortium")
    False
    """
    return not _subject(one).isdisjoint(_subject(two))


@lru_cache(maxsize=16_384)
def _subject(text: str) -> frozenset[str]:
    return frozenset(_bare(word) for word in key(text).split() if word not in _OF_GROUPS and not word.isdigit())


def each_body(names: Sequence[Name], others: Sequence[Name] = (), *, sought: bool = False) -> list[Name]:
    """The names, those of several groups in one taken apart. ``sought``: nothing else brought them together with ``others``, so that a
    name is taken apart at commas too, and at any sign between two of which one is among the others.

    >>> [str(name) for name in each_body([Name(literal="ATLAS and CMS Collaborations")])]
    ['ATLAS Collaboration', 'CMS Collaboration']
    >>> [str(name) for name in each_body([Name(literal="ATLAS and LHCb"), Name(literal="Lamps and Lights Ltd")])]
    ['ATLAS', 'LHCb', 'Lamps and Lights Ltd']
    >>> [str(name) for name in each_body([Name(literal="UNICEF, WHO and World Bank")])]
    ['UNICEF', 'WHO', 'World Bank']
    >>> len(each_body([Name(literal="Lamps and Lights Study Group"), Name("Ames", "Jo")]))
    2
    >>> [str(name) for name in each_body([Name(literal="Lamps and Lights and Oil Watch")], [Name(literal="Oil Watch")], sought=True)]
    ['Lamps and Lights', 'Oil Watch']
    """
    out: list[Name] = []
    for name in names:
        several = (_among(name.literal, others) if sought else []) or _several(name.literal, commas=sought)
        out.extend(Name(literal=one) if len(several) > 1 else name for one in several)
    return out


def has_one_word(name: str) -> bool:
    """Whether a body is named by one word, an acronym as a rule, beside those for a group.

    >>> [has_one_word(name) for name in ("CMS", "LIGO Scientific Collaboration", "Lamps and Lights Consortium")]
    [True, True, False]
    """
    return len([word for word in key(name).split() if word not in _OF_GROUPS]) == 1


def _among(literal: str, others: Sequence[Name]) -> list[str]:
    """The bodies in one name, those apart that are among others; none where no other is in it. What is between them may be several, too."""
    between = list(_ANY.finditer(literal)) if len(literal) <= _LONGEST and not is_group(literal) else []
    bodies = [_as_named(name.literal) for name in others if name.literal] if between and len(others) <= _MOST else []
    if not bodies or len(between) >= _MOST:
        return []
    begins, ends = [0, *(mark.end() for mark in between)], [*(mark.start() for mark in between), len(literal)]
    out: list[str] = []
    at = rest = 0
    while at < len(begins):
        spans = [(to, literal[begins[at] : ends[to]]) for to in range(len(ends) - 1, at - 1, -1) if to - at < len(between)]
        to, span = next(((to, span) for to, span in spans if any(_are_one(_as_named(span), body) for body in bodies)), (-1, ""))
        if span:
            out += [*(_several(literal[begins[rest] : ends[at - 1]], commas=True) if rest < at else ()), span]
            rest = to + 1
        at = max(at, to) + 1
    return [*out, *(_several(literal[begins[rest] :], commas=True) if 0 < rest < len(begins) else ())]


def _as_named(text: str) -> list[str]:
    return [word for word in key(_SHORT_FORM.sub("", text)).split() if word not in _SMALL]


def _are_one(one: list[str], two: list[str]) -> bool:
    """Whether two names are word for word one, or one is the acronym of the other."""
    short, full = sorted((one, two), key=len)
    return bool(one) and (one == two or (len(short) == 1 and len(full) > 1 and short[0] == _initials(full)))


def _several(literal: str, *, commas: bool) -> list[str]:
    if len(literal) > _LONGEST:
        return [literal]
    if not is_group(literal):
        acronyms = [one for part in _BETWEEN.split(literal) for one in _STROKE.split(part)]
        if (commas or _JOINT.search(literal)) and all(map(_ACRONYM.fullmatch, acronyms)):
            return acronyms
        bodies = split_bodies(literal)  # an acronym among them tells that the "and" is none inside a name ("Health and Human Services")
        return bodies if any(map(_ACRONYM.fullmatch, bodies)) else [literal]
    joint = _SEVERAL.fullmatch(literal.strip())
    if joint and (joint["many"] or joint["head"].casefold() == "consortia"):
        between = _BETWEEN if _BETWEEN.search(joint["names"]) else _STROKE
        head = "Consortium" if joint["head"].casefold() == "consortia" else joint["head"]
        return [name if is_group(name) else f"{name} {head}" for name in between.split(joint["names"])]
    apart = _BETWEEN.split(literal)
    return apart if all(map(_HEADED.search, apart)) else split_bodies(literal)


def _is_short_for(short: list[str], full: list[str]) -> bool:
    """Whether one word apart, which is the acronym of all that the other has besides, both have the same words."""
    common = set(short) & set(full)
    odd, rest = [word for word in short if word not in common], [word for word in full if word not in common]
    return len(odd) == 1 and len(odd[0]) > 1 and len(rest) > 1 and odd[0] == _initials(rest)


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)


def _bare(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word
