"""What two titles have in common: English terms, which a translation keeps, or a phrase that none would have kept."""

from __future__ import annotations

import re
from difflib import Match, SequenceMatcher
from typing import Final

from citator.text.english_titles import has_foreign_marks, without_phrases
from citator.text.english_words import is_english, is_own
from citator.text.words import STOP_WORDS

__all__ = ["have_phrase_in_common", "have_run_in_common", "is_foreign_beside", "outside_run", "without_terms"]

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ADJECTIVE: Final = re.compile(r"[a-z]{3}(?:[tc]ial|ous)\Z")
_FUNCTION: Final = frozenset("a an and as by for from of on or the their to using with".split())
_OWN_FUNCTION: Final = frozenset("of the and with from their using".split())
_LONGEST: Final = 500  # characters of a title
_FEWEST: Final = 3  # words of a phrase
_MANY: Final = 8  # words in common
_SHORT: Final = 4  # letters
_TERM: Final = 4  # words of the longest terms, function words apart


def have_phrase_in_common(one: str, two: str) -> bool:
    """Whether two titles have an English phrase in common, word by word, that no translation would have kept: one that is more than a
    term, with function words or at their beginning or end; or any there, where all other words are English as well. In a title of another
    language English terms go on in that ("Risk Management in Banken"), or have its adjectives before them; and names of works and
    catchwords of any length stay as they are ("To the Lighthouse: una lettura"). So nothing of another language may stand beside it.

    >>> have_phrase_in_common("The tides of the sea in winter", "The tides of the sea in harbours")
    True
    >>> have_phrase_in_common("Made in Italy e distretti", "Made in Italy and industrial districts")
    False
    >>> have_phrase_in_common("Risk management for farmers", "Risk management for fishermen")
    True
    >>> have_phrase_in_common("Risk Management in Banken", "Risk management in banks")
    False
    >>> have_phrase_in_common("Nachhaltiges Supply Chain Management", "Sustainable supply chain management")
    False
    """
    first, second = (_words(title) for title in (one, two))
    run = _run(first, second)
    phrase = first[run.a : run.a + run.size]
    if run.size < _FEWEST:
        return False
    ends = run.a + run.size == len(first) and run.b + run.size == len(second)
    if not ends and not run.a == run.b == 0 and _FUNCTION.isdisjoint(phrase):
        return False
    if is_foreign_beside(one, two) and not _is_broken_off(phrase, first[run.a + run.size :], second[run.b + run.size :]):
        return False
    rest, other = (
        [word for word in words[:at] + words[at + run.size :] if not word.isdigit()] for words, at in ((first, run.a), (second, run.b))
    )
    return _is_more_than_a_term(phrase) or (bool(rest and other) and all(map(is_english, rest + other)))


def _is_broken_off(phrase: list[str], *behind: list[str]) -> bool:
    """Whether a phrase ends in an adjective whose noun stands ``behind`` it in both titles: terms and titles of works are whole."""
    return bool(_ADJECTIVE.search(phrase[-1])) and all(
        words and words[0] not in STOP_WORDS["en"] and not has_foreign_marks(words[0]) for words in behind
    )


def _is_more_than_a_term(words: list[str]) -> bool:
    """Whether words that two titles have in common are more than a term of English that other languages have, such as "bed and breakfast":
    by words that are in none, several function words, or their number.
    """
    telling = [word for word in words if word not in STOP_WORDS["en"]]
    if any(is_own(word, term=False) for word in telling) or (len(telling) > _TERM and any(map(is_own, telling))):
        return True
    return sum(word in _FUNCTION for word in words) > 1 and not _OWN_FUNCTION.isdisjoint(words)


def outside_run(one: str, two: str, *, long: bool = False) -> tuple[str, str]:
    """What each of two titles has that the other has not, where they have three words or more on end in common: the title of a work, which
    a translation keeps, says nothing of their own language. All of them where there is no such row, or where more is in common than titles
    of works and catchwords have; those of treaties are ``long``, and all of a piece.

    >>> outside_run("Les Fleurs du mal: une lecture", "Les Fleurs du mal: a reading")
    ('une lecture', 'a reading')
    >>> outside_run("Tides in winter", "Birds in winter")
    ('Tides in winter', 'Birds in winter')
    """
    found = [list(_WORD.finditer(title[:_LONGEST])) for title in (one, two)]
    first, second = ([word[0].lower() for word in words] for words in found)
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    longest, common = max(block.size for block in blocks), sum(block.size for block in blocks)
    if longest < _FEWEST or (common >= _MANY and not (long and common - longest < _FEWEST)):
        return one, two
    kept = ({block.a + at for block in blocks for at in range(block.size)}, {block.b + at for block in blocks for at in range(block.size)})
    beside = [" ".join(word[0] for at, word in enumerate(words) if at not in own) for words, own in zip(found, kept, strict=True)]
    return beside[0], beside[1]


