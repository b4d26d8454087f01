"""References that are written by hand as German encyclopaedias and notes have them: names, a colon, and full stops between the rest.

Anna Klein: Der Rhein als Grenze. Fluss und Raum. Böhlau, Köln 2011, ISBN 978-3-412-20784-7, S. 12 f.
Anna Klein: Flüsse und Karten. In: Mei Tan (Hrsg.): Bibliotheken der Welt. 2. Auflage. Springer, Berlin 2005, S. 33–58.
Karl Huber: Das Moor. In: Zeitschrift für Naturkunde. Band 12, Nr. 3, 1998, S. 101–123, doi:10.1000/182.

(https://de.wikipedia.org/wiki/Wikipedia:Zitierregeln, "Format der Literaturangaben".) The same shape stands in other languages. To cut such
a note into sentences is to lose it: the full stops in it end its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from citator.model import Form
from citator.parsing.cutting.ends import before_stop
from citator.parsing.cutting.evidence import is_prose
from citator.parsing.cutting.seen import Seen, Stretch, at_the_end, names_instrument
from citator.parsing.cutting.signals import signal_at
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import is_magazine, is_news
from citator.parsing.kinds.prose import Reading
from citator.parsing.kinds.the_same import can_mean, read_in_the_same
from citator.parsing.lists.before_colons import is_body_before_colon, is_turned, members, names_of
from citator.parsing.lists.closings import PERSONS, Closing, read_closing
from citator.parsing.lists.imprinted import state_before_year
from citator.parsing.lists.one_word import ONE_WORD, is_writer, one_word
from citator.text.dates import MONTH
from citator.text.names import is_person, parse_name

__all__ = ["read_free_hand"]

_EDITING = r"(?:Hrsgg?|Hgg?|Herausgeber(?:in)?|[Ee]ds?|[Éé]ds?|[Dd]irs?|[Cc]oords?|a cura di|[Cc]ur|[Cc]omps?)\.?"
_ROLE = rf"(?:\s?[(\[](?P<role>{_EDITING})[)\]])?"
_PEOPLE = re.compile(rf"(?P<names>{PERSONS}){_ROLE}:\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž\d„“«»‚‘\"¿¡])")
_EDITORS = re.compile(rf"(?P<names>{PERSONS})\s?[(\[](?P<role>{_EDITING})[)\]],\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž\d„“«»‚‘\"])")
_BODY = re.compile(rf"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;,„“”«»\"()\d]{{3,90}}){_ROLE}:\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž\d„“«»‚‘\"¿¡])")
# "Unseasonable Youth: A History": words as titles have them, and no names.
_IN_TITLES = re.compile(r"^\w{4,}ing\s|\w{3}(?:ics|able|ible|tions?|ness|isms?|heit|keit|schaft|logie|logy|graphy|tures?)\b")
# "Haykin, S. Neural Networks: A Foundation": behind initials of a name that is turned round the title begins.
_TITLE_IN_NAMES = re.compile(r",\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[ -]?){1,3}\s?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]{2,}\s[A-ZÀ-ÞĀ-ŒŔ-Ž]?[\w’'-]{2,}$")
_BEGIN = re.compile(r"[;.]\s+(?=[^\W\d_])")
# "in: Weber, Hans; Bach, Anna (Hrsg.): Die Flüsse": of several editors the first, behind whom no reference ends.
_EDITOR_BEFORE = re.compile(r"\b(?:[Ii]n|[Dd]ans|[Ee]n):?\s[^:;.()]{1,40},\s[^:;,()]{1,40}(?:;\s[^:;,()]{1,40},\s[^:;,()]{1,40}){0,8}$")
_CLOSED = re.compile(r"(?:[\d)\]”“»\"]|\bff?\.?|\d\.)[;.]\s+$|;\s+$|\b(?:Ebd|Ibid|Ebenda)\.\s+$")
_STOP = re.compile(r"(?<=[^\s.])\.(?=\s+[^\s.])|(?<=[?!])(?=\s+[A-ZÀ-ÞĀ-ŒŔ-Ž„“«\"(])|;(?=\s)")
# A full stop that ends no part: of an initial, of what is shortened, of an ordinal.
_SHORT = re.compile(
    r"(?:^|[\s.(/=\[])(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]|[a-z]|Bde?|Nrn?|Aufl|Ausg|Hrsgg?|Hgg?|Jg|Jh|Sp|St|Dr|Prof|Verl|(?:über|be)arb|verb|erw|rev|verm|durchges|vgl|hg|hrsg|Abt|"
    r"Anm|ca|Chr|"
    r"[Dd]iss|[Hh]abil|[Pp]hil|[Jj]ur|[Tt]heol|[Vv]ols?|[Nn]os?|pp|[Ee]ds?|[ÉéEe]d|[Aa]rt|[Cc]ap|[Tt]om|[Tt]rad|Univ|Jr|Sr|Mr|Mrs|Ms|vs|fasc|[Nn][úu]ms?|(?:[BL][TR]-)?(?:Drs|Drucks|PlPr)|págs?|ff|usw|etc|ebd|bzw|sog|Ders|ders|Dies|dies"
    r"|[Üü]bers|bes|insb|spéc|jun|sen|Mio|al)$"
)
_ORDINAL = re.compile(r"(?:^|[\s(])\d{1,2}$")
_NTH = re.compile(r"\b(?:de[rmns]|d[ai]e?s|[ia]m|vom|zu[mr]|beim)\s\d{1,2}$")
_ORDERED = re.compile(
    rf"\s+(?:{MONTH}|(?:[a-zäöü]+\.?,?\s){{0,5}}(?:Auflage|Aufl\.|Ausgabe|Ausg\.)|Jahrhundert|Jh\.|Jahrgang|Jg\.|Band|Bd\.|Heft|Weltkrieg|und\s|bis\s|u\.\s|,)"
)
_IN = re.compile(rf"(?:In|Dans|En|Em)\s?:\s|(?:In|Dans|En|Em)\s(?=[^.]{{3,120}}[(\[]{_EDITING}[)\]]:\s)")
_COMMA_IN = re.compile(r",\s(?:in|dans|en)\s?:\s")
_SAME = re.compile(rf"(?:[Dd]ers|[Dd]ies)(?:\.|elbe|elben)?{_ROLE}:\s")
_SERIES_AT_END = re.compile(r"\s\((?:=\s?[^()]{3,140}|[A-ZÀ-ÞĀ-ŒŔ-Ž][^();=]{3,140};\s(?:[A-Z][a-z]{1,3}\.\s)?(?:\d{1,4}|[IVXLC]{1,6}))\)$")
_VOLUME_AND_PAGE = re.compile(r"\d\)?\s?:\s?[A-Za-z]?\d")
_COLON = re.compile(r":(?<=[\w.)\]]:)\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž\d„“«»‚‘\"¿¡])")  # the mark itself first: most notes have none
_COMMA = re.compile(r",\s")
_MARKS = re.compile(r"[„“”«»\"]")  # which are of no name
_LONGEST = 1_500
_YEAR_IN_IT = re.compile(r"\d{4}")


def read_free_hand(seen: Seen, whole: Stretch) -> list[tuple[Stretch, Reading]]:
    """The references of this shape in a note, each with the signal before it, in order; what stands between them is left.

    >>> from citator.parsing.cutting.seen import look_at
    >>> note = "Vgl. Anna Klein: Der Rhein. Fluss und Raum. Böhlau, Köln 2011, S. 12; Jo Weir: Am Kai. In: Die Zeit. Nr. 3, 2010."
    >>> found = read_free_hand(look_at(note, lambda text: ()), Stretch(5, len(note), "Vgl."))
    >>> [(one.signal, read.record.text("title"), read.record.text("container-title")) for one, read in found]
    [('Vgl.', 'Der Rhein. Fluss und Raum', ''), (None, 'Am Kai', 'Die Zeit')]
    """
    text = seen.text
    if (
        text.find(": ", whole.start, whole.end) < 0
        or not _COLON.search(text, whole.start, whole.end)
        or not _YEAR_IN_IT.search(text, whole.start, whole.end)
    ):
        return []
    out: list[tuple[Stretch, Reading]] = []
    reached = whole.start
    last = text.rfind(":", whole.start, whole.end)
    for at in _beginnings(seen, whole):
        if at > last:  # behind names and behind "Ders." stands one
            break
        if at < reached:
            continue
        signal, start = (whole.signal, at) if at == whole.start else signal_at(text, at, whole.end)
        if start == at > whole.start and not _CLOSED.search(text[at - 12 : at]) and not is_prose(text, reached, at, seen.nesting):
            continue  # "Leach, Neil, ed. Rivers of Old: A Reader": in the midst of another reference
        head = _head(text, start, min(whole.end, start + _LONGEST)) or _SAME.match(text, start, whole.end)
        if head is None and (at == whole.start or text[at - 2] == ";"):
            head = one_word(text, start, whole.end)
        found = _reference(seen, start, head, min(whole.end, start + _LONGEST)) if head else None
        if head and found:
            end, reading = found
            reading = _by_the_same(reading, head, out)
            out.append((Stretch(start, end, signal), reading))
            reached = end
    return out


_IMPRINT = frozenset(("publisher", "publisher-place", "issued"))


def _by_the_same(reading: Reading, head: re.Match[str], before: list[tuple[Stretch, Reading]]) -> Reading:
    """With the names of the reference before it, for which "Ders." stands."""
    if head.re is not _SAME or not before:
        return reading
    last = before[-1][1].record.fields
    names = last.get("author") or last.get("editor")
    role = "editor" if head["role"] else "author"
    if names is None or not isinstance(names.value, tuple) or not can_mean(head.group(), names.value):
        return reading
    return replace(reading, record=reading.record.having(**{role: replace(names, source="inherited")}))


def _beginnings(seen: Seen, whole: Stretch) -> Iterator[int]:
    yield whole.start
    for found in _BEGIN.finditer(seen.text, whole.start, whole.end):
        if seen.nesting.open(found.start()) and not (
            found.group()[0] == ";" and _EDITOR_BEFORE.search(seen.text[whole.start : found.start()])
        ):
            yield found.end()


def _head(text: str, start: int, end: int) -> re.Match[str] | None:
    """The names at ``start`` and the colon behind them; ``None`` where there are none."""
    colon = text.find(": ", start, min(end, start + 300))
    if colon < 0 or _MARKS.search(text, start, text.find(":", start, colon + 1)):
        return None
    found = _PEOPLE.match(text, start, colon + 3)
    if (
        found
        and not _IN_TITLES.search(found["names"])
        and not _TITLE_IN_NAMES.search(found["names"])
        and all(is_person(one) or is_turned(one) for one in members(found["names"]))
        and not is_body_before_colon(found["names"])
    ):
        return found
    body = _BODY.match(text, start, colon + 3)
    return body if body and (is_body_before_colon(body["names"])) else None


class _Work:
    """The stretches of one reference: its title, what it stands in, and what was read behind them."""

    __slots__ = ("closings", "end", "inside", "title")

    def __init__(self, title: tuple[int, int]) -> None:
        self.title = title
        self.inside: tuple[int, int] | None = None
        self.closings: list[Closing] = []
        self.end = title[1]


def _reference(seen: Seen, start: int, head: re.Match[str], end: int) -> tuple[int, Reading] | None:
    """The reference that begins with ``head``, and where it ends; ``None`` where nothing closes it."""
    work = _parts(seen, head, end)
    if work is None or not work.closings:
        return None
    draft = Draft(seen.text, start, work.end, seen.nesting, "book")
    if not _put(draft, head, work):
        return None
    if any(not names_instrument(one) for one in seen.heads(start, work.end)):
        return None
    items = tuple(one for one in seen.matches if head.end() <= one.start and one.end <= work.end and at_the_end(one))
    for match in items:
        if match.identifier and match.identifier.scheme in _FIELDS:
            draft.put(_FIELDS[match.identifier.scheme], match.identifier.value, match.start, match.end)
    return work.end, Reading(draft.record(), Form.FULL, draft.pinpoint, draft.url, draft.url_as_written, None, items)


_FIELDS = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "pmcid": "PMCID"}


def _segments(seen: Seen, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The parts between full stops, and whether a semicolon ends them."""
    text, at = seen.text, start
    for cut in _STOP.finditer(text, start, end):
        stop = cut.start()
        if stop < at or not seen.nesting.open(stop) or _within(seen, stop):
            continue
        if cut.group() == "." and (_SHORT.search(text[max(at, stop - 9) : stop]) or _is_ordinal(text, at, stop, end)):
            continue
        if cut.group() == "." and state_before_year(text, at, stop, end):
            continue
        yield at, before_stop(text, stop + 1) if cut.group() == "." else stop, cut.group() == ";"
        at = cut.end() + len(text[cut.end() : end]) - len(text[cut.end() : end].lstrip())
    yield at, before_stop(text, len(text[:end].rstrip(" ;,\n"))), False


