"""What the capitals of American notes tell apart: a web page from a book, where nothing else does."""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft

__all__ = ["read_on_site"]

_SITE_IN_CAPITALS = re.compile(r"(?=[^a-z]{3,80}$)[A-Z][A-Z0-9 .&’'-]{2,80}$")


def read_on_site(draft: Draft) -> bool:
    """Read "Harbor Lights, PORT ARCHIVE, https://…": page and site; False where it has its year, as a book would."""
    field = draft.fields.get("author")
    if not draft.url or draft.has("issued") or field is None or not _SITE_IN_CAPITALS.fullmatch(draft.text, draft.start, draft.end):
        return False
    head = draft.text[slice(*draft.place("author"))]
    if head.isupper():
        return False
    del draft.fields["author"]
    draft.title(field.start or 0, field.end or 0)
    draft.take("container-title", draft.start, draft.end)
    draft.kind = "webpage"
    return True
