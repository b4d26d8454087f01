"""Notes that are an entry of a reference list as a whole: the MLA's, Chicago's and the APA's bibliographies put at the foot of a page.

Their parts are divided by full stops, where those of a note are divided by commas: to cut such a note into sentences is to lose it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from citator.model import Field, Form, FrozenMap, Record
from citator.parsing.cutting.evidence import is_prose
from citator.parsing.cutting.seen import Seen, Stretch
from citator.parsing.cutting.signals import SIGNAL_AHEAD
from citator.parsing.kinds.abnt import is_brazilian
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.prose import Reading, read_stretch
from citator.parsing.kinds.tails import undated_imprint
from citator.parsing.lists.bodied import read_bodied
from citator.parsing.lists.dated_commas import read_dated_commas
from citator.parsing.lists.issued import read_issued
from citator.parsing.lists.listed import names_at_head, read_listed
from citator.parsing.lists.modelled import read_modelled
from citator.parsing.lists.natural import read_natural
from citator.parsing.lists.numbered import read_numbered, with_symbol
from citator.parsing.lists.stopped import read_stopped
from citator.text.dates import YEAR
from citator.text.names import is_body, parse_names

__all__ = ["read_entries"]

_GIVEN = r"(?:[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я]\.(?:[\s-]?[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я]\.){0,2}|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:\s(?:[A-Z]\.|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+)){0,2}\.?)"
_FAMILY_FIRST = re.compile(
    rf"(?:[a-z’']{{1,4}}\s){{0,2}}[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я][\w’'-]++(?P<second>\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]++)?,\s(?!(?:Rs|Urt|Beschl|Slg)\.){_GIVEN}(?:\s|,\s(?:and|et|y|und|e|&)\s|,\s[A-ZÀ-ÞĀ-ŒŔ-Ž]|"
    rf",\s(?:editors?|eds?\.|translators?|trans\.|Hrsg\.|et al)\b)|"
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+\s[A-Z]{1,3}(?:,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+\s[A-Z]{1,3}){1,20}\.\s"
)
_IN_IMPRINT = re.compile(r",\s(?:Bde?|Aufl|Halbbd|Teilbd)\.?$")
_LABEL = re.compile(r"(?:\[\d{1,4}\]|\d{1,3}\.)\s+")
_QUOTE = '“"«„‘'
# What opens a title in marks where nothing else tells of names at the head: a full stop before the mark, or before the year.
_OPENED = re.compile(r"\.(?:\s+[\"“«‘']| [\s,.:]*[(\[]?(?:[12]\d{3}|[Nn]\.[Dd]\.|[Ii][Nn] [Pp]|[Ff][Oo][Rr]))")
# "…, pp. 3–9. JSTOR, https://…": where the MLA says by which service it was read.
_DATABASE = re.compile(r"(?<=[\d)])\.\s[A-Z][\w+&’' -]{1,50},\s(?=https?://|www\.|doi)")
_BRACKETED_YEAR = re.compile(rf"\((?:{YEAR}|n\.d\.|in press|forthcoming)[^()]{{0,24}}\)(?:[.:]?\s[A-ZÀ-ÞĀ-ŒŔ-Ž“‘'\"]|\.\s[\w.]{{2,30}}:\s)")
_BODY_AND_YEAR = re.compile(
    rf"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.;:“”()\d]{{1,100}})\.\s{YEAR}[a-z]?\.\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])"
)  # "World Bank. 2013. Ports"
_BEFORE_BRACKET = re.compile(r"[^()“”‘\"«»;:\d]{2,300}?[.,]?\s")
_HEARD = re.compile(
    r"(?P<kind>(?:Personal|Telephone|Phone|Video|Online|E-?mail|Oral)\s(?:interview|communication|correspondence)|Interview|"
    r"(?:E-?mail|Message|Letter)\sto\sthe\sauthor)(?:\s(?:by|with)\s(?P<by>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,.]{2,60}))?[.,]"
)
_IN = re.compile(r"[.,]?\s(?:In|Dans|En|W):?\s[A-ZÀ-ÞĀ-ŒŔ-Ž]")  # Chicago's and others': full stops go on dividing
_LEMMA_AHEAD = re.compile(r"(?:,\s|(?<!\S))(?:Art|[Ss]\.\s?v)\.,?\s?$")  # "Anna Bach, Art. „Fähre“, in: …": no given name
_YEAR = re.compile(rf"\b{YEAR}\b|\bn\.d\.")
_RANGE = re.compile(r"(?:pp?|S)\.\s?(?P<pages>\d+(?:[-–—]|\s(?:to|bis|à|al?|até)\s)\d+)")
_LONGEST = 1_500


def read_entries(seen: Seen, whole: Stretch) -> list[tuple[Stretch, Reading]]:
    """The entries of which a note consists, divided by semicolons where they are several.

    Each has names with the family first, or names and a quoted title, then full stops between its parts. Nothing for all other notes,
    also for those that cite in another way beside, or speak of what they cite.
    """
    out: list[tuple[Stretch, Reading]] = []
    for start, end in _members(seen, whole.start, whole.end):
        stretch = Stretch(start, end, None if out else whole.signal)
        reading = _entry(seen, stretch)
        if reading is None:
            return []
        out.append((stretch, with_symbol(seen, _paged(reading))))
    return out


def _paged(reading: Reading) -> Reading:
    """In an entry a range of pages is the extent of what stands in a book or a journal: "The Lit Quay, Norton, 1987, pp. 55–81"."""
    pages = _RANGE.fullmatch(reading.pinpoint or "") if "container-title" in reading.record.fields else None
    place = reading.record.fields.get("locator")
    if pages is None or place is None or "page" in reading.record.fields:
        return reading
    return replace(reading, pinpoint=None, record=reading.record.having(locator=None, page=replace(place, value=pages["pages"])))


_STOP = re.compile(r"\.\s")
_SENTENCE_END = re.compile(r"[.?!][”\"]?\s")


def _is_divided(text: str, start: int, end: int) -> bool:
    """Whether two stops stand between words, as behind names and behind a title: seen at once, and most notes have none."""
    stop = _STOP.search(text, start, end)
    return stop is not None and _SENTENCE_END.search(text, stop.end() + 1, end) is not None


def _entry(seen: Seen, stretch: Stretch) -> Reading | None:
    text, end = seen.text, stretch.end
    label = _LABEL.match(text, stretch.start, end)
    start = label.end() if label else stretch.start
    if text[start : start + 2].isupper() and is_brazilian(text, start, end):  # read as what it is
        return None
    if end - start < _LONGEST and (
        by_shape := read_numbered(seen, start, end)
        or read_bodied(seen, start, end)
        or read_stopped(seen, start, end)
        or (_is_divided(text, start, end) and (read_issued(seen, start, end) or read_natural(seen, start, end)))
        or read_dated_commas(seen, start, end)
    ):
        return by_shape
    return None if end - start > _LONGEST else _by_head(seen, stretch, start)


def _by_head(seen: Seen, stretch: Stretch, start: int) -> Reading | None:
    """The entry whose names begin at ``start``, if its head tells that they are names."""
    text, end = seen.text, stretch.end
    inverted = _FAMILY_FIRST.match(text, start, end)
    if inverted and inverted["second"] and not _has_marks(seen, start, end):
        return None  # see below
    bracketed, dated = _dated_head(text, start, end), _dated_body(text, start, end)
    if not (inverted or bracketed or dated or _opens_in_marks(text, start, end)):
        return None
    head = names_at_head(Draft(text, start, end, seen.nesting))
    # Chicago's "Ann Brook. 1994. “On Lamps.” Harbour News 3"
    stopped = head is not None and head[1] is not None and head[1].group()[:2] == ". " and text[head[1].end() : head[1].end() + 1] in _QUOTE
    if head is None or not (inverted or bracketed or dated or stopped or head[1] is None) or (head[1] is None and text[head[0] - 1] != "."):
        return None
    if _IN_IMPRINT.search(text, start, head[0]):  # "Weir, Allgemeiner Teil, Bd. II, 4. Aufl. 1992"
        return None
    title = head[1].end() if head[1] else head[0]
    title += len(text[title:end]) - len(text[title:end].lstrip(" ."))
    quoted = next((one for one in seen.nesting.quoted if one.start == title), None)
    led = text[title : title + 1] in (*_QUOTE, "'") or (bool(inverted or head[1]) and _TITLE.match(text, title, end) is not None)
    if title >= end or not led or SIGNAL_AHEAD.match(text, title):
        return None
    # "Klaus Weir, Die Flüsse Europas. Eine Geschichte" is a name and a title; "García Marín, Ana. “Faros”" is known by the marks.
    if inverted and inverted["second"] and not quoted:
        return None
    if quoted and _LEMMA_AHEAD.search(text, start, title):
        return None
    by_body = is_body(text[start : head[0]])
    noted = quoted is not None and not by_body and not _IN.match(text, quoted.end, end)
    if head[1] and noted and not (inverted and not inverted["second"]):
        return _behind_names(seen, Stretch(start, head[0]), Stretch(title, end), head[1])
    silent = not _speaks(seen, title, end)
    said = _YEAR.search(text, start, end) or any(start <= one.start < end for one in seen.addresses)
    if head[1] is None and not by_body and silent and said:
        heard = _HEARD.match(text, title, end)
        if heard:
            return _spoken(seen, Stretch(start, head[0]), heard, end)
        if noted:
            return _behind_names(seen, Stretch(start, head[0]), Stretch(title, end))
        return _listed(seen, stretch, modelled=True)
    undated = head[1] is not None and not head[1]["date"][:1].isdigit()
    natural = not inverted and bracketed and silent and _names_and_stop(seen, start, head[0], title, end)
    whole = (bracketed or dated) and silent and (by_body or undated or natural)
    return _listed(seen, stretch, whole=whole) if inverted or natural or ((bracketed or dated) and by_body) else None


_TITLE = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-ŽА-ЯЁ]|[\w.]{2,30}:\s")  # or the name of a program, "ggrivers: Maps of Rivers"


def _names_and_stop(seen: Seen, start: int, names: int, title: int, end: int) -> bool:
    """Whether it is "Ann Brook and Jo Weir (2017). Lamps. Weir Press": a full stop behind the year, and no sentence behind that."""
    text = seen.text
    if not text[:title].rstrip().endswith(").") or " " not in text[start:names].strip():
        return False
    return not is_prose(text, title, end, seen.nesting) and ". " in text[title:end]


def _dated_head(text: str, start: int, end: int) -> bool:
    """Whether the first brackets hold a year, with nothing but words before them and a title behind: "Brook (2004) Lamps"."""
    at = text.find("(", start, min(end, start + 304))
    return at > 0 and _BRACKETED_YEAR.match(text, at, end) is not None and _BEFORE_BRACKET.fullmatch(text, start, at) is not None


def _opens_in_marks(text: str, start: int, end: int) -> bool:
    """Whether a title in marks can stand behind names at the head, where nothing else tells of these."""
    return _OPENED.search(text, start, end) is not None and any(mark in text[start:end] for mark in _QUOTE)


def _dated_body(text: str, start: int, end: int) -> bool:
    """Whether the first full stop stands between a body and a year: "World Bank. 2013. Ports"."""
    stop = text.find(".", start, end)
    found = _BODY_AND_YEAR.match(text, start, end) if text[stop + 2 : stop + 3] in ("1", "2") else None
    return found is not None and is_body(found["name"])


def _has_marks(seen: Seen, start: int, end: int) -> bool:
    return any(start <= one.start < end for one in seen.nesting.quoted)


def _listed(seen: Seen, stretch: Stretch, *, modelled: bool = False, whole: bool = False) -> Reading | None:
    """What the grammar of lists makes of it where nothing is left open, else the model. ``whole``: names and title are enough."""
    listed = read_listed(seen, stretch)
    fields = dict(listed.record.fields) if listed else {}
    made = "author" in fields or "editor" in fields
    if made and {"title", "issued"} <= set(fields) and ("publisher" in fields or "volume" in fields):
        return listed
    if not modelled:
        return listed if whole and made and "title" in fields else None
    reading = read_modelled(seen, stretch)
    found = reading.record.fields
    if listed is not None and "author" in found and "author" in fields and found["author"].end != fields["author"].end:
        return listed if "title" in fields else None  # the model saw other names than stand there
    return reading if {"author", "title"} <= set(found) and ("issued" in found or "URL" in found) else None


def _spoken(seen: Seen, names: Stretch, heard: re.Match[str], end: int) -> Reading:
    """The MLA's "Weir, Nora. Personal interview. 3 Oct. 2011"."""
    draft = Draft(seen.text, names.start, end, seen.nesting)
    draft.kind = "interview" if "nterview" in heard["kind"] else "personal_communication"
    words = seen.text[names.start : names.end].rstrip(" .,")
    draft.put("author", parse_names(words), names.start, names.start + len(words))
    draft.take("genre", *heard.span("kind"))
    if heard["by"]:
        draft.put("recipient", parse_names(heard["by"]), *heard.span("by"))
    draft.date(heard.end(), end)
    return Reading(draft.record(), Form.FULL, None)


