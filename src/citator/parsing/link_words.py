"""What the words of a link say of the page behind it: who wrote a work, a copy or a place of one that is named beside, or a work."""

from __future__ import annotations

import re
from typing import Final

from citator.facts.languages import CODES, CODES_IN_CAPITALS, FRENCH_NAMES, NAMES, OWN_NAMES
from citator.facts.places import PLACES
from citator.text.clean import fold
from citator.text.names import is_body, is_person
from citator.text.pinpoints import pinpoint_at

__all__ = ["is_account", "is_entrance", "is_profile", "names_copy", "names_form", "names_who", "reads_as_work"]

_COPIES: Final = frozenset(
    """
    abstract annex annexes appendix archive archived article audio author’s author's blog book brief broadcast chapter code copy cover data
    dataset datasets doc document docx download draft edition entry epub errata erratum excerpt executive file files film final findings
    footage format free full guide html image images infographic interactive interview kindle link listing manuscript map mirror mobi mp3
    mp4 note notes online open original page pages paper part pdf photo photos playlist podcast policy post postprint poster pp preprint
    presentation press print printed proof publisher’s publisher's record recording reference registration release report repository
    review scan script site slide slides software source statement summary supplement supplementary supporting text txt trailer
    transcript transcription translated translation update version video web webcast webinar webpage website working xml youtube
    here there this that these those above below online now also again today read watch listen view see more
    copie données enregistrement fichier ici intégral intégrale là original originale page résumé site texte traduction version vidéo
    daten fassung hier dort download seite übersetzung volltext zusammenfassung
    allí aquí completo datos documento página resumen texto traducción versión vídeo video
    dati pagina qui riassunto testo traduzione versione dados página resumo texto tradução versão vídeo aqui
    """.split()
)
"""What a copy, a form or a part of one work is called, or the kind of it: no name of a work by itself."""

_HEADS: Final = frozenset(
    """
    abstract audio code copy data dataset download edition epub file footage format html link mirror page pdf playlist podcast postprint
    preprint proof record recording scan site slides text transcript transcription translation trailer version video webcast webpage website
    fassung seite übersetzung volltext traduction traducción traduzione tradução versión versione versão vidéo vídeo
    """.split()
)
"""The last word of such a name, whatever stands before it: "YouTube video", "SSRN version"."""

_SMALL: Final = frozenset(
    "a an the of in on for and or to at from with by as its their this le la les l’ l' un une du des de d’ d' en et pour sur der die das "
    "den des ein eine und von zu zum zur im el los las una del y para il lo gli i e di da per o os as do dos na no em à au aux".split()
)
_IN_TITLES: Final = re.compile(
    r"\s(?:of|on|in|for|to|at|from|with|without|under|against|between|towards?|as|the|a|an|is|are|sur|pour|dans|sous|contre|aux?|"
    r"über|zur|zum|für|im|gegen|sobre|para|sul|sulla|nella|sobre)\s"
)
"""Words that stand in titles and in no names of persons. "de", "von" and their like stand in both."""

_LANGUAGES: Final = frozenset(name.casefold() for name in (*NAMES, *OWN_NAMES, *FRENCH_NAMES))
_VOLUME: Final = re.compile(r"(?:[Vv]ol(?:ume|s)?|[Tt]om[eo]?|[Bb](?:an)?d|[Nn]os?|[Ii]ssue|[Pp]art)\b\.?\s?[\dIVX]")
_WORD: Final = re.compile(r"[^\W_][\w’'-]*")
_AND: Final = re.compile(r",?\s(?:and|&|und|et|y|e)\s|;\s")
_TURNED: Final = re.compile(r"([^,]{2,40}), ([^,]{1,40}(?:,\s[JS]r\.?)?)")
_SHORT_CODES: Final = "|".join([*(code for code in CODES if len(code) == 2), "us", "gb", "int"])
_ENTRANCE: Final = re.compile(rf"(?:(?:{_SHORT_CODES})(?:[-_][a-z]{{2,4}})?)?", re.IGNORECASE)


def is_entrance(url: str) -> bool:
    """Whether an address leads to no page of a site but to where one enters it.

    >>> is_entrance("https://reprieve.example/uk/"), is_entrance("https://reprieve.example/uk/lamps")
    (True, False)
    """
    return _ENTRANCE.fullmatch(url.partition("://")[2].partition("/")[2].partition("#")[0].strip("/")) is not None


