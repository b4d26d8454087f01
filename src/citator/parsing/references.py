"""One entry of a bibliography: exactly one citation, in the order of author-date, Chicago, Vancouver and their like.

Brook, A., & Weir, B. (1994). Rivers and their names (2nd ed.). Leeds: Weir Press.
Brook A, Weir B. Rivers and their names. J Hydrol. 1994;12(3):45-67. doi:10.1000/182
Brook, Ann. “Rivers and Their Names.” Journal of Rivers 12, no. 3 (1994): 45–67.
"""

from __future__ import annotations

import re
from dataclasses import replace

from citator.facts.sales_numbers import SOLD_AS
from citator.limits import ENTRY
from citator.model import Citation, Field, Form, Record
from citator.parsing.cutting.seen import Recogniser, Seen, Stretch, at_the_end, look_at
from citator.parsing.emphasis import read_plain
from citator.parsing.kinds.abnt import read_brazilian
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.law_reviews import JOURNAL, LAW_REVIEW
from citator.parsing.kinds.numbered_issues import NUMBERED
from citator.parsing.kinds.prose import Reading, read_stretch
from citator.parsing.kinds.tails import peel
from citator.parsing.lists.bodied import read_bodied
from citator.parsing.lists.dated_commas import read_dated_commas
from citator.parsing.lists.dated_heads import read_dated_heads
from citator.parsing.lists.entries import read_entries
from citator.parsing.lists.free_hand import read_free_hand
from citator.parsing.lists.issued import read_issued
from citator.parsing.lists.legal import read_legal, read_printed
from citator.parsing.lists.listed import read_listed
from citator.parsing.lists.modelled import read_modelled
from citator.parsing.lists.natural import read_natural
from citator.parsing.lists.numbered import read_numbered, with_symbol
from citator.parsing.lists.openings import MARK, opens
from citator.parsing.lists.standards import read_standard
from citator.parsing.lists.stopped import read_stopped
from citator.parsing.lists.templated import read_templated
from citator.parsing.lists.type_codes import read_type_coded
from citator.parsing.notes import citation_of
from citator.parsing.spaced import read_evenly_spaced
from citator.parsing.typeset import read_typeset
from citator.parsing.wikis import read_bare
from citator.text.dates import YEAR
from citator.text.names import is_body, is_person
from citator.text.persons import is_given

__all__ = ["parse_reference"]


# A label is taken off, but not before one name in the order of speech and its title, "[1] Ann Hale. Lamps. PhD thesis": so the model has
# learned it. Of books with a house that is known it is not asked.
_SPOKEN = re.compile(
    r"(?P<name>(?P<given>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+|[A-ZÀ-ÞĀ-ŒŔ-Ž]\.)(?:[\s-][A-ZÀ-ÞĀ-ŒŔ-Ž]\.)*\s(?:(?:de|du|van|von|der|den)\s){0,2}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)\.\s"
)
_IN_BRACKETS = re.compile(r"\[[\w.:/+-]*\d")  # "[12]", "[BH94]": nothing else is written so
_NAMED_LABEL = re.compile(rf"[^\W\d_][\s,(]+{YEAR}")
_YEAR = re.compile(rf"\b{YEAR}\b")
_RUN_ON = re.compile(r"^(?P<title>[“\"«].{3,300}?[”\"»])\s*\S")
_OF_A_SERIES = re.compile(r"[”\"]\s[^“”\"]{3,100},\svol\.\ss\d-\d")  # "Proc. London Math. Soc., vol. s2-42": the volume of a second series
_PRESS = ("article-newspaper", "article-magazine")
_UNDATED = re.compile(r"[^()“”\"«»]{3,200}\(n\.d\.\)\.\s")
_AS_IN_NOTES = re.compile(r"[^,()]{1,40}\s[^,()]{1,60},\s|[^,()\s]{2,40},\s[^,\s]+\s[^,\s]+\s")
"""A name in its natural order, or a family and at least three words of a title; a name turned round is none of a note."""

_IN_ORDER = re.compile(r"[^,.()\s]+(?:\s[^,()\s]+)+,\s(?:(?![a-zà-ÿ\d)][.?!][’”\"»]?\s).)+", re.DOTALL)
"""A name in its natural order and no full stop behind a word: the parts of the entry are divided by commas, as a note has them."""


def _is_spoken(text: str, at: int) -> bool:
    """Whether a person's name in the order of speech and a stop stand there, and no title: "Quiet Lamps. Leeds: Weir Press"."""
    found = _SPOKEN.match(text, at)
    if found is None or is_body(found["name"]) or not is_person(found["name"]):
        return False
    return is_given(found["given"])


