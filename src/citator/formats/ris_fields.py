"""A record as the tags of RIS, and the tags as a record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from citator.formats.bibtex_names import is_others
from citator.formats.bibtex_supplied import entitled
from citator.formats.bibtex_text import one_line
from citator.formats.field_table import FIELDS, RIS_TYPES
from citator.formats.spare_fields import (
    KNOWN,
    STATE_KEYWORDS,
    STATE_WORDS,
    is_labelled,
    is_there,
    label,
    read_date,
    read_spare,
    spare_text,
)
from citator.model import DATES, NAMES, Field, FieldValue, FrozenMap, Name, PartialDate, Record
from citator.text.bodies import is_body
from citator.text.dates import parse_date

__all__ = ["record_from_ris", "ris_tags", "unread_tags"]

_TYPES: Final = {
    **{code: name for name, code in reversed(RIS_TYPES.items())},
    "JFULL": "article-journal", "ABST": "article-journal", "INPR": "article-journal", "EJOUR": "article-journal", "EDBOOK": "book",
    "EBOOK": "book", "ECHAP": "chapter", "CPAPER": "paper-conference", "ICOMM": "webpage", "UNBILL": "bill", "GOVDOC": "report",
    "LEGAL": "legislation", "MPCT": "motion_picture", "WEB": "webpage", "DBASE": "dataset", "AGGR": "dataset", "SLIDE": "speech",
}  # fmt: skip
# Other tags for the same, in the order in which they are taken where the usual one is missing
_OTHER_TAGS: Final = {
    "T1": "title", "CT": "title", "BT": "title", "A1": "author", "JF": "container-title", "JO": "container-title", "T2": "container-title",
    "JA": "container-title-short", "CP": "issue", "PY": "issued", "Y1": "issued", "L1": "URL", "A2": "editor", "PP": "publisher-place",
    "N2": "abstract", "L3": "DOI", "SN": "ISSN", "DOI": "DOI", "ISSN": "ISSN", "ISBN": "ISBN", "PMID": "PMID", "PMCID": "PMCID",
    "URL": "URL", "LK": "URL",
}  # fmt: skip
_BEFORE_DOI: Final = re.compile(r"(?:https?://)?(?:dx\.)?doi\.org/|doi:?\s*", re.IGNORECASE)
_DOI: Final = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)?(10\.\d{4,9}/)", re.IGNORECASE)
_SEVERAL: Final = re.compile(r"[;,]?\s+(?=https?://)|;(?=https?://)")
_BY_TAG: Final = {row.ris: row.csl for row in reversed(FIELDS) if row.ris}
_READ: Final = frozenset([*_BY_TAG, *_OTHER_TAGS, "TY", "ID", "EP", "N1", "KW", "ER"])


def ris_tags(record: Record) -> list[tuple[str, str]]:
    """``record`` as tags with their values, from ``TY`` on, without ``ER``. Each value is one line.

    >>> ris_tags(Record.from_csl({"type": "book", "title": "Walden", "author": [{"family": "Thoreau"}], "issued": "1854"}))
    [('TY', 'BOOK'), ('AU', 'Thoreau,'), ('TI', 'Walden'), ('PY', '1854'), ('DA', '1854///')]
    """
    code = RIS_TYPES.get(record.type, "GEN")
    tags: list[tuple[str, str]] = []
    spare = [] if _TYPES.get(code) == record.type else [f"Type: {record.type}"]
    for name in dict.fromkeys((*(row.csl for row in FIELDS), *record.fields)):
        value = record.get(name)
        if not is_there(value) or name in ("note", "keyword"):
            continue
        tag = next((row.ris for row in FIELDS if row.csl == name and row.ris and row.takes(value)), "")
        written = list(_write(tag, value)) if tag and not (tag == "SN" and "SN" in dict(tags)) else []
        if written:
            tags += written
        if isinstance(value, tuple) and written and any(map(is_others, value)):
            spare.append(one_line(spare_text(name, value)))  # "et al." is nobody's name: it stands in a note with the names before it
        elif written:
            continue
        elif name in KNOWN:
            spare.append(_spare(name, value))
    tags += [("KW", word) for word in map(one_line, record.text("keyword").split(",")) if word]
    note = one_line(record.text("note"))
    notes = [f"Note: {note}" if is_labelled(note) else note] if note else []
    return [("TY", code), *tags, *(("N1", text) for text in (*notes, *spare))]


def _spare(name: str, value: FieldValue) -> str:
    """The field as a note; a body without the braces that BibTeX needs, where it is known for one without them."""
    if isinstance(value, tuple) and len(value) == 1 and value[0].literal:
        plain = f"{label(name)}: {one_line(value[0].literal)}"
        if _read_spare(plain) == (name, value):
            return plain
    return one_line(spare_text(name, value))


def _read_spare(text: str) -> tuple[str, FieldValue] | None:
    found = read_spare(text)
    body = text.partition(": ")[2]
    plain = found is not None and found[0] in NAMES and not set(body) & set(",;{}") and is_body(body)
    return (found[0], (Name(literal=body),)) if found and plain else found


def _write(tag: str, value: FieldValue) -> Iterator[tuple[str, str]]:
    """The tags of a value; none where they can't hold it."""
    if isinstance(value, PartialDate):
        if value.circa or not 0 < value.year <= 9999 or (value.day and not value.month):
            return
        if tag == "DA":
            yield "PY", f"{value.year:04}"
        yield tag, f"{value.year:04}/{value.month or 0:02}/{value.day or 0:02}/".replace("/00", "/")
    elif isinstance(value, tuple):
        names = [_write_name(name) for name in value if not is_others(name)]
        if all(names):
            yield from ((tag, name) for name in names)
    elif tag == "SP":
        pages = one_line(value.replace("–", "-"))
        first, _, last = (part.strip() for part in pages.partition("-"))
        yield from [("SP", first), ("EP", last)] if first and last else [("SP", pages)]
    elif one_line(value):
        yield tag, one_line(value)


