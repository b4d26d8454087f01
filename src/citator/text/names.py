"""Names: persons with given and family names in their order, particles and suffixes, and bodies as they are.

"Thomas de Waal", "de Waal, Thomas", "L. van den Herik and N. Schrijver", "MAO Zedong", "Food and Agriculture Organization of
the United Nations". Particle and suffix are those of CSL (https://docs.citationstyles.org/en/stable/specification.html#names).
"""

from __future__ import annotations

import re

from citator.facts.given_names import GIVEN_NAMES, GIVEN_OR_FAMILY
from citator.model import Name
from citator.text.bodies import heads_body, is_body, names_work, split_bodies
from citator.text.persons import (
    HONORIFIC,
    INITIALS,
    JUNIOR,
    PARTICLE,
    PARTICLES,
    PERSON,
    SUFFIXES,
    WORD,
    given_in_brackets,
    is_called_by_place,
    is_person,
    shaped_like_a_name,
)

__all__ = [
    "PARTICLES",
    "PERSON",
    "given_in_brackets",
    "heads_body",
    "is_body",
    "is_called_by_place",
    "is_person",
    "names_work",
    "parse_name",
    "parse_names",
    "split_bodies",
]

_GIVEN_TOO = ("Ben", "Al", "E", "Y")  # with a capital a first name, or an initial
_CAPITAL_JUNIORS = ("JR.", "SR.")
_CALLED = re.compile(rf"(?:{HONORIFIC})\.?")
_HEADED_BY_ARTICLE = re.compile(r"(?:The|Le|Les|Der|Die|Das)\s\S+$")
_GIVEN_IN_TWO = re.compile(r"[A-Z][a-z]+-[a-z]+")
_INITIALS_ALONE = re.compile(r"[A-Z]{1,3}\.?|(?:[A-Z]\.-?){2,3}")


def parse_name(text: str) -> Name:
    """One name. Bodies come out as ``literal``; the order of a person's names is read from commas, particles and capitals.

    >>> parse_name("Thomas de Waal"), parse_name("de Waal, Thomas") == parse_name("Thomas de Waal")
    (Name(family='Waal', given='Thomas', particle='de', suffix='', literal=''), True)
    >>> parse_name("YAMADA Taro").family, parse_name("Ban Ki-moon").family, parse_name("World Bank").literal
    ('Yamada', 'Ban', 'World Bank')
    >>> parse_name("Van de Peer Y")
    Name(family='Peer', given='Y', particle='van de', suffix='', literal='')
    """
    text = " ".join(text.split()).strip(" ,;")
    if not text:
        return Name()
    if text.endswith(_CAPITAL_JUNIORS) and text.isupper() and " " in text.rpartition(",")[0]:  # "TOM M. BROOK, JR.", and no "Brook, JR."
        text = text[:-2] + "r."
    if is_called_by_place(text):
        return Name(text)
    family, comma, given = (part.strip() for part in text.partition(","))
    if (
        is_body(text)
        or _HEADED_BY_ARTICLE.match(text)
        or not (comma or shaped_like_a_name(text) or _western(text) or _is_led_and_turned(text.split()))
    ):
        return Name(literal=text)
    suffix = ""
    if comma and all(part in SUFFIXES for part in given.split(", ")):  # "Ann B. Brook, Jr., MD"
        text, comma, suffix = family, "", given
    elif comma and "," in given and given.rpartition(",")[2].strip() in SUFFIXES:
        given, _, suffix = (part.strip() for part in given.rpartition(","))
    if comma:
        particle, family = _leading_particles(family.split())
        words = given.split()
        while words and words[-1] in PARTICLES:  # "Beauvoir, Simone de"
            particle = f"{words.pop()} {particle}".strip()
        return Name(_capital(family), " ".join(words), particle, suffix)
    words = text.split()
    while len(words) > 2 and _CALLED.fullmatch(words[0]):  # "Prof. Dr. Ann Brook"
        del words[0]
    if len(words) > 2 and words[-1] in SUFFIXES:
        suffix = words.pop()
    return _unmarked(words, suffix)


