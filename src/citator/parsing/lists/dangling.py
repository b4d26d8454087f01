"""Callouts that no entry of the lists answers, told only where nothing else can be meant.

"(World Cup, 1994)" and "in the Senate (1994)" have the form of a callout too. So a callout dangles where its names are those of an entry
and only the year, or its letter, is another; where a name of the same year is a letter off; or where "et al.", a page, or an answered
callout in the same brackets shows what it is. Names that stand anywhere in the lists with that year are left alone: then the list was
not read well there. So are words that others are quoted with, and works that are cited after another one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from rapidfuzz.distance import OSA

from citator.facts.places import LANDS, PLACES
from citator.model import DanglingCallout, Document
from citator.parsing.lists.heads import Head, Key
from citator.parsing.lists.index import Index, fit_of
from citator.parsing.lists.sites import Called, Site
from citator.text.clean import fold
from citator.text.names import is_body
from citator.text.pinpoints import label_kind
from citator.text.spans import Within, disjoint

__all__ = ["Dangling"]

_FEWEST = 3  # callouts that must be answered before any is said to dangle
_MANY = 10  # answered callouts from which on two names joined in brackets are no chance
_TIMES = 4  # so many must be answered for one that is not
_BEHIND = 2_000  # characters behind the last entry that may belong to a list
_NEAR = 300  # characters behind a name in which the year of its entry stands
_MOST = 60
_SHORT_NAME = 5  # letters; of shorter names one that is a letter off is another name
_SECOND_HAND = re.compile(
    r"[^;)\]]{0,60}?\b(?:(?:as\s)?(?:cited|quoted)\s(?:in|by)|qtd\.?\sin|zit(?:iert|\.)?\s(?:nach|in)|cit(?:é|ada|ado|ato|\.)\s(?:par|dans|en|por|in|da)|"
    r"apud|reprinted|repr\.|orig)",
    re.IGNORECASE,
)
_CALLED = r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]{1,30})\s\(\d{4}[a-z]?\)"
_BESIDE = re.compile(rf"\)?,?\s(?:and|und|et|y|e|&)\s{_CALLED}")
_BEFORE = re.compile(rf"{_CALLED},?\s(?:and|und|et|y|e|&)\s\Z")
_SHORT = 60  # characters of such a callout and what joins it
# What may stand before somebody's name in a sentence; behind a noun or a capital it is a title, an event or an agreement.
_LED_IN = re.compile(
    r"(?:^|[.;:,(\n—–]|\b(?:by|of|from|with|to|and|both|see|see also|but see|cf\.|e\.g\.|compare|contrast|after|following|while|as|says?|"
    r"said|bei|von|nach|mit|vgl\.|siehe|voir|chez|selon|par|según|por|véase|secondo|da|cfr\.))\s*\Z",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(
    "act agreement annex article box chapter convention declaration directive figure law map note part protocol regulation report "
    "resolution rule section table treaty".split()
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_PLACES = frozenset(fold(name) for name in PLACES | LANDS)


class Dangling:
    """The callouts of one document that dangle; made before they are asked for, and without work until then."""

    def __init__(self, document: Document, text: str, index: Index) -> None:
        self._document, self._text, self._index = document, text, index
        self._places: dict[str, list[int]] | None = None

    def among(self, sites: Sequence[Site], answered: Collection[int], count: int) -> tuple[DanglingCallout, ...]:
        """Those of ``sites`` that dangle. ``answered`` are the brackets with an answered callout, ``count`` says how many are answered."""
        if count < _FEWEST or any(entry.exact for entry in self._document.entries):
            return ()
        notes = Within(disjoint((note.start, note.end) for note in self._document.notes))
        out: list[DanglingCallout] = []
        for site in sites:
            if site.group < 0 or notes.touches(site.start, site.end) or self._is_of_others(site):
                continue
            near = self._near(site)
            if near or self._is_plain(site, answered, count):
                out.append(DanglingCallout(site.start, site.end, near.id if near else None))
        return tuple(out) if _TIMES * len(out) <= count else ()

    def _is_of_others(self, site: Site) -> bool:
        """Whether it stands in a quotation, or is cited after another work."""
        before = self._text[max(0, site.start - 1_000) : site.start].rpartition("\n\n")[2]
        quoted = any(before.rfind(opens) > before.rfind(closes) for opens, closes in ("“”", "«»", "„“"))
        return quoted or _SECOND_HAND.match(self._text, site.end) is not None

    def _near(self, site: Site) -> Head | None:
        """The entry that may be meant: of the same persons with the nearest year, or of the same year with a name a letter off."""
        for called in site.called if not site.inside else site.called[:1]:
            if called.known and not self._is_in_list(called, site):
                near = [
                    one
                    for one in self._index.by_name.get(called.names[0], ())[:_MOST]
                    if one.named.families
                    and called.names[0] not in one.named.bodies
                    and fit_of(one, called, others=site.others) is not None
                ]
                if near and not self._is_place(called):
                    return min(near, key=lambda one: (_apart(one, site.year), one.start))
        called = site.called[0] if site.inside else site.called[-1]
        if called.known or self._is_place(called):
            return None
        alike = [one for one in self._index.by_year.get(site.year, ())[:_MOST] if _is_slip(called, one)]
        return alike[0] if len(alike) == 1 and not self._is_in_list(called, site) else None

    def _is_place(self, called: Called) -> bool:
        return len(called.names) == 1 and self._is_no_person(called.names[0])

    def _is_plain(self, site: Site, answered: Collection[int], count: int) -> bool:
        """Whether nothing but a callout can be meant, though the lists have no such name."""
        called = site.called[0]
        joined = site.narrative and self._is_beside_an_author(site)
        if not (site.inside or site.others or joined) or called.known or site.more or self._is_place(called):
            return False
        shown = joined or site.others or site.group in answered or label_kind(site.pinpoint) == "page"
        shown = shown or (count >= _MANY and called.joined and not any(self._is_no_person(name) for name in called.names))
        return shown and not any(name[-1] in self._of_lists() for name in called.names)

    def _is_beside_an_author(self, site: Site) -> bool:
        """Whether "and" joins it to a callout of the same form whose author is in the lists: "Holt (2005) and Brook (1994)"."""
        found = _BEFORE.search(self._text, max(0, site.start - _SHORT), site.start) or _BESIDE.match(self._text, site.end)
        if found is None or (fold(found["name"]),) not in self._index.by_name or _NO_NAMES.intersection(site.called[0].names[0]):
            return False
        return _LED_IN.search(self._text, max(0, site.start - _SHORT), site.start) is not None

    def _is_no_person(self, name: Key) -> bool:
        """Whether a name is that of a place or a body: "(England and Wales, 2014)", "(House and Senate, 1994)"."""
        words = " ".join(name)
        return words in _PLACES or is_body(words)

    def _is_in_list(self, called: Called, site: Site) -> bool:
        """Whether the name stands in a list with that year behind it, though no entry was read so."""
        for at in self._of_lists().get(called.names[0][-1], ())[:_MOST]:
            if site.year.isdigit() and f"{site.year}{site.letter}" in self._document.text[at : at + _NEAR]:
                return True
        return False

    def _of_lists(self) -> dict[str, list[int]]:
        """Every word of the lists, and of what stands right behind them, with its places."""
        if self._places is None:
            self._places = {}
            ends: dict[int, tuple[int, int]] = {}
            for head in self._index.heads:
                ends[head.of] = ends.get(head.of, (head.start, 0))[0], head.end
            for start, end in disjoint((start, end + _BEHIND) for start, end in ends.values()):
                for found in _WORD.finditer(self._document.text, start, min(end, len(self._document.text))):
                    self._places.setdefault(fold(found.group()), []).append(found.start())
        return self._places


def _apart(head: Head, year: str) -> int:
    """How many years lie between an entry and a year."""
    years = [int(one) for one in head.years if one.isdigit()]
    return min((abs(int(year) - one) for one in years), default=999) if year.isdigit() else 999


def _is_slip(called: Called, head: Head) -> bool:
    """Whether the first name is that of the entry with a letter wrong, and the others are its others."""
    families = head.named.families
    if not families or len(called.names) > len(families):
        return False
    first, *others = called.names
    if any(name not in variants for name, variants in zip(others, families[1:], strict=False)):
        return False
    written = " ".join(first)
    return len(written) >= _SHORT_NAME and any(OSA.distance(written, " ".join(one), score_cutoff=1) == 1 for one in families[0])
