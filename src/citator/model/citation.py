"""A citation as it stands in the document, and a quotation with the citation it is attributed to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from citator.model.record import Record

__all__ = ["Callout", "Citation", "DanglingCallout", "Form", "Identifier", "Match", "Quotation"]


@dataclass(frozen=True, slots=True)
class Identifier:
    """A name in a system of names: ``Identifier("doi", "10.1000/182")``.

    ``scheme`` is the key under which it stands in ``identifiers`` (``un_symbol``, ``doi``, ``isbn``, …) and ``value`` its
    canonical spelling. ``equivalents`` are other names of the same thing in the same scheme (the halves of a joint symbol).
    """

    scheme: str
    value: str
    equivalents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """What a source system saw in a text: ``[start, end)`` names the thing that ``identifier`` stands for.

    ``identifier`` is ``None`` where the words name a document of this system without enough to say which one
    (``problem`` then says what is missing). ``record`` holds what the words say of it (type, number, date, body).
    ``address`` tells that the match is an address and not words. ``problem`` is a code of a finding and a clause, where
    the words can't be right as they stand ("identifier-invalid", "check digit is 7, not 3"). ``candidates`` are what the words
    may name where systems of equal right claim them: then none is taken (``identifier`` is ``None``, ``system`` is "").
    """

    start: int
    end: int
    system: str
    identifier: Identifier | None = None
    record: Record = Record()
    address: bool = False
    problem: tuple[str, str] | None = None
    candidates: tuple[Identifier, ...] = ()


class Form(StrEnum):
    """How the source is given."""

    FULL = "full"
    SHORT = "short"
    IBID = "ibid"
    IDENTIFIER = "identifier"
    LINK = "link"
    IN_TEXT = "in-text"


@dataclass(frozen=True, slots=True)
class Callout:
    """A place in the text that names an entry of a list of references: "(Brook 1994, p. 12)", "[3]".

    ``start`` is where the names begin, or the bracket of a label. ``ambiguous`` says that other entries can be meant as well: each of them
    has the callout.
    """

    start: int
    end: int
    pinpoint: str | None = None
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class DanglingCallout:
    """A callout that no entry of the lists answers; ``near`` is the id of the citation that it may mean, where one is near."""

    start: int
    end: int
    near: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation: the place, the words, and what they say.

    ``raw`` is the slice ``[start, end)`` of the document's text, never changed. ``record`` is what the words say (with the
    type), ``identifiers`` what has a system. ``problems`` are faults seen while reading it: (name of a finding, clause).
    ``callouts`` are the places in the text that name it, where it is an entry of a list of references.
    """

    id: str
    start: int
    end: int
    raw: str
    record: Record = Record()
    note: str | None = None
    form: Form = Form.FULL
    signal: str | None = None
    pinpoint: str | None = None
    short_form_of: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    url_as_written: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    system: str | None = None
    work: str | None = None
    problems: tuple[tuple[str, str], ...] = ()
    callouts: tuple[Callout, ...] = ()

    @property
    def type(self) -> str:
        """The type of the thing cited: a CSL type, or one of citator's."""
        return self.record.type

    def identifier(self, scheme: str) -> Identifier | None:
        """The identifier in that scheme."""
        return next((found for found in self.identifiers if found.scheme == scheme), None)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that the document presents as somebody else's. ``marks`` are the quotation marks, "" for a block."""

    id: str
    start: int
    end: int
    text: str
    marks: str = ""
    attributed_to: str | None = None
    citation: str | None = None