_SOLD_BEHIND = re.compile(rf"[.,]\s\(?(?:United\sNations\s[Pp]ublication,?\s)?{SOLD_AS}\)?$")
# APA has it where the year stands; the commonest words for it in the languages of lists.
_UNPRINTED = re.compile(
    r"[^()“”\"«»]{3,240}(?P<mark>\((?:in\spress|forthcoming|to\sappear|accepted|submitted(?:\sfor\spublication)?|"
    r"(?:manuscript\s)?(?:in\spreparation|submitted\sfor\spublication)|advance\sonline\spublication|sous\spresse|à\sparaître|im\sDruck|"
    r"im\sErscheinen|in\sDruck|en\sprensa|in\scorso\sdi\s(?:stampa|pubblicazione)|no\sprelo)(?:[,-]\s?[a-z])?\))\.\s",
    re.IGNORECASE,
)


def _is_whole(record: Record) -> bool:
    """Whether a record has a title, which "(in press)" is not, and where it is printed."""
    return record.text("title")[:1] not in ("", "(") and bool({"container-title", "publisher"} & set(record.fields))


def _whole(seen: Seen, stretch: Stretch) -> Reading | None:
    """The reference of an encyclopaedia or written by hand that the entry is from its first character to its last."""
    for read in (read_dated_heads, read_templated, read_free_hand):
        if read is read_dated_heads and ";" not in seen.text[stretch.start : stretch.end]:
            continue  # one author: the APA's, of which the model knows more
        found = read(seen, stretch)
        if len(found) == 1 and (found[0][0].start, found[0][0].end) == (stretch.start, stretch.end):
            return found[0][1]
    return None


def _in_marks(seen: Seen, reading: Reading) -> Reading:
    """With the title that quotation marks set apart, and nothing of what stands behind them."""
    title = reading.record.fields["title"]
    close = seen.text.find({"“": "”", "«": "»"}.get(reading.record.text("title")[0], '"'), (title.start or 0) + 2)
    if title.start is None or close < 0 or seen.text[close - 1] not in ".,?!":
        return reading
    draft = Draft(seen.text, title.start, close + 1, seen.nesting)
    draft.title(title.start, close + 1)
    return replace(reading, record=reading.record.having(title=draft.fields["title"]))


def _brazilian(seen: Seen, stretch: Stretch) -> Reading | None:
    """The entry as the Brazilian standard has it, with the family in capitals; ``None`` where a part of it is of another style."""
    inside = tuple(one for one in seen.matches if stretch.start <= one.start < stretch.end and at_the_end(one))
    draft = Draft(seen.text, stretch.start, stretch.end, seen.nesting)
    peel(draft, seen.addresses, [one for one in inside if not one.address])
    if not read_brazilian(draft):
        return None
    for one in inside:
        if one.identifier and one.identifier.scheme in ("doi", "isbn"):
            draft.put(one.identifier.scheme.upper(), one.identifier.value, one.start, one.end)
    return Reading(draft.record(), Form.FULL, draft.pinpoint, draft.url, draft.url_as_written, None, inside)


def _noted(seen: Seen, stretch: Stretch) -> Reading | None:
    """The entry as a note reads it, where its journal and numbers have the shape that they have there; ``None`` for all others."""
    end = stretch.end
    review = LAW_REVIEW.search(seen.text, stretch.start, end) if seen.text.endswith(")", stretch.start, end) else None
    if review and JOURNAL.search(review["journal"]) and _AS_IN_NOTES.match(seen.text, stretch.start, review.start()):
        return read_stretch(seen, stretch)
    if (number := NUMBERED.search(seen.text, stretch.start, end)) and _IN_ORDER.fullmatch(seen.text, stretch.start, number.start()):
        noted = read_stretch(seen, stretch)  # "Ana Gómez, La lámpara, Revista de Derecho, núm. 12, 2010"
        if {"author", "title", "container-title", "issue", "issued"} <= set(noted.record.fields):
            return noted
    if "vol. s" in seen.text and _OF_A_SERIES.search(seen.text, stretch.start, end):
        noted = read_stretch(seen, stretch)
        if {"author", "title", "container-title", "volume", "page"} <= set(noted.record.fields):
            return noted
    return None


