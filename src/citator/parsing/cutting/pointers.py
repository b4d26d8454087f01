"""How notes point back to where a work was cited in full: "(wie Anm. 5)", "(o. Fn. 5)", "siehe Anm. 5"; and "cit." in a sentence."""

from __future__ import annotations

import re

from citator.text.names import is_person

__all__ = ["NOTE_AHEAD", "TO_NOTE", "is_quoted_at_second_hand", "points_back", "spoken_of"]

_ABOVE = r"(?:oben,?|o\.,?)\s(?:in\s)?"
TO_NOTE = (
    rf"(?:[(\[]|,\s(?=wie|s\.|siehe|oben|o\.))(?:(?:wie|s\.|siehe|vgl\.)\s(?:{_ABOVE})?|s\.o\.,?\s|{_ABOVE})?(?:Anm|Fu(?:ß|ss)n|Fn)\.?\s"
)
"""What stands before the number of the note, from the bracket on, or from the comma on where a word leads to it."""

NOTE_AHEAD = re.compile(rf"(?:{_ABOVE})?(?:Anm|Fu(?:ß|ss)n|Fn)\.?\s\d{{1,3}}(?=[,;.)\]]|$)", re.IGNORECASE)
"""The number of a note behind "siehe" or "vgl."."""

_BETWEEN = re.compile(r"\s?/\s?|\s(?:und|u\.|&)\s")
_ROLE = re.compile(r"\s(?:\((?:Hgg?|Hrsgg?|[Ee]ds?)\.?\)|u\.\s?a\.|et\sal\.)")
_THE_SAME = ("Ders.", "Dies.", "Dens.", "ders.", "dies.")
_TITLE_IN_MARKS = re.compile(r"[„“»«‚‘][^„“”»«]{2,160}[“”«»‘’]$")
_PLACED = re.compile(r"[)\]]?,?\s(?:S|Rn|Rdn|Rz|Sp|Bl|Kap|Abb)\.\s?\d")
"""A place in the work that is cited again behind the number of the note."""
_SPOKEN_OF = re.compile(
    r"(?:[\w’']+\s){0,3}(?:[Ll][’'])?(?:(?:sentenza|sentencia|decisione|decisión|ordinanza|norma|decreto|dottrina|giurisprudenza)\s(?:[\w’]+\s){0,3}|"
    r"(?:legge|ley|lei|libro|livro|obra|opera|lavoro|saggio|scritto|contributo|articolo|artículo|autore?|tesis?|trabajo)\s)"
)


def named_before(text: str, start: int, stop: int) -> bool:
    """Whether names stand at the head of what points to a note: "Weber/Bach, Fähren, siehe Anm. 5", but no words of a sentence.

    >>> [named_before(text, 0, len(text)) for text in ("Weber/Bach, Fähren", "Weber u. a.", "Weber: Fähren", "Der Kai brannte")]
    [True, True, True, False]
    """
    words = text[start:stop].strip()
    if words in _THE_SAME or _TITLE_IN_MARKS.match(words):
        return True
    names = _ROLE.sub("", words.partition(",")[0].partition(": ")[0])
    return all(is_person(one.strip(), surname=True) for one in _BETWEEN.split(names))


def points_back(text: str, start: int, stop: int, end: int) -> bool:
    """Whether what stands before a pointer to a note that ends at ``end`` names a work: names or a title do, or a place in it is told.

    >>> [points_back(text, 0, 16, 31) for text in ("Der Kai brannte (siehe Anm. 3).", "Die alten Häfen (siehe Anm. 3), S. 4")]
    [False, True]
    """
    return _PLACED.match(text, end) is not None or named_before(text, start, stop)


_QUOTED = ("quoted ", "cited ", "zitiert ", "zit. ", "cité", "citato ", "citado ")


def is_quoted_at_second_hand(words: str, signal: str) -> bool:
    """Whether mere words of somebody were read where a signal leads to: "Ann Brook quoted in Jo Weir, Lamps, 3" cites one work.

    >>> is_quoted_at_second_hand("Ann Brook", "quoted in"), is_quoted_at_second_hand("Brook, Rivers, 12, ", "quoted in")
    (True, False)
    """
    return signal.startswith(_QUOTED) and is_person(words.strip(" ,"), surname=True)


def spoken_of(text: str, start: int, short: re.Match[str]) -> bool:
    """Whether a sentence, and no name or title, stands before "cit." or a note: "La sentenza cit., pur …", "Es brannte, siehe Anm. 3"."""
    if short.group()[0] == "," or _SEEN_BRACKETED.match(short.group()):
        return not points_back(text, start, short.start(), short.end())
    if short.group().casefold() != "cit." or text[short.start() - 2] in ",»”’…" or "," in text[start : short.start()]:
        return False
    if text[start].islower():
        return _WITH_PARTICLE.match(text, start, short.start()) is None
    return _SPOKEN_OF.fullmatch(text, start, short.start()) is not None


_SEEN_BRACKETED = re.compile(r"[(\[](?:siehe|vgl\.|s\.)\s")  # of "(wie Anm. 3)" it is never asked: that stands behind a work
_WITH_PARTICLE = re.compile(
    r"(?:(?:v[ao]n|de[nrl]?|di|da|d[oua]s?|della|degli|ter?|ten|zu[mr]?|la|le|al|el)\s|d[’']|dell[’']|al-|el-){1,3}[A-ZÀ-ÞĀ-ŒŔ-Ž]\S*\s$"
)
