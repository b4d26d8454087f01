"""What offices give out, with the kind of it first: "Press Release, U.S. Dep’t of Lamps, Piers Are Lit (Aug. 2, 2017)"."""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft

__all__ = ["read_release"]

_RELEASED = re.compile(
    r"(?P<genre>(?:Press|News|Media) (?:Release|Statement)|Fact Sheet|Policy Brief|Issue Brief|Pressemitteilung|Communiqué de presse),\s"
)
# Who gave a release out, as the Bluebook abbreviates it: "Press Release, U.S. Dep’t of Lamps, Piers Are Lit (Aug. 2, 2017)".
_OFFICE = re.compile(
    r"(?P<name>(?=[^,]*(?:[a-z][’'][a-z]\b|\b(?:U\.S|Fed|Nat|Admin|Off|Bd|Inst|Auth|Bureau|Sec)\.))[A-Z][^,;:()“”\d]{3,80}?),\s(?=[A-Z][\w’-]*\s)"
)


def read_release(draft: Draft) -> None:
    """Take the kind from the head of the draft, and who gave it out, where the name is abbreviated as the Bluebook does.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Press Release, U.S. Dep’t of Lamps, Piers Are Lit"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_release(draft), str(draft.record().names("author")[0]), draft.rest
    (None, 'U.S. Dep’t of Lamps', 'Piers Are Lit')
    """
    released = _RELEASED.match(draft.text, draft.start, draft.end)
    if not released:
        return
    draft.take("genre", *released.span("genre"))
    draft.start = released.end()
    if office := _OFFICE.match(draft.text, draft.start, draft.end):
        draft.body("author", *office.span("name"))
        draft.start = office.end()
