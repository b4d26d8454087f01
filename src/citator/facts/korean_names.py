"""Korean family names and how they are written in Latin letters, one name a row: first by the Revised Romanization of 2000
(https://www.korean.go.kr/front_eng/roman/roman_01.do), then by McCune–Reischauer (1939), then as people write themselves. Written down by
hand; names that all write in one way are here for what is compared beside them.
"""

from __future__ import annotations

from functools import cache
from typing import Final

__all__ = ["korean_families", "korean_only"]

_ROWS: Final = (
    "gim kim", "yi i lee rhee ri li rhie", "bak pak park bahk", "choe choi choy", "jeong chong jung chung cheong joung", "gang kang",
    "jo cho", "yun yoon youn", "jang chang", "im lim rim yim", "han hahn", "o oh", "seo so suh", "sin shin", "gwon kwon",
    "hwang whang", "an ahn", "song", "ryu yu yoo ryoo lyu you rhyu lew", "hong", "jeon chon jun chun", "go ko koh", "mun moon", "yang",
    "son sohn sonn", "bae pae", "baek paek paik baik", "heo ho hur huh", "nam", "sim shim", "no noh roh", "ha", "gwak kwak",
    "seong song sung", "cha", "ju chu joo", "u woo", "gu ku koo goo", "min", "na ra nah", "jin chin", "ji chi jee", "eom om um uhm",
    "chae", "won", "bang pang", "gong kong", "hyeon hyon hyun", "byeon pyon byun pyun", "yeom yom yum", "seok sok suk", "gil kil kihl",
    "pyo", "myeong myong myung", "gi ki", "ban pan", "bong pong", "yeo yo yuh", "ham hahm", "pyeon pyon pyun",
)  # fmt: skip
_ONLY: Final = (  # as nobody else writes a family name of his own
    "gim rhee rhie bak bahk choe jeong joung gwon kwon yoon youn ahn suh yoo ryoo jeon bae baek paek paik baik heo huh noh roh kwak gwak "
    "seong joo eom uhm hyeon hyun byeon byun yeom seok myeong myung"
)


@cache
def korean_only() -> frozenset[str]:
    """The spellings of family names, in small letters, that Koreans alone have.

    >>> "rhee" in korean_only(), "lee" in korean_only(), korean_only() <= korean_families().keys()
    (True, False, True)
    """
    return frozenset(_ONLY.split())


@cache
def korean_families() -> dict[str, frozenset[int]]:
    """Of which rows a spelling is, in small letters: "chung" and "jeong" have one in common.

    >>> rows = korean_families()
    >>> bool(rows["lee"] & rows["rhee"]), bool(rows["kim"] & rows["lee"])
    (True, False)
    """
    spelled = {spelling for row in _ROWS for spelling in row.split()}
    return {spelling: frozenset(at for at, row in enumerate(_ROWS) if spelling in row.split()) for spelling in spelled}
