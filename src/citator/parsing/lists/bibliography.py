"""A list of references without numbers, told by its heading: "References", "Works Cited", "Bibliography".

Readers give the entries of a list as notes where the format or a number shows them. In typed text nothing shows them but the heading, the
place of each at the start of a line, and that they look like references.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import TypeVar

from citator.facts.known_by_one_name import KNOWN_BY_ONE_NAME
from citator.model import Citation, Document, Field, Link, LinkKind, NoteKind, Span
from citator.parsing.lists.openings import MARK, breaks_off, goes_on, opens
from citator.parsing.placing import placed
from citator.text.clean import edited
from citator.text.dates import YEAR

_Placed = TypeVar("_Placed", Link, Span)

__all__ = [
    "dated_words",
    "entries",
    "entries_and_rest",
    "is_heading",
    "opened_links",
    "read_entries",
    "split_entries",
    "with_names_of_dashes",
]

_HEADING = re.compile(
    r"[#=*_\s\d.]*(?:(?:list of|selected?|cited|annotated|primary|secondary|printed|published|unpublished|manuscript|archival|other|"
    r"further|general|additional) )*(?:references(?: list| cited)?|reference list|bibliography|works (?:cited|consulted)|"
    r"literature(?: cited)?|sources(?: (?:cited|and literature))?|(?:further|additional|recommended) reading|bibliographie|"
    r"références(?: bibliographiques)?|ouvrages cités|"
    r"table (?:of|des) (?:cases|authorities|legislation|statutes|treaties|affaires|arrêts)|"
    r"sources et bibliographie|sources (?:imprimées|manuscrites|primaires|secondaires)|"
    r"(?:sekundär|primär|weiterführende )?literatur(?:verzeichnis|hinweise)?|(?:(?:un)?gedruckte |primär)?quellen(?:verzeichnis)?|"
    r"quellen- und literaturverzeichnis|bibliografía|obras citadas|referencias(?: bibliográficas)?|"
    r"bibliografia|opere citate|fonti|riferimenti bibliografici|литература|список литературы|источники)[\s:*_#=.]*",
    re.IGNORECASE,
)
_DEPTH = re.compile(r"\s{0,3}(#{1,6})\s")
_OTHER_HEADING = re.compile(r"#{1,6}\s|(?:Appendix|Annex|Notes|Acknowledge?ments|Endnotes|Abbreviations)\b.{0,60}$", re.IGNORECASE)
_SECTION = re.compile(
    r"[#=*_\s\d.]*(?:(?:(?:un)?published|printed|primary|secondary|online|electronic|internet|archival|official|academic|newspaper|"
    r"journal|magazine|edited|other|contemporary|manuscript|government|doctoral|book)[ ,])*"
    r"(?:books?(?: and articles| chapters)?|monographs|chapters|(?:articles|papers)(?: and (?:book )?chapters)?|"
    r"theses(?: and dissertations)?|dissertations|journals|newspapers(?: and (?:magazines|periodicals))?|periodicals|magazines|"
    r"archives|archival (?:sources|material|collections)|manuscripts|collections|documents|publications|reports|interviews|"
    r"web ?sites|web pages|resources|legislation|statutes|cases|treaties|"
    r"bücher|monographien|monografien|aufsätze|zeitschriften(?:aufsätze|artikel)?|sammelbände|zeitungen|archive|archivalien|"
    r"internetquellen|online-quellen|hochschulschriften|"
    r"ouvrages|livres|monographies|articles(?: de (?:revue|presse))?|chapitres(?: d’ouvrages?)?|thèses(?: et mémoires)?|mémoires|"
    r"presse|sitographie|webographie|sites (?:web|internet)|"
    r"libros|artículos|capítulos|tesis|prensa|archivos|páginas web|libri|articoli|tesi|saggi)[\s:*_#=.]*",
    re.IGNORECASE,
)
"""A heading inside a list: what its entries are."""
_ADDRESS_ENDS = re.compile(r"(?:https?://\S+|www\.\S+|\b10\.\d{4,}/\S+)\s*$")
_ENDS = re.compile(r"(?:[.)\]\d”\"»]|https?://\S+|www\.\S+|\b10\.\d{4,}/\S+)[*_]*\s*$")
_LOOKS = re.compile(rf"\b{YEAR}|https?://|\b10\.\d{{4,}}/|\b[ns]\.\s?d\.|\bo\.\s?J\.|in press|forthcoming", re.IGNORECASE)
_PROSE = re.compile(
    rf"(?!A\sv\.?\s[A-Z]|The\s[^.,:;()]{{3,60}}\.\s\({YEAR}[a-z]?\))"
    r"(?:The|A|An|Her|His|Its|Their|They|He|She|It|In|This|These|Those|There|We|For|As|When)\s[a-z]"
)
_NAME_OR_TITLE = re.compile(
    r"(?P<head>(?:\d{1,4}\b)?(?:[^\W\d]|[\s’'‘&/-]){0,200}|[A-Z]{2,8}(?:[/-][A-Z]{2,8}){0,2}\s[A-Z]?\d[\w.:/-]{0,20})"
    r"[,.:;]\s[“„«»\"‘(*_]{0,3}(?P<next>[^\W\d_])"
)
"""… or capitals and a number, by which standards and papers of series are called: "RFC 8446: The …", and no "Table 1: …"."""
_NUMBERED = re.compile(r"\d/\d")
_EMPHASIS = re.compile(r"\*{1,3}|(?<![\w/.])_{1,3}(?=[^\W_])|(?<=[^\W_]|[.,?!)])_{1,3}(?![\w/])")
_DASH = re.compile(r"[-–—_―]{2,}[\s,.:;]")
_LINE = re.compile(r"[^\n\f]+")
_WHITE = re.compile(r"\s")
_WORDS = re.compile(r"[^\n\f]")
_CLOSES = re.compile(r"[*_]{0,3}\]")
_DOI = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/10\.\d", re.IGNORECASE)
_PRINTED = re.compile(r"https?://|www\.|\b10\.\d{4,}/")
_LONGEST_HEADING = 60
_BY_LINE = 0.9  # of the lines
_SHORTEST, _LONGEST = 16, 1_500  # characters of an entry; "Companies Act 2006" has 18


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    indent: int


def is_heading(line: str) -> bool:
    """Whether a line is the heading of a list of references.

    >>> is_heading("## Works Cited"), is_heading("References to tides")
    (True, False)
    """
    return len(line) < _LONGEST_HEADING and _HEADING.fullmatch(line) is not None


def entries(document: Document, seen: str) -> list[tuple[int, int]]:
    """Where the entries of a list of references stand, in order; nothing where a reader has given them as notes.

    ``seen`` is the text with blanks in the place of markup. A list is one where most of its entries look like references.
    """
    return entries_and_rest(document, seen)[0]


def entries_and_rest(document: Document, seen: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The same, and where something stands among them that may be an entry, though it does not begin as one does."""
    if any(note.kind is NoteKind.REFERENCE for note in document.notes):
        return [], []
    noted = [(note.start, note.end) for note in document.notes]
    lines = _lines(seen)
    heads = [at for at, line in enumerate(lines) if is_heading(document.text[line.start : line.end])]
    out: list[tuple[int, int]] = []
    rest: list[tuple[int, int]] = []
    for at, following in pairwise([*heads, len(lines)]):
        if _stands_alone(lines, at, seen):
            depth = _depth(document.text[lines[at].start : lines[at].end])
            whole = _entries(depth, lines[at + 1 : following], document.text, seen)
            every = [one for one in whole if not any(start < one[1] and one[0] < end for start, end in noted)]
            found = [(a, b) for a, b, is_entry in every if is_entry]
            if 2 * sum(bool(_LOOKS.search(seen, a, b)) for a, b in found) > len(found):
                out += found
                rest += [(a, b) for a, b, is_entry in every if not is_entry and _may_be_entry(seen, a, b)]
    return out, rest


