"""What a citation says itself of the kind of work it cites, beside the shape that it has.

Ann Brook, Lamps of the Coast [map], 1:50,000 (Leeds, 1987)     the form, in brackets or between commas
Brook, A. (2018). Tides [Blog post]                             the APA's
Brook, Ann. “Lamps.” Lecture, University of Leeds, 3 May 2011   the form where the journal would stand
Jo Weir, “Lighthouse”, in Encyclopaedia of Ports, vol. 4        what it stands in
Harbour Watch, Submission to the Harbour Board, May 2011        the title
"""

from __future__ import annotations

import re
from dataclasses import replace

from citator.facts.places import TOWNS
from citator.facts.us_states import STATES
from citator.model import Field, FrozenMap, Record
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_body, is_person, parse_names
from citator.text.telling import Telling, told_in
from citator.text.titles import unquote

__all__ = ["as_stated"]

_OPEN = frozenset(
    ("document", "book", "report", "webpage", "chapter", "article-newspaper", "article-magazine", "article-journal", "software", "paper")
)
"""Types that a shape alone leads to: what a work says of itself is more."""

_FORMS = {
    "dataset": r"[Dd]ata\s?sets?|DATA\s?SET|[Dd]atabase|[Dd]onnées|[Dd]atensatz",
    "software": r"(?:[Cc]omputer )?[Ss]oftware|[Cc]omputer program|[Mm]obile app(?:lication)?|[Ss]ource code|R package",
    "map": r"(?:[Tt]opographic |[Nn]autical |[Hh]ydrographic )?(?:[Mm]ap|[Cc]hart)|[Kk]arte|[Mm]apa",
    "motion_picture": r"(?:[Dd]ocumentary |[Ff]eature )?[Ff]ilm|[Mm]otion picture|[Dd]ocumentary|DVD|[Dd]okumentarfilm|[Pp]elícula",
    "broadcast": r"(?:[Aa]udio |[Vv]ideo )?[Pp]odcast(?: audio| episode)?|"
    r"(?:TV|[Tt]elevision|[Rr]adio) (?:series|episode|programme|program|broadcast)(?: episode)?",
    "webpage": r"(?:[Ww]eb)?[Bb]log ?[Pp]ost|[Ww]eblog entry|[Ww]eb ?page|[Ww]eb ?site",
    "post": r"Tweet|Facebook post|Instagram post|LinkedIn post",
    "thesis": r"(?:[Uu]npublished )?(?:[Dd]octoral|[Mm]aster[’']?s|PhD|Ph\.D\.|MA|MSc|LL\.?M\.?) (?:[Dd]issertation|[Dd]iss\.|[Tt]hesis)",
    "speech": r"(?:[Kk]eynote |[Oo]pening |[Pp]ublic |[Ii]naugural )?(?:[Ll]ecture|[Ss]peech|[Aa]ddress)|[Kk]eynote",
    "paper": r"[Cc]onference (?:paper|presentation|session)|[Pp]aper presentation|[Pp]oster(?: presentation| session)?",
    "report": r"[Pp]ress release|[Ff]act ?sheet|[Pp]olicy [Bb]rief|[Bb]rochure",
}
_FORM = "|".join(f"(?P<{kind}>{forms})" for kind, forms in _FORMS.items())
_BETWEEN = _FORM.replace("(?P<", "(?P<c_")
_SCALE_OR_YEAR = r"(?=,\s(?:1\s?:\s?\d|[Vv]ersion\s\d|DVD|\d{4}$)|$|\s\((?:[A-ZÀ-ÞĀ-ŒŔ-Ž][^()]*)?\d{4}\))"
_STATED = Telling(
    re.compile(rf"(?=\s[\[(]|,\s)(?:\s[\[(](?:{_FORM})(?:,\s(?P<rest>[^()\[\]]{{2,60}}))?[\])]|,\s(?:{_BETWEEN}){_SCALE_OR_YEAR})"),
    *("data", "donn", "daten", "software", "program", "app", "code", "package", "map", "chart", "karte", "mapa", "film", "picture"),
    *("documentary", "dvd", "película", "podcast", "series", "episode", "broadcast", "blog", "web", "tweet", "post", "diss"),
    *("thesis", "lecture", "speech", "address", "keynote", "conference", "presentation", "poster", "release", "sheet", "brief", "brochure"),
)
_FORM_FIRST = re.compile(rf"(?:{_FORM})(?=,\s|$)")
_DIRECTED = Telling(  # "The Last Lamp (Ann Brook dir, Nordfilm 2003)", "(dir. Ann Brook, 2003)"
    re.compile(
        r"\s\((?:(?:dir\.|directed by|Regie:|réal\.|regia di)\s(?P<by>[A-ZÀ-ÞĀ-ŒŔ-Ž][^(),\d]{3,50})|"
        r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^(),\d]{3,50}?),?\s(?:dirs?\.?|directors?)),\s"
        r"(?:(?P<studio>[A-ZÀ-ÞĀ-ŒŔ-Ž][^(),\d]{2,50}?),?\s)?(?:1[89]|20)\d\d\)"
    ),
    *("dir", "regi", "réal"),
)
_SPOKEN = re.compile(
    r"(?:[a-z]+\s){0,2}(?:lecture|speech|address|keynote|remarks)(?:,|\s(?:at|to|before|delivered|given|on)\s)"
)  # "Ann Brook, keynote address, Conference on Ports"
_STATION = re.compile(r"(?:BBC|ABC|CBC|RTÉ|Radio|Channel)\s(?:Radio|One|Two|Three|Four|World Service|TV|Television|\d)\b")
_BROADCASTS = re.compile(r"(?:BBC|Radio|Television|TV|Channel \d|NPR|Deutschlandfunk|France Culture|RAI|Arte)\b")
_BRIEFING = re.compile(
    r"(?:[A-Z]\w+\s){0,2}(?:Briefing|Report|Brief|Fact ?[Ss]heet|Policy Note|Alert)s?"
)  # "“Lamps”, Policy Brief No. 12, May 2012"
_SAID = re.compile(r"(?:^|,\s)(?:[A-Z][a-z]+\s)?(?:Statement|Remarks|Speech|Address)\s(?:at|before|to|delivered\s(?:at|to|before))\sthe\s")
_BILL = re.compile(r"\b(?:HL|HC) Bill$")
_PACKAGE = re.compile(r",\s(?:R|Python|Julia|Stata)\s[Pp]ackage(?:,?\s[Vv]ersion\s(?P<version>\d[\w.-]*))?$")
_LEXICON = re.compile(
    r"\b(?:Encyclop[a]?[e]?di[ac]\w*|Encyclopædia|Encyclopédie|Enciclopedia|Enzyklopädie|Lexikon|\w*lexikon|Handwörterbuch)\b"
)
_WORDS = re.compile(r"\b(?:Dictionary|Dictionnaire|Diccionario|Dizionario|\w*[Ww]örterbuch)\b")
_EDITION = re.compile(r"\s\((?P<edition>\d{1,2}(?:st|nd|rd|th|d))\sedn?\.?,?\s(?P<year>\d{4})\)$")
_SUBMITTED = re.compile(
    r"(?:[Jj]oint |[Ww]ritten |[Oo]ral |[Ii]ndividual |[Ss]upplementary |[Ss]takeholder )?[Ss]ubmissions?\s(?:to|for|by|of|on|in)\s|"
    r"(?:[Ss]hadow|[Aa]lternative) [Rr]eport\s(?:to|for|on|submitted)\s"
)
_DATA = re.compile(r"\s(?:[Dd]ata ?[Ss]et|[Dd]atabase)$")
_PAPER_SERIES = re.compile(r"(?:[Ww]orking|[Dd]iscussion|[Oo]ccasional|[Rr]esearch)\s[Pp]apers?$")


