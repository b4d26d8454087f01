"""``C``: dates against each other, against addresses, and against what an identifier says of its time."""

from __future__ import annotations

import re
from calendar import month_name
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from citator.facts.identifier_kinds import OF_ONE_DATE, names_the_work
from citator.facts.un_years import circulated
from citator.model import Citation, Examined, Finding, Identifier, PartialDate, Severity
from citator.rules import rule
from citator.rules.context import Context, at, told
from citator.rules.dates_of_documents import Contradiction, contradiction, fits
from citator.text.dates import first_date, last_day
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
    """One number of a thing of one date, that is given with two.

    That one is right which the number itself allows, which more citations have, or which is told to the day; where nothing decides, the
    first is shown. What the number contradicts is told of the number ("date-mismatch"), and not once more.
    """
    dated: dict[tuple[str, str], list[tuple[PartialDate, Identifier, Citation]]] = {}
    for citation in examined.citations:
        given = citation.record.date()
        if given is None or any(name == "identifier-invalid" for name, _ in citation.problems):
            continue
        for identifier in citation.identifiers:
            if identifier.scheme in OF_ONE_DATE and names_the_work(identifier.scheme, part=citation.record.is_part):
                # A case has many decisions, a treaty is adopted, signed and in force on different days.
                dated.setdefault((identifier.scheme, identifier.value), []).append((given, identifier, citation))
    for rows in dated.values():
        if len({given for given, *_ in rows}) == 1:
            continue
        right, identifier, where = _best(rows)
        for given, _, citation in rows:
            if (
                not _agree(right, given)
                and not _both_fit(identifier, right, given, citation)
                and not _contradicted(examined, citation, given)
            ):
                yield date_inconsistent.finding(
                    f"{identifier.value} is dated {given} here and {right} at “{' '.join(where.raw[:60].split())}”",
                    expected=str(right),
                    found=str(given),
                    **at(citation),
                )


_REPORT = re.compile(r"\b(?:reports?|rapports?|informes?|bericht)\b|доклад|报告|تقرير", re.IGNORECASE)


def _both_fit(identifier: Identifier, one: PartialDate, other: PartialDate, citation: Citation) -> bool:
    """Whether two days can be those of one document: adopted in December, circulated in January. So with what a session adopted or had
    before it, with addenda and reports, where both are about the year that the symbol bears.
    """
    found = circulated(identifier.value) if identifier.scheme == "un_symbol" else None
    if found is None or not (one.day and other.day) or any(abs(day.year - found.year) > 1 for day in (one, other)):
        return False
    return found.of_session or not found.main or _REPORT.search(citation.record.text("title")) is not None


def _best(rows: Sequence[tuple[PartialDate, Identifier, Citation]]) -> tuple[PartialDate, Identifier, Citation]:
    counted = Counter(given for given, *_ in rows)
    first = {given: row for row in reversed(rows) for given in (row[0],)}
    candidates = [row for row in rows if first[row[0]] is row][:_COMPARED]

    def weight(row: tuple[PartialDate, Identifier, Citation]) -> tuple[bool, int, int]:
        given, identifier, _ = row
        agreeing = sum(count for other, count in counted.most_common(_COMPARED) if _agree(given, other))
        return fits(identifier, given), agreeing, (given.month is not None) + (given.day is not None)

    return max(candidates, key=weight)


def _contradicted(examined: Examined, citation: Citation, given: PartialDate) -> Contradiction | None:
    text = examined.document.text
    return contradiction(
        citation, given, text[max(0, citation.start - _ROUND) : citation.start], text[citation.end : citation.end + _ROUND]
    )


_ROUND = 60  # characters before and behind a citation that may say what it stands in ("reprinted in")
_YEAR_FIRST = re.compile(r"\(?(\d{4})[a-z]?,\s+(\w+\.?\s+\d{1,2})\)?")  # "(2019, February 30)", as APA has it
_LAST_DAYS = re.compile(r"(?<!\d)(?:29|30|31)(?!\d)")  # those that not every month has
_NUMBER = re.compile(
    r"(?:\b(?:nos?|nrs?|núm|num|issues?|heft|vols?|bd|parts?|pt)\.?|[nN][º°]|№|#)\s?$", re.IGNORECASE
)  # "No. 31 June 1994"


def _impossible(examined: Examined) -> Iterator[Finding]:
    """Dates that are printed with a day which their month never had: they are read as far as there is such a date, to the month."""
    for citation in examined.citations:
        for field in (citation.record.fields.get(name) for name in ("issued", "accessed")):
            if field is None or field.source != "text" or field.start is None or field.end is None:
                continue
            words = examined.document.text[field.start : field.end]
            turned = _YEAR_FIRST.fullmatch(words.strip())
            found = first_date(f"{turned[2]}, {turned[1]}" if turned else words)
            days = [int(day.group()) for day in _LAST_DAYS.finditer(words)]
            if not (found and found.date == field.value and found.date.month and not found.date.day and days):
                continue
            clause = f" {month_name[found.date.month]} {found.date.year}: "
            known = any(name == date_inconsistent.name and clause in one for name, one in citation.problems)  # told of the entry
            numbered = _NUMBER.search(examined.document.text[max(0, field.start - 12) : field.start])
            if not known and not numbered and max(days) > last_day(found.date.year, found.date.month):
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
    """The date in the text is not the date in the address, or not one that the number or the name of the document can have.

    Example: a letter dated 24 March 1997 whose page stands under ``/1997/03/23/``.

    So too where the identifier says when a document can be of: a resolution of the sixty-second session of the General Assembly
    (September 2007 to September 2008), a symbol with a year in it (``S/2019/225``, dated 2015), a directive with a day behind its number
    (``Directive 2000/60/EC of 23 October 2001``), a preprint whose number has the month it was posted in; and where the day of a
    declaration is known (``Universal Declaration of Human Rights (1949)``, which is of 1948). What may differ is not told: neighbours at
    the turn of a year, annexes and addenda, reissues and reprints, the year of the Official Journal.

    What to do: look at the page. A difference of one day is common (the date line of a letter and the day it went on line) and is
    told as information only.
    """
    yield from told(date_mismatch, examined)
    for citation in examined.citations:
        given = citation.record.date()
        against = _contradicted(examined, citation, given) if given is not None else None
        if against:
            yield date_mismatch.finding(
                against.message,
                severity=against.severity,
                expected=against.expected,
                found=str(given),
                suggestion=against.suggestion,
                **at(citation),
            )
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
