"""A record as an entry of BibTeX or biblatex that biber's data model and plain.bst take without a warning."""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from citator.formats.bibtex_names import read_names, write_names
from citator.formats.bibtex_text import escape, one_line, protect, unescape, verbatim
from citator.formats.field_table import BIBTEX_NAMES, BIBTEX_TYPES, ENTRY_TYPES, FIELDS, GENRES, LEGAL, PRINTED, csl_type, is_arxiv, subtype
from citator.formats.spare_fields import KNOWN, is_labelled, is_there, read_date, spare_text, write_date
from citator.model import Field, FieldValue, Name, PartialDate, Record

__all__ = ["MONTHS", "BibEntry", "Dialect", "bibtex_entry", "group"]

Dialect = Literal["bibtex", "biblatex"]
MONTHS: Final = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
_SYMBOL = re.compile(r"[A-Z]{1,6}/[A-Z0-9]")  # of a UN document
_NOT_FOR_ARTICLES: Final = frozenset(["publisher", "publisher-place"])
_NOTES: Final = {"note": "note", "annote": "annotation"}


@dataclass(frozen=True, slots=True)
class BibEntry:
    """The type and fields of an entry; values without the outer braces, months as their macro ("mar")."""

    type: str
    fields: dict[str, str]


def bibtex_entry(record: Record, dialect: Dialect = "biblatex", title: str = "", state: Sequence[str] = ()) -> BibEntry:
    """``record`` as an entry; ``state`` are sentences on the state of its link, as BibTeX text, that go into the notes.

    What the format asks for and the record has not (a title, a body as author) is supplied, and named in ``usera``, so that it
    isn't taken for the record's own when read; ``title`` is what to supply where nothing better is known.

    >>> walden = Record.from_csl({"type": "book", "title": "Walden", "author": [{"family": "Thoreau", "given": "Henry"}], "issued": "1854"})
    >>> bibtex_entry(walden)
    BibEntry(type='book', fields={'author': 'Thoreau, Henry', 'title': 'Walden', 'date': '1854'})
    """
    entry, full, supplied = _complete(record, dialect, title)
    fields, spare = _place_all(full, entry, dialect)
    if entry == "report" and "author" not in fields:
        fields["author"] = write_names([_body(full)])
        supplied.append("author")
    if "eprint" in fields:
        fields |= {"eprint": fields["eprint"].partition(":")[2], "eprinttype": "arxiv"}
    kind = entry
    if dialect == "bibtex":
        kind = _bibtex_type(full, entry)
        fields = _as_bibtex(kind, fields, spare)
    howpublished = _howpublished(full, spare, dialect) if kind == "misc" else ""
    if howpublished:
        fields["howpublished"] = howpublished
        supplied.append("howpublished")
    if csl_type(kind, eprint=fields.get("eprinttype", ""), url="url" in fields) != record.type:
        fields["entrysubtype"] = subtype(record.type)
    unprinted = PRINTED if howpublished else _NOT_FOR_ARTICLES if entry == "article" else {"authority"} if "author" in supplied else set()
    _add_notes(record, spare, fields, PRINTED - unprinted, state if dialect == "bibtex" else ())
    if dialect == "biblatex":
        if state:
            fields["addendum"] = group(state)
        fields.setdefault("date", "XXXX")  # EDTF for a year that isn't known: biber asks for a date
    if supplied:
        fields["usera"] = "supplied: " + ", ".join(sorted(supplied))
    if dialect == "bibtex":
        fields = {BIBTEX_NAMES.get(key, key): value for key, value in fields.items()}
    return BibEntry(kind, fields)


