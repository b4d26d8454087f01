"""The numbers of notes, as LaTeX's counters would give them (LaTeX: structured documentation, ``ltfloat`` and the standard classes)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from citator.formats.readers.latex.commands import SYMBOL_SETS, numeral

__all__ = ["Numbering", "Series"]

_BY_CHAPTER = frozenset("book report scrbook scrreprt memoir extbook extreport amsbook tufte-book svmono svmult octavo thesis".split())


@dataclass(frozen=True, slots=True)
class Series:
    """Notes that are counted together: the name of their counter, and the how-manieth run of it."""

    counter: str
    run: int


@dataclass(slots=True)
class Numbering:
    """The counters of a document while it is read from its beginning to its end."""

    styles: dict[str, str] = field(default_factory=lambda: {"mpfootnote": "alph", "thanks": "fnsymbol"})
    marks: Sequence[str] = SYMBOL_SETS["lamport"]
    """The signs of the style "fnsymbol"."""
    mark_sets: dict[str, Sequence[str]] = field(default_factory=lambda: dict(SYMBOL_SETS))
    restarts: set[str] = field(default_factory=set)
    values: Counter[str] = field(default_factory=Counter)
    runs: Counter[str] = field(default_factory=Counter)
    set_by_hand: bool = False
    """Whether a counter was set since the last marker: the author then says himself which text belongs to which."""
    _former: list[tuple[int, str, str]] = field(default_factory=list)

    def of_class(self, name: str) -> None:
        """The document class: those with chapters count the footnotes of each chapter anew."""
        if name in _BY_CHAPTER or name.endswith(("book", "thesis")):
            self.restarts.add("chapter")

    def heading(self, name: str) -> None:
        """A numbered heading begins."""
        if name in self.restarts:
            self.restart("footnote")

    def restart(self, counter: str) -> None:
        """A counter begins anew."""
        self.values[counter] = 0
        self.runs[counter] += 1

    def series(self, counter: str) -> Series:
        """The series that a note made now belongs to."""
        return Series(counter, self.runs[counter])

    def step(self, counter: str) -> int:
        """The next number of a counter."""
        self.values[counter] += 1
        return self.values[counter]

    def put(self, counter: str, value: int, *, more: bool) -> None:
        """``\\setcounter``, or with ``more`` ``\\addtocounter``."""
        value += self.values[counter] if more else 0
        if not more and value < self.values[counter]:
            self.runs[counter] += 1
        self.values[counter] = value
        self.set_by_hand = True

    def restyle(self, counter: str, style: str, until: int | None) -> None:
        """A counter is printed in another style, or as one sign ("=*"); where a group says so, ``until`` its end."""
        if until is not None:
            self._former.append((until, counter, self.styles.get(counter, "arabic")))
        self.styles[counter] = style

    def label(self, counter: str, number: int, at: int) -> str:
        """A number as the reader sees it at an offset; offsets never fall."""
        while self._former and self._former[-1][0] <= at:
            _, name, style = self._former.pop()
            self.styles[name] = style
        style = self.styles.get(counter, "arabic")
        return style[1:] if style[0] == "=" else numeral(number, style, self.marks)
