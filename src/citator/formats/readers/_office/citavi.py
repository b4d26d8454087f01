"""The records that Citavi leaves behind the citations of a Word document: ``ADDIN CitaviPlaceholder{…}`` with its own JSON in base 64.

Each entry holds the whole reference. The JSON is that of .NET's Newtonsoft library: an object that comes again is written as a reference
(``{"$ref": "5"}``) to the first (``{"$id": "5", …}``). https://github.com/thomjur/docx-citavi-parser
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from citator.formats.readers._office.managers import MOST_ITEMS, Kept
from citator.model import Record

__all__ = ["from_citavi"]

_PACKED: Final = re.compile(r"CITAVI[ .]?PLACEHOLDER\s*(?:#?[\w-]{36}\s+)?\{?([A-Za-z0-9+/=\s]+)\}?\s*$", re.IGNORECASE)
_TYPES: Final = {
    "JournalArticle": "article-journal", "Book": "book", "BookEdited": "book", "CollectedWorks": "book", "Contribution": "chapter",
    "NewspaperArticle": "article-newspaper", "ConferenceProceedings": "book", "InternetDocument": "webpage", "Thesis": "thesis",
    "UnpublishedWork": "manuscript", "CourtDecision": "legal_case", "StatuteOrRegulation": "legislation", "Lecture": "speech",
    "InterviewMaterial": "interview", "Manuscript": "manuscript", "PersonalCommunication": "personal_communication", "Patent": "patent",
    "Software": "software", "Map": "map", "Movie": "motion_picture", "RadioPlay": "broadcast", "Standard": "standard",
    "ArchiveMaterial": "document", "AudioBook": "book", "Report": "report", "SpecialIssue": "book", "PressRelease": "article",
}  # fmt: skip
_TEXTS: Final = {
    "Title": "title", "Volume": "volume", "Number": "issue", "Edition": "edition", "Doi": "DOI", "Isbn": "ISBN", "OnlineAddress": "URL",
    "PlaceOfPublication": "publisher-place", "Abstract": "abstract",
}  # fmt: skip
_PAGES: Final = re.compile(r"<os>([^<]*)</os>\s*$")


def from_citavi(code: str) -> Kept:
    """The items of a citation field of Citavi, each with its citation key or the id of the reference."""
    packed = _PACKED.search(code)
    if not packed:
        return
    try:
        placeholder = json.loads(base64.b64decode("".join(packed[1].split())))
        whole = dict(_named(placeholder))
    except (ValueError, RecursionError, binascii.Error):
        return
    entries = placeholder.get("Entries") if isinstance(placeholder, Mapping) else None
    for entry in entries[:MOST_ITEMS] if isinstance(entries, list) else ():
        reference = _found(entry.get("Reference"), whole) if isinstance(entry, Mapping) else {}
        if len(reference) > 1:
            key = next((str(reference[name]) for name in ("CitationKey", "BibTeXKey", "Id") if reference.get(name)), "")
            yield key or str(entry.get("ReferenceId") or ""), Record.from_csl(_item(reference, whole))


def _named(value: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every object that has a name for references to it."""
    if isinstance(value, Mapping):
        if isinstance(value.get("$id"), str):
            yield value["$id"], value
        for inner in value.values():
            yield from _named(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _named(inner)


def _found(value: Any, whole: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    """The object that ``value`` is, or refers to; an empty one where it is none."""
    if isinstance(value, Mapping) and isinstance(value.get("$ref"), str):
        return whole.get(value["$ref"], {})
    return value if isinstance(value, Mapping) else {}


def _item(reference: Mapping[str, Any], whole: Mapping[str, Mapping[str, Any]]) -> dict[str, object]:
    item: dict[str, object] = {csl: value for name, csl in _TEXTS.items() if isinstance(value := reference.get(name), str)}
    item["type"] = _TYPES.get(str(reference.get("ReferenceType")), "document")
    if isinstance(subtitle := reference.get("Subtitle"), str) and subtitle and "title" in item:
        item["title"] = f"{item['title']}: {subtitle}"
    for name, role in (("Authors", "author"), ("Editors", "editor"), ("Translators", "translator")):
        item[role] = [person for one in _all(reference.get(name), whole) if (person := _person(one))]
    publishers = [str(one.get("Name")) for one in _all(reference.get("Publishers"), whole) if one.get("Name")]
    parent, journal = _found(reference.get("ParentReference"), whole), _found(reference.get("Periodical"), whole)
    item["publisher"] = ", ".join(publishers)
    item["container-title"] = journal.get("Name") or parent.get("Title") or ""
    item["ISSN"] = journal.get("Issn") or journal.get("Eissn") or ""
    item["issued"] = reference.get("Year") or reference.get("Date") or ""
    item["accessed"] = reference.get("AccessDate") or ""
    item["page"] = _pages(reference.get("PageRange"))
    return item


def _all(value: Any, whole: Mapping[str, Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    return [_found(one, whole) for one in value] if isinstance(value, list) else []


def _person(one: Mapping[str, Any]) -> dict[str, str]:
    family, given = str(one.get("LastName") or ""), [str(one.get(name) or "") for name in ("FirstName", "MiddleName")]
    particle, suffix = str(one.get("Prefix") or ""), str(one.get("Suffix") or "")
    first = " ".join(part for part in given if part)
    if not first and not particle:
        return {"literal": family} if family else {}
    found = {"family": family, "given": first, "non-dropping-particle": particle, "suffix": suffix}
    return {name: part for name, part in found.items() if part}


def _pages(value: Any) -> str:
    """The pages as written: in an object, or in the XML that Citavi puts into a string."""
    if isinstance(value, Mapping):
        return str(value.get("OriginalString") or "")
    written = _PAGES.search(value) if isinstance(value, str) else None
    return written[1] if written else ""
