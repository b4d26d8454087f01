"""Bibliographic records, shaped as CSL-JSON 1.0.2, with the place every value came from.

https://docs.citationstyles.org/en/stable/specification.html, https://github.com/citation-style-language/schema
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from citator.model.frozen import FrozenMap

__all__ = ["DATES", "NAMES", "Field", "FieldValue", "Name", "PartialDate", "Record"]

NAMES = frozenset(
    [
        "author",
        "editor",
        "translator",
        "container-author",
        "collection-editor",
        "recipient",
        "interviewer",
        "director",
        "composer",
        "producer",
        "reviewed-author",
    ]
)
"""Record fields that hold names."""

DATES = frozenset(
    ["issued", "accessed", "available-date", "event-date", "original-date", "published-online", "published-print", "submitted"]
)
"""Record fields that hold dates."""


@dataclass(frozen=True, slots=True)
class Name:
    """A person (``family``, ``given``, ``particle`` as "de", "van der", ``suffix`` as "Jr.") or a body (``literal``)."""

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""

    def __str__(self) -> str:
        if self.literal:
            return self.literal
        return " ".join(part for part in (self.given, self.particle, self.family, self.suffix) if part)

    def to_csl(self) -> dict[str, str]:
        """The name as CSL-JSON; a particle is the non-dropping one.

        >>> Name(family="Waal", given="Thomas", particle="de").to_csl()
        {'family': 'Waal', 'given': 'Thomas', 'non-dropping-particle': 'de'}
        """
        if self.literal:
            return {"literal": self.literal}
        out = {"family": self.family, "given": self.given, "non-dropping-particle": self.particle, "suffix": self.suffix}
        return {key: value for key, value in out.items() if value}

    def to_light(self) -> dict[str, str]:
        """The name as ``{"family", "given"}`` or ``{"literal"}``; a particle stands before the family name.

        >>> Name(family="Waal", given="Thomas", particle="de").to_light()
        {'family': 'de Waal', 'given': 'Thomas'}
        """
        if self.literal:
            return {"literal": self.literal}
        family = " ".join(part for part in (self.particle, self.family) if part)
        given = ", ".join(part for part in (self.given, self.suffix) if part)
        return {"family": family, "given": given} if given else {"family": family}

    @classmethod
    def from_csl(cls, item: Mapping[str, object]) -> Name:
        """The name in a CSL-JSON name object, whichever of its particle fields it uses."""

        def get(key: str) -> str:
            value = item.get(key)
            return value.strip() if isinstance(value, str) else ""

        particle = " ".join(part for part in (get("non-dropping-particle"), get("dropping-particle")) if part)
        if not get("family") and get("given"):
            return cls(literal=get("given"))
        return cls(get("family"), get("given"), particle, get("suffix"), get("literal") or get("name"))


def _has_day(year: int, month: int, day: int) -> bool:
    return 1 <= day <= 28 or 28 < day <= monthrange(year, month)[1]  # most are, and need no calendar


_ISO = re.compile(r"(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ].*)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as precise as its source gives it: a year, a month, or a day. ``circa`` for an approximate one.

    Raises ``ValueError`` for a month that no year has, and for a day that the month has not or whose month is not known.
    """

    year: int
    month: int | None = None
    day: int | None = None
    circa: bool = False

    def __post_init__(self) -> None:
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"no month {self.month} in a year: months are 1 to 12")
        if self.day is None:
            return
        if self.month is None:
            raise ValueError(f"day {self.day} of {self.year} without its month")
        if not _has_day(self.year, self.month, self.day):
            raise ValueError(f"no day {self.day} in {self.year}-{self.month:02}")

    def __str__(self) -> str:
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)])

    def to_csl(self) -> dict[str, object]:
        """The date as a CSL-JSON date variable.

        >>> PartialDate(1997, 3).to_csl()
        {'date-parts': [[1997, 3]]}
        """
        out: dict[str, object] = {"date-parts": [[part for part in (self.year, self.month, self.day) if part is not None]]}
        return {**out, "circa": True} if self.circa else out

    @classmethod
    def parse(cls, value: object) -> PartialDate | None:
        """The date in an ISO 8601 string, a number, or a CSL-JSON date variable; ``None`` where there is none.

        A day that the month has not is left out, as it is of a date in words; a month that there is not makes it no date.

        >>> str(PartialDate.parse("1997-03-24")), str(PartialDate.parse({"date-parts": [["2004", "2"]]}))
        ('1997-03-24', '2004-02')
        >>> PartialDate.parse("1997-13"), str(PartialDate.parse("1997-02-30"))
        (None, '1997-02')
        """
        if isinstance(value, (dict, Mapping)):
            parts = value.get("date-parts")
            if isinstance(parts, (list, tuple)) and parts and isinstance(parts[0], (list, tuple)):
                value = "-".join(str(part) for part in parts[0] if part not in (None, ""))
            else:
                value = value.get("raw") or value.get("literal")
        match = _ISO.fullmatch(str(value).strip()) if value is not None else None
        if not match:
            return None
        year, month, day = (int(part) if part else None for part in match.groups())
        if year is None or (month is not None and not 1 <= month <= 12):
            return None
        return cls(year, month, day if month and day and _has_day(year, month, day) else None)


