"""Which language a title is in, by its words and by their letters. Titles are short: prose is for :mod:`citator.text.language`.

Each language has a model of its words: those that are in its lists, and any others by how often three letters follow one another in
these, smoothed by two and by one (Witten & Bell 1991, https://doi.org/10.1109/18.87000). A title is in the language in whose model its
words are likeliest. By how much is told too, so that what can't be told is not said: :func:`are_one` and :func:`differ` are both false
of it. No word counts for more than :data:`_MOST`, since a name or a term may be of any language.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Final

from citator.facts.title_words import title_words
from citator.text.english_titles import (
    are_english_throughout,
    has_english_beside,
    has_foreign_marks,
    has_own_words,
    have_stems_in_common,
    is_likely_english,
    is_plainly_english,
)
from citator.text.english_words import is_english
from citator.text.function_words import FURTHER
from citator.text.language_codes import language_code
from citator.text.own_words import has_letters_of, has_words_of_others, is_of_it_alone
from citator.text.terms import have_run_in_common, is_foreign_beside, outside_run, without_terms
from citator.text.titles import split_title
from citator.text.words import STOP_WORDS

__all__ = ["are_one", "differ", "have_one_language", "language_of"]

_WORD: Final = re.compile(r"[^\W\d_]+")
_LONGEST: Final = 500  # characters of a title
_WORDS: Final = 60
_MARKUP: Final = re.compile(r"<[^<>]{1,60}>|&#?\w{1,10};|\$[^$]{1,200}\$")
_SCRIPTS: Final = {
    "ja": "\u3040-\u30ff", "ko": "\uac00-\ud7af", "zh": "\u3400-\u9fff", "el": "\u0370-\u03ff\u1f00-\u1fff", "he": "\u0590-\u05ff",
    "hy": "\u0531-\u0587", "ka": "\u10a0-\u10ff\u1c90-\u1cbf", "th": "\u0e00-\u0e7f",
}  # fmt: skip
_OWN_SCRIPT: Final = {language: re.compile(f"[{letters}]") for language, letters in _SCRIPTS.items()}
_CYRILLIC: Final = frozenset(["ru", "uk", "bg", "sr", "be"])
_ARABIC: Final = frozenset(["ar", "fa", "ur"])
_IN_CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
_IN_ARABIC: Final = re.compile(r"[\u0600-\u06ff]")
_MOST: Final = 4.0  # natural logarithm of the odds
_SURE: Final = 3.0
_SHORT: Final = 120  # words
_RARE: Final = {"la": 3.0, "tl": 3.0, "cy": 2.0, "sw": 2.0, "eu": 2.0, "eo": 3.0, "en": 0.0}  # of titles, against English ones
_SELDOM: Final = 1.0
_SMOOTH: Final = 3.0
_LETTERS: Final = 60
_STRANGE: Final = -1.5
# Languages that titles of a few words can't tell apart.
_LIKE: Final = {
    "nb": "da", "sv": "da", "is": "da", "fo": "da", "sl": "hr", "sr": "ru", "bg": "ru", "be": "uk", "sk": "cs", "af": "nl", "lb": "de",
    "lv": "lt", "pt": "es", "gl": "es", "ca": "es", "rm": "it", "la": "it", "ur": "fa", "az": "tr", "zh": "ja",
}  # fmt: skip
_ROMANISED: Final = "-latn"  # there are several ways to write these in Latin letters
# Languages of which each has nearly the same words as another.
_ALIKE: Final = frozenset("zh da nb nn no fo af lb hr sr bs sl mk cs sk gl la id ms tl he yi ar fa ur az".split())


class _Models:
    """How likely words are in each language of a script."""

    def __init__(self, languages: Mapping[str, tuple[frozenset[str], frozenset[str]]]) -> None:
        """``languages``: all words of each, and those of them that are function words."""
        self.names = tuple(sorted(languages))
        self.sizes = {name: len(words) for name, (words, _) in languages.items()}
        self._listed: dict[str, dict[int, float]] = {}
        self._counts: list[dict[str, Counter[str]]] = []
        for at, name in enumerate(self.names):
            words, common = languages[name]
            weights = {word: 6 if word in common and len(word) < 5 else 2 if len(word) < 4 else 1 for word in words}
            total = sum(weights.values())
            counts: dict[str, Counter[str]] = defaultdict(Counter)
            for word, weight in weights.items():
                self._listed.setdefault(word, {})[at] = weight / total
                for before, letter in _steps(word):
                    for context in (before, before[-1:], "") if len(before) > 1 else (before, ""):
                        counts[context][letter] += 1
            self._counts.append(counts)
        self._totals = [{context: one.total() for context, one in counts.items()} for counts in self._counts]
        self._rows: dict[tuple[str, str], list[float]] = {}

    def likelihoods(self, word: str) -> list[float]:
        """The logarithms of how likely a word in small letters is, in the order of ``names``. Of short words, most of which are function
        words, a list has nearly all.
        """
        listed = 0.9 if len(word) < 4 else 0.6
        seen = list(map(sum, zip(*(self._row(before, letter) for before, letter in _steps(word)), strict=True)))
        found = self._listed.get(word, {})
        return [
            math.log((1 - listed) * math.exp(letters) + listed * found[at]) if at in found else math.log(1 - listed) + letters
            for at, letters in enumerate(seen)
        ]

    def _row(self, before: str, letter: str) -> list[float]:
        row = self._rows.get((before, letter))
        if row is None:
            contexts = tuple(dict.fromkeys(("", before[-1:], before)))
            row = self._rows[before, letter] = [self._letter(at, contexts, letter) for at in range(len(self.names))]
        return row

    def _letter(self, at: int, contexts: Iterable[str], letter: str) -> float:
        share = 1 / _LETTERS
        for context in contexts:
            counts = self._counts[at].get(context)
            if counts is not None:
                share = (counts[letter] + _SMOOTH * share) / (self._totals[at][context] + _SMOOTH)
        return math.log(share)


def _steps(word: str) -> list[tuple[str, str]]:
    """Each letter of a word, and its end, with the two before it."""
    marked = f"^{word}$"
    return [(marked[max(0, at - 2) : at], marked[at]) for at in range(1, len(marked))]


@cache
def _models(script: str) -> _Models:
    content, function = title_words(), {**STOP_WORDS, **FURTHER}
    languages = {}
    for name in content.keys() | function.keys() - {"zh"}:
        if _script_of(name) == script:
            common, others = (frozenset(_WORD.findall(" ".join(table.get(name, ())))) for table in (function, content))
            languages[name] = (common | others, common)
    return _Models(languages)


@lru_cache(maxsize=20_000)
def _odds(word: str, script: str) -> list[float]:
    """How likely a word is in each language of a script, against the likeliest."""
    seen = _models(script).likelihoods(word)
    best = max(seen)
    return [max(value - best, -_MOST) for value in seen]


def _script_of(language: str) -> str:
    return "Cyrillic" if language in _CYRILLIC else "Arabic" if language in _ARABIC else "Latin"


@lru_cache(maxsize=4_000)
def language_of(title: str) -> tuple[str, float]:
    """The likeliest language of a title, and by how much it is ahead of the next: :data:`_SURE` is enough. ("", 0.0) without letters.

    >>> language_of("Attention mechanisms in computer vision: A survey")[0], language_of("Gezeiten der Nordsee")[0]
    ('en', 'de')
    """
    text = unicodedata.normalize("NFC", _MARKUP.sub(" ", title[:_LONGEST]))
    letters = sum(map(str.isalpha, text))
    for language, own in _OWN_SCRIPT.items():
        if len(own.findall(text)) > letters * (0.1 if language == "ja" else 0.5):
            return language, _SURE
    words = [word.lower() for word in _WORD.findall(text)[:_WORDS]]
    if letters < 4:
        return "", 0.0
    found = [name for name, one in (("Cyrillic", _IN_CYRILLIC), ("Arabic", _IN_ARABIC)) if 2 * len(one.findall(text)) > letters]
    script = found[0] if found else "Latin"
    models = _models(script)
    totals = map(sum, zip(*(_odds(word, script) for word in words), strict=True))
    (most, best), (following, _) = sorted(
        ((total - _handicap(models, name), name) for total, name in zip(totals, models.names, strict=True)), reverse=True
    )[:2]
    return best, most - following


def _handicap(models: _Models, language: str) -> float:
    """By how much a language has to be ahead: few titles are in it, or its lists are short and their letters say little."""
    return _RARE.get(language, _SELDOM + max(0.0, 2.0 - models.sizes[language] / _SHORT))


def are_one(one: str, two: str, told: tuple[str, str] = ("", "")) -> bool:
    """Whether two titles are plainly in one language, and not in one that has neighbours. ``told``: what their records have for it.

    >>> are_one("The tides of the North Sea", "Birds of the forest"), are_one("North Sea tides", "Gezeiten der Nordsee")
    (True, False)
    >>> are_one("Deep learning in medicine", "Deep Learning in der Medizin"), are_one("圖書館學", "图书馆学")
    (False, False)
    >>> are_one("Communication internationale", "International communication")
    False
    """
    beside = zip((one, two), without_terms(one, two), outside_run(one, two), told, strict=True)
    first, second = (_beyond_doubt(*each) for each in beside)
    if "en" in (first, second) and is_foreign_beside(one, two):
        return False
    if {*map(language_code, told)} <= {"", "en"} and are_english_throughout(one, two, (first == "en", second == "en")):
        return True
    if bool(first) == bool(second):
        return bool(first) and first == second
    other, said = (two, told[1]) if first else (one, told[0])
    if "en" not in (first, second) or not _can_be_english(other, said):
        return False
    return (has_own_words(other) and not have_stems_in_common(one, two)) or has_english_beside(other, one if first else two)


def have_one_language(one: str, two: str) -> bool:
    """Whether two titles with words on end in common are in one language other than English, as far as can be seen, and not in one of
    several that have nearly the same words.

    >>> have_one_language("Die Geschichte der Häfen", "Die Geschichte der Wälder"), have_one_language("Tides in Bergen", "Tides in Bremen")
    (True, False)
    >>> have_one_language("Razvoj gradova u 19. stoljeću", "Razvoj gradova u 19. veku")
    False
    """
    (first, ahead), (second, further) = language_of(one), language_of(two)
    if first != second or first in (*_ALIKE, "en") or max(ahead, further) < _SURE or not have_run_in_common(one, two):
        return False
    rest, other = outside_run(one, two)
    if not rest or not other or ((rest, other) != (one, two) and _are_about_one(one, two, first)):
        return False
    if has_words_of_others(rest, other, first) or has_words_of_others(other, rest, first):
        return False
    return all(has_letters_of(title, first) for title in (one, two))


def _are_about_one(one: str, two: str, language: str) -> bool:
    """Whether two titles begin with the title of one work, and each has words about it behind that: these may be in any language. Where
    both are plainly phrases of that of the titles, and have no word in common that a neighbour would have, they are two.
    """
    (main, subtitle), (other, another) = (split_title(title.lower()) for title in (one, two))
    if main != other or not subtitle or not another:
        return False
    common = STOP_WORDS.get(language, frozenset()) | FURTHER.get(language, frozenset())
    first, second = (frozenset(_WORD.findall(words)) for words in (subtitle, another))
    alone = all(_is_phrase_of(language, words) for words in (subtitle, another))
    return not alone or common.isdisjoint(first) or common.isdisjoint(second) or not first & second <= common


def _is_phrase_of(language: str, words: str) -> bool:
    found, ahead = language_of(words)
    return found == language and ahead >= _SURE and is_of_it_alone(words, language)


def differ(one: str, two: str) -> bool:
    """Whether two titles are plainly in two languages.

    >>> differ("Harbours in winter", "Häfen im Winter"), differ("Del Monte and El Paso", "The lamps of the harbour")
    (True, False)
    """
    first, second = _surely(one), _surely(two)
    return bool(first and second) and _LIKE.get(first, first) != _LIKE.get(second, second)


def _surely(title: str) -> str:
    """The language of a title, or "" where that can't be told, or each of its words may be English ("A good start in school")."""
    language, ahead = language_of(title)
    if ahead < _SURE:
        return ""
    doubtful = has_foreign_marks(title) if language == "en" else all(map(is_english, map(str.lower, _WORD.findall(title[:_LONGEST]))))
    return "" if doubtful else language


