"""What the rules on documents are given besides the document, and what they share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from citator.model import Citation, Examined, Finding, Identifier
from citator.rules import Rule

__all__ = ["Context", "at", "told"]


@dataclass(frozen=True, slots=True)
class Context:
    """``identify`` reads an address: what document it names, or ``None`` where no source system knows such addresses.

    ``named`` gives every identifier that the words of a text hold, addresses aside. ``url`` gives the canonical address of an
    identifier.
    """

    identify: Callable[[str], Identifier | None]
    named: Callable[[str], Sequence[Identifier]]
    url: Callable[[Identifier], str | None]


def at(citation: Citation) -> dict[str, Any]:
    """The place of a citation, for a finding on it."""
    return {"start": citation.start, "end": citation.end, "note": citation.note, "citation": citation.id}


def told(which: Rule, examined: Examined) -> Iterator[Finding]:
    """Findings for what was seen while reading: the problems of that name that citations carry."""
    for citation in examined.citations:
        for name, clause in citation.problems:
            if name == which.name:
                yield which.finding(clause, **at(citation))