FieldValue: TypeAlias = str | PartialDate | tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One value with its origin: ``source`` is "text" (the citation itself), "inherited" (from the list it stands in),
    or the name of the authority that gave it; ``start`` and ``end`` enclose it in the document where it came from there.
    """

    value: FieldValue
    source: str = "text"
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A bibliographic record: a CSL type (or one of citator's) and fields under their CSL-JSON names.

    Names are tuples of :class:`Name`, dates :class:`PartialDate`, all else ``str``.

    >>> r = Record.from_csl({"type": "book", "title": "Walden", "author": [{"family": "Thoreau"}], "issued": "1854"})
    >>> r.text("title"), str(r.date("issued")), r.names("author")[0].family
    ('Walden', '1854', 'Thoreau')
    """

    type: str = "document"
    fields: FrozenMap[Field] = FrozenMap()

    def get(self, name: str) -> FieldValue | None:
        """The value of a field, or ``None``."""
        found = self.fields.get(name)
        return found.value if found else None

    def text(self, name: str) -> str:
        """The value of a text field, or ""."""
        found = self.fields.get(name)
        return found.value if found is not None and isinstance(found.value, str) else ""

    def names(self, name: str) -> tuple[Name, ...]:
        """The names in a field, or ()."""
        found = self.fields.get(name)
        return found.value if found is not None and isinstance(found.value, tuple) else ()

    def date(self, name: str = "issued") -> PartialDate | None:
        """The date in a field, or ``None``."""
        found = self.fields.get(name)
        return found.value if found is not None and isinstance(found.value, PartialDate) else None

    @property
    def is_part(self) -> bool:
        """Whether it describes a part of something: a chapter, an article, a page."""
        return self.type == "chapter" or bool(self.text("container-title"))

    def having(self, **fields: Field | None) -> Record:
        """A copy with fields put in (underscores stand for hyphens); ``None`` takes one out."""
        return Record(self.type, self.fields.having(**{key.replace("_", "-"): value for key, value in fields.items()}))

    def completed(self, other: Record) -> Record:
        """This record, with the fields it lacks taken from ``other``. Nothing that it has is replaced."""
        return Record(self.type, FrozenMap({**other.fields, **self.fields}))

    def light(self) -> dict[str, object]:
        """The fields in the light form of ``citations[].fields``: ISO dates, names as family and given."""
        out: dict[str, object] = {}
        for key, field in self.fields.items():
            if isinstance(field.value, PartialDate):
                out[key] = str(field.value)
            elif isinstance(field.value, tuple):
                out[key] = [name.to_light() for name in field.value]
            else:
                out[key] = field.value
        return out

    @classmethod
    def from_csl(cls, item: Mapping[str, object], source: str = "text") -> Record:
        """The record in a CSL-JSON item, or in the light form; what has not the shape of its field is left out."""
        fields: dict[str, Field] = {}
        for key, raw in item.items():
            value: FieldValue | None = None
            if key in ("type", "id", "custom"):
                continue
            if key in DATES:
                value = PartialDate.parse(raw)
            elif key in NAMES:
                value = _names(raw)
            elif isinstance(raw, (str, int, float)) and not isinstance(raw, bool) and str(raw).strip():
                value = str(raw).strip()
            if value:
                fields[key] = Field(value, source)
        kind = item.get("type")
        return cls(kind if isinstance(kind, str) and kind else "document", FrozenMap(fields))


def _names(raw: object) -> tuple[Name, ...]:
    items: Iterable[object] = raw if isinstance(raw, (list, tuple)) else [raw]
    names = [Name.from_csl(item) if isinstance(item, Mapping) else Name(literal=str(item)) for item in items if item]
    return tuple(name for name in names if str(name))
