"""The name of a journal and what it is abbreviated to, word for word.

Both are cut into words (:func:`tokens`), which are laid beside each other: a word beside the one that it cuts ("Phys.", "Natl", "Zs."),
initials beside the words that they begin ("N.Y.U.", "PAMI") or beside the one that they contract ("Y.B."). Left out on either side may be
small words of several languages, also where they are cut ("f.", "u."), the label of a section ("Series B", "B"), and on one side the place
where a society is at home ("USA", "Lond", "Paris"). The letter of a section has to be the same.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Final

from citator.rules.compare_text import key, plain, spelled_out

__all__ = ["PLACES", "SMALL", "cuts", "is_abbreviation", "is_beginning", "tokens"]

SMALL: Final = frozenset(
    "the a an of and in for on to at by from with de del des du la le les el los las et e y da do dos das di della und der die das den dem "
    "fur fuer im van het en och og i von vom zu zur zum aus voor uit om til till per pour sur dans au aux par para por con na po "
    "dlja".split()
)
"""Words that abbreviations leave out."""
_LABELS: Final = frozenset("section sect sec series serie ser part pt teil abteilung abt serija seriia seriya".split())
_COMPLEMENT: Final = frozenset("in for on".split())
_BODIES: Final = frozenset("society academy institute institution association university college".split())
PLACES: Final = frozenset(
    "usa uk gb america london lond paris berlin leipzig wien vienna moscow moskva leningrad oxford cambridge camb edinburgh edinb dublin "
    "roma rome milano tokyo kyoto stockholm uppsala copenhagen kobenhavn oslo amsterdam praha warszawa budapest zurich geneva geneve bern "
    "madrid barcelona lisboa beijing heidelberg engl england france deutschland germany italy japan china india canada "
    "australia debrecen szeged zagreb ljubljana bucuresti bucharest sofia beograd belgrade krakow cracow wroclaw poznan brno bratislava "
    "helsinki turku tartu riga vilnius kiev kyiv kharkov kazan bologna torino napoli padova firenze pisa basel gottingen jena halle "
    "hamburg munchen leiden groningen utrecht leuven louvain bruxelles brussels strasbourg toulouse lyon grenoble coimbra lisbon athens "
    "istanbul jerusalem osaka sendai".split()
)
"""Homes of societies and publishers, as they stand behind the names of their journals, whole and cut."""
# What ISO 4 cuts to more letters, so that the shorter form is another word's: "J. Appl. Phys." is no physiology.
_LONGER: Final = {
    "phys": ("physio",), "hist": ("histol", "histop", "histoc"), "astron": ("astronau",), "mater": ("matern",),
    "biol": ("bioc", "biog", "biom", "biop", "biot"),
}  # fmt: skip
_VOWELS: Final = frozenset("aeiou")
_ELISION: Final = re.compile(r"\b(?:[ldn]|qu|un|(?:d|n|s)?all|dell|nell|sull|coll)[’'ʼ](?=\w)", re.IGNORECASE)
_WORD: Final = re.compile(r"(?:[^\W\d_]\.){2,6}|[^\W_]+(?:[’'ʼ`][^\W_]+)*")
_LAST_LETTER: Final = re.compile(r"\s[A-H]$")  # further on are the letters of "L R", "L J"
_MOST: Final = 40  # words of a name; no journal has more


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a name: its key, whether it may be left out, and its letters where it is written as initials."""

    word: str
    small: bool = False
    initials: str = ""
    section: bool = False  # a letter that tells one journal of a family from the next


