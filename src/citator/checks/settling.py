"""What several records of one work amount to: the verdicts by each of them, brought to one. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from citator.model import AGREEING, Citation, Found, FrozenMap, Identifier, Record, Verification, VerificationVerdict
from citator.rules.compare import Comparison, blank
from citator.rules.compare_text import key
from citator.rules.dates_of_documents import against_its_name, years_against

__all__ = [
    "beside_undecided", "collected", "confirmed", "last_word", "nothing_to_search", "of_another_year", "of_its_name", "reconciled",
    "without_title",
]  # fmt: skip


def confirmed(seen: Comparison, scheme: str) -> Comparison:
    """The comparison with a record that an identifier led to: where the record has another spelling of it, it is an alias."""
    if scheme in ("doi", "isbn") and seen.fields[scheme] not in ("match", "absent"):
        return replace(seen, fields=seen.fields.having(**{scheme: "variant"}))
    return seen


def reconciled(one: Verification, other: Verification) -> Verification:
    """Of two authorities' verdicts the better one; what they dispute between them is no error of the citation."""
    if other.verdict is VerificationVerdict.OK:
        argued = tuple(name for name, state in one.fields.items() if state == "wrong")
        told = (f"disputed: {one.authority} has {name} {one.expected.get(name, '')!r}" for name in argued)
        return replace(other, disputed=argued, evidence=(*other.evidence, *told))
    disputed = {name: "variant" for name, state in one.fields.items() if state == "wrong" and other.fields.get(name) in AGREEING}
    fields = one.fields.having(**disputed)
    wrong = [name for name, state in fields.items() if state == "wrong"]
    verdict = VerificationVerdict.FIELD_ERROR if wrong else VerificationVerdict.OK
    expected = FrozenMap({name: value for name, value in one.expected.items() if name in wrong})
    return replace(
        one,
        verdict=verdict,
        fields=fields,
        expected=expected,
        asked=other.asked,
        disputed=tuple(disputed),
        evidence=(*one.evidence, *other.evidence),
        reason=one.reason if wrong else "",
    )


def beside_undecided(one: Verification, undecided: Verification, seen: Comparison) -> Verification:
    """The verdict by a record (``seen``) with faults, beside one that does not show whether it is of the cited work or volume.

    What both have otherwise is wrong. What only the first has is open: the other may be of another book. But whom catalogues list among
    the authors of one volume varies, so that its people are those of the set where they share some.
    """
    both = reconciled(one, undecided)
    if both.verdict is not VerificationVerdict.OK:
        return both
    if both.disputed == ("author",) and seen.authors.share and not seen.undecided and undecided.fields["title"] in AGREEING:
        return both
    fields = both.fields.having(**dict.fromkeys(both.disputed, "unsupported"))
    return replace(both, verdict=VerificationVerdict.UNKNOWN, fields=fields, disputed=(), suggestion=FrozenMap(), reason="not-comparable")


def last_word(held: Verification | None, best: Verification | None, asked: Sequence[str], silent: Mapping[str, str]) -> Verification | None:
    """The verdict of all who were heard: ``held`` is by a record that has not the last word, ``best`` by the others.

    Where nobody else had the work, the word of a collection stands; unless somebody who could have it did not answer.
    """
    if held is None or held.verdict is VerificationVerdict.UNKNOWN:
        return best or held
    if best is None and silent:
        wrong = [name for name, state in held.fields.items() if state == "wrong"]
        told = (*held.evidence, *(f"{name}: {why}" for name, why in silent.items()))
        fields = held.fields.having(**dict.fromkeys(wrong, "unsupported"))
        unsure = replace(held, verdict=VerificationVerdict.UNKNOWN, fields=fields, expected=FrozenMap(), suggestion=FrozenMap())
        return replace(unsure, reason="no-answer", evidence=told, asked=tuple(asked))
    if best is None:
        return replace(held, asked=tuple(asked))
    if best.verdict is VerificationVerdict.UNKNOWN:
        return best
    one, other = (held, best) if best.verdict is VerificationVerdict.OK else (best, held)
    return replace(reconciled(one, other), asked=tuple(asked))


