"""What has no field of its own, in the words that people write into ``howpublished`` and ``note``, and read out of them again.

``howpublished`` of ``@misc``: number or reporter, container, publisher, address (``S/RES/822 (1993), \\url{…}``; ``999 UNTS 171``;
``Harbour Gazette, vol. 3, pp. 4--5``; ``London: John Weale``). ``note``: sentences (``In: R. W. Munro (ed.), \\emph{Lights}, vol. II``;
``Edited by …``; ``ISBN …``; ``Archive: …. Shelf mark: …``) and the state of the link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from citator.formats.bibtex_names import read_spoken, spoken
from citator.formats.bibtex_supplied import UN_SYMBOL
from citator.formats.bibtex_text import address, escape, one_line, unescape, verbatim
from citator.formats.field_table import GENRES, LEGAL, NEWS, SITES
from citator.formats.spare_fields import is_there
from citator.model import FieldValue, Name, Record

__all__ = ["dashed", "howpublished", "notes", "read_howpublished", "read_notes", "sentences"]

_ARTICLES: Final = NEWS | {"article-journal", "review", "review-book", "entry", "entry-dictionary", "entry-encyclopedia"}
_UNNUMBERED: Final = _ARTICLES | SITES | {"book", "chapter", "thesis", "classic", "pamphlet", "paper-conference", "manuscript"}
_LABELS: Final = {"volume": "vol.", "issue": "no.", "page": "pp."}
_LABEL = re.compile(r"((?i:vol|no|pp?))\.\s*(?![A-Z]\.)(.+)")  # "P.C.I.J." is no page
_BY: Final = {
    "editor": "Edited by", "translator": "Translated by", "container-author": "Book by", "interviewer": "Interview by",
    "recipient": "Addressed to", "director": "Directed by", "composer": "Composed by", "producer": "Produced by",
}  # fmt: skip
_WORDS_FOR: Final = {"volume": "Vol.", "issue": "No.", "page": "Pp.", "ISBN": "ISBN"}
_ARCHIVE: Final = "Archive:"
_SHELF: Final = "Shelf mark:"
_SERVERS: Final = frozenset(["arxiv", "jstor"])  # their number has a field of its own, or is the address
_SAID = "|".join(map(re.escape, (*_BY.values(), *_WORDS_FOR.values(), "Document", "Number", "Archived at", _ARCHIVE, _SHELF)))
_BEGIN = re.compile(rf"(?:^|\.\s+)(?=(?:In: |(?:{_SAID}) |Accessed -?\d|Archived \d|Link found|Found at \d))")
_STATE = re.compile(r"(?:Accessed -?\d{3,4}(?:-\d\d){0,2}|Archived \d{4}-\d\d-\d\d at|Link found|Found at \d{4}-\d\d-\d\d:)(?: |$)")
_IN = re.compile(r"In: (?:(?P<names>.+?)(?P<edited> \(eds?\.\))?, )?\\emph\{(?P<title>(?:[^{}]|\{\})*)\}(?P<rest>.*)", re.DOTALL)
_URL = re.compile(r"\\url\s*\{([^{}]*)\}")
_REPORTER = re.compile(r"(\d+[A-Za-z]?|\d{4}-[IVX]+) ([^\W\d].*?)(?: (\d\S*))?")
_NUMBERED = re.compile(
    r"(?:[A-Z][\w.-]* ){0,3}(?:No\.|no\.|Nr\.) ?\d[^\s,]*(?: \(\d{4}\))?|[A-Z][A-Za-z]{0,7}(?:/[^\s,/]+)+(?: \(\d{4}\))?"
)
_SECTION = re.compile(r"(\d+) ([A-Z][\w. ]*?) §§? ?\S.*")
_LIKE_NUMBER = re.compile(r"^\d|^ECLI:|/\S*\d|\s\S*\d")  # and no series of reports: F.3d
_SPELLED_OUT = re.compile(r"[a-zß-ÿ]{4}|\(ser\. ")  # "United Nations, Treaty Series" takes its volume behind, UNTS in front
_IDLE = re.compile(r"(?i)(?:available (?:at|from|online)|online|retrieved from|accessed|url|web ?page|web ?site)?[\s:.,;]*")
_EDITION = re.compile(r"(?i)\s*\bed(?:ition|n|s)?\.?$")


def dashed(pages: str) -> str:
    """Pages as BibTeX wants them: a range has two hyphens, whichever dash the text has.

    >>> dashed("413–420"), dashed("xii-xiv")
    ('413--420', 'xii--xiv')
    """
    return re.sub(r"(?<=[\dxvi])\s?(?:-\{\}|[-–])+\s?(?=[A-Za-z]?\d|[xvi])", "--", escape(pages))


def sentences(pieces: Sequence[str]) -> str:
    """Pieces of a note as sentences; the last has no full stop, because styles put one.

    >>> sentences(["See Part 2.", "Edited by Ian Peart"])
    'See Part 2. Edited by Ian Peart'
    """
    return "".join(piece + (" " if piece.endswith(".") else ". ") for piece in pieces[:-1]) + "".join(pieces[-1:])


def howpublished(record: Record, spare: dict[str, FieldValue], *, address: bool) -> str:
    """In one line what a reader needs to find a thing for which the format has no type; what is told is taken out of ``spare``."""

    def take(name: str) -> str:
        value = spare.pop(name, "")
        return one_line(value) if isinstance(value, str) else ""

    parts = [escape(_number(record, take("number"), spare))]
    site = record.type in SITES
    if record.type in LEGAL or record.type in _ARTICLES or site or "container-title" not in spare:
        container, volume, issue, page = (take(name) for name in ("container-title", "volume", "issue", "page"))
        if parts[0].startswith(f"{escape(volume)} {escape(container)} §"):
            parts += [f"p. {dashed(page)}"] if page else []
        elif record.type in LEGAL and container and volume and not _SPELLED_OUT.search(container):
            parts.append(" ".join(part for part in (escape(volume), escape(container), dashed(page)) if part))
        else:
            parts.append(escape(container))
            parts += [f"{_LABELS[name]} {escape(value)}" for name, value in (("volume", volume), ("issue", issue)) if value]
            parts.append(f"{_label('page', page)} {dashed(page)}" if page else "")
    publisher = take("publisher")
    bodies = {one_line(str(name)) for name in record.names("author")}
    bodies |= {"United Nations"} if UN_SYMBOL.match(record.text("number")) or record.type == "un-document" else set()
    if publisher and publisher not in bodies:
        place = take("publisher-place")
        parts.append(escape(f"{place}: {publisher}" if place else publisher))
    edition = _EDITION.sub("", take("edition"))
    parts += [f"{escape(edition)} ed." if edition else "", escape(take("medium"))]
    parts = [part for part in parts if part]
    return ", ".join([*parts, rf"\url{{{verbatim(record.text('URL'))}}}"] if address and record.text("URL") else parts)


def _number(record: Record, number: str, spare: dict[str, FieldValue]) -> str:
    """The number with the word for its kind where it is bare figures; nothing where it is the title already."""
    if _SECTION.fullmatch(number):  # the section of a code is a place in it, and no mere number
        return number
    if number[:1].isdigit() and "/" not in number:
        kind = spare.pop("genre", "")
        kind = (one_line(kind) if isinstance(kind, str) else "") or GENRES.get(record.type) or "No."
        number = f"{kind[:1].upper()}{kind[1:]} {number}"
    return "" if number == one_line(record.text("title")) else number


def read_howpublished(value: str, kind: str, out: dict[str, FieldValue], *, told: bool) -> None:
    """Put into ``out`` what ``howpublished`` of a thing of that CSL type says; ``told``: the entry says which type it is.

    >>> found: dict[str, FieldValue] = {}
    >>> read_howpublished(r"S/RES/822 (1993), \\url{https://undocs.org/S/RES/822(1993)}", "resolution", found, told=True)
    >>> found
    {'URL': 'https://undocs.org/S/RES/822(1993)', 'number': 'S/RES/822 (1993)'}
    """
    link = _URL.search(value) or re.search(r"(https?://[^\s{}]+)", value)
    if link:
        out.setdefault("URL", address(link[1]))
        value = value[: link.start()] + value[link.end() :]
    inside = _IN.fullmatch(value.strip(" ,;"))
    if inside:
        _read_inside(inside, out)
        value = ", ".join(part for part in inside["rest"].split(", ") if not _LABEL.fullmatch(part))
    text = unescape(value).strip(" ,;")
    if told or inside:
        _read_parts(text.split(", ") if text else [], kind, out)
    elif _NUMBERED.fullmatch(text):
        out.setdefault("number", text)
    elif text and not link and not _IDLE.fullmatch(text):
        out.setdefault("medium", text)


def _read_parts(parts: list[str], kind: str, out: dict[str, FieldValue]) -> None:
    left: list[str] = []
    for index, part in enumerate(parts):
        label = _LABEL.fullmatch(part)
        section = _SECTION.fullmatch(part) if kind in LEGAL else None
        reporter = _REPORTER.fullmatch(part) if kind in LEGAL else None
        if section:
            out |= {"number": part, "volume": section[1], "container-title": section[2]}
        elif reporter:
            out |= {"volume": reporter[1], "container-title": reporter[2]}
            out |= {"page": reporter[3].replace("–", "-")} if reporter[3] else {}
        elif label and label[1].lower() != "no":
            out.setdefault("volume" if label[1].lower() == "vol" else "page", label[2].replace("–", "-"))
        elif part.endswith(" ed."):
            out.setdefault("edition", part[:-4])
        elif label:
            out.setdefault("number" if kind not in _ARTICLES else "issue", label[2])
        elif index == 0 and kind not in _UNNUMBERED and _LIKE_NUMBER.search(part):
            out.setdefault("number", part.removeprefix(f"{GENRES.get(kind, '')} "))
        else:
            left.append(part)
    rest = ", ".join(left)
    place, colon, publisher = rest.partition(": ")
    if not rest:
        return
    if kind in _ARTICLES or kind in SITES or kind in LEGAL:
        out.setdefault("container-title", rest)
    elif colon:
        out.setdefault("publisher-place", place)
        out.setdefault("publisher", publisher)
    else:
        out.setdefault("publisher", rest)


def notes(record: Record, spare: Mapping[str, FieldValue]) -> Iterator[str]:
    """The sentences, as BibTeX text, on what a reader needs of the fields that have no place in the entry."""
    left = {name: value for name, value in spare.items() if is_there(value)}

    def take(name: str) -> str:
        value = left.pop(name, "")
        return one_line(value) if isinstance(value, str) else ""

    genre = take("genre")
    if genre and genre.lower() != GENRES.get(record.type, "").lower():
        yield escape(genre[:1].upper() + genre[1:])
    container = take("container-title")
    if container:
        yield _inside(container, left)
    title = one_line(record.text("title")).lower()
    for name, words in _BY.items():
        names = left.get(name)
        if isinstance(names, tuple) and not all(one_line(str(one)).lower() in title for one in names):
            yield f"{words} {spoken(names)}"
    event = ", ".join(text for text in (take("event-title"), take("event-place")) if text)
    if event:
        yield escape(event[:1].upper() + event[1:])
    for name, words in _WORDS_FOR.items():
        if text := take(name):
            yield f"{words} {dashed(text) if name == 'page' else escape(text)}"
    number = take("number")
    if number and number.lower() not in title:
        yield f"{'Document' if UN_SYMBOL.match(number) else 'Number' if record.type in _ARTICLES else 'No.'} {escape(number)}"
    if edition := _EDITION.sub("", take("edition")):
        yield f"{escape(edition)} ed."
    archive, place = take("archive"), take("archive_location")
    if archive and archive.lower() not in _SERVERS:
        yield f"{_ARCHIVE} {escape(archive)}"
    if re.match("https?://", place):
        yield rf"Archived at \url{{{verbatim(place)}}}"
    elif archive and place:  # alone it is the number of a paper in a collection on line
        yield f"{_SHELF} {escape(place)}"


def _label(name: str, value: str) -> str:
    """What stands before a volume, an issue, one page or several."""
    return "p." if name == "page" and not re.search("[-–,;&]|f", value) else _LABELS[name]


def _inside(container: str, left: dict[str, FieldValue]) -> str:
    """A container in a sentence: ``In: R. W. Munro (ed.), \\emph{Lights of the North}, vol. II, pp. 12--18``."""
    name = next((name for name in ("editor", "container-author") if name in left), "")
    names = left.pop(name, "")
    who = ""
    if isinstance(names, tuple) and spoken(names):
        edited = f" ({'eds' if len(names) > 1 else 'ed'}.)" if name == "editor" else ""
        who = f"{spoken(names)}{edited}, "
    more = [
        f"{_label(name, value)} {dashed(value) if name == 'page' else escape(value)}"
        for name in _LABELS
        if isinstance(value := left.pop(name, ""), str) and one_line(value)
    ]
    return f"In: {who}" + ", ".join([rf"\emph{{{escape(container)}}}", *more])


def read_notes(value: str, kind: str, out: dict[str, FieldValue]) -> str:
    """Put into ``out`` what the sentences of a note on a thing of that CSL type say; what is left, as text, without the state of a link.

    >>> found: dict[str, FieldValue] = {}
    >>> read_notes(r"Third printing. Edited by Ian Peart. Archived 2020-01-01 at \\url{https://a.example/}", "book", found), found
    ('Third printing', {'editor': (Name(family='Peart', given='Ian', particle='', suffix='', literal=''),)})
    """
    pieces = [piece for piece in _BEGIN.split(value) if piece.strip() and not _STATE.match(piece)]
    return unescape(sentences([piece.strip() for piece in pieces if not _read_sentence(piece, kind, out)]))


def _read_sentence(piece: str, kind: str, out: dict[str, FieldValue]) -> bool:
    """Whether a piece of a note is a sentence on a field; it is put into ``out``."""
    text = piece.strip()
    inside = _IN.fullmatch(text)
    if inside:
        _read_inside(inside, out)
        return True
    for words, usual, read in _SENTENCES:
        name = "number" if words == "No." and kind not in _ARTICLES else usual
        if text.startswith(f"{words} ") and name not in out:
            found = read(text[len(words) :].strip())
            if found:
                out[name] = found
            return bool(found)
    return False


def _read_inside(found: re.Match[str], out: dict[str, FieldValue]) -> None:
    out.setdefault("container-title", unescape(found["title"]))
    if found["names"]:
        out.setdefault("editor" if found["edited"] else "container-author", read_spoken(found["names"]))
    by_label = {label: name for name, label in _LABELS.items()} | {"p.": "page"}
    for part in found["rest"].split(", "):
        label, _, value = part.partition(" ")
        if label in by_label and value:
            out.setdefault(by_label[label], unescape(value).replace("–", "-"))


def _people(text: str) -> tuple[Name, ...] | None:
    """The names in the rest of a sentence; ``None`` where another sentence follows, or figures."""
    if re.search(r"\d|[^\W\d_]{4}\. ", text):
        return None
    return read_spoken(text) or None


def _pages(text: str) -> str:
    return unescape(text).replace("–", "-")


def _short(text: str) -> str:
    """A number or symbol; "" where it is a phrase."""
    found = unescape(text)
    return found if re.search(r"\d|^[IVXLC]+$", found) and found.count(" ") < 4 else ""


def _address(text: str) -> str:
    link = _URL.fullmatch(text)
    return one_line(link[1]) if link else ""


_SENTENCES: Final[tuple[tuple[str, str, Callable[[str], FieldValue | None]], ...]] = (
    *((words, name, _people) for name, words in _BY.items()),
    ("Vol.", "volume", _short),
    ("No.", "issue", _short),
    ("Pp.", "page", _pages),
    ("Number", "number", _short),
    ("Document", "number", lambda text: found if UN_SYMBOL.fullmatch(found := unescape(text)) else ""),
    ("ISBN", "ISBN", _short),
    ("Archived at", "archive_location", _address),
    (_ARCHIVE, "archive", unescape),
    (_SHELF, "archive_location", unescape),
)
