"""What a token shows to the model: the word, its ends, what kind of word it is, where it stands, and its neighbours.

Nothing but the string itself is looked at: no lists of names, places or journals (measured elsewhere: they add nothing to a point). Shapes,
longer
beginnings and endings, and the place in the string were tried and brought nothing either, each at a third more time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from citator.parsing.lists.sequence.tokens import Token, is_mark

__all__ = ["features"]

_CLASSES: Final = {
    word: name
    for name, words in {
        "editor": "ed eds edited editor editors hrsg hg herausgegeben herausgeber dir éd éds coord cura curato red comp",
        "translator": "trans translated translator trad traduit übersetzt übers tr tradotto",
        "in": "in dans en nel nella w",
        "volume": "vol vols volume volumes v bd band tome tom t jg jahrgang tomo",
        "issue": "no nos nr issue number n heft h num fasc suppl supplement",
        "pages": "p pp pages page s seiten seite pag pagg pg",
        "edition": "edition edn aufl auflage ed ediz édition edizione rev revised",
        "conference": "conference proceedings proc symposium workshop congress meeting conf intl international annual atti kongress tagung",
        "journal": "journal j review rev letters lett annals ann transactions trans bulletin bull zeitschrift archiv magazine quarterly "
        "revue rivista acta studi studies physics phys chem chemistry science sci research res mathematics math biol",
        "publisher": "press university publishers publishing verlag books house wiley springer elsevier academic sons mcgraw hill "
        "presses editions éditions editore edizioni casa north-holland kluwer routledge sage oxford cambridge",
        "institution": "university institute department dept laboratory lab school center centre college università universität division",
        "report": "report technical tech tr memo working paper preprint manuscript unpublished",
        "thesis": "thesis dissertation phd ph.d msc master's masters tesi thèse diss",
        "month": "january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
        "sept oct nov dec januar februar märz mai juni juli oktober dezember gennaio febbraio marzo aprile maggio giugno luglio agosto "
        "settembre ottobre novembre dicembre janvier février mars avril juin juillet août septembre octobre décembre",
        "access": "available retrieved accessed online http url visited cited internet",
        "doi": "doi",
        "and": "and und et e y &",
        "particle": "von van de der den del della di da du la le dos el al ter zu",
        "al": "al",
        "article": "the a an der die das le la les il lo un una el los",
        "preposition": "of on for to with from by über für zur zum des d dans sur sul sulla delle degli dei",
        "archive": "archivio archives archiv ms mss fondo busta fol cod asv b",
    }.items()
    for word in words.split()
}
_YEAR: Final = re.compile(r"(?:1[4-9]|20)\d\d[a-z]?")
_ROMAN: Final = re.compile(r"[IVXLC]+|[ivxlc]{2,}")


_STOPS: Final = [f"stops={stops}" for stops in range(7)]
_STATES: Final = [[[f"state={quoted}{depth}{dated}" for dated in (0, 1)] for depth in (0, 1)] for quoted in (0, 1)]


def features(sequence: Sequence[Token]) -> list[list[str]]:
    """A list of features for each token."""
    words = [token.text for token in sequence]
    around = [_BEFORE, _BEFORE, *map(_seen, words), _AFTER, _AFTER]
    out: list[list[str]] = []
    quoted = depth = dated = 0
    stretches = _stretches(around[2:-2])
    stops = 0
    last = sequence[-1].end if sequence else 0
    for at, (token, two_before, before, own, after, two_after, stretch) in enumerate(
        zip(sequence, around, around[1:], around[2:], around[3:], around[4:], stretches, strict=False)
    ):
        word = token.text
        if word in "”’»" or (word == '"' and quoted):
            quoted = 0
        elif word in "“‘«" or word == '"':
            quoted = 1
        if word in ")]}":
            depth = 0
        out.append(
            [
                *own.own,
                *before.before,
                *after.after,
                *two_before.two_before,
                *two_after.two_after,
                f"pair={before.low}|{own.low}",
                f"next={own.low}|{after.low}",
                f"wide={two_before.kind}|{before.kind}|{own.kind}|{after.kind}|{two_after.kind}",
                _STOPS[stops],
                _STATES[quoted][depth][dated],
                "spaced" if token.spaced else "glued",
                stretch,
            ]
        )
        if word in "([{":
            depth = 1
        if own.kind == "year":
            dated = 1
        if stops < 6 and word in ".;:" and token.end < last and sequence[at + 1].spaced and before.kind != "initial":
            stops += 1
    return out


_CUTS: Final = frozenset('.,;:()[]{}“”«»"‘–—')
_TELLING: Final = frozenset(
    "editor translator in volume issue pages edition conference journal publisher institution report thesis month access doi archive year "
    "url doi-name".split()
)


def _stretches(seen: Sequence[_Seen]) -> list[str]:
    """For each token what kinds of telling words stand between the same two marks ("Oxford University Press": a publisher)."""
    out: list[str] = []
    kinds: set[str] = set()
    start = 0
    last = len(seen) - 1
    for at, one in enumerate(seen):
        if one.tells:
            kinds.add(one.kind)
        if at == last or (one.cuts and not (one.low == "." and at and seen[at - 1].kind == "initial")):
            out += [f"in={'|'.join(sorted(kinds)[:3])}" if kinds else "in="] * (at + 1 - start)
            start = at + 1
            kinds.clear()
    return out


class _Seen:
    """The features of one word by itself, as the word itself has them, and as its neighbours do."""

    __slots__ = ("after", "before", "cuts", "kind", "low", "own", "tells", "two_after", "two_before")

    def __init__(self, word: str) -> None:
        self.low = word.lower() if len(word) < 20 else "…"
        self.kind = _kind(word)
        self.cuts = self.low in _CUTS
        self.tells = self.kind in _TELLING
        self.own: tuple[str, ...] = (f"w={self.low}",)
        self.before: tuple[str, ...] = (f"-1w={self.low}",)
        self.after: tuple[str, ...] = (f"+1w={self.low}",)
        self.two_before: tuple[str, ...] = (f"-2w={self.low}",)
        self.two_after: tuple[str, ...] = (f"+2w={self.low}",)
        if self.kind == word:  # a mark is its own kind and ending: the same twice says nothing more
            return
        self.own += (f"k={self.kind}",)
        self.before += (f"-1k={self.kind}",)
        self.after += (f"+1k={self.kind}",)
        self.two_before += (f"-2k={self.kind}",)
        self.two_after += (f"+2k={self.kind}",)
        if not word[0].isdigit():
            self.own += (f"p3={self.low[:3]}", f"e2={self.low[-2:]}", f"e3={self.low[-3:]}")


def _kind(word: str) -> str:
    if is_mark(word):
        return word
    if word[0].isdigit():
        if _YEAR.fullmatch(word):
            return "year"
        return f"digits{min(len(word), 5)}" if word.isdigit() else "mixed"
    if word.startswith(("http", "www.", "ftp")) and len(word) > 6:
        return "url"
    if word.startswith("10.") and "/" in word:
        return "doi-name"
    found = _CLASSES.get(word.lower())
    if found:
        return found
    if len(word) == 1:
        return "initial" if word.isupper() else "letter"
    if _ROMAN.fullmatch(word):
        return "roman"
    if word.isupper():
        return "capitals"
    return "capital" if word[0].isupper() else "small"


_seen = lru_cache(maxsize=20_000)(_Seen)
_BEFORE: Final = _Seen("\u0002")
_AFTER: Final = _Seen("\u0003")
