"""Titles that were read with the names of their authors at the head, "Hobbes: Leviathan": what is left is the title."""

from __future__ import annotations

import re

from citator.model import Record
from citator.text.clean import fold

__all__ = ["without_author"]

_SEGMENT = re.compile(r"(?P<name>[^,:;]{2,60})[,:]\s+(?=\S)")


def without_author(cited: Record, found: Record) -> str:
    """The cited title, without the names of the record's authors at its head where none was read from the citation.

    Whether "Foucault, Michel, …" and "Hobbes: …" are names or the beginning of a title can't always be told from the words alone.

    >>> record = Record.from_csl({"title": "Leviathan", "author": [{"family": "Hobbes", "given": "Thomas"}]})
    >>> [without_author(Record.from_csl({"title": one}), record) for one in ("Hobbes: Leviathan", "Hobbes, Thomas, Leviathan", "Locke: On")]
    ['Leviathan', 'Leviathan', 'Locke: On']
    """
    title = cited.text("title")
    people = (*found.names("author"), *found.names("editor"))
    if not people or cited.names("author") or cited.names("editor"):
        return title
    families = {fold(one.family) for one in people if one.family}
    names = families | {fold(word) for one in people for word in (one.given, str(one)) if word}
    at, named = 0, False
    while (segment := _SEGMENT.match(title, at)) and fold(segment["name"]) in names:
        named = named or fold(segment["name"]) not in {fold(one.given) for one in people}
        at = segment.end()
    head = fold(title[:at])
    return title[at:] if named and not fold(found.text("title")).startswith(head) else title
