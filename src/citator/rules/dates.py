"""``C``: dates against each other, against addresses, and against what an identifier says of its time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from citator.facts.identifier_kinds import OF_ONE_DATE, names_the_work
from citator.facts.un_years import years_of
from citator.model import Citation, Examined, Finding, Identifier, PartialDate, Severity
from citator.rules import rule
from citator.rules.context import Context, at, told
from citator.text.dates import first_date
from citator.text.titles import title_words


@rule("C001", "date-inconsistent", Severity.WARNING)
def date_inconsistent(examined: Examined, _: Context) -> Iterator[Finding]:
    """A date that can't be right: no calendar has it, or the document gives one thing two dates.

    Examples: 31 June 1994; the year 20213; a resolution "adopted on 14 March 2008" in the text and dated 14 April 2008 in a note; an entry
    of a bibliography with ``year = {1994}`` beside ``date = {1995-03-02}``.

    What to do: find out which is right.
    """
    yield from told(date_inconsistent, examined)
    yield from _impossible(examined)
    numbered = list(_numbered(examined))
    yield from numbered
    known = {(one.citation, one.found) for one in numbered}
    yield from (one for one in _articles(examined) if (one.citation, one.found) not in known)


def _numbered(examined: Examined) -> Iterator[Finding]:
    """One number of a thing of one date, that is given with two."""
    dated: dict[tuple[str, str], tuple[PartialDate, Citation]] = {}
    for citation in examined.citations:
        given = citation.record.date()
        if given is None:
            continue
        for identifier in citation.identifiers:
            if identifier.scheme not in OF_ONE_DATE or not names_the_work(identifier.scheme, part=citation.record.is_part):
                continue  # a case has many decisions, a treaty is adopted, signed and in force on different days
            name = (identifier.scheme, identifier.value)
            first, where = dated.setdefault(name, (given, citation))
            if _agree(first, given):
                continue
            wrong, right = (given, citation), (first, where)
            if _fits(identifier, given) and not _fits(identifier, first):
                wrong, right = right, wrong
                dated[name] = right
            yield date_inconsistent.finding(
                f"{identifier.value} is dated {wrong[0]} here and {right[0]} at “{' '.join(right[1].raw[:60].split())}”",
                expected=str(right[0]),
                found=str(wrong[0]),
                **at(wrong[1]),
            )


def _fits(identifier: Identifier, given: PartialDate) -> bool:
    """Whether a date is of the years that a symbol says, as that of a resolution does."""
    years = years_of(identifier.value) if identifier.scheme == "un_symbol" else None
    return years is not None and years[0] <= (given.year, given.month or 12) and (given.year, given.month or 1) <= years[1]


_YEAR_FIRST = re.compile(r"\(?(\d{4})[a-z]?,\s+(\w+\.?\s+\d{1,2})\)?")  # "(2019, February 30)", as APA has it
_LAST_DAYS = re.compile(r"(?<!\d)(?:29|30|31)(?!\d)")  # those that not every month has


def _impossible(examined: Examined) -> Iterator[Finding]:
    """Dates that are printed with a day which their month has not: they are read as far as there is such a date, to the month."""
    for citation in examined.citations:
        for field in (citation.record.fields.get(name) for name in ("issued", "accessed")):
            if field is None or field.source != "text" or field.start is None or field.end is None:
                continue
            words = examined.document.text[field.start : field.end]
            turned = _YEAR_FIRST.fullmatch(words.strip())
            found = first_date(f"{turned[2]}, {turned[1]}" if turned else words)
            if found and found.date == field.value and found.date.month and not found.date.day and _LAST_DAYS.search(words):
                yield date_inconsistent.finding(f"there is no {' '.join(words.split())}", found=words, **at(citation))


def _articles(examined: Examined) -> Iterator[Finding]:
    """One article of one journal, by title and container, that is given with two years. (Books have editions: see edition-note.)"""
    given: dict[tuple[tuple[str, ...], tuple[str, ...]], list[tuple[PartialDate, Citation]]] = {}
    for citation in examined.citations:
        record, date = citation.record, citation.record.date()
        title, container = title_words(record.text("title")), title_words(record.text("container-title"))
        if date is None or len(title) < 3 or not container or not record.type.startswith("article"):
            continue
        before = given.setdefault((title, container), [])
        other = next(((first, where) for first, where in before if not _agree(first, date) and not _other_issue(where, citation)), None)
        if len(before) < _COMPARED:
            before.append((date, citation))
        if other:
            first, where = other
            yield date_inconsistent.finding(
                f"dated {date} here and {first} at “{' '.join(where.raw[:60].split())}”",
                expected=str(first),
                found=str(date),
                **at(citation),
            )


def _other_issue(one: Citation, other: Citation) -> bool:
    """Whether volume and pages show that these are two articles, such as a yearly report under one title."""
    pairs = [(one.record.text(name), other.record.text(name)) for name in ("volume", "issue", "page", "DOI")]
    return any(a and b and a != b for a, b in pairs)


_COMPARED = 20  # citations of one title: what is beyond is a series

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PATH_DATE = re.compile(rf"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|{'|'.join(_MONTHS)})[/-](0?[1-9]|[12]\d|3[01])(?=[/._-]|$)")


@rule("C002", "date-mismatch", Severity.WARNING)
def date_mismatch(examined: Examined, _: Context) -> Iterator[Finding]:
    """The date in the text is not the date in the address.

    Example: a letter dated 24 March 1997 whose page stands under ``/1997/03/23/``.

    So too where the identifier says when a document can be of: a resolution of the sixty-second session of the General Assembly
    (September 2007 to September 2008), a symbol with a year in it, a preprint whose number has the month it was posted in.

    What to do: look at the page. A difference of one day is common (the date line of a letter and the day it went on line) and is
    told as information only.
    """
    yield from told(date_mismatch, examined)
    for citation in examined.citations:
        given = citation.record.date()
        if given is not None:
            yield from _against_identifier(citation, given)
        match = _PATH_DATE.search(citation.url or "")
        if given is None or match is None:
            continue
        month = _MONTHS.index(match[2]) + 1 if match[2].isalpha() else int(match[2])
        path = PartialDate.parse(f"{match[1]}-{month}-{match[3]}")
        if path is None or path.day is None or _agree(given, path):  # "/2019/02/30/" is no day
            continue
        near = _days_apart(given, path) == 1
        yield date_mismatch.finding(
            f"dated {given} in the text, {path} in the address",
            severity=Severity.INFO if near else Severity.WARNING,
            expected=str(path),
            found=str(given),
            **at(citation),
        )


def _against_identifier(citation: Citation, given: PartialDate) -> Iterator[Finding]:
    field = citation.record.fields.get("issued")
    if any(name == "identifier-invalid" for name, _ in citation.problems):
        return  # that the number and its year do not go together has been told
    entry = bool(citation.record.text("citation-key"))
    if field is None or field.source != "text" or (field.start is None and not given.month and not entry):
        return  # no date is printed: the year was taken from the identifier itself
    title = "".join(citation.record.text("title").split())
    yield from _before_it_was_posted(citation, given)
    for identifier in citation.identifiers:
        if "".join(identifier.value.split()) in title:
            continue  # a work about it
        years = years_of(identifier.value) if identifier.scheme == "un_symbol" else None
        if years is None or _fits(identifier, given):
            continue
        (first, _), (last, _) = years
        when = str(last) if first == last else f"{first} to {last}" if last - first < 5 else f"{last} at the latest"
        yield date_mismatch.finding(
            f"dated {given}; {identifier.value} can only be of {when}",
            expected=when,
            found=str(given),
            suggestion=when if first == last else None,
            **at(citation),
        )


# The first four figures of a number are year and month since April 2007 (https://info.arxiv.org/help/arxiv_identifier.html).
_ARXIV = re.compile(r"(?:10\.48550/arxiv\.)?(?P<year>\d\d)(?P<month>0[1-9]|1[0-2])\.\d{4,5}(?:v\d{1,3})?", re.IGNORECASE)


def _before_it_was_posted(citation: Citation, given: PartialDate) -> Iterator[Finding]:
    """A preprint that is dated before the month in its number; an article in a journal may have been posted years later."""
    if any(citation.record.text(name) for name in ("volume", "page")):
        return
    for identifier in citation.identifiers:
        posted = _ARXIV.fullmatch(identifier.value) if identifier.scheme in ("arxiv", "doi") else None
        if posted and given.year < 2000 + int(posted["year"]):
            when = f"20{posted['year']}"
            told = f"dated {given}; arXiv {identifier.value} was posted in {when}-{posted['month']}"
            yield date_mismatch.finding(told, expected=when, found=str(given), **at(citation))
            return


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