def as_stated(text: str, start: int, end: int, record: Record) -> Record:
    """The record of what is cited at ``[start, end)``, with the type that the words name; the record as it is, where they name none.

    >>> lamps = Record("book", FrozenMap(title=Field("Lamps of the Coast [map]", "text", 11, 35)))
    >>> found = as_stated("Ann Brook, Lamps of the Coast [map]", 0, 35, lamps)
    >>> found.type, found.text("title"), found.text("genre")
    ('map', 'Lamps of the Coast', 'map')
    """
    if record.type not in _OPEN:
        return record
    title = record.fields.get("title")
    if title is None or title.start is None or title.end is None:
        return record
    return _by_form(text, start, end, record, title) or _by_author(record) or _by_outlet(record) or _by_title(record)


def _by_form(text: str, start: int, end: int, record: Record, title: Field) -> Record | None:
    """What is called by its form behind the title, in brackets or between commas."""
    begin = max(start, (title.start or 0) + 2)
    told = told_in(text)
    film = _DIRECTED.search(text, begin, end) if _DIRECTED in told else None
    if film:
        return _film(film, record)
    found = _STATED.search(text, begin, end) if _STATED in told else None
    if found is None:
        return None
    group = next(name for name, words in found.groupdict().items() if words and name != "rest")
    words, kind, at = found[group], group.removeprefix("c_"), found.start()
    if record.text("volume") and kind in ("report", "webpage", "speech"):
        return None
    fields: dict[str, Field] = {name: field for name, field in record.fields.items() if field.value != words}
    if (title.start or 0) < at < (title.end or 0):
        fields["title"] = Field(unquote(text[title.start : at].strip(" ,.")), "text", title.start, at)
    fields.setdefault("genre", Field(words, "text", *found.span(group)))
    if kind == "thesis" and found["rest"]:
        fields |= _school(found)
    return Record(kind, FrozenMap(fields))


