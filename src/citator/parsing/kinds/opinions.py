"""The opinion of an Advocate General right behind the decision of its case: "Case C-162/06 Weir …; see also Opinion of AG Lenz"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citator.model import Citation, Field, Form

__all__ = ["with_their_cases"]

_OPINION = re.compile(r"(?:Opinion|Schlussanträge|Conclusions|Conclusiones|Conclusioni)\s")
_OF_UNION = re.compile(r"[CTF][-\u2010\u2011–]\d{1,4}/\d\d")


def with_their_cases(citations: Sequence[Citation]) -> Sequence[Citation]:
    """The citations of a note, an opinion that tells no case with the number of the one before it, which it was given in."""
    if not any(map(_tells_no_case, citations[1:])):
        return citations
    out = list(citations)
    for at in range(1, len(out)):
        number = out[at - 1].record.text("number") if out[at - 1].type == "case" and out[at - 1].form == Form.FULL else ""
        if _tells_no_case(out[at]) and _OF_UNION.match(number):
            out[at] = replace(out[at], record=out[at].record.having(number=Field(number, "inherited")))
    return out


def _tells_no_case(one: Citation) -> bool:
    fields = one.record.fields
    if one.type != "case" or one.form != Form.FULL:  # "Opinion of AG Lenz (n 3)" leads to where its case is told
        return False
    return "author" in fields and "number" not in fields and _OPINION.match(one.record.text("title")) is not None