def _beyond_doubt(title: str, rest: str, outside: str, told: str) -> str:
    """The language of a title by which another one may be called wrong, or "". What its record has for it (``told``) speaks against any
    other; it never decides, since records of articles often have the language of their journal. ``rest``: what the other one has not; what
    both have may be an English term. ``outside``: what stands beside the words on end that both have, which may be the title of a work in
    any language.
    """
    language, ahead = language_of(title)
    said = language_code(told)
    if said and said != language.partition("-")[0]:
        return ""
    if language != "en":
        sure = ahead >= _SURE and language_of(outside)[0] == language and not language.endswith(_ROMANISED)
        return language if sure and is_of_it_alone(outside, language) else ""
    _, ahead = language_of(rest)
    return language if is_plainly_english(rest, _strange(rest), ahead) else ""


def _can_be_english(title: str, told: str) -> bool:
    language, ahead = language_of(title)
    if language != "en" or language_code(told) not in ("", "en"):
        return False
    return is_likely_english(title, _strange(title), ahead)


def _strange(title: str) -> frozenset[str]:
    """The words of a title that are by their letters of another language than English."""
    at = _models("Latin").names.index("en")
    return frozenset(word for word in map(str.lower, _WORD.findall(title[:_LONGEST])[:_WORDS]) if _odds(word, "Latin")[at] < _STRANGE)
