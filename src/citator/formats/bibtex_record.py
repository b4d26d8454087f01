"""An entry of BibTeX or biblatex as a record. Lenient: it reads what people and programs write, not only what citator writes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from citator.formats.bibtex_fields import MONTHS
from citator.formats.bibtex_names import read_names
from citator.formats.bibtex_text import groups, one_line, unescape
from citator.formats.field_table import csl_type, rows
from citator.formats.spare_fields import STATE_KEYWORDS, STATE_WORDS, date_of, read_date, read_spare
from citator.model import DATES, NAMES, Field, FieldValue, FrozenMap, Record

__all__ = ["record_from_bibtex"]

_SAME_ENTRY: Final = {
    "techreport": "report", "phdthesis": "thesis", "mastersthesis": "thesis", "conference": "inproceedings", "www": "online",
    "electronic": "online", "mvbook": "book", "mvcollection": "collection", "proceedings": "collection", "bookinbook": "inbook",
}  # fmt: skip
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
_URL = re.compile(r"\\url\s*\{([^{}]*)\}")
_YEAR = re.compile(r"(?:\D{0,4}?)(-?\d{4})(?!\d)")


def record_from_bibtex(entry_type: str, fields: Mapping[str, str]) -> Record:
    """The record that an entry stands for; ``fields`` have their values without the outer braces or quotes, macros replaced.

    Types and names of fields may be of either dialect and in any case. What citator supplied or noted itself is left out again.

    >>> record_from_bibtex("Book", {"Title": "{Walden}", "author": "Henry Thoreau", "year": "1854"}).light()
    {'issued': '1854', 'author': [{'family': 'Thoreau', 'given': 'Henry'}], 'title': 'Walden'}
    """
    given: dict[str, str] = {}
    for key, value in fields.items():
        if value.strip():
            given.setdefault(_SAME_FIELD.get(key.lower(), key.lower()), value)
    entry = entry_type.lower()
    kind = csl_type(
        entry,
        unescape(given.get("entrysubtype", "")),
        eprint=given.get("eprinttype", ""),
        url="url" in given or "\\url" in given.get("howpublished", ""),
    )
    out: dict[str, FieldValue] = {}
    supplied = _take_supplied(given)
    _read_notes(given, out)
    _read_dates(given, out)
    _read_eprint(given, out)
    for bib, row in rows(_SAME_ENTRY.get(entry, entry), kind).items():
        read = _read(row.csl, given[bib]) if bib in given and row.csl not in out else None
        if read:
            out[row.csl] = read
    _read_howpublished(given, out)
    genre = out.get("genre", entry)
    if isinstance(genre, str) and genre in _GENRES and ("genre" in out or (entry.endswith("thesis") and "type" not in supplied)):
        out["genre"] = _GENRES[genre]
    return Record(kind, FrozenMap({name: Field(value) for name, value in out.items() if value}))


def _take_supplied(given: dict[str, str]) -> list[str]:
    mark, _, names = given.get("usera", "").partition(": ")
    supplied = names.split(", ") if mark == "supplied" else []
    for name in supplied:
        given.pop(name, None)
    return supplied


def _read(name: str, value: str) -> FieldValue | None:
    if name in DATES:
        return read_date(value.strip("{} "))  # "~" is no tie here, but "circa"
    if name in NAMES:
        return read_names(value)
    if name == "URL":
        return one_line((_URL.search(value) or re.match(r"(.*)", value, re.DOTALL) or [value, value])[1])
    if name == "DOI":
        return re.sub(r"(?i)^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", one_line(value).replace("\\_", "_").replace("\\", ""))
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


def _read_eprint(given: dict[str, str], out: dict[str, FieldValue]) -> None:
    eprint = one_line(given.pop("eprint", ""))
    kind = given.get("eprinttype", "").strip("{} ").lower()
    if not eprint:
        return
    if kind == "arxiv":
        out.setdefault("number", eprint if eprint.lower().startswith("arxiv:") else f"arXiv:{eprint}")
    elif kind in ("pubmed", "pmid"):
        out.setdefault("PMID", eprint)
    elif eprint.startswith(("http://", "https://")):
        out.setdefault("URL", eprint)


def _read_howpublished(given: Mapping[str, str], out: dict[str, FieldValue]) -> None:
    value = given.get("howpublished", "")
    link = _URL.search(value) or re.search(r"(https?://[^\s{}]+)", value)
    if link:
        out.setdefault("URL", one_line(link[1]))
    elif value:
        out.setdefault("medium", unescape(value))


def _read_notes(given: dict[str, str], out: dict[str, FieldValue]) -> None:
    """The notes, without what is no note: the state of the link, and fields kept as ``{Label: value}``."""
    for bib, name in (("note", "note"), ("addendum", "note"), ("annotation", "annote"), ("annotate", "annote")):
        kept: list[str] = []
        pieces = list(groups(given.pop(bib, "")))
        grouped = all(is_group or not text.strip(" .") for is_group, text in pieces)
        for is_group, text in pieces:
            spare = read_spare(text) if grouped and is_group else None
            if spare and spare[0] not in NAMES:
                spare = read_spare(unescape(text))
            if spare:
                out.setdefault(*spare)
            elif not (grouped and (not is_group or text.startswith(STATE_WORDS))):
                kept.append(text if grouped or not is_group else f"{{{text}}}")
        text = unescape(" ".join(kept) if grouped else "".join(kept))
        if text:
            before = out.get(name)
            out[name] = f"{before}. {text}" if isinstance(before, str) else text
    keywords = [word.strip() for word in unescape(given.get("keywords", "")).split(",")]
    out["keyword"] = ", ".join(word for word in keywords if word and word not in STATE_KEYWORDS)
