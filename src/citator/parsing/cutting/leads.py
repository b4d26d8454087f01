"""Words of the author that lead to a citation: what is had from it, "Data from …", "I rely here on …", and on which topic it is."""

from __future__ import annotations

import re
from typing import Final

from citator.facts.places import FAMILIES_TOO, TOWNS
from citator.parsing.cutting.seen import Seen
from citator.text.dates import YEAR
from citator.text.names import is_person

__all__ = ["CITES", "past_lead", "past_topic"]

CITES: Final = re.compile(r"\d|[”»\"]|\b(?:[Ii]bid|[Ii]d\.|[Ss]upra|cit\.|[Ee]bd)")
"""What words that cite something have, and a bare "(b) Note by the Secretariat" or "This draws on Brook and Weir" has not."""

_ENGLISH = (
    r"(?:The\s)?(?:[Dd]ata|[Ff]igures?|[Tt]ables?|[Qq]uotations?|[Qq]uotes?|[Tt]ext|[Ee]xamples?|[Mm]aps?|[Tt]ranslations?|[Ss]tatistics|[Nn]umbers|"
    r"[Ii]nformation|[Aa]ccount|[Dd]escription|[Pp]assage|[Dd]etails|[Ee]stimates?)"
    r"\s(?:(?:is|are|was|were|here)\s)?(?:(?:taken|drawn|adapted|compiled|reproduced|derived|based|borrowed)|comes?)\s(?:from|on)|"
    r"(?:I|We)\s(?:(?:here|also|largely|mainly|heavily)\s)?(?:rely|draw|build|depend)\s(?:(?:here|heavily|largely|mainly)\s)?(?:up)?on|"
    r"This\s(?:section|paragraph|account|discussion|passage|part|summary|list|table)\s(?:(?:largely|heavily|mainly)\s)?"
    r"(?:follows|(?:draws|relies|is\sbased|builds)\s(?:(?:largely|heavily|mainly)\s)?(?:up)?on)"
)
_IS = (
    r"(?:The|An?)\s(?:[a-z-]+\s){1,4}?(?:account|study|work|treatment|discussion|survey|source|text|history|introduction|overview|analysis|"
    r"reference|biography|edition)s?\s(?:(?:of|on|for)\s[^,;:.“”]{3,60}?\s)?(?:is|are|remains?)(?:\sstill|\sprobably)?"
)
_OTHERS = r"Entnommen\saus|Eigene\sDarstellung\snach|Elaboración\spropia\s(?:a\spartir\sde|con\sdatos\sde)|Rielaborazione\sda"
# Titles begin so too, "Drawn from Life: Essays", "Data from Space: A History".
_PARTICIPLE = r"(?:Adapted|Taken|Drawn|Compiled|Reproduced|Derived|Excerpted|Modified)\sfrom|Based\son"
_NOUN = (
    r"(?:Data|Figures?|Tables?|Quotations?|Examples?|Maps?|Translations?|Statistics|Information|Details|Estimates?)\sfrom|"
    r"(?:Daten|Angaben|Zahlen|Zitate?|Beispiel|Darstellung|Abbildung|Übersetzung)\s(?:nach|aus|bei)|"
)
_ROMANCE = (
    r"(?:Données|Chiffres|Citation|Exemple)\s(?:de|d[’']après)|D[’']après|(?:Tiré|Extrait|Adapté)e?s?\s(?:de|d[’']après)|"
    r"(?:Tomado|Adaptado|Extraído)s?\sde|Datos\sde|Basado\sen|(?:Tratt[oi]|Adattat[oi]|Ripres[oi]|Dati)\s(?:da|di)"
)
_CAPITAL = r"[“‘\"«„]?[A-ZÀ-ÖØ-ÞĀ-ŒŔ-ŽА-ЯƏ]"
_TAKEN = re.compile(
    rf"(?:(?:{_ENGLISH}|{_OTHERS})|(?P<titled>{_PARTICIPLE})|(?P<said>{_IS}))\s(?=(?:see\s)?{_CAPITAL}|\d{{1,4}}\s[A-Z])|"
    rf"(?P<short>{_NOUN}{_ROMANCE})\s(?=(?:see\s)?{_CAPITAL}[^:;()]{{1,80}}?(?:,|\s\(|\.\s)|\d{{1,4}}\s[A-Z])"
)
_OWN_PART = re.compile(
    r"(?:Tables?|Figures?|Figs?\.|Appendix|Annex|Chapters?|Sections?|Parts?|Theorem|Lemma|Propositions?|Equations?)\s(?:\d|[A-Z]\b)"
)
_TITLE = re.compile(
    r"(?P<name>[^,:;.()“”„«»\"\d]{2,80}?)(?:(?P<colon>:\s)|(?P<role>,\s)(?:eds?\.|edited|trans\.|translated|hrsg\.|a\scura|and\s[Oo]ther)\s|,\s(?P<within>in|dans|en)\b|"
    rf"(?P<imprint>\s\([^()\d]{{2,60}}[:,]\s[^()]{{0,60}}{YEAR})|(?P<who>,\swho\b)|(?P<comma>,\s))"
)
_FIRST = frozenset(
    """The Data Figure Figures Table Tables Quotation Quotations Quote Quotes Text Example Examples Map Maps Translation Translations
    Statistics Numbers Information Account Description Passage Details Estimate Estimates Adapted Taken Drawn Compiled Reproduced
    Derived Excerpted Modified Based I We This Daten Angaben Zahlen Zitat Zitate Beispiel Darstellung Abbildung Übersetzung
    Entnommen Eigene Données Chiffres Citation Exemple D’après D'après Tiré Tirée Tirés Tirées Extrait Extraite Extraits Extraites
    Adapté Adaptée Adaptés Adaptées Tomado Tomados Adaptado Adaptados Extraído Extraídos Datos Basado Elaboración Tratto Tratti
    Adattato Adattati Ripreso Ripresi Dati Rielaborazione A An""".split()
)
_LONGEST = 16  # characters of the first word and the blank behind it


