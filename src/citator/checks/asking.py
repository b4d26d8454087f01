"""Whom to ask about one citation, in which order. I/O-free."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from citator.authorities import Authority
from citator.checks.hearing import Hearing
from citator.checks.identifier import in_charge
from citator.checks.kinds import OFFLINE, anything, at_hand, looks_up, only_elsewhere
from citator.model import Answer, Field, FrozenMap, Identifier, NotFound, Record
from citator.rules.compare_titles import few_words
from citator.rules.compare_written import bare, has_its_place, used_up, with_its_place

__all__ = ["Asking", "Known"]

Known: TypeAlias = Mapping[tuple[str, Identifier], Answer]

_BROAD: Final = ("zotero", "openalex", "google_books")  # of those in reserve: the user's own, and who has most
_STAND_INS: Final = 3
# Who is asked first; the others follow by name.
_FIRST: Final = {"dataset": "datacite", "software": "datacite", "book": "open_library"}


@dataclass(slots=True)
class Asking(Hearing):
    """Whom to ask about one citation, and what has been told of it so far."""

    known: Known = field(default_factory=dict)

    def _who_may_have(self, one: Identifier) -> list[Authority]:
        """Whom to ask for an identifier, in order; nobody on the network for a DOI that does not exist."""
        told = self.known.get(("doi", one))
        if isinstance(told, NotFound):
            self.identifiers[one.scheme] = "not-known"
        able = in_charge([module for module in self.authorities if looks_up(module, one)], told)
        return sorted(able, key=lambda module: (not at_hand(module), isinstance(self.known.get((module.NAME, one)), NotFound)))

    def _questions(self) -> Iterator[tuple[Authority, Record]]:
        """Whom to ask what: each authority by the fields; where they were read from text, the one that takes anything by all the words.

        Where each word went into a field, that one is asked once, by all of them: the words have no more to say.
        """
        every = Record("document", FrozenMap({"title": Field(bare(self.text))}))
        for authority in filter(at_hand, self.authorities):
            yield from ((authority, asked) for asked in (self.cited, *([every] if self.text else [])) if authority.could_know(asked))  # type: ignore[attr-defined]
        able = self._searchable(*self._kinds)
        # A catalogue of its own kind of works makes no others of them.
        general = self.text and not all(hasattr(one, "could_know") for one in able)
        whole = next((one for one in self._searchable("article-journal") if getattr(one, "TAKES_WHOLE_CITATIONS", False)), None)
        once = bool(general and whole in able and used_up(self.text, self.cited))
        place = once or few_words(self.cited.text("title"))  # nobody finds an editorial by its title
        for authority in self._asked_in_order(able, "search"):
            yield authority, with_its_place(self.cited) if place and authority is whole else self.cited
        if general and whole and not once:
            yield whole, every
        other = self.text or self.kind != "article-journal" or "of-other-work" in self.identifiers.values()
        if whole in able and not other and has_its_place(self.cited):
            yield whole, self.cited.having(title=None)  # a title may be translated, and the place is not

    def _asked_in_order(self, able: Sequence[Authority], purpose: str) -> Iterator[Authority]:
        """Whom to ask: each in its place; those in reserve only where one before them did not answer, or where there are no others."""
        reserve = [one for one in able if getattr(one, "RESERVE", False) in (True, purpose)]
        first = [one for one in able if one not in reserve]
        yield from first
        if not first or any(one.NAME in self.silent and not self.silent[one.NAME].startswith(OFFLINE) for one in first):
            yield from sorted(reserve, key=lambda one: (one.NAME not in _BROAD, one.NAME))[:_STAND_INS]

    @property
    def _kinds(self) -> tuple[str, ...]:
        """The types that the work can have: words that show no journal, series or house may be those of a book, a thesis or an article."""
        unsure = self.text and self.kind == "book" and not self.cited.text("ISBN") and not self.cited.text("publisher-place")
        return (self.kind, "article-journal", "thesis") if unsure else (self.kind,)

    def _searchable(self, *kinds: str) -> list[Authority]:
        if only_elsewhere(self.cited):
            return []
        others = [one for one in self.authorities if not at_hand(one)]
        able = [one for one in others if hasattr(one, "search") and set(kinds) & set(getattr(one, "SEARCHED", one.TYPES))]
        able = [one for one in able if getattr(one, "could_know", anything)(self.cited)]
        first = _FIRST.get(kinds[0]) if len(kinds) == 1 or self.cited.text("publisher") else None
        return sorted(able, key=lambda one: (first != one.NAME, one.NAME))