def _read(seen: Seen, stretch: Stretch) -> Reading:
    """As the model reads it; where its title runs on behind the closing marks, as the MLA's and Chicago's entries are read in notes; where
    it ends as the articles of law reviews do, by volume, journal, page and year, as such a note; "Brook, A. (n.d.). …" by its full stops.
    """
    end = stretch.end
    if reading := _whole(seen, stretch) or read_legal(seen, stretch) or read_printed(seen, stretch):
        return reading
    if noted := _noted(seen, stretch):
        return noted
    undated = read_listed(seen, stretch) if _UNDATED.match(seen.text, stretch.start, end) else None
    if undated and {"author", "title"} <= set(undated.record.fields) and "issued" not in undated.record.fields:
        return undated
    if "]" in seen.text[stretch.start + 3 : end] and (coded := read_type_coded(seen, stretch)):
        return coded
    opening = seen.text[stretch.start : stretch.start + 2]
    if opening.isupper() and opening.isalpha() and (brazilian := _brazilian(seen, stretch)):
        return brazilian
    if _is_spoken(seen.text, stretch.start) and (spoken := read_natural(seen, stretch.start, end)):
        return spoken
    for read in (read_standard, read_numbered, read_bodied, read_stopped, read_issued, read_dated_commas):
        if by_shape := read(seen, stretch.start, end):
            return by_shape
    reading = read_modelled(seen, stretch)
    if _RUN_ON.match(reading.record.text("title")):
        entries = read_entries(seen, stretch)
        if len(entries) == 1 and "title" in entries[0][1].record.fields:
            return entries[0][1]
        noted = read_stretch(seen, stretch)  # "“Flood Hits Leeds.” The Guardian, March 12, 2019": without an author
        if {"title", "container-title", "issued"} <= set(noted.record.fields) and noted.record.type in _PRESS:
            return noted
        return _in_marks(seen, reading)
    return reading


def parse_reference(text: str, recognise: Recogniser) -> Citation:
    """The one citation that the line is; what can't be read leaves its fields empty, the citation comes out all the same.

    >>> one = parse_reference("Brook, A., & Weir, B. (1994). Rivers and their names. Leeds: Weir Press.", lambda text: ())
    >>> one.record.text("title"), [str(name) for name in one.record.names("author")], str(one.record.date("issued"))
    ('Rivers and their names', ['A. Brook', 'B. Weir'], '1994')

    Of a line of more than :data:`citator.limits.ENTRY` characters the beginning is read; a problem "part-not-read" says so.
    """

    def read(plain: str) -> list[Citation]:
        seen = look_at(plain, recognise)
        start = len(plain) - len(plain.lstrip())
        stretch = Stretch(start, max(start, len(plain.rstrip().rstrip(".,;"))))
        label = MARK.match(plain, start)
        if label and not _NAMED_LABEL.search(label.group()) and _is_spoken(plain, label.end()):
            label = label if read_natural(seen, label.end(), stretch.end) else None
        entry = (
            replace(stretch, start=label.end())
            if label and (_IN_BRACKETS.match(plain, start) or opens(plain[label.end() : stretch.end]))
            else stretch
        )
        sold = _SOLD_BEHIND.search(plain, entry.start, entry.end) if "Sales No" in plain else None
        reading = with_symbol(seen, _read(seen, replace(entry, end=sold.start()) if sold else entry))
        if sold and "number" not in reading.record.fields:
            reading = replace(reading, record=reading.record.having(number=Field(sold["number"], "text", *sold.span("number"))))
        return [citation_of(seen, stretch, reading, "n1", 1)]

    def dated(plain: str) -> list[Citation]:
        """What says "(in press)" is read as it stands, else with a year in its place, which the model knows, else by its full stops."""
        unprinted = _UNPRINTED.match(plain) if "(" in plain[:260] else None
        as_it_stands = read(plain)
        if unprinted is None or _YEAR.search(unprinted.group()) or _is_whole(as_it_stands[0].record):
            return as_it_stands
        start, end = unprinted.span("mark")
        [one] = read(f"{plain[:start]}{'(2000)'.rjust(end - start)}{plain[end:]}")
        with_year = replace(one, raw=plain[one.start : one.end], record=one.record.having(issued=None))
        if _is_whole(with_year.record):
            return [with_year]
        seen, stretch = look_at(plain, recognise), Stretch(one.start, one.end)
        listed = read_listed(seen, stretch)
        if listed and _is_whole(listed.record):
            title = listed.record.fields["title"]
            words = listed.record.text("title").removesuffix(unprinted["mark"]).rstrip()  # "Lamps (in press). Sea Studies"
            listed = replace(listed, record=listed.record.having(title=replace(title, value=words)))
            return [citation_of(seen, stretch, listed, "n1", 1)]
        return [with_year] if "title" in with_year.record.fields else as_it_stands

    def printed(typed: str) -> list[Citation]:
        return list(read_typeset(typed, lambda plain: read_bare(plain, dated)))

    [found] = read_evenly_spaced(text[:ENTRY], lambda even: read_plain(even, printed))
    start = found.start
    if len(text) <= ENTRY:
        return found
    too_long = ("part-not-read", f"an entry of {len(text):,} characters; the first {ENTRY:,} were read")
    end = max(start, len(text.rstrip().rstrip(".,;")))
    return replace(found, end=end, raw=text[start:end], problems=(*found.problems, too_long))