def _western(text: str) -> bool:
    return bool(re.fullmatch(r"[\w.’'`´-]+(?:\s[\w.’'`´-]+){1,4}", text)) and text[0].isupper() and not any(c.isdigit() for c in text)


_INITIALS_RUN = re.compile(r"[A-Z]{2,3}")  # "HLA Hart", "JAG Griffith" (OSCOLA): initials
_SHORT_FAMILIES = frozenset(
    """
    AI AN BAE BAI BAN BAO CAI CAO CHA CHO CHU CUI DAI DAO DU FAN FEI FU GAO GE GU GUO HA HAN HAO HE HO HU HUA HUH HUO HUR JI JIN
    JO JU JUN KAN KE KIM KO KOH KU KWO LAI LAM LE LEE LEI LI LIM LIN LIU LO LU LUO LUU LY MA MAI MAO MEI MIN MO NA NAM NGO NI NIE
    NO OH OU PAE PAI PAK PAN PEI PHI QI QIN QIU RAN REN RHO RO RYU SEO SHA SHI SHU SIM SO SON SU SUH SUI SUN TA TAN TAO TO TU UM
    VAN VO VU WAN WEI WEN WON WOO WU XI XIA XIE XU XUE YAN YAO YE YEO YI YIN YIM YOO YU YUE YUN ZHU ZOU
    """.split()
)
"""Family names of two and three letters that are written first and in capitals ("KIM Soon-ja", "LI Wei"): Chinese, Korean, Vietnamese."""


def _unmarked(words: list[str], suffix: str) -> Name:
    """A name without a comma."""
    if len(words) == 1:
        return Name(_capital(words[0]), suffix=suffix)
    initials = len(words) == 2 and _INITIALS_RUN.fullmatch(words[0]) and words[0] not in _SHORT_FAMILIES and "-" not in words[1]
    if _shouts(words[0]) and not initials and not any(_shouts(word) for word in words[1:]):  # YAMADA Taro, TRẦN Văn Khê
        return Name(_capital(words[0]), " ".join(words[1:]), "", suffix)
    if len(words) == 2 and len(words[0]) <= 5 and _GIVEN_IN_TWO.fullmatch(words[1]):  # Ban Ki-moon, Mo Yan-li
        return Name(words[0], words[1], "", suffix)
    if len(words) == 2 and (len(words[0]) > 2 or not words[0].isupper()) and _INITIALS_ALONE.fullmatch(words[1]):  # Smith J, Xu YH
        return Name(words[0], words[1], "", suffix)
    if _is_led_and_turned(words):
        particle, family = _leading_particles([words[0].lower(), *words[1:-1]])
        return Name(family, words[-1], particle, suffix)
    if len(words) > 3 and words[-2] in ("y", "i"):  # José Ortega y Gasset
        return Name(_capital(" ".join(words[-3:])), " ".join(words[:-3]), "", suffix)
    led = words[0] in PARTICLES or (words[0].lower() in PARTICLES and words[1] in PARTICLES)  # "van der Berg" and "Van der Berg" alone
    for at in range(0 if led else 1, len(words)):
        if at == 0 or words[at] in PARTICLES or words[at].startswith("d’"):
            particle, family = _leading_particles([words[at].lower() if at == 0 else words[at], *words[at + 1 :]])
            return Name(_capital(family), " ".join(words[:at]), particle, suffix)
    cut = len(words) - 1
    if cut > 1 and words[cut - 1].lower() in ("van", "von", "de", "du", "di", "da", "le", "la", "al", "el", "ibn", "bin", "st.", "mac"):
        cut -= 1
    elif len(words) == 2 and words[0].lower() in PARTICLES and words[0] not in _GIVEN_TOO:  # "de Waal" alone
        return Name(words[1], particle=words[0].lower(), suffix=suffix)
    given = [word.capitalize() if _shouts(word) and len(word) > 2 else word for word in words[:cut]] if _all_shout(words) else words[:cut]
    return Name(_capital(" ".join(words[cut:])), " ".join(given), "", suffix)


