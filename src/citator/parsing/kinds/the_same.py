"""Who is meant by "ders." and "dies." of German notes, at the head of a work and as who made the book that it stands in ("Id." in Italian).

Karl Huber, Die Häfen, Köln 2003; ders. (Hg.), Die Schiffe, Köln 2004
Anna Huber: „Die See“, in: dies./Karl Bach (Hg.), Meere, Wien 2001, S. 12–34
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citator.model import Field, Name
from citator.parsing.kinds.authors import read_authors
from citator.parsing.kinds.draft import Draft
from citator.text.names import is_person, parse_names
from citator.text.persons import is_given

__all__ = ["can_mean", "read_in_the_same", "read_maker", "role_of"]

_IN_THE_SAME = re.compile(
    r"(?P<same>(?:[Dd]ers|[Dd]ies)(?:\.|elbe|elben)|(?:Idd?|Eadd?)\.)(?P<others>\su\.\s?a\.|\set\sal\.)?(?:(?:\s?/\s?|\sund\s)(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^(),;:]{2,80}))?"
    r"(?P<edited>\s[(\[](?:(?:Hrsgg?|Hgg?|[Ee]ds?)\.?|a\scura\sdi)[)\]])?[,:]\s"
)
_BETWEEN = re.compile(r"\s?/\s?|\sund\s")


def can_mean(same: str, names: Sequence[Name]) -> bool:
    """Whether such a word can stand for the names before it: "ders." is one man.

    >>> one, two = Name("Huber"), Name("Bach")
    >>> can_mean("ders.", [one]), can_mean("ders.", [one, two]), can_mean("dies.", [one, two])
    (True, False, True)
    """
    return len(names) < 2 or same[:4].lower() not in ("ders", "id.", "ead.")


def role_of(same: str) -> str:
    """What the same did: behind "(Hg.)" they made the book, and did not write it.

    >>> role_of("ders., "), role_of("dies. (Hg.): ")
    ('author', 'editor')
    """
    return "editor" if same.rstrip(" ,:").endswith(")") else "author"


def read_maker(draft: Draft, start: int) -> int:
    """Take who wrote or edited the book that a chapter stands in, the same or somebody named before its title; where the title begins.

    A book may be called like somebody, "Enciclopedia Treccani": the name has an initial, or a given name that is known.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "B. Verdi, Ricordi e scritti"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> text[read_maker(draft, 0) :], [str(name) for name in draft.record().names("container-author")]
    ('Ricordi e scritti', ['B. Verdi'])
    """
    if (behind := read_in_the_same(draft, start, draft.end)) > start:
        return behind
    text = draft.text
    given = text[start : text.find(" ", start)]
    if not ("." in given[:3] or is_given(given)):
        return start
    book = Draft(text, start, draft.end, draft.nesting)
    if not read_authors(book) or book.start >= draft.end or not text[book.start].isupper():
        return start
    for name, role in (("editor", "editor"), ("author", "container-author")):
        if name in book.fields and role not in draft.fields:
            draft.fields[role] = book.fields[name]
    return book.start


def read_in_the_same(draft: Draft, start: int, end: int) -> int:
    """Take who made the book that begins at ``start``, where that is who wrote what stands in it; where the title of the book begins.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "dies./Karl Bach (Hg.), Meere"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> draft.put("author", (Name("Huber", "Anna"),), 0, 0)
    >>> text[read_in_the_same(draft, 0, len(text)) :], [str(name) for name in draft.record().names("editor")]
    ('Meere', ['Anna Huber', 'Karl Bach'])
    """
    found = _IN_THE_SAME.match(draft.text, start, end)
    others = _BETWEEN.split(found["names"]) if found and found["names"] else []
    if found is None or not all(is_person(one) for one in others):
        return start
    written = draft.fields.get("author")
    if written and isinstance(written.value, tuple) and can_mean(found["same"], written.value):
        names = (*written.value, *(name for one in others for name in parse_names(one)))
        names = (*names, Name(literal="et al.")) if found["others"] else names
        draft.fields.setdefault("editor" if found["edited"] else "container-author", Field(names, "inherited"))
    return found.end()
