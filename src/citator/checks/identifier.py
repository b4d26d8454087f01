"""Which identifiers of a citation can be looked up; and is a DOI registered at all, and for which work? That is asked of doi.org, the only
one that may say no, where no catalogue knew it. I/O-free.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from citator.authorities import Authority
from citator.model import (
    Answer,
    Field,
    Found,
    FrozenMap,
    Identifier,
    NotFound,
    Outcome,
    Record,
    Request,
    Verification,
    VerificationVerdict,
)
from citator.rules.compare import examine, is_its_book, is_other_form, is_sure, same_work
from citator.rules.compare import verification as settled
from citator.rules.compare_fields import bare_doi, isbns
from citator.rules.compare_foreign import is_open
from citator.rules.compare_written import heard
from citator.systems import lookup_of
from citator.systems.doi import AT_ONCE, NAME, agencies, agency, metadata

__all__ = ["AT_ONCE", "PARTS_OF_BOOKS", "identifiers_of", "in_charge", "registered", "registrants"]

PARTS_OF_BOOKS: Final = ("chapter", "entry-encyclopedia", "entry-dictionary")
# Why by the record of the DOI's own agency; it is open only where its title can't be compared.
_REASONS: Final = {
    VerificationVerdict.OK: "", VerificationVerdict.FIELD_ERROR: "field-differs", VerificationVerdict.UNKNOWN: "not-comparable",
}  # fmt: skip
_AGENCIES: Final = ("crossref", "datacite")  # authorities that are agencies: one has a DOI and the other has not


def registrants(identifiers: Sequence[Identifier]) -> Generator[Request, Outcome, Mapping[tuple[str, Identifier], Answer]]:
    """What doi.org says of up to :data:`AT_ONCE` DOIs: :class:`NotFound` for one that does not exist, a record with its ``agency``.

    With that nobody needs to be asked who can't have a DOI; that it is dead, :func:`registered` says, which asks for its handle.
    """
    told = yield from agencies(identifiers)
    return {
        (NAME, one): Found(Record("document", FrozenMap({"agency": Field(name, NAME)})), "", NAME) if name else NotFound(NAME)
        for one, name in told.items()
    }


def in_charge(able: Sequence[Authority], told: Answer | None) -> list[Authority]:
    """Those of ``able`` who may have a DOI, by what doi.org told of it (:func:`registrants`): without that all of them.

    Who is in reserve stands in for an agency that does not answer; where no agency can be asked, there is nothing to stand in for.
    """
    if isinstance(told, Found):
        name = told.record.text("agency").lower()
        left = [one for one in able if one.NAME not in _AGENCIES or name == one.NAME]
        if any(not getattr(one, "RESERVE", False) and not getattr(one, "AT_HAND", False) for one in left):
            return left
    return [one for one in able if getattr(one, "AT_HAND", False)] if isinstance(told, (Found, NotFound)) else list(able)


def registered(
    verification: Verification, identifiers: Sequence[Identifier], cited: Record | None = None, text: str = ""
) -> Generator[Request, Outcome, Verification]:
    """The verification with the answer of doi.org on a DOI that the catalogues did not decide.

    A DOI that is not registered makes the field ``doi`` wrong, without anything expected in its place: the rest of the reference may
    be right. One that is registered, of a work (``cited``) that nobody has shown yet, is an agency's that was not asked: its record is
    fetched through doi.org, and where there is none, nothing is missing that could have been known. ``text`` is as in
    :func:`citator.checks.work.verify`. An outage changes nothing.
    """
    for identifier in identifiers:
        if identifier.scheme != "doi" or verification.fields.get("doi") in ("match", "wrong"):
            continue
        lookup = lookup_of(identifier)
        if lookup is None:
            continue
        answer = yield from lookup
        if isinstance(answer, NotFound):
            wrong = VerificationVerdict.FIELD_ERROR if verification.verdict is not VerificationVerdict.NOT_FOUND else verification.verdict
            told = f"doi.org answers that {identifier.value} is not registered"
            right = verification.record.text("DOI") if verification.record is not None else ""
            right = right if is_sure(verification.fields) else ""  # a work that is like it in little is not what the DOI was meant for
            right = "" if right.casefold() == identifier.value.casefold() else right  # a collection has it as it is cited
            if right and cited is not None and verification.record is not None:  # the DOI of a preprint is not that of the talk
                other_form = is_other_form(cited, verification.record, verification.fields.get("container", ""))
                right = "" if other_form else right
            alone = verification.verdict in (VerificationVerdict.OK, VerificationVerdict.UNKNOWN)
            verification = replace(
                verification,
                verdict=wrong,
                fields=verification.fields.having(doi="wrong"),
                evidence=(*verification.evidence, told),
                reason="identifier-dead" if alone else verification.reason,
                identifiers=verification.identifiers.having(doi="dead"),
                suggestion=verification.suggestion.having(DOI=right) if right else verification.suggestion,
            )
        elif isinstance(answer, Found):
            verification = replace(
                verification,
                evidence=(*verification.evidence, f"doi.org knows {identifier.value}"),
                identifiers=verification.identifiers.having(doi="registered"),
            )
            if cited is not None and verification.record is None:
                verification = yield from _of_its_agency(verification, identifier, cited, text)
    return verification


def _of_its_agency(
    verification: Verification, identifier: Identifier, cited: Record, text: str
) -> Generator[Request, Outcome, Verification]:
    """The verdict by the record that the agency of a registered DOI has."""
    answer = yield from metadata(identifier)
    if isinstance(answer, Found):
        seen = examine(cited, answer.record, pinned=True)
        seen = heard(text, answer.record, seen) if text else seen
        title = answer.record.text("title")
        if same_work(cited, answer.record, seen, named=True):
            found = settled(cited, answer.record, seen, answer.authority)
            return replace(
                found,
                asked=(*verification.asked, answer.authority),
                evidence=(*verification.evidence, *found.evidence, answer.url),
                reason=_REASONS[found.verdict],
                identifiers=verification.identifiers.having(doi="registered" if is_open(seen) else "confirmed"),
            )
        if is_its_book(cited, answer.record):
            told = f"doi {identifier.value} is that of the book, “{title}”"
            return replace(_unless_missing(verification), evidence=(*verification.evidence, told))
        verdict = verification.verdict
        return replace(
            verification,
            verdict=VerificationVerdict.FIELD_ERROR if verdict is VerificationVerdict.UNKNOWN else verdict,
            fields=verification.fields.having(doi="wrong"),
            expected=verification.expected.having(doi=f"another than that of “{title}”"),
            evidence=(*verification.evidence, f"doi {identifier.value} is that of “{title}” ({answer.authority})"),
            reason="identifier-of-other-work" if verdict is VerificationVerdict.UNKNOWN else verification.reason,
            identifiers=verification.identifiers.having(doi="of-other-work"),
        )
    name = yield from agency(identifier)
    told = f"{identifier.value} is registered{f' with {name}' if name else ''}, whose record could not be read"
    return replace(_unless_missing(verification), evidence=(*verification.evidence, told))


def _unless_missing(verification: Verification) -> Verification:
    """The verification, where a work was called missing of which something is registered: not known."""
    missing = verification.verdict is VerificationVerdict.NOT_FOUND
    return replace(verification, verdict=VerificationVerdict.UNKNOWN, reason="not-indexed") if missing else verification


def identifiers_of(cited: Record, identifiers: Sequence[Identifier]) -> list[Identifier]:
    """What can be looked up, DOIs first; the ISBN of a chapter names its book and is left out."""
    given = {(one.scheme, one.value): one for one in identifiers}
    doi = bare_doi(cited.text("DOI")) or (bare_doi(cited.text("URL")) if "doi.org/" in cited.text("URL") else "")
    if doi and not any(scheme == "doi" for scheme, _ in given):
        given["doi", doi] = Identifier("doi", doi)
    numbers = isbns(cited.text("ISBN"))
    if numbers and not any(scheme == "isbn" for scheme, _ in given):
        given["isbn", numbers[0]] = Identifier("isbn", numbers[0])
    usable = [one for one in given.values() if one.scheme != "isbn" or (isbns(one.value) and cited.type not in PARTS_OF_BOOKS)]
    return sorted(usable, key=lambda one: ("doi", "isbn").index(one.scheme) if one.scheme in ("doi", "isbn") else 2)