def collected(own: Verification, others: Verification) -> Verification:
    """The verdict where a collection has the work as it is cited (``own``) and nobody else has shown it (``others``).

    Works that no catalogue holds are there; of others nobody may say so, since what was invented can have been collected.
    """
    if others.record is not None:
        return others
    unknown = others.verdict is VerificationVerdict.UNKNOWN
    if unknown and others.reason == "not-indexed":
        return replace(own, asked=others.asked, identifiers=others.identifiers)
    if "wrong" in others.fields.values():
        return replace(others, verdict=VerificationVerdict.FIELD_ERROR, reason="identifier-of-other-work")
    told = (*others.evidence, f"{own.authority} has it as it is cited, and nobody else has shown it")
    return replace(others, verdict=VerificationVerdict.UNKNOWN, reason=others.reason if unknown else "not-indexed", evidence=told)


def without_title(one: Identifier, answer: Found) -> str:
    """What is told of a record that an identifier leads to and that has no title: under which number it is there."""
    number = answer.record.text("number")
    there = number if one.scheme == "un_symbol" and number and key(number) != key(one.value) else ""
    known = (
        f"{one.scheme} {one.value}: {answer.authority} has {there}" if there else f"{one.scheme} {one.value} exists ({answer.authority})"
    )
    return f"{known}; there is no title to compare"


def of_another_year(verdict: Verification, cited: Record, identifiers: Sequence[Identifier]) -> Verification | None:
    """The verdict on a resolution or decision that nobody has shown, dated in a year that its own symbol excludes; ``None`` for others.

    What was printed again elsewhere has the year of that.
    """
    given = cited.date()
    if given is None or given.circa or cited.text("container-title") or verdict.verdict is not VerificationVerdict.UNKNOWN:
        return None
    told = {one.value: when for one in identifiers if one.scheme == "un_symbol" and (when := years_against(one, given))}
    if len(told) != 1 or sum(one.scheme == "un_symbol" for one in identifiers) > 1:
        return None
    ((symbol, when),) = told.items()
    return replace(
        verdict,
        verdict=VerificationVerdict.FIELD_ERROR,
        reason="field-differs",
        fields=verdict.fields.having(year="wrong"),
        expected=FrozenMap({**verdict.expected, "year": when}),
        evidence=(
            *(verdict.evidence if verdict.reason == "no-answer" else verdict.evidence[:-1]),
            f"{symbol} can only be of {when}, cited is “{given.year}”",
        ),
    )


def of_its_name(verdict: Verification, cited: Record, identifiers: Sequence[Identifier], text: str) -> Verification:
    """The verdict on a reference as it is printed, with what its words tell of the year right behind a name (:func:`against_its_name`)."""
    if not text or verdict.verdict not in (VerificationVerdict.OK, VerificationVerdict.UNKNOWN):
        return verdict
    told = against_its_name(Citation("", 0, len(text), text, cited, identifiers=tuple(identifiers)))
    if told is None:
        return verdict
    return replace(
        verdict,
        verdict=VerificationVerdict.FIELD_ERROR,
        reason="field-differs",
        fields=(verdict.fields or blank(cited)).having(year="wrong"),
        expected=FrozenMap({**verdict.expected, "year": told.expected[:4]}),
        evidence=(told.message, *verdict.evidence),
    )


def nothing_to_search(numbers: Sequence[str]) -> str:
    """Why nobody was asked about a citation in which no title was read; ``numbers`` are identifiers that no authority looks up.

    >>> nothing_to_search(["reporter 347 U.S. 483"])
    'no title was read to search for, and nobody who is asked has works by their numbers: reporter 347 U.S. 483'
    """
    told = f", and nobody who is asked has works by their numbers: {', '.join(numbers)}" if numbers else ""
    return f"no title was read to search for{told}"
