"""``M``: a cited record against the authorities that know the work."""

from __future__ import annotations

from collections.abc import Iterator

from citator.model import Finding, Severity, Verification, VerificationVerdict, Work
from citator.rules import rule
from citator.rules.compare import written


def _named(authority: str | None) -> str:
    """An authority in words: what is on this machine is called by what it is."""
    name = authority or "an authority"
    if name == "local:facts":
        return "citator's own list of resolutions, cases and treaties"
    if name == "local":
        return "your own data"
    return f"your own data “{name.removeprefix('local:')}”" if name.startswith("local:") else name


@rule("M001", "work-not-found", Severity.ERROR, "work")
def work_not_found(work: Work) -> Iterator[Finding]:
    """Every authority that could know such a work was asked, answered, and knows nothing like it.

    What to do: look for the work by hand. A letter, a web page or a report of an organisation, which no catalogue holds, is
    never reported so; nor is anything when an authority did not answer.
    """
    checked = work.verification
    if checked is not None and checked.verdict is VerificationVerdict.NOT_FOUND:
        yield work_not_found.finding(f"not known to {', '.join(map(_named, checked.asked))}")


@rule("M002", "field-mismatch", Severity.ERROR, "work")
def field_mismatch(work: Work) -> Iterator[Finding]:
    """The work exists, and a field of the citation is not what the authority has.

    Example: the volume is 12 and was printed as 21.

    What to do: compare with the work itself; authorities have errors too. ``citator fix`` puts right volume, issue, pages, year and journal
    where an identifier leads to the record and nothing else differs.
    """
    checked = work.verification
    if checked is None or checked.verdict is not VerificationVerdict.FIELD_ERROR:
        return
    for field, state in checked.fields.items():
        if state == "wrong" and field not in ("doi", "isbn"):
            expected = checked.expected.get(field)
            yield field_mismatch.finding(
                _told(checked, field, expected),
                expected=expected,
                found=written(work.cited, field) or None,
                suggestion=expected,
                field=field,
            )


def _told(checked: Verification, field: str, expected: str | None) -> str:
    """Who has what for a field; of what no authority was asked for, the words of the evidence ("… can only be of 2023 to 2024")."""
    if checked.authority is None and expected:
        own = next((one for one in checked.evidence if expected in one), f"the citation itself says “{expected}”")
        return f"{field}: {own}"
    return f"{field}: {_named(checked.authority)} has “{expected}”" if expected else f"{field} differs at {_named(checked.authority)}"


@rule("M003", "retracted", Severity.ERROR, "work")
def retracted(work: Work) -> Iterator[Finding]:
    """The work was retracted or withdrawn: its registry, or an index that collects such notices, says so.

    Example: an article whose publisher has registered a retraction with Crossref.

    What to do: read the notice; cite the work as retracted, or not at all.
    """
    checked = work.verification
    if checked is not None and checked.status == "retracted":
        yield retracted.finding(f"retracted, according to {_named(checked.authority)}")


@rule("M004", "superseded", Severity.WARNING, "work")
def superseded(work: Work) -> Iterator[Finding]:
    """A later version or document has taken the place of the one that is cited.

    Example: a document of the United Nations that was reissued; a data set with a newer version.

    What to do: cite the later one, unless the earlier one is meant.
    """
    checked = work.verification
    if checked is not None and checked.status == "superseded":
        yield superseded.finding(f"superseded, according to {_named(checked.authority)}")
