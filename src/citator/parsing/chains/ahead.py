"""What "infra note 12" stands for: the source of a note that comes later."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from citator.model import Citation, Form, Record
from citator.parsing.chains.memory import Memory, points_ahead

__all__ = ["led_ahead"]

_DESCRIBED = ("author", "editor", "title", "authority", "number")
_SEVERAL = re.compile(r"\bnotes\b|\bnn\.|\d\s?[-–,]\s?\d|\baccompanying\b", re.IGNORECASE)
"""Several notes, or the text beside one."""
Fits = Callable[[Citation, Citation], bool]


def led_ahead(citations: Sequence[Citation], memory: Memory, unresolved: str, fits: Fits) -> tuple[Citation, ...]:
    """The citations, when all notes have been read, with those led on that give the number of a later note ("Cf. infra note 5"), and any
    "Id." behind them.

    ``fits`` says whether what is named besides ("Hale, infra note 5") is a work. Where several can be meant, it is the note that is.
    """
    out: list[Citation] = []
    before, led = None, None  # what such a one was held to mean, itself or another by its name or in another chapter, and what it means
    for one in citations:
        found = one
        if points_ahead(one) and not _SEVERAL.search(one.raw):
            found = _led(one, memory, unresolved, fits)
            before, led = (one.short_form_of or one.id, found) if found is not one else (None, None)
        elif one.form is Form.IBID and before and led and one.short_form_of == before:
            found = replace(one, short_form_of=led.short_form_of, record=Record(led.type, one.record.fields))
        else:
            before, led = None, None
        out.append(found)
    return tuple(out)


def _led(citation: Citation, memory: Memory, unresolved: str, fits: Fits) -> Citation:
    there = [one for one in memory.ahead(citation.record.text("references"), citation.note or "") if not points_ahead(one)]
    if any(citation.record.fields.get(name) for name in _DESCRIBED):
        there = [one for one in there if one.form not in (Form.IBID, Form.SHORT) and fits(citation, one)]
    roots = {root.id: root for root in map(memory.root, there)}
    if len(roots) != 1:
        return citation
    [root] = roots.values()
    if root.form in (Form.IBID, Form.SHORT) or root.note == citation.note or root.id == citation.short_form_of:
        return citation
    kept = tuple(problem for problem in citation.problems if problem[0] != unresolved)
    return replace(citation, short_form_of=root.id, record=Record(root.type, citation.record.fields), problems=kept)
