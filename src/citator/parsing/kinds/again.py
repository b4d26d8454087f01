"""A case that is called again by its number and a name: "Case C-402/05 P, Kadi, cited above", "Case C-402/05 P Kadi (n 3) para 300"."""

from __future__ import annotations

import re

from citator.model import Match
from citator.parsing.cutting.seen import Seen
from citator.parsing.kinds.draft import Draft

__all__ = ["case_again"]

_AGAIN = re.compile(
    r",\s(?=[^;]{2,120},\s(?:cited|quoted)\s(?:above|earlier)\b|[^;]{2,120},?\ssupra\b)|"
    r",?\s(?=[^;()\[\]]{2,120}(?:\s\((?:cited\sin\s)?(?:n|note|fn)\.?\s\d{1,4}\)|,?\sabove,?\s(?:n|note|fn)\.?\s\d))"
)


def case_again(draft: Draft, seen: Seen) -> Match | None:
    """The number by which a case is called again, with a name: "Case C-402/05 P, Kadi, cited above"; it is read, then."""
    number = next((one for one in seen.matches if one.start == draft.start and one.record.type == "case" and one.identifier), None)
    found = _AGAIN.match(draft.text, number.end, draft.end) if number else None
    if not number or not found:
        return None
    for name, field in number.record.fields.items():
        if name == "number":
            draft.put(name, field.value, number.start, number.end)
    draft.start = found.end()
    return number
