"""How notes point back to where a work was cited in full: "(wie Anm. 5)", "(o. Fn. 5)", "siehe Anm. 5"; and "cit." in a sentence."""

from __future__ import annotations

import re

from citator.text.names import is_person

__all__ = ["NOTE_AHEAD", "TO_NOTE", "is_quoted_at_second_hand", "named_before", "spoken_of"]

_ABOVE = r"(?:oben,?|o\.,?)\s(?:in\s)?"
TO_NOTE = (
    rf"(?:[(\[]|,\s(?=wie|s\.|siehe|oben|o\.))(?:(?:wie|s\.|siehe|vgl\.)\s(?:{_ABOVE})?|s\.o\.,?\s|{_ABOVE})?(?:Anm|Fu(?:ß|ss)n|Fn)\.?\s"
)
"""What stands before the number of the note, from the bracket on, or from the comma on where a word leads to it."""

NOTE_AHEAD = re.compile(rf"(?:{_ABOVE})?(?:Anm|Fu(?:ß|ss)n|Fn)\.?\s\d{{1,3}}(?=[,;.)\]]|$)", re.IGNORECASE)
"""The number of a note behind "siehe" or "vgl."."""

_BETWEEN = re.compile(r"\s?/\s?|\s(?:und|u\.|&)\s|:\s")
_SOURCE_NAMED = re.compile(
    r"[a-zà-ÿ]|(?:[\w’']+\s){0,3}(?:[Ll][’'])?(?:sentenza|sentencia|decisione|decisión|ordinanza|legge|ley|lei|norma|decreto|libro|livro|obra|opera|lavoro|"
    r"saggio|scritto|contributo|articolo|artículo|autore?|dottrina|giurisprudenza|tesis?|trabajo)\s"
)


def named_before(text: str, start: int, stop: int) -> bool:
    """Whether names stand at the head of what points to a note: "Weber/Bach, Fähren, siehe Anm. 5", but no words of a sentence.

    >>> [named_before(text, 0, len(text)) for text in ("Weber/Bach, Fähren", "Der Kai brannte")]
    [True, False]
    """
    return all(is_person(one.strip(), surname=True) for one in _BETWEEN.split(text[start:stop].partition(",")[0]))


_QUOTED = ("quoted ", "cited ", "zitiert ", "zit. ", "cité", "citato ", "citado ")


def is_quoted_at_second_hand(words: str, signal: str) -> bool:
    """Whether mere words of somebody were read where a signal leads to: "Ann Brook quoted in Jo Weir, Lamps, 3" cites one work.

    >>> is_quoted_at_second_hand("Ann Brook", "quoted in"), is_quoted_at_second_hand("Brook, Rivers, 12, ", "quoted in")
    (True, False)
    """
    return signal.startswith(_QUOTED) and is_person(words.strip(" ,"), surname=True)


def spoken_of(text: str, start: int, short: re.Match[str]) -> bool:
    """Whether a sentence, and no name or title, stands before "cit." or a note: "La sentenza cit., pur …", "Es brannte, siehe Anm. 3"."""
    if short.group()[0] == ",":
        return not named_before(text, start, short.start())
    if short.group().casefold() != "cit." or text[short.start() - 2] in ",»”’…" or "," in text[start : short.start()]:
        return False
    return _SOURCE_NAMED.match(text, start, short.start()) is not None
