"""Whether a full stop parts a title from its subtitle and ends no citation.

Anna Bach, Die Flüsse 1800–1866. Leben, Arbeit und Handel, 2. Aufl., München 1998, S. 3
Jan Hout, Havens sinds 1813. Een geschiedenis (Amsterdam/Brussel 1976) 45

Before it stand names and a title and nothing of an imprint, behind it words that end with a town and a year.
"""

from __future__ import annotations

import re

from citator.facts.given_names import GIVEN_NAMES
from citator.facts.places import TOWNS
from citator.facts.publishers import PUBLISHERS
from citator.parsing.cutting.evidence import is_prose
from citator.parsing.cutting.nesting import Nesting
from citator.parsing.cutting.signals import MIDWAY
from citator.text.dates import YEAR
from citator.text.names import is_person

__all__ = ["begins_anew", "cites_somebody", "parts_a_title"]

_LONGEST = 320  # characters up to the imprint: no subtitle is longer
_BY_WATER = r"(?:\s(?:am|an\sder|bei|im|ob\sder|upon|a\.|i\.)\s?[A-ZÀ-ÞĀ-ŒŔ-Ž]\w*\.?)"
_TOWN = rf"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?{_BY_WATER}?"
_IMPRINT = re.compile(
    rf"(?:,\s|\s\()(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?)(?P<by>{_BY_WATER})?"
    rf"(?:\s?[/–-]\s?(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.|{_TOWN})){{0,3}}(?:\su\.\s?a\.)?"
    rf"(?::\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()\d]{{1,40}}?)?,?\s[¹²³⁴-⁹]?{YEAR}(?=[\s,;.)]|$)"
)
# Behind a title the journal with its volume: in Zeitschrift für Häfen 12 (1999), or ZfH 12 (1999)
_JOURNAL = re.compile(
    rf",\s(?:[Ii]n:?\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][^;:()„“«»,.]{{1,90}}?(?:,?\sN\.\s?F\.)?(?:,\sJg\.)?\s\d{{1,4}}(?:[,./]\s?\d{{1,3}}|,\s(?:H\.|Heft|Nr\.)\s?\d{{1,3}})?"
    rf",?\s(?:\({YEAR}\)|{YEAR},\s(?:S\.|H\.|Heft|Nr\.))"
)
_STOP = re.compile(r"(?<=[a-zà-ÿ]{3})\.\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž„»“‘])")
# "Deutsche Häfen 1800–1866", "Norwegen seit 1945", "im 19. und 20. Jahrhundert": a span of time in a title, no year of printing.
_TIMES = re.compile(
    r"\b\d{4}\s?(?:[–-]\s?\d{2,4}|/\d{2,4}(?:[–-]\d{4}(?:/\d\d)?)?)|\b\d{1,2}\.\s(?:(?:und|bis|u\.)\s\d{1,2}\.\s)?(?:Jahrhundert|Jh)|"
    r"\b(?:[Ss]eit|[Bb]is|[Uu]m|[Nn]ach|[Vv]or|[Aa]b|[Vv]on|sinds|tot|na|fra|til|etter|siden|efter|från|till|sedan)\s\d{4}\b"
)
_NAMES = re.compile(
    r"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:“”„«»\"()\d]{2,120}?)(?:\su\.\s?a\.)?(?P<edited>\s\((?:Hgg?|Hrsgg?|[Ee]ds?|[Rr]ed)\.?\))?[,:]\s(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž„»“‘'\"].*)$"
)
_SAME = re.compile(r"(?:[Dd](?:ers|ies)\.|[Ii]dem)(?:\s\((?:Hgg?|Hrsgg?)\.?\))?[,:]\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž„»“‘'\"])")
_EDITED = re.compile(r"(?:\((?:Hgg?|Hrsgg?)\.?\)|\b[Ii]n:\s[Dd](?:ers|ies)\.)[:,]\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^;“”„«\"()]{2,160}$")
_BETWEEN = re.compile(r"\s?/\s?|\s(?:und|u\.|en|og|och|&|[–—-])\s")
_DIGIT = re.compile(r"\d")
# "Sul punto Carlo Verdi, Le navi, Torino 1988": words of the note, an author and a title.
_NAMED_WITHIN = re.compile(
    r"(?<![\w-])(?P<given>[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ]+)\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.\s|(?:von|van|de|di|der|den)\s){0,2}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+,\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž„»“])"
)
_AUTHOR_AHEAD = re.compile(r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s[\w’.-]+){0,3}?)(?:\s\((?:Hgg?|Hrsgg?)\.?\))?[,:]\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž„»“])")


def parts_a_title(text: str, start: int, stop: int, following: int, nesting: Nesting) -> bool:
    """Whether the full stop at ``stop`` parts a title that begins behind ``start`` from a subtitle at ``following``.

    >>> from citator.parsing.cutting.nesting import nest
    >>> texts = [f"Anna Bach, Die Häfen. {rest}, Kiel 1999" for rest in ("Handel und Krieg", "Jo Weir, Die Flüsse", "Hale, Flüsse")]
    >>> [parts_a_title(text, 0, 20, 22, nest(text)) for text in texts]
    [True, False, False]
    """
    printed = next(
        (
            one
            for one in _IMPRINT.finditer(text, following + 3, following + _LONGEST)
            if (one["by"] or one["town"] in TOWNS) and nesting.open(one.start())
        ),
        None,
    ) or _JOURNAL.search(text, following + 3, following + _LONGEST)
    if printed is None or ";" in text[following : printed.start()] or len(_STOP.findall(text, following, printed.start())) > 1:
        return False
    head = _TIMES.sub("", text[start:stop])
    if _DIGIT.search(head) or not _is_title(head) or begins_anew(text, following, printed.start(), head):
        return False
    return not is_prose(text, start, stop, nesting) and not is_prose(text, following, printed.end(), nesting)