_SCHOOL = re.compile(
    rf"(?P<name>\S.*?)(?P<town>,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]*)?)?(?:,?\s(?:(?:{MONTH})\s)?{YEAR}[a-z]?)?"
)
_OF_SEVERAL = re.compile(rf"(?:The\s)?(?:State\s)?University\sof\s(?:{'|'.join(STATES)})|City\sUniversity\sof\sNew\sYork")


def _school(found: re.Match[str]) -> dict[str, Field]:
    """School and town behind a thesis: "[Doctoral dissertation, University of Leeds]", "(PhD thesis, University of Leeds, Leeds, 2010)".

    Of a university with several campuses the town is a part of its name: "University of California, Berkeley".
    """
    school = _SCHOOL.fullmatch(found["rest"])
    if school is None or not any(map(str.isalpha, school["name"])):
        return {}
    begin, town = found.start("rest"), (school["town"] or "").removeprefix(", ")
    if not town or (town not in TOWNS and town not in school["name"]) or _OF_SEVERAL.fullmatch(school["name"]):
        end = school.end("town") if town else school.end("name")
        return {"publisher": Field(found["rest"][:end], "text", begin, begin + end)}
    return {
        "publisher": Field(school["name"], "text", begin, begin + school.end("name")),
        "publisher-place": Field(town, "text", begin + school.start("town") + 2, begin + school.end("town")),
    }


def _film(found: re.Match[str], record: Record) -> Record | None:
    group = "by" if found["by"] else "name"
    if not is_person(found[group]):
        return None
    fields = {name: field for name, field in record.fields.items() if name not in ("publisher", "publisher-place")}
    fields["director"] = Field(parse_names(found[group]), "text", *found.span(group))
    if found["studio"]:
        fields["publisher"] = Field(found["studio"], "text", *found.span("studio"))
    return Record("motion_picture", FrozenMap(fields))