@lru_cache(maxsize=16_384)
def tokens(name: str) -> tuple[Token, ...]:
    """The words of a name.

    >>> [token.word for token in tokens("C. R. de l’Acad. & N.Y.U.")], tokens("N.Y.U.")[0].initials
    (['c', 'r', 'de', 'acad', 'and', 'nyu'], 'nyu')
    """
    text = _ELISION.sub("", unicodedata.normalize("NFC", plain(name)))
    shouts = text.isupper()
    out: list[Token] = []
    for match in _WORD.finditer(text.replace("&", " and ")):
        written = match[0]
        word = key(written).replace(" ", "")
        if not word:
            continue
        lower = written.islower() or shouts
        dotted = "." in written
        capitals = (written.isupper() and not shouts and 2 <= len(word) <= 6) or dotted
        small = word in SMALL and (len(word) > 1 or lower) and not dotted
        # "A" behind the name of a society is no article.
        out.append(Token(word, small and not (len(word) == 1 and not lower), word if capitals else ""))
    if out and _LAST_LETTER.search(text):
        out[-1] = Token(out[-1].word, section=True)
    return tuple(out[:_MOST])


@lru_cache(maxsize=65_536)
def is_abbreviation(short: str, full: str) -> bool:
    """Whether each word of ``short`` abbreviates a word of ``full`` in order, and nothing that tells it from others is left over.

    >>> is_abbreviation("J. of Syst. Eng. Electron.", "Journal of Systems Engineering and Electronics")
    True
    >>> is_abbreviation("N.Y.U. L. Rev.", "New York University Law Review")
    True
    >>> is_abbreviation("ICLQ", "International and Comparative Law Quarterly")
    True
    >>> is_abbreviation("J. Chem.", "Journal of Chemical Education"), is_abbreviation("Phys. Rev. A", "Physical Review Applied")
    (False, False)
    """
    return _matches(short, full, loose=False)


@lru_cache(maxsize=16_384)
def is_beginning(short: str, full: str) -> bool:
    """Whether ``short`` stands for the first words of ``full``: three at the least, up to a complement ("… in Physics Research"), or two,
    up to the body whose journal it is ("… of the Royal Society").

    >>> is_beginning("Nucl. Instrum. Meth. A", "Nuclear Instruments and Methods in Physics Research Section A")
    True
    >>> is_beginning("Phil. Trans.", "Philosophical Transactions of the Royal Society of London")
    True
    """
    return _matches(short, full, loose=True)


def cuts(short: str, word: str) -> bool:
    """Whether ``short`` is the word, its beginning, or contracts it: its consonants, or its beginning with its last letters.

    >>> cuts("natl", "national"), cuts("phys", "physical"), cuts("phys", "physiology")
    (True, True, False)
    >>> cuts("zs", "zeitschrift"), cuts("geneeskd", "geneeskunde"), cuts("econ", "education"), cuts("eng", "energy")
    (True, True, False, False)
    """
    if word.startswith(_LONGER.get(short, ("\n",))):
        return False
    if word.startswith(short):
        return True
    begun = next((at for at, (a, b) in enumerate(zip(short, word, strict=False)) if a != b), len(word))
    rest, letters = short[begun:], iter(word[begun:])
    if not begun or not rest or not all(letter in letters for letter in rest):
        return False
    if len(short) == 2 or _VOWELS.isdisjoint(short):  # "Pa.", "Zs."
        return True
    if begun > 3 and len(rest) < 3 and word.endswith(rest):  # "Naturkde"
        return True
    return _VOWELS.isdisjoint(rest) and (rest[-1] == word[-1] or (begun > 3 and rest[-1] in word[-2:]))  # "Natl", "Geneeskd"


def _matches(short: str, full: str, *, loose: bool) -> bool:
    ones = (tokens(short), tokens(spelled_out(short)))
    others = (tokens(full), tokens(spelled_out(full)))
    return any(_aligned(one, other, loose) for one in dict.fromkeys(ones) for other in dict.fromkeys(others))


