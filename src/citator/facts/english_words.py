"""Words of English titles: those that no other language has, and those that others have too. The table is ``english_words.txt``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["english_words"]


@cache
def english_words() -> dict[str, frozenset[str]]:
    """The words that English has to itself ("own"), those of them that others have in terms ("term"), and those that it has in common with
    others ("shared").

    >>> {"kindness"} <= english_words()["own"], {"supply"} <= english_words()["term"], {"drama"} <= english_words()["shared"]
    (True, True, True)
    """
    found: dict[str, frozenset[str]] = {}
    for line in (files("citator.facts") / "english_words.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, _, words = line.partition(": ")
            found[kind] = found.get(kind, frozenset()) | frozenset(words.split())
    return found