def _complete(record: Record, dialect: Dialect, title: str) -> tuple[str, Record, list[str]]:
    """The biblatex type, the record with what that type asks for, and the names of what was supplied."""
    supplied: list[str] = []
    if not one_line(record.text("title")):
        shown = one_line(record.text("number") or title or record.text("genre")) or "Untitled"
        record, supplied = record.having(title=Field(f"[{shown}]")), ["title"]
    entry = _entry_type(record, dialect)
    genre = GENRES.get(record.type, "Report" if entry in ("report", "thesis") else "")
    if genre and entry in ("report", "thesis", "misc") and not one_line(record.text("genre")):
        record, supplied = record.having(genre=Field(genre)), [*supplied, "type"]
    if entry == "report" and not one_line(record.text("publisher")):
        body = "United Nations" if _SYMBOL.match(record.text("number")) else str(_body(record))
        record, supplied = record.having(publisher=Field(body)), [*supplied, "institution"]
    return entry, record, supplied


def _entry_type(record: Record, dialect: Dialect) -> str:
    has = {name for name in record.fields if is_there(record.get(name))}
    if has & {"URL", "DOI"} or is_arxiv(record.text("number")):
        has.add("*address")
        if not has & {"container-title", "publisher", "number", "authority"}:
            has.add("*only address")
    if _SYMBOL.match(record.text("number")):
        has.add("*symbol")
    if record.type in ("report", "submission") and has & {"authority", "publisher"}:
        has |= {"author", "publisher"}
    possible = ENTRY_TYPES.get(record.type, ())
    found = next((entry for entry, needs in possible if has.issuperset(needs)), "misc")
    # BibTeX takes any field in any entry: those of an incomplete article keep their names.
    return possible[0][0] if dialect == "bibtex" and found == "misc" and possible and "*symbol" not in possible[0][1] else found


def _body(record: Record) -> Name:
    """The body that stands behind a report without an author: the organ, the publisher, or the United Nations for its symbols."""
    return Name(literal=one_line(record.text("authority")) or one_line(record.text("publisher")) or "United Nations")


def _place_all(record: Record, entry: str, dialect: Dialect) -> tuple[dict[str, str], dict[str, FieldValue]]:
    """The fields that the entry takes, in the order of the table, and what is left."""
    fields: dict[str, str] = {}
    spare: dict[str, FieldValue] = {}
    for name in dict.fromkeys((*(row.csl for row in FIELDS), *record.fields)):
        value = record.get(name)
        if not is_there(value) or name in (*_NOTES, "keyword"):
            continue
        bib = next(
            (row.bib for row in FIELDS if row.csl == name and row.bib not in ("", *fields) and row.takes(value, entry, record.type)), ""
        )
        if bib and not (isinstance(value, PartialDate) and not _is_day(value)):
            fields[bib] = _write(name, value, dialect)
        elif name in KNOWN:
            spare[name] = value
    return fields, spare


def _write(name: str, value: FieldValue, dialect: Dialect) -> str:
    if isinstance(value, PartialDate):
        return write_date(value)
    if isinstance(value, tuple):
        return write_names(value)
    if name in ("DOI", "URL"):
        return verbatim(value)
    if name == "title" and dialect == "bibtex":
        return protect(value)
    # A range of pages has two hyphens, whichever dash the text has: 413--420, xii--xiv
    return re.sub(r"(?<=[\dxvi])\s?(?:-\{\}|[-–])+\s?(?=[A-Za-z]?\d|[xvi])", "--", escape(value)) if name == "page" else escape(value)


def _is_day(date: PartialDate) -> bool:
    """Whether biber takes the date: there is such a day."""
    if not -9999 <= date.year <= 9999 or (date.day and not date.month):
        return False
    if date.month is None:
        return True
    leap = 2000 if calendar.isleap(date.year) else 2001
    return 1 <= date.month <= 12 and (date.day is None or 1 <= date.day <= calendar.monthrange(leap, date.month)[1])


def _bibtex_type(record: Record, entry: str) -> str:
    kind, needs = BIBTEX_TYPES.get(entry, ("misc", frozenset()))
    issued = record.date("issued")
    if record.type in ("un-document", "resolution", "letter") or not all(is_there(record.get(name)) for name in needs):
        return "misc"
    if "issued" in needs and not (issued and _is_day(issued)):
        return "misc"
    return "mastersthesis" if kind == "phdthesis" and "master" in record.text("genre").lower() else kind