_CITED = re.compile(r"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;()\d“”„«\"]{1,80}?)(?:\s\([A-Za-z. ]{2,8}\))?[,:]\s(?P<title>[^,:;\d/]+)")
_AND = re.compile(r"\s?/\s?|\s(?:und|u\.|and|et|y|e|en|og|&)\s")


def cites_somebody(text: str, start: int) -> bool:
    """Whether behind a signal somebody's name and a title stand, and no town: it begins another citation and no subtitle.

    >>> [cites_somebody(words, 0) for words in ("Anna Bach, Die Flüsse, Köln 1988", "Venise, Paris, Seuil, 1988", "el mar, Madrid, 1988")]
    [True, False, False]
    """
    found = _CITED.match(text, start)
    if found is None or found["title"].strip() in TOWNS:
        return False
    return all(is_person(one, surname=True) and one not in TOWNS for one in _AND.split(found["names"]))


def _is_title(head: str) -> bool:
    """Whether the words are names and a title, or end with the title of a book whose editors stand before it."""
    if _SAME.match(head) or _EDITED.search(head):
        return True
    named = _NAMES.match(head)
    if named is None:
        return False
    people = _BETWEEN.split(named["names"])
    return all(is_person(one) for one in people) or (
        len(named["title"].split()) > 1 and all(is_person(one, surname=True) and one not in TOWNS for one in people)
    )


def begins_anew(text: str, following: int, end: int, head: str = "") -> bool:
    """Whether, without a signal, another citation stands behind the stop: "Id.", or somebody and a title before the imprint at ``end``.

    A family name alone is told from the first of several things, "Öl, Docht, Glas", and from what kind of book it is, "Roman, Verlag";
    before a colon it is one where one stands before too.
    """
    if _ANOTHER.match(text, following, end) or any(MIDWAY.finditer(text, following, end)):
        return True
    if (people := _PEOPLE.fullmatch(text, following, end)) and people["first"] in GIVEN_NAMES and people["second"] in GIVEN_NAMES:
        return False
    if any(one["given"] in GIVEN_NAMES for one in _NAMED_WITHIN.finditer(text, following, end)):
        return True
    author = _AUTHOR_AHEAD.match(text, following, end)
    if author is not None and " " in author["name"] and is_person(author["name"]):
        return True
    family = _FAMILY_AHEAD.match(text, following, end)
    if family is None or _THINGS.match(text, following, end) or _KIND_OF_BOOK.match(text, following, end):
        return False
    if _HOUSE_OR_VOLUME.fullmatch(text, family.end(), end) or text[following : family.end() - 2] in TOWNS:
        return False
    return family["colon"] is None or _COLON_FIRST.match(head) is not None


_ANOTHER = re.compile(r"(?:[IÍ]d(?:em)?|Ead(?:em)?|D(?:ers|ies))\b\.?[,:]|[^,;:()]{2,60}\s\((?:Hgg?|Hrsgg?|[Ee]ds?)\.?\)")
_FAMILY_AHEAD = re.compile(
    r"(?:[Vv][ao]n\s|[Dd]e\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:(?:\s?/\s?|\s(?:und|u\.|en|og|och|&|e|et|y)\s)[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+){0,3}(?:,|(?P<colon>:))\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž„»“])"
)
_THINGS = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)+(?:,\s[A-ZÀ-ÞĀ-ŒŔ-Ž]|,?\s(?:und|u\.|en|og|och|&|e|et|y|and)\s)|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+){2,}$"
)
# "Italo Calvino, Cesare Pavese e gli altri": of whom a book is.
_PEOPLE = re.compile(
    r"(?P<first>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)*,\s(?P<second>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+"
    r"\s(?:und|u\.|en|og|och|&|e|et|y|and)\s[^,:]{3,80}"
)
# "Hafenrecht. Kommentar, Band 2", "Il porto. Romanzo, Mondadori": what kind of book it is, and no family.
_KIND_OF_BOOK = re.compile(
    r"(?:\w+(?:katalog|kommentar|buch|bericht|schrift|roman)|Katalog|Kommentar|Romane?|Erzählungen|Novellen?|Gedichte|Briefe|Erinnerungen|Aufsätze|Quellen|"
    r"Texte|Dokumente|Reden|Essays?|Poems|Stories|Letters|Memoirs|Papers|Documents|Plays|Catalogue|Commentary|Romanzo|Racconti|Saggi|Saggio|Poesie|"
    r"Lettere|Storia|Documenti|Atti|Catalogo|Memorie|Scritti|Opere|Récits?|Mémoires|Poésies|Poèmes|Théâtre|Essais?|Lettres|Textes|Correspondance|Novela|"
    r"Cuentos|Poemas|Poesía|Ensayos?|Cartas|Antolog[ií]a|Memorias|Obras|Textos|Documentos|Teatro|Contos|Poesias),"
)
_HOUSE_OR_VOLUME = re.compile(
    rf"(?:Bd\.|Band|Teil|Heft)\s\d.*|(?!(?:The|De[rn]|Die|Das|L[aeo]s?|Il?|El)\s)(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.’-]*\s){{0,2}}(?:{PUBLISHERS})"
)
_COLON_FIRST = re.compile(r"[^,:]{2,60}:")
