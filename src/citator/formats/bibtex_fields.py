"""A record as an entry of BibTeX or biblatex that biber's data model and plain.bst take without a warning, as one writes it by hand.

What a reader needs and the format has no field for is told in ``howpublished`` and ``note``; the rest is left to CSL-JSON and JSON.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from citator.formats.bibtex_names import write_names
from citator.formats.bibtex_phrases import dashed, howpublished, notes, sentences
from citator.formats.bibtex_supplied import completed, has_symbol, institution, kind_of
from citator.formats.bibtex_text import escape, marked, one_line, protect, unescape, verbatim
from citator.formats.field_table import (
    BIBTEX_ENTRIES,
    BIBTEX_MISC,
    BIBTEX_NAMES,
    BIBTEX_ONLY,
    BIBTEX_TYPES,
    ENTRY_TYPES,
    FIELDS,
    ORDER,
    SAME_ENTRY,
    csl_type,
    is_arxiv,
    subtype,
)
from citator.formats.spare_fields import is_there, write_date
from citator.model import FieldValue, PartialDate, Record

__all__ = ["MONTHS", "BibEntry", "Dialect", "bibtex_entry"]

Dialect = Literal["bibtex", "biblatex"]
MONTHS: Final = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
_ONLY_MISC: Final = frozenset(["un-document", "resolution", "letter", "document"])  # no type of BibTeX is a document with a symbol
_BIBLATEX_ENTRIES: Final = frozenset(entry for needed in ENTRY_TYPES.values() for entry, _ in needed)
_AT: Final = {name: place for place, name in enumerate(ORDER)}


@dataclass(frozen=True, slots=True)
class BibEntry:
    """The type and fields of an entry; values without the outer braces, months as their macro ("mar")."""

    type: str
    fields: dict[str, str]


def bibtex_entry(record: Record, dialect: Dialect = "biblatex", words: str = "", state: Sequence[str] = (), given: str = "") -> BibEntry:
    """``record`` as an entry; ``state`` are sentences on the state of its link, as BibTeX text, that go into the notes.

    ``given`` is the type that the author's own file gives it: that stays, though a field is missing that such an entry should have.

    Where the record has none, a title in plain words and the body as author are supplied; ``words`` are a title for want of a better one.

    >>> walden = Record.from_csl({"type": "book", "title": "Walden", "author": [{"family": "Thoreau", "given": "Henry"}], "issued": "1854"})
    >>> bibtex_entry(walden)
    BibEntry(type='book', fields={'author': 'Thoreau, Henry', 'title': 'Walden', 'date': '1854'})
    """
    full = completed(record, words)
    entry, kind = _own_type(full, dialect, given) or _entry_types(full, dialect)
    fields, spare = _place_all(full, entry, kind, dialect)
    if entry == "report" and institution(full):
        fields.setdefault("institution", escape(institution(full)))
    genre = _genre(full, entry, kind, dialect)
    if genre:
        fields.setdefault("type", genre)
    if "eprint" in fields:
        fields |= {"eprint": fields["eprint"].partition(":")[2], "eprinttype": "arxiv"}
    if dialect == "bibtex":
        _as_bibtex(kind, full, fields, spare)
    told = howpublished(full, spare, address=dialect == "bibtex") if kind == "misc" else ""
    if told:
        fields["howpublished"] = told
    if kind == "misc" and "publisher-place" in spare:
        fields["location"] = escape(full.text("publisher-place"))
    # The type is told too where it decides how "howpublished" is read.
    in_words = told and not told.startswith("\\url") and "medium" not in record.fields
    if in_words or csl_type(kind, eprint=fields.get("eprinttype", ""), url="url" in fields) != record.type:
        fields["entrysubtype"] = subtype(record.type)
    _add_notes(full, spare, fields, dialect, state)
    if dialect == "bibtex":
        fields = {BIBTEX_NAMES.get(name, name): value for name, value in fields.items()}
    return BibEntry(kind, dict(sorted(fields.items(), key=lambda field: _AT[field[0]])))


def _entry_types(record: Record, dialect: Dialect) -> tuple[str, str]:
    """The biblatex type whose rows of the table hold, and the type to write."""
    has = {name for name in record.fields if is_there(record.get(name))}
    issued = record.date()
    if issued and not _sound(issued):
        has.discard("issued")
    address = bool(has & {"URL", "DOI"}) or is_arxiv(record.text("number"))
    has |= {"*address"} if address else set()
    has |= {"*only address"} if address and not has & {"container-title", "publisher", "number", "authority"} else set()
    has |= {"*symbol"} if has_symbol(record) else {"*book"} if "container-title" in has else set()
    has |= {"*institution"} if institution(record) else set()
    for entry, needs in ENTRY_TYPES.get(record.type, ()):
        if dialect == "bibtex":
            kind, needs_too = BIBTEX_TYPES.get(entry, ("misc", frozenset()))
            if kind != "misc" and has >= needs_too and has >= {need for need in needs if need.startswith("*")} and not _is_misc(record):
                master = kind == "phdthesis" and "master" in record.text("genre").lower()
                return entry, "mastersthesis" if master else kind
        elif has.issuperset(needs):
            return entry, entry
    return "misc", "misc"


def _own_type(record: Record, dialect: Dialect, given: str) -> tuple[str, str] | None:
    """As :func:`_entry_types`, by the type that the author gave; ``None`` where the dialect has no such type, or the record another."""
    given = given.lower()
    entry = SAME_ENTRY.get(given, given)
    known = given in BIBTEX_ENTRIES if dialect == "bibtex" else entry in _BIBLATEX_ENTRIES
    if not known or csl_type(given) != record.type or given == "misc":
        return None
    return entry, given if dialect == "bibtex" else entry


def _is_misc(record: Record) -> bool:
    return record.type in _ONLY_MISC and (record.type not in ("letter", "document") or has_symbol(record))


def _genre(record: Record, entry: str, kind: str, dialect: Dialect) -> str:
    """What ``type`` says where the record has no genre; "" where nothing needs to be said."""
    default = kind_of(record) or ("Thesis" if entry == "thesis" else "Document" if record.type == "document" else "Report")
    if dialect == "bibtex":
        return default if kind == "techreport" else ""
    if entry in ("report", "thesis"):
        return default
    in_number = one_line(record.text("number")).isdigit()  # "Resolution 1416"
    return kind_of(record) if entry == "misc" and not in_number else ""


def _place_all(record: Record, entry: str, kind: str, dialect: Dialect) -> tuple[dict[str, str], dict[str, FieldValue]]:
    """The fields that the entry takes, and what is left."""
    fields: dict[str, str] = {}
    spare: dict[str, FieldValue] = {}
    for name, field in record.fields.items():
        value: FieldValue | None = field.value
        if isinstance(value, PartialDate):
            value = _sound(value)
        if not is_there(value) or name in ("note", "annote", "keyword"):
            continue
        bib = next(iter(_homes(name, value, entry, kind, record.type, dialect)), "")
        if bib and bib not in fields:
            fields[bib] = _write(name, value, dialect)
        else:
            spare[name] = value
    return fields, spare


def _homes(name: str, value: FieldValue, entry: str, kind: str, csl: str, dialect: Dialect) -> list[str]:
    """The fields of such an entry, by their biblatex names, in which the value may stand."""
    if dialect == "biblatex":
        return [row.bib for row in FIELDS if row.csl == name and row.bib and row.holds(entry, csl) and row.takes(value)]
    taken = BIBTEX_MISC if kind == "misc" else BIBTEX_ONLY
    found = [row for row in FIELDS if row.csl == name and row.bib in taken and row.takes(value, strictly=False)]
    return [row.bib for row in found if kind == "misc" or row.holds(entry, csl)]


def _write(name: str, value: FieldValue, dialect: Dialect) -> str:
    if isinstance(value, PartialDate):
        return write_date(value)
    if isinstance(value, tuple):
        return write_names(value)
    if name == "DOI":
        return " ".join(map(verbatim, one_line(value).split(" ")))  # several of them, as they are written
    if name == "URL":
        return verbatim(value)
    if name == "title" and dialect == "bibtex":
        return protect(value)
    return dashed(value) if name == "page" else marked(value) if "<" in value or "&" in value else escape(value)


def _sound(date: PartialDate) -> PartialDate | None:
    """The date, where its year has no more figures than biber takes."""
    return date if -9999 <= date.year <= 9999 else None


def _as_bibtex(kind: str, record: Record, fields: dict[str, str], spare: dict[str, FieldValue]) -> None:
    """What BibTeX calls or wants otherwise: year and month, school, a key to sort by; without the pairs that plain.bst refuses."""
    issued = record.date()
    date = _sound(issued) if issued else None
    if fields.pop("date", None) and date:
        fields["year"] = ("c. " if date.circa else "") + write_date(PartialDate(date.year))
        fields |= {"month": MONTHS[date.month - 1]} if date.month else {}
        fields |= {"day": str(date.day)} if date.day else {}
    if kind.endswith("thesis"):
        fields |= {"school": fields.pop("institution")} if "institution" in fields else {}
        if fields.get("type") in ("PhD thesis", "Master's thesis"):
            del fields["type"]  # styles say so themselves
    if kind == "book" and "author" in fields and "editor" in fields:
        del fields["editor"]
        spare["editor"] = record.names("editor")
    if kind == "article" and "number" in fields and "volume" not in fields:
        spare["issue"] = unescape(fields.pop("number"))
    if kind in ("book", "incollection", "inproceedings") and ("volume" in fields or "series" not in fields):
        fields.pop("number", None)  # of the series, which a volume of its own stands in the way of
    if "author" not in fields and not (kind == "book" and "editor" in fields):
        names = [name for name in (one_line(str(name)) for name in record.names("editor")) if name]
        fields["key"] = escape(next(iter(names), _short(record.text("title"))))


def _short(title: str) -> str:
    """The first words of a title, or a host without "www.": what a style sorts an entry by."""
    first = " ".join(one_line(title).removeprefix("www.").split(" ")[:4]).strip(" ,;:.")
    return first or title


def _add_notes(record: Record, spare: dict[str, FieldValue], fields: dict[str, str], dialect: Dialect, state: Sequence[str]) -> None:
    own = escape(record.text("note"))
    pieces = [*([own] if own else []), *notes(record, spare)]
    told = {
        "note": sentences([*pieces, *(state if dialect == "bibtex" else ())]),
        "addendum": sentences(state) if dialect == "biblatex" else "",
        "annotation": escape(record.text("annote")),
        "keywords": escape(record.text("keyword")),
    }
    fields |= {name: value for name, value in told.items() if value}
