"""Whether a title is in its language beyond doubt: by words and letters that neither English nor a neighbour has."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from citator.facts.title_words import title_words
from citator.text.english_titles import has_foreign_marks
from citator.text.english_words import is_english, is_own
from citator.text.function_words import FURTHER
from citator.text.words import STOP_WORDS

__all__ = ["has_letters_of", "has_words_of_others", "is_of_it_alone"]

_LONGEST: Final = 500  # characters of a title
_WORD: Final = re.compile(r"[^\W\d_]+")
# Languages that have neighbours with the same words, or the same letters. Titles in Chinese characters can be Japanese, or Chinese in the
# other characters.
_WITH_NEIGHBOURS: Final = frozenset(
    "zh da nb nn no sv is fo nl af lb hr sr bs sl mk cs sk pl es pt gl ca it rm la ro id ms tl he yi el ru uk bg be ar fa ur lt lv tr "
    "az".split()
)
# Those of them that have enough words of their own to be known by, and their neighbours.
_APART: Final = {
    "es": "pt gl ca it oc la ro fr", "pt": "es gl ca it oc la ro fr", "it": "es pt ca ro la rm lmo fr", "ro": "it la es fr ca",
    "nl": "af de lb da", "pl": "cs sk hr sl", "cs": "sk pl hr sl", "sk": "cs pl hr sl", "sv": "da nb is de",
}  # fmt: skip
_OWN_LETTERS: Final = {
    "pt": re.compile("[ãõ]"), "ro": re.compile("[șțşţă]"), "pl": re.compile("[łąęśźż]"), "cs": re.compile("[ěřů]"),
    "sk": re.compile("[ľĺŕ]"),
}  # fmt: skip
# In Cyrillic letters: most titles have both of these, and no neighbour has both; and those that others have.
_CYRILLIC: Final = {"ru": ("[ыэё]", "[ищ]", "[іїєґўәөүұқғңҗһјљњћђ]"), "uk": ("[іїєґ]", "[ищ]", "[ыэёўъәөүұқғңҗһјљњћђ]")}
_NOT_MACEDONIAN: Final = re.compile("[ъщяюйь]")  # most Bulgarian titles have one of these
_MACEDONIAN: Final = re.compile("[јѓќѕљњџ]")
# Languages that have letters no other has (Greek has them in common with the Greek of two thousand years).
_ALONE: Final = frozenset("ja ko th ka hy".split())
# Function words of languages that have no list elsewhere.
_OTHERS: Final = {
    "gl": "o a os as de do da dos das e en no na nos nas que un unha unhas uns para con por non se máis como mais ao aos á ás é foi ser "
    "seu súa seus entre sen sobre ata desde onde cando moi ou pola polo polas polos este esta",
    "oc": "lo la los las de del dels e en que un una per amb non es son sus dins entre sens",
    "lmo": "el la i de del di e in che un una per con l",
}


def is_of_it_alone(title: str, language: str) -> bool:
    """Whether a title that looks to be in a language (not English) has what neither English nor any of its neighbours has: several words,
    one of them a function word. There is no telling of those that have nearly the same words as another.

    >>> is_of_it_alone("Histoire de la justice", "fr"), is_of_it_alone("Justice administrative", "fr")
    (True, False)
    >>> is_of_it_alone("조선 시대 미술", "ko")
    True
    >>> is_of_it_alone("Los bosques y las aves", "es"), is_of_it_alone("La casa de la plaza", "es"), is_of_it_alone("Livet i byen", "da")
    (True, False, False)
    """
    if language in _ALONE:
        return True
    text = title[:_LONGEST].lower()
    words = {word for word in _WORD.findall(text) if not is_english(word)}
    if language in _CYRILLIC:
        first, second, foreign = _CYRILLIC[language]
        return bool(re.search(first, text) and re.search(second, text) and not re.search(foreign, text))
    if language in _APART:
        lettered = language in _OWN_LETTERS and bool(_OWN_LETTERS[language].search(text))
        return all(_sets_apart(words, language, other, lettered=lettered) for other in _APART[language].split())
    if language.partition("-")[0] in _WITH_NEIGHBOURS:
        return False
    return has_foreign_marks(title) or any(word in _content(language) for word in words)


def has_letters_of(title: str, language: str) -> bool:
    """Whether a title has letters or words of a language, rather than those of English or, in Bulgarian, of Macedonian.

    >>> has_letters_of("Език и книжовност в Търново", "bg"), has_letters_of("Јазик и книжевност", "bg"), has_letters_of("Τέχνη", "el")
    (True, False, True)
    """
    if language == "bg":
        return bool(_NOT_MACEDONIAN.search(title[:_LONGEST].lower())) and not _MACEDONIAN.search(title[:_LONGEST].lower())
    return language in ("ru", "uk", "be", "el", *_ALONE) or has_foreign_marks(title)


def has_words_of_others(title: str, beside: str, language: str) -> bool:
    """Whether a part of a title has a word that English alone has, or a function word that a language (not English) does not have. What
    the part of the other title has as well (``beside``) tells nothing, and a word that stands alone is no function word where the other
    one is none: "(del) sur", "(del) norte".

    >>> has_words_of_others("a reading", "une lecture", "fr"), has_words_of_others("une lecture", "a reading", "fr")
    (True, False)
    >>> has_words_of_others("sur", "norte", "es"), has_words_of_others("kindness", "norte", "es")
    (False, True)
    """
    words, others = (frozenset(_WORD.findall(part[:_LONGEST].lower())) for part in (title, beside))
    alone = len(words) < 2 and not others <= _functions()
    function = frozenset() if alone else words & (_functions() - _function(language))
    return any(word in function or is_own(word) for word in words - others)


def _sets_apart(words: set[str], language: str, other: str, *, lettered: bool) -> bool:
    """Whether words tell a language from another one; ``lettered``: one of them has a letter that the other one does not have."""
    own = {word for word in words if word not in _function(other) | _content(other)}
    function = own & _function(language)
    return len(function | (own & _content(language))) + lettered > 1 and (bool(function) or lettered)


@cache
def _function(language: str) -> frozenset[str]:
    listed = _OTHERS.get(language, "").split()
    return STOP_WORDS.get(language, frozenset()) | FURTHER.get(language, frozenset()) | frozenset(listed)


@cache
def _functions() -> frozenset[str]:
    return frozenset().union(*STOP_WORDS.values(), *FURTHER.values())


@cache
def _content(language: str) -> frozenset[str]:
    return frozenset(title_words().get(language, ()))