def _may_be_entry(seen: str, start: int, end: int) -> bool:
    """Whether a year, an address or a number with a stroke stands behind a name or a title, and behind that more with a capital: nobody
    misses "Word count: 12,345", "Table 1: Ships in 1999" or "© 2021 The Author. All rights reserved." among the entries of a list. One
    word before the only colon is a label ("Source: Own survey, 2019."), if nobody is known by that name.
    """
    found = _NAME_OR_TITLE.match(seen, start, end)
    if found is None or not found["next"].isupper() or found["head"].islower():
        return False
    labelled = seen[found.end("head")] == ":" and " " not in found["head"] and ": " not in seen[found.start("next") : end]
    if labelled and found["head"] not in KNOWN_BY_ONE_NAME:
        return False
    return (_LOOKS.search(seen, start, end) or _NUMBERED.search(seen, start, end)) is not None


def dated_words(seen: str, least: float) -> bool:
    """Whether a text has so many years, addresses and their like as entries of a list have."""
    return sum(1 for _ in islice(_LOOKS.finditer(seen), int(least) + 1)) > least


def split_entries(raw: str, seen: str) -> list[tuple[int, int]]:
    """Where the entries stand in a text that has no heading of a list; ``seen`` is ``raw`` with blanks in the place of markup."""
    lines = _lines(seen)
    return [(start, end) for start, end, is_entry in _entries(0, lines, raw, seen, alone=True) if is_entry]


