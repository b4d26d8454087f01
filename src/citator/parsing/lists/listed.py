"""Entries of reference lists whose parts are divided by full stops: author-date, Vancouver, Chicago and the styles of journals."""

from __future__ import annotations

import re

from citator.model import Form
from citator.parsing.cutting.seen import Seen, Stretch, at_the_end, names_instrument
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import is_news
from citator.parsing.kinds.houses import publication_words
from citator.parsing.kinds.prose import Reading
from citator.parsing.kinds.tails import EDITION, imprint, peel
from citator.parsing.kinds.volumes import LONG_ISSUE
from citator.text.dates import MONTH, YEAR, find_dates, first_date, parse_date
from citator.text.names import is_body, is_person, parse_names

__all__ = ["names_at_head", "read_listed"]

_LABEL = re.compile(r"\s*(?:\[[\w+-]{1,12}\]|\(\d{1,4}\)|\d{1,4}[.)])\s+")
_GIVEN = (
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я]\.?(?:[\s-]?[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я]\.?){0,3}|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:\s(?:[A-Z]\.\s?|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+)){0,2})"
)
_FAMILY = (
    r"(?:(?:de|da|do|dos|di|del|della|van|von|der|den|ter|ten|la|le|el|al|du|des|"
    r"d[’'])\s?){0,3}[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я][\w’'-]+(?:[\s-][A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+)?"
)
_FAMILY_FIRST = re.compile(rf"{_FAMILY},?\s{_GIVEN}(?:,\s(?:Jr|Sr|I{{1,3}}|IV)\.?)?")
_MARK = re.compile(r",?\s\(?(?P<mark>[Ee]ds?\.?|[Hh]rsg\.?|editors?|[Tt]rans\.)\)?[.,:]?(?=\s|$)")
_EARLY_YEAR = re.compile(
    rf"[\s,.:]*[(\[]?(?P<date>{YEAR}(?:,\s(?:{MONTH})(?:\s\d{{1,2}})?)?|n\.d\.|in press|forthcoming)[a-z]?[)\]]?[.,:;]?\s+", re.IGNORECASE
)
_A_YEAR = re.compile(r"1[4-9]\d\d|20\d\d|n\.[Dd]\.|N\.[Dd]\.|in press|In press|IN PRESS|forthcoming|Forthcoming|FORTHCOMING")
_YEAR_FIRST = re.compile(rf"(?P<year>{YEAR}),\s(?P<day>(?:{MONTH})(?:\s\d{{1,2}})?)")
_END = re.compile(r"[.?!]\s+(?=[\"“‘'(\[]?[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я\d])|[.?!]$")
_INITIAL = re.compile(r"(?:^|[\s.(-])(?:[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я]|St|Jr|vs|al|No|Vol|Dr|ed|eds|cf|pp|p)$")
_IN = re.compile(r"(?:[Ii]n|IN|W|En|Dans|In:)\s?:?\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž“\"‘«\d])")
_NUMBERS = re.compile(
    rf"(?:^|[,.;:]?\s)(?:(?:{YEAR})\s?[;,]\s?|(?:[Vv]ol(?:ume)?\.?|[Bb]d\.|[Tt]\.)\s?)?(?P<volume>\d{{1,4}}(?!\d)|"
    rf"[IVXLC]{{1,6}}(?=[:,(]))(?:\s?[(.:/]\s?(?P<issue>\d{{1,3}}(?!\d)(?:[-–/]\d{{1,3}})?|{LONG_ISSUE}|Suppl?\.?\s?\d*)\s?[).:]?|"
    rf",?\s(?:[Nn]o|[Nn]r|[Ii]ssue|n)\.?\s?(?P<number>\d{{1,4}}(?:[-–/]\d{{1,4}})?))?"
    rf"(?:\s?\((?P<bracketed>[^()]*{YEAR})\))?\s?[:,;]?\s?(?:pp?\.\s?|[Pp]ages?\s|"
    rf"[Ss]\.\s?)?(?P<pages>[A-Za-z]?\d{{1,6}}(?:\s?[-–—]\s?[A-Za-z]?\d{{1,6}})?)?\s*(?:\((?P<after>[^()]*{YEAR})\)|"
    rf"[,;.]\s?(?P<last>(?:{MONTH}\s)?{YEAR}))?\s*\.?$"
)
_EDITION = re.compile(rf"[\s.,]*{EDITION.pattern}[\s.,]*")
_PAGES = re.compile(r"[(,.:;\s]*(?:pp?|[Pp]ages?|[Ss])\.?\s?(?P<pages>[A-Za-z]?\d+\s?[-–—]\s?[A-Za-z]?\d+|[A-Za-z]?\d+)\)?[.,]?")


