"""Titles that were read with the names of their authors at the head, "Hobbes: Leviathan": what is left is the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from citator.model import Field, Name, Record
from citator.rules.compare_names import same_name
from citator.rules.compare_titles import compare_title
from citator.text.clean import fold
from citator.text.names import parse_name

__all__ = ["hopeless", "without_author"]

_MOST: Final = 30  # authors, and editors, of a record: nobody writes more of them before a title
_SEGMENT: Final = re.compile(r"(?P<name>[^,:;]{2,60})(?P<sign>[,:])\s+(?=\S)")


def without_author(cited: Record, found: Record) -> Record:
    """A citation whose title has the names of the record's authors at its head, where none was read from it, with the title alone.

    Whether "Foucault, Michel, …" and "Hobbes: …" are names or the beginning of a title can't always be told from the words alone. A family
    name by itself is one only before the title on record: "Marx, a biography" is about him.

    >>> record = Record.from_csl({"title": "Leviathan", "author": [{"family": "Hobbes", "given": "Thomas"}]})
    >>> heads = ("Hobbes: Leviathan", "Hobbes, T.: Leviathan", "Thomas Hobbes, The whale", "Hobbes: a life", "Locke: Leviathan")
    >>> [without_author(Record.from_csl({"title": one}), record).text("title") for one in heads]
    ['Leviathan', 'Leviathan', 'The whale', 'Hobbes: a life', 'Locke: Leviathan']
    """
    title = cited.text("title")
    if cited.names("author") or cited.names("editor"):
        return cited
    people = (*found.names("author")[:_MOST], *found.names("editor")[:_MOST])
    if not people:
        return cited
    families = {fold(one.family) for one in people}
    at, whole = 0, False
    while segment := _SEGMENT.match(title, at):
        second = _SEGMENT.match(title, segment.end()) if segment["sign"] == "," else None
        if second and _is_among(f"{segment['name']}, {second['name']}", people):
            at, whole = second.end(), True
        elif _is_among(segment["name"], people):
            at, whole = segment.end(), whole or fold(segment["name"]) not in families
        else:
            break
    if not at or fold(found.text("title")).startswith(fold(title[:at])):
        return cited
    return cited.having(title=Field(title[at:])) if whole or compare_title(title[at:], found, lenient=True).near else cited


def hopeless(cited: Record, found: Record) -> bool:
    """Whether a record that a search found can't be of the cited work, by its title alone: ``same_work`` would say no in any case."""
    if not _is_far(cited, found):
        return False
    bare = without_author(cited, found)  # dear, and most titles have nobody before them
    return bare is cited or _is_far(bare, found)


def _is_far(cited: Record, found: Record) -> bool:
    title = compare_title(cited.text("title"), found, lenient=True)
    return title.verdict == "wrong" and title.similarity < 0.45 and title.lead < 0.4


def _is_among(written: str, people: Sequence[Name]) -> bool:
    name = parse_name(written)
    return any(same_name(name, one) != "wrong" for one in people)
