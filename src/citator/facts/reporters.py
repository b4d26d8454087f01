"""Series of American law reports: what "F. Supp. 2d" is called, how else it is written, and its years.

The table ``reporters.tsv`` (made by ``tools/make_reporters.py``, which tells its origin) holds one edition a line. Blanks and full
stops make no difference: "U. S.", "U.S." and "US" are one spelling.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["Reporter", "plain", "reporters"]


@dataclass(frozen=True, slots=True)
class Reporter:
    """One edition of a series: its usual abbreviation, its kind ("federal", "state", "neutral" …), its first and last year, its name."""

    edition: str
    kind: str
    first: int | None
    last: int | None
    name: str


def plain(name: str) -> str:
    """The name without blanks and full stops, with a plain apostrophe.

    >>> plain("U. S. App. D. C.")
    'USAppDC'
    """
    return "".join(name.replace("’", "'").replace(".", "").split())


@cache
def reporters() -> dict[str, tuple[Reporter, ...]]:
    """The editions that each plain spelling may stand for; those that are called so themselves go before those that may be written so.

    >>> [one.edition for one in reporters()["FSupp2d"]], [one.name for one in reporters()["US"]]
    (['F. Supp. 2d'], ['United States Supreme Court Reports'])
    """
    own: dict[str, list[Reporter]] = {}
    other: dict[str, list[Reporter]] = {}
    for line in files("citator.facts").joinpath("reporters.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            edition, kind, first, last, name, spellings = line.split("\t")
            one = Reporter(edition, kind, int(first) if first != "-" else None, int(last) if last != "-" else None, name)
            own.setdefault(plain(edition), []).append(one)
            for spelling in filter(None, spellings.split("|")):
                other.setdefault(plain(spelling), []).append(one)
    return {key: tuple(own.get(key) or other[key]) for key in {**other, **own}}
