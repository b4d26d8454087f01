"""Records as CSL-JSON that its schema accepts (1.0.2, ``additionalProperties: false``), without loss.

What CSL-JSON has no place for stands in ``custom.citator``: citator's own type, where each field came from, fields that are no CSL
variables, and exact values where CSL-JSON tells less (an approximate date is told by ``circa``; a name of odd parts, and "et al.", which is
a matter of styles in CSL and no name, are not).
"""

from __future__ import annotations

from typing import Any, Final

from citator.formats.bibtex_names import is_others
from citator.formats.json.values import JSON
from citator.model import Field, FieldValue, FrozenMap, Name, PartialDate, Record

__all__ = ["CSL_DATES", "CSL_NAMES", "CSL_TEXTS", "CSL_TYPES", "fields_from_json", "fields_to_json", "record_from_json", "record_to_json"]

CSL_TYPES: Final = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry "
    "entry-dictionary entry-encyclopedia figure graphic hearing interview legal_case legislation manuscript map motion_picture "
    "musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report "
    "review review-book software song speech standard thesis treaty webpage".split()
)
CSL_NAMES: Final = frozenset(
    "author chair collection-editor compiler composer container-author contributor curator director editor editorial-director "
    "executive-producer illustrator interviewer organizer original-author performer producer recipient reviewed-author translator".split()
)
CSL_DATES: Final = frozenset("accessed available-date event-date issued original-date submitted".split())
CSL_TEXTS: Final = frozenset(
    "language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location archive-place authority "
    "call-number chapter-number citation-number citation-label collection-number collection-title container-title "
    "container-title-short dimensions division DOI edition event event-place first-reference-note-number genre ISBN ISSN issue "
    "jurisdiction keyword locator medium note number number-of-pages number-of-volumes original-publisher original-publisher-place "
    "original-title page page-first part part-title PMCID PMID printing publisher publisher-place references reviewed-title scale "
    "section source status supplement title title-short translated-title translated-title-short URL version volume year-suffix".split()
)
_NEAREST: Final = {
    "un-document": "report", "resolution": "report", "letter": "personal_communication", "case": "legal_case", "submission": "report",
    "paper": "paper-conference",
}  # fmt: skip
"""The CSL type that comes nearest to a type of ours."""


def record_to_json(record: Record, item_id: str, **custom: Any) -> JSON:
    """``record`` as a CSL-JSON item; ``custom`` goes beside our own data in ``custom.citator``.

    >>> item = record_to_json(Record.from_csl({"type": "letter", "title": "Reply"}), "w1")
    >>> item["type"], item["custom"]
    ('personal_communication', {'citator': {'type': 'letter'}})
    """
    kind = record.type if record.type in CSL_TYPES else "report" if _is_published(record) else _NEAREST.get(record.type, "document")
    own: JSON = {} if kind == record.type else {"type": record.type}
    values: JSON = {}
    for name, field in record.fields.items():
        csl = _to_csl(name, field.value)
        if csl is not None:
            values[name] = csl
        if csl is None or _from_csl(name, csl) != field.value:
            own.setdefault("fields", {})[name] = _exact(field.value)
    own |= _origins(record)
    own |= {key: value for key, value in custom.items() if value not in (None, [], {})}
    return {"id": item_id, "type": kind, **values, **({"custom": {"citator": own}} if own else {})}


def record_from_json(item: JSON) -> Record:
    """The record in what :func:`record_to_json` gave, or in any CSL-JSON item."""
    custom = item.get("custom")
    own = custom.get("citator", {}) if isinstance(custom, dict) else {}
    values: dict[str, FieldValue] = {}
    for name, value in item.items():
        if name not in ("id", "type", "custom"):
            read = _from_csl(name, value)
            if read is not None:
                values[name] = read
    values |= {name: _read_exact(value) for name, value in own.get("fields", {}).items()}
    return Record(own.get("type") or item.get("type") or "document", _with_origins(values, own))


def fields_to_json(record: Record) -> JSON:
    """The light form of ``citations[].fields``, under "fields", and beside it what it does not tell."""
    light = record.light()
    exact = {name: _exact(field.value) for name, field in record.fields.items() if _from_light(name, light[name]) != field.value}
    return {"fields": light, **({"exact_fields": exact} if exact else {}), **_origins(record)}


def fields_from_json(item: JSON, kind: str) -> Record:
    """The record in what :func:`fields_to_json` gave."""
    values = {name: _from_light(name, value) for name, value in item.get("fields", {}).items()}
    values |= {name: _read_exact(value) for name, value in item.get("exact_fields", {}).items()}
    return Record(kind, _with_origins({name: value for name, value in values.items() if value is not None}, item))


def _is_published(record: Record) -> bool:
    """A letter with the symbol of a UN document has been published: CSL means by a personal communication one that has not."""
    return record.type == "letter" and "/" in record.text("number")


def _origins(record: Record) -> JSON:
    """Where fields came from: ``{field: [source, start, end]}``, of those that are not simply from the text."""
    found = {
        name: [field.source] if field.start is None and field.end is None else [field.source, field.start, field.end]
        for name, field in record.fields.items()
        if field != Field(field.value)
    }
    return {"origins": found} if found else {}


def _with_origins(values: dict[str, FieldValue], item: JSON) -> FrozenMap[Field]:
    origins = item.get("origins", {})
    return FrozenMap({name: Field(value, *origins.get(name, ())) for name, value in values.items()})


def _to_csl(name: str, value: FieldValue) -> Any:
    """The value as CSL-JSON has it; ``None`` where it has no place for it."""
    if isinstance(value, PartialDate):
        return value.to_csl() if name in CSL_DATES else None
    if isinstance(value, tuple):
        return [found.to_csl() for found in value if not is_others(found)] or None if name in CSL_NAMES else None
    return value if name in CSL_TEXTS else None


def _from_csl(name: str, value: Any) -> FieldValue | None:
    field = Record.from_csl({name: value}).fields.get(name)
    if field is None:
        return None
    found = field.value
    if isinstance(found, PartialDate) and isinstance(value, dict) and value.get("circa"):
        return PartialDate(found.year, found.month, found.day, circa=True)
    return found


def _from_light(name: str, value: Any) -> FieldValue | None:
    return _from_csl(name, value)


def _exact(value: FieldValue) -> Any:
    """A value told in full: a date as its parts, a name as its parts, a text as itself."""
    if isinstance(value, PartialDate):
        return {"date": [value.year, value.month, value.day, value.circa]}
    if isinstance(value, tuple):
        return {"names": [[found.family, found.given, found.particle, found.suffix, found.literal] for found in value]}
    return value


def _read_exact(value: Any) -> FieldValue:
    if isinstance(value, dict):
        return PartialDate(*value["date"]) if "date" in value else tuple(Name(*parts) for parts in value["names"])
    return str(value)
