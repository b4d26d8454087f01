"""Which triggers stand where in a text, in one pass, however many there are.

A. V. Aho and M. J. Corasick, "Efficient string matching: an aid to bibliographic search" (1975), https://doi.org/10.1145/360825.360855,
with every state's steps written out. (``benchmarks/recognising.py``: twice as fast as one regular expression, a tree of all triggers.)
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

__all__ = ["Triggers"]

_MOST_KNOWN = 1 << 15  # words with their state that are remembered: a few megabytes
_LONGEST_KNOWN = 40  # characters: what is longer is an address, which does not come again

Owner = TypeVar("Owner", bound=Hashable)


class Triggers(Generic[Owner]):
    """Words with those whom they call, made once; safe in threads.

    >>> list(Triggers({"res.": ("law",), "es": ("tides", "law")}).find("see res. 5"))
    [(5, 7, ('tides', 'law')), (4, 8, ('law',))]
    """

    def __init__(self, words: Mapping[str, Iterable[Owner]], beside: Callable[[str], Iterable[Owner]] | None = None) -> None:
        """``words`` are not empty. ``beside`` gives whom else :meth:`called_by` names for one of its words, which is always the same."""
        self._beside = beside
        self._steps: list[dict[str, int]] = [{}]
        said: dict[int, tuple[int, tuple[Owner, ...]]] = {}
        for word, owners in words.items():
            state = 0
            for letter in word:
                state = self._steps[state].setdefault(letter, len(self._steps))
                if state == len(self._steps):
                    self._steps.append({})
            said[state] = (len(word), tuple(owners))
        # Of each state the words that end in it: its own, and those of the state for the longest end of what was read.
        self._ends: list[tuple[tuple[int, tuple[Owner, ...]], ...]] = [(said[at],) if at in said else () for at in range(len(self._steps))]
        back = [0] * len(self._steps)
        queue = deque(self._steps[0].values())
        while queue:
            state = queue.popleft()
            self._ends[state] += self._ends[back[state]]
            for letter, below in self._steps[state].items():
                back[below] = self._steps[back[state]].get(letter, 0)
                queue.append(below)
            self._steps[state] = {**self._steps[back[state]], **self._steps[state]}
        self._next = tuple(step.get for step in self._steps)
        # What a word and the blank behind it do to each state: the state after them, and whom they call.
        self._known: list[dict[str, tuple[int, frozenset[Owner]]]] = [{} for _ in self._steps]
        self._steps_of: dict[tuple[int, str], tuple[int, frozenset[Owner]]] = {}
        self._blank = self._next[0](" ", 0)
        self._idle: set[str] = set()  # words that call nobody and leave the state as a blank alone does: most

    def find(self, text: str) -> Iterator[tuple[int, int, tuple[Owner, ...]]]:
        """Start, end and owners of every word in ``text``, by their ends; of words that end together the longest first."""
        state, following, ends = 0, self._next, self._ends
        for at, letter in enumerate(text, 1):
            state = following[state](letter, 0)
            if ends[state]:
                for length, owners in ends[state]:
                    yield at - length, at, owners

    def called(self, text: str) -> set[Owner]:
        """The owners of all words in ``text``. What a word does to a state is remembered: texts are made of the same words.

        >>> sorted(Triggers({"res.": ("law",), "es. 5": ("tides",)}).called("see res. 5 of"))
        ['law', 'tides']
        """
        words = text.split(" ")
        last = words.pop()
        found, state = self._by_words(words, 0)
        return found | self._step(state, last)[1]

    def called_by(self, words: Iterable[str]) -> set[Owner]:
        """The owners of all that stands in these words with a blank round each of them.

        >>> sorted(Triggers({" res. 5": ("law",), "es. 5": ("tides",), "5 ": ("notes",)}).called_by(["res.", "5"]))
        ['law', 'notes', 'tides']
        """
        return self._by_words(words, self._blank)[0]

    def _by_words(self, words: Iterable[str], state: int) -> tuple[set[Owner], int]:
        """Whom the words call, each with a blank behind it, and the state after them."""
        found: set[Owner] = set()
        known, blank, idle = self._known, self._blank, self._idle
        for word in words:
            if state == blank and word in idle:
                continue
            state, owners = known[state].get(word) or self._learned(state, word)
            if owners:
                found |= owners
        return found, state

    def _learned(self, state: int, word: str) -> tuple[int, frozenset[Owner]]:
        """What a word and the blank behind it do, which is remembered; of an address what its parts between strokes do: most recur."""
        if len(word) > _LONGEST_KNOWN:
            found: set[Owner] = set(self._beside(word) if self._beside else ())
            for part in word.split("/")[:-1]:
                state, owners = self._step(state, part + "/")
                found |= owners
            state, owners = self._step(state, word.rpartition("/")[2] + " ")
            return state, frozenset(found | owners)
        step = self._step(state, word + " ")
        if self._beside and (others := self._beside(word)):
            step = step[0], step[1].union(others)
        if len(word) >= _LONGEST_KNOWN:  # with its blank it is not counted among those that are known
            return step
        if not step[1] and step[0] == state == self._blank:
            self._idle.add(word)
        else:
            self._known[state][word] = step
        return step

    def _step(self, state: int, letters: str) -> tuple[int, frozenset[Owner]]:
        """The state after the letters, and whom they call; remembered, unless they are too many."""
        step = self._steps_of.get((state, letters))
        if step is not None:
            return step
        found: set[Owner] = set()
        at, following, ends = state, self._next, self._ends
        for letter in letters:
            at = following[at](letter, 0)
            for _, owners in ends[at]:
                found.update(owners)
        step = at, frozenset(found)
        if len(letters) <= _LONGEST_KNOWN:
            if len(self._steps_of) >= _MOST_KNOWN:
                self._forget()
            self._steps_of[state, letters] = step
        return step

    def _forget(self) -> None:
        self._steps_of.clear()
        self._idle.clear()
        for words in self._known:
            words.clear()
