"""Documents of one sentence or one citation, and what the rules that need no network say of them."""

from __future__ import annotations

from citator import flow
from citator.model import (
    Citation,
    Document,
    Examined,
    Field,
    FrozenMap,
    Link,
    LinkKind,
    Record,
)
from citator.rules import judge_document
from citator.rules.context import Context

CONTEXT = Context(flow.identify, lambda text: (), lambda identifier: None)


def of_text(text: str, name: str = "letter.txt") -> list[str]:
    return [finding.name for finding in flow.examine(flow.read(text.encode(), name)).findings]


def record(kind: str = "book", **fields: object) -> Record:
    return Record(kind, FrozenMap({key.replace("_", "-"): Field(value, "text", 0, 1) for key, value in fields.items()}))  # type: ignore[arg-type]


def citation(number: int, record: Record, note: str | None = "n1", **parts: object) -> Citation:
    return Citation(f"n{number}-1", number, number + 1, f"words {number}", record, note, **parts)  # type: ignore[arg-type]


def judged(*citations: Citation, text: str = "x" * 50, **parts: object) -> list[str]:
    document = Document("letter.txt", "text/plain", "0" * 64, text, **parts)  # type: ignore[arg-type]
    return [finding.name for finding in judge_document(Examined(document, citations), CONTEXT)]


def with_links(*links: tuple[str, str, LinkKind], note: str | None = None) -> list[tuple[str, str | None]]:
    text, placed = "", []
    for shown, href, kind in links:
        placed.append(Link(len(text), len(text) + len(shown), shown, href, kind, note=note))
        text += shown + " and then "
    document = Document("letter.txt", "text/plain", "0" * 64, text, links=tuple(placed))
    return [(finding.name, finding.suggestion) for finding in judge_document(Examined(document), CONTEXT)]