def _is_led_and_turned(words: list[str]) -> bool:
    """Whether a name begins with a particle and ends in initials: "van der Meer J", "Van de Peer Y"."""
    led = len(words) > 2 and words[0].lower() in PARTICLES and not words[0].isupper()
    return led and bool(_INITIALS_ALONE.fullmatch(words[-1])) and (words[0].islower() or not _INITIALS_ALONE.fullmatch(words[1]))


def _leading_particles(words: list[str]) -> tuple[str, str]:
    at = 0
    while at < len(words) - 1 and words[at] in PARTICLES:
        at += 1
    return " ".join(words[:at]), " ".join(words[at:])


def _shouts(word: str) -> bool:
    return word.isupper() and "." not in word and sum(map(str.isalpha, word)) > 1


_GIVEN_IN_CAPITALS = GIVEN_NAMES | GIVEN_OR_FAMILY


def _all_shout(words: list[str]) -> bool:
    """Whether a whole name is set in capitals, and not its family name alone: "ANN M. BROOK", and no "HLA BROOK"."""
    return all(_shouts(word) or (word.isupper() and "." in word) for word in words) and any(
        len(word) > 3 or word.capitalize() in _GIVEN_IN_CAPITALS for word in words[:-1]
    )


def _capital(family: str) -> str:
    """A family name set in capitals, in ordinary letters; no other is touched."""
    if all(_shouts(word) for word in family.split()):
        plain = "-".join(part.capitalize() for part in family.split("-")) if "-" in family else family.title()
        return f"Mc{plain[2:].capitalize()}" if plain[:2] == "Mc" and plain[2:].isalpha() and len(plain) > 4 else plain
    return family


_AND = re.compile(r"\s*(?:,\s*)?(?:\s(?:and|und|u\.(?!\s?a\.)|et|y|e|i|и|with)\s|\s?&\s?|;\s*)")
_ELLIPSIS = re.compile(r"(?:,\s?|\s)[\[{(]?(?:…|\.(?:\s?\.){2,3})[\])}]?,?\s(?:&\s|and\s)?(?=\w)")
_MORE = r"(?:et\s+al(?:ii|iae|ia)?\b\.?|(?:and|e)\s+al\.|and\s+others\b|et\s+autres\b|y\s+otros\b|e\s+(?:altri|outros)\b|und\s+andere\b)"
_OTHERS_WITHIN = re.compile(
    rf",?\s{_MORE}(?:\s?[,:;]\s(?:for\s)?|\s(?=(?:and|&|und|et|y|e)\s)|\s[(\[])(?:(?:and|&|und|et|y|e)\s)?(?=(?:the\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž])"
)
_FOR_WHOM = re.compile(
    r"(?<=\set\sal)\.?\s[(\[](?:for\s)?(?:the\s)?(?P<body>[A-ZÀ-ÞĀ-ŒŔ-Ž](?:[^()\[\]]|\([^()]{0,40}\)){1,120})[)\]]"
)  # "et al. [PREX Collaboration]"
_OTHERS = re.compile(rf",?\s*(?:\[\s?)?(?:\b{_MORE}|\bu\.\s?a\.|\bи\s+др\.)\]?\s*$", re.IGNORECASE)


def parse_names(text: str) -> tuple[Name, ...]:
    """A list of names: "A. Smith, B. Jones and C. Brown", "Smith, A., Jones, B. & Brown, C.", bodies with "and" inside.

    >>> [n.to_light() for n in parse_names("L. van den Herik and N. Schrijver")]
    [{'family': 'van den Herik', 'given': 'L.'}, {'family': 'Schrijver', 'given': 'N.'}]
    >>> [str(n) for n in parse_names("Smith, A. B., Jones, C. & de Vries, J.")]
    ['A. B. Smith', 'C. Jones', 'J. de Vries']

    >>> [n.family for n in parse_names("José Ortega y Gasset")], [n.family for n in parse_names("José Ortega y Pedro Gasset")]
    (['Ortega y Gasset'], ['Ortega', 'Gasset'])

    Where an ellipsis stands for the middle of a long list (APA), "et al." ends it:

    >>> [str(n) for n in parse_names("Smith, A., Jones, C., … Weir, J.")]
    ['A. Smith', 'C. Jones', 'J. Weir', 'et al.']

    Whoever is named behind "et al." comes behind it:

    >>> [str(n) for n in parse_names("Weir J, et al., and Brook A")]
    ['J Weir', 'et al.', 'A Brook']
    """
    text = " ".join(text.split()).strip(" ,;:")
    if text.endswith((")", "]")) or ") " in text or "] " in text:
        text = _FOR_WHOM.sub(r".: \g<body>", text)
    first, *others = _OTHERS_WITHIN.split(text)  # "Abrahamyan, S., et al.: PREX Collaboration"
    names = list(_listed(first))
    for part in others:
        names += (Name(literal="et al."), *_listed(part))
    return tuple(names)


