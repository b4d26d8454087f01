"""Whom to ask: by what kind of work the authorities are chosen, who is at hand, who looks up what."""

from __future__ import annotations

from typing import Final, TypeGuard

from citator.authorities import Authority
from citator.model import Answer, FailureKind, Identifier, Record, Unknown

__all__ = ["OFFLINE", "anything", "at_hand", "kind_of", "looks_up", "no_network", "only_elsewhere"]

OFFLINE: Final = FailureKind.OFFLINE.value

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


def at_hand(authority: Authority) -> bool:
    """Whether an authority is on this machine: it is asked first, and costs no request."""
    return bool(getattr(authority, "AT_HAND", False))


def looks_up(authority: Authority, identifier: Identifier) -> bool:
    """Whether an authority has works by such an identifier; an address is looked at as a page."""
    return identifier.scheme in authority.SCHEMES and identifier.scheme != "url"


def anything(_: Record) -> bool:
    """The ``could_know`` of an authority that has none: it could know any work of its types."""
    return True


def no_network(answer: Answer | None) -> TypeGuard[Unknown]:
    """Whether nobody could be reached: then nobody else can be, and asking again only takes time."""
    return isinstance(answer, Unknown) and answer.reason.startswith(OFFLINE)
