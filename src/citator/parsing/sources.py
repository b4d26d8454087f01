"""Sources named in a sentence of running text, without a note: whose report, which book, which convention, and links that were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citator.model import Field, FieldValue, FrozenMap, Match, Name, Record
from citator.parsing.nesting import Nesting
from citator.parsing.speakers import SAYING, WORK_NOUN, named_at
from citator.text.names import is_body, is_person, parse_names
from citator.text.pinpoints import pinpoint_at
from citator.text.titles import unquote

__all__ = ["Mention", "mentions"]

_UNIDENTIFIED = "source-not-identified"


@dataclass(frozen=True, slots=True)
class Mention:
    """A source named at ``[start, end)`` of a paragraph. ``speaker`` is whom quotations near it are attributed to."""

    start: int
    end: int
    record: Record
    speaker: str | None = None
    pinpoint: str | None = None
    problems: tuple[tuple[str, str], ...] = ()
    match: Match | None = None
    url: str | None = None
    url_as_written: str | None = None


def record(kind: str, **fields: tuple[FieldValue | None, int, int] | None) -> Record:
    """A record of values with their places; empty ones are left out, underscores stand for hyphens."""
    kept = {key.replace("_", "-"): Field(value[0], "text", value[1], value[2]) for key, value in fields.items() if value and value[0]}
    return Record(kind, FrozenMap(kept))


def mentions(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """The sources that the sentence ``text[start:end]`` names."""
    yield from _according(text, start, end)
    yield from _works_of(text, start, end, nesting)
    yield from _findings_of(text, start, end, nesting)
    yield from _books(text, start, end, nesting)
    yield from _statements(text, start, end, nesting)
    yield from _instruments(text, start, end, nesting)
    yield from _lost_links(text, start, end)
    yield from _lost_subjects(text, start, end, nesting)


_ACCORDING = re.compile(
    rf"\b(?:[Aa]ccording to|[Aa]s (?:reported|stated|noted|documented|described) (?:by|in)|[Bb]ased on|[Cc]iting|"
    rf"[Qq]uoting)\s(?P<what>(?:(?:a|an|the|its|their|this|one|another)\s)?(?:[\w’'-]+\s){{0,3}}?"
    rf"(?P<noun>{WORK_NOUN}|(?:un)?official (?:data|figures|statistics|sources|estimates)|data|figures|"
    rf"statistics))(?:\s(?:published\s|issued\s|released\s|prepared\s)?(?:by|of|from|in)\s)?"
)
_ACCORDING_TO_WHOM = re.compile(r"\b[Aa]ccording to\s(?=(?:the\s)?[A-Z])")


def _according(text: str, start: int, end: int) -> Iterator[Mention]:
    """Such as "According to a report by Human Rights Watch", "According to the official data"."""
    for found in _ACCORDING.finditer(text, start, end):
        noun = found["noun"]
        whom = named_at(text, found.end(), end) if found.group().endswith((" by ", " of ", " from ", " in ")) else None
        inside = re.search(r"[A-Z][\w’'-]+", found["what"])
        if whom:
            kind = _kind_of(noun)
            names = whom[2]
            yield Mention(
                found.start(), whom[1], record(kind, author=(names, whom[0], whom[1])), str(names[0]), None,
                ((_UNIDENTIFIED, f"{_article(noun)} named by its publisher or author only: no title, date or link"),),
            )  # fmt: skip
        elif re.match(r"(?:un)?official", noun):
            stop = found.start() + len(found.group().rstrip())
            yield (
                Mention(found.start(), found.end("what"), Record("document"), None, None, ((_UNIDENTIFIED, f"{noun} of no named body"),))
                if stop
                else None
            )
        elif inside and found.group().startswith(("According", "according")):
            named = named_at(text, found.start("what") + inside.start(), found.end("what"))
            if named:
                yield Mention(
                    found.start(), found.end("what"), record(_kind_of(noun), author=(named[2], named[0], named[1])), str(named[2][0]), None,
                    ((_UNIDENTIFIED, f"{_article(noun)} named by its publisher or author only: no title, date or link"),),
                )  # fmt: skip
    for found in _ACCORDING_TO_WHOM.finditer(text, start, end):
        whom = named_at(text, found.end(), end)
        if whom and " " not in text[whom[0] : whom[1]] and not text[whom[0] : whom[1]].isupper():
            continue  # "the Association": who that is was said before
        if whom and not re.match(rf"(?:’s|'s)?\s(?:[\w-]+\s){{0,2}}{WORK_NOUN}\b", text[whom[1] : end]):
            yield Mention(
                found.start(), whom[1], record("document", author=(whom[2], whom[0], whom[1])), str(whom[2][0]), None,
                ((_UNIDENTIFIED, "only who says it is named, not where"),),
            )  # fmt: skip


def _kind_of(noun: str) -> str:
    words = {"book": "book", "monograph": "book", "article": "article", "letter": "letter", "interview": "interview", "speech": "speech", "testimony": "speech",
             "statement": "speech", "paper": "paper"}  # fmt: skip
    return words.get(noun.rstrip("s"), "report")


def _article(noun: str) -> str:
    return noun.rstrip("s") if noun not in ("analysis", "news", "press release") else noun


_WORK_OF = re.compile(
    rf"(?:’s|'s|s’)?\s(?:(?:(?:19|20)\d\d|annual|recent|latest|own|new|joint|final|special|"
    rf"country)\s){{0,2}}(?P<noun>{WORK_NOUN})\s(?:(?:also|clearly|on\s[^,.;:]{{3,80}}?)\s)?(?P<verb>{SAYING})\b"
)
_NAME_START = re.compile(r"(?:(?<=\s)|(?<=^))(?:[Tt]he\s)?(?=[A-ZÀ-Þ])")


def _works_of(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """Such as "The Human Rights Watch report defined …"."""
    for begin in _NAME_START.finditer(text, start, end):
        if not nesting.open(begin.start()):
            continue
        whom = named_at(text, begin.start(), end)
        if not whom:
            continue
        found = _WORK_OF.match(text, whom[1], end)
        if found:
            yield Mention(
                begin.start(), found.end("noun"), record(_kind_of(found["noun"]), author=(whom[2], whom[0], whom[1])), str(whom[2][0]), None,
                ((_UNIDENTIFIED, f"{_article(found['noun'])} named by its publisher or author only: no title, date or link"),),
            )  # fmt: skip
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
    """Such as "… has been declared by Human Rights Watch to be …": what an observer found, without the work in which it says so."""
    problem = ((_UNIDENTIFIED, "only who says it is named, not where"),)
    for found in _PASSIVE.finditer(text, start, end):
        whom = named_at(text, found.end(), end)
        if whom and nesting.open(found.start()) and (_OBSERVERS.search(text, whom[0], whom[1]) or is_person(str(whom[2][0]))):
            yield Mention(found.start(), whom[1], record("document", author=(whom[2], whom[0], whom[1])), str(whom[2][0]), None, problem)
    for observer in _OBSERVERS.finditer(text, start, end):
        said = _OBSERVED.match(text, observer.end(), end)
        begin = re.compile(r"(?:[A-Z][\w’'/-]*\s)*$").search(text, max(start, observer.start() - 60), observer.start()) if said else None
        whom = named_at(text, begin.start(), end) if begin else None
        if whom and said:
            yield Mention(whom[0], said.end("verb"), record("document", author=(whom[2], whom[0], whom[1])), str(whom[2][0]), None, problem)


_BOOK = re.compile(
    r"\b(?P<lead>(?:[Tt]he\s)?author of (?:the|a|an)\s(?:\w+\s){0,2}?|(?:in|In)\s(?:his|her|their|the|its|"
    r"an?)\s(?:\w+\s){0,3}?|(?:his|her|their)\s(?:\w+\s){0,2}?)(?P<noun>books?|articles?|monograph|study|novel|memoirs?|"
    r"report|essay|paper|film|documentary)"
    r"(?P<about>\s(?:about|on|of)\s[^“”‘’«»\",.;:]{3,80}?)?,?\s(?:entitled\s|titled\s|called\s)?(?=[“‘«\"„])"
)


def _books(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """Such as "The author of the book about … ‘The Black Garden’ Thomas de Waal", "in his book “Title”, Ann Brook"."""
    for found in _BOOK.finditer(text, start, end):
        quoted = next((one for one in nesting.quoted if one.start == found.end()), None)
        if not quoted:
            continue
        stop = quoted.end
        after = re.compile(r",?\s(?:by\s)?").match(text, quoted.end, end)
        name = named_at(text, after.end(), end) if after else None
        fields: dict[str, tuple[FieldValue | None, int, int]] = {
            "title": (unquote(text[quoted.start : quoted.end]), quoted.start, quoted.end)
        }
        problems: tuple[tuple[str, str], ...] = ()
        if name and is_person(str(name[2][0])):
            fields["author"] = (name[2], name[0], name[1])
            stop = name[1]
        else:
            before = _person_before(text, start, found.start())
            if before:
                fields["author"] = (before[2], before[0], before[1])
        if "author of" in found["lead"]:
            problems = ((_UNIDENTIFIED, "the book only says who speaks; where this was said is not given"),)
        speaker = str(fields["author"][0][0]) if "author" in fields and isinstance(fields["author"][0], tuple) else None
        kind = {
            "article": "article",
            "report": "report",
            "paper": "paper",
            "film": "motion_picture",
            "documentary": "motion_picture",
            "essay": "article",
        }.get(found["noun"].rstrip("s"), "book")
        yield Mention(found.start(), stop, record(kind, **fields), speaker, None, problems)


def _person_before(text: str, start: int, at: int) -> tuple[int, int, tuple[Name, ...]] | None:
    for begin in _NAME_START.finditer(text, max(start, at - 80), at):
        named = named_at(text, begin.start(), at)
        if named and is_person(str(named[2][0])) and re.fullmatch(rf",?\s?(?:{SAYING}|who|has|had|,|\s)*\s?", text[named[1] : at]):
            return named
    return None


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
        words = role.group().strip()
        verb = re.compile(rf"{SAYING}\b").match(text, role.end(), end)
        person = None if verb else named_at(text, role.end(), end)
        if verb:
            person = _last_person(text, role.start(), role.end())
        else:
            verb = re.compile(rf"(?:,[^,]{{2,80}},)?\s(?:has\s|had\s|also\s)?{SAYING}\b").match(text, person[1], end) if person else None
        if person and verb and is_person(str(person[2][0])):
            yield Mention(
                role.start(), verb.end(), record("speech", author=(person[2], person[0], person[1])), str(person[2][0]), None,
                ((_UNIDENTIFIED, "no date, outlet or link for the statement"),),
            )  # fmt: skip
            return
        if not words:
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


_INSTRUMENT = re.compile(
    r"(?P<pin>(?:[Aa]rticles?|[Aa]rts?\.|[Pp]aragraphs?|[Ss]ections?)\s[\dIVXLC][\w(), and–-]{0,30}?\sof\sthe\s)?"
    r"(?P<title>(?:(?:UN|United Nations|European|American|African|International|Universal|Geneva|Hague|Vienna|Rome|"
    r"Optional|Additional|Framework|Fourth|Third|Second|First|Helsinki)\s){0,3}"
    r"(?:Conventions?|Covenants?|Treaty|Protocols?|Charter|Statute|Declaration|Final Act)"
    r"(?:\s(?:of|on|against|for|relating to|concerning|to)\s(?:the\s)?[A-Z][\w’'-]*(?:,?\s(?:[A-Z][\w’'-]*|of|on|and|the|"
    r"for|in|to|or|against|with|from)){0,24})?)"
)


_RELIED_ON = re.compile(
    r"\b(?:[Aa]ccording to|[Uu]nder|[Pp]ursuant to|[Aa]ccordance with|[Vv]iolations? of|[Bb]reach(?:es)? of|"
    r"[Dd]efined (?:in|by)|[Ss]tated in|[Ss]et out in|[Ll]aid down in|[Ee]nshrined in|[Pp]rovisions of|[Cc]ontrary to|"
    r"[Aa]s|[Tt]erms of)\s(?:article \S+ of\s)?(?:the\s)?$"
)


def _instruments(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """Treaties and declarations by their full names: "Article 2 of the Convention on …"."""
    for found in _INSTRUMENT.finditer(text, start, end):
        if not nesting.open(found.start()):
            continue
        title = re.sub(r"(?:,?\s(?:of|on|and|the|for|in|to|or|against|with|from))+$", "", found["title"])
        words = title.split()
        known = words[0] in ("Geneva", "Vienna", "Hague", "Rome", "Helsinki") and len(words) > 1
        if not known and (
            len(words) < 4
            or (" of the" not in title
            and " on " not in title
            and " against " not in title
            and " of " not in title
            and " for " not in title)
        ):
            continue
        if words[0] in ("Declaration", "Charter", "Statute") and not re.search(
            r"\s(?:Human Rights|United Nations|Court|Rights|Elimination|Granting)\b", title
        ):
            continue
        pinpoint = pinpoint_at(text, found.start(), end) if found["pin"] else None
        if not pinpoint and not _RELIED_ON.search(text, max(start, found.start() - 48), found.start()):
            continue  # a mere mention
        stop = found.start("title") + len(title)
        kind = "treaty" if re.search(r"Convention|Covenant|Treaty|Protocol|Charter|Statute", title) else "un-document"
        yield Mention(
            found.start(), stop, record(kind, title=(title, found.start("title"), stop)), title, pinpoint.text if pinpoint else None
        )


_CLICK = re.compile(
    r"\b[Cc]lick\s(?:here|on (?:this|the) (?:link|image|title))(?:\s(?:for|to)\s[^.!?\n]{2,140})?|\b(?:[Rr]ead|"
    r"[Ff]ind out|[Ll]earn|[Ss]ee|[Dd]ownload|[Ww]atch)\s(?:more\s|"
    r"the\s(?:full\s)?\w+\s)(?:about\s[^.!?\n]{2,80}\s)?here\b(?!\s(?:is|was|are))|"
    r"\b(?:available|accessible|found)\s(?:at the (?:following )?link|here)(?=[.,;]|$)"
)


def _lost_links(text: str, start: int, end: int) -> Iterator[Mention]:
    """Such as "Click here for …": words that stood for a link. Whether its address is in the document is decided by the links."""
    for found in _CLICK.finditer(text, start, end):
        yield Mention(
            found.start(),
            found.end(),
            Record("webpage"),
            None,
            None,
            (("link-target-lost", "the address behind these words is not in the document"),),
        )


_NO_SUBJECT = re.compile(
    r"(?P<before>(?:\S+\s)?\S+),\s(?P<verb>writes|reports|says|said|wrote|reported|notes|informs|informed)(?=\.(?:\s|$)|"
    r"$)|\b(?P<to>[Aa]ccording to)(?=\s?[.,;])|\b(?P<by>[Aa]s (?:reported|stated) by)(?=\s?[.,;])"
)


def _lost_subjects(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """Such as "…, writes.": a verb of saying whose subject was lost with a link."""
    for found in _NO_SUBJECT.finditer(text, start, end):
        if not nesting.open(found.end() - 1) or (found["before"] and (found["before"][-1] in '”’"»' or is_body(found["before"]))):
            continue
        lost = "the subject of " + found["verb"] if found["verb"] else "who is meant"
        yield Mention(found.start(), found.end(), Record("document"), None, None, (("attribution-target-missing", f"{lost} is missing"),))