_ITS_LETTERS = re.compile(r"[^,;]{8,100}\s\((?P<letters>[A-Z]{3,8})\)")


def _is_shortened(text: str) -> bool:
    """Whether the letters in brackets are those of all words before them, of one name then: "Quay Ferry & Lamp Data Project (QFLD)"."""
    found = _ITS_LETTERS.fullmatch(text) if text.endswith(")") else None
    return found is not None and "".join(word[0] for word in text.split() if word[0].isupper()).startswith(found["letters"])


def _listed(text: str) -> tuple[Name, ...]:
    """The names of a list with "et al." at its end at most."""
    text = text.strip(" ,;:")
    whole = _ELLIPSIS.sub(", ", text, count=1)
    others = _OTHERS.search(whole)
    tail = (Name(literal="et al."),) if others or whole != text else ()
    text = whole
    if others:
        text = text[: others.start()].rstrip(" ,")
    if not text:
        return tail
    if bracketed := given_in_brackets(text):
        return tuple(parse_name(f"{family}, {given}") for family, given in bracketed) + tail
    if _BY_INITIALS.fullmatch(text.rstrip(".")) and not _LANDS.search(
        text
    ):  # "Weir A, Center MM": who is called like a body is none among such
        return tuple(_unmarked(part.split(), "") for part in text.rstrip(".").split(", ")) + tail
    if led := _LED_BY_BODY.match(text):  # the astronomers' "Planck Collaboration, Weir, N., Hale, A."
        return (Name(literal=led["body"]), *(parse_name(part) for part in _people(text[led.end() :])), *tail)
    if _is_shortened(text):
        return (Name(literal=text), *tail)
    if is_body(text):
        people = _people(text)
        if (
            len(people) > 1
            and not is_body(people[0])
            and all(is_body(part) or is_person(part) for part in people)
            and any(is_person(part) for part in people)
        ):
            return tuple(parse_name(part) for part in people) + tail
        return tuple(Name(literal=body) for body in split_bodies(text) if body) + tail
    return tuple(parse_name(part) for part in _people(text)) + tail