def _lines(seen: str) -> list[_Line]:
    return [
        _Line(found.start(), found.end(), found.group(), len(found.group()) - len(found.group().lstrip())) for found in _LINE.finditer(seen)
    ]


def _stands_alone(lines: Sequence[_Line], at: int, text: str) -> bool:
    """Whether a heading is not the end of a paragraph."""
    return at == 0 or "\n" in text[lines[at - 1].end : lines[at].start].replace("\n", "", 1) or lines[at].text.lstrip().startswith("#")


def _entries(depth: int, lines: Sequence[_Line], raw: str, seen: str, *, alone: bool = False) -> Iterator[tuple[int, int, bool]]:
    open_: list[_Line] = []
    by_line = _is_by_line(lines)
    anyhow = alone and by_line
    hanging = len({line.indent for line in lines}) > 1
    least = min((line.indent for line in lines), default=0)
    for line in lines:
        text = line.text.strip()
        if not text:
            continue
        heading = raw[line.start : line.end]
        if not _LOOKS.search(text) and _is_section(heading, depth):
            yield from _whole(open_, anyhow)
            open_ = []
            continue
        if _OTHER_HEADING.match(heading.strip()) and not _LOOKS.search(text):
            break
        apart = bool(open_) and seen[open_[-1].end : line.start].count("\n") > 1
        mark = MARK.match(text)
        body = text[mark.end() :] if mark else text
        begins = bool(mark) or apart or (opens(body) and not goes_on(body))
        ended = apart or (_ENDS.search(open_[-1].text) and (by_line or not breaks_off(open_[-1].text))) if open_ else False
        begins = begins or by_line or bool(open_ and _ADDRESS_ENDS.search(open_[-1].text) and body[:1].isupper())
        if ended and begins and (not hanging or apart or line.indent == least):
            yield from _whole(open_, anyhow)
            open_ = []
        open_.append(line)
    yield from _whole(open_, anyhow)


def _is_by_line(lines: Sequence[_Line]) -> bool:
    """Whether each line is an entry: nearly all of them have a year or an address, and end as entries do, which parts of entries don't."""
    written = [line.text for line in lines if line.text.strip()]
    return _BY_LINE * len(written) <= sum(bool(_LOOKS.search(text) and _ENDS.search(text)) for text in written)


def _depth(line: str) -> int:
    mark = _DEPTH.match(line)
    return len(mark[1]) if mark else 0


def _is_section(line: str, depth: int) -> bool:
    """Whether a line is a heading inside a list whose own heading has ``depth``: a deeper one, or what the entries below it are."""
    deeper = 0 < depth < _depth(line) and not _OTHER_HEADING.match(line.lstrip("# "))
    return deeper or (len(line) < _LONGEST_HEADING and _SECTION.fullmatch(line) is not None)


