"""What of a record is looked for: its identifiers, its place and the words of its title and names; and the questions to the full text.

What is written and what is asked pass through the same functions, so that they meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import combinations
from typing import Final

from citator.model import Record
from citator.rules.compare_fields import bare_doi, isbns
from citator.rules.compare_text import key

__all__ = ["hashed", "identifier_keys", "keys_of", "likeness", "place_key", "queries", "retracting_key", "text_of"]

_SMALL: Final = frozenset(
    "a an the and or of in on for to from with by at as its is de la le les des du un une et en el los las del y der die das ein eine und "
    "von zu im i il lo gli di da e o os per van het een".split()
)
_EAST: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
"""Letters of languages that leave no blanks: what they write is cut into pairs."""
_ARXIV: Final = re.compile(r"(?:arxiv[:./]|arxiv\.org/(?:abs|pdf)/)\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})", re.IGNORECASE)
_FIGURES: Final = re.compile(r"\d+")
_MOST_WORDS: Final = 40
_MOST_PAIRED: Final = 8
_MOST_NAMES: Final = 12
_SYMBOLIC: Final = re.compile(r"[A-Z]{1,6}/\S")
_JOINT: Final = re.compile(r"-(?=[A-Z]{1,6}/)")


def hashed(value: str) -> int:
    """A key as a number that SQLite holds: eight bytes of it, so that the index of keys is small whatever they are.

    >>> hashed("doi:10.5555/tides")
    -7541673636210281193
    """
    return int.from_bytes(blake2b(value.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)


def identifier_keys(scheme: str, value: str) -> list[str]:
    """The keys of one identifier, in every spelling brought to one.

    >>> identifier_keys("isbn", "0-19-515270-0"), identifier_keys("doi", "10.5555/TIDES."), identifier_keys("arxiv", "2101.00001v2")
    (['isbn:9780195152708'], ['doi:10.5555/tides'], ['arxiv:2101.00001'])
    """
    if scheme == "doi":
        return [f"doi:{doi}"] if (doi := bare_doi(value)) else []
    if scheme == "isbn":
        return [f"isbn:{number}" for number in isbns(value)]
    if scheme in ("pmid", "pmcid"):
        return [f"{scheme}:{number[0].lstrip('0')}"] if (number := _FIGURES.search(value)) else []
    plain = re.sub(r"\s+", "", value).casefold()
    return [f"{scheme}:{re.sub(r'v[0-9]+$', '', plain) if scheme == 'arxiv' else plain}"] if plain else []


def keys_of(record: Record) -> list[str]:
    """The keys under which a record is found: those of its fields, and of its place. The ISBN of a part is that of its book, and none."""
    found = identifier_keys("doi", record.text("DOI") or record.text("URL"))
    if record.text("ISBN") and not record.is_part:
        found += identifier_keys("isbn", record.text("ISBN"))
    for name in ("PMID", "PMCID"):
        found += identifier_keys(name.lower(), record.text(name))
    if named := _ARXIV.search(f"{record.text('DOI')} {record.text('number')} {record.text('URL')}"):
        found.append(f"arxiv:{named[1].lower()}")
    if _SYMBOLIC.match(record.text("number")):
        found += [name for half in _JOINT.split(record.text("number")) for name in identifier_keys("un_symbol", half)]
    date = record.date()
    place = place_key(record.text("volume"), record.text("page"), date.year if date else None)
    return list(dict.fromkeys([*found, *([place] if place else [])]))


def place_key(volume: str, page: str, year: int | None) -> str:
    """The key of volume, first page and year, which few articles share; "" where one of them is missing.

    >>> place_key("Vol. 14", "113–129", 2012), place_key("", "1", 2012)
    ('at:14:113:2012', '')
    """
    one, two = _FIGURES.search(volume), _FIGURES.search(page)
    return f"at:{int(one[0][:9])}:{int(two[0][:9])}:{year}" if one and two and year else ""


def retracting_key(doi: str) -> str:
    """The key under which a notice of retraction is found by the DOI of the work that it retracts."""
    return f"retracts:{bare_doi(doi)}"


def text_of(record: Record) -> str:
    """What the full text has of a record: the words of its titles, then the family names of authors and editors.

    >>> text_of(Record.from_csl({"title": "The Rivers of <i>Åland</i>", "author": [{"family": "Ames", "given": "Jo"}]}))
    'rivers aland ames'
    """
    titles = _words(f"{record.text('title')} {record.text('original-title')}")[:_MOST_WORDS]
    names = [name.family or name.literal for name in (*record.names("author"), *record.names("editor"))][:_MOST_NAMES]
    return " ".join(dict.fromkeys([*titles, *_words(" | ".join(names))[:_MOST_WORDS]]))


def queries(title: str, people: Iterable[str]) -> Iterator[str]:
    """The questions to the full text, the narrowest first: all words; each half of them, so that an altered word hides nothing; any of
    them by one of the authors; and last, any two of the longest, which are the rarest. (Any one of them would be half a registry.)

    >>> list(queries("Tides of the North Sea", ["Ames"]))[:2]
    ['"tides" "north" "sea"', '("tides" "sea") OR ("north" "ames")']
    """
    asked = _telling(_words(title))
    names = list(dict.fromkeys(word for name in people for word in _words(name)[:4] if len(word) > 1))
    if not asked:
        return
    yield _all(asked)
    first = [*asked, *names[:1]]
    if len(first) >= 4:
        yield f"({_all(first[::2])}) OR ({_all(first[1::2])})"
    if names:
        yield f"({_any(names)}) AND ({_any(asked)})"
    long = sorted(asked, key=len, reverse=True)[:_MOST_PAIRED]
    if len(long) > 1:
        yield " OR ".join(f"({_all(pair)})" for pair in combinations(long, 2))


def likeness(asked: str, title: str) -> float:
    """The share of the words asked for that a title has.

    >>> likeness("Tides of the North Sea", "Tides and harbours of the North Sea"), likeness("", "Tides")
    (1.0, 0.0)
    """
    wanted = set(_words(asked))
    return len(wanted & set(_words(title))) / len(wanted) if wanted else 0.0


def _telling(words: Sequence[str]) -> list[str]:
    """The first words of a title, each once."""
    return list(dict.fromkeys(words))[:_MOST_WORDS]


def _all(words: Sequence[str]) -> str:
    return " ".join(f'"{word}"' for word in words)


def _any(words: Sequence[str]) -> str:
    return " OR ".join(f'"{word}"' for word in words)


def _words(text: str) -> list[str]:
    folded = key(text)
    if _EAST.search(folded):
        folded = _EAST.sub(lambda run: f" {' '.join(_pairs(run[0]))} ", folded)
    every = folded.split()
    return [word for word in every if word not in _SMALL] or every


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)] or [run]
