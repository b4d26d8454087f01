"""What is said around a mention: its paragraph, some 1,500 characters before it and 300 behind.

Every pattern is looked for once in a text, however many mentions ask for it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Final

from citator.systems.un_documents.languages import LANGUAGES

__all__ = ["NOTHING", "Passage", "Spoken"]

_BEFORE: Final = 1500
_BEHIND: Final = 300
_PARAGRAPH: Final = re.compile(r"\n\s?\n")
_SENTENCE: Final = re.compile(r"\n\s*\n|[.;]\s+[A-Z\n]|。")
_FULL_STOP: Final = re.compile(r"(?<=[a-zа-яё\d)\]”\"’»])[.;]\s+(?=[A-ZА-Я“«])|。")
# The series "Official Records of the General Assembly" holds other bodies' resolutions too: its title names nobody.
_RECORDS: Final = re.compile("|".join(words.records for words in LANGUAGES))


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text, where in it each pattern was found, and where the Official Records are named (both once they are asked for)."""

    text: str
    places: dict[re.Pattern[str], list[int]] = field(default_factory=dict)
    titles: list[tuple[int, int]] = field(default_factory=list)

    def starts(self, pattern: re.Pattern[str]) -> list[int]:
        """Where ``pattern`` is found outside the title of the Official Records, in order."""
        if not self.places:
            self.titles.extend(match.span() for match in _RECORDS.finditer(self.text))
        if pattern not in self.places:
            self.places[pattern] = [match.start() for match in pattern.finditer(self.text) if not self._in_title(match.start())]
        return self.places[pattern]

    def _in_title(self, at: int) -> bool:
        index = bisect_left(self.titles, (at + 1, 0))
        return index > 0 and at < self.titles[index - 1][1]

    def around(self, start: int, end: int) -> Passage:
        """The passage of a mention at ``[start, end)``."""
        cut = max((match.end() for match in _PARAGRAPH.finditer(self.text, max(0, start - _BEFORE), start)), default=start - _BEFORE)
        stop = _SENTENCE.search(self.text, end, end + _BEHIND)
        cut = max(0, cut)
        opened = max((match.end() for match in _FULL_STOP.finditer(self.text, cut, start)), default=cut)
        return Passage(self, cut, stop.start() if stop else min(len(self.text), end + _BEHIND), opened)


@dataclass(frozen=True, slots=True)
class Passage:
    """``[start, end)`` of a text; the sentence of the mention opens at ``opened``."""

    spoken: Spoken
    start: int
    end: int
    opened: int = 0

    @property
    def sentence(self) -> Passage:
        """What stands in the sentence of the mention."""
        return Passage(self.spoken, self.opened, self.end, self.opened)

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether ``pattern`` is found in the passage."""
        starts = self.spoken.starts(pattern)
        index = bisect_left(starts, self.start)
        return index < len(starts) and starts[index] < self.end

    @property
    def text(self) -> str:
        """Its words."""
        return self.spoken.text[self.start : self.end]


NOTHING: Final = Passage(Spoken(""), 0, 0)
"""A passage that says nothing."""
