"""Whether a title is plainly English, or in a language that has words of English: "Machine Learning im Gesundheitswesen".

Titles of all languages have English terms, and French ones words that English has too ("Action collective"). So a title is plainly
English only by its function words, or by many words nearly all of which are English; and one function word or letter of another language
speaks against it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from citator.facts.title_words import title_words
from citator.text.english_words import is_english, is_own, stem
from citator.text.function_words import FURTHER
from citator.text.words import STOP_WORDS

__all__ = [
    "are_english_throughout", "has_english_beside", "has_foreign_marks", "has_own_words", "have_stems_in_common", "is_likely_english",
    "is_plainly_english", "without_phrases",
]  # fmt: skip

_WORD: Final = re.compile(r"(?<![\w^])[^\W\d_]+(?!\w)")
_MARKUP: Final = re.compile(r"<[^<>]{1,200}>|&#?\w{1,10};|\$[^$]{1,200}\$")
_LONGEST: Final = 500  # characters of a title
_CLAUSE: Final = re.compile(r"[:.?!–—]\s*$")
# Phrases of other languages that are English by now, and English ones that all languages have. No part of either says anything.
_PHRASES: Final = re.compile(
    r"\b(?:de novo|de facto|de jure|de sitter|de broglie|in vivo|in vitro|in situ|in silico|in utero|ex vivo|ex situ|ex ante|ex post|"
    r"a priori|a posteriori|ad hoc|vis[- ][aà][- ]vis|et al|per se|per capita|post mortem|inter alia|laissez[- ]faire|coup d['’][eé]tat|"
    r"fin[- ]de[- ]si[eè]cle|raison d['’][eê]tre|par excellence|pro bono|status quo|quid pro quo|avant[- ]garde|rio de janeiro|"
    r"tour de france|trompe l['’]oeil|van der waals|los angeles|las vegas|el ni[nñ]o|la ni[nñ]a|na[iï]ve|caf[eé]s?|fa[cç]ades?|clich[eé]s?|"
    r"r[eé]sum[eé]s?|[eé]lites?|r[oô]les?|[eé]migr[eé]s?|prot[eé]g[eé]e?s?|d[eé]tente|d[eé]cor|d[eé]j[aà] vu|m[eê]l[eé]es?|na[iï]vet[eé]|"
    r"s[aã]o paulo|z[uü]rich|krak[oó]w|bogot[aá]|montr[eé]al|qu[eé]bec|c[oó]rdoba|g[oö]ttingen|t[uü]bingen|"
    r"internet of things|state[- ]of[- ]the[- ]art|quality of life|proofs?[- ]of[- ]concept|"
    r"peer[- ]to[- ]peer|points?[- ]of[- ]care|rule of law|sense of coherence|theory of mind|end[- ]of[- ]life|word[- ]of[- ]mouth|"
    r"business[- ]to[- ]business|as[- ]a[- ]service|mergers and acquisitions|research and development|trial and error|call for papers|"
    r"black lives matter|public[- ]private partnerships?|out[- ]of[- ]home|web of science|man[- ]in[- ]the[- ]middle|track and trace)\b",
    re.IGNORECASE,
)
_PARTICLES: Final = frozenset("al con da das de del della den der des di do dos du el la las le los san ten ter van von zu zur".split())
_ACCENTED: Final = re.compile(r"[\u00c0-\u024f\u1e00-\u1eff]")
_ELIDED: Final = re.compile(r"^\W{0,2}L['’]\w|\b(?:[ldns]|qu|un|dell|nell|sull|dall|all)['’][a-z\u00df-\u00ff]{2}")
_ARTICLE: Final = re.compile(r"\b(?:[Ii]n|of|as|is|by|for|with|to) an? [a-z]")
_GENITIVE: Final = re.compile(r"[b-df-hj-np-tv-z]['’]s\s")  # not "foto's", which is Dutch
_ENDINGS: Final = ("", "s", "es", "d", "ed", "ing", "ly", "al", "er", "'s", "ity", "ness")
_COGNATE: Final = re.compile(r"(?:elle|elles|ique|iques|aire|aires|eur|eurs|euse|euses|eux|isme|ale|ales|ante|antes)\Z")
_LANDS: Final = frozenset(
    "deutschland deutschlands schweiz europa danmark sverige norge norden suomi suomessa polska polsce polski nederland belgique suisse "
    "italia brasil rossii ukrainy srbiji hrvatskoj sloveniji slovensku".split()
)
# Function words that English alone has, and that are in none of its terms: not "new" ("New Public Management"), nor "up" ("Start-up").
_OWN: Final = frozenset(
    "the of and with from between toward towards using its their them they into through within without which what how why whose this these "
    "those that against among during since after before when where while than upon not our his has was were been being should would could "
    "there because though although throughout across".split()
)
# Short words of English that are function words elsewhere, and letters of formulas.
_ALSO_ENGLISH: Final = frozenset(
    "per via pro vs man men plus pre sit come see bar bat bet bio car go ex homo hay min mo non sub sum son ton volt wake ma mag mat mint "
    "mis bid bin bit don era had hat hag hut lab log mid net nor pay ring song sore still tan tin tot war win won rate post "
    "k l d c n m t x p q r".split()
)
_ENGLISH_TOO: Final = frozenset("die pie pour sense sin van den".split())  # function words of others
_COMPOUNDS: Final = frozenset(
    {("die", word) for word in "cast casting casts cutting forging sinking stamping".split()} | {("van", "drivers"), ("den", "sites")}
)
_BEHIND: Final = re.compile(r"(?:al|[it]ve|[ai]ble|(?<!m)ent|ant|[iu]lar|ile|[ai]an|ic)\Z")
_LETTERS: Final = 4  # of a word that says something
_FAR: Final = 12.0  # as language_of() has it
_AHEAD: Final = 8.0
_NEAR: Final = 4.5
_LEAST: Final = 3.0
_MANY: Final = 4  # words without a function word of English


@cache
def _english() -> frozenset[str]:
    return frozenset(STOP_WORDS["en"]) | frozenset(title_words()["en"])


@cache
def _foreign_words() -> frozenset[str]:
    """Function words of other languages in Latin letters that are no words of English."""
    tables = {**STOP_WORDS, **FURTHER}
    words = {word for name, table in tables.items() if name != "en" for word in table}
    words |= {word for name, table in title_words().items() if name != "en" for word in table[:40] if len(word) < _LETTERS}
    return frozenset(word for word in words - _english() - _ALSO_ENGLISH if word.isalpha())


def _words(title: str) -> list[tuple[str, bool]]:
    """The words of a title, and whether each is the first of a clause; without what stands in phrases that say nothing."""
    text = _PHRASES.sub(" 0 ", unicodedata.normalize("NFC", _MARKUP.sub(" ", title[:_LONGEST])).strip())
    if text.isupper():
        text = text.lower()
    return [
        (one[0], one.start() == 0 or bool(_CLAUSE.search(text[max(0, one.start() - 3) : one.start()])))
        for one in _WORD.finditer(text)
        if len(one[0]) > 1 or not {"-", "‐", "'", "’"} & {text[one.start() - 1 : one.start()], text[one.end() : one.end() + 1]}
    ]


def _function_words(title: str) -> set[str]:
    return {word.lower() for word, _ in _words(title) if word.lower() in _OWN} | ({"a"} if _ARTICLE.search(title) else set())


def without_phrases(title: str) -> str:
    """A title without the phrases that other languages have as they are: "Internet of Things in der Landwirtschaft"."""
    return _PHRASES.sub(" 0 ", title[:_LONGEST])


def has_foreign_marks(title: str) -> bool:
    """Whether a title has a function word or a letter that English does not have, names apart.

    >>> has_foreign_marks("Public Health in Österreich"), has_foreign_marks("Big data en privacy"), has_foreign_marks("De novo design")
    (True, True, False)
    >>> has_foreign_marks("The role of van der Waals and de Haas forces"), has_foreign_marks("The fate of the Rhône and its fish")
    (False, False)
    >>> has_foreign_marks("Kähler manifolds"), has_foreign_marks("Why languages die"), has_foreign_marks("Die Blockchain in Europe")
    (False, False, True)
    """
    words, own = _words(title), len(_function_words(title))
    if _ELIDED.search(without_phrases(title)):
        return True
    for at, (word, begins) in enumerate(words):
        low, capital = word.lower(), word[0].isupper()
        follows = at + 1 < len(words) and words[at + 1][0][0].isupper()
        if _ACCENTED.search(word) and not (capital and (own > 1 or _is_of_english(words, at, own))):
            return True
        if low in _LANDS and not own:
            return True
        if low not in _foreign_words() or (len(word) > 1 and word.isupper()) or (len(word) == 1 and capital):
            continue
        if low in _PARTICLES and ((capital and not begins) or (follows and own)):
            continue
        if low in _ENGLISH_TOO and (not begins or _is_compound(words, at)) and _is_of_english(words, at, own):
            continue
        if not capital or begins or not own:
            return True
    return False


def _is_compound(words: list[tuple[str, bool]], at: int) -> bool:
    """Whether a word that is an article elsewhere begins an English compound: "Die casting of alloys", but "Die Green Economy"."""
    return at + 1 < len(words) and (words[at][0].lower(), words[at + 1][0].lower()) in _COMPOUNDS


def _is_of_english(words: list[tuple[str, bool]], at: int, own: int) -> bool:
    """Whether a name or a word that other languages have too stands among words of English: all others are, and one that others don't
    have follows ("Kähler manifolds", "Die casting of alloys"), or the title has function words that others don't have (``own``).
    """
    others = [word.lower() for word, _ in words[:at] + words[at + 1 :]]
    if not all(map(is_english, others)):
        return False
    follows = at < len(others) and is_own(others[at])
    telling = own + sum(map(is_own, others))
    return (telling > 1 and (bool(own) or follows)) or (follows and bool(_ACCENTED.search(words[at][0])))


def is_plainly_english(title: str, foreign: frozenset[str], ahead: float) -> bool:
    """Whether a title has so much of English that it can't be in a language with English terms. ``foreign``: its words that by their
    letters are in another language; ``ahead``: by how much English is the likeliest.

    >>> is_plainly_english("Action collective", frozenset(), 5.3), is_plainly_english("A theory of action", frozenset(), 5.3)
    (False, True)
    """
    if has_foreign_marks(title):
        return False
    telling = _telling(title)
    strange, own = sum(word in foreign and not _is_listed(word) for word in telling), len(_function_words(title))
    if own:
        return own > 1 or ahead >= _AHEAD or (ahead >= _LEAST and 4 * strange <= 3 * len(telling))
    if any(_COGNATE.search(word) and word not in foreign and not _is_listed(word) for word in telling):
        return False
    if ahead < _LEAST or len(telling) < _MANY:
        return False
    listed = sum(map(_is_listed, telling))
    return 3 * strange <= len(telling) and (ahead >= _FAR or (not strange and 2 * listed >= len(telling)))


def is_likely_english(title: str, foreign: frozenset[str], ahead: float) -> bool:
    """Whether nothing speaks for another language in a title many of whose words are English.

    A short one may be made of English terms all the same.

    >>> is_likely_english("Human ecology", frozenset(), 9.0), is_likely_english("Attention visuelle", frozenset(), 4.5)
    (True, False)
    """
    telling = _telling(title)
    cognates = any(_COGNATE.search(word) and not _is_listed(word) for word in telling)
    strange = sum(word in foreign and not _is_listed(word) for word in telling)
    few = 5 * sum(map(_is_listed, telling)) < 2 * len(telling) or len(telling) < 2 or 5 * strange > 2 * len(telling)
    return ahead >= _NEAR and not few and not cognates and not has_foreign_marks(title)


def are_english_throughout(one: str, two: str, plain: tuple[bool, bool] = (False, False)) -> bool:
    """Whether all words of two titles are English, those apart that they have in common, and each has a word that no other
    language has, not even in terms. Then neither is a translation, since one of a title in English terms is of another language than these.
    ``plain``: which of them are known to be English whatever their words.

    >>> are_english_throughout("Medieval bookbinding", "Ancient shipbuilding")
    True
    >>> are_english_throughout("Fast food, slow food", "Eating quickly, eating slowly"), are_english_throughout("Supply chain", "Tax law")
    (False, False)
    >>> are_english_throughout("Action collective", "Joint action"), are_english_throughout("Change Management in Polen", "Farm work")
    (False, False)
    """
    if has_foreign_marks(one) or has_foreign_marks(two):
        return False
    first, second = ([word.lower() for word, _ in _words(title)] for title in (one, two))
    if not _beside(first, second) or not _beside(second, first):
        return False
    return (plain[0] or _is_throughout(first, second)) and (plain[1] or _is_throughout(second, first))


def _is_throughout(words: list[str], others: list[str]) -> bool:
    if len(words) < 2 or not all(word in others or is_english(word) or _ACCENTED.search(word) for word in words):
        return False
    if _BEHIND.search(words[-1]) and not is_own(words[-1]):  # "Marketing international": other languages have the adjective behind
        return False
    return any(is_own(word, term=False) for word in words)


def _beside(words: list[str], others: list[str]) -> list[str]:
    kept = {*map(stem, others)}
    return [word for word in words if word not in STOP_WORDS["en"] and stem(word) not in kept]


def have_stems_in_common(one: str, two: str) -> bool:
    """Whether some word of two titles begins alike: what a title has of English terms, its translation into English has too.

    >>> have_stems_in_common("Knowledge Management", "Managing what is known"), have_stems_in_common("Human ecology", "Lamps of the sea")
    (True, False)
    """
    first, second = ({word[:_LETTERS] for word in _telling(title)} for title in (one, two))
    return bool(first & second)


def has_english_beside(title: str, other: str) -> bool:
    """Whether all words of a title that say something are English as they stand, and one that ``other`` has not is a word of English
    alone: "Artificial Intelligence in Society" beside "Artificial intelligence and law". What "Action collective" has is all in the other.

    >>> has_english_beside("Artificial Intelligence in Society", "Artificial Intelligence and Justice")
    True
    >>> has_english_beside("Action collective", "A theory of collective action")
    False
    """
    telling = _telling(title)
    kept = {word[:_LETTERS] for word in _telling(other)}
    beside = [word for word in telling if word[:_LETTERS] not in kept]
    return len(telling) > 2 and all(map(_is_listed, telling)) and any(word in _english() and word not in _elsewhere() for word in beside)


def has_own_words(title: str) -> bool:
    """Whether a title has a word that no other language has, not even in terms, or the genitive of English; or more words than terms have.

    >>> has_own_words("Lamps of the harbour"), has_own_words("President's report"), has_own_words("Work Life Balance")
    (True, True, False)
    """
    if _GENITIVE.search(title) or len(_telling(title)) >= _MANY:
        return True
    return any(word.lower() in _OWN or is_own(word.lower(), term=False) for word, _ in _words(title))


@cache
def _elsewhere() -> frozenset[str]:
    """The words of titles in other languages."""
    return frozenset(word for name, table in title_words().items() if name != "en" for word in table)


def _telling(title: str) -> list[str]:
    return [word.lower() for word, _ in _words(title) if len(word) >= _LETTERS and word.lower() not in STOP_WORDS["en"]]


def _is_listed(word: str) -> bool:
    return any(word.endswith(end) and {word[: len(word) - len(end)], word[: len(word) - len(end)] + "e"} & _english() for end in _ENDINGS)
