"""Notes that are an entry of a reference list as a whole: the MLA's, Chicago's and the APA's bibliographies put at the foot of a page.

Their parts are divided by full stops, where those of a note are divided by commas: to cut such a note into sentences is to lose it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from citator.model import Field, Form, FrozenMap, Record
from citator.parsing.cutting.evidence import is_prose
from citator.parsing.cutting.seen import Seen, Stretch
from citator.parsing.cutting.signals import SIGNAL_AHEAD
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.prose import Reading, read_stretch
from citator.parsing.kinds.tails import undated_imprint
from citator.parsing.lists.listed import names_at_head, read_listed
from citator.parsing.lists.modelled import read_modelled
from citator.text.dates import YEAR
from citator.text.names import is_body, parse_names

__all__ = ["read_entries"]

_GIVEN = r"(?:[A-ZÀ-ÞА-Я]\.(?:[\s-]?[A-ZÀ-ÞА-Я]\.){0,2}|[A-ZÀ-Þ][\w’'-]+(?:\s(?:[A-Z]\.|[A-ZÀ-Þ][\w’'-]+)){0,2}\.?)"
_FAMILY_FIRST = re.compile(
    rf"(?:[a-z’']{{1,4}}\s){{0,2}}[A-ZÀ-ÞĀ-ŽА-Я][\w’'-]+(?P<second>\s[A-ZÀ-Þ][\w’'-]+)?,\s{_GIVEN}(?:\s|,\s(?:and|et|y|und|e|&)\s|,\s[A-ZÀ-Þ])"
)
_QUOTE = '“"«„‘'
# "…, pp. 3–9. JSTOR, https://…": where the MLA says by which service it was read.
_DATABASE = re.compile(r"(?<=[\d)])\.\s[A-Z][\w+&’' -]{1,50},\s(?=https?://|www\.|doi)")
_IN = re.compile(r"[.,]?\s(?:In|Dans|En|W):?\s[A-ZÀ-Þ]")  # Chicago's and others': full stops go on dividing
_YEAR = re.compile(rf"\b{YEAR}\b|\bn\.d\.")
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
        out.append((stretch, reading))
    return out


def _entry(seen: Seen, stretch: Stretch) -> Reading | None:
    text, start, end = seen.text, stretch.start, stretch.end
    if end - start > _LONGEST:
        return None
    inverted = _FAMILY_FIRST.match(text, start, end)
    if not inverted and not any(mark in text[start:end] for mark in _QUOTE):
        return None
    head = names_at_head(Draft(text, start, end, seen.nesting))
    if head is None:
        return None
    title = head[1].end() if head[1] else head[0]
    title += len(text[title:end]) - len(text[title:end].lstrip(" ."))
    quoted = next((one for one in seen.nesting.quoted if one.start == title), None)
    if title >= end or SIGNAL_AHEAD.match(text, title) or (text[title].islower() if inverted else text[title] not in _QUOTE):
        return None
    if not head[1] and text[head[0] - 1] != ".":
        return None
    if inverted and inverted["second"] and not quoted:  # "Klaus Weir, Die Flüsse Europas. Eine Geschichte": a name and a title
        return None
    if (
        head[1]
        and quoted
        and not (inverted and not inverted["second"])
        and not is_body(text[start : head[0]])
        and not _IN.match(text, quoted.end, end)
    ):
        return _behind_names(seen, Stretch(start, head[0]), Stretch(title, end), head[1])
    apart = not head[1] and not is_body(text[start : head[0]]) and not _speaks(seen, title, end)
    apart = apart and bool(_YEAR.search(text, start, end) or any(start <= one.start < end for one in seen.addresses))
    if apart and quoted and not _IN.match(text, quoted.end, end):
        return _behind_names(seen, Stretch(start, head[0]), Stretch(title, end))
    listed = read_listed(seen, stretch) if inverted else None
    if listed is not None:
        fields = listed.record.fields
        if {"author", "title", "issued"} <= set(fields) and ("publisher" in fields or "volume" in fields):
            return listed
    if not apart:
        return None
    reading = read_modelled(seen, stretch)
    fields = reading.record.fields
    if listed is not None and "author" in fields and fields["author"].end != listed.record.fields["author"].end:
        reading, fields = listed, listed.record.fields  # the model saw other names than stand there
    return reading if {"author", "title"} <= set(fields) and ("issued" in fields or "URL" in fields) else None


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
    if not re.search(r"(?:^|[\s.,-])[A-ZÀ-ÞА-Я]\.$", words):
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


def _members(seen: Seen, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = seen.text.find(";", start, end)
    while at >= 0:
        if seen.nesting.open(at):
            yield start, at
            start = at + 1 + len(seen.text[at + 1 : end]) - len(seen.text[at + 1 : end].lstrip())
        at = seen.text.find(";", at + 1, end)
    yield start, end


def _speaks(seen: Seen, title: int, end: int) -> bool:
    """Whether the author speaks behind the title: a sentence with a verb in the open, beyond the first full stop."""
    quoted = next((one for one in seen.nesting.quoted if one.start == title), None)
    at = quoted.end if quoted else seen.text.find(". ", title, end) + 1
    for piece in re.finditer(r"[^.]+(?:\.(?!\s[A-Z])[^.]*)*", seen.text[at:end]) if at > title else ():
        if is_prose(seen.text, at + piece.start(), at + piece.end(), seen.nesting):
            return True
    return False