_VERSION = re.compile(r"[\s.]*(?:R|Python|Julia|Stata)\s[Pp]ackage,?\s[Vv]ersion\s(?P<version>\d[\w.-]*\w|\d)")


def read_listed(seen: Seen, stretch: Stretch) -> Reading | None:
    """The entry read as a member of a reference list; ``None`` where it does not begin with names and go on with full stops."""
    label = _LABEL.match(seen.text, stretch.start, stretch.end)
    draft = Draft(seen.text, label.end() if label else stretch.start, stretch.end, seen.nesting)
    inside = tuple(match for match in seen.matches if stretch.start <= match.start < stretch.end and not names_instrument(match))
    peel(draft, seen.addresses, [match for match in inside if at_the_end(match) and not match.address])
    _page_pinpoint(draft)
    if sold := _SOLD_AT_END.search(draft.text, max(draft.start, draft.end - 60), draft.end):
        draft.end = sold.start()
    found = names_at_head(draft)
    if found is None:
        return None
    names_end, dated = found
    marked = _MARK.search(draft.text, draft.start, names_end)
    people_end = marked.start() if marked else names_end
    editors = bool(marked and marked["mark"][0] in "EeHh")
    draft.put(
        "editor" if editors else "author",
        parse_names(_trimmed(draft.text[draft.start : people_end + (draft.text[people_end : people_end + 1] == ".")])),
        draft.start,
        people_end,
    )
    draft.start = names_end
    if dated:
        turned = _YEAR_FIRST.fullmatch(dated["date"])  # the APA's "2019, May 3"
        day = parse_date(f"{turned['day']}, {turned['year']}") if turned else None
        if day:
            draft.put("issued", day, *dated.span("date"))
        else:
            draft.date(*dated.span("date"))
        draft.start = dated.end()
    draft.trim()
    _title(draft)
    version = _VERSION.match(draft.text, draft.start, draft.end)
    if version:
        draft.take("version", *version.span("version"))
        draft.kind = "software"
    else:
        _rest(draft)
    for match in inside:
        if match.identifier and not match.address and match.identifier.scheme in ("doi", "isbn", "issn", "pmid"):
            draft.put(match.identifier.scheme.upper(), match.identifier.value, match.start, match.end)
        elif match.identifier and match.identifier.scheme == "un_sales_number":
            draft.put("number", match.identifier.value, match.start, match.end)
    return Reading(draft.record(), Form.FULL, draft.pinpoint, draft.url, draft.url_as_written, None, inside)


_SOLD_AT_END = re.compile(r"[.,]\s\(?(?:United\sNations\s[Pp]ublication,?\s)?Sales\sNo\.?\s?$")
"""What stands before a sales number, which is taken off already."""


def _trimmed(names: str) -> str:
    """The list of names without what closes it; the point of an initial stays."""
    names = names.rstrip(" ,:;(")
    return names if re.search(r"(?:^|[\s.,-])[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я]\.$", names) else names.rstrip(" .,")


def _page_pinpoint(draft: Draft) -> None:
    """In a list the pages are those of the item."""
    pages = re.fullmatch(r"(?:pp?|S)\.\s?(?P<pages>[\w–—-]+)", draft.pinpoint or "")
    if pages:
        draft.put("page", pages["pages"], *draft.place("locator"))
        draft.fields.pop("locator", None)
        draft.pinpoint = None


