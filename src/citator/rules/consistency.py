"""``C``: what the document says in one place against what it says in another, and what it leaves out. No network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from citator.model import Citation, Examined, Finding, Identifier, Link, LinkVerdict, PartialDate, Severity, Work
from citator.rules import rule
from citator.rules.context import Context, at, told

# Registries in which one organisation numbers its own documents: an address of one organisation never leads to a document of another. One
# organisation can have several (a resolution's number, and the number of its file on a server), which say nothing of each other.
_REGISTRIES = {
    "un_symbol": "un",
    "coe_document": "coe", "coe_file": "coe", "echr_application": "coe", "hudoc_item": "coe", "echr_report": "coe", "ecsr_complaint": "coe",
    "osce_document": "osce", "osce_file": "osce",
    "celex": "eu", "eli": "eu", "oj": "eu", "eu_case": "eu", "eu_document": "eu", "eu_treaty": "eu",
    "us_bill": "us", "us_state_bill": "us state",
}  # fmt: skip
# A case has many decisions, of different days: its number is no name of one of them.
_PROCEEDINGS = frozenset(
    ("echr_application", "ecsr_complaint", "eu_case", "eu_treaty", "icj_case", "criminal_case", "itlos_case", "icsid_case", "pca_case")
)


@rule("C001", "date-inconsistent", Severity.WARNING)
def date_inconsistent(examined: Examined, _: Context) -> Iterator[Finding]:
    """Two places of the document give one thing different dates.

    Example: a resolution "adopted on 14 March 2008" in the text and dated 14 April 2008 in a note.

    What to do: find out which is right.
    """
    yield from told(date_inconsistent, examined)
    dated: dict[tuple[str, str], tuple[PartialDate, Citation]] = {}
    for citation in examined.citations:
        given = citation.record.date()
        if given is None:
            continue
        for identifier in citation.identifiers:
            if identifier.scheme in _PROCEEDINGS:
                continue
            first, where = dated.setdefault((identifier.scheme, identifier.value), (given, citation))
            if not _agree(first, given):
                yield date_inconsistent.finding(
                    f"{identifier.value} is dated {given} here and {first} at {where.raw[:60]!r}",
                    expected=str(first),
                    found=str(given),
                    **at(citation),
                )


_PATH_DATE = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/._-]|$)")


@rule("C002", "date-mismatch", Severity.WARNING)
def date_mismatch(examined: Examined, _: Context) -> Iterator[Finding]:
    """The date in the text is not the date in the address.

    Example: a letter dated 24 March 1997 whose page stands under ``/1997/03/23/``.

    What to do: look at the page. A difference of one day is common (the date line of a letter and the day it went on line) and is
    told as information only.
    """
    yield from told(date_mismatch, examined)
    for citation in examined.citations:
        given = citation.record.date()
        match = _PATH_DATE.search(citation.url or "")
        if given is None or match is None:
            continue
        path = PartialDate(int(match[1]), int(match[2]), int(match[3]))
        if _agree(given, path):
            continue
        near = _days_apart(given, path) == 1
        yield date_mismatch.finding(
            f"dated {given} in the text, {path} in the address",
            severity=Severity.INFO if near else Severity.WARNING,
            expected=str(given),
            found=str(path),
            **at(citation),
        )


def _page_is_another_work(work: Work) -> Iterator[Finding]:
    for check in (work.link, *work.more_links):
        if check is not None and check.verdict is LinkVerdict.MISMATCH:
            yield link_mismatch.finding(
                f"{check.url} shows another work than the one cited ({'; '.join(check.evidence)})",
                expected=work.cited.text("title") or None,
                found=check.title,
                suggestion=check.suggested_url,
                evidence=(check.observation,) if check.observation else (),
            )


@rule("C003", "link-mismatch", Severity.ERROR, on_work=_page_is_another_work)
def link_mismatch(examined: Examined, context: Context) -> Iterator[Finding]:
    """The text names one document and its link leads to another.

    Example: "Resolution 1416 (2005) of the Parliamentary Assembly of the Council of Europe", linked to the Security Council's
    resolution of that number.

    What to do: correct the target; where the right address is known it is suggested. Found without the network, from what the
    words and the address say; and with it, where the page turns out to show another work.
    """
    for citation in examined.citations:
        for link in _links_of(citation, examined.document.links):
            target = context.identify(link.href)
            # The words of the link itself say best what it should lead to; else those of the citation around it. A target
            # that the words name anywhere is no mismatch: a citation may name several documents.
            named = tuple(context.named(link.text)) or citation.identifiers
            said = (*named, *citation.identifiers, *context.named(" ".join(citation.raw.split())))
            if target is None or not named or not _contradicts(named, target) or not _contradicts(said, target):
                continue
            suggestion = next((address for address in (context.url(one) for one in named) if address), None)
            yield link_mismatch.finding(
                f"the text names {named[0].value}, the link leads to {target.value}",
                expected=named[0].value,
                found=target.value,
                suggestion=suggestion,
                **at(citation),
            )
            break


def _links_of(citation: Citation, links: tuple[Link, ...]) -> Iterator[Link]:
    return (link for link in links if citation.start <= link.start < link.end <= citation.end)


def _contradicts(named: tuple[Identifier, ...], target: Identifier) -> bool:
    """Whether an address can't be that of what is named: the same registry and another document, or another registry."""
    same = [one for one in named if one.scheme == target.scheme]
    if not same:
        theirs = _REGISTRIES.get(target.scheme)
        return bool(theirs) and all(_REGISTRIES.get(one.scheme, theirs) != theirs for one in named)
    targets = {_plain(value) for value in (target.value, *target.equivalents)}
    return not any(_plain(value) in targets or _part_of(value, target.value) for one in same for value in (one.value, *one.equivalents))