def past_lead(text: str, start: int, end: int) -> int:
    """Where what an author has something from begins; ``start`` where no such words stand.

    >>> note = "Data from Ann Brook, Rivers (Leeds, 1994)"
    >>> past_lead(note, 0, len(note)), past_lead("Data from Space: A History (Leeds, 1994)", 0, 40)
    (10, 0)
    """
    if text[start : start + _LONGEST].partition(" ")[0] not in _FIRST:
        return start
    found = _TAKEN.match(text, start, end)
    if found is None or not CITES.search(text, found.end(), end) or _OWN_PART.match(text, found.end(), end):
        return start
    if (found["titled"] or found["short"] or found["said"]) and _is_title(text, found.end(), end, said=found["said"] is not None):
        return start
    return found.end()


def _is_title(text: str, start: int, end: int, said: bool = False) -> bool:
    """Whether a title goes on there, or a town: "Drawn from | Life: Essays", "Quotations from | Chairman Weir (Leeds: Quay, 1966)".

    >>> [_is_title(one, 0, len(one)) for one in ("Life: Essays", "Life, ed. Ann Brook, 1994", "Ann Brook: Rivers, 1994", "Brook (1994)")]
    [True, True, False, False]
    """
    found = _TITLE.match(text, start, end)
    if found is None:
        return False
    if found["name"] in TOWNS and found["name"] not in FAMILIES_TOO:
        return True
    if found["comma"] or (said and (found["role"] or found["imprint"])):  # "The best edition is Works of Jo Weir (Leeds: …)"
        return False
    if said and found["colon"]:  # "The best study is German: Hans Weber, Die Häfen", but "is Rivers: A Short History"
        return is_person(text[found.end() : end].partition(",")[0])
    return bool(found["imprint"] or found["who"]) or not is_person(found["name"], surname=found["within"] is not None)


_LEAD = re.compile(
    r"(?:[Tt]he|An?)(?!(?:\s[a-z]+)?\s(?:letter|interview|speech|statement|report|memorandum|testimony|remarks|note|message)s?\b)"
    r"(?:\s[a-z][a-z’'-]*){1,12}?\s(?:in|by|remains|is|from)\s"
    r"(?P<own>(?:my|our|his|her|their)\s)?(?P<work>(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\d]{3,60}?)(?:,\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž“‘])|,\seds?\.|\s(?=\([^()]*\d{4})))"
)
"""Words of the author in small letters that lead to who wrote a work: "the leading account remains Tom Reid, Canals (London, 1999)"."""
_ARTICLE = ("T", "t", "A")
_ON_A_TOPIC = re.compile(
    r"(?:on(?!\s(?:la|le|les|l[’']\w+|a|y|en|ne|n[’']\w+|peut|trouve|retrouve|pourra|se)\b)|"
    r"in|as to|as regards|regarding|concerning|for|generally|in this regard|in relation to)\b"
)


def past_topic(seen: Seen, start: int, end: int) -> tuple[int, int]:
    """Past "on this dimension of article 3 …," after "See,": the citation begins where an author or a title does."""
    text = seen.text
    lead = _LEAD.match(text, start, end) if text[start : start + 1] in _ARTICLE else None
    if lead and (lead["own"] or is_person(lead["name"])) and (lead.end() == end or seen.nesting.open(lead.start("work"))):
        return lead.start("work"), end
    if not text[start : start + 1].islower() or not _ON_A_TOPIC.match(text, start, end):
        return start, end
    for comma in re.finditer(r",\s(?=[A-Z“‘\"])", text[start:end]):
        at = start + comma.end()
        if seen.nesting.open(at - 2):
            return at, end
    return start, end
