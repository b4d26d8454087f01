"""Templates that cite, in the languages of the larger Wikipedias: their parameters as a record, and the words that they print.

https://en.wikipedia.org/wiki/Help:Citation_Style_1, https://de.wikipedia.org/wiki/Vorlage:Internetquelle, Vorlage:Literatur,
https://fr.wikipedia.org/wiki/Modèle:Lien_web, https://ru.wikipedia.org/wiki/Шаблон:Cite_web, and their like (2024).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from stdnum import isbn as _isbn

from citator.formats import date_faults
from citator.formats.readers.wikitext.people import EDITED, Value, authors, editors
from citator.model import Field, FieldValue, FrozenMap, Record
from citator.text.dates import parse_date

__all__ = ["cites", "faults", "named", "printed", "record_of"]

_TYPES: Final = {
    "webpage": "cite web|web cite|lien web|lien brisé|lien mort|internetquelle|cita web|citar web|citeer web|cytuj stronę|cite webpage|web",
    "article-newspaper": "cite news|cite newspaper|cita noticia|cita notizia|citar jornal|citar notícia|cita news|citeer nieuws",
    "article-magazine": "cite magazine",
    "article-journal": "cite journal|article|статья|cita publicación|cita pubblicazione|citar periódico|cytuj pismo|citeer journal|"
    "cite paper",
    "book": "cite book|ouvrage|literatur|книга|cita libro|citar livro|cytuj książkę|citeer boek|cite book chapter",
    "chapter": "cite encyclopedia|chapitre",
    "report": "cite report|cite techreport|cite tech report",
    "thesis": "cite thesis|cite dissertation",
    "paper-conference": "cite conference|cite proceedings",
    "post": "cite tweet|tweet|cite mailing list|cite newsgroup",
    "article": "cite arxiv|cite ssrn|cite biorxiv|cite medrxiv",
    "document": "citation|cite document|cite press release|cite av media|cite video|cite podcast|cite episode|cite map|cite interview|"
    "cite sign|cite speech|vcite web|vcite journal|cytuj|cita|citar",
}
_TYPE_OF: Final = {name: kind for kind, names in _TYPES.items() for name in names.split("|")}
_NAMES: Final = {
    "title": "title titre titel título titulo titolo заглавие tytuł заголовок",
    "chapter": "chapter contribution entry article chapitre capítulo capitolo часть rozdział",
    "container": "work website newspaper journal magazine periodical encyclopedia périodique site sammelwerk werk obra publicación "
    "periódico sito rivista pubblicazione издание jornal czasopismo website revista book-title",
    "publisher": "publisher éditeur verlag hrsg editorial editore editora издательство wydawca uitgever publicado",
    "place": "location place lieu ort lugar ubicación città место miejsce plaats",
    "volume": "volume band bd vol том volumen",
    "issue": "issue number numéro nummer número номер numero numer выпуск",
    "pages": "pages page p pp passage seiten seite páginas página pagine pagina страницы страница strony s",
    "url": "url online ссылка chapter-url",
    "archive": "archive-url archiveurl archiv-url urlarchivo urlarchivio arquivourl archiwum",
    "accessed": "access-date accessdate consulté_le abruf zugriff fechaacceso accesso acessodata дата_обращения dostęp bezochtdatum",
    "date": "date datum fecha data дата publication-date",
    "year": "year année annee jahr año anno ano год rok jaar",
    "doi": "doi",
    "isbn": "isbn isbn1",
    "issn": "issn",
    "edition": "edition auflage édition edición edizione",
}
_OF: Final = {name.replace("_", " "): field for field, names in _NAMES.items() for name in names.split()}
_PERIODICAL: Final = re.compile(
    r"(?:zeitschrift|(?:wochen|monats|vierteljahrs?)schrift|(?:monats|vierteljahrs?)hefte|jahrb(?:uch|ücher)|rundschau)\b"
    r"|\b(?:journal|annal(?:en|s|es)|revue|review|revista|rivista|bulletin|quarterly|mitteilungen|nachrichten|anzeiger|transactions)\b"
    r"|\barchiv (?:für|der|des)\b",
    re.IGNORECASE,
)
_MARKS: Final = re.compile('["“”„«»]')
_SPREAD: Final = re.compile(r"^(?:pp?|S|с|С|str|s)\.?\s")
_PAGED: Final = ("article-journal", "chapter", "paper-conference", "article-magazine")


def cites(name: str) -> str | None:
    """The type of what a template cites, by its name; ``None`` for one that does something else.

    >>> cites("Cite web"), cites("Lien_web"), cites("Infobox")
    ('webpage', 'webpage', None)
    """
    return _TYPE_OF.get(_plain(name))


def faults(given: Mapping[str, Value]) -> tuple[tuple[str, str], ...]:
    """The findings on the dates of a template that cites: those that no calendar has.

    >>> faults({"date": ("2020-02-30", 0, 10), "title": ("Lamps", 12, 17)})
    (('date-inconsistent', '30 February 2020: February 2020 has 29 days'),)
    """
    dates = [value[0] for name, value in given.items() if _OF.get(_plain(name)) in ("date", "accessed")]
    return tuple((date_faults.PROBLEM, clause) for date in dates for clause in date_faults.in_words(date))


def named(template: str, given: Mapping[str, Value]) -> str:
    """The number by which a template that is not known names a work, and the page; "" where it gives none.

    Of such a template what it prints is in another page, and here only that number says which work is meant.

    >>> isbn, page = ("978-0-306-40615-7", 0, 0), ("12", 0, 0)
    >>> named("BibISBN", {"1": isbn, "Seite": page}), named("Book", {"isbn": isbn}), named("Cite", {"1": isbn})
    ('ISBN 978-0-306-40615-7, p. 12', 'ISBN 978-0-306-40615-7', '')
    """
    found: dict[str, str] = {}
    for key, (value, _, _) in given.items():
        name = _plain(key)
        for field, shape in _NUMBERS.items():
            asked = _OF.get(name) == field or (name == "1" and field in _plain(template))
            if asked and shape.fullmatch(value) and (field != "isbn" or _isbn.is_valid(value)):  # of a wrong one nothing would be read
                found.setdefault(field, value)
        if _OF.get(name) == "pages" and value:
            found.setdefault("pages", value)
    number = f"ISBN {found['isbn']}" if "isbn" in found else f"doi:{found['doi']}" if "doi" in found else ""
    return f"{number}, p. {found['pages']}" if number and "pages" in found else number


_NUMBERS: Final = {
    "isbn": re.compile(r"(?:97[89][ -]?)?\d(?:[ -]?\d){8}[ -]?[\dXx]"),
    "doi": re.compile(r"10\.\d{4,9}/\S{1,300}"),
}


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").lower().split())


def record_of(template: str, given: Mapping[str, Value]) -> Record:
    """The record in the parameters of a template that cites, each with its value and its place."""
    template = _plain(template)
    german = template == "literatur"
    values: dict[str, Value] = {}
    for name, value in given.items():
        field = _OF.get(_plain(name))
        if field and value[0] and not (german and EDITED.fullmatch(_plain(name))):
            values.setdefault(field, value)
    fields: dict[str, Field] = {}

    def put(name: str, found: FieldValue | None, place: Value) -> None:
        if found:
            fields[name] = Field(found, "text", place[1], place[2])

    kind = _in_collection(values) if german and "container" in values and "title" in values else _TYPE_OF[template]
    kind = _titles(kind, values, put)
    if kind == "document" and not german and "container-title" in fields and "volume" in values:
        kind = "article-journal"
    for name, field in _PLAIN.items():
        if field in values:
            put(name, values[field][0], values[field])
    for name, chosen in (("issued", values.get("date") or values.get("year")), ("accessed", values.get("accessed"))):
        if chosen:
            put(name, parse_date(chosen[0]), chosen)
    if "pages" in values:
        put("page" if kind in _PAGED else "locator", _SPREAD.sub("", values["pages"][0]), values["pages"])
    for name, people in (("author", authors(template, given)), ("editor", editors(template, given))):
        if people:
            fields[name] = Field(tuple(one for one, _ in people), "text", people[0][1][1], people[-1][1][2])
    return Record(kind, FrozenMap(fields))


_PLAIN: Final = {
    "publisher": "publisher",
    "publisher-place": "place",
    "volume": "volume",
    "issue": "issue",
    "URL": "url",
    "archive_location": "archive",
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "edition": "edition",
}


def _titles(kind: str, values: Mapping[str, Value], put: Callable[[str, FieldValue | None, Value], None]) -> str:
    """Puts the title and what the work stands in; gives the type, which the part of a book has as its own."""
    part = values.get("chapter")
    if part and "title" in values and kind in ("book", "chapter", "document", "paper-conference"):
        put("title", part[0], part)
        put("container-title", values["title"][0], values["title"])
        kind = "chapter" if kind == "book" else kind
    elif "title" in values:
        put("title", values["title"][0], values["title"])
    if "container" in values and not (part and "title" in values and kind == "chapter"):
        put("container-title", values["container"][0], values["container"])
    return kind


def _in_collection(values: Mapping[str, Value]) -> str:
    """The type of a work whose {{Literatur}} has a Sammelwerk, which is a periodical or a book in parts; "document" where neither is told.

    Nummer is the issue of a periodical; Band may be its volume or one of a book. What has a day may be of a newspaper.
    """
    date = parse_date(values["date"][0]) if "date" in values else None
    named = _PERIODICAL.search(values["container"][0]) is not None
    if "isbn" in values:
        return "chapter"
    if "issn" in values or ("publisher" not in values and ("issue" in values or (named and "volume" in values))):
        return "document" if date and date.day else "article-journal"
    return "chapter" if "publisher" in values and "issue" not in values and not named else "document"


def printed(record: Record) -> str:
    """The words by which a reference is known, in the order of Citation Style 1; the record has all the rest."""
    people = "; ".join(f"{one.family}, {one.given}" if one.family and one.given else str(one) for one in record.names("author"))
    day, accessed = record.date(), record.date("accessed")
    title = _MARKS.sub("'", record.text("title"))  # a mark within a title would end it
    head = f"{people} ({day})" if people and day else people
    tail = f"Retrieved {accessed}" if accessed and accessed.day else ""  # without a day it reads as the name of a site
    parts = (head, f'"{title}"' if title else "", record.text("container-title"), "" if people or not day else str(day), tail)
    return ". ".join(part for part in parts if part)
