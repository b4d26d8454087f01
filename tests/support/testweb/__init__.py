"""A web of labelled behaviours on loopback: what a link checker meets, and which verdict is right.

The labels come from the interface (docs/interfaces.md, "citator links") and the standards, never from what the program says. Each family
of cases is one file. :func:`check_cases` checks them the way ``citator links`` does.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

from tests.support.testweb import (
    abandoned,
    bodies,
    challenges,
    heads,
    hosts,
    machines,
    missing,
    moves,
    places,
    servers,
    showing,
    sloppy,
    strangers,
    titles,
    unsafe,
    walls,
    words,
)
from tests.support.testweb.case import Case
from tests.support.testweb.running import Result, Run, check_cases, check_links
from tests.support.testweb.server import ALLOWED, LabelledWeb

__all__ = ["ALLOWED", "CASES", "FAMILIES", "Case", "LabelledWeb", "Result", "Run", "check_cases", "check_links", "everything"]

_FILES = (
    missing,
    abandoned,
    walls,
    challenges,
    servers,
    moves,
    places,
    heads,
    bodies,
    titles,
    hosts,
    unsafe,
    words,
    sloppy,
    machines,
    showing,
    strangers,
)

CASES = tuple(replace(one, number=number) for number, one in enumerate(case for file in _FILES for case in file.CASES))
"""Every case, numbered."""

FAMILIES = tuple(dict.fromkeys(one.family for one in CASES))

_TWICE = [name for name, count in Counter(one.name for one in CASES).items() if count > 1]
assert not _TWICE, f"two cases of one name: {_TWICE}"


@cache
def everything() -> Run:
    """All cases, checked together; once in a process, however many tests look at the results."""
    return check_cases(CASES)