def _behind_names(seen: Seen, names: Stretch, rest: Stretch, dated: re.Match[str] | None = None) -> Reading | None:
    """The MLA's "Brook, Ann. “On Lamps.” Harbour News, vol. 3, 1994": behind the names it goes on as a note does."""
    text = seen.text
    draft = Draft(text, rest.start, rest.end, seen.nesting)
    if dated:
        undated_imprint(draft)
        rest = replace(rest, end=draft.end)
    database = _DATABASE.search(text, rest.start, rest.end)
    reading = read_stretch(seen, replace(rest, end=database.start()) if database else rest)
    words = text[names.start : names.end].rstrip(" ,:;(")
    if not re.search(r"(?:^|[\s.,-])[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я]\.$", words):
        words = words.rstrip(".")
    draft.put("author", parse_names(words), names.start, names.start + len(words))
    if dated:
        draft.date(*dated.span("date"))
    if database:
        behind = tuple(match for match in seen.matches if database.end() <= match.start < rest.end)
        reading = replace(reading, items=(*reading.items, *behind))
        where = next((one for one in seen.addresses if database.end() <= one.start < rest.end), None)
        if where and "URL" not in reading.record.fields:
            draft.put("URL", where.url, where.start, where.end)
            reading = replace(reading, url=where.url, url_as_written=where.as_written)
    fields = {**draft.record().fields, **reading.record.fields, **_edited(seen, reading.record)}
    if "title" not in fields:
        return None
    kind = "chapter" if reading.record.type == "document" and {"container-title", "publisher"} <= set(fields) else reading.record.type
    return replace(reading, form=Form.FULL, record=Record(kind, FrozenMap(fields)))


