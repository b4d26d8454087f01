"""Remarks of the author on a quotation, which are no part of what is cited: "emphasis added", "Hervorhebung im Original", "je souligne".

Law reviews require them (The Bluebook, rule 5.2: alterations, emphasis, omissions), and each language has its own words. Nothing that is
cited is called so; what they say stands in brackets behind a citation, behind its semicolon, or as a sentence of its own.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["before_remarks", "is_bracketed"]

_WHO_EN: Final = r"(?:the\s)?(?:(?:present\s)?authors?|editors?|translators?|me|us)"
_ENGLISH: Final = (
    r"(?:(?:all\s|the\s)?(?:emphas[ie]s|italics|underlining|underscoring|bold(?:face)?|capitali[sz]ation|brackets|ellips[ie]s|"
    r"alterations?|insertions?|spelling|punctuation)"
    r"(?:(?:,\s|,?\sand\s)(?:emphas[ie]s|italics|underlining|brackets|ellips[ie]s|alterations?|(?:foot)?notes?|citations?|(?:internal\s)?quotation\smarks))*"
    rf"\s(?:(?:is|are|was|were)\s)?(?:added|supplied|mine|ours|omitted|deleted|removed|altered|modified|changed|(?:as\s)?in\s(?:the\s)?(?:original|source)|"
    rf"by\s{_WHO_EN}|original)"
    r"|(?:internal\s|some\s|most\s|all\s|further\s|inner\s)?(?:(?:foot|end)?notes?|citations?|references?|quotation\smarks|quotations|cross-references|paragraph\snumbers|"
    r"paragraph\sbreaks?)"
    r"(?:(?:,\s|,?\sand\s)(?:internal\s)?(?:(?:foot|end)?notes?|citations?|references?|quotation\smarks|quotations|emphasis|alterations?|brackets|"
    r"ellips[ie]s))*\s(?:(?:are|were|is|was)\s)?(?:omitted|removed|deleted|added|in\s(?:the\s)?original)"
    r"|(?:my|our|own|unofficial|free|author(?:[’']s|s[’'])|(?:the\s)?authors?[’']?\sown)\s(?:own\s)?(?:translations?|emphas[ie]s|italics|paraphrase)"
    rf"(?:\s(?:by|from)\s[^.;()\[\]]{{1,60}})?|translations?\s(?:is\s|are\s)?(?:mine|ours|by\s{_WHO_EN}|added|modified|amended|altered|slightly\s(?:modified|amended))|"
    rf"translated\s(?:from\s(?:the\s)?\w+\s)?by\s{_WHO_EN}|(?:my|our)\strans\.|transl?\.\s(?:mine|ours|by\s{_WHO_EN}))"
)
_WHO_DE: Final = (
    r"(?:(?:d(?:urch|\.|er|es|ie)|von|v\.)\s)*(?:(?:den|die|der|des|dem)\s)?(?:Verf(?:asser(?:s|in|innen)?|\.)?|Autor(?:s|in|en)?|Vf(?:in)?\.?|mir|uns|"
    r"Übers(?:etzer(?:s|in)?|\.)?|Hrsg\.|Red\.)"
)
_GERMAN: Final = (
    r"(?:(?:alle\s|eigene\s|meine\s|unsere\s)?(?:Hervorhebung(?:en)?|Herv(?:orh)?\.|Kursivierung(?:en)?|Kursiv(?:e|druck|setzung)?|Kursiva|"
    r"Unterstreichung(?:en)?|Fettdruck|Sperrung(?:en)?|Auslassung(?:en)?|Einfügung(?:en)?|Ergänzung(?:en)?|Anm(?:erkung|\.))"
    rf"(?:\s(?:nur\s|auch\s|nicht\s|bereits\s)?(?:(?:im|i\.)\s?(?:Original|Orig\.|O\.|Orginal)(?:\s(?:kursiv|gesperrt|fett))?|hinzugefügt|ergänzt|weggelassen|{_WHO_DE}))"
    r"|(?:eigene|meine|unsere|freie|inoffizielle)\s(?:Übersetzung|Übers\.|Hervorhebung(?:en)?)|(?:Übersetzung(?:en)?|Übers\.)\s"
    rf"{_WHO_DE}|(?:Fußnoten?|Fussnoten?|Nachweise|Zitate|Fn\.)\s(?:wurden?\s)?(?:weggelassen|ausgelassen|nicht\swiedergegeben))"
)
_OF_AUTHOR_FR: Final = (
    r"(?:de\sl[’']auteure?|des?\s(?:l[’'])?auteur(?:e?s)?|de\snous|par\snous|par\sl[’']auteure?|par\smoi|"
    r"de\snotre\s(?:part|fait)|de\snos\ssoins)"
)
_FRENCH: Final = (
    r"(?:(?:c[’']est\s)?(?:nous|moi)\s(?:qui\s)?(?:soulign(?:ons|e)|tradui(?:sons|s|t)|italiquons|mettons\sen\s\w+)|je\s(?:souligne|traduis)|"
    r"(?:(?:les?\s)?(?:italiques?|soulignement|mots?\ssoulignés?)|soulignés?|mis\sen\s(?:italique|évidence|gras))\s"
    rf"(?:(?:est|sont|a\sété|ont\sété)\s)?(?:ajoutée?s?|nôtres?|miens?|dans\s(?:l[’']original|le\stexte)|{_OF_AUTHOR_FR})|"
    rf"(?:notre|ma)\s(?:traduction|soulignement)|(?:traduction|trad\.)\s(?:libre|personnelle|non\sofficielle|{_OF_AUTHOR_FR})|"
    r"(?:notes?|références|citations)\s(?:de\sbas\sde\spage\s)?omises?)"
)
_SPANISH: Final = (
    r"(?:(?:(?:el|la|los|las)\s)?(?:énfasis|cursivas?|subrayados?|negritas?|destacados?|resaltados?|itálicas?|bastardillas?)\s(?:(?:es|son)\s)?"
    r"(?:añadid[oa]s?|agregad[oa]s?|suplid[oa]s?|nuestr[oa]s?|mí[oa]s?|propi[oa]s?|fuera\sde(?:l)?\s(?:texto|original)|(?:en|d)el?\s(?:original|texto|autor(?:a|es)?)|del\soriginal)|"
    r"(?:(?:la\s)?traducción|trad\.)\s(?:es\s)?(?:nuestra|mía|propia|libre|no\soficial|de(?:l|\sla|\slos)?\s?autor(?:a|es)?)|"
    r"(?:notas?|citas?|referencias?)\s(?:internas?\s|al\spie\s)?omitidas?)"
)
_ITALIAN: Final = (
    r"(?:(?:(?:il|i|la|le)\s)?(?:corsiv[oi]|enfasi|sottolineatur[ae]|grassett[oi]|maiuscol[oi])\s(?:(?:è|sono)\s)?"
    r"(?:aggiunt[aoei]|mi[oae]i?|miei|nostr[oaie]|dell[’'](?:autore|autrice|A\.)|nell[’']originale|nel\stesto|originali?)|"
    r"(?:(?:la\s)?traduzione|trad\.)\s(?:è\s)?(?:mia|nostra|libera|propria|dell[’'](?:autore|autrice|A\.)|di\schi\sscrive)|(?:note|citazioni)\somesse)"
)
_PORTUGUESE: Final = (
    r"(?:(?:(?:os?|as?)\s)?(?:grif(?:o|os|ado)|destaques?|itálicos?|ênfases?|sublinhados?|negritos?)\s"
    r"(?:noss[oa]s?|meus?|minhas?|adicionad[oa]s?|acrescentad[oa]s?|d[oa]s?\sautor(?:a|es)?|no\soriginal)|"
    r"(?:tradução|trad\.)\s(?:nossa|minha|livre|própria|d[oa]s?\sautor(?:a|es)?))"
)
_OTHERS: Final = (
    r"(?:(?:курсив|выделено|подч[её]ркнуто|перевод|пер\.)\s(?:мой|мною|мной|наш|нами|авт(?:ора|оров|\.)|в\s(?:оригинале|тексте))(?:[.,]?\s[–—-]\s?[А-ЯЁ]\.\s?[А-ЯЁ]?\.?)?|"
    r"(?:cursivering|nadruk|onderstreping|vertaling)\s(?:toegevoegd|van\s(?:mij|ons|de\sauteur)|door\s(?:mij|ons|de\sauteur)|in\s(?:het\s)?origineel)|"
    r"(?:kursiv(?:ering)?|uthevet|min\soversettelse|egen\s(?:oversettelse|översättning|oversættelse)|min\s(?:oversættelse|översättning)))"
)

_ONE: Final = f"(?:{_ENGLISH}|{_GERMAN}|{_FRENCH}|{_SPANISH}|{_ITALIAN}|{_PORTUGUESE}|{_OTHERS})"

_GERMAN_WORDS = re.compile(_GERMAN, re.IGNORECASE)
_WORDS = re.compile(rf"(?i:{_ONE}(?:(?:[;,.]|,?\s(?:and|und|et|y|e))\s{_ONE}){{0,3}})\.?")
_FIRST = frozenset(
    """the all emphasis emphases italics underlining underscoring bold boldface capitalization capitalisation brackets ellipsis
    ellipses alteration alterations insertion insertions spelling punctuation internal some most further inner footnote
    footnotes endnote endnotes note notes citation citations reference references quotation quotations cross-references
    paragraph my our own unofficial free author’s authors’ author's authors' translation translations translated trans. transl. alle eigene
    meine unsere hervorhebung hervorhebungen herv. hervorh. kursivierung kursivierungen kursiv kursive kursivdruck kursivsetzung
    kursiva unterstreichung unterstreichungen fettdruck sperrung sperrungen auslassung auslassungen einfügung einfügungen
    ergänzung ergänzungen anm. anmerkung freie inoffizielle übersetzung übersetzungen übers. fußnote fußnoten fussnote fussnoten
    nachweise zitate fn. c’est c'est nous moi je le les italique italiques soulignement mot mots souligné soulignés mis notre ma
    traduction trad. références el la los las énfasis cursiva cursivas subrayado subrayados negrita negritas destacado
    destacados resaltado resaltados itálica itálicas bastardilla bastardillas traducción nota notas cita citas referencia
    referencias il i corsivo corsivi enfasi sottolineatura sottolineature grassetto grassetti maiuscolo maiuscoli traduzione
    citazioni o os a as grifo grifos grifado destaque destaques itálico itálicos ênfase ênfases sublinhado sublinhados negrito
    negritos tradução курсив выделено подчеркнуто подчёркнуто перевод пер. cursivering nadruk onderstreping vertaling
    kursivering uthevet min egen""".split()
)
"""With which words a remark begins: most notes end in others."""
_JOINTS = (", ", "; ", ". ", " – ", " — ", " - ")
_OPENING = {")": "(", "]": "["}
_LONGEST = 140  # characters of a remark
_MOST_STOPS = 4  # in one, "Hervorh. i. Orig.", and the joint before it


def before_remarks(text: str, start: int, end: int) -> int:
    """Where what is cited in ``text[start:end]`` ends, before the author's remarks that it closes with; ``end`` where it has none.

    >>> [before_remarks(note, 0, len(note)) for note in ("Brook, p. 3 (my translation).", "Brook, p. 3; emphasis added.", "Brook, p. 3")]
    [11, 11, 11]
    >>> note = "Brook, S. 3. Hervorhebung im Original. Übersetzung des Verf."
    >>> note[: before_remarks(note, 0, len(note))]
    'Brook, S. 3.'
    """
    while (before := _before_remark(text, start, end)) < end:
        end = before
    return end


def _before_remark(text: str, start: int, end: int) -> int:
    last = end - 1 if text[end - 1 : end] in (".", ";") else end
    if last <= start + 2 or text[last - 1].isdecimal() or text[last - 2].isdecimal():  # most notes end in a page or a year
        return end
    tail = max(start, last - _LONGEST)
    if text[last - 1] in _OPENING:
        opened = text.rfind(_OPENING[text[last - 1]], tail, last)
        return len(text[:opened].rstrip(" ,;")) if opened > start and is_bracketed(text, opened, last) else end
    at = last
    for _ in range(_MOST_STOPS):
        at, begin = max((text.rfind(joint, tail, at), len(joint)) for joint in _JOINTS)
        if at <= start:
            break
        if _is_remark(text, at + begin, end) and not _is_title(text, at, at + begin, end):
            return at + 1 if text[at] == "." else at
    return end


def _is_title(text: str, at: int, start: int, end: int) -> bool:
    """Whether a title stands there, "Ann Brook, Emphasis Added": behind a comma only nouns of German have a capital."""
    return text[at] == "," and text[start].isupper() and _GERMAN_WORDS.match(text, start, end) is None


def is_bracketed(text: str, start: int, end: int) -> bool:
    """Whether nothing but a remark of the author stands in the brackets at ``text[start:end]``.

    >>> is_bracketed("p. 3 (my translation)", 5, 21), is_bracketed("Leeds (Weir, 2004)", 6, 18)
    (True, False)
    """
    return end - start <= _LONGEST and _is_remark(text, start + 1, end - 1)


def _is_remark(text: str, start: int, end: int) -> bool:
    return text[start:end].partition(" ")[0].casefold() in _FIRST and _WORDS.fullmatch(text, start, end) is not None
