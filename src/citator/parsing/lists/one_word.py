"""One word before a colon, at the head of a reference: a writer who is known by it, or the title before its subtitle."""

from __future__ import annotations

import re
from typing import Final

from citator.facts.known_by_one_name import KNOWN_BY_ONE_NAME
from citator.facts.places import TOWNS
from citator.text.english_words import is_english
from citator.text.title_language import language_of

__all__ = ["ONE_WORD", "is_writer", "one_word"]

ONE_WORD: Final = re.compile(r"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{2,}):\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž\d„“«»‚‘\"¿¡])")
_NO_TITLE = re.compile(
    r"Quellen?|Sources?|Fuentes?|Fonti?|Literatur|Siehe|Vergleiche|Anmerkung|Hinweis|Beispiel|Zitat|Note|Notes|Example|Abbildung|Abb|"
    r"Tabelle|Tab|Figure|Fig|Table|Bildnachweis|Here|Hier|Also|Dazu|Zuletzt|Grundlegend|Compare|Voir|Véase|See|Lesenswert|Nachweise?|Online|Interview"
)
# What is written about a writer, and is called by his name: "Hegel: Leben und Werk", "Kant: Eine Einführung".
_ABOUT = re.compile(
    r"(?<![\w-])(?<!mein\s)(?<!meinem\s)(?:[Ll]eben|[Ww]erk\b|[Zz]eit\b|[Ee]poche|[Bb]iogra|[Ee]inführ|[Ii]ntrodu|[Kk]ommentar|[Cc]omment|[Hh]andbu|[Ll]exikon|[Pp]orträt|"
    r"[Pp]ortrait|[Ss]tudi[ea]|[ÉéEe]tude|[Ii]nterpret|[Ww]irkung|[Rr]ezeption|[Dd]enker|[Dd]ichter|[Pp]hilosoph|[Mm]ensch\b|[Ll]ektür|"
    r"[Vv]ie\b|[Œœ]uvre|[Vv]it[ae]\b|[Vv]ida\b|[Oo]pere?\b|[Oo]bra\b|[Hh]omme\b|[Uu]omo\b|[Hh]ombre\b|[Ss]ein\b|[Ss]eine\b|[Ss]einer\b|[Ss]on\b|[Ss]a\b)"
    r"|(?:leben|werk|zeit|biogra\w+|studien|handbuch|lexikon|philosophie)\b"
)
_ENGLISH_ARTICLE = re.compile(r"(?:A|An|The|His|Her)\s")
_TOLD = 1.0  # by how much English is ahead: "Faust" is of any language
_ENGLISH = re.compile(r"\b(?:the|of|and|for|with|from|by|to|his|her|their)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def one_word(text: str, start: int, end: int) -> re.Match[str] | None:
    """One word before a colon: a writer who is known by it, or the title before its subtitle; no town, and no "Source: "."""
    found = ONE_WORD.match(text, start, end)
    return None if found is None or found["names"] in TOWNS or _NO_TITLE.fullmatch(found["names"]) else found


def is_writer(name: str, title: str) -> bool:
    """Whether such a word is the writer of what stands behind it; in English, and of what sounds like a life, it may be whom it is about.

    >>> is_writer("Goethe", "Faust"), is_writer("Weber", "Faust")
    (True, False)
    >>> is_writer("Voltaire", "Candide"), is_writer("Nietzsche", "Also sprach Zarathustra")
    (True, True)
    >>> is_writer("Kant", "Eine Einführung"), is_writer("Marx", "A Very Short Introduction")
    (False, False)
    """
    if name not in KNOWN_BY_ONE_NAME or _ABOUT.search(title) or _ENGLISH_ARTICLE.match(title):
        return False
    return not _is_english(title)


def _is_english(title: str) -> bool:
    """Whether a title is English by a word that German, French and Latin have not, or by all of its words: "Candide" is none."""
    language, ahead = language_of(title)
    if language != "en" or ahead < _TOLD:
        return False
    return _ENGLISH.search(title) is not None or all(is_english(word.lower()) for word in _WORD.findall(title))