def _aligned(short: tuple[Token, ...], full: tuple[Token, ...], loose: bool) -> bool:
    if not short or not full or all(token.small for token in full):
        return False
    if len(short) == 1 and len(short[0].word) > 1 and short[0].word in _acronyms(full):
        return True
    lead = next((token for token in full if not token.small), full[0])
    own = next((token for token in short if not token.small), short[0])
    if own.word[0] != lead.word[0] and short[0].word[0] not in (lead.word[0], full[0].word[0]):
        return False
    todo = [(0, 0, 0, 0)]  # where we are in both, on which side a place was left out, how many words were found
    seen: set[tuple[int, int, int, int]] = set()
    while todo:
        state = todo.pop()
        if state in seen:
            continue
        seen.add(state)
        if state[:2] == (len(short), len(full)) and state[3]:
            return True
        if state[3] and (_goes_on(short, state[0], state[1] == len(full)) or _goes_on(full, state[1], state[0] == len(short))):
            return True
        todo.extend(_steps(short, full, state, loose))
    return False


def _steps(
    short: tuple[Token, ...], full: tuple[Token, ...], state: tuple[int, int, int, int], loose: bool
) -> list[tuple[int, int, int, int]]:
    i, j, side, found = state
    one, other = short[i] if i < len(short) else None, full[j] if j < len(full) else None
    more = min(found + 1, 3)
    out: list[tuple[int, int, int, int]] = []
    if other:
        if other.small or _labels(full, j):
            out.append((i, j + 1, side, found))
        if found and other.word in PLACES and side != 1:
            out.append((i, j + 1, 2, found))
        if loose and ((found >= 3 and other.word in _COMPLEMENT) or (found >= 2 and other.word == "of" and _names_body(full, j))):
            out += [(i, at, side, found) for at in range(j + 1, len(full) + 1) if at == len(full) or _labels(full, at)]
    if one:
        if one.small or _labels(short, i):
            out.append((i + 1, j, side, found))
        if found and one.word in PLACES and side != 2:
            out.append((i + 1, j, 1, found))
    if one and other:
        if _stands_for(one, other):
            out.append((i + 1, j + 1, side, found if other.small else more))
        if one.initials and (at := _spelt(one.initials, full, j)):
            out.append((i + 1, at, side, more))
    return out


def _goes_on(text: tuple[Token, ...], at: int, ended: bool) -> bool:
    """Whether the other name has ended, and here only a section follows by its label, or its name: a reference may leave both out."""
    return ended and at < len(text) and (_labels(text, at) or (at > 1 and _labels(text, at - 2)))


def _labels(text: tuple[Token, ...], at: int) -> bool:
    """Whether a word is the label of a section, which a letter or figure follows."""
    return at + 1 < len(text) and text[at].word in _LABELS and (len(text[at + 1].word) == 1 or text[at + 1].word.isdigit())


def _names_body(text: tuple[Token, ...], at: int) -> bool:
    """Whether a body stands behind the "of" at a place: the next words, up to another small one, end in the name for one."""
    behind = text[at + 1 :]
    whole = behind[1:] if behind and behind[0].small else behind
    head = [token.word for token in takewhile(lambda token: not token.small, whole)]
    return bool(head) and head[-1] in _BODIES


def _acronyms(full: tuple[Token, ...]) -> tuple[str, str]:
    return "".join(token.word[0] for token in full if not token.small), "".join(token.word[0] for token in full)


def _spelt(letters: str, full: tuple[Token, ...], at: int) -> int:
    """Where the words end that begin with these letters, small ones apart; 0 where they don't."""
    for letter in letters:
        while at < len(full) and full[at].small and full[at].word[0] != letter:
            at += 1
        if at == len(full) or full[at].word[0] != letter:
            return 0
        at += 1
    return at


def _stands_for(one: Token, other: Token) -> bool:
    """Whether a word is the other, its beginning, or its letters with some left out."""
    short, word = one.word, other.word
    if one.section or len(word) == 1:
        return short == word
    if other.small and not one.small:
        return word.startswith(short) and len(short) < 3
    return cuts(short, word)
