"""Words that titles of works have, by language: the table is ``title_words.txt``, with its origin."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["title_words"]


@cache
def title_words() -> dict[str, tuple[str, ...]]:
    """The words of each language (ISO 639-1; "ru-latn" is Russian in Latin letters).

    >>> {"gezeiten", "häfen"} <= set(title_words()["de"])
    True
    """
    found: dict[str, list[str]] = {}
    for line in (files("citator.facts") / "title_words.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, _, words = line.partition(": ")
            found.setdefault(language, []).extend(words.split())
    return {language: tuple(words) for language, words in found.items()}
