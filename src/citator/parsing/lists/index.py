"""The entries of a document's lists, found by the names and the year of a callout."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from citator.parsing.lists.heads import Head, Key
from citator.parsing.lists.sites import Called, Site

__all__ = ["Index"]

_MOST = 60  # entries of one name and year that are looked through; a list with more of them is none that callouts could tell apart
_SHORTEST = 4  # letters of the first of two family names that stands for both


class Index:
    """Entries by what callouts say of them. ``names`` are all names that the lists have."""

    def __init__(self, listed: Sequence[Head]) -> None:
        self.heads = listed
        self._by: dict[tuple[Key, str], list[Head]] = {}
        self.by_name: dict[Key, list[Head]] = {}
        self.by_year: dict[str, list[Head]] = {}
        firsts: dict[int, int] = {}
        for head in listed:
            firsts.setdefault(head.of, head.start)
            for year in head.years:
                self.by_year.setdefault(year, []).append(head)
            for key in _first_keys(head):
                self.by_name.setdefault(key, []).append(head)
                for year in head.years:
                    self._by.setdefault((key, year), []).append(head)
        self._starts = sorted(firsts.values())
        self._order = sorted(firsts, key=lambda of: firsts[of])
        self.names = {key for head in listed for key in _keys(head)}

    def own(self, offset: int) -> int:
        """The list that a place of the text belongs to: the next one behind it; -1 behind the last."""
        at = bisect_right(self._starts, offset)
        return self._order[at] if at < len(self._order) else -1

    def resolve(self, site: Site, letters: Mapping[Key, Key]) -> tuple[int, list[Head]] | None:
        """The entries that a callout can mean, with the place where its names begin; ``None`` where no entry answers it."""
        longest = site.called[0]
        for called in site.called:
            if site.inside and longest.joined and not called.joined:
                break  # "(Ford & Brook, 1994)" is not the work of Brook alone
            first = called.names[0]
            entries = self._by.get((first, site.year), []) + (self._by.get((letters[first], site.year), []) if first in letters else [])
            found = self._best(entries[:_MOST], called, site)
            if found and (called is longest or not longest.joined or called.joined or found[0] == 0):
                return called.start, found[1]
        return None

    def by_name_alone(self, site: Site) -> tuple[int, list[Head]] | None:
        """The entries of all the authors that a callout names, and of no others; ``None`` where there is none."""
        [called] = site.called
        found = self._best(self.by_name.get(called.names[0], [])[:_MOST], called, site)
        return (called.start, found[1]) if found and found[0] == 0 else None

    def _best(self, entries: Sequence[Head], called: Called, site: Site) -> tuple[int, list[Head]] | None:
        if site.letter:
            exact = [one for one in entries if one.letter == site.letter]
            entries = exact or [one for one in entries if not one.letter]
        own = self.own(site.start)
        fits = [(fit, one) for one in entries if (fit := fit_of(one, called, others=site.others)) is not None]
        fits = [(fit, one) for fit, one in fits if one.of == own] or fits
        if not fits:
            return None
        best = min(fit for fit, _ in fits)
        left = [one for fit, one in fits if fit == best]
        if called.given and len(left) > 1:
            left = [one for one in left if _is_given(called.given, one)] or left
        return best, left


def fit_of(head: Head, called: Called, *, others: bool) -> int | None:
    """How well the names of a callout are those of an entry: 0 in full, 1 where it leaves out some, ``None`` where they are not."""
    named = head.named
    if len(called.names) == 1 and (called.names[0] in named.bodies or not named.families):
        return 0
    if not named.families or len(called.names) > len(named.families):
        return None
    short = False
    for name, variants in zip(called.names, named.families, strict=False):
        if name not in variants:
            short = True
            if not any(variant[: len(name)] == name for variant in variants):
                return None
    more = len(named.families) > len(called.names)
    if others:
        return int(short or not (named.more or len(named.families) > max(2, len(called.names))))
    return int(short or more or named.more)


def _first_keys(head: Head) -> Iterable[Key]:
    first = head.named.families[0] if head.named.families else frozenset()
    return {*head.named.bodies, *first, *_shorter(first)}


def _keys(head: Head) -> Iterable[Key]:
    for family in head.named.families:
        yield from family
        yield from _shorter(family)
    yield from head.named.bodies


def _shorter(family: Iterable[Key]) -> set[Key]:
    """The first of two family names, by which such authors are called too."""
    return {key[:1] for key in family if len(key) > 1 and len(key[0]) >= _SHORTEST}


def _is_given(given: str, head: Head) -> bool:
    """Whether the first author can have that first name or initial."""
    known = head.named.given[0] if head.named.given else ""
    return bool(known) and (known.startswith(given) or given.startswith(known) or (known[:1] == given and len(given) == 1))
