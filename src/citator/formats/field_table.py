"""One table of fields and types, read both ways: CSL-JSON records ⇄ BibTeX, biblatex and RIS.

A row says which CSL variable stands in which field of which entry types. Export takes the first row that fits, import reads the
same row backwards, so the two cannot drift apart. What no row takes and a reader needs goes into ``howpublished`` or ``note`` in words
(:mod:`.bibtex_phrases`); the rest is for CSL-JSON and JSON to keep. RIS keeps it in lines ``N1  - Label: value``.

Sources: the biblatex manual 3.19, sections 2.1 and 2.2, and the data model of biber 2.18; ``btxdoc``; the CSL 1.0.2
specification, appendix IV; the RIS specification of Research Information Systems (2011).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from stdnum import isbn as _isbn
from stdnum import issn as _issn

from citator.model import FieldValue

__all__ = [
    "BIBTEX_ENTRIES", "BIBTEX_MISC", "BIBTEX_NAMES", "BIBTEX_ONLY", "BIBTEX_TYPES", "ENTRY_TYPES", "FIELDS", "GENRES", "LEGAL", "NEWS",
    "ORDER", "RIS_TYPES", "SAME_ENTRY", "SITES", "Row", "csl_type", "is_arxiv", "rows", "subtype",
]  # fmt: skip

LEGAL: Final = frozenset(["case", "legal_case", "legislation", "bill", "regulation", "treaty", "hearing", "resolution"])
"""Types whose body is a court, a parliament or the parties."""

NEWS: Final = frozenset(["article-newspaper", "article-magazine"])
SITES: Final = frozenset(["webpage", "post", "post-weblog", "article"])
"""Types whose container, where there is one, is the site that they stand on."""

_DASH = re.compile("[-\u2010-\u2015\u2e3a\u2e3b\ufe58\ufe63\uff0d\u05be\u1806\u301c\u3030]")


def _anything(_: str) -> bool:
    return True


def _number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _pages(text: str) -> bool:
    """Pages and ranges of pages as biber reads them: at most one dash between two commas, with something on both sides."""
    for part in re.split("[,;]", text):
        ends = [end.strip() for end in _DASH.split(part)]
        if len(ends) > 2 or not all(ends) or (len(ends) == 2 and any(" " in end for end in ends)):
            return False
    return True


def is_arxiv(text: str) -> bool:
    """Whether a number is that of an arXiv preprint, as :func:`record_from_bibtex` gives it: "arXiv:2101.00001"."""
    return re.fullmatch(r"arXiv:[A-Za-z0-9./-]+", text) is not None


@dataclass(frozen=True, slots=True)
class Row:
    """A CSL variable and its names in biblatex and RIS (RIS "" where it has none).

    ``entries`` are the biblatex types that take the field (empty: all), ``types`` and ``never`` the CSL types for which the row holds,
    ``fits`` whether a value may stand there, ``valid`` whether biber's data model accepts it.
    """

    csl: str
    bib: str
    ris: str = ""
    entries: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    fits: Callable[[str], bool] = _anything
    valid: Callable[[str], bool] = _anything

    def holds(self, entry: str, csl_type: str) -> bool:
        """Whether the row holds for an entry of that biblatex type, for a thing of that CSL type."""
        return (not self.entries or entry in self.entries) and (not self.types or csl_type in self.types) and csl_type not in self.never

    def takes(self, value: FieldValue, *, strictly: bool = True) -> bool:
        """Whether the value may stand in that field; not ``strictly``: also where biber would call it invalid."""
        return not isinstance(value, str) or (self.fits(value) and (not strictly or self.valid(value)))


def _in(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BOOKS = _in("book collection")
_PARTS = _in("inbook incollection inproceedings")
_LANGUAGES = _BOOKS | _PARTS | _in("article manual misc online report thesis unpublished dataset software")
_PRINTED_BOOKS = _BOOKS | _PARTS | {"manual"}
_SERIAL_PAPERS = _in("paper")

FIELDS: Final[tuple[Row, ...]] = (
    Row("author", "author", "AU"),
    Row("title", "title", "TI"),
    Row("title-short", "shorttitle", "ST"),
    Row("editor", "editor", "ED", _PRINTED_BOOKS | _in("article dataset misc software online")),
    Row("editor", "", "ED"),
    Row("translator", "translator", "A4", _BOOKS | _in("inbook incollection article")),
    Row("translator", "", "A4"),
    Row("collection-editor", "", "A3"),
    Row("container-author", "bookauthor", "", _in("inbook")),
    Row("container-title", "journaltitle", "T2", _in("article")),
    Row("container-title", "booktitle", "T2", _PARTS),
    Row("container-title", "titleaddon", "T2", _in("online"), types=SITES),
    Row("container-title", "organization", "T2", _in("online"), types=NEWS),
    Row("container-title", "type", "T2", _in("report"), types=_SERIAL_PAPERS),
    Row("container-title", "", "T2"),
    Row("container-title-short", "shortjournal", "J2"),
    Row("collection-title", "series", "T3", _PRINTED_BOOKS | {"article", "dataset"}),
    Row("collection-title", "", "T3"),
    Row("collection-number", "number", "", _BOOKS | _PARTS),
    Row("volume", "volume", "VL", _BOOKS | _PARTS | {"article"}, valid=_number),
    Row("volume", "", "VL"),
    Row("issue", "number", "IS", _in("article")),
    Row("issue", "", "IS"),
    Row("number", "eprint", "", fits=is_arxiv),
    Row("number", "number", "M1", _in("report manual patent dataset")),
    Row("issue", "number", "IS", _in("report"), types=_SERIAL_PAPERS),
    Row("number", "", "M1"),
    Row("number-of-volumes", "volumes", "NV", _BOOKS | _PARTS, valid=_number),
    Row("number-of-pages", "pagetotal", "", _in("book collection manual report thesis")),
    Row("chapter-number", "chapter", "", _PRINTED_BOOKS | _in("report thesis")),
    Row("part", "part", "", _BOOKS | _PARTS),
    Row("edition", "edition", "ET", _BOOKS | _in("inbook incollection manual dataset")),
    Row("edition", "", "ET"),
    Row("page", "pages", "SP", _PRINTED_BOOKS | _in("article report"), valid=_pages),
    Row("page", "", "SP"),
    Row("authority", "organization", "", _in("misc manual online"), types=LEGAL),
    Row("publisher", "publisher", "PB", _PRINTED_BOOKS | {"dataset"}),
    Row("publisher", "institution", "PB", _in("report thesis")),
    Row("publisher", "organization", "PB", _in("misc software online"), never=LEGAL | NEWS),
    Row("publisher", "", "PB"),
    Row("publisher-place", "location", "CY", _PRINTED_BOOKS | _in("dataset misc software report thesis unpublished patent")),
    Row("publisher-place", "", "CY"),
    Row("genre", "type", "M3", _in("report thesis misc software manual dataset patent unpublished")),
    Row("genre", "", "M3"),
    Row("issued", "date", "DA"),
    Row("version", "version", "", _in("article dataset manual misc software online patent report")),
    Row("event-title", "eventtitle", "", _in("inproceedings unpublished")),
    Row("event-place", "venue", "", _in("inproceedings unpublished")),
    Row("event-date", "eventdate", "", _in("inproceedings unpublished")),
    Row("DOI", "doi", "DO"),
    Row("URL", "url", "UR"),
    Row("ISBN", "isbn", "SN", _PRINTED_BOOKS, valid=_isbn.is_valid),
    Row("ISBN", "", "SN", valid=_isbn.is_valid),
    Row("ISSN", "issn", "SN", _in("article"), valid=_issn.is_valid),
    Row("ISSN", "", "SN", valid=_issn.is_valid),
    Row("language", "language", "LA", _LANGUAGES),
    Row("language", "", "LA"),
    Row("abstract", "abstract", "AB"),
    Row("original-title", "origtitle", "OP"),
    Row("original-publisher", "origpublisher"),
    Row("original-publisher-place", "origlocation"),
    Row("accessed", "urldate", "Y2"),
    Row("original-date", "origdate"),
)
"""How fields stand for variables; :data:`ORDER` is the order in which they are written."""

ORDER: Final = tuple(
    "author editor translator title shorttitle titleaddon origtitle bookauthor booktitle journaltitle journal shortjournal series edition "
    "volume volumes number part chapter pages pagetotal type institution school organization publisher origpublisher location address "
    "origlocation eventtitle venue eventdate date year month day origdate version howpublished doi isbn issn eprint eprinttype url urldate "
    "language note addendum abstract annotation annote keywords entrysubtype key".split()
)
"""The order of the fields in an entry: who, what, in what, where and when, how to get it, notes, and what is for programs."""

_CONTAINED: Final = (
    ("incollection", ("author", "editor", "title", "*book")),
    ("inbook", ("author", "title", "*book")),
)  # reports, letters and interviews that were printed in a book
ENTRY_TYPES: Final[dict[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    # CSL type: biblatex types with the fields without which biber calls an entry of that type incomplete; @misc is the last resort
    "article-journal": (("article", ("author", "title", "container-title")),),
    "article-magazine": (("article", ("author", "title", "container-title")), ("online", ("title", "*address"))),
    "article-newspaper": (("article", ("author", "title", "container-title")), ("online", ("title", "*address"))),
    "review": (("article", ("author", "title", "container-title")),),
    "review-book": (("article", ("author", "title", "container-title")),),
    "book": (("book", ("author", "title")), ("collection", ("editor", "title")), ("manual", ("title",))),
    "classic": (("book", ("author", "title")), ("manual", ("title",))),
    "pamphlet": (("book", ("author", "title")), ("manual", ("title",))),
    "chapter": (
        ("incollection", ("author", "editor", "title", "container-title")),
        ("inbook", ("author", "title", "container-title")),
    ),
    "entry": (("inbook", ("author", "title", "container-title")),),
    "entry-dictionary": (("inbook", ("author", "title", "container-title")),),
    "entry-encyclopedia": (("inbook", ("author", "title", "container-title")),),
    "paper-conference": (("inproceedings", ("author", "title", "container-title")), ("unpublished", ("author", "title"))),
    "paper": (("report", ("author", "title", "*book", "publisher")), ("unpublished", ("author", "title"))),
    "speech": (*_CONTAINED, ("unpublished", ("author", "title"))),
    "manuscript": (("unpublished", ("author", "title")),),
    "report": (*_CONTAINED, ("report", ("author", "title", "*institution"))),
    "submission": (*_CONTAINED, ("report", ("author", "title", "*institution"))),
    "interview": _CONTAINED,
    "personal_communication": _CONTAINED,
    "letter": (*_CONTAINED, ("report", ("author", "title", "*symbol"))),
    "un-document": (("report", ("author", "title", "*symbol")), ("online", ("title", "*address")), ("report", ("author", "title"))),
    "resolution": (("report", ("author", "title", "*symbol")),),
    "thesis": (("thesis", ("author", "title", "publisher")),),
    "standard": (("manual", ("title",)),),
    "patent": (("patent", ("author", "title", "number")),),
    "dataset": (("dataset", ("title",)),),
    "software": (("software", ("title",)),),
    "article": (("online", ("title", "*address")),),
    "webpage": (("online", ("title", "*address")),),
    "post": (("online", ("title", "*address")),),
    "post-weblog": (("online", ("title", "*address")),),
    "document": (("report", ("author", "title", "*symbol")), ("online", ("title", "*only address"))),
}
"""Which entry a thing becomes. ``*address`` stands for an address, DOI or eprint, ``*symbol`` for the number of a UN document, ``*book``
for a container of what has no such symbol, ``*institution`` for a body that can stand as the publisher."""

BIBTEX_TYPES: Final[dict[str, tuple[str, frozenset[str]]]] = {
    # biblatex type: BibTeX type with the fields without which plain.bst warns
    "article": ("article", _in("author title container-title issued")),
    "book": ("book", _in("author title publisher issued")),
    "collection": ("book", _in("editor title publisher issued")),
    "incollection": ("incollection", _in("author title container-title publisher issued")),
    "inbook": ("incollection", _in("author title container-title publisher issued")),
    "inproceedings": ("inproceedings", _in("author title container-title issued")),
    "thesis": ("phdthesis", _in("author title publisher issued")),
    "report": ("techreport", _in("author title *institution issued")),
}
"""What is not here, or lacks a field, becomes ``@misc``, of which BibTeX asks nothing."""

BIBTEX_ENTRIES: Final = _in("article book incollection inproceedings phdthesis mastersthesis techreport")
"""The types of BibTeX whose fields the table knows."""

SAME_ENTRY: Final = {
    "techreport": "report", "phdthesis": "thesis", "mastersthesis": "thesis", "conference": "inproceedings", "www": "online",
    "electronic": "online", "mvbook": "book", "mvcollection": "collection", "proceedings": "collection", "bookinbook": "inbook",
}  # fmt: skip
"""Types of entries that are read like another."""

BIBTEX_MISC: Final = frozenset("author title date doi isbn issn eprint url urldate language abstract".split())
"""What ``@misc`` of BibTeX holds in fields of their own; ``howpublished`` and ``note`` tell the rest."""

BIBTEX_ONLY: Final = frozenset(
    "author editor title booktitle journaltitle series edition volume number chapter pages type institution organization publisher "
    "location date doi isbn issn eprint url urldate language abstract".split()
)
"""The fields that the entries of BibTeX have, by their biblatex names."""

BIBTEX_NAMES: Final = {
    "journaltitle": "journal",
    "location": "address",
    "annotation": "annote",
}
"""biblatex fields that BibTeX calls by another name; both are understood when read."""

_SUBTYPES: Final = {"article-newspaper": "newspaper", "article-magazine": "magazine", "case": "jurisdiction"}
_DEFAULT_TYPES: Final = {
    "article": "article-journal", "book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book", "booklet": "pamphlet",
    "inbook": "chapter", "incollection": "chapter", "bookinbook": "chapter", "suppbook": "chapter", "suppcollection": "chapter",
    "inreference": "entry-encyclopedia", "reference": "book", "mvreference": "book", "inproceedings": "paper-conference",
    "conference": "paper-conference", "proceedings": "book", "mvproceedings": "book", "report": "report", "techreport": "report",
    "thesis": "thesis", "phdthesis": "thesis", "mastersthesis": "thesis", "manual": "book", "online": "webpage", "www": "webpage",
    "electronic": "webpage", "dataset": "dataset", "software": "software", "patent": "patent", "unpublished": "manuscript",
    "periodical": "periodical", "letter": "letter", "legislation": "legislation", "jurisdiction": "case", "legal": "legislation",
    "review": "review", "video": "motion_picture", "movie": "motion_picture", "music": "song", "audio": "song", "standard": "standard",
    "newspaper": "article-newspaper", "misc": "document",
}  # fmt: skip


def subtype(name: str) -> str:
    """What stands in ``entrysubtype`` for a CSL type that its entry type doesn't tell: the usual word, or the type itself."""
    return _SUBTYPES.get(name, name)


