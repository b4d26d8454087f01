"""Word's own bibliography: sources in a custom XML part, which ``CITATION key`` fields name (ECMA-376 part 1, 17.16.5.11 and 22.6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from citator.formats.readers._office.managers import Kept
from citator.model import Record

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from citator.formats.readers._office.word_parts import WordFile

__all__ = ["WordSources"]

_TYPES: Final = {
    "ArticleInAPeriodical": "article-magazine", "Book": "book", "BookSection": "chapter", "JournalArticle": "article-journal",
    "ConferenceProceedings": "paper-conference", "Report": "report", "SoundRecording": "song", "Performance": "performance",
    "Art": "graphic", "DocumentFromInternetSite": "webpage", "InternetSite": "webpage", "Film": "motion_picture",
    "Interview": "interview", "Patent": "patent", "ElectronicSource": "document", "Case": "legal_case", "Misc": "document",
}  # fmt: skip
_TEXTS: Final = {
    "Title": "title", "ShortTitle": "title-short", "JournalName": "container-title", "PeriodicalTitle": "container-title",
    "BookTitle": "container-title", "InternetSiteTitle": "container-title", "ConferenceName": "event-title", "Publisher": "publisher",
    "Institution": "publisher", "City": "publisher-place", "Volume": "volume", "Issue": "issue", "Pages": "page", "Edition": "edition",
    "URL": "URL", "DOI": "DOI", "ThesisType": "genre", "CaseNumber": "number", "PatentNumber": "number", "Court": "authority",
    "NumberVolumes": "number-of-volumes", "Medium": "medium", "Comments": "note",
}  # fmt: skip
_ROLES: Final = {
    "Author": "author", "Editor": "editor", "Translator": "translator", "BookAuthor": "container-author", "Interviewer": "interviewer",
    "Director": "director", "Composer": "composer", "Interviewee": "author", "Artist": "author", "Inventor": "author",
}  # fmt: skip
_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()


class WordSources:
    """The sources of a document by their tags, read when the first is asked for."""

    def __init__(self, word: WordFile) -> None:
        self._word = word
        self._sources: dict[str, Element] | None = None

    def cited(self, tags: Sequence[str]) -> Kept:
        """The items of a citation field that names these tags."""
        if self._sources is None:
            self._sources = self._read()
        for tag in tags:
            source = self._sources.get(tag.lower())
            if source is not None:
                yield tag, _record(source)

    def _read(self) -> dict[str, Element]:
        found: dict[str, Element] = {}
        for relation in self._word.relations(self._word.main).values():
            root = self._word.package.xml(relation.target) if relation.kind == "customXml" and not relation.external else None
            if root is not None and str(root.tag).endswith("}Sources"):
                for source in root.iterfind("{*}Source"):
                    found.setdefault((source.findtext("{*}Tag") or "").strip().lower(), source)
        return found


def _record(source: Element) -> Record:
    item: dict[str, object] = {"type": _TYPES.get((source.findtext("{*}SourceType") or "").strip(), "document")}
    for name, csl in _TEXTS.items():
        words = " ".join((source.findtext(f"{{*}}{name}") or "").split())
        if words:
            item.setdefault(csl, words)
    if number := (source.findtext("{*}StandardNumber") or "").strip():
        item["ISSN" if item["type"] == "article-journal" else "ISBN"] = number
    for name, role in _ROLES.items():
        people = source.find(f"{{*}}Author/{{*}}{name}")
        if people is not None:
            item.setdefault(role, _people(people))
    item["issued"], item["accessed"] = _date(source, ""), _date(source, "Accessed")
    return Record.from_csl(item)


def _people(element: Element) -> list[dict[str, str]]:
    corporate = (element.findtext("{*}Corporate") or "").strip()
    found = [{"literal": corporate}] if corporate else []
    for person in element.iterfind("{*}NameList/{*}Person"):
        last, first, middle = ((person.findtext(f"{{*}}{name}") or "").strip() for name in ("Last", "First", "Middle"))
        given = " ".join(part for part in (first, middle) if part)
        found.append({"family": last, "given": given} if given else {"literal": last})
    return [name for name in found if any(name.values())]


def _date(source: Element, suffix: str) -> str:
    """The date as precise as it is given; months stand in figures or in words."""
    year, month, day = ((source.findtext(f"{{*}}{name}{suffix}") or "").strip() for name in ("Year", "Month", "Day"))
    if not (year.isascii() and year.isdigit()):
        return ""
    named = month[:3].lower()
    number = _MONTHS.index(named) + 1 if named in _MONTHS else int(month) if month.isascii() and month.isdigit() and len(month) < 3 else 0
    if not 1 <= number <= 12:
        return year
    return f"{year}-{number:02}-{int(day):02}" if day.isascii() and day.isdigit() and 0 < int(day[:3]) < 32 else f"{year}-{number:02}"
