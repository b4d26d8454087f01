"""Words of a title in one spelling: British and American, figures and the words for them, what a span of years leaves out; old letters;
and whether two titles may be one in two spellings that no rule here knows.

Two titles that differ only so are one. The rules are those by which the spellings differ, not a list of words: "-our" and "-or", "-ise" and
"-ize", "ae" and "e"; what they make of a word need not be one, since both titles go through them.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from citator.rules.compare_text import script
from citator.text.clean import fold
from citator.text.english_words import is_english
from citator.text.titles import split_title
from citator.text.words import STOP_WORDS

__all__ = ["in_old_letters", "may_be_respelt", "one_spelling"]

_UNITS: Final = {word: at for at, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen".split()
)}  # fmt: skip
_TENS: Final = {word: 10 * at for at, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_ORDINALS: Final = {word: at for at, word in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth".split(), 1
)} | {word: at for at, word in zip(
    range(20, 100, 10), "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(), strict=True
)}  # fmt: skip
_HUNDREDS: Final = {"hundred": 100, "thousand": 1000}
_ROMAN: Final = {
    word: str(at) for at, word in enumerate("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(), 1)
}
_COUNTED: Final = re.compile(r"(\d+)(?:st|nd|rd|th)")
_PART: Final = frozenset("part pt teil partie parte deel del no nr number".split())
_SPELLINGS: Final = tuple(
    (re.compile(pattern), other)
    for pattern, other in (
        (r"^(?:ae|oe)", "e"),  # oestrogen
        (r"ph", "f"),  # sulphur
        (r"(?<=\w\w)our(?=$|s|ed|ing|er|al|ab|it|fu|hood|ly|y)", "or"),
        (r"(?<=\w\w)([iy])s(?=(?:e[ds]?|ing|ers?|ation|ations|ational)$)", r"\1z"),
        (r"(?<=\w[bcdfgkptv])re(?=s?$|d$)", "er"),  # centre, fibres
        (r"ll(?=ed$|ing$|ers?$|ings$|ous$)", "l"),  # travelled, modelling
        (r"(?<=\w\w)ogue(?=s?$)", "og"),
        (r"(?<=\w)mme(?=s?$)", "m"),
        (r"(?<=\wg)e(?=ing$|ment)", ""),  # ageing, judgement
        (r"(?<=\w\wen)[cs](?=e)", "s"),  # defence
        (r"ll?(?=ful|ment)", "l"),  # skilful, fulfilment
        (r"(?<=wel)l(?=er)", ""),
        (r"^grey", "gray"),
        (r"^tyre", "tire"),
        (r"^scept", "skept"),
        (r"^plough", "plow"),
        (r"^mould", "mold"),
        (r"^artef", "artif"),
        (r"^alumini?um", "aluminum"),
        (r"^dyke", "dike"),
        (r"^enquir", "inquir"),
        (r"^cheque", "check"),
    )
)
_LIGATURE: Final = re.compile(r"ae(?!l)|oe(?!s?$)")  # haemorrhage, diarrhoea; in short words and at the end two sounds: "poet", "canoes"
_CAPITALS: Final = re.compile(r"\b[A-Z]{2,}s?\b")
_BEFORE_VOWEL: Final = re.compile(r"v(?=[aeio])")
_LONG: Final = 5  # letters
_LONGEST: Final = 500  # characters of a title
# Of the letters in which two titles differ, by their script: "Geologie" and "Zoologie" have 0.75 in common. A title in Chinese characters
# is one word of few signs, and each of them may have an old form.
_ALIKE: Final = {"LATIN": 0.8, "CYRILLIC": 0.8, "CJK": 0.4, "HIRAGANA": 0.4, "KATAKANA": 0.4}
_ALIKE_ELSEWHERE: Final = 0.6  # words are of few letters, and have had two orthographies: 1933 in Korean, 1976 in Greek
_ENDING: Final = re.compile(r"(?<=ic)al$|(?<=[pt])at(?=ive$)")  # "economical", "interpretative"
_LETTERS_BEFORE: Final = ("LATIN", "CYRILLIC")
_WRITTEN_TOGETHER: Final = frozenset("al el ha ba la ve be le".split())
_ONE_LETTER: Final = str.maketrans("jv", "iu")  # told apart since the seventeenth century: "Vniuersalis", "Universalis"


def one_spelling(words: list[str]) -> list[str]:
    """The words of a key in one spelling, numbers in figures, years in four, without "part" before a figure.

    >>> one_spelling("ten harbours in 1998 99 part ii".split()) == one_spelling("10 harbors in 1998 1999 2".split())
    True
    >>> one_spelling("the organisation of the twenty first century".split()) == one_spelling("the organization of the 21st century".split())
    True
    """
    out: list[str] = []
    at = 0
    while at < len(words):
        word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
        at += 1
        if word in _TENS:
            unit = _UNITS.get(after) or _ORDINALS.get(after) or 0
            single = 0 < unit < 10
            at += single
            out.append(str(_TENS[word] + (unit if single else 0)))
        elif word in _HUNDREDS:
            out.append(str(_HUNDREDS[word]))
        elif word in _UNITS and after in _HUNDREDS:
            at += 1
            out.append(str(_UNITS[word] * _HUNDREDS[after]))
        elif word in _UNITS or word in _ORDINALS:
            out.append(str(_UNITS.get(word, _ORDINALS.get(word))))
        elif word in _ROMAN:
            out.append(_ROMAN[word])
        elif counted := _COUNTED.fullmatch(word):
            out.append(counted[1])
        elif len(word) == 2 and word.isdigit() and out and re.fullmatch(r"1\d{3}|20\d\d", out[-1]) and word > out[-1][2:]:
            out.append(out[-1][:2] + word)
        elif word not in _PART or not (after in _ROMAN or after in _UNITS or after.isdigit()):
            out.append(_spelt(word))
    return out


def in_old_letters(text: str, written: str) -> str:
    """The words of a key, those of three letters and more with i for j and u for v: "Jus" and "Ius" are one. Each stands for two, so that a
    title in them is the same or another: no misprint is looked for. In short words that begin with i or j a v before a vowel stays one:
    "Ivan" is no "Juan". So do the letters of acronyms: words in capitals, where not all that is ``written`` is in capitals.

    >>> in_old_letters("jus gentium", "Jus Gentium"), in_old_letters("ivs gentivm", "IVS GENTIVM")
    ('ius gentium', 'ius gentium')
    >>> in_old_letters("hiv in jena", "HIV in Jena")
    'hiv in iena'
    >>> in_old_letters("juan", "Juan"), in_old_letters("ivan", "Ivan"), in_old_letters("love", "Love")
    ('iuan', 'ivan', 'loue')
    """
    capitals = frozenset() if written.isupper() else {word.casefold() for word in _CAPITALS.findall(written)}
    return " ".join(word if len(word) < 3 or word in capitals else _in_old_letters(word) for word in text.split())


def _in_old_letters(word: str) -> str:
    kept = len(word) < _LONG and word[0] in "ij"
    return (_BEFORE_VOWEL.sub("\0", word) if kept else word).translate(_ONE_LETTER).replace("\0", "v")


def may_be_respelt(one: str, two: str) -> bool:
    """Whether the words in which two titles differ may be the same in another spelling: an older orthography, another way of writing a
    script in Latin letters, the next language. Then they have most of their letters in common, in their order; words of two things have
    few. A word is no other spelling of one that has more before it ("Organisation", "Desorganisation"), nor is an English word of another.

    >>> may_be_respelt("Critik der reinen Vernunft", "Kritik der reinen Vernunft"), may_be_respelt("国体の本義", "國體の本義")
    (True, True)
    >>> may_be_respelt("Legal fishing in the sea", "Illegal fishing in the sea"), may_be_respelt("La vie organique", "La vie inorganique")
    (False, False)
    >>> may_be_respelt("Lehrbuch der Geologie", "Lehrbuch der Zoologie"), may_be_respelt("한국 문학의 역사", "한국 음악의 역사")
    (False, False)
    """
    from rapidfuzz import fuzz

    first, second = ([_in_other_figures(word) for word in fold(title[:_LONGEST]).split()] for title in (one, two))
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    common = [word for block in blocks for word in first[block.a : block.a + block.size]]
    for block in reversed(blocks):
        del first[block.a : block.a + block.size], second[block.b : block.b + block.size]
    if _is_derived(first, second) or (_are_two_in_english(first, second, common) and not _have_one_main_title(one, two)):
        return False
    rest, other = "".join(first), "".join(second)
    return fuzz.ratio(rest, other) >= 100 * _ALIKE.get(script(one), _ALIKE_ELSEWHERE)


def _is_derived(first: list[str], second: list[str]) -> bool:
    """Whether of the two words in which titles differ one has more before it, and is another word. Of two words and more one may only be
    written together. Articles that Arabic and Hebrew write with the next word make no other word of it.
    """
    if len(first) != 1 or len(second) != 1 or script(first[0]) not in _LETTERS_BEFORE:
        return False
    short, full = sorted((first[0], second[0]), key=len)
    before = full.removesuffix(short)
    return len(full) > len(before) > 1 and before not in _WRITTEN_TOGETHER


def _are_two_in_english(first: list[str], second: list[str], common: list[str]) -> bool:
    """Whether titles in English differ in words that are English in both, and not in their order, endings, plurals or small words alone:
    English has one spelling, or two that are known here. What they have in common shows that they are in English: "Das Lied: analysis" may
    be "…: Analyse".
    """
    small = STOP_WORDS["en"]
    ways = [[word for word in words if word not in small] for words in (first, second)]
    one, two = (sorted(map(_without_ending, words)) for words in ways)
    if not first or not second or one == two or "".join(ways[0]) == "".join(ways[1]) or small.isdisjoint(common):
        return False
    return all(map(is_english, [*first, *second, *filter(str.isalpha, common)]))


_PLURAL: Final = re.compile(r"(?<=ss|ch|sh)es$|(?<=[xz])es$|(?<=[^sui])s$")


def _without_ending(word: str) -> str:
    return _PLURAL.sub("", re.sub(r"(?<=[a-z]{2})ies$", "y", _ENDING.sub("", _spelt(word))))


def _have_one_main_title(one: str, two: str) -> bool:
    """Whether two titles have one main title, that of a work, perhaps, and other words behind it: these may be in any language."""
    (main, subtitle), (other, another) = (split_title(title.lower()) for title in (one, two))
    return main == other and bool(subtitle and another)


def _in_other_figures(word: str) -> str:
    """A sign for a number in the figures of others: "（一）" and "（1）" are one."""
    number = unicodedata.numeric(word, None) if len(word) == 1 else None
    return word if number is None else f"{number:g}"


@lru_cache(maxsize=16_384)
def _spelt(word: str) -> str:
    if len(word) < 4 or not word.isalpha():
        return word
    word = _LIGATURE.sub("e", word) if len(word) > 5 else word
    for pattern, other in _SPELLINGS:
        word = pattern.sub(other, word)
    return word
