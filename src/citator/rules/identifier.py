"""``I``: identifiers that can't be right, are dead, or name another work."""

from __future__ import annotations

from collections.abc import Iterator

from citator.facts.un_numbers import why_impossible
from citator.model import Examined, Finding, Severity, Work
from citator.rules import rule
from citator.rules.context import Context, at, told
from citator.text.doi_fields import fault_of, is_placeholder, mended


@rule("I001", "identifier-invalid", Severity.ERROR)
def identifier_invalid(examined: Examined, context: Context) -> Iterator[Finding]:
    """An identifier that can't be right as printed: a check digit that fails, a symbol that no series uses, a number that the body had not
    reached in that year or session, a blank in a DOI, a field for the DOI that holds none.

    Example: ``ISBN 978-0-8147-1944-3`` (the last digit must be 2); ``S/RES/822 (1995)``, which is of 1993; ``A/HRC/RES/16/98``, where no
    session has had sixty.

    What to do: compare with the title page or the catalogue; most are slips of one digit. ``citator fix`` takes out blanks beside a slash.
    """
    yield from told(identifier_invalid, examined)
    yield from _no_dois(examined, context)
    for citation in examined.citations:
        if any(name == identifier_invalid.name for name, _ in citation.problems):
            continue
        for identifier in citation.identifiers:
            reason = why_impossible(identifier.value, context.today) if identifier.scheme == "un_symbol" else None
            if reason:
                yield identifier_invalid.finding(f"{identifier.value}: {reason}", found=identifier.value, **at(citation))
                break


def _no_dois(examined: Examined, context: Context) -> Iterator[Finding]:
    """What the entries of a bibliography have in the field for the DOI and is none as it stands; "n/a" and "-" say that there is none."""
    citations = {one.id: one for one in examined.citations}
    for number, entry in enumerate(examined.document.entries, 1):
        written = entry.record.text("DOI")
        citation = citations.get(f"e-{number}")
        if not written or is_placeholder(written) or (citation and any("DOI" in clause for _, clause in citation.problems)):
            continue
        clause = fault_of(written)
        if (
            not clause
            and not (citation and citation.record.text("DOI"))
            and not any(one.scheme == "doi" for one in (*context.named(f"doi:{written}"), context.identify(written)) if one)
        ):
            clause = f"“{written[:_SHOWN]}” is no DOI"
        if clause:
            yield identifier_invalid.finding(
                clause,
                start=entry.start,
                end=entry.end,
                citation=citation.id if citation else None,
                note=citation.note if citation else None,
                found=written,
                suggestion=mended(written) or None,
                field="doi",
            )


_SHOWN = 80  # characters of a field that a clause repeats


@rule("I002", "no-such-document", Severity.ERROR)
def no_such_document(examined: Examined, _: Context) -> Iterator[Finding]:
    """A number in a range that is known without gaps, and that no document has.

    Example: a Security Council resolution whose number was reached in another year than the one printed.

    What to do: check number and year against the catalogue. Beyond what is known, nothing is said.
    """
    yield from told(no_such_document, examined)


@rule("I003", "identifier-of-other-work", Severity.ERROR, "work")
def identifier_of_other_work(work: Work) -> Iterator[Finding]:
    """A DOI or ISBN that exists and belongs to another work than the one described.

    Example: the DOI of the article before it in the same issue.

    What to do: take the identifier that is offered, or look the work up by its title. ``citator fix`` puts in a DOI where title,
    authors and year of its record agree with the citation.
    """
    checked = work.verification
    if checked is None:
        return
    for field in ("doi", "isbn"):
        if checked.fields.get(field) == "wrong" and checked.identifiers.get(field) == "of-other-work":
            yield identifier_of_other_work.finding(
                f"the {field.upper()} does not belong to the work described",
                found=work.cited.text(field.upper()) or None,
                expected=checked.expected.get(field),
                suggestion=checked.suggestion.get(field.upper()),
                field=field,
            )


@rule("I004", "identifier-dead", Severity.ERROR, "work")
def identifier_dead(work: Work) -> Iterator[Finding]:
    """A DOI that is not registered: doi.org itself says so. The rest of the reference may be right.

    Example: ``10.1000/nothing-here``.

    What to do: correct or drop the DOI. Only doi.org may say that a DOI does not exist; no registry's silence is taken for it.
    """
    checked = work.verification
    if checked is not None and checked.identifiers.get("doi") == "dead":
        yield identifier_dead.finding(
            "the DOI is not registered", found=work.cited.text("DOI") or None, suggestion=checked.suggestion.get("DOI"), field="doi"
        )


@rule("I005", "identifier-ambiguous", Severity.WARNING)
def identifier_ambiguous(examined: Examined, _: Context) -> Iterator[Finding]:
    """The words fit documents of two source systems, and nothing decides which one is meant.

    Example: "H.R. 1594", which the House of Representatives of the United States and the houses of several states can all have.

    What to do: name the body. citator takes neither of them.
    """
    yield from told(identifier_ambiguous, examined)
