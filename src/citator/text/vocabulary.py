"""The words of a document: the evidence for repairs in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Final

from citator.text.letters import Habits, habits, letter_edits
from citator.text.words import COMMON, STOP_WORDS

__all__ = ["LIGATURES", "Vocabulary", "vocabulary"]

LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
"""Ligatures that are one character, and their letters."""
_LOST: Final = ("ff", "fi", "fl", "ffi", "ffl")
_HELD: Final = re.compile("[ﬀ-ﬆ]")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-‐‑−]\s*[\n\r\f]|[\ufffe\x02])\s*[^\W\d_]+|([^\W\d_]+(?:[-‐‑−][^\W\d_]+)*)")
_RUN: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?: [^\W\d_]++)+")  # possessive: a long word is read once


class Vocabulary(frozenset[str]):
    """The words of a document, in lower case; with them its :class:`~citator.text.letters.Habits`, and the words that it writes with a
    ligature in some places and without it in others (``lost``: their two halves, and the letters that are gone).
    """

    habits: Habits
    lost: Mapping[tuple[str, str], str]


@lru_cache(maxsize=2)
def vocabulary(text: str) -> Vocabulary:
    """The words of ``text`` in lower case, compounds with their hyphens; not the parts of words that are cut by a line end or a blank.

    >>> sorted(vocabulary("A ligh thouse, a lighthouse and a full-scale inter-\\nnational one"))
    ['a', 'and', 'full-scale', 'lighthouse', 'one']
    """
    shown = habits(text)
    read = _HELD.sub(lambda found: LIGATURES[found[0]], _righted(text, shown))
    counts = Counter(found[1].lower() for found in _WORD.finditer(read) if found[1])
    halves = _halves(counts)
    cut: set[str] = set()
    pairs: Counter[tuple[str, str]] = Counter()
    for run in _RUN.finditer(read):
        parts = run[0].lower().split(" ")
        for left, right in pairwise(parts):
            whole = counts.get(left + right, 0)
            if whole:
                cut.update(part for part in (left, right) if part not in COMMON and (counts[part] == 1 or 3 * counts[part] <= whole))
            elif (left, right) in halves:
                pairs[left, right] += 1
    words = Vocabulary(counts.keys() - cut)
    words.habits = shown
    words.lost = {pair: halves[pair] for pair, often in pairs.items() if _is_lost(pair, often, counts)}
    return words


def _righted(text: str, shown: Habits) -> str:
    pieces: list[str] = []
    at = 0
    for left, right, new in letter_edits(text, 0, len(text), shown):
        pieces += (text[at:left], new)
        at = right
    return "".join((*pieces, text[at:]))


def _halves(counts: Mapping[str, int]) -> dict[tuple[str, str], str]:
    """What is left of each word whose ligature is lost, and the ligature."""
    out: dict[tuple[str, str], str] = {}
    for word in counts:
        for ligature in _LOST if len(word) > 4 and "f" in word else ():
            at = word.find(ligature, 1)
            if 0 < at < len(word) - len(ligature):
                out[word[:at], word[at + len(ligature) :]] = ligature
    return out


def _is_lost(pair: tuple[str, str], often: int, counts: Mapping[str, int]) -> bool:
    """Whether "of ce" is "office": the second half stands nowhere else, and no language has the two words side by side."""
    together = any(pair[0] in common and pair[1] in common for common in STOP_WORDS.values())
    return counts[pair[1]] == often and not together
