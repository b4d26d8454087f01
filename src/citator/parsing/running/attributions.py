"""Who is said to have said something, and in which unnamed work: "According to a report by …", "… has been declared by …", ", writes."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.model import Name, Record
from citator.parsing.cutting.nesting import Nesting
from citator.parsing.running.mention import UNIDENTIFIED, Mention, record
from citator.parsing.running.speakers import SAYING, WORK_NOUN, named_at
from citator.text.dates import MONTH, YEAR, DateSpan, first_date
from citator.text.names import is_body, is_person, parse_names

__all__ = ["NAME_START", "attributions", "kind_of"]

Named = tuple[int, int, tuple[Name, ...]]


def attributions(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """The sources that the sentence ``text[start:end]`` names by who speaks in them."""
    yield from _according(text, start, end)
    yield from _works_of(text, start, end, nesting)
    yield from _findings_of(text, start, end, nesting)
    yield from _statements(text, start, end, nesting)
    yield from _lost_subjects(text, start, end, nesting)


def _only_named(start: int, end: int, kind: str, whom: Named, problem: str, dated: DateSpan | None = None) -> Mention:
    """A mention that names a person or body, and the year where it is given, and no more."""
    issued = (dated.date, dated.start, dated.end) if dated else None
    fields = record(kind, author=(whom[2], whom[0], whom[1]), issued=issued)
    return Mention(start, end, fields, str(whom[2][0]), problems=((UNIDENTIFIED, problem),))


def _no_title(noun: str, dated: DateSpan | None = None) -> str:
    single = noun if noun in ("analysis", "news", "press release") else noun.rstrip("s")
    return f"{single} named by its publisher or author only: no title{' or link' if dated else ', date or link'}"


_CAPITAL = re.compile(r"[A-Z][\w’'-]+")
_CAPITALS_BEFORE = re.compile(r"(?:[A-Z][\w’'/-]*\s)*$")
_ITS_WORK = re.compile(rf"(?:’s|'s)?\s(?:[\w-]+\s){{0,2}}{WORK_NOUN}\b")
_SAID = re.compile(rf"{SAYING}\b")
_HAS_SAID = re.compile(rf"(?:,[^,]{{2,80}},)?\s(?:has\s|had\s|also\s)?{SAYING}\b")
_NOWHERE = "only who says it is named, not where"


_ACCORDING = re.compile(
    rf"\b(?:[Aa]ccording to|[Aa]s (?:reported|stated|noted|documented|described) (?:by|in)|[Bb]ased on|[Cc]iting|"
    rf"[Qq]uoting)\s(?P<what>(?:(?:a|an|the|its|their|this|one|another)\s)?(?:[\w’'-]+\s){{0,3}}?"
    rf"(?P<noun>{WORK_NOUN}|(?:un)?official (?:data|figures|statistics|sources|estimates)|data|figures|"
    rf"statistics))(?:\s(?:published\s|issued\s|released\s|prepared\s)?(?:by|of|from|in)\s)?"
)


_OF_YEAR = re.compile(r"\s(?:from|of|in|for|dated)\s$")
_ON_DAY = re.compile(r"\s(?:on\s)?$")


def _dated_behind(text: str, at: int, end: int) -> DateSpan | None:
    """The date right behind a name or a noun: "a report by the River Watch from 2017", "its annual report for 2016".

    "A report on 1945" is about that year: behind "on" only a day is meant, and behind nothing a day or a month.
    """
    found = first_date(text, at, min(end, at + 30))
    if found is None or _OF_YEAR.fullmatch(text, at, found.start):
        return found
    bare = text[at : found.start] == " "
    return found if _ON_DAY.fullmatch(text, at, found.start) and (found.date.day or (bare and found.date.month)) else None


_ACCORDING_TO_WHOM = re.compile(r"\b[Aa]ccording to\s(?=(?:the\s)?[A-Z])")


def _according(text: str, start: int, end: int) -> Iterator[Mention]:
    """Such as "According to a report by the River Watch", "According to official figures"."""
    for found in _ACCORDING.finditer(text, start, end):
        noun = found["noun"]
        inside = _CAPITAL.search(text, *found.span("what"))
        whom = named_at(text, found.end(), end) if found.group().endswith((" by ", " of ", " from ", " in ")) else None
        stop = whom[1] if whom else found.end("what")
        if whom is None and inside and "ccording" in found.group():
            whom = named_at(text, inside.start(), found.end("what"))
        if whom:
            dated = first_date(text, *found.span("what")) or _dated_behind(text, stop, end)
            stop = max(stop, dated.end if dated else 0)
            yield _only_named(found.start(), stop, kind_of(noun), whom, _no_title(noun, dated), dated)
        elif "official" in noun:
            yield Mention(found.start(), stop, Record("document"), problems=((UNIDENTIFIED, f"{noun} of no named body"),))
    for lead in _ACCORDING_TO_WHOM.finditer(text, start, end):
        whom = named_at(text, lead.end(), end)
        if whom is None or _ITS_WORK.match(text, whom[1], end):
            continue
        name = text[whom[0] : whom[1]]
        if " " in name or name.isupper():  # else "the Association": who that is was said before
            yield _only_named(lead.start(), whom[1], "document", whom, _NOWHERE)


_KINDS = {
    "book": "book", "monograph": "book", "article": "article", "letter": "letter", "interview": "interview", "speech": "speech",
    "testimony": "speech", "statement": "speech", "paper": "paper",
}  # fmt: skip


def kind_of(noun: str) -> str:
    """The type of a work by the noun that names it.

    >>> kind_of("articles"), kind_of("survey")
    ('article', 'report')
    """
    return _KINDS.get(noun.rstrip("s"), "report")


_WORK_OF = re.compile(
    rf"(?:’s|'s|s’)?\s(?:(?:(?:19|20)\d\d|annual|recent|latest|own|new|joint|final|special|"
    rf"country)\s){{0,2}}(?P<noun>{WORK_NOUN})\s(?:(?:also|clearly|on\s[^,.;:]{{3,80}}?)\s)?(?P<verb>{SAYING})\b"
)


_IN_ITS_WORK = re.compile(  # "The River Watch wrote in its annual report for 2016"
    rf"\s(?:(?:has|had|also)\s)?{SAYING}\s(?:this\s|that\s|so\s)?in\s(?P<what>(?:its|their|his|her|an?)\s(?:(?:(?:19|20)\d\d|annual|recent|latest|own|new|joint|final|"
    rf"special|country|first|last)\s){{0,3}}(?P<noun>{WORK_NOUN}))\b"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!\s[A-Z])"
_NAMED_BEHIND = re.compile(  # its title, its symbol or where it stands; no day of the week, no date
    rf"(?:\s(?:on|about|of)\s[^,.;:“]{{3,80}})?,?\s(?:entitled\s|titled\s|called\s)?(?:[“‘«\"„*_(\[]|(?!{MONTH}\s\d|{_WEEKDAY})[A-ZÀ-ÞĀ-ŒŔ-Ž])|"
    rf"\s(?:in(?!\s(?:{MONTH}\s)?{YEAR})|to|cards?)\b|(?<=interview)\swith\b"
)


NAME_START = re.compile(r"(?:(?<=\s)|(?<=^))(?:[Tt]he\s)?(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])")


def _works_of(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """Such as "The River Watch report described …"."""
    for begin in NAME_START.finditer(text, start, end):
        whom = named_at(text, begin.start(), end) if nesting.open(begin.start()) else None
        found = _WORK_OF.match(text, whom[1], end) if whom else None
        if whom and found:
            yield _only_named(begin.start(), found.end("noun"), kind_of(found["noun"]), whom, _no_title(found["noun"]))
            return
        said = _IN_ITS_WORK.match(text, whom[1], end) if whom else None
        if whom and said and not _NAMED_BEHIND.match(text, said.end(), end):
            dated = first_date(text, *said.span("what")) or _dated_behind(text, said.end(), end)
            stop = max(said.end(), dated.end if dated else 0)
            yield _only_named(begin.start(), stop, kind_of(said["noun"]), whom, _no_title(said["noun"], dated), dated)
            return


_PASSIVE = re.compile(
    r"\b(?:was|were|been|is|are|as)\s(?:\w+ly\s)?(?:declared|documented|reported|described|recogni[sz]ed|confirmed|"
    r"acknowledged|recorded|stated|noted)\s(?:also\s)?by\s(?=(?:the\s)?[A-Z])"
)


_OBSERVERS = re.compile(
    r"\b(?:Watch|Amnesty|Red Cross|Crisis Group|Memorial|Reporters|Human Rights (?:Centre|Center|Committee|House)|Times|"
    r"Post|Guardian|Monde|News|BBC|CNN|Reuters|Agence|Associated Press|Herald|Tribune|"
    r"Newsweek|Izvestiya|Observatory|Monitor|Physicians|Doctors Without|Médecins)\b"
)


_OBSERVED = re.compile(
    r"[”\"]?(?:\sorgani[sz]ation)?\s(?:has\s|had\s|have\s|also\s){0,2}(?P<verb>reported|documented|concluded|declared|"
    r"recogni[sz]ed|described|estimated|found|reports|concludes|wrote|writes)\s(?:that|this|these|it|the|how|as|on)\b"
)


def _findings_of(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """Such as "… was documented by the River Watch …": what an observer found, without the work in which it says so."""
    for found in _PASSIVE.finditer(text, start, end):
        whom = named_at(text, found.end(), end)
        if whom and nesting.open(found.start()) and (_OBSERVERS.search(text, whom[0], whom[1]) or is_person(str(whom[2][0]))):
            yield _only_named(found.start(), whom[1], "document", whom, _NOWHERE)
    for observer in _OBSERVERS.finditer(text, start, end):
        said = _OBSERVED.match(text, observer.end(), end)
        begin = _CAPITALS_BEFORE.search(text, max(start, observer.start() - 60), observer.start()) if said else None
        whom = named_at(text, begin.start(), end) if begin else None
        if whom and said:
            yield _only_named(whom[0], said.end("verb"), "document", whom, _NOWHERE)


_ROLE = re.compile(
    r"(?:(?:the|a|an|The|A|An)\s)?(?:[Ss]pokes(?:man|woman|person)|[Ss]pokesperson|(?:[Ff]ormer\s|[Cc]urrent\s|"
    r"[Dd]eputy\s|[Pp]rime\s|[Ff]oreign\s|[Dd]efen[cs]e\s)?(?:[Pp]resident|[Mm]inister|[Dd]irector|[Cc]hair(?:man|woman|"
    r"person)?|[Ss]ecretary(?:-General)?|"
    r"[Aa]mbassador|[Rr]epresentative|[Hh]ead|[Cc]ommissioner|[Rr]apporteur|[Ss]enator|[Pp]rofessor|[Rr]esearcher|"
    r"[Jj]ournalist|[Hh]istorian))(?:\s(?:of|for|at|to)\s(?:the\s)?[A-Z][\w’'-]*(?:\s(?:[A-Z][\w’'-]*|of|for|and|"
    r"the)){0,7})?,?\s"
)


def _statements(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """Such as "“…”, spokesman for the Ministry Ann Brook said": who speaks the words quoted in this sentence, and no more is given."""
    if not any(start <= one.start < end and one.end - one.start > 24 for one in nesting.quoted):
        return
    for role in _ROLE.finditer(text, start, end):
        if not nesting.open(role.start()):
            continue
        verb = _SAID.match(text, role.end(), end)
        person = _last_person(text, role.start(), role.end()) if verb else named_at(text, role.end(), end)
        verb = verb or (_HAS_SAID.match(text, person[1], end) if person else None)
        if person and verb and is_person(str(person[2][0])):
            yield _only_named(role.start(), verb.end(), "speech", person, "no date, outlet or link for the statement")
            return


def _last_person(text: str, start: int, end: int) -> tuple[int, int, tuple[Name, ...]] | None:
    """The name at the end of "spokesman for the Foreign Ministry Ann Brook": its last two or three words that are no body's."""
    words = list(re.finditer(r"\S+", text[start:end]))
    for count in (3, 2):
        if len(words) > count:
            begin = start + words[-count].start()
            name = text[begin:end].strip(" ,")
            if is_person(name):
                return begin, begin + len(name), parse_names(name)
    return None


_NO_SUBJECT = re.compile(
    r",\s(?P<verb>writes|says|said|wrote|reported|informed)(?=\.(?:\s|$)|$)|"
    r"\b(?:[Aa]ccording to|[Aa]s (?:reported|stated) by)(?=\s?[.,;])"
)
_LAST_WORDS = re.compile(r"(?:\S{1,30}\s)?\S{1,30}$")


def _lost_subjects(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """Such as "…, writes.": a verb of saying whose subject was lost with a link."""
    for found in _NO_SUBJECT.finditer(text, start, end):
        if not nesting.open(found.end() - 1):
            continue
        begin, lost = found.start(), "who is meant"
        if found["verb"]:
            before = _LAST_WORDS.search(text, max(start, begin - 61), begin)
            if before is None or before.group()[-1] in '”’"»' or is_body(before.group()):
                continue
            begin, lost = before.start(), f"the subject of {found['verb']}"
        problem = ("attribution-target-missing", f"{lost} is missing")
        yield Mention(begin, found.end(), Record("document"), problems=(problem,))
