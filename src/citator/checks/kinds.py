"""By what kind of work the authorities are chosen."""

from __future__ import annotations

from typing import Final

from citator.model import Record

__all__ = ["kind_of", "only_elsewhere"]

_LIKE: Final = {
    "entry-encyclopedia": "chapter",
    "entry-dictionary": "chapter",
    "review": "article-journal",
    "review-book": "article-journal",
}


def kind_of(cited: Record) -> str:
    """The type by which authorities are chosen; a "document" with journal, volume and pages is an article."""
    if cited.type in ("document", "") and cited.text("container-title") and cited.text("volume") and cited.text("page"):
        return "article-journal"
    return _LIKE.get(cited.type, cited.type)


def only_elsewhere(cited: Record) -> bool:
    """Whether the work is one that only its own system knows: it carries a number of the UN or another body, and no DOI or ISBN."""
    return (
        cited.type == "report"
        and bool(cited.text("number"))
        and bool(cited.text("authority"))
        and not cited.text("DOI")
        and not cited.text("ISBN")
    )