def _write_name(name: Name) -> str:
    """A person as "Family, Given, Suffix", a body as it is; "" for what would be read as something else."""
    parts = [one_line(f"{name.particle} {name.family}"), one_line(name.given), one_line(name.suffix)]
    if name.literal or not parts[0]:
        body = one_line(str(name))
        return "" if "," in body else body
    return "" if any("," in part for part in parts) else ", ".join(parts).rstrip(" ,") + ("," if not any(parts[1:]) else "")


def record_from_ris(tags: Iterable[tuple[str, str]]) -> Record:
    """The record that the tags of one reference stand for, in their order, from ``TY`` on (``ER`` may be there or not).

    >>> record_from_ris([("TY", "JOUR"), ("AU", "Shannon, C. E."), ("PY", "1948/07"), ("SP", "379"), ("EP", "423")]).light()
    {'page': '379-423', 'author': [{'family': 'Shannon', 'given': 'C. E.'}], 'issued': '1948-07'}
    """
    kind = "document"
    texts: dict[str, list[str]] = {}
    spare: dict[str, FieldValue] = {}
    notes: list[str] = []
    for tag, raw in tags:
        value = one_line(raw)
        found = _read_spare(value) if tag == "N1" else None
        if tag == "TY":
            kind = _TYPES.get(value.upper(), kind)
        elif tag == "N1" and value.startswith("Type: "):
            kind = value.removeprefix("Type: ")
        elif found:
            spare[found[0]] = found[1]
        elif tag == "N1" and not value.startswith(STATE_WORDS):
            notes.append(value)
        elif value:
            texts.setdefault(tag, []).append(value)
    for value in texts.get("M3", ()):
        if _DOI.match(value):
            texts.setdefault("DOI", []).append(value)
    out: dict[str, FieldValue] = {}
    for tag, name in (*_BY_TAG.items(), *_OTHER_TAGS.items()):
        if tag in texts and name not in out:
            read = _read(tag, name, texts)
            if read:
                out[name] = read
    out |= {"keyword": ", ".join(word for word in texts.get("KW", ()) if word not in STATE_KEYWORDS), "note": ". ".join(notes), **spare}
    record = Record(kind, FrozenMap({name: Field(value) for name, value in out.items() if value}))
    return untitled if entitled(untitled := record.having(title=None)) == record else record


def unread_tags(tags: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The tags of a reference that stand for nothing in a record, with their values; several of one tag are joined.

    >>> unread_tags([("TY", "BOOK"), ("TI", "Walden"), ("DB", "Town library"), ("C1", "a"), ("C1", "b")])
    {'DB': 'Town library', 'C1': 'a; b'}
    """
    out: dict[str, str] = {}
    for tag, raw in tags:
        value = one_line(raw)
        if value and tag not in _READ:
            out[tag] = f"{out[tag]}; {value}" if tag in out else value
    return out


def _read(tag: str, name: str, texts: Mapping[str, list[str]]) -> FieldValue | None:
    values = texts[tag]
    if tag == "M3" and _DOI.match(values[0]):
        return None  # some programs keep it there
    if name in NAMES:
        return tuple(map(_read_name, values))
    if name in DATES:
        return read_date(values[0]) or parse_date(values[0])
    if tag == "SP":
        return "-".join([values[0], *texts.get("EP", [])[:1]])
    if tag == "SN" and (name == "ISBN") != _is_book_number(values[0]):
        return None
    if name == "DOI":
        return _BEFORE_DOI.sub("", values[0], count=1).strip() if _BEFORE_DOI.match(values[0]) else values[0]
    if name == "URL":
        return _SEVERAL.split(values[0])[0].strip()
    return values[0]


def _is_book_number(text: str) -> bool:
    return sum(c.isdigit() or c in "xX" for c in text.split(" ", maxsplit=1)[0]) >= 10


def _read_name(text: str) -> Name:
    family, comma, rest = (part.strip() for part in text.partition(","))
    if not comma:
        return Name(literal=text)
    given, _, suffix = (part.strip() for part in rest.partition(","))
    words = family.split(" ")
    small = max((index for index, word in enumerate(words[:-1]) if word[:1].islower()), default=-1) if words[0][:1].islower() else -1
    return Name(family=" ".join(words[small + 1 :]), given=given, particle=" ".join(words[: small + 1]), suffix=suffix)
