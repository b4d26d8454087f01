"""Books and theses in bibliographies whose parts are divided by full stops, and whose names are known by their shape.

Brook Solano, Ana. Los faros del norte. Bilbao: Muelle Viejo, 1998.              two family names
Brook Solano, Ana. Mapas de los ríos. Tesis doctoral, Universidad del Puerto, 2009.
Hale DJ, Weir A. Lamps and Rivers: A History. Quay Press, 2008.                  initials without points
Hale, Ann M., and Tom Weir. Lamps, Rivers, and Quays. W. W. Norton, 2008.        an initial before the title
"""

from __future__ import annotations

import re

from citator.facts.places import PLACES
from citator.model import Form
from citator.parsing.cutting.seen import Seen
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.prose import Reading
from citator.text.dates import YEAR
from citator.text.names import is_body, parse_name, parse_names

__all__ = ["read_stopped"]

_WORD = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+"
_INITIALED = rf"(?:(?:de|da|di|van|von|der|den|du)\s){{0,3}}{_WORD}(?:\s{_WORD})?\s[A-Z]{{1,3}}"
# "J.R.R.", "W. E. B.", "J.-P."; behind one that stands alone letters without blanks are a word of the title: "Ann M. U.S. Ports".
_INITIALS = (
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž]\.(?:(?:-?[A-ZÀ-ÞĀ-ŒŔ-Ž]\.){1,3}|(?:-[A-ZÀ-ÞĀ-ŒŔ-Ž]\.)?"
    r"(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž]\.(?![A-ZÀ-ÞĀ-ŒŔ-Ž]\.)(?:-[A-ZÀ-ÞĀ-ŒŔ-Ž]\.)?){0,3})"
)
_GLUED = r"(?:[A-Z]\.){2,4}"
# Of one that is turned round and ends in an initial, or in "Jr.", the full stop is no end of the names; those behind it are in their order.
_IN_ORDER = rf"(?:(?:{_WORD}|[A-Z]\.)\s){{1,3}}(?:(?:de|da|di|van|von|der|den|du)\s){{0,2}}{_WORD}"
_TO_AN_INITIAL = (
    rf"(?:(?:de|da|di|van|von|der|den|du)\s){{0,3}}{_WORD}(?:[\s-]{_WORD})?,\s"
    rf"(?:(?:(?:{_WORD}|Wm\.|Geo\.|Chas\.|Thos\.)\s){{0,2}}{_INITIALS}(?:,\s[JS]r\.)?|{_WORD}(?:\s{_WORD})?,\s[JS]r\.)"
    rf"(?:(?:,\s{_IN_ORDER}){{0,5}},?\s(?:and|&)\s{_IN_ORDER})?"
)
_GENRE = (
    r"(?:Tesis|Tesi|Thèse|Teses?|Trabajo|Mémoire|Dissertação|Dissertation|Diplomarbeit|Masterarbeit|(?:Ph\.?D\.?|[Mm]aster(?:’s|'s)?|"
    r"MA|MSc|[Dd]octoral)\s(?:[Dd]iss(?:ertation|\.)|[Tt]hesis))(?:\s[^.,;:\d]{2,50})?"
)
_ENTRY = re.compile(
    rf"(?:(?P<short>{_INITIALED}(?:,\s{_INITIALED}){{0,12}})|"
    rf"(?P<two>(?:de\s(?:la\s)?)?{_WORD}\s{_WORD},\s{_WORD}(?:\s(?:{_WORD}|[A-Z]\.)){{0,2}})|(?P<initial>{_TO_AN_INITIAL}))(?:(?<=[A-Z]\.)|(?<=[JS]r\.)|\.)\s"
    rf"(?P<title>[“‘«¿¡]?(?:[A-ZÀ-ÞĀ-ŒŔ-Ž\d][^.;“”\"«»()]|{_GLUED}\s)(?:[^.;“”\"«»()]|(?<=\s){_GLUED}){{0,239}}?)(?:\.|(?<=[?!]))\s"
    rf"(?:(?P<role>Trans\.|Translated\sby|Ed\.|Edited\sby)\s(?P<by>{_IN_ORDER})\.\s)?"
    rf"(?:(?P<genre>{_GENRE}),\s(?P<school>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.;:\d]{{3,90}}?)|"
    r"(?:(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;,“”()\d]{1,40}(?:,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.]{1,20})?):\s)?(?P<publisher>(?!Preprint|Manuscript|Unpublished|Draft|In\spress)(?:[A-Z]\.\s?){0,3}[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;,“”()\d]{1,70}))"
    rf",\s(?P<year>{YEAR})\.?$"
)
_DIVISION = re.compile(
    r",\s(?:Part|Parts|Pt|Vol|Volumes?|Books?|Article|Section|Chapter|Series|Title|Division|Annex|Appendix|Schedule|Act|Phase|Number|No|Nr|Case|Group"
    r"|Teil|Band|Buch|Kapitel|Abschnitt|Abteilung|Abt|Reihe|Heft|Artikel|Deel|Boek|Tome|Partie|Livre|Chapitre|Série|Titre|Tomo|Libro|Parte"
    r"|Volumen|Volume|Capítulo|Capitolo|Sección|Sezione|Seção|Serie|Série|Artículo|Articolo|Artigo|Título|Titolo|Część|Tom|Księga|Del|Bind)\.?\s[A-ZÀ-ÞĀ-ŒŔ-Ž]\."
)
"""A letter behind the name of a division counts it, and is nobody's: "Harbour Lamps, Part I. The North Coast"."""
_TURNED = re.compile(r"(?P<first>[^,\s]+\s[^,]+,\s[^,]+?(?:,\s[JS]r\.)?)(?:,?\s(?:and|&)\s|,\s|$)(?P<others>.*)")
"""A family of two words with its given names, which would be read as two people, and who is named behind."""
_SUBTITLE = re.compile(
    r"(?:An?|Eine?|Une?|Una|Uma?|Essays?|Estudios?|Ensayos?|Studien|Geschichte|Historia|Histoire|History|Roman|Novela|Poems|Memoirs?|Notes)\s"
)
"""What opens a subtitle: "Klaus Weir, Brücken. Ein Atlas" is a name and a title, and no family name of two words."""


