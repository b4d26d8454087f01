"""What an entry of BibTeX asks for and a record has not: a title in plain words, and the body that stands behind a document.

What is supplied follows from the record alone, so a title that was supplied is known again when the entry is read.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

from citator.formats.bibtex_text import one_line
from citator.formats.field_table import GENRES, LEGAL
from citator.formats.spare_fields import is_there
from citator.model import Field, Name, Record
from citator.text.printed_places import printed_place
from citator.text.shelf_marks import shelf_mark

__all__ = ["UN_SYMBOL", "completed", "entitled", "has_symbol", "institution", "kind_of", "number_in_title", "supplied_title"]

UN_SYMBOL: Final = re.compile(
    r"(?:A|S|E|T|ST|TD|DP|HR|HRI|INT|CCPR|CEDAW|CERD|CAT|CRC|CRPD|CMW|CED|UNEP|FCCC|CBD|ICCD|LOS|SPLOS|PBC|CD|NPT|JIU|CTOC|CAC|TPNW|BWC)/"
    r"[A-Z0-9][^\s,;]*(?: \([^()]{1,24}\))?"
)
"""The symbol of a document of the United Nations (https://research.un.org/en/docs/symbols)."""

_DECISION = re.compile(r"([A-Z][A-Z0-9./]*?)/(RES|DEC)/([^-]+)")
_ORGANS: Final = {
    "S": "Security Council",
    "A": "General Assembly",
    "E": "Economic and Social Council",
    "A/HRC": "Human Rights Council",
}
_SESSION = re.compile(r"(\d+)\(([IVXLCDM]+)\)(?:\[([A-Z])\])?")
_ADDRESS = re.compile(r"(?i)(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#]*@)?([^/?#]*)([^?#]*)")
_WORDS = re.compile(r"[^\W\d_]{3}")
_MAX: Final = 100
# Types whose title is often the phrase that the running text describes them with: "interview with …", "the letters dated …".
_DESCRIBED: Final = frozenset(
    ["interview", "letter", "report", "un-document", "document", "submission", "speech", "personal_communication"]
)

_DATED: Final = frozenset(["resolution", "letter", "interview", "speech", "hearing", "personal_communication"])
_MONTHS: Final = tuple("January February March April May June July August September October November December".split())


def completed(record: Record, words: str = "") -> Record:
    """``record`` with a title, and with the body as its author where it has none; ``words`` are a title for want of a better one."""
    title = one_line(record.text("title"))
    if not title:
        title = supplied_title(record) or one_line(words) or GENRES.get(record.type, "Untitled")
    first = title.split(" ", maxsplit=1)[0]
    if record.type in _DESCRIBED and first.isascii() and first.isalpha() and first.islower():
        title = title[:1].upper() + title[1:]
    record = record.having(title=Field(title))
    body = "" if is_there(record.get("author")) else _body(record)
    if body:
        record = record.having(author=Field((Name(literal=body),)))
        record = record.having(authority=None) if body == one_line(record.text("authority")) else record
    return record


def entitled(record: Record) -> Record:
    """A resolution without a title, with the one that it has in BibTeX: its number alone is shown by few styles."""
    bare = record.type == "resolution" and record.text("number") and not record.text("title")
    return record.having(title=Field(supplied_title(record))) if bare else record


def supplied_title(record: Record) -> str:
    """What to call a thing without a title: its kind and number, or kind and day, else the archive with the shelf mark, its place in a
    series of reports, or its address; "" where it has none of them.

    >>> supplied_title(Record.from_csl({"type": "resolution", "number": "S/RES/822 (1993)"}))
    'Resolution 822 (1993)'
    >>> supplied_title(Record.from_csl({"type": "resolution", "issued": "2010-02-25"}))
    'Resolution of 25 February 2010'
    >>> supplied_title(Record.from_csl({"type": "un-document", "number": "S/2018/462"}))
    'S/2018/462'
    >>> supplied_title(Record.from_csl({"type": "case", "volume": "136", "container-title": "S. Ct.", "page": "1658", "URL": "https://a.example/c"}))
    '136 S. Ct. 1658'
    >>> supplied_title(Record.from_csl({"type": "webpage", "URL": "https://www.example.org/lamps/?page=1"}))
    'www.example.org/lamps'
    """
    number = one_line(record.text("number"))
    kind = one_line(record.text("genre")) or GENRES.get(record.type, "")
    if number:
        return _numbered(record, number, kind)
    body = next((who for field in ("recipient", "interviewer") if (who := _first(record, field))), "")
    if body and record.type in ("letter", "personal_communication", "interview"):
        return f"{kind} {'by' if record.type == 'interview' else 'to'} {body}"
    issued = record.date()
    if record.type in _DATED and issued and not issued.circa and issued.year > 0:
        month = _MONTHS[issued.month - 1] if issued.month and issued.month <= len(_MONTHS) else ""
        day = str(issued.day) if month and issued.day else ""
        return " ".join(part for part in (kind, "of", day, month, str(issued.year)) if part)
    return shelf_mark(record) or _reported(record) or _place(record.text("URL"))


def _reported(record: Record) -> str:
    """The place in a series of reports or of laws, by which lawyers call a decision without a name: "136 S. Ct. 1658"; "" without one."""
    volume, series, page = (one_line(record.text(name)) for name in ("volume", "container-title", "page"))
    if record.type not in LEGAL or not (volume and series and page):
        return ""
    if record.type == "case" and (printed := printed_place(record) or _of_year(record, f"{volume} {series} {page}")):
        return printed
    return f"{series} {volume}, p. {page}" if series.startswith("OJ ") else f"{volume} {series} {page}"


_COUNTED_ANEW: Final = re.compile(
    r"\d (?:(?:All ER(?: Rep)?|WLR|AC|QB|KB|Ch|Fam|ICR|IRLR|FLR|CMLR|SCR|NZLR|SLT|SC|IR)(?: \([^()]+\))?|Lloyd[’']s Rep\b.*)"
)
"""A volume of a year and its series: "1 All ER (Comm)"; those of many volumes are counted on, "55 SCR", and "29 Ch D" is another series."""


def _of_year(record: Record, place: str) -> str:
    """The place with its year, in series whose volumes are counted anew in each: "[2015] 1 All ER 33"; "" in others."""
    issued, series = record.date(), one_line(record.text("container-title"))
    return f"[{issued.year}] {place}" if issued and _COUNTED_ANEW.fullmatch(f"{one_line(record.text('volume'))} {series}") else ""


def has_symbol(record: Record) -> bool:
    """Whether the number is the symbol of a document of the United Nations."""
    return UN_SYMBOL.match(one_line(record.text("number"))) is not None


def institution(record: Record) -> str:
    """The body that publishes a report: the publisher, the United Nations for its documents, the organ, else the author if it is a body."""
    if one_line(record.text("publisher")):
        return one_line(record.text("publisher"))
    if record.type == "un-document" or has_symbol(record):
        return "United Nations"
    author = next(iter(record.names("author")), Name())
    return one_line(record.text("authority")) or one_line(author.literal)


def number_in_title(title: str, kind: str) -> str:
    """The number in a title that is no more than kind and number: "S/2018/462", "Resolution 1416"; "" in any other.

    >>> number_in_title("Resolution 1416", "resolution"), number_in_title("Resolution of 1416 disputes", "resolution")
    ('1416', '')
    """
    if UN_SYMBOL.fullmatch(title):
        return title
    word, _, number = title.partition(" ")
    return number if word == GENRES.get(kind) and re.fullmatch(r"\d[\w./-]*(?: \(\d{4}\))?", number) else ""


def _body(record: Record) -> str:
    """The body that stands behind a thing without an author."""
    if record.type in ("book", "classic") and is_there(record.get("editor")):
        return ""
    authority = one_line(record.text("authority"))
    if authority:
        return authority
    if has_symbol(record):
        found = _DECISION.match(one_line(record.text("number")))
        return _ORGANS.get(found[1], "United Nations") if found else "United Nations"
    if record.type == "un-document":
        return "United Nations"
    return one_line(record.text("publisher")) if record.type in ("report", "submission", "standard", "dataset") else ""


def _numbered(record: Record, number: str, kind: str) -> str:
    decision = _DECISION.fullmatch(number) if has_symbol(record) else None
    if decision:
        session = _SESSION.fullmatch(decision[3])
        shown = f"{session[1]} {session[3] or ''} ({session[2]})".replace("  ", " ") if session else decision[3]
        return f"{kind_of(record)} {shown}"
    if has_symbol(record):
        return number
    if "§" in number:  # the section of a code
        return number
    if _WORDS.search(number):
        return _without_body(record, number)
    return f"{kind} {number}" if kind else f"No. {number}"


def kind_of(record: Record) -> str:
    """The word for what a thing is where its genre isn't given: "Resolution", "Decision", "Treaty"; "" where there is none."""
    if has_symbol(record) and (found := _DECISION.match(one_line(record.text("number")))):
        return "Resolution" if found[2] == "RES" else "Decision"
    return GENRES.get(record.type, "")


def _without_body(record: Record, number: str) -> str:
    """A number with its words, without what author and year tell already: the acronym in front and the year behind."""
    issued = record.date()
    acronym, _, rest = number.partition(" ")
    names = [one_line(record.text("authority")), *(one_line(name.literal) for name in record.names("author"))]
    known = any(acronym in "".join(word[0] for word in re.findall(r"[A-Z]\w*", name)) for name in names)
    if len(acronym) > 1 and acronym.isupper() and known and rest[:1].isupper():
        number = rest
    return number.removesuffix(f" ({issued.year})") if issued and "No. " in number else number


def _place(address: str) -> str:
    """Host and path of an address, as people read them."""
    found = _ADDRESS.match(one_line(address))
    if not found:
        return one_line(address)[:_MAX]
    try:
        path = unquote(found[2], errors="strict")
    except UnicodeDecodeError:
        path = found[2]
    shown = one_line(found[1] + path).rstrip("/")
    return shown if len(shown) <= _MAX else shown[: _MAX - 1] + "…"


def _first(record: Record, field: str) -> str:
    return next((one_line(str(name)) for name in record.names(field) if one_line(str(name))), "")