_HEAD_ENDS = re.compile(r"[.:]\s+(?=(?:[\"“‘']|«\s?)?[\w\[(])")


def names_at_head(draft: Draft) -> tuple[int, re.Match[str] | None] | None:
    """Where the names at the head end, and the year after them: at an early year, or at the first full stop after nothing but names."""
    text, start, end = draft.text, draft.start, draft.end
    year = _early_year(text, start + 3, min(end, start + 600))
    if year and _all_names(text[start : year.start()].rstrip(" ,.:;(")):
        return year.start(), year
    for stop in _HEAD_ENDS.finditer(text[start : min(end, start + 600)]):
        at = start + stop.start()
        head = text[start:at]
        if _INITIAL.search(head[-4:]):
            following = re.match(r"\S+\s+\S+|[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ]{3,}$" if draft.url else r"\S+\s+\S+", text[start + stop.end() : end])
            if not following or _continues(text, start + stop.end(), end):
                continue
        if _all_names(head):
            return at + 1, None
        if len(head) > 60 and not re.search(r"[A-Z]\.", head):
            break
    return None


def _continues(text: str, at: int, end: int) -> bool:
    """Whether what follows an initial is more of the names."""
    return bool(
        re.match(rf"(?:[A-Z]\.|and\s|&\s|et\s|{_FAMILY}(?:\.\s[\"“‘«]|,\s(?:[A-Z]\.|and|&)|\s(?:and|&)\s|,\s{_FAMILY},))", text[at:end])
    )