def _by_outlet(record: Record) -> Record | None:
    """What is called by the form, or by what it stands in, where a journal or a book would be named."""
    fields = dict(record.fields)
    outlet = fields.get("container-title")
    if outlet is not None and isinstance(outlet.value, str):
        form = _FORM_FIRST.match(outlet.value) if record.type not in ("article-journal", "chapter") else None
        if form:
            kind = next(name for name, words in form.groupdict().items() if words)
            rest = outlet.value[form.end() :].strip(" ,")
            del fields["container-title"]
            fields.setdefault("genre", Field(form.group(), "text", outlet.start, outlet.end))
            if rest:
                fields.setdefault("publisher" if is_body(rest) else "event-place", Field(rest, "text", outlet.start, outlet.end))
            return Record(kind, FrozenMap(fields))
        if record.type == "article-journal" and "issue" in fields and not record.text("volume") and _BRIEFING.fullmatch(outlet.value):
            fields |= {"genre": fields.pop("container-title"), "number": fields.pop("issue")}
            return Record("report", FrozenMap(fields))
        station = fields.get("publisher-place") if record.type == "article-newspaper" else None
        if station is not None and _BROADCASTS.match(str(station.value)):
            fields["publisher"] = fields.pop("publisher-place")
            return Record("broadcast", FrozenMap(fields))
        entry = _entry_in(outlet.value) if record.type == "chapter" else None
        return Record(entry, record.fields) if entry else None
    return None


def _by_author(record: Record) -> Record | None:
    """What stands where an author would and is none: a dictionary before its entry, a station before its programme."""
    names = record.names("author")
    work = names[0].literal if len(names) == 1 else None
    if not work:
        return None
    if _STATION.match(work) and record.type in ("report", "document", "article-newspaper"):
        return Record("broadcast", record.fields)
    if work == "Wikipedia" and record.type in ("report", "document", "webpage"):  # "Wikipedia, “Port of Leeds,” last modified …"
        return Record("webpage", record.having(author=None, container_title=replace(record.fields["author"], value=work)).fields)
    entry = _entry_in(work)
    if entry is None or record.type not in ("report", "document", "webpage"):
        return None
    fields = dict(record.fields)
    place = fields.pop("author")
    edition = _EDITION.search(work)
    writer = fields.pop("container-title", None)
    if (
        writer is not None and writer.start is not None and is_person(str(writer.value))
    ):  # "Encyclopedia of Ports, “Lamps”, Ann Brook, 2009"
        fields["author"] = Field(parse_names(str(writer.value)), "text", writer.start, writer.end)
    fields["container-title"] = Field(work[: edition.start()] if edition else work, "text", place.start, place.end)
    if edition:  # "Brook’s Law Dictionary (8th ed. 2004), “salvage”"
        fields.setdefault("edition", Field(edition["edition"], "text", place.start, place.end))
    return Record(entry, FrozenMap(fields))


def _entry_in(work: str) -> str | None:
    return "entry-encyclopedia" if _LEXICON.search(work) else "entry-dictionary" if _WORDS.search(work) else None


def _said_on_a_day(record: Record, title: str) -> bool:
    """Whether somebody spoke on a day: "Ann Brook, Statement at the Conference on Ports, 3 May 2012"."""
    day = record.date("issued")
    return bool(day and day.day) and not record.text("publisher") and _SAID.match(title) is not None


def _by_title(record: Record) -> Record:
    """What its title, or the series that it came out in, says that it is."""
    title = record.text("title")
    if record.type in ("report", "document", "webpage") and _SUBMITTED.match(title):
        return Record("submission", record.fields)
    if record.type == "webpage" and title[-1:] in "et" and _DATA.search(title):
        return Record("dataset", record.fields)
    if record.type == "book" and _PAPER_SERIES.search(record.text("genre")) and record.text("number"):
        return Record("paper", record.fields)
    if record.type == "document" and _BILL.search(title):
        return Record("bill", record.fields)
    if record.type == "document" and "author" not in record.fields and _SAID.search(title):
        return Record("speech", record.fields)
    if record.type in ("book", "document") and "author" in record.fields and (_SPOKEN.match(title) or _said_on_a_day(record, title)):
        return Record("speech", record.fields)
    package = _PACKAGE.search(title) if "ackage" in title and record.type in ("book", "document", "report", "webpage") else None
    if package:
        field = record.fields["title"]
        fields = {**record.fields, "title": Field(title[: package.start()], "text", field.start, field.end)}
        if package["version"]:
            fields.setdefault("version", Field(package["version"], "text", field.start, field.end))
        return Record("software", FrozenMap(fields))
    return record
