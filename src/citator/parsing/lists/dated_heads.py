"""References whose names are turned round and have the date behind them in brackets, as the templates of Wikipedia print them.

Smith, John; Doe, Mary (2005). Bridges of the North (2nd ed.). Oxford: Oxford University Press. p. 12. ISBN 978-0-19-000000-4.
Weir, Tom, ed. (2005). Rivers of the South. Vol. 3. Leeds: Weir Press. OCLC 753047.

Of a work in marks the other parts are read by :mod:`~citator.parsing.lists.templated`; this has the books, and notes of several references.
Citation Style 1, https://en.wikipedia.org/wiki/Help:Citation_Style_1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from citator.model import Form
from citator.parsing.cutting.seen import Seen, Stretch, at_the_end
from citator.parsing.cutting.signals import signal_at
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.houses import is_publisher, publication_words
from citator.parsing.kinds.prose import Reading
from citator.parsing.lists.templated import DATE, FIELDS, PRINTED, Behind, are_towns, read_behind, read_templated
from citator.text.dates import YEAR, parse_date
from citator.text.names import is_body, parse_name

__all__ = ["read_dated_heads"]

_WORD = r"(?:(?:Chr|Joh|Jos|Wm|Geo|Chas|Th|Fr|Ph|St)\.|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+|[A-ZÀ-ÞĀ-ŒŔ-Ž]\.(?:[ -]?[A-ZÀ-ÞĀ-ŒŔ-Ž]\.){0,3})"
_NAME = (
    rf"(?:(?:de|da|di|van|von|der|den|du|la|le|el|al)\s){{0,3}}{_WORD}(?:[\s-]{_WORD})?"
    rf",\s{_WORD}(?:\s{_WORD}){{0,3}}(?:\s(?:de|van|von|der))*"
)
_NAMES = rf"(?P<names>{_NAME}(?:;\s(?:&\s)?{_NAME}){{0,12}})(?P<more>;?\set al\.)?"
_HEAD = re.compile(rf"{_NAMES}(?P<edited>,\seds?\.)?\s\((?P<date>{DATE})\)(?:\s\[(?P<first>{YEAR})\])?\.\s+(?=[A-ZÀ-ÞĀ-ŒŔ-Ž\d“\"«¿¡])")
_BEGIN = re.compile(rf"[.;]\s+(?=(?:[A-Z][a-z]+(?:\salso)?,?\s)?{_NAME}(?:;|\s\(|,\seds?\.|\set al))|;\s+(?=[“\"«])")
_BRACKETS = re.compile(
    r"\s(?:\((?P<edition>\d{1,2}(?:st|nd|rd|th)|[Rr]ev(?:ised|\.)|[Ii]llustrated|[Nn]ew|[Ff]irst|[Ss]econd|[Tt]hird)\sed(?:ition|\.)?\)"
    r"|\((?P<form>PDF|Report|[A-Z][\w ]{0,30}\s(?:thesis|dissertation)|Thesis|Map|in\s[A-Z]\w+(?:\sand\s[A-Z]\w+)?)\)|\[[^\[\]]{2,120}\])$"
)
_TITLE_END = re.compile(r"(?<!\s[A-Z])(?<!\sSt)(?<!\sDr)(?<!\sMr)(?<!\sMrs)(?<!\svs)(?<!\sNo)\.(?=\s+\S|$)")
_IN_A_BOOK = re.compile(r"[.?!]\sIn:?\s[A-ZÀ-ÞĀ-ŒŔ-Ž]")  # a chapter of the APA's: its title has no marks
_IN_BRACKETS = re.compile(r"\[[^\[\]]*(?:[Dd]issertation|[Tt]hesis|[Dd]iss\.)")
_OF_ANOTHER_STYLE = re.compile(r"[\d,(]|[Tt]hesis|[Dd]issertation")
_NO_PUBLISHER = re.compile(r"[\d(]")
_NO_TITLE_END = re.compile(r"[)\]]$|,\seds?$")
_LETTERED = re.compile(r"(?<=\d)[a-z]$")
_PARTED = re.compile(r";\s")
_MARKS = ("“", '"', "«")
_VOLUME = re.compile(r"Vol\.\s(?P<volume>\w{1,8})")
_LONGEST = 3_000


def read_dated_heads(seen: Seen, whole: Stretch) -> list[tuple[Stretch, Reading]]:
    """The references of this style in a note that begins with one; what is none among them is left.

    >>> from citator.parsing.cutting.seen import look_at
    >>> note = "Smith, John; Doe, Mary (2005). Bridges (2nd ed.). Leeds: Weir Press. p. 12; Weir, Tom (2007). Rivers. Upton: Hale. p. 3."
    >>> found = read_dated_heads(look_at(note, lambda text: ()), Stretch(0, len(note)))
    >>> [(read.record.text("title"), read.record.text("publisher"), read.pinpoint) for _, read in found]
    [('Bridges', 'Weir Press', 'p. 12'), ('Rivers', 'Hale', 'p. 3')]
    """
    text, start, end = seen.text, whole.start, whole.end
    bracket = text.find(" (", start, end)
    turned = bracket > 0 and text.find(", ", start, bracket) > 0  # most notes are passed over here
    if not turned or end - start > _LONGEST:
        return []
    closed = text.find(")", text.find("(", start, end), end)  # behind the date, with a full stop, or the first date in brackets
    if (text[closed + 1 : closed + 2] != "." and text[closed + 2 : closed + 3] != "[") or _HEAD.match(text, start, end) is None:
        return []
    out: list[tuple[Stretch, Reading]] = []
    for begin, stop in pairwise([*_beginnings(seen, start, end), end]):
        signal, at = (whole.signal, begin) if begin == start else signal_at(text, begin, stop)
        title = _title(text, at, stop)
        last = next((one.start() for one in _PARTED.finditer(text, title, stop) if _parts(seen, title, one, stop)), stop)
        last = _signalled(seen, title, last)
        stretch = Stretch(at, at + len(text[at:last].rstrip(" .;\n")), signal)
        read = read_templated(seen, stretch) if text[title] in _MARKS else _book(seen, stretch)
        out += [(replace(one, signal=signal), reading) for one, reading in read]
    return out


def _beginnings(seen: Seen, start: int, end: int) -> Iterator[int]:
    """Where the references begin: the first, and each behind a full stop or a semicolon that is none between names."""
    yield start
    reached = _title(seen.text, start, end)
    for found in _BEGIN.finditer(seen.text, start, end):
        at = found.end()
        if at <= reached or not seen.nesting.open(found.start()):
            continue
        title = _title(seen.text, signal_at(seen.text, at, end)[1], end)
        if title > at or seen.text[at] in _MARKS:
            yield at
            reached = max(title, at)


_TOWNS_BEFORE = re.compile(r"(?:^|[.)]\s)([A-ZÀ-ÞĀ-ŒŔ-Ž][^.:()\d]{1,80})$")
_TOWNS_BEHIND = re.compile(r"([A-ZÀ-ÞĀ-ŒŔ-Ž][^.:()\d]{1,80}):\s[A-ZÀ-ÞĀ-ŒŔ-Ž]")
_SIGNALLED = re.compile(r"(?:\d|\b(?:doi|hdl)[:\s]\s?\S{4,80})(\.)\s+(?=[A-Z])", re.IGNORECASE)


def _parts(seen: Seen, title: int, mark: re.Match[str], end: int) -> bool:
    """Whether a semicolon ends a reference: it stands in no brackets, and not between towns ("London; New York: Routledge")."""
    before = _TOWNS_BEFORE.search(seen.text, max(title, mark.start() - 90), mark.start())
    behind = _TOWNS_BEHIND.match(seen.text, mark.end(), end)
    towns = before and behind and are_towns(f"{before[1]}; {behind[1]}")
    return seen.nesting.open(mark.start()) and not towns


def _signalled(seen: Seen, start: int, end: int) -> int:
    """Where a reference ends behind whose pages or number the next citation has a signal: "doi:10.1000/182. See also Hale v Weir"."""
    for found in _SIGNALLED.finditer(seen.text, start, end):
        if seen.nesting.open(found.start(1)) and signal_at(seen.text, found.end(), end)[0]:
            return found.start(1)
    return end


def _title(text: str, start: int, end: int) -> int:
    head = _HEAD.match(text, start, end)
    return head.end() if head else start


def _book(seen: Seen, stretch: Stretch) -> list[tuple[Stretch, Reading]]:
    text, end = seen.text, stretch.end
    head = _HEAD.match(text, stretch.start, end)
    cut = next((one for one in _TITLE_END.finditer(text, head.end(), end) if seen.nesting.open(one.start())), None) if head else None
    if head is None or cut is None or _IN_A_BOOK.search(text, head.end(), end):
        return []
    draft = Draft(text, stretch.start, end, seen.nesting, "book")
    names = tuple(parse_name(one.removeprefix("& ")) for one in head["names"].split("; "))
    others = (parse_name("et al."),) if head["more"] else ()
    draft.put("editor" if head["edited"] else "author", (*names, *others), *head.span("names"))
    draft.put("issued", parse_date(_LETTERED.sub("", head["date"])), *head.span("date"))
    stop = _bracketed(draft, head.end(), cut.start())
    if _IN_BRACKETS.search(
        text, stop, cut.start()
    ):  # "[Doctoral dissertation, University of Leeds]": the APA's, who names the service behind it
        return []
    end = _before_words(draft, cut.end(), end)
    behind = read_behind(draft, cut.end(), end, seen)
    if behind is None or stop <= head.end():
        return []
    stretch = replace(stretch, end=end)
    draft.title(head.end(), stop)
    if not _published(draft, behind):
        return []
    items = tuple(one for one in seen.matches if cut.end() <= one.start and one.end <= end and at_the_end(one))
    for match in items:
        if match.identifier and match.identifier.scheme in FIELDS:
            draft.put(FIELDS[match.identifier.scheme], match.identifier.value, match.start, match.end)
    return [(stretch, Reading(draft.record(), Form.FULL, draft.pinpoint, draft.url, draft.url_as_written, None, items))]


_SPOKEN = re.compile(r"(?<=\w)\.\s+(?=[A-Z“\"])")
_PAGES_BEFORE = re.compile(r"[.)]\spp?\.\s?[\d–, -]+$|\b(?:ISBN|OCLC|doi)[\s:]\s?[\w./–-]+$")
_OF_IT = re.compile(r"(?:ISBN|ISSN|OCLC|LCCN|JSTOR|S2CID|PMID|PMC|OL|ASIN|Retrieved|Archived|SSRN|MR|Zbl|Bibcode|Wikidata)\b")


def _before_words(draft: Draft, start: int, end: int) -> int:
    """Where the reference ends: behind pages or a number no name stands, and what does is the author's own."""
    for stop in _SPOKEN.finditer(draft.text, start, end):
        if _PAGES_BEFORE.search(draft.text, max(start - 1, stop.start() - 40), stop.start()) and not _OF_IT.match(
            draft.text, stop.end(), end
        ):
            return stop.start()
    return end


