"""Where the name of who wrote a chapter ends that has the family first, or nothing else: "Weir, Fridolin, Häfen am Meer, in: …"."""

from __future__ import annotations

import re

from citator.facts.places import TOWNS
from citator.facts.title_words import title_words
from citator.parsing.cutting.shapes import FAMILIES
from citator.parsing.kinds.draft import Draft
from citator.text.names import is_person
from citator.text.persons import is_given

__all__ = ["families_first"]

_FAMILIES_FIRST = re.compile(rf"(?P<names>{FAMILIES}),\s(?:(?P<given>[A-ZÄÖÜ][\w’-]+),\s)?(?=[A-ZÄÖÜ„])")
_LISTED = re.compile(r"[^\W\d]+(?:,\s[^\W\d]+){2,}")
"""Words in a row: "Freiheit, Gleichheit, Brüderlichkeit" is a title, where the first is no family."""


def families_first(draft: Draft, end: int) -> int | None:
    """Where families without given names end before a title that goes on up to ``end``: "Huber, Freiheit, in: Weir (Hrsg.), …"."""
    found = _FAMILIES_FIRST.match(draft.text, draft.start, end)
    names = found["names"].split("/") if found else []
    if found is None or not all(is_person(one, surname=True) and one not in TOWNS for one in names):
        return None
    given = found["given"]
    if given and (is_given(given) or (_is_turned(draft, end) and _can_be_given(given) and not _is_in_row(draft.text, found.end(), end))):
        return found.end("given")
    return None if _LISTED.fullmatch(draft.text, draft.start, end) and _is_noun(names[0]) else found.end("names")


_EDITOR_TURNED = re.compile(r",\sin:?\s[A-ZÄÖÜ][\w’-]+,\s(?P<given>[A-ZÄÖÜ][\w’-]+)(?:\s[A-ZÄÖÜ][\w’.-]+)?(?:\s?[/;]|,\s|\s\()")
_IN_ROW = re.compile(r"(?P<second>[\w’-]+)(?:,|\s(?:und|oder|and|or|et|ou|e|y)\b)")
"""How a title goes on behind the first of several: "Kant, Hegel und der Hafen"."""
_COMPOUND = re.compile(r"\w{11}")
_NOUN = re.compile(r"\w(?:heit|keit|ung|schaft|[ts]ion|tie|gie|tät|ismus|recht|staat|politik)$")


def _is_in_row(text: str, start: int, end: int) -> bool:
    """Whether names go on at ``start``, one of which stands before: "Hegel und der Hafen", and not "Häfen und Meer"."""
    row = _IN_ROW.match(text, start, end)
    return row is not None and not _is_noun(row["second"])


def _is_turned(draft: Draft, end: int) -> bool:
    """Whether who edited the book behind ``end`` has the family first: "Weir, Fridolin, Häfen am Meer, in: Bach, Klaus (Hrsg.), …"."""
    editor = _EDITOR_TURNED.match(draft.text, end, draft.end)
    return editor is not None and is_given(editor["given"])


def _can_be_given(word: str) -> bool:
    """Whether a word that no list knows can be a given name: no town, no compound and no noun is."""
    return word not in TOWNS and not _COMPOUND.match(word) and not _is_noun(word)


def _is_noun(word: str) -> bool:
    """Whether a word is one that titles have."""
    low = word.lower()
    return _NOUN.search(low) is not None or any(low in words for words in title_words().values())
