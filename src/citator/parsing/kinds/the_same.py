"""Who is meant by "ders." and "dies." of German notes, at the head of a work and as who made the book that it stands in.

Karl Huber, Die Häfen, Köln 2003; ders. (Hg.), Die Schiffe, Köln 2004
Anna Huber: „Die See“, in: dies./Karl Bach (Hg.), Meere, Wien 2001, S. 12–34
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citator.model import Field, Name
from citator.parsing.kinds.draft import Draft
from citator.text.names import is_person, parse_names

__all__ = ["can_mean", "read_in_the_same", "role_of"]

_IN_THE_SAME = re.compile(
    r"(?P<same>(?:[Dd]ers|[Dd]ies)(?:\.|elbe|elben))(?P<others>\su\.\s?a\.|\set\sal\.)?(?:(?:\s?/\s?|\sund\s)(?P<names>[A-ZÀ-Þ][^(),;:]{2,80}))?"
    r"(?P<edited>\s[(\[](?:Hrsgg?|Hgg?|[Ee]ds?)\.?[)\]])?[,:]\s"
)
_BETWEEN = re.compile(r"\s?/\s?|\sund\s")


def can_mean(same: str, names: Sequence[Name]) -> bool:
    """Whether such a word can stand for the names before it: "ders." is one man.

    >>> one, two = Name("Huber"), Name("Bach")
    >>> can_mean("ders.", [one]), can_mean("ders.", [one, two]), can_mean("dies.", [one, two])
    (True, False, True)
    """
    return len(names) < 2 or same[:4].lower() != "ders"


def role_of(same: str) -> str:
    """What the same did: behind "(Hg.)" they made the book, and did not write it.

    >>> role_of("ders., "), role_of("dies. (Hg.): ")
    ('author', 'editor')
    """
    return "editor" if same.rstrip(" ,:").endswith(")") else "author"


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