def csl_type(entry: str, subtype: str = "", *, eprint: str = "", url: bool = False) -> str:
    """The CSL type of an entry of BibTeX or biblatex; an entry of an unknown type is a "document".

    >>> csl_type("article"), csl_type("article", "newspaper"), csl_type("misc", url=True), csl_type("misc", eprint="arXiv")
    ('article-journal', 'article-newspaper', 'webpage', 'article')
    """
    named = next((name for name, word in _SUBTYPES.items() if word == subtype), subtype)
    if named in RIS_TYPES or named in GENRES or named in ENTRY_TYPES:
        return named
    if eprint.lower() == "arxiv" and entry in ("misc", "online", "unpublished"):
        return "article"
    return "webpage" if entry == "misc" and url else _DEFAULT_TYPES.get(entry, "document")


GENRES: Final = {
    "letter": "Letter", "resolution": "Resolution", "un-document": "Document", "treaty": "Treaty", "interview": "Interview",
    "submission": "Submission", "report": "Report", "thesis": "Thesis",
    "legislation": "Legislation", "bill": "Bill", "regulation": "Regulation", "hearing": "Hearing", "speech": "Speech",
    "personal_communication": "Personal communication", "map": "Map", "motion_picture": "Film",
}  # fmt: skip
"""What to call a thing of that type where its genre isn't given."""

