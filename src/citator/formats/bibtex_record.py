"""An entry of BibTeX or biblatex as a record. Lenient: it reads what people and programs write, not only what citator writes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from citator.facts.journal_macros import JOURNAL_MACROS
from citator.formats.bibtex_fields import MONTHS
from citator.formats.bibtex_names import read_names
from citator.formats.bibtex_phrases import read_howpublished, read_notes
from citator.formats.bibtex_supplied import number_in_title, supplied_title
from citator.formats.bibtex_text import address, one_line, unescape
from citator.formats.field_table import LEGAL, SAME_ENTRY, csl_type, rows
from citator.formats.spare_fields import STATE_KEYWORDS, date_of, read_date
from citator.model import DATES, NAMES, Field, FieldValue, FrozenMap, Record

__all__ = ["read_bibtex", "record_from_bibtex"]

_SAME_FIELD: Final = {
    "journal": "journaltitle", "address": "location", "school": "institution", "annote": "annotation", "langid": "language",
    "archiveprefix": "eprinttype",
}  # fmt: skip
_GENRES: Final = {
    "phdthesis": "PhD thesis",
    "mastersthesis": "Master's thesis",
    "mathesis": "Master's thesis",
    "techreport": "Technical report",
}
_READ_ALWAYS: Final = frozenset(
    """subtitle booksubtitle journalsubtitle entrysubtype howpublished note addendum annotation annotate keywords eprint eprinttype
    bdsk-url-1 key""".split()
)
"""Fields that are read whatever they hold; ``key`` is what a style sorts by, and is made anew."""
_JOURNAL_MACRO = re.compile(r"[\s{]*\\([A-Za-z]{2,8})[\s{}]*")
_IN_ISSUES: Final = frozenset(["article-journal", "article-magazine", "review", "review-book"])
_FIGURES = re.compile(r"[\s{]*\d[\d/–-]*[\s}]*\Z")
# https://info.arxiv.org/help/arxiv_identifier.html
_OF_ARXIV = re.compile(
    r"arxiv:\S+|(?:\d\d(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z]{2,8}(?:-[a-z]{2,4})?(?:\.[a-z]{2})?/\d\d(?:0[1-9]|1[0-2])\d{3})(?:v\d{1,2})?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(-?\d{4})(?!\d)")


def record_from_bibtex(entry_type: str, fields: Mapping[str, str]) -> Record:
    """The record that an entry stands for; ``fields`` have their values without the outer braces or quotes, macros replaced.

    Types and names of fields may be of either dialect and in any case. A title that citator supplies ("Resolution 822 (1993)") and what it
    noted on the link are no part of the record; the body that adopted a resolution or decided a case is its authority.

    >>> record_from_bibtex("Book", {"Title": "{Walden}", "author": "Henry Thoreau", "year": "1854"}).light()
    {'issued': '1854', 'author': [{'family': 'Thoreau', 'given': 'Henry'}], 'title': 'Walden'}
    """
    return read_bibtex(entry_type, fields)[0]


def read_bibtex(entry_type: str, fields: Mapping[str, str]) -> tuple[Record, dict[str, str]]:
    """As :func:`record_from_bibtex`, and the fields for which the record has no place, as they are written.

    >>> read_bibtex("book", {"title": "Walden", "year": "n.y.", "file": "walden.pdf"})[1]
    {'year': 'n.y.', 'file': 'walden.pdf'}
    """
    given: dict[str, str] = {}
    names: dict[str, str] = {}
    left: dict[str, str] = {}
    for key, value in fields.items():
        name = _SAME_FIELD.get(key.lower(), key.lower())
        if value.strip() and given.setdefault(name, value) != value:
            left[key.lower()] = value
        elif value.strip():
            names.setdefault(name, key.lower())
    eprint, archive = _eprint(given)
    if "url" not in given and "doi" not in given and "bdsk-url-1" in given:
        given["url"] = given["bdsk-url-1"]  # BibDesk's own
    entry = entry_type.lower()
    told = unescape(given.get("entrysubtype", ""))
    kind = csl_type(
        entry,
        told,
        eprint=archive,
        url="url" in given or "\\url" in given.get("howpublished", ""),
    )
    out: dict[str, FieldValue] = {}
    written = dict(given)
    given.pop("eprint", "")
    taken_names = set(_READ_ALWAYS)
    if macro := _JOURNAL_MACRO.fullmatch(given.get("journaltitle", "")):
        given["journaltitle"] = JOURNAL_MACROS.get(macro[1], given["journaltitle"])
    _join_subtitles(given)
    _read_dates(given, out)
    _place_eprint(eprint, archive, out)
    taken_names |= {"arxivid"} if archive == "arxiv" and one_line(given.get("arxivid", "")) == eprint else set()
    for bib, row in rows(SAME_ENTRY.get(entry, entry), kind).items():
        read = _read(row.csl, given[bib]) if bib in given and row.csl not in out else None
        if read:
            out[row.csl] = read
        if read or (bib in given and _is_same(out.get(row.csl), given[bib])):
            taken_names.add(bib)
    if kind in _IN_ISSUES and "number" not in given and "issue" not in out and _FIGURES.match(given.get("issue", "")):
        out["issue"] = unescape(given["issue"])  # what biblatex has for the name of an issue ("Spring") has its number in many files
        taken_names.add("issue")
    taken_names |= {"year", "month", "day", "date"} if "issued" in out else set()
    read_howpublished(given.get("howpublished", ""), kind, out, told=bool(told))
    _read_notes(given, kind, out)
    genre = out.get("genre", entry)
    if isinstance(genre, str) and genre in _GENRES and ("genre" in out or entry.endswith("thesis")):
        out["genre"] = _GENRES[genre]
    record = Record(kind, FrozenMap({name: Field(value) for name, value in out.items() if value}))
    left |= {names.get(name, name): value for name, value in written.items() if name not in taken_names}
    return _without_supplied(record), {name: left[name] for name in dict.fromkeys(map(str.lower, fields)) if name in left}


def _is_same(value: FieldValue | None, text: str) -> bool:
    return isinstance(value, str) and value == unescape(text)


def _without_supplied(record: Record) -> Record:
    """The record without what was supplied: a title that only repeats its number or address, an institution that repeats the author; and
    with the body that stands as author in its place.
    """
    title, author = record.text("title"), record.names("author")
    if title and not record.text("number"):
        number = number_in_title(title, record.type)
        record = record.having(number=Field(number)) if number else record
    if title and title == supplied_title(record):
        record = record.having(title=None)
    if len(author) == 1 and author[0].literal == record.text("publisher") and record.type in ("report", "submission"):
        record = record.having(publisher=None)
    if record.type in LEGAL | {"un-document"} and len(author) == 1 and author[0].literal and not record.text("authority"):
        record = record.having(authority=Field(author[0].literal), author=None)
    return record


def _join_subtitles(given: dict[str, str]) -> None:
    """A title and its subtitle, which biblatex keeps apart, are one in CSL."""
    for title, rest in (("title", "subtitle"), ("booktitle", "booksubtitle"), ("journaltitle", "journalsubtitle")):
        if title in given and rest in given:
            colon = " " if unescape(given[title])[-1:] in ("", ":", "?", "!", ".") else ": "
            given[title] += colon + given[rest]


def _read(name: str, value: str) -> FieldValue | None:
    if name in DATES:
        return read_date(value.strip("{} "))  # "~" is no tie here, but "circa"
    if name in NAMES:
        return read_names(value)
    if name == "URL":
        return address(value)
    if name == "DOI":
        found = re.sub(r"(?i)^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", address(value).replace("\\", ""))
        return found.rstrip(" .,;") if found.startswith("10.") else found  # the end of a sentence, but only behind a DOI
    text = unescape(value)
    return text.replace("–", "-") if name == "page" else text


def _read_dates(given: Mapping[str, str], out: dict[str, FieldValue]) -> None:
    """``date``, or ``year`` with ``month`` (a macro, a name or a number, also with the day in it) and ``day``."""
    if "issued" in out:
        return
    date = read_date(given.get("date", "").strip("{} "))
    text = unescape(given.get("year", ""))
    found = _YEAR.search(text)
    if date is None and found:
        month, day = _month(unescape(given.get("month", "")))
        date = date_of(
            int(found[1]),
            month,
            unescape(given.get("day", "")) or day,
            circa=text[: found.start(1)].strip().lower() in ("c.", "ca.", "circa"),
        )
    if date is not None:
        out["issued"] = date


def _month(text: str) -> tuple[str | None, str | None]:
    """The month as a number, and the day where it stands beside it ("24 March", "mar # 24")."""
    name = re.search(r"[A-Za-z]{3}", text)
    number = re.search(r"\d{1,2}", text)
    if name and name[0].lower() in MONTHS:
        return str(MONTHS.index(name[0].lower()) + 1), number[0] if number else None
    return (number[0] if number else None), None


def _eprint(given: Mapping[str, str]) -> tuple[str, str]:
    """The name of an electronic print and the archive that has it, in small letters; "" where it is not told.

    Without an archive REVTeX means arXiv (its guide, "eprint"), but other programs put other things there: the shape of the number
    decides. Mendeley has a field of its own for it, ``arxivId``.
    """
    eprint, archive = one_line(given.get("eprint", "")), given.get("eprinttype", "").strip("{} ").lower()
    if not eprint and "arxivid" in given:
        eprint = one_line(given["arxivid"])
        archive = "arxiv"
    if not archive and _OF_ARXIV.fullmatch(eprint):
        archive = "arxiv"
    return eprint, archive


def _place_eprint(eprint: str, archive: str, out: dict[str, FieldValue]) -> None:
    if not eprint:
        return
    if archive == "arxiv":
        out.setdefault("number", eprint if eprint.lower().startswith("arxiv:") else f"arXiv:{eprint}")
    elif archive in ("pubmed", "pmid"):
        out.setdefault("PMID", eprint)
    elif eprint.startswith(("http://", "https://")):
        out.setdefault("URL", eprint)


def _read_notes(given: Mapping[str, str], kind: str, out: dict[str, FieldValue]) -> None:
    """The notes, without what is no note: fields told in words, and the state of the link."""
    for bib, name in (("note", "note"), ("addendum", "note"), ("annotation", "annote"), ("annotate", "annote")):
        text = read_notes(given.get(bib, ""), kind, out) if name == "note" else unescape(given.get(bib, ""))
        if text:
            before = out.get(name)
            out[name] = f"{before}. {text}" if isinstance(before, str) else text
    keywords = [word.strip() for word in unescape(given.get("keywords", "")).split(",")]
    out["keyword"] = ", ".join(word for word in keywords if word and word not in STATE_KEYWORDS)