def _whole(lines: Sequence[_Line], anyhow: bool) -> Iterator[tuple[int, int, bool]]:
    """What the lines are, and whether it begins as an entry does; ``anyhow``: in whatever way, for there are only lines of this kind."""
    if not lines:
        return
    start = lines[0].start + lines[0].indent
    mark = MARK.match(lines[0].text.strip())
    start += mark.end() if mark else 0
    end = lines[-1].start + len(lines[-1].text.rstrip())
    text = " ".join(line.text.strip() for line in lines)
    text = text[mark.end() :] if mark else text
    if _SHORTEST <= end - start <= _LONGEST and not _PROSE.match(text):
        yield start, end, anyhow or opens(text)


def read_entries(document: Document, seen: str, places: Sequence[tuple[int, int]], parse: Callable[[str], Citation]) -> list[Citation]:
    """A citation for each entry (ids ``r-1`` …); ``parse`` reads one reference."""
    out: list[Citation] = []
    marked = document.media_type == "text/markdown"
    for number, place in enumerate(places, 1):
        found = _read_marked(document, seen, place, parse) if marked else _read_plain(seen, place, parse)
        raw = document.text[found.start : found.end]
        out.append(replace(found, id=f"r-{number}", note=None, raw=raw))
    return out


def _read_plain(seen: str, place: tuple[int, int], parse: Callable[[str], Citation]) -> Citation:
    start, end = place
    found = parse(_WHITE.sub(" ", seen[start:end]))

    def back(first: int, last: int) -> tuple[int, int]:
        return start + first, start + last

    first, last = back(found.start, found.end)
    return replace(found, start=first, end=last, record=placed(found.record, back))


def _read_marked(document: Document, seen: str, place: tuple[int, int], parse: Callable[[str], Citation]) -> Citation:
    """An entry in Markdown as a reader sees it, without the signs of links and emphasis; behind it the address of a link that numbers the
    work (a DOI), where the entry prints none: it says of which work the entry is.
    """
    start, end = place
    signs = [(one.start, one.end, "") for one in _within(document.furniture, start, end) if one.end <= end]
    words, offsets = edited(seen, start, end, signs)
    words = _EMPHASIS.sub(lambda mark: " " * len(mark[0]), _WHITE.sub(" ", words))
    own = words.rstrip(" .")
    links = [one for one in _within(document.links, start, end) if one.kind is LinkKind.ANCHOR and _DOI.match(one.href)]
    number = links[0] if len({one.href for one in links}) == 1 else None
    behind = f"{own}. {number.href}" if number and not _PRINTED.search(words) else words
    found = parse(behind)

    def back(first: int, last: int) -> tuple[int, int]:
        if number and first > len(own):
            return number.start, number.end
        return offsets.span(first, min(last, len(words)))

    first, last = back(found.start, min(found.end, len(own)))
    return replace(found, start=first, end=last, record=placed(found.record, back))


def _within(places: Sequence[_Placed], start: int, end: int) -> Sequence[_Placed]:
    """Those of some places, in their order, that begin within an entry."""
    return places[bisect_left(places, start, key=_start) : bisect_left(places, end, key=_start)]


def _start(place: Link | Span) -> int:
    return place.start


def opened_links(document: Document, seen: str) -> str:
    """The text of a document in Markdown with blanks in the place of what opens its links, and of where these lead if that is written
    apart: an entry begins with its names, also where these are a link.
    """
    if document.media_type != "text/markdown":
        return seen
    pieces: list[str] = []
    at = 0
    for one in document.furniture:
        if not _CLOSES.match(document.text, one.start):
            pieces += [seen[at : one.start], _WORDS.sub(" ", seen[one.start : one.end])]
            at = one.end
    return "".join([*pieces, seen[at:]])


def with_names_of_dashes(listed: Sequence[Citation]) -> list[Citation]:
    """The entries of a list, in order; a dash in the place of names stands for those of the entry before ("———. 1996. Rivers Again")."""
    out: list[Citation] = []
    for one in listed:
        names = out[-1].record.fields.get("author") if out else None
        dashed = names and _DASH.match(one.raw) and not one.record.names("author")
        out.append(replace(one, record=one.record.having(author=Field(names.value, "inherited"))) if names and dashed else one)
    return out