RIS_TYPES: Final = {
    "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "book": "BOOK", "chapter": "CHAP",
    "report": "RPRT", "un-document": "RPRT", "resolution": "RPRT", "letter": "RPRT", "submission": "RPRT", "treaty": "STAT",
    "legislation": "STAT", "regulation": "STAT", "case": "CASE", "legal_case": "CASE", "webpage": "ELEC", "post": "ELEC",
    "post-weblog": "BLOG", "dataset": "DATA", "thesis": "THES", "paper-conference": "CONF", "paper": "CPAPER", "speech": "CPAPER",
    "patent": "PAT", "personal_communication": "PCOMM", "interview": "PCOMM", "manuscript": "UNPB", "software": "COMP",
    "motion_picture": "VIDEO", "broadcast": "VIDEO", "song": "SOUND", "map": "MAP", "bill": "BILL", "hearing": "HEAR",
    "entry-encyclopedia": "ENCYC", "entry-dictionary": "DICT", "standard": "STAND", "article": "JOUR", "pamphlet": "PAMP",
    "musical_score": "MUSIC", "figure": "FIGURE", "graphic": "ART", "classic": "CLSWK", "periodical": "SER", "document": "GEN",
}  # fmt: skip


_GENERAL: Final = {"number": "number", "publisher": "publisher", "institution": "publisher", "organization": "publisher", "titleaddon": "",
                   "type": "genre"}  # fmt: skip
_OF_CASES: Final = {"reporter": "container-title", "court": "authority", "institution": "authority"}


def rows(entry: str, csl_type: str) -> dict[str, Row]:
    """How to read the fields of an entry, by biblatex field: the rows that hold for it, then those of the entries that a thing of
    that type could have become, then any row, because people put fields where the manual has none.

    >>> [rows("misc", kind)["number"].csl for kind in ("article-journal", "letter")]
    ['issue', 'number']
    """
    found: dict[str, Row] = {}
    entries = [entry, *(name for name, needs in ENTRY_TYPES.get(csl_type, ()) if "*book" not in needs)]
    for name in entries:
        for row in FIELDS:
            if row.bib and row.holds(name, csl_type):
                found.setdefault(row.bib, row)
    if csl_type in ("case", "legal_case"):  # as jurisdictions of other programs have them
        found |= {name: Row(csl, name) for name, csl in _OF_CASES.items()}
    for row in FIELDS:
        if row.bib and _GENERAL.get(row.bib, row.csl) == row.csl:
            found.setdefault(row.bib, row)
    return found
