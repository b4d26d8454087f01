"""Words of the author that lead to a citation: what is had from it, "Data from …", "I rely here on …", and on which topic it is."""

from __future__ import annotations

import re

from citator.parsing.cutting.seen import Seen
from citator.text.names import is_person

__all__ = ["past_lead", "past_topic"]

_ENGLISH = (
    r"(?:The\s)?(?:[Dd]ata|[Ff]igures?|[Tt]ables?|[Qq]uotations?|[Qq]uotes?|[Tt]ext|[Ee]xamples?|[Mm]aps?|[Tt]ranslations?|[Ss]tatistics|[Nn]umbers|"
    r"[Ii]nformation|[Aa]ccount|[Dd]escription|[Pp]assage|[Dd]etails|[Ee]stimates?)"
    r"\s(?:(?:is|are|was|were|here)\s)?(?:(?:taken|drawn|adapted|quoted|cited|compiled|reproduced|derived|based|borrowed)|comes?)\s(?:from|on)|"
    r"(?:Adapted|Taken|Drawn|Compiled|Reproduced|Derived|Excerpted|Cited|Modified)\sfrom|Based\son|"
    r"(?:I|We)\s(?:(?:here|also|largely|mainly|heavily)\s)?(?:rely|draw|build|depend)\s(?:(?:here|heavily|largely|mainly)\s)?(?:up)?on|"
    r"This\s(?:section|paragraph|account|discussion|passage|part|summary|list|table)\s(?:(?:largely|heavily|mainly)\s)?"
    r"(?:follows|(?:draws|relies|is\sbased|builds)\s(?:(?:largely|heavily|mainly)\s)?(?:up)?on)|"
    r"(?:The|An?)\s(?:[a-z-]+\s){1,4}?(?:account|study|work|treatment|discussion|survey|source|text|history|introduction|overview|analysis|"
    r"reference|biography|edition)s?\s(?:(?:of|on|for)\s[^,;:.“”]{3,60}?\s)?(?:is|are|remains?)(?:\sstill|\sprobably)?"
)
_OTHERS = r"Entnommen\saus|Eigene\sDarstellung\snach|Elaboración\spropia\s(?:a\spartir\sde|con\sdatos\sde)|Rielaborazione\sda"
# Titles begin so too, "Data from Space: A History": a name or a title in marks must follow, with a comma soon.
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
    rf"(?:{_ENGLISH}|{_OTHERS})\s(?=(?:see\s)?{_CAPITAL}|\d{{1,4}}\s[A-Z])|"
    rf"(?:{_NOUN}{_ROMANCE})\s(?=(?:see\s)?{_CAPITAL}[^:;()]{{1,80}}?(?:,|\s\(|\.\s)|\d{{1,4}}\s[A-Z])"
)
_FIRST = frozenset(
    """The Data Figure Figures Table Tables Quotation Quotations Quote Quotes Text Example Examples Map Maps Translation Translations
    Statistics Numbers Information Account Description Passage Details Estimate Estimates Adapted Taken Drawn Compiled Reproduced
    Derived Excerpted Cited Modified Based I We This Daten Angaben Zahlen Zitat Zitate Beispiel Darstellung Abbildung Übersetzung
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
    return found.end() if found else start


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