_EDITED = re.compile(
    r",\s(?:edited by|eds?\.|dirigé par|sous la direction de|édité par|herausgegeben von|hrsg\. von|a cura di|editado por)\s"
    r"(?P<names>[^,()]{3,120}?)"
    r"(?:,\s(?P<publisher>[A-Z][^,()]{2,60}))?$"
)


def _edited(seen: Seen, record: Record) -> dict[str, Field]:
    """Editors and publisher behind the title of a book: "The Book of Lamps, edited by Ann Brook and Jo Weir, Weir Press"."""
    book = record.fields.get("container-title")
    found = _EDITED.search(seen.text, book.start, book.end) if book and book.start is not None and book.end is not None else None
    if book is None or found is None:
        return {}
    draft = Draft(seen.text, book.start or 0, found.start(), seen.nesting)
    draft.title(book.start or 0, found.start(), "container-title")
    draft.put("editor", parse_names(found["names"]), *found.span("names"))
    if found["publisher"]:
        draft.take("publisher", *found.span("publisher"))
    return dict(draft.record().fields)


_IN_NUMBERS = re.compile(r"\d;\d")  # Vancouver: "2004;12(3):44–67"


def _members(seen: Seen, start: int, end: int) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    at = seen.text.find(";", start, end)
    while at >= 0:
        if seen.nesting.open(at) and not _IN_NUMBERS.match(seen.text, at - 1):
            out.append((start, at))
            start = at + 1 + len(seen.text[at + 1 : end]) - len(seen.text[at + 1 : end].lstrip())
        at = seen.text.find(";", at + 1, end)
    return [*out, (start, end)]


def _speaks(seen: Seen, title: int, end: int) -> bool:
    """Whether the author speaks behind the title: a sentence with a verb in the open, beyond the first full stop."""
    quoted = next((one for one in seen.nesting.quoted if one.start == title), None)
    at = quoted.end if quoted else seen.text.find(". ", title, end) + 1
    for piece in re.finditer(r"[^.]+(?:\.(?!\s[A-Z])[^.]*)*", seen.text[at:end]) if at > title else ():
        if is_prose(seen.text, at + piece.start(), at + piece.end(), seen.nesting):
            return True
    return False