def _bracketed(draft: Draft, start: int, end: int) -> int:
    """Read what stands in brackets behind the title; where the title ends."""
    while found := _BRACKETS.search(draft.text, start, end):
        if found["edition"]:
            draft.take("edition", *found.span("edition"))
        form = found["form"] or ""
        if form.lower().endswith(("thesis", "dissertation")):
            draft.take("genre", *found.span("form"))
            draft.kind = "thesis"
        elif form == "Report":
            draft.kind = "report"
        end = found.start()
    return end


def _published(draft: Draft, behind: Behind) -> bool:
    """Read place and publisher; False where nothing tells that it is a reference of this style.

    A name that is no publisher's, as far as can be seen, may be one, or the rest of the title: it is left.
    """
    text = draft.text
    names = [span for span in behind.names if not _VOLUME.fullmatch(text, *span)]
    for span in behind.names:
        if volume := _VOLUME.fullmatch(text, *span):
            draft.take("volume", *volume.span("volume"))
    printed = next((found for span in names if (found := PRINTED.fullmatch(text, *span))), None)
    others = [span for span in names if printed is None or span != printed.span()]
    unlike = any(_OF_ANOTHER_STYLE.search(text, *span) for span in others) or (printed and _NO_PUBLISHER.search(printed["publisher"]))
    if len(names) > 1 or unlike:
        return False  # "Wiley, New York", "Annals of Rivers, 23, 493-509", "Encyclopaedia of Rivers. New York: Weir Press"
    if printed:
        turned = is_publisher(printed["publisher"]) is False and is_publisher(printed["place"]) is not False  # "Weir Press: London"
        draft.take("publisher-place", *printed.span("publisher" if turned else "place"))
        draft.take("publisher", *printed.span("place" if turned else "publisher"))
    elif names:
        start, end = names[0]
        if draft.kind in ("report", "thesis") or publication_words(text[start:end]) or is_body(text[start:end]):
            draft.take("publisher", start, end)
    date = draft.year()
    templated = bool(date and date.month) or ";" in text[slice(*draft.place("editor" if draft.has("editor") else "author"))]
    return behind.told or templated or any(draft.has(name) for name in ("publisher", "edition", "volume"))
