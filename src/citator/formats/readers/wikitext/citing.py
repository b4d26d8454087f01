"""Templates that cite, in the languages of the larger Wikipedias: their parameters as a record, and the words that they print.

https://en.wikipedia.org/wiki/Help:Citation_Style_1, https://de.wikipedia.org/wiki/Vorlage:Internetquelle,
https://fr.wikipedia.org/wiki/Modèle:Lien_web, https://ru.wikipedia.org/wiki/Шаблон:Cite_web, and their like (2024).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from citator.model import Field, FieldValue, FrozenMap, Name, Record
from citator.text.dates import parse_date
from citator.text.names import parse_name

__all__ = ["cites", "printed", "record_of"]

_Value: TypeAlias = tuple[str, int, int]
"""What a parameter says, and where."""

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
    "authors": "author authors auteur autor autore автор auteurs vauthors people user",
}
_OF: Final = {name.replace("_", " "): field for field, names in _NAMES.items() for name in names.split()}
_FAMILY: Final = re.compile(r"(?:last|surname|nom|apellidos?|cognome|sobrenome|ultimo|último|nazwisko|achternaam|author-last)(\d{0,2})")
_GIVEN: Final = "first given prénom nombre nome primeiro imię voornaam author-first"
_AUTHOR: Final = re.compile(r"(?:author|auteur|autor|autore|автор)(\d{0,2})")
_EDITOR: Final = re.compile(r"(?:editor-last|editor-surname|editor)(\d{0,2})")
_INITIALS: Final = re.compile(r"(?P<family>[^\W\d_][\w’'-]+)\s(?P<given>(?:[^\W\d_]\.\s?){1,3})")
_SEVERAL: Final = re.compile(r"\s*;\s*|\s+(?:and|und|et|y|e|и)\s+")
_SPREAD: Final = re.compile(r"^(?:pp?|S|с|С|str|s)\.?\s")
_PAGED: Final = ("article-journal", "chapter", "paper-conference", "article-magazine")


def cites(name: str) -> str | None:
    """The type of what a template cites, by its name; ``None`` for one that does something else.

    >>> cites("Cite web"), cites("Lien_web"), cites("Infobox")
    ('webpage', 'webpage', None)
    """
    return _TYPE_OF.get(" ".join(name.replace("_", " ").lower().split()))


def record_of(kind: str, given: Mapping[str, _Value]) -> Record:
    """The record in the parameters, each with its value and its place."""
    values: dict[str, _Value] = {}
    for name, value in given.items():
        field = _OF.get(" ".join(name.replace("_", " ").lower().split()))
        if field and value[0]:
            values.setdefault(field, value)
    fields: dict[str, Field] = {}

    def put(name: str, found: FieldValue | None, place: _Value) -> None:
        if found:
            fields[name] = Field(found, "text", place[1], place[2])

    kind = _titles(kind, values, put)
    for name, field in _PLAIN.items():
        if field in values:
            put(name, values[field][0], values[field])
    for name, chosen in (("issued", values.get("date") or values.get("year")), ("accessed", values.get("accessed"))):
        if chosen:
            put(name, parse_date(chosen[0]), chosen)
    if "pages" in values:
        put("page" if kind in _PAGED else "locator", _SPREAD.sub("", values["pages"][0]), values["pages"])
    for name, people in (("author", _people(given, values)), ("editor", _editors(given))):
        if people:
            fields[name] = Field(tuple(one for one, _ in people), "text", people[0][1][1], people[-1][1][2])
    if kind == "document" and "container-title" in fields:
        kind = "article-journal" if "volume" in fields else kind
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


def _titles(kind: str, values: Mapping[str, _Value], put: Callable[[str, FieldValue | None, _Value], None]) -> str:
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


_Person = tuple[Name, _Value]


def _people(given: Mapping[str, _Value], values: Mapping[str, _Value]) -> list[_Person]:
    lowered = {" ".join(name.lower().split()): value for name, value in given.items()}
    found: list[tuple[int, _Person]] = []
    for name, value in lowered.items():
        family, whole = _FAMILY.fullmatch(name), _AUTHOR.fullmatch(name)
        if not value[0] or not (family or whole):
            continue
        number = int((family or whole)[1] or 1)  # type: ignore[index]
        first = (
            next(
                (
                    lowered[f"{one}{end}"][0]
                    for one in _GIVEN.split()
                    for end in ((family[1], "1") if number == 1 else (family[1],))
                    if f"{one}{end}" in lowered
                ),
                "",
            )
            if family
            else ""
        )
        if family and first and family[1] == "" and f"{first}1" in lowered:
            first = ""
        person = Name(family=value[0], given=first) if family and (first or " " not in value[0]) else _name(value[0])
        found.append((number, (person, value)))
    if len(found) <= 1 and "authors" in values and _SEVERAL.search(values["authors"][0]):
        found = []
    if not found and "authors" in values:
        value = values["authors"]
        pieces = _SEVERAL.split(value[0])
        return [(_name(one), value) for one in pieces if one]
    return [person for _, person in sorted(found, key=lambda one: one[0])]


def _editors(given: Mapping[str, _Value]) -> list[_Person]:
    lowered = {" ".join(name.lower().split()): value for name, value in given.items()}
    found: list[_Person] = []
    for name, value in lowered.items():
        match = _EDITOR.fullmatch(name)
        if match and value[0]:
            first = next((lowered[key][0] for key in (f"editor-first{match[1]}", f"editor-given{match[1]}") if key in lowered), "")
            found.append((Name(family=value[0], given=first) if first else _name(value[0]), value))
    return found


def _name(words: str) -> Name:
    """One name; a body, or a staff that signs, keeps its words."""
    initials = _INITIALS.fullmatch(words)
    if initials:
        return Name(family=initials["family"], given=initials["given"])
    return parse_name(words) if "," in words or 1 < len(words.split()) <= 4 else Name(literal=words)


def printed(record: Record) -> str:
    """The words by which a reference is known, in the order of Citation Style 1; the record has all the rest."""
    people = "; ".join(f"{one.family}, {one.given}" if one.family and one.given else str(one) for one in record.names("author"))
    day, accessed = record.date(), record.date("accessed")
    title = record.text("title")
    head = f"{people} ({day})" if people and day else people
    tail = f"Retrieved {accessed}" if accessed else ""
    parts = (head, f'"{title}"' if title else "", record.text("container-title"), "" if people or not day else str(day), tail)
    return ". ".join(part for part in parts if part)
