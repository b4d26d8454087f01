"""Is a DOI registered at all? Asked of doi.org where no catalogue knew it; doi.org is the only one that may say no. I/O-free."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace

from citator.model import Found, Identifier, NotFound, Outcome, Request, Verification, VerificationVerdict
from citator.systems import lookup_of

__all__ = ["registered"]


def registered(verification: Verification, identifiers: Sequence[Identifier]) -> Generator[Request, Outcome, Verification]:
    """The verification with the answer of doi.org on a DOI that the catalogues did not decide.

    A DOI that is not registered makes the field ``doi`` wrong, without anything expected in its place: the rest of the reference may
    be right. An outage changes nothing.
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
            verification = replace(
                verification, verdict=wrong, fields=verification.fields.having(doi="wrong"), evidence=(*verification.evidence, told)
            )
        elif isinstance(answer, Found):
            verification = replace(verification, evidence=(*verification.evidence, f"doi.org knows {identifier.value}"))
    return verification
