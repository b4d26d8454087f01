"""``C``: what a citation leaves out. No network."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.model import Citation, Examined, Finding, Severity
from citator.rules import rule
from citator.rules.context import Context, at, told
from citator.text.names import is_person
from citator.text.titles import title_words

_NAMED_STATE = re.compile(r"\b[Ss]tate\sof\s(?:the\s)?[A-Z]\w+|\bCommonwealth\sof\s[A-Z]\w+")


@rule("C007", "jurisdiction-missing", Severity.WARNING)
def jurisdiction_missing(examined: Examined, _: Context) -> Iterator[Finding]:
    """An act of a parliament or legislature without the state whose parliament it is.

    Example: "House Resolution 1594" (many states of the United States number theirs so, and so does the Congress).

    What to do: name the state and the session.
    """
    for finding in told(jurisdiction_missing, examined):
        if not _NAMED_STATE.search(examined.document.text[finding.start : finding.end]):
            yield finding


_WITH_YEAR = frozenset({"book", "chapter", "article-journal", "thesis"})


@rule("C008", "year-missing", Severity.INFO)
def year_missing(examined: Examined, _: Context) -> Iterator[Finding]:
    """A numbered act without its year, where the year belongs to the number.

    Example: "Security Council resolution 853".

    So too a book or an article given with its publisher or journal and no year.

    What to do: add the year. Where it is known from a table of facts, it is filled in.
    """
    yield from told(year_missing, examined)
    for citation in examined.citations:
        record = citation.record
        printed = record.text("publisher") or record.text("container-title")
        whole = record.names("author") and record.text("title") and printed
        dated = (
            record.date()
            or citation.url
            or citation.identifiers
            or any(name == "date-inconsistent" for name, _ in citation.problems)  # it has one, which can't be
            or re.search(
                r"\b(?:1[5-9]|20)\d\d\b|forthcoming|in press|im Druck|sous presse|n\.\s?d\.|o\.\s?J\.", citation.raw, re.IGNORECASE
            )
        )
        if record.type in _WITH_YEAR and citation.form == "full" and whole and not dated and not citation.short_form_of:
            yield year_missing.finding("no year is given", **at(citation))


_MASTHEAD = 1500


@rule("C009", "incomplete", Severity.WARNING)
def incomplete(examined: Examined, _: Context) -> Iterator[Finding]:
    """Too little is given to find the source.

    Example: "resolution 535" without the body that adopted it.

    So too a thesis in a bibliography (``@phdthesis``) without its ``school``.

    What to do: add what is missing; the message says what.
    """
    own = examined.document.symbols
    for finding in told(incomplete, examined):
        line = examined.document.text[finding.start : finding.end]
        if not (own and finding.start < _MASTHEAD and re.match(r"(?:Resolution|Decision)\sadopted\s", line)):
            yield finding  # else the document says what it is itself


@rule("C010", "container-missing", Severity.WARNING)
def container_missing(examined: Examined, _: Context) -> Iterator[Finding]:
    """An article without the journal, newspaper or site that it stands in.

    Example: Jane Doe, "On the tides of the estuary", 19 February 2014.

    So too an entry of a bibliography for a paper of a conference, or a part of a book, without its ``booktitle``.

    What to do: name where it was published. Where an identifier leads to the record of an authority, its name is suggested, and
    ``citator fix`` puts it into BibTeX.
    """
    yield from told(container_missing, examined)
    for citation in examined.citations:
        record = citation.record
        placed = record.text("container-title") or record.text("publisher") or citation.url or citation.identifiers
        by_person = any(_is_person(str(name)) for name in record.names("author"))  # an organisation publishes what it writes
        if record.type.startswith("article") and record.text("title") and citation.form == "full" and not placed and by_person:
            yield container_missing.finding("an article without the journal, newspaper or site it stands in", **at(citation))


_TITLED = frozenset({"webpage", "report", "article-journal", "article-newspaper", "article-magazine", "post-weblog", "book", "document"})


@rule("C012", "title-missing", Severity.INFO)
def title_missing(examined: Examined, _: Context) -> Iterator[Finding]:
    """A work given by author and address, or the like, without its title.

    What to do: add the title; the record can be completed from the page when it is checked.
    """
    yield from told(title_missing, examined)
    starts = {note.id: note.start for note in examined.document.notes}
    for citation in examined.citations:
        record = citation.record
        known = record.text("title") or record.text("number") or record.text("genre") or citation.identifiers
        by_person = any(is_person(str(name)) for name in record.names("author"))
        if (
            by_person
            and citation.url
            and citation.form == "full"
            and not known
            and record.type in _TITLED
            and _begins(citation, examined.document.text, starts)
        ):
            yield title_missing.finding("no title is given", **at(citation))


def _is_person(name: str) -> bool:
    return is_person(name) and name.count(" ") < 4


def _begins(citation: Citation, text: str, starts: dict[str, int]) -> bool:
    """Whether the citation is read from its first word: at the start of its note, after a semicolon, or after a signal."""
    before = text[max(starts.get(citation.note or "", 0), citation.start - 40) : citation.start].strip()
    return bool(re.search(r"(?:^\W{0,3}\d{0,4}\W{0,3}|;|(?:[Ss]ee|[Ss]ee also|[Cc]f\.))$", before))


_PAGED = frozenset({"book", "chapter", "article-journal", "thesis"})


def _whole(citation: Citation) -> bool:
    """Whether it is plainly read in full: a person, a title, an imprint or a journal, and a year."""
    record = citation.record
    people = (*record.names("author"), *record.names("editor"))
    printed = record.text("publisher") or record.text("publisher-place") or record.text("container-title")
    return (
        citation.form == "full" and bool(record.date() and record.text("title") and printed) and any(is_person(str(one)) for one in people)
    )


@rule("C013", "locator-missing", Severity.WARNING)
def locator_missing(examined: Examined, _: Context) -> Iterator[Finding]:
    """Words are quoted from a printed work, and the page they stand on is not given.

    Example: “The tide waits for nobody” with the note: Ann Brook, Rivers (London, 2001).

    What to do: give the page. Web pages and newspapers have none and are not reported, nor is a work that is named in running text.
    """
    quoted = {quotation.citation for quotation in examined.quotations if len(quotation.text.split()) >= 5}
    for citation in examined.citations:
        record = citation.record
        called = any(one.pinpoint for one in citation.callouts)
        placed = (
            called or citation.pinpoint or record.text("locator") or record.text("page") or record.text("chapter-number") or citation.url
        )
        if citation.id in quoted and citation.note is not None and record.type in _PAGED and not placed and _whole(citation):
            yield locator_missing.finding("words are quoted from it without a page", **at(citation))


@rule("C014", "edition-note", Severity.INFO)
def edition_note(examined: Examined, _: Context) -> Iterator[Finding]:
    """One book is cited with two years: they can be two editions, whose pages differ.

    Example: Ann Brook, Rivers (London, 2001) in one note and Ann Brook, Rivers, 2nd ed. (London, 2010) in another.

    What to do: nothing where both editions are meant; else cite one of them throughout.
    """
    first: dict[tuple[tuple[str, ...], str], tuple[int, str]] = {}
    for citation in examined.citations:
        record, date = citation.record, citation.record.date()
        authors = record.names("author") or record.names("editor")
        title = title_words(record.text("title"))
        if record.type != "book" or date is None or not authors or len(title) < 2:
            continue
        key = (title, (authors[0].family or authors[0].literal).casefold())
        year, where = first.setdefault(key, (date.year, citation.raw))
        if year != date.year:
            yield edition_note.finding(
                f"of {date.year} here and of {year} at “{' '.join(where[:60].split())}”",
                expected=str(year),
                found=str(date.year),
                **at(citation),
            )
