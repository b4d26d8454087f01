"""Names of cases of the International Court of Justice, with the numbers that its site gives them.

The table ``icj_cases.tsv`` (made by ``tools/make_icj_cases.py``, which tells its origin) is a selection. Parties are compared by their
words, since "United Kingdom" and "United Kingdom of Great Britain and Northern Ireland" are one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

__all__ = ["Known", "cases", "same_parties"]

_PARTIES = re.compile(r"(?P<title>.+?)\s\((?P<parties>[^()]+(?:\sv\.\s|/)[^()]+)\)(?:\sCase)?$")
_SMALL = frozenset(
    ("of", "the", "and", "v", "republic", "intervening", "kingdom", "state", "states", "united", "former", "federal", "democratic")
)


_SHORT = (
    (r"\bu\.?s\.?(?:a\b\.?)?(?!\w)", "united states"),
    (r"\bu\.?k\b\.?", "united kingdom"),
    (r"\bdrc\b", "democratic republic of the congo"),
)


@dataclass(frozen=True, slots=True)
class Known:
    """A case: its number, its name without the parties, and the two sides (empty for an advisory opinion)."""

    number: int
    title: str
    sides: tuple[str, ...]


@cache
def cases() -> tuple[Known, ...]:
    """The cases of the table."""
    text = files("citator.facts").joinpath("icj_cases.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(_known(int(number), name) for number, name in rows)


def _known(number: int, name: str) -> Known:
    found = _PARTIES.match(name)
    if not found:
        return Known(number, name, ())
    return Known(number, found["title"], tuple(re.split(r"\sv\.\s|/", found["parties"], maxsplit=1)))


def same_parties(known: Known, written: str) -> bool:
    """Whether the parties as written are those of the case; the words of each side are those of the other, or some of them.

    >>> same_parties(Known(1, "Corfu Channel", ("United Kingdom of Great Britain", "Albania")), "United Kingdom v. Albania")
    True
    >>> same_parties(Known(58, "Nuclear Tests", ("Australia", "France")), "New Zealand v. France")
    False
    >>> same_parties(Known(70, "Activities", ("Nicaragua", "United States of America")), "Nicar. v. U.S.")
    True
    """
    sides = re.split(r"\sv\.?\s|\sc\.\s|/", written, maxsplit=1)
    return len(sides) == len(known.sides) == 2 and all(_one_is_other(a, b) for a, b in zip(sides, known.sides, strict=True))


def _one_is_other(one: str, other: str) -> bool:
    words, more = _words(one), _words(other)
    # the Bluebook's short names (table T10): "Nicar.", "Dem. Rep. Congo"
    words = frozenset(next((full for full in more if full.startswith(word[:-1])), word) if word.endswith(".") else word for word in words)
    telling = (words & more) - _SMALL
    return bool(words == more or ((words <= more or more <= words) and (telling or len(words & more) > 1)))


_OTHERS = re.compile(r"[,:]\s.*intervening|;")
_WORD = re.compile(r"\w{2,}\.|\w+")


@lru_cache(maxsize=2048)
def _words(side: str) -> frozenset[str]:
    plain = _OTHERS.split(side.casefold())[0]
    for short, full in _SHORT:
        plain = re.sub(short, full, plain)
    return frozenset(_WORD.findall(plain)) - {"the"}