def _part_of(one: str, other: str) -> bool:
    """Whether one symbol is the other with a part or a modification: a link to the main document is no other document."""
    short, long = sorted((_plain(one), _plain(other)), key=len)
    return long.startswith(short) and long[len(short) : len(short) + 1] in ("/", "[", "(", ",")


def _plain(value: str) -> str:
    return re.sub(r"[\s*]+", "", value).upper()


@rule("C004", "link-target-lost", Severity.WARNING)
def link_target_lost(examined: Examined, _: Context) -> Iterator[Finding]:
    """The words "click here" or the like, whose address is not in the document.

    Example: "Click here for more information about the tide tables." in a text copied from a page.

    What to do: copy the address from the original page and name the source.
    """
    yield from told(link_target_lost, examined)


@rule("C005", "attribution-target-missing", Severity.WARNING)
def attribution_target_missing(examined: Examined, _: Context) -> Iterator[Finding]:
    """An attribution without its end: "…, writes." without a subject, "according to" without a source.

    What to do: name who says it, and where.
    """
    yield from told(attribution_target_missing, examined)


@rule("C006", "source-not-identified", Severity.WARNING)
def source_not_identified(examined: Examined, _: Context) -> Iterator[Finding]:
    """A source named by its publisher or author only, so that nobody could find it.

    Example: "According to a report by the Hydrographic Office: …"

    What to do: give its title and date, or its address.
    """
    yield from told(source_not_identified, examined)


@rule("C007", "jurisdiction-missing", Severity.WARNING)
def jurisdiction_missing(examined: Examined, _: Context) -> Iterator[Finding]:
    """An act of a parliament or legislature without the state whose parliament it is.

    Example: "House Resolution 1594" (many states of the United States number theirs so, and so does the Congress).

    What to do: name the state and the session.
    """
    yield from told(jurisdiction_missing, examined)


@rule("C008", "year-missing", Severity.INFO)
def year_missing(examined: Examined, _: Context) -> Iterator[Finding]:
    """A numbered act without its year, where the year belongs to the number.

    Example: "Security Council resolution 853".

    What to do: add the year. Where it is known from a table of facts, it is filled in.
    """
    yield from told(year_missing, examined)


@rule("C009", "incomplete", Severity.WARNING)
def incomplete(examined: Examined, _: Context) -> Iterator[Finding]:
    """Too little is given to find the source.

    Example: "resolution 535" without the body that adopted it.

    What to do: add what is missing; the message says what.
    """
    yield from told(incomplete, examined)


@rule("C010", "container-missing", Severity.WARNING)
def container_missing(examined: Examined, _: Context) -> Iterator[Finding]:
    """An article without the journal, newspaper or site that it stands in.

    Example: Jane Doe, "On the tides of the estuary", 19 February 2014.

    What to do: name where it was published.
    """
    yield from told(container_missing, examined)
    for citation in examined.citations:
        record = citation.record
        placed = record.text("container-title") or record.text("publisher") or citation.url or citation.identifiers
        if record.type.startswith("article") and record.text("title") and citation.form == "full" and not placed:
            yield container_missing.finding("an article without the journal, newspaper or site it stands in", **at(citation))


@rule("C011", "author-misspelled", Severity.WARNING)
def author_misspelled(examined: Examined, _: Context) -> Iterator[Finding]:
    """An author's name that differs by a letter or two from the same author's elsewhere in the document, or at an authority.

    What to do: check the spelling on the title page.
    """
    yield from told(author_misspelled, examined)


@rule("C012", "title-missing", Severity.INFO)
def title_missing(examined: Examined, _: Context) -> Iterator[Finding]:
    """A work given by author and address, or the like, without its title.

    What to do: add the title; the record can be completed from the page when it is checked.
    """
    yield from told(title_missing, examined)


def _agree(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates can be the same day, as far as both are precise."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(a is None or b is None or a == b for a, b in pairs)


def _days_apart(one: PartialDate, other: PartialDate) -> int | None:
    if one.month and one.day and other.month and other.day:
        try:
            return abs((date(one.year, one.month, one.day) - date(other.year, other.month, other.day)).days)
        except ValueError:
            return None
    return None