_OF_PERSONS: Final = re.compile(
    r"/(?:people|persons?|profiles?|(?:our-)?staff(?:-?(?:pages?|profiles?|directory))?|team|faculty|users?|members?|by|byline|bios?|about(?:-\w+)?|"
    r"(?:co-?)?authors?|contributors?|writers?|reporters?|journalists?|experts?|fellows?|in|wiki|autor(?:en|es)?|auteurs?|personen?|channel|c)/[^/]"
    r"|/[@~][^/]*/?$|/(?:about|bio|cv|profile|contact)(?:[-_]me)?(?:\.\w{3,5})?/?$",
    re.IGNORECASE,
)
_NETWORKS: Final = re.compile(
    r"(?:(?:www|m|mobile)\.)?(?:(?:twitter|x|instagram|facebook|threads|medium|github|youtube|tiktok)\.(?:com|net)/[^/?]+/?(?:\?.*)?$"
    r"|(?:orcid|isni|viaf)\.org/|[\w.-]*linkedin\.com/in/|scholar\.google\.[\w.]+/citations|[\w-]+\.academia\.edu/[^/]*/?$)",
    re.IGNORECASE,
)


def is_account(url: str) -> bool:
    """Whether an address is that of somebody's account with a network, whatever the link says: a post or a film has more behind the name.

    >>> is_account("https://twitter.com/mayor"), is_account("https://twitter.com/mayor/status/1"), is_account("https://youtube.com/watch?v=1")
    (True, False, False)
    """
    address = url.partition("://")[2].partition("#")[0]
    return "?" not in address and _NETWORKS.match(address) is not None


def is_profile(url: str, name: str) -> bool:
    """Whether an address is that of a page on somebody whose ``name`` the link has, or of all that he wrote.

    >>> [is_profile(f"https://x.example/{path}", "Ann Hale") for path in ("hale", "staff/12", "@ah", "ann-hale.html", "status/1")]
    [True, True, True, True, False]
    """
    address = url.partition("://")[2].partition("#")[0]
    path = address.partition("/")[2].partition("?")[0]
    if _NETWORKS.match(address) or _OF_PERSONS.search(f"/{path}"):
        return True
    last = [fold(word) for word in _WORD_OF_PATH.findall(re.sub(r"\.\w{3,5}$", "", path.strip("/").rpartition("/")[2]))]
    named = {fold(word) for word in _WORD_OF_PATH.findall(name)}
    joined = "".join(last)
    return bool(last) and (
        set(last) <= named or joined in {one + other for one in named for other in (*named, *(word[:1] for word in named), "")}
    )


_WORD_OF_PATH: Final = re.compile(r"[^\W\d_]+")


def names_who(words: str) -> bool:
    """Whether words can be the name of who wrote or published a work: persons, one by the family name alone too, a body, a handle.

    >>> [names_who(one) for one in ("Hale", "Weir, Bea", "Ann Hale and Bea Weir", "@annhale", "WHO", "Lamps of Leeds", "RNLI history")]
    [True, True, True, True, True, False, False]
    """
    words = words.strip(" ,")
    if words.startswith("@"):
        return True
    if is_body(words) and not words.split()[-1].islower():  # "Trinity House report"
        return True
    return all(_is_person(one) for one in _AND.split(words))


def _is_person(words: str) -> bool:
    turned = _TURNED.fullmatch(words)
    if not turned and words.endswith(".") and len(words.rsplit(maxsplit=1)[-1]) > len("B."):  # "Bea Weir.", and no "Weir B."
        words = words[:-1]
    return is_person(f"{turned[2]} {turned[1]}" if turned else words, surname=True)


def names_copy(words: str) -> bool:
    """Whether words name a language, a format, a version, a volume or a place of a work, or its town, or only point ("here"): not a work.

    >>> [names_copy(one) for one in ("English version", "full text", "vol. 2", "para. 3", "SSRN version", "2", "RNLI history")]
    [True, True, True, True, True, True, False]
    """
    return words in PLACES or bool(_VOLUME.match(words)) or pinpoint_at(words, 0) is not None or names_form(words)


def names_form(words: str) -> bool:
    """Whether words name a language, a format or a version of a work, or only point, and name nothing else.

    >>> names_form("full text"), names_form("Portuguese"), names_form("vol. 2")
    (True, True, False)
    """
    found = [word.casefold() for word in _WORD.findall(words)]
    if words in CODES_IN_CAPITALS or not found:
        return True
    return found[-1] in _HEADS or all(word in _COPIES or word in _SMALL or word in _LANGUAGES or word.isdecimal() for word in found)


def reads_as_work(words: str, surely: bool = False) -> bool:
    """Whether words that nothing is known of read as the name of a work. ``surely``: also where a name of somebody would be as likely.

    >>> [reads_as_work(one) for one in ("RNLI history", "Rivers of Europe", "Hale", "press release")]
    [True, True, False, False]
    >>> [reads_as_work(one, surely=True) for one in ("RNLI history", "Rivers of Europe", "Global Witness", "bell hooks")]
    [True, True, False, False]
    """
    telling = [word for word in words.split() if word.casefold() not in _SMALL]
    if len(telling) < 2 or names_who(words) or names_copy(words):
        return False
    if len(telling) == 2 and words.islower():
        return False
    if not surely:
        return True
    last = telling[-1].strip(".,:;!?)”’\"'")
    return bool(_IN_TITLES.search(words)) or last.islower() or any(map(str.isdecimal, last)) or words[0].isdecimal()