_BY_INITIALS = re.compile(rf"{WORD}\s[A-Z]{{1,3}}(?:,\s{WORD}\s[A-Z]{{1,3}}){{1,60}}")
_LANDS = re.compile(r"\s(?:UK|USA?|EU|UN|GB|NZ)(?:[,.]|$)")  # "Amnesty UK, Oxfam GB"
_LED_BY_BODY = re.compile(
    rf"(?P<body>(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w-]*\s){{1,4}}(?:Collaboration|Consortium))[,:]\s(?={WORD}(?:-{WORD})?,\s[A-ZÀ-ÞĀ-ŒŔ-Ž]\.)"
)
_COMPOUND = re.compile(  # "Ortega y Gasset, José", and "José Ortega y Gasset": of two people each would have a given name
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+ (?:y|i) [A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+, [A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?: [A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*)?|"
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]* ){1,3}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+ (?:y|i) [A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+"
)
_GIVEN = re.compile(rf"{INITIALS}(?:\s?(?:{PARTICLE}))?|[A-Z]{{1,3}}")
_FAMILIES = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{2,24}(?:, [A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{2,24}){1,6},? (?:and|&|und|et|y|e) [A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{2,24}")
_SEPARATED = re.compile(r",? (?:and|&|und|et|y|e) |, ")
_STROKES = re.compile(r"[^/,;]{2,40},\s?[^/,;]{1,40}(?:\s?/\s?[^/,;]{2,40},\s?[^/,;]{1,40}){1,30}")


def _people(text: str) -> list[str]:
    """The names of a list of people, each as it is printed; family-first names keep their comma."""
    if _COMPOUND.fullmatch(text):
        return [text]
    if ", " in text and _FAMILIES.fullmatch(text):  # Brook, Reid, and Hale
        return _SEPARATED.split(text)
    if _STROKES.fullmatch(text):  # Brook, Anna/Hale, Bernd
        return [part.strip() for part in text.split("/")]
    if "/" in text and "," not in text and all(is_person(part.strip()) for part in text.split("/")):  # Anna Brook/Bernd Hale
        return [part.strip() for part in text.split("/")]
    groups = [group.strip(" ,") for group in _AND.split(text) if group.strip(" ,")]
    if ";" in text:
        return groups
    parts = [part.strip() for group in groups for part in group.split(",") if part.strip()]
    if len(parts) > 1 and _GIVEN.fullmatch(parts[1]) and not re.match(INITIALS, parts[0]):  # Smith, A., Jones, B. or Smith, A., B. Jones
        out: list[str] = []
        at = 0
        while at < len(parts):
            if at + 1 < len(parts) and _GIVEN.fullmatch(parts[at + 1]):
                out.append(f"{parts[at]}, {parts[at + 1]}")
                at += 2
            else:
                out.append(parts[at])
                at += 1
        return _with_suffixes(out)
    parts = _with_suffixes(parts, 1 if parts and " " in parts[0] else 2)  # "King, Martin Luther, Jr.": behind the given names
    led = len(parts) > 1 and parts[0].split()[0] in PARTICLES and parts[0][:1].islower()  # de Vries, Jan, and no "de Vries J, Weir A"
    led = led and not _is_led_and_turned(parts[0].split())
    if len(groups) <= 2 and len(parts) == len(groups) + 1 and "," in groups[0] and (led or " " not in parts[0]):  # Smith, Ann and Bob Jones
        return [groups[0], *groups[1:]]
    if len(parts) > 2 and " " not in parts[0] and _TURNED.fullmatch(parts[1]):
        return _turned(parts)
    turned = len(parts) > 2 and parts[1] not in SUFFIXES and not any(" " in part for part in parts[:2])
    if turned and all(" " in part for part in parts[2:]):
        return _with_suffixes([f"{parts[0]}, {parts[1]}", *parts[2:]])  # Weir, Ann, Ben Hale, and Cy Dent: only the first turned round
    return _with_suffixes(parts)


_TURNED = re.compile(
    rf"[^\s.]+(?:\s[^\s.]+)?(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž]\.)+(?:,\s\S+)?|[^,]+,\s{JUNIOR}"
)  # "Ann M.": given names, for no family ends in an initial


def _turned(parts: list[str]) -> list[str]:
    """The names of a list whose first is turned round: each word alone is a family, and what follows it its given names.

    >>> _turned(["Hale", "Ann M.", "Tom Weir", "John Q. Marsh"]), _turned(["Hale", "Ann M.", "Weir", "Tom"])
    (['Hale, Ann M.', 'Tom Weir', 'John Q. Marsh'], ['Hale, Ann M.', 'Weir, Tom'])
    """
    out: list[str] = []
    rest = iter(parts)
    for part in rest:
        given = next(rest, "") if " " not in part else ""
        out.append(f"{part}, {given}" if given else part)
    return out


def _with_suffixes(parts: list[str], first: int = 1) -> list[str]:
    """The parts with "Jr." beside the name before it, where it is the part numbered ``first`` or a later one.

    >>> _with_suffixes(["King", "Martin Luther", "Jr."], 2), _with_suffixes(["Ann Brook", "Jr.", "Jo Weir"])
    (['King', 'Martin Luther, Jr.'], ['Ann Brook, Jr.', 'Jo Weir'])
    """
    out: list[str] = []
    for at, part in enumerate(parts):
        if at >= first and (part in SUFFIXES or (part in _CAPITAL_JUNIORS and out[-1].isupper() and " " in out[-1])):
            out[-1] = f"{out[-1]}, {part}"
        else:
            out.append(part)
    return out