def _within(seen: Seen, at: int) -> bool:
    return any(one.start < at < one.end for one in seen.matches) or any(one.start < at < one.end for one in seen.addresses)


def _is_ordinal(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the full stop is that of "2. Auflage", "15. März", "die 2. Republik"."""
    if _ORDINAL.search(text[max(start, stop - 3) : stop]) is None:
        return False
    return stop - start < 3 or _NTH.search(text[max(start, stop - 8) : stop]) is not None or _ORDERED.match(text, stop + 1, end) is not None


def _parts(seen: Seen, head: re.Match[str], end: int) -> _Work | None:
    """What stands behind the names, part by part, up to where something else begins."""
    text = seen.text
    work: _Work | None = None
    known = Closing()
    for start, whole, last in _segments(seen, head.end(), end):
        series = _SERIES_AT_END.search(text, start, whole) if text[whole - 1] == ")" else None
        stop = series.start() if series else whole
        if work is None:
            comma = next((one for one in _COMMA_IN.finditer(text, start, stop) if seen.nesting.open(one.start())), None)
            work = _Work((start, comma.start() if comma else stop))
            if comma and (found := _contained(seen, comma.end(), stop, known)):
                work.inside, closing = found
                _keep(work, known, closing)
        elif (within := _IN.match(text, start, stop)) and work.inside is None:
            if known.puts:  # "Vortrag, Leipzig 1988. In: Jahrbuch": of the title, and no imprint
                work.title = work.title[0], work.end
                work.closings, known = [], Closing()
            if (found := _contained(seen, within.end(), stop, known)) is None:
                return None
            work.inside, closing = found
            _keep(work, known, closing)
        elif closing := read_closing(seen, start, stop, known) or _printed_again(seen, start, stop, work, known):
            _keep(work, known, closing)
        elif known.puts or known.pin or known.pages or _head(text, start, stop + 1):
            break
        else:
            title = _extended(seen, start, stop, known)
            reached = title[0] if title else stop
            if work.inside:
                work.inside = work.inside[0], reached
            else:
                work.title = work.title[0], reached
            _keep(work, known, title[1] if title else None)
        if series:
            _keep(work, known, read_closing(seen, stop + 1, whole, known))
        work.end = whole
        if last:
            break
    return work


_OF_IMPRINTS = ("publisher", "publisher-place", "issued")


def _printed_again(seen: Seen, start: int, stop: int, work: _Work, known: Closing) -> Closing | None:
    """A second imprint, of which nothing but the last counts: "Petrograd 1917. Köln 1977"; the first is forgotten."""
    if work.inside or known.pin or known.pages or not known.has("issued"):
        return None
    again = read_closing(seen, start, stop, Closing())
    if again is None or again.undecided or not (again.has("issued") and again.has("publisher-place")):
        return None
    for one in (known, *work.closings):
        one.puts[:] = [put for put in one.puts if put[0] not in _OF_IMPRINTS]
        one.undecided.clear()
    return again


def _keep(work: _Work, known: Closing, closing: Closing | None) -> None:
    if closing is None:
        return
    work.closings.append(closing)
    known.puts += closing.puts
    known.pin, known.pages = known.pin or closing.pin, known.pages or closing.pages


def _extended(seen: Seen, start: int, stop: int, known: Closing) -> tuple[int, Closing] | None:
    """Where a title ends behind which town and year, or number and date, stand after a comma: "Eine Reise, Köln 2011, S. 12"."""
    for comma in _COMMA.finditer(seen.text, start, stop):
        if seen.nesting.open(comma.start()) and (closing := read_closing(seen, comma.end(), stop, known)):
            if closing.undecided:
                continue
            return comma.start(), closing
    return None


_NUMBER_AT_END = re.compile(
    r"\s(?=(?:1[5-9]|20)\d\d(?:,|$)|[IVXLC]{1,7},\s(?:1[5-9]|20)\d\d\b)|\s(?=\d{1,4}(?:/\d{1,3})?(?:\s\(|,\s(?:1[5-9]|20)\d\d(?:,|$)|:\s\d))|\s(?=vom\s\d{1,2}\.)|\s(?=(?:Nr|Bd|H|Jg|[Vv]ol|[Nn]os?|[Nn][úu]m|N)\.\s\d)"
)


def _contained(seen: Seen, start: int, stop: int, known: Closing) -> tuple[tuple[int, int], Closing | None] | None:
    """What the work stands in, from behind "In:" on, with what is read in the same part; ``None`` where a part of it can't be."""
    text = seen.text
    begin = start
    if head := _head(text, start, stop + 1) or _EDITORS.match(text, start, stop) or _SAME.match(text, start, stop):
        begin = head.end()
    cuts = [(one.start(), one.end()) for pattern in (_COMMA, _NUMBER_AT_END) for one in pattern.finditer(text, begin, stop)]
    for left, right in sorted(cuts):
        if seen.nesting.open(left) and (closing := read_closing(seen, right, stop, known)) and not closing.undecided:
            return (start, left), closing
    return ((start, stop), None) if stop > begin else None


# Titles that have another shape in them: a journal and its volume, "In Rivers of Old, pages 3–9", China's "[D]."
_OTHERWISE = re.compile(r"^(?:[A-Z][a-z]{0,5}\.\s){2,}.*\s\d{1,4}$|\.\sIn\s[A-ZÀ-ÞĀ-ŒŔ-Ž]|\bpages\s\d|\[[A-Z]\]\.")


def _put(draft: Draft, head: re.Match[str], work: _Work) -> bool:
    """The fields of the reference; False where too little of it is known to say that it is one."""
    text = draft.text
    if not work.inside and (any(read.in_journal for read in work.closings) or _VOLUME_AND_PAGE.search(text, *work.title)):
        return False  # "Title. JAMA 262:3444-3447, 1989": of a style that names no "In"
    if _OTHERWISE.search(text[slice(*work.title)]) or (work.inside and text[slice(*work.inside)].rstrip().endswith("/")):
        return False
    if head.re is ONE_WORD:
        if work.inside or not {put[0] for read in work.closings for put in read.puts} >= _IMPRINT:
            return False
        if not is_writer(head["names"], text[slice(*work.title)]):  # "Ports: A History. London: Weir Press 1986"
            work.title = head.start("names"), work.title[1]
        else:
            draft.put("author", (parse_name(head["names"]),), *head.span("names"))
    elif head.re is not _SAME:
        draft.put("editor" if head["role"] else "author", names_of(head["names"]), *head.span("names"))
    draft.title(*work.title)
    if work.inside:
        _inside(draft, *work.inside)
    closings = work.closings
    identified = any(read.numbered for read in closings) or re.search(r"\bISBN\b", text[work.title[1] : work.end]) is not None
    for read in closings:
        for name, value, start, end in read.puts + (read.undecided if identified else []):
            draft.put(name, value, start, end)
        if read.url:
            draft.url, draft.url_as_written = read.url
    _places(draft, closings)
    draft.kind = _kind(draft, work)
    return draft.has("title") and (draft.has("issued") or identified)


def _inside(draft: Draft, start: int, end: int) -> None:
    """Who edited what it stands in, and its title; "Ders." is the author of what stands in it."""
    text = draft.text
    if named := _head(text, start, end + 1) or _EDITORS.match(text, start, end):
        draft.put("editor" if named["role"] else "container-author", names_of(named["names"]), *named.span("names"))
        start = named.end()
    else:
        start = read_in_the_same(draft, start, end)
    draft.title(start, end, "container-title")


def _places(draft: Draft, closings: list[Closing]) -> None:
    """In what stands in another work a range of pages is its extent; in a work of its own it is the place that is cited."""
    pages = next((one.pages for one in closings if one.pages), None)
    pin = next((one.pin for one in closings if one.pin), None)
    if pages and draft.has("container-title"):
        draft.put("page", pages[0], pages[1], pages[2])
        pin = pin if pin and not (pin[1] <= pages[1] < pin[2]) else None
    if pin and not draft.has("locator"):
        draft.pinpoint = " ".join(pin[0].split())
        draft.put("locator", draft.pinpoint, pin[1], pin[2])


def _kind(draft: Draft, work: _Work) -> str:
    if draft.has("number"):  # of a parliament
        return "report"
    if draft.has("genre"):
        return "thesis"
    if work.inside is None:
        return "book"
    outlet = draft.record().text("container-title")
    if any(draft.has(name) for name in ("editor", "container-author", "publisher", "publisher-place", "edition")):
        return "chapter"
    date = draft.year()
    numbered = draft.has("volume") or draft.has("issue")
    if is_magazine(outlet):
        return "article-magazine"
    if is_news(outlet) or (date is not None and date.day):
        return "article-newspaper"
    return "article-journal" if numbered else "chapter" if draft.has("page") else "document"
