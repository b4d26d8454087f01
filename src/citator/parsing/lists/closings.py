"""What stands behind the title of a reference that is written by hand: volume, edition, imprint, date, pages and numbers.

2. Auflage. Springer, Berlin 2005, ISBN 978-3-412-20784-7, S. 33–58, hier S. 40.
Band 12, Nr. 3, 1998, S. 101–123, doi:10.1000/182.
Leeds: Weir Press, 1994. p. 12.

What is read is kept as it is found; whether it belongs to a work, and to which, is decided by who asks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from citator.facts.places import PLACES, TOWNS
from citator.model import FieldValue, Name
from citator.parsing.cutting.seen import Seen, at_the_end
from citator.parsing.kinds.accessed import ACCESS
from citator.parsing.kinds.towns import is_land
from citator.parsing.lists.imprinted import DATED, OTHERS, STOP, Imprint, imprint_at, is_house, is_known_town
from citator.text.dates import MONTH, YEAR, find_dates, parse_date
from citator.text.names import is_body, parse_names
from citator.text.pinpoints import pinpoint_at

__all__ = ["LABELLED", "PERSONS", "Closing", "read_closing"]

# Behind a name that is written out a full stop ends the names: "Hale, Ann. Lamps: A History".
_WORD = r"(?:(?:Chr|Joh|Jos|Wm|Geo|Chas|Th|Fr|Ph|St)\.|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'‐-]+|[A-ZÀ-ÞĀ-ŒŔ-Ž]\.(?:[ -]?[A-ZÀ-ÞĀ-ŒŔ-Ž]\.){0,3})"
_PARTICLES = r"(?:(?:von|van|vom|zu|zur|zum|de|del|della|der|den|dem|di|da|dos|das|du|des|le|la|el|al|af|ten|ter|y|e|i)\s){0,3}"
_IN_ORDER = rf"{_WORD}(?:\s{_PARTICLES}{_WORD}){{1,4}}"
_FULL = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'‐-]+"
_TURNED = rf"{_PARTICLES}{_FULL}(?:\s{_FULL})?,\s{_WORD}(?:\s{_WORD}){{0,2}}(?:\s(?:von|van|de|di|da|du)(?:\s(?:der|den|la))?)?"
_MORE = r"(?:,?\s(?:et al|u\.\s?a|e\.\s?a|y otros|et alii|e altri|and others)\b\.?)?"
PERSONS: Final = (
    rf"(?:{_IN_ORDER}(?:(?:,\s|;\s|\s?/\s?|,?\s(?:und|and|et|y|e|&)\s){_IN_ORDER}){{0,9}}"
    rf"|{_TURNED}(?:(?:;\s|\s?/\s?|,?\s(?:und|and|et|y|e|&)\s)(?:{_TURNED}|{_IN_ORDER})){{0,9}}){_MORE}"
)
"""Names of people, all in their order, or the first of them turned round, as a pattern."""

_ROMAN_OR_FIGURES = r"(?:\d{1,4}(?:[/–-]\d{1,3})?|[IVXLC]{1,7}(?:[./]\d{1,2})?)"
_VOLUMES: Final = re.compile(r"(?P<count>\d{1,2}|[Zz]wei|[Dd]rei|[Vv]ier)\s(?:Bde\.|Bände|Teile)(?=[\s,.]|$)")
_VOLUME: Final = re.compile(
    rf"(?:(?:Band|Bde?\.|Volume|[Vv]ols?\.|[Tt]ome|[Tt]\.|[Tt]omo|Teil|Teilband|Jahrgang|Jg\.|Année)\s(?P<volume>{_ROMAN_OR_FIGURES})"
    rf"|(?P<of>\d{{1,3}})\.\s(?:Jahrgang|Jg\.|Band|Bd\.))(?:{STOP}|(?=:\s))"
)
_PART_TITLE: Final = re.compile(r":\s[A-ZÀ-ÞĀ-ŒŔ-Ž„“«\"\d][^()]{2,120}")
_ISSUE: Final = re.compile(
    r"(?:Nr\.|Nrn\.|Heft|H\.|[Nn]os?\.|[Nn]o(?=\s\d)|[Nn]\.?[°º]|[Nn]\.|[Nn][úu]ms?\.|[Nn]umero|Numéro|Ausgabe|Issue|[Ff]asc\.)\s?"
    rf"(?P<issue>\d{{1,5}}(?:[–-]\d{{1,4}}|/(?!{YEAR})\d{{1,4}})?)(?:/(?P<year>{YEAR})|\s\((?P<bracketed>{YEAR})\))?{STOP}"
)
_NUMBERED: Final = re.compile(
    rf"(?P<volume>{_ROMAN_OR_FIGURES})(?:\s?\((?!{YEAR}\))(?P<issue>\d{{1,3}}(?:[–/-]\d{{1,3}})?)\)|,\s(?:Heft|H\.|Nr\.|[Nn]o\.)\s(?P<number>\d{{1,3}}))?"
    rf"(?:,?\s\((?P<year>{YEAR})(?:[/–-]\d{{2,4}})?\)|,\s(?P<open>{YEAR})(?=,|$)|:\s(?P<pages>[A-Za-z]?\d+[–-]\d+)){STOP}"
)
LABELLED: Final = r"(?:S|Sp|Sn|Bl|Vs?|pp?|págs?|pág|Seiten?|Spalten?|pages?)\.?"
"""What stands before a page, as a pattern."""
_PLACE = r"\d{1,5}(?:\s?[–—-]\s?\d{1,5})?(?:\s?ff?\b\.?)?"
_PAGES: Final = re.compile(
    rf"(?P<whole>{LABELLED}\s?(?P<pages>\d{{1,5}}\s?[–—-]\s?\d{{1,5}})),?\s\(?(?:hier(?:zu)?|bes\.|besonders|insbesondere|insb\.|ici|spéc\.|qui|aquí|here|at|esp\.)"
    rf":?\s(?P<pin>(?:{LABELLED}\s)?{_PLACE}(?:(?:,|\sund|\sand|\set)\s{_PLACE})*)\)?"
    rf"|(?P<place>{LABELLED}\s?{_PLACE}(?:(?:,|\sund|\sand|\set|\sy|\se)\s(?:{LABELLED}\s)?{_PLACE}(?!\d|\.\s(?:{MONTH})))*)"
)
_NAMED_PLACE: Final = re.compile(
    r"(?:Kap(?:itel|\.)|Abschn(?:itt|\.)|Taf(?:el|\.)|Abb(?:ildung|\.)|Karte|Rn\.|Rdnr\.|Fn\.|Fußnote|Anm\.|[Cc]hap(?:ter|\.)|[Cc]hapitre|[Cc]ap\.)"
    rf"\s[\dIVXLC]{{1,5}}(?:[–-]\d{{1,4}})?{STOP}"
)
_EXTENT: Final = re.compile(rf"{LABELLED}\s?(?P<pages>\d{{1,5}}\s?[–—-]\s?\d{{1,5}})")
_EDITION: Final = re.compile(
    r"(?:(?P<edition>\d{1,2})(?:\.(?:,?\s(?:und\s|u\.\s)?[a-zäöüß]+\.?){0,6},?\s(?:Auflage|Aufl\.|Ausgabe|Ausg\.)"
    r"|(?:re|e|ème|ª|\.ª|a)\s(?:éd|ed)(?:ition|ición|izione|\.)?)"
    r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th))\s(?:rev\.\s|revised\s)?[Ee]d(?:ition|n)?\b\.?"
    r"|(?:(?:[Üü]berarbeitete|[Nn]eue|[Ee]rweiterte|[Uu]ngekürzte|[Uu]nveränderter?|[Dd]urchgesehene)\s(?:(?:und\s)?\w+\s){0,3})?"
    r"(?:Neuauflage|Auflage|Aufl\.|Nachdruck|Neudruck|Neuausgabe|Sonderausgabe|Taschenbuchausgabe|Lizenzausgabe|Originalausgabe|Erstausgabe|"
    rf"Reprint|Ausgabe)(?:\s(?:der|von|des)\s[^.,;]{{3,60}})?)(?:{STOP}|(?<=\.))"
)
_SUBMITTED: Final = (
    r"(?P<genre>(?:(?:[Pp]hil|[Jj]ur|[Tt]heol|[Mm]ed)\.\s|[Uu]nveröff(?:\.|entlichte)\s|Inaugural-)?"
    r"(?:Diss\.|[Dd]issertation|Habilitationsschrift|Habil\.|Habilitation|Magisterarbeit|Masterarbeit|Diplomarbeit|Bachelorarbeit|"
    r"Thèse|Tesis doctoral|Tesi di dottorato|PhD thesis|Doctoral thesis|PhD dissertation|Doctoral dissertation)"
    r"(?:\s(?:phil|jur|med|rer\. nat|theol|masch)\.)*)"
    r"(?:,?\s\(?(?P<school>(?:Univ\.\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:.()\d]{2,70})\)?)?"
)
_THESIS: Final = re.compile(
    rf"{_SUBMITTED}(?:,\s(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{{2,30}}(?:\s[\w.’-]{{1,20}}){{0,3}}))?,?\s(?P<year>{YEAR}){STOP}"
)
_THESIS_ALONE: Final = re.compile(_SUBMITTED)
_DOCUMENT: Final = re.compile(
    r"(?P<genre>(?:BT|BR|LT)-(?:Drs\.|Drucks\.|Drucksache|PlPr\.?)|Bundes(?:tags|rats)-?[Dd]rucksache|Landtagsdrucksache|Plenarprotokoll|Drucksache|Drs\.)"
    rf"\s(?:Nr\.\s)?(?P<number>\d{{1,4}}/\d{{1,5}}){STOP}"
)
_OF_EDITIONS: Final = re.compile(
    r"[AB]\s\d{1,4}(?:\sf{1,2}\.?)?(?:\s?[/,=]\s?[AB]\s\d{1,4}(?:\sf{1,2}\.?)?)*(?=[.,;)]|$)"
)  # Kant: "A 51/B 75"
_ROLE: Final = re.compile(
    r"(?:(?P<editor>[Hh]erausgegeben|[Hh]rsg\.|[Hh]g\.|[Ee]d(?:ited|\.)|[Dd]irigée?|[Éé]ditée?"
    r"|[Ss]ous la direction|[Aa] cura|[Ee]ditado|[Cc]oordinado)"
    r"|(?P<translator>[Üü]bersetzt|[Üü]bers\.|Aus\sde[mr]\s[A-Z]\w+(?:\s(?:übersetzt|übertragen))?|Deutsch|Übersetzung|[Tt]ranslated"
    r"|[Tt]ransl?\.|[Tt]raducido|[Tt]raduit(?:\sd[eu’']\s?(?:l[’'])?\w+)?|[Tt]raduzione|[Tt]rad\.)"
    r"|Mit\s(?:einem?r?|einer)\s\w+|[Bb]earbeitet|[Bb]esorgt|[Dd]urchgesehen|[Kk]ommentiert|[Bb]egründet|[Ee]ingeleitet|[Ii]llustriert"
    r"|Fotografien|Illustrationen|Redaktion|Introduction|Préface|With\san?\s\w+)"
    rf"(?::|\s(?:von|v\.|by|par|de|di|d’|per))\s(?P<names>{PERSONS})"
)
_BY_A_BODY: Final = re.compile(r"[Hh](?:erausgegeben|rsg\.|g\.)\svo[nm](?:\sde[rmn])?\s(?P<body>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.,;:()\d]{3,80})")
_SERIES: Final = re.compile(
    r"\(=\s?(?P<series>[^()=]{3,140}?)(?:[.,]?\s(?:(?:Band|Bd\.|Nr\.|Heft|H\.|[Vv]ol\.|[Nn]o\.|[Tt]\.)\s)?(?P<number>\d{1,4}|[IVXLC]{1,6}))?\)"
    r"|\((?P<shelf>[A-ZÀ-ÞĀ-ŒŔ-Ž][^();=]{3,140}?)\s?;\s(?:(?:Band|Bd\.|Nr\.|[Vv]ol\.|[Nn]o\.)\s)?(?P<at>\d{1,4}|[IVXLC]{1,6})\)"
)
_ASIDE: Final = re.compile(
    r"[(\[](?:(?:eingeschränkte\s)?[Oo]nline|PDF|[Dd]igitalisat|[Vv]orschau|[Vv]olltext|kostenpflichtig)[^()\[\]]{0,60}[)\]]|[Oo]nline(?=[.,]|$)"
    rf"|\(masch(?:inenschriftl)?\.?\)|\(ungedr(?:uckt)?\.?\)|\[(?:[a-zäöü]{{2,12}}\.?\s)?(?:Orig(?:inal|\.)?|EA|zuerst|Erstausgabe|Erstausg\.):?\s{YEAR}\]"
    r"|\((?:[\w-]+\.)+[a-z]{2,3}(?:[/,;\s][^()]{0,40})?\)"
)
_LABEL: Final = re.compile(
    r"(?:e?ISBN|ISSN|ZDB|DNB|OCLC|LCCN|JSTOR|PMID|PMC|doi|DOI|URN|urn|hdl|arXiv|S2CID|Bibcode|SUDOC|IDN)[\s:-]\s?[^\s,;]+(?:\s\d[\dX-]*)*"
)
_LEADS_TO_ADDRESS: Final = re.compile(
    r"(?:[Oo]nline(?:\s(?:verfügbar|abrufbar|zugänglich|unter)){1,2}|(?:[Vv]erfügbar|[Aa]brufbar)\sunter|URL)\s?:?\s(?=https?:|www\.)"
)
_LENGTH: Final = re.compile(
    rf"(?:[XVILC]{{1,7}},?\s(?:und\s|\+\s)?)?(?P<length>\d{{2,4}})\s(?:Seiten|S\.?|Bl\.?|Blatt|pages|pp?\.?|págs?\.?|páginas|pagine){STOP}"
)
_ANY_PLACE = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;()„“”\"\d/]{1,34}?(?:\s?[/;]\s?[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;()„“”\"\d/]{1,24}?){0,3}"
_HOUSE_THEN_TOWN: Final = re.compile(
    rf"(?:(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ža-z][^:;()„“”\"]{{1,80}}?),\s)?(?P<town>{_ANY_PLACE}){OTHERS}(?P<comma>,)?\s{DATED}"
)
_TOWN_THEN_HOUSE: Final = re.compile(rf"(?P<town>{_ANY_PLACE}){OTHERS}\s?:\s(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ža-z][^:;()„“”\"]{{1,80}}?),?\s{DATED}")
_HOUSE_ALONE: Final = re.compile(rf"(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;()„“”\"\d]{{1,60}}?),?\s{DATED}")
_OF_A_TITLE: Final = re.compile(
    r"^(?:Eine?|Zu[rm]?|Über|Von|Vom|Aus|An?|Une?|Una|Uno|Essays?|Studien|Beiträge|Festschrift|Kolloquium|Tagung|Katalog|Ausstellung|Handbuch|Lehrbuch|Einführung|Geschichten?|Roman|Gedichte|Erzählungen|Briefe|Tagebücher|Dokumente|Quellen|"
    r"Untersuchungen|Gesammelte|Ausgewählte|Sämtliche|Ein)\b|"
    r"\b(?:eine?[rsmn]?|zu[mr]?|von|vom|des|de[rmn]|die|das|im|in|aus|über|für|seit|bis|an?|the|of|to|from|les?|la|une?|du|sur|el|los|una|il|lo|dei|della|del)\b"
)


Put: TypeAlias = tuple[str, FieldValue, int, int]
"""A field, its value, and where it stands."""


class Closing:
    """What was read between two full stops, or in several such stretches in turn.

    ``puts`` are fields with their places; ``undecided`` are those of an imprint whose first words may as well be a subtitle
    ("Fluss und Raum, Köln 2011"). ``numbered``: an ISBN or its like stands in it; ``in_journal``: volume and year, "12 (1998)".
    """

    __slots__ = ("in_journal", "numbered", "pages", "pin", "puts", "undecided", "url")

    def __init__(self) -> None:
        self.puts: list[Put] = []
        self.undecided: list[Put] = []
        self.pages: tuple[str, int, int] | None = None
        self.pin: tuple[str, int, int] | None = None
        self.url: tuple[str, str] | None = None
        self.numbered = False
        self.in_journal = False

    def has(self, name: str) -> bool:
        """Whether a field has been read."""
        return any(one == name for one, *_ in self.puts)

    def dated(self, found: re.Match[str], group: str) -> None:
        """Keep the year of a group as that of the work."""
        if date := parse_date(found[group]):
            self.puts.append(("issued", date, *found.span(group)))


_TOWN_BEFORE_DAY: Final = re.compile(r"(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;.()\d]{2,40}),\s(?:(?:den|vom|le|il|el)\s)?(?=\w)")
_LED: Final = re.compile(r"(?:vom|am|du|del|of)\s")
_ENDED: Final = re.compile(STOP)
_BETWEEN: Final = re.compile(r"[\s,]+")


def read_closing(seen: Seen, start: int, end: int, before: Closing) -> Closing | None:
    """What all of ``[start, end)`` says of a work beside its title; ``None`` where a part of it says something else.

    ``before`` is what stands before it: of two imprints, or two dates, neither can be told to be that of the work.

    >>> from citator.parsing.cutting.seen import look_at
    >>> note = "Weir Press, Leeds 1994, S. 12 f."
    >>> found = read_closing(look_at(note, lambda text: ()), 0, len(note), Closing())
    >>> [(name, str(value)) for name, value, *_ in found.puts], found.pin[0]
    ([('publisher-place', 'Leeds'), ('publisher', 'Weir Press'), ('issued', '1994')], 'S. 12 f.')
    """
    out = Closing()
    at = start
    while at < end:
        gap = _BETWEEN.match(seen.text, at, end)
        at = gap.end() if gap else at
        if at >= end:
            break
        stop = _part(seen, at, end, out, before)
        if stop is None:
            return None
        at = stop
    return out


def _part(seen: Seen, at: int, end: int, out: Closing, before: Closing) -> int | None:
    """The end of the part that begins at ``at``; ``None`` where it is of no kind that is known."""
    text = seen.text
    for read in (_number, _access, _labelled, _made_by):
        if (stop := read(seen, at, end, out)) is not None:
            return stop
    if found := _DOCUMENT.match(text, at, end):
        out.puts += [(name, found[name], *found.span(name)) for name in ("genre", "number")]
        return found.end()
    if found := _THESIS.match(text, at, end):
        _submitted(found, out)
        if found["town"]:
            out.puts.append(("publisher-place", found["town"], *found.span("town")))
        return _year(found, "year", out, before)
    if (found := _THESIS_ALONE.fullmatch(text, at, end)) and (not found["school"] or is_body(found["school"])):
        _submitted(found, out)  # "… Dissertation. Universität Freiburg 1998"
        return found.end()
    dated = before.has("issued") or out.has("issued")
    if dated and not out.pin and (editions := _OF_EDITIONS.match(text, at, end)):
        out.pin = (editions.group(), *editions.span())
        return editions.end()
    town = _TOWN_BEFORE_DAY.match(text, at, end)
    town = town if town and is_known_town(town["town"]) else None
    led = town or _LED.match(text, at, end)
    day = next(find_dates(text, at, end), None)
    if day and day.start == (led.end() if led else at) and _ENDED.match(text, day.end):
        if dated:
            return None
        if town and not before.has("publisher-place") and not out.has("publisher-place"):
            out.puts.append(("publisher-place", town["town"], *town.span("town")))
        out.puts.append(("issued", day.date, day.start, day.end))
        return day.end
    if (stop := _imprint(text, at, end, out, before)) is not None:
        return stop
    place = pinpoint_at(text, at, end)
    if place is None or out.pin or not _ENDED.match(text, place.end, end):
        return None
    out.pin = (place.text, place.start, place.end)
    return place.end


def _submitted(found: re.Match[str], out: Closing) -> None:
    out.puts.append(("genre", found["genre"], *found.span("genre")))
    if school := found["school"]:
        is_town = school in TOWNS or school in PLACES
        out.puts.append(("publisher-place" if is_town else "publisher", school, *found.span("school")))


def _number(seen: Seen, at: int, end: int, out: Closing) -> int | None:
    """An address, a DOI, an ISBN and their like, or where else the work is to be seen."""
    item = next((one for one in seen.matches if one.start == at and at_the_end(one) and one.end <= end), None)
    led = _LEADS_TO_ADDRESS.match(seen.text, at, end)
    address = next((one for one in seen.addresses if one.start == (led.end() if led else at) and one.end <= end + 1), None)
    if address and (item is None or item.address):
        out.url = (address.url, address.as_written)
        out.puts.append(("URL", address.url, address.start, address.end))
        return max(address.end, item.end if item else at)
    if item:
        out.numbered = True
        return item.end
    for pattern in (_LABEL, _ASIDE):
        if found := pattern.match(seen.text, at, end):
            out.numbered = out.numbered or "ISBN" in found.group()
            return found.end()
    return None


def _access(seen: Seen, at: int, end: int, out: Closing) -> int | None:
    access = ACCESS.match(seen.text, at, end)
    day = next(find_dates(seen.text, access.end(), end), None) if access else None
    if access is None or day is None or day.start > access.end() + 4:
        return None
    out.puts.append(("accessed", day.date, day.start, day.end))
    return day.end


def _labelled(seen: Seen, at: int, end: int, out: Closing) -> int | None:
    """Volume, issue, edition, length, series and pages."""
    for pattern, names in _SIMPLE:
        if found := pattern.match(seen.text, at, end):
            for name, group in names:
                if found[group]:
                    out.puts.append((name, found[group], *found.span(group)))
            out.in_journal = out.in_journal or pattern is _NUMBERED
            return _behind(seen.text, found, end, out)
    if (named := _NAMED_PLACE.match(seen.text, at, end)) and not out.pin:
        out.pin = (named.group(), *named.span())
        return named.end()
    pages = _PAGES.match(seen.text, at, end)
    return _paged(pages, out) if pages else None


def _made_by(seen: Seen, at: int, end: int, out: Closing) -> int | None:
    found = _ROLE.match(seen.text, at, end)
    body = _BY_A_BODY.match(seen.text, at, end) if found is None else None
    if body and is_body(body["body"]):
        out.puts.append(("editor", (Name(literal=body["body"]),), *body.span("body")))
    if body:
        return body.end()
    role = "editor" if found and found["editor"] else "translator" if found and found["translator"] else None
    if found and role:
        out.puts.append((role, parse_names(found["names"]), *found.span("names")))
    return found.end() if found else None


_SIMPLE: Final[Sequence[tuple[re.Pattern[str], Sequence[tuple[str, str]]]]] = (
    (_VOLUME, (("volume", "volume"), ("volume", "of"))),
    (_VOLUMES, (("number-of-volumes", "count"),)),
    (_ISSUE, (("issue", "issue"),)),
    (_NUMBERED, (("volume", "volume"), ("issue", "issue"), ("issue", "number"), ("page", "pages"))),
    (_EDITION, (("edition", "edition"), ("edition", "ordinal"))),
    (_LENGTH, (("number-of-pages", "length"),)),
    (
        _SERIES,
        (("collection-title", "series"), ("collection-number", "number"), ("collection-title", "shelf"), ("collection-number", "at")),
    ),
)


def _behind(text: str, found: re.Match[str], end: int, out: Closing) -> int:
    """Behind a number: its year, or the title of the volume, which goes to the end of the stretch."""
    parts = found.groupdict()
    for group in ("year", "bracketed", "open"):
        if parts.get(group) and not out.has("issued"):
            out.dated(found, group)
    of_volume = _PART_TITLE.match(text, found.end(), end) if found.re is _VOLUME else None
    return end if of_volume else found.end()


def _paged(found: re.Match[str], out: Closing) -> int:
    if found["pin"]:
        out.pages = (found["pages"], *found.span("pages"))
        out.pin = (found["pin"], *found.span("pin"))
        return found.end()
    place = found["place"] if found["place"].endswith(("f.", "ff.")) else found["place"].rstrip(".")
    start, end = found.start("place"), found.start("place") + len(place)
    extent = _EXTENT.fullmatch(place)
    if extent:
        out.pages = (extent["pages"], start + extent.start("pages"), end)
    out.pin = (place, start, end)
    return found.end()


def _year(found: re.Match[str], group: str, out: Closing, before: Closing) -> int | None:
    if out.has("issued") or before.has("issued"):
        return None
    out.dated(found, group)
    return found.end()


_MONTHS: Final = re.compile(rf"(?<!\w)(?:{MONTH}|Frühjahr|Sommer|Herbst|Winter|Spring|Summer|Autumn|Fall)(?![\w-])")


def _imprint(text: str, at: int, end: int, out: Closing, before: Closing) -> int | None:
    """Town, publisher and year, in either order; only what can be told of the two is kept."""
    house_alone = _HOUSE_ALONE.match(text, at, end)
    if house_alone and is_house(house_alone["house"]) and not is_known_town(house_alone["house"]):  # "Reclam 2011"
        out.puts.append(("publisher", house_alone["house"], *house_alone.span("house")))
        return _year(house_alone, "year", out, before)
    if several := imprint_at(text, at, end):
        return _imprinted(text, several, True, at, out, before)
    found = _TOWN_THEN_HOUSE.match(text, at, end) or _HOUSE_THEN_TOWN.match(text, at, end)
    if found is None:
        return None
    town, house = "town", "house"
    known = is_known_town(found[town])
    if found[house] and not known and is_known_town(found[house]):  # "Paris, Gallimard, 2011", "Reclam: Stuttgart, 2002"
        town, house, known = house, town, True
    if found[house] is None and not known:
        return None
    if found.re is _HOUSE_THEN_TOWN and found["comma"] and not known:  # "Weir, Hale, 1994"
        return None
    if not known and is_land(found["town"]) and not is_house(found["house"]):  # "Upton, Ohio 2001": a house, or a town of that state
        return _year(found, "year", out, before)
    imprint = Imprint(found.span(town), found.span(house) if found[house] else None, found)
    return _imprinted(text, imprint, known, at, out, before)


def _imprinted(text: str, found: Imprint, known: bool, at: int, out: Closing, before: Closing) -> int | None:
    """Keep place and publisher: what may be a subtitle as well is undecided, "Fluss und Raum, Köln 2011"."""
    place, house = text[slice(*found.place)], text[slice(*found.house)] if found.house else ""
    if _MONTHS.search(text, at, found.year.start("year")):
        return None
    if "," in house and not (_SEVERAL.fullmatch(house) or is_house(house)):
        return None
    turned = bool(found.house) and ":" in text[at : found.year.start("year")]
    behind = bool(out.puts or before.puts)  # the title is closed: "2. Auflage. Wallstein, Göttingen 2011"
    if house and not behind and _OF_A_TITLE.search(house) and not is_house(house):
        return None
    sure = known or turned or is_house(house) or (behind and bool(house))
    told = behind or turned or is_house(house) or (found.house is not None and found.house > found.place)
    (out.puts if sure else out.undecided).append(("publisher-place", place, *found.place))
    if found.house:
        (out.puts if told else out.undecided).append(("publisher", house, *found.house))
    return _year(found.year, "year", out, before)


_SEVERAL: Final = re.compile(r"[^,]+(?:,\s[^,]+){0,2},?\s(?:und|and|et|y|e|&)\s[^,]+|[^,]+,\s(?:Inc|Ltd|S\.A)\.?")
