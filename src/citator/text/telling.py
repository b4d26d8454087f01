"""Patterns that are tried only where one of their words stands.

A long alternation without regard to case is tried at every letter of a text; whether one of a few words stands in it at all is known
fifty times sooner, and most texts have none of them. A note is asked about by hundreds of patterns in turn: one pass over its words
(:class:`~citator.text.triggers.Triggers`) says for all of them at once whose words stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from citator.text.case import lower
from citator.text.triggers import Triggers

__all__ = ["Signs", "Spelled", "Telling", "Worded", "told_in"]

_KEPT = 20_000  # characters of a text whose answer is kept: a long one is asked about once
_EVERY: list[Telling] = []  # in the order in which they were made


@lru_cache(maxsize=2)
def _triggers(count: int) -> Triggers[Telling]:
    """The words of the first ``count`` of all, in small letters: modules with more may still be imported."""
    words: dict[str, list[Telling]] = {}
    whole: dict[str, list[Telling]] = {}
    for telling in _EVERY[:count]:
        of_its_kind = whole if isinstance(telling, Worded) else words
        for word in telling.words:
            of_its_kind.setdefault(lower(word), []).append(telling)
    return Triggers(words, lambda letters: {one for word in whole.keys() & _whole_in(letters) for one in whole[word]})


def _told(text: str, count: int) -> set[Telling]:
    """Those of the first ``count`` of all of which a word stands in the text; remembered of short texts only."""
    return _of_note(text, count) if len(text) < _KEPT else _seen(text, count)


@lru_cache(maxsize=32)
def _of_note(text: str, count: int) -> set[Telling]:
    return _seen(text, count)


def _seen(text: str, count: int) -> set[Telling]:
    return _triggers(count).called_by(lower(text).split())


def told_in(text: str) -> set[Telling]:
    """Those of all patterns and signs of which a word stands in the text; any white space is a blank.

    A reader that asks for several of them asks once.

    >>> lamps = Signs((re.compile(r"[Ll]amps?\\s(?:of|at)"),), "lamp of", "lamps of", "lamp at", "lamps at")
    >>> lamps in told_in("The Lamps\\nof Leeds"), lamps in told_in("The lamps in Leeds")
    (True, False)
    """
    asked, found, count = _last.asked
    if asked is not text or count != len(_EVERY):
        found, count = _told(text, len(_EVERY)), len(_EVERY)
        _last.asked = text, found, count
    return found


class _Last:
    """The text that was asked about last, and what was told in it, of how many: the next pattern mostly asks about the same one."""

    __slots__ = ("asked",)

    def __init__(self) -> None:
        self.asked: tuple[str, set[Telling], int] = ("", set(), 0)


_last = _Last()


@lru_cache(maxsize=16)
def _folded(text: str, start: int, end: int) -> str:
    """The words of a stretch without regard to case, with a blank for any white space: many patterns in turn look at the same one."""
    return f" {' '.join(lower(text[start:end]).split())} "


_NOTHING: Iterator[re.Match[str]] = iter(())


class Telling:
    """A pattern, and the words of which every match holds one (in small letters).

    >>> note = Telling(re.compile(r"see\\s(?:note|above)", re.IGNORECASE), "note", "above")
    >>> note.search("As before; see Above.").group(), note.search("See the plan.")
    ('see Above', None)
    """

    __slots__ = ("_pattern", "_words")

    def __init__(self, pattern: re.Pattern[str], *words: str) -> None:
        self._pattern = pattern
        self._words = words
        _EVERY.append(self)

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return self._pattern

    @property
    def words(self) -> tuple[str, ...]:
        """The words, as they were given."""
        return self._words

    def may_match(self, text: str, start: int, end: int) -> bool:
        """Whether one of the words stands in ``text[start:end]``."""
        asked, found, count = _last.asked
        if asked is text and self not in found and count == len(_EVERY):
            return False
        low = _folded(text, start, end)
        for word in self._words:  # noqa: SIM110 - any() with a generator takes twice as long
            if word in low:
                return True
        return False

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As :meth:`re.Pattern.search`."""
        asked, found, count = _last.asked
        if asked is text and self not in found and count == len(_EVERY):  # most: seen without another call
            return None
        end = len(text) if end is None else end
        return self._pattern.search(text, start, end) if self.may_match(text, start, end) else None

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As :meth:`re.Pattern.match`, which is tried at one place and so needs no looking ahead."""
        return self._pattern.match(text, start, len(text) if end is None else end)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """As :meth:`re.Pattern.finditer`."""
        asked, found, count = _last.asked
        if asked is text and self not in found and count == len(_EVERY):
            return _NOTHING
        end = len(text) if end is None else end
        return self._pattern.finditer(text, start, end) if self.may_match(text, start, end) else _NOTHING


class Spelled(Telling):
    """A pattern, and words of which every match holds one, spelled as here: where small letters would say too little.

    >>> kept = Spelled(re.compile(r"MSS?\\s\\d+"), "MS")
    >>> kept.search("in MS 12").group(), kept.search("the terms of 1912")
    ('MS 12', None)
    """

    __slots__ = ()

    def may_match(self, text: str, start: int, end: int) -> bool:
        """Whether one of the words stands in ``text[start:end]``."""
        asked, found, count = _last.asked
        if asked is text and self not in found and count == len(_EVERY):
            return False
        stretch = text[start:end]
        for word in self._words:  # noqa: SIM110 - any() with a generator takes twice as long
            if word in stretch:
                return True
        return False


class Signs(Telling):
    """Words of which every match of several patterns holds one (in small letters, with a blank for any white space).

    A reader of these patterns is not asked about a text in which none of the words stands (:func:`told_in`).
    """

    __slots__ = ("_patterns",)

    def __init__(self, patterns: Sequence[re.Pattern[str]], *words: str) -> None:
        super().__init__(re.compile(""), *words)
        self._patterns = tuple(patterns)

    @property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """The patterns."""
        return self._patterns


_WORD = re.compile(r"\w+")
_PAST = re.compile(r"ed\b")


@lru_cache(maxsize=16)
def _words_in(text: str) -> frozenset[str]:
    """The words of a text in small letters, and "-ed" where one of them ends so.

    >>> sorted(_words_in("Ann’s boat sailed."))
    ['-ed', 'ann', 'boat', 's', 'sailed']
    """
    return _whole_in(lower(text))


def _whole_in(low: str) -> frozenset[str]:
    words = frozenset(_WORD.findall(low))
    return words | {"-ed"} if _PAST.search(low) else words


class Worded(Telling):
    """A pattern, and whole words of which every match holds one (in small letters; "-ed": any that ends so).

    Where :class:`Telling` looks for each of its words in the stretch, this asks the words of the whole text, which are told once for
    all patterns.

    >>> told = Worded(re.compile(r"\\b(?:is|was|[a-z]+ed the)\\b"), "is", "was", "-ed")
    >>> told.search("It was lit.").group(), told.search("Isles and lamps")
    ('was', None)
    """

    __slots__ = ("_whole",)

    def __init__(self, pattern: re.Pattern[str], *words: str) -> None:
        super().__init__(pattern, *words)
        self._whole = frozenset(words)

    def may_match(self, text: str, start: int, end: int) -> bool:  # noqa: ARG002 - the words of the whole text are asked
        """Whether one of the words stands in the text."""
        asked, found, count = _last.asked
        if asked is text and count == len(_EVERY):
            return self in found
        return not self._whole.isdisjoint(_words_in(text))