def read_stopped(seen: Seen, start: int, end: int) -> Reading | None:
    """The book or the thesis at ``[start, end)``; ``None`` where it is none, or may be a name, a title and a subtitle.

    >>> from citator.parsing.cutting.seen import look_at
    >>> note = "Brook Solano, Ana. Los faros del norte. Bilbao: Muelle Viejo, 1998."
    >>> read = read_stopped(look_at(note, lambda text: ()), 0, len(note))
    >>> read.record.names("author")[0].family, read.record.text("title"), read.record.text("publisher")
    ('Brook Solano', 'Los faros del norte', 'Muelle Viejo')
    """
    last = end - (seen.text[end - 1 : end] == ".")
    found = _ENTRY.match(seen.text, start, end) if seen.text[last - 4 : last].isdecimal() else None
    if found is None or not seen.nesting.open(found.start("title")):
        return None
    group = next(name for name in ("two", "short", "initial") if found[name])
    names = " ".join(found[group].split())
    if group == "two" and names.endswith("."):  # "Le Guin, Ursula K.": what tells it from a name and a title is the initial
        group = "initial"
    divided = group == "initial" and _DIVISION.search(names)
    if (not divided and is_body(names.partition(",")[0])) or (found["publisher"] or "") in PLACES:
        return None
    if group == "two" and (_SUBTITLE.match(found["title"]) or not (found["place"] or found["genre"])):
        return None
    draft = Draft(seen.text, start, end, seen.nesting, "thesis" if found["genre"] else "book")
    if group == "short":
        people = (one.rpartition(" ") for one in names.split(", "))
        draft.put("author", tuple(parse_name(f"{family}, {given}") for family, _, given in people), *found.span("short"))
    elif not divided:
        turned = _TURNED.match(names)
        authors = (parse_name(turned["first"]), *parse_names(turned["others"])) if turned else parse_names(names)
        draft.put("author", authors, *found.span("two" if found["two"] else "initial"))
    draft.title(found.start() if divided else found.start("title"), found.end("title"))
    if found["role"]:
        draft.people("translator" if found["role"][0] == "T" else "editor", *found.span("by"))
    for name, group in (("publisher-place", "place"), ("publisher", "publisher"), ("genre", "genre"), ("publisher", "school")):
        if found[group]:
            draft.take(name, *found.span(group))
    draft.date(*found.span("year"))
    return Reading(draft.record(), Form.FULL, None)