def is_foreign_beside(one: str, two: str) -> bool:
    """Whether something of another language than English stands beside the words on end that two titles have in common: by its marks, or,
    where these are set off as the title of a work, a word that is not English. Those with a capital may be names where others are English.

    >>> is_foreign_beside("To the Lighthouse: saggio", "To the Lighthouse: an essay")
    True
    >>> is_foreign_beside("To the Lighthouse: a history", "To the Lighthouse: a reading")
    False
    """
    beside = outside_run(one, two, long=True)
    if beside == (one, two):
        return False
    if any(map(has_foreign_marks, beside)):
        return True
    words = [[word for word in _WORD.findall(rest) if word not in STOP_WORDS["en"] and not word.isupper()] for rest in beside]
    strange = [[word for word in each if not is_english(word.lower())] for each in words]
    alone = any(each == own and own and not other for each, own, other in zip(words, strange, reversed(strange), strict=True))
    return (alone or any(word.islower() for own in strange for word in own)) and _is_set_off(one, two)


def _is_set_off(one: str, two: str) -> bool:
    """Whether a sign stands between the words on end that two titles have in common and what is beside them."""
    found = [list(_WORD.finditer(title[:_LONGEST])) for title in (one, two)]
    run = _run(*([word[0].lower() for word in words] for words in found))
    signs = [
        (title[: words[at].start()].rstrip()[-1:], title[words[at + run.size - 1].end() :].lstrip()[:1])
        for title, words, at in zip((one, two), found, (run.a, run.b), strict=True)
    ]
    return all(not before.isalnum() and not behind.isalnum() for before, behind in signs)


def have_run_in_common(one: str, two: str) -> bool:
    """Whether two titles have words on end in common that are no English term: three, or two long ones that are not English.

    >>> have_run_in_common("Schule und Gesellschaft", "Kirche und Gesellschaft")
    False
    >>> have_run_in_common("Le pain et le vin", "Le sel et le vin")
    True
    >>> have_run_in_common("Птицы северных морей", "Рыбы северных морей")
    True
    """
    first, second = (_words(title) for title in (one, two))
    run = _run(first, second)
    others = [word for word in first[run.a : run.a + run.size] if not is_english(word)]
    return (run.size >= _FEWEST and bool(others)) or sum(len(word) > _SHORT for word in others) > 1


def without_terms(one: str, two: str) -> tuple[str, str]:
    """Two titles without the terms that both have, which a translation may have kept.

    >>> without_terms("Bed and Breakfast in Polen", "Bed and breakfast in Poland")
    ('in Polen', 'in Poland')
    >>> without_terms("The role of tides in harbours", "The role of winds in harbours")
    ('The role of tides in harbours', 'The role of winds in harbours')
    """
    found = [list(_WORD.finditer(title[:_LONGEST])) for title in (one, two)]
    first, second = ([word[0].lower() for word in words] for words in found)
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    if _is_more_than_a_term([word for block in blocks for word in first[block.a : block.a + block.size]]):
        return one, two
    dropped: tuple[list[re.Match[str]], list[re.Match[str]]] = ([], [])
    for block in blocks:
        run = first[block.a : block.a + block.size]
        telling = [at for at, word in enumerate(run) if word not in STOP_WORDS["en"]]
        for at in range(telling[0], telling[-1] + 1) if telling else ():
            dropped[0].append(found[0][block.a + at])
            dropped[1].append(found[1][block.b + at])
    return _cut(one, dropped[0]), _cut(two, dropped[1])


def _cut(title: str, words: list[re.Match[str]]) -> str:
    for word in reversed(words):
        title = title[: word.start()].rstrip() + title[word.end() :]
    return title.strip()


def _words(title: str) -> list[str]:
    return [word[0].lower() for word in _WORD.finditer(without_phrases(title))]


def _run(one: list[str], two: list[str]) -> Match:
    return SequenceMatcher(None, one, two, autojunk=False).find_longest_match()