def _early_year(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first year, or what stands for one, with the signs before it: those are looked for from the year, since most signs have none."""
    for year in _A_YEAR.finditer(text, start, end):
        at = year.start()
        at -= at > start and text[at - 1] in "(["
        while at > start and (text[at - 1].isspace() or text[at - 1] in ",.:"):
            at -= 1
        found = _EARLY_YEAR.match(text, at, end)
        if found:
            return found
    return None


_LAW = re.compile(r"\w\s(?:Act|Code|Constitution|Regulations|Decree|Ordinance|Bill|Convention)$")  # "Ostland, Harbours Act, 2009"


_AND_OTHERS = re.compile(r",?\s(?:et\s?al\.?|and others)$")


_MEMBER = re.compile(r"[^,;&]{2,50}?(?=,|;|\s?&|\s(?:and|und|et|y|e)\s|$)")


_GOES_ON = re.compile(r"\s?[,;&.]|\s(?:and|und|et|y|e)\s")


_BETWEEN_MEMBERS = re.compile(r"^(?:\.?\s?[,;]\s*)?(?:(?:and|und|et|y|e)\s|&\s?|\s(?:and|und|et|y|e|&)\s)?\s*")


def _all_names(head: str) -> bool:
    """Whether the words are names and nothing else."""
    words = _AND_OTHERS.sub("", head.strip())
    words = _MARK.sub("", words + " ").strip(" ,.")
    if not words or len(words) > 500 or _LAW.search(words):
        return False
    if is_body(words) and len(words) < 120 and not re.search(r"[.;]", words):
        return True
    rest = words
    count = 0
    while rest and count < 60:
        match = _FAMILY_FIRST.match(rest)
        tail = rest[match.end() :] if match else ""
        if match and (not tail or _GOES_ON.match(tail)):
            rest = tail
        else:
            member = _MEMBER.match(rest)
            if not member or not is_person(member.group().strip().rstrip("."), surname=True):
                return False
            rest = rest[member.end() :]
        rest = _BETWEEN_MEMBERS.sub("", rest)
        count += 1
    return True


_MEDIUM = re.compile(
    r"\s\[(?P<medium>(?:We)?[Bb](?:log|log)\spost|Blog post|Video|Tweet|Film|Map|Brochure|Press release|Podcast|Lecture|PowerPoint)\]$"
)


def _title(draft: Draft) -> None:
    text, start, end = draft.text, draft.start, draft.end
    quoted = next((one for one in draft.nesting.quoted if start <= one.start <= start + 1 and one.end <= end + 1), None)
    if quoted:
        draft.title(quoted.start, quoted.end)
        draft.start = min(quoted.end, end)
        draft.trim()
        return
    for stop in _END.finditer(text, start, end):
        medium = _MEDIUM.search(text, start, stop.start())
        if medium:  # "Mapping rivers [Blog post]"
            draft.title(start, medium.start())
            draft.take("genre", *medium.span("medium"))
            draft.start = stop.end()
            return
        word = re.search(r"[\w’'-]+$", text[start : stop.start()])
        if word and _INITIAL.search(" " + word.group()) and text[stop.start()] == ".":
            continue
        draft.title(start, stop.start() + (text[stop.start()] in "?!"))
        draft.start = stop.end()
        return
    cut = re.compile(rf",\s(?=[A-Z][^,]{{2,60}},\s(?:\d|vol|Vol|{YEAR}))").search(text, start, end)
    draft.title(start, cut.start() if cut else end)
    draft.start = cut.end() if cut else end


def _rest(draft: Draft) -> None:
    text = draft.text
    inside = _IN.match(text, draft.start, draft.end)
    if inside:
        draft.kind = "chapter"
        draft.start = inside.end()
        _book_part(draft)
        return
    numbers = None
    for start in re.finditer(r"(?=[,.;:]?\s(?:[Vv]ol|[Bb]d|\d|[IVXLC]+[:(,]))", text[draft.start : draft.end]):
        numbers = _NUMBERS.match(text, draft.start + start.start(), draft.end)
        if numbers and (numbers["pages"] or numbers["issue"] or numbers["number"] or numbers["bracketed"]) and not _is_date(numbers):
            break
        numbers = None
    if numbers:
        draft.kind = "article-journal"
        journal = text[draft.start : numbers.start()].strip(" ,.;:")
        dates = list(find_dates(text, draft.start, numbers.start()))
        if dates:
            draft.put("issued", dates[-1].date, dates[-1].start, dates[-1].end)
            journal = text[draft.start : dates[-1].start].strip(" ,.;:(")
        draft.put("container-title", " ".join(journal.split()), draft.start, draft.start + len(journal))
        draft.take("volume", *numbers.span("volume"))
        paged = (
            not numbers["pages"] and text[numbers.start("issue") - 1] in ": " and re.search("[-–]", numbers["issue"] or "")
        )  # "12: 30–40"
        for group, name in (("issue", "page" if paged else "issue"), ("number", "issue"), ("pages", "page")):
            if numbers[group]:
                draft.take(name, *numbers.span(group))
        for group in ("bracketed", "after", "last"):
            if numbers[group]:
                draft.date(*numbers.span(group))
        if not draft.has("issued"):
            draft.date(numbers.start(), numbers.end())
        return
    _published(draft, draft.start, draft.end)


def _is_date(numbers: re.Match[str]) -> bool:
    return bool(re.fullmatch(YEAR, numbers["volume"])) and not numbers["issue"]


def _published(draft: Draft, start: int, end: int) -> None:
    """Such as "Leeds: Weir Press, 1994", "Weir Press.", "Journal of Rivers, 1994"."""
    text = draft.text
    edition = _EDITION.match(text, start, end)
    if edition:
        draft.put("edition", (edition["edition"] or edition["german"]).rstrip("."), *edition.span())
        start = edition.end()
    words = text[start:end].strip(" .,")
    if not words:
        draft.kind = "webpage" if draft.url else "book" if draft.has("issued") else "document"
        return
    dates = list(find_dates(text, start, end))
    stop = dates[-1].start if dates and not text[dates[-1].end : end].strip(" .,)") else end
    if stop < end:
        draft.put("issued", dates[-1].date, dates[-1].start, dates[-1].end)
    last = re.compile(r".*[.]\s(?=[A-Z])", re.DOTALL).match(text, start, stop)
    begin = last.end() if last and ":" in text[last.end() : stop] else start
    colon = re.compile(r"(?P<place>[A-Z][\w.’' ,/&-]{1,50}):\s(?P<publisher>[A-Z][^:]{2,80}?)[\s,.;(]*$").match(text, begin, stop)
    if colon:
        draft.take("publisher-place", *colon.span("place"))
        draft.take("publisher", *colon.span("publisher"))
        draft.kind = "book"
    elif stop == end and is_news(words) and (date := draft.year()) is not None and date.day:  # "(2020, May 11). Lamps. The Guardian."
        draft.take("container-title", start, start + len(text[start:end].rstrip(" .,")))
        draft.kind = "article-newspaper"
    elif publication_words(words) and len(words) < 100 and not _JOURNAL.fullmatch(words):
        name = text[start:stop].strip(" .,(;")
        draft.put("publisher", " ".join(name.split()), start, start + len(name))
        draft.kind = "book"
    elif len(words.split()) <= 14 and words[0].isupper():
        name = text[start:stop].strip(" .,(;")
        if name and stop < end and not draft.url and not draft.has("page") and dates[-1].date.month is None:
            begin = text.find(name, start, stop)  # "Coast and Kin. Quayside, 2010": a book and its publisher
            draft.take("publisher", begin, begin + len(name))
            draft.kind = "book"
            return
        if name:
            draft.put("container-title", " ".join(name.split()), start, start + len(name))
        draft.kind = "webpage" if draft.url else "article-journal"


_JOURNAL = re.compile(
    r"(?!.*\b(?:Press|Publish\w+|Verlag|Books|Éditions|Editorial|Edizioni)\b)(?:(?:Journal|Annals|Bulletin|Quarterly|Revue|Revista|Rivista|"
    r"Zeitschrift|Cahiers|Annales|Archiv)\s[^.:;]+|[^.:;]+\s(?:Journal|Review|Quarterly|Bulletin|Annals|Studies))"
)
"""The whole name of a journal, though a library or an association stands in it: "Library Quarterly"."""


def _book_part(draft: Draft) -> None:
    """Such as "C. Jones, editor, Book (pp. 3–9). Leeds: Weir Press"."""
    text = draft.text
    mark = _MARK.search(text, draft.start, min(draft.end, draft.start + 300))
    if mark and _all_names(text[draft.start : mark.start()]):
        draft.put("editor", parse_names(text[draft.start : mark.start()]), draft.start, mark.start())
        draft.start = mark.end()
        draft.trim()
    bracket = next((one for one in draft.nesting.brackets if draft.start < one[0] and one[1] <= draft.end), None)
    pages = _PAGES.search(text, draft.start, draft.end)
    if pages and not draft.has("page"):
        draft.take("page", *pages.span("pages"))
    stop = next(
        (one for one in _END.finditer(text, draft.start, draft.end) if not _INITIAL.search(text[draft.start : one.start()][-5:])), None
    )
    limits = [
        one
        for one in (stop.start() if stop else None, bracket[0] if bracket else None, pages.start() if pages else None)
        if one is not None
    ]
    comma = re.compile(rf",\s(?=(?:{MONTH}\s)?{YEAR}|[Vv]ol)").search(text, draft.start, draft.end)
    if comma:
        limits.append(comma.start())
    end = min(limits, default=draft.end)
    draft.title(draft.start, end, "container-title")
    volume = re.compile(r"\b[Vv]ol(?:ume)?\.\s?(?P<volume>\d+)").search(text, end, draft.end)
    if volume:
        draft.take("volume", *volume.span("volume"))
    if bracket and bracket[0] == end and first_date(text, *bracket):
        imprint(draft, bracket[0] + 1, bracket[1] - 1)
        return
    begin = stop.end() if stop else max(end, pages.end() if pages else end)
    _published(draft, max(begin, bracket[1] if bracket and bracket[0] <= end + 1 else begin), draft.end)
    draft.kind = "chapter"
    if draft.has("container-title") and "container-title" in draft.fields and not draft.has("issued"):
        draft.date(end, draft.end)