def _as_bibtex(kind: str, given: Mapping[str, str], spare: dict[str, FieldValue]) -> dict[str, str]:
    """What BibTeX calls or wants otherwise: year and month, school, a key to sort by; without the pairs that plain.bst refuses."""
    fields: dict[str, str] = {}
    for name, value in given.items():
        fields |= _year_and_month(value) if name == "date" else {name: value}
    if kind.endswith("thesis") and "institution" in fields:
        fields["school"] = fields.pop("institution")
    if kind == "book" and "author" in fields and "editor" in fields:
        spare["editor"] = read_names(fields.pop("editor"))
    if kind == "article" and "number" in fields and "volume" not in fields:
        spare["issue"] = unescape(fields.pop("number"))
    if kind in ("book", "incollection", "inproceedings") and "number" in fields and ("volume" in fields or "series" not in fields):
        spare["collection-number"] = unescape(fields.pop("number"))
    if "author" not in fields:
        fields["key"] = next(fields[name] for name in ("editor", "organization", "institution", "title") if name in fields)
    return fields


def _year_and_month(value: str) -> dict[str, str]:
    date = read_date(value)
    if date is None:
        return {}
    year = ("c. " if date.circa else "") + write_date(PartialDate(date.year))
    month = {"month": MONTHS[date.month - 1]} if date.month else {}
    return {"year": year, **month, **({"day": str(date.day)} if date.day else {})}


def _howpublished(record: Record, spare: Mapping[str, FieldValue], dialect: Dialect) -> str:
    """In one line what a reader needs to find a thing for which the format has no type: "999 UNTS 171"."""

    def get(name: str) -> str:
        return escape(record.text(name)) if name in spare or dialect == "bibtex" else ""

    def joined(*names: str) -> str:
        return " ".join(text for text in map(get, names) if text)

    recipient = spare.get("recipient")
    parts = [f"to {write_names(recipient)}" if isinstance(recipient, tuple) else ""]
    parts.append(joined("genre", "number") if dialect == "bibtex" else get("number"))
    page = get("page")
    place = joined("volume", "container-title")
    parts += [f"{place} {page}" if page and get("volume") else place, f"p. {page}" if page and not get("volume") else ""]
    parts += [get("authority"), "" if record.type in LEGAL else get("publisher")]
    parts += [get("edition"), get("medium")]
    if dialect == "bibtex" and record.text("URL"):
        parts.append(rf"\url{{{verbatim(record.text('URL'))}}}")
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _add_notes(
    record: Record, spare: Mapping[str, FieldValue], fields: dict[str, str], printed: Collection[str], state: Sequence[str]
) -> None:
    """The notes of the record and ``state``, and as groups ``{Label: value}`` what no field takes; those ``printed`` in ``note``."""
    for name, bib in _NOTES.items():
        pieces = [
            spare_text(key, value) if isinstance(value, tuple) else escape(spare_text(key, value))
            for key, value in spare.items()
            if (key in printed) == (name == "note")
        ]
        own = one_line(record.text(name))
        if own:
            pieces.insert(0, escape(f"{name.capitalize()}: {own}" if is_labelled(own) else own))
        if name == "note":
            pieces += state
        if pieces:
            fields[bib] = pieces[0] if pieces == [escape(own)] else group(pieces)
    keywords = one_line(record.text("keyword"))
    if keywords:
        fields["keywords"] = escape(keywords)


def group(pieces: Sequence[str]) -> str:
    """Pieces of a note, each in braces, as sentences.

    >>> group(["Volume: IV", "Edition: 2nd ed."])
    '{Volume: IV}. {Edition: 2nd ed.}'
    """
    return "".join(f"{{{piece}}}" + (" " if piece.endswith(".") else ". ") for piece in pieces[:-1]) + f"{{{pieces[-1]}}}"
